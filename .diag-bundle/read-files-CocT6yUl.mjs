import { a as editDistance, i as slipsBetween, n as nearest } from "./nearest-Bg8ocq69.mjs";
import { a as SMS_SENDER, c as changeTo, i as NAME_PATTERN, l as choicesOf, n as checkStore, o as text, r as isLocale, t as RELANCE_YAML_SCHEMA, u as spelling } from "./relance-yaml.schema-C_aX0j0r.mjs";
import { t as CHANNELS } from "./program-DWOgb6NE.mjs";
import { n as minorDigitsOf, r as toMinorUnits, t as currencies } from "./money-QnJzdMCD.mjs";
import { n as timeZones, t as isTimeZone } from "./time-zone-Ba7uShYF.mjs";
import { n as parseDuration, t as formatDuration } from "./duration-DmMsHrS7.mjs";
import { a as schemaFileWith, c as parseFieldType, d as require_dist, f as createValidator, i as partOwners, l as scalarNamed, n as loadSchema, o as SCHEMA_YAML_SCHEMA, r as optionalEntities, s as writtenType, t as builtinSchema, u as scalarNames } from "./load-schema-aXtmfiWl.mjs";

// language/check/check-codes.ts
/** Codes of the checker: names, types, flow, coupons, tests. */
const CHECK_CODES = {
	"no-settings": {
		severity: "error",
		summary: "The workspace has no `relance.yaml`."
	},
	"cannot-run-yet": {
		severity: "error",
		summary: "This version of Relance cannot run this yet."
	},
	"unknown-module": {
		severity: "error",
		summary: "This table cannot be switched on."
	},
	"unknown-time-zone": {
		severity: "error",
		summary: "This time zone does not exist."
	},
	"unknown-currency": {
		severity: "error",
		summary: "This currency does not exist."
	},
	"unknown-coupon": {
		severity: "error",
		summary: "This coupon does not exist."
	},
	"unknown-segment": {
		severity: "error",
		summary: "This segment does not exist."
	},
	"unknown-campaign": {
		severity: "error",
		summary: "This campaign does not exist."
	},
	"duplicate-name": {
		severity: "error",
		summary: "This name is declared twice."
	},
	"wrong-currency": {
		severity: "error",
		summary: "This is not the currency of the store."
	},
	"invalid-money": {
		severity: "error",
		summary: "This amount has more decimals than its currency."
	}
};

// language/check/clauses/clause-codes.ts
/** Codes of clauses and of campaigns as a whole. */
const CLAUSE_CODES = {
	"per-not-bound": {
		severity: "error",
		summary: "Not every trigger is about this table."
	},
	"missing-clause": {
		severity: "error",
		summary: "A clause is missing."
	},
	"duplicate-clause": {
		severity: "error",
		summary: "This clause stands twice."
	},
	"invalid-priority": {
		severity: "error",
		summary: "This priority is not allowed."
	},
	"invalid-limit": {
		severity: "error",
		summary: "This limit is not allowed."
	},
	"invalid-duration": {
		severity: "error",
		summary: "A duration must be longer than zero."
	},
	"never-active": {
		severity: "error",
		summary: "The campaign would never be active."
	},
	"nothing-to-backfill": {
		severity: "error",
		summary: "No trigger has past occurrences."
	},
	"measure-needs-event": {
		severity: "error",
		summary: "`measure` counts events."
	},
	"not-for-transactional": {
		severity: "error",
		summary: "A transactional campaign cannot have this clause."
	},
	"only-effects-here": {
		severity: "error",
		summary: "Only effects can stand here."
	},
	"goal-shadowed": {
		severity: "error",
		summary: "A goal and an `unless` are the same condition."
	},
	"start-circle": {
		severity: "error",
		summary: "These campaigns start each other for ever."
	},
	"trigger-loop": {
		severity: "error",
		summary: "A campaign starts itself by what it does."
	},
	"marketing-in-transactional": {
		severity: "warning",
		summary: "A marketing message leaves as a transactional one."
	},
	"name-still-used": {
		severity: "error",
		summary: "A name cannot be renamed from one that is in use."
	},
	"renamed-twice": {
		severity: "error",
		summary: "Two declarations claim the same earlier name."
	}
};

// language/check/coupons/coupon-codes.ts
/** Codes of coupons, segments and cohorts, as they are declared. */
const COUPON_CODES = {
	"invalid-percent": {
		severity: "error",
		summary: "This percentage is not allowed."
	},
	"invalid-amount": {
		severity: "error",
		summary: "This amount is not allowed."
	},
	"invalid-validity": {
		severity: "error",
		summary: "The coupon could never be used."
	},
	"invalid-code": {
		severity: "error",
		summary: "This is not a coupon code."
	},
	"manual-segment-in-rule": {
		severity: "error",
		summary: "A rule cannot ask for a manual segment."
	},
	"campaign-in-rule": {
		severity: "error",
		summary: "A rule cannot ask for a live run."
	},
	"segment-circle": {
		severity: "error",
		summary: "This segment needs its own answer."
	},
	"segment-is-computed": {
		severity: "error",
		summary: "The members of this segment are computed."
	}
};

// language/check/expressions/expression-codes.ts
/** Codes of expressions: names, fields, types, facts. */
const EXPRESSION_CODES = {
	"unknown-field": {
		severity: "error",
		summary: "This field does not exist."
	},
	"unknown-name": {
		severity: "error",
		summary: "This name does not exist here."
	},
	"not-on-every-path": {
		severity: "error",
		summary: "This name stands for nothing on some path to here."
	},
	"unknown-collection": {
		severity: "error",
		summary: "This collection does not exist."
	},
	"unknown-tag": {
		severity: "error",
		summary: "No campaign has this tag."
	},
	"unknown-function": {
		severity: "error",
		summary: "This function does not exist."
	},
	"type-mismatch": {
		severity: "error",
		summary: "These values do not fit together."
	},
	"not-a-condition": {
		severity: "error",
		summary: "A condition is needed here."
	},
	"not-a-date": {
		severity: "error",
		summary: "A date or a point in time is needed here."
	},
	"not-a-span": {
		severity: "error",
		summary: "A span of the calendar is needed here."
	},
	"not-a-single-value": {
		severity: "error",
		summary: "A collection is used where one value is needed."
	},
	"unknown-let-in": {
		severity: "error",
		summary: "This negation lets unknown values in."
	},
	"fact-needs-window": {
		severity: "error",
		summary: "This fact needs a window."
	},
	"fact-in-filter": {
		severity: "error",
		summary: "A filter cannot hold a fact."
	},
	"window-needs-time": {
		severity: "error",
		summary: "This collection has no time to look back by."
	},
	"wrong-subject": {
		severity: "error",
		summary: "This cannot be asked of that subject."
	},
	"this-needs-per": {
		severity: "error",
		summary: "`this` needs a campaign that runs per row."
	},
	"this-not-related": {
		severity: "error",
		summary: "This event is not about the row of the run."
	}
};

// language/check/steps/step-codes.ts
/** Codes of steps and labels. */
const STEP_CODES = {
	"unknown-message": {
		severity: "error",
		summary: "This message does not exist."
	},
	"unknown-endpoint": {
		severity: "error",
		summary: "This endpoint does not exist."
	},
	"unknown-people": {
		severity: "error",
		summary: "These people are not declared."
	},
	"unknown-arm": {
		severity: "error",
		summary: "The split has no such arm."
	},
	"unknown-cohort": {
		severity: "error",
		summary: "This cohort does not exist."
	},
	"duplicate-label": {
		severity: "error",
		summary: "Two steps have the same label."
	},
	"label-not-allowed": {
		severity: "error",
		summary: "This name cannot be a label."
	},
	"label-still-used": {
		severity: "error",
		summary: "A label cannot be renamed from one that is in use."
	},
	"unreachable-step": {
		severity: "error",
		summary: "This step can never be reached."
	},
	"else-not-allowed": {
		severity: "error",
		summary: "An `else` cannot stand here."
	},
	"empty-window": {
		severity: "error",
		summary: "This window has no time in it."
	},
	"wait-too-short": {
		severity: "error",
		summary: "A wait must last longer than zero."
	},
	"limit-too-short": {
		severity: "error",
		summary: "The limit of this wait leaves it no time."
	},
	"too-few-arms": {
		severity: "error",
		summary: "This needs more arms."
	},
	"arm-missing": {
		severity: "error",
		summary: "An arm of the cohort is missing."
	},
	"duplicate-arm": {
		severity: "error",
		summary: "Two arms have the same name."
	},
	"shares-not-whole": {
		severity: "error",
		summary: "The shares do not total 100 %."
	},
	"invalid-share": {
		severity: "error",
		summary: "This share is not allowed."
	},
	"invalid-times": {
		severity: "error",
		summary: "This number of passes is not allowed."
	},
	"not-sent-needs-message": {
		severity: "error",
		summary: "No arm waits for a message that could stay unsent."
	},
	"channel-not-set-up": {
		severity: "error",
		summary: "The workspace does not set up this channel."
	},
	"too-few-channels": {
		severity: "error",
		summary: "There is no choice between channels here."
	},
	"duplicate-channel": {
		severity: "error",
		summary: "This channel stands twice."
	},
	"argument-missing": {
		severity: "error",
		summary: "The message needs a value that it is not given."
	},
	"argument-unused": {
		severity: "error",
		summary: "The message does not need this value."
	},
	"argument-not-plain": {
		severity: "error",
		summary: "A call can pass on single values and lists only."
	},
	"row-not-bound": {
		severity: "error",
		summary: "This needs a row that is not there."
	},
	"coupon-not-given": {
		severity: "error",
		summary: "The message needs a coupon that is not given on every path."
	},
	"field-not-settable": {
		severity: "error",
		summary: "A campaign cannot set this."
	},
	"starts-itself": {
		severity: "error",
		summary: "A campaign cannot start itself."
	}
};

// language/check/tests/test-codes.ts
/** Codes of tests. */
const TEST_CODES = {
	"unknown-contact": {
		severity: "error",
		summary: "This contact is not given in the test."
	},
	"unknown-outcome": {
		severity: "error",
		summary: "The campaign has no such outcome."
	},
	"unknown-split": {
		severity: "error",
		summary: "The campaign has no such split."
	},
	"unknown-pool": {
		severity: "error",
		summary: "This pool does not exist."
	},
	"unknown-label": {
		severity: "error",
		summary: "The campaign has no such step."
	},
	"unknown-measure": {
		severity: "error",
		summary: "The campaign does not measure this."
	},
	"wrong-value": {
		severity: "error",
		summary: "This value does not fit the field."
	},
	"part-given-alone": {
		severity: "error",
		summary: "This row cannot stand by itself."
	},
	"received-too-early": {
		severity: "error",
		summary: "An event cannot be received before it happens."
	},
	"nobody-held-out": {
		severity: "error",
		summary: "Nobody is held out of this campaign."
	},
	"beside-itself": {
		severity: "error",
		summary: "The campaign under test runs anyway."
	}
};

// language/check/triggers/trigger-codes.ts
/** Codes of triggers and events. */
const TRIGGER_CODES = {
	"unknown-event": {
		severity: "error",
		summary: "This event does not exist."
	},
	"unknown-table": {
		severity: "error",
		summary: "This table does not exist."
	},
	"unknown-connection": {
		severity: "error",
		summary: "This connection does not exist."
	},
	"table-not-active": {
		severity: "error",
		summary: "This belongs to an optional table that is off."
	},
	"derived-event": {
		severity: "error",
		summary: "Relance derives this event."
	},
	"table-without-contact": {
		severity: "error",
		summary: "Rows of this table have no contact of their own."
	},
	"event-without-contact": {
		severity: "error",
		summary: "No contact causes this event."
	},
	"not-part-of-row": {
		severity: "error",
		summary: "The row of the event has no such parts."
	},
	"after-missing": {
		severity: "error",
		summary: "This trigger needs `after`."
	},
	"after-not-allowed": {
		severity: "error",
		summary: "This trigger cannot have `after`."
	},
	"tail-not-allowed": {
		severity: "error",
		summary: "This trigger cannot have this part."
	},
	"offset-not-allowed": {
		severity: "error",
		summary: "A trigger cannot count like this."
	},
	"connection-cannot-produce": {
		severity: "error",
		summary: "This connection never sends the event."
	},
	"event-not-produced": {
		severity: "warning",
		summary: "No connection sends this event."
	},
	"nothing-changes": {
		severity: "error",
		summary: "This change can never happen."
	},
	"invalid-day": {
		severity: "error",
		summary: "No month has this day."
	}
};

// language/messages/front-matter-codes.ts
/** Codes of the files of `messages/`: their names and their front matter. */
const FRONT_MATTER_CODES = {
	"message-file-name": {
		severity: "error",
		summary: "This file name is not that of a message."
	},
	"front-matter-missing": {
		severity: "error",
		summary: "The message has no front matter."
	},
	"unknown-need": {
		severity: "error",
		summary: "The message cannot need this."
	},
	"variants-differ": {
		severity: "error",
		summary: "The variants of a message need different things."
	},
	"default-variant-missing": {
		severity: "error",
		summary: "The message has no variant for every contact."
	}
};

// language/schema/schema-codes.ts
/** Codes of `schema.yaml`, beside those of any YAML file. */
const SCHEMA_CODES = {
	"name-taken": {
		severity: "error",
		summary: "This name is taken."
	},
	"name-too-long": {
		severity: "error",
		summary: "This name is too long."
	},
	"unknown-type": {
		severity: "error",
		summary: "This type does not exist."
	},
	"yearly-without-date": {
		severity: "error",
		summary: "Only dates come back every year."
	}
};

// language/settings/settings-codes.ts
/** Codes of `relance.yaml`, beside those of any YAML file. */
const SETTINGS_CODES = { "unknown-lint-rule": {
	severity: "error",
	summary: "This lint rule does not exist."
} };

// language/syntax/syntax-codes.ts
/** The codes that reading a file can report, each with its fixed summary; spread into the registry of all codes. */
const SYNTAX_CODES = {
	"unknown-character": {
		severity: "error",
		summary: "This character has no meaning here."
	},
	"unclosed-text": {
		severity: "error",
		summary: "This text has no closing quote."
	},
	"single-quotes": {
		severity: "error",
		summary: "Texts stand in double quotes."
	},
	"unknown-escape": {
		severity: "error",
		summary: "This escape is not known."
	},
	"malformed-number": {
		severity: "error",
		summary: "This number cannot be read."
	},
	"malformed-money": {
		severity: "error",
		summary: "Money is written with the code of its currency."
	},
	"malformed-date": {
		severity: "error",
		summary: "This date does not exist."
	},
	"malformed-time": {
		severity: "error",
		summary: "This time of day does not exist."
	},
	"malformed-duration": {
		severity: "error",
		summary: "This duration cannot be read."
	},
	"duration-with-time-of-day": {
		severity: "error",
		summary: "An exact duration has no time of day."
	},
	"time-of-day-missing": {
		severity: "error",
		summary: "A day of the calendar needs a time of day."
	},
	"foreign-operator": {
		severity: "error",
		summary: "The language has a word for this operator."
	},
	"single-equals": {
		severity: "error",
		summary: "Values are compared with `==`."
	},
	"mixed-and-or": {
		severity: "error",
		summary: "`and` and `or` are mixed without parentheses."
	},
	"unclosed-brace": {
		severity: "error",
		summary: "This brace is never closed."
	},
	"unexpected-brace": {
		severity: "error",
		summary: "This brace closes nothing."
	},
	"unexpected-syntax": {
		severity: "error",
		summary: "Something else belongs here."
	},
	"parts-out-of-order": {
		severity: "error",
		summary: "These parts have an order of their own."
	},
	"misspelt-keyword": {
		severity: "error",
		summary: "This looks like a misspelt word of the language."
	},
	"reserved-word": {
		severity: "error",
		summary: "A reserved word cannot be a name."
	},
	"unknown-declaration": {
		severity: "error",
		summary: "No declaration begins like this."
	},
	"unknown-clause": {
		severity: "error",
		summary: "No clause begins like this."
	},
	"unknown-step": {
		severity: "error",
		summary: "No step begins like this."
	},
	"unknown-coupon-part": {
		severity: "error",
		summary: "No part of a coupon begins like this."
	},
	"unknown-test-line": {
		severity: "error",
		summary: "No line of a test begins like this."
	},
	"steps-need-braces": {
		severity: "error",
		summary: "More than one step needs braces."
	},
	"wait-without-limit": {
		severity: "error",
		summary: "A wait for an event needs a limit."
	},
	"nested-too-deeply": {
		severity: "error",
		summary: "This is nested too deeply."
	}
};

// language/yaml/yaml-codes.ts
/** Codes of YAML files: `relance.yaml` and the front matter of messages. */
const YAML_CODES = {
	"yaml-syntax": {
		severity: "error",
		summary: "This is not valid YAML."
	},
	"unknown-key": {
		severity: "error",
		summary: "This key does not exist."
	},
	"missing-key": {
		severity: "error",
		summary: "A required key is missing."
	},
	"invalid-value": {
		severity: "error",
		summary: "This value is not allowed here."
	}
};

// language/diagnostics/codes.ts
/**
* The registry of the language's codes: a phase lists its own in a file of its folder, and all of them meet here.
* The compiler of messages, which the language may not import, has a registry of the same shape of its own
* (`compiler/messages/message-codes.ts`); codes are unique over both.
*/
const CODES = {
	...SYNTAX_CODES,
	...YAML_CODES,
	...SCHEMA_CODES,
	...SETTINGS_CODES,
	...FRONT_MATTER_CODES,
	...CHECK_CODES,
	...CLAUSE_CODES,
	...COUPON_CODES,
	...TRIGGER_CODES,
	...EXPRESSION_CODES,
	...STEP_CODES,
	...TEST_CODES
};

// language/diagnostics/create-diagnostic.ts
/** Makes a diagnostic of a registered code; severity and summary come from the registry. */
function createDiagnostic(code, finding) {
	const { severity, summary } = CODES[code];
	return {
		code,
		severity,
		summary,
		message: finding.message,
		...finding.help === void 0 ? {} : { help: finding.help },
		span: finding.span,
		...finding.related === void 0 ? {} : { related: finding.related },
		...finding.fixes === void 0 || finding.fixes.length === 0 ? {} : { fixes: finding.fixes },
		...finding.choices === void 0 ? {} : { choices: finding.choices }
	};
}
/** Orders diagnostics by file, place and code. */
function byPlace(a, b) {
	if (a.span.file !== b.span.file) return a.span.file < b.span.file ? -1 : 1;
	return a.span.start.offset - b.span.start.offset || (a.code < b.code ? -1 : 1);
}

// language/check/expressions/schema-index.ts
const indexes = /* @__PURE__ */ new WeakMap();
function indexOf(schema) {
	const known = indexes.get(schema);
	if (known !== void 0) return known;
	const all = [...Object.values(schema.kept.entities), ...Object.values(schema.entities)];
	const index = {
		collections: new Map(all.map((entity) => [entity.collection, entity])),
		parts: new Map(all.flatMap((one) => one.partOf === void 0 ? [] : [[`${one.partOf.entity} ${one.partOf.as}`, one]]))
	};
	indexes.set(schema, index);
	return index;
}
/** The active table with this plural name. */
function collectionOf(schema, name) {
	return indexOf(schema).collections.get(name);
}
/** The active table whose rows are parts of rows of `entity`, where they go by `as`: `items` of a `cart`. */
function partsOf$1(schema, entity, as) {
	return indexOf(schema).parts.get(`${entity} ${as}`);
}
/** The active table of this name, of the shop or kept by Relance. */
function tableOf(schema, name) {
	if (Object.hasOwn(schema.entities, name)) return schema.entities[name];
	return Object.hasOwn(schema.kept.entities, name) ? schema.kept.entities[name] : void 0;
}
/** The active event of this two-word name, of the shop or kept by Relance. */
function eventNamed(schema, name) {
	if (Object.hasOwn(schema.events, name)) return schema.events[name];
	return keptEvent(schema, name);
}
/** The event that Relance keeps itself, of messages and coupons: `message opened`. */
function keptEvent(schema, name) {
	return Object.hasOwn(schema.kept.events, name) ? schema.kept.events[name] : void 0;
}
/** How rows of a table lead to their contact: by a field of their own, or through the row that they are parts of. */
function viaContact(entity, schema) {
	if (entity.contact !== void 0) return {
		entity,
		via: entity.contact
	};
	if (Object.hasOwn(schema.kept.entities, entity.name)) return {
		entity,
		via: "contact"
	};
	const owner = entity.partOf && tableOf(schema, entity.partOf.entity);
	if (entity.partOf === void 0 || owner?.contact === void 0) return void 0;
	return {
		entity,
		via: entity.partOf.field,
		through: {
			entity: owner.name,
			via: owner.contact
		}
	};
}
/** Tables whose rows belong to a contact, by their plural names. */
function collectionsOfContact(schema) {
	return [...indexOf(schema).collections.values()].filter((entity) => viaContact(entity, schema) !== void 0);
}

// language/check/types.ts
/** The type of conditions. */
const BOOLEAN = {
	kind: "scalar",
	of: "boolean"
};
/** A single value of this scalar. */
function scalar(of) {
	return {
		kind: "scalar",
		of
	};
}
/** The type of an expression that reads a field of this type. */
function typeOfField(field) {
	return field.kind === "ref" ? {
		kind: "row",
		entity: field.entity
	} : field;
}
/** Whether two types are the same. */
function sameType(a, b) {
	if (a.kind === "row" || b.kind === "row") return a.kind === "row" && b.kind === "row" && a.entity === b.entity;
	return a.kind === b.kind && a.of === b.of;
}
/** A month has no fixed length, so a span of the calendar cannot be put in an order. */
const UNORDERED = [
	"text",
	"boolean",
	"span"
];
/** Whether values of this type have an order: `<` and `max` know what to do. Text has none, so that both stores agree. */
function isOrdered(type) {
	return type.kind === "scalar" && !UNORDERED.includes(type.of);
}
/** Whether this is a single value of one of these scalars. */
function isScalar$1(type, ...scalars) {
	return type.kind === "scalar" && scalars.includes(type.of);
}
const WORDS$1 = {
	text: "text",
	number: "a number",
	boolean: "yes or no",
	money: "money",
	percent: "a percentage",
	date: "a date",
	instant: "a point in time",
	time: "a time of day",
	duration: "a duration",
	span: "a span of the calendar"
};
/** A table's name with its article: ``an `order` ``. */
function aRow(entity) {
	return `${/^[aeiou]/.test(entity) ? "an" : "a"} \`${entity}\``;
}
const EXAMPLES = {
	text: "\"Paris\"",
	number: "3",
	boolean: "true",
	money: "40 EUR",
	percent: "20%",
	date: "2026-12-24",
	instant: "3d ago",
	time: "09:00",
	duration: "3d",
	span: "\"P6M\""
};
/** How a value of this scalar is written: `40 EUR`. */
function exampleOf(of) {
	return EXAMPLES[of];
}
/** A type in words: `money`, `a list of text`, `a row of \`order\``. */
function describe$1(type) {
	if (type.kind === "row") return `a row of \`${type.entity}\``;
	return type.kind === "list" ? `a list (of ${type.of})` : WORDS$1[type.of];
}

// language/settings/settings-fixes.ts
/** The fix that turns an optional table on; none where `relance.yaml` has no place for it. Spread it into a finding. */
function activateTable(table, { places }) {
	return places?.modules === void 0 ? {} : { fixes: [insert("activate-table", `Turn \`${table}\` on in relance.yaml`, table, places.modules)] };
}
const SENDERS = {
	email: "{ from: shop@shop.example }",
	sms: "{ from: Shop }",
	push: "{}",
	whatsapp: "{ from: \"+33100000000\" }"
};
/** The fix that sets a channel up with a sender to fill in; none where `relance.yaml` has no place for it. */
function setUpChannel(channel, { places }) {
	if (places?.channels === void 0) return {};
	const text = `${channel}: ${SENDERS[channel]}`;
	return { fixes: [insert("set-up-channel", `Set up \`${channel}\` in relance.yaml`, text, places.channels)] };
}
function insert(kind, title, text, { span, before, after }) {
	return {
		kind,
		title,
		edits: [{
			span,
			text: `${before}${text}${after}`
		}],
		safe: false
	};
}

// language/check/workspace.ts
/** Notes that are empty yet. */
function createNotes() {
	const diagnostics = [];
	const uses = [];
	return {
		report: (code, finding) => void diagnostics.push(createDiagnostic(code, finding)),
		use: (span, target, more) => void uses.push({
			span,
			target,
			role: more?.role ?? "use",
			...more?.type && { type: more.type }
		}),
		diagnostics,
		uses
	};
}
/** The active table of this name. */
function entityOf(schema, name) {
	return Object.hasOwn(schema.entities, name) ? schema.entities[name] : void 0;
}
/** The active event of this two-word name. */
function eventOf(schema, name) {
	return Object.hasOwn(schema.events, name) ? schema.events[name] : void 0;
}

// language/check/expressions/expression-key.ts
/** A text that is equal for expressions that mean the same: all but their places. */
function expressionKey(expression) {
	return JSON.stringify(expression, (key, value) => key === "span" ? void 0 : value);
}

// language/check/scope.ts
/** A scope with these names more; they hide those of the same name. */
function withRoots(scope, roots, facts = scope.facts) {
	return {
		...scope,
		facts,
		roots: new Map([...scope.roots, ...roots])
	};
}
/** A row as the head of paths. */
function rowRoot(from, name, entity, fields) {
	return {
		kind: "row",
		ref: {
			from,
			name,
			entity
		},
		...fields && { fields }
	};
}
/** The contact, which is in scope everywhere. */
const CONTACT_ROOT = rowRoot("contact", "contact", "contact");
/** The scope of a filter on events of this type: the row goes by its table's name, the payload by `event`. */
function eventFilterScope(outer, event, rowFrom) {
	return withRoots(outer, [...event.about === "contact" ? [] : [[event.about, rowRoot(rowFrom, event.about, event.about)]], ["event", rowRoot("event", "event", event.name)]], "forbidden");
}

// language/check/expressions/condition.ts
/** Reports an expression that is neither true nor false, and gives undefined for it. */
function asCondition(expression, span, workspace) {
	if (expression === void 0 || isScalar$1(expression.type, "boolean")) return expression;
	workspace.report("not-a-condition", {
		message: `This is ${describe$1(expression.type)}, which is neither true nor false.`,
		help: "Compare it with something, or ask whether it `is known`.",
		span
	});
}

// language/check/expressions/choices.ts
/** Fields as choices, with their types in words. */
function fieldChoices(fields) {
	return fields.map(({ name, type, documentation }) => ({
		name,
		kind: "field",
		detail: describe$1(typeOfField(type)),
		...documentation === void 0 ? {} : { documentation }
	}));
}
/** The names that a path may begin with. */
function rootChoices({ roots }) {
	return [...roots].flatMap(([name, root]) => root.kind === "unclear" ? [] : {
		name,
		...wordsOf$4(root)
	});
}
function wordsOf$4(root) {
	if (root.kind === "bound event") return {
		kind: "binding",
		detail: root.event.name
	};
	if (root.kind === "gathered") return {
		kind: "binding",
		detail: `all \`${root.event.name}\` that were gathered`
	};
	return root.ref.from === "reply" ? {
		kind: "binding",
		detail: `answer of \`${root.ref.entity}\``
	} : {
		kind: "row",
		detail: root.ref.entity
	};
}
/** Collections of the contact. */
function collectionChoices(schema) {
	return collectionsOfContact(schema).map(({ collection, name }) => ({
		name: collection,
		kind: "collection",
		detail: `rows of \`${name}\``
	}));
}
/** Short names of events, which are conditions by themselves. */
function shortEventChoices(schema) {
	return Object.values(schema.events).flatMap(({ short, name }) => short === void 0 ? [] : {
		name: short,
		kind: "event",
		detail: name
	});
}

// language/check/expressions/fields.ts
/** The text id that every row has. */
const ID = {
	name: "id",
	type: {
		kind: "scalar",
		of: "text"
	},
	documentation: "The id of the row."
};
/** The field of this name, or undefined. */
function fieldOf({ ref, own }, name, schema) {
	if (own !== void 0) return named(own, name);
	if (ref.from !== "event") return fieldOfTable(tableOf(schema, ref.entity), name);
	const event = eventNamed(schema, ref.entity);
	return event && (named(event.fields, name) ?? fieldOfTable(tableOf(schema, event.about), name));
}
/** What a field is the name of. */
function targetOf$1({ ref, own }, name, schema) {
	if (ref.from === "reply") return {
		kind: "reply field",
		endpoint: ref.entity,
		name
	};
	const event = ref.from === "event" && own === void 0 ? eventNamed(schema, ref.entity) : void 0;
	if (event === void 0) return {
		kind: "field",
		entity: ref.entity,
		name
	};
	if (named(event.fields, name) !== void 0) return {
		kind: "event field",
		event: event.name,
		name
	};
	return {
		kind: "field",
		entity: event.about,
		name
	};
}
/** The fields that can be read from a row: those of its table, or of an event's payload with those of its row. */
function fieldsOf$1(ref, { schema }, own) {
	if (own !== void 0) return own;
	if (ref.from === "event") return payloadFields(eventNamed(schema, ref.entity), { schema });
	return withId(tableOf(schema, ref.entity));
}
/** Fields of an event's payload: its own, then those of the row it is about. */
function payloadFields(event, { schema }) {
	return event === void 0 ? [] : [...event.fields, ...withId(tableOf(schema, event.about))];
}
/** The field at the end of a path that has been checked; undefined for the row itself. */
function fieldAt(root, path, { schema }) {
	let ref = root;
	let field;
	for (const name of path) {
		field = fieldOf({ ref }, name, schema);
		ref = {
			from: "filter",
			entity: field?.type.kind === "ref" ? field.type.entity : ""
		};
	}
	return field;
}
function named(fields, name) {
	return fields.find((field) => field.name === name);
}
function fieldOfTable(entity, name) {
	if (entity === void 0) return void 0;
	return name === "id" ? ID : named(entity.fields, name);
}
function withId(entity) {
	return entity === void 0 ? [ID] : [ID, ...entity.fields];
}

// language/check/expressions/resolve-path.ts
/** Resolves the head of a path: a row, or what lies behind an event bound by `as` (`bought.order`, `bought.event`). */
function startOf$2(root, names, scope, workspace) {
	const [head, second] = names;
	if (head === void 0 || root.kind === "unclear") return void 0;
	if (root.kind === "row") {
		noteRow(head, root.ref, scope, workspace);
		return {
			ref: root.ref,
			own: root.fields,
			head,
			rest: names.slice(isOuterRow(root, head, second, workspace) ? 2 : 1)
		};
	}
	workspace.use(head.span, {
		kind: "binding",
		campaign: scope.campaign ?? "",
		name: head.text
	});
	return root.kind === "gathered" ? reportGathered(root.name, head, workspace) : startOfEvent(root, head, second, names.slice(2), workspace);
}
/** `this.cart` of a run per cart: the row itself, by its table's name, where an inner row may hide it. */
function isOuterRow({ ref }, head, second, { schema, use }) {
	if (head.text !== "this" || second?.text !== ref.entity || fieldOf({ ref }, second.text, schema) !== void 0) return false;
	use(second.span, {
		kind: "entity",
		name: ref.entity
	}, { type: {
		kind: "row",
		entity: ref.entity
	} });
	return true;
}
function noteRow(head, ref, { campaign = "" }, { use }) {
	const isReply = ref.from === "reply";
	use(head.span, isReply ? {
		kind: "label",
		campaign,
		name: head.text
	} : {
		kind: "row",
		entity: ref.entity,
		name: head.text
	}, isReply ? {} : { type: {
		kind: "row",
		entity: ref.entity
	} });
}
function startOfEvent({ event, name }, head, second, rest, workspace) {
	if (second?.text === "event") {
		workspace.use(second.span, {
			kind: "event",
			name: event.name
		});
		return {
			ref: {
				from: "event",
				name,
				entity: event.name
			},
			head,
			rest
		};
	}
	if (second?.text === event.about) {
		workspace.use(second.span, {
			kind: "entity",
			name: event.about
		}, { type: {
			kind: "row",
			entity: event.about
		} });
		return {
			ref: {
				from: "binding",
				name,
				entity: event.about
			},
			head,
			rest
		};
	}
	const help = `Write \`${name}.${event.about}\` for its row or \`${name}.event\` for what it brought.`;
	const choices = [event.about, "event"].map((text) => ({
		name: text,
		kind: "row"
	}));
	workspace.report("unknown-field", {
		message: `\`${name}\` is the event \`${event.name}\`${second === void 0 ? "" : `; it has no \`${second.text}\``}.`,
		...second === void 0 ? { choices } : spelling(second, choices, help),
		help,
		span: second?.span ?? head.span
	});
}
function reportGathered(name, head, workspace) {
	const help = `Use a function, such as \`count(${name})\` or \`any(${name} where ( … ))\`.`;
	workspace.report("not-a-single-value", {
		message: `\`${name}\` is the list of all that was gathered.`,
		help,
		span: head.span
	});
}
/**
* Reports a field or collection of a table (or field of an event) that would lead to rows of a table that is off: `item.product` in `item.product.price` while
* `product` is off, `items` in `order.items` while `item` is. False if it is neither.
*/
function isReportedAsOff(entity, name, workspace) {
	const { schema, wholeSchema } = workspace;
	const from = eventOf(wholeSchema, entity) === void 0 ? "filter" : "event";
	const type = fieldOf({ ref: {
		from,
		entity
	} }, name.text, wholeSchema)?.type;
	const ofContact = entity === "contact" ? collectionOf(wholeSchema, name.text) : void 0;
	const off = type?.kind === "ref" ? type.entity : (partsOf$1(wholeSchema, entity, name.text) ?? ofContact)?.name;
	if (off === void 0 || entityOf(schema, off) !== void 0 || Object.hasOwn(schema.kept.entities, off)) return false;
	reportOff(`\`${name.text}\` leads to rows of the table \`${off}\`, which is off.`, off, name.span, workspace);
	return true;
}
/** Reports something of an optional table that is off. */
function reportOff(message, table, span, { report, settings }) {
	report("table-not-active", {
		message,
		help: `Add \`${table}\` to \`modules\` in relance.yaml.`,
		span,
		...activateTable(table, settings)
	});
}
/** Reports a field that a row does not have. */
function reportUnknownField(name, of, fields, workspace, span = name.span) {
	const fallback = fields.length === 0 ? "It has none." : `Its fields are ${fields.map((field) => field.name).join(", ")}.`;
	workspace.report("unknown-field", {
		message: `\`${of}\` has no field \`${name.text}\`.`,
		...spelling(name, fieldChoices(fields), fallback),
		span
	});
}

// language/check/labels/engaging.ts
const MESSAGE = {
	about: "message",
	example: "clicked"
};
/** Steps whose label facts may speak of: `reminder clicked`, `code redeemed`. */
const ENGAGING = {
	email: MESSAGE,
	sms: MESSAGE,
	push: MESSAGE,
	whatsapp: MESSAGE,
	send: MESSAGE,
	give: {
		about: "coupon",
		example: "redeemed"
	}
};

// language/check/expressions/function-names.ts
/** All functions over collections. */
const FUNCTIONS = {
	any: {
		shape: "rows",
		form: "any(ROWS)",
		documentation: "Whether there is at least one row."
	},
	none: {
		shape: "rows",
		form: "none(ROWS)",
		documentation: "Whether there is no row."
	},
	count: {
		shape: "rows",
		form: "count(ROWS)",
		documentation: "How many rows there are."
	},
	sum: {
		shape: "field inside",
		form: "sum(ROWS.FIELD)",
		documentation: "The sum of a field; of no rows it is 0."
	},
	min: {
		shape: "field inside",
		form: "min(ROWS.FIELD)",
		documentation: "The least value of a field; of no rows it is unknown."
	},
	max: {
		shape: "field inside",
		form: "max(ROWS.FIELD)",
		documentation: "The greatest value of a field; of no rows it is unknown."
	},
	avg: {
		shape: "field inside",
		form: "avg(ROWS.FIELD)",
		documentation: "The average of a field; of no rows it is unknown."
	},
	first: {
		shape: "field behind",
		form: "first(ROWS).FIELD",
		documentation: "A field of the earliest row; of no rows it is unknown."
	},
	last: {
		shape: "field behind",
		form: "last(ROWS).FIELD",
		documentation: "A field of the latest row; of no rows it is unknown."
	}
};
/** Whether a word is the name of a function. */
function isFunction(name) {
	return Object.hasOwn(FUNCTIONS, name);
}
/** All functions as choices. */
const FUNCTION_CHOICES = Object.entries(FUNCTIONS).map(([name, { form, documentation }]) => ({
	name,
	kind: "function",
	detail: form,
	documentation
}));

// language/check/expressions/unknown-root.ts
/** What is said of a name at the head of a path that stands for nothing there. */
/** Reports a name of no row here, with why, where it exists elsewhere. */
function reportUnknownRoot(name, scope, workspace) {
	if (workspace.broken.has(name.text) || isUncertain(name, scope, workspace)) return;
	const absent = scope.absent.get(name.text) ?? boundElsewhere(name.text, scope);
	if (absent !== void 0) {
		const { code, why, help, related } = absent;
		workspace.report(code, {
			message: why,
			help,
			span: name.span,
			...related && { related },
			choices: rootChoices(scope)
		});
		return;
	}
	const off = entityOf(workspace.wholeSchema, name.text) ?? collectionOf(workspace.wholeSchema, name.text);
	if (off !== void 0 && entityOf(workspace.schema, off.name) === void 0 && !isKept(off.name, workspace)) {
		reportOff(`\`${name.text}\` is of the table \`${off.name}\`, which is off.`, off.name, name.span, workspace);
		return;
	}
	const choices = [
		...rootChoices(scope),
		...shortEventChoices(workspace.schema),
		...FUNCTION_CHOICES
	];
	const found = spelling(name, choices, "");
	const help = helpFor(name, scope, workspace) ?? (found.fixes.length > 0 ? found.help : rootsHelp(name, scope));
	workspace.report("unknown-name", {
		message: `Nothing here goes by the name \`${name.text}\`.`,
		...found,
		help,
		span: name.span
	});
}
/** A function without parentheses, or a table of which there are several rows. */
function helpFor({ text }, { roots }, { schema }) {
	if (isFunction(text)) return `Write what it is about in parentheses, such as \`${text}(orders)\`.`;
	const entity = tableOf(schema, text);
	if (entity === void 0 || roots.has(text) || viaContact(entity, schema) === void 0) return void 0;
	return `Ask about all that the contact has, such as \`any(${entity.collection} where ( … ))\`.`;
}
function rootsHelp(name, scope) {
	return spelling(name, rootChoices(scope), "Fields are always dotted, such as `contact.city`.").help;
}
function isKept(name, { schema }) {
	return Object.hasOwn(schema.kept.entities, name);
}
/** Whether the name would be known if the triggers were whole. */
function isUncertain(name, scope, workspace) {
	return scope.uncertain === true && (name.text === "this" || entityOf(workspace.wholeSchema, name.text) !== void 0);
}
/** A label or a name bound by a step of the campaign, which no path to here has passed. */
function boundElsewhere(name, { labels, incomplete }) {
	const step = labels?.get(name);
	if (step !== void 0) return aboutLabel(name, step);
	for (const [label, one] of labels ?? []) {
		const arm = one.kind === "race" ? one.arms.find(({ binds }) => binds?.text === name) : void 0;
		if (arm?.binds === void 0 || incomplete === true) continue;
		return {
			code: "not-on-every-path",
			why: `\`${name}\` is bound by an arm of \`${label}\`, and no path to here takes it.`,
			help: "Use it inside that arm or behind it.",
			related: [{
				span: arm.binds.span,
				message: "bound here"
			}]
		};
	}
}
function aboutLabel(name, step) {
	const related = step.label && [{
		span: step.label.span,
		message: "the label"
	}];
	if (step.kind === "call" && step.label !== void 0) return {
		code: "not-on-every-path",
		why: `\`${name}\` is the answer of \`call ${step.endpoint.text}\`, and no path to here makes that call.`,
		help: "Put the call before it.",
		...related && { related }
	};
	const verb = ENGAGING[step.kind]?.example;
	const help = verb === void 0 ? "Name a field, such as `contact.city`." : `Ask what happened to it, such as \`${name} ${verb}\`.`;
	return {
		code: "unknown-name",
		why: `\`${name}\` is the label of a step and holds no value.`,
		help,
		...related && { related }
	};
}

// language/check/expressions/locate.ts
/** Where the rows of a function come from: a collection of the contact, of a row in scope, or what a trigger gathered. */
/** The collection that a function is about, or undefined once its mistake is reported. */
function locate(node, context) {
	const [head] = node.path;
	if (head === void 0) return void 0;
	const { scope, workspace } = context;
	const root = scope.roots.get(head.text);
	if (root === void 0) return ofContact(head, node.path.slice(1), context);
	if (root.kind === "gathered") return ofTrigger(root, head, node.path.slice(1), context);
	const start = startOf$2(root, node.path, scope, workspace);
	return start && belowRow(start, context);
}
/** `drops` of `gathered for 1h as drops`. */
function ofTrigger({ name, event }, head, rest, { workspace, scope }) {
	workspace.use(head.span, {
		kind: "binding",
		campaign: scope.campaign ?? "",
		name
	});
	const entity = tableOf(workspace.schema, event.about);
	return entity && {
		entity,
		event,
		via: "",
		rest,
		of: {
			root: {
				from: "gathered",
				name,
				entity: event.name
			},
			path: []
		}
	};
}
/** `orders`: a table whose rows point to the contact; `items`: parts of rows that do. */
function ofContact(head, rest, context) {
	const { workspace, scope } = context;
	const entity = collectionOf(workspace.schema, head.text);
	if (entity === void 0 || CONTACT_ROOT.kind !== "row") {
		if (collectionOf(workspace.wholeSchema, head.text) !== void 0 || scope.absent.has(head.text)) reportUnknownRoot(head, scope, workspace);
		else reportUnknownCollection(head, context);
		return;
	}
	const related = viaContact(entity, workspace.schema);
	if (related !== void 0) {
		noteCollection(head, entity, context);
		return {
			...related,
			of: {
				root: CONTACT_ROOT.ref,
				path: []
			},
			rest
		};
	}
	const choices = collectionChoices(workspace.schema);
	workspace.report("unknown-collection", {
		message: `Rows of \`${entity.name}\` do not belong to a contact.`,
		help: spelling({
			...head,
			text: ""
		}, choices, "Use a collection of the contact.").help,
		span: head.span,
		choices
	});
}
/** `cart.items`, `order.cart.items`, `contact.orders`: references, then a collection that points back. */
function belowRow(start, context) {
	const { workspace } = context;
	const { schema } = workspace;
	let holder = start;
	let of = start.ref.name;
	const path = [];
	for (const [index, name] of start.rest.entries()) {
		const related = holder.ref.from === "event" || holder.own !== void 0 ? void 0 : pointingTo(holder.ref.entity, name.text, context);
		if (related !== void 0) {
			noteCollection(name, related.entity, context);
			return {
				...related,
				of: {
					root: start.ref,
					path
				},
				rest: start.rest.slice(index + 1)
			};
		}
		const field = fieldOf(holder, name.text, schema);
		if (field?.type.kind !== "ref") {
			if (isReportedAsOff(holder.ref.entity, name, workspace)) return void 0;
			if (field === void 0) reportNothingBehind(name, of, holder, context);
			else reportNotCollection(`${of}.${name.text}`, name, context);
			return;
		}
		workspace.use(name.span, targetOf$1(holder, name.text, schema), { type: {
			kind: "row",
			entity: field.type.entity
		} });
		path.push(name.text);
		holder = { ref: {
			from: "filter",
			entity: field.type.entity
		} };
		of = `${of}.${name.text}`;
	}
	reportNotCollection(of, start.rest.at(-1) ?? start.head, context);
}
function pointingTo(entity, collection, { workspace: { schema } }) {
	const parts = partsOf$1(schema, entity, collection);
	if (parts?.partOf !== void 0) return {
		entity: parts,
		via: parts.partOf.field
	};
	const related = entity === "contact" ? collectionOf(schema, collection) : void 0;
	return related && viaContact(related, schema);
}
function noteCollection({ text, span }, { name }, { workspace }) {
	workspace.use(span, {
		kind: "collection",
		entity: name,
		name: text
	});
}
/** A name that is neither a collection nor a field of a row; both would be known there. */
function reportNothingBehind(name, of, { ref, own }, { workspace }) {
	const fields = fieldChoices(fieldsOf$1(ref, workspace, own));
	const collections = Object.values(workspace.schema.entities).filter(({ partOf }) => partOf?.entity === ref.entity).map((part) => ({
		name: part.partOf?.as ?? "",
		kind: "collection",
		detail: `rows of \`${part.name}\``
	}));
	const found = spelling(name, [...collections, ...fields], `Its fields are ${fields.map((field) => field.name).join(", ")}.`);
	workspace.report("unknown-field", {
		message: `\`${of}\` has no field \`${name.text}\`.`,
		...found,
		span: name.span
	});
}
function reportNotCollection(words, name, { workspace }) {
	const help = "Name a collection, such as `orders` or `cart.items`.";
	const choices = collectionChoices(workspace.schema);
	workspace.report("unknown-collection", {
		message: `\`${words}\` is no collection of rows.`,
		help,
		span: name.span,
		choices
	});
}
function reportUnknownCollection(head, { workspace, scope }) {
	if (workspace.broken.has(head.text)) return;
	const choices = [...collectionChoices(workspace.schema), ...rootChoices(scope)];
	const found = spelling(head, choices, "Name a collection, such as `orders`.");
	workspace.report("unknown-collection", {
		message: `There is no collection \`${head.text}\`.`,
		...found,
		span: head.span
	});
}

// language/check/expressions/collection.ts
/** `orders within 90d where ( … )`, `cart.items`, `drops`: the first part of what stands in the parentheses of a function. */
function checkCollection(node, context) {
	const place = locate(node, context);
	if (place === void 0) return void 0;
	const { entity, event, of, via, through, rest } = place;
	if (node.within !== void 0 && timeOf$1(place, context) === void 0) {
		const message = event === void 0 ? `Rows of \`${entity.name}\` carry no time.` : "What is gathered was gathered within its own time.";
		context.workspace.report("window-needs-time", {
			message,
			help: "Leave out `within`.",
			span: node.within.span
		});
		return;
	}
	const where = node.where && asCondition(context.check(node.where.condition, {
		...context,
		scope: filterScope(context.scope, place)
	}), node.where.condition.span, context.workspace);
	if (node.where !== void 0 && where === void 0) return void 0;
	const row = {
		from: "filter",
		name: entity.name,
		entity: entity.name
	};
	return {
		entity,
		rest,
		...event && { event },
		collection: {
			entity: entity.name,
			of,
			via,
			...event && { gathered: { event: event.name } },
			...through && { through },
			...node.within && { within: node.within.ms },
			row,
			...where && { where }
		}
	};
}
/** The row under test goes by its table's name; what was gathered has its event beside it. */
function filterScope(scope, { entity, event }) {
	if (event !== void 0) return eventFilterScope(scope, event, "filter");
	return withRoots(scope, [[entity.name, rowRoot("filter", entity.name, entity.name)]], "forbidden");
}
/** What windows go by: the time of the rows, else that of the rows they are parts of. */
function timeOf$1({ entity, event, through }, { workspace }) {
	if (event !== void 0) return void 0;
	return entity.time ?? (through === void 0 ? void 0 : tableOf(workspace.schema, through.entity)?.time);
}

// language/check/expressions/row-value.ts
/** What a function reads of each row: `total` of `orders`, `event.percent` or `product.price` of what a trigger gathered. */
function readInside(names, collection, context) {
	const [first, second] = names;
	if (first === void 0) return void 0;
	const { event } = collection;
	if (event === void 0) return readField$1(collection.collection.row, first, collection.entity.name, context);
	if (second === void 0) return void 0;
	const root = first.text === "event" ? eventRow(event) : first.text === event.about ? collection.collection.row : void 0;
	if (root === void 0) {
		const message = `What is gathered has a row (\`${event.about}\`) and an \`event\`, and no \`${first.text}\`.`;
		const choices = [event.about, "event"].map((name) => ({
			name,
			kind: "row"
		}));
		context.workspace.report("unknown-field", {
			message,
			...spelling(first, choices, "Begin with one of them."),
			span: first.span
		});
		return;
	}
	return readField$1(root, second, first.text, context);
}
/** What `first` and `last` read of their row, behind the parentheses: `placed_at`; of what was gathered a field of the event or of its row. */
function readBehind(name, { collection, entity, event }, context) {
	return readField$1(event === void 0 ? collection.row : eventRow(event), name, event?.name ?? entity.name, context);
}
function eventRow(event) {
	return {
		from: "event",
		name: "event",
		entity: event.name
	};
}
function readField$1(root, name, of, { workspace }) {
	const field = fieldOf({ ref: root }, name.text, workspace.schema);
	if (field === void 0) {
		reportUnknownField(name, of, fieldsOf$1(root, workspace), workspace);
		return;
	}
	const type = typeOfField(field.type);
	workspace.use(name.span, targetOf$1({ ref: root }, name.text, workspace.schema), { type });
	return {
		kind: "path",
		type,
		root,
		path: [name.text],
		span: name.span
	};
}

// language/check/expressions/aggregate.ts
/** `count(orders within 90d)`, `sum(orders.total)`, `last(orders).placed_at`. */
function checkAggregate(node, context) {
	const fn = node.fn.text;
	if (!isFunction(fn)) {
		const found = spelling(node.fn, FUNCTION_CHOICES, `There is ${FUNCTION_CHOICES.map(({ name }) => name).join(", ")}.`);
		context.workspace.report("unknown-function", {
			message: `There is no function \`${fn}\`.`,
			...found,
			span: node.fn.span
		});
		return;
	}
	context.workspace.use(node.fn.span, {
		kind: "function",
		name: fn
	});
	const checked = checkCollection(node, context);
	if (checked === void 0 || !hasRightShape(fn, node, checked, context)) return void 0;
	const { collection, rest } = checked;
	const { shape } = FUNCTIONS[fn];
	if (shape === "rows") return {
		kind: "aggregate",
		type: fn === "count" ? scalar("number") : BOOLEAN,
		fn,
		over: collection,
		span: node.span
	};
	const value = shape === "field inside" ? readInside(rest, checked, context) : readField(node.field, checked, context);
	if (value === void 0 || !isAllowed(fn, value, context)) return void 0;
	return {
		kind: "aggregate",
		type: value.type,
		fn,
		over: collection,
		value,
		span: node.span
	};
}
function readField(name, checked, context) {
	return name && readBehind(name, checked, context);
}
function hasRightShape(fn, node, { rest, entity, event }, { workspace }) {
	const shape = FUNCTIONS[fn].shape;
	const behind = shape === "field behind";
	if ((shape === "field inside" ? rest.length === (event === void 0 ? 1 : 2) : rest.length === 0) && node.field !== void 0 === behind) return true;
	const words = node.path.slice(0, node.path.length - rest.length).map((name) => name.text).join(".");
	const written = rest.at(-1)?.text ?? node.field?.text ?? "total";
	const field = event === void 0 || rest.length > 1 ? written : `event.${written}`;
	const forms = {
		rows: `${fn}(${words})`,
		"field inside": `${fn}(${words}.${field})`,
		"field behind": `${fn}(${words}).${written}`
	};
	const wants = {
		rows: `\`${fn}\` is about whole rows and takes no field`,
		"field inside": `\`${fn}\` needs one field of \`${entity.name}\` in its parentheses`,
		"field behind": `\`${fn}\` gives a row, of which one field of \`${entity.name}\` is read behind its parentheses`
	};
	workspace.report("type-mismatch", {
		message: `${wants[shape]}.`,
		help: `Write it as \`${forms[shape]}\`.`,
		span: node.span
	});
	return false;
}
function isAllowed(fn, value, { workspace }) {
	if (fn === "first" || fn === "last") return true;
	if (fn === "sum" || fn === "avg" ? isScalar$1(value.type, "number", "money", "percent", "duration") : isOrdered(value.type)) return true;
	const message = `\`${fn}\` cannot be taken of ${describe$1(value.type)}.`;
	workspace.report("type-mismatch", {
		message,
		help: "Name a field with numbers or amounts; rows are counted with `count`.",
		span: value.span
	});
	return false;
}

// language/check/expressions/operands.ts
/** Both sides of an operator, or undefined once a mistake in one of them is reported. Mistakes of both sides are reported. */
function checkOperands(left, right, context) {
	const [a, b] = [context.check(left, context), context.check(right, context)];
	return a === void 0 || b === void 0 ? void 0 : alignDates(a, b);
}
/** A date literal beside a point in time means its midnight in the time of the store. */
function alignDates(a, b) {
	if (isScalar$1(a.type, "instant")) return [a, asMidnight(b)];
	return isScalar$1(b.type, "instant") ? [asMidnight(a), b] : [a, b];
}
function asMidnight(expression) {
	if (expression.kind === "literal" && isScalar$1(expression.type, "date")) return {
		...expression,
		type: scalar("instant")
	};
	if (expression.kind === "list" && expression.type.kind === "list" && expression.type.of === "date") return {
		...expression,
		type: {
			kind: "list",
			of: "instant"
		},
		items: expression.items.map(asMidnight)
	};
	return expression;
}
/** Reports two operands that do not fit, with the type of each at its place. */
function reportMismatch(operator, left, right, span, workspace, help) {
	workspace.report("type-mismatch", {
		message: `\`${operator}\` stands between ${describe$1(left.type)} and ${describe$1(right.type)}.`,
		help: help ?? hint$1(left, right, workspace),
		span,
		related: [{
			span: left.span,
			message: describe$1(left.type)
		}, {
			span: right.span,
			message: describe$1(right.type)
		}]
	});
}
function hint$1(left, right, workspace) {
	const both = [left, right];
	const number = both.find((one) => one.kind === "literal" && isScalar$1(one.type, "number"));
	const value = number?.kind === "literal" ? String(number.value) : "";
	if (number !== void 0 && both.some((one) => isScalar$1(one.type, "money"))) return `Amounts have a currency: write \`${value} ${workspace.settings.store.currency}\`.`;
	if (number !== void 0 && both.some((one) => isScalar$1(one.type, "percent"))) return `Percentages have a sign: write \`${value}%\`.`;
	if (number !== void 0 && both.some((one) => isScalar$1(one.type, "text"))) return `Text stands in quotes: write \`"${value}"\`.`;
	if (both.some((one) => one.type.kind === "row") && both.some((one) => isScalar$1(one.type, "text"))) return "Compare the `.id` of the row.";
	if (both.some((one) => isScalar$1(one.type, "span"))) return "A span of the calendar has no fixed length: use it in a `wait until … after …`.";
	if (both.some((one) => one.type.kind === "list")) return "Ask a list with `has`, `has any [ … ]` or `has all [ … ]`.";
	return "Both sides must be of the same kind.";
}

// language/check/expressions/arithmetic.ts
/** `+ - *` on numbers, money and durations. Money and durations are multiplied by a number only. */
function checkArithmetic(node, context) {
	const operands = checkOperands(node.left, node.right, context);
	if (operands === void 0) return void 0;
	const [left, right] = operands;
	const type = resultOf(node.op, left.type, right.type);
	if (type === void 0) {
		reportMismatch(node.op, left, right, node.span, context.workspace, hint(left, right));
		return;
	}
	return {
		kind: "arithmetic",
		type,
		op: node.op,
		left,
		right,
		span: node.span
	};
}
const COUNTABLE = [
	"number",
	"money",
	"duration"
];
function resultOf(op, left, right) {
	if (left.kind !== "scalar" || right.kind !== "scalar") return void 0;
	if (!COUNTABLE.includes(left.of) || !COUNTABLE.includes(right.of)) return void 0;
	if (op !== "*") return left.of === right.of ? left : void 0;
	if (left.of === "number") return scalar(right.of);
	return right.of === "number" ? left : void 0;
}
/** A share is no number: `20%` of something is `0.2` times it. */
function hint(left, right) {
	const percent = [left, right].find(({ type }) => isScalar$1(type, "percent"));
	if (percent === void 0) return void 0;
	return `Write the share as a number, such as \`* ${percent.kind === "literal" ? shareOf(String(percent.value)) : "0.2"}\`.`;
}
/** `20` as a share: `0.2`. */
function shareOf(percent) {
	const [whole = "0", fraction = ""] = percent.split(".");
	const digits = whole.padStart(3, "0");
	const decimals = `${digits.slice(-2)}${fraction}`.replace(/0+$/, "");
	return decimals === "" ? digits.slice(0, -2).replace(/^0+(?=\d)/, "") : `${digits.slice(0, -2).replace(/^0+(?=\d)/, "")}.${decimals}`;
}

// language/check/expressions/compare.ts
/** `== != < <= > >=`: both sides of one type; only what has an order can be less or greater; lists are asked with `has`. */
function checkCompare(node, context) {
	const operands = checkOperands(node.left, node.right, context);
	if (operands === void 0) return void 0;
	const [left, right] = operands;
	if (!sameType(left.type, right.type) || left.type.kind === "list") {
		reportMismatch(node.op, left, right, node.span, context.workspace);
		return;
	}
	if (node.op !== "==" && node.op !== "!=" && !isOrdered(left.type)) {
		context.workspace.report("type-mismatch", {
			message: `\`${node.op}\` cannot order ${describe$1(left.type)}.`,
			help: "Only numbers, amounts, percentages, dates, times and durations have an order; use `==` or `!=`.",
			span: node.span
		});
		return;
	}
	return {
		kind: "compare",
		type: BOOLEAN,
		op: node.op,
		left,
		right,
		span: node.span
	};
}

// language/check/events/derived.ts
const IDLE = ["cart abandoned", "checkout abandoned"];
/** Whether the event is derived from the time since a change and never written down: only a trigger with `after` can name it. */
function isIdle(event) {
	return IDLE.some((name) => name === event.name);
}
/** Reports an event that is never written down, where only one that is makes sense. */
function isRecorded(event, span, workspace) {
	if (!isIdle(event)) return true;
	const help = `Use it with \`when\`; elsewhere use an event that a shop sends, such as \`${event.about === "cart" ? "cart updated" : `${event.about} started`}\`.`;
	workspace.report("derived-event", {
		message: `\`${event.name}\` is no event that a shop sends.`,
		help,
		span
	});
	return false;
}
/** What brings about an event that Relance writes itself. */
const CAUSES = {
	"coupon redeemed": "Let an order name the code: `order placed { coupon_codes: [\"…\"] }`.",
	"segment entered": "Let the campaign add the contact, or write `given contact in …`.",
	"segment left": "Let the campaign remove the contact."
};
/** As `isRecorded`, for events that a shop sends: Relance's own are reported too. */
function isReceived(event, span, workspace) {
	if (!event.derived || isIdle(event)) return isRecorded(event, span, workspace);
	const help = CAUSES[event.name];
	workspace.report("derived-event", {
		message: `\`${event.name}\` is written by Relance and not sent by a shop.`,
		help,
		span
	});
	return false;
}
/** Events of the shop itself, that no contact causes: runs start for contacts who are interested, or whom the trigger names. */
const OF_THE_SHOP = ["product restocked", "price dropped"];
/** Whether the event belongs to no contact. */
function isOfTheShop(event) {
	return OF_THE_SHOP.includes(event.name);
}

// language/check/events/resolve-event.ts
/** Short names are looked up in every condition, so they are indexed once for each schema. */
const shortNames = /* @__PURE__ */ new WeakMap();
function eventOfShort(schema, short) {
	let known = shortNames.get(schema);
	if (known === void 0) {
		known = new Map(Object.values(schema.events).flatMap((event) => event.short === void 0 ? [] : [[event.short, event]]));
		shortNames.set(schema, known);
	}
	return known.get(short);
}
/** The event of one or two words, without a report: undefined if there is none that is active. */
function findEvent(words, schema) {
	const text = wordsOf$3(words);
	return words.length === 1 ? eventOfShort(schema, text) : eventOf(schema, text);
}
/**
* The event that a phrase after `this` speaks of. `this cart purchased` is an order made from this very cart: the table of the
* run's row, then the short name of an event whose row refers to that table.
*/
function findThisEvent(words, schema) {
	const direct = findEvent(words, schema);
	const [subject, short] = words;
	if (direct !== void 0 || subject === void 0 || short === void 0) return direct;
	const event = eventOfShort(schema, short.text);
	return event !== void 0 && refersTo(event.about, subject.text, schema) ? event : void 0;
}
/** Whether rows of `entity` have a reference to rows of `to`. */
function refersTo(entity, to, schema) {
	return (schema.entities[entity]?.fields ?? []).some((field) => field.type.kind === "ref" && field.type.entity === to);
}
/** Reports words that are no event: off, or unknown with the nearest one. Nothing where its declaration is broken. */
function reportUnknownEvent(words, span, workspace) {
	const text = wordsOf$3(words);
	if (workspace.broken.has(text)) return;
	const off = findEvent(words, workspace.wholeSchema);
	if (off !== void 0) {
		workspace.report("table-not-active", {
			message: `\`${text}\` is an event of the table \`${off.about}\`, which is off.`,
			help: `Add \`${off.about}\` to \`modules\` in relance.yaml.`,
			span,
			...activateTable(off.about, workspace.settings)
		});
		return;
	}
	const choices = eventChoices(workspace.schema);
	const names = choices.map(({ name }) => name).join(", ");
	workspace.report("unknown-event", {
		message: `There is no event \`${text}\`.`,
		...spelling({
			text,
			span: placeOf(words, span)
		}, choices, `Events are two words, such as \`order placed\`: ${names}.`),
		span
	});
}
/** Events that phrases may name, with their short names. */
function eventChoices(schema) {
	return Object.values(schema.events).flatMap(({ name, short, documentation }) => {
		const more = documentation === void 0 ? {} : { documentation };
		const full = {
			name,
			kind: "event",
			...more
		};
		return short === void 0 ? [full] : [full, {
			name: short,
			kind: "event",
			detail: name,
			...more
		}];
	});
}
function wordsOf$3(words) {
	return words.map((word) => word.text).join(" ");
}
/** The words alone, without a `this` before them. */
function placeOf(words, span) {
	return {
		...span,
		start: words[0]?.span.start ?? span.start,
		end: words.at(-1)?.span.end ?? span.end
	};
}

// language/check/expressions/engagement.ts
/** What the two words of a phrase say, if the first is a label, a channel or a message and the second happens to it. */
function findEngagement(words, scope, workspace) {
	const [subject, verb] = words;
	if (subject === void 0 || verb === void 0) return void 0;
	const step = scope.labels?.get(subject.text);
	if (step !== void 0) {
		const event = keptEvent(workspace.schema, `${ENGAGING[step.kind]?.about ?? ""} ${verb.text}`);
		return event && {
			event,
			subject: {
				kind: "label",
				label: subject.text
			}
		};
	}
	const event = keptEvent(workspace.schema, `message ${verb.text}`);
	if (event === void 0) return void 0;
	if (isChannel(subject.text)) return {
		event,
		subject: {
			kind: "channel",
			channel: subject.text
		}
	};
	return workspace.messages.has(subject.text) ? {
		event,
		subject: {
			kind: "message",
			message: subject.text
		}
	} : void 0;
}
/** Notes what the two words of a phrase refer to. */
function noteEngagement({ words }, { event, subject }, scope, { use }) {
	const [first, verb] = words;
	if (first === void 0 || verb === void 0) return;
	if (subject.kind === "label") use(first.span, {
		kind: "label",
		campaign: scope.campaign ?? "",
		name: subject.label
	});
	else if (subject.kind === "channel") use(first.span, {
		kind: "channel",
		name: subject.channel
	});
	else use(first.span, {
		kind: "message",
		name: subject.message
	});
	use(verb.span, {
		kind: "event",
		name: event.name
	});
}
/** Reports a phrase that is about a message or a coupon and does not fit. False if it is about neither. */
function isReportedEngagement({ words }, scope, workspace) {
	const [subject, verb] = words;
	if (subject === void 0 || verb === void 0 || words.length > 2) return false;
	if (workspace.broken.has(`${subject.text} ${verb.text}`)) return true;
	if (scope.labels?.has(subject.text) === true || isChannel(subject.text) || workspace.messages.has(subject.text)) reportVerb(subject, verb, scope, workspace);
	else if (!isVerb(verb.text, workspace.schema)) return false;
	else if (scope.incomplete !== true && !isBroken(subject, verb, workspace)) reportSubject(subject, verb, scope, workspace);
	return true;
}
/** The declaration of the subject, or of an own event of these words, has a mistake of its own. */
function isBroken(subject, verb, { broken }) {
	return broken.has(subject.text) || broken.has(`${subject.text} ${verb.text}`);
}
function reportVerb(subject, verb, { labels }, workspace) {
	const step = labels?.get(subject.text);
	const about = step === void 0 ? "message" : ENGAGING[step.kind]?.about;
	if (step !== void 0 && about === void 0) {
		workspace.report("wrong-subject", {
			message: `\`${subject.text}\` is a step that sends no message and gives no coupon.`,
			help: "Name a message (`NAME clicked`) or a coupon that was given (`NAME redeemed`).",
			span: subject.span,
			...step.label && { related: [{
				span: step.label.span,
				message: "the step"
			}] }
		});
		return;
	}
	const verbs = verbChoices(about ?? "message", workspace.schema);
	const found = spelling(verb, verbs, `Write one of ${verbs.map(({ name }) => name).join(", ")}.`);
	const message = `\`${subject.text}\` stands for a ${about}, and \`${verb.text}\` is nothing that happens to one.`;
	workspace.report("unknown-event", {
		message,
		...found,
		span: verb.span
	});
}
/** `remnder clicked`, `save20 redeemed`. */
function reportSubject(subject, verb, scope, workspace) {
	const isMessage = keptEvent(workspace.schema, `message ${verb.text}`) !== void 0;
	const gives = [...scope.labels ?? []].filter(([, step]) => step.kind === "give" && step.coupon.text === subject.text);
	const choices = subjectChoices(verb.text, scope, workspace);
	const [only, ...others] = gives;
	const near = only !== void 0 && others.length === 0 ? {
		...subject,
		text: only[0]
	} : subject;
	const found = spelling(near, choices, isMessage ? "Name the label of a message, a channel or a message." : "Name the label of a coupon that was given.");
	workspace.report("unknown-event", {
		message: workspace.coupons.has(subject.text) ? `\`${subject.text}\` is a coupon; what is \`${verb.text}\` is one that a step has given.` : `Nothing that can be \`${verb.text}\` goes by the name \`${subject.text}\`.`,
		...found,
		span: subject.span
	});
}
/** Labels, channels, messages and subjects of own events that a verb can be said of. */
function subjectChoices(verb, { labels }, workspace) {
	const own = [...labels ?? []].flatMap(([name, step]) => {
		const about = ENGAGING[step.kind]?.about;
		return about !== void 0 && keptEvent(workspace.schema, `${about} ${verb}`) !== void 0 ? [{
			name,
			kind: "label"
		}] : [];
	});
	const events = Object.keys(workspace.schema.events).flatMap((name) => name.endsWith(` ${verb}`) ? [{
		name: name.slice(0, -verb.length - 1),
		kind: "event",
		detail: name
	}] : []);
	if (keptEvent(workspace.schema, `message ${verb}`) === void 0) return [...own, ...events];
	const channels = CHANNELS.map((name) => ({
		name,
		kind: "keyword"
	}));
	return [
		...own,
		...events,
		...channels,
		...workspace.messages.names().map((name) => ({
			name,
			kind: "message"
		}))
	];
}
function verbChoices(about, { kept }) {
	return Object.keys(kept.events).flatMap((name) => {
		const [subject, verb] = name.split(" ");
		return subject === about && verb !== void 0 ? [{
			name: verb,
			kind: "event"
		}] : [];
	});
}
function isVerb(verb, schema) {
	return keptEvent(schema, `message ${verb}`) !== void 0 || keptEvent(schema, `coupon ${verb}`) !== void 0;
}
/** Whether a word is a channel. */
function isChannel(name) {
	return CHANNELS.some((channel) => channel === name);
}

// language/check/expressions/fact-rule.ts
/** How far back the fix `add-window` looks. */
const LIKELY_WINDOW = "within 30d";
/** Whether a fact can stand here, with the window it has; else it is reported. */
function isFactAllowed(node, subject, { workspace, scope }) {
	if (scope.facts === "forbidden") {
		workspace.report("fact-in-filter", {
			message: "A filter tests one row; this asks what happened to the contact.",
			help: "Ask it in `only if`, `unless` or `if`, beside the filter.",
			span: node.span
		});
		return false;
	}
	if (scope.facts === "since entry") return true;
	if (subject?.kind === "label") {
		workspace.report("wrong-subject", {
			message: `\`${subject.label}\` is a step of the run, and no run has begun here.`,
			help: "Name a channel or a message, such as `email opened within 30d`.",
			span: node.phrase.words[0]?.span ?? node.span
		});
		return false;
	}
	if (node.window !== void 0 && node.window.kind !== "since entry") return true;
	workspace.report("fact-needs-window", {
		message: scope.facts === "no entry" ? "This is asked outside of any run, so there is no entry to count from." : "Before entry nothing has happened since entry, so this would never be true.",
		help: `Say how far to look back, such as \`${LIKELY_WINDOW}\`.`,
		span: node.span,
		fixes: [addWindow(node)]
	});
	return false;
}
function addWindow({ phrase, window }) {
	const end = {
		...phrase.span,
		start: phrase.span.end
	};
	const edit = window === void 0 ? {
		span: end,
		text: ` ${LIKELY_WINDOW}`
	} : {
		span: window.span,
		text: LIKELY_WINDOW
	};
	return {
		kind: "add-window",
		title: `Look back \`${LIKELY_WINDOW}\``,
		edits: [edit],
		safe: false
	};
}

// language/check/expressions/fact.ts
/** What a phrase speaks of, without a report: an event of the schema, of a message or of a coupon. */
function findHappening(phrase, scope, workspace) {
	const { schema } = workspace;
	const event = phrase.aboutThis ? findThisEvent(phrase.words, schema) : findEvent(phrase.words, schema);
	if (event !== void 0) return { event };
	const kept = keptEvent(schema, phrase.words.map((word) => word.text).join(" "));
	return kept === void 0 ? findEngagement(phrase.words, scope, workspace) : { event: kept };
}
/** An event phrase as a condition: has this happened to this contact? */
function checkFact(node, context) {
	const { workspace, scope } = context;
	const found = resolve(node.phrase, context);
	if (found === void 0) return void 0;
	const { event, subject } = found;
	const allowed = isRecorded(event, node.span, workspace) && isFactAllowed(node, subject, context);
	const about = !node.phrase.aboutThis || isAboutThis(node.phrase, found, context);
	const window = checkWindow(node.window, context);
	const where = node.where && asCondition(context.check(node.where.condition, {
		...context,
		scope: eventFilterScope(scope, event, "filter")
	}), node.where.condition.span, workspace);
	if (!allowed || !about || window === void 0 || node.where !== void 0 && where === void 0) return void 0;
	return {
		kind: "fact",
		type: BOOLEAN,
		event: event.name,
		...subject && { subject },
		aboutThis: node.phrase.aboutThis,
		window,
		...where === void 0 ? {} : { where },
		span: node.span
	};
}
function resolve(phrase, { scope, workspace }) {
	const found = findHappening(phrase, scope, workspace);
	if (found?.subject !== void 0) noteEngagement(phrase, {
		event: found.event,
		subject: found.subject
	}, scope, workspace);
	else if (found !== void 0) workspace.use(wordsOf$2(phrase), {
		kind: "event",
		name: found.event.name
	});
	else if (!isReportedThis(phrase, scope, workspace) && (phrase.aboutThis || !isReportedEngagement(phrase, scope, workspace))) reportUnknownEvent(phrase.words, phrase.span, workspace);
	return found;
}
/** `cart purchased`: an order made from a cart, which can be said of the run's own cart only. */
function isReportedThis(phrase, { self }, { schema, report }) {
	const event = phrase.aboutThis ? void 0 : findThisEvent(phrase.words, schema);
	const [subject] = phrase.words;
	if (event === void 0 || subject === void 0) return false;
	const words = `this ${phrase.words.map((word) => word.text).join(" ")}`;
	const at = {
		...phrase.span,
		end: phrase.span.start
	};
	const isOwn = self === subject.text;
	report("unknown-event", {
		message: `Whose \`${subject.text}\` is meant has to be said: that of the run.`,
		help: isOwn ? `Write \`${words}\`.` : `Write \`${words}\`, in a campaign that runs per \`${subject.text}\`; any other is \`${event.name}\`.`,
		span: phrase.span,
		fixes: isOwn ? [{
			kind: "name-this",
			title: `Write \`${words}\``,
			edits: [{
				span: at,
				text: "this "
			}],
			safe: false
		}] : []
	});
	return true;
}
/** The place of the words, without `this`. */
function wordsOf$2({ words, span }) {
	return {
		...span,
		start: words[0]?.span.start ?? span.start
	};
}
function isAboutThis(phrase, { event, subject }, { workspace, scope }) {
	if (subject === void 0 && scope.self === void 0 && scope.uncertain === true) return true;
	if (subject === void 0 && scope.self === void 0) {
		const absent = scope.absent.get("this");
		workspace.report("this-needs-per", {
			message: absent?.why ?? "`this` is not bound here.",
			help: absent?.help,
			span: phrase.span
		});
		return false;
	}
	if (subject === void 0 && isRelated(phrase, event, scope, workspace)) return true;
	const run = scope.self === void 0 ? "the contact" : aRow(scope.self);
	workspace.report("this-not-related", {
		message: `The run is about ${run}; \`${event.name}\` is about ${aRow(event.about)}.`,
		help: subject === void 0 ? `Leave out \`this\` to ask about any \`${event.about}\` of the contact.` : "Leave out `this`.",
		span: phrase.span
	});
	return false;
}
function isRelated({ words }, event, { self }, { schema }) {
	if (self === void 0 || event.about === self) return self !== void 0;
	return refersTo(event.about, self, schema) && (words.length === 1 || words[0]?.text === self);
}
function checkWindow(node, context) {
	if (node === void 0 || node.kind === "since entry") return { kind: "since entry" };
	if (node.kind === "within") return {
		kind: "within",
		ms: node.duration.ms
	};
	const at = context.check(node.at, context);
	if (at === void 0 || isScalar$1(at.type, "instant", "date")) return at && {
		kind: "since",
		at
	};
	context.workspace.report("type-mismatch", {
		message: `\`since\` needs a date or a point in time; this is ${describe$1(at.type)}.`,
		help: "Write a date or a field that holds one.",
		span: at.span
	});
}
/** Whether an expression is a fact. */
function isFact(expression) {
	return expression.kind === "fact";
}

// language/check/expressions/has.ts
const WORDS = {
	one: "has",
	any: "has any",
	all: "has all"
};
/** `has X`, `has any [ … ]`, `has all [ … ]`: a list on the left, values of its type on the right. */
function checkHas(node, context) {
	const operands = checkOperands(node.left, node.right, context);
	if (operands === void 0) return void 0;
	const [left, right] = operands;
	const wanted = node.mode === "one" ? "scalar" : "list";
	if (left.type.kind !== "list" || right.type.kind !== wanted || left.type.of !== right.type.of) {
		const help = left.type.kind === "list" ? void 0 : "The left side must be a list; for text use `contains`.";
		reportMismatch(WORDS[node.mode], left, right, node.span, context.workspace, help);
		return;
	}
	return {
		kind: "has",
		type: BOOLEAN,
		mode: node.mode,
		left,
		right,
		span: node.span
	};
}

// language/check/expressions/in.ts
/** `in [ … ]` and `not in [ … ]`: a single value and a written list of its type. */
function checkIn(node, context) {
	const operands = checkOperands(node.left, node.right, context);
	if (operands === void 0) return void 0;
	const [left, right] = operands;
	if (left.type.kind !== "scalar" || right.kind !== "list" || right.type.kind !== "list" || right.type.of !== left.type.of) {
		const help = right.type.kind === "list" && right.kind !== "list" ? "Ask a list with `has`." : "Write a single value, `in`, and a list of such values.";
		reportMismatch("in", left, right, node.span, context.workspace, help);
		return;
	}
	return {
		kind: "in",
		type: BOOLEAN,
		negated: node.negated,
		left,
		right,
		span: node.span
	};
}

// language/check/expressions/in-campaign.ts
/** `contact in campaign win_back`, `contact not in campaign tagged recovery`: whether the contact has a live run there. */
function checkInCampaign(node, { workspace }) {
	if (!(node.by === "name" ? isCampaign(node.name, workspace) : isTag(node.name, workspace))) return void 0;
	return {
		kind: "in campaign",
		type: BOOLEAN,
		negated: node.negated,
		by: node.by,
		name: node.name.text,
		span: node.span
	};
}
/** Whether there is a campaign of this name; else it is reported. */
function isCampaign(name, workspace) {
	if (workspace.campaigns.has(name.text)) {
		workspace.use(name.span, {
			kind: "campaign",
			name: name.text
		});
		return true;
	}
	if (workspace.broken.has(name.text)) return false;
	const found = spelling(name, choicesOf(workspace.campaigns.names(), "campaign"), `Declare it: \`campaign ${name.text} { … }\`.`);
	workspace.report("unknown-campaign", {
		message: `There is no campaign \`${name.text}\`.`,
		...found,
		span: name.span
	});
	return false;
}
function isTag(name, workspace) {
	if (workspace.tags.has(name.text)) {
		workspace.use(name.span, {
			kind: "tag",
			name: name.text
		});
		return true;
	}
	const found = spelling(name, choicesOf(workspace.tags.names(), "tag"), `Write \`tagged ${name.text}\` in the campaigns that are meant.`);
	workspace.report("unknown-tag", {
		message: `No campaign is tagged \`${name.text}\`.`,
		...found,
		span: name.span
	});
	return false;
}

// language/check/expressions/known.ts
/** `is known`, `is unknown`: of a field, a row or a function that may find nothing. */
function checkKnown(node, context) {
	const operand = context.check(node.operand, context);
	if (operand === void 0) return void 0;
	if (operand.kind !== "path" && operand.kind !== "aggregate" && operand.kind !== "arithmetic") {
		context.workspace.report("type-mismatch", {
			message: "This value is always known.",
			help: "Ask it of a field, such as `contact.city is known`.",
			span: node.span
		});
		return;
	}
	return {
		kind: "known",
		type: BOOLEAN,
		negated: node.negated,
		operand,
		span: node.span
	};
}

// language/check/expressions/list.ts
/** `["Atlanta", "Seattle"]`: values of one type, at least one. */
function checkList(node, context) {
	const items = [];
	for (const item of node.items) {
		const checked = context.check(item, context);
		if (checked === void 0) return void 0;
		items.push(checked);
	}
	const first = items[0];
	if (first === void 0 || first.type.kind !== "scalar") {
		const message = first === void 0 ? "This list is empty." : `A list cannot hold ${describe$1(first.type)}.`;
		context.workspace.report("type-mismatch", {
			message,
			help: "Write values in it, such as `[\"Paris\", \"Lyon\"]`.",
			span: first?.span ?? node.span
		});
		return;
	}
	const odd = items.find((item) => !sameType(item.type, first.type));
	if (odd !== void 0) {
		const message = `The list begins with ${describe$1(first.type)}, and this is ${describe$1(odd.type)}.`;
		context.workspace.report("type-mismatch", {
			message,
			help: "Values of a list are of one kind.",
			span: odd.span,
			related: [{
				span: first.span,
				message: describe$1(first.type)
			}]
		});
		return;
	}
	return {
		kind: "list",
		type: {
			kind: "list",
			of: first.type.of
		},
		items,
		span: node.span
	};
}

// language/check/check-money.ts
/** Minor units of an amount in the store's currency, or undefined once its mistake is reported. */
function checkMoney(amount, currency, span, workspace) {
	const { store } = workspace.settings;
	if (store.currency === "") return {
		minor: toMinorUnits(amount, store.minorDigits) ?? "0",
		currency
	};
	if (currency !== store.currency) {
		workspace.report("wrong-currency", {
			message: `\`${amount} ${currency}\` is compared in a store whose currency is \`${store.currency}\`.`,
			help: `Amounts are converted at import: write it in \`${store.currency}\`.`,
			span
		});
		return;
	}
	const minor = toMinorUnits(amount, store.minorDigits);
	if (minor !== void 0) return {
		minor,
		currency
	};
	workspace.report("invalid-money", {
		message: `\`${amount} ${currency}\` has too many decimals: \`${currency}\` has ${store.minorDigits === 0 ? "none" : store.minorDigits}.`,
		help: "Write an amount that can be paid.",
		span
	});
}

// language/check/expressions/literal.ts
/** A literal in its canonical form: money in minor units of the store's currency. That dates and times exist, the syntax has seen to. */
function checkLiteral$1(node, { workspace }) {
	if (node.of === "money") {
		const value = checkMoney(node.value.amount, node.value.currency, node.span, workspace);
		return value && {
			kind: "literal",
			type: scalar("money"),
			value,
			span: node.span
		};
	}
	return {
		kind: "literal",
		type: scalar(node.of),
		value: node.value,
		span: node.span
	};
}

// language/check/expressions/logic.ts
/** `and`, `or`: conditions on all sides. Mistakes of every side are reported. */
function checkJunction(node, context) {
	const operands = node.operands.map((one) => asCondition(context.check(one, context), one.span, context.workspace));
	const whole = operands.filter((one) => one !== void 0);
	return whole.length < operands.length ? void 0 : {
		kind: node.kind,
		type: BOOLEAN,
		operands: whole,
		span: node.span
	};
}
/** `not`: the negation of a condition. */
function checkNot(node, context) {
	const operand = asCondition(context.check(node.operand, context), node.operand.span, context.workspace);
	return operand && {
		kind: "not",
		type: BOOLEAN,
		operand,
		span: node.span
	};
}

// language/check/segments/find-segment.ts
/** The segment of this name, or undefined once it is reported. */
function findSegment(name, workspace) {
	const segment = workspace.segments.get(name.text);
	if (segment !== void 0) workspace.use(name.span, {
		kind: "segment",
		name: name.text
	});
	if (segment !== void 0 || workspace.broken.has(name.text)) return segment;
	const declaration = `segment ${name.text} = manual`;
	const found = spelling(name, choicesOf(workspace.segments.names(), "segment"), `Declare it: \`${declaration}\`.`);
	workspace.report("unknown-segment", {
		message: `There is no segment \`${name.text}\`.`,
		...found,
		fixes: [...found.fixes, declare(name, declaration)],
		span: name.span
	});
}
/** At the beginning of the same file, before whatever documentation the first declaration has. */
function declare({ text, span }, declaration) {
	const start = {
		offset: 0,
		line: 1,
		column: 1
	};
	const edits = [{
		span: {
			file: span.file,
			start,
			end: start
		},
		text: `${declaration}\n\n`
	}];
	return {
		kind: "declare-segment",
		title: `Declare \`${text}\` as manual`,
		edits,
		safe: false
	};
}
/** As `findSegment`, where members are added or removed, which only a manual segment allows. */
function findManualSegment(name, workspace) {
	const segment = findSegment(name, workspace);
	if (segment?.rule === void 0) return segment;
	workspace.report("segment-is-computed", {
		message: `\`${name.text}\` has a rule, so who is in it is computed at every moment.`,
		help: "Use a segment that is declared as `manual`, or change what the rule reads.",
		span: name.span,
		related: [{
			span: segment.name.span,
			message: "declared here"
		}]
	});
}

// language/check/expressions/member.ts
/** `contact in big_buyers`, `contact not in big_buyers`: membership is always known. */
function checkMember(node, { workspace }) {
	const segment = findSegment(node.segment, workspace);
	return segment && {
		kind: "member",
		type: BOOLEAN,
		negated: node.negated,
		segment: segment.name.text,
		span: node.span
	};
}

// language/check/expressions/moments.ts
/** `now`; a zone after it is looked at and changes nothing. */
function checkNow(node, { workspace }) {
	return checkZone(node.zone, workspace) && {
		kind: "now",
		type: scalar("instant"),
		span: node.span
	};
}
/** `3d ago`. */
function checkAgo(node) {
	return {
		kind: "ago",
		type: scalar("instant"),
		ms: node.duration.ms,
		span: node.span
	};
}
/** `today`, by default in the contact's time. */
function checkToday(node, { workspace }) {
	const zone = checkZone(node.zone, workspace);
	return zone && {
		kind: "today",
		type: scalar("date"),
		zone,
		span: node.span
	};
}
/** `weekday in [monday to friday]`, by default in the contact's time. */
function checkWeekday(node, { workspace }) {
	const zone = checkZone(node.zone, workspace);
	return zone && {
		kind: "weekday",
		type: BOOLEAN,
		days: node.days,
		zone,
		span: node.span
	};
}
/** `local time between 09:00 and 18:00`, by default in the contact's time. */
function checkLocalTime(node, { workspace }) {
	const zone = checkZone(node.zone, workspace);
	return zone && {
		kind: "local time",
		type: BOOLEAN,
		from: node.from,
		until: node.until,
		zone,
		span: node.span
	};
}
/** A zone as written, or the contact's; undefined once a name that is no zone is reported. */
function checkZone(node, workspace, fallback = { kind: "contact" }) {
	if (node === void 0) return fallback;
	if (node.kind !== "named") return { kind: node.kind };
	if (isTimeZone(node.name)) return {
		kind: "named",
		name: node.name
	};
	const choices = timeZones().map((name) => ({
		name: `"${name}"`,
		kind: "value"
	}));
	const written = {
		text: `"${node.name}"`,
		span: zoneText(node)
	};
	const { help, fixes } = spelling(written, choices, "Use an IANA name such as `\"Europe/Paris\"`.");
	workspace.report("unknown-time-zone", {
		message: `There is no time zone \`${node.name}\`.`,
		help,
		fixes,
		span: node.span,
		choices
	});
}
/** The place of the name in quotes, which ends the words of the zone. */
function zoneText({ name, span }) {
	const length = name.length + 2;
	const { offset, line, column } = span.end;
	return {
		...span,
		start: {
			offset: offset - length,
			line,
			column: column - length
		}
	};
}

// language/check/expressions/path.ts
/** `contact.city`, `order.cart.total`, `this`; a single word may be the short name of an event (`purchased`). */
function checkPath(node, context) {
	const { workspace, scope } = context;
	const [head] = node.names;
	if (head === void 0) return void 0;
	const root = scope.roots.get(head.text);
	if (root === void 0) {
		if (node.names.length === 1 && isEventWord$1(node.names, context)) return checkFact(asFact(node), context);
		if (!reportCollection(node, context)) reportUnknownRoot(head, scope, workspace);
		return;
	}
	const start = startOf$2(root, node.names, scope, workspace);
	if (start === void 0) return void 0;
	const type = walk(start, context);
	return type && {
		kind: "path",
		type,
		root: start.ref,
		path: start.rest.map((name) => name.text),
		span: node.span
	};
}
/** The type at the end of the fields; every field but the last must be a reference. */
function walk(start, context) {
	const { workspace } = context;
	let holder = start;
	let type = {
		kind: "row",
		entity: start.ref.entity
	};
	let of = start.ref.name;
	let before;
	for (const name of start.rest) {
		const field = fieldOf(holder, name.text, workspace.schema);
		if (type.kind !== "row") {
			if (before === void 0 || !isReportedAsOff(before.entity, before.name, workspace)) reportNoFields(of, name, context);
			return;
		}
		if (field === void 0) {
			reportNoSuchField(holder, of, name, context);
			return;
		}
		before = {
			entity: holder.ref.entity,
			name
		};
		type = typeOfField(field.type);
		workspace.use(name.span, targetOf$1(holder, name.text, workspace.schema), { type });
		of = `${of}.${name.text}`;
		holder = behind(field);
	}
	if (start.rest.length > 0 || start.own === void 0) return type;
	reportNoValue(start, context);
}
function behind({ type }) {
	return { ref: {
		from: "filter",
		entity: type.kind === "ref" ? type.entity : ""
	} };
}
function reportNoFields(of, name, { workspace }) {
	const help = `\`${of}\` holds a single value: leave out \`.${name.text}\`.`;
	workspace.report("unknown-field", {
		message: `\`${of}\` has no fields.`,
		help,
		span: name.span,
		choices: []
	});
}
function reportNoSuchField({ ref, own }, of, name, context) {
	const { workspace } = context;
	if (own === void 0 && (reportParts(ref.entity, of, name, context) || isReportedAsOff(ref.entity, name, workspace))) return;
	reportUnknownField(name, of, fieldsOf$1(ref, workspace, own), workspace);
}
/** `reply` alone: there is no row of a table that could be compared. */
function reportNoValue({ head, ref, own }, { workspace }) {
	const choices = fieldChoices(own ?? []);
	const help = choices[0] === void 0 ? void 0 : `Name one of its fields, such as \`${ref.name}.${choices[0].name}\`.`;
	workspace.report("unknown-field", {
		message: `\`${ref.name}\` holds several values.`,
		help,
		span: head.span,
		choices
	});
}
function isEventWord$1(names, { workspace }) {
	return findEvent(names, workspace.schema) !== void 0 || findEvent(names, workspace.wholeSchema) !== void 0;
}
function asFact(node) {
	return {
		kind: "fact",
		phrase: {
			aboutThis: false,
			words: node.names,
			span: node.span
		},
		span: node.span
	};
}
/** `orders.total` outside a function. */
function reportCollection(node, { workspace }) {
	const name = node.names[0];
	if (name === void 0 || collectionOf(workspace.schema, name.text) === void 0) return false;
	reportSeveral(name.text, node.span, workspace);
	return true;
}
/** `cart.items` outside a function. */
function reportParts(entity, of, name, { workspace }) {
	if (partsOf$1(workspace.schema, entity, name.text) === void 0) return false;
	reportSeveral(`${of}.${name.text}`, name.span, workspace);
	return true;
}
function reportSeveral(words, span, workspace) {
	const help = `Use a function, such as \`count(${words})\` or \`any(${words} where ( … ))\`.`;
	workspace.report("not-a-single-value", {
		message: `\`${words}\` holds several rows.`,
		help,
		span
	});
}

// language/check/expressions/text.ts
/** `starts with`, `contains`: text on both sides. */
function checkText(node, context) {
	const operands = checkOperands(node.left, node.right, context);
	if (operands === void 0) return void 0;
	const [left, right] = operands;
	if (!isScalar$1(left.type, "text") || !isScalar$1(right.type, "text")) {
		const help = left.type.kind === "list" ? "Ask a list with `has`." : "Both sides must be text.";
		reportMismatch(node.op, left, right, node.span, context.workspace, help);
		return;
	}
	return {
		kind: "text",
		type: BOOLEAN,
		op: node.op,
		left,
		right,
		span: node.span
	};
}

// language/check/expressions/check-expression.ts
/** Checks names and types of an expression. Undefined once a mistake is reported. */
function checkExpression(node, scope, workspace) {
	return check(node, {
		workspace,
		scope,
		check
	});
}
/** As `checkExpression`, for places where only a condition makes sense. */
function checkCondition(node, scope, workspace) {
	return asCondition(checkExpression(node, scope, workspace), node.span, workspace);
}
function check(node, context) {
	switch (node.kind) {
		case "literal": return checkLiteral$1(node, context);
		case "list": return checkList(node, context);
		case "path": return checkPath(node, context);
		case "compare": return checkCompare(node, context);
		case "in": return checkIn(node, context);
		case "member": return checkMember(node, context);
		case "in campaign": return checkInCampaign(node, context);
		case "has": return checkHas(node, context);
		case "text": return checkText(node, context);
		case "known": return checkKnown(node, context);
		case "and":
		case "or": return checkJunction(node, context);
		case "not": return checkNot(node, context);
		case "arithmetic": return checkArithmetic(node, context);
		case "aggregate": return checkAggregate(node, context);
		case "fact": return checkFact(node, context);
		case "now": return checkNow(node, context);
		case "today": return checkToday(node, context);
		case "ago": return checkAgo(node);
		case "weekday": return checkWeekday(node, context);
		case "local time": return checkLocalTime(node, context);
	}
}

// language/messages/file-name.ts
/** Channel and format of each ending that a message may have. */
const ENDINGS = /* @__PURE__ */ new Map([
	["email.mjml", {
		channel: "email",
		format: "mjml"
	}],
	["email.html", {
		channel: "email",
		format: "html"
	}],
	["sms.txt", {
		channel: "sms",
		format: "text"
	}],
	["push.yaml", {
		channel: "push",
		format: "yaml"
	}],
	["whatsapp.yaml", {
		channel: "whatsapp",
		format: "yaml"
	}]
]);
/** How the file of a message in this channel is named, to say what is missing: `messages/birthday.sms.txt`. */
function fileNameOf(name, channel) {
	return `messages/${name}.${[...ENDINGS].find(([, ending]) => ending.channel === channel)?.[0] ?? channel}`;
}
/** Reads `messages/NAME.email.mjml`, `messages/NAME.LOCALE.sms.txt`; folders below `messages/` are the author's own order. */
function readFileName(path) {
	const file = path.split("/").at(-1) ?? "";
	const [, name, locale, endingWords] = /^([a-z][a-z0-9_]*)(?:\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.([a-z]+\.[a-z]+)$/.exec(file) ?? [];
	const ending = endingWords === void 0 ? void 0 : ENDINGS.get(endingWords);
	if (name !== void 0 && ending !== void 0) return {
		kind: "message",
		name,
		...ending,
		...locale === void 0 ? {} : { locale }
	};
	return /\.(mjml|html|liquid|sms\.txt|ya?ml)$/.test(file) ? { kind: "misnamed" } : { kind: "other" };
}

// language/settings/settings-check.ts
/** A check of `relance.yaml` as far as it fits its JSON Schema. */
function createSettingsCheck(yaml, document, lintRules) {
	return {
		yaml,
		document,
		lintRules,
		at: (code, path, message, more) => createDiagnostic(code, {
			message,
			span: document.contentSpanOf(path),
			...more
		})
	};
}
/** Reports durations that are none, or zero. */
function checkDurations(written, { at }) {
	return written.filter(([, duration]) => duration !== void 0 && !((parseDuration(duration) ?? 0) > 0)).map(([path, duration]) => at("invalid-value", path, `\`${duration}\` is not a duration.`, { help: "Write a duration above zero with units that fall, each once, such as `7d` or `1h 30m`." }));
}

// language/settings/check-policies.ts
/** More than half of all contacts is no control group. */
const MOST_HELD_OUT = 50;
/** What a JSON Schema cannot say of the policies: durations, hours and shares that make sense. */
function checkPolicies(check) {
	const { policies } = check.yaml;
	const capped = policies?.capped;
	return [
		...checkDurations([
			...(policies?.caps ?? []).map((cap, index) => [[
				"policies",
				"caps",
				index,
				"per"
			], cap.per]),
			[["policies", "max_event_age"], policies?.max_event_age],
			[[
				"policies",
				"capped",
				"up_to"
			], typeof capped === "object" ? capped.up_to : void 0]
		], check),
		...checkQuietHours(check),
		...checkUpTo(check),
		...checkShare(check)
	];
}
function checkQuietHours({ yaml, at }) {
	const hours = yaml.policies?.quiet_hours;
	if (hours === void 0 || hours.from !== hours.until) return [];
	return [at("empty-window", [
		"policies",
		"quiet_hours",
		"until"
	], `From \`${hours.from}\` to \`${hours.until}\` there is no time, since the end is excluded.`, { help: "Write an end that differs from the beginning." })];
}
function checkUpTo({ yaml, at }) {
	const capped = yaml.policies?.capped;
	if (typeof capped !== "object" || capped.up_to === void 0 || capped.then === "hold") return [];
	return [at("invalid-value", [
		"policies",
		"capped",
		"up_to"
	], `\`${capped.then}\` keeps no message back, so nothing can last \`${capped.up_to}\`.`, { help: "Leave it out, or write `then: hold`." })];
}
function checkShare({ yaml, at }) {
	const share = yaml.policies?.control_group?.share;
	const percent = Number(share?.replace("%", "") ?? 1);
	if (percent > 0 && percent <= 50) return [];
	const help = `Write a percentage above 0 and up to ${50}, such as \`5%\`.`;
	return [at("invalid-percent", [
		"policies",
		"control_group",
		"share"
	], `\`${share}\` of the contacts cannot be held out.`, { help })];
}

// language/check/expressions/unknown-values.ts
/** Reports the negations of a condition that let unknown values in. */
function checkUnknownValues(condition, workspace) {
	visit(condition, {
		negated: false,
		said: /* @__PURE__ */ new Set(),
		beside: "nothing"
	}, workspace);
}
function visit(node, place, workspace) {
	const { negated, said } = place;
	const inFilter = {
		negated: false,
		said: /* @__PURE__ */ new Set(),
		beside: "nothing"
	};
	if (node.kind === "and" || node.kind === "or") {
		const beside = /* @__PURE__ */ new Set([...said, ...node.operands.flatMap(saidBy)]);
		for (const operand of node.operands) visit(operand, {
			negated,
			said: beside,
			beside: place.beside === "not" ? "not" : node.kind
		}, workspace);
	} else if (node.kind === "not") visit(node.operand, {
		negated: !negated,
		said,
		beside: "not"
	}, workspace);
	else if (node.kind === "fact" && node.where !== void 0) visit(node.where, {
		...inFilter,
		negated
	}, workspace);
	else if (node.kind === "aggregate" && node.over.where !== void 0) visit(node.over.where, inFilter, workspace);
	if (isNegated(node) !== negated) reportOpen(node, comparedBy(node), place, workspace);
}
/** Comparisons that are negations of others. */
function isNegated(node) {
	return node.kind === "compare" ? node.op === "!=" : node.kind === "in" && node.negated;
}
/** The values that must be known for a comparison to be true. */
function comparedBy(node) {
	if (node.kind === "compare" || node.kind === "text") return [node.left, node.right];
	if (node.kind === "in") return [node.left];
	if (node.kind === "has") return [node.right];
	return node.kind === "path" ? [node] : [];
}
/** Values that a neighbour asks `is known` or `is unknown` about, also inside a nested `and`, `or` or `not`. */
function saidBy(node) {
	if (node.kind === "known") return [expressionKey(node.operand)];
	if (node.kind === "and" || node.kind === "or") return node.operands.flatMap(saidBy);
	return node.kind === "not" ? saidBy(node.operand) : [];
}
function reportOpen(node, operands, { said, beside }, workspace) {
	const open = operands.flatMap(mayBeMissing).find((value) => !said.has(expressionKey(value)));
	if (open === void 0) return;
	const name = wordsOf$1(open);
	const words = name.replaceAll("`", "");
	workspace.report("unknown-let-in", {
		message: `Where ${name} is unknown this is true.`,
		help: `Say what is meant: add \`and ${words} is known\`, or \`or ${words} is unknown\`.`,
		span: node.span,
		fixes: open.kind === "path" && beside !== "not" && endsPlainly(node) ? [sayKnown(node.span, words, beside === "or")] : []
	});
}
/** Whether nothing can stand between the end of a condition and its last value: the tree keeps no parentheses. */
function endsPlainly(node) {
	return !("right" in node) || node.right.kind !== "arithmetic";
}
/** Beside an `or` the two stand in parentheses. */
function sayKnown(span, words, inParentheses) {
	const at = (position, text) => ({
		span: {
			...span,
			start: position,
			end: position
		},
		text
	});
	const added = at(span.end, ` and ${words} is known${inParentheses ? ")" : ""}`);
	const edits = inParentheses ? [at(span.start, "("), added] : [added];
	return {
		kind: "say-known",
		title: `Leave out where \`${words}\` is unknown`,
		edits,
		safe: false
	};
}
/** The values in an operand that may be missing. */
function mayBeMissing(node) {
	if (node.kind === "path") return isAlwaysThere(node) ? [] : [node];
	if (node.kind === "arithmetic") return [...mayBeMissing(node.left), ...mayBeMissing(node.right)];
	if (node.kind === "aggregate") return [
		"min",
		"max",
		"avg",
		"first",
		"last"
	].includes(node.fn) ? [node] : [];
	return [];
}
function isAlwaysThere(node) {
	if (node.type.kind === "list" || node.path.length === 0) return true;
	return node.path.length === 1 && node.path[0] === "id";
}
function wordsOf$1(node) {
	if (node.kind === "path") return `\`${[node.root.name, ...node.path].join(".")}\``;
	return node.kind === "aggregate" ? `\`${node.fn}( … )\`` : "the value";
}

// language/lint/rules/ignore-nothing.rule.ts
/** `ignore-nothing`: found by `ignores/apply-ignores.ts`. */
const ignoreNothingRule = {
	of: "comment",
	name: "ignore-nothing",
	level: "warning",
	summary: "This comment silences nothing.",
	why: "A comment that outlives what it was about silences the next mistake that comes by."
};

// language/lint/rules/ignore-unknown-rule.rule.ts
/** `ignore-unknown-rule`: found by `ignores/apply-ignores.ts`. */
const ignoreUnknownRule = {
	of: "comment",
	name: "ignore-unknown-rule",
	level: "warning",
	summary: "This comment names a rule that does not exist.",
	why: "A misspelt rule silences nothing, and the reason beside it says that it does."
};

// language/lint/rules/ignore-without-reason.rule.ts
/** `ignore-without-reason`: found by `ignores/apply-ignores.ts`. */
const ignoreWithoutReasonRule = {
	of: "comment",
	name: "ignore-without-reason",
	level: "warning",
	summary: "This comment silences a rule without a reason.",
	why: "Who reads the campaign next cannot tell whether the reason still holds."
};

// language/check/expressions/children.ts
/** The expressions that an expression is made of, in written order. */
function childrenOf(node) {
	switch (node.kind) {
		case "compare":
		case "in":
		case "has":
		case "text":
		case "arithmetic": return [node.left, node.right];
		case "known":
		case "not": return [node.operand];
		case "and":
		case "or": return node.operands;
		case "list": return node.items;
		case "aggregate": return [node.over.where, node.value].filter((one) => one !== void 0);
		case "fact": return [node.window.kind === "since" ? node.window.at : void 0, node.where].filter((one) => one !== void 0);
		default: return [];
	}
}

// language/lint/walk/steps.ts
/** The ways through a step; none for a step without blocks. */
function waysOf(step) {
	switch (step.kind) {
		case "if": {
			const conditions = step.branches.map((branch) => branch.condition);
			return [...step.branches.map((branch, index) => ({
				kind: "branch",
				...branch,
				before: conditions.slice(0, index)
			})), {
				kind: "no branch",
				before: conditions,
				steps: step.otherwise
			}];
		}
		case "race": return [
			...step.arms.map((arm) => ({
				kind: "arm",
				arm,
				steps: arm.steps
			})),
			{
				kind: "timeout",
				steps: step.timeout
			},
			...step.notSent === void 0 ? [] : [{
				kind: "not sent",
				steps: step.notSent
			}]
		];
		case "split": return step.arms.map(({ steps }) => ({
			kind: "split",
			steps
		}));
		case "parallel": return step.arms.map((steps) => ({
			kind: "parallel",
			steps
		}));
		case "repeat": return [{
			kind: "pass",
			steps: step.steps
		}];
		default: {
			const otherwise = "otherwise" in step ? step.otherwise : void 0;
			return otherwise === void 0 ? [] : [{
				kind: "done",
				steps: []
			}, {
				kind: "else",
				steps: otherwise
			}];
		}
	}
}
/** All steps of a campaign, each before those inside it; the effects of its exits and goals come last. */
function stepsOf(campaign) {
	const found = [];
	const visit = (steps) => {
		for (const step of steps) {
			found.push(step);
			for (const way of waysOf(step)) visit(way.steps);
		}
	};
	visit(campaign.then);
	for (const exit of [...campaign.unless, ...campaign.goals]) visit(exit.effects);
	return found;
}
const CHANNEL_KINDS = new Set(CHANNELS);
/** True for `email`, `sms`, `push`, `whatsapp` and `send`. */
const isSending = (step) => step.kind === "send" || CHANNEL_KINDS.has(step.kind);
/** The channels that a message step may use; `preferred` may be any of those listed beside it. */
function channelsOf(step) {
	return step.kind === "send" ? step.by.filter((one) => one !== "preferred") : [step.kind];
}
/** Follows all ways through steps; undefined where each of them ends with `stop`. */
function follow(steps, start, walk) {
	let state = start;
	for (const step of steps) {
		const after = walk.step(step, state);
		if (step.kind === "stop") return void 0;
		const ways = waysOf(step);
		const [first, ...others] = ways.map((way) => follow(way.steps, walk.enter(step, way, after), walk)).filter((end) => end !== void 0);
		if (ways.length > 0 && first === void 0) return void 0;
		state = first === void 0 ? after : others.reduce((a, b) => walk.join(a, b), first);
	}
	return state;
}

// language/lint/walk/conditions.ts
/** The conditions of a campaign, with the place that each stands in. */
/** All conditions of a campaign, in the order of its clauses. */
function conditionsOf(campaign) {
	const { triggers, onlyIf, unless, goals, measures } = campaign;
	const placed = (place, conditions) => conditions.map((condition) => ({
		place,
		condition
	}));
	return [
		...placed("filter", triggers.flatMap(filtersOf)),
		...placed("only if", onlyIf === void 0 ? [] : [onlyIf]),
		...placed("unless", unless.map((exit) => exit.when)),
		...placed("goal", goals.map((exit) => exit.when)),
		...placed("measure", measures.map((measure) => measure.when)),
		...stepsOf(campaign).flatMap(conditionsOfStep)
	];
}
function filtersOf(trigger) {
	const toContacts = "toContacts" in trigger ? trigger.toContacts : void 0;
	return ["where" in trigger ? trigger.where : void 0, toContacts].filter((one) => one !== void 0);
}
function conditionsOfStep(step) {
	switch (step.kind) {
		case "if": return step.branches.map(({ condition }) => ({
			place: "if",
			condition
		}));
		case "race": return step.arms.map(({ event }) => ({
			place: "wait",
			condition: event
		}));
		case "restart": return [{
			place: "wait",
			condition: step.event
		}];
		case "repeat": return step.until === void 0 ? [] : [{
			place: "repeat",
			condition: step.until
		}];
		case "set": return [{
			place: "value",
			condition: step.value
		}];
		default: return "with" in step ? step.with.map(({ value }) => ({
			place: "value",
			condition: value
		})) : [];
	}
}
/** An expression and all that it is made of. */
function partsOf(expression) {
	return [expression, ...childrenOf(expression).flatMap(partsOf)];
}
/** The facts in an expression. */
const factsOf = (expression) => partsOf(expression).filter((part) => part.kind === "fact");

// language/lint/walk/row-facts.ts
/** Places where a fact ends a run, counts for it or moves it on. */
const PLACES$1 = /* @__PURE__ */ new Set([
	"unless",
	"goal",
	"measure",
	"wait",
	"repeat",
	"if"
]);
/** Facts of a keyed campaign that say neither `this` nor, in their filter, which row they mean. */
function openFacts({ campaign, conditions }) {
	if (campaign.entry.per === "contact") return [];
	return conditions.filter(({ place }) => PLACES$1.has(place)).flatMap(({ condition }) => factsOf(condition)).filter((fact) => !fact.aboutThis && fact.subject === void 0 && !namesThis(fact));
}
const namesThis = ({ where }) => where !== void 0 && partsOf(where).some((part) => part.kind === "path" && part.root.from === "this");

// language/lint/rules/another-row.rule.ts
/** Verbs of events that make a new row: another one is always meant. */
const BEGINS = /(placed|created|started|registered|posted|opened|added|submitted)$/;
/** `unless order cancelled` in a campaign per order: the end of any order ends the run about this one. */
const anotherRowRule = {
	of: "campaign",
	name: "another-row",
	level: "warning",
	summary: "This is true for every row, not only for the one of the run.",
	why: "What happens to one order ends or moves on the runs about all others of the contact.",
	check: (linted, report) => {
		const { per } = linted.campaign.entry;
		for (const fact of openFacts(linted)) {
			const event = eventOf(linted.workspace.schema, fact.event);
			if (event?.about !== per || BEGINS.test(event.name)) continue;
			const { span } = fact;
			const isWhole = event.short === void 0 && event.name.startsWith(`${per} `);
			report({
				message: `\`${event.name}\` of any ${per} of the contact counts here.`,
				help: `Write \`this ${event.name}\` if the ${per} of the run is meant.`,
				span,
				fixes: isWhole ? [{
					kind: "name-this",
					title: `Write \`this ${event.name}\``,
					edits: [{
						span: {
							...span,
							end: span.start
						},
						text: "this "
					}],
					safe: false
				}] : []
			});
		}
	}
};

// language/lint/walk/coupons-held.ts
/** Follows the ways of a campaign; `see` is told of each step with the coupons given before it, the latest last. */
function followCoupons(campaign, see) {
	follow(campaign.then, [], {
		step: (step, held) => {
			see(step, held);
			if (step.kind === "give") return [...held, {
				give: step,
				least: 0,
				most: 0,
				waited: false
			}];
			return isWait$2(step) ? held.map((one) => later$1(one, leastMs(step))) : held;
		},
		enter: (step, way, held) => step.kind === "race" ? held.map((one) => later$1(one, leastOnWay(step.ms, way))) : withoutFailed(step, way, held),
		join
	});
}
/** In the `else` of a give nothing was given. */
const withoutFailed = (step, way, held) => step.kind === "give" && way.kind === "else" ? held.filter((one) => one.give !== step) : held;
function join(a, b) {
	const onlyB = b.filter((other) => !a.some((one) => one.give === other.give));
	const others = new Map(b.map((one) => [one.give, one]));
	return [...a.map((one) => merge$1(one, others.get(one.give) ?? one)), ...onlyB];
}
const merge$1 = (a, b) => ({
	give: a.give,
	least: Math.min(a.least, b.least),
	most: Math.max(a.most, b.most),
	waited: a.waited && b.waited
});
const later$1 = (held, ms) => ({
	...held,
	least: held.least + ms,
	most: held.most + ms,
	waited: true
});
const isWait$2 = (step) => step.kind === "wait" || step.kind === "until" || step.kind === "restart";
const leastOnWay = (ms, way) => way.kind === "timeout" ? ms : 0;
const DAY$3 = 864e5;
const DAYS = {
	day: 1,
	week: 7,
	month: 28,
	year: 365
};
/** The shortest that a wait can be, ms; a calendar wait may begin just before its time of day. */
function leastMs(step) {
	if (step.kind === "wait" || step.kind === "restart") return step.ms;
	if (step.kind !== "until" || step.moment.kind !== "span") return 0;
	return Math.max(0, step.moment.count * DAYS[step.moment.unit] - 1) * DAY$3;
}
/** True if a coupon can still be redeemed so long after it was given. */
function isValidAfter(coupon, ms) {
	const part = coupon.parts.find((one) => one.kind === "valid");
	return part?.valid.kind !== "for" || ms < part.valid.duration.ms;
}
/** True for money off; free shipping goes with anything. */
const isDiscount = (coupon) => coupon.parts.some((part) => part.kind === "benefit" && part.benefit.kind !== "free shipping");

// language/lint/rules/coupon-expires-first.rule.ts
/** A message that prints a code which has run out when it goes. */
const couponExpiresFirstRule = {
	of: "campaign",
	name: "coupon-expires-first",
	level: "warning",
	summary: "The coupon has run out when this message goes out.",
	why: "A code that the checkout refuses costs more goodwill than no code at all.",
	check: (linted, report) => {
		const told = /* @__PURE__ */ new Set();
		followCoupons(linted.campaign, (step, held) => {
			if (!isSending(step) || told.has(step.label)) return;
			const late = couponsPrinted(step, held, linted).find(({ give, most }) => {
				const coupon = linted.workspace.coupons.get(give.coupon);
				return coupon !== void 0 && !isValidAfter(coupon, most);
			});
			if (late === void 0) return;
			told.add(step.label);
			report({
				message: `\`${late.give.coupon}\` was given ${formatDuration(late.most)} before, which is as long as it is valid or longer.`,
				help: `Make \`${late.give.coupon}\` valid for longer, or give it later.`,
				span: step.span,
				related: [{
					span: late.give.span,
					message: "its time begins here"
				}]
			});
		});
	}
};
/** The gives whose codes a message prints: by the name of its need, else the latest. */
function couponsPrinted(step, held, { workspace }) {
	const channels = channelsOf(step);
	const variant = workspace.messages.get(step.message)?.find((one) => channels.includes(one.channel));
	const names = Object.entries(variant?.needs ?? {}).flatMap(([name, need]) => need.kind === "coupon" ? [name] : []);
	return names.flatMap((name) => held.findLast(({ give }) => give.label === name) ?? (names.length === 1 ? held.at(-1) ?? [] : []));
}

// language/lint/walk/remember.ts
/**
* What follows from a checked declaration alone, found once: declarations are plain data that never change, and a workspace is linted again
* at every keystroke with most of them the same.
*/
function remember(find) {
	const known = /* @__PURE__ */ new WeakMap();
	return (declaration) => {
		const before = known.get(declaration);
		if (before !== void 0) return before;
		const found = find(declaration);
		known.set(declaration, found);
		return found;
	};
}

// language/lint/walk/uses.ts
/** What a campaign uses. */
const usesOf = remember((campaign) => {
	const steps = stepsOf(campaign);
	return {
		segments: /* @__PURE__ */ new Set([
			...campaign.triggers.flatMap(segmentOfTrigger),
			...conditionsOf(campaign).flatMap(({ condition }) => segmentsIn(condition)),
			...steps.flatMap((step) => step.kind === "add" || step.kind === "remove" ? [step.segment] : [])
		]),
		coupons: new Set(steps.flatMap((step) => step.kind === "give" ? [step.coupon] : [])),
		cohorts: new Set(steps.flatMap((step) => step.kind === "split" && step.cohort !== void 0 ? [step.cohort] : [])),
		messages: new Set(steps.flatMap(messagesOf))
	};
});
/** Segments that the rule of another asks for. */
const segmentsOfRule = remember(({ rule }) => rule === void 0 ? [] : segmentsIn(rule));
const segmentsIn = (condition) => partsOf(condition).flatMap((part) => part.kind === "member" ? [part.segment] : []);
const segmentOfTrigger = (trigger) => trigger.kind === "membership" || trigger.kind === "read" ? [trigger.segment] : [];
const messagesOf = (step) => isSending(step) ? channelsOf(step).map((channel) => `${channel} ${step.message}`) : [];

// language/lint/rules/dead-cohort.rule.ts
/** A cohort that no campaign splits by. */
const deadCohortRule = {
	of: "workspace",
	name: "dead-cohort",
	level: "warning",
	summary: "No campaign splits by this cohort.",
	why: "A cohort is there so that campaigns share a split; one that nobody shares tells readers of a test that does not run.",
	check: ({ program, workspace }, report) => {
		const used = new Set(program.campaigns.flatMap((campaign) => [...usesOf(campaign).cohorts]));
		for (const { name } of program.cohorts.filter((one) => !used.has(one.name))) {
			const span = workspace.cohorts.get(name)?.name.span;
			if (span !== void 0) report({
				message: `There is no \`split by ${name}\`.`,
				help: "Split by it or remove it.",
				span
			});
		}
	}
};

// language/lint/rules/dead-coupon.rule.ts
/** A coupon that no campaign gives. */
const deadCouponRule = {
	of: "workspace",
	name: "dead-coupon",
	level: "warning",
	summary: "No campaign gives this coupon.",
	why: "Terms that nobody gets are read, discussed and kept up to date for nothing.",
	check: ({ program, workspace }, report) => {
		const used = new Set(program.campaigns.flatMap((campaign) => [...usesOf(campaign).coupons]));
		for (const { name } of program.coupons.filter((one) => !used.has(one.name))) {
			const span = workspace.coupons.get(name)?.name.span;
			if (span !== void 0) report({
				message: `There is no \`give coupon ${name}\`.`,
				help: "Give it or remove it.",
				span
			});
		}
	}
};

// language/lint/rules/dead-message.rule.ts
/** A message that no campaign sends. */
const deadMessageRule = {
	of: "workspace",
	name: "dead-message",
	level: "warning",
	summary: "No campaign sends this message.",
	why: "Texts that nobody gets are translated, checked and redesigned for nothing.",
	check: ({ program }, report) => {
		const used = new Set(program.campaigns.flatMap((campaign) => [...usesOf(campaign).messages]));
		for (const message of firstOfEach(program.messages)) {
			if (used.has(`${message.channel} ${message.name}`)) continue;
			const start = {
				offset: 0,
				line: 1,
				column: 1
			};
			report({
				message: `There is no \`${message.channel} ${message.name}\`.`,
				help: "Send it or remove the file.",
				span: {
					file: message.file,
					start,
					end: start
				}
			});
		}
	}
};
/** One variant stands for those in other languages: that without locale, else the first. */
function firstOfEach(messages) {
	const found = /* @__PURE__ */ new Map();
	for (const message of messages) {
		const key = `${message.channel} ${message.name}`;
		if (!found.has(key) || message.locale === void 0) found.set(key, message);
	}
	return [...found.values()];
}

// language/lint/rules/dead-segment.rule.ts
/** A segment that nothing fills and nothing asks for. */
const deadSegmentRule = {
	of: "workspace",
	name: "dead-segment",
	level: "warning",
	summary: "No campaign uses this segment.",
	why: "A reader takes a declared segment for one that matters, and looks for where.",
	check: ({ program, workspace }, report) => {
		const used = /* @__PURE__ */ new Set([...program.campaigns.flatMap((campaign) => [...usesOf(campaign).segments]), ...program.segments.flatMap(segmentsOfRule)]);
		for (const { name } of program.segments.filter((one) => !used.has(one.name))) {
			const span = workspace.segments.get(name)?.name.span;
			if (span === void 0) continue;
			report({
				message: `No campaign and no other segment names \`${name}\`.`,
				help: "Use it or remove it; if people look at it on the page, say so with `// lint-ignore dead-segment: reason`.",
				span
			});
		}
	}
};

// language/lint/rules/entry-mode.rule.ts
/** A campaign that leaves it to the reader to know how often a contact may enter. */
const entryModeRule = {
	of: "campaign",
	name: "entry-mode",
	level: "warning",
	summary: "The campaign does not say how often a contact may enter.",
	why: "Whether a second cart starts a second run is the first thing a reviewer asks, and nobody should have to know the default by heart.",
	check: ({ node }, report) => {
		if (node.clauses.some((clause) => clause.kind === "entry")) return;
		const fix = writeOnce(node);
		report({
			message: `A contact enters \`${node.name.text}\` once, ever.`,
			help: "Write `once` if that is meant, else `repeatable`.",
			span: node.name.span,
			...fix === void 0 ? {} : { fixes: [fix] }
		});
	}
};
/** Puts `once` before the first clause, on a line of its own if that clause has one. */
function writeOnce({ clauses, span }) {
	const [first] = clauses;
	if (first === void 0) return void 0;
	const { start } = first.span;
	const gap = start.line === span.start.line ? " " : `\n${" ".repeat(start.column - 1)}`;
	return {
		kind: "write-once",
		title: "Write `once`",
		edits: [{
			span: {
				file: first.span.file,
				start,
				end: start
			},
			text: `once${gap}`
		}],
		safe: true
	};
}

// language/lint/rules/goal-without-message.rule.ts
/** A goal of a campaign that says nothing to anybody. */
const goalWithoutMessageRule = {
	of: "campaign",
	name: "goal-without-message",
	level: "warning",
	summary: "The campaign has a goal and sends no message.",
	why: "A goal counts what the messages of a campaign bring about; without one it counts what would have happened anyway.",
	check: ({ campaign, steps }, report) => {
		const [goal] = campaign.goals;
		if (goal === void 0 || steps.some(isSending)) return;
		report({
			message: `\`${campaign.name}\` sends nothing that could lead there.`,
			help: "Use `unless` to end runs at this, or `measure` to count it.",
			span: goal.when.span
		});
	}
};

// language/lint/rules/machine-opens.rule.ts
/** `opened` of an e-mail, asked for as if it said that somebody read it. */
const machineOpensRule = {
	of: "campaign",
	name: "machine-opens",
	level: "warning",
	summary: "An opened e-mail does not say that somebody read it.",
	why: "Mail programs and scanners fetch the pictures of an e-mail by themselves, so many mails count as opened that nobody saw, and some as unopened that were read.",
	check: (linted, report) => {
		for (const trigger of linted.campaign.triggers) if (trigger.kind === "event" && trigger.event === "message opened" && isEmail(trigger.subject, linted)) report({
			message: "This starts a run whenever a machine opens the e-mail, too.",
			help: HELP,
			span: trigger.span
		});
		const parts = linted.conditions.flatMap(({ condition }) => partsOf(condition));
		for (const part of parts) if (isOpened(part, linted)) report({
			message: `${subjectWords(part)} may be true though nobody looked at it.`,
			help: HELP,
			span: part.span
		});
		else if (isOpenedAt(part)) report({
			message: "Machines set `opened_at`, too.",
			help: "Ask for `clicked_at`: a click is a decision.",
			span: part.span
		});
	}
};
const HELP = "Ask for `clicked`: a click is a decision. Or ask for what the e-mail is to bring about, such as `purchased`.";
const isOpened = (part, linted) => part.kind === "fact" && part.event === "message opened" && isEmail(part.subject, linted);
const isOpenedAt = (part) => part.kind === "path" && part.root.entity === "message" && part.path.length === 1 && part.path[0] === "opened_at";
/** Without a subject any message is meant, e-mails among them. */
function isEmail(subject, { steps, workspace }) {
	switch (subject?.kind) {
		case void 0: return true;
		case "channel": return subject.channel === "email";
		case "message": return (workspace.messages.get(subject.message) ?? []).some((variant) => variant.channel === "email");
		case "label": return steps.some((step) => step.label === subject.label && isSending(step) && channelsOf(step).includes("email"));
	}
}
function subjectWords({ subject }) {
	if (subject === void 0) return "This";
	return `\`${subject.kind === "label" ? subject.label : subject.kind === "channel" ? subject.channel : subject.message} opened\``;
}

// language/lint/rules/negation-of-optional.rule.ts
/** Places where the checker lets such a negation pass, since the campaign goes on either way. */
const PLACES = /* @__PURE__ */ new Set([
	"if",
	"filter",
	"repeat",
	"goal",
	"measure"
]);
/** `if contact.country != "FR"` is true for everybody whose country is unknown. */
const negationOfOptionalRule = {
	of: "campaign",
	name: "negation-of-optional",
	level: "warning",
	summary: "This negation is true for unknown values, too.",
	why: "A comparison with a missing value is false, so its negation is true for every contact whose value the shop never learned.",
	check: ({ conditions, workspace }, report) => {
		for (const { place, condition } of conditions) if (PLACES.has(place)) checkUnknownValues(condition, {
			...workspace,
			report: (_, finding) => report(finding)
		});
	}
};

// language/lint/walk/logic.ts
/** Which conditions cannot hold together. */
/** What must hold for all of `conditions` to hold (`negated`: for none of them to). Parts joined by `or` stay whole. */
function demands(conditions, negated = false) {
	return conditions.flatMap((condition) => {
		if (condition.kind === "not") return demands([condition.operand], !negated);
		if (condition.kind === (negated ? "or" : "and")) return demands(condition.operands, negated);
		return [literalOf(condition, negated)];
	});
}
/** Comparisons that are the negation of another, which stands for both. */
const OPPOSITES = {
	"!=": "==",
	">=": "<",
	">": "<="
};
function literalOf(expression, negated) {
	if ("negated" in expression && expression.negated) return {
		key: expressionKey({
			...expression,
			negated: false
		}),
		negated: !negated,
		expression
	};
	if (expression.kind === "compare" && (expression.op === "!=" || expression.op === ">=" || expression.op === ">")) return {
		key: expressionKey({
			...expression,
			op: OPPOSITES[expression.op]
		}),
		negated: !negated,
		expression
	};
	return {
		key: expressionKey(expression),
		negated,
		expression
	};
}
/** True if two demands can never hold at the same time. */
function excludeEachOther(a, b) {
	if (a.key === b.key) return a.negated !== b.negated;
	return !a.negated && !b.negated && areTwoValues(a.expression, b.expression);
}
/** `contact.country == "FR"` and `contact.country == "DE"`. */
function areTwoValues(a, b) {
	if (a.kind !== "compare" || b.kind !== "compare" || a.op !== "==" || b.op !== "==") return false;
	if (a.left.kind !== "path" || a.right.kind !== "literal" || b.right.kind !== "literal") return false;
	return expressionKey(a.left) === expressionKey(b.left) && expressionKey(a.right) !== expressionKey(b.right);
}
/** The first two demands that can never hold at the same time. */
function findExclusion(list) {
	for (const [index, later] of list.entries()) {
		const earlier = list.slice(0, index).find((one) => excludeEachOther(one, later));
		if (earlier !== void 0) return [earlier, later];
	}
}

// language/lint/rules/never-true.rule.ts
/** Conditions that exclude each other: joined by `and`, or in `only if` and `unless` of one campaign. */
const neverTrueRule = {
	of: "campaign",
	name: "never-true",
	level: "warning",
	summary: "These conditions can never hold together.",
	why: "Nobody takes a way whose conditions exclude each other, and nothing says so while the campaign runs.",
	check: (linted, report) => {
		for (const { condition } of linted.conditions) lookAtParts(condition, report);
		compareClauses(linted, report);
	},
	checkSegment: (segment, _, report) => {
		if (segment.rule !== void 0) lookAtParts(segment.rule, report);
	}
};
function lookAtParts(condition, report) {
	const whole = partsOf(condition).filter((part) => part.kind === "and");
	const inner = new Set(whole.flatMap((part) => part.operands));
	for (const part of whole.filter((one) => !inner.has(one))) {
		const found = findExclusion(demands([part]));
		if (found === void 0) continue;
		const [earlier, later] = found;
		report({
			message: "This is never true, since the other condition must hold as well.",
			help: "Remove one of them, or join them with `or`.",
			span: later.expression.span,
			related: [{
				span: earlier.expression.span,
				message: "the other condition"
			}]
		});
	}
}
/** Whoever passes `only if` is sent away by `unless`. */
function compareClauses({ campaign }, report) {
	if (campaign.onlyIf === void 0) return;
	const entering = demands([campaign.onlyIf]);
	const holds = (key, negated) => entering.find((one) => one.key === key && one.negated === negated);
	for (const exit of campaign.unless) {
		const sure = (exit.when.kind === "or" ? exit.when.operands : [exit.when]).find((way) => demands([way]).every(({ key, negated }) => holds(key, negated) !== void 0));
		if (sure === void 0) continue;
		report({
			message: "Nobody ever enters: whoever passes `only if` leaves by this.",
			help: "Remove one of the two clauses, or negate one of them.",
			span: sure.span,
			related: [{
				span: campaign.onlyIf.span,
				message: "entry asks for it"
			}]
		});
	}
}

// language/lint/rules/no-cool-down.rule.ts
/** Events that one visit to the shop brings many of. */
const FREQUENT = /* @__PURE__ */ new Set([
	"site visited",
	"product viewed",
	"category viewed",
	"search performed",
	"cart created",
	"cart updated",
	"contact updated",
	"message opened",
	"message clicked"
]);
/** A message for every page that is looked at. */
const noCoolDownRule = {
	of: "campaign",
	name: "no-cool-down",
	level: "warning",
	summary: "One visit can bring this message many times.",
	why: "A contact who looks at twenty products gets twenty messages, and unsubscribes after the third.",
	check: (linted, report) => {
		if (!sendsWithoutLimit(linted)) return;
		const trigger = linted.campaign.triggers.find(isFrequent);
		if (trigger === void 0) return;
		report({
			message: `Every \`${trigger.event}\` may start a run, and nothing limits how many messages that makes.`,
			help: "Write `repeatable at most every 7d`, or `only if none(messages within 7d)`, or set `caps` in relance.yaml.",
			span: trigger.span
		});
	}
};
const isFrequent = (trigger) => trigger.kind === "event" && FREQUENT.has(trigger.event);
const isWait$1 = (step) => step?.kind === "wait" || step?.kind === "until" || step?.kind === "restart" || step?.kind === "race";
function sendsWithoutLimit({ campaign, steps, workspace }) {
	const { entry, purpose, onlyIf } = campaign;
	if (purpose === "transactional" || entry.mode === "once" || entry.atMostEvery !== void 0 || entry.newestWins) return false;
	if (isWait$1(campaign.then[0])) return false;
	if (workspace.settings.policies.caps.length > 0 || !steps.some(isSending)) return false;
	return onlyIf === void 0 || !partsOf(onlyIf).some((part) => part.kind === "aggregate" && part.over.entity === "message");
}

// language/lint/rules/no-stop-condition.rule.ts
/** Messages after a wait that go out whatever the contact did meanwhile. */
const noStopConditionRule = {
	of: "campaign",
	name: "no-stop-condition",
	level: "warning",
	summary: "Nothing stops these messages.",
	why: "A contact who bought on the first day still gets the offers of the next weeks, and reads that the shop did not notice.",
	check: ({ campaign, workspace }, report) => {
		if (campaign.purpose === "transactional" || campaign.unless.length > 0 || campaign.goals.length > 0) return;
		if (campaign.triggers.every((trigger) => isAnniversary(trigger, workspace.schema))) return;
		let told = false;
		follow(campaign.then, void 0, {
			step: (step, wait) => {
				if (isSending(step) && wait !== void 0 && !told) {
					told = true;
					report({
						message: "This message goes out whatever the contact did since the run began.",
						help: "Say what ends the run: `unless purchased`, or `goal purchased` if that is what the campaign is for.",
						span: step.span,
						related: [{
							span: wait.span,
							message: "much can happen during this wait"
						}]
					});
				}
				return isWait(step) ? step : wait;
			},
			enter: (step, way, wait) => way.kind === "else" || way.kind === "done" || step.kind === "split" ? wait : void 0,
			join: (a, b) => a ?? b
		});
	}
};
const isWait = (step) => step.kind === "wait" || step.kind === "until" || step.kind === "restart";
/** A birthday: nothing that a contact does makes the wishes wrong. */
function isAnniversary(trigger, schema) {
	if (trigger.kind !== "date") return false;
	const [entity = "", field = ""] = trigger.event.split(".");
	return schema.entities[entity]?.fields.find((one) => one.name === field)?.yearly === true;
}

// language/lint/rules/same-message-twice.rule.ts
/** The same message two times in a row, with nothing asked in between. */
const sameMessageTwiceRule = {
	of: "campaign",
	name: "same-message-twice",
	level: "warning",
	summary: "The same message is sent twice in a row.",
	why: "Who did not react to a message rarely reacts to the same words, and mail providers take repeated mails for junk.",
	check: ({ campaign }, report) => {
		follow(campaign.then, void 0, {
			step: (step, last) => {
				if (step.kind === "give") return void 0;
				if (!isSending(step)) return last;
				if (last !== void 0 && keyOf$1(last) === keyOf$1(step)) report({
					message: `\`${step.message}\` is the message that went out before.`,
					help: "Write another message, or tell them apart with `with { … }`. To repeat one on purpose there is `repeat`.",
					span: step.span,
					related: [{
						span: last.span,
						message: "the first time"
					}]
				});
				return step;
			},
			enter: (_, way, last) => ASKED.has(way.kind) ? void 0 : last,
			join: (a, b) => a !== void 0 && b !== void 0 && keyOf$1(a) === keyOf$1(b) ? a : void 0
		});
	}
};
/** Ways that are taken because the first one was not read or not sent: then the second is meant. */
const ASKED = /* @__PURE__ */ new Set([
	"branch",
	"no branch",
	"arm",
	"timeout",
	"not sent",
	"else"
]);
const keyOf$1 = (step) => [
	step.kind,
	...step.kind === "send" ? step.by : [],
	step.message,
	...step.with.map(({ name, value }) => `${name}=${expressionKey(value)}`)
].join(" ");

// language/lint/rules/stacking-campaigns.rule.ts
/** Two campaigns that give a discount for the same thing to the same contacts. */
const stackingCampaignsRule = {
	of: "workspace",
	name: "stacking-campaigns",
	level: "warning",
	summary: "Two campaigns give a discount for the same thing.",
	why: "One abandoned cart brings two mails and two codes, and each campaign is blameless by itself.",
	check: (linted, report) => {
		const seen = /* @__PURE__ */ new Map();
		for (const campaign of linted.program.campaigns.filter((one) => givesDiscount(one, linted))) for (const key of keysOf(campaign)) {
			const others = seen.get(key) ?? [];
			const other = others.find((one) => !areApart(one, campaign));
			const [span, first] = [campaign, other].map((one) => one === void 0 ? void 0 : linted.workspace.campaigns.get(one.name)?.name.span);
			if (other !== void 0 && span !== void 0 && first !== void 0) report({
				message: `\`${campaign.name}\` and \`${other.name}\` start at the same event, and both give a discount.`,
				help: `Tell their contacts apart with \`only if\`, for example \`contact not in campaign ${other.name}\`.`,
				span,
				related: [{
					span: first,
					message: "the other campaign"
				}]
			});
			seen.set(key, [...others, campaign]);
		}
	}
};
const givesDiscount = (campaign, { workspace }) => [...usesOf(campaign).coupons].some((name) => {
	const coupon = workspace.coupons.get(name);
	return coupon !== void 0 && isDiscount(coupon);
});
const keysOf = remember((campaign) => new Set(campaign.triggers.flatMap(keyOf)));
/** What a contact must be to enter. */
const entryDemands = remember(({ onlyIf }) => demands(onlyIf === void 0 ? [] : [onlyIf]));
/** What starts a run: carts left for an hour and for three days are the same carts. */
function keyOf(trigger) {
	if (trigger.kind !== "event" && trigger.kind !== "idle") return [];
	const where = trigger.where === void 0 ? "" : expressionKey(trigger.where);
	return [`${trigger.event} ${trigger.from?.join(",") ?? ""} ${where}`];
}
/** No contact enters both: their entry conditions exclude each other, or one asks about the other. */
function areApart(a, b) {
	if (asksAbout(a, b) || asksAbout(b, a)) return true;
	return entryDemands(a).some((one) => entryDemands(b).some((other) => excludeEachOther(one, other)));
}
const asksAbout = (campaign, other) => runsAskedFor(campaign).some(({ by, name }) => by === "name" ? name === other.name : other.tags.includes(name));
/** The campaigns and tags that decide whether a contact enters or leaves. */
const runsAskedFor = remember(({ onlyIf, unless }) => demands([...onlyIf === void 0 ? [] : [onlyIf], ...unless.map((exit) => exit.when)]).flatMap(({ expression }) => expression.kind === "in campaign" ? [expression] : []));

// language/lint/rules/stacking-coupons.rule.ts
/** Two discounts that one contact holds at the same time, from one run. */
const stackingCouponsRule = {
	of: "campaign",
	name: "stacking-coupons",
	level: "warning",
	summary: "A contact can hold both discounts at once.",
	why: "Where a shop takes two codes in one order both discounts are gone, and where it takes one the customer keeps the other for the next order.",
	check: ({ campaign, workspace }, report) => {
		const endsWithOrder = isEndedByOrder(campaign);
		const told = /* @__PURE__ */ new Set();
		followCoupons(campaign, (step, held) => {
			if (step.kind !== "give" || told.has(step)) return;
			const coupon = workspace.coupons.get(step.coupon);
			if (coupon === void 0 || !isDiscount(coupon)) return;
			const earlier = held.find(({ give, least, waited }) => {
				const other = workspace.coupons.get(give.coupon);
				return other !== void 0 && isDiscount(other) && isValidAfter(other, least) && !(waited && endsWithOrder);
			});
			if (earlier === void 0) return;
			told.add(step);
			tell$1(step, earlier.give, report);
		});
	}
};
const isEndedByOrder = ({ unless, goals }) => [...unless, ...goals].some((exit) => factsOf(exit.when).some((fact) => fact.event === "order placed"));
function tell$1(step, earlier, report) {
	const same = step.coupon === earlier.coupon;
	report({
		message: same ? `\`${step.coupon}\` is given a second time while the first can still be used.` : `\`${earlier.coupon}\` can still be used when \`${step.coupon}\` is given.`,
		help: same ? "Give it once; a later message can print the same code." : `Let \`${earlier.coupon}\` end before (\`valid …\`), give them on different ways, or end the run with \`unless purchased\`.`,
		span: step.span,
		related: [{
			span: earlier.span,
			message: "the first is given here"
		}]
	});
}

// language/lint/rules/test-that-expects-nothing.rule.ts
/** A test that cannot fail. */
const testThatExpectsNothingRule = {
	of: "workspace",
	name: "test-that-expects-nothing",
	level: "warning",
	summary: "This test expects nothing, so it cannot fail.",
	why: "A test that always passes says that something is safe which nobody looked at.",
	check: ({ tests }, report) => {
		for (const test of tests) {
			if (test.incomplete || test.items.some((item) => item.kind === "expect")) continue;
			report({
				message: `The test of \`${test.campaign.text}\` has no \`expect\`.`,
				help: "Say what must happen, for example `at 3d expect email …`, or `expect no messages`.",
				span: test.title.span
			});
		}
	}
};

// language/lint/rules/this-or-any.rule.ts
/** `unless purchased` in a campaign per cart: any order, or the order made from this cart? */
const thisOrAnyRule = {
	of: "campaign",
	name: "this-or-any",
	level: "hint",
	summary: "Any of them counts here, not only that of this row.",
	why: "In a campaign that runs per row both are often meant: an order made from this very cart, or any order of the contact.",
	check: (linted, report) => {
		const { entry } = linted.campaign;
		for (const fact of openFacts(linted)) {
			const event = eventOf(linted.workspace.schema, fact.event);
			if (event === void 0 || !comesFrom(event, entry.per, linted)) continue;
			report({
				message: `Any \`${event.short ?? event.name}\` of the contact counts here, whatever ${entry.per} it came from.`,
				help: `If only that of this ${entry.per} is meant, write \`this ${entry.per} ${event.short ?? event.name.split(" ")[1]}\`.`,
				span: fact.span,
				fixes: nameThis(fact, event, entry.per)
			});
		}
	}
};
/** The event is about a row that points to one of the key's table: an order to its cart. */
function comesFrom(event, per, { workspace }) {
	if (event.about === per) return false;
	return (workspace.schema.entities[event.about]?.fields ?? []).some(({ type }) => type.kind === "ref" && type.entity === per);
}
/** Only where the short name is all that stands there: `purchased` becomes `this cart purchased`. */
function nameThis({ span }, { short }, per) {
	if (short === void 0 || span.end.offset - span.start.offset !== short.length) return [];
	const edits = [{
		span,
		text: `this ${per} ${short}`
	}];
	return [{
		kind: "name-this",
		title: `Write \`this ${per} ${short}\``,
		edits,
		safe: false
	}];
}

// language/lint/rules/transactional-advertising.rule.ts
/** A `transactional` campaign that advertises. */
const transactionalAdvertisingRule = {
	of: "campaign",
	name: "transactional-advertising",
	level: "warning",
	summary: "A transactional campaign must not advertise.",
	why: "Transactional messages go to people who have not agreed to marketing; law allows that for what they asked for, and not for offers.",
	check: ({ campaign, steps }, report) => {
		if (campaign.purpose !== "transactional") return;
		const help = "Leave out `transactional`, or move this into a marketing campaign of its own.";
		for (const trigger of campaign.triggers) {
			const what = advertises(trigger);
			if (what !== void 0) report({
				message: `A message about ${what} is marketing.`,
				help,
				span: trigger.span
			});
		}
		for (const step of steps) if (step.kind === "give") report({
			message: `The coupon \`${step.coupon}\` makes its message marketing.`,
			help,
			span: step.span
		});
	}
};
function advertises(trigger) {
	switch (trigger.kind) {
		case "idle": return `an abandoned ${trigger.entity}`;
		case "silence": return "something that the contact has not done";
		case "event": return trigger.event === "price dropped" ? "a lower price" : void 0;
		default: return;
	}
}

// language/lint/rules/unknown-value.rule.ts
const CHANNEL = {
	what: "channel",
	names: () => CHANNELS
};
const CAMPAIGN = {
	what: "campaign",
	names: ({ campaigns }) => campaigns.names()
};
const TAG = {
	what: "tag of a campaign",
	names: ({ tags }) => tags.names()
};
/** Text fields whose values are names, by table or event and field. */
const FIELDS = {
	"contact.consents": CHANNEL,
	"contact.preferred_channel": CHANNEL,
	"message.channel": CHANNEL,
	"message.campaign": CAMPAIGN,
	"message.tags": TAG,
	"message.message": {
		what: "message",
		names: ({ messages }) => messages.names()
	},
	"run.campaign": CAMPAIGN,
	"run.tags": TAG,
	"coupon.name": {
		what: "coupon",
		names: ({ coupons }) => coupons.names()
	},
	"contact subscribed.channel": CHANNEL,
	"contact unsubscribed.channel": CHANNEL
};
/** `contact.consents has "e-mail"`: a text that is compared with names, and is none of them. */
const unknownValueRule = {
	of: "campaign",
	name: "unknown-value",
	level: "warning",
	summary: "This value can never be there.",
	why: "Texts are compared letter by letter, so a misspelt name is no mistake of the language, and the condition is quietly false for everybody.",
	check: ({ conditions, workspace }, report) => {
		for (const { condition } of conditions) look(condition, workspace, report);
	},
	checkSegment: (segment, workspace, report) => {
		if (segment.rule !== void 0) look(segment.rule, workspace, report);
	}
};
function look(condition, workspace, report) {
	for (const part of partsOf(condition)) {
		const [field, values] = comparisonIn(part);
		const known = field === void 0 ? void 0 : FIELDS[field];
		if (known === void 0) continue;
		const names = known.names(workspace);
		for (const value of values.filter((one) => !names.includes(one.text))) {
			const { help, fixes } = spelling(value, choicesOf(names, "value"), `\`${field}\` holds names: of each the ${known.what}.`);
			const quoted = fixes.map((fix) => ({
				...fix,
				edits: fix.edits.map((edit) => ({
					...edit,
					text: `"${edit.text}"`
				}))
			}));
			report({
				message: `There is no ${known.what} \`${value.text}\`.`,
				help,
				fixes: quoted,
				span: value.span
			});
		}
	}
}
/** The field that a comparison looks at, as `message.channel`, and the texts it is compared with. */
function comparisonIn(part) {
	if (part.kind !== "compare" && part.kind !== "in" && part.kind !== "has") return [void 0, []];
	if (part.left.kind !== "path" || part.left.path.length !== 1) return [void 0, []];
	return [`${part.left.root.entity}.${part.left.path[0]}`, textsOf$1(part.right)];
}
const textsOf$1 = (right) => {
	if (right.kind === "list") return right.items.flatMap(textsOf$1);
	return right.kind === "literal" && typeof right.value === "string" ? [{
		text: right.value,
		span: right.span
	}] : [];
};

// language/lint/rules/unlabelled-wait.rule.ts
const DAY$2 = 864e5;
/** A long wait without a label, in a campaign that is deployed. */
const unlabelledWaitRule = {
	of: "workspace",
	name: "unlabelled-wait",
	level: "warning",
	summary: "A long wait of a deployed campaign has no label.",
	why: "Runs stand in this wait; when steps move around it only a label says for certain where they stand then.",
	needsDeployment: true,
	check: ({ program, live }, report) => {
		for (const deployed of live) {
			const campaign = program.campaigns.find((one) => one.name === deployed.name);
			if (campaign === void 0) continue;
			const steps = stepsOf(campaign);
			for (const step of steps.filter((one) => !one.named && isLongWait(one))) {
				const fix = nameWait(step, steps);
				report({
					message: `${inFlight(deployed)}, and this wait is called \`${step.label}\` only because of where it stands.`,
					help: "Give it a name with `as`.",
					span: step.span,
					...fix === void 0 ? {} : { fixes: [fix] }
				});
			}
		}
	}
};
const inFlight = ({ name, runs }) => runs === 0 ? `\`${name}\` is deployed` : `\`${name}\` has ${runs} ${runs === 1 ? "run" : "runs"} in flight`;
function isLongWait(step) {
	switch (step.kind) {
		case "wait":
		case "race": return step.ms > DAY$2;
		case "restart": return step.limitMs > DAY$2;
		case "until": return step.moment.kind !== "window" && !(step.moment.kind === "span" && step.moment.unit === "day" && step.moment.count === 1);
		default: return false;
	}
}
/** `wait 3d as wait_3d was wait_1`: the old label stays known, so that runs keep their place. */
function nameWait(step, steps) {
	if (step.kind !== "wait") return void 0;
	const taken = new Set(steps.map((one) => one.label));
	const base = `wait_${formatDuration(step.ms).replaceAll(" ", "_")}`;
	const name = [base, ...Array.from({ length: taken.size }, (_, index) => `${base}_${index + 2}`)].find((one) => !taken.has(one)) ?? base;
	const { span } = step;
	return {
		kind: "name-label",
		title: `Name it \`${name}\``,
		edits: [{
			span: {
				...span,
				start: span.end
			},
			text: ` as ${name} was ${step.label}`
		}],
		safe: true
	};
}

// language/lint/rules/unmeasured-experiment.rule.ts
/** A split or a holdout, and nothing that says which side did better. */
const unmeasuredExperimentRule = {
	of: "campaign",
	name: "unmeasured-experiment",
	level: "warning",
	summary: "This experiment measures nothing.",
	why: "Without a goal or a measure no report can say which arm did better, or what the campaign brought at all.",
	check: ({ campaign, node, steps }, report) => {
		if (campaign.goals.length > 0 || campaign.measures.length > 0) return;
		const help = "Write `goal purchased counted for 7d`, or `measure purchased for 7d` if it is not to end the run.";
		const split = steps.find((step) => step.kind === "split");
		if (split !== void 0) {
			const { span } = split;
			const end = {
				...span.start,
				offset: span.start.offset + 5,
				column: span.start.column + 5
			};
			report({
				message: `Nothing says which arm of \`${split.label}\` did better.`,
				help,
				span: {
					...span,
					end
				}
			});
		}
		const holdout = node.clauses.find((clause) => clause.kind === "holdout");
		if (holdout !== void 0) report({
			message: "Nothing is counted for the contacts that are held out.",
			help,
			span: holdout.span
		});
	}
};

// language/lint/rules/unreachable-contacts.rule.ts
/** A message on a way that only contacts take whom its channel cannot reach. */
const unreachableContactsRule = {
	of: "campaign",
	name: "unreachable-contacts",
	level: "warning",
	summary: "This message reaches nobody.",
	why: "Without consent and address nothing is sent, so a way that only contacts without them take is a way on which nothing happens.",
	check: (linted, report) => {
		const { campaign } = linted;
		const start = withConditions(/* @__PURE__ */ new Map(), campaign.onlyIf === void 0 ? [] : [campaign.onlyIf], linted);
		follow(campaign.then, start, {
			step: (step, closed) => {
				if (isSending(step)) tellIfClosed(step, closed, report);
				return after(step, closed);
			},
			enter: (step, way, closed) => onWay(step, way, closed, linted),
			join: (a, b) => new Map([...a].filter(([channel]) => b.has(channel)))
		});
	}
};
function tellIfClosed(step, closed, report) {
	const channels = channelsOf(step);
	const reasons = channels.flatMap((channel) => closed.get(channel) ?? []);
	const [first] = reasons;
	if (first === void 0 || reasons.length < channels.length) return;
	report({
		message: `Only contacts get here ${first.why}.`,
		help: "Send it on the other way, by another channel, or change the condition.",
		span: step.span,
		related: reasons.map(({ span }) => ({
			span,
			message: "this is why"
		}))
	});
}
function after(step, closed) {
	const all = (channels, why) => new Map([...closed, ...channels.map((channel) => [channel, {
		span: step.span,
		why,
		lasting: true
	}])]);
	switch (step.kind) {
		case "unsubscribe": return all([step.channel], `who have just been unsubscribed from \`${step.channel}\``);
		case "suppress": return all(CHANNELS, "who are to get no message ever again");
		case "wait":
		case "until":
		case "restart":
		case "race": return new Map([...closed].filter(([, reason]) => reason.lasting));
		default: return closed;
	}
}
function onWay(step, way, closed, linted) {
	if (step.kind !== "if" || way.kind !== "branch" && way.kind !== "no branch") return closed;
	return withConditions(way.kind === "branch" ? withConditions(closed, [way.condition], linted) : closed, way.before, linted, true);
}
function withConditions(closed, conditions, { campaign }, negated = false) {
	const found = new Map(closed);
	for (const literal of demands(conditions, negated)) for (const [channel, why] of closedBy(literal, campaign.purpose === "marketing")) if (!found.has(channel)) found.set(channel, {
		span: literal.expression.span,
		why,
		lasting: false
	});
	return found;
}
const ADDRESS_CHANNELS = {
	email: ["email"],
	phone: ["sms", "whatsapp"]
};
/** The channels that cannot reach anybody for whom the literal holds, each with why. */
function closedBy({ expression, negated }, marketing) {
	const field = contactField(expression);
	if (expression.kind === "known" && negated) {
		if (field === "consents") return marketing ? CHANNELS.map((channel) => [channel, "whose consents are unknown"]) : [];
		return (ADDRESS_CHANNELS[field ?? ""] ?? []).map((channel) => [channel, `whose \`contact.${field}\` is unknown`]);
	}
	if (expression.kind !== "has" || !negated || field !== "consents" || !marketing || expression.mode === "all") return [];
	return CHANNELS.filter((channel) => textsOf(expression.right).includes(channel)).map((channel) => [channel, `who have not agreed to \`${channel}\``]);
}
function contactField(expression) {
	const value = expression.kind === "known" ? expression.operand : expression.kind === "has" ? expression.left : void 0;
	return value?.kind === "path" && value.root.from === "contact" && value.path.length === 1 ? value.path[0] : void 0;
}
const textsOf = (expression) => expression.kind === "list" ? expression.items.flatMap(textsOf) : expression.kind === "literal" ? [expression.value] : [];

// language/lint/rules/untested-campaign.rule.ts
/** A campaign without a test. */
const untestedCampaignRule = {
	of: "workspace",
	name: "untested-campaign",
	level: "hint",
	summary: "The campaign has no test.",
	why: "A test is the only way to see what a campaign does in three weeks, today.",
	check: ({ program, workspace, tests }, report) => {
		const tested = new Set(tests.map((test) => test.campaign.text));
		for (const { name } of program.campaigns.filter((one) => !tested.has(one.name))) {
			const span = workspace.campaigns.get(name)?.name.span;
			if (span !== void 0) report({
				message: `No test shows what \`${name}\` does.`,
				help: `Write one: \`test ${name} "what it shows" { … }\`.`,
				span
			});
		}
	}
};

// language/lint/rules/very-long-campaign.rule.ts
const MOST_STEPS = 60;
const DAY$1 = 864e5;
const MOST_DAYS = 365;
/** More steps than a reviewer holds in the head, or more than a year of waits. */
const veryLongCampaignRule = {
	of: "campaign",
	name: "very-long-campaign",
	level: "warning",
	summary: "This campaign is very long.",
	why: "Nobody can review sixty steps at once, and a run that lives for more than a year meets prices, coupons and laws that its author did not know.",
	check: ({ campaign, node, steps }, report) => {
		if (steps.length > MOST_STEPS) report({
			message: `\`${campaign.name}\` has ${steps.length} steps.`,
			help: "Split it: `start OTHER_CAMPAIGN` where the second half begins.",
			span: node.name.span
		});
		const days = Math.floor(longest$1(campaign.then) / DAY$1);
		if (days <= MOST_DAYS) return;
		report({
			message: `A run of \`${campaign.name}\` waits for ${days} days or more.`,
			help: "Let a second campaign begin with an event or a date that is near its messages.",
			span: node.name.span
		});
	}
};
/** The waits of the longest way, ms; what repeats is counted as often as it may. */
function longest$1(steps) {
	let most = 0;
	const end = follow(steps, 0, {
		step: (step, ms) => {
			const after = ms + leastMs(step) + (step.kind === "repeat" ? longest$1(step.steps) * (step.times - 1) : 0);
			most = Math.max(most, after);
			return after;
		},
		enter: (step, way, ms) => step.kind === "race" && way.kind === "timeout" ? ms + step.ms : ms,
		join: (a, b) => Math.max(a, b)
	});
	return Math.max(most, end ?? 0);
}

// language/lint/walk/time-of-day.ts
const DAY = 864e5;
const MINUTE = 6e4;
/** The time at which runs begin: that of a trigger with a time of day, if there is no other; else that of what the contact did. */
function timeAtEntry({ triggers }) {
	const [first] = triggers;
	const known = first === void 0 || triggers.length > 1 ? void 0 : timeOfTrigger(first);
	if (known !== void 0) return {
		known,
		shift: 0
	};
	return { shift: Math.max(0, ...triggers.map((trigger) => trigger.kind === "idle" ? trigger.after : 0)) };
}
function timeOfTrigger(trigger) {
	if (trigger.kind === "date") return isContacts(trigger.zone) ? minutesOf(trigger.time) : void 0;
	if (trigger.kind !== "read" || trigger.at.kind === "now") return void 0;
	return isContacts(trigger.at.zone) ? minutesOf(trigger.at.time) : void 0;
}
/** The time behind a step: waits move it. */
function timeAfter(step, before) {
	switch (step.kind) {
		case "wait": return later(before, step.ms, step);
		case "restart": return {
			shift: step.ms,
			wait: step
		};
		case "until": {
			const known = timeOfMoment(step.moment);
			return known === void 0 ? { shift: 0 } : {
				known,
				shift: 0,
				wait: step
			};
		}
		default: return before;
	}
}
/** The time at the beginning of a way: an arm of a race begins with something that happened just now. */
function timeOnWay(step, way, before) {
	if (step.kind !== "race") return before;
	return way.kind === "timeout" ? later(before, step.ms, step) : { shift: 0 };
}
const later = ({ known, shift }, ms, wait) => known === void 0 ? {
	shift: shift + ms,
	wait
} : {
	known: (known + ms / MINUTE) % (DAY / MINUTE),
	shift: 0,
	wait
};
function timeOfMoment(moment) {
	if (moment.kind === "exact" || !isContacts(moment.zone)) return void 0;
	return minutesOf(moment.kind === "window" ? moment.from : moment.time);
}
/** The store's zone is that of most of its contacts; another one may be anybody's. */
const isContacts = (zone) => zone.kind !== "named";
const minutesOf = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
/** True from 21:00 to 08:00. */
const isNight = (minutes) => minutes >= 1260 || minutes < 480;
/** True if so long after something the contact did it may be night: not right after it, and not at the same hour of another day. */
function mayBeNight(shift) {
	const rest = shift % DAY;
	return rest > 72e5 && rest < 792e5;
}

// language/lint/rules/wait-ends-at-night.rule.ts
/** A wait that may end while the contact sleeps, before a marketing message that no quiet hours hold back. */
const waitEndsAtNightRule = {
	of: "campaign",
	name: "wait-ends-at-night",
	level: "warning",
	summary: "A message behind this wait may go out at night.",
	why: "An exact wait counts hours and does not look at the clock, so `6h` after an evening in the shop is the middle of the night.",
	check: (linted, report) => {
		if (linted.campaign.purpose === "transactional" || hasQuietHours(linted)) return;
		const told = /* @__PURE__ */ new Set();
		follow(linted.campaign.then, timeAtEntry(linted.campaign), {
			step: (step, time) => {
				if (isSending(step) && time.wait !== void 0 && !told.has(time.wait) && mayWake(step, time)) {
					told.add(time.wait);
					tell(step, time, time.wait, report);
				}
				return timeAfter(step, time);
			},
			enter: timeOnWay,
			join: (a, b) => a.wait === void 0 ? b : a
		});
	}
};
const hasQuietHours = ({ campaign, workspace }) => campaign.quietHours?.hours !== void 0 || workspace.settings.policies.quietHours !== void 0;
/** An e-mail wakes nobody at the hour at which somebody was in the shop some days ago; what rings might. */
function mayWake(step, { known, shift }) {
	if (known !== void 0) return isNight(known);
	const rings = channelsOf(step).some((channel) => channel !== "email");
	return mayBeNight(shift) || rings && shift > 72e5;
}
function tell(step, { known, shift }, wait, report) {
	const when = known === void 0 ? `The message comes ${formatDuration(shift)} after something the contact did, whatever the hour was.` : `The message comes at ${clock(known)}.`;
	const [span, other, note] = wait.kind === "race" ? [
		step.span,
		wait.span,
		"after this wait"
	] : [
		wait.span,
		step.span,
		"this message goes out then"
	];
	report({
		message: when,
		help: "Wait to a time of day (`wait 1 day at 09:00`), put `wait until between 09:00 and 20:00` before the message, or set `quiet hours`.",
		span,
		related: [{
			span: other,
			message: note
		}]
	});
}
const clock = (minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(Math.floor(minutes % 60)).padStart(2, "0")}`;

// language/lint/rules.ts
/** All rules, by name. */
const LINT_RULES = [
	anotherRowRule,
	couponExpiresFirstRule,
	deadCohortRule,
	deadCouponRule,
	deadMessageRule,
	deadSegmentRule,
	entryModeRule,
	goalWithoutMessageRule,
	ignoreNothingRule,
	ignoreUnknownRule,
	ignoreWithoutReasonRule,
	machineOpensRule,
	transactionalAdvertisingRule,
	negationOfOptionalRule,
	neverTrueRule,
	noCoolDownRule,
	noStopConditionRule,
	sameMessageTwiceRule,
	stackingCampaignsRule,
	stackingCouponsRule,
	testThatExpectsNothingRule,
	thisOrAnyRule,
	unknownValueRule,
	unlabelledWaitRule,
	unmeasuredExperimentRule,
	unreachableContactsRule,
	untestedCampaignRule,
	veryLongCampaignRule,
	waitEndsAtNightRule
];
/** Their names: the keys of `lint:` in relance.yaml. */
const LINT_NAMES = LINT_RULES.map((rule) => rule.name);
/** The rule of this name. */
const findRule = (name) => LINT_RULES.find((rule) => rule.name === name);

// language/messages/check-variants.ts
/**
* Groups variants. In one channel all of one name need the same; each locale stands once; one of them is for every other contact (no
* locale, or the store's). Two channels of one name are independent.
*/
function checkVariants(messages, storeLocale, broken) {
	const byName = /* @__PURE__ */ new Map();
	const inChannels = /* @__PURE__ */ new Map();
	const sorted = [...messages].sort((a, b) => order(a.name, b.name) || order(a.channel, b.channel) || order(a.locale ?? "", b.locale ?? "") || order(a.file, b.file));
	for (const message of sorted) {
		append(byName, message.name, message);
		append(inChannels, `${message.name} ${message.channel}`, message);
	}
	return {
		byName,
		diagnostics: [...inChannels.values()].flatMap((variants) => checkGroup(variants, storeLocale, broken))
	};
}
function append(map, key, message) {
	map.set(key, [...map.get(key) ?? [], message]);
}
function order(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function checkGroup(variants, storeLocale, broken) {
	const [first, ...others] = variants;
	if (first === void 0) return [];
	const found = [];
	for (const [index, other] of others.entries()) {
		if (variants[index]?.locale === other.locale) found.push(twice(other, variants[index] ?? first));
		if (signature(other) !== signature(first)) found.push(differs(other, first));
	}
	if (!variants.some(({ locale }) => locale === void 0 || locale === storeLocale || locale === storeLocale.split("-")[0]) && !broken.has(first.name)) {
		const help = `Add \`${fileNameOf(first.name, first.channel)}\`, or a variant for \`${storeLocale}\`, the language of the store.`;
		found.push(createDiagnostic("default-variant-missing", {
			message: `\`${first.name}\` is written for some languages only.`,
			help,
			span: first.subjectSpan
		}));
	}
	return found;
}
function twice(message, first) {
	return createDiagnostic("duplicate-name", {
		message: `\`${message.name}\`${message.locale === void 0 ? "" : ` for \`${message.locale}\``} is also ${first.file}.`,
		help: "Remove one of the files.",
		span: message.subjectSpan,
		related: [{
			span: first.subjectSpan,
			message: "first here"
		}]
	});
}
function differs(message, first) {
	return createDiagnostic("variants-differ", {
		message: `This variant needs ${signature(message) || "nothing"}; ${first.file} needs ${signature(first) || "nothing"}.`,
		help: "Give all variants the same `needs`.",
		span: message.subjectSpan,
		related: [{
			span: first.subjectSpan,
			message: "the other variant"
		}]
	});
}
function signature({ needs }) {
	return Object.entries(needs).map(([name, need]) => `${name}: ${wordsOf(need)}`).sort().join(", ");
}
function wordsOf(need) {
	if (need.kind === "rows") return `list of ${need.name}`;
	return need.kind === "coupon" ? "coupon" : need.kind === "row" ? need.entity : need.of;
}

// language/yaml/line-index.ts
/** Indexes the lines of a text once; offsets past its end mean its end. */
function createLineIndex(file, text) {
	const starts = [0];
	for (let i = 0; i < text.length; i++) if (text[i] === "\n") starts.push(i + 1);
	const position = (offset) => {
		const clamped = Math.max(0, Math.min(offset, text.length));
		const line = lastAtMost(starts, clamped);
		return {
			offset: clamped,
			line: line + 1,
			column: clamped - (starts[line] ?? 0) + 1
		};
	};
	return {
		file,
		position,
		span: (start, end) => ({
			file,
			start: position(start),
			end: position(Math.max(start, end))
		})
	};
}
/** Index of the last element that is not greater than `value`; the first element is never greater. */
function lastAtMost(sorted, value) {
	let low = 0;
	let high = sorted.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((sorted[middle] ?? 0) <= value) low = middle;
		else high = middle - 1;
	}
	return low;
}

// language/yaml/json-object.ts
/** A JSON object's entries; an empty object for anything else. */
function objectOf(value) {
	return isObject(value) ? value : {};
}
/** Whether a JSON value is an object, and no list. */
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The own property of this name; inherited ones, such as `constructor`, are none. */
function ownOf(value, key) {
	return isObject(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}

// language/yaml/error-causes.ts
/** The errors that are causes: not those that only repeat what their parts have said, and no missing key that is only misspelt. */
function causesOf(errors) {
	return errors.filter((error) => !REPEATS.includes(error.keyword) && !isTypo(error, errors));
}
/** `if`, `anyOf`, `oneOf` only repeat what their parts have said. */
const REPEATS = [
	"if",
	"anyOf",
	"oneOf",
	"propertyNames"
];
/** A key that is missing because it is misspelt: the unknown key is reported, with the right one. */
function isTypo(error, errors) {
	if (error.keyword !== "required") return false;
	return errors.filter((other) => other.keyword === "additionalProperties" && other.instancePath === error.instancePath).some((other) => meantKey(other) === stringParam(error, "missingProperty"));
}
/** The keys that an object may have at the place of an error about one that it may not have. */
function knownKeys(error) {
	return Object.keys(objectOf(objectOf(error.parentSchema).properties));
}
/** The key that an unknown one is the misspelling of; not one that stands there already. */
function meantKey(error) {
	const present = Object.keys(objectOf(error.data));
	return nearest(stringParam(error, "additionalProperty"), knownKeys(error).filter((key) => !present.includes(key)));
}
/** The values that an `enum` allows, where they are texts. */
function allowedValues(error) {
	const values = objectOf(error.params).allowedValues;
	return Array.isArray(values) ? values.filter((value) => typeof value === "string") : [];
}
/** A parameter of an error that is a text. */
function stringParam(error, name) {
	return String(objectOf(error.params)[name] ?? "");
}
/** The path of the value that an error is about. */
function pathOf({ instancePath }) {
	return instancePath.split("/").slice(1).map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// language/yaml/mend-yaml.ts
/** Mending can uncover more that is wrong (a required key of a replaced object), but each pass leaves less of it. */
const MOST_PASSES$1 = 8;
/** The value without what does not fit; the fallback itself where nothing of it does. `parts`: fallbacks of optional parts. */
function mend(value, validator, fallback, parts = {}) {
	if (validator.fits(value)) return {
		value,
		lost: [],
		names: []
	};
	if (!isObject(value)) return {
		value: fallback,
		lost: [""],
		names: namesIn(value)
	};
	let draft = structuredClone(value);
	const losses = {
		lost: /* @__PURE__ */ new Set(),
		names: /* @__PURE__ */ new Set()
	};
	for (let pass = 0; pass < MOST_PASSES$1; pass++) {
		if (validator.fits(draft)) return {
			value: draft,
			lost: [...losses.lost],
			names: [...losses.names]
		};
		draft = repairAll(draft, causesOf(validator.errorsOf(draft)), {
			...fallback,
			...parts
		}, losses);
	}
	return {
		value: fallback,
		lost: [""],
		names: [...losses.names, ...namesIn(value)]
	};
}
/** The value without what stands at these paths, and without what does not fit for lack of it. */
function leaveOut(value, paths, validator, fallback) {
	const losses = {
		lost: /* @__PURE__ */ new Set(),
		names: /* @__PURE__ */ new Set()
	};
	const mended = mend(paths.reduce((rest, path) => replace(rest, path, void 0, losses), structuredClone(value)), validator, fallback);
	return {
		value: mended.value,
		lost: [...losses.lost, ...mended.lost],
		names: [...losses.names, ...mended.names]
	};
}
/** Later items of a list first, so that what is removed moves no other; each place once. */
function repairAll(value, errors, fallback, losses) {
	let draft = value;
	const done = [];
	for (const error of [...errors].reverse()) {
		const place = `${error.instancePath}/`;
		if (done.some((other) => place.startsWith(other))) continue;
		if (error.keyword !== "additionalProperties" && error.keyword !== "required" && error.propertyName === void 0) done.push(place);
		draft = repair(draft, error, fallback, losses);
	}
	return draft;
}
function repair(draft, error, fallback, losses) {
	const path = pathOf(error);
	if (error.keyword === "additionalProperties") return rename(draft, path, error, losses);
	if (error.propertyName !== void 0) return replace(draft, [...path, error.propertyName], void 0, losses);
	if (error.keyword === "required") {
		const key = stringParam(error, "missingProperty");
		const filling = at(fallback, [...path, key]);
		return filling === void 0 ? replace(draft, path, void 0, losses) : set$1(draft, [...path, key], filling);
	}
	const meant = error.keyword === "enum" ? nearest(String(error.data), allowedValues(error)) : void 0;
	return meant === void 0 ? replace(draft, path, at(fallback, path), losses) : set$1(draft, path, meant);
}
function rename(draft, path, error, losses) {
	const key = stringParam(error, "additionalProperty");
	const meant = meantKey(error);
	const value = valueAt(draft, [...path, key]);
	if (meant === void 0 || valueAt(draft, [...path, meant]) !== void 0) return replace(draft, [...path, key], void 0, losses);
	return set$1(set$1(draft, [...path, key], void 0), [...path, meant], value);
}
function replace(draft, path, value, { lost, names }) {
	lost.add(path.join("."));
	for (const name of [...path.slice(-1), ...namesIn(valueAt(draft, path))]) if (typeof name === "string") names.add(name);
	return set$1(draft, path, value);
}
/** Sets what stands at a path of the draft, or removes it; gives the draft, or what stands in its place. */
function set$1(draft, path, value) {
	const last = path.at(-1);
	if (last === void 0) return value;
	const holder = valueAt(draft, path.slice(0, -1));
	if (Array.isArray(holder)) holder.splice(Number(last), 1, ...value === void 0 ? [] : [value]);
	else if (isObject(holder)) {
		if (value === void 0) Reflect.deleteProperty(holder, last);
		else holder[last] = value;
	}
	return draft;
}
function valueAt(value, path) {
	return path.reduce((node, key) => Array.isArray(node) ? node[Number(key)] : ownOf(node, String(key)), value);
}
/** As `valueAt`, where `*` stands for any key. */
function at(fallback, path) {
	const found = path.reduce((node, key) => ownOf(node, String(key)) ?? ownOf(node, "*"), fallback);
	return found === void 0 ? void 0 : structuredClone(found);
}
/** Keys and words of a value: whatever it may have declared. */
function namesIn(value) {
	if (typeof value === "string") return [value];
	if (Array.isArray(value)) return value.flatMap(namesIn);
	return isObject(value) ? Object.entries(value).flatMap(([key, inner]) => [key, ...namesIn(inner)]) : [];
}

// language/yaml/validate-yaml.ts
/**
* Checks a parsed YAML document against a JSON Schema; ajv's errors become diagnostics at the place of the value or key. What is wrong is
* left out of the value, or stands there as `fallback` and `parts` say (`mend`). A document that is no valid YAML gives what could be read of it.
*/
function validateYaml(document, validator, fallback, parts = {}) {
	const mended = mend(document.value, validator, fallback, parts);
	if (document.diagnostics.length > 0) return {
		...mended,
		diagnostics: document.diagnostics
	};
	return {
		...mended,
		diagnostics: causesOf(validator.errorsOf(document.value)).map((error) => toDiagnostic(error, document))
	};
}
function toDiagnostic(error, document) {
	const path = pathOf(error);
	if (error.keyword === "additionalProperties") return unknownKey(error, path, document);
	if (error.keyword === "required") return missingKey(error, path, document);
	if (error.propertyName !== void 0) return wrongName(error, path, document);
	const name = path.length === 0 ? "The file" : `\`${words(path)}\``;
	const span = document.spanOf(path);
	const message = `${name} ${wanted(error)}.`;
	const help = descriptionOf(error);
	if (error.keyword !== "enum" || typeof error.data !== "string") return createDiagnostic("invalid-value", {
		message,
		help,
		span
	});
	const value = {
		text: error.data,
		span: document.contentSpanOf(path)
	};
	const { help: near, ...more } = spelling(value, choicesOf(allowedValues(error), "value"), help ?? "");
	return createDiagnostic("invalid-value", {
		message,
		help: more.fixes.length > 0 ? near : help,
		span,
		...more
	});
}
function wrongName(error, path, document) {
	return createDiagnostic("invalid-value", {
		message: `The name \`${error.propertyName}\` ${wanted(error)}.`,
		help: descriptionOf(error),
		span: document.keySpanOf([...path, error.propertyName ?? ""])
	});
}
function unknownKey(error, path, document) {
	const key = stringParam(error, "additionalProperty");
	const span = document.keySpanOf([...path, key]);
	const where = path.length === 0 ? "at the top of this file" : `under \`${words(path)}\``;
	return createDiagnostic("unknown-key", {
		message: `There is no key \`${key}\` ${where}.`,
		span,
		...spelling({
			text: key,
			span
		}, keyChoices(error), "Leave it out.")
	});
}
/** The keys that may stand there and do not yet, with what they mean. */
function keyChoices(error) {
	const present = Object.keys(objectOf(error.data));
	const properties = objectOf(objectOf(error.parentSchema).properties);
	return knownKeys(error).filter((key) => !present.includes(key)).map((name) => {
		const { description } = objectOf(properties[name]);
		return {
			name,
			kind: "keyword",
			...typeof description === "string" ? { documentation: description } : {}
		};
	});
}
function missingKey(error, path, document) {
	const key = stringParam(error, "missingProperty");
	const where = path.length === 0 ? "This file" : `\`${words(path)}\``;
	const description = objectOf(objectOf(objectOf(error.parentSchema).properties)[key]).description;
	return createDiagnostic("missing-key", {
		message: `${where} has no \`${key}\`.`,
		help: `Add \`${key}:\`${typeof description === "string" ? `, ${description.charAt(0).toLowerCase()}${description.slice(1)}` : "."}`,
		span: path.length === 0 ? startOf$1(document.spanOf([])) : document.keySpanOf(path)
	});
}
function wanted(error) {
	const params = objectOf(error.params);
	switch (error.keyword) {
		case "type": return `must be ${article(String(params.type))}`;
		case "const": return `must be \`${String(params.allowedValue)}\``;
		case "enum": return `must be one of ${list(params.allowedValues)}`;
		case "minLength":
		case "minItems":
		case "minProperties": return "must not be empty";
		case "minimum": return `must be at least ${String(params.limit)}`;
		case "maxLength": return `must have at most ${String(params.limit)} letters`;
		default: return error.keyword === "pattern" ? "is not written in the form that belongs here" : error.message ?? "is not allowed";
	}
}
const TYPE_WORDS = /* @__PURE__ */ new Map([
	["string", "a text"],
	["object", "a mapping of keys to values"],
	["array", "a list"],
	["integer", "a whole number"],
	["number", "a number"],
	["boolean", "`true` or `false`"],
	["string,object", "a text or a mapping of keys to values"]
]);
function article(type) {
	return TYPE_WORDS.get(type) ?? type;
}
function list(values) {
	return Array.isArray(values) ? values.map((value) => `\`${String(value)}\``).join(", ") : String(values);
}
function descriptionOf(error) {
	const description = objectOf(error.parentSchema).description;
	return typeof description === "string" ? description : void 0;
}
/** `policies.caps[0].per`. */
function words(path) {
	return path.join(".").replace(/\.(\d+)(?=\.|$)/g, "[$1]");
}
function startOf$1(span) {
	return {
		...span,
		end: span.start
	};
}

// language/yaml/scalar-characters.ts
var import_dist = require_dist();
/**
* Where each character of a text stands in its source, and where the text ends: offsets into `source`, one more than the text has
* characters. Undefined where a character has no place of its own: in texts over several lines, and with escapes by code (`\u00e9`).
*/
function charactersOf({ value, range, type }, source) {
	if (typeof value !== "string" || !range) return void 0;
	const [start, end] = range;
	const inner = type === "QUOTE_SINGLE" || type === "QUOTE_DOUBLE" ? {
		start: start + 1,
		end: end - 1
	} : {
		start,
		end
	};
	const offsets = [];
	for (let at = inner.start; at < inner.end; at += lengthAt(source, at, type)) offsets.push(at);
	const map = [...offsets, inner.end];
	return map.length === value.length + 1 && fits(map, value, source, type) ? map : void 0;
}
/** How many units of the source make one character: an escape makes two. */
function lengthAt(source, at, type) {
	if (type === "QUOTE_SINGLE" && source[at] === "'") return 2;
	return type === "QUOTE_DOUBLE" && source[at] === "\\" ? 2 : 1;
}
function fits(map, value, source, type) {
	return [...value.split("")].every((character, index) => {
		const at = map[index] ?? 0;
		return source[at] === character || type === "QUOTE_DOUBLE" && source[at] === "\\";
	});
}

// language/yaml/yaml-document.ts
/**
* Parses a YAML text. `text` is the whole file; the YAML is the part from `start` to `end` (front matter), by default all of it.
* Never throws: mistakes come back as diagnostics.
*/
function parseYaml(file, text, start = 0, end = text.length) {
	const lines = createLineIndex(file, text);
	const document = (0, import_dist.parseDocument)(text.slice(start, end), {
		prettyErrors: false,
		stringKeys: true
	});
	const mistakes = document.errors.filter(({ pos }, index, all) => lines.position(start + pos[0]).line !== lines.position(start + (all[index - 1]?.pos[0] ?? -1)).line || index === 0).map((error) => createDiagnostic("yaml-syntax", {
		message: `${error.message.replace(/\.$/, "")}.`,
		help: "Check the indentation, the quotes and the brackets of this line and the one before it.",
		span: lines.span(start + error.pos[0], start + Math.max(error.pos[1], error.pos[0] + 1))
	}));
	const read = toData(document, lines.span(start, end));
	const spanOf = (path) => spanOfNode(nodeAt(document, path), start, end, lines);
	const partSpanOf = (path, from, to) => {
		const node = nodeAt(document, path);
		const map = (0, import_dist.isScalar)(node) ? charactersOf(node, text.slice(start, end)) : void 0;
		const [first, last] = [map?.[from], map?.[to]];
		return first === void 0 || last === void 0 ? spanOf(path) : lines.span(start + first, start + last);
	};
	return {
		value: read.value,
		spanOf,
		contentSpanOf: (path) => {
			const node = nodeAt(document, path);
			return (0, import_dist.isScalar)(node) && typeof node.value === "string" ? partSpanOf(path, 0, node.value.length) : spanOf(path);
		},
		partSpanOf,
		keySpanOf: (path) => keySpan(document, path, start, lines) ?? spanOf(path),
		diagnostics: mistakes.length > 0 ? mistakes : read.mistakes
	};
}
/** Aliases without an anchor, and bombs of aliases, are found only when the data is built. */
function toData(document, span) {
	try {
		return {
			value: document.toJS(),
			mistakes: []
		};
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return {
			value: void 0,
			mistakes: [createDiagnostic("yaml-syntax", {
				message,
				help: "Write the values out in place of the alias.",
				span
			})]
		};
	}
}
function nodeAt(document, path) {
	let node = document.contents;
	for (const key of path) {
		const next = childOf(node, key);
		if (next === void 0) break;
		node = next;
	}
	return (0, import_dist.isNode)(node) ? node : void 0;
}
function childOf(node, key) {
	if ((0, import_dist.isSeq)(node)) {
		const item = node.items[Number(key)];
		return (0, import_dist.isNode)(item) ? item : void 0;
	}
	const pair = pairOf(node, key);
	return pair !== void 0 && (0, import_dist.isNode)(pair.value) ? pair.value : void 0;
}
function pairOf(node, key) {
	if (!(0, import_dist.isMap)(node)) return void 0;
	return node.items.find((pair) => (0, import_dist.isPair)(pair) && (0, import_dist.isScalar)(pair.key) && String(pair.key.value) === String(key));
}
function keySpan(document, path, start, lines) {
	const last = path.at(-1);
	if (last === void 0) return void 0;
	const key = pairOf(nodeAt(document, path.slice(0, -1)), last)?.key;
	if (!(0, import_dist.isNode)(key) || !key.range) return void 0;
	return lines.span(start + key.range[0], start + key.range[1]);
}
function spanOfNode(node, start, end, lines) {
	const range = node?.range;
	return range ? lines.span(start + range[0], start + range[1]) : lines.span(start, Math.min(end, start + 1));
}

// language/messages/front-matter.schema.ts
const needs = {
	type: "object",
	description: "What the template is given: `name: table`, `name: coupon`, `name: text`, or `name: list of order`.",
	propertyNames: {
		pattern: NAME_PATTERN,
		description: "Write names in `snake_case`."
	},
	additionalProperties: {
		type: "string",
		description: "A table, `coupon`, a kind of value such as `text`, or `list of` a table or event."
	}
};
const schemaOf = (id, title, properties, required = []) => ({
	$schema: "http://json-schema.org/draft-07/schema#",
	$id: id,
	title,
	type: "object",
	additionalProperties: false,
	required,
	properties: {
		...properties,
		needs
	}
});
/** JSON Schema of the front matter of an e-mail, published so that editors can complete and check it. */
const FRONT_MATTER_SCHEMA = schemaOf("front-matter-email", "Front matter of an e-mail", {
	subject: text("The subject line; it may hold Liquid."),
	preheader: text("The line that mail programs show behind the subject."),
	from: text("The sender, where it is not that of relance.yaml."),
	reply_to: text("Where answers go."),
	link_parameters: {
		type: "object",
		description: "Parameters put on every link, such as `utm_campaign: spring`; the values may hold Liquid.",
		propertyNames: {
			pattern: "^[A-Za-z0-9_.~-]+$",
			description: "Write names of parameters with letters, digits, `_`, `.` and `-`."
		},
		additionalProperties: text("The value of the parameter.")
	}
}, ["subject"]);
/** JSON Schema of the front matter of an SMS. */
const SMS_FRONT_MATTER_SCHEMA = schemaOf("front-matter-sms", "Front matter of an SMS", { from: {
	...text("The sender, where it is not that of relance.yaml: a number, or up to 11 letters and digits."),
	pattern: SMS_SENDER
} });
/** JSON Schema of a push message, a file of YAML alone. */
const PUSH_SCHEMA = schemaOf("push-message", "Push message", {
	title: text("The line in bold; it may hold Liquid."),
	body: text("The text; it may hold Liquid."),
	link: text("Where a tap leads; it may hold Liquid."),
	image: text("The address of a picture; it may hold Liquid.")
}, ["title", "body"]);
/** JSON Schema of a WhatsApp message, a file of YAML alone. */
const WHATSAPP_SCHEMA = schemaOf("whatsapp-message", "WhatsApp message", {
	template: text("The name of the template at the provider."),
	language: text("Its language there, such as `fr` or `en_GB`."),
	body: text("The text, as the template says it; it may hold Liquid.")
}, ["template", "body"]);
/** The JSON Schema of a message's keys, by channel. */
const MESSAGE_SCHEMAS = {
	email: FRONT_MATTER_SCHEMA,
	sms: SMS_FRONT_MATTER_SCHEMA,
	push: PUSH_SCHEMA,
	whatsapp: WHATSAPP_SCHEMA
};

// language/messages/message-uses.ts
/** The names that a message declares (itself at the beginning of its file, and its needs), and the tables and events that it uses. */
function messageUses(name, needs, document, lines) {
	return [{
		span: lines.span(0, 0),
		target: {
			kind: "message",
			name
		},
		role: "declaration"
	}, ...Object.entries(needs).flatMap(([key, need]) => {
		const type = typeOf(need);
		const of = targetOf(need);
		const target = {
			kind: "need",
			message: name,
			name: key
		};
		return [{
			span: document.keySpanOf(["needs", key]),
			target,
			role: "declaration",
			...type && { type }
		}, ...of === void 0 ? [] : [{
			span: lastWords(document, key, need),
			target: of,
			role: "use"
		}]];
	})];
}
function typeOf(need) {
	if (need.kind === "row") return {
		kind: "row",
		entity: need.entity
	};
	return need.kind === "scalar" ? {
		kind: "scalar",
		of: need.of
	} : void 0;
}
function targetOf(need) {
	if (need.kind === "row") return {
		kind: "entity",
		name: need.entity
	};
	return need.kind === "rows" ? {
		kind: need.of,
		name: need.name
	} : void 0;
}
/** `order` of `list of order`. */
function lastWords(document, key, need) {
	const span = document.contentSpanOf(["needs", key]);
	if (need.kind !== "rows") return span;
	const length = span.end.offset - span.start.offset;
	return document.partSpanOf(["needs", key], length - need.name.length, length);
}

// language/messages/read-needs.ts
/** Reads `needs: { cart: cart, code: coupon, headline: text, drops: list of price dropped }`. */
function readNeeds(written, document, schema) {
	const needs = {};
	const diagnostics = [];
	for (const [name, type] of Object.entries(written)) {
		const need = readNeed(type.trim(), schema);
		if (need === void 0) diagnostics.push(unknownNeed(name, type.trim(), document, schema));
		else needs[name] = need;
	}
	return {
		needs,
		diagnostics
	};
}
const LIST = /^list of +/;
function readNeed(type, schema) {
	if (type === "coupon") return { kind: "coupon" };
	if (LIST.test(type)) return readList(type.replace(LIST, ""), schema);
	const scalar = scalarNamed(type);
	if (scalar !== void 0) return {
		kind: "scalar",
		of: scalar
	};
	return Object.hasOwn(schema.entities, type) ? {
		kind: "row",
		entity: type
	} : void 0;
}
function readList(name, schema) {
	if (Object.hasOwn(schema.events, name)) return {
		kind: "rows",
		of: "event",
		name
	};
	return Object.hasOwn(schema.entities, name) ? {
		kind: "rows",
		of: "entity",
		name
	} : void 0;
}
function unknownNeed(name, type, document, schema) {
	const isList = LIST.test(type);
	const of = type.replace(LIST, "");
	const path = ["needs", name];
	if (schema.inactive.includes(of)) {
		const help = `Add \`${of.includes(" ") ? of.split(" ")[0] : of}\` to \`modules\` in relance.yaml.`;
		const what = of.includes(" ") ? `\`${name}\` holds \`${of}\`, an event` : `\`${name}\` is ${isList ? "rows" : "a row"}`;
		const message = of.includes(" ") ? `${what} of a table that is off.` : `${what} of the table \`${of}\`, which is off.`;
		return createDiagnostic("table-not-active", {
			message,
			help,
			span: document.spanOf(path)
		});
	}
	const word = {
		text: type,
		span: document.contentSpanOf(path)
	};
	return createDiagnostic("unknown-need", {
		message: `\`${name}\` needs \`${type}\`, ${isList ? "which is a list of no table and no event" : "which is neither a table, nor `coupon`, nor a kind of value"}.`,
		span: document.spanOf(path),
		...spelling(word, choices(isList, schema), "Name a table, `coupon`, a kind of value such as `text`, or `list of` a table or event.")
	});
}
function choices(isList, { entities, events }) {
	const tables = Object.keys(entities);
	if (isList) return choicesOf([...tables, ...Object.keys(events)].map((name) => `list of ${name}`), "value");
	return [
		{
			name: "coupon",
			kind: "coupon"
		},
		...choicesOf(scalarNames(), "value"),
		...choicesOf(tables, "entity")
	];
}

// language/messages/split-message.ts
/** The parts of a file; undefined where its front matter has no beginning or no end. Files of push and WhatsApp messages are YAML alone. */
function splitMessage(text, channel) {
	if (channel === "push" || channel === "whatsapp") return {
		start: 0,
		end: text.length,
		body: text.length
	};
	const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0];
	if (open === void 0) return void 0;
	const found = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(open.length));
	if (found === null) return void 0;
	const end = open.length + found.index;
	return {
		start: open.length,
		end,
		body: end + found[0].length
	};
}

// language/messages/to-message.ts
/** The message of a file. */
function toMessage({ fileName, text, yaml, document, lines, bodyStart }, needs) {
	const { name, channel, format, locale } = fileName;
	const bodySpan = yaml.body === void 0 ? lines.span(bodyStart, text.length) : bodyOf(document.contentSpanOf(["body"]), text, lines);
	const subject = yaml.subject === void 0 ? ["title"] : ["subject"];
	return {
		name,
		channel,
		format,
		...locale === void 0 ? {} : { locale },
		file: lines.file,
		subject: yaml.subject ?? yaml.title ?? "",
		...yaml.preheader === void 0 ? {} : { preheader: yaml.preheader },
		...yaml.from === void 0 ? {} : { from: yaml.from },
		...yaml.reply_to === void 0 ? {} : { replyTo: yaml.reply_to },
		...yaml.link_parameters === void 0 ? {} : { linkParameters: yaml.link_parameters },
		...yaml.link === void 0 ? {} : { link: yaml.link },
		...yaml.image === void 0 ? {} : { image: yaml.image },
		...yaml.template === void 0 ? {} : { template: yaml.template },
		...yaml.language === void 0 ? {} : { language: yaml.language },
		needs,
		body: yaml.body ?? text.slice(bodyStart),
		bodyLine: bodySpan.start.line,
		subjectSpan: (yaml.subject ?? yaml.title) === void 0 ? lines.span(0, 3) : document.contentSpanOf(subject),
		bodySpan,
		keySpans: keySpans(yaml, document)
	};
}
/** A text over several lines (`body: |`) begins on the line behind its head. */
function bodyOf(span, text, lines) {
	const { start, end } = span;
	if (!/[|>]/.test(text[start.offset] ?? "")) return span;
	const next = text.indexOf("\n", start.offset);
	const first = next < 0 ? start.offset : next + 1 + (/^ */.exec(text.slice(next + 1))?.[0].length ?? 0);
	return lines.span(Math.min(first, end.offset), end.offset);
}
function keySpans(yaml, document) {
	return Object.fromEntries(paths(yaml).map((path) => [path.join("."), document.contentSpanOf(path)]));
}
function paths(yaml) {
	return Object.entries(yaml).flatMap(([key, value]) => isObject(value) ? Object.keys(value).map((inner) => [key, inner]) : [[key]]);
}

// language/messages/read-message.ts
const VALIDATORS = {
	email: createValidator(MESSAGE_SCHEMAS.email),
	sms: createValidator(MESSAGE_SCHEMAS.sms),
	push: createValidator(MESSAGE_SCHEMAS.push),
	whatsapp: createValidator(MESSAGE_SCHEMAS.whatsapp)
};
/** Stands in for required keys that are missing; a message with a mistake is none, so they are seen nowhere. */
const REQUIRED = {
	email: { subject: "…" },
	sms: {},
	push: {
		title: "…",
		body: "…"
	},
	whatsapp: {
		template: "…",
		body: "…"
	}
};
/** Reads one file of `messages/`: its name and its keys. Templates are left as they are. */
function readMessage(file, text, schema) {
	const fileName = readFileName(file);
	if (fileName.kind !== "message") return {
		diagnostics: nameProblem(file, text, fileName),
		uses: []
	};
	const { name, channel } = fileName;
	const parts = splitMessage(text, channel);
	if (parts === void 0) return {
		name,
		diagnostics: [missing(file, text, channel)],
		uses: []
	};
	const lines = createLineIndex(file, text);
	const document = withoutNothing(parseYaml(file, text, parts.start, parts.end));
	const { value: yaml, diagnostics } = validateYaml(document, VALIDATORS[channel], REQUIRED[channel]);
	const read = readNeeds(yaml.needs ?? {}, document, schema);
	const uses = messageUses(name, read.needs, document, lines);
	const all = document.diagnostics.length > 0 ? diagnostics : [...diagnostics, ...read.diagnostics];
	if (all.length > 0) return {
		name,
		diagnostics: all,
		uses
	};
	return {
		name,
		message: toMessage({
			fileName,
			text,
			yaml,
			document,
			lines,
			bodyStart: parts.body
		}, read.needs),
		diagnostics: [],
		uses
	};
}
/** Front matter without a line holds no keys. */
function withoutNothing(document) {
	return document.value === null ? {
		...document,
		value: {}
	} : document;
}
const FIRST_LINES = {
	email: "then `subject: …`, then `---`, then the template",
	sms: "then what it `needs:`, if anything, then `---`, then the text",
	push: "",
	whatsapp: ""
};
function missing(file, text, channel) {
	const message = text.startsWith("---") ? "The front matter is never closed." : "The file does not begin with `---`.";
	const help = `Begin the file with \`---\`, ${FIRST_LINES[channel]}.`;
	return createDiagnostic("front-matter-missing", {
		message,
		help,
		span: createLineIndex(file, text).span(0, Math.min(3, text.length))
	});
}
function nameProblem(file, text, fileName) {
	if (fileName.kind !== "misnamed") return [];
	const span = createLineIndex(file, text).span(0, 0);
	return [createDiagnostic("message-file-name", {
		message: `\`${file}\` looks like a template, but no message has such a name.`,
		help: "Name it `NAME.email.mjml`, `NAME.email.html`, `NAME.sms.txt`, `NAME.push.yaml`, `NAME.whatsapp.yaml` or, for one language, `NAME.fr.email.mjml`; NAME is written in `snake_case`.",
		span
	})];
}

// language/settings/assumed-settings.ts
/** An event older than this when received enters nothing, where the settings do not say how old. */
const DEFAULT_MAX_EVENT_AGE_MS = 6048e5;
/** Semantics §4: how long an `else` waits for a provider's answer where the settings do not say. */
const DEFAULT_GIVE_UP_AFTER_MS = 36e5;
/**
* What is assumed where `relance.yaml` is missing or broken, so that campaigns are checked all the same and nothing is reported that may
* only follow from that mistake: every table is on, every channel set up, and the store's currency (empty: unknown) is any. Such settings never run.
*/
function assumedSettings() {
	const giveUpAfterMs = DEFAULT_GIVE_UP_AFTER_MS;
	return {
		language: 1,
		store: {
			name: "",
			timeZone: "UTC",
			currency: "",
			minorDigits: 2,
			locale: "en"
		},
		modules: optionalEntities(),
		policies: {
			caps: [],
			capped: { action: "skip" },
			liveRuns: "finish",
			maxEventAgeMs: DEFAULT_MAX_EVENT_AGE_MS
		},
		channels: {
			email: {
				provider: "smtp",
				from: "",
				giveUpAfterMs
			},
			sms: {
				provider: "http",
				from: "",
				giveUpAfterMs
			},
			push: {
				provider: "http",
				giveUpAfterMs
			},
			whatsapp: {
				provider: "http",
				from: "",
				giveUpAfterMs
			}
		},
		endpoints: {},
		people: {},
		pools: [],
		connections: {},
		environments: {},
		lint: {}
	};
}

// node_modules/@chevrotain/utils/lib/src/print.js
function PRINT_ERROR(msg) {
	/* istanbul ignore else - can't override global.console in node.js */
	if (console && console.error) console.error(`Error: ${msg}`);
}
function PRINT_WARNING(msg) {
	/* istanbul ignore else - can't override global.console in node.js*/
	if (console && console.warn) console.warn(`Warning: ${msg}`);
}

// node_modules/@chevrotain/utils/lib/src/timer.js
function timer(func) {
	const start = (/* @__PURE__ */ new Date()).getTime();
	const val = func();
	return {
		time: (/* @__PURE__ */ new Date()).getTime() - start,
		value: val
	};
}

// node_modules/@chevrotain/utils/lib/src/to-fast-properties.js
function toFastProperties(toBecomeFast) {
	function FakeConstructor() {}
	FakeConstructor.prototype = toBecomeFast;
	const fakeInstance = new FakeConstructor();
	function fakeAccess() {
		return typeof fakeInstance.bar;
	}
	fakeAccess();
	fakeAccess();
	return toBecomeFast;
}

// node_modules/@chevrotain/gast/lib/src/model.js
function tokenLabel$1(tokType) {
	if (hasTokenLabel$1(tokType)) return tokType.LABEL;
	else return tokType.name;
}
function hasTokenLabel$1(obj) {
	return typeof obj.LABEL === "string" && obj.LABEL !== "";
}
var AbstractProduction = class {
	get definition() {
		return this._definition;
	}
	set definition(value) {
		this._definition = value;
	}
	constructor(_definition) {
		this._definition = _definition;
	}
	accept(visitor) {
		visitor.visit(this);
		this.definition.forEach((prod) => {
			prod.accept(visitor);
		});
	}
};
var NonTerminal = class extends AbstractProduction {
	constructor(options) {
		super([]);
		this.idx = 1;
		Object.assign(this, pickOnlyDefined(options));
	}
	set definition(definition) {}
	get definition() {
		if (this.referencedRule !== void 0) return this.referencedRule.definition;
		return [];
	}
	accept(visitor) {
		visitor.visit(this);
	}
};
var Rule = class extends AbstractProduction {
	constructor(options) {
		super(options.definition);
		this.orgText = "";
		Object.assign(this, pickOnlyDefined(options));
	}
};
var Alternative = class extends AbstractProduction {
	constructor(options) {
		super(options.definition);
		this.ignoreAmbiguities = false;
		Object.assign(this, pickOnlyDefined(options));
	}
};
var Option = class extends AbstractProduction {
	constructor(options) {
		super(options.definition);
		this.idx = 1;
		Object.assign(this, pickOnlyDefined(options));
	}
};
var RepetitionMandatory = class extends AbstractProduction {
	constructor(options) {
		super(options.definition);
		this.idx = 1;
		Object.assign(this, pickOnlyDefined(options));
	}
};
var RepetitionMandatoryWithSeparator = class extends AbstractProduction {
	constructor(options) {
		super(options.definition);
		this.idx = 1;
		Object.assign(this, pickOnlyDefined(options));
	}
};
var Repetition = class extends AbstractProduction {
	constructor(options) {
		super(options.definition);
		this.idx = 1;
		Object.assign(this, pickOnlyDefined(options));
	}
};
var RepetitionWithSeparator = class extends AbstractProduction {
	constructor(options) {
		super(options.definition);
		this.idx = 1;
		Object.assign(this, pickOnlyDefined(options));
	}
};
var Alternation = class extends AbstractProduction {
	get definition() {
		return this._definition;
	}
	set definition(value) {
		this._definition = value;
	}
	constructor(options) {
		super(options.definition);
		this.idx = 1;
		this.ignoreAmbiguities = false;
		this.hasPredicates = false;
		Object.assign(this, pickOnlyDefined(options));
	}
};
var Terminal = class {
	constructor(options) {
		this.idx = 1;
		Object.assign(this, pickOnlyDefined(options));
	}
	accept(visitor) {
		visitor.visit(this);
	}
};
function serializeGrammar(topRules) {
	return topRules.map(serializeProduction);
}
function serializeProduction(node) {
	function convertDefinition(definition) {
		return definition.map(serializeProduction);
	}
	/* istanbul ignore else */
	if (node instanceof NonTerminal) {
		const serializedNonTerminal = {
			type: "NonTerminal",
			name: node.nonTerminalName,
			idx: node.idx
		};
		if (typeof node.label === "string") serializedNonTerminal.label = node.label;
		return serializedNonTerminal;
	} else if (node instanceof Alternative) return {
		type: "Alternative",
		definition: convertDefinition(node.definition)
	};
	else if (node instanceof Option) return {
		type: "Option",
		idx: node.idx,
		definition: convertDefinition(node.definition)
	};
	else if (node instanceof RepetitionMandatory) return {
		type: "RepetitionMandatory",
		idx: node.idx,
		definition: convertDefinition(node.definition)
	};
	else if (node instanceof RepetitionMandatoryWithSeparator) return {
		type: "RepetitionMandatoryWithSeparator",
		idx: node.idx,
		separator: serializeProduction(new Terminal({ terminalType: node.separator })),
		definition: convertDefinition(node.definition)
	};
	else if (node instanceof RepetitionWithSeparator) return {
		type: "RepetitionWithSeparator",
		idx: node.idx,
		separator: serializeProduction(new Terminal({ terminalType: node.separator })),
		definition: convertDefinition(node.definition)
	};
	else if (node instanceof Repetition) return {
		type: "Repetition",
		idx: node.idx,
		definition: convertDefinition(node.definition)
	};
	else if (node instanceof Alternation) return {
		type: "Alternation",
		idx: node.idx,
		definition: convertDefinition(node.definition)
	};
	else if (node instanceof Terminal) {
		const serializedTerminal = {
			type: "Terminal",
			name: node.terminalType.name,
			label: tokenLabel$1(node.terminalType),
			idx: node.idx
		};
		if (typeof node.label === "string") serializedTerminal.terminalLabel = node.label;
		const pattern = node.terminalType.PATTERN;
		if (node.terminalType.PATTERN) serializedTerminal.pattern = pattern instanceof RegExp ? pattern.source : pattern;
		return serializedTerminal;
	} else if (node instanceof Rule) return {
		type: "Rule",
		name: node.name,
		orgText: node.orgText,
		definition: convertDefinition(node.definition)
	};
	else throw Error("non exhaustive match");
}
function pickOnlyDefined(obj) {
	return Object.fromEntries(Object.entries(obj).filter(([, v]) => v !== void 0));
}

// node_modules/@chevrotain/gast/lib/src/visitor.js
var GAstVisitor = class {
	visit(node) {
		const nodeAny = node;
		switch (nodeAny.constructor) {
			case NonTerminal: return this.visitNonTerminal(nodeAny);
			case Alternative: return this.visitAlternative(nodeAny);
			case Option: return this.visitOption(nodeAny);
			case RepetitionMandatory: return this.visitRepetitionMandatory(nodeAny);
			case RepetitionMandatoryWithSeparator: return this.visitRepetitionMandatoryWithSeparator(nodeAny);
			case RepetitionWithSeparator: return this.visitRepetitionWithSeparator(nodeAny);
			case Repetition: return this.visitRepetition(nodeAny);
			case Alternation: return this.visitAlternation(nodeAny);
			case Terminal: return this.visitTerminal(nodeAny);
			case Rule: return this.visitRule(nodeAny);
			/* c8 ignore next 2 */
			default: throw Error("non exhaustive match");
		}
	}
	/* c8 ignore next */
	visitNonTerminal(node) {}
	/* c8 ignore next */
	visitAlternative(node) {}
	/* c8 ignore next */
	visitOption(node) {}
	/* c8 ignore next */
	visitRepetition(node) {}
	/* c8 ignore next */
	visitRepetitionMandatory(node) {}
	/* c8 ignore next 3 */
	visitRepetitionMandatoryWithSeparator(node) {}
	/* c8 ignore next */
	visitRepetitionWithSeparator(node) {}
	/* c8 ignore next */
	visitAlternation(node) {}
	/* c8 ignore next */
	visitTerminal(node) {}
	/* c8 ignore next */
	visitRule(node) {}
};

// node_modules/@chevrotain/gast/lib/src/helpers.js
function isSequenceProd(prod) {
	return prod instanceof Alternative || prod instanceof Option || prod instanceof Repetition || prod instanceof RepetitionMandatory || prod instanceof RepetitionMandatoryWithSeparator || prod instanceof RepetitionWithSeparator || prod instanceof Terminal || prod instanceof Rule;
}
function isOptionalProd(prod, alreadyVisited = []) {
	if (prod instanceof Option || prod instanceof Repetition || prod instanceof RepetitionWithSeparator) return true;
	if (prod instanceof Alternation) return prod.definition.some((subProd) => {
		return isOptionalProd(subProd, alreadyVisited);
	});
	else if (prod instanceof NonTerminal && alreadyVisited.includes(prod)) return false;
	else if (prod instanceof AbstractProduction) {
		if (prod instanceof NonTerminal) alreadyVisited.push(prod);
		return prod.definition.every((subProd) => {
			return isOptionalProd(subProd, alreadyVisited);
		});
	} else return false;
}
function isBranchingProd(prod) {
	return prod instanceof Alternation;
}
function getProductionDslName(prod) {
	/* istanbul ignore else */
	if (prod instanceof NonTerminal) return "SUBRULE";
	else if (prod instanceof Option) return "OPTION";
	else if (prod instanceof Alternation) return "OR";
	else if (prod instanceof RepetitionMandatory) return "AT_LEAST_ONE";
	else if (prod instanceof RepetitionMandatoryWithSeparator) return "AT_LEAST_ONE_SEP";
	else if (prod instanceof RepetitionWithSeparator) return "MANY_SEP";
	else if (prod instanceof Repetition) return "MANY";
	else if (prod instanceof Terminal) return "CONSUME";
	else throw Error("non exhaustive match");
}

// node_modules/chevrotain/lib/src/parse/grammar/rest.js
/**
*  A Grammar Walker that computes the "remaining" grammar "after" a productions in the grammar.
*/
var RestWalker = class {
	walk(prod, prevRest = []) {
		prod.definition.forEach((subProd, index) => {
			const currRest = prod.definition.slice(index + 1);
			/* istanbul ignore else */
			if (subProd instanceof NonTerminal) this.walkProdRef(subProd, currRest, prevRest);
			else if (subProd instanceof Terminal) this.walkTerminal(subProd, currRest, prevRest);
			else if (subProd instanceof Alternative) this.walkFlat(subProd, currRest, prevRest);
			else if (subProd instanceof Option) this.walkOption(subProd, currRest, prevRest);
			else if (subProd instanceof RepetitionMandatory) this.walkAtLeastOne(subProd, currRest, prevRest);
			else if (subProd instanceof RepetitionMandatoryWithSeparator) this.walkAtLeastOneSep(subProd, currRest, prevRest);
			else if (subProd instanceof RepetitionWithSeparator) this.walkManySep(subProd, currRest, prevRest);
			else if (subProd instanceof Repetition) this.walkMany(subProd, currRest, prevRest);
			else if (subProd instanceof Alternation) this.walkOr(subProd, currRest, prevRest);
			else throw Error("non exhaustive match");
		});
	}
	walkTerminal(terminal, currRest, prevRest) {}
	walkProdRef(refProd, currRest, prevRest) {}
	walkFlat(flatProd, currRest, prevRest) {
		const fullOrRest = currRest.concat(prevRest);
		this.walk(flatProd, fullOrRest);
	}
	walkOption(optionProd, currRest, prevRest) {
		const fullOrRest = currRest.concat(prevRest);
		this.walk(optionProd, fullOrRest);
	}
	walkAtLeastOne(atLeastOneProd, currRest, prevRest) {
		const fullAtLeastOneRest = [new Option({ definition: atLeastOneProd.definition })].concat(currRest, prevRest);
		this.walk(atLeastOneProd, fullAtLeastOneRest);
	}
	walkAtLeastOneSep(atLeastOneSepProd, currRest, prevRest) {
		const fullAtLeastOneSepRest = restForRepetitionWithSeparator(atLeastOneSepProd, currRest, prevRest);
		this.walk(atLeastOneSepProd, fullAtLeastOneSepRest);
	}
	walkMany(manyProd, currRest, prevRest) {
		const fullManyRest = [new Option({ definition: manyProd.definition })].concat(currRest, prevRest);
		this.walk(manyProd, fullManyRest);
	}
	walkManySep(manySepProd, currRest, prevRest) {
		const fullManySepRest = restForRepetitionWithSeparator(manySepProd, currRest, prevRest);
		this.walk(manySepProd, fullManySepRest);
	}
	walkOr(orProd, currRest, prevRest) {
		const fullOrRest = currRest.concat(prevRest);
		orProd.definition.forEach((alt) => {
			const prodWrapper = new Alternative({ definition: [alt] });
			this.walk(prodWrapper, fullOrRest);
		});
	}
};
function restForRepetitionWithSeparator(repSepProd, currRest, prevRest) {
	return [new Option({ definition: [new Terminal({ terminalType: repSepProd.separator })].concat(repSepProd.definition) })].concat(currRest, prevRest);
}

// node_modules/chevrotain/lib/src/parse/grammar/first.js
function first(prod) {
	/* istanbul ignore else */
	if (prod instanceof NonTerminal) return first(prod.referencedRule);
	else if (prod instanceof Terminal) return firstForTerminal(prod);
	else if (isSequenceProd(prod)) return firstForSequence(prod);
	else if (isBranchingProd(prod)) return firstForBranching(prod);
	else throw Error("non exhaustive match");
}
function firstForSequence(prod) {
	let firstSet = [];
	const seq = prod.definition;
	let nextSubProdIdx = 0;
	let hasInnerProdsRemaining = seq.length > nextSubProdIdx;
	let currSubProd;
	let isLastInnerProdOptional = true;
	while (hasInnerProdsRemaining && isLastInnerProdOptional) {
		currSubProd = seq[nextSubProdIdx];
		isLastInnerProdOptional = isOptionalProd(currSubProd);
		firstSet = firstSet.concat(first(currSubProd));
		nextSubProdIdx = nextSubProdIdx + 1;
		hasInnerProdsRemaining = seq.length > nextSubProdIdx;
	}
	return [...new Set(firstSet)];
}
function firstForBranching(prod) {
	const allAlternativesFirsts = prod.definition.map((innerProd) => {
		return first(innerProd);
	});
	return [...new Set(allAlternativesFirsts.flat())];
}
function firstForTerminal(terminal) {
	return [terminal.terminalType];
}

// node_modules/chevrotain/lib/src/parse/constants.js
const IN = "_~IN~_";

// node_modules/chevrotain/lib/src/parse/grammar/follow.js
var ResyncFollowsWalker = class extends RestWalker {
	constructor(topProd) {
		super();
		this.topProd = topProd;
		this.follows = {};
	}
	startWalking() {
		this.walk(this.topProd);
		return this.follows;
	}
	walkTerminal(terminal, currRest, prevRest) {}
	walkProdRef(refProd, currRest, prevRest) {
		const followName = buildBetweenProdsFollowPrefix(refProd.referencedRule, refProd.idx) + this.topProd.name;
		const fullRest = currRest.concat(prevRest);
		const restProd = new Alternative({ definition: fullRest });
		const t_in_topProd_follows = first(restProd);
		this.follows[followName] = t_in_topProd_follows;
	}
};
function computeAllProdsFollows(topProductions) {
	const reSyncFollows = {};
	topProductions.forEach((topProd) => {
		const currRefsFollow = new ResyncFollowsWalker(topProd).startWalking();
		Object.assign(reSyncFollows, currRefsFollow);
	});
	return reSyncFollows;
}
function buildBetweenProdsFollowPrefix(inner, occurenceInParent) {
	return inner.name + occurenceInParent + IN;
}

// node_modules/@chevrotain/regexp-to-ast/lib/src/utils.js
function cc(char) {
	return char.charCodeAt(0);
}
function insertToSet(item, set) {
	if (Array.isArray(item)) item.forEach(function(subItem) {
		set.push(subItem);
	});
	else set.push(item);
}
function addFlag(flagObj, flagKey) {
	if (flagObj[flagKey] === true) throw "duplicate flag " + flagKey;
	flagObj[flagKey];
	flagObj[flagKey] = true;
}
function ASSERT_EXISTS(obj) {
	// istanbul ignore next
	if (obj === void 0) throw Error("Internal Error - Should never get here!");
	return true;
}
// istanbul ignore next
function ASSERT_NEVER_REACH_HERE() {
	throw Error("Internal Error - Should never get here!");
}
function isCharacter(obj) {
	return obj["type"] === "Character";
}

// node_modules/@chevrotain/regexp-to-ast/lib/src/character-classes.js
const digitsCharCodes = [];
for (let i = cc("0"); i <= cc("9"); i++) digitsCharCodes.push(i);
const wordCharCodes = [cc("_")].concat(digitsCharCodes);
for (let i = cc("a"); i <= cc("z"); i++) wordCharCodes.push(i);
for (let i = cc("A"); i <= cc("Z"); i++) wordCharCodes.push(i);
const whitespaceCodes = [
	cc(" "),
	cc("\f"),
	cc("\n"),
	cc("\r"),
	cc("	"),
	cc("\v"),
	cc("	"),
	cc("\xA0"),
	cc(" "),
	cc(" "),
	cc(" "),
	cc(" "),
	cc(" "),
	cc(" "),
	cc(" "),
	cc(" "),
	cc(" "),
	cc(" "),
	cc(" "),
	cc(" "),
	cc("\u2028"),
	cc("\u2029"),
	cc(" "),
	cc(" "),
	cc("　"),
	cc("﻿")
];

// node_modules/@chevrotain/regexp-to-ast/lib/src/regexp-parser.js
const hexDigitPattern = /[0-9a-fA-F]/;
const decimalPattern = /[0-9]/;
const decimalPatternNoZero = /[1-9]/;
var RegExpParser = class {
	constructor() {
		this.idx = 0;
		this.input = "";
		this.groupIdx = 0;
	}
	saveState() {
		return {
			idx: this.idx,
			input: this.input,
			groupIdx: this.groupIdx
		};
	}
	restoreState(newState) {
		this.idx = newState.idx;
		this.input = newState.input;
		this.groupIdx = newState.groupIdx;
	}
	pattern(input) {
		this.idx = 0;
		this.input = input;
		this.groupIdx = 0;
		this.consumeChar("/");
		const value = this.disjunction();
		this.consumeChar("/");
		const flags = {
			type: "Flags",
			loc: {
				begin: this.idx,
				end: input.length
			},
			global: false,
			ignoreCase: false,
			multiLine: false,
			unicode: false,
			sticky: false
		};
		while (this.isRegExpFlag()) switch (this.popChar()) {
			case "g":
				addFlag(flags, "global");
				break;
			case "i":
				addFlag(flags, "ignoreCase");
				break;
			case "m":
				addFlag(flags, "multiLine");
				break;
			case "u":
				addFlag(flags, "unicode");
				break;
			case "y": addFlag(flags, "sticky");
		}
		if (this.idx !== this.input.length) throw Error("Redundant input: " + this.input.substring(this.idx));
		return {
			type: "Pattern",
			flags,
			value,
			loc: this.loc(0)
		};
	}
	disjunction() {
		const alts = [];
		const begin = this.idx;
		alts.push(this.alternative());
		while (this.peekChar() === "|") {
			this.consumeChar("|");
			alts.push(this.alternative());
		}
		return {
			type: "Disjunction",
			value: alts,
			loc: this.loc(begin)
		};
	}
	alternative() {
		const terms = [];
		const begin = this.idx;
		while (this.isTerm()) terms.push(this.term());
		return {
			type: "Alternative",
			value: terms,
			loc: this.loc(begin)
		};
	}
	term() {
		if (this.isAssertion()) return this.assertion();
		else return this.atom();
	}
	assertion() {
		const begin = this.idx;
		switch (this.popChar()) {
			case "^": return {
				type: "StartAnchor",
				loc: this.loc(begin)
			};
			case "$": return {
				type: "EndAnchor",
				loc: this.loc(begin)
			};
			case "\\":
				switch (this.popChar()) {
					case "b": return {
						type: "WordBoundary",
						loc: this.loc(begin)
					};
					case "B": return {
						type: "NonWordBoundary",
						loc: this.loc(begin)
					};
				}
				/* c8 ignore next */
				throw Error("Invalid Assertion Escape");
			case "(":
				this.consumeChar("?");
				let type;
				switch (this.popChar()) {
					case "=":
						type = "Lookahead";
						break;
					case "!":
						type = "NegativeLookahead";
						break;
					case "<": switch (this.popChar()) {
						case "=":
							type = "Lookbehind";
							break;
						case "!": type = "NegativeLookbehind";
					}
				}
				ASSERT_EXISTS(type);
				const disjunction = this.disjunction();
				this.consumeChar(")");
				return {
					type,
					value: disjunction,
					loc: this.loc(begin)
				};
		}
		// istanbul ignore next
		return ASSERT_NEVER_REACH_HERE();
	}
	quantifier(isBacktracking = false) {
		let range = void 0;
		const begin = this.idx;
		switch (this.popChar()) {
			case "*":
				range = {
					atLeast: 0,
					atMost: Infinity
				};
				break;
			case "+":
				range = {
					atLeast: 1,
					atMost: Infinity
				};
				break;
			case "?":
				range = {
					atLeast: 0,
					atMost: 1
				};
				break;
			case "{":
				const atLeast = this.integerIncludingZero();
				switch (this.popChar()) {
					case "}":
						range = {
							atLeast,
							atMost: atLeast
						};
						break;
					case ",":
						let atMost;
						if (this.isDigit()) {
							atMost = this.integerIncludingZero();
							range = {
								atLeast,
								atMost
							};
						} else range = {
							atLeast,
							atMost: Infinity
						};
						this.consumeChar("}");
				}
				if (isBacktracking === true && range === void 0) return;
				ASSERT_EXISTS(range);
		}
		if (isBacktracking === true && range === void 0) return;
		// istanbul ignore else
		if (ASSERT_EXISTS(range)) {
			if (this.peekChar(0) === "?") {
				this.consumeChar("?");
				range.greedy = false;
			} else range.greedy = true;
			range.type = "Quantifier";
			range.loc = this.loc(begin);
			return range;
		}
	}
	atom() {
		let atom;
		const begin = this.idx;
		switch (this.peekChar()) {
			case ".":
				atom = this.dotAll();
				break;
			case "\\":
				atom = this.atomEscape();
				break;
			case "[":
				atom = this.characterClass();
				break;
			case "(": atom = this.group();
		}
		if (atom === void 0 && this.isPatternCharacter()) atom = this.patternCharacter();
		// istanbul ignore else
		if (ASSERT_EXISTS(atom)) {
			atom.loc = this.loc(begin);
			if (this.isQuantifier()) atom.quantifier = this.quantifier();
			return atom;
		}
		// istanbul ignore next
		return ASSERT_NEVER_REACH_HERE();
	}
	dotAll() {
		this.consumeChar(".");
		return {
			type: "Set",
			complement: true,
			value: [
				cc("\n"),
				cc("\r"),
				cc("\u2028"),
				cc("\u2029")
			]
		};
	}
	atomEscape() {
		this.consumeChar("\\");
		switch (this.peekChar()) {
			case "1":
			case "2":
			case "3":
			case "4":
			case "5":
			case "6":
			case "7":
			case "8":
			case "9": return this.decimalEscapeAtom();
			case "d":
			case "D":
			case "s":
			case "S":
			case "w":
			case "W": return this.characterClassEscape();
			case "f":
			case "n":
			case "r":
			case "t":
			case "v": return this.controlEscapeAtom();
			case "c": return this.controlLetterEscapeAtom();
			case "0": return this.nulCharacterAtom();
			case "x": return this.hexEscapeSequenceAtom();
			case "u": return this.regExpUnicodeEscapeSequenceAtom();
			default: return this.identityEscapeAtom();
		}
	}
	decimalEscapeAtom() {
		return {
			type: "GroupBackReference",
			value: this.positiveInteger()
		};
	}
	characterClassEscape() {
		let set;
		let complement = false;
		switch (this.popChar()) {
			case "d":
				set = digitsCharCodes;
				break;
			case "D":
				set = digitsCharCodes;
				complement = true;
				break;
			case "s":
				set = whitespaceCodes;
				break;
			case "S":
				set = whitespaceCodes;
				complement = true;
				break;
			case "w":
				set = wordCharCodes;
				break;
			case "W":
				set = wordCharCodes;
				complement = true;
		}
		// istanbul ignore else
		if (ASSERT_EXISTS(set)) return {
			type: "Set",
			value: set,
			complement
		};
		// istanbul ignore next
		return ASSERT_NEVER_REACH_HERE();
	}
	controlEscapeAtom() {
		let escapeCode;
		switch (this.popChar()) {
			case "f":
				escapeCode = cc("\f");
				break;
			case "n":
				escapeCode = cc("\n");
				break;
			case "r":
				escapeCode = cc("\r");
				break;
			case "t":
				escapeCode = cc("	");
				break;
			case "v": escapeCode = cc("\v");
		}
		// istanbul ignore else
		if (ASSERT_EXISTS(escapeCode)) return {
			type: "Character",
			value: escapeCode
		};
		// istanbul ignore next
		return ASSERT_NEVER_REACH_HERE();
	}
	controlLetterEscapeAtom() {
		this.consumeChar("c");
		const letter = this.popChar();
		if (/[a-zA-Z]/.test(letter) === false) throw Error("Invalid ");
		return {
			type: "Character",
			value: letter.toUpperCase().charCodeAt(0) - 64
		};
	}
	nulCharacterAtom() {
		this.consumeChar("0");
		return {
			type: "Character",
			value: cc("\0")
		};
	}
	hexEscapeSequenceAtom() {
		this.consumeChar("x");
		return this.parseHexDigits(2);
	}
	regExpUnicodeEscapeSequenceAtom() {
		this.consumeChar("u");
		return this.parseHexDigits(4);
	}
	identityEscapeAtom() {
		const escapedChar = this.popChar();
		return {
			type: "Character",
			value: cc(escapedChar)
		};
	}
	classPatternCharacterAtom() {
		switch (this.peekChar()) {
			// istanbul ignore next
			case "\n":
			// istanbul ignore next
			case "\r":
			// istanbul ignore next
			case "\u2028":
			// istanbul ignore next
			case "\u2029":
			// istanbul ignore next
			case "\\":
			// istanbul ignore next
			case "]": throw Error("TBD");
			default:
				const nextChar = this.popChar();
				return {
					type: "Character",
					value: cc(nextChar)
				};
		}
	}
	characterClass() {
		const set = [];
		let complement = false;
		this.consumeChar("[");
		if (this.peekChar(0) === "^") {
			this.consumeChar("^");
			complement = true;
		}
		while (this.isClassAtom()) {
			const from = this.classAtom();
			from.type;
			if (isCharacter(from) && this.isRangeDash()) {
				this.consumeChar("-");
				const to = this.classAtom();
				to.type;
				if (isCharacter(to)) {
					if (to.value < from.value) throw Error("Range out of order in character class");
					set.push({
						from: from.value,
						to: to.value
					});
				} else {
					insertToSet(from.value, set);
					set.push(cc("-"));
					insertToSet(to.value, set);
				}
			} else insertToSet(from.value, set);
		}
		this.consumeChar("]");
		return {
			type: "Set",
			complement,
			value: set
		};
	}
	classAtom() {
		switch (this.peekChar()) {
			// istanbul ignore next
			case "]":
			// istanbul ignore next
			case "\n":
			// istanbul ignore next
			case "\r":
			// istanbul ignore next
			case "\u2028":
			// istanbul ignore next
			case "\u2029": throw Error("TBD");
			case "\\": return this.classEscape();
			default: return this.classPatternCharacterAtom();
		}
	}
	classEscape() {
		this.consumeChar("\\");
		switch (this.peekChar()) {
			case "b":
				this.consumeChar("b");
				return {
					type: "Character",
					value: cc("\b")
				};
			case "d":
			case "D":
			case "s":
			case "S":
			case "w":
			case "W": return this.characterClassEscape();
			case "f":
			case "n":
			case "r":
			case "t":
			case "v": return this.controlEscapeAtom();
			case "c": return this.controlLetterEscapeAtom();
			case "0": return this.nulCharacterAtom();
			case "x": return this.hexEscapeSequenceAtom();
			case "u": return this.regExpUnicodeEscapeSequenceAtom();
			default: return this.identityEscapeAtom();
		}
	}
	group() {
		let capturing = true;
		this.consumeChar("(");
		switch (this.peekChar(0)) {
			case "?":
				this.consumeChar("?");
				this.consumeChar(":");
				capturing = false;
				break;
			default: this.groupIdx++;
		}
		const value = this.disjunction();
		this.consumeChar(")");
		const groupAst = {
			type: "Group",
			capturing,
			value
		};
		if (capturing) groupAst["idx"] = this.groupIdx;
		return groupAst;
	}
	positiveInteger() {
		let number = this.popChar();
		// istanbul ignore next - can't ever get here due to previous lookahead checks
		if (decimalPatternNoZero.test(number) === false) throw Error("Expecting a positive integer");
		while (decimalPattern.test(this.peekChar(0))) number += this.popChar();
		return parseInt(number, 10);
	}
	integerIncludingZero() {
		let number = this.popChar();
		if (decimalPattern.test(number) === false) throw Error("Expecting an integer");
		while (decimalPattern.test(this.peekChar(0))) number += this.popChar();
		return parseInt(number, 10);
	}
	patternCharacter() {
		const nextChar = this.popChar();
		switch (nextChar) {
			// istanbul ignore next
			case "\n":
			// istanbul ignore next
			case "\r":
			// istanbul ignore next
			case "\u2028":
			// istanbul ignore next
			case "\u2029":
			// istanbul ignore next
			case "^":
			// istanbul ignore next
			case "$":
			// istanbul ignore next
			case "\\":
			// istanbul ignore next
			case ".":
			// istanbul ignore next
			case "*":
			// istanbul ignore next
			case "+":
			// istanbul ignore next
			case "?":
			// istanbul ignore next
			case "(":
			// istanbul ignore next
			case ")":
			// istanbul ignore next
			case "[":
			// istanbul ignore next
			case "|":
 // istanbul ignore next
			throw Error("TBD");
			default: return {
				type: "Character",
				value: cc(nextChar)
			};
		}
	}
	isRegExpFlag() {
		switch (this.peekChar(0)) {
			case "g":
			case "i":
			case "m":
			case "u":
			case "y": return true;
			default: return false;
		}
	}
	isRangeDash() {
		return this.peekChar() === "-" && this.isClassAtom(1);
	}
	isDigit() {
		return decimalPattern.test(this.peekChar(0));
	}
	isClassAtom(howMuch = 0) {
		switch (this.peekChar(howMuch)) {
			case "]":
			case "\n":
			case "\r":
			case "\u2028":
			case "\u2029": return false;
			default: return true;
		}
	}
	isTerm() {
		return this.isAtom() || this.isAssertion();
	}
	isAtom() {
		if (this.isPatternCharacter()) return true;
		switch (this.peekChar(0)) {
			case ".":
			case "\\":
			case "[":
			case "(": return true;
			default: return false;
		}
	}
	isAssertion() {
		switch (this.peekChar(0)) {
			case "^":
			case "$": return true;
			case "\\": switch (this.peekChar(1)) {
				case "b":
				case "B": return true;
				default: return false;
			}
			case "(": return this.peekChar(1) === "?" && (this.peekChar(2) === "=" || this.peekChar(2) === "!" || this.peekChar(2) === "<" && (this.peekChar(3) === "=" || this.peekChar(3) === "!"));
			default: return false;
		}
	}
	isQuantifier() {
		const prevState = this.saveState();
		try {
			return this.quantifier(true) !== void 0;
		} catch (e) {
			return false;
		} finally {
			this.restoreState(prevState);
		}
	}
	isPatternCharacter() {
		switch (this.peekChar()) {
			case "^":
			case "$":
			case "\\":
			case ".":
			case "*":
			case "+":
			case "?":
			case "(":
			case ")":
			case "[":
			case "|":
			case "/":
			case "\n":
			case "\r":
			case "\u2028":
			case "\u2029": return false;
			default: return true;
		}
	}
	parseHexDigits(howMany) {
		let hexString = "";
		for (let i = 0; i < howMany; i++) {
			const hexChar = this.popChar();
			if (hexDigitPattern.test(hexChar) === false) throw Error("Expecting a HexDecimal digits");
			hexString += hexChar;
		}
		return {
			type: "Character",
			value: parseInt(hexString, 16)
		};
	}
	peekChar(howMuch = 0) {
		return this.input[this.idx + howMuch];
	}
	popChar() {
		const nextChar = this.peekChar(0);
		this.consumeChar(void 0);
		return nextChar;
	}
	consumeChar(char) {
		if (char !== void 0 && this.input[this.idx] !== char) throw Error("Expected: '" + char + "' but found: '" + this.input[this.idx] + "' at offset: " + this.idx);
		if (this.idx >= this.input.length) throw Error("Unexpected end of input");
		this.idx++;
	}
	loc(begin) {
		return {
			begin,
			end: this.idx
		};
	}
};

// node_modules/@chevrotain/regexp-to-ast/lib/src/base-regexp-visitor.js
var BaseRegExpVisitor = class {
	visitChildren(node) {
		for (const key in node) {
			const child = node[key];
			/* istanbul ignore else */
			if (node.hasOwnProperty(key)) {
				if (child.type !== void 0) this.visit(child);
				else if (Array.isArray(child)) child.forEach((subChild) => {
					this.visit(subChild);
				}, this);
			}
		}
	}
	visit(node) {
		switch (node.type) {
			case "Pattern":
				this.visitPattern(node);
				break;
			case "Flags":
				this.visitFlags(node);
				break;
			case "Disjunction":
				this.visitDisjunction(node);
				break;
			case "Alternative":
				this.visitAlternative(node);
				break;
			case "StartAnchor":
				this.visitStartAnchor(node);
				break;
			case "EndAnchor":
				this.visitEndAnchor(node);
				break;
			case "WordBoundary":
				this.visitWordBoundary(node);
				break;
			case "NonWordBoundary":
				this.visitNonWordBoundary(node);
				break;
			case "Lookahead":
				this.visitLookahead(node);
				break;
			case "NegativeLookahead":
				this.visitNegativeLookahead(node);
				break;
			case "Lookbehind":
				this.visitLookbehind(node);
				break;
			case "NegativeLookbehind":
				this.visitNegativeLookbehind(node);
				break;
			case "Character":
				this.visitCharacter(node);
				break;
			case "Set":
				this.visitSet(node);
				break;
			case "Group":
				this.visitGroup(node);
				break;
			case "GroupBackReference":
				this.visitGroupBackReference(node);
				break;
			case "Quantifier": this.visitQuantifier(node);
		}
		this.visitChildren(node);
	}
	visitPattern(node) {}
	visitFlags(node) {}
	visitDisjunction(node) {}
	visitAlternative(node) {}
	visitStartAnchor(node) {}
	visitEndAnchor(node) {}
	visitWordBoundary(node) {}
	visitNonWordBoundary(node) {}
	visitLookahead(node) {}
	visitNegativeLookahead(node) {}
	visitLookbehind(node) {}
	visitNegativeLookbehind(node) {}
	visitCharacter(node) {}
	visitSet(node) {}
	visitGroup(node) {}
	visitGroupBackReference(node) {}
	visitQuantifier(node) {}
};

// node_modules/chevrotain/lib/src/scan/reg_exp_parser.js
let regExpAstCache = {};
const regExpParser = new RegExpParser();
function getRegExpAst(regExp) {
	const regExpStr = regExp.toString();
	if (regExpAstCache.hasOwnProperty(regExpStr)) return regExpAstCache[regExpStr];
	else {
		const regExpAst = regExpParser.pattern(regExpStr);
		regExpAstCache[regExpStr] = regExpAst;
		return regExpAst;
	}
}
function clearRegExpParserCache() {
	regExpAstCache = {};
}

// node_modules/chevrotain/lib/src/scan/reg_exp.js
const complementErrorMessage = "Complement Sets are not supported for first char optimization";
const failedOptimizationPrefixMsg = "Unable to use \"first char\" lexer optimizations:\n";
function getOptimizedStartCodesIndices(regExp, ensureOptimizations = false) {
	try {
		const ast = getRegExpAst(regExp);
		return firstCharOptimizedIndices(ast.value, {}, ast.flags.ignoreCase);
	} catch (e) {
		/* istanbul ignore next */
		if (e.message === complementErrorMessage) {
			if (ensureOptimizations) PRINT_WARNING(`${failedOptimizationPrefixMsg}\tUnable to optimize: < ${regExp.toString()} >\n	Complement Sets cannot be automatically optimized.
	This will disable the lexer's first char optimizations.
	See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#COMPLEMENT for details.`);
		} else {
			let msgSuffix = "";
			if (ensureOptimizations) msgSuffix = "\n	This will disable the lexer's first char optimizations.\n	See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#REGEXP_PARSING for details.";
			PRINT_ERROR(`${failedOptimizationPrefixMsg}\n\tFailed parsing: < ${regExp.toString()} >\n\tUsing the @chevrotain/regexp-to-ast library\n	Please open an issue at: https://github.com/chevrotain/chevrotain/issues` + msgSuffix);
		}
	}
	return [];
}
function firstCharOptimizedIndices(ast, result, ignoreCase) {
	switch (ast.type) {
		case "Disjunction":
			for (let i = 0; i < ast.value.length; i++) firstCharOptimizedIndices(ast.value[i], result, ignoreCase);
			break;
		case "Alternative":
			const terms = ast.value;
			for (let i = 0; i < terms.length; i++) {
				const term = terms[i];
				switch (term.type) {
					case "EndAnchor":
					case "GroupBackReference":
					case "Lookahead":
					case "NegativeLookahead":
					case "Lookbehind":
					case "NegativeLookbehind":
					case "StartAnchor":
					case "WordBoundary":
					case "NonWordBoundary": continue;
				}
				const atom = term;
				switch (atom.type) {
					case "Character":
						addOptimizedIdxToResult(atom.value, result, ignoreCase);
						break;
					case "Set":
						if (atom.complement === true) throw Error(complementErrorMessage);
						atom.value.forEach((code) => {
							if (typeof code === "number") addOptimizedIdxToResult(code, result, ignoreCase);
							else {
								const range = code;
								if (ignoreCase === true) for (let rangeCode = range.from; rangeCode <= range.to; rangeCode++) addOptimizedIdxToResult(rangeCode, result, ignoreCase);
								else {
									for (let rangeCode = range.from; rangeCode <= range.to && rangeCode < 256; rangeCode++) addOptimizedIdxToResult(rangeCode, result, ignoreCase);
									if (range.to >= 256) {
										const minUnOptVal = range.from >= 256 ? range.from : 256;
										const maxUnOptVal = range.to;
										const minOptIdx = charCodeToOptimizedIndex(minUnOptVal);
										const maxOptIdx = charCodeToOptimizedIndex(maxUnOptVal);
										for (let currOptIdx = minOptIdx; currOptIdx <= maxOptIdx; currOptIdx++) result[currOptIdx] = currOptIdx;
									}
								}
							}
						});
						break;
					case "Group":
						firstCharOptimizedIndices(atom.value, result, ignoreCase);
						break;
					/* istanbul ignore next */
					default: throw Error("Non Exhaustive Match");
				}
				const isOptionalQuantifier = atom.quantifier !== void 0 && atom.quantifier.atLeast === 0;
				if (atom.type === "Group" && isWholeOptional(atom) === false || atom.type !== "Group" && isOptionalQuantifier === false) break;
			}
			break;
		/* istanbul ignore next */
		default: throw Error("non exhaustive match!");
	}
	return Object.values(result);
}
function addOptimizedIdxToResult(code, result, ignoreCase) {
	const optimizedCharIdx = charCodeToOptimizedIndex(code);
	result[optimizedCharIdx] = optimizedCharIdx;
	if (ignoreCase === true) handleIgnoreCase(code, result);
}
function handleIgnoreCase(code, result) {
	const char = String.fromCharCode(code);
	const upperChar = char.toUpperCase();
	/* istanbul ignore else */
	if (upperChar !== char) {
		const optimizedCharIdx = charCodeToOptimizedIndex(upperChar.charCodeAt(0));
		result[optimizedCharIdx] = optimizedCharIdx;
	} else {
		const lowerChar = char.toLowerCase();
		if (lowerChar !== char) {
			const optimizedCharIdx = charCodeToOptimizedIndex(lowerChar.charCodeAt(0));
			result[optimizedCharIdx] = optimizedCharIdx;
		}
	}
}
function findCode(setNode, targetCharCodes) {
	return setNode.value.find((codeOrRange) => {
		if (typeof codeOrRange === "number") return targetCharCodes.includes(codeOrRange);
		else {
			const range = codeOrRange;
			return targetCharCodes.find((targetCode) => range.from <= targetCode && targetCode <= range.to) !== void 0;
		}
	});
}
function isWholeOptional(ast) {
	const quantifier = ast.quantifier;
	if (quantifier && quantifier.atLeast === 0) return true;
	if (!ast.value) return false;
	return Array.isArray(ast.value) ? ast.value.every(isWholeOptional) : isWholeOptional(ast.value);
}
var CharCodeFinder = class extends BaseRegExpVisitor {
	constructor(targetCharCodes) {
		super();
		this.targetCharCodes = targetCharCodes;
		this.found = false;
	}
	visitChildren(node) {
		if (this.found === true) return;
		switch (node.type) {
			case "Lookahead":
				this.visitLookahead(node);
				return;
			case "NegativeLookahead":
				this.visitNegativeLookahead(node);
				return;
			case "Lookbehind":
				this.visitLookbehind(node);
				return;
			case "NegativeLookbehind":
				this.visitNegativeLookbehind(node);
				return;
		}
		super.visitChildren(node);
	}
	visitCharacter(node) {
		if (this.targetCharCodes.includes(node.value)) this.found = true;
	}
	visitSet(node) {
		if (node.complement) {
			if (findCode(node, this.targetCharCodes) === void 0) this.found = true;
		} else if (findCode(node, this.targetCharCodes) !== void 0) this.found = true;
	}
};
function canMatchCharCode(charCodes, pattern) {
	if (pattern instanceof RegExp) {
		const ast = getRegExpAst(pattern);
		const charCodeFinder = new CharCodeFinder(charCodes);
		charCodeFinder.visit(ast);
		return charCodeFinder.found;
	} else {
		for (const char of pattern) {
			const charCode = char.charCodeAt(0);
			if (charCodes.includes(charCode)) return true;
		}
		return false;
	}
}

// node_modules/chevrotain/lib/src/scan/lexer.js
const PATTERN = "PATTERN";
const DEFAULT_MODE = "defaultMode";
const MODES = "modes";
const SINGLE_CHAR_MATCH = 0;
const CUSTOM_MATCH = 1;
const REG_EXP_MATCH = 2;
const ASCII_CLASS_MATCH = 3;
function analyzeTokenTypes(tokenTypes, options) {
	options = Object.assign({
		safeMode: false,
		positionTracking: "full",
		lineTerminatorCharacters: ["\r", "\n"],
		tracer: (msg, action) => action()
	}, options);
	const tracer = options.tracer;
	tracer("initCharCodeToOptimizedIndexMap", () => {
		initCharCodeToOptimizedIndexMap();
	});
	let onlyRelevantTypes;
	tracer("Reject Lexer.NA", () => {
		onlyRelevantTypes = tokenTypes.filter((currType) => {
			return currType[PATTERN] !== Lexer.NA;
		});
	});
	let hasCustom = false;
	let allTransformedPatterns;
	tracer("Transform Patterns", () => {
		hasCustom = false;
		allTransformedPatterns = onlyRelevantTypes.map((currType) => {
			const currPattern = currType[PATTERN];
			/* istanbul ignore else */
			if (currPattern instanceof RegExp) {
				const regExpSource = currPattern.source;
				if (regExpSource.length === 1 && regExpSource !== "^" && regExpSource !== "$" && regExpSource !== "." && !currPattern.ignoreCase) return regExpSource;
				else if (regExpSource.length === 2 && regExpSource[0] === "\\" && ![
					"d",
					"D",
					"s",
					"S",
					"t",
					"r",
					"n",
					"t",
					"0",
					"c",
					"b",
					"B",
					"f",
					"v",
					"w",
					"W"
				].includes(regExpSource[1])) return regExpSource[1];
				else return addStickyFlag(currPattern);
			} else if (typeof currPattern === "function") {
				hasCustom = true;
				return { exec: currPattern };
			} else if (typeof currPattern === "object") {
				hasCustom = true;
				return currPattern;
			} else if (typeof currPattern === "string") {
				if (currPattern.length === 1) return currPattern;
				else {
					const escapedRegExpString = currPattern.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
					return addStickyFlag(new RegExp(escapedRegExpString));
				}
			} else throw Error("non exhaustive match");
		});
	});
	let patternIdxToType;
	let patternIdxToGroup;
	let patternIdxToLongerAltIdxArr;
	let patternIdxToPushMode;
	let patternIdxToPopMode;
	tracer("misc mapping", () => {
		patternIdxToType = onlyRelevantTypes.map((currType) => currType.tokenTypeIdx);
		patternIdxToGroup = onlyRelevantTypes.map((clazz) => {
			const groupName = clazz.GROUP;
			/* istanbul ignore next */
			if (groupName === Lexer.SKIPPED) return;
			else if (typeof groupName === "string") return groupName;
			else if (groupName === void 0) return false;
			else throw Error("non exhaustive match");
		});
		patternIdxToLongerAltIdxArr = onlyRelevantTypes.map((clazz) => {
			const longerAltType = clazz.LONGER_ALT;
			if (longerAltType) return Array.isArray(longerAltType) ? longerAltType.map((type) => onlyRelevantTypes.indexOf(type)) : [onlyRelevantTypes.indexOf(longerAltType)];
		});
		patternIdxToPushMode = onlyRelevantTypes.map((clazz) => clazz.PUSH_MODE);
		patternIdxToPopMode = onlyRelevantTypes.map((clazz) => Object.hasOwn(clazz, "POP_MODE"));
	});
	let patternIdxToCanLineTerminator;
	tracer("Line Terminator Handling", () => {
		const lineTerminatorCharCodes = getCharCodes(options.lineTerminatorCharacters);
		patternIdxToCanLineTerminator = onlyRelevantTypes.map((tokType) => false);
		if (options.positionTracking !== "onlyOffset") patternIdxToCanLineTerminator = onlyRelevantTypes.map((tokType) => {
			if (Object.hasOwn(tokType, "LINE_BREAKS")) return !!tokType.LINE_BREAKS;
			else return checkLineBreaksIssues(tokType, lineTerminatorCharCodes) === false && canMatchCharCode(lineTerminatorCharCodes, tokType.PATTERN);
		});
	});
	let patternIdxToIsCustom;
	let patternIdxToShort;
	let emptyGroups;
	let patternIdxToConfig;
	tracer("Misc Mapping #2", () => {
		patternIdxToIsCustom = onlyRelevantTypes.map(isCustomPattern);
		patternIdxToShort = allTransformedPatterns.map(isShortPattern);
		emptyGroups = onlyRelevantTypes.reduce((acc, clazz) => {
			const groupName = clazz.GROUP;
			if (typeof groupName === "string" && !(groupName === Lexer.SKIPPED)) acc[groupName] = [];
			return acc;
		}, {});
		patternIdxToConfig = allTransformedPatterns.map((x, idx) => {
			const asciiClass = patternIdxToGroup[idx] === void 0 && patternIdxToLongerAltIdxArr[idx] === void 0 ? getAsciiClass(onlyRelevantTypes[idx].PATTERN) : void 0;
			return {
				pattern: allTransformedPatterns[idx],
				asciiClass,
				longerAlt: patternIdxToLongerAltIdxArr[idx],
				canLineTerminator: patternIdxToCanLineTerminator[idx],
				matchType: asciiClass !== void 0 ? 3 : patternIdxToShort[idx] !== false ? 0 : patternIdxToIsCustom[idx] ? 1 : 2,
				short: patternIdxToShort[idx],
				group: patternIdxToGroup[idx],
				push: patternIdxToPushMode[idx],
				pop: patternIdxToPopMode[idx],
				tokenTypeIdx: patternIdxToType[idx],
				tokenType: onlyRelevantTypes[idx]
			};
		});
	});
	let canBeOptimized = true;
	let charCodeToPatternIdxToConfig = [];
	if (!options.safeMode) tracer("First Char Optimization", () => {
		charCodeToPatternIdxToConfig = onlyRelevantTypes.reduce((result, currTokType, idx) => {
			if (typeof currTokType.PATTERN === "string") addToMapOfArrays(result, charCodeToOptimizedIndex(currTokType.PATTERN.charCodeAt(0)), patternIdxToConfig[idx]);
			else if (Array.isArray(currTokType.START_CHARS_HINT)) {
				let lastOptimizedIdx;
				currTokType.START_CHARS_HINT.forEach((charOrInt) => {
					const currOptimizedIdx = charCodeToOptimizedIndex(typeof charOrInt === "string" ? charOrInt.charCodeAt(0) : charOrInt);
					/* istanbul ignore else */
					if (lastOptimizedIdx !== currOptimizedIdx) {
						lastOptimizedIdx = currOptimizedIdx;
						addToMapOfArrays(result, currOptimizedIdx, patternIdxToConfig[idx]);
					}
				});
			} else if (currTokType.PATTERN instanceof RegExp) {
				if (currTokType.PATTERN.unicode) {
					canBeOptimized = false;
					if (options.ensureOptimizations) PRINT_ERROR(`${failedOptimizationPrefixMsg}\tUnable to analyze < ${currTokType.PATTERN.toString()} > pattern.\n	The regexp unicode flag is not currently supported by the regexp-to-ast library.
	This will disable the lexer's first char optimizations.
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#UNICODE_OPTIMIZE`);
				} else {
					const optimizedCodes = getOptimizedStartCodesIndices(currTokType.PATTERN, options.ensureOptimizations);
					/* istanbul ignore if */
					if (optimizedCodes.length === 0) canBeOptimized = false;
					optimizedCodes.forEach((code) => {
						addToMapOfArrays(result, code, patternIdxToConfig[idx]);
					});
				}
			} else {
				if (options.ensureOptimizations) PRINT_ERROR(`${failedOptimizationPrefixMsg}\tTokenType: <${currTokType.name}> is using a custom token pattern without providing <start_chars_hint> parameter.\n	This will disable the lexer's first char optimizations.
	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#CUSTOM_OPTIMIZE`);
				canBeOptimized = false;
			}
			return result;
		}, []);
	});
	return {
		emptyGroups,
		patternIdxToConfig,
		charCodeToPatternIdxToConfig,
		hasCustom,
		canBeOptimized
	};
}
function getAsciiClass(pattern) {
	var _a, _b;
	if (!(pattern instanceof RegExp) || pattern.flags !== "") return;
	let ast;
	try {
		ast = getRegExpAst(pattern);
	} catch (_c) {
		return;
	}
	if (ast.value.value.length !== 1 || ast.value.value[0].value.length !== 1) return;
	let atom = ast.value.value[0].value[0];
	let quantifier;
	while (atom.type === "Group") {
		if (atom.capturing || atom.quantifier !== void 0 && quantifier !== void 0 || atom.value.value.length !== 1 || atom.value.value[0].value.length !== 1) return;
		quantifier = (_a = atom.quantifier) !== null && _a !== void 0 ? _a : quantifier;
		atom = atom.value.value[0].value[0];
	}
	if (atom.type !== "Set" || atom.complement || atom.quantifier !== void 0 && quantifier !== void 0) return;
	quantifier = (_b = atom.quantifier) !== null && _b !== void 0 ? _b : quantifier;
	if ((quantifier === null || quantifier === void 0 ? void 0 : quantifier.atLeast) !== 1 || quantifier.atMost !== Infinity || !quantifier.greedy) return;
	const result = /* @__PURE__ */ new Uint8Array(128);
	for (const item of atom.value) {
		const from = typeof item === "number" ? item : item.from;
		const to = typeof item === "number" ? item : item.to;
		if (from < 0 || to >= result.length) return;
		result.fill(1, from, to + 1);
	}
	return result;
}
function validatePatterns(tokenTypes, validModesNames) {
	let errors = [];
	const missingResult = findMissingPatterns(tokenTypes);
	errors = errors.concat(missingResult.errors);
	const invalidResult = findInvalidPatterns(missingResult.valid);
	const validTokenTypes = invalidResult.valid;
	errors = errors.concat(invalidResult.errors);
	errors = errors.concat(validateRegExpPattern(validTokenTypes));
	errors = errors.concat(findInvalidGroupType(validTokenTypes));
	errors = errors.concat(findModesThatDoNotExist(validTokenTypes, validModesNames));
	errors = errors.concat(findUnreachablePatterns(validTokenTypes));
	return errors;
}
function validateRegExpPattern(tokenTypes) {
	let errors = [];
	const withRegExpPatterns = tokenTypes.filter((currTokType) => currTokType[PATTERN] instanceof RegExp);
	errors = errors.concat(findEndOfInputAnchor(withRegExpPatterns));
	errors = errors.concat(findStartOfInputAnchor(withRegExpPatterns));
	errors = errors.concat(findUnsupportedFlags(withRegExpPatterns));
	errors = errors.concat(findDuplicatePatterns(withRegExpPatterns));
	errors = errors.concat(findEmptyMatchRegExps(withRegExpPatterns));
	return errors;
}
function findMissingPatterns(tokenTypes) {
	const tokenTypesWithMissingPattern = tokenTypes.filter((currType) => {
		return !Object.hasOwn(currType, PATTERN);
	});
	return {
		errors: tokenTypesWithMissingPattern.map((currType) => {
			return {
				message: "Token Type: ->" + currType.name + "<- missing static 'PATTERN' property",
				type: LexerDefinitionErrorType.MISSING_PATTERN,
				tokenTypes: [currType]
			};
		}),
		valid: tokenTypes.filter((x) => !tokenTypesWithMissingPattern.includes(x))
	};
}
function findInvalidPatterns(tokenTypes) {
	const tokenTypesWithInvalidPattern = tokenTypes.filter((currType) => {
		const pattern = currType[PATTERN];
		return !(pattern instanceof RegExp) && !(typeof pattern === "function") && !Object.hasOwn(pattern, "exec") && !(typeof pattern === "string");
	});
	return {
		errors: tokenTypesWithInvalidPattern.map((currType) => {
			return {
				message: "Token Type: ->" + currType.name + "<- static 'PATTERN' can only be a RegExp, a Function matching the {CustomPatternMatcherFunc} type or an Object matching the {ICustomPattern} interface.",
				type: LexerDefinitionErrorType.INVALID_PATTERN,
				tokenTypes: [currType]
			};
		}),
		valid: tokenTypes.filter((x) => !tokenTypesWithInvalidPattern.includes(x))
	};
}
const end_of_input = /[^\\][$]/;
function findEndOfInputAnchor(tokenTypes) {
	class EndAnchorFinder extends BaseRegExpVisitor {
		constructor() {
			super(...arguments);
			this.found = false;
		}
		visitEndAnchor(node) {
			this.found = true;
		}
	}
	return tokenTypes.filter((currType) => {
		const pattern = currType.PATTERN;
		try {
			const regexpAst = getRegExpAst(pattern);
			const endAnchorVisitor = new EndAnchorFinder();
			endAnchorVisitor.visit(regexpAst);
			return endAnchorVisitor.found;
		} catch (e) {
			/* istanbul ignore next - cannot ensure an error in regexp-to-ast*/
			return end_of_input.test(pattern.source);
		}
	}).map((currType) => {
		return {
			message: "Unexpected RegExp Anchor Error:\n	Token Type: ->" + currType.name + "<- static 'PATTERN' cannot contain end of input anchor '$'\n	See chevrotain.io/docs/guide/resolving_lexer_errors.html#ANCHORS	for details.",
			type: LexerDefinitionErrorType.EOI_ANCHOR_FOUND,
			tokenTypes: [currType]
		};
	});
}
function findEmptyMatchRegExps(tokenTypes) {
	return tokenTypes.filter((currType) => {
		return currType.PATTERN.test("");
	}).map((currType) => {
		return {
			message: "Token Type: ->" + currType.name + "<- static 'PATTERN' must not match an empty string",
			type: LexerDefinitionErrorType.EMPTY_MATCH_PATTERN,
			tokenTypes: [currType]
		};
	});
}
const start_of_input = /[^\\[][\^]|^\^/;
function findStartOfInputAnchor(tokenTypes) {
	class StartAnchorFinder extends BaseRegExpVisitor {
		constructor() {
			super(...arguments);
			this.found = false;
		}
		visitStartAnchor(node) {
			this.found = true;
		}
	}
	return tokenTypes.filter((currType) => {
		const pattern = currType.PATTERN;
		try {
			const regexpAst = getRegExpAst(pattern);
			const startAnchorVisitor = new StartAnchorFinder();
			startAnchorVisitor.visit(regexpAst);
			return startAnchorVisitor.found;
		} catch (e) {
			/* istanbul ignore next - cannot ensure an error in regexp-to-ast*/
			return start_of_input.test(pattern.source);
		}
	}).map((currType) => {
		return {
			message: "Unexpected RegExp Anchor Error:\n	Token Type: ->" + currType.name + "<- static 'PATTERN' cannot contain start of input anchor '^'\n	See https://chevrotain.io/docs/guide/resolving_lexer_errors.html#ANCHORS	for details.",
			type: LexerDefinitionErrorType.SOI_ANCHOR_FOUND,
			tokenTypes: [currType]
		};
	});
}
function findUnsupportedFlags(tokenTypes) {
	return tokenTypes.filter((currType) => {
		const pattern = currType[PATTERN];
		return pattern instanceof RegExp && (pattern.multiline || pattern.global);
	}).map((currType) => {
		return {
			message: "Token Type: ->" + currType.name + "<- static 'PATTERN' may NOT contain global('g') or multiline('m')",
			type: LexerDefinitionErrorType.UNSUPPORTED_FLAGS_FOUND,
			tokenTypes: [currType]
		};
	});
}
function findDuplicatePatterns(tokenTypes) {
	const found = [];
	let identicalPatterns = tokenTypes.map((outerType) => {
		return tokenTypes.reduce((result, innerType) => {
			if (outerType.PATTERN.source === innerType.PATTERN.source && !found.includes(innerType) && innerType.PATTERN !== Lexer.NA) {
				found.push(innerType);
				result.push(innerType);
				return result;
			}
			return result;
		}, []);
	});
	identicalPatterns = identicalPatterns.filter(Boolean);
	return identicalPatterns.filter((currIdenticalSet) => {
		return currIdenticalSet.length > 1;
	}).map((setOfIdentical) => {
		const tokenTypeNames = setOfIdentical.map((currType) => {
			return currType.name;
		});
		return {
			message: `The same RegExp pattern ->${setOfIdentical[0].PATTERN}<-has been used in all of the following Token Types: ${tokenTypeNames.join(", ")} <-`,
			type: LexerDefinitionErrorType.DUPLICATE_PATTERNS_FOUND,
			tokenTypes: setOfIdentical
		};
	});
}
function findInvalidGroupType(tokenTypes) {
	return tokenTypes.filter((clazz) => {
		if (!Object.hasOwn(clazz, "GROUP")) return false;
		const group = clazz.GROUP;
		return group !== Lexer.SKIPPED && group !== Lexer.NA && !(typeof group === "string");
	}).map((currType) => {
		return {
			message: "Token Type: ->" + currType.name + "<- static 'GROUP' can only be Lexer.SKIPPED/Lexer.NA/A String",
			type: LexerDefinitionErrorType.INVALID_GROUP_TYPE_FOUND,
			tokenTypes: [currType]
		};
	});
}
function findModesThatDoNotExist(tokenTypes, validModes) {
	return tokenTypes.filter((clazz) => {
		return clazz.PUSH_MODE !== void 0 && !validModes.includes(clazz.PUSH_MODE);
	}).map((tokType) => {
		return {
			message: `Token Type: ->${tokType.name}<- static 'PUSH_MODE' value cannot refer to a Lexer Mode ->${tokType.PUSH_MODE}<-which does not exist`,
			type: LexerDefinitionErrorType.PUSH_MODE_DOES_NOT_EXIST,
			tokenTypes: [tokType]
		};
	});
}
function findUnreachablePatterns(tokenTypes) {
	const errors = [];
	const canBeTested = tokenTypes.reduce((result, tokType, idx) => {
		const pattern = tokType.PATTERN;
		if (pattern === Lexer.NA) return result;
		if (typeof pattern === "string") result.push({
			str: pattern,
			idx,
			tokenType: tokType
		});
		else if (pattern instanceof RegExp && noMetaChar(pattern)) result.push({
			str: pattern.source,
			idx,
			tokenType: tokType
		});
		return result;
	}, []);
	tokenTypes.forEach((aTokType, aIdx) => {
		canBeTested.forEach(({ str: bStr, idx: bIdx, tokenType: bTokType }) => {
			if (aIdx < bIdx && tryToMatchStrToPattern(bStr, aTokType.PATTERN)) {
				const msg = `Token: ->${bTokType.name}<- can never be matched.\nBecause it appears AFTER the Token Type ->${aTokType.name}<-in the lexer's definition.\nSee https://chevrotain.io/docs/guide/resolving_lexer_errors.html#UNREACHABLE`;
				errors.push({
					message: msg,
					type: LexerDefinitionErrorType.UNREACHABLE_PATTERN,
					tokenTypes: [aTokType, bTokType]
				});
			}
		});
	});
	return errors;
}
function tryToMatchStrToPattern(str, pattern) {
	if (pattern instanceof RegExp) {
		if (usesLookAheadOrBehind(pattern)) return false;
		const regExpArray = pattern.exec(str);
		return regExpArray !== null && regExpArray.index === 0;
	} else if (typeof pattern === "function") return pattern(str, 0, [], {});
	else if (Object.hasOwn(pattern, "exec")) return pattern.exec(str, 0, [], {});
	else if (typeof pattern === "string") return pattern === str;
	else throw Error("non exhaustive match");
}
function noMetaChar(regExp) {
	return [
		".",
		"\\",
		"[",
		"]",
		"|",
		"^",
		"$",
		"(",
		")",
		"?",
		"*",
		"+",
		"{"
	].find((char) => regExp.source.indexOf(char) !== -1) === void 0;
}
function usesLookAheadOrBehind(regExp) {
	return /(\(\?=)|(\(\?!)|(\(\?<=)|(\(\?<!)/.test(regExp.source);
}
function addStickyFlag(pattern) {
	const flags = pattern.ignoreCase ? "iy" : "y";
	return new RegExp(`${pattern.source}`, flags);
}
function performRuntimeChecks(lexerDefinition, trackLines, lineTerminatorCharacters) {
	const errors = [];
	if (!Object.hasOwn(lexerDefinition, "defaultMode")) errors.push({
		message: "A MultiMode Lexer cannot be initialized without a <defaultMode> property in its definition\n",
		type: LexerDefinitionErrorType.MULTI_MODE_LEXER_WITHOUT_DEFAULT_MODE
	});
	if (!Object.hasOwn(lexerDefinition, "modes")) errors.push({
		message: "A MultiMode Lexer cannot be initialized without a <modes> property in its definition\n",
		type: LexerDefinitionErrorType.MULTI_MODE_LEXER_WITHOUT_MODES_PROPERTY
	});
	if (Object.hasOwn(lexerDefinition, "modes") && Object.hasOwn(lexerDefinition, "defaultMode") && !Object.hasOwn(lexerDefinition.modes, lexerDefinition.defaultMode)) errors.push({
		message: `A MultiMode Lexer cannot be initialized with a ${DEFAULT_MODE}: <${lexerDefinition.defaultMode}>which does not exist\n`,
		type: LexerDefinitionErrorType.MULTI_MODE_LEXER_DEFAULT_MODE_VALUE_DOES_NOT_EXIST
	});
	if (Object.hasOwn(lexerDefinition, "modes")) Object.keys(lexerDefinition.modes).forEach((currModeName) => {
		const currModeValue = lexerDefinition.modes[currModeName];
		currModeValue.forEach((currTokType, currIdx) => {
			if (currTokType === void 0) errors.push({
				message: `A Lexer cannot be initialized using an undefined Token Type. Mode:<${currModeName}> at index: <${currIdx}>\n`,
				type: LexerDefinitionErrorType.LEXER_DEFINITION_CANNOT_CONTAIN_UNDEFINED
			});
			else if (Object.hasOwn(currTokType, "LONGER_ALT")) (Array.isArray(currTokType.LONGER_ALT) ? currTokType.LONGER_ALT : [currTokType.LONGER_ALT]).forEach((currLongerAlt) => {
				if (currLongerAlt !== void 0 && !currModeValue.includes(currLongerAlt)) errors.push({
					message: `A MultiMode Lexer cannot be initialized with a longer_alt <${currLongerAlt.name}> on token <${currTokType.name}> outside of mode <${currModeName}>\n`,
					type: LexerDefinitionErrorType.MULTI_MODE_LEXER_LONGER_ALT_NOT_IN_CURRENT_MODE
				});
			});
		});
	});
	return errors;
}
function performWarningRuntimeChecks(lexerDefinition, trackLines, lineTerminatorCharacters) {
	const warnings = [];
	let hasAnyLineBreak = false;
	const concreteTokenTypes = Object.values(lexerDefinition.modes || {}).flat().filter(Boolean).filter((currType) => currType[PATTERN] !== Lexer.NA);
	const terminatorCharCodes = getCharCodes(lineTerminatorCharacters);
	if (trackLines) concreteTokenTypes.forEach((tokType) => {
		const currIssue = checkLineBreaksIssues(tokType, terminatorCharCodes);
		if (currIssue !== false) {
			const warningDescriptor = {
				message: buildLineBreakIssueMessage(tokType, currIssue),
				type: currIssue.issue,
				tokenType: tokType
			};
			warnings.push(warningDescriptor);
		} else if (Object.hasOwn(tokType, "LINE_BREAKS")) {
			if (tokType.LINE_BREAKS === true) hasAnyLineBreak = true;
		} else if (canMatchCharCode(terminatorCharCodes, tokType.PATTERN)) hasAnyLineBreak = true;
	});
	if (trackLines && !hasAnyLineBreak) warnings.push({
		message: "Warning: No LINE_BREAKS Found.\n	This Lexer has been defined to track line and column information,\n	But none of the Token Types can be identified as matching a line terminator.\n	See https://chevrotain.io/docs/guide/resolving_lexer_errors.html#LINE_BREAKS \n	for details.",
		type: LexerDefinitionErrorType.NO_LINE_BREAKS_FLAGS
	});
	return warnings;
}
function isCustomPattern(tokenType) {
	const pattern = tokenType.PATTERN;
	/* istanbul ignore else */
	if (pattern instanceof RegExp) return false;
	else if (typeof pattern === "function") return true;
	else if (Object.hasOwn(pattern, "exec")) return true;
	else if (typeof pattern === "string") return false;
	else throw Error("non exhaustive match");
}
function isShortPattern(pattern) {
	if (typeof pattern === "string" && pattern.length === 1) return pattern.charCodeAt(0);
	else return false;
}
/**
* Faster than using a RegExp for default newline detection during lexing.
*/
const LineTerminatorOptimizedTester = {
	test: function(text) {
		const len = text.length;
		for (let i = this.lastIndex; i < len; i++) {
			const c = text.charCodeAt(i);
			if (c === 10) {
				this.lastIndex = i + 1;
				return true;
			} else if (c === 13) {
				if (text.charCodeAt(i + 1) === 10) this.lastIndex = i + 2;
				else this.lastIndex = i + 1;
				return true;
			}
		}
		return false;
	},
	lastIndex: 0
};
function checkLineBreaksIssues(tokType, lineTerminatorCharCodes) {
	if (Object.hasOwn(tokType, "LINE_BREAKS")) return false;
	else if (tokType.PATTERN instanceof RegExp) {
		try {
			canMatchCharCode(lineTerminatorCharCodes, tokType.PATTERN);
		} catch (e) {
			/* istanbul ignore next - to test this we would have to mock <canMatchCharCode> to throw an error */
			return {
				issue: LexerDefinitionErrorType.IDENTIFY_TERMINATOR,
				errMsg: e.message
			};
		}
		return false;
	} else if (typeof tokType.PATTERN === "string") return false;
	else if (isCustomPattern(tokType)) return { issue: LexerDefinitionErrorType.CUSTOM_LINE_BREAK };
	else throw Error("non exhaustive match");
}
function buildLineBreakIssueMessage(tokType, details) {
	/* istanbul ignore else */
	if (details.issue === LexerDefinitionErrorType.IDENTIFY_TERMINATOR) return `Warning: unable to identify line terminator usage in pattern.
\tThe problem is in the <${tokType.name}> Token Type\n\t Root cause: ${details.errMsg}.\n	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#IDENTIFY_TERMINATOR`;
	else if (details.issue === LexerDefinitionErrorType.CUSTOM_LINE_BREAK) return `Warning: A Custom Token Pattern should specify the <line_breaks> option.
\tThe problem is in the <${tokType.name}> Token Type\n	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#CUSTOM_LINE_BREAK`;
	else throw Error("non exhaustive match");
}
function getCharCodes(charsOrCodes) {
	return charsOrCodes.map((numOrString) => {
		if (typeof numOrString === "string") return numOrString.charCodeAt(0);
		else return numOrString;
	});
}
function addToMapOfArrays(map, key, value) {
	if (map[key] === void 0) map[key] = [value];
	else map[key].push(value);
}
const minOptimizationVal = 256;
/**
* We are mapping charCode above ASCI (256) into buckets each in the size of 256.
* This is because ASCI are the most common start chars so each one of those will get its own
* possible token configs vector.
*
* Tokens starting with charCodes "above" ASCI are uncommon, so we can "afford"
* to place these into buckets of possible token configs, What we gain from
* this is avoiding the case of creating an optimization 'charCodeToPatternIdxToConfig'
* which would contain 10,000+ arrays of small size (e.g unicode Identifiers scenario).
* Our 'charCodeToPatternIdxToConfig' max size will now be:
* 256 + (2^16 / 2^8) - 1 === 511
*
* note the hack for fast division integer part extraction
* See: https://stackoverflow.com/a/4228528
*/
let charCodeToOptimizedIdxMap = [];
function charCodeToOptimizedIndex(charCode) {
	return charCode < 256 ? charCode : charCodeToOptimizedIdxMap[charCode];
}
/**
* This is a compromise between cold start / hot running performance
* Creating this array takes ~3ms on a modern machine,
* But if we perform the computation at runtime as needed the CSS Lexer benchmark
* performance degrades by ~10%
*
* TODO: Perhaps it should be lazy initialized only if a charCode > 255 is used.
*/
function initCharCodeToOptimizedIndexMap() {
	if (charCodeToOptimizedIdxMap.length === 0) {
		charCodeToOptimizedIdxMap = new Array(65536);
		for (let i = 0; i < 65536; i++) charCodeToOptimizedIdxMap[i] = i > 255 ? 255 + ~~(i / 255) : i;
	}
}

// node_modules/chevrotain/lib/src/scan/tokens.js
function tokenStructuredMatcher(tokInstance, tokConstructor) {
	const instanceType = tokInstance.tokenTypeIdx;
	if (instanceType === tokConstructor.tokenTypeIdx) return true;
	else return tokConstructor.isParent === true && tokConstructor.categoryMatchesMap[instanceType] === true;
}
function tokenStructuredMatcherNoCategories(token, tokType) {
	return token.tokenTypeIdx === tokType.tokenTypeIdx;
}
let tokenShortNameIdx = 1;
const tokenIdxToClass = {};
function augmentTokenTypes(tokenTypes) {
	const tokenTypesAndParents = expandCategories(tokenTypes);
	assignTokenDefaultProps(tokenTypesAndParents);
	assignCategoriesMapProp(tokenTypesAndParents);
	assignCategoriesTokensProp(tokenTypesAndParents);
	tokenTypesAndParents.forEach((tokType) => {
		tokType.isParent = tokType.categoryMatches.length > 0;
	});
}
function expandCategories(tokenTypes) {
	let result = [...tokenTypes];
	let categories = tokenTypes;
	let searching = true;
	while (searching) {
		categories = categories.map((currTokType) => currTokType.CATEGORIES).flat().filter(Boolean);
		const newCategories = categories.filter((x) => !result.includes(x));
		result = result.concat(newCategories);
		if (newCategories.length === 0) searching = false;
		else categories = newCategories;
	}
	return result;
}
function assignTokenDefaultProps(tokenTypes) {
	tokenTypes.forEach((currTokType) => {
		if (!hasShortKeyProperty(currTokType)) {
			tokenIdxToClass[tokenShortNameIdx] = currTokType;
			currTokType.tokenTypeIdx = tokenShortNameIdx++;
		}
		if (hasCategoriesProperty(currTokType) && !Array.isArray(currTokType.CATEGORIES)) currTokType.CATEGORIES = [currTokType.CATEGORIES];
		if (!hasCategoriesProperty(currTokType)) currTokType.CATEGORIES = [];
		if (!hasExtendingTokensTypesProperty(currTokType)) currTokType.categoryMatches = [];
		if (!hasExtendingTokensTypesMapProperty(currTokType)) currTokType.categoryMatchesMap = {};
	});
}
function assignCategoriesTokensProp(tokenTypes) {
	tokenTypes.forEach((currTokType) => {
		currTokType.categoryMatches = [];
		Object.keys(currTokType.categoryMatchesMap).forEach((key) => {
			currTokType.categoryMatches.push(tokenIdxToClass[key].tokenTypeIdx);
		});
	});
}
function assignCategoriesMapProp(tokenTypes) {
	tokenTypes.forEach((currTokType) => {
		singleAssignCategoriesToksMap([], currTokType);
	});
}
function singleAssignCategoriesToksMap(path, nextNode) {
	path.forEach((pathNode) => {
		nextNode.categoryMatchesMap[pathNode.tokenTypeIdx] = true;
	});
	nextNode.CATEGORIES.forEach((nextCategory) => {
		const newPath = path.concat(nextNode);
		if (!newPath.includes(nextCategory)) singleAssignCategoriesToksMap(newPath, nextCategory);
	});
}
function hasShortKeyProperty(tokType) {
	return Object.hasOwn(tokType !== null && tokType !== void 0 ? tokType : {}, "tokenTypeIdx");
}
function hasCategoriesProperty(tokType) {
	return Object.hasOwn(tokType !== null && tokType !== void 0 ? tokType : {}, "CATEGORIES");
}
function hasExtendingTokensTypesProperty(tokType) {
	return Object.hasOwn(tokType !== null && tokType !== void 0 ? tokType : {}, "categoryMatches");
}
function hasExtendingTokensTypesMapProperty(tokType) {
	return Object.hasOwn(tokType !== null && tokType !== void 0 ? tokType : {}, "categoryMatchesMap");
}
function isTokenType(tokType) {
	return Object.hasOwn(tokType !== null && tokType !== void 0 ? tokType : {}, "tokenTypeIdx");
}

// node_modules/chevrotain/lib/src/scan/lexer_errors_public.js
const defaultLexerErrorProvider = {
	buildUnableToPopLexerModeMessage(token) {
		return `Unable to pop Lexer Mode after encountering Token ->${token.image}<- The Mode Stack is empty`;
	},
	buildUnexpectedCharactersMessage(fullText, startOffset, length, line, column, mode) {
		return `unexpected character: ->${fullText.charAt(startOffset)}<- at offset: ${startOffset}, skipped ${length} characters.`;
	}
};

// node_modules/chevrotain/lib/src/scan/lexer_public.js
var LexerDefinitionErrorType;
(function(LexerDefinitionErrorType) {
	LexerDefinitionErrorType[LexerDefinitionErrorType["MISSING_PATTERN"] = 0] = "MISSING_PATTERN";
	LexerDefinitionErrorType[LexerDefinitionErrorType["INVALID_PATTERN"] = 1] = "INVALID_PATTERN";
	LexerDefinitionErrorType[LexerDefinitionErrorType["EOI_ANCHOR_FOUND"] = 2] = "EOI_ANCHOR_FOUND";
	LexerDefinitionErrorType[LexerDefinitionErrorType["UNSUPPORTED_FLAGS_FOUND"] = 3] = "UNSUPPORTED_FLAGS_FOUND";
	LexerDefinitionErrorType[LexerDefinitionErrorType["DUPLICATE_PATTERNS_FOUND"] = 4] = "DUPLICATE_PATTERNS_FOUND";
	LexerDefinitionErrorType[LexerDefinitionErrorType["INVALID_GROUP_TYPE_FOUND"] = 5] = "INVALID_GROUP_TYPE_FOUND";
	LexerDefinitionErrorType[LexerDefinitionErrorType["PUSH_MODE_DOES_NOT_EXIST"] = 6] = "PUSH_MODE_DOES_NOT_EXIST";
	LexerDefinitionErrorType[LexerDefinitionErrorType["MULTI_MODE_LEXER_WITHOUT_DEFAULT_MODE"] = 7] = "MULTI_MODE_LEXER_WITHOUT_DEFAULT_MODE";
	LexerDefinitionErrorType[LexerDefinitionErrorType["MULTI_MODE_LEXER_WITHOUT_MODES_PROPERTY"] = 8] = "MULTI_MODE_LEXER_WITHOUT_MODES_PROPERTY";
	LexerDefinitionErrorType[LexerDefinitionErrorType["MULTI_MODE_LEXER_DEFAULT_MODE_VALUE_DOES_NOT_EXIST"] = 9] = "MULTI_MODE_LEXER_DEFAULT_MODE_VALUE_DOES_NOT_EXIST";
	LexerDefinitionErrorType[LexerDefinitionErrorType["LEXER_DEFINITION_CANNOT_CONTAIN_UNDEFINED"] = 10] = "LEXER_DEFINITION_CANNOT_CONTAIN_UNDEFINED";
	LexerDefinitionErrorType[LexerDefinitionErrorType["SOI_ANCHOR_FOUND"] = 11] = "SOI_ANCHOR_FOUND";
	LexerDefinitionErrorType[LexerDefinitionErrorType["EMPTY_MATCH_PATTERN"] = 12] = "EMPTY_MATCH_PATTERN";
	LexerDefinitionErrorType[LexerDefinitionErrorType["NO_LINE_BREAKS_FLAGS"] = 13] = "NO_LINE_BREAKS_FLAGS";
	LexerDefinitionErrorType[LexerDefinitionErrorType["UNREACHABLE_PATTERN"] = 14] = "UNREACHABLE_PATTERN";
	LexerDefinitionErrorType[LexerDefinitionErrorType["IDENTIFY_TERMINATOR"] = 15] = "IDENTIFY_TERMINATOR";
	LexerDefinitionErrorType[LexerDefinitionErrorType["CUSTOM_LINE_BREAK"] = 16] = "CUSTOM_LINE_BREAK";
	LexerDefinitionErrorType[LexerDefinitionErrorType["MULTI_MODE_LEXER_LONGER_ALT_NOT_IN_CURRENT_MODE"] = 17] = "MULTI_MODE_LEXER_LONGER_ALT_NOT_IN_CURRENT_MODE";
})(LexerDefinitionErrorType || (LexerDefinitionErrorType = {}));
const DEFAULT_LEXER_CONFIG = {
	deferDefinitionErrorsHandling: false,
	positionTracking: "full",
	lineTerminatorsPattern: /\n|\r\n?/g,
	lineTerminatorCharacters: ["\n", "\r"],
	ensureOptimizations: false,
	safeMode: false,
	errorMessageProvider: defaultLexerErrorProvider,
	traceInitPerf: false,
	skipValidations: false,
	recoveryEnabled: true
};
Object.freeze(DEFAULT_LEXER_CONFIG);
var Lexer = class {
	constructor(lexerDefinition, config = DEFAULT_LEXER_CONFIG) {
		this.lexerDefinition = lexerDefinition;
		this.lexerDefinitionErrors = [];
		this.lexerDefinitionWarning = [];
		this.patternIdxToConfig = {};
		this.charCodeToPatternIdxToConfig = {};
		this.modes = [];
		this.emptyGroups = {};
		this.cachedGroupKeys = [];
		this.trackStartLines = true;
		this.trackEndLines = true;
		this.hasCustom = false;
		this.canModeBeOptimized = {};
		this.TRACE_INIT = (phaseDesc, phaseImpl) => {
			if (this.traceInitPerf === true) {
				this.traceInitIndent++;
				const indent = new Array(this.traceInitIndent + 1).join("	");
				if (this.traceInitIndent < this.traceInitMaxIdent) console.log(`${indent}--> <${phaseDesc}>`);
				const { time, value } = timer(phaseImpl);
				/* istanbul ignore next - Difficult to reproduce specific performance behavior (>10ms) in tests */
				const traceMethod = time > 10 ? console.warn : console.log;
				if (this.traceInitIndent < this.traceInitMaxIdent) traceMethod(`${indent}<-- <${phaseDesc}> time: ${time}ms`);
				this.traceInitIndent--;
				return value;
			} else return phaseImpl();
		};
		if (typeof config === "boolean") throw Error("The second argument to the Lexer constructor is now an ILexerConfig Object.\na boolean 2nd argument is no longer supported");
		this.config = Object.assign({}, DEFAULT_LEXER_CONFIG, config);
		const traceInitVal = this.config.traceInitPerf;
		if (traceInitVal === true) {
			this.traceInitMaxIdent = Infinity;
			this.traceInitPerf = true;
		} else if (typeof traceInitVal === "number") {
			this.traceInitMaxIdent = traceInitVal;
			this.traceInitPerf = true;
		}
		this.traceInitIndent = -1;
		this.TRACE_INIT("Lexer Constructor", () => {
			let actualDefinition;
			let hasOnlySingleMode = true;
			this.TRACE_INIT("Lexer Config handling", () => {
				if (this.config.lineTerminatorsPattern === DEFAULT_LEXER_CONFIG.lineTerminatorsPattern) this.config.lineTerminatorsPattern = LineTerminatorOptimizedTester;
				else if (this.config.lineTerminatorCharacters === DEFAULT_LEXER_CONFIG.lineTerminatorCharacters) throw Error("Error: Missing <lineTerminatorCharacters> property on the Lexer config.\n	For details See: https://chevrotain.io/docs/guide/resolving_lexer_errors.html#MISSING_LINE_TERM_CHARS");
				if (config.safeMode && config.ensureOptimizations) throw Error("\"safeMode\" and \"ensureOptimizations\" flags are mutually exclusive.");
				this.trackStartLines = /full|onlyStart/i.test(this.config.positionTracking);
				this.trackEndLines = /full/i.test(this.config.positionTracking);
				if (Array.isArray(lexerDefinition)) actualDefinition = {
					modes: { defaultMode: [...lexerDefinition] },
					defaultMode: DEFAULT_MODE
				};
				else {
					hasOnlySingleMode = false;
					actualDefinition = Object.assign({}, lexerDefinition);
				}
			});
			if (this.config.skipValidations === false) {
				this.TRACE_INIT("performRuntimeChecks", () => {
					this.lexerDefinitionErrors = this.lexerDefinitionErrors.concat(performRuntimeChecks(actualDefinition, this.trackStartLines, this.config.lineTerminatorCharacters));
				});
				this.TRACE_INIT("performWarningRuntimeChecks", () => {
					this.lexerDefinitionWarning = this.lexerDefinitionWarning.concat(performWarningRuntimeChecks(actualDefinition, this.trackStartLines, this.config.lineTerminatorCharacters));
				});
			}
			actualDefinition.modes = actualDefinition.modes ? actualDefinition.modes : {};
			Object.entries(actualDefinition.modes).forEach(([currModeName, currModeValue]) => {
				actualDefinition.modes[currModeName] = currModeValue.filter((currTokType) => currTokType !== void 0);
			});
			const allModeNames = Object.keys(actualDefinition.modes);
			Object.entries(actualDefinition.modes).forEach(([currModName, currModDef]) => {
				this.TRACE_INIT(`Mode: <${currModName}> processing`, () => {
					this.modes.push(currModName);
					if (this.config.skipValidations === false) this.TRACE_INIT(`validatePatterns`, () => {
						this.lexerDefinitionErrors = this.lexerDefinitionErrors.concat(validatePatterns(currModDef, allModeNames));
					});
					if (this.lexerDefinitionErrors.length === 0) {
						augmentTokenTypes(currModDef);
						let currAnalyzeResult;
						this.TRACE_INIT(`analyzeTokenTypes`, () => {
							currAnalyzeResult = analyzeTokenTypes(currModDef, {
								lineTerminatorCharacters: this.config.lineTerminatorCharacters,
								positionTracking: config.positionTracking,
								ensureOptimizations: config.ensureOptimizations,
								safeMode: config.safeMode,
								tracer: this.TRACE_INIT
							});
						});
						this.patternIdxToConfig[currModName] = currAnalyzeResult.patternIdxToConfig;
						this.charCodeToPatternIdxToConfig[currModName] = currAnalyzeResult.charCodeToPatternIdxToConfig;
						this.emptyGroups = Object.assign({}, this.emptyGroups, currAnalyzeResult.emptyGroups);
						this.hasCustom = currAnalyzeResult.hasCustom || this.hasCustom;
						this.canModeBeOptimized[currModName] = currAnalyzeResult.canBeOptimized;
					}
				});
			});
			this.defaultMode = actualDefinition.defaultMode;
			this.cachedGroupKeys = Object.keys(this.emptyGroups);
			if (this.lexerDefinitionErrors.length > 0 && !this.config.deferDefinitionErrorsHandling) {
				const allErrMessagesString = this.lexerDefinitionErrors.map((error) => {
					return error.message;
				}).join("-----------------------\n");
				throw new Error("Errors detected in definition of Lexer:\n" + allErrMessagesString);
			}
			this.lexerDefinitionWarning.forEach((warningDescriptor) => {
				PRINT_WARNING(warningDescriptor.message);
			});
			this.TRACE_INIT("Choosing sub-methods implementations", () => {
				if (hasOnlySingleMode) this.handleModes = () => {};
				if (this.trackStartLines === false) this.computeNewColumn = (x) => x;
				if (this.trackEndLines === false) this.updateTokenEndLineColumnLocation = () => {};
				if (/full/i.test(this.config.positionTracking)) this.createTokenInstance = this.createFullToken;
				else if (/onlyStart/i.test(this.config.positionTracking)) this.createTokenInstance = this.createStartOnlyToken;
				else if (/onlyOffset/i.test(this.config.positionTracking)) this.createTokenInstance = this.createOffsetOnlyToken;
				else throw Error(`Invalid <positionTracking> config option: "${this.config.positionTracking}"`);
				if (this.hasCustom) {
					this.addToken = this.addTokenUsingPush;
					this.handlePayload = this.handlePayloadWithCustom;
				} else {
					this.addToken = this.addTokenUsingMemberAccess;
					this.handlePayload = this.handlePayloadNoCustom;
				}
			});
			this.TRACE_INIT("Failed Optimization Warnings", () => {
				const unOptimizedModes = Object.entries(this.canModeBeOptimized).reduce((cannotBeOptimized, [modeName, canBeOptimized]) => {
					if (canBeOptimized === false) cannotBeOptimized.push(modeName);
					return cannotBeOptimized;
				}, []);
				if (config.ensureOptimizations && unOptimizedModes.length > 0) throw Error(`Lexer Modes: < ${unOptimizedModes.join(", ")} > cannot be optimized.\n	 Disable the "ensureOptimizations" lexer config flag to silently ignore this and run the lexer in an un-optimized mode.
	 Or inspect the console log for details on how to resolve these issues.`);
			});
			this.TRACE_INIT("clearRegExpParserCache", () => {
				clearRegExpParserCache();
			});
			this.TRACE_INIT("toFastProperties", () => {
				toFastProperties(this);
			});
		});
	}
	tokenize(text, initialMode = this.defaultMode) {
		if (this.lexerDefinitionErrors.length > 0) {
			const allErrMessagesString = this.lexerDefinitionErrors.map((error) => {
				return error.message;
			}).join("-----------------------\n");
			throw new Error("Unable to Tokenize because Errors detected in definition of Lexer:\n" + allErrMessagesString);
		}
		return this.tokenizeInternal(text, initialMode);
	}
	tokenizeInternal(text, initialMode) {
		let i, j, k, matchAltImage, longerAlt, matchedImage, payload, altPayload, imageLength, group, tokType, newToken, errLength, msg, match;
		const orgText = text;
		const orgLength = orgText.length;
		let offset = 0;
		let matchedTokensIndex = 0;
		const guessedNumberOfTokens = this.hasCustom ? 0 : Math.floor(text.length / 10);
		const matchedTokens = new Array(guessedNumberOfTokens);
		const errors = [];
		let line = this.trackStartLines ? 1 : void 0;
		let column = this.trackStartLines ? 1 : void 0;
		const groups = {};
		for (let gi = 0; gi < this.cachedGroupKeys.length; gi++) groups[this.cachedGroupKeys[gi]] = [];
		const trackLines = this.trackStartLines;
		const lineTerminatorPattern = this.config.lineTerminatorsPattern;
		let currModePatternsLength = 0;
		let patternIdxToConfig = [];
		let currCharCodeToPatternIdxToConfig = [];
		const modeStack = [];
		const emptyArray = [];
		Object.freeze(emptyArray);
		let isOptimizedMode = false;
		const pop_mode = (popToken) => {
			if (modeStack.length === 1 && popToken.tokenType.PUSH_MODE === void 0) {
				const msg = this.config.errorMessageProvider.buildUnableToPopLexerModeMessage(popToken);
				errors.push({
					offset: popToken.startOffset,
					line: popToken.startLine,
					column: popToken.startColumn,
					length: popToken.image.length,
					message: msg
				});
			} else {
				modeStack.pop();
				const newMode = modeStack.at(-1);
				patternIdxToConfig = this.patternIdxToConfig[newMode];
				currCharCodeToPatternIdxToConfig = this.charCodeToPatternIdxToConfig[newMode];
				currModePatternsLength = patternIdxToConfig.length;
				const modeCanBeOptimized = this.canModeBeOptimized[newMode] && this.config.safeMode === false;
				if (currCharCodeToPatternIdxToConfig && modeCanBeOptimized) isOptimizedMode = true;
				else isOptimizedMode = false;
			}
		};
		function push_mode(newMode) {
			modeStack.push(newMode);
			currCharCodeToPatternIdxToConfig = this.charCodeToPatternIdxToConfig[newMode];
			patternIdxToConfig = this.patternIdxToConfig[newMode];
			currModePatternsLength = patternIdxToConfig.length;
			const modeCanBeOptimized = this.canModeBeOptimized[newMode] && this.config.safeMode === false;
			if (currCharCodeToPatternIdxToConfig && modeCanBeOptimized) isOptimizedMode = true;
			else isOptimizedMode = false;
		}
		push_mode.call(this, initialMode);
		let currConfig;
		const recoveryEnabled = this.config.recoveryEnabled;
		while (offset < orgLength) {
			matchedImage = null;
			imageLength = -1;
			const nextCharCode = orgText.charCodeAt(offset);
			let chosenPatternIdxToConfig;
			if (isOptimizedMode) {
				const optimizedCharIdx = charCodeToOptimizedIndex(nextCharCode);
				const possiblePatterns = currCharCodeToPatternIdxToConfig[optimizedCharIdx];
				chosenPatternIdxToConfig = possiblePatterns !== void 0 ? possiblePatterns : emptyArray;
			} else chosenPatternIdxToConfig = patternIdxToConfig;
			const chosenPatternsLength = chosenPatternIdxToConfig.length;
			for (i = 0; i < chosenPatternsLength; i++) {
				currConfig = chosenPatternIdxToConfig[i];
				const currPattern = currConfig.pattern;
				payload = null;
				switch (currConfig.matchType) {
					case 0:
						if (nextCharCode === currConfig.short) {
							imageLength = 1;
							matchedImage = currPattern;
						}
						break;
					case 1:
						match = currPattern.exec(orgText, offset, matchedTokens, groups);
						if (match !== null) {
							matchedImage = match[0];
							imageLength = matchedImage.length;
							if (match.payload !== void 0) payload = match.payload;
						} else matchedImage = null;
						break;
					case 3: {
						const asciiClass = currConfig.asciiClass;
						if (asciiClass[nextCharCode] !== 1) {
							currPattern.lastIndex = 0;
							break;
						}
						let endOffset = offset + 1;
						while (asciiClass[orgText.charCodeAt(endOffset)] === 1) endOffset++;
						imageLength = endOffset - offset;
						currPattern.lastIndex = endOffset;
						break;
					}
					case 2:
						currPattern.lastIndex = offset;
						imageLength = this.matchLength(currPattern, text, offset);
				}
				if (imageLength !== -1) {
					longerAlt = currConfig.longerAlt;
					if (longerAlt !== void 0) {
						matchedImage = text.substring(offset, offset + imageLength);
						const longerAltLength = longerAlt.length;
						for (k = 0; k < longerAltLength; k++) {
							const longerAltConfig = patternIdxToConfig[longerAlt[k]];
							const longerAltPattern = longerAltConfig.pattern;
							altPayload = null;
							if (longerAltConfig.matchType === 1) {
								match = longerAltPattern.exec(orgText, offset, matchedTokens, groups);
								if (match !== null) {
									matchAltImage = match[0];
									if (match.payload !== void 0) altPayload = match.payload;
								} else matchAltImage = null;
							} else {
								longerAltPattern.lastIndex = offset;
								matchAltImage = this.match(longerAltPattern, text, offset);
							}
							if (matchAltImage && matchAltImage.length > matchedImage.length) {
								matchedImage = matchAltImage;
								imageLength = matchAltImage.length;
								payload = altPayload;
								currConfig = longerAltConfig;
								break;
							}
						}
					}
					break;
				}
			}
			if (imageLength !== -1) {
				group = currConfig.group;
				if (group !== void 0) {
					matchedImage = matchedImage !== null ? matchedImage : text.substring(offset, offset + imageLength);
					tokType = currConfig.tokenTypeIdx;
					newToken = this.createTokenInstance(matchedImage, offset, tokType, currConfig.tokenType, line, column, imageLength);
					this.handlePayload(newToken, payload);
					if (group === false) matchedTokensIndex = this.addToken(matchedTokens, matchedTokensIndex, newToken);
					else groups[group].push(newToken);
				}
				if (trackLines === true && currConfig.canLineTerminator === true) {
					let numOfLTsInMatch = 0;
					let foundTerminator;
					let lastLTEndOffset;
					lineTerminatorPattern.lastIndex = 0;
					do {
						matchedImage = matchedImage !== null ? matchedImage : text.substring(offset, offset + imageLength);
						foundTerminator = lineTerminatorPattern.test(matchedImage);
						if (foundTerminator === true) {
							lastLTEndOffset = lineTerminatorPattern.lastIndex - 1;
							numOfLTsInMatch++;
						}
					} while (foundTerminator === true);
					if (numOfLTsInMatch !== 0) {
						line = line + numOfLTsInMatch;
						column = imageLength - lastLTEndOffset;
						this.updateTokenEndLineColumnLocation(newToken, group, lastLTEndOffset, numOfLTsInMatch, line, column, imageLength);
					} else column = this.computeNewColumn(column, imageLength);
				} else column = this.computeNewColumn(column, imageLength);
				offset = offset + imageLength;
				this.handleModes(currConfig, pop_mode, push_mode, newToken);
			} else {
				const errorStartOffset = offset;
				const errorLine = line;
				const errorColumn = column;
				let foundResyncPoint = recoveryEnabled === false;
				while (foundResyncPoint === false && offset < orgLength) {
					offset++;
					for (j = 0; j < currModePatternsLength; j++) {
						const currConfig = patternIdxToConfig[j];
						const currPattern = currConfig.pattern;
						switch (currConfig.matchType) {
							case 0:
								if (orgText.charCodeAt(offset) === currConfig.short) foundResyncPoint = true;
								break;
							case 1:
								foundResyncPoint = currPattern.exec(orgText, offset, matchedTokens, groups) !== null;
								break;
							case 3:
							case 2:
								currPattern.lastIndex = offset;
								foundResyncPoint = currPattern.exec(text) !== null;
						}
						if (foundResyncPoint === true) break;
					}
				}
				errLength = offset - errorStartOffset;
				column = this.computeNewColumn(column, errLength);
				msg = this.config.errorMessageProvider.buildUnexpectedCharactersMessage(orgText, errorStartOffset, errLength, errorLine, errorColumn, modeStack.at(-1));
				errors.push({
					offset: errorStartOffset,
					line: errorLine,
					column: errorColumn,
					length: errLength,
					message: msg
				});
				if (recoveryEnabled === false) break;
			}
		}
		if (!this.hasCustom) matchedTokens.length = matchedTokensIndex;
		return {
			tokens: matchedTokens,
			groups,
			errors
		};
	}
	handleModes(config, pop_mode, push_mode, newToken) {
		if (config.pop === true) {
			const pushMode = config.push;
			pop_mode(newToken);
			if (pushMode !== void 0) push_mode.call(this, pushMode);
		} else if (config.push !== void 0) push_mode.call(this, config.push);
	}
	updateTokenEndLineColumnLocation(newToken, group, lastLTIdx, numOfLTsInMatch, line, column, imageLength) {
		let lastCharIsLT, fixForEndingInLT;
		if (group !== void 0) {
			lastCharIsLT = lastLTIdx === imageLength - 1;
			fixForEndingInLT = lastCharIsLT ? -1 : 0;
			if (!(numOfLTsInMatch === 1 && lastCharIsLT === true)) {
				newToken.endLine = line + fixForEndingInLT;
				newToken.endColumn = column - 1 + -fixForEndingInLT;
			}
		}
	}
	computeNewColumn(oldColumn, imageLength) {
		return oldColumn + imageLength;
	}
	createOffsetOnlyToken(image, startOffset, tokenTypeIdx, tokenType) {
		return {
			image,
			startOffset,
			tokenTypeIdx,
			tokenType
		};
	}
	createStartOnlyToken(image, startOffset, tokenTypeIdx, tokenType, startLine, startColumn) {
		return {
			image,
			startOffset,
			startLine,
			startColumn,
			tokenTypeIdx,
			tokenType
		};
	}
	createFullToken(image, startOffset, tokenTypeIdx, tokenType, startLine, startColumn, imageLength) {
		return {
			image,
			startOffset,
			endOffset: startOffset + imageLength - 1,
			startLine,
			endLine: startLine,
			startColumn,
			endColumn: startColumn + imageLength - 1,
			tokenTypeIdx,
			tokenType
		};
	}
	addTokenUsingPush(tokenVector, index, tokenToAdd) {
		tokenVector.push(tokenToAdd);
		return index;
	}
	addTokenUsingMemberAccess(tokenVector, index, tokenToAdd) {
		tokenVector[index] = tokenToAdd;
		index++;
		return index;
	}
	handlePayloadNoCustom(token, payload) {}
	handlePayloadWithCustom(token, payload) {
		if (payload !== null) token.payload = payload;
	}
	match(pattern, text, offset) {
		if (pattern.test(text) === true) return text.substring(offset, pattern.lastIndex);
		return null;
	}
	matchLength(pattern, text, offset) {
		if (pattern.test(text) === true) return pattern.lastIndex - offset;
		return -1;
	}
};
Lexer.SKIPPED = "This marks a skipped Token pattern, this means each token identified by it will be consumed and then thrown into oblivion, this can be used to for example to completely ignore whitespace.";
Lexer.NA = /NOT_APPLICABLE/;

// node_modules/chevrotain/lib/src/scan/tokens_public.js
function tokenLabel(tokType) {
	if (hasTokenLabel(tokType)) return tokType.LABEL;
	else return tokType.name;
}
function hasTokenLabel(obj) {
	return typeof obj.LABEL === "string" && obj.LABEL !== "";
}
const PARENT = "parent";
const CATEGORIES = "categories";
const LABEL = "label";
const GROUP = "group";
const PUSH_MODE = "push_mode";
const POP_MODE = "pop_mode";
const LONGER_ALT = "longer_alt";
const LINE_BREAKS = "line_breaks";
const START_CHARS_HINT = "start_chars_hint";
function createToken(config) {
	return createTokenInternal(config);
}
function createTokenInternal(config) {
	const pattern = config.pattern;
	const tokenType = {};
	tokenType.name = config.name;
	if (pattern !== void 0) tokenType.PATTERN = pattern;
	if (Object.hasOwn(config, PARENT)) throw "The parent property is no longer supported.\nSee: https://github.com/chevrotain/chevrotain/issues/564#issuecomment-349062346 for details.";
	if (Object.hasOwn(config, CATEGORIES)) tokenType.CATEGORIES = config[CATEGORIES];
	augmentTokenTypes([tokenType]);
	if (Object.hasOwn(config, LABEL)) tokenType.LABEL = config[LABEL];
	if (Object.hasOwn(config, GROUP)) tokenType.GROUP = config[GROUP];
	if (Object.hasOwn(config, POP_MODE)) tokenType.POP_MODE = config[POP_MODE];
	if (Object.hasOwn(config, PUSH_MODE)) tokenType.PUSH_MODE = config[PUSH_MODE];
	if (Object.hasOwn(config, LONGER_ALT)) tokenType.LONGER_ALT = config[LONGER_ALT];
	if (Object.hasOwn(config, LINE_BREAKS)) tokenType.LINE_BREAKS = config[LINE_BREAKS];
	if (Object.hasOwn(config, START_CHARS_HINT)) tokenType.START_CHARS_HINT = config[START_CHARS_HINT];
	return tokenType;
}
const EOF = createToken({
	name: "EOF",
	pattern: Lexer.NA
});
augmentTokenTypes([EOF]);
function createTokenInstance(tokType, image, startOffset, endOffset, startLine, endLine, startColumn, endColumn) {
	return {
		image,
		startOffset,
		endOffset,
		startLine,
		endLine,
		startColumn,
		endColumn,
		tokenTypeIdx: tokType.tokenTypeIdx,
		tokenType: tokType
	};
}
function tokenMatcher(token, tokType) {
	return tokenStructuredMatcher(token, tokType);
}

// node_modules/chevrotain/lib/src/parse/errors_public.js
const defaultParserErrorProvider = {
	buildMismatchTokenMessage({ expected, actual, previous, ruleName }) {
		return `Expecting ${hasTokenLabel(expected) ? `--> ${tokenLabel(expected)} <--` : `token of type --> ${expected.name} <--`} but found --> '${actual.image}' <--`;
	},
	buildNotAllInputParsedMessage({ firstRedundant, ruleName }) {
		return "Redundant input, expecting EOF but found: " + firstRedundant.image;
	},
	buildNoViableAltMessage({ expectedPathsPerAlt, actual, previous, customUserDescription, ruleName }) {
		const errPrefix = "Expecting: ";
		const errSuffix = "\nbut found: '" + actual[0].image + "'";
		if (customUserDescription) return errPrefix + customUserDescription + errSuffix;
		else return `Expecting: one of these possible Token sequences:\n${expectedPathsPerAlt.reduce((result, currAltPaths) => result.concat(currAltPaths), []).map((currPath) => `[${currPath.map((currTokenType) => tokenLabel(currTokenType)).join(", ")}]`).map((itemMsg, idx) => `  ${idx + 1}. ${itemMsg}`).join("\n")}` + errSuffix;
	},
	buildEarlyExitMessage({ expectedIterationPaths, actual, customUserDescription, ruleName }) {
		const errPrefix = "Expecting: ";
		const errSuffix = "\nbut found: '" + actual[0].image + "'";
		if (customUserDescription) return errPrefix + customUserDescription + errSuffix;
		else return `Expecting: expecting at least one iteration which starts with one of these possible Token sequences::\n  <${expectedIterationPaths.map((currPath) => `[${currPath.map((currTokenType) => tokenLabel(currTokenType)).join(",")}]`).join(" ,")}>` + errSuffix;
	}
};
Object.freeze(defaultParserErrorProvider);
const defaultGrammarResolverErrorProvider = { buildRuleNotFoundError(topLevelRule, undefinedRule) {
	return "Invalid grammar, reference to a rule which is not defined: ->" + undefinedRule.nonTerminalName + "<-\ninside top level rule: ->" + topLevelRule.name + "<-";
} };
const defaultGrammarValidatorErrorProvider = {
	buildDuplicateFoundError(topLevelRule, duplicateProds) {
		function getExtraProductionArgument(prod) {
			if (prod instanceof Terminal) return prod.terminalType.name;
			else if (prod instanceof NonTerminal) return prod.nonTerminalName;
			else return "";
		}
		const topLevelName = topLevelRule.name;
		const duplicateProd = duplicateProds[0];
		const index = duplicateProd.idx;
		const dslName = getProductionDslName(duplicateProd);
		const extraArgument = getExtraProductionArgument(duplicateProd);
		let msg = `->${dslName}${index > 0 ? index : ""}<- ${extraArgument ? `with argument: ->${extraArgument}<-` : ""}
                  appears more than once (${duplicateProds.length} times) in the top level rule: ->${topLevelName}<-.                  
                  For further details see: https://chevrotain.io/docs/FAQ.html#NUMERICAL_SUFFIXES 
                  `;
		msg = msg.replace(/[ \t]+/g, " ");
		msg = msg.replace(/\s\s+/g, "\n");
		return msg;
	},
	buildNamespaceConflictError(rule) {
		return `Namespace conflict found in grammar.\nThe grammar has both a Terminal(Token) and a Non-Terminal(Rule) named: <${rule.name}>.\nTo resolve this make sure each Terminal and Non-Terminal names are unique\nThis is easy to accomplish by using the convention that Terminal names start with an uppercase letter\nand Non-Terminal names start with a lower case letter.`;
	},
	buildAlternationPrefixAmbiguityError(options) {
		const pathMsg = options.prefixPath.map((currTok) => tokenLabel(currTok)).join(", ");
		const occurrence = options.alternation.idx === 0 ? "" : options.alternation.idx;
		return `Ambiguous alternatives: <${options.ambiguityIndices.join(" ,")}> due to common lookahead prefix\nin <OR${occurrence}> inside <${options.topLevelRule.name}> Rule,\n<${pathMsg}> may appears as a prefix path in all these alternatives.\nSee: https://chevrotain.io/docs/guide/resolving_grammar_errors.html#COMMON_PREFIX\nFor Further details.`;
	},
	buildAlternationAmbiguityError(options) {
		const occurrence = options.alternation.idx === 0 ? "" : options.alternation.idx;
		const isEmptyPath = options.prefixPath.length === 0;
		let currMessage = `Ambiguous Alternatives Detected: <${options.ambiguityIndices.join(" ,")}> in <OR${occurrence}> inside <${options.topLevelRule.name}> Rule,\n`;
		if (isEmptyPath) currMessage += "These alternatives are all empty (match no tokens), making them indistinguishable.\nOnly the last alternative may be empty.\n";
		else {
			const pathMsg = options.prefixPath.map((currtok) => tokenLabel(currtok)).join(", ");
			currMessage += `<${pathMsg}> may appears as a prefix path in all these alternatives.\n`;
		}
		currMessage += "See: https://chevrotain.io/docs/guide/resolving_grammar_errors.html#AMBIGUOUS_ALTERNATIVES\nFor Further details.";
		return currMessage;
	},
	buildEmptyRepetitionError(options) {
		let dslName = getProductionDslName(options.repetition);
		if (options.repetition.idx !== 0) dslName += options.repetition.idx;
		return `The repetition <${dslName}> within Rule <${options.topLevelRule.name}> can never consume any tokens.\nThis could lead to an infinite loop.`;
	},
	buildTokenNameError(options) {
		/* istanbul ignore next */
		return "deprecated";
	},
	buildEmptyAlternationError(options) {
		return `Ambiguous empty alternative: <${options.emptyChoiceIdx + 1}> in <OR${options.alternation.idx}> inside <${options.topLevelRule.name}> Rule.\nOnly the last alternative may be an empty alternative.`;
	},
	buildTooManyAlternativesError(options) {
		return `An Alternation cannot have more than 256 alternatives:\n<OR${options.alternation.idx}> inside <${options.topLevelRule.name}> Rule.\n has ${options.alternation.definition.length + 1} alternatives.`;
	},
	buildLeftRecursionError(options) {
		const ruleName = options.topLevelRule.name;
		return `Left Recursion found in grammar.\nrule: <${ruleName}> can be invoked from itself (directly or indirectly)\nwithout consuming any Tokens. The grammar path that causes this is: \n ${`${ruleName} --> ${options.leftRecursionPath.map((currRule) => currRule.name).concat([ruleName]).join(" --> ")}`}\n To fix this refactor your grammar to remove the left recursion.\nsee: https://en.wikipedia.org/wiki/LL_parser#Left_factoring.`;
	},
	buildInvalidRuleNameError(options) {
		/* istanbul ignore next */
		return "deprecated";
	},
	buildDuplicateRuleNameError(options) {
		let ruleName;
		if (options.topLevelRule instanceof Rule) ruleName = options.topLevelRule.name;
		else ruleName = options.topLevelRule;
		return `Duplicate definition, rule: ->${ruleName}<- is already defined in the grammar: ->${options.grammarName}<-`;
	}
};

// node_modules/chevrotain/lib/src/parse/grammar/resolver.js
function resolveGrammar$1(topLevels, errMsgProvider) {
	const refResolver = new GastRefResolverVisitor(topLevels, errMsgProvider);
	refResolver.resolveRefs();
	return refResolver.errors;
}
var GastRefResolverVisitor = class extends GAstVisitor {
	constructor(nameToTopRule, errMsgProvider) {
		super();
		this.nameToTopRule = nameToTopRule;
		this.errMsgProvider = errMsgProvider;
		this.errors = [];
	}
	resolveRefs() {
		Object.values(this.nameToTopRule).forEach((prod) => {
			this.currTopLevel = prod;
			prod.accept(this);
		});
	}
	visitNonTerminal(node) {
		const ref = this.nameToTopRule[node.nonTerminalName];
		if (!ref) {
			const msg = this.errMsgProvider.buildRuleNotFoundError(this.currTopLevel, node);
			this.errors.push({
				message: msg,
				type: ParserDefinitionErrorType.UNRESOLVED_SUBRULE_REF,
				ruleName: this.currTopLevel.name,
				unresolvedRefName: node.nonTerminalName
			});
		} else node.referencedRule = ref;
	}
};

// node_modules/chevrotain/lib/src/parse/grammar/interpreter.js
var AbstractNextPossibleTokensWalker = class extends RestWalker {
	constructor(topProd, path) {
		super();
		this.topProd = topProd;
		this.path = path;
		this.possibleTokTypes = [];
		this.nextProductionName = "";
		this.nextProductionOccurrence = 0;
		this.found = false;
		this.isAtEndOfPath = false;
	}
	startWalking() {
		this.found = false;
		if (this.path.ruleStack[0] !== this.topProd.name) throw Error("The path does not start with the walker's top Rule!");
		this.ruleStack = [...this.path.ruleStack].reverse();
		this.occurrenceStack = [...this.path.occurrenceStack].reverse();
		this.ruleStack.pop();
		this.occurrenceStack.pop();
		this.updateExpectedNext();
		this.walk(this.topProd);
		return this.possibleTokTypes;
	}
	walk(prod, prevRest = []) {
		if (!this.found) super.walk(prod, prevRest);
	}
	walkProdRef(refProd, currRest, prevRest) {
		if (refProd.referencedRule.name === this.nextProductionName && refProd.idx === this.nextProductionOccurrence) {
			const fullRest = currRest.concat(prevRest);
			this.updateExpectedNext();
			this.walk(refProd.referencedRule, fullRest);
		}
	}
	updateExpectedNext() {
		if (this.ruleStack.length === 0) {
			this.nextProductionName = "";
			this.nextProductionOccurrence = 0;
			this.isAtEndOfPath = true;
		} else {
			this.nextProductionName = this.ruleStack.pop();
			this.nextProductionOccurrence = this.occurrenceStack.pop();
		}
	}
};
var NextAfterTokenWalker = class extends AbstractNextPossibleTokensWalker {
	constructor(topProd, path) {
		super(topProd, path);
		this.path = path;
		this.nextTerminalName = "";
		this.nextTerminalOccurrence = 0;
		this.nextTerminalName = this.path.lastTok.name;
		this.nextTerminalOccurrence = this.path.lastTokOccurrence;
	}
	walkTerminal(terminal, currRest, prevRest) {
		if (this.isAtEndOfPath && terminal.terminalType.name === this.nextTerminalName && terminal.idx === this.nextTerminalOccurrence && !this.found) {
			const fullRest = currRest.concat(prevRest);
			const restProd = new Alternative({ definition: fullRest });
			this.possibleTokTypes = first(restProd);
			this.found = true;
		}
	}
};
/**
* This walker only "walks" a single "TOP" level in the Grammar Ast, this means
* it never "follows" production refs
*/
var AbstractNextTerminalAfterProductionWalker = class extends RestWalker {
	constructor(topRule, occurrence) {
		super();
		this.topRule = topRule;
		this.occurrence = occurrence;
		this.result = {
			token: void 0,
			occurrence: void 0,
			isEndOfRule: void 0
		};
	}
	startWalking() {
		this.walk(this.topRule);
		return this.result;
	}
};
var NextTerminalAfterManyWalker = class extends AbstractNextTerminalAfterProductionWalker {
	walkMany(manyProd, currRest, prevRest) {
		if (manyProd.idx === this.occurrence) {
			const firstAfterMany = currRest.concat(prevRest)[0];
			this.result.isEndOfRule = firstAfterMany === void 0;
			if (firstAfterMany instanceof Terminal) {
				this.result.token = firstAfterMany.terminalType;
				this.result.occurrence = firstAfterMany.idx;
			}
		} else super.walkMany(manyProd, currRest, prevRest);
	}
};
var NextTerminalAfterManySepWalker = class extends AbstractNextTerminalAfterProductionWalker {
	walkManySep(manySepProd, currRest, prevRest) {
		if (manySepProd.idx === this.occurrence) {
			const firstAfterManySep = currRest.concat(prevRest)[0];
			this.result.isEndOfRule = firstAfterManySep === void 0;
			if (firstAfterManySep instanceof Terminal) {
				this.result.token = firstAfterManySep.terminalType;
				this.result.occurrence = firstAfterManySep.idx;
			}
		} else super.walkManySep(manySepProd, currRest, prevRest);
	}
};
var NextTerminalAfterAtLeastOneWalker = class extends AbstractNextTerminalAfterProductionWalker {
	walkAtLeastOne(atLeastOneProd, currRest, prevRest) {
		if (atLeastOneProd.idx === this.occurrence) {
			const firstAfterAtLeastOne = currRest.concat(prevRest)[0];
			this.result.isEndOfRule = firstAfterAtLeastOne === void 0;
			if (firstAfterAtLeastOne instanceof Terminal) {
				this.result.token = firstAfterAtLeastOne.terminalType;
				this.result.occurrence = firstAfterAtLeastOne.idx;
			}
		} else super.walkAtLeastOne(atLeastOneProd, currRest, prevRest);
	}
};
var NextTerminalAfterAtLeastOneSepWalker = class extends AbstractNextTerminalAfterProductionWalker {
	walkAtLeastOneSep(atleastOneSepProd, currRest, prevRest) {
		if (atleastOneSepProd.idx === this.occurrence) {
			const firstAfterfirstAfterAtLeastOneSep = currRest.concat(prevRest)[0];
			this.result.isEndOfRule = firstAfterfirstAfterAtLeastOneSep === void 0;
			if (firstAfterfirstAfterAtLeastOneSep instanceof Terminal) {
				this.result.token = firstAfterfirstAfterAtLeastOneSep.terminalType;
				this.result.occurrence = firstAfterfirstAfterAtLeastOneSep.idx;
			}
		} else super.walkAtLeastOneSep(atleastOneSepProd, currRest, prevRest);
	}
};
function possiblePathsFrom(targetDef, maxLength, currPath = []) {
	currPath = [...currPath];
	let result = [];
	let i = 0;
	function remainingPathWith(nextDef) {
		return nextDef.concat(targetDef.slice(i + 1));
	}
	function getAlternativesForProd(definition) {
		const alternatives = possiblePathsFrom(remainingPathWith(definition), maxLength, currPath);
		return result.concat(alternatives);
	}
	/**
	* Mandatory productions will halt the loop as the paths computed from their recursive calls will already contain the
	* following (rest) of the targetDef.
	*
	* For optional productions (Option/Repetition/...) the loop will continue to represent the paths that do not include the
	* the optional production.
	*/
	while (currPath.length < maxLength && i < targetDef.length) {
		const prod = targetDef[i];
		/* istanbul ignore else */
		if (prod instanceof Alternative) return getAlternativesForProd(prod.definition);
		else if (prod instanceof NonTerminal) return getAlternativesForProd(prod.definition);
		else if (prod instanceof Option) result = getAlternativesForProd(prod.definition);
		else if (prod instanceof RepetitionMandatory) return getAlternativesForProd(prod.definition.concat([new Repetition({ definition: prod.definition })]));
		else if (prod instanceof RepetitionMandatoryWithSeparator) return getAlternativesForProd([new Alternative({ definition: prod.definition }), new Repetition({ definition: [new Terminal({ terminalType: prod.separator })].concat(prod.definition) })]);
		else if (prod instanceof RepetitionWithSeparator) result = getAlternativesForProd(prod.definition.concat([new Repetition({ definition: [new Terminal({ terminalType: prod.separator })].concat(prod.definition) })]));
		else if (prod instanceof Repetition) result = getAlternativesForProd(prod.definition.concat([new Repetition({ definition: prod.definition })]));
		else if (prod instanceof Alternation) {
			prod.definition.forEach((currAlt) => {
				if (currAlt.definition.length !== 0) result = getAlternativesForProd(currAlt.definition);
			});
			return result;
		} else if (prod instanceof Terminal) currPath.push(prod.terminalType);
		else throw Error("non exhaustive match");
		i++;
	}
	result.push({
		partialPath: currPath,
		suffixDef: targetDef.slice(i)
	});
	return result;
}
function nextPossibleTokensAfter(initialDef, tokenVector, tokMatcher, maxLookAhead) {
	const EXIT_NON_TERMINAL = "EXIT_NONE_TERMINAL";
	const EXIT_NON_TERMINAL_ARR = [EXIT_NON_TERMINAL];
	const EXIT_ALTERNATIVE = "EXIT_ALTERNATIVE";
	let foundCompletePath = false;
	const tokenVectorLength = tokenVector.length;
	const minimalAlternativesIndex = tokenVectorLength - maxLookAhead - 1;
	const result = [];
	const possiblePaths = [];
	possiblePaths.push({
		idx: -1,
		def: initialDef,
		ruleStack: [],
		occurrenceStack: []
	});
	while (possiblePaths.length !== 0) {
		const currPath = possiblePaths.pop();
		if (currPath === EXIT_ALTERNATIVE) {
			if (foundCompletePath && possiblePaths.at(-1).idx <= minimalAlternativesIndex) possiblePaths.pop();
			continue;
		}
		const currDef = currPath.def;
		const currIdx = currPath.idx;
		const currRuleStack = currPath.ruleStack;
		const currOccurrenceStack = currPath.occurrenceStack;
		if (currDef.length === 0) continue;
		const prod = currDef[0];
		/* istanbul ignore else */
		if (prod === EXIT_NON_TERMINAL) {
			const nextPath = {
				idx: currIdx,
				def: currDef.slice(1),
				ruleStack: currRuleStack.slice(0, -1),
				occurrenceStack: currOccurrenceStack.slice(0, -1)
			};
			possiblePaths.push(nextPath);
		} else if (prod instanceof Terminal) {
			/* istanbul ignore else */
			if (currIdx < tokenVectorLength - 1) {
				const nextIdx = currIdx + 1;
				const actualToken = tokenVector[nextIdx];
				if (tokMatcher(actualToken, prod.terminalType)) {
					const nextPath = {
						idx: nextIdx,
						def: currDef.slice(1),
						ruleStack: currRuleStack,
						occurrenceStack: currOccurrenceStack
					};
					possiblePaths.push(nextPath);
				}
			} else if (currIdx === tokenVectorLength - 1) {
				result.push({
					nextTokenType: prod.terminalType,
					nextTokenOccurrence: prod.idx,
					ruleStack: currRuleStack,
					occurrenceStack: currOccurrenceStack
				});
				foundCompletePath = true;
			} else throw Error("non exhaustive match");
		} else if (prod instanceof NonTerminal) {
			const newRuleStack = [...currRuleStack];
			newRuleStack.push(prod.nonTerminalName);
			const newOccurrenceStack = [...currOccurrenceStack];
			newOccurrenceStack.push(prod.idx);
			const nextPath = {
				idx: currIdx,
				def: prod.definition.concat(EXIT_NON_TERMINAL_ARR, currDef.slice(1)),
				ruleStack: newRuleStack,
				occurrenceStack: newOccurrenceStack
			};
			possiblePaths.push(nextPath);
		} else if (prod instanceof Option) {
			const nextPathWithout = {
				idx: currIdx,
				def: currDef.slice(1),
				ruleStack: currRuleStack,
				occurrenceStack: currOccurrenceStack
			};
			possiblePaths.push(nextPathWithout);
			possiblePaths.push(EXIT_ALTERNATIVE);
			const nextPathWith = {
				idx: currIdx,
				def: prod.definition.concat(currDef.slice(1)),
				ruleStack: currRuleStack,
				occurrenceStack: currOccurrenceStack
			};
			possiblePaths.push(nextPathWith);
		} else if (prod instanceof RepetitionMandatory) {
			const secondIteration = new Repetition({
				definition: prod.definition,
				idx: prod.idx
			});
			const nextPath = {
				idx: currIdx,
				def: prod.definition.concat([secondIteration], currDef.slice(1)),
				ruleStack: currRuleStack,
				occurrenceStack: currOccurrenceStack
			};
			possiblePaths.push(nextPath);
		} else if (prod instanceof RepetitionMandatoryWithSeparator) {
			const separatorGast = new Terminal({ terminalType: prod.separator });
			const secondIteration = new Repetition({
				definition: [separatorGast].concat(prod.definition),
				idx: prod.idx
			});
			const nextPath = {
				idx: currIdx,
				def: prod.definition.concat([secondIteration], currDef.slice(1)),
				ruleStack: currRuleStack,
				occurrenceStack: currOccurrenceStack
			};
			possiblePaths.push(nextPath);
		} else if (prod instanceof RepetitionWithSeparator) {
			const nextPathWithout = {
				idx: currIdx,
				def: currDef.slice(1),
				ruleStack: currRuleStack,
				occurrenceStack: currOccurrenceStack
			};
			possiblePaths.push(nextPathWithout);
			possiblePaths.push(EXIT_ALTERNATIVE);
			const separatorGast = new Terminal({ terminalType: prod.separator });
			const nthRepetition = new Repetition({
				definition: [separatorGast].concat(prod.definition),
				idx: prod.idx
			});
			const nextPathWith = {
				idx: currIdx,
				def: prod.definition.concat([nthRepetition], currDef.slice(1)),
				ruleStack: currRuleStack,
				occurrenceStack: currOccurrenceStack
			};
			possiblePaths.push(nextPathWith);
		} else if (prod instanceof Repetition) {
			const nextPathWithout = {
				idx: currIdx,
				def: currDef.slice(1),
				ruleStack: currRuleStack,
				occurrenceStack: currOccurrenceStack
			};
			possiblePaths.push(nextPathWithout);
			possiblePaths.push(EXIT_ALTERNATIVE);
			const nthRepetition = new Repetition({
				definition: prod.definition,
				idx: prod.idx
			});
			const nextPathWith = {
				idx: currIdx,
				def: prod.definition.concat([nthRepetition], currDef.slice(1)),
				ruleStack: currRuleStack,
				occurrenceStack: currOccurrenceStack
			};
			possiblePaths.push(nextPathWith);
		} else if (prod instanceof Alternation) for (let i = prod.definition.length - 1; i >= 0; i--) {
			const currAltPath = {
				idx: currIdx,
				def: prod.definition[i].definition.concat(currDef.slice(1)),
				ruleStack: currRuleStack,
				occurrenceStack: currOccurrenceStack
			};
			possiblePaths.push(currAltPath);
			possiblePaths.push(EXIT_ALTERNATIVE);
		}
		else if (prod instanceof Alternative) possiblePaths.push({
			idx: currIdx,
			def: prod.definition.concat(currDef.slice(1)),
			ruleStack: currRuleStack,
			occurrenceStack: currOccurrenceStack
		});
		else if (prod instanceof Rule) possiblePaths.push(expandTopLevelRule(prod, currIdx, currRuleStack, currOccurrenceStack));
		else throw Error("non exhaustive match");
	}
	return result;
}
function expandTopLevelRule(topRule, currIdx, currRuleStack, currOccurrenceStack) {
	const newRuleStack = [...currRuleStack];
	newRuleStack.push(topRule.name);
	const newCurrOccurrenceStack = [...currOccurrenceStack];
	newCurrOccurrenceStack.push(1);
	return {
		idx: currIdx,
		def: topRule.definition,
		ruleStack: newRuleStack,
		occurrenceStack: newCurrOccurrenceStack
	};
}

// node_modules/chevrotain/lib/src/parse/grammar/lookahead.js
var PROD_TYPE;
(function(PROD_TYPE) {
	PROD_TYPE[PROD_TYPE["OPTION"] = 0] = "OPTION";
	PROD_TYPE[PROD_TYPE["REPETITION"] = 1] = "REPETITION";
	PROD_TYPE[PROD_TYPE["REPETITION_MANDATORY"] = 2] = "REPETITION_MANDATORY";
	PROD_TYPE[PROD_TYPE["REPETITION_MANDATORY_WITH_SEPARATOR"] = 3] = "REPETITION_MANDATORY_WITH_SEPARATOR";
	PROD_TYPE[PROD_TYPE["REPETITION_WITH_SEPARATOR"] = 4] = "REPETITION_WITH_SEPARATOR";
	PROD_TYPE[PROD_TYPE["ALTERNATION"] = 5] = "ALTERNATION";
})(PROD_TYPE || (PROD_TYPE = {}));
function getProdType(prod) {
	/* istanbul ignore else */
	if (prod instanceof Option || prod === "Option") return PROD_TYPE.OPTION;
	else if (prod instanceof Repetition || prod === "Repetition") return PROD_TYPE.REPETITION;
	else if (prod instanceof RepetitionMandatory || prod === "RepetitionMandatory") return PROD_TYPE.REPETITION_MANDATORY;
	else if (prod instanceof RepetitionMandatoryWithSeparator || prod === "RepetitionMandatoryWithSeparator") return PROD_TYPE.REPETITION_MANDATORY_WITH_SEPARATOR;
	else if (prod instanceof RepetitionWithSeparator || prod === "RepetitionWithSeparator") return PROD_TYPE.REPETITION_WITH_SEPARATOR;
	else if (prod instanceof Alternation || prod === "Alternation") return PROD_TYPE.ALTERNATION;
	else throw Error("non exhaustive match");
}
function buildLookaheadFuncForOr(occurrence, ruleGrammar, maxLookahead, hasPredicates, dynamicTokensEnabled, laFuncBuilder) {
	const lookAheadPaths = getLookaheadPathsForOr(occurrence, ruleGrammar, maxLookahead);
	return laFuncBuilder(lookAheadPaths, hasPredicates, areTokenCategoriesNotUsed(lookAheadPaths) ? tokenStructuredMatcherNoCategories : tokenStructuredMatcher, dynamicTokensEnabled);
}
/**
*  When dealing with an Optional production (OPTION/MANY/2nd iteration of AT_LEAST_ONE/...) we need to compare
*  the lookahead "inside" the production and the lookahead immediately "after" it in the same top level rule (context free).
*
*  Example: given a production:
*  ABC(DE)?DF
*
*  The optional '(DE)?' should only be entered if we see 'DE'. a single Token 'D' is not sufficient to distinguish between the two
*  alternatives.
*
*  @returns A Lookahead function which will return true IFF the parser should parse the Optional production.
*/
function buildLookaheadFuncForOptionalProd(occurrence, ruleGrammar, k, dynamicTokensEnabled, prodType, lookaheadBuilder) {
	const lookAheadPaths = getLookaheadPathsForOptionalProd(occurrence, ruleGrammar, prodType, k);
	const tokenMatcher = areTokenCategoriesNotUsed(lookAheadPaths) ? tokenStructuredMatcherNoCategories : tokenStructuredMatcher;
	return lookaheadBuilder(lookAheadPaths[0], tokenMatcher, dynamicTokensEnabled);
}
function buildAlternativesLookAheadFunc(alts, hasPredicates, tokenMatcher, dynamicTokensEnabled) {
	const numOfAlts = alts.length;
	const areAllOneTokenLookahead = alts.every((currAlt) => {
		return currAlt.every((currPath) => {
			return currPath.length === 1;
		});
	});
	if (hasPredicates)
 /**
	* @returns {number} - The chosen alternative index
	*/
	return function(orAlts) {
		const predicates = orAlts.map((currAlt) => currAlt.GATE);
		for (let t = 0; t < numOfAlts; t++) {
			const currAlt = alts[t];
			const currNumOfPaths = currAlt.length;
			const currPredicate = predicates[t];
			if (currPredicate !== void 0 && currPredicate.call(this) === false) continue;
			nextPath: for (let j = 0; j < currNumOfPaths; j++) {
				const currPath = currAlt[j];
				const currPathLength = currPath.length;
				for (let i = 0; i < currPathLength; i++) if (tokenMatcher(this.LA_FAST(i + 1), currPath[i]) === false) continue nextPath;
				return t;
			}
		}
	};
	else if (areAllOneTokenLookahead && !dynamicTokensEnabled) {
		const choiceToAlt = alts.map((currAlt) => {
			return currAlt.flat();
		}).reduce((result, currAlt, idx) => {
			currAlt.forEach((currTokType) => {
				if (!(currTokType.tokenTypeIdx in result)) result[currTokType.tokenTypeIdx] = idx;
				currTokType.categoryMatches.forEach((currExtendingType) => {
					if (!Object.hasOwn(result, currExtendingType)) result[currExtendingType] = idx;
				});
			});
			return result;
		}, {});
		/**
		* @returns {number} - The chosen alternative index
		*/
		return function() {
			const nextToken = this.LA_FAST(1);
			return choiceToAlt[nextToken.tokenTypeIdx];
		};
	} else
 /**
	* @returns {number} - The chosen alternative index
	*/
	return function() {
		for (let t = 0; t < numOfAlts; t++) {
			const currAlt = alts[t];
			const currNumOfPaths = currAlt.length;
			nextPath: for (let j = 0; j < currNumOfPaths; j++) {
				const currPath = currAlt[j];
				const currPathLength = currPath.length;
				for (let i = 0; i < currPathLength; i++) if (tokenMatcher(this.LA_FAST(i + 1), currPath[i]) === false) continue nextPath;
				return t;
			}
		}
	};
}
function buildSingleAlternativeLookaheadFunction(alt, tokenMatcher, dynamicTokensEnabled) {
	const areAllOneTokenLookahead = alt.every((currPath) => {
		return currPath.length === 1;
	});
	const numOfPaths = alt.length;
	if (areAllOneTokenLookahead && !dynamicTokensEnabled) {
		const singleTokensTypes = alt.flat();
		if (singleTokensTypes.length === 1 && singleTokensTypes[0].categoryMatches.length === 0) {
			const expectedTokenUniqueKey = singleTokensTypes[0].tokenTypeIdx;
			return function() {
				return this.LA_FAST(1).tokenTypeIdx === expectedTokenUniqueKey;
			};
		} else {
			const choiceToAlt = singleTokensTypes.reduce((result, currTokType, idx) => {
				result[currTokType.tokenTypeIdx] = true;
				currTokType.categoryMatches.forEach((currExtendingType) => {
					result[currExtendingType] = true;
				});
				return result;
			}, []);
			return function() {
				const nextToken = this.LA_FAST(1);
				return choiceToAlt[nextToken.tokenTypeIdx] === true;
			};
		}
	} else return function() {
		nextPath: for (let j = 0; j < numOfPaths; j++) {
			const currPath = alt[j];
			const currPathLength = currPath.length;
			for (let i = 0; i < currPathLength; i++) if (tokenMatcher(this.LA_FAST(i + 1), currPath[i]) === false) continue nextPath;
			return true;
		}
		return false;
	};
}
var RestDefinitionFinderWalker = class extends RestWalker {
	constructor(topProd, targetOccurrence, targetProdType) {
		super();
		this.topProd = topProd;
		this.targetOccurrence = targetOccurrence;
		this.targetProdType = targetProdType;
	}
	startWalking() {
		this.walk(this.topProd);
		return this.restDef;
	}
	checkIsTarget(node, expectedProdType, currRest, prevRest) {
		if (node.idx === this.targetOccurrence && this.targetProdType === expectedProdType) {
			this.restDef = currRest.concat(prevRest);
			return true;
		}
		return false;
	}
	walkOption(optionProd, currRest, prevRest) {
		if (!this.checkIsTarget(optionProd, PROD_TYPE.OPTION, currRest, prevRest)) super.walkOption(optionProd, currRest, prevRest);
	}
	walkAtLeastOne(atLeastOneProd, currRest, prevRest) {
		if (!this.checkIsTarget(atLeastOneProd, PROD_TYPE.REPETITION_MANDATORY, currRest, prevRest)) super.walkOption(atLeastOneProd, currRest, prevRest);
	}
	walkAtLeastOneSep(atLeastOneSepProd, currRest, prevRest) {
		if (!this.checkIsTarget(atLeastOneSepProd, PROD_TYPE.REPETITION_MANDATORY_WITH_SEPARATOR, currRest, prevRest)) super.walkOption(atLeastOneSepProd, currRest, prevRest);
	}
	walkMany(manyProd, currRest, prevRest) {
		if (!this.checkIsTarget(manyProd, PROD_TYPE.REPETITION, currRest, prevRest)) super.walkOption(manyProd, currRest, prevRest);
	}
	walkManySep(manySepProd, currRest, prevRest) {
		if (!this.checkIsTarget(manySepProd, PROD_TYPE.REPETITION_WITH_SEPARATOR, currRest, prevRest)) super.walkOption(manySepProd, currRest, prevRest);
	}
};
/**
* Returns the definition of a target production in a top level level rule.
*/
var InsideDefinitionFinderVisitor = class extends GAstVisitor {
	constructor(targetOccurrence, targetProdType, targetRef) {
		super();
		this.targetOccurrence = targetOccurrence;
		this.targetProdType = targetProdType;
		this.targetRef = targetRef;
		this.result = [];
	}
	checkIsTarget(node, expectedProdName) {
		if (node.idx === this.targetOccurrence && this.targetProdType === expectedProdName && (this.targetRef === void 0 || node === this.targetRef)) this.result = node.definition;
	}
	visitOption(node) {
		this.checkIsTarget(node, PROD_TYPE.OPTION);
	}
	visitRepetition(node) {
		this.checkIsTarget(node, PROD_TYPE.REPETITION);
	}
	visitRepetitionMandatory(node) {
		this.checkIsTarget(node, PROD_TYPE.REPETITION_MANDATORY);
	}
	visitRepetitionMandatoryWithSeparator(node) {
		this.checkIsTarget(node, PROD_TYPE.REPETITION_MANDATORY_WITH_SEPARATOR);
	}
	visitRepetitionWithSeparator(node) {
		this.checkIsTarget(node, PROD_TYPE.REPETITION_WITH_SEPARATOR);
	}
	visitAlternation(node) {
		this.checkIsTarget(node, PROD_TYPE.ALTERNATION);
	}
};
function initializeArrayOfArrays(size) {
	const result = new Array(size);
	for (let i = 0; i < size; i++) result[i] = [];
	return result;
}
/**
* A sort of hash function between a Path in the grammar and a string.
* Note that this returns multiple "hashes" to support the scenario of token categories.
* -  A single path with categories may match multiple **actual** paths.
*/
function pathToHashKeys(path) {
	let keys = [""];
	for (let i = 0; i < path.length; i++) {
		const tokType = path[i];
		const longerKeys = [];
		for (let j = 0; j < keys.length; j++) {
			const currShorterKey = keys[j];
			longerKeys.push(currShorterKey + "_" + tokType.tokenTypeIdx);
			for (let t = 0; t < tokType.categoryMatches.length; t++) {
				const categoriesKeySuffix = "_" + tokType.categoryMatches[t];
				longerKeys.push(currShorterKey + categoriesKeySuffix);
			}
		}
		keys = longerKeys;
	}
	return keys;
}
/**
* Imperative style due to being called from a hot spot
*/
function isUniquePrefixHash(altKnownPathsKeys, searchPathKeys, idx) {
	for (let currAltIdx = 0; currAltIdx < altKnownPathsKeys.length; currAltIdx++) {
		if (currAltIdx === idx) continue;
		const otherAltKnownPathsKeys = altKnownPathsKeys[currAltIdx];
		for (let searchIdx = 0; searchIdx < searchPathKeys.length; searchIdx++) if (otherAltKnownPathsKeys[searchPathKeys[searchIdx]] === true) return false;
	}
	return true;
}
function lookAheadSequenceFromAlternatives(altsDefs, k) {
	const partialAlts = altsDefs.map((currAlt) => possiblePathsFrom([currAlt], 1));
	const finalResult = initializeArrayOfArrays(partialAlts.length);
	const altsHashes = partialAlts.map((currAltPaths) => {
		const dict = {};
		currAltPaths.forEach((item) => {
			pathToHashKeys(item.partialPath).forEach((currKey) => {
				dict[currKey] = true;
			});
		});
		return dict;
	});
	let newData = partialAlts;
	for (let pathLength = 1; pathLength <= k; pathLength++) {
		const currDataset = newData;
		newData = initializeArrayOfArrays(currDataset.length);
		for (let altIdx = 0; altIdx < currDataset.length; altIdx++) {
			const currAltPathsAndSuffixes = currDataset[altIdx];
			for (let currPathIdx = 0; currPathIdx < currAltPathsAndSuffixes.length; currPathIdx++) {
				const currPathPrefix = currAltPathsAndSuffixes[currPathIdx].partialPath;
				const suffixDef = currAltPathsAndSuffixes[currPathIdx].suffixDef;
				const prefixKeys = pathToHashKeys(currPathPrefix);
				if (isUniquePrefixHash(altsHashes, prefixKeys, altIdx) || suffixDef.length === 0 || currPathPrefix.length === k) {
					const currAltResult = finalResult[altIdx];
					if (containsPath(currAltResult, currPathPrefix) === false) {
						currAltResult.push(currPathPrefix);
						for (let j = 0; j < prefixKeys.length; j++) {
							const currKey = prefixKeys[j];
							altsHashes[altIdx][currKey] = true;
						}
					}
				} else {
					const newPartialPathsAndSuffixes = possiblePathsFrom(suffixDef, pathLength + 1, currPathPrefix);
					newData[altIdx] = newData[altIdx].concat(newPartialPathsAndSuffixes);
					newPartialPathsAndSuffixes.forEach((item) => {
						pathToHashKeys(item.partialPath).forEach((key) => {
							altsHashes[altIdx][key] = true;
						});
					});
				}
			}
		}
	}
	return finalResult;
}
function getLookaheadPathsForOr(occurrence, ruleGrammar, k, orProd) {
	const visitor = new InsideDefinitionFinderVisitor(occurrence, PROD_TYPE.ALTERNATION, orProd);
	ruleGrammar.accept(visitor);
	return lookAheadSequenceFromAlternatives(visitor.result, k);
}
function getLookaheadPathsForOptionalProd(occurrence, ruleGrammar, prodType, k) {
	const insideDefVisitor = new InsideDefinitionFinderVisitor(occurrence, prodType);
	ruleGrammar.accept(insideDefVisitor);
	const insideDef = insideDefVisitor.result;
	const afterDef = new RestDefinitionFinderWalker(ruleGrammar, occurrence, prodType).startWalking();
	return lookAheadSequenceFromAlternatives([new Alternative({ definition: insideDef }), new Alternative({ definition: afterDef })], k);
}
function containsPath(alternative, searchPath) {
	compareOtherPath: for (let i = 0; i < alternative.length; i++) {
		const otherPath = alternative[i];
		if (otherPath.length !== searchPath.length) continue;
		for (let j = 0; j < otherPath.length; j++) {
			const searchTok = searchPath[j];
			const otherTok = otherPath[j];
			if ((searchTok === otherTok || otherTok.categoryMatchesMap[searchTok.tokenTypeIdx] !== void 0) === false) continue compareOtherPath;
		}
		return true;
	}
	return false;
}
function isStrictPrefixOfPath(prefix, other) {
	return prefix.length < other.length && prefix.every((tokType, idx) => {
		const otherTokType = other[idx];
		return tokType === otherTokType || otherTokType.categoryMatchesMap[tokType.tokenTypeIdx];
	});
}
function areTokenCategoriesNotUsed(lookAheadPaths) {
	return lookAheadPaths.every((singleAltPaths) => singleAltPaths.every((singlePath) => singlePath.every((token) => token.categoryMatches.length === 0)));
}

// node_modules/chevrotain/lib/src/parse/grammar/checks.js
function validateLookahead(options) {
	return options.lookaheadStrategy.validate({
		rules: options.rules,
		tokenTypes: options.tokenTypes,
		grammarName: options.grammarName
	}).map((errorMessage) => Object.assign({ type: ParserDefinitionErrorType.CUSTOM_LOOKAHEAD_VALIDATION }, errorMessage));
}
function validateGrammar$1(topLevels, tokenTypes, errMsgProvider, grammarName) {
	const duplicateErrors = topLevels.flatMap((currTopLevel) => validateDuplicateProductions(currTopLevel, errMsgProvider));
	const termsNamespaceConflictErrors = checkTerminalAndNoneTerminalsNameSpace(topLevels, tokenTypes, errMsgProvider);
	const tooManyAltsErrors = topLevels.flatMap((curRule) => validateTooManyAlts(curRule, errMsgProvider));
	const duplicateRulesError = topLevels.flatMap((curRule) => validateRuleDoesNotAlreadyExist(curRule, topLevels, grammarName, errMsgProvider));
	return duplicateErrors.concat(termsNamespaceConflictErrors, tooManyAltsErrors, duplicateRulesError);
}
function validateDuplicateProductions(topLevelRule, errMsgProvider) {
	const collectorVisitor = new OccurrenceValidationCollector();
	topLevelRule.accept(collectorVisitor);
	const allRuleProductions = collectorVisitor.allProductions;
	const productionGroups = Object.groupBy(allRuleProductions, identifyProductionForDuplicates);
	const duplicates = Object.fromEntries(Object.entries(productionGroups).filter(([_k, currGroup]) => currGroup.length > 1));
	return Object.values(duplicates).map((currDuplicates) => {
		const firstProd = currDuplicates[0];
		const msg = errMsgProvider.buildDuplicateFoundError(topLevelRule, currDuplicates);
		const dslName = getProductionDslName(firstProd);
		const defError = {
			message: msg,
			type: ParserDefinitionErrorType.DUPLICATE_PRODUCTIONS,
			ruleName: topLevelRule.name,
			dslName,
			occurrence: firstProd.idx
		};
		const param = getExtraProductionArgument(firstProd);
		if (param) defError.parameter = param;
		return defError;
	});
}
function identifyProductionForDuplicates(prod) {
	return `${getProductionDslName(prod)}_#_${prod.idx}_#_${getExtraProductionArgument(prod)}`;
}
function getExtraProductionArgument(prod) {
	if (prod instanceof Terminal) return prod.terminalType.name;
	else if (prod instanceof NonTerminal) return prod.nonTerminalName;
	else return "";
}
var OccurrenceValidationCollector = class extends GAstVisitor {
	constructor() {
		super(...arguments);
		this.allProductions = [];
	}
	visitNonTerminal(subrule) {
		this.allProductions.push(subrule);
	}
	visitOption(option) {
		this.allProductions.push(option);
	}
	visitRepetitionWithSeparator(manySep) {
		this.allProductions.push(manySep);
	}
	visitRepetitionMandatory(atLeastOne) {
		this.allProductions.push(atLeastOne);
	}
	visitRepetitionMandatoryWithSeparator(atLeastOneSep) {
		this.allProductions.push(atLeastOneSep);
	}
	visitRepetition(many) {
		this.allProductions.push(many);
	}
	visitAlternation(or) {
		this.allProductions.push(or);
	}
	visitTerminal(terminal) {
		this.allProductions.push(terminal);
	}
};
function validateRuleDoesNotAlreadyExist(rule, allRules, className, errMsgProvider) {
	const errors = [];
	if (allRules.reduce((result, curRule) => {
		if (curRule.name === rule.name) return result + 1;
		return result;
	}, 0) > 1) {
		const errMsg = errMsgProvider.buildDuplicateRuleNameError({
			topLevelRule: rule,
			grammarName: className
		});
		errors.push({
			message: errMsg,
			type: ParserDefinitionErrorType.DUPLICATE_RULE_NAME,
			ruleName: rule.name
		});
	}
	return errors;
}
function validateRuleIsOverridden(ruleName, definedRulesNames, className) {
	const errors = [];
	let errMsg;
	if (!definedRulesNames.includes(ruleName)) {
		errMsg = `Invalid rule override, rule: ->${ruleName}<- cannot be overridden in the grammar: ->${className}<-as it is not defined in any of the super grammars `;
		errors.push({
			message: errMsg,
			type: ParserDefinitionErrorType.INVALID_RULE_OVERRIDE,
			ruleName
		});
	}
	return errors;
}
function validateNoLeftRecursion(topRule, currRule, errMsgProvider, path = []) {
	const errors = [];
	const nextNonTerminals = getFirstNoneTerminal(currRule.definition);
	if (nextNonTerminals.length === 0) return [];
	else {
		const ruleName = topRule.name;
		if (nextNonTerminals.includes(topRule)) errors.push({
			message: errMsgProvider.buildLeftRecursionError({
				topLevelRule: topRule,
				leftRecursionPath: path
			}),
			type: ParserDefinitionErrorType.LEFT_RECURSION,
			ruleName
		});
		const excluded = path.concat([topRule]);
		const errorsFromNextSteps = nextNonTerminals.filter((x) => !excluded.includes(x)).flatMap((currRefRule) => {
			const newPath = [...path];
			newPath.push(currRefRule);
			return validateNoLeftRecursion(topRule, currRefRule, errMsgProvider, newPath);
		});
		return errors.concat(errorsFromNextSteps);
	}
}
function getFirstNoneTerminal(definition) {
	let result = [];
	if (definition.length === 0) return result;
	const firstProd = definition[0];
	/* istanbul ignore else */
	if (firstProd instanceof NonTerminal) result.push(firstProd.referencedRule);
	else if (firstProd instanceof Alternative || firstProd instanceof Option || firstProd instanceof RepetitionMandatory || firstProd instanceof RepetitionMandatoryWithSeparator || firstProd instanceof RepetitionWithSeparator || firstProd instanceof Repetition) result = result.concat(getFirstNoneTerminal(firstProd.definition));
	else if (firstProd instanceof Alternation) result = firstProd.definition.map((currSubDef) => getFirstNoneTerminal(currSubDef.definition)).flat();
	else if (firstProd instanceof Terminal) {} else throw Error("non exhaustive match");
	const isFirstOptional = isOptionalProd(firstProd);
	const hasMore = definition.length > 1;
	if (isFirstOptional && hasMore) {
		const rest = definition.slice(1);
		return result.concat(getFirstNoneTerminal(rest));
	} else return result;
}
var OrCollector = class extends GAstVisitor {
	constructor() {
		super(...arguments);
		this.alternations = [];
	}
	visitAlternation(node) {
		this.alternations.push(node);
	}
};
function validateEmptyOrAlternative(topLevelRule, errMsgProvider) {
	const orCollector = new OrCollector();
	topLevelRule.accept(orCollector);
	return orCollector.alternations.flatMap((currOr) => {
		return currOr.definition.slice(0, -1).flatMap((currAlternative, currAltIdx) => {
			if (nextPossibleTokensAfter([currAlternative], [], tokenStructuredMatcher, 1).length === 0) return [{
				message: errMsgProvider.buildEmptyAlternationError({
					topLevelRule,
					alternation: currOr,
					emptyChoiceIdx: currAltIdx
				}),
				type: ParserDefinitionErrorType.NONE_LAST_EMPTY_ALT,
				ruleName: topLevelRule.name,
				occurrence: currOr.idx,
				alternative: currAltIdx + 1
			}];
			else return [];
		});
	});
}
function validateAmbiguousAlternationAlternatives(topLevelRule, globalMaxLookahead, errMsgProvider) {
	const orCollector = new OrCollector();
	topLevelRule.accept(orCollector);
	let ors = orCollector.alternations;
	ors = ors.filter((currOr) => currOr.ignoreAmbiguities !== true);
	return ors.flatMap((currOr) => {
		const currOccurrence = currOr.idx;
		const actualMaxLookahead = currOr.maxLookahead || globalMaxLookahead;
		const alternatives = getLookaheadPathsForOr(currOccurrence, topLevelRule, actualMaxLookahead, currOr);
		const altsAmbiguityErrors = checkAlternativesAmbiguities(alternatives, currOr, topLevelRule, errMsgProvider);
		const altsPrefixAmbiguityErrors = checkPrefixAlternativesAmbiguities(alternatives, currOr, topLevelRule, errMsgProvider);
		return altsAmbiguityErrors.concat(altsPrefixAmbiguityErrors);
	});
}
var RepetitionCollector = class extends GAstVisitor {
	constructor() {
		super(...arguments);
		this.allProductions = [];
	}
	visitRepetitionWithSeparator(manySep) {
		this.allProductions.push(manySep);
	}
	visitRepetitionMandatory(atLeastOne) {
		this.allProductions.push(atLeastOne);
	}
	visitRepetitionMandatoryWithSeparator(atLeastOneSep) {
		this.allProductions.push(atLeastOneSep);
	}
	visitRepetition(many) {
		this.allProductions.push(many);
	}
};
function validateTooManyAlts(topLevelRule, errMsgProvider) {
	const orCollector = new OrCollector();
	topLevelRule.accept(orCollector);
	return orCollector.alternations.flatMap((currOr) => {
		if (currOr.definition.length > 255) return [{
			message: errMsgProvider.buildTooManyAlternativesError({
				topLevelRule,
				alternation: currOr
			}),
			type: ParserDefinitionErrorType.TOO_MANY_ALTS,
			ruleName: topLevelRule.name,
			occurrence: currOr.idx
		}];
		else return [];
	});
}
function validateSomeNonEmptyLookaheadPath(topLevelRules, maxLookahead, errMsgProvider) {
	const errors = [];
	topLevelRules.forEach((currTopRule) => {
		const collectorVisitor = new RepetitionCollector();
		currTopRule.accept(collectorVisitor);
		collectorVisitor.allProductions.forEach((currProd) => {
			const prodType = getProdType(currProd);
			const actualMaxLookahead = currProd.maxLookahead || maxLookahead;
			const currOccurrence = currProd.idx;
			if (getLookaheadPathsForOptionalProd(currOccurrence, currTopRule, prodType, actualMaxLookahead)[0].flat().length === 0) {
				const errMsg = errMsgProvider.buildEmptyRepetitionError({
					topLevelRule: currTopRule,
					repetition: currProd
				});
				errors.push({
					message: errMsg,
					type: ParserDefinitionErrorType.NO_NON_EMPTY_LOOKAHEAD,
					ruleName: currTopRule.name
				});
			}
		});
	});
	return errors;
}
function checkAlternativesAmbiguities(alternatives, alternation, rule, errMsgProvider) {
	const foundAmbiguousPaths = [];
	return alternatives.reduce((result, currAlt, currAltIdx) => {
		if (alternation.definition[currAltIdx].ignoreAmbiguities === true) return result;
		currAlt.forEach((currPath) => {
			const altsCurrPathAppearsIn = [currAltIdx];
			alternatives.forEach((currOtherAlt, currOtherAltIdx) => {
				if (currAltIdx !== currOtherAltIdx && containsPath(currOtherAlt, currPath) && alternation.definition[currOtherAltIdx].ignoreAmbiguities !== true) altsCurrPathAppearsIn.push(currOtherAltIdx);
			});
			if (altsCurrPathAppearsIn.length > 1 && !containsPath(foundAmbiguousPaths, currPath)) {
				foundAmbiguousPaths.push(currPath);
				result.push({
					alts: altsCurrPathAppearsIn,
					path: currPath
				});
			}
		});
		return result;
	}, []).map((currAmbDescriptor) => {
		const ambgIndices = currAmbDescriptor.alts.map((currAltIdx) => currAltIdx + 1);
		return {
			message: errMsgProvider.buildAlternationAmbiguityError({
				topLevelRule: rule,
				alternation,
				ambiguityIndices: ambgIndices,
				prefixPath: currAmbDescriptor.path
			}),
			type: ParserDefinitionErrorType.AMBIGUOUS_ALTS,
			ruleName: rule.name,
			occurrence: alternation.idx,
			alternatives: currAmbDescriptor.alts
		};
	});
}
function checkPrefixAlternativesAmbiguities(alternatives, alternation, rule, errMsgProvider) {
	const pathsAndIndices = alternatives.reduce((result, currAlt, idx) => {
		const currPathsAndIdx = currAlt.map((currPath) => {
			return {
				idx,
				path: currPath
			};
		});
		return result.concat(currPathsAndIdx);
	}, []);
	return pathsAndIndices.flatMap((currPathAndIdx) => {
		if (alternation.definition[currPathAndIdx.idx].ignoreAmbiguities === true) return [];
		const targetIdx = currPathAndIdx.idx;
		const targetPath = currPathAndIdx.path;
		return pathsAndIndices.filter((searchPathAndIdx) => {
			return alternation.definition[searchPathAndIdx.idx].ignoreAmbiguities !== true && searchPathAndIdx.idx < targetIdx && isStrictPrefixOfPath(searchPathAndIdx.path, targetPath);
		}).map((currAmbPathAndIdx) => {
			const ambgIndices = [currAmbPathAndIdx.idx + 1, targetIdx + 1];
			const occurrence = alternation.idx === 0 ? "" : alternation.idx;
			return {
				message: errMsgProvider.buildAlternationPrefixAmbiguityError({
					topLevelRule: rule,
					alternation,
					ambiguityIndices: ambgIndices,
					prefixPath: currAmbPathAndIdx.path
				}),
				type: ParserDefinitionErrorType.AMBIGUOUS_PREFIX_ALTS,
				ruleName: rule.name,
				occurrence,
				alternatives: ambgIndices
			};
		});
	});
}
function checkTerminalAndNoneTerminalsNameSpace(topLevels, tokenTypes, errMsgProvider) {
	const errors = [];
	const tokenNames = tokenTypes.map((currToken) => currToken.name);
	topLevels.forEach((currRule) => {
		const currRuleName = currRule.name;
		if (tokenNames.includes(currRuleName)) {
			const errMsg = errMsgProvider.buildNamespaceConflictError(currRule);
			errors.push({
				message: errMsg,
				type: ParserDefinitionErrorType.CONFLICT_TOKENS_RULES_NAMESPACE,
				ruleName: currRuleName
			});
		}
	});
	return errors;
}

// node_modules/chevrotain/lib/src/parse/grammar/gast/gast_resolver_public.js
function resolveGrammar(options) {
	const actualOptions = Object.assign({ errMsgProvider: defaultGrammarResolverErrorProvider }, options);
	const topRulesTable = {};
	options.rules.forEach((rule) => {
		topRulesTable[rule.name] = rule;
	});
	return resolveGrammar$1(topRulesTable, actualOptions.errMsgProvider);
}
function validateGrammar(options) {
	var _a;
	const errMsgProvider = (_a = options.errMsgProvider) !== null && _a !== void 0 ? _a : defaultGrammarValidatorErrorProvider;
	return validateGrammar$1(options.rules, options.tokenTypes, errMsgProvider, options.grammarName);
}

// node_modules/chevrotain/lib/src/parse/exceptions_public.js
const MISMATCHED_TOKEN_EXCEPTION = "MismatchedTokenException";
const NO_VIABLE_ALT_EXCEPTION = "NoViableAltException";
const EARLY_EXIT_EXCEPTION = "EarlyExitException";
const NOT_ALL_INPUT_PARSED_EXCEPTION = "NotAllInputParsedException";
const RECOGNITION_EXCEPTION_NAMES = [
	MISMATCHED_TOKEN_EXCEPTION,
	NO_VIABLE_ALT_EXCEPTION,
	EARLY_EXIT_EXCEPTION,
	NOT_ALL_INPUT_PARSED_EXCEPTION
];
Object.freeze(RECOGNITION_EXCEPTION_NAMES);
function isRecognitionException(error) {
	return RECOGNITION_EXCEPTION_NAMES.includes(error.name);
}
var RecognitionException = class extends Error {
	constructor(message, token) {
		super(message);
		this.token = token;
		this.resyncedTokens = [];
		Object.setPrototypeOf(this, new.target.prototype);
		/* istanbul ignore next - V8 workaround to remove constructor from stacktrace when typescript target is ES5 */
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
};
var MismatchedTokenException = class extends RecognitionException {
	constructor(message, token, previousToken) {
		super(message, token);
		this.previousToken = previousToken;
		this.name = MISMATCHED_TOKEN_EXCEPTION;
	}
};
var NoViableAltException = class extends RecognitionException {
	constructor(message, token, previousToken) {
		super(message, token);
		this.previousToken = previousToken;
		this.name = NO_VIABLE_ALT_EXCEPTION;
	}
};
var NotAllInputParsedException = class extends RecognitionException {
	constructor(message, token) {
		super(message, token);
		this.name = NOT_ALL_INPUT_PARSED_EXCEPTION;
	}
};
var EarlyExitException = class extends RecognitionException {
	constructor(message, token, previousToken) {
		super(message, token);
		this.previousToken = previousToken;
		this.name = EARLY_EXIT_EXCEPTION;
	}
};

// node_modules/chevrotain/lib/src/parse/parser/traits/recoverable.js
const EOF_FOLLOW_KEY = {};
const IN_RULE_RECOVERY_EXCEPTION = "InRuleRecoveryException";
var InRuleRecoveryException = class extends Error {
	constructor(message) {
		super(message);
		this.name = IN_RULE_RECOVERY_EXCEPTION;
	}
};
/**
* This trait is responsible for the error recovery and fault tolerant logic
*/
var Recoverable = class {
	initRecoverable(config) {
		this.firstAfterRepMap = [];
		this.resyncFollows = {};
		this.recoveryEnabled = Object.hasOwn(config, "recoveryEnabled") ? config.recoveryEnabled : DEFAULT_PARSER_CONFIG.recoveryEnabled;
		if (this.recoveryEnabled) this.attemptInRepetitionRecovery = attemptInRepetitionRecovery;
	}
	getTokenToInsert(tokType) {
		const tokToInsert = createTokenInstance(tokType, "", -1, -1, -1, -1, -1, -1);
		tokToInsert.isInsertedInRecovery = true;
		return tokToInsert;
	}
	canTokenTypeBeInsertedInRecovery(tokType) {
		return true;
	}
	canTokenTypeBeDeletedInRecovery(tokType) {
		return true;
	}
	tryInRepetitionRecovery(grammarRule, grammarRuleArgs, lookAheadFunc, expectedTokType) {
		const reSyncTokType = this.findReSyncTokenType();
		const savedLexerState = this.exportLexerState();
		const resyncedTokens = [];
		let passedResyncPoint = false;
		const nextTokenWithoutResync = this.LA_FAST(1);
		let currToken = this.LA_FAST(1);
		const generateErrorMessage = () => {
			const previousToken = this.LA(0);
			const msg = this.errorMessageProvider.buildMismatchTokenMessage({
				expected: expectedTokType,
				actual: nextTokenWithoutResync,
				previous: previousToken,
				ruleName: this.getCurrRuleFullName()
			});
			const error = new MismatchedTokenException(msg, nextTokenWithoutResync, this.LA(0));
			error.resyncedTokens = resyncedTokens.slice(0, -1);
			this.SAVE_ERROR(error);
		};
		while (!passedResyncPoint) if (this.tokenMatcher(currToken, expectedTokType)) {
			generateErrorMessage();
			return;
		} else if (lookAheadFunc.call(this)) {
			generateErrorMessage();
			grammarRule.apply(this, grammarRuleArgs);
			return;
		} else if (this.tokenMatcher(currToken, reSyncTokType)) passedResyncPoint = true;
		else {
			currToken = this.SKIP_TOKEN();
			this.addToResyncTokens(currToken, resyncedTokens);
		}
		this.importLexerState(savedLexerState);
	}
	shouldInRepetitionRecoveryBeTried(expectTokAfterLastMatch, nextTokIdx, notStuck) {
		if (notStuck === false) return false;
		if (this.tokenMatcher(this.LA_FAST(1), expectTokAfterLastMatch)) return false;
		if (this.isBackTracking()) return false;
		if (this.canPerformInRuleRecovery(expectTokAfterLastMatch, this.getFollowsForInRuleRecovery(expectTokAfterLastMatch, nextTokIdx))) return false;
		return true;
	}
	getNextPossibleTokenTypes(grammarPath) {
		const topRuleName = grammarPath.ruleStack[0];
		const topProduction = this.getGAstProductions()[topRuleName];
		return new NextAfterTokenWalker(topProduction, grammarPath).startWalking();
	}
	getFollowsForInRuleRecovery(tokType, tokIdxInRule) {
		const grammarPath = this.getCurrentGrammarPath(tokType, tokIdxInRule);
		return this.getNextPossibleTokenTypes(grammarPath);
	}
	tryInRuleRecovery(expectedTokType, follows) {
		if (this.canRecoverWithSingleTokenInsertion(expectedTokType, follows)) return this.getTokenToInsert(expectedTokType);
		if (this.canRecoverWithSingleTokenDeletion(expectedTokType)) {
			const nextTok = this.SKIP_TOKEN();
			this.consumeToken();
			return nextTok;
		}
		throw new InRuleRecoveryException("sad sad panda");
	}
	canPerformInRuleRecovery(expectedToken, follows) {
		return this.canRecoverWithSingleTokenInsertion(expectedToken, follows) || this.canRecoverWithSingleTokenDeletion(expectedToken);
	}
	canRecoverWithSingleTokenInsertion(expectedTokType, follows) {
		if (!this.canTokenTypeBeInsertedInRecovery(expectedTokType)) return false;
		if (follows.length === 0) return false;
		const mismatchedTok = this.LA_FAST(1);
		return follows.find((possibleFollowsTokType) => {
			return this.tokenMatcher(mismatchedTok, possibleFollowsTokType);
		}) !== void 0;
	}
	canRecoverWithSingleTokenDeletion(expectedTokType) {
		if (!this.canTokenTypeBeDeletedInRecovery(expectedTokType)) return false;
		return this.tokenMatcher(this.LA(2), expectedTokType);
	}
	isInCurrentRuleReSyncSet(tokenTypeIdx) {
		const followKey = this.getCurrFollowKey();
		return this.getFollowSetFromFollowKey(followKey).includes(tokenTypeIdx);
	}
	findReSyncTokenType() {
		const allPossibleReSyncTokTypes = this.flattenFollowSet();
		let nextToken = this.LA_FAST(1);
		let k = 2;
		while (true) {
			const foundMatch = allPossibleReSyncTokTypes.find((resyncTokType) => {
				return tokenMatcher(nextToken, resyncTokType);
			});
			if (foundMatch !== void 0) return foundMatch;
			nextToken = this.LA(k);
			k++;
		}
	}
	getCurrFollowKey() {
		if (this.RULE_STACK_IDX === 0) return EOF_FOLLOW_KEY;
		const currRuleShortName = this.currRuleShortName;
		const currRuleIdx = this.getLastExplicitRuleOccurrenceIndex();
		const prevRuleShortName = this.getPreviousExplicitRuleShortName();
		return {
			ruleName: this.shortRuleNameToFullName(currRuleShortName),
			idxInCallingRule: currRuleIdx,
			inRule: this.shortRuleNameToFullName(prevRuleShortName)
		};
	}
	buildFullFollowKeyStack() {
		const explicitRuleStack = this.RULE_STACK;
		const explicitOccurrenceStack = this.RULE_OCCURRENCE_STACK;
		const len = this.RULE_STACK_IDX + 1;
		const result = new Array(len);
		for (let idx = 0; idx < len; idx++) if (idx === 0) result[idx] = EOF_FOLLOW_KEY;
		else result[idx] = {
			ruleName: this.shortRuleNameToFullName(explicitRuleStack[idx]),
			idxInCallingRule: explicitOccurrenceStack[idx],
			inRule: this.shortRuleNameToFullName(explicitRuleStack[idx - 1])
		};
		return result;
	}
	flattenFollowSet() {
		return this.buildFullFollowKeyStack().map((currKey) => {
			return this.getFollowSetFromFollowKey(currKey);
		}).flat();
	}
	getFollowSetFromFollowKey(followKey) {
		if (followKey === EOF_FOLLOW_KEY) return [EOF];
		const followName = followKey.ruleName + followKey.idxInCallingRule + IN + followKey.inRule;
		return this.resyncFollows[followName];
	}
	addToResyncTokens(token, resyncTokens) {
		if (!this.tokenMatcher(token, EOF)) resyncTokens.push(token);
		return resyncTokens;
	}
	reSyncTo(tokType) {
		const resyncedTokens = [];
		let nextTok = this.LA_FAST(1);
		while (this.tokenMatcher(nextTok, tokType) === false) {
			nextTok = this.SKIP_TOKEN();
			this.addToResyncTokens(nextTok, resyncedTokens);
		}
		return resyncedTokens.slice(0, -1);
	}
	attemptInRepetitionRecovery(prodFunc, args, lookaheadFunc, dslMethodIdx, prodOccurrence, nextToksWalker, notStuck) {}
	getCurrentGrammarPath(tokType, tokIdxInRule) {
		return {
			ruleStack: this.getHumanReadableRuleStack(),
			occurrenceStack: this.RULE_OCCURRENCE_STACK.slice(0, this.RULE_OCCURRENCE_STACK_IDX + 1),
			lastTok: tokType,
			lastTokOccurrence: tokIdxInRule
		};
	}
	getHumanReadableRuleStack() {
		const len = this.RULE_STACK_IDX + 1;
		const result = new Array(len);
		for (let i = 0; i < len; i++) result[i] = this.shortRuleNameToFullName(this.RULE_STACK[i]);
		return result;
	}
};
function attemptInRepetitionRecovery(prodFunc, args, lookaheadFunc, dslMethodIdx, prodOccurrence, nextToksWalker, notStuck) {
	var _a;
	var _b, _c;
	const key = dslMethodIdx | prodOccurrence;
	const ruleCache = (_a = (_b = this.firstAfterRepMap)[_c = this.currRuleShortName]) !== null && _a !== void 0 ? _a : _b[_c] = [];
	let firstAfterRepInfo = ruleCache[key];
	if (firstAfterRepInfo === void 0) {
		const currRuleName = this.getCurrRuleFullName();
		const ruleGrammar = this.getGAstProductions()[currRuleName];
		firstAfterRepInfo = new nextToksWalker(ruleGrammar, prodOccurrence).startWalking();
		ruleCache[key] = firstAfterRepInfo;
	}
	let expectTokAfterLastMatch = firstAfterRepInfo.token;
	let nextTokIdx = firstAfterRepInfo.occurrence;
	const isEndOfRule = firstAfterRepInfo.isEndOfRule;
	if (this.RULE_STACK_IDX === 0 && isEndOfRule && expectTokAfterLastMatch === void 0) {
		expectTokAfterLastMatch = EOF;
		nextTokIdx = 1;
	}
	if (expectTokAfterLastMatch === void 0 || nextTokIdx === void 0) return;
	if (this.shouldInRepetitionRecoveryBeTried(expectTokAfterLastMatch, nextTokIdx, notStuck)) this.tryInRepetitionRecovery(prodFunc, args, lookaheadFunc, expectTokAfterLastMatch);
}

// node_modules/chevrotain/lib/src/parse/grammar/keys.js
const AT_LEAST_ONE_IDX = 1024;
const MANY_SEP_IDX = 1280;
const AT_LEAST_ONE_SEP_IDX = 1536;

// node_modules/chevrotain/lib/src/parse/grammar/llk_lookahead.js
var LLkLookaheadStrategy = class {
	constructor(options) {
		var _a;
		this.maxLookahead = (_a = options === null || options === void 0 ? void 0 : options.maxLookahead) !== null && _a !== void 0 ? _a : DEFAULT_PARSER_CONFIG.maxLookahead;
	}
	validate(options) {
		const leftRecursionErrors = this.validateNoLeftRecursion(options.rules);
		if (leftRecursionErrors.length === 0) {
			const emptyAltErrors = this.validateEmptyOrAlternatives(options.rules);
			const ambiguousAltsErrors = this.validateAmbiguousAlternationAlternatives(options.rules, this.maxLookahead);
			const emptyRepetitionErrors = this.validateSomeNonEmptyLookaheadPath(options.rules, this.maxLookahead);
			return [
				...leftRecursionErrors,
				...emptyAltErrors,
				...ambiguousAltsErrors,
				...emptyRepetitionErrors
			];
		}
		return leftRecursionErrors;
	}
	validateNoLeftRecursion(rules) {
		return rules.flatMap((currTopRule) => validateNoLeftRecursion(currTopRule, currTopRule, defaultGrammarValidatorErrorProvider));
	}
	validateEmptyOrAlternatives(rules) {
		return rules.flatMap((currTopRule) => validateEmptyOrAlternative(currTopRule, defaultGrammarValidatorErrorProvider));
	}
	validateAmbiguousAlternationAlternatives(rules, maxLookahead) {
		return rules.flatMap((currTopRule) => validateAmbiguousAlternationAlternatives(currTopRule, maxLookahead, defaultGrammarValidatorErrorProvider));
	}
	validateSomeNonEmptyLookaheadPath(rules, maxLookahead) {
		return validateSomeNonEmptyLookaheadPath(rules, maxLookahead, defaultGrammarValidatorErrorProvider);
	}
	buildLookaheadForAlternation(options) {
		return buildLookaheadFuncForOr(options.prodOccurrence, options.rule, options.maxLookahead, options.hasPredicates, options.dynamicTokensEnabled, buildAlternativesLookAheadFunc);
	}
	buildLookaheadForOptional(options) {
		return buildLookaheadFuncForOptionalProd(options.prodOccurrence, options.rule, options.maxLookahead, options.dynamicTokensEnabled, getProdType(options.prodType), buildSingleAlternativeLookaheadFunction);
	}
};

// node_modules/chevrotain/lib/src/parse/parser/traits/looksahead.js
/**
* Trait responsible for the lookahead related utilities and optimizations.
*/
var LooksAhead = class {
	initLooksAhead(config) {
		this.dynamicTokensEnabled = Object.hasOwn(config, "dynamicTokensEnabled") ? config.dynamicTokensEnabled : DEFAULT_PARSER_CONFIG.dynamicTokensEnabled;
		this.maxLookahead = Object.hasOwn(config, "maxLookahead") ? config.maxLookahead : DEFAULT_PARSER_CONFIG.maxLookahead;
		this.lookaheadStrategy = Object.hasOwn(config, "lookaheadStrategy") ? config.lookaheadStrategy : new LLkLookaheadStrategy({ maxLookahead: this.maxLookahead });
		this.lookAheadFuncsCache = [];
		this.currRuleLookaheadFuncs = [];
	}
	preComputeLookaheadFunctions(rules) {
		rules.forEach((currRule) => {
			this.TRACE_INIT(`${currRule.name} Rule Lookahead`, () => {
				const { alternation, repetition, option, repetitionMandatory, repetitionMandatoryWithSeparator, repetitionWithSeparator } = collectMethods(currRule);
				alternation.forEach((currProd) => {
					const prodIdx = currProd.idx === 0 ? "" : currProd.idx;
					this.TRACE_INIT(`${getProductionDslName(currProd)}${prodIdx}`, () => {
						const laFunc = this.lookaheadStrategy.buildLookaheadForAlternation({
							prodOccurrence: currProd.idx,
							rule: currRule,
							maxLookahead: currProd.maxLookahead || this.maxLookahead,
							hasPredicates: currProd.hasPredicates,
							dynamicTokensEnabled: this.dynamicTokensEnabled
						});
						this.setLaFuncCache(this.fullRuleNameToShort[currRule.name], 256 | currProd.idx, laFunc);
					});
				});
				repetition.forEach((currProd) => {
					this.computeLookaheadFunc(currRule, currProd.idx, 768, "Repetition", currProd.maxLookahead, getProductionDslName(currProd));
				});
				option.forEach((currProd) => {
					this.computeLookaheadFunc(currRule, currProd.idx, 512, "Option", currProd.maxLookahead, getProductionDslName(currProd));
				});
				repetitionMandatory.forEach((currProd) => {
					this.computeLookaheadFunc(currRule, currProd.idx, AT_LEAST_ONE_IDX, "RepetitionMandatory", currProd.maxLookahead, getProductionDslName(currProd));
				});
				repetitionMandatoryWithSeparator.forEach((currProd) => {
					this.computeLookaheadFunc(currRule, currProd.idx, AT_LEAST_ONE_SEP_IDX, "RepetitionMandatoryWithSeparator", currProd.maxLookahead, getProductionDslName(currProd));
				});
				repetitionWithSeparator.forEach((currProd) => {
					this.computeLookaheadFunc(currRule, currProd.idx, MANY_SEP_IDX, "RepetitionWithSeparator", currProd.maxLookahead, getProductionDslName(currProd));
				});
			});
		});
	}
	computeLookaheadFunc(rule, prodOccurrence, prodKey, prodType, prodMaxLookahead, dslMethodName) {
		this.TRACE_INIT(`${dslMethodName}${prodOccurrence === 0 ? "" : prodOccurrence}`, () => {
			const laFunc = this.lookaheadStrategy.buildLookaheadForOptional({
				prodOccurrence,
				rule,
				maxLookahead: prodMaxLookahead || this.maxLookahead,
				dynamicTokensEnabled: this.dynamicTokensEnabled,
				prodType
			});
			this.setLaFuncCache(this.fullRuleNameToShort[rule.name], prodKey | prodOccurrence, laFunc);
		});
	}
	setLaFuncCache(ruleIdx, key, value) {
		let ruleLookaheadFuncs = this.lookAheadFuncsCache[ruleIdx];
		if (ruleLookaheadFuncs === void 0) {
			ruleLookaheadFuncs = [];
			this.lookAheadFuncsCache[ruleIdx] = ruleLookaheadFuncs;
		}
		ruleLookaheadFuncs[key] = value;
	}
};
var DslMethodsCollectorVisitor = class extends GAstVisitor {
	constructor() {
		super(...arguments);
		this.dslMethods = {
			option: [],
			alternation: [],
			repetition: [],
			repetitionWithSeparator: [],
			repetitionMandatory: [],
			repetitionMandatoryWithSeparator: []
		};
	}
	reset() {
		this.dslMethods = {
			option: [],
			alternation: [],
			repetition: [],
			repetitionWithSeparator: [],
			repetitionMandatory: [],
			repetitionMandatoryWithSeparator: []
		};
	}
	visitOption(option) {
		this.dslMethods.option.push(option);
	}
	visitRepetitionWithSeparator(manySep) {
		this.dslMethods.repetitionWithSeparator.push(manySep);
	}
	visitRepetitionMandatory(atLeastOne) {
		this.dslMethods.repetitionMandatory.push(atLeastOne);
	}
	visitRepetitionMandatoryWithSeparator(atLeastOneSep) {
		this.dslMethods.repetitionMandatoryWithSeparator.push(atLeastOneSep);
	}
	visitRepetition(many) {
		this.dslMethods.repetition.push(many);
	}
	visitAlternation(or) {
		this.dslMethods.alternation.push(or);
	}
};
const collectorVisitor = new DslMethodsCollectorVisitor();
function collectMethods(rule) {
	collectorVisitor.reset();
	rule.accept(collectorVisitor);
	const dslMethods = collectorVisitor.dslMethods;
	collectorVisitor.reset();
	return dslMethods;
}

// node_modules/chevrotain/lib/src/parse/cst/cst.js
/**
* This nodeLocation tracking is not efficient and should only be used
* when error recovery is enabled or the Token Vector contains virtual Tokens
* (e.g, Python Indent/Outdent)
* As it executes the calculation for every single terminal/nonTerminal
* and does not rely on the fact the token vector is **sorted**
*/
function setNodeLocationOnlyOffset(currNodeLocation, newLocationInfo) {
	if (currNodeLocation.startOffset === -1) {
		currNodeLocation.startOffset = newLocationInfo.startOffset;
		currNodeLocation.endOffset = newLocationInfo.endOffset;
	} else if (currNodeLocation.endOffset < newLocationInfo.endOffset === true) currNodeLocation.endOffset = newLocationInfo.endOffset;
}
/**
* This nodeLocation tracking is not efficient and should only be used
* when error recovery is enabled or the Token Vector contains virtual Tokens
* (e.g, Python Indent/Outdent)
* As it executes the calculation for every single terminal/nonTerminal
* and does not rely on the fact the token vector is **sorted**
*/
function setNodeLocationFull(currNodeLocation, newLocationInfo) {
	if (currNodeLocation.startOffset === -1) {
		currNodeLocation.startOffset = newLocationInfo.startOffset;
		currNodeLocation.startColumn = newLocationInfo.startColumn;
		currNodeLocation.startLine = newLocationInfo.startLine;
		currNodeLocation.endOffset = newLocationInfo.endOffset;
		currNodeLocation.endColumn = newLocationInfo.endColumn;
		currNodeLocation.endLine = newLocationInfo.endLine;
	} else if (currNodeLocation.endOffset < newLocationInfo.endOffset === true) {
		currNodeLocation.endOffset = newLocationInfo.endOffset;
		currNodeLocation.endColumn = newLocationInfo.endColumn;
		currNodeLocation.endLine = newLocationInfo.endLine;
	}
}
function addTerminalToCst(node, token, tokenTypeName) {
	if (node.children[tokenTypeName] === void 0) node.children[tokenTypeName] = [token];
	else node.children[tokenTypeName].push(token);
}
function addNoneTerminalToCst(node, ruleName, ruleResult) {
	if (node.children[ruleName] === void 0) node.children[ruleName] = [ruleResult];
	else node.children[ruleName].push(ruleResult);
}

// node_modules/chevrotain/lib/src/lang/lang_extensions.js
const NAME = "name";
function defineNameProp(obj, nameValue) {
	Object.defineProperty(obj, NAME, {
		enumerable: false,
		configurable: true,
		writable: false,
		value: nameValue
	});
}

// node_modules/chevrotain/lib/src/parse/cst/cst_visitor.js
function defaultVisit(ctx, param) {
	const childrenNames = Object.keys(ctx);
	const childrenNamesLength = childrenNames.length;
	for (let i = 0; i < childrenNamesLength; i++) {
		const currChildArray = ctx[childrenNames[i]];
		const currChildArrayLength = currChildArray.length;
		for (let j = 0; j < currChildArrayLength; j++) {
			const currChild = currChildArray[j];
			if (currChild.tokenTypeIdx === void 0) this[currChild.name](currChild.children, param);
		}
	}
}
function createBaseSemanticVisitorConstructor(grammarName, ruleNames) {
	const derivedConstructor = function() {};
	defineNameProp(derivedConstructor, grammarName + "BaseSemantics");
	derivedConstructor.prototype = {
		visit: function(cstNode, param) {
			if (Array.isArray(cstNode)) cstNode = cstNode[0];
			if (cstNode === void 0) return;
			return this[cstNode.name](cstNode.children, param);
		},
		validateVisitor: function() {
			const semanticDefinitionErrors = validateVisitor(this, ruleNames);
			if (semanticDefinitionErrors.length !== 0) {
				const errorMessages = semanticDefinitionErrors.map((currDefError) => currDefError.msg);
				throw Error(`Errors Detected in CST Visitor <${this.constructor.name}>:\n\t${errorMessages.join("\n\n").replace(/\n/g, "\n	")}`);
			}
		}
	};
	derivedConstructor.prototype.constructor = derivedConstructor;
	derivedConstructor._RULE_NAMES = ruleNames;
	return derivedConstructor;
}
function createBaseVisitorConstructorWithDefaults(grammarName, ruleNames, baseConstructor) {
	const derivedConstructor = function() {};
	defineNameProp(derivedConstructor, grammarName + "BaseSemanticsWithDefaults");
	const withDefaultsProto = Object.create(baseConstructor.prototype);
	ruleNames.forEach((ruleName) => {
		withDefaultsProto[ruleName] = defaultVisit;
	});
	derivedConstructor.prototype = withDefaultsProto;
	derivedConstructor.prototype.constructor = derivedConstructor;
	return derivedConstructor;
}
var CstVisitorDefinitionError;
(function(CstVisitorDefinitionError) {
	CstVisitorDefinitionError[CstVisitorDefinitionError["REDUNDANT_METHOD"] = 0] = "REDUNDANT_METHOD";
	CstVisitorDefinitionError[CstVisitorDefinitionError["MISSING_METHOD"] = 1] = "MISSING_METHOD";
})(CstVisitorDefinitionError || (CstVisitorDefinitionError = {}));
function validateVisitor(visitorInstance, ruleNames) {
	return validateMissingCstMethods(visitorInstance, ruleNames);
}
function validateMissingCstMethods(visitorInstance, ruleNames) {
	return ruleNames.filter((currRuleName) => {
		return typeof visitorInstance[currRuleName] === "function" === false;
	}).map((currRuleName) => {
		return {
			msg: `Missing visitor method: <${currRuleName}> on ${visitorInstance.constructor.name} CST Visitor.`,
			type: CstVisitorDefinitionError.MISSING_METHOD,
			methodName: currRuleName
		};
	}).filter(Boolean);
}

// node_modules/chevrotain/lib/src/parse/parser/traits/tree_builder.js
/**
* This trait is responsible for the CST building logic.
*/
var TreeBuilder = class {
	initTreeBuilder(config) {
		this.CST_STACK = [];
		this.outputCst = config.outputCst;
		this.nodeLocationTracking = Object.hasOwn(config, "nodeLocationTracking") ? config.nodeLocationTracking : DEFAULT_PARSER_CONFIG.nodeLocationTracking;
		if (!this.outputCst) {
			this.cstInvocationStateUpdate = () => {};
			this.cstFinallyStateUpdate = () => {};
			this.cstPostTerminal = () => {};
			this.cstPostNonTerminal = () => {};
			this.cstPostRule = () => {};
		} else if (/full/i.test(this.nodeLocationTracking)) {
			if (this.recoveryEnabled) {
				this.setNodeLocationFromToken = setNodeLocationFull;
				this.setNodeLocationFromNode = setNodeLocationFull;
				this.cstPostRule = () => {};
				this.setInitialNodeLocation = this.setInitialNodeLocationFullRecovery;
			} else {
				this.setNodeLocationFromToken = () => {};
				this.setNodeLocationFromNode = () => {};
				this.cstPostRule = this.cstPostRuleFull;
				this.setInitialNodeLocation = this.setInitialNodeLocationFullRegular;
			}
		} else if (/onlyOffset/i.test(this.nodeLocationTracking)) {
			if (this.recoveryEnabled) {
				this.setNodeLocationFromToken = setNodeLocationOnlyOffset;
				this.setNodeLocationFromNode = setNodeLocationOnlyOffset;
				this.cstPostRule = () => {};
				this.setInitialNodeLocation = this.setInitialNodeLocationOnlyOffsetRecovery;
			} else {
				this.setNodeLocationFromToken = () => {};
				this.setNodeLocationFromNode = () => {};
				this.cstPostRule = this.cstPostRuleOnlyOffset;
				this.setInitialNodeLocation = this.setInitialNodeLocationOnlyOffsetRegular;
			}
		} else if (/none/i.test(this.nodeLocationTracking)) {
			this.setNodeLocationFromToken = () => {};
			this.setNodeLocationFromNode = () => {};
			this.cstPostRule = () => {};
			this.setInitialNodeLocation = () => {};
		} else throw Error(`Invalid <nodeLocationTracking> config option: "${config.nodeLocationTracking}"`);
	}
	setInitialNodeLocationOnlyOffsetRecovery(cstNode) {
		cstNode.location = {
			startOffset: -1,
			endOffset: -1
		};
	}
	setInitialNodeLocationOnlyOffsetRegular(cstNode) {
		cstNode.location = {
			startOffset: this.LA_FAST(1).startOffset,
			endOffset: -1
		};
	}
	setInitialNodeLocationFullRecovery(cstNode) {
		cstNode.location = {
			startOffset: -1,
			startLine: -1,
			startColumn: -1,
			endOffset: -1,
			endLine: -1,
			endColumn: -1
		};
	}
	/**
	*  @see setInitialNodeLocationOnlyOffsetRegular for explanation why this work
	
	* @param cstNode
	*/
	setInitialNodeLocationFullRegular(cstNode) {
		const nextToken = this.LA_FAST(1);
		cstNode.location = {
			startOffset: nextToken.startOffset,
			startLine: nextToken.startLine,
			startColumn: nextToken.startColumn,
			endOffset: -1,
			endLine: -1,
			endColumn: -1
		};
	}
	cstInvocationStateUpdate(fullRuleName) {
		const cstNode = {
			name: fullRuleName,
			children: Object.create(null)
		};
		this.setInitialNodeLocation(cstNode);
		this.CST_STACK.push(cstNode);
	}
	cstFinallyStateUpdate() {
		this.CST_STACK.pop();
	}
	cstPostRuleFull(ruleCstNode) {
		const prevToken = this.LA(0);
		const loc = ruleCstNode.location;
		if (loc.startOffset !== -1 && loc.startOffset <= prevToken.startOffset === true) {
			loc.endOffset = prevToken.endOffset;
			loc.endLine = prevToken.endLine;
			loc.endColumn = prevToken.endColumn;
		} else {
			loc.startOffset = -1;
			loc.startLine = -1;
			loc.startColumn = -1;
		}
	}
	cstPostRuleOnlyOffset(ruleCstNode) {
		const prevToken = this.LA(0);
		const loc = ruleCstNode.location;
		if (loc.startOffset !== -1 && loc.startOffset <= prevToken.startOffset === true) loc.endOffset = prevToken.endOffset;
		else loc.startOffset = -1;
	}
	cstPostTerminal(key, consumedToken) {
		const rootCst = this.CST_STACK[this.CST_STACK.length - 1];
		addTerminalToCst(rootCst, consumedToken, key);
		this.setNodeLocationFromToken(rootCst.location, consumedToken);
	}
	cstPostNonTerminal(ruleCstResult, ruleName) {
		const preCstNode = this.CST_STACK[this.CST_STACK.length - 1];
		addNoneTerminalToCst(preCstNode, ruleName, ruleCstResult);
		this.setNodeLocationFromNode(preCstNode.location, ruleCstResult.location);
	}
	get currCSTNode() {
		const mixedIn = this;
		return mixedIn.CST_STACK[mixedIn.CST_STACK.length - 1];
	}
	getBaseCstVisitorConstructor() {
		if (this.baseCstVisitorConstructor === void 0) {
			const newBaseCstVisitorConstructor = createBaseSemanticVisitorConstructor(this.className, Object.keys(this.gastProductionsCache));
			this.baseCstVisitorConstructor = newBaseCstVisitorConstructor;
			return newBaseCstVisitorConstructor;
		}
		return this.baseCstVisitorConstructor;
	}
	getBaseCstVisitorConstructorWithDefaults() {
		if (this.baseCstVisitorWithDefaultsConstructor === void 0) {
			const newConstructor = createBaseVisitorConstructorWithDefaults(this.className, Object.keys(this.gastProductionsCache), this.getBaseCstVisitorConstructor());
			this.baseCstVisitorWithDefaultsConstructor = newConstructor;
			return newConstructor;
		}
		return this.baseCstVisitorWithDefaultsConstructor;
	}
	getPreviousExplicitRuleShortName() {
		return this.RULE_STACK[this.RULE_STACK_IDX - 1];
	}
	getLastExplicitRuleOccurrenceIndex() {
		return this.RULE_OCCURRENCE_STACK[this.RULE_OCCURRENCE_STACK_IDX];
	}
};

// node_modules/chevrotain/lib/src/parse/parser/traits/lexer_adapter.js
/**
* Trait responsible abstracting over the interaction with Lexer output (Token vector).
*
* This could be generalized to support other kinds of lexers, e.g.
* - Just in Time Lexing / Lexer-Less parsing.
* - Streaming Lexer.
*/
var LexerAdapter = class {
	initLexerAdapter() {
		this.tokVector = [];
		this.tokVectorLength = 0;
		this.currIdx = -1;
	}
	set input(newInput) {
		if (this.selfAnalysisDone !== true) throw Error(`Missing <performSelfAnalysis> invocation at the end of the Parser's constructor.`);
		this.reset();
		this.tokVector = newInput;
		this.tokVectorLength = newInput.length;
	}
	get input() {
		return this.tokVector;
	}
	SKIP_TOKEN() {
		if (this.currIdx <= this.tokVectorLength - 2) {
			this.consumeToken();
			return this.LA_FAST(1);
		} else return END_OF_FILE;
	}
	LA_FAST(howMuch) {
		const soughtIdx = this.currIdx + howMuch;
		return this.tokVector[soughtIdx];
	}
	LA(howMuch) {
		const soughtIdx = this.currIdx + howMuch;
		if (soughtIdx < 0 || this.tokVectorLength <= soughtIdx) return END_OF_FILE;
		else return this.tokVector[soughtIdx];
	}
	consumeToken() {
		this.currIdx++;
	}
	exportLexerState() {
		return this.currIdx;
	}
	importLexerState(newState) {
		this.currIdx = newState;
	}
	resetLexerState() {
		this.currIdx = -1;
	}
	moveToTerminatedState() {
		this.currIdx = this.tokVectorLength - 1;
	}
	getLexerPosition() {
		return this.exportLexerState();
	}
};

// node_modules/chevrotain/lib/src/parse/parser/traits/recognizer_api.js
/**
* This trait is responsible for implementing the public API
* for defining Chevrotain parsers, i.e:
* - CONSUME
* - RULE
* - OPTION
* - ...
*/
var RecognizerApi = class {
	ACTION(impl) {
		return impl.call(this);
	}
	consume(idx, tokType, options) {
		return this.consumeInternal(tokType, idx, options);
	}
	subrule(idx, ruleToCall, options) {
		return this.subruleInternal(ruleToCall, idx, options);
	}
	option(idx, actionORMethodDef) {
		return this.optionInternal(actionORMethodDef, idx);
	}
	or(idx, altsOrOpts) {
		return this.orInternal(altsOrOpts, idx);
	}
	many(idx, actionORMethodDef) {
		return this.manyInternal(idx, actionORMethodDef);
	}
	atLeastOne(idx, actionORMethodDef) {
		return this.atLeastOneInternal(idx, actionORMethodDef);
	}
	CONSUME(tokType, options) {
		return this.consumeInternal(tokType, 0, options);
	}
	CONSUME1(tokType, options) {
		return this.consumeInternal(tokType, 1, options);
	}
	CONSUME2(tokType, options) {
		return this.consumeInternal(tokType, 2, options);
	}
	CONSUME3(tokType, options) {
		return this.consumeInternal(tokType, 3, options);
	}
	CONSUME4(tokType, options) {
		return this.consumeInternal(tokType, 4, options);
	}
	CONSUME5(tokType, options) {
		return this.consumeInternal(tokType, 5, options);
	}
	CONSUME6(tokType, options) {
		return this.consumeInternal(tokType, 6, options);
	}
	CONSUME7(tokType, options) {
		return this.consumeInternal(tokType, 7, options);
	}
	CONSUME8(tokType, options) {
		return this.consumeInternal(tokType, 8, options);
	}
	CONSUME9(tokType, options) {
		return this.consumeInternal(tokType, 9, options);
	}
	SUBRULE(ruleToCall, options) {
		return this.subruleInternal(ruleToCall, 0, options);
	}
	SUBRULE1(ruleToCall, options) {
		return this.subruleInternal(ruleToCall, 1, options);
	}
	SUBRULE2(ruleToCall, options) {
		return this.subruleInternal(ruleToCall, 2, options);
	}
	SUBRULE3(ruleToCall, options) {
		return this.subruleInternal(ruleToCall, 3, options);
	}
	SUBRULE4(ruleToCall, options) {
		return this.subruleInternal(ruleToCall, 4, options);
	}
	SUBRULE5(ruleToCall, options) {
		return this.subruleInternal(ruleToCall, 5, options);
	}
	SUBRULE6(ruleToCall, options) {
		return this.subruleInternal(ruleToCall, 6, options);
	}
	SUBRULE7(ruleToCall, options) {
		return this.subruleInternal(ruleToCall, 7, options);
	}
	SUBRULE8(ruleToCall, options) {
		return this.subruleInternal(ruleToCall, 8, options);
	}
	SUBRULE9(ruleToCall, options) {
		return this.subruleInternal(ruleToCall, 9, options);
	}
	OPTION(actionORMethodDef) {
		return this.optionInternal(actionORMethodDef, 0);
	}
	OPTION1(actionORMethodDef) {
		return this.optionInternal(actionORMethodDef, 1);
	}
	OPTION2(actionORMethodDef) {
		return this.optionInternal(actionORMethodDef, 2);
	}
	OPTION3(actionORMethodDef) {
		return this.optionInternal(actionORMethodDef, 3);
	}
	OPTION4(actionORMethodDef) {
		return this.optionInternal(actionORMethodDef, 4);
	}
	OPTION5(actionORMethodDef) {
		return this.optionInternal(actionORMethodDef, 5);
	}
	OPTION6(actionORMethodDef) {
		return this.optionInternal(actionORMethodDef, 6);
	}
	OPTION7(actionORMethodDef) {
		return this.optionInternal(actionORMethodDef, 7);
	}
	OPTION8(actionORMethodDef) {
		return this.optionInternal(actionORMethodDef, 8);
	}
	OPTION9(actionORMethodDef) {
		return this.optionInternal(actionORMethodDef, 9);
	}
	OR(altsOrOpts) {
		return this.orInternal(altsOrOpts, 0);
	}
	OR1(altsOrOpts) {
		return this.orInternal(altsOrOpts, 1);
	}
	OR2(altsOrOpts) {
		return this.orInternal(altsOrOpts, 2);
	}
	OR3(altsOrOpts) {
		return this.orInternal(altsOrOpts, 3);
	}
	OR4(altsOrOpts) {
		return this.orInternal(altsOrOpts, 4);
	}
	OR5(altsOrOpts) {
		return this.orInternal(altsOrOpts, 5);
	}
	OR6(altsOrOpts) {
		return this.orInternal(altsOrOpts, 6);
	}
	OR7(altsOrOpts) {
		return this.orInternal(altsOrOpts, 7);
	}
	OR8(altsOrOpts) {
		return this.orInternal(altsOrOpts, 8);
	}
	OR9(altsOrOpts) {
		return this.orInternal(altsOrOpts, 9);
	}
	MANY(actionORMethodDef) {
		this.manyInternal(0, actionORMethodDef);
	}
	MANY1(actionORMethodDef) {
		this.manyInternal(1, actionORMethodDef);
	}
	MANY2(actionORMethodDef) {
		this.manyInternal(2, actionORMethodDef);
	}
	MANY3(actionORMethodDef) {
		this.manyInternal(3, actionORMethodDef);
	}
	MANY4(actionORMethodDef) {
		this.manyInternal(4, actionORMethodDef);
	}
	MANY5(actionORMethodDef) {
		this.manyInternal(5, actionORMethodDef);
	}
	MANY6(actionORMethodDef) {
		this.manyInternal(6, actionORMethodDef);
	}
	MANY7(actionORMethodDef) {
		this.manyInternal(7, actionORMethodDef);
	}
	MANY8(actionORMethodDef) {
		this.manyInternal(8, actionORMethodDef);
	}
	MANY9(actionORMethodDef) {
		this.manyInternal(9, actionORMethodDef);
	}
	MANY_SEP(options) {
		this.manySepFirstInternal(0, options);
	}
	MANY_SEP1(options) {
		this.manySepFirstInternal(1, options);
	}
	MANY_SEP2(options) {
		this.manySepFirstInternal(2, options);
	}
	MANY_SEP3(options) {
		this.manySepFirstInternal(3, options);
	}
	MANY_SEP4(options) {
		this.manySepFirstInternal(4, options);
	}
	MANY_SEP5(options) {
		this.manySepFirstInternal(5, options);
	}
	MANY_SEP6(options) {
		this.manySepFirstInternal(6, options);
	}
	MANY_SEP7(options) {
		this.manySepFirstInternal(7, options);
	}
	MANY_SEP8(options) {
		this.manySepFirstInternal(8, options);
	}
	MANY_SEP9(options) {
		this.manySepFirstInternal(9, options);
	}
	AT_LEAST_ONE(actionORMethodDef) {
		this.atLeastOneInternal(0, actionORMethodDef);
	}
	AT_LEAST_ONE1(actionORMethodDef) {
		return this.atLeastOneInternal(1, actionORMethodDef);
	}
	AT_LEAST_ONE2(actionORMethodDef) {
		this.atLeastOneInternal(2, actionORMethodDef);
	}
	AT_LEAST_ONE3(actionORMethodDef) {
		this.atLeastOneInternal(3, actionORMethodDef);
	}
	AT_LEAST_ONE4(actionORMethodDef) {
		this.atLeastOneInternal(4, actionORMethodDef);
	}
	AT_LEAST_ONE5(actionORMethodDef) {
		this.atLeastOneInternal(5, actionORMethodDef);
	}
	AT_LEAST_ONE6(actionORMethodDef) {
		this.atLeastOneInternal(6, actionORMethodDef);
	}
	AT_LEAST_ONE7(actionORMethodDef) {
		this.atLeastOneInternal(7, actionORMethodDef);
	}
	AT_LEAST_ONE8(actionORMethodDef) {
		this.atLeastOneInternal(8, actionORMethodDef);
	}
	AT_LEAST_ONE9(actionORMethodDef) {
		this.atLeastOneInternal(9, actionORMethodDef);
	}
	AT_LEAST_ONE_SEP(options) {
		this.atLeastOneSepFirstInternal(0, options);
	}
	AT_LEAST_ONE_SEP1(options) {
		this.atLeastOneSepFirstInternal(1, options);
	}
	AT_LEAST_ONE_SEP2(options) {
		this.atLeastOneSepFirstInternal(2, options);
	}
	AT_LEAST_ONE_SEP3(options) {
		this.atLeastOneSepFirstInternal(3, options);
	}
	AT_LEAST_ONE_SEP4(options) {
		this.atLeastOneSepFirstInternal(4, options);
	}
	AT_LEAST_ONE_SEP5(options) {
		this.atLeastOneSepFirstInternal(5, options);
	}
	AT_LEAST_ONE_SEP6(options) {
		this.atLeastOneSepFirstInternal(6, options);
	}
	AT_LEAST_ONE_SEP7(options) {
		this.atLeastOneSepFirstInternal(7, options);
	}
	AT_LEAST_ONE_SEP8(options) {
		this.atLeastOneSepFirstInternal(8, options);
	}
	AT_LEAST_ONE_SEP9(options) {
		this.atLeastOneSepFirstInternal(9, options);
	}
	RULE(name, implementation, config = DEFAULT_RULE_CONFIG) {
		if (this.definedRulesNames.includes(name)) {
			const error = {
				message: defaultGrammarValidatorErrorProvider.buildDuplicateRuleNameError({
					topLevelRule: name,
					grammarName: this.className
				}),
				type: ParserDefinitionErrorType.DUPLICATE_RULE_NAME,
				ruleName: name
			};
			this.definitionErrors.push(error);
		}
		this.definedRulesNames.push(name);
		const ruleImplementation = this.defineRule(name, implementation, config);
		this[name] = ruleImplementation;
		return ruleImplementation;
	}
	OVERRIDE_RULE(name, impl, config = DEFAULT_RULE_CONFIG) {
		const ruleErrors = validateRuleIsOverridden(name, this.definedRulesNames, this.className);
		this.definitionErrors = this.definitionErrors.concat(ruleErrors);
		const ruleImplementation = this.defineRule(name, impl, config);
		this[name] = ruleImplementation;
		return ruleImplementation;
	}
	BACKTRACK(grammarRule, args) {
		var _a;
		const ruleToCall = (_a = grammarRule.coreRule) !== null && _a !== void 0 ? _a : grammarRule;
		return function() {
			this.isBackTrackingStack.push(1);
			const orgState = this.saveRecogState();
			try {
				ruleToCall.apply(this, args);
				return true;
			} catch (e) {
				if (isRecognitionException(e)) return false;
				else throw e;
			} finally {
				this.reloadRecogState(orgState);
				this.isBackTrackingStack.pop();
			}
		};
	}
	getGAstProductions() {
		return this.gastProductionsCache;
	}
	getSerializedGastProductions() {
		return serializeGrammar(Object.values(this.gastProductionsCache));
	}
};

// node_modules/chevrotain/lib/src/parse/parser/traits/recognizer_engine.js
/**
* This trait is responsible for the runtime parsing engine
* Used by the official API (recognizer_api.ts)
*/
var RecognizerEngine = class {
	initRecognizerEngine(tokenVocabulary, config) {
		this.className = this.constructor.name;
		this.shortRuleNameToFull = [];
		this.fullRuleNameToShort = {};
		this.ruleShortNameIdx = 0;
		this.tokenMatcher = tokenStructuredMatcherNoCategories;
		this.subruleIdx = 0;
		this.currRuleShortName = -1;
		this.definedRulesNames = [];
		this.tokensMap = {};
		this.isBackTrackingStack = [];
		this.RULE_STACK = [];
		this.RULE_STACK_IDX = -1;
		this.RULE_OCCURRENCE_STACK = [];
		this.RULE_OCCURRENCE_STACK_IDX = -1;
		this.gastProductionsCache = {};
		if (Object.hasOwn(config, "serializedGrammar")) throw Error("The Parser's configuration can no longer contain a <serializedGrammar> property.\n	See: https://chevrotain.io/docs/changes/BREAKING_CHANGES.html#_6-0-0\n	For Further details.");
		if (Array.isArray(tokenVocabulary)) {
			if (tokenVocabulary.length === 0) throw Error("A Token Vocabulary cannot be empty.\n	Note that the first argument for the parser constructor\n	is no longer a Token vector (since v4.0).");
			if (typeof tokenVocabulary[0].startOffset === "number") throw Error("The Parser constructor no longer accepts a token vector as the first argument.\n	See: https://chevrotain.io/docs/changes/BREAKING_CHANGES.html#_4-0-0\n	For Further details.");
		}
		if (Array.isArray(tokenVocabulary)) this.tokensMap = tokenVocabulary.reduce((acc, tokType) => {
			acc[tokType.name] = tokType;
			return acc;
		}, {});
		else if (Object.hasOwn(tokenVocabulary, "modes") && Object.values(tokenVocabulary.modes).flat().every(isTokenType)) {
			const allTokenTypes = Object.values(tokenVocabulary.modes).flat();
			const uniqueTokens = [...new Set(allTokenTypes)];
			this.tokensMap = uniqueTokens.reduce((acc, tokType) => {
				acc[tokType.name] = tokType;
				return acc;
			}, {});
		} else if (typeof tokenVocabulary === "object" && tokenVocabulary !== null) this.tokensMap = Object.assign({}, tokenVocabulary);
		else throw new Error("<tokensDictionary> argument must be An Array of Token constructors, A dictionary of Token constructors or an IMultiModeLexerDefinition");
		this.tokensMap["EOF"] = EOF;
		const noTokenCategoriesUsed = (Object.hasOwn(tokenVocabulary, "modes") ? Object.values(tokenVocabulary.modes).flat() : Object.values(tokenVocabulary)).every((tokenConstructor) => {
			var _a;
			return ((_a = tokenConstructor.categoryMatches) === null || _a === void 0 ? void 0 : _a.length) == 0;
		});
		this.tokenMatcher = noTokenCategoriesUsed ? tokenStructuredMatcherNoCategories : tokenStructuredMatcher;
		augmentTokenTypes(Object.values(this.tokensMap));
	}
	defineRule(ruleName, impl, config) {
		if (this.selfAnalysisDone) throw Error(`Grammar rule <${ruleName}> may not be defined after the 'performSelfAnalysis' method has been called'\nMake sure that all grammar rule definitions are done before 'performSelfAnalysis' is called.`);
		const resyncEnabled = Object.hasOwn(config, "resyncEnabled") ? config.resyncEnabled : DEFAULT_RULE_CONFIG.resyncEnabled;
		const recoveryValueFunc = Object.hasOwn(config, "recoveryValueFunc") ? config.recoveryValueFunc : DEFAULT_RULE_CONFIG.recoveryValueFunc;
		const shortName = this.ruleShortNameIdx++;
		this.shortRuleNameToFull[shortName] = ruleName;
		this.fullRuleNameToShort[ruleName] = shortName;
		let coreRuleFunction;
		if (this.outputCst === true) coreRuleFunction = function invokeRuleWithTry(...args) {
			try {
				this.ruleInvocationStateUpdate(shortName, ruleName, this.subruleIdx);
				impl.apply(this, args);
				const cst = this.CST_STACK[this.CST_STACK.length - 1];
				this.cstPostRule(cst);
				return cst;
			} catch (e) {
				return this.invokeRuleCatch(e, resyncEnabled, recoveryValueFunc);
			} finally {
				this.ruleFinallyStateUpdate();
			}
		};
		else coreRuleFunction = function invokeRuleWithTryCst(...args) {
			try {
				this.ruleInvocationStateUpdate(shortName, ruleName, this.subruleIdx);
				return impl.apply(this, args);
			} catch (e) {
				return this.invokeRuleCatch(e, resyncEnabled, recoveryValueFunc);
			} finally {
				this.ruleFinallyStateUpdate();
			}
		};
		return Object.assign(function rootRule(...args) {
			this.onBeforeParse(ruleName);
			try {
				return coreRuleFunction.apply(this, args);
			} finally {
				this.onAfterParse(ruleName);
			}
		}, {
			ruleName,
			originalGrammarAction: impl,
			coreRule: coreRuleFunction
		});
	}
	invokeRuleCatch(e, resyncEnabledConfig, recoveryValueFunc) {
		const isFirstInvokedRule = this.RULE_STACK_IDX === 0;
		const reSyncEnabled = resyncEnabledConfig && !this.isBackTracking() && this.recoveryEnabled;
		if (isRecognitionException(e)) {
			const recogError = e;
			if (reSyncEnabled) {
				const reSyncTokType = this.findReSyncTokenType();
				if (this.isInCurrentRuleReSyncSet(reSyncTokType)) {
					recogError.resyncedTokens = this.reSyncTo(reSyncTokType);
					if (this.outputCst) {
						const partialCstResult = this.CST_STACK[this.CST_STACK.length - 1];
						partialCstResult.recoveredNode = true;
						return partialCstResult;
					} else return recoveryValueFunc(e);
				} else {
					if (this.outputCst) {
						const partialCstResult = this.CST_STACK[this.CST_STACK.length - 1];
						partialCstResult.recoveredNode = true;
						recogError.partialCstResult = partialCstResult;
					}
					throw recogError;
				}
			} else if (isFirstInvokedRule) {
				this.moveToTerminatedState();
				return recoveryValueFunc(e);
			} else throw recogError;
		} else throw e;
	}
	optionInternal(actionORMethodDef, occurrence) {
		const key = 512 | occurrence;
		return this.optionInternalLogic(actionORMethodDef, occurrence, key);
	}
	optionInternalLogic(actionORMethodDef, occurrence, key) {
		let lookAheadFunc = this.currRuleLookaheadFuncs[key];
		let action;
		if (typeof actionORMethodDef !== "function") {
			action = actionORMethodDef.DEF;
			const predicate = actionORMethodDef.GATE;
			if (predicate !== void 0) {
				const orgLookaheadFunction = lookAheadFunc;
				lookAheadFunc = () => {
					return predicate.call(this) && orgLookaheadFunction.call(this);
				};
			}
		} else action = actionORMethodDef;
		if (lookAheadFunc.call(this) === true) return action.call(this);
	}
	atLeastOneInternal(prodOccurrence, actionORMethodDef) {
		const key = AT_LEAST_ONE_IDX | prodOccurrence;
		return this.atLeastOneInternalLogic(prodOccurrence, actionORMethodDef, key);
	}
	atLeastOneInternalLogic(prodOccurrence, actionORMethodDef, key) {
		let lookAheadFunc = this.currRuleLookaheadFuncs[key];
		let action;
		if (typeof actionORMethodDef !== "function") {
			action = actionORMethodDef.DEF;
			const predicate = actionORMethodDef.GATE;
			if (predicate !== void 0) {
				const orgLookaheadFunction = lookAheadFunc;
				lookAheadFunc = () => {
					return predicate.call(this) && orgLookaheadFunction.call(this);
				};
			}
		} else action = actionORMethodDef;
		if (lookAheadFunc.call(this) === true) {
			let notStuck = this.doSingleRepetition(action);
			while (lookAheadFunc.call(this) === true && notStuck === true) notStuck = this.doSingleRepetition(action);
		} else throw this.raiseEarlyExitException(prodOccurrence, PROD_TYPE.REPETITION_MANDATORY, actionORMethodDef.ERR_MSG);
		this.attemptInRepetitionRecovery(this.atLeastOneInternal, [prodOccurrence, actionORMethodDef], lookAheadFunc, AT_LEAST_ONE_IDX, prodOccurrence, NextTerminalAfterAtLeastOneWalker);
	}
	atLeastOneSepFirstInternal(prodOccurrence, options) {
		const key = AT_LEAST_ONE_SEP_IDX | prodOccurrence;
		this.atLeastOneSepFirstInternalLogic(prodOccurrence, options, key);
	}
	atLeastOneSepFirstInternalLogic(prodOccurrence, options, key) {
		const action = options.DEF;
		const separator = options.SEP;
		if (this.currRuleLookaheadFuncs[key].call(this) === true) {
			action.call(this);
			const separatorLookAheadFunc = () => {
				return this.tokenMatcher(this.LA_FAST(1), separator);
			};
			while (this.tokenMatcher(this.LA_FAST(1), separator) === true) {
				this.CONSUME(separator);
				action.call(this);
			}
			this.attemptInRepetitionRecovery(this.repetitionSepSecondInternal, [
				prodOccurrence,
				separator,
				separatorLookAheadFunc,
				action,
				NextTerminalAfterAtLeastOneSepWalker
			], separatorLookAheadFunc, AT_LEAST_ONE_SEP_IDX, prodOccurrence, NextTerminalAfterAtLeastOneSepWalker);
		} else throw this.raiseEarlyExitException(prodOccurrence, PROD_TYPE.REPETITION_MANDATORY_WITH_SEPARATOR, options.ERR_MSG);
	}
	manyInternal(prodOccurrence, actionORMethodDef) {
		const key = 768 | prodOccurrence;
		return this.manyInternalLogic(prodOccurrence, actionORMethodDef, key);
	}
	manyInternalLogic(prodOccurrence, actionORMethodDef, key) {
		let lookaheadFunction = this.currRuleLookaheadFuncs[key];
		let action;
		if (typeof actionORMethodDef !== "function") {
			action = actionORMethodDef.DEF;
			const predicate = actionORMethodDef.GATE;
			if (predicate !== void 0) {
				const orgLookaheadFunction = lookaheadFunction;
				lookaheadFunction = () => {
					return predicate.call(this) && orgLookaheadFunction.call(this);
				};
			}
		} else action = actionORMethodDef;
		let notStuck = true;
		while (lookaheadFunction.call(this) === true && notStuck === true) notStuck = this.doSingleRepetition(action);
		this.attemptInRepetitionRecovery(this.manyInternal, [prodOccurrence, actionORMethodDef], lookaheadFunction, 768, prodOccurrence, NextTerminalAfterManyWalker, notStuck);
	}
	manySepFirstInternal(prodOccurrence, options) {
		const key = MANY_SEP_IDX | prodOccurrence;
		this.manySepFirstInternalLogic(prodOccurrence, options, key);
	}
	manySepFirstInternalLogic(prodOccurrence, options, key) {
		const action = options.DEF;
		const separator = options.SEP;
		if (this.currRuleLookaheadFuncs[key].call(this) === true) {
			action.call(this);
			const separatorLookAheadFunc = () => {
				return this.tokenMatcher(this.LA_FAST(1), separator);
			};
			while (this.tokenMatcher(this.LA_FAST(1), separator) === true) {
				this.CONSUME(separator);
				action.call(this);
			}
			this.attemptInRepetitionRecovery(this.repetitionSepSecondInternal, [
				prodOccurrence,
				separator,
				separatorLookAheadFunc,
				action,
				NextTerminalAfterManySepWalker
			], separatorLookAheadFunc, MANY_SEP_IDX, prodOccurrence, NextTerminalAfterManySepWalker);
		}
	}
	repetitionSepSecondInternal(prodOccurrence, separator, separatorLookAheadFunc, action, nextTerminalAfterWalker) {
		while (separatorLookAheadFunc()) {
			this.CONSUME(separator);
			action.call(this);
		}
		/* istanbul ignore else */
		this.attemptInRepetitionRecovery(this.repetitionSepSecondInternal, [
			prodOccurrence,
			separator,
			separatorLookAheadFunc,
			action,
			nextTerminalAfterWalker
		], separatorLookAheadFunc, AT_LEAST_ONE_SEP_IDX, prodOccurrence, nextTerminalAfterWalker);
	}
	doSingleRepetition(action) {
		const beforeIteration = this.getLexerPosition();
		action.call(this);
		return this.getLexerPosition() > beforeIteration;
	}
	orInternal(altsOrOpts, occurrence) {
		const key = 256 | occurrence;
		const alts = Array.isArray(altsOrOpts) ? altsOrOpts : altsOrOpts.DEF;
		const altIdxToTake = this.currRuleLookaheadFuncs[key].call(this, alts);
		if (altIdxToTake !== void 0) return alts[altIdxToTake].ALT.call(this);
		this.raiseNoAltException(occurrence, altsOrOpts.ERR_MSG);
	}
	ruleFinallyStateUpdate() {
		this.RULE_STACK_IDX--;
		this.RULE_OCCURRENCE_STACK_IDX--;
		if (this.RULE_STACK_IDX >= 0) {
			this.currRuleShortName = this.RULE_STACK[this.RULE_STACK_IDX];
			this.currRuleLookaheadFuncs = this.lookAheadFuncsCache[this.currRuleShortName];
		}
		this.cstFinallyStateUpdate();
	}
	subruleInternal(ruleToCall, idx, options) {
		let ruleResult;
		try {
			const args = options !== void 0 ? options.ARGS : void 0;
			this.subruleIdx = idx;
			ruleResult = ruleToCall.coreRule.apply(this, args);
			this.cstPostNonTerminal(ruleResult, options !== void 0 && options.LABEL !== void 0 ? options.LABEL : ruleToCall.ruleName);
			return ruleResult;
		} catch (e) {
			throw this.subruleInternalError(e, options, ruleToCall.ruleName);
		}
	}
	subruleInternalError(e, options, ruleName) {
		if (isRecognitionException(e) && e.partialCstResult !== void 0) {
			this.cstPostNonTerminal(e.partialCstResult, options !== void 0 && options.LABEL !== void 0 ? options.LABEL : ruleName);
			delete e.partialCstResult;
		}
		throw e;
	}
	consumeInternal(tokType, idx, options) {
		let consumedToken;
		try {
			const nextToken = this.LA_FAST(1);
			if (this.tokenMatcher(nextToken, tokType) === true) {
				this.consumeToken();
				consumedToken = nextToken;
			} else this.consumeInternalError(tokType, nextToken, options);
		} catch (eFromConsumption) {
			consumedToken = this.consumeInternalRecovery(tokType, idx, eFromConsumption);
		}
		this.cstPostTerminal(options !== void 0 && options.LABEL !== void 0 ? options.LABEL : tokType.name, consumedToken);
		return consumedToken;
	}
	consumeInternalError(tokType, nextToken, options) {
		let msg;
		const previousToken = this.LA(0);
		if (options !== void 0 && options.ERR_MSG) msg = options.ERR_MSG;
		else msg = this.errorMessageProvider.buildMismatchTokenMessage({
			expected: tokType,
			actual: nextToken,
			previous: previousToken,
			ruleName: this.getCurrRuleFullName()
		});
		throw this.SAVE_ERROR(new MismatchedTokenException(msg, nextToken, previousToken));
	}
	consumeInternalRecovery(tokType, idx, eFromConsumption) {
		if (this.recoveryEnabled && eFromConsumption.name === "MismatchedTokenException" && !this.isBackTracking()) {
			const follows = this.getFollowsForInRuleRecovery(tokType, idx);
			try {
				return this.tryInRuleRecovery(tokType, follows);
			} catch (eFromInRuleRecovery) {
				if (eFromInRuleRecovery.name === "InRuleRecoveryException") throw eFromConsumption;
				else throw eFromInRuleRecovery;
			}
		} else throw eFromConsumption;
	}
	saveRecogState() {
		const savedErrors = this.errors;
		const savedRuleStack = this.RULE_STACK.slice(0, this.RULE_STACK_IDX + 1);
		return {
			errors: savedErrors,
			lexerState: this.exportLexerState(),
			RULE_STACK: savedRuleStack,
			CST_STACK: this.CST_STACK
		};
	}
	reloadRecogState(newState) {
		this.errors = newState.errors;
		this.importLexerState(newState.lexerState);
		const saved = newState.RULE_STACK;
		for (let i = 0; i < saved.length; i++) this.RULE_STACK[i] = saved[i];
		this.RULE_STACK_IDX = saved.length - 1;
		if (this.RULE_STACK_IDX >= 0) {
			this.currRuleShortName = this.RULE_STACK[this.RULE_STACK_IDX];
			this.currRuleLookaheadFuncs = this.lookAheadFuncsCache[this.currRuleShortName];
		}
	}
	ruleInvocationStateUpdate(shortName, fullName, idxInCallingRule) {
		this.RULE_OCCURRENCE_STACK[++this.RULE_OCCURRENCE_STACK_IDX] = idxInCallingRule;
		this.RULE_STACK[++this.RULE_STACK_IDX] = shortName;
		this.currRuleShortName = shortName;
		this.currRuleLookaheadFuncs = this.lookAheadFuncsCache[shortName];
		this.cstInvocationStateUpdate(fullName);
	}
	isBackTracking() {
		return this.isBackTrackingStack.length !== 0;
	}
	getCurrRuleFullName() {
		const shortName = this.currRuleShortName;
		return this.shortRuleNameToFull[shortName];
	}
	shortRuleNameToFullName(shortName) {
		return this.shortRuleNameToFull[shortName];
	}
	isAtEndOfInput() {
		return this.tokenMatcher(this.LA(1), EOF);
	}
	reset() {
		this.resetLexerState();
		this.subruleIdx = 0;
		this.currRuleShortName = -1;
		this.currRuleLookaheadFuncs = [];
		this.isBackTrackingStack = [];
		this.errors = [];
		this.RULE_STACK_IDX = -1;
		this.RULE_OCCURRENCE_STACK_IDX = -1;
		this.CST_STACK = [];
	}
	/**
	* Hook called before the root-level parsing rule is invoked.
	* This is only called when a rule is invoked directly by the consumer
	* (e.g., `parser.json()`), not when invoked as a sub-rule via SUBRULE.
	*
	* Override this method to perform actions before parsing begins.
	* The default implementation is a no-op.
	*
	* @param ruleName - The name of the root rule being invoked.
	*/
	onBeforeParse(ruleName) {
		for (let i = 0; i < this.maxLookahead + 1; i++) this.tokVector.push(END_OF_FILE);
	}
	/**
	* Hook called after the root-level parsing rule has completed (or thrown).
	* This is only called when a rule is invoked directly by the consumer
	* (e.g., `parser.json()`), not when invoked as a sub-rule via SUBRULE.
	*
	* This hook is called in a `finally` block, so it executes regardless of
	* whether parsing succeeded or threw an error.
	*
	* Override this method to perform actions after parsing completes.
	* The default implementation is a no-op.
	*
	* @param ruleName - The name of the root rule that was invoked.
	*/
	onAfterParse(ruleName) {
		if (this.isAtEndOfInput() === false) {
			const firstRedundantTok = this.LA(1);
			const errMsg = this.errorMessageProvider.buildNotAllInputParsedMessage({
				firstRedundant: firstRedundantTok,
				ruleName: this.getCurrRuleFullName()
			});
			this.SAVE_ERROR(new NotAllInputParsedException(errMsg, firstRedundantTok));
		}
		while (this.tokVector.at(-1) === END_OF_FILE) this.tokVector.pop();
	}
};

// node_modules/chevrotain/lib/src/parse/parser/traits/error_handler.js
/**
* Trait responsible for runtime parsing errors.
*/
var ErrorHandler = class {
	initErrorHandler(config) {
		this._errors = [];
		this.errorMessageProvider = Object.hasOwn(config, "errorMessageProvider") ? config.errorMessageProvider : DEFAULT_PARSER_CONFIG.errorMessageProvider;
	}
	SAVE_ERROR(error) {
		if (isRecognitionException(error)) {
			error.context = {
				ruleStack: this.getHumanReadableRuleStack(),
				ruleOccurrenceStack: this.RULE_OCCURRENCE_STACK.slice(0, this.RULE_OCCURRENCE_STACK_IDX + 1)
			};
			this._errors.push(error);
			return error;
		} else throw Error("Trying to save an Error which is not a RecognitionException");
	}
	get errors() {
		return [...this._errors];
	}
	set errors(newErrors) {
		this._errors = newErrors;
	}
	raiseEarlyExitException(occurrence, prodType, userDefinedErrMsg) {
		const ruleName = this.getCurrRuleFullName();
		const ruleGrammar = this.getGAstProductions()[ruleName];
		const insideProdPaths = getLookaheadPathsForOptionalProd(occurrence, ruleGrammar, prodType, this.maxLookahead)[0];
		const actualTokens = [];
		for (let i = 1; i <= this.maxLookahead; i++) actualTokens.push(this.LA(i));
		const msg = this.errorMessageProvider.buildEarlyExitMessage({
			expectedIterationPaths: insideProdPaths,
			actual: actualTokens,
			previous: this.LA(0),
			customUserDescription: userDefinedErrMsg,
			ruleName
		});
		throw this.SAVE_ERROR(new EarlyExitException(msg, this.LA(1), this.LA(0)));
	}
	raiseNoAltException(occurrence, errMsgTypes) {
		const ruleName = this.getCurrRuleFullName();
		const ruleGrammar = this.getGAstProductions()[ruleName];
		const lookAheadPathsPerAlternative = getLookaheadPathsForOr(occurrence, ruleGrammar, this.maxLookahead);
		const actualTokens = [];
		for (let i = 1; i <= this.maxLookahead; i++) actualTokens.push(this.LA(i));
		const previousToken = this.LA(0);
		const errMsg = this.errorMessageProvider.buildNoViableAltMessage({
			expectedPathsPerAlt: lookAheadPathsPerAlternative,
			actual: actualTokens,
			previous: previousToken,
			customUserDescription: errMsgTypes,
			ruleName: this.getCurrRuleFullName()
		});
		throw this.SAVE_ERROR(new NoViableAltException(errMsg, this.LA(1), previousToken));
	}
};

// node_modules/chevrotain/lib/src/parse/parser/traits/gast_recorder.js
const RECORDING_NULL_OBJECT = { description: "This Object indicates the Parser is during Recording Phase" };
Object.freeze(RECORDING_NULL_OBJECT);
const HANDLE_SEPARATOR = true;
const MAX_METHOD_IDX = 255;
const RFT = createToken({
	name: "RECORDING_PHASE_TOKEN",
	pattern: Lexer.NA
});
augmentTokenTypes([RFT]);
const RECORDING_PHASE_TOKEN = createTokenInstance(RFT, "This IToken indicates the Parser is in Recording Phase\n	See: https://chevrotain.io/docs/guide/internals.html#grammar-recording for details", -1, -1, -1, -1, -1, -1);
Object.freeze(RECORDING_PHASE_TOKEN);
const RECORDING_PHASE_CSTNODE = {
	name: "This CSTNode indicates the Parser is in Recording Phase\n	See: https://chevrotain.io/docs/guide/internals.html#grammar-recording for details",
	children: {}
};
/**
* This trait handles the creation of the GAST structure for Chevrotain Grammars
*/
var GastRecorder = class {
	initGastRecorder(config) {
		this.recordingProdStack = [];
		this.RECORDING_PHASE = false;
	}
	enableRecording() {
		this.RECORDING_PHASE = true;
		this.TRACE_INIT("Enable Recording", () => {
			/**
			* Warning Dark Voodoo Magic upcoming!
			* We are "replacing" the public parsing DSL methods API
			* With **new** alternative implementations on the Parser **instance**
			*
			* So far this is the only way I've found to avoid performance regressions during parsing time.
			* - Approx 30% performance regression was measured on Chrome 75 Canary when attempting to replace the "internal"
			*   implementations directly instead.
			*/
			for (let i = 0; i < 10; i++) {
				const idx = i > 0 ? i : "";
				this[`CONSUME${idx}`] = function(arg1, arg2) {
					return this.consumeInternalRecord(arg1, i, arg2);
				};
				this[`SUBRULE${idx}`] = function(arg1, arg2) {
					return this.subruleInternalRecord(arg1, i, arg2);
				};
				this[`OPTION${idx}`] = function(arg1) {
					return this.optionInternalRecord(arg1, i);
				};
				this[`OR${idx}`] = function(arg1) {
					return this.orInternalRecord(arg1, i);
				};
				this[`MANY${idx}`] = function(arg1) {
					this.manyInternalRecord(i, arg1);
				};
				this[`MANY_SEP${idx}`] = function(arg1) {
					this.manySepFirstInternalRecord(i, arg1);
				};
				this[`AT_LEAST_ONE${idx}`] = function(arg1) {
					this.atLeastOneInternalRecord(i, arg1);
				};
				this[`AT_LEAST_ONE_SEP${idx}`] = function(arg1) {
					this.atLeastOneSepFirstInternalRecord(i, arg1);
				};
			}
			this[`consume`] = function(idx, arg1, arg2) {
				return this.consumeInternalRecord(arg1, idx, arg2);
			};
			this[`subrule`] = function(idx, arg1, arg2) {
				return this.subruleInternalRecord(arg1, idx, arg2);
			};
			this[`option`] = function(idx, arg1) {
				return this.optionInternalRecord(arg1, idx);
			};
			this[`or`] = function(idx, arg1) {
				return this.orInternalRecord(arg1, idx);
			};
			this[`many`] = function(idx, arg1) {
				this.manyInternalRecord(idx, arg1);
			};
			this[`atLeastOne`] = function(idx, arg1) {
				this.atLeastOneInternalRecord(idx, arg1);
			};
			this.ACTION = this.ACTION_RECORD;
			this.BACKTRACK = this.BACKTRACK_RECORD;
			this.LA = this.LA_RECORD;
		});
	}
	disableRecording() {
		this.RECORDING_PHASE = false;
		this.TRACE_INIT("Deleting Recording methods", () => {
			const that = this;
			for (let i = 0; i < 10; i++) {
				const idx = i > 0 ? i : "";
				delete that[`CONSUME${idx}`];
				delete that[`SUBRULE${idx}`];
				delete that[`OPTION${idx}`];
				delete that[`OR${idx}`];
				delete that[`MANY${idx}`];
				delete that[`MANY_SEP${idx}`];
				delete that[`AT_LEAST_ONE${idx}`];
				delete that[`AT_LEAST_ONE_SEP${idx}`];
			}
			delete that[`consume`];
			delete that[`subrule`];
			delete that[`option`];
			delete that[`or`];
			delete that[`many`];
			delete that[`atLeastOne`];
			delete that.ACTION;
			delete that.BACKTRACK;
			delete that.LA;
		});
	}
	ACTION_RECORD(impl) {}
	BACKTRACK_RECORD(grammarRule, args) {
		return () => true;
	}
	LA_RECORD(howMuch) {
		return END_OF_FILE;
	}
	topLevelRuleRecord(name, def) {
		try {
			const newTopLevelRule = new Rule({
				definition: [],
				name
			});
			newTopLevelRule.name = name;
			this.recordingProdStack.push(newTopLevelRule);
			def.call(this);
			this.recordingProdStack.pop();
			return newTopLevelRule;
		} catch (originalError) {
			if (originalError.KNOWN_RECORDER_ERROR !== true) try {
				originalError.message = originalError.message + "\n	 This error was thrown during the \"grammar recording phase\" For more info see:\n	https://chevrotain.io/docs/guide/internals.html#grammar-recording";
			} catch (mutabilityError) {
				throw originalError;
			}
			throw originalError;
		}
	}
	optionInternalRecord(actionORMethodDef, occurrence) {
		return recordProd.call(this, Option, actionORMethodDef, occurrence);
	}
	atLeastOneInternalRecord(occurrence, actionORMethodDef) {
		recordProd.call(this, RepetitionMandatory, actionORMethodDef, occurrence);
	}
	atLeastOneSepFirstInternalRecord(occurrence, options) {
		recordProd.call(this, RepetitionMandatoryWithSeparator, options, occurrence, HANDLE_SEPARATOR);
	}
	manyInternalRecord(occurrence, actionORMethodDef) {
		recordProd.call(this, Repetition, actionORMethodDef, occurrence);
	}
	manySepFirstInternalRecord(occurrence, options) {
		recordProd.call(this, RepetitionWithSeparator, options, occurrence, HANDLE_SEPARATOR);
	}
	orInternalRecord(altsOrOpts, occurrence) {
		return recordOrProd.call(this, altsOrOpts, occurrence);
	}
	subruleInternalRecord(ruleToCall, occurrence, options) {
		assertMethodIdxIsValid(occurrence);
		if (!ruleToCall || !Object.hasOwn(ruleToCall, "ruleName")) {
			const error = /* @__PURE__ */ new Error(`<SUBRULE${getIdxSuffix(occurrence)}> argument is invalid expecting a Parser method reference but got: <${JSON.stringify(ruleToCall)}>\n inside top level rule: <${this.recordingProdStack[0].name}>`);
			error.KNOWN_RECORDER_ERROR = true;
			throw error;
		}
		const prevProd = this.recordingProdStack.at(-1);
		const ruleName = ruleToCall.ruleName;
		const newNoneTerminal = new NonTerminal({
			idx: occurrence,
			nonTerminalName: ruleName,
			label: options === null || options === void 0 ? void 0 : options.LABEL,
			referencedRule: void 0
		});
		prevProd.definition.push(newNoneTerminal);
		return this.outputCst ? RECORDING_PHASE_CSTNODE : RECORDING_NULL_OBJECT;
	}
	consumeInternalRecord(tokType, occurrence, options) {
		assertMethodIdxIsValid(occurrence);
		if (!hasShortKeyProperty(tokType)) {
			const error = /* @__PURE__ */ new Error(`<CONSUME${getIdxSuffix(occurrence)}> argument is invalid expecting a TokenType reference but got: <${JSON.stringify(tokType)}>\n inside top level rule: <${this.recordingProdStack[0].name}>`);
			error.KNOWN_RECORDER_ERROR = true;
			throw error;
		}
		const prevProd = this.recordingProdStack.at(-1);
		const newNoneTerminal = new Terminal({
			idx: occurrence,
			terminalType: tokType,
			label: options === null || options === void 0 ? void 0 : options.LABEL
		});
		prevProd.definition.push(newNoneTerminal);
		return RECORDING_PHASE_TOKEN;
	}
};
function recordProd(prodConstructor, mainProdArg, occurrence, handleSep = false) {
	assertMethodIdxIsValid(occurrence);
	const prevProd = this.recordingProdStack.at(-1);
	const grammarAction = typeof mainProdArg === "function" ? mainProdArg : mainProdArg.DEF;
	const newProd = new prodConstructor({
		definition: [],
		idx: occurrence
	});
	if (handleSep) newProd.separator = mainProdArg.SEP;
	if (Object.hasOwn(mainProdArg, "MAX_LOOKAHEAD")) newProd.maxLookahead = mainProdArg.MAX_LOOKAHEAD;
	this.recordingProdStack.push(newProd);
	grammarAction.call(this);
	prevProd.definition.push(newProd);
	this.recordingProdStack.pop();
	return RECORDING_NULL_OBJECT;
}
function recordOrProd(mainProdArg, occurrence) {
	assertMethodIdxIsValid(occurrence);
	const prevProd = this.recordingProdStack.at(-1);
	const hasOptions = Array.isArray(mainProdArg) === false;
	const alts = hasOptions === false ? mainProdArg : mainProdArg.DEF;
	const newOrProd = new Alternation({
		definition: [],
		idx: occurrence,
		ignoreAmbiguities: hasOptions && mainProdArg.IGNORE_AMBIGUITIES === true
	});
	if (Object.hasOwn(mainProdArg, "MAX_LOOKAHEAD")) newOrProd.maxLookahead = mainProdArg.MAX_LOOKAHEAD;
	newOrProd.hasPredicates = alts.some((currAlt) => typeof currAlt.GATE === "function");
	prevProd.definition.push(newOrProd);
	alts.forEach((currAlt) => {
		const currAltFlat = new Alternative({ definition: [] });
		newOrProd.definition.push(currAltFlat);
		if (Object.hasOwn(currAlt, "IGNORE_AMBIGUITIES")) currAltFlat.ignoreAmbiguities = currAlt.IGNORE_AMBIGUITIES;
		else if (Object.hasOwn(currAlt, "GATE")) currAltFlat.ignoreAmbiguities = true;
		this.recordingProdStack.push(currAltFlat);
		currAlt.ALT.call(this);
		this.recordingProdStack.pop();
	});
	return RECORDING_NULL_OBJECT;
}
function getIdxSuffix(idx) {
	return idx === 0 ? "" : `${idx}`;
}
function assertMethodIdxIsValid(idx) {
	if (idx < 0 || idx > MAX_METHOD_IDX) {
		const error = /* @__PURE__ */ new Error(`Invalid DSL Method idx value: <${idx}>\n\tIdx value must be a none negative value smaller than 256`);
		error.KNOWN_RECORDER_ERROR = true;
		throw error;
	}
}

// node_modules/chevrotain/lib/src/parse/parser/traits/perf_tracer.js
/**
* Trait responsible for runtime parsing errors.
*/
var PerformanceTracer = class {
	initPerformanceTracer(config) {
		if (Object.hasOwn(config, "traceInitPerf")) {
			const userTraceInitPerf = config.traceInitPerf;
			const traceIsNumber = typeof userTraceInitPerf === "number";
			this.traceInitMaxIdent = traceIsNumber ? userTraceInitPerf : Infinity;
			this.traceInitPerf = traceIsNumber ? userTraceInitPerf > 0 : userTraceInitPerf;
		} else {
			this.traceInitMaxIdent = 0;
			this.traceInitPerf = DEFAULT_PARSER_CONFIG.traceInitPerf;
		}
		this.traceInitIndent = -1;
	}
	TRACE_INIT(phaseDesc, phaseImpl) {
		if (this.traceInitPerf === true) {
			this.traceInitIndent++;
			const indent = new Array(this.traceInitIndent + 1).join("	");
			if (this.traceInitIndent < this.traceInitMaxIdent) console.log(`${indent}--> <${phaseDesc}>`);
			const { time, value } = timer(phaseImpl);
			/* istanbul ignore next - Difficult to reproduce specific performance behavior (>10ms) in tests */
			const traceMethod = time > 10 ? console.warn : console.log;
			if (this.traceInitIndent < this.traceInitMaxIdent) traceMethod(`${indent}<-- <${phaseDesc}> time: ${time}ms`);
			this.traceInitIndent--;
			return value;
		} else return phaseImpl();
	}
};

// node_modules/chevrotain/lib/src/parse/parser/utils/apply_mixins.js
function applyMixins(derivedCtor, baseCtors) {
	baseCtors.forEach((baseCtor) => {
		const baseProto = baseCtor.prototype;
		Object.getOwnPropertyNames(baseProto).forEach((propName) => {
			if (propName === "constructor") return;
			const basePropDescriptor = Object.getOwnPropertyDescriptor(baseProto, propName);
			if (basePropDescriptor && (basePropDescriptor.get || basePropDescriptor.set)) Object.defineProperty(derivedCtor.prototype, propName, basePropDescriptor);
			else derivedCtor.prototype[propName] = baseCtor.prototype[propName];
		});
	});
}

// node_modules/chevrotain/lib/src/parse/parser/parser.js
const END_OF_FILE = createTokenInstance(EOF, "", -1, -1, -1, -1, -1, -1);
Object.freeze(END_OF_FILE);
const DEFAULT_PARSER_CONFIG = Object.freeze({
	recoveryEnabled: false,
	maxLookahead: 3,
	dynamicTokensEnabled: false,
	outputCst: true,
	errorMessageProvider: defaultParserErrorProvider,
	nodeLocationTracking: "none",
	traceInitPerf: false,
	skipValidations: false
});
const DEFAULT_RULE_CONFIG = Object.freeze({
	recoveryValueFunc: () => void 0,
	resyncEnabled: true
});
var ParserDefinitionErrorType;
(function(ParserDefinitionErrorType) {
	ParserDefinitionErrorType[ParserDefinitionErrorType["INVALID_RULE_NAME"] = 0] = "INVALID_RULE_NAME";
	ParserDefinitionErrorType[ParserDefinitionErrorType["DUPLICATE_RULE_NAME"] = 1] = "DUPLICATE_RULE_NAME";
	ParserDefinitionErrorType[ParserDefinitionErrorType["INVALID_RULE_OVERRIDE"] = 2] = "INVALID_RULE_OVERRIDE";
	ParserDefinitionErrorType[ParserDefinitionErrorType["DUPLICATE_PRODUCTIONS"] = 3] = "DUPLICATE_PRODUCTIONS";
	ParserDefinitionErrorType[ParserDefinitionErrorType["UNRESOLVED_SUBRULE_REF"] = 4] = "UNRESOLVED_SUBRULE_REF";
	ParserDefinitionErrorType[ParserDefinitionErrorType["LEFT_RECURSION"] = 5] = "LEFT_RECURSION";
	ParserDefinitionErrorType[ParserDefinitionErrorType["NONE_LAST_EMPTY_ALT"] = 6] = "NONE_LAST_EMPTY_ALT";
	ParserDefinitionErrorType[ParserDefinitionErrorType["AMBIGUOUS_ALTS"] = 7] = "AMBIGUOUS_ALTS";
	ParserDefinitionErrorType[ParserDefinitionErrorType["CONFLICT_TOKENS_RULES_NAMESPACE"] = 8] = "CONFLICT_TOKENS_RULES_NAMESPACE";
	ParserDefinitionErrorType[ParserDefinitionErrorType["INVALID_TOKEN_NAME"] = 9] = "INVALID_TOKEN_NAME";
	ParserDefinitionErrorType[ParserDefinitionErrorType["NO_NON_EMPTY_LOOKAHEAD"] = 10] = "NO_NON_EMPTY_LOOKAHEAD";
	ParserDefinitionErrorType[ParserDefinitionErrorType["AMBIGUOUS_PREFIX_ALTS"] = 11] = "AMBIGUOUS_PREFIX_ALTS";
	ParserDefinitionErrorType[ParserDefinitionErrorType["TOO_MANY_ALTS"] = 12] = "TOO_MANY_ALTS";
	ParserDefinitionErrorType[ParserDefinitionErrorType["CUSTOM_LOOKAHEAD_VALIDATION"] = 13] = "CUSTOM_LOOKAHEAD_VALIDATION";
})(ParserDefinitionErrorType || (ParserDefinitionErrorType = {}));
var Parser = class Parser {
	/**
	*  @deprecated use the **instance** method with the same name instead
	*/
	static performSelfAnalysis(parserInstance) {
		throw Error("The **static** `performSelfAnalysis` method has been deprecated.	\nUse the **instance** method with the same name instead.");
	}
	performSelfAnalysis() {
		this.TRACE_INIT("performSelfAnalysis", () => {
			let defErrorsMsgs;
			this.selfAnalysisDone = true;
			const className = this.className;
			this.TRACE_INIT("toFastProps", () => {
				toFastProperties(this);
			});
			this.TRACE_INIT("Grammar Recording", () => {
				try {
					this.enableRecording();
					this.definedRulesNames.forEach((currRuleName) => {
						const originalGrammarAction = this[currRuleName]["originalGrammarAction"];
						let recordedRuleGast;
						this.TRACE_INIT(`${currRuleName} Rule`, () => {
							recordedRuleGast = this.topLevelRuleRecord(currRuleName, originalGrammarAction);
						});
						this.gastProductionsCache[currRuleName] = recordedRuleGast;
					});
				} finally {
					this.disableRecording();
				}
			});
			let resolverErrors = [];
			this.TRACE_INIT("Grammar Resolving", () => {
				resolverErrors = resolveGrammar({ rules: Object.values(this.gastProductionsCache) });
				this.definitionErrors = this.definitionErrors.concat(resolverErrors);
			});
			this.TRACE_INIT("Grammar Validations", () => {
				if (resolverErrors.length === 0 && this.skipValidations === false) {
					const validationErrors = validateGrammar({
						rules: Object.values(this.gastProductionsCache),
						tokenTypes: Object.values(this.tokensMap),
						errMsgProvider: defaultGrammarValidatorErrorProvider,
						grammarName: className
					});
					const lookaheadValidationErrors = validateLookahead({
						lookaheadStrategy: this.lookaheadStrategy,
						rules: Object.values(this.gastProductionsCache),
						tokenTypes: Object.values(this.tokensMap),
						grammarName: className
					});
					this.definitionErrors = this.definitionErrors.concat(validationErrors, lookaheadValidationErrors);
				}
			});
			if (this.definitionErrors.length === 0) {
				if (this.recoveryEnabled) this.TRACE_INIT("computeAllProdsFollows", () => {
					const allFollows = computeAllProdsFollows(Object.values(this.gastProductionsCache));
					this.resyncFollows = allFollows;
				});
				this.TRACE_INIT("ComputeLookaheadFunctions", () => {
					var _a, _b;
					(_b = (_a = this.lookaheadStrategy).initialize) === null || _b === void 0 || _b.call(_a, { rules: Object.values(this.gastProductionsCache) });
					this.preComputeLookaheadFunctions(Object.values(this.gastProductionsCache));
				});
			}
			if (!Parser.DEFER_DEFINITION_ERRORS_HANDLING && this.definitionErrors.length !== 0) {
				defErrorsMsgs = this.definitionErrors.map((defError) => defError.message);
				throw new Error(`Parser Definition Errors detected:\n ${defErrorsMsgs.join("\n-------------------------------\n")}`);
			}
		});
	}
	constructor(tokenVocabulary, config) {
		this.definitionErrors = [];
		this.selfAnalysisDone = false;
		const that = this;
		that.initErrorHandler(config);
		that.initLexerAdapter();
		that.initLooksAhead(config);
		that.initRecognizerEngine(tokenVocabulary, config);
		that.initRecoverable(config);
		that.initTreeBuilder(config);
		that.initGastRecorder(config);
		that.initPerformanceTracer(config);
		if (Object.hasOwn(config, "ignoredIssues")) throw new Error("The <ignoredIssues> IParserConfig property has been deprecated.\n	Please use the <IGNORE_AMBIGUITIES> flag on the relevant DSL method instead.\n	See: https://chevrotain.io/docs/guide/resolving_grammar_errors.html#IGNORING_AMBIGUITIES\n	For further details.");
		this.skipValidations = Object.hasOwn(config, "skipValidations") ? config.skipValidations : DEFAULT_PARSER_CONFIG.skipValidations;
	}
};
Parser.DEFER_DEFINITION_ERRORS_HANDLING = false;
applyMixins(Parser, [
	Recoverable,
	LooksAhead,
	TreeBuilder,
	LexerAdapter,
	RecognizerEngine,
	RecognizerApi,
	ErrorHandler,
	GastRecorder,
	PerformanceTracer
]);
var EmbeddedActionsParser = class extends Parser {
	constructor(tokenVocabulary, config = DEFAULT_PARSER_CONFIG) {
		const configClone = Object.assign({}, config);
		configClone.outputCst = false;
		super(tokenVocabulary, configClone);
	}
};

// node_modules/chevrotain/lib/src/api.js
/* istanbul ignore file - tricky to import some things from this module during testing */

// language/syntax/tokens/words.ts
/**
* Every word that means something to the language. A reserved word may not name anything (campaigns, labels, entities, …),
* also where it belongs to a part of the language that this version does not know yet, so that a workspace written today
* still compiles then. A contextual word is a keyword only where the grammar looks for it.
*/
/** Words that begin declarations. */
const declarationWords$1 = [
	"campaign",
	"coupon",
	"segment",
	"cohort",
	"test"
];
/** Words that begin clauses of a campaign. */
const clauseWords = [
	"marketing",
	"transactional",
	"tagged",
	"active",
	"priority",
	"once",
	"repeatable",
	"limit",
	"when",
	"backfill",
	"only",
	"unless",
	"goal",
	"measure",
	"holdout",
	"capped",
	"quiet",
	"live",
	"then"
];
/** Words that begin steps, also those of later versions. */
const stepWords = [
	"email",
	"sms",
	"push",
	"whatsapp",
	"send",
	"give",
	"add",
	"remove",
	"set",
	"call",
	"notify",
	"start",
	"unsubscribe",
	"suppress",
	"wait",
	"if",
	"split",
	"parallel",
	"repeat",
	"stop"
];
/** Words that begin lines of a test. */
const testWords = [
	"given",
	"expect",
	"starting",
	"received"
];
/** Words that join the parts of a clause, step or condition. */
const joiningWords = [
	"per",
	"at",
	"every",
	"or",
	"and",
	"not",
	"else",
	"where",
	"as",
	"was",
	"with",
	"on",
	"timeout",
	"for",
	"from",
	"to",
	"by",
	"in",
	"until",
	"after",
	"before",
	"counted",
	"within",
	"since",
	"gathered",
	"enters",
	"leaves",
	"changes",
	"rises",
	"falls",
	"restarting",
	"this",
	"no",
	"each"
];
/** Words of conditions. */
const conditionWords = [
	"is",
	"known",
	"unknown",
	"has",
	"contains",
	"starts",
	"between",
	"today",
	"now",
	"ago",
	"weekday",
	"local",
	"true",
	"false"
];
/** The words that may not name anything, also in `schema.yaml`. */
const reservedWords = [
	...declarationWords$1,
	...clauseWords,
	...stepWords,
	...testWords,
	...joiningWords,
	...conditionWords
];
/** Units that the calendar counts in. */
const unitWords = [
	"day",
	"days",
	"week",
	"weeks",
	"month",
	"months",
	"year",
	"years"
];
/** The days of the week, in their order. */
const weekdayWords = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday"
];
const contextualInDeclarations = [
	"off",
	"items",
	"free",
	"shipping",
	"minimum",
	"valid",
	"code",
	"shared",
	"pool",
	"many",
	"uses",
	"manual"
];
const contextualInClauses = [
	"up",
	"most",
	"newest",
	"wins",
	"hour",
	"all",
	"skip",
	"hold",
	"exit",
	"hours",
	"runs",
	"finish",
	"move",
	"started",
	"contacts",
	"above",
	"below",
	"read"
];
const contextualInConditions = [
	"entry",
	"any",
	"store",
	"contact",
	"time",
	"order"
];
const contextualInSteps = [
	"outcome",
	"preferred",
	"evenly",
	"times",
	"sent"
];
const contextualInTests = [
	"id",
	"of",
	"run",
	"messages",
	"nothing",
	"held",
	"out",
	"empty",
	"down",
	"replies",
	"notice"
];
/** Words that are keywords in one place and names everywhere else. */
const contextualWords = [
	...contextualInDeclarations,
	...contextualInClauses,
	...contextualInConditions,
	...contextualInSteps,
	...contextualInTests,
	...unitWords,
	...weekdayWords
];

// language/syntax/tokens/token-types.ts
/** The token table: one entry a kind of token, in the order in which the lexer tries them. */
/** A word that can stand in an event phrase: any name, and the reserved words that are subjects of events (`email opened`). */
const EventWord = createToken({
	name: "EventWord",
	label: "an event",
	pattern: Lexer.NA
});
/** A name, or a contextual word in the place of one. All words are lexed as this; `nameWords` gives keywords their own type. */
const Name = createToken({
	name: "Name",
	label: "a name",
	pattern: /[A-Za-z_][A-Za-z0-9_]*/,
	categories: [EventWord]
});
/** `days`, `week`, …: a unit that the calendar counts in. */
const UnitWord = createToken({
	name: "UnitWord",
	label: "a unit such as `days`",
	pattern: Lexer.NA
});
/** `monday` to `sunday`. */
const WeekdayWord = createToken({
	name: "WeekdayWord",
	label: "a weekday",
	pattern: Lexer.NA
});
const subjects = [
	"email",
	"sms",
	"push",
	"whatsapp",
	"coupon"
];
const reserved$1 = new Map(reservedWords.map((word) => [word, createToken({
	name: `word_${word}`,
	label: `\`${word}\``,
	pattern: Lexer.NA,
	categories: subjects.includes(word) ? [EventWord] : []
})]));
const contextual = new Map(contextualWords.map((word) => [word, createToken({
	name: `word_${word}`,
	label: `\`${word}\``,
	pattern: Lexer.NA,
	categories: [Name, ...kindsOf(word)]
})]));
function kindsOf(word) {
	if (unitWords.some((unit) => unit === word)) return [UnitWord];
	return weekdayWords.some((day) => day === word) ? [WeekdayWord] : [];
}
/** The token type of a keyword. */
function word(text) {
	const type = reserved$1.get(text) ?? contextual.get(text);
	if (type === void 0) throw new Error(`no token type for the word ${text}`);
	return type;
}
/** The token type of a lexed word: its keyword's, or `Name`. */
function typeOfWord(text) {
	return reserved$1.get(text) ?? contextual.get(text) ?? Name;
}
/** True if `text` may not be used as a name. */
function isReserved(text) {
	return reserved$1.has(text);
}
/** True for a name, and for a contextual word in the place of one. */
function isName({ tokenType }) {
	return tokenType === Name || (tokenType.CATEGORIES?.includes(Name) ?? false);
}
const Space = createToken({
	name: "Space",
	pattern: /[ \t\r\n\uFEFF]+/,
	group: Lexer.SKIPPED,
	line_breaks: true
});
/** `/// …`: kept aside, see `documentation`. */
const Doc = createToken({
	name: "Doc",
	pattern: /\/\/\/[^\n\r]*/,
	group: "docs"
});
/** `// …`: kept aside, see `comments`. */
const Comment = createToken({
	name: "Comment",
	pattern: /\/\/[^\n\r]*/,
	group: "comments"
});
/** A text in double quotes, quotes included. */
const Text = createToken({
	name: "Text",
	label: "a text in quotes",
	pattern: /"(?:[^"\\\n\r]|\\[^\n\r])*"/
});
/** A text whose line ends before its closing quote: taken as text, reported by `checkLiteral`. */
const UnclosedText = createToken({
	name: "UnclosedText",
	pattern: /"(?:[^"\\\n\r]|\\[^\n\r])*\\?/,
	categories: [Text]
});
/** A text in single or typographic quotes: taken as text, reported by `checkLiteral`. */
const SingleQuoted = createToken({
	name: "SingleQuoted",
	pattern: /'[^'\n\r]*'|[“”„«][^“”„«»"\n\r]*[“”»]/,
	categories: [Text]
});
/** `2026-12-24`. */
const DateText = createToken({
	name: "DateText",
	label: "a date",
	pattern: /\d{4}-\d{2}-\d{2}(?![0-9A-Za-z_])/
});
/** `09:00`; `9:00` too, which `checkLiteral` reports. */
const TimeText = createToken({
	name: "TimeText",
	label: "a time of day",
	pattern: /\d{1,2}:\d{2}(?![0-9A-Za-z_:])/
});
/** `1000 EUR`, the space included. */
const Money = createToken({
	name: "Money",
	label: "an amount of money",
	pattern: /\d+(?:\.\d+)?[ \t]+[A-Z]{3}(?![A-Za-z0-9_])/
});
/** `€1000`, `10 $`: taken as money, reported by `checkLiteral`. */
const SymbolMoney = createToken({
	name: "SymbolMoney",
	pattern: /[€$£¥][ \t]?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?[ \t]?[€$£¥]/,
	categories: [Money]
});
/** `20%`. */
const Percent = createToken({
	name: "Percent",
	label: "a percentage",
	pattern: /\d+(?:\.\d+)?%/
});
/** One part of a duration: `3d`. */
const DurationPart = createToken({
	name: "DurationPart",
	label: "a duration such as `3d`",
	pattern: /\d+[smhdw](?![A-Za-z0-9_])/
});
/** `3days`, `1000EUR`, `2x`: `checkLiteral` reports it and gives it the type that was meant. */
const GluedNumber = createToken({
	name: "GluedNumber",
	pattern: /\d+(?:\.\d+)?[A-Za-z_][A-Za-z0-9_]*/
});
/** `3`, `0.5`. */
const NumberText = createToken({
	name: "NumberText",
	label: "a number",
	pattern: /\d+(?:\.\d+)?/
});
/** `==` and its like. */
const Comparison = createToken({
	name: "Comparison",
	label: "a comparison",
	pattern: /==|!=|<=|>=|<|>/
});
/** `=`, which compares nothing. */
const SingleEquals = createToken({
	name: "SingleEquals",
	label: "`=`",
	pattern: /=/
});
/** `&&`, `||`, `!`: taken as the words that are meant, reported by `checkLiteral`. */
const ForeignAnd = createToken({
	name: "ForeignAnd",
	pattern: /&&/,
	categories: [word("and")]
});
/** `||`, taken as `or`. */
const ForeignOr = createToken({
	name: "ForeignOr",
	pattern: /\|\|/,
	categories: [word("or")]
});
/** `!`, taken as `not`. */
const ForeignNot = createToken({
	name: "ForeignNot",
	pattern: /!/,
	categories: [word("not")]
});
/** `+`. */
const Plus = createToken({
	name: "Plus",
	label: "`+`",
	pattern: /\+/
});
/** `-`. */
const Minus = createToken({
	name: "Minus",
	label: "`-`",
	pattern: /-/
});
/** `*`. */
const Times = createToken({
	name: "Times",
	label: "`*`",
	pattern: /\*/
});
/** `{`. */
const OpenBrace = createToken({
	name: "OpenBrace",
	label: "`{`",
	pattern: /\{/
});
/** `}`; with an empty image, one that was put in where it is missing. */
const CloseBrace = createToken({
	name: "CloseBrace",
	label: "`}`",
	pattern: /\}/
});
/** `(`. */
const OpenParen = createToken({
	name: "OpenParen",
	label: "`(`",
	pattern: /\(/
});
/** `)`. */
const CloseParen = createToken({
	name: "CloseParen",
	label: "`)`",
	pattern: /\)/
});
/** `[`. */
const OpenBracket = createToken({
	name: "OpenBracket",
	label: "`[`",
	pattern: /\[/
});
/** `]`. */
const CloseBracket = createToken({
	name: "CloseBracket",
	label: "`]`",
	pattern: /\]/
});
/** `,`. */
const Comma = createToken({
	name: "Comma",
	label: "`,`",
	pattern: /,/
});
/** `:`. */
const Colon = createToken({
	name: "Colon",
	label: "`:`",
	pattern: /:/
});
/** `.`. */
const Dot = createToken({
	name: "Dot",
	label: "`.`",
	pattern: /\./
});
/** What the lexer tries, in this order: longer forms before their beginnings. */
const lexedTokens = [
	Space,
	Doc,
	Comment,
	Name,
	Text,
	UnclosedText,
	SingleQuoted,
	DateText,
	TimeText,
	SymbolMoney,
	Money,
	Percent,
	DurationPart,
	GluedNumber,
	NumberText,
	Comparison,
	SingleEquals,
	ForeignAnd,
	ForeignOr,
	ForeignNot,
	Plus,
	Minus,
	Times,
	OpenBrace,
	CloseBrace,
	OpenParen,
	CloseParen,
	OpenBracket,
	CloseBracket,
	Comma,
	Colon,
	Dot
];
/** A token that the grammar takes nowhere: reading stops at it. */
const Never = createToken({
	name: "Never",
	pattern: Lexer.NA
});
/** A token that the grammar takes nowhere, at the place of another one. */
function neverOf(token) {
	return {
		...token,
		image: "",
		tokenType: Never,
		tokenTypeIdx: Never.tokenTypeIdx ?? token.tokenTypeIdx
	};
}
/** The words that these token types stand for; names and literals are none. */
function keywordsOf(types) {
	const words = [...types].flatMap((type) => {
		if (type === UnitWord) return unitWords;
		return type === WeekdayWord ? weekdayWords : wordOfType.get(type) ?? [];
	});
	return [...new Set(words)].sort();
}
const wordOfType = new Map([...reserved$1, ...contextual].map(([text, type]) => [type, [text]]));
/** Everything the parser may meet. */
const allTokens = [
	...lexedTokens,
	Never,
	EventWord,
	UnitWord,
	WeekdayWord,
	...reserved$1.values(),
	...contextual.values()
];

// language/syntax/syntax-diagnostic.ts
/** Makes a diagnostic of a syntax code: `message` says what is wrong here, `help` what to do, `more` other places, fixes and what would be known there. */
function syntaxDiagnostic(code, message, span, help, more = {}) {
	const { fixes, ...rest } = more;
	return {
		code,
		...SYNTAX_CODES[code],
		message,
		...help === void 0 ? {} : { help },
		span,
		...rest,
		...fixes === void 0 || fixes.length === 0 ? {} : { fixes }
	};
}

// language/syntax/grammar/calendar-spans.ts
/** Units with the most that one span may count: a hundred years, so that no date leaves the calendar. */
const longest = {
	day: 36500,
	week: 5200,
	month: 1200,
	year: 100
};
const units = [
	"day",
	"week",
	"month",
	"year"
];
/** Defines `3 days`, `1 week`. */
function calendarSpanRule(p) {
	return p.rule("calendarSpan", () => {
		const count = p.take(NumberText);
		p.check(() => requireUnit(p, count));
		const unit = p.take(UnitWord);
		return p.build(() => ({
			count: countOf(p, count, unit),
			unit: findUnit(unit.image) ?? "day",
			span: p.spanFrom(count)
		}));
	});
}
/** A span as it is best written: `1 day`, `3 days`. */
function spell({ count, unit }) {
	return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
function findUnit(image) {
	return units.find((unit) => image === unit || image === `${unit}s`);
}
const exactUnit = /^(?:s|m|h|sec|min|second|minute|hour)s?$/;
function requireUnit(p, count) {
	const unit = p.peek();
	const { image } = unit;
	if (findUnit(image) !== void 0) return;
	if (!p.onSameLine() || !isName(unit)) p.failExpecting("a unit such as `days`");
	p.fail(unknownUnit(p.spanOf(unit), image, count.image));
}
function unknownUnit(span, image, count) {
	const exact = exactUnit.test(image) ? `${count}${image[0]}` : void 0;
	const units = "Units are `days`, `weeks`, `months` and `years`.";
	const near = spelling({
		text: image,
		span
	}, choicesOf(unitWords, "keyword"), units);
	const known = near.fixes.length === 0 ? units : near.help;
	const help = exact === void 0 ? known : `An exact duration is written with a letter: \`${exact}\`.`;
	const fixes = exact === void 0 ? near.fixes : [];
	return syntaxDiagnostic("unexpected-syntax", `\`${image}\` is no unit of the calendar.`, span, help, {
		fixes,
		choices: near.choices
	});
}
function countOf(p, number, unit) {
	const { image } = number;
	const count = Number(image);
	const most = longest[findUnit(unit.image) ?? "day"];
	const written = `\`${image} ${unit.image}\``;
	const span = p.spanFromTo(number, unit);
	if (!Number.isInteger(count) || count < 1) p.fail(syntaxDiagnostic("malformed-duration", `${written} is no calendar span.`, span, "Write a whole number, at least 1. Parts of a day are exact: `36h`."));
	if (count > most) p.fail(syntaxDiagnostic("malformed-duration", `${written} is too long to count.`, span, "Write a hundred years at most."));
	return count;
}
/** Defines `before` and `after`. */
function directionRule(p) {
	return p.rule("direction", () => p.choose("`before` or `after` and a field", [{ ALT: () => {
		p.take(word("before"));
		return "before";
	} }, { ALT: () => {
		p.take(word("after"));
		return "after";
	} }]));
}
/** Defines `2 days before`, `30m after`. */
function offsetRule(p, calendarSpan, { duration }, direction) {
	return p.rule("offset", () => {
		const first = p.peek();
		const length = p.choose("a length such as `2 days`", [{ ALT: () => {
			const span = p.call(calendarSpan);
			return p.build(() => ({
				kind: "calendar",
				length: span
			}));
		} }, { ALT: () => {
			const exact = p.call(duration);
			return p.build(() => ({
				kind: "exact",
				duration: exact
			}));
		} }]);
		const which = p.call(direction);
		return p.build(() => ({
			...length,
			direction: which,
			span: p.spanFrom(first)
		}));
	});
}

// language/syntax/tokens/spans.ts
/** Line of a token, from 1. */
function lineOf(token) {
	return token.startLine ?? 1;
}
/** Column of a token's first character, from 1. */
function columnOf$1(token) {
	return token.startColumn ?? 1;
}
/** Where a token begins. */
function startOf(token) {
	return {
		offset: token.startOffset,
		line: lineOf(token),
		column: columnOf$1(token)
	};
}
/** Where a token ends (exclusive). */
function endOf$1(token) {
	const length = (token.endOffset ?? token.startOffset) + 1 - token.startOffset;
	return {
		offset: token.startOffset + length,
		line: lineOf(token),
		column: columnOf$1(token) + length
	};
}
/** The span from the start of `first` to the end of `last`. */
function spanOf(file, first, last = first) {
	return {
		file,
		start: startOf(first),
		end: endOf$1(last)
	};
}
/** The span that reaches from one span's start to another's end. */
function joinSpans(first, last) {
	return {
		file: first.file,
		start: first.start,
		end: last.end
	};
}

// language/syntax/recovery/restart-points.ts
/** True if `token` ends the block that is being read: its `}`, or the end of the file. */
function endsBlock(token) {
	return token.tokenType === CloseBrace || token.tokenType === EOF;
}
const joints = new Set(joiningWords);
/**
* True if reading can go on at `token` after the item that began at `start` broke: a new line that is not indented
* deeper than the item and does not go on with `or` and the like, or a word that begins an item. Where items stand on lines of their own, the word must begin its
* line too: the same words also occur inside of items (`when email opened`).
*/
function canRestart(token, before, start, words) {
	const beginsLine = lineOf(token) !== lineOf(before);
	if (words.has(token.tokenType)) return beginsLine || !start.beginsLine;
	return beginsLine && columnOf$1(token) <= columnOf$1(start.first) && !joints.has(token.image);
}

// language/diagnostics/fix-kinds.ts
/**
* All kinds of fixes, each with what it does; the reference page of fixes is generated from this list, and a test shows for each that the
* diagnostic is gone and nothing else changed. `safe`: `relance check --fix` applies it.
*/
const FIX_KINDS = {
	"change-spelling": {
		safe: false,
		does: "Changes a name or word to the nearest one that exists."
	},
	"double-quotes": {
		safe: true,
		does: "Puts a text into double quotes."
	},
	"close-text": {
		safe: true,
		does: "Closes a text at the end of its line."
	},
	"replace-operator": {
		safe: true,
		does: "Writes the word or sign of the language for `=`, `&&`, `||`, `!`."
	},
	"remove-character": {
		safe: true,
		does: "Removes a character that has no meaning, such as `;`."
	},
	"money-with-code": {
		safe: true,
		does: "Writes money as an amount and the code of its currency."
	},
	"pad-time": {
		safe: true,
		does: "Writes a time of day with two digits."
	},
	"split-unit": {
		safe: true,
		does: "Puts the space between number and unit: `3 days`."
	},
	"calendar-days": {
		safe: true,
		does: "Writes `3d at 09:00` as `3 days at 09:00`."
	},
	"add-braces": {
		safe: true,
		does: "Puts the steps behind `then` into braces."
	},
	"close-brace": {
		safe: true,
		does: "Puts in the brace that is missing, where the indentation says."
	},
	"remove-brace": {
		safe: true,
		does: "Removes a brace that closes nothing."
	},
	"name-label": {
		safe: true,
		does: "Gives a step a label of its own with `as`."
	},
	"write-once": {
		safe: true,
		does: "Writes `once` where the campaign does not say how often a contact may enter."
	},
	"remove-duplicate": {
		safe: false,
		does: "Removes what stands a second time."
	},
	"remove-unreachable": {
		safe: false,
		does: "Removes a step that can never be reached."
	},
	"remove-else": {
		safe: true,
		does: "Removes an `else` that can never run."
	},
	"remove-argument": {
		safe: true,
		does: "Removes a value that the message does not need."
	},
	"add-argument": {
		safe: false,
		does: "Adds a value that the message needs."
	},
	"say-known": {
		safe: false,
		does: "Says of unknown values that they are left out: `and … is known`."
	},
	"add-window": {
		safe: false,
		does: "Gives a fact a window."
	},
	"add-parentheses": {
		safe: false,
		does: "Puts parentheses around the part that binds first today."
	},
	"activate-table": {
		safe: false,
		does: "Adds an optional table to `modules` in relance.yaml."
	},
	"set-up-channel": {
		safe: false,
		does: "Adds a channel to relance.yaml."
	},
	"declare-segment": {
		safe: false,
		does: "Declares a manual segment."
	},
	"declare-coupon": {
		safe: false,
		does: "Declares a coupon."
	},
	"create-message": {
		safe: false,
		does: "Creates the file of a message."
	},
	"even-shares": {
		safe: false,
		does: "Changes the last share so that all total 100 %."
	},
	"add-limit": {
		safe: false,
		does: "Gives a wait for an event a limit."
	},
	"name-this": {
		safe: false,
		does: "Says `this` in front of the event."
	},
	"order-parts": {
		safe: true,
		does: "Puts the parts of a phrase into their order."
	}
};

// language/syntax/rewrite.ts
/** The fix that writes `text` in place of what stands at `span`. */
function rewrite(kind, span, text) {
	return {
		kind,
		title: `Change to \`${text.trim()}\``,
		edits: [{
			span,
			text
		}],
		safe: FIX_KINDS[kind].safe
	};
}

// language/syntax/grammar/time-of-day.ts
const day = 864e5;
/** Defines `at HH:MM`. */
function timeOfDayRule(p) {
	return p.rule("timeOfDay", () => {
		p.take(word("at"));
		const time = p.take(TimeText);
		return p.build(() => timeOf(time));
	});
}
/** A time of day as `HH:MM`. */
function timeOf(token) {
	return token.image.padStart(5, "0");
}
/** Words that may follow a whole moment on its line. */
const followers = /* @__PURE__ */ new Set([
	"in",
	"as",
	"else",
	"where",
	"or",
	...clauseWords,
	...stepWords
]);
/** Leaves the item if no time of day follows `written`, which stands at `span`; `instead` may offer another way to write it. */
function requireTime(p, written, span, instead = "") {
	const next = p.peek();
	if (next.tokenType === word("at")) return;
	if (!(endsBlock(next) || !p.onSameLine() || followers.has(next.image))) p.failExpecting("`at` and a time of day");
	const message = `\`${written}\` says which day, but not at what time of it.`;
	const choices = choicesOf(["at"], "keyword");
	p.fail(syntaxDiagnostic("time-of-day-missing", message, span, `Add the time: \`${written} at 09:00\`${instead}.`, { choices }));
}
/** Leaves the item if a time of day follows an exact duration; `rest` is what stands between the two, ` before contact.birthday`. */
function refuseTime(p, { ms, span }, rest = "") {
	const at = p.peek();
	if (at.tokenType !== word("at") || !p.onSameLine()) return;
	const time = p.peek(2).tokenType === TimeText ? timeOf(p.peek(2)) : "09:00";
	const [count, unit] = ms % (7 * day) === 0 ? [ms / (7 * day), "week"] : [ms / day, "day"];
	const whole = Number.isInteger(count);
	const calendar = spell({
		count,
		unit
	});
	const help = `Leave out the time of day${whole ? `, or write the calendar span: \`${calendar}${rest} at ${time}\`` : ""}.`;
	const fixes = whole ? [rewrite("calendar-days", span, calendar)] : [];
	p.fail(syntaxDiagnostic("duration-with-time-of-day", "A duration with a letter is exact (`1d` is 24 hours), so it ends when it ends.", {
		...span,
		end: p.spanOf(at).end
	}, help, { fixes }));
}

// language/syntax/tokens/escapes.ts
const escapes = {
	"\"": "\"",
	"\\": "\\",
	n: "\n",
	t: "	"
};
/** The first escape in a quoted text that the language does not have, such as `\q`. */
function unknownEscape(image) {
	return [...image.matchAll(/\\(.)/g)].find(([, letter = ""]) => !Object.hasOwn(escapes, letter))?.[0];
}
/** The text that a quoted text stands for, quotes taken off and escapes undone. The closing quote may be missing. */
function unquote(image) {
	const quote = image[0] ?? "\"";
	const closing = quote === "\"" || quote === "'" ? quote : "“”»";
	const closed = image.length > 1 && closing.includes(image.at(-1) ?? " ");
	return image.slice(1, closed ? -1 : void 0).replace(/\\(.)/g, (whole, letter) => escapes[letter] ?? whole);
}

// language/syntax/grammar/names.ts
/** Defines names and quoted texts. */
function nameRules(p) {
	const name = p.rule("name", () => {
		p.check(() => admitReservedWord(p));
		const token = p.take(Name);
		return p.build(() => nameOf(p, token));
	});
	return {
		name,
		label: p.rule("label", () => {
			p.take(word("as"));
			return p.call(name);
		}),
		was: p.rule("was", () => {
			p.take(word("was"));
			return p.call(name);
		}),
		text: p.rule("text", () => {
			const token = p.take(Text);
			return p.build(() => ({
				text: unquote(token.image),
				span: p.spanOf(token)
			}));
		})
	};
}
/** The node of a token that stands for a name. */
function nameOf(p, token) {
	return {
		text: token.image,
		span: p.spanOf(token)
	};
}
/**
* A reserved word on the same line was meant as the name, unless it joins parts of a phrase or a name follows it: then the
* name before it is missing.
*/
function admitReservedWord(p) {
	const token = p.peek();
	if (token.tokenType === Name || !isReserved(token.image) || !p.onSameLine()) return;
	if (joiningWords.some((joint) => joint === token.image)) return;
	const next = p.peek(2);
	if (next.startLine === token.startLine && (isName(next) || goesOn(token, next))) return;
	if (p.peek(0).image === token.image) return;
	p.report(syntaxDiagnostic("reserved-word", `\`${token.image}\` is a word of the language and cannot name anything.`, p.spanOf(token), `Take another name, for example \`${token.image}_1\` or \`my_${token.image}\`.`, { fixes: [changeTo(p.spanOf(token), `my_${token.image}`)] }));
	token.tokenType = Name;
	token.tokenTypeIdx = Name.tokenTypeIdx ?? token.tokenTypeIdx;
}
/** What shows that a word begins a step: `add to remove from vip` lacks a name, and none is called `remove`. */
const secondWords = /* @__PURE__ */ new Set([
	DurationPart,
	NumberText,
	...[
		"to",
		"from",
		"coupon",
		"until",
		"up"
	].map(word)
]);
function goesOn(token, next) {
	return stepWords.some((step) => step === token.image) && secondWords.has(next.tokenType);
}

// language/syntax/grammar/weekdays.ts
/** Days of the week: `monday to friday, sunday`. */
/** The days, in their order. */
const week = weekdayWords;
/** Defines days and ranges of days with commas between them; yields each day once, in written order. */
function weekdaysRule(p) {
	const weekday = p.rule("weekdayName", () => {
		p.check(() => requireDay(p));
		const token = p.take(WeekdayWord);
		return p.build(() => findDay(nameOf(p, token)) ?? p.failExpecting("a weekday"));
	});
	return p.rule("weekdays", () => {
		const days = [];
		p.separated(Comma, "a weekday", () => {
			const from = p.call(weekday, 0);
			const to = p.maybe(() => {
				p.take(word("to"));
				return p.call(weekday, 1);
			});
			p.build(() => days.push(...range(from, to ?? from)));
		});
		return p.build(() => [...new Set(days)]);
	});
}
/** The day that a name says, if it says one. */
function findDay(name) {
	return week.find((day) => day === name.text);
}
function requireDay(p) {
	const token = p.peek();
	if (!isName(token) || findDay(nameOf(p, token)) !== void 0) return;
	const { help, ...more } = spelling(nameOf(p, token), choicesOf(week, "keyword"), "Weekdays are `monday` to `sunday`.");
	p.fail(syntaxDiagnostic("unexpected-syntax", `\`${token.image}\` is no weekday.`, p.spanOf(token), help, more));
}
/** From one day to another, over the end of the week if need be. */
function range(from, to) {
	const start = week.indexOf(from);
	const length = (week.indexOf(to) - start + 7) % 7 + 1;
	return [...week, ...week].slice(start, start + length);
}

// language/syntax/grammar/field-moments.ts
/** Defines fields with their offsets; `refuse` tells what is wrong with a name that is not dotted. */
function fieldMomentRules(p, parts) {
	const held = heldOffsetRule(p, parts);
	return {
		dateOfField: fieldRule(p, "dateOfField", parts, held, noField),
		untilField: fieldRule(p, "untilField", parts, held, noMoment)
	};
}
function fieldRule(p, name, parts, heldOffset, refuse) {
	return p.rule(name, () => {
		const first = p.peek();
		const length = p.maybe(() => p.call(parts.offset), 0);
		const written = p.call(parts.names, 0);
		const held = p.maybeIf(() => length === void 0, () => p.call(heldOffset), 1);
		const base = p.build(() => baseOf(written, length, held));
		p.check(() => {
			refuseBareNames(p, base, length === void 0 ? refuse : noField);
			checkWhatFollows(p, base, p.spanFrom(first));
		});
		const time = p.maybe(() => p.call(parts.time), 2);
		const zone = p.maybe(() => p.call(parts.zone), 3);
		return p.build(() => ({
			kind: "path",
			...base,
			...time !== void 0 && { time },
			...zone && { zone },
			span: p.spanFrom(first)
		}));
	});
}
function heldOffsetRule(p, { names, direction }) {
	return p.rule("heldOffset", () => {
		return {
			direction: p.call(direction),
			span: p.build(() => p.spanOf(p.peek(0))),
			names: p.call(names)
		};
	});
}
function baseOf(written, length, held) {
	const [first] = written;
	if (held === void 0 || first === void 0) return {
		names: written,
		...length && { offset: length }
	};
	const span = joinSpans(first.span, held.span);
	return {
		names: held.names,
		offset: {
			kind: "field",
			names: written,
			direction: held.direction,
			span
		}
	};
}
function refuseBareNames(p, { names, offset }, refuse) {
	for (const [name, ...more] of [offset?.kind === "field" ? offset.names : [], names]) if (name !== void 0 && more.length === 0) p.fail(refuse(name));
}
/** A time of day must follow, except after an exact offset, which has none. */
function checkWhatFollows(p, { names, offset }, span) {
	const next = p.peek();
	const written = dotted(names);
	if (offset?.kind === "exact") {
		refuseTime(p, offset.duration, ` ${offset.direction} ${written}`);
		if (next.tokenType === word("in")) p.fail(zoneOfExact(p.spanOf(next)));
		return;
	}
	const length = offset?.kind === "calendar" ? spell(offset.length) : dotted(offset?.names ?? []);
	requireTime(p, offset === void 0 ? written : `${length} ${offset.direction} ${written}`, span);
}
function dotted(names) {
	return names.map(({ text }) => text).join(".");
}
function noField({ text, span }) {
	return syntaxDiagnostic("unexpected-syntax", `\`${text}\` is no field.`, span, "Fields are dotted: `contact.birthday`.");
}
function noMoment(name) {
	const forms = "Write a weekday (`monday at 09:00`), a date (`2026-12-24 at 08:00`) or a field (`contact.birthday at 09:00`).";
	const { fixes, choices, help } = spelling(name, choicesOf(week, "keyword"), forms);
	const told = fixes.length > 0 ? help : `${forms} An event is waited for with a limit: \`wait up to 7d for …\`.`;
	return syntaxDiagnostic("unexpected-syntax", `\`${name.text}\` is neither a weekday nor a field.`, name.span, told, {
		fixes,
		choices
	});
}
function zoneOfExact(span) {
	return syntaxDiagnostic("unexpected-syntax", "An exact offset is the same in every zone.", span, "Leave it out, or write a calendar span and a time of day: `1 day before … at 09:00 in store time`.");
}

// language/syntax/grammar/calendar-moments.ts
/** Defines moments of the calendar. */
function calendarMomentRules(p, shared) {
	const length = calendarSpanRule(p);
	const direction = directionRule(p);
	const time = timeOfDayRule(p);
	const parts = {
		...shared,
		time,
		direction,
		offset: offsetRule(p, length, shared, direction)
	};
	const { dateOfField, untilField } = fieldMomentRules(p, parts);
	const kinds = [
		dateRule(p, parts),
		windowRule$1(p, parts),
		weekdayRule$1(p, parts),
		untilField
	];
	const untilMoment = p.rule("untilMoment", () => p.choose("a date, a weekday, a field or `between` two times", kinds.map((rule) => ({
		ALT: () => p.call(rule),
		IGNORE_AMBIGUITIES: true
	}))));
	return {
		time,
		afterSpan: afterSpanRule(p, parts, length),
		untilMoment,
		dateOfField
	};
}
function afterSpanRule(p, parts, length) {
	return p.rule("afterSpan", () => {
		const first = p.peek();
		const span = p.call(length);
		p.check(() => requireTime(p, spell(span), span.span, exactInstead(span)));
		const time = p.call(parts.time);
		const zone = p.maybe(() => p.call(parts.zone));
		return p.build(() => ({
			kind: "span",
			length: span,
			time,
			...zone && { zone },
			span: p.spanFrom(first)
		}));
	});
}
/** `monday at 09:00 [in ZONE]`. */
function weekdayRule$1(p, parts) {
	return p.rule("dayOfWeek", () => {
		const token = p.take(WeekdayWord);
		p.check(() => requireTime(p, token.image, p.spanOf(token)));
		const time = p.call(parts.time);
		const zone = p.maybe(() => p.call(parts.zone));
		return p.build(() => {
			return {
				kind: "weekday",
				day: findDay(nameOf(p, token)) ?? p.failExpecting("a weekday"),
				time,
				...zone && { zone },
				span: p.spanFrom(token)
			};
		});
	});
}
/** The exact duration that may have been meant; months and years have none. */
function exactInstead({ count, unit }) {
	if (unit !== "day" && unit !== "week") return "";
	const hours = count * (unit === "day" ? 24 : 168);
	return `, or write \`${count}${unit === "day" ? "d" : "w"}\` for exactly ${hours} hours`;
}
function dateRule(p, parts) {
	return p.rule("calendarDate", () => {
		const date = p.take(DateText);
		p.check(() => requireTime(p, date.image, p.spanOf(date)));
		const time = p.call(parts.time);
		const zone = p.maybe(() => p.call(parts.zone));
		return p.build(() => ({
			kind: "date",
			date: date.image,
			time,
			...zone && { zone },
			span: p.spanFrom(date)
		}));
	});
}
function windowRule$1(p, parts) {
	const dayList = p.rule("windowDays", () => {
		p.take(word("on"));
		return p.call(parts.weekdays);
	});
	return p.rule("timeWindow", () => {
		const first = p.take(word("between"));
		const from = p.take(TimeText, 0);
		p.take(word("and"));
		const until = p.take(TimeText, 1);
		const days = p.maybe(() => p.call(dayList), 0);
		const zone = p.maybe(() => p.call(parts.zone), 1);
		return p.build(() => ({
			kind: "window",
			from: timeOf(from),
			until: timeOf(until),
			...days && { days },
			...zone && { zone },
			span: p.spanFrom(first)
		}));
	});
}

// language/syntax/recovery/near-keywords.ts
const keywords = [...reservedWords, ...contextualWords];
/** The words of the language that `written` may be a misspelling of: at most a third of its letters differ (one edit at least is allowed). */
function nearKeywords(written) {
	const limit = Math.max(1, Math.floor(written.length / 3));
	const lower = written.toLowerCase();
	return keywords.flatMap((keyword) => {
		if (keyword === written || Math.abs(keyword.length - written.length) > limit) return [];
		const distance = editDistance(lower, keyword);
		return distance <= limit ? [{
			keyword,
			distance,
			slips: slipsBetween(keyword, lower)
		}] : [];
	});
}

// language/syntax/recovery/find-repair.ts
/** How far reading must come for a replacement to be as good as any. */
const FAR = 10;
/** Of as many letters a word is near to many others. */
const SHORT = 3;
/** Where the misspelt word may stand, seen from the token that fits nowhere: at it, before it, or after it (the parser looks ahead). */
const OFFSETS = [
	0,
	-1,
	1,
	-2,
	2,
	-3,
	-4,
	-5,
	-6
];
/** The best replacement, if there is one. */
function findRepair(stop) {
	return OFFSETS.flatMap((offset) => candidatesAt(stop, stop.at + offset)).toSorted((a, b) => b.reached - a.reached || a.known - b.known || a.distance - b.distance || a.slips - b.slips).at(0);
}
function candidatesAt(stop, index) {
	const { tokens, at, start } = stop;
	const token = tokens[index];
	if (token === void 0 || index < start || !isMisspellable(tokens, index)) return [];
	const end = Math.min(tokens.length, Math.max(at, index) + FAR);
	const next = Math.max(at, index) + 1;
	const known = typeOfWord(token.image) === Name ? 0 : 1;
	const enough = (distance) => known === 1 ? end : Math.min(end, next + doubt(token.image, distance));
	return nearKeywords(token.image).flatMap(({ keyword, distance, slips }) => {
		tokens[index] = asKeyword(token, keyword);
		const reached = stop.reach(Math.min(at, index), end);
		tokens[index] = token;
		return reached >= enough(distance) ? [{
			index,
			keyword,
			distance,
			slips,
			known,
			reached: reached - next
		}] : [];
	});
}
/** How many more tokens must fit: short words, and words of which more than one letter is wrong, may well be names. */
function doubt(written, distance) {
	return written.length <= SHORT || distance > 1 ? 2 : 1;
}
/** Words are, but names after `.` and before `:`, where no keyword can stand. */
function isMisspellable(tokens, index) {
	return /^[A-Za-z_]/.test(tokens[index]?.image ?? "") && tokens[index - 1]?.tokenType !== Dot && tokens[index + 1]?.tokenType !== Colon;
}
/** The token of a keyword, at the place of the word that was written. */
function asKeyword(written, keyword) {
	const tokenType = word(keyword);
	return {
		...written,
		image: keyword,
		tokenType,
		tokenTypeIdx: tokenType.tokenTypeIdx ?? written.tokenTypeIdx
	};
}

// language/syntax/recovery/reported-problem.ts
/** Thrown inside the parser alone, to leave a broken item; carries the one diagnostic that tells why. */
var ReportedProblem = class extends Error {
	diagnostic;
	constructor(diagnostic) {
		super(diagnostic.message);
		this.diagnostic = diagnostic;
	}
};

// language/syntax/recovery/unexpected.ts
/**
* "Expected …, but found …". Where the line ends too early the place is its last token, since the mistake is there and
* not on the next line. `before` is undefined at the start of a file.
*/
function unexpected(file, expected, found, before) {
	if (!(found.tokenType === EOF || found.image === "" || before !== void 0 && lineOf(before) !== lineOf(found))) return syntaxDiagnostic("unexpected-syntax", `Expected ${expected}, but found ${describe(found)}.`, spanOf(file, found));
	if (before === void 0) {
		const place = {
			offset: 0,
			line: 1,
			column: 1
		};
		return syntaxDiagnostic("unexpected-syntax", `Expected ${expected}, but the file ends.`, {
			file,
			start: place,
			end: place
		});
	}
	const span = {
		file,
		start: startOf(before),
		end: endOf$1(before)
	};
	return syntaxDiagnostic("unexpected-syntax", `Expected ${expected} after \`${before.image}\`.`, span);
}
/** A word in whose place `meant` lets the rest be read; `choices` are the keywords that could stand there. */
function misspelt(written, span, meant, choices) {
	const more = {
		fixes: [changeTo(span, meant)],
		choices
	};
	return syntaxDiagnostic("misspelt-keyword", `\`${written}\` cannot stand here.`, span, `Did you mean \`${meant}\`?`, more);
}
function describe(token) {
	return isReserved(token.image) ? `the reserved word \`${token.image}\`` : `\`${token.image}\``;
}

// language/syntax/grammar/expectation.ts
/** Makes Chevrotain's exceptions carry no sentence of their own, but what was expected: `a name`, `an event`. */
const expectation = {
	buildMismatchTokenMessage: ({ expected }) => tokenLabel(expected),
	buildNoViableAltMessage: ({ customUserDescription }) => customUserDescription ?? "something else",
	buildEarlyExitMessage: ({ customUserDescription }) => customUserDescription ?? "something else",
	buildNotAllInputParsedMessage: () => "the end of the file"
};

// language/syntax/grammar/open-parser.ts
/**
* Opens Chevrotain's protected methods under short names, so that a section of the grammar can be a file of its own; and can tell which
* tokens the grammar would take at a place.
*/
/** Thrown at the place that is asked for: what would come after it does not matter. */
var Asked = class extends Error {};
const asked = new Asked();
const maxLookahead = 3;
const farthestGate = 8;
/** A Chevrotain parser whose doors are open. */
var OpenParser = class extends EmbeddedActionsParser {
	question;
	/** `validate` also checks the grammar itself for ambiguities and left recursion (for tests: it takes time). */
	constructor(validate) {
		super([...allTokens], {
			maxLookahead,
			skipValidations: !validate,
			recoveryEnabled: false,
			errorMessageProvider: expectation
		});
	}
	/** Ends the definition of rules; once, before the first parse. */
	seal() {
		this.performSelfAnalysis();
	}
	/** Defines a rule. */
	rule(name, body) {
		return this.RULE(name, body);
	}
	/** Takes a token of `type`, or fails. Here and below `index` tells apart the uses of the same thing in one rule. */
	take(type, index = 0) {
		if (this.question !== void 0) this.answer(type);
		return this.consume(index, type);
	}
	/** Reads by another rule. */
	call(rule, index = 0) {
		return this.subrule(index, rule);
	}
	/** Reads `body` if it is there. */
	maybe(body, index = 0) {
		const before = this.currIdx;
		const value = this.option(index, body);
		if (this.question !== void 0) this.exploreSkipped(body, before);
		return value;
	}
	/** Reads `body` if it is there and `gate` holds. */
	maybeIf(gate, body, index = 0) {
		const before = this.currIdx;
		const value = this.option(index, {
			GATE: gate,
			DEF: body
		});
		if (this.question !== void 0) this.exploreSkipped(body, before);
		return value;
	}
	/** Reads one of several; `expected` completes "Expected …" if none is there. */
	choose(expected, alternatives, index = 0) {
		const choice = {
			DEF: [...alternatives],
			ERR_MSG: expected,
			...this.RECORDING_PHASE ? lookaheadOf(alternatives) : {}
		};
		return this.question === void 0 ? this.or(index, choice) : this.chooseAsked(choice, index);
	}
	/** Reads `body` as often as it is there. */
	loop(body, index = 0) {
		this.many(index, body);
		if (this.question !== void 0) this.explore(body);
	}
	/** Reads `body` once or more; `expected` completes "Expected …" if it is not there. */
	onceOrMore(expected, body, index = 0) {
		if (this.question !== void 0) this.explore(body);
		this.atLeastOne(index, {
			DEF: body,
			ERR_MSG: expected
		});
		if (this.question !== void 0) this.explore(body);
	}
	/** Reads one or more bodies with `separator` between them. One use in a rule. */
	separated(separator, expected, body) {
		if (this.question !== void 0) this.explore(body);
		this.AT_LEAST_ONE_SEP({
			SEP: separator,
			DEF: body,
			ERR_MSG: expected
		});
		if (this.question !== void 0) this.explore(() => this.answer(separator));
	}
	/** Chevrotain's own works out every path that would have fitted, for a message that is not shown here, and takes milliseconds for it. */
	raiseNoAltException(_occurrence, expected) {
		throw new NoViableAltException(expected ?? "something else", this.LA(1), this.LA(0));
	}
	/** As above. */
	raiseEarlyExitException(_occurrence, _kind, expected) {
		throw new EarlyExitException(expected ?? "something else", this.LA(1), this.LA(0));
	}
	/** Makes a node. Not run while Chevrotain records the grammar, when there are no tokens to make it of. */
	build(make) {
		return this.ACTION(make);
	}
	/** Looks at what comes next, and may report it or leave the item. Not run where the question is what could come. */
	check(look) {
		if (this.toQuestion() !== 0) this.ACTION(look);
	}
	/** The token `ahead` places on, from 1; 0 is the last one taken. */
	peek(ahead = 1) {
		return this.LA(ahead);
	}
	/**
	* The tokens that the grammar takes at `index`, seen by running `read` from where the parser stands. GATEs count as open. The token at
	* `index` must be one that the grammar never takes.
	*/
	ask(index, read) {
		const answer = /* @__PURE__ */ new Set();
		this.question = {
			index,
			answer
		};
		try {
			read();
		} catch (problem) {
			if (!endsReading(problem)) throw problem;
		} finally {
			this.question = void 0;
		}
		return answer;
	}
	/** True while it is asked what can come somewhere. */
	get asking() {
		return this.question !== void 0;
	}
	/** True if the parser stands where it is asked what can come, or so near to it that its lookahead is in the way. */
	isAskedSoon() {
		const distance = this.toQuestion();
		return distance >= 0 && distance < maxLookahead;
	}
	/** How many tokens stand before the place that is asked for; less than zero if none is. */
	toQuestion() {
		return this.question === void 0 ? -1 : this.question.index - this.currIdx - 1;
	}
	answer(type) {
		if (this.toQuestion() !== 0) return;
		this.question?.answer.add(type);
		throw asked;
	}
	/** Goes into what was left out since the token at the place that is asked for does not fit. */
	exploreSkipped(body, before) {
		if (this.currIdx === before) this.explore(body);
	}
	chooseAsked(choice, index) {
		const before = this.currIdx;
		this.exploreGated(choice.DEF.filter(({ GATE }) => GATE !== void 0));
		try {
			return this.or(index, choice);
		} catch (problem) {
			if (this.currIdx === before) this.exploreAlternatives(choice.DEF);
			throw problem;
		}
	}
	/** Gates look far ahead, and see the place that is asked for from there. */
	exploreGated(alternatives) {
		if (this.toQuestion() < farthestGate) for (const { ALT } of alternatives) this.goAndComeBack(ALT);
	}
	exploreAlternatives(alternatives) {
		for (const { ALT } of alternatives) this.explore(ALT);
	}
	/** Near the place that is asked for, goes a way and comes back. */
	explore(body) {
		if (this.isAskedSoon()) this.goAndComeBack(body);
	}
	goAndComeBack(body) {
		const before = this.currIdx;
		try {
			body();
		} catch (problem) {
			if (!endsReading(problem)) throw problem;
		} finally {
			this.currIdx = before;
		}
	}
};
/** Where the first of ambiguous alternatives is meant, one token decides: to look for one that tells them apart takes long and finds none. */
function lookaheadOf(alternatives) {
	return alternatives.some(({ IGNORE_AMBIGUITIES }) => IGNORE_AMBIGUITIES) ? { MAX_LOOKAHEAD: 1 } : {};
}
/** True for what the parser throws to leave what it reads; all else is a bug. */
function endsReading(problem) {
	return problem instanceof Asked || problem instanceof ReportedProblem || problem instanceof Error && isRecognitionException(problem);
}

// language/syntax/grammar/campaign-parser.ts
/**
* The parser that all sections of the grammar define their rules on. Does the error recovery, which Chevrotain's own would do with less
* tact: a misspelt keyword is reported and read as what was meant; another broken item is reported once and left out, and reading goes on
* at the next item of its block. Longer than other files: what is read again, and when, is decided in one place.
*/
const idle = {
	file: "",
	text: "",
	tokens: [],
	documentation: /* @__PURE__ */ new Map(),
	diagnostics: [],
	missingBraces: []
};
const deepestNesting = 100;
const mostSearches = 100;
/** Holds the state of one parse at a time. */
var CampaignParser = class extends OpenParser {
	session = idle;
	braces = 0;
	nesting = 0;
	searches = 0;
	/** While an item is read on trial: the index of the first token whose failure ends the trial. */
	trial;
	/** Reads the tokens of `session` by the rule `start`, which must be one that recovers from all problems. */
	run(start, session) {
		this.begin(session);
		try {
			return start.call(this);
		} finally {
			this.end();
		}
	}
	/** The keywords that can follow the tokens of `session`, which may be broken before. */
	whatCanFollow(start, session, end) {
		this.begin({
			...session,
			tokens: [...session.tokens, end]
		});
		try {
			return keywordsOf(this.ask(session.tokens.length, () => start.call(this)));
		} finally {
			this.end();
		}
	}
	/** The span from `first` to the last token taken. */
	spanFrom(first) {
		return spanOf(this.session.file, first, this.LA(0));
	}
	/** The span of one token. */
	spanOf(token) {
		return spanOf(this.session.file, token);
	}
	/** The span from one token to another. */
	spanFromTo(first, last) {
		return spanOf(this.session.file, first, last);
	}
	/** The text of the file at `span`. */
	source({ start, end }) {
		return this.session.text.slice(start.offset, end.offset);
	}
	/** The `///` lines before a token. */
	documentationOf(token) {
		const documentation = this.session.documentation.get(token.startOffset);
		return documentation === void 0 ? {} : { documentation };
	}
	/** True if the next token is on the line of the last one taken. */
	onSameLine() {
		return lineOf(this.LA(1)) === lineOf(this.LA(0));
	}
	/** Adds a diagnostic and reads on. */
	report(diagnostic) {
		this.session.diagnostics.push(diagnostic);
	}
	/** Notes that a `{` is missing before the next token, so that its `}` is not reported as well. */
	noteMissingBrace() {
		this.session.missingBraces.push(this.LA(1).startOffset);
	}
	/** Leaves the current item with a diagnostic. */
	fail(diagnostic) {
		throw new ReportedProblem(diagnostic);
	}
	/** Leaves the current item because something else was expected here. */
	failExpecting(expected) {
		return this.fail(this.expected(expected));
	}
	/** Reads `body`, which may come back to itself, no deeper than the stack carries. */
	nested(body) {
		if (this.nesting >= deepestNesting) {
			const help = `At most ${deepestNesting} blocks, lists and parentheses may stand in each other.`;
			this.fail(syntaxDiagnostic("nested-too-deeply", "Too many blocks, lists or parentheses are open here.", this.spanOf(this.LA(1)), help));
		}
		this.nesting += 1;
		try {
			return body();
		} finally {
			this.nesting -= 1;
		}
	}
	/**
	* Reads one item of a block, after which `accept` gets it. If it is broken and no misspelt keyword explains that, reports it, goes on to
	* where the next item may begin (`restart`: words that begin items) and calls `broken` with the item's first token.
	*/
	attempt(item, restart, accept, broken) {
		const start = this.itemStart();
		const { braces } = this;
		try {
			const node = this.call(item);
			this.build(() => accept(node, start));
		} catch (problem) {
			if (this.isOnTrial()) throw problem;
			if (isReading(problem) && this.repair(item, start)) {
				this.attempt(item, restart, accept, broken);
				return;
			}
			this.dropEchoes(start);
			this.report(this.withChoices(this.explain(problem), item, start));
			this.skipTo(restart, start, braces, this.LA(1) === start.first);
			broken(start.first);
		}
	}
	/**
	* Looks for the misspelt keyword because of which the next token does not fit to what has been read since `start`, where `item` begins.
	* If there is one, reports it, puts in what was meant and goes back to `start`.
	*/
	repair(item, start) {
		const at = this.currIdx + 1;
		if (this.trial !== void 0 || this.asking || this.searches >= mostSearches) return false;
		this.searches += 1;
		const tokens = this.input;
		const reach = (bound, end) => this.reach(item, start, bound, end);
		const found = findRepair({
			tokens,
			at,
			start: start.index,
			reach
		});
		const written = found === void 0 ? void 0 : tokens[found.index];
		this.currIdx = at - 1;
		if (found === void 0 || written === void 0) return false;
		const choices = this.keywordsAt(found.index, item, start);
		this.goBack(start);
		tokens[found.index] = asKeyword(written, found.keyword);
		this.report(misspelt(written.image, this.spanOf(written), found.keyword, choices));
		return true;
	}
	/**
	* If the block does not end here, reports what `describe` says and skips to the next item. `start` is where the item
	* begins that the next token is taken to belong to.
	*/
	skipUnknown(describe, restart, start) {
		if (endsBlock(this.LA(1))) return false;
		const diagnostic = describe();
		if (this.isOnTrial()) this.fail(diagnostic);
		this.report(diagnostic);
		this.skipTo(restart, start, this.braces, true);
		return true;
	}
	/** The keywords that could stand in place of the next token, after what has been read since `start`, where `item` begins. */
	keywordsHere(item, start) {
		return this.keywordsAt(this.currIdx + 1, item, start);
	}
	/** True if something was reported since `start`. */
	reportedSince(start) {
		return this.session.diagnostics.length > start.reported;
	}
	/** In an item that is broken, a condition may only look as if it mixed `and` with `or`, since a parenthesis is missing. */
	dropEchoes({ reported }) {
		const { diagnostics } = this.session;
		const kept = diagnostics.slice(reported).filter((found) => found.code !== "mixed-and-or");
		diagnostics.splice(reported, diagnostics.length - reported, ...kept);
	}
	/** The beginning of the item that the next token begins. */
	itemStart() {
		const first = this.LA(1);
		const before = this.LA(0);
		return {
			first,
			index: this.currIdx + 1,
			beginsLine: before.tokenType === EOF || lineOf(before) !== lineOf(first),
			reported: this.session.diagnostics.length,
			missing: this.session.missingBraces.length
		};
	}
	begin(session) {
		this.session = session;
		this.braces = 0;
		this.nesting = 0;
		this.searches = 0;
		this.input = [...session.tokens];
	}
	end() {
		this.input = [];
		this.session = idle;
	}
	/** Goes back to the beginning of an item, as if it had not been read; what has been repaired in it stays so, and told. */
	goBack({ index, reported, missing }) {
		const { diagnostics } = this.session;
		const repaired = diagnostics.slice(reported).filter(({ code }) => code === "misspelt-keyword" || code === "reserved-word");
		this.currIdx = index - 1;
		diagnostics.splice(reported, diagnostics.length - reported, ...repaired);
		this.session.missingBraces.length = missing;
	}
	/** True where a failure is no finding, but ends a trial or a question. */
	isOnTrial() {
		return this.trial !== void 0 && this.currIdx + 1 >= this.trial || this.isAskedSoon();
	}
	/** Reads `item` from `start` on, and what follows it in its block, on trial. See `Stop.reach`. */
	reach(item, start, bound, end) {
		return this.aside(start.index, end, () => {
			this.trial = bound;
			this.currIdx = start.index - 1;
			try {
				do
					this.call(item);
				while (!this.isPast(bound));
				return end;
			} catch (problem) {
				if (!isReading(problem)) throw problem;
				return this.currIdx + 1;
			} finally {
				this.trial = void 0;
			}
		});
	}
	/** True where a trial has read enough: an item is whole that ends after `index`, and the block ends too, or the line. */
	isPast(index) {
		return endsBlock(this.LA(1)) || this.currIdx >= index && !this.onSameLine();
	}
	keywordsAt(index, item, start) {
		if (this.trial !== void 0 || this.asking) return [];
		const types = this.aside(start.index, index, () => this.ask(index, () => {
			this.currIdx = start.index - 1;
			while (this.currIdx + 1 < index) this.call(item);
			this.explore(() => this.call(item));
		}));
		return choicesOf(keywordsOf(types), "keyword");
	}
	/** Reads tokens from `from` up to `end`, where no token fits, without an effect on anything but the result. */
	aside(from, end, read) {
		const { session, braces, currIdx, input: tokens } = this;
		const real = tokens.slice(from, end + 1);
		for (const [offset, token] of real.entries()) tokens[from + offset] = { ...token };
		const last = tokens[end];
		if (last !== void 0) tokens[end] = neverOf(last);
		this.session = {
			...session,
			diagnostics: [],
			missingBraces: []
		};
		try {
			return read();
		} finally {
			for (const [offset, token] of real.entries()) tokens[from + offset] = token;
			this.session = session;
			this.braces = braces;
			this.currIdx = currIdx;
		}
	}
	withChoices(diagnostic, item, start) {
		if (diagnostic.choices !== void 0) return diagnostic;
		const choices = this.keywordsHere(item, start);
		return choices.length === 0 ? diagnostic : {
			...diagnostic,
			choices
		};
	}
	explain(problem) {
		if (problem instanceof ReportedProblem) return problem.diagnostic;
		if (!(problem instanceof Error) || !isRecognitionException(problem)) throw problem;
		if (problem.message === tokenLabel(OpenBrace)) this.noteMissingBrace();
		return this.expected(problem.message);
	}
	expected(what) {
		const before = this.LA(0);
		return unexpected(this.session.file, what, this.LA(1), before.tokenType === EOF ? void 0 : before);
	}
	/** Invariant: never takes the `}` of the block that holds the item; takes a token at least if `stuck`. */
	skipTo(restart, start, braces, stuck) {
		let moved = !stuck;
		for (let token = this.LA(1); token.tokenType !== EOF; token = this.LA(1)) {
			if (this.braces <= braces && (endsBlock(token) || moved && canRestart(token, this.LA(0), start, restart))) return;
			this.count(token);
			this.SKIP_TOKEN();
			moved = true;
		}
	}
	take(type, index = 0) {
		const token = super.take(type, index);
		this.count(token);
		return token;
	}
	count(token) {
		if (token.tokenType === OpenBrace) this.braces += 1;
		else if (token.tokenType === CloseBrace) this.braces -= 1;
	}
};
/** True for what a broken text makes the parser throw; all else is a bug. */
function isReading(problem) {
	return problem instanceof ReportedProblem || problem instanceof Error && isRecognitionException(problem);
}

// language/syntax/grammar/channels.ts
/** The words of the channels. */
/** Defines `email`, `sms`, `push`, `whatsapp`. */
function channelRule(p) {
	return p.rule("channel", () => p.choose("`email`, `sms`, `push` or `whatsapp`", CHANNELS.map((channel) => ({ ALT: () => {
		p.take(word(channel));
		return channel;
	} }))));
}

// language/syntax/grammar/comparisons.ts
const compareOps = [
	"==",
	"!=",
	"<",
	"<=",
	">",
	">="
];
/** Defines a comparison: an operand, with or without what it is compared with. */
function comparisonRule(p, operands, { path, name }) {
	const tails = [
		scalarTail(p, operands),
		memberTail(p, operands, path, name),
		hasTail(p, operands),
		textTail(p, operands),
		knownTail(p)
	];
	const tail = p.rule("comparisonTail", () => p.choose("a comparison", tails.map((rule) => ({ ALT: () => p.call(rule) }))));
	return p.rule("comparison", () => {
		const left = p.call(operands.sum);
		const rest = p.maybe(() => p.call(tail));
		return p.build(() => rest === void 0 ? left : rest(left));
	});
}
function scalarTail(p, { sum }) {
	return p.rule("scalarTail", () => {
		const operator = p.choose("a comparison", [{ ALT: () => p.take(Comparison) }, { ALT: () => p.take(SingleEquals) }]);
		const right = p.call(sum);
		return p.build(() => {
			if (operator.tokenType === SingleEquals) p.report(singleEquals(p.spanOf(operator)));
			const op = compareOps.find((known) => known === operator.image) ?? "==";
			return (left) => ({
				kind: "compare",
				op,
				left,
				right,
				span: {
					...left.span,
					end: right.span.end
				}
			});
		});
	});
}
function singleEquals(span) {
	return syntaxDiagnostic("single-equals", "`=` compares nothing.", span, "Write `==`.", { fixes: [rewrite("replace-operator", span, "==")] });
}
/** `in [ … ]`, `not in [ … ]`, `in` a field that holds a list, and `contact in SEGMENT`: a bare name is a segment. */
function memberTail(p, { list }, path, name) {
	const campaign = campaignTail(p, name);
	return p.rule("memberTail", () => {
		const not = p.maybe(() => p.take(word("not")));
		p.take(word("in"));
		const right = p.choose("a list such as `[\"Lyon\", \"Paris\"]`, a segment, or `campaign` and its name", [
			{ ALT: () => p.call(list) },
			{ ALT: () => p.call(campaign) },
			{ ALT: () => p.call(path) }
		]);
		return p.build(() => (left) => membership$1(p, left, right, not !== void 0));
	});
}
function membership$1(p, left, right, negated) {
	const ofContact = bareName(left)?.text === "contact";
	if ("by" in right) {
		if (!ofContact) p.fail(onlyContacts(left));
		return {
			kind: "in campaign",
			negated,
			...right,
			span: {
				...left.span,
				end: right.name.span.end
			}
		};
	}
	const span = {
		...left.span,
		end: right.span.end
	};
	const segment = bareName(right);
	if (segment === void 0) return {
		kind: "in",
		negated,
		left,
		right,
		span
	};
	if (!ofContact) requireContact(p, left, segment);
	return {
		kind: "member",
		negated,
		segment,
		span
	};
}
function onlyContacts({ span }) {
	return syntaxDiagnostic("unexpected-syntax", "Only the contact can have a live run in a campaign.", span, "Write `contact in campaign …`.");
}
/** The only name of a path. `this` is none: it stands for a row. */
function bareName(node) {
	const [name, ...more] = node.kind === "path" ? node.names : [];
	return more.length > 0 || name?.text === "this" ? void 0 : name;
}
function requireContact(p, left, segment) {
	const name = bareName(left);
	if (name === void 0 || nearest(name.text, ["contact"]) === void 0) p.fail(memberOfSegment(segment));
	p.report(misspelt(name.text, name.span, "contact", choicesOf(["contact"], "row")));
}
function memberOfSegment({ text, span }) {
	const message = `\`${text}\` would be a segment here, and only the contact can be in one.`;
	return syntaxDiagnostic("unexpected-syntax", message, span, `Write \`contact in ${text}\`, or a list of values: \`in ["${text}"]\`.`);
}
/** `in campaign NAME`, `in campaign tagged TAG`: the contact has a live run there. */
function campaignTail(p, name) {
	return p.rule("campaignTail", () => {
		p.take(word("campaign"));
		const tag = p.maybe(() => p.take(word("tagged")));
		const found = p.call(name);
		return p.build(() => ({
			by: tag === void 0 ? "name" : "tag",
			name: found
		}));
	});
}
function hasTail(p, { sum }) {
	return p.rule("hasTail", () => {
		p.take(word("has"));
		const mode = p.maybe(() => p.choose("`any` or `all`", [{ ALT: () => p.take(word("any")) }, { ALT: () => p.take(word("all")) }]));
		const right = p.call(sum);
		return p.build(() => (left) => {
			return {
				kind: "has",
				mode: mode === void 0 ? "one" : mode.image === "any" ? "any" : "all",
				left,
				right,
				span: {
					...left.span,
					end: right.span.end
				}
			};
		});
	});
}
function textTail(p, { sum }) {
	return p.rule("textTail", () => {
		const op = p.choose("`starts with` or `contains`", [{ ALT: () => {
			p.take(word("starts"));
			p.take(word("with"));
			return "starts with";
		} }, { ALT: () => {
			p.take(word("contains"));
			return "contains";
		} }]);
		const right = p.call(sum);
		return p.build(() => (left) => ({
			kind: "text",
			op,
			left,
			right,
			span: {
				...left.span,
				end: right.span.end
			}
		}));
	});
}
function knownTail(p) {
	return p.rule("knownTail", () => {
		p.take(word("is"));
		const last = p.choose("`known` or `unknown` after `is`", [{ ALT: () => p.take(word("known")) }, { ALT: () => p.take(word("unknown")) }]);
		return p.build(() => (left) => {
			const end = p.spanOf(last).end;
			return {
				kind: "known",
				negated: last.image === "unknown",
				operand: left,
				span: {
					...left.span,
					end
				}
			};
		});
	});
}

// language/syntax/grammar/facts.ts
/** Defines event phrases and what may follow them; `conditions` is asked when the rules run. */
function factRules(p, literals, conditions) {
	const phrase = p.rule("eventPhrase", () => {
		const first = p.peek();
		const about = p.maybe(() => p.take(word("this")));
		const subject = p.take(EventWord);
		const verb = p.maybeIf(() => canBeVerb(p.peek(0), p.peek()), () => p.take(Name), 1);
		return p.build(() => phraseOf(p, first, about !== void 0, verb === void 0 ? [subject] : [subject, verb]));
	});
	const where = p.rule("where", () => {
		const first = p.take(word("where"));
		p.take(OpenParen);
		const condition = p.call(conditions().condition);
		p.take(CloseParen);
		return p.build(() => ({
			condition,
			span: p.spanFrom(first)
		}));
	});
	const awaited = p.rule("awaitedEvent", () => {
		const first = p.peek();
		const event = p.call(phrase);
		const filter = p.maybe(() => p.call(where));
		return p.build(() => ({
			kind: "fact",
			phrase: event,
			...filter && { where: filter },
			span: p.spanFrom(first)
		}));
	});
	return {
		phrase,
		where,
		window: windowRule(p, literals, conditions),
		awaited
	};
}
/** False for a word that begins the next line and looks like the clause that should begin there: `goal purchased`, below it `thne { … }`. */
function canBeVerb(subject, verb) {
	return subject.startLine === verb.startLine || nearest(verb.image, clauseWords) === void 0;
}
/** The node of an event phrase of these words, which ends at the last token taken. */
function phraseOf(p, first, aboutThis, words) {
	return {
		aboutThis,
		words: words.map((token) => nameOf(p, token)),
		span: p.spanFrom(first)
	};
}
function windowRule(p, literals, conditions) {
	const since = p.rule("since", () => {
		const first = p.take(word("since"));
		return p.choose("`entry`, a date or a field after `since`", [
			{
				ALT: () => {
					p.take(word("entry"));
					return p.build(() => ({
						kind: "since entry",
						span: p.spanFrom(first)
					}));
				},
				GATE: () => p.peek(2).image !== "."
			},
			{ ALT: () => {
				const date = p.take(DateText);
				return p.build(() => ({
					kind: "since",
					at: {
						kind: "literal",
						of: "date",
						value: date.image,
						span: p.spanOf(date)
					},
					span: p.spanFrom(first)
				}));
			} },
			{ ALT: () => {
				const at = p.call(conditions().path);
				return p.build(() => ({
					kind: "since",
					at,
					span: p.spanFrom(first)
				}));
			} }
		]);
	});
	return p.rule("window", () => p.choose("`within` or `since`", [{ ALT: () => {
		const first = p.take(word("within"));
		const duration = p.call(literals.duration);
		return p.build(() => ({
			kind: "within",
			duration,
			span: p.spanFrom(first)
		}));
	} }, { ALT: () => p.call(since) }]));
}

// language/syntax/grammar/operands.ts
/** Defines lists and sums. */
function operandRules(p, { literals, zones, reference, condition }) {
	const parenthesized = p.rule("parenthesized", () => {
		p.take(OpenParen);
		const inner = p.nested(() => p.call(condition()));
		p.take(CloseParen);
		return inner;
	});
	const list = p.rule("list", () => {
		const first = p.take(OpenBracket);
		const items = [];
		p.separated(Comma, "a value", () => {
			const item = p.nested(() => p.call(sum));
			p.build(() => items.push(item));
		});
		p.take(CloseBracket);
		return p.build(() => ({
			kind: "list",
			items,
			span: p.spanFrom(first)
		}));
	});
	const sum = chain(p, "sum", chain(p, "product", p.rule("primary", () => p.choose("a value, a field or an event", [
		{ ALT: () => p.call(literals.literal) },
		{ ALT: () => p.call(zones.durationOrAgo) },
		{ ALT: () => p.call(zones.moment) },
		{ ALT: () => p.call(list) },
		{ ALT: () => p.call(parenthesized) },
		{ ALT: () => p.call(reference) }
	])), [{
		type: Times,
		op: "*"
	}]), [{
		type: Plus,
		op: "+"
	}, {
		type: Minus,
		op: "-"
	}]);
	return {
		list,
		sum
	};
}
/** Operands joined by operators of one rank, taken together from the left. */
function chain(p, name, operand, operators) {
	return p.rule(name, () => {
		const first = p.peek();
		let left = p.call(operand, 0);
		p.loop(() => {
			const op = p.choose("an operator", operators.map(({ type, op }) => ({ ALT: () => {
				p.take(type);
				return op;
			} })));
			const right = p.call(operand, 1);
			p.build(() => {
				left = {
					kind: "arithmetic",
					op,
					left,
					right,
					span: p.spanFrom(first)
				};
			});
		});
		return left;
	});
}

// language/syntax/grammar/ordered-parts.ts
/**
* Defines a rule that reads any of `parts`, given in the order that the language has. Another order is read as well, reported once and
* mended; a part that stands twice is reported, and the first one counts.
*/
function orderedPartsRule(p, name, parts) {
	return p.rule(name, () => {
		const found = [];
		p.loop(() => {
			const first = p.peek();
			const read = p.choose("the next part", parts.map(({ word, rule }, rank) => ({ ALT: () => {
				return {
					rank,
					word,
					fields: p.call(rule, rank)
				};
			} })));
			p.build(() => found.push({
				...read,
				span: p.spanFrom(first)
			}));
		});
		return found.length === 0 ? {} : p.build(() => merge(p, found));
	});
}
function merge(p, found) {
	const once = found.filter((part, index) => found.findIndex(({ rank }) => rank === part.rank) === index);
	const twice = found.find((part) => !once.includes(part));
	if (twice !== void 0) p.report(standsTwice(twice.word, twice.span));
	else if (found.some(({ rank }, index) => rank < (found[index - 1]?.rank ?? 0))) p.report(outOfOrder(p, found));
	return Object.assign({}, ...once.map(({ fields }) => fields).toReversed());
}
function standsTwice(word, span) {
	const fix = {
		kind: "remove-duplicate",
		title: `Remove the second \`${word}\``,
		edits: [{
			span,
			text: ""
		}],
		safe: false
	};
	return syntaxDiagnostic("unexpected-syntax", `\`${word}\` stands here a second time.`, span, "Keep one of them.", { fixes: [fix] });
}
/** Each place gets the part that belongs there; what stands between the parts stays. */
function outOfOrder(p, found) {
	const sorted = [...found].sort((a, b) => a.rank - b.rank);
	const late = found.find(({ rank }, index) => rank < (found[index - 1]?.rank ?? 0)) ?? found[0];
	const edits = found.flatMap(({ span }, index) => {
		const wanted = sorted[index];
		return wanted === void 0 || wanted.span === span ? [] : [{
			span,
			text: p.source(wanted.span)
		}];
	});
	const order = sorted.map(({ word }) => `\`${word}\``).join(", ");
	const fix = {
		kind: "order-parts",
		title: `Write ${order}`,
		edits,
		safe: true
	};
	const after = late === void 0 ? void 0 : sorted[sorted.indexOf(late) + 1];
	const message = `\`${late?.word}\` belongs before \`${after?.word}\`.`;
	const span = late?.span ?? p.spanOf(p.peek(0));
	return syntaxDiagnostic("parts-out-of-order", message, span, `Write them in this order: ${order}.`, { fixes: [fix] });
}

// language/syntax/grammar/references.ts
/** Defines paths, facts and aggregates. */
function referenceRules(p, literals, facts) {
	const names = namesRule(p);
	const path = p.rule("path", () => {
		const first = p.peek();
		const found = p.call(names);
		return p.build(() => ({
			kind: "path",
			names: found,
			span: p.spanFrom(first)
		}));
	});
	const aggregate = aggregateRule(p, literals, facts, names);
	const fact = factRule(p, facts);
	return {
		names,
		path,
		reference: p.rule("reference", () => p.choose("a field or an event", [
			{
				ALT: () => p.call(aggregate),
				GATE: () => p.peek(2).tokenType === OpenParen
			},
			{
				ALT: () => p.call(fact),
				GATE: () => beginsFact(p)
			},
			{ ALT: () => p.call(path) }
		]))
	};
}
/** How many tokens the dotted names take that come next. */
function pathLength(p) {
	let length = 1;
	while (p.peek(length + 1).tokenType === Dot) length += 2;
	return length;
}
/** A fact has two words, or a window or filter, or begins with a word that is a subject of events only. */
function beginsFact(p) {
	const first = p.peek();
	const next = p.peek(first.tokenType === word("this") ? 3 : 2);
	if (p.peek(2).tokenType === Dot) return false;
	if (first.tokenType === word("this")) return isEventWord(p.peek(2));
	if (!isEventWord(first)) return false;
	return !isName(first) || isName(next) && canBeVerb(first, next) || next.tokenType === word("within") || next.tokenType === word("since") || next.tokenType === word("where");
}
function isEventWord(token) {
	return isName(token) || (token.tokenType.CATEGORIES?.includes(EventWord) ?? false);
}
function namesRule(p) {
	return p.rule("names", () => {
		const first = p.choose("a field", [
			{ ALT: () => p.take(word("this")) },
			{ ALT: () => p.take(Name, 0) },
			{
				ALT: () => p.take(word("coupon")),
				GATE: () => p.peek(2).tokenType === Dot
			},
			{
				ALT: () => p.take(word("call")),
				GATE: () => p.peek(2).tokenType === Dot
			}
		]);
		const names = [p.build(() => nameOf(p, first))];
		p.loop(() => {
			p.take(Dot);
			const name = p.take(Name, 1);
			p.build(() => names.push(nameOf(p, name)));
		});
		return names;
	});
}
function factRule(p, facts) {
	const parts = orderedPartsRule(p, "factParts", [{
		word: "within",
		rule: windowPart(p, facts)
	}, {
		word: "where",
		rule: wherePart(p, facts)
	}]);
	return p.rule("fact", () => {
		const first = p.peek();
		const about = p.maybe(() => p.take(word("this")));
		const subject = p.take(EventWord);
		const verb = p.maybeIf(() => canBeVerb(p.peek(0), p.peek()), () => p.take(Name), 1);
		const phrase = p.build(() => phraseOf(p, first, about !== void 0, verb === void 0 ? [subject] : [subject, verb]));
		const rest = p.call(parts);
		return p.build(() => ({
			kind: "fact",
			phrase,
			...rest,
			span: p.spanFrom(first)
		}));
	});
}
function windowPart(p, facts) {
	return p.rule("factWindow", () => {
		return { window: p.call(facts.window) };
	});
}
function wherePart(p, facts) {
	return p.rule("factFilter", () => {
		return { where: p.call(facts.where) };
	});
}
function aggregateRule(p, literals, facts, collection) {
	const within = p.rule("within", () => {
		p.take(word("within"));
		return p.call(literals.duration);
	});
	return p.rule("aggregate", () => {
		const fn = p.take(Name, 0);
		p.take(OpenParen);
		const path = p.call(collection);
		const window = p.maybe(() => p.call(within), 0);
		const where = p.maybe(() => p.call(facts.where), 1);
		p.take(CloseParen);
		const field = p.maybe(() => {
			p.take(Dot);
			return p.take(Name, 1);
		}, 2);
		return p.build(() => ({
			kind: "aggregate",
			fn: nameOf(p, fn),
			path,
			...window && { within: window },
			...where && { where },
			...field && { field: nameOf(p, field) },
			span: p.spanFrom(fn)
		}));
	});
}

// language/syntax/grammar/conditions.ts
/** Defines conditions with all that they are made of. */
function conditionRules(p, { name }, literals, zones) {
	const facts = factRules(p, literals, () => ({
		condition,
		path: references.path
	}));
	const references = referenceRules(p, literals, facts);
	const operands = operandRules(p, {
		literals,
		zones,
		reference: references.reference,
		condition: () => condition
	});
	const comparison = comparisonRule(p, operands, {
		path: references.path,
		name
	});
	const negation = p.rule("negation", () => {
		const first = p.peek();
		return p.choose("a condition", [{ ALT: () => {
			p.take(word("not"));
			const operand = p.nested(() => p.call(negation));
			return p.build(() => ({
				kind: "not",
				operand,
				span: p.spanFrom(first)
			}));
		} }, { ALT: () => p.call(comparison) }]);
	});
	const condition = junctionRule(p, negation);
	return {
		...facts,
		condition,
		sum: operands.sum,
		names: references.names
	};
}
function junctionRule(p, negation) {
	return p.rule("condition", () => {
		const operands = [p.call(negation, 0)];
		const joints = [];
		p.loop(() => {
			const joint = p.choose("`and` or `or`", [{ ALT: () => p.take(word("and")) }, { ALT: () => p.take(word("or")) }]);
			const operand = p.call(negation, 1);
			p.build(() => {
				joints.push(joint);
				operands.push(operand);
			});
		});
		return p.build(() => junction(p, operands, joints));
	});
}
/** One node for all operands. Mixed joints are reported, and read as the first one, so that the operands are still checked. */
function junction(p, operands, joints) {
	const [left] = operands;
	const right = operands.at(-1);
	const [joint] = joints;
	if (left === void 0 || right === void 0 || joint === void 0) return left ?? p.failExpecting("a condition");
	const kind = isOr(joint) ? "or" : "and";
	const other = joints.find((token) => isOr(token) !== isOr(joint));
	if (other !== void 0) p.report(mixed(p.spanOf(other), operands, joints));
	return {
		kind,
		operands,
		span: joinSpans(left.span, right.span)
	};
}
function mixed(span, operands, joints) {
	const [first, second] = joints[0] !== void 0 && isOr(joints[0]) ? ["or", "and"] : ["and", "or"];
	const message = `\`${first}\` and \`${second}\` stand side by side; which one binds first cannot be seen.`;
	const help = "Put parentheses around the part that belongs together: `a and (b or c)`.";
	const fix = {
		kind: "add-parentheses",
		title: "Put parentheses around what `and` joins",
		edits: andParts(operands, joints).flatMap((part) => [{
			span: {
				...part,
				end: part.start
			},
			text: "("
		}, {
			span: {
				...part,
				start: part.end
			},
			text: ")"
		}]),
		safe: false
	};
	return syntaxDiagnostic("mixed-and-or", message, span, help, { fixes: [fix] });
}
/** The places of operands that `and` joins. */
function andParts(operands, joints) {
	const parts = [[]];
	for (const [index, { span }] of operands.entries()) {
		const joint = joints[index - 1];
		if (joint !== void 0 && isOr(joint)) parts.push([span]);
		else parts.at(-1)?.push(span);
	}
	return parts.flatMap((spans) => {
		const [start, end] = [spans.at(0), spans.at(-1)];
		return start === void 0 || end === void 0 || spans.length < 2 ? [] : [joinSpans(start, end)];
	});
}
function isOr(token) {
	return token.tokenType === word("or") || (token.tokenType.CATEGORIES?.includes(word("or")) ?? false);
}

// language/syntax/grammar/blocks.ts
/** Token types of the words that reading may go on at. */
function restartWords(kind) {
	return new Set(kind.words.map(typeOfWord).filter((type) => type !== Name));
}
/** Defines a rule for `{ … }` around items; `broken` is told the first token of each item that was left out. */
function blockRule(p, name, kind, item) {
	const restart = restartWords(kind);
	return p.rule(name, () => {
		p.take(OpenBrace);
		const content = p.nested(() => readItems(p, kind, restart, item()));
		p.take(CloseBrace);
		return content;
	});
}
/** Reads items until the block or the file ends. */
function readItems(p, kind, restart, item) {
	const items = [];
	const broken = [];
	let last;
	const accept = (node, start) => {
		items.push(node);
		if (p.reportedSince(start)) broken.push(start.first);
		last = start;
	};
	const leaveOut = (first) => {
		broken.push(first);
		last = void 0;
	};
	do
		p.loop(() => p.attempt(item, restart, accept, leaveOut));
	while (!endsBlock(p.peek()) && (readAgain() || skipRest()));
	return {
		items,
		broken
	};
	/** A misspelt keyword may explain why what comes next begins no item: in it, or in the last item. */
	function readAgain() {
		const before = kind.unbraced === true && last?.first.tokenType !== word("segment") ? void 0 : last;
		if (!p.repair(item, before ?? p.itemStart())) return false;
		if (before !== void 0) items.pop();
		last = void 0;
		return true;
	}
	/** What comes next begins no item: it is one that is unknown, or the end of the last one, which then is broken. */
	function skipRest() {
		const token = p.peek();
		const tail = last !== void 0 && continues(p, token, last.first) ? last : void 0;
		if (tail !== void 0) {
			items.pop();
			p.dropEchoes(tail);
		}
		const start = tail ?? p.itemStart();
		const choices = p.keywordsHere(item, last ?? start);
		last = void 0;
		const describe = () => {
			broken.push(start.first);
			return {
				...tail === void 0 ? unknownItem(p, kind, token) : unexpectedTail(p, kind, token),
				choices
			};
		};
		return p.skipUnknown(describe, restart, start);
	}
}
/** True if `token`, right after the item that began with `first`, looks like more of it. */
function continues(p, token, first) {
	const complete = p.peek(0).tokenType === CloseBrace;
	return !endsBlock(token) && !complete && (p.onSameLine() || columnOf$1(token) > columnOf$1(first));
}
function unexpectedTail(p, kind, token) {
	const word = token.image;
	if (nearest(word, kind.words) !== void 0 || kind.elsewhere?.has(word) === true) return unknownItem(p, kind, token);
	const next = kind.unbraced === true ? kind.item : `${kind.item} or \`}\``;
	return syntaxDiagnostic("unexpected-syntax", `Expected the next ${next}, but found \`${word}\`.`, p.spanOf(token));
}
/** Says that no item begins with `token`: because it belongs elsewhere, or is not known at all. */
function unknownItem(p, kind, token) {
	const word = token.image;
	const span = p.spanOf(token);
	const place = kind.elsewhere?.get(word);
	const message = `\`${word}\` begins no ${kind.item}.`;
	if (place !== void 0) return syntaxDiagnostic(kind.unknown, message, span, place);
	const fallback = kind.example ?? `A ${kind.item} begins with ${kind.words.map((known) => `\`${known}\``).join(", ")}.`;
	const { help, ...more } = spelling({
		text: word,
		span
	}, choicesOf(kind.words, "keyword"), fallback);
	return syntaxDiagnostic(kind.unknown, message, span, help, more);
}

// language/syntax/clauses/active.ts
/** `active from D [at T] until D [at T]`; either end may be left out. */
const active = {
	kind: "active",
	words: ["active"],
	define: (p, parts) => {
		const day = dayRule$1(p, parts);
		const until = p.rule("activeUntil", () => {
			p.take(word("until"));
			return p.call(day);
		});
		const range = p.rule("activeFrom", () => {
			p.take(word("from"));
			const from = p.call(day);
			const end = p.maybe(() => p.call(until));
			return p.build(() => ({
				from,
				...end && { until: end }
			}));
		});
		return p.rule("active", () => {
			const first = p.take(word("active"));
			const days = p.choose("`from` or `until` a date", [{ ALT: () => p.call(range) }, { ALT: () => {
				const end = p.call(until);
				return p.build(() => ({ until: end }));
			} }]);
			return p.build(() => ({
				kind: "active",
				...days,
				span: p.spanFrom(first)
			}));
		});
	}
};
function dayRule$1(p, { time }) {
	return p.rule("day", () => {
		const date = p.take(DateText);
		const at = p.maybe(() => p.call(time));
		return p.build(() => ({
			date: date.image,
			...at !== void 0 && { time: at },
			span: p.spanFrom(date)
		}));
	});
}

// language/syntax/clauses/backfill.ts
/** `backfill 3d`, `backfill all`. */
const backfill = {
	kind: "backfill",
	words: ["backfill"],
	define: (p, parts) => p.rule("backfill", () => {
		const first = p.take(word("backfill"));
		const reach = p.choose("a duration such as `3d`, or `all`", [{ ALT: () => p.call(parts.duration) }, { ALT: () => {
			p.take(word("all"));
		} }]);
		return p.build(() => ({
			kind: "backfill",
			...reach && { reach },
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/clauses/capped.ts
/** `capped skip`, `capped hold [up to D]`, `capped exit`. */
const capped = {
	kind: "capped",
	words: ["capped"],
	define: (p, { skip, hold }) => p.rule("capped", () => {
		const first = p.take(word("capped"));
		const action = p.choose("`skip`, `hold` or `exit`", [
			{ ALT: () => p.call(skip) },
			{ ALT: () => p.call(hold) },
			{ ALT: () => {
				p.take(word("exit"));
				return { action: "exit" };
			} }
		]);
		return p.build(() => ({
			kind: "capped",
			...action,
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/clauses/entry.ts
/** `once [per E]`, `repeatable [per E] [at most every D] [newest wins]`. */
const entry = {
	kind: "entry",
	words: ["once", "repeatable"],
	define: (p, parts) => {
		const per = perRule(p, parts);
		const limits = orderedPartsRule(p, "entryParts", [
			{
				word: "per",
				rule: keyRule(p, per)
			},
			{
				word: "at most every",
				rule: atMostEveryRule(p, parts)
			},
			{
				word: "newest wins",
				rule: newestWinsRule(p)
			}
		]);
		const once = p.rule("once", () => {
			const first = p.take(word("once"));
			const entity = p.maybe(() => p.call(per));
			return p.build(() => ({
				kind: "entry",
				mode: "once",
				...entity && { per: entity },
				newestWins: false,
				span: p.spanFrom(first)
			}));
		});
		const repeatable = p.rule("repeatable", () => {
			const first = p.take(word("repeatable"));
			const found = p.call(limits);
			return p.build(() => ({
				kind: "entry",
				mode: "repeatable",
				newestWins: false,
				...found,
				span: p.spanFrom(first)
			}));
		});
		return p.rule("entry", () => p.choose("`once` or `repeatable`", [{ ALT: () => p.call(once) }, { ALT: () => p.call(repeatable) }]));
	}
};
function perRule(p, { name }) {
	return p.rule("per", () => {
		p.take(word("per"));
		return p.call(name);
	});
}
function keyRule(p, rule) {
	return p.rule("entryKey", () => {
		return { per: p.call(rule) };
	});
}
function atMostEveryRule(p, { duration }) {
	return p.rule("atMostEvery", () => {
		p.take(word("at"));
		p.take(word("most"));
		p.take(word("every"));
		return { atMostEvery: p.call(duration) };
	});
}
function newestWinsRule(p) {
	return p.rule("newestWins", () => {
		p.take(word("newest"));
		p.take(word("wins"));
		return { newestWins: true };
	});
}

// language/syntax/clauses/goal.ts
/** `goal FACT [or …] [counted for D] [{ EFFECTS }]`. */
const goal = {
	kind: "goal",
	words: ["goal"],
	define: (p, parts) => p.rule("goal", () => {
		const first = p.take(word("goal"));
		const condition = p.call(parts.condition);
		const countedFor = p.maybe(() => {
			p.take(word("counted"));
			p.take(word("for"));
			return p.call(parts.duration);
		}, 0);
		const steps = p.maybe(() => p.call(parts.steps), 1);
		return p.build(() => ({
			kind: "goal",
			condition,
			...countedFor && { countedFor },
			...steps && { steps },
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/tokens/calendar.ts
/** True if `YYYY-MM-DD` is a day of the Gregorian calendar. */
function isDate(text) {
	const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
	if (month < 1 || month > 12) return false;
	const days = [
		31,
		year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	][month - 1] ?? 0;
	return year >= 1 && day >= 1 && day <= days;
}
/** True if `text` is `HH:MM` from 00:00 to 23:59. */
function isTime(text) {
	return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

// language/syntax/tokens/glued-numbers.ts
const exactUnits = {
	second: "s",
	sec: "s",
	minute: "m",
	min: "m",
	hour: "h",
	hr: "h",
	day: "d",
	week: "w"
};
/** Reports a number with letters stuck to it, and gives it the type that was meant. */
function checkGlued(written) {
	const [, digits = "", letters = ""] = written.token.image.match(/^([\d.]+)(.*)$/) ?? [];
	const unit = exactUnits[letters.toLowerCase().replace(/s$/, "")];
	if (unit !== void 0 && /^\d+$/.test(digits)) return gluedUnit(written, digits, letters, unit);
	if (/^(?:month|year)s?$/i.test(letters)) return gluedMonths(written, digits, letters);
	if (/^[smhdw]$/.test(letters)) return fraction(written);
	if (/^[A-Z]{3}$/.test(letters)) return gluedMoney(written, `${digits} ${letters}`);
	setType$1(written.token, NumberText);
	return syntaxDiagnostic("malformed-number", `\`${written.token.image}\` is a number with letters stuck to it.`, written.span, "Names begin with a letter; durations look like `3d`, money like `10 EUR`.");
}
/** `3days` is `3 days` where a time of day or a date follows that it counts from, else `3d`. */
function gluedUnit({ token, span, next }, digits, letters, unit) {
	setType$1(token, DurationPart);
	const ofCalendar = unit === "d" || unit === "w";
	const counted = next !== void 0 && [
		word("at"),
		word("before"),
		word("after")
	].includes(next.tokenType);
	const calendar = `${digits} ${letters.toLowerCase()}`;
	const fix = ofCalendar && counted ? rewrite("split-unit", span, calendar) : rewrite("change-spelling", span, digits + unit);
	const exact = `Write \`${digits}${unit}\` for an exact duration.`;
	const help = ofCalendar ? `${exact} A calendar span has a space and a time of day: \`${calendar} at 09:00\`.` : exact;
	const message = ofCalendar ? `\`${token.image}\` is neither an exact duration nor a calendar span.` : `\`${token.image}\` is no duration.`;
	return syntaxDiagnostic("malformed-duration", message, span, help, { fixes: [fix] });
}
function gluedMonths({ token, span }, digits, letters) {
	setType$1(token, NumberText);
	const calendar = `${digits} ${letters.toLowerCase()}`;
	const help = `A calendar span has a space and a time of day: \`${calendar} at 09:00\`.`;
	const fixes = [rewrite("split-unit", span, calendar)];
	return syntaxDiagnostic("malformed-duration", `\`${token.image}\` is no calendar span.`, span, help, { fixes });
}
function fraction({ token, span }) {
	setType$1(token, DurationPart);
	const message = `\`${token.image}\` is not a whole number of its unit.`;
	return syntaxDiagnostic("malformed-duration", message, span, "Durations are whole: `1h 30m`, not `1.5h`.");
}
function gluedMoney({ token, span }, money) {
	setType$1(token, Money);
	const fixes = [rewrite("money-with-code", span, money)];
	return syntaxDiagnostic("malformed-money", `\`${token.image}\` has no space before its currency.`, span, `Write \`${money}\`.`, { fixes });
}
function setType$1(token, type) {
	token.tokenType = type;
	token.tokenTypeIdx = type.tokenTypeIdx ?? token.tokenTypeIdx;
}

// language/syntax/tokens/unclosed-text.ts
const openers = {
	")": "(",
	"]": "[",
	"}": "{"
};
/**
* Where a text most likely ends that has no closing quote: at the end of its line, but before the signs that close what was opened
* before it on the line. `then { stop outcome "x }` ends before ` }`.
*/
function closingPlace({ token, text }) {
	const lineStart = text.lastIndexOf("\n", token.startOffset) + 1;
	const open = unclosed$1(text.slice(lineStart, token.startOffset));
	let length = token.image.trimEnd().length;
	for (let last = openers[token.image[length - 1] ?? ""]; last !== void 0 && open.at(-1) === last;) {
		open.pop();
		length = token.image.slice(0, length - 1).trimEnd().length;
		last = openers[token.image[length - 1] ?? ""];
	}
	const { offset, line, column } = startOf(token);
	return {
		offset: offset + length,
		line,
		column: column + length
	};
}
/** The brackets that `before` leaves open, those of texts in it not counted; the outermost last, which is closed last. */
function unclosed$1(before) {
	const open = [];
	for (const sign of before.replace(/"(?:[^"\\]|\\.)*"/g, "")) if (sign === "(" || sign === "[" || sign === "{") open.push(sign);
	else if (openers[sign] !== void 0 && open.at(-1) === openers[sign]) open.pop();
	return open.reverse();
}

// language/syntax/tokens/check-literals.ts
const checks = /* @__PURE__ */ new Map([
	[UnclosedText, checkUnclosed],
	[SingleQuoted, checkQuotes],
	[Text, checkEscapes],
	[DateText, checkDate],
	[TimeText, checkTime],
	[SymbolMoney, checkSymbol],
	[GluedNumber, checkGlued],
	[ForeignAnd, foreign("and")],
	[ForeignOr, foreign("or")],
	[ForeignNot, foreign("not")]
]);
/** What is wrong with a token of its own, if anything. May change the type of `token` to the one that was meant. */
function checkLiteral(file, text, token, next) {
	return checks.get(token.tokenType)?.({
		token,
		span: spanOf(file, token),
		next,
		text
	});
}
function checkUnclosed(written) {
	const { token, span } = written;
	const at = closingPlace(written);
	const fix = {
		kind: "close-text",
		title: "Add the closing quote",
		edits: [{
			span: {
				...span,
				start: at,
				end: at
			},
			text: "\""
		}],
		safe: true
	};
	const message = `The text \`${token.image}\` has no closing quote on its line.`;
	return syntaxDiagnostic("unclosed-text", message, span, "Add `\"` where the text ends.", { fixes: [fix] });
}
function checkQuotes({ token, span }) {
	const quoted = `"${token.image.slice(1, -1).replaceAll("\"", "\\\"")}"`;
	const kind = token.image.startsWith("'") ? "single" : "typographic";
	const fixes = [rewrite("double-quotes", span, quoted)];
	return syntaxDiagnostic("single-quotes", `\`${token.image}\` stands in ${kind} quotes.`, span, `Write \`${quoted}\`.`, { fixes });
}
function checkEscapes({ token, span }) {
	const unknown = unknownEscape(token.image);
	if (unknown === void 0) return void 0;
	return syntaxDiagnostic("unknown-escape", `\`${unknown}\` is no escape.`, span, "Escapes are `\\\"`, `\\\\`, `\\n` and `\\t`; a backslash itself is `\\\\`.");
}
function checkDate({ token, span }) {
	if (isDate(token.image)) return void 0;
	return syntaxDiagnostic("malformed-date", `There is no day \`${token.image}\`.`, span, "Dates are written year-month-day: `2026-12-24`.");
}
function checkTime({ token, span }) {
	if (isTime(token.image)) return void 0;
	const padded = token.image.padStart(5, "0");
	const fixes = isTime(padded) ? [rewrite("pad-time", span, padded)] : [];
	return syntaxDiagnostic("malformed-time", `\`${token.image}\` is no time of day.`, span, "Times have four digits, from `00:00` to `23:59`.", { fixes });
}
function checkSymbol({ token, span }) {
	const money = moneyOfSymbol(token.image);
	const fixes = [rewrite("money-with-code", span, money)];
	return syntaxDiagnostic("malformed-money", `\`${token.image}\` names its currency by a symbol.`, span, `Write \`${money}\`.`, { fixes });
}
const symbols = {
	"€": "EUR",
	$: "USD",
	"£": "GBP",
	"¥": "JPY"
};
/** `€1000` and `10,50 $` in the language's own writing: `1000 EUR`, `10.50 USD`. */
function moneyOfSymbol(image) {
	const symbol = image.match(/[€$£¥]/)?.[0] ?? "€";
	return `${image.replace(/[€$£¥\s]/g, "").replace(",", ".")} ${symbols[symbol] ?? "EUR"}`;
}
function foreign(meant) {
	return ({ token, span, text }) => {
		const before = /\s/.test(text[span.start.offset - 1] ?? " ") || meant === "not" ? "" : " ";
		const after = /\s/.test(text[span.end.offset] ?? " ") ? "" : " ";
		const fixes = [rewrite("replace-operator", span, before + meant + after)];
		const message = `\`${token.image}\` is not an operator of the language.`;
		return syntaxDiagnostic("foreign-operator", message, span, `Write \`${meant}\`.`, { fixes });
	};
}

// language/syntax/grammar/literals.ts
/** Defines the literals. */
function literalRules(p) {
	return {
		duration: p.rule("duration", () => {
			const first = p.peek();
			const parts = [];
			p.onceOrMore("a duration such as `3d` or `1h 30m`", () => {
				parts.push(p.take(DurationPart));
			});
			return p.build(() => durationOf(p, first, parts));
		}),
		money: p.rule("money", () => {
			const token = p.take(Money);
			return p.build(() => ({
				...moneyOf(token),
				span: p.spanOf(token)
			}));
		}),
		number: p.rule("number", () => {
			const token = p.take(NumberText);
			return p.build(() => ({
				value: digits(token.image),
				span: p.spanOf(token)
			}));
		}),
		literal: literalRule(p)
	};
}
function literalRule(p) {
	return p.rule("literal", () => {
		const first = p.peek();
		return p.choose("a value", [
			{ ALT: () => node(p, p.take(Text), (image) => ({
				kind: "literal",
				of: "text",
				value: unquote(image)
			})) },
			{ ALT: () => {
				const minus = p.maybe(() => p.take(Minus));
				const token = p.take(NumberText);
				return p.build(() => ({
					kind: "literal",
					of: "number",
					value: (minus ? "-" : "") + digits(token.image),
					span: p.spanFrom(first)
				}));
			} },
			{ ALT: () => node(p, p.take(Percent), (image) => ({
				kind: "literal",
				of: "percent",
				value: digits(image.slice(0, -1))
			})) },
			{ ALT: () => {
				const token = p.take(Money);
				return p.build(() => ({
					kind: "literal",
					of: "money",
					value: moneyOf(token),
					span: p.spanOf(token)
				}));
			} },
			{ ALT: () => node(p, p.take(DateText), (image) => ({
				kind: "literal",
				of: "date",
				value: image
			})) },
			{ ALT: () => node(p, p.take(TimeText), (image) => ({
				kind: "literal",
				of: "time",
				value: image.padStart(5, "0")
			})) },
			{ ALT: () => node(p, p.take(word("true")), () => ({
				kind: "literal",
				of: "boolean",
				value: true
			})) },
			{ ALT: () => node(p, p.take(word("false")), () => ({
				kind: "literal",
				of: "boolean",
				value: false
			})) }
		]);
	});
}
function node(p, token, make) {
	return p.build(() => ({
		...make(token.image),
		span: p.spanOf(token)
	}));
}
function moneyOf(token) {
	const written = token.tokenType === SymbolMoney ? moneyOfSymbol(token.image) : token.image;
	return {
		amount: digits(written.slice(0, -3).trim()),
		currency: written.slice(-3)
	};
}
/** Without leading zeros, so that equal numbers are equal texts, and without letters stuck to it, which have been reported. */
function digits(image) {
	return image.replace(/^0+(?=\d)|[A-Za-z_].*$/g, "");
}
/** A percentage as a decimal string: `20%` is `"20"`. */
function percentOf(token) {
	return digits(token.image.slice(0, -1));
}
const unitMilliseconds = {
	s: 1e3,
	m: 6e4,
	h: 36e5,
	d: 864e5,
	w: 6048e5
};
function durationOf(p, first, parts) {
	const units = parts.map((part) => unitMilliseconds[letter(part)] ?? 0);
	const span = p.spanFrom(first);
	const written = parts.map((part) => part.image).join(" ");
	if (units.some((unit, index) => index > 0 && unit >= (units[index - 1] ?? 0))) p.report(syntaxDiagnostic("malformed-duration", `The units of \`${written}\` do not fall.`, span, "Write the longest unit first, each once: `1d 2h 30m`."));
	const ms = parts.reduce((sum, part, index) => sum + Number.parseFloat(part.image) * (units[index] ?? 0), 0);
	if (!Number.isSafeInteger(ms)) p.report(syntaxDiagnostic("malformed-duration", `\`${written}\` is too long to count.`, span, "Write a shorter duration."));
	return {
		ms,
		span
	};
}
/** The unit's letter, also of the mended `3days`, whose unit is its first letter. */
function letter(part) {
	return part.image.match(/[a-z]/i)?.[0].toLowerCase() ?? "s";
}

// language/syntax/clauses/holdout.ts
/** `holdout 10%`. */
const holdout = {
	kind: "holdout",
	words: ["holdout"],
	define: (p) => p.rule("holdout", () => {
		const first = p.take(word("holdout"));
		const percent = p.take(Percent);
		return p.build(() => ({
			kind: "holdout",
			percent: percentOf(percent),
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/clauses/limit.ts
/** `limit 5000 per day`, `limit 200 per hour`. */
const limit = {
	kind: "limit",
	words: ["limit"],
	define: (p, parts) => p.rule("limit", () => {
		const first = p.take(word("limit"));
		const count = p.call(parts.number);
		p.take(word("per"));
		const per = p.choose("`day` or `hour`", [{ ALT: () => p.take(word("day")) }, { ALT: () => p.take(word("hour")) }]);
		return p.build(() => ({
			kind: "limit",
			count,
			per: per.image === "hour" ? "hour" : "day",
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/clauses/live-runs.ts
/** `live runs finish`, `live runs move`, `live runs stop`: what a change of the campaign does to them. */
const liveRuns = {
	kind: "live runs",
	words: ["live"],
	define: (p) => {
		const fates = [
			"finish",
			"move",
			"stop"
		];
		return p.rule("liveRuns", () => {
			const first = p.take(word("live"));
			p.take(word("runs"));
			const fate = p.choose("`finish`, `move` or `stop`", fates.map((name) => ({ ALT: () => {
				p.take(word(name));
				return name;
			} })));
			return p.build(() => ({
				kind: "live runs",
				fate,
				span: p.spanFrom(first)
			}));
		});
	}
};

// language/syntax/clauses/measure.ts
/** `measure FACT for D`. */
const measure = {
	kind: "measure",
	words: ["measure"],
	define: (p, parts) => p.rule("measure", () => {
		const first = p.take(word("measure"));
		const condition = p.call(parts.condition);
		p.take(word("for"));
		const duration = p.call(parts.duration);
		return p.build(() => ({
			kind: "measure",
			condition,
			duration,
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/clauses/only-if.ts
/** `only if CONDITION`. */
const onlyIf = {
	kind: "only if",
	words: ["only"],
	define: (p, parts) => p.rule("onlyIf", () => {
		const first = p.take(word("only"));
		p.take(word("if"));
		const condition = p.call(parts.condition);
		return p.build(() => ({
			kind: "only if",
			condition,
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/clauses/priority.ts
/** `priority 2`. */
const priority = {
	kind: "priority",
	words: ["priority"],
	define: (p, { number }) => p.rule("priority", () => {
		const first = p.take(word("priority"));
		const value = p.call(number);
		return p.build(() => ({
			kind: "priority",
			value,
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/clauses/purpose.ts
/** `marketing` or `transactional`. */
const purpose = {
	kind: "purpose",
	words: ["marketing", "transactional"],
	define: (p) => p.rule("purpose", () => {
		const token = p.choose("`marketing` or `transactional`", [{ ALT: () => p.take(word("marketing")) }, { ALT: () => p.take(word("transactional")) }]);
		return p.build(() => ({
			kind: "purpose",
			purpose: token.image === "transactional" ? "transactional" : "marketing",
			span: p.spanOf(token)
		}));
	})
};

// language/syntax/clauses/quiet-hours.ts
/** `quiet hours [22:00 to 08:00] skip`, `quiet hours [22:00 to 08:00] hold [up to D]`. */
const quietHours = {
	kind: "quiet hours",
	words: ["quiet"],
	define: (p, parts) => {
		const hours = p.rule("hours", () => {
			const from = p.take(TimeText, 0);
			p.take(word("to"));
			const until = p.take(TimeText, 1);
			return p.build(() => ({
				from: timeOf(from),
				until: timeOf(until)
			}));
		});
		return p.rule("quietHours", () => {
			const first = p.take(word("quiet"));
			p.take(word("hours"));
			const own = p.maybe(() => p.call(hours));
			const action = p.choose("`skip` or `hold`", [{ ALT: () => p.call(parts.skip) }, { ALT: () => p.call(parts.hold) }]);
			return p.build(() => ({
				kind: "quiet hours",
				...own && { hours: own },
				...action,
				span: p.spanFrom(first)
			}));
		});
	}
};

// language/syntax/clauses/tagged.ts
/** `tagged a, b`. */
const tagged = {
	kind: "tagged",
	words: ["tagged"],
	define: (p, { name }) => p.rule("tagged", () => {
		const first = p.take(word("tagged"));
		const tags = [p.call(name, 0)];
		p.loop(() => {
			p.take(Comma);
			const tag = p.call(name, 1);
			p.build(() => tags.push(tag));
		});
		return p.build(() => ({
			kind: "tagged",
			tags,
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/clauses/then.ts
/** `then STEP`, `then { STEPS }`. */
const thenClause = {
	kind: "then",
	words: ["then"],
	define: (p, parts) => p.rule("thenClause", () => {
		const first = p.take(word("then"));
		const steps = p.call(parts.stepOrSteps);
		return p.build(() => ({
			kind: "then",
			steps,
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/clauses/unless.ts
/** `unless FACT-OR-CONDITION [{ EFFECTS }]`. */
const unless = {
	kind: "unless",
	words: ["unless"],
	define: (p, parts) => p.rule("unless", () => {
		const first = p.take(word("unless"));
		const condition = p.call(parts.condition);
		const steps = p.maybe(() => p.call(parts.steps));
		return p.build(() => ({
			kind: "unless",
			condition,
			...steps && { steps },
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/triggers/tails.ts
/** Defines the ends of triggers. */
function tailRules$1(p, shared) {
	const filters = [{
		word: "from",
		rule: fromRule(p, shared)
	}, {
		word: "where",
		rule: filterRule(p, shared)
	}];
	const tails = [
		{
			word: "after",
			rule: afterRule(p, shared)
		},
		{
			word: "by",
			rule: byRule(p)
		},
		...filters,
		{
			word: "to contacts",
			rule: toContactsRule(p, shared)
		},
		{
			word: "gathered",
			rule: gatheredRule(p, shared)
		}
	];
	return {
		tails: orderedPartsRule(p, "triggerTails", tails),
		filters: orderedPartsRule(p, "triggerFilters", filters)
	};
}
function afterRule(p, { duration }) {
	return p.rule("after", () => {
		p.take(word("after"));
		return { after: p.call(duration) };
	});
}
function byRule(p) {
	return p.rule("by", () => {
		p.take(word("by"));
		const share = p.take(Percent);
		return p.build(() => ({ by: {
			percent: percentOf(share),
			span: p.spanOf(share)
		} }));
	});
}
function fromRule(p, { name }) {
	return p.rule("from", () => {
		p.take(word("from"));
		const from = [];
		p.separated(Comma, "a connection of relance.yaml", () => {
			const connection = p.call(name);
			p.build(() => from.push(connection));
		});
		return { from };
	});
}
function filterRule(p, shared) {
	return p.rule("triggerFilter", () => {
		return { where: p.call(shared.where) };
	});
}
function toContactsRule(p, { where }) {
	return p.rule("toContacts", () => {
		const first = p.take(word("to"));
		p.take(word("contacts"));
		const filter = p.call(where);
		return p.build(() => ({ toContacts: {
			...filter,
			span: p.spanFrom(first)
		} }));
	});
}
function gatheredRule(p, { duration, label }) {
	return p.rule("gathered", () => {
		const first = p.take(word("gathered"));
		p.take(word("for"));
		const length = p.call(duration);
		const name = p.call(label);
		return p.build(() => ({ gathered: {
			duration: length,
			name,
			span: p.spanFrom(first)
		} }));
	});
}

// language/syntax/triggers/date.ts
const lengths = /* @__PURE__ */ new Set([NumberText, DurationPart]);
/** `[1 week before] contact.birthday at 09:00 [in ZONE] [where ( … )]`, `30m before appointment.starts_at`. */
const date = {
	begins: (p) => p.peek(2).tokenType === Dot || p.peek(3).tokenType === TimeText || lengths.has(p.peek().tokenType),
	define: (p, parts) => p.rule("dateTrigger", () => {
		const first = p.peek();
		const moment = p.call(parts.dateOfField);
		const where = p.maybe(() => p.call(parts.where));
		return p.build(() => ({
			kind: "date",
			moment,
			...where && { where },
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/triggers/each.ts
/** `each item of order delivered [from A, B] [where ( … )]`: one run a row. */
const each = {
	begins: (p) => p.peek().tokenType === word("each"),
	define: (p, parts) => p.rule("eachTrigger", () => {
		const first = p.take(word("each"));
		const entity = p.call(parts.name);
		p.take(word("of"));
		const phrase = p.call(parts.phrase);
		const filters = p.call(parts.filters);
		return p.build(() => ({
			kind: "each",
			entity,
			phrase,
			...filters,
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/triggers/event.ts
/** `order placed [by …] [from …] [where ( … )] …`, and with `after D` the idle trigger `cart abandoned after 3d`. */
const event = { define: (p, parts) => p.rule("eventTrigger", () => {
	const first = p.peek();
	const phrase = p.call(parts.phrase);
	const tails = p.call(parts.tails);
	return p.build(() => {
		const { after, ...rest } = tails;
		const common = {
			phrase,
			...rest,
			span: p.spanFrom(first)
		};
		return after === void 0 ? {
			kind: "event",
			...common
		} : {
			kind: "idle",
			after,
			...common
		};
	});
}) };

// language/syntax/triggers/field.ts
const changes$1 = /* @__PURE__ */ new Set([
	word("changes"),
	word("rises"),
	word("falls")
]);
/** `contact.tier changes [from A] [to B]`, `contact.points rises above 100`, `… falls below 100`; each with `[where ( … )]`. */
const field = {
	begins: (p) => changes$1.has(p.peek(pathLength(p) + 1).tokenType),
	define: (p, parts) => {
		const kinds = [
			changesRule(p, parts),
			boundRule(p, parts, "rises", "above"),
			boundRule(p, parts, "falls", "below")
		];
		const change = p.rule("fieldChange", () => p.choose("`changes`, `rises above` or `falls below`", kinds.map((rule) => ({ ALT: () => p.call(rule) }))));
		return p.rule("fieldTrigger", () => {
			const first = p.peek();
			const names = p.call(parts.names);
			const what = p.call(change);
			const where = p.maybe(() => p.call(parts.where));
			return p.build(() => ({
				kind: "field",
				names,
				...what,
				...where && { where },
				span: p.spanFrom(first)
			}));
		});
	}
};
function changesRule(p, parts) {
	const value = (name) => p.rule(name === "from" ? "fromValue" : "toValue", () => {
		p.take(word(name));
		return p.call(parts.sum);
	});
	const fromValue = value("from");
	const toValue = value("to");
	return p.rule("changes", () => {
		p.take(word("changes"));
		const from = p.maybe(() => p.call(fromValue), 0);
		const to = p.maybe(() => p.call(toValue), 1);
		return p.build(() => ({
			change: "changes",
			...from && { from },
			...to && { to }
		}));
	});
}
function boundRule(p, { sum }, change, side) {
	return p.rule(change, () => {
		p.take(word(change));
		p.take(word(side));
		return {
			change,
			bound: p.call(sum)
		};
	});
}

// language/syntax/triggers/membership.ts
const changes = /* @__PURE__ */ new Set([word("enters"), word("leaves")]);
/** `contact enters SEGMENT [where ( … )]`, `contact leaves SEGMENT [where ( … )]`. */
const membership = {
	begins: (p) => changes.has(p.peek(2).tokenType),
	define: (p, parts) => p.rule("membershipTrigger", () => {
		const first = p.take(word("contact"));
		const change = p.choose("`enters` or `leaves`", [{ ALT: () => p.take(word("enters")) }, { ALT: () => p.take(word("leaves")) }]);
		const segment = p.call(parts.name);
		const where = p.maybe(() => p.call(parts.where));
		return p.build(() => ({
			kind: "membership",
			change: change.image === "leaves" ? "leaves" : "enters",
			segment,
			...where && { where },
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/triggers/read.ts
/** `segment SEGMENT read now`, `… read on 2026-12-01 at 09:00`, `… read every monday at 09:00`; each with `[where ( … )]`. */
const read = {
	begins: (p) => p.peek().tokenType === word("segment"),
	define: (p, parts) => {
		const time = readTimeRule(p, parts);
		return p.rule("readTrigger", () => {
			const first = p.take(word("segment"));
			const segment = p.call(parts.name);
			p.take(word("read"));
			const at = p.call(time);
			const where = p.maybe(() => p.call(parts.where));
			return p.build(() => ({
				kind: "read",
				segment,
				at,
				...where && { where },
				span: p.spanFrom(first)
			}));
		});
	}
};
function readTimeRule(p, parts) {
	const day = dayRule(p, parts);
	const every = everyRule(p, parts);
	return p.rule("readTime", () => {
		const first = p.peek();
		return p.choose("`now`, `on` a date or `every` day, weekday or month", [
			{ ALT: () => {
				p.take(word("now"));
				return p.build(() => ({
					kind: "now",
					span: p.spanFrom(first)
				}));
			} },
			{ ALT: () => p.call(day) },
			{ ALT: () => p.call(every) }
		]);
	});
}
/** `on 2026-12-01 at 09:00 [in ZONE]`. */
function dayRule(p, parts) {
	return p.rule("readOn", () => {
		const first = p.take(word("on"));
		const date = p.take(DateText);
		const time = p.call(parts.time);
		const zone = p.maybe(() => p.call(parts.zone));
		return p.build(() => ({
			kind: "on",
			date: date.image,
			time,
			...zone && { zone },
			span: p.spanFrom(first)
		}));
	});
}
/** `every day at 09:00`, `every monday at 09:00`, `every month on 1 at 09:00`, each with `[in ZONE]`. */
function everyRule(p, parts) {
	const rhythm = rhythmRule(p, parts);
	return p.rule("readEvery", () => {
		const first = p.take(word("every"));
		const what = p.call(rhythm);
		const time = p.call(parts.time);
		const zone = p.maybe(() => p.call(parts.zone));
		return p.build(() => ({
			...what,
			time,
			...zone && { zone },
			span: p.spanFrom(first)
		}));
	});
}
function rhythmRule(p, { number }) {
	return p.rule("rhythm", () => p.choose("`day`, a weekday or `month on` a day", [
		{ ALT: () => {
			p.take(word("day"));
			return { kind: "every day" };
		} },
		{ ALT: () => {
			const day = p.take(WeekdayWord);
			return p.build(() => ({
				kind: "every weekday",
				day: findDay(nameOf(p, day)) ?? p.failExpecting("a weekday")
			}));
		} },
		{ ALT: () => {
			p.take(word("month"));
			p.take(word("on"));
			return {
				kind: "every month",
				day: p.call(number)
			};
		} }
	]));
}

// language/syntax/triggers/silence.ts
/** `no order placed for 90d [from A, B] [where ( … )]`. */
const silence = {
	begins: (p) => p.peek().tokenType === word("no"),
	define: (p, parts) => p.rule("silenceTrigger", () => {
		const first = p.take(word("no"));
		const phrase = p.call(parts.phrase);
		p.take(word("for"));
		const duration = p.call(parts.duration);
		const filters = p.call(parts.filters);
		return p.build(() => ({
			kind: "silence",
			phrase,
			duration,
			...filters,
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/triggers/started.ts
/** `started`: by the step `start`, the command line or the API alone. */
const started = {
	begins: (p) => p.peek().tokenType === word("started") && !(isName(p.peek(2)) && p.peek(2).startLine === p.peek().startLine),
	define: (p) => p.rule("startedTrigger", () => {
		const first = p.take(word("started"));
		return p.build(() => ({
			kind: "started",
			span: p.spanOf(first)
		}));
	})
};

// language/syntax/triggers/trigger-kinds.ts
/** All triggers; the one that any words may begin comes last. */
const triggerKinds = [
	silence,
	each,
	read,
	membership,
	started,
	field,
	date,
	event
];

// language/syntax/clauses/when.ts
/** `when TRIGGER [or TRIGGER …]`. */
const when = {
	kind: "when",
	words: ["when"],
	define: (p, parts) => {
		const tails = {
			...parts,
			...tailRules$1(p, parts)
		};
		const kinds = triggerKinds.map(({ define, begins }) => {
			const rule = define(p, tails);
			return {
				ALT: () => p.call(rule),
				IGNORE_AMBIGUITIES: true,
				...begins && { GATE: () => begins(p) }
			};
		});
		const trigger = p.rule("trigger", () => p.choose("an event such as `order placed`, or a date such as `contact.birthday at 09:00`", kinds));
		return p.rule("when", () => {
			const first = p.take(word("when"));
			const triggers = [p.call(trigger, 0)];
			p.loop(() => {
				p.take(word("or"));
				const next = p.call(trigger, 1);
				p.build(() => triggers.push(next));
			});
			return p.build(() => ({
				kind: "when",
				triggers,
				span: p.spanFrom(first)
			}));
		});
	}
};

// language/syntax/clauses/clause-kinds.ts
/** All clauses, in the order in which a formatted campaign has them. */
const clauseKinds = [
	purpose,
	tagged,
	active,
	priority,
	entry,
	limit,
	when,
	backfill,
	onlyIf,
	unless,
	goal,
	measure,
	holdout,
	capped,
	quietHours,
	liveRuns,
	thenClause
];

// language/syntax/clauses/hold.ts
/** Defines `skip` and `hold [up to D]`, which caps and quiet hours share. */
function holdRules(p, { duration }) {
	const upTo = p.rule("upTo", () => {
		p.take(word("up"));
		p.take(word("to"));
		return p.call(duration);
	});
	return {
		skip: p.rule("skip", () => {
			p.take(word("skip"));
			return { action: "skip" };
		}),
		hold: p.rule("hold", () => {
			p.take(word("hold"));
			const limit = p.maybe(() => p.call(upTo));
			return p.build(() => ({
				action: "hold",
				...limit && { upTo: limit }
			}));
		})
	};
}

// language/syntax/steps/call.ts
/** `call ENDPOINT [as LABEL] [with { NAME: VALUE, … }] [else { … }]`. */
const call = {
	word: "call",
	define: (p, parts) => p.rule("callStep", () => {
		const first = p.take(word("call"));
		const endpoint = p.call(parts.name);
		const tails = p.call(parts.givenTails);
		return p.build(() => ({
			kind: "call",
			endpoint,
			...tails,
			...p.documentationOf(first),
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/steps/message.ts
/** The step that sends a message by `channel`: `email NAME [as LABEL] [with { NAME: VALUE, … }] [else { … }]`. */
function messageStep(channel) {
	return {
		word: channel,
		define: (p, parts) => p.rule(channel, () => {
			const first = p.take(word(channel));
			const message = p.call(parts.name);
			const tails = p.call(parts.givenTails);
			return p.build(() => ({
				kind: channel,
				message,
				...tails,
				...p.documentationOf(first),
				span: p.spanFrom(first)
			}));
		})
	};
}

// language/syntax/steps/email.ts
/** `email NAME …`. */
const email = messageStep("email");

// language/syntax/steps/give.ts
/** `give coupon NAME [as LABEL] [else { … }]`. */
const give = {
	word: "give",
	define: (p, parts) => p.rule("give", () => {
		const first = p.take(word("give"));
		p.take(word("coupon"));
		const coupon = p.call(parts.name);
		const tails = p.call(parts.effectTails);
		return p.build(() => ({
			kind: "give",
			coupon,
			...tails,
			...p.documentationOf(first),
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/steps/if.ts
/** `if CONDITION { … } else if CONDITION { … } else { … }`. */
const branch = {
	word: "if",
	define: (p, parts) => {
		const branchRule = p.rule("branch", () => {
			const first = p.take(word("if"));
			const condition = p.call(parts.condition);
			const steps = p.call(parts.steps);
			return p.build(() => ({
				condition,
				steps,
				span: p.spanFrom(first)
			}));
		});
		return p.rule("if", () => {
			const first = p.peek();
			const branches = [p.call(branchRule, 0)];
			p.loop(() => {
				p.take(word("else"), 0);
				const next = p.call(branchRule, 1);
				p.build(() => branches.push(next));
			});
			const otherwise = p.maybe(() => {
				p.take(word("else"), 1);
				return p.call(parts.steps);
			});
			return p.build(() => ({
				kind: "if",
				branches,
				...otherwise && { otherwise },
				...p.documentationOf(first),
				span: p.spanFrom(first)
			}));
		});
	}
};

// language/syntax/steps/membership.ts
/** The step that makes the contact a member of a segment, or takes that back. */
function membershipStep(kind, preposition) {
	return {
		word: kind,
		define: (p, parts) => p.rule(kind, () => {
			const first = p.take(word(kind));
			p.take(word(preposition));
			const segment = p.call(parts.name);
			const tails = p.call(parts.effectTails);
			return p.build(() => ({
				kind,
				segment,
				...tails,
				...p.documentationOf(first),
				span: p.spanFrom(first)
			}));
		})
	};
}
/** `add to SEGMENT [as LABEL] [else { … }]`. */
const add = membershipStep("add", "to");
/** `remove from SEGMENT [as LABEL] [else { … }]`. */
const remove = membershipStep("remove", "from");

// language/syntax/grammar/people.ts
/** Takes a reserved word that stands `ahead` tokens on for the name of people, unless it joins what it stands between, or another one follows it. */
function admitPeople(p, ahead) {
	const token = p.peek(ahead);
	const next = p.peek(ahead + 1);
	const line = p.peek(ahead - 1).startLine;
	if (token.startLine !== line || !isKeyword(token) || next.startLine === line && isKeyword(next)) return;
	token.tokenType = Name;
	token.tokenTypeIdx = Name.tokenTypeIdx ?? token.tokenTypeIdx;
}
function isKeyword({ image }) {
	return isReserved(image) && !joiningWords.some((joint) => joint === image);
}

// language/syntax/steps/notify.ts
/** `notify PEOPLE "TEXT" [as LABEL] [else { … }]`. */
const notify = {
	word: "notify",
	define: (p, parts) => p.rule("notify", () => {
		const first = p.take(word("notify"));
		p.check(() => admitPeople(p, 1));
		const people = p.take(Name);
		const text = p.call(parts.text);
		const tails = p.call(parts.effectTails);
		return p.build(() => ({
			kind: "notify",
			people: nameOf(p, people),
			text,
			...tails,
			...p.documentationOf(first),
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/steps/parallel.ts
const armBlock$1 = {
	unknown: "unexpected-syntax",
	item: "arm",
	words: [],
	example: "Each arm stands in braces of its own: `parallel { { … } { … } }`."
};
const restart$2 = /* @__PURE__ */ new Set([OpenBrace]);
/** `parallel [as LABEL] { { … } { … } }`. */
const parallel = {
	word: "parallel",
	define: (p, parts) => {
		const arm = p.rule("parallelArm", () => {
			const first = p.peek();
			const steps = p.call(parts.steps);
			return p.build(() => ({
				steps,
				span: p.spanFrom(first)
			}));
		});
		return p.rule("parallel", () => {
			const first = p.take(word("parallel"));
			const names = p.call(parts.labelled);
			p.take(OpenBrace);
			const { items: arms } = p.nested(() => readItems(p, armBlock$1, restart$2, arm));
			p.take(CloseBrace);
			return p.build(() => ({
				kind: "parallel",
				...names,
				arms,
				...p.documentationOf(first),
				span: p.spanFrom(first)
			}));
		});
	}
};

// language/syntax/steps/push.ts
/** `push NAME …`. */
const push = messageStep("push");

// language/syntax/steps/repeat.ts
/** `repeat NAME up to N times [until CONDITION] { … }`. */
const repeat = {
	word: "repeat",
	define: (p, parts) => {
		const end = p.rule("repeatUntil", () => {
			p.take(word("until"));
			return p.call(parts.condition);
		});
		return p.rule("repeat", () => {
			const first = p.take(word("repeat"));
			p.check(() => {
				if (p.peek().tokenType === word("up") && p.peek(2).tokenType === word("to")) p.failExpecting("a name, such as `nudges`");
			});
			const name = p.call(parts.name);
			p.take(word("up"));
			p.take(word("to"));
			const times = p.call(parts.number);
			p.take(word("times"));
			const until = p.maybe(() => p.call(end));
			const steps = p.call(parts.steps);
			return p.build(() => ({
				kind: "repeat",
				name,
				times,
				...until && { until },
				steps,
				...p.documentationOf(first),
				span: p.spanFrom(first)
			}));
		});
	}
};

// language/syntax/steps/send.ts
/** `send NAME by preferred or push … [as LABEL] [with { NAME: VALUE, … }] [else { … }]`. */
const send = {
	word: "send",
	define: (p, parts) => {
		const choice = choiceRule(p, parts);
		return p.rule("send", () => {
			const first = p.take(word("send"));
			const message = p.call(parts.name);
			p.take(word("by"));
			const by = [p.call(choice, 0)];
			p.loop(() => {
				p.take(word("or"));
				const next = p.call(choice, 1);
				p.build(() => by.push(next));
			});
			p.check(() => requireOr(p));
			const tails = p.call(parts.givenTails);
			return p.build(() => ({
				kind: "send",
				message,
				by,
				...tails,
				...p.documentationOf(first),
				span: p.spanFrom(first)
			}));
		});
	}
};
function choiceRule(p, { channel }) {
	return p.rule("channelChoice", () => {
		const first = p.peek();
		const chosen = p.choose("a channel (`email`, `sms`, `push`, `whatsapp`) or `preferred`", [{ ALT: () => {
			p.take(word("preferred"));
			return "preferred";
		} }, { ALT: () => p.call(channel) }]);
		return p.build(() => ({
			channel: chosen,
			span: p.spanFrom(first)
		}));
	});
}
/** A channel that follows without `or`, and begins no step of its own. */
function requireOr(p) {
	const next = p.peek();
	const channel = next.image === "preferred" || CHANNELS.some((one) => one === next.image);
	const name = p.peek(2);
	const step = isName(name) && name.startLine === next.startLine;
	if (channel && !step && p.onSameLine()) p.failExpecting("`or` before the next channel");
}

// language/syntax/steps/set.ts
/** `set contact.FIELD = VALUE [as LABEL] [else { … }]`. */
const set = {
	word: "set",
	define: (p, parts) => p.rule("set", () => {
		const first = p.take(word("set"));
		const target = p.call(parts.names);
		p.check(() => readAsEquals(p, p.peek()));
		p.take(SingleEquals);
		const value = p.call(parts.condition);
		const tails = p.call(parts.effectTails);
		return p.build(() => ({
			kind: "set",
			target,
			value,
			...tails,
			...p.documentationOf(first),
			span: p.spanFrom(first)
		}));
	})
};
/** `==` compares; what was meant by it here is certain. */
function readAsEquals(p, token) {
	if (token.tokenType !== Comparison || token.image !== "==") return;
	const span = p.spanOf(token);
	const fixes = [rewrite("replace-operator", span, "=")];
	p.report(syntaxDiagnostic("unexpected-syntax", "`==` compares, and a field is set with `=`.", span, "Write `=`.", { fixes }));
	token.tokenType = SingleEquals;
	token.tokenTypeIdx = SingleEquals.tokenTypeIdx ?? token.tokenTypeIdx;
}

// language/syntax/steps/sms.ts
/** `sms NAME …`. */
const sms = messageStep("sms");

// language/syntax/steps/split.ts
const armBlock = {
	unknown: "unexpected-syntax",
	item: "arm",
	words: [],
	example: "An arm is a name and its steps: `50% short { … }`, or `short { … }` where the split has no shares of its own."
};
const restart$1 = /* @__PURE__ */ new Set([Percent]);
/** `split NAME { 50% a { … } 50% b { … } }`, `split evenly NAME { a { … } b { … } }`, `split by COHORT { a { … } b { … } }`. */
const split = {
	word: "split",
	define: (p, parts) => {
		const arm = armRule$1(p, parts);
		return p.rule("split", () => {
			const first = p.take(word("split"));
			const by = p.choose("a name, `evenly` and a name, or `by` and a cohort", [
				{
					ALT: () => {
						p.take(word("evenly"));
						return "evenly";
					},
					GATE: () => p.peek(2).tokenType !== OpenBrace,
					IGNORE_AMBIGUITIES: true
				},
				{ ALT: () => {
					p.take(word("by"));
					return "cohort";
				} },
				{ ALT: () => "shares" }
			]);
			const name = p.call(parts.name);
			p.take(OpenBrace);
			const { items: arms } = p.nested(() => readItems(p, armBlock, restart$1, arm));
			p.take(CloseBrace);
			return p.build(() => {
				checkShares(p, by, arms);
				return {
					kind: "split",
					by,
					name,
					arms,
					...p.documentationOf(first),
					span: p.spanFrom(first)
				};
			});
		});
	}
};
/** `50% short { … }`, `short { … }`. Whether a share must be there depends on the split, and is looked at when all arms are read. */
function armRule$1(p, parts) {
	return p.rule("splitArm", () => {
		const first = p.peek();
		const percent = p.maybe(() => p.take(Percent));
		const name = p.call(parts.name);
		const steps = p.call(parts.steps);
		return p.build(() => {
			const share = percent && {
				percent: percent.image.slice(0, -1).replace(/^0+(?=\d)/, ""),
				span: p.spanOf(percent)
			};
			return {
				...share && { share },
				name,
				steps,
				span: p.spanFrom(first)
			};
		});
	});
}
/** Only a split by shares has them. Told once, at the first arm that is wrong. */
function checkShares(p, by, arms) {
	const wrong = arms.find((arm) => arm.share === void 0 === (by === "shares"));
	if (wrong === void 0) return;
	const name = wrong.name.text;
	if (by === "shares") {
		const help = `Write its share in front of it (\`50% ${name}\`), or split evenly: \`split evenly NAME { … }\`.`;
		p.report(syntaxDiagnostic("unexpected-syntax", `The arm \`${name}\` has no share.`, wrong.name.span, help));
	} else {
		const help = by === "evenly" ? "Leave the shares out, or leave out `evenly`." : "Leave it out: the cohort says how large each arm is.";
		const message = by === "evenly" ? "Arms of an even split have no shares." : "Arms of a split by a cohort have no shares.";
		p.report(syntaxDiagnostic("unexpected-syntax", message, wrong.share?.span ?? wrong.span, help));
	}
}

// language/syntax/steps/start.ts
/** `start CAMPAIGN [as LABEL] [else { … }]`. */
const start = {
	word: "start",
	define: (p, parts) => p.rule("start", () => {
		const first = p.take(word("start"));
		const campaign = p.call(parts.name);
		const tails = p.call(parts.effectTails);
		return p.build(() => ({
			kind: "start",
			campaign,
			...tails,
			...p.documentationOf(first),
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/steps/stop.ts
/** `stop`, `stop outcome NAME`. */
const stop = {
	word: "stop",
	define: (p, parts) => p.rule("stop", () => {
		const first = p.take(word("stop"));
		const outcome = p.maybe(() => {
			p.take(word("outcome"));
			return p.call(parts.name);
		});
		return p.build(() => ({
			kind: "stop",
			...outcome && { outcome },
			...p.documentationOf(first),
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/steps/suppress.ts
/** `suppress contact [as LABEL] [else { … }]`. */
const suppress = {
	word: "suppress",
	define: (p, parts) => p.rule("suppress", () => {
		const first = p.take(word("suppress"));
		p.take(word("contact"));
		const tails = p.call(parts.effectTails);
		return p.build(() => ({
			kind: "suppress",
			...tails,
			...p.documentationOf(first),
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/steps/unsubscribe.ts
/** `unsubscribe from CHANNEL [as LABEL] [else { … }]`. */
const unsubscribe = {
	word: "unsubscribe",
	define: (p, parts) => p.rule("unsubscribe", () => {
		const first = p.take(word("unsubscribe"));
		p.take(word("from"));
		const channel = p.call(parts.channel);
		const tails = p.call(parts.effectTails);
		return p.build(() => ({
			kind: "unsubscribe",
			channel,
			...tails,
			...p.documentationOf(first),
			span: p.spanFrom(first)
		}));
	})
};

// language/syntax/steps/race.ts
const raceBlock = {
	unknown: "unexpected-syntax",
	item: "part of a wait",
	words: ["on"]
};
/** Defines `up to D for EVENT [as x] [on timeout { … }]` and `up to D [as LABEL] { on EVENT [as x] { … } … on not sent { … } on timeout { … } }`. */
function raceRule(p, parts) {
	const timeout = timeoutRule(p, parts);
	const short = shortRule(p, parts, timeout);
	const long = longRule(p, parts, timeout);
	return p.rule("race", () => {
		const first = p.take(word("up"));
		p.take(word("to"));
		const duration = p.call(parts.duration);
		p.check(() => {
			if (p.peek().tokenType === word("on")) p.noteMissingBrace();
		});
		const rest = p.choose("`for` an event, or `{` and what it waits for", [{ ALT: () => p.call(short) }, { ALT: () => p.call(long) }]);
		return p.build(() => ({
			kind: "race",
			duration,
			...rest,
			span: p.spanFrom(first)
		}));
	});
}
function shortRule(p, parts, timeout) {
	return p.rule("waitFor", () => {
		const first = p.take(word("for"));
		const event = p.call(parts.awaited);
		const binds = p.maybe(() => p.call(parts.label), 0);
		const arm = p.build(() => ({
			event,
			...binds && { binds },
			steps: [],
			span: p.spanFrom(first)
		}));
		const end = p.maybe(() => p.call(timeout), 1);
		return p.build(() => ({
			form: "for",
			arms: [arm],
			timeouts: end === void 0 ? [] : [end],
			notSent: []
		}));
	});
}
function longRule(p, parts, timeout) {
	const arm = armRule(p, parts);
	const notSent = notSentRule(p, parts);
	const part = p.rule("racePart", () => p.choose("an event, `timeout` or `not sent` after `on`", [
		{
			ALT: () => {
				const found = p.call(timeout);
				return p.build(() => ({ timeout: found }));
			},
			GATE: () => p.peek(2).tokenType === word("timeout")
		},
		{
			ALT: () => {
				const found = p.call(notSent);
				return p.build(() => ({ notSent: found }));
			},
			GATE: () => p.peek(2).tokenType === word("not")
		},
		{ ALT: () => {
			const found = p.call(arm);
			return p.build(() => ({ arm: found }));
		} }
	]));
	const block = blockRule(p, "raceBlock", raceBlock, () => part);
	return p.rule("waitForOne", () => {
		const names = p.call(parts.labelled);
		const { items } = p.call(block);
		return p.build(() => {
			const arms = items.flatMap((item) => "arm" in item ? [item.arm] : []);
			const timeouts = items.flatMap((item) => "timeout" in item ? [item.timeout] : []);
			const notSent = items.flatMap((item) => "notSent" in item ? [item.notSent] : []);
			return {
				form: "block",
				...names,
				arms,
				timeouts,
				notSent
			};
		});
	});
}
function armRule(p, parts) {
	return p.rule("arm", () => {
		const first = p.take(word("on"));
		const event = p.call(parts.awaited);
		const binds = p.maybe(() => p.call(parts.label));
		const steps = p.call(parts.steps);
		return p.build(() => ({
			event,
			...binds && { binds },
			steps,
			span: p.spanFrom(first)
		}));
	});
}
function timeoutRule(p, parts) {
	return p.rule("onTimeout", () => {
		const first = p.take(word("on"));
		p.take(word("timeout"));
		const steps = p.call(parts.steps);
		return p.build(() => ({
			steps,
			span: p.spanFrom(first)
		}));
	});
}
function notSentRule(p, parts) {
	return p.rule("onNotSent", () => {
		const first = p.take(word("on"));
		p.take(word("not"));
		p.take(word("sent"));
		const steps = p.call(parts.steps);
		return p.build(() => ({
			steps,
			span: p.spanFrom(first)
		}));
	});
}

// language/syntax/steps/restart.ts
/** Defines `up to D restarting on EVENT`. */
function restartRule(p, parts) {
	return p.rule("restarting", () => {
		p.take(word("up"));
		p.take(word("to"));
		const limit = p.call(parts.duration);
		p.take(word("restarting"));
		p.take(word("on"));
		const event = p.call(parts.awaited);
		return p.build(() => ({
			limit,
			event
		}));
	});
}

// language/syntax/steps/until.ts
/** Defines `3 days at 09:00` and `until MOMENT`, each with `[as LABEL] [else { … }]`: what follows `wait` where the calendar ends it. */
function untilRule$1(p, parts) {
	return p.rule("waitUntil", () => {
		const first = p.peek();
		const moment = p.choose("a calendar span such as `3 days at 09:00`, or `until` a date", [{ ALT: () => p.call(parts.afterSpan) }, { ALT: () => {
			p.take(word("until"));
			p.check(() => refuseLength(p));
			return p.call(parts.untilMoment);
		} }]);
		const tails = p.call(parts.effectTails);
		return p.build(() => ({
			kind: "until",
			moment,
			...tails,
			span: p.spanFrom(first)
		}));
	});
}
/** `until 3 days at 09:00` and `until 3d`: a length, and no date that it counts from. */
function refuseLength(p) {
	const first = p.peek();
	const last = first.tokenType === NumberText ? p.peek(2) : first;
	const next = p.peek(last === first ? 2 : 3);
	if ((/* @__PURE__ */ new Set([
		word("before"),
		word("after"),
		DurationPart
	])).has(next.tokenType) || last === first && first.tokenType !== DurationPart) return;
	const written = last === first ? first.image : `${first.image} ${last.image}`;
	const time = last === first ? "" : " at 09:00";
	const help = `Leave out \`until\`: \`wait ${written}${time}\`. Or say which date it counts from: \`wait until ${written} before contact.birthday${time}\`.`;
	p.fail(syntaxDiagnostic("unexpected-syntax", `\`${written}\` is a length, and \`until\` needs a date.`, p.spanFromTo(first, last), help));
}

// language/syntax/steps/wait.ts
/** `wait D [as LABEL]`; `wait D up to D restarting on EVENT` (`restart.ts`); `wait up to D …`, which is a race of events (`race.ts`); and waits of the calendar (`until.ts`). */
const wait = {
	word: "wait",
	define: (p, parts) => {
		const pause = pauseRule(p, parts);
		const race = raceRule(p, parts);
		const until = untilRule$1(p, parts);
		return p.rule("wait", () => {
			const first = p.take(word("wait"));
			p.check(() => requireLimit(p));
			const step = p.choose("a length such as `3d`, `until` a date, or `up to` a limit", [
				{ ALT: () => p.call(pause) },
				{ ALT: () => p.call(race) },
				{ ALT: () => p.call(until) }
			]);
			return p.build(() => ({
				...step,
				...p.documentationOf(first),
				span: p.spanFrom(first)
			}));
		});
	}
};
function pauseRule(p, parts) {
	const restarting = restartRule(p, parts);
	return p.rule("pause", () => {
		const first = p.peek();
		const duration = p.call(parts.duration);
		p.check(() => {
			refuseTime(p, duration);
			requireLimit(p);
		});
		const restart = p.maybe(() => p.call(restarting));
		const names = p.call(parts.labelled);
		return p.build(() => {
			const rest = {
				duration,
				...names,
				span: p.spanFrom(first)
			};
			return restart === void 0 ? {
				kind: "wait",
				...rest
			} : {
				kind: "restart",
				...restart,
				...rest
			};
		});
	});
}
/** A wait for an event must have a limit: `wait for …` and `wait 1h restarting on …` have none. */
function requireLimit(p) {
	const token = p.peek();
	const limit = limits.get(token.tokenType);
	if (limit === void 0) return;
	const span = p.spanOf(token);
	const edits = [{
		span: {
			...span,
			end: span.start
		},
		text: `${limit.insert} `
	}];
	const fix = {
		kind: "add-limit",
		title: `Write \`${limit.insert}\` before it`,
		edits,
		safe: false
	};
	p.fail(syntaxDiagnostic("wait-without-limit", limit.message, span, limit.help, { fixes: [fix] }));
}
const limits = /* @__PURE__ */ new Map([[word("for"), {
	insert: "up to 7d",
	message: "This wait could last for ever, if the event never comes.",
	help: "Say how long at most: `wait up to 7d for …`."
}], [word("restarting"), {
	insert: "up to 7d",
	message: "This wait could last for ever, if the event comes again and again.",
	help: "Say how long at most: `wait 1h up to 7d restarting on …`."
}]]);

// language/syntax/steps/whatsapp.ts
/** `whatsapp NAME …`. */
const whatsapp = messageStep("whatsapp");

// language/syntax/steps/step-kinds.ts
/** All steps, in the order in which messages name them. */
const stepKinds = [...[
	email,
	sms,
	push,
	whatsapp,
	send,
	give,
	add,
	remove,
	set,
	call,
	notify,
	start,
	unsubscribe,
	suppress
], ...[
	wait,
	branch,
	split,
	parallel,
	repeat,
	stop
]];

// language/syntax/grammar/arguments.ts
/** Defines `with { NAME: VALUE, … }`. */
function argumentsRule(p, { condition }) {
	const argument = p.rule("argument", () => {
		const name = p.take(Name);
		p.take(Colon);
		const value = p.call(condition);
		return p.build(() => ({
			name: nameOf(p, name),
			value,
			span: p.spanFrom(name)
		}));
	});
	return p.rule("arguments", () => {
		const found = [];
		p.take(word("with"));
		p.take(OpenBrace);
		p.separated(Comma, "an argument such as `headline: \"…\"`", () => {
			const next = p.call(argument);
			p.build(() => found.push(next));
		});
		p.take(CloseBrace);
		return found;
	});
}

// language/syntax/grammar/otherwise.ts
/** Defines `else { … }`. It is not the `else` of an `if`, which follows the `}` of its branch. */
function otherwiseRule(p, steps) {
	return p.rule("otherwise", () => {
		const first = p.take(word("else"));
		p.check(() => requireBrace(p));
		const found = p.call(steps);
		return p.build(() => ({
			steps: found,
			span: p.spanFrom(first)
		}));
	});
}
function requireBrace(p) {
	const token = p.peek();
	if (token.tokenType === OpenBrace || !p.onSameLine() || token.image === "") return;
	p.noteMissingBrace();
	const message = `Expected \`{\` after the \`else\` of a step, but found \`${token.image}\`.`;
	p.fail(syntaxDiagnostic("unexpected-syntax", message, p.spanOf(token), "Its steps stand in braces, also a single one: `else { stop }`."));
}

// language/syntax/grammar/step-tails.ts
/** Defines the ends of steps; `steps` is what stands in the braces of an `else`. */
function tailRules(p, shared, steps) {
	const as = p.rule("asLabel", () => {
		const label = p.call(shared.label);
		const old = p.maybe(() => p.call(shared.was));
		return p.build(() => ({
			label,
			...old && { was: old }
		}));
	});
	const otherwise = otherwiseRule(p, steps);
	const failed = p.rule("elseTail", () => ({ otherwise: p.call(otherwise) }));
	const given = argumentsRule(p, shared);
	const values = p.rule("withTail", () => ({ with: p.call(given) }));
	const label = {
		word: "as",
		rule: as
	};
	const last = {
		word: "else",
		rule: failed
	};
	const effectTails = orderedPartsRule(p, "effectTails", [label, last]);
	const tails = orderedPartsRule(p, "tails", [
		label,
		{
			word: "with",
			rule: values
		},
		last
	]);
	const givenTails = p.rule("givenTails", () => {
		const found = p.call(tails);
		return p.build(() => ({
			...found,
			with: found.with ?? []
		}));
	});
	return {
		labelled: p.rule("labelled", () => {
			const found = p.maybe(() => p.call(as));
			return p.build(() => found ?? {});
		}),
		effectTails,
		givenTails
	};
}

// language/syntax/grammar/steps.ts
const stepBlock = {
	unknown: "unknown-step",
	item: "step",
	words: stepKinds.map((kind) => kind.word),
	elsewhere: new Map([
		...clauseWords.map((clause) => [clause, `\`${clause}\` begins a clause: it stands in the campaign, outside of the block of steps.`]),
		["else", "`else` follows the `}` of an `if`, an effect such as `email`, or a wait until a date."],
		["on", "`on` belongs to a wait: `wait up to 7d { on … { … } }`."]
	])
};
/** Defines steps and blocks of them. */
function stepRules(p, shared) {
	const block = blockRule(p, "stepBlock", stepBlock, () => step);
	const steps = p.rule("steps", () => {
		const { items } = p.call(block);
		return items;
	});
	const parts = {
		...shared,
		...tailRules(p, shared, steps),
		steps
	};
	const alternatives = stepKinds.map((kind) => kind.define(p, parts)).map((rule) => ({ ALT: () => p.call(rule) }));
	const step = p.rule("step", () => p.choose("a step", alternatives));
	const single = p.rule("singleStep", () => {
		const fixes = [];
		const before = p.build(() => p.spanOf(p.peek(0)));
		const found = [p.call(step, 0)];
		p.loop(() => {
			p.check(() => askForBraces(p, found, fixes));
			const next = p.call(step, 1);
			p.build(() => found.push(next));
		});
		p.build(() => addBraces(before, found, fixes));
		return found;
	});
	return {
		steps,
		stepOrSteps: p.rule("stepOrSteps", () => {
			p.check(() => refuseUnknown(p));
			return p.choose("a step, or steps in braces", [{ ALT: () => p.call(steps) }, { ALT: () => p.call(single) }]);
		})
	};
}
/** Told once, at the second step; all of them are read. */
function askForBraces(p, found, fixes) {
	if (found.length > 1) return;
	p.noteMissingBrace();
	p.report({
		...syntaxDiagnostic("steps-need-braces", "`then` without braces takes one step, and a second one follows.", p.spanOf(p.peek()), "Put the steps in braces: `then { … }`."),
		fixes
	});
}
function addBraces(then, found, fixes) {
	const last = found.at(-1);
	if (found.length < 2 || last === void 0) return;
	const opening = {
		span: {
			...then,
			start: then.end
		},
		text: " {"
	};
	const closing = {
		span: {
			...last.span,
			start: last.span.end
		},
		text: " }"
	};
	fixes.push({
		kind: "add-braces",
		title: "Put the steps in braces",
		edits: [opening, closing],
		safe: true
	});
}
/** A word that begins no step was meant as one, unless it begins the next clause: then the step is missing. */
function refuseUnknown(p) {
	const token = p.peek();
	const isWord = /^[A-Za-z_]/.test(token.image);
	const known = stepBlock.words.includes(token.image) || clauseWords.some((clause) => clause === token.image);
	if (isWord && !known) p.fail(unknownItem(p, stepBlock, token));
}

// language/syntax/grammar/campaigns.ts
const insideThen = "Steps stand after `then`: `then { … }`.";
const clauseBlock = {
	unknown: "unknown-clause",
	item: "clause",
	words: clauseKinds.flatMap((kind) => kind.words),
	elsewhere: new Map(stepKinds.map((kind) => [kind.word, insideThen]))
};
const kindOfWord$1 = new Map(clauseKinds.flatMap((kind) => kind.words.map((first) => [first, kind.kind])));
/** Defines campaigns. */
function campaignRule(p, shared) {
	const parts = {
		...shared,
		...stepRules(p, shared),
		...holdRules(p, shared)
	};
	const alternatives = clauseKinds.map((kind) => kind.define(p, parts)).map((rule) => ({ ALT: () => p.call(rule) }));
	const clause = p.rule("clause", () => p.choose("a clause", alternatives));
	const block = blockRule(p, "clauseBlock", clauseBlock, () => clause);
	return p.rule("campaign", () => {
		const first = p.take(word("campaign"));
		const name = p.call(shared.name);
		const was = p.maybe(() => p.call(shared.was));
		const content = p.call(block);
		return p.build(() => ({
			kind: "campaign",
			name,
			...was && { was },
			...p.documentationOf(first),
			clauses: content.items,
			broken: content.broken.flatMap((token) => kindOfWord$1.get(token.image) ?? []),
			span: p.spanFrom(first)
		}));
	});
}

// language/syntax/grammar/cohorts.ts
const cohortBlock = {
	unknown: "unexpected-syntax",
	item: "arm of a cohort",
	words: [],
	example: "An arm is a share and a name: `50% short`."
};
/** Defines cohorts. */
function cohortRule(p, { name, was }) {
	const arm = p.rule("cohortArm", () => {
		const share = p.take(Percent);
		const armName = p.call(name);
		return p.build(() => ({
			percent: percentOf(share),
			name: armName,
			span: p.spanFrom(share)
		}));
	});
	const block = blockRule(p, "cohortBlock", cohortBlock, () => arm);
	return p.rule("cohort", () => {
		const first = p.take(word("cohort"));
		const cohortName = p.call(name);
		const old = p.maybe(() => p.call(was));
		const content = p.call(block);
		return p.build(() => ({
			kind: "cohort",
			name: cohortName,
			...old && { was: old },
			...p.documentationOf(first),
			arms: content.items,
			span: p.spanFrom(first)
		}));
	});
}

// language/syntax/grammar/coupons.ts
const couponBlock = {
	unknown: "unknown-coupon-part",
	item: "part of a coupon",
	words: [
		"free",
		"minimum",
		"valid",
		"code",
		"shared",
		"many"
	]
};
/** Part kinds by the word that they begin with; a benefit may also begin with a number. */
const kindOfWord = /* @__PURE__ */ new Map([
	["minimum", "minimum"],
	["valid", "valid"],
	["code", "code"],
	["shared", "code"],
	["many", "uses"]
]);
/** Defines coupons. */
function couponRule(p, shared) {
	const parts = [
		benefitRule(p, shared),
		minimumRule(p, shared),
		validRule(p, shared),
		codeRule(p, shared),
		usesRule(p)
	];
	const part = p.rule("couponPart", () => p.choose("a part of a coupon", parts.map((rule) => ({ ALT: () => p.call(rule) }))));
	const block = blockRule(p, "couponBlock", couponBlock, () => part);
	return p.rule("coupon", () => {
		const first = p.take(word("coupon"));
		const name = p.call(shared.name);
		const was = p.maybe(() => p.call(shared.was));
		const content = p.call(block);
		return p.build(() => ({
			kind: "coupon",
			name,
			...was && { was },
			...p.documentationOf(first),
			parts: content.items,
			broken: content.broken.map((token) => kindOfWord.get(token.image) ?? "benefit"),
			span: p.spanFrom(first)
		}));
	});
}
/** `20% off order`, `10 EUR off items [where ( … )]`, `free shipping`. */
function benefitRule(p, shared) {
	const off = offRule(p, shared);
	return p.rule("benefit", () => {
		const first = p.peek();
		return p.choose("a benefit such as `20% off order`", [
			{ ALT: () => {
				const share = p.take(Percent);
				const what = p.call(off, 0);
				return p.build(() => ({
					kind: "benefit",
					benefit: {
						kind: "percent",
						percent: percentOf(share)
					},
					...what,
					span: p.spanFrom(first)
				}));
			} },
			{ ALT: () => {
				const money = p.call(shared.money);
				const what = p.call(off, 1);
				return p.build(() => ({
					kind: "benefit",
					benefit: {
						kind: "amount",
						money
					},
					...what,
					span: p.spanFrom(first)
				}));
			} },
			{ ALT: () => {
				p.take(word("free"));
				p.take(word("shipping"));
				return p.build(() => ({
					kind: "benefit",
					benefit: { kind: "free shipping" },
					span: p.spanFrom(first)
				}));
			} }
		]);
	});
}
function offRule(p, shared) {
	const items = p.rule("offItems", () => {
		p.take(word("items"));
		const where = p.maybe(() => p.call(shared.where));
		return p.build(() => ({
			off: "items",
			...where && { where }
		}));
	});
	return p.rule("off", () => {
		p.take(word("off"));
		return p.choose("`order` or `items`", [{ ALT: () => {
			p.take(word("order"));
			return { off: "order" };
		} }, { ALT: () => p.call(items) }]);
	});
}
function minimumRule(p, shared) {
	return p.rule("minimum", () => {
		const first = p.take(word("minimum"));
		const money = p.call(shared.money);
		return p.build(() => ({
			kind: "minimum",
			money,
			span: p.spanFrom(first)
		}));
	});
}
function validRule(p, shared) {
	return p.rule("valid", () => {
		const first = p.take(word("valid"));
		return p.choose("a duration such as `14d`, or `until` a date", [{ ALT: () => {
			const duration = p.call(shared.duration);
			return p.build(() => ({
				kind: "valid",
				valid: {
					kind: "for",
					duration
				},
				span: p.spanFrom(first)
			}));
		} }, { ALT: () => {
			p.take(word("until"));
			const date = p.take(DateText);
			return p.build(() => ({
				kind: "valid",
				valid: {
					kind: "until",
					date: date.image
				},
				span: p.spanFrom(first)
			}));
		} }]);
	});
}
/** `code "WINTER-{8}"`, `shared code "BOUTIQUE15"`, `code from pool partner_codes`. */
function codeRule(p, shared) {
	const own = p.rule("ownCode", () => {
		const first = p.peek();
		const isShared = p.maybe(() => p.take(word("shared")));
		p.take(word("code"));
		const code = p.call(shared.text);
		return p.build(() => ({
			kind: "code",
			mode: isShared === void 0 ? "unique" : "shared",
			code,
			span: p.spanFrom(first)
		}));
	});
	const pooled = p.rule("pooledCode", () => {
		const first = p.take(word("code"));
		p.take(word("from"));
		p.take(word("pool"));
		const pool = p.call(shared.name);
		return p.build(() => ({
			kind: "code",
			mode: "pool",
			pool,
			span: p.spanFrom(first)
		}));
	});
	return p.rule("code", () => p.choose("a code in quotes, or `from pool`", [{ ALT: () => p.call(own) }, { ALT: () => p.call(pooled) }]));
}
/** `many uses`. */
function usesRule(p) {
	return p.rule("uses", () => {
		const first = p.take(word("many"));
		p.take(word("uses"));
		return p.build(() => ({
			kind: "uses",
			span: p.spanFrom(first)
		}));
	});
}

// language/syntax/grammar/segments.ts
/** `segment NAME [was OLD] = manual`, `segment NAME [was OLD] = CONDITION`. */
/** Defines segments. */
function segmentRule(p, shared) {
	return p.rule("segment", () => {
		const first = p.take(word("segment"));
		const name = p.call(shared.name);
		const was = p.maybe(() => p.call(shared.was));
		p.take(SingleEquals);
		const rule = p.choose("`manual`, or a condition such as `contact.city == \"Lyon\"`", [{
			ALT: () => {
				p.take(word("manual"));
			},
			IGNORE_AMBIGUITIES: true
		}, { ALT: () => p.call(shared.condition) }]);
		return p.build(() => ({
			kind: "segment",
			name,
			...was && { was },
			...p.documentationOf(first),
			...rule && !isManual(p, rule) && { rule },
			span: p.spanFrom(first)
		}));
	});
}
/** A name alone is no rule, since fields are dotted: one like `manaul` is a slip. */
function isManual(p, rule) {
	const [name, ...more] = rule.kind === "path" ? rule.names : [];
	if (name === void 0 || more.length > 0 || nearest(name.text, ["manual"]) === void 0) return false;
	p.report(misspelt(name.text, name.span, "manual", choicesOf(["manual"], "keyword")));
	return true;
}

// language/syntax/grammar/expectations.ts
/** Defines `expect …`; the line that it stands on adds `at`. */
function expectationRule(p, shared) {
	const alternatives = [
		messageRule(p, shared),
		callExpectation(p, shared),
		noticeRule(p, shared),
		measureRule(p, shared),
		couponExpectation(p, shared),
		outcomeRule(p, shared),
		absenceRule(p),
		nothingElseRule(p),
		goalExpectation(p),
		stateRule(p, shared)
	].map((rule) => ({
		ALT: () => p.call(rule),
		IGNORE_AMBIGUITIES: true
	}));
	return p.rule("expectation", () => {
		const first = p.take(word("expect"));
		p.check(() => {
			if (p.peek().tokenType === word("notice")) admitPeople(p, 2);
		});
		const expected = p.choose("something to expect, such as `email welcome`, `outcome completed` or `no messages`", alternatives);
		return p.build(() => ({
			...expected,
			span: p.spanFrom(first)
		}));
	});
}
function messageRule(p, shared) {
	return p.rule("expectMessage", () => {
		const channel = p.call(shared.channel);
		const message = p.call(shared.name);
		const where = p.maybe(() => p.call(shared.where));
		return p.build(() => ({
			kind: "message",
			channel,
			message,
			...where && { where }
		}));
	});
}
function callExpectation(p, shared) {
	return p.rule("expectCall", () => {
		p.take(word("call"));
		const endpoint = p.call(shared.name);
		const where = p.maybe(() => p.call(shared.where));
		return p.build(() => ({
			kind: "call",
			endpoint,
			...where && { where }
		}));
	});
}
function noticeRule(p, shared) {
	return p.rule("expectNotice", () => {
		p.take(word("notice"));
		const people = p.take(Name);
		const where = p.maybe(() => p.call(shared.where));
		return p.build(() => ({
			kind: "notice",
			people: nameOf(p, people),
			...where && { where }
		}));
	});
}
function measureRule(p, shared) {
	return p.rule("expectMeasure", () => {
		p.take(word("measure"));
		const phrase = p.call(shared.phrase);
		return p.build(() => ({
			kind: "measure",
			phrase
		}));
	});
}
function couponExpectation(p, shared) {
	return p.rule("expectCoupon", () => {
		p.take(word("coupon"));
		const coupon = p.call(shared.name);
		return p.build(() => ({
			kind: "coupon",
			coupon
		}));
	});
}
function outcomeRule(p, shared) {
	return p.rule("expectOutcome", () => {
		p.take(word("outcome"));
		const outcome = p.call(shared.name);
		const run = p.maybe(() => {
			p.take(word("of"));
			p.take(word("run"));
			return p.call(shared.number);
		});
		return p.build(() => ({
			kind: "outcome",
			outcome,
			...run && { run }
		}));
	});
}
function absenceRule(p) {
	return p.rule("expectAbsence", () => {
		p.take(word("no"));
		const what = p.choose("`messages` or `run` after `no`", [{ ALT: () => p.take(word("messages")) }, { ALT: () => p.take(word("run")) }]);
		return p.build(() => what.image === "run" ? { kind: "no run" } : { kind: "no messages" });
	});
}
function nothingElseRule(p) {
	return p.rule("expectNothingElse", () => {
		p.take(word("nothing"));
		p.take(word("else"));
		return p.build(() => ({ kind: "nothing else" }));
	});
}
function goalExpectation(p) {
	return p.rule("expectGoal", () => {
		p.take(word("goal"));
		return p.build(() => ({ kind: "goal" }));
	});
}
function stateRule(p, shared) {
	return p.rule("expectCondition", () => {
		const condition = p.call(shared.condition);
		return p.build(() => ({
			kind: "condition",
			condition
		}));
	});
}

// language/syntax/grammar/givens.ts
/** Defines `given …`. */
function givenRule(p, parts) {
	const kinds = [
		splitRule(p, parts),
		downRule(p, parts),
		namedRule(p, parts)
	];
	return p.rule("given", () => {
		const first = p.take(word("given"));
		const found = p.choose("a row such as `contact { … }`, a segment, a channel, a split, a pool or `held out`", kinds.map((rule) => ({ ALT: () => p.call(rule) })));
		return p.build(() => ({
			...found,
			span: p.spanFrom(first)
		}));
	});
}
/** `split subject_line short`. */
function splitRule(p, { name }) {
	return p.rule("givenSplit", () => {
		p.take(word("split"));
		const split = p.call(name, 0);
		const arm = p.call(name, 1);
		return p.build(() => ({
			kind: "given split",
			split,
			arm
		}));
	});
}
/** `email down for 2h`. */
function downRule(p, parts) {
	return p.rule("givenDown", () => {
		const channel = p.call(parts.channel);
		p.take(word("down"));
		p.take(word("for"));
		const duration = p.call(parts.duration);
		return p.build(() => ({
			kind: "given down",
			channel,
			duration
		}));
	});
}
/** What begins with a name: `contact { … }`, `contact ben { … }`, `ben in vip`, `erp replies { … }`, `pool codes empty`, `held out`. */
function namedRule(p, parts) {
	const tails = [
		memberRule(p, parts),
		repliesRule(p, parts),
		recordTail(p, parts),
		secondName(p, parts)
	];
	return p.rule("givenNamed", () => {
		const entity = p.take(Name);
		p.check(() => requireTail(p));
		const make = p.choose("`{` and fields, or `in` a segment", tails.map((tail) => ({
			ALT: () => p.call(tail),
			IGNORE_AMBIGUITIES: true
		})));
		return p.build(() => make(nameOf(p, entity)));
	});
}
function memberRule(p, { name }) {
	return p.rule("givenMember", () => {
		p.take(word("in"));
		const segment = p.call(name);
		return p.build(() => (contact) => ({
			kind: "given member",
			contact,
			segment
		}));
	});
}
function repliesRule(p, { record }) {
	return p.rule("givenReplies", () => {
		p.take(word("replies"));
		const reply = p.call(record);
		return p.build(() => (endpoint) => ({
			kind: "given replies",
			endpoint,
			reply
		}));
	});
}
function recordTail(p, { record }) {
	return p.rule("givenFields", () => {
		const fields = p.call(record);
		return p.build(() => (entity) => ({
			kind: "given",
			entity,
			fields
		}));
	});
}
/** Two names: which of the three it is shows in the words, so that a mistake in them is told where it stands. */
function secondName(p, { record }) {
	return p.rule("givenSecondName", () => {
		const token = p.take(Name);
		const empty = p.maybe(() => p.take(word("empty")), 0);
		const fields = p.maybe(() => p.call(record), 1);
		return p.build(() => (first) => second(p, first, nameOf(p, token), empty !== void 0, fields));
	});
}
function second(p, first, name, empty, fields) {
	if (fields !== void 0 && !empty) return {
		kind: "given",
		entity: first,
		name,
		fields
	};
	if (empty && first.text === "pool") return {
		kind: "given pool",
		pool: name
	};
	if (!empty && first.text === "held" && name.text === "out") return { kind: "given held out" };
	return p.failExpecting(first.text === "pool" ? "`empty`" : "`{` and fields");
}
function requireTail(p) {
	const token = p.peek();
	if (token.tokenType === OpenBrace || token.tokenType === word("in") || isName(token)) return;
	p.noteMissingBrace();
	p.failExpecting("`{` and fields, or `in` a segment");
}

// language/syntax/grammar/happenings.ts
/** Defines `[received D] [CONTACT] SUBJECT VERB [id "e1"] [{ … }]`. */
function happeningRule(p, shared) {
	const receivedRule = p.rule("received", () => {
		p.take(word("received"));
		return p.call(shared.duration);
	});
	const idRule = p.rule("eventId", () => {
		p.take(word("id"));
		return p.call(shared.text);
	});
	return p.rule("happening", () => {
		const received = p.maybe(() => p.call(receivedRule), 0);
		const words = [];
		words.push(p.take(EventWord, 0));
		for (const index of [1, 2]) {
			const more = p.maybeIf(() => !beginsId(p), () => p.take(EventWord, index), index);
			if (more !== void 0) words.push(more);
		}
		p.check(() => requireEvent(p, words));
		const id = p.maybe(() => p.call(idRule), 3);
		const payload = p.maybe(() => p.call(shared.record), 4);
		return p.build(() => ({
			...received && { received },
			words: words.map((token) => nameOf(p, token)),
			...id && { id },
			...payload && { payload }
		}));
	});
}
/** Tells `id "e1"` from the name of an event. */
function beginsId(p) {
	return p.peek().image === "id" && p.peek(2).tokenType === Text;
}
/** What messages and coupons go through, as verbs of events. */
const verbs = /* @__PURE__ */ new Set([
	"opened",
	"clicked",
	"delivered",
	"bounced",
	"complained",
	"replied",
	"redeemed",
	"expired"
]);
/** `expext sms birthday` looks like an event of the contact `expext`, but no event is called `sms birthday`: `expect` was meant. */
function requireEvent(p, [first, subject, verb]) {
	if (first === void 0 || subject === void 0 || verb === void 0 || isName(subject) || verbs.has(verb.image)) return;
	if (nearest(first.image, ["expect"]) === void 0) return;
	p.fail(misspelt(first.image, p.spanOf(first), "expect", choicesOf(["expect"], "keyword")));
}

// language/syntax/grammar/values.ts
/** Defines `{ NAME: VALUE, … }`. */
function recordRule(p, shared) {
	const value = p.rule("value", () => {
		const first = p.peek();
		return p.nested(() => p.choose("a value", [
			{ ALT: () => p.call(shared.literal) },
			{ ALT: () => p.call(shared.durationOrAgo) },
			{ ALT: () => {
				p.take(word("unknown"));
				return p.build(() => ({
					kind: "unknown",
					span: p.spanFrom(first)
				}));
			} },
			{ ALT: () => {
				const name = p.take(Name);
				return p.build(() => ({
					kind: "name",
					name: nameOf(p, name),
					span: p.spanFrom(first)
				}));
			} },
			{ ALT: () => p.call(list) },
			{ ALT: () => p.call(record) }
		]));
	});
	const list = p.rule("valueList", () => {
		const first = p.take(OpenBracket);
		const items = [];
		p.maybe(() => p.separated(Comma, "a value", () => {
			const item = p.call(value);
			p.build(() => items.push(item));
		}));
		p.take(CloseBracket);
		return p.build(() => ({
			kind: "list",
			items,
			span: p.spanFrom(first)
		}));
	});
	const entry = p.rule("recordEntry", () => {
		const name = p.take(Name);
		p.take(Colon);
		const content = p.call(value);
		return p.build(() => ({
			name: nameOf(p, name),
			value: content,
			span: p.spanFrom(name)
		}));
	});
	const record = p.rule("record", () => {
		const first = p.take(OpenBrace);
		const entries = [];
		p.maybe(() => p.separated(Comma, "a field such as `city: \"Lyon\"`", () => {
			const next = p.call(entry);
			p.build(() => entries.push(next));
		}));
		p.take(CloseBrace);
		return p.build(() => ({
			kind: "record",
			entries,
			span: p.spanFrom(first)
		}));
	});
	return record;
}

// language/syntax/grammar/tests.ts
const testBlock = {
	unknown: "unknown-test-line",
	item: "line of a test",
	words: [
		"starting",
		"with",
		"given",
		"at",
		"expect",
		"until"
	]
};
/** Defines tests. */
function testRule(p, shared) {
	const parts = {
		...shared,
		record: recordRule(p, shared)
	};
	const expectation = expectationRule(p, parts);
	const lines = [
		startingRule(p, shared),
		besideRule(p, shared),
		givenRule(p, parts),
		atRule(p, parts, expectation),
		expectRule(p, expectation),
		untilRule(p, shared)
	];
	const line = p.rule("testLine", () => p.choose("a line of a test", lines.map((rule) => ({ ALT: () => p.call(rule) }))));
	const block = blockRule(p, "testBlock", testBlock, () => line);
	return p.rule("test", () => {
		const first = p.take(word("test"));
		const campaign = p.call(shared.name);
		const title = p.call(shared.text);
		const content = p.call(block);
		return p.build(() => ({
			kind: "test",
			campaign,
			title,
			...p.documentationOf(first),
			items: content.items,
			incomplete: content.broken.length > 0,
			span: p.spanFrom(first)
		}));
	});
}
function startingRule(p, shared) {
	return p.rule("starting", () => {
		const first = p.take(word("starting"));
		const date = p.take(DateText);
		const time = p.maybeIf(() => p.peek(2).tokenType !== DurationPart, () => {
			p.take(word("at"));
			return p.take(TimeText);
		}, 0);
		const zone = p.maybe(() => p.call(shared.zone), 1);
		return p.build(() => ({
			kind: "starting",
			date: date.image,
			...time && { time: time.image.padStart(5, "0") },
			...zone && { zone },
			span: p.spanFrom(first)
		}));
	});
}
function besideRule(p, shared) {
	return p.rule("beside", () => {
		const first = p.take(word("with"));
		p.take(word("campaign"));
		const campaign = p.call(shared.name);
		return p.build(() => ({
			kind: "beside",
			campaign,
			span: p.spanFrom(first)
		}));
	});
}
/** `at 3d expect …`, `at 3d [received 3d 1h] [ben] order placed [id "e1"] [{ … }]`. */
function atRule(p, shared, expectation) {
	const happening = happeningRule(p, shared);
	return p.rule("at", () => {
		const first = p.take(word("at"));
		const at = p.call(shared.duration);
		return p.choose("`expect` or an event", [{ ALT: () => {
			const expected = p.call(expectation);
			return p.build(() => ({
				kind: "expect",
				expectation: {
					...expected,
					at,
					span: p.spanFrom(first)
				},
				span: p.spanFrom(first)
			}));
		} }, { ALT: () => {
			const event = p.call(happening);
			return p.build(() => ({
				kind: "event",
				at,
				...event,
				span: p.spanFrom(first)
			}));
		} }]);
	});
}
function expectRule(p, expectation) {
	return p.rule("expect", () => {
		const expected = p.call(expectation);
		return p.build(() => ({
			kind: "expect",
			expectation: expected,
			span: expected.span
		}));
	});
}
function untilRule(p, shared) {
	return p.rule("until", () => {
		const first = p.take(word("until"));
		const duration = p.call(shared.duration);
		return p.build(() => ({
			kind: "until",
			duration,
			span: p.spanFrom(first)
		}));
	});
}

// language/syntax/grammar/file.ts
const declarations = {
	unknown: "unknown-declaration",
	item: "declaration",
	words: [
		"campaign",
		"coupon",
		"segment",
		"cohort",
		"test"
	],
	unbraced: true
};
const restart = restartWords(declarations);
/** Defines files. */
function fileRule(p, shared) {
	const kinds = [
		campaignRule(p, shared),
		couponRule(p, shared),
		segmentRule(p, shared),
		cohortRule(p, shared),
		testRule(p, shared)
	];
	const declaration = p.rule("declaration", () => p.choose("a declaration", kinds.map((rule) => ({ ALT: () => p.call(rule) }))));
	return p.rule("file", () => readItems(p, declarations, restart, declaration));
}

// language/syntax/grammar/zones.ts
/** Defines moments and zones. */
function zoneRules(p, literals) {
	const zone = zoneRule(p);
	const weekdays = weekdaysRule(p);
	const weekday = weekdayRule(p, weekdays, zone);
	const localTime = localTimeRule(p, zone);
	return {
		zone,
		weekdays,
		moment: p.rule("moment", () => {
			const first = p.peek();
			return p.choose("a moment", [
				{ ALT: () => {
					p.take(word("now"));
					const where = p.maybeIf(() => beginsZone(p), () => p.call(zone), 0);
					return p.build(() => ({
						kind: "now",
						...where && { zone: where },
						span: p.spanFrom(first)
					}));
				} },
				{ ALT: () => {
					p.take(word("today"));
					const where = p.maybeIf(() => beginsZone(p), () => p.call(zone, 1), 1);
					return p.build(() => ({
						kind: "today",
						...where && { zone: where },
						span: p.spanFrom(first)
					}));
				} },
				{ ALT: () => p.call(weekday) },
				{ ALT: () => p.call(localTime) }
			]);
		}),
		durationOrAgo: p.rule("durationOrAgo", () => {
			const first = p.peek();
			const duration = p.call(literals.duration);
			const ago = p.maybe(() => p.take(word("ago")));
			return p.build(() => ago === void 0 ? {
				kind: "literal",
				of: "duration",
				value: duration.ms,
				span: duration.span
			} : {
				kind: "ago",
				duration,
				span: p.spanFrom(first)
			});
		})
	};
}
function zoneRule(p) {
	return p.rule("zone", () => {
		const first = p.take(word("in"));
		return p.choose("`store time`, `contact time` or a zone such as `\"Europe/Paris\"`", [
			{ ALT: () => {
				p.take(word("store"));
				p.take(word("time"), 0);
				return p.build(() => ({
					kind: "store",
					span: p.spanFrom(first)
				}));
			} },
			{ ALT: () => {
				p.take(word("contact"));
				p.take(word("time"), 1);
				return p.build(() => ({
					kind: "contact",
					span: p.spanFrom(first)
				}));
			} },
			{ ALT: () => {
				const name = p.take(Text);
				return p.build(() => ({
					kind: "named",
					name: unquote(name.image),
					span: p.spanFrom(first)
				}));
			} }
		]);
	});
}
/** Tells `today in store time` from `today in contact.holidays`. */
function beginsZone(p) {
	return p.peek(2).tokenType === Text || isName(p.peek(2)) && p.peek(3).image === "time";
}
function weekdayRule(p, weekdays, zone) {
	return p.rule("weekday", () => {
		const first = p.take(word("weekday"));
		p.take(word("in"));
		p.take(OpenBracket);
		const days = p.call(weekdays);
		p.take(CloseBracket);
		const where = p.maybe(() => p.call(zone));
		return p.build(() => ({
			kind: "weekday",
			days,
			...where && { zone: where },
			span: p.spanFrom(first)
		}));
	});
}
function localTimeRule(p, zone) {
	return p.rule("localTime", () => {
		const first = p.take(word("local"));
		p.take(word("time"));
		p.take(word("between"));
		const from = p.take(TimeText, 0);
		p.take(word("and"));
		const until = p.take(TimeText, 1);
		const where = p.maybe(() => p.call(zone));
		return p.build(() => ({
			kind: "local time",
			from: from.image.padStart(5, "0"),
			until: until.image.padStart(5, "0"),
			...where && { zone: where },
			span: p.spanFrom(first)
		}));
	});
}

// language/syntax/grammar/grammar.ts
/** Puts the sections together. `validate` throws if the grammar itself is ambiguous or recursive to the left. */
function createGrammar(validate = false) {
	const parser = new CampaignParser(validate);
	const literals = literalRules(parser);
	const zones = zoneRules(parser, literals);
	const names = nameRules(parser);
	const parts = {
		channel: channelRule(parser),
		...names,
		...literals,
		...zones,
		...conditionRules(parser, names, literals, zones)
	};
	const shared = {
		...parts,
		...calendarMomentRules(parser, parts)
	};
	const file = fileRule(parser, shared);
	parser.seal();
	return {
		parser,
		file
	};
}

// language/syntax/recovery/brace-fixes.ts
/** Closes `open`, the innermost first, after `last`: on lines of their own, indented like the lines that opened them, or on the same line. */
function closeBraces(file, text, last, open) {
	const inLine = open.every(({ brace }) => lineOf(brace) === lineOf(last));
	const at = inLine ? endOf$1(last) : endOfLine(text, endOf$1(last));
	const lines = open.map(({ indent }) => `\n${" ".repeat(indent - 1)}}`);
	const written = inLine ? open.map(() => " }") : lines;
	return {
		kind: "close-brace",
		title: open.length === 1 ? "Add the `}` that is missing" : `Add the ${open.length} \`}\` that are missing`,
		edits: [{
			span: {
				file,
				start: at,
				end: at
			},
			text: written.join("")
		}],
		safe: true
	};
}
/** Takes `brace` out, with its line if nothing else stands there. */
function removeBrace(file, text, brace) {
	const own = spanOf(file, brace);
	return {
		kind: "remove-brace",
		title: "Remove the `}`",
		edits: [{
			span: aloneOnLine(text, own) ? lineBefore(text, own) : own,
			text: ""
		}],
		safe: true
	};
}
function endOfLine(text, from) {
	const length = text.slice(from.offset).search(/\r?\n|$/);
	return {
		offset: from.offset + length,
		line: from.line,
		column: from.column + length
	};
}
function aloneOnLine(text, { start, end }) {
	const before = text.slice(0, start.offset);
	return /\n[ \t]*$/.test(before) && /^[ \t]*\r?(\n|$)/.test(text.slice(end.offset));
}
/** From the end of the line before to the end of `span`. */
function lineBefore(text, span) {
	const before = text.slice(0, span.start.offset);
	const offset = before.search(/\r?\n[ \t]*$/);
	const line = before.slice(before.lastIndexOf("\n", offset - 1) + 1, offset);
	return {
		...span,
		start: {
			offset,
			line: span.start.line - 1,
			column: line.length + 1
		}
	};
}

// language/syntax/recovery/split-declarations.ts
const declarationWords = /* @__PURE__ */ new Set([
	word("campaign"),
	word("coupon"),
	word("test"),
	word("segment"),
	word("cohort")
]);
const afterName = /* @__PURE__ */ new Set([
	OpenBrace,
	Text,
	SingleEquals,
	word("was")
]);
/**
* Cuts a file where a declaration visibly begins: its word first on a line, and either at the margin or followed by a
* name and `{`, a title or `=`. Looks at no braces, so it holds where they are broken.
*/
function splitDeclarations(tokens) {
	const parts = [];
	for (const [index, token] of tokens.entries()) {
		const part = parts.at(-1);
		if (part === void 0 || beginsDeclaration(tokens, index)) parts.push([token]);
		else part.push(token);
	}
	return parts;
}
function beginsDeclaration(tokens, index) {
	const token = tokens[index];
	const previous = tokens[index - 1];
	if (token === void 0 || !declarationWords.has(token.tokenType)) return false;
	if (previous !== void 0 && lineOf(previous) === lineOf(token)) return false;
	const third = tokens[index + 2];
	return columnOf$1(token) === 1 || third !== void 0 && afterName.has(third.tokenType);
}

// language/syntax/recovery/balance-braces.ts
/**
* Makes braces balance before the parser sees them, so that a missing one harms one declaration only, and is reported where
* the indentation says it was opened. Invariant: a declaration whose braces balance is never touched, however it is indented.
*/
/** Balances each declaration of a file by itself. */
function balanceBraces(file, text, tokens) {
	if (surplus(tokens).balanced) return {
		tokens,
		inserted: /* @__PURE__ */ new Set(),
		diagnostics: []
	};
	const parts = splitDeclarations(tokens).map((part) => balancePart({
		file,
		text
	}, part));
	const all = parts.flatMap((part) => part.tokens);
	return {
		tokens: all,
		inserted: new Set(all.filter((token) => token.image === "").map((token) => token.startOffset)),
		diagnostics: parts.flatMap((part) => part.diagnostics)
	};
}
function surplus(tokens) {
	let depth = 0;
	let unopened = 0;
	for (const token of tokens) if (token.tokenType === OpenBrace) depth += 1;
	else if (token.tokenType === CloseBrace && depth > 0) depth -= 1;
	else if (token.tokenType === CloseBrace) unopened += 1;
	return {
		balanced: depth === 0 && unopened === 0,
		closes: unopened - depth
	};
}
function balancePart(source, tokens) {
	const { balanced, closes } = surplus(tokens);
	if (balanced) return {
		tokens,
		diagnostics: []
	};
	const diagnostics = [];
	const out = [];
	const open = [];
	let removable = Math.max(closes, 0);
	let indent = 1;
	let line = 0;
	for (const token of tokens) {
		const first = lineOf(token) !== line;
		line = lineOf(token);
		if (first) indent = columnOf$1(token);
		if (first && closes < 0) closeByIndentation(source, token, open, out, diagnostics);
		const top = open.at(-1);
		if (token.tokenType === CloseBrace) {
			if (top === void 0 || removable > 0 && looksStray(token, top, first)) {
				removable -= 1;
				diagnostics.push(unopened(source, token));
				continue;
			}
			open.pop();
		} else if (token.tokenType === OpenBrace) open.push({
			brace: token,
			indent
		});
		out.push(token);
	}
	closeAtEnd(source, open, out, diagnostics);
	return {
		tokens: out,
		diagnostics
	};
}
/** In usual layout the `}` of a block of several lines begins its line, no deeper than the line that opened the block. */
function looksStray(close, open, beginsLine) {
	return beginsLine ? columnOf$1(close) > open.indent : lineOf(open.brace) !== lineOf(close);
}
/** Closes what the first token of a line shows to be over: it stands no deeper than the line that opened the block. */
function closeByIndentation(source, token, open, out, diagnostics) {
	const closing = token.tokenType === CloseBrace;
	for (let top = open.at(-1); top !== void 0 && lineOf(top.brace) < lineOf(token); top = open.at(-1)) {
		if (!(closing ? columnOf$1(token) < top.indent && open.length > 1 : columnOf$1(token) <= top.indent)) return;
		open.pop();
		const last = out.at(-1) ?? top.brace;
		out.push(virtualClose(last));
		diagnostics.push(unclosed(source, top, [], last));
	}
}
function closeAtEnd(source, open, out, diagnostics) {
	const innermost = open.at(-1);
	if (innermost === void 0) return;
	const last = out.at(-1) ?? innermost.brace;
	diagnostics.push(unclosed(source, innermost, open.slice(0, -1), last));
	for (const _ of open) out.push(virtualClose(last));
}
function unclosed({ file, text }, open, outer, last) {
	const related = outer.map(({ brace }) => ({
		span: spanOf(file, brace),
		message: "This brace is open there, too."
	}));
	return syntaxDiagnostic("unclosed-brace", "No `}` closes the block that begins here.", spanOf(file, open.brace), "Add `}` where the block ends.", {
		...related.length > 0 && { related },
		fixes: [closeBraces(file, text, last, [open, ...outer.toReversed()])]
	});
}
function unopened({ file, text }, brace) {
	return syntaxDiagnostic("unexpected-brace", "No `{` is open that this `}` could close.", spanOf(file, brace), "Take it out, or add the `{` that is missing before.", { fixes: [removeBrace(file, text, brace)] });
}
function virtualClose(after) {
	const { offset, line, column } = endOf$1(after);
	return createTokenInstance(CloseBrace, "", offset, offset - 1, line, line, column, column - 1);
}

// language/syntax/recovery/without-echoes.ts
/** Codes of words that are read as what was meant, so that they have no echoes. */
const readAsMeant = /* @__PURE__ */ new Set([
	"single-quotes",
	"unknown-escape",
	"foreign-operator",
	"malformed-money",
	"malformed-date",
	"malformed-time"
]);
/**
* All diagnostics of a file in its order, without those that only repeat another one. An echo is what the parser says of a
* line whose words could not be read, or right before a brace that was put in, or after an unclosed brace on its line; a
* brace that an unclosed text ate; and a `}` too many where the parser misses the `{` before it.
*/
function withoutEchoes({ lexical, braces, syntactic, missingBraces }) {
	const unread = linesOf(lexical.filter(({ code }) => !readAsMeant.has(code)));
	const eaten = linesOf(lexical.filter(({ code }) => code === "unclosed-text"));
	const unclosed = linesOf(braces.diagnostics.filter(({ code }) => code === "unclosed-brace"));
	const own = syntactic.filter(({ span }) => !unread.has(span.start.line) && !unclosed.has(span.start.line) && !braces.inserted.has(span.end.offset));
	const told = linesOf(own);
	const ofBraces = withoutDoubled(withoutOpened(braces.diagnostics, missingBraces), own, braces).filter(({ code, span: { start } }) => {
		return !eaten.has(start.line) && !(code === "unexpected-brace" && told.has(start.line));
	});
	return [
		...lexical,
		...ofBraces,
		...own
	].sort((a, b) => a.span.start.offset - b.span.start.offset);
}
function linesOf(diagnostics) {
	return new Set(diagnostics.map(({ span }) => span.start.line));
}
/** A `{` in the place of an item explains one `{` before it that is never closed. */
function withoutDoubled(found, own, { tokens }) {
	const opened = new Set(tokens.filter(({ tokenType }) => tokenType === OpenBrace).map(({ startOffset }) => startOffset));
	const left = own.filter(({ span }) => opened.has(span.start.offset)).map(({ span }) => span.start.offset);
	return found.filter(({ code, span }) => {
		const index = code === "unclosed-brace" ? left.findIndex((offset) => offset > span.start.offset) : -1;
		if (index >= 0) left.splice(index, 1);
		return index < 0;
	});
}
/** Each missing `{` explains one `}` too many after it. */
function withoutOpened(braces, missing) {
	const left = [...missing];
	return braces.filter(({ code, span }) => {
		const index = code === "unexpected-brace" ? left.findIndex((offset) => offset <= span.start.offset) : -1;
		if (index >= 0) left.splice(index, 1);
		return index < 0;
	});
}

// language/syntax/tokens/documentation.ts
/**
* Maps the offset of each token that `///` lines stand right before to their text, without slashes and the space after
* them, joined with line feeds. Both lists are in the order of the file.
*/
function documentation(tokens, docs) {
	const found = /* @__PURE__ */ new Map();
	let next = 0;
	for (const doc of docs) {
		while (next < tokens.length && (tokens[next]?.startOffset ?? 0) < doc.startOffset) next += 1;
		const token = tokens[next];
		if (token === void 0) return found;
		const line = doc.image.replace(/^\/\/\/ ?/, "").trimEnd();
		const before = found.get(token.startOffset);
		found.set(token.startOffset, before === void 0 ? line : `${before}\n${line}`);
	}
	return found;
}

// language/syntax/tokens/lexer.ts
/** From text to tokens: words get their keyword's type, malformed literals are reported, documentation is kept aside. */
const lexer = new Lexer([...lexedTokens], {
	positionTracking: "full",
	ensureOptimizations: false,
	skipValidations: true
});
/** Splits `text` into tokens. Never throws; what cannot be read is reported and left out or mended. */
function tokenize(file, text) {
	const result = lexer.tokenize(text);
	const diagnostics = result.errors.map((error) => {
		const start = {
			offset: error.offset,
			line: error.line ?? 1,
			column: error.column ?? 1
		};
		const end = {
			offset: start.offset + error.length,
			line: start.line,
			column: start.column + error.length
		};
		return unknownCharacter(text.slice(start.offset, end.offset), {
			file,
			start,
			end
		});
	});
	nameWords(result.tokens);
	for (const [index, token] of result.tokens.entries()) {
		const found = checkLiteral(file, text, token, result.tokens[index + 1]);
		if (found !== void 0) diagnostics.push(found);
	}
	return {
		tokens: result.tokens,
		documentation: documentation(result.tokens, result.groups.docs ?? []),
		comments: (result.groups.comments ?? []).map((token) => commentOf(file, text, token)),
		diagnostics
	};
}
function commentOf(file, text, token) {
	const lineStart = text.lastIndexOf("\n", token.startOffset) + 1;
	return {
		text: token.image,
		alone: text.slice(lineStart, token.startOffset).trim() === "",
		span: spanOf(file, token)
	};
}
/** Gives keywords their types. After `.` and before `:` every word is a name (`cart.when`, `{ email: … }`). */
function nameWords(tokens) {
	let previous;
	for (const [index, token] of tokens.entries()) {
		if (token.tokenType === Name && previous?.tokenType !== Dot && tokens[index + 1]?.tokenType !== Colon) setType(token, typeOfWord(token.image));
		previous = token;
	}
}
function setType(token, type) {
	token.tokenType = type;
	token.tokenTypeIdx = type.tokenTypeIdx ?? token.tokenTypeIdx;
}
function unknownCharacter(found, span) {
	const ends = found.startsWith(";");
	const help = ends ? "Nothing ends a line here: leave it out." : "Take it out, or put it in quotes if it is part of a text.";
	const blank = found.trim() === "";
	const fix = {
		kind: "remove-character",
		title: `Remove \`${found}\``,
		edits: [{
			span,
			text: blank ? " " : ""
		}],
		safe: true
	};
	const fixes = ends || blank ? [fix] : [];
	return syntaxDiagnostic("unknown-character", `\`${found}\` has no meaning in the language.`, span, help, { fixes });
}

// language/syntax/parse.ts
let grammar;
/**
* Reads a file. `file` is its path relative to the workspace. Never throws: what is broken is left out of the tree and
* reported, one diagnostic a mistake.
*/
function parse(file, text) {
	grammar ??= createGrammar();
	const { tokens, documentation, comments, diagnostics: lexical } = tokenize(file, text);
	const balanced = balanceBraces(file, text, tokens);
	const syntactic = [];
	const missingBraces = [];
	const session = {
		file,
		text,
		tokens: balanced.tokens,
		documentation,
		diagnostics: syntactic,
		missingBraces
	};
	const { items, broken } = grammar.parser.run(grammar.file, session);
	return {
		ast: {
			file,
			declarations: items,
			comments,
			brokenNames: namesAfter(balanced.tokens, broken)
		},
		diagnostics: withoutEchoes({
			lexical,
			braces: balanced,
			syntactic,
			missingBraces
		})
	};
}
/** The names that the heads of broken declarations give, as far as they give one. */
function namesAfter(tokens, heads) {
	if (heads.length === 0) return [];
	const wanted = new Set(heads.map(({ startOffset }) => startOffset));
	return tokens.flatMap((token, index) => {
		const next = tokens[index + 1];
		return wanted.has(token.startOffset) && next !== void 0 && isName(next) ? [next.image] : [];
	});
}

// language/schema/check-own-conditions.ts
/**
* The `where` of own events: a condition in the language inside a text of YAML. It is read behind a head of its own (`segment x = …`), and
* every place in it is moved to where it stands in `schema.yaml`.
*/
/** Checks the `where` of each own event against the fields of the event. */
function checkOwnConditions(own, document) {
	const written = Object.entries(own.events ?? {}).flatMap(([name, { where }]) => where === void 0 ? [] : [{
		name,
		where
	}]);
	if (written.length === 0) return {
		diagnostics: [],
		uses: []
	};
	const schema = loadSchema(optionalEntities(), own);
	const all = written.map(({ name, where }) => {
		const notes = createNotes();
		const { ast, diagnostics } = parse("", `${HEAD}${where}`);
		const [segment] = ast.declarations;
		const rule = segment?.kind === "segment" ? segment.rule : void 0;
		const environment = {
			settings: assumedSettings(),
			schema,
			wholeSchema: schema
		};
		if (diagnostics.length === 0 && rule !== void 0) checkCondition(rule, scopeOf(name), {
			...NOTHING,
			...environment,
			...notes
		});
		const toYaml = placesIn$1(document, [
			"events",
			name,
			"where"
		]);
		return {
			diagnostics: [...diagnostics, ...notes.diagnostics].map((one) => moved(one, toYaml)),
			uses: notes.uses.map((use) => ({
				...use,
				span: toYaml(use.span)
			}))
		};
	});
	return {
		diagnostics: all.flatMap((one) => one.diagnostics),
		uses: all.flatMap((one) => one.uses)
	};
}
const HEAD = "segment x = ";
const NONE$2 = {
	get: () => void 0,
	has: () => false,
	names: () => []
};
const NOTHING = {
	coupons: NONE$2,
	segments: NONE$2,
	cohorts: NONE$2,
	campaigns: NONE$2,
	messages: NONE$2,
	tags: NONE$2,
	broken: NONE$2
};
/** What is received is all that there is: it is tested before anybody knows whose it is. */
function scopeOf(event) {
	const why = "It is tested on what is received, before anybody knows whose event it is.";
	const help = "Ask about what the event brings, such as `event.status == \"open\"`.";
	const absent = new Map(["contact", "this"].map((name) => [name, {
		code: "unknown-name",
		why,
		help
	}]));
	return {
		roots: /* @__PURE__ */ new Map([["event", rowRoot("event", "event", event)]]),
		absent,
		facts: "forbidden"
	};
}
function placesIn$1(document, path) {
	return ({ start, end }) => document.partSpanOf(path, Math.max(0, start.offset - 12), Math.max(0, end.offset - 12));
}
/** Fixes with quotes or backslashes are left out: the text around them may need other ones. */
function moved({ span, related, fixes, ...rest }, move) {
	const whole = fixes?.filter(({ edits }) => edits.every(({ text }) => !/['"\\]/.test(text)));
	return {
		...rest,
		span: move(span),
		...related === void 0 ? {} : { related: related.map((one) => ({
			...one,
			span: move(one.span)
		})) },
		...whole === void 0 || whole.length === 0 ? {} : { fixes: whole.map((fix) => ({
			...fix,
			edits: fix.edits.map((edit) => ({
				...edit,
				span: move(edit.span)
			}))
		})) }
	};
}

// language/schema/check-own-names.ts
/**
* Names of `schema.yaml`: none is a reserved word, and none means something already, in the built-in schema (also in its tables that are
* off, so that turning one on breaks nothing) or in the language.
*/
/** Names that are reserved, taken, or too long for the database. */
function checkOwnNames(own, document) {
	return [
		...tableNames(own),
		...fieldNames(own),
		...eventNames(own)
	].flatMap((name) => {
		const drop = name.drop ?? name.path;
		const span = name.isKey ? document.keySpanOf(name.path) : document.spanOf(name.path);
		const word = name.text.split(" ").find((part) => reservedWords.some((reserved) => reserved === part));
		if (word !== void 0) {
			const message = `\`${word}\` is a word of the language and cannot name anything.`;
			return [{
				diagnostic: createDiagnostic("reserved-word", {
					message,
					help: `Take another name, for example \`my_${word}\`.`,
					span
				}),
				drop
			}];
		}
		if (name.text.length > MOST_LETTERS) {
			const message = `\`${name.text}\` has ${name.text.length} letters.`;
			const help = `Take a name of at most ${MOST_LETTERS} letters: the database knows no longer ones.`;
			return [{
				diagnostic: createDiagnostic("name-too-long", {
					message,
					help,
					span
				}),
				drop
			}];
		}
		if (name.taken === void 0) return [];
		const message = `\`${name.text}\` ${name.taken}.`;
		return [{
			diagnostic: createDiagnostic("name-taken", {
				message,
				help: "Choose another name.",
				span
			}),
			drop
		}];
	});
}
/** Postgres cuts names of tables and columns after 63 bytes; ours are ASCII. */
const MOST_LETTERS = 63;
/** Columns that Postgres gives every table. */
const SYSTEM_COLUMNS = [
	"tableoid",
	"xmin",
	"cmin",
	"xmax",
	"cmax",
	"ctid"
];
/** Names that stand for something else in conditions, now or in a later version. */
const MEANT = {
	event: "means the event that a filter tests",
	message: "means a message that was sent",
	messages: "means the messages that were sent",
	run: "means a run of a campaign",
	runs: "means the runs of campaigns",
	coupons: "means the coupons that were given"
};
/** What tables and collections are called already. */
function tableWords() {
	const builtin = Object.entries(builtinSchema().entities).flatMap(([name, entity]) => [[name, "is a table of the built-in schema"], [entity.collection, `is what the rows of \`${name}\` are called`]]);
	return new Map([...builtin, ...Object.entries(MEANT)]);
}
function tableNames(own) {
	const taken = new Map(tableWords());
	const found = [];
	for (const [name, entity] of Object.entries(own.entities ?? {})) {
		const path = ["entities", name];
		found.push({
			text: name,
			path,
			isKey: true,
			taken: taken.get(name)
		});
		taken.set(name, "is a table of this file");
		found.push({
			text: entity.collection,
			path: [...path, "collection"],
			isKey: false,
			drop: path,
			taken: taken.get(entity.collection)
		});
		taken.set(entity.collection, `is what the rows of \`${name}\` are called`);
	}
	return found;
}
function fieldNames(own) {
	const builtin = builtinSchema().entities;
	const collections = Object.values({
		...builtin,
		...own.entities
	}).flatMap((one) => one.contact === void 0 ? [] : one.collection);
	const contact = Object.keys(own.contact?.fields ?? {}).map((name) => {
		const taken = Object.hasOwn(builtin.contact?.fields ?? {}, name) ? "is a field of `contact` already" : collections.includes(name) ? "is a collection of the contact" : columnOf(name);
		return {
			text: name,
			path: [
				"contact",
				"fields",
				name
			],
			isKey: true,
			taken
		};
	});
	const tables = Object.entries(own.entities ?? {}).flatMap(([table, entity]) => [...Object.keys(entity.fields).map((name) => ({
		text: name,
		path: [
			"entities",
			table,
			"fields",
			name
		],
		isKey: true,
		taken: columnOf(name)
	})), ...partName(table, entity, own)]);
	return [...contact, ...tables];
}
function columnOf(name) {
	return SYSTEM_COLUMNS.includes(name) ? "is a column that the database gives every table" : idOf(name);
}
function idOf(name) {
	return name === "id" ? "is there in every table already" : void 0;
}
/** The name that a whole gives its parts: neither a field of its own nor the name of other parts. */
function partName(table, { part_of: partOf }, own) {
	if (partOf === void 0) return [];
	const tables = schemaFileWith(own).entities;
	const isField = Object.hasOwn(fieldsOf(partOf.entity, own), partOf.as);
	const before = Object.entries(tables).find(([, { part_of: other }]) => other?.entity === partOf.entity && other.as === partOf.as);
	const isParts = before !== void 0 && before[0] !== table;
	const taken = isField ? `is a field of \`${partOf.entity}\` already` : isParts ? `is what \`${before[0]}\` rows of it are called` : void 0;
	return [{
		text: partOf.as,
		path: [
			"entities",
			table,
			"part_of",
			"as"
		],
		isKey: false,
		drop: [
			"entities",
			table,
			"part_of"
		],
		taken
	}];
}
function fieldsOf(table, own) {
	const { entities } = schemaFileWith(own);
	return (Object.hasOwn(entities, table) ? entities[table]?.fields : void 0) ?? {};
}
function eventNames(own) {
	const { events } = builtinSchema();
	const shorts = new Map(Object.entries(events).flatMap(([name, { short }]) => short === void 0 ? [] : [[short, name]]));
	const tables = tableWords();
	return Object.entries(own.events ?? {}).flatMap(([name, event]) => {
		const path = ["events", name];
		const about = event.about ?? "contact";
		const row = fieldsOf(about, own);
		const fields = Object.keys(event.fields ?? {}).map((field) => {
			const taken = Object.hasOwn(row, field) ? `is a field of \`${about}\`, which the event may bring anyway` : idOf(field);
			return {
				text: field,
				path: [
					...path,
					"fields",
					field
				],
				isKey: true,
				taken
			};
		});
		const self = {
			text: name,
			path,
			isKey: true,
			taken: Object.hasOwn(events, name) ? "is an event of the built-in schema" : void 0
		};
		if (event.short === void 0) return [self, ...fields];
		const other = shorts.get(event.short);
		const taken = other === void 0 ? tables.get(event.short) ?? ownTable(event.short, own) : `is the short name of \`${other}\``;
		shorts.set(event.short, name);
		return [
			self,
			{
				text: event.short,
				path: [...path, "short"],
				isKey: false,
				taken
			},
			...fields
		];
	});
}
function ownTable(name, own) {
	return Object.entries(own.entities ?? {}).some(([table, { collection }]) => table === name || collection === name) ? "is the name of a table of this file" : void 0;
}

// language/schema/check-own-references.ts
/** Reports types, tables and fields that do not exist or do not fit. */
function checkOwnReferences(own, document) {
	const context = {
		tables: schemaFileWith(own).entities,
		error: (code, path, message, help, drop = path) => ({
			diagnostic: createDiagnostic(code, {
				message,
				help,
				span: document.spanOf(path)
			}),
			drop
		}),
		unknown: (code, path, text, message, known, fallback, drop = path) => {
			const span = document.contentSpanOf(path);
			return {
				diagnostic: createDiagnostic(code, {
					message,
					span,
					...spelling({
						text,
						span
					}, known, fallback)
				}),
				drop
			};
		}
	};
	return [
		...checkFields(own.contact?.fields ?? {}, ["contact", "fields"], context),
		...Object.entries(own.entities ?? {}).flatMap(([name, entity]) => checkEntity(entity, ["entities", name], context)),
		...Object.entries(own.events ?? {}).flatMap(([name, event]) => [
			...checkFields(event.fields ?? {}, [
				"events",
				name,
				"fields"
			], context),
			...checkEventRow(event, ["events", name], context),
			...checkSource(event, ["events", name], context)
		])
	];
}
function checkFields(fields, path, { tables, error, unknown }) {
	const names = new Set(Object.keys(tables));
	return Object.entries(fields).flatMap(([name, field]) => {
		const type = writtenType(field);
		const place = typeof field === "string" ? [...path, name] : [
			...path,
			name,
			"type"
		];
		if (parseFieldType(type, names, names) === void 0) {
			const known = [...choicesOf(scalarNames(), "value"), ...choicesOf(names, "entity")];
			return [unknown("unknown-type", place, type, `\`${name}\` is of the type \`${type}\`, which is neither a kind of value nor a table.`, known, "Write a kind of value such as `text`, `list of text`, or the name of a table.", [...path, name])];
		}
		if (typeof field === "string" || field.yearly !== true || type === "date") return [];
		const message = `\`${name}\` is of the type \`${type}\`.`;
		return [error("yearly-without-date", [
			...path,
			name,
			"yearly"
		], message, "Leave out `yearly`, or write `type: date`.")];
	});
}
function checkEntity(entity, path, context) {
	const { contact, part_of: partOf, time } = entity;
	const found = [...checkFields(entity.fields, [...path, "fields"], context)];
	if (contact !== void 0) found.push(...checkReference(entity, contact, "contact", [...path, "contact"], context));
	if (partOf !== void 0) {
		found.push(...checkWhole(partOf.entity, [
			...path,
			"part_of",
			"entity"
		], context, [...path, "part_of"]));
		found.push(...checkReference(entity, partOf.field, partOf.entity, [
			...path,
			"part_of",
			"field"
		], context));
	}
	if (time !== void 0) found.push(...checkInstant(entity, time, [...path, "time"], context));
	return found;
}
/** The field that points to the contact or the whole may be left out of `fields`; written there, it must be such a reference. */
function checkReference(entity, field, to, path, { error }) {
	const written = Object.hasOwn(entity.fields, field) ? entity.fields[field] : void 0;
	if (written === void 0 || writtenType(written) === to) return [];
	return [error("invalid-value", path, `\`${field}\` is of the type \`${writtenType(written)}\` and points to no row of \`${to}\`.`, `Leave it out of \`fields\`, or write \`${field}: ${to}\`.`, [
		...path.slice(0, 2),
		"fields",
		field
	])];
}
function checkWhole(name, path, context, drop) {
	if (name !== "contact") return checkTable(name, path, context, drop);
	return [context.error("invalid-value", path, "Rows of a contact are no parts of it.", "Write `contact: FIELD` in place of `part_of`.", drop)];
}
function checkTable(name, path, { tables, unknown }, drop) {
	if (Object.hasOwn(tables, name)) return [];
	const names = Object.keys(tables);
	return [unknown("unknown-table", path, name, `There is no table \`${name}\`.`, choicesOf(names, "entity"), `There is ${names.join(", ")}.`, drop)];
}
function checkInstant({ fields }, field, path, { error, unknown }) {
	const written = Object.hasOwn(fields, field) ? fields[field] : void 0;
	const instants = Object.keys(fields).filter((name) => writtenType(fields[name] ?? "") === "instant");
	if (written === void 0) return [unknown("unknown-field", path, field, `There is no field \`${field}\`.`, choicesOf(instants, "field"), "Add it to `fields` with the type `instant`.")];
	if (writtenType(written) === "instant") return [];
	return [error("invalid-value", path, `\`${field}\` is of the type \`${writtenType(written)}\`.`, "Name a field of the type `instant`.")];
}
function checkEventRow(event, path, context) {
	const about = event.about ?? "contact";
	const wrong = checkTable(about, [...path, "about"], context, path);
	const row = context.tables[about];
	if (wrong.length > 0 || row === void 0) return wrong;
	return [...event.sets === void 0 ? [] : checkInstant(row, event.sets, [...path, "sets"], context), ...event.sets_if_new === void 0 ? [] : checkInstant(row, event.sets_if_new, [...path, "sets_if_new"], context)];
}
/** A condition tells apart what is received under one name, so the name must be said. */
function checkSource({ source, where }, path, { error }) {
	if (where === void 0 || source !== void 0) return [];
	const message = `\`${path.at(-1)}\` has a \`where\`, but nothing says under which name it is received.`;
	return [error("missing-key", [...path, "where"], message, "Add `source:`, the name under which it is received.")];
}

// language/schema/own-uses.ts
/** The names that `schema.yaml` declares (tables, collections, fields, events), and those of tables and fields that it uses. */
function ownUses(own, document) {
	const tables = new Set(Object.keys(schemaFileWith(own).entities));
	const noter = {
		tables,
		key: (path, target, field) => ({
			span: document.keySpanOf(path),
			target,
			role: "declaration",
			...typeIn(field, tables)
		}),
		value: (path, target, role = "use") => ({
			span: document.contentSpanOf(path),
			target,
			role
		})
	};
	return [
		...fieldUses("contact", own.contact?.fields ?? {}, ["contact", "fields"], noter),
		...Object.entries(own.entities ?? {}).flatMap(([name, entity]) => {
			const path = ["entities", name];
			const ofTable = (key) => {
				const field = entity[key];
				return field !== void 0 && Object.hasOwn(entity.fields, field) ? [noter.value([...path, key], {
					kind: "field",
					entity: name,
					name: field
				})] : [];
			};
			return [
				noter.key(path, {
					kind: "entity",
					name
				}),
				noter.value([...path, "collection"], {
					kind: "collection",
					entity: name,
					name: entity.collection
				}, "declaration"),
				...ofTable("contact"),
				...ofTable("time"),
				...partUses(name, entity.part_of, [...path, "part_of"], noter),
				...fieldUses(name, entity.fields, [...path, "fields"], noter)
			];
		}),
		...eventUses(own, noter)
	];
}
function typeIn(field, tables) {
	const type = field === void 0 ? void 0 : parseFieldType(writtenType(field), tables, tables);
	return type === void 0 ? {} : { type: typeOfField(type) };
}
function partUses(entity, partOf, path, { value }) {
	if (partOf === void 0) return [];
	return [value([...path, "entity"], {
		kind: "entity",
		name: partOf.entity
	}), value([...path, "as"], {
		kind: "collection",
		entity,
		name: partOf.as
	}, "declaration")];
}
function fieldUses(entity, fields, path, noter) {
	return Object.entries(fields).flatMap(([name, field]) => [noter.key([...path, name], {
		kind: "field",
		entity,
		name
	}, field), ...typeUses(field, [...path, name], noter)]);
}
/** A type that is a table. */
function typeUses(field, path, { tables, value }) {
	const type = writtenType(field);
	if (!tables.has(type)) return [];
	return [value(typeof field === "string" ? path : [...path, "type"], {
		kind: "entity",
		name: type
	})];
}
function eventUses(own, noter) {
	return Object.entries(own.events ?? {}).flatMap(([name, event]) => {
		const path = ["events", name];
		const about = event.about ?? "contact";
		const setUses = ["sets", "sets_if_new"].flatMap((key) => {
			const field = event[key];
			return field === void 0 ? [] : [noter.value([...path, key], {
				kind: "field",
				entity: about,
				name: field
			})];
		});
		return [
			noter.key(path, {
				kind: "event",
				name
			}),
			...event.short === void 0 ? [] : [noter.value([...path, "short"], {
				kind: "event",
				name
			}, "declaration")],
			...event.about === void 0 ? [] : [noter.value([...path, "about"], {
				kind: "entity",
				name: about
			})],
			...setUses,
			...Object.entries(event.fields ?? {}).flatMap(([field, type]) => [noter.key([
				...path,
				"fields",
				field
			], {
				kind: "event field",
				event: name,
				name: field
			}, type), ...typeUses(type, [
				...path,
				"fields",
				field
			], noter)])
		];
	});
}

// language/schema/read-own-schema.ts
const validator$1 = createValidator(SCHEMA_YAML_SCHEMA);
/** Stands in for required keys that are missing; `*` is any name. */
const PARTS$1 = {
	contact: { fields: {} },
	entities: { "*": { fields: {} } },
	events: { "*": {} }
};
/**
* Reads the text of `schema.yaml`: YAML, then its JSON Schema, then its names (free, not reserved), what they refer to, and the conditions of
* events. What is wrong is left out of `own`, so that a mistake in one table or event stops no check of another.
*/
function readOwnSchema(file, text) {
	const document = parseYaml(file, text);
	const isUnreadable = document.diagnostics.length > 0;
	if (!isUnreadable && (document.value === null || document.value === void 0)) return {
		own: {},
		broken: [],
		diagnostics: [],
		uses: []
	};
	const validated = validateYaml(document, validator$1, {}, PARTS$1);
	const settled = settle(validated.value, document);
	const conditions = checkOwnConditions(settled.own, document);
	const words = isUnreadable ? text.match(/[a-z][a-z0-9_]*( [a-z][a-z0-9_]*)?/g) ?? [] : [];
	return {
		own: settled.own,
		broken: [.../* @__PURE__ */ new Set([
			...words,
			...words.flatMap((word) => word.split(" ")),
			...validated.names,
			...settled.names
		])],
		diagnostics: isUnreadable ? document.diagnostics : [
			...validated.diagnostics,
			...settled.diagnostics,
			...conditions.diagnostics
		],
		uses: [...ownUses(settled.own, document), ...conditions.uses]
	};
}
/** Each pass leaves out what refers to what the one before left out. */
const MOST_PASSES = 8;
/** What is left when everything with a problem is left out. Problems that only follow from what was left out are not reported. */
function settle(written, document) {
	const first = problemsOf(written, document);
	const names = [];
	let own = written;
	let problems = first;
	for (let pass = 0; pass < MOST_PASSES && problems.length > 0; pass++) {
		const rest = leaveOut(own, problems.map(({ drop }) => drop), validator$1, {});
		own = rest.value;
		names.push(...rest.names);
		problems = problemsOf(own, document);
	}
	return {
		own: problems.length > 0 ? {} : own,
		names,
		diagnostics: first.map(({ diagnostic }) => diagnostic)
	};
}
function problemsOf(own, document) {
	return [...checkOwnNames(own, document), ...checkOwnReferences(own, document)];
}

// language/settings/check-modules.ts
/** Reports optional tables that do not exist, stand twice, or are parts of one that is off. */
function checkModules({ yaml, document, at }) {
	const modules = yaml.modules ?? [];
	const known = optionalEntities();
	return modules.flatMap((name, index) => {
		const path = ["modules", index];
		if (!known.includes(name)) {
			const free = choicesOf(known.filter((one) => !modules.includes(one)), "entity");
			const word = {
				text: name,
				span: document.contentSpanOf(path)
			};
			return [at("unknown-module", path, `There is no optional table \`${name}\`.`, spelling(word, free, `There is ${known.join(", ")}.`))];
		}
		if (modules.indexOf(name) !== index) return [at("duplicate-name", path, `\`${name}\` is listed twice.`, { help: "Leave one of them out." })];
		const owner = partOwners()[name];
		if (owner === void 0 || !known.includes(owner) || modules.includes(owner)) return [];
		return [at("unknown-module", path, `\`${name}\` rows are parts of \`${owner}\`, which is off.`, { help: `Add \`${owner}\` to \`modules\`.` })];
	});
}
/** The tables that are meant to be on: the nearest to a misspelt one, with those that they are parts of; all where nobody can tell. */
function meantModules(written) {
	const known = optionalEntities();
	const meant = written.map((name) => known.includes(name) ? name : nearest(name, known));
	const whole = meant.flatMap((name) => name === void 0 ? [] : [name, partOwners()[name]]).filter((name) => name !== void 0);
	return meant.includes(void 0) ? known : [...new Set(whole.filter((name) => known.includes(name)))];
}

// language/settings/check-names.ts
/** What a JSON Schema cannot say of the names that campaigns use: none is a word of the language, none stands twice, types exist. */
function checkNamed(check) {
	const { yaml, document, at } = check;
	const keys = [
		"endpoints",
		"people",
		"connections"
	].flatMap((section) => Object.keys(yaml[section] ?? {}).filter((name) => section !== "people" || name === "where").map((name) => [section, name]));
	const pools = yaml.pools ?? [];
	const twice = pools.flatMap((name, index) => pools.indexOf(name) === index ? [] : [at("duplicate-name", ["pools", index], `\`${name}\` is listed twice.`, { help: "Leave one of them out." })]);
	return [
		...keys.flatMap((path) => reserved(String(path.at(-1)), document.keySpanOf(path))),
		...pools.flatMap((name, index) => reserved(name, document.contentSpanOf(["pools", index]))),
		...twice,
		...checkReplies(check)
	];
}
function reserved(name, span) {
	if (!reservedWords.some((word) => word === name)) return [];
	const message = `\`${name}\` is a word of the language and cannot name anything.`;
	return [createDiagnostic("reserved-word", {
		message,
		help: `Take another name, for example \`my_${name}\`.`,
		span
	})];
}
function checkReplies({ yaml, document, at }) {
	return Object.entries(yaml.endpoints ?? {}).flatMap(([endpoint, { reply }]) => Object.entries(reply ?? {}).flatMap(([field, type]) => {
		const path = [
			"endpoints",
			endpoint,
			"reply",
			field
		];
		if (field === "status") {
			const span = document.keySpanOf(path);
			return [createDiagnostic("name-taken", {
				message: "`status` is there in every reply: the status of the answer, a number.",
				help: "Leave it out, or choose another name.",
				span
			})];
		}
		if (isReplyType(type)) return [];
		const word = {
			text: type,
			span: document.contentSpanOf(path)
		};
		const help = spelling(word, choicesOf(scalarNames(), "value"), "Write a kind of value such as `text`, or `list of text`.");
		return [at("unknown-type", path, `\`${field}\` is of the type \`${type}\`, which is no kind of value.`, help)];
	}));
}
/** Whether a reply may hold values of this type. */
function isReplyType(type) {
	return scalarNamed(type.replace(/^list of /, "")) !== void 0;
}
/** Lint rules that do not exist. */
function checkLintRules({ yaml, document, lintRules }) {
	if (lintRules === void 0) return [];
	return Object.keys(yaml.lint ?? {}).flatMap((text) => {
		if (lintRules.includes(text)) return [];
		const span = document.keySpanOf(["lint", text]);
		const help = spelling({
			text,
			span
		}, choicesOf(lintRules, "value"), "Leave it out.");
		return [createDiagnostic("unknown-lint-rule", {
			message: `There is no lint rule \`${text}\`.`,
			span,
			...help
		})];
	});
}
/** Durations of the channels. */
function checkChannels(check) {
	const { channels } = check.yaml;
	const written = [
		"email",
		"sms",
		"push",
		"whatsapp"
	].map((channel) => [[
		"channels",
		channel,
		"give_up_after"
	], channels[channel]?.give_up_after]);
	return checkDurations(written, check);
}

// language/settings/settings-places.ts
/** The places of a file that is valid YAML. `text` is the whole file. */
function placesIn(yaml, document, text) {
	const channels = endOf(document, text, ["channels"], Object.keys(objectAt(document, "channels")).at(-1), "");
	const modules = yaml.modules?.length ? endOf(document, text, ["modules"], yaml.modules.length - 1, "- ") : noModules(document, text);
	return {
		...modules && { modules },
		...channels && { channels },
		tags: tagsIn(yaml, document)
	};
}
function tagsIn({ policies }, document) {
	const caps = (policies?.caps ?? []).flatMap(({ tagged: text }, index) => text === void 0 ? [] : [{
		text,
		span: document.contentSpanOf([
			"policies",
			"caps",
			index,
			"tagged"
		])
	}]);
	const except = (policies?.control_group?.except ?? []).map((text, index) => ({
		text,
		span: document.contentSpanOf([
			"policies",
			"control_group",
			"except",
			index
		])
	}));
	return [...caps, ...except];
}
function objectAt(document, key) {
	const value = ownOf(document.value, key);
	return isObject(value) ? value : {};
}
/** Behind the last entry of a list or mapping, in its style. `mark`: what stands before an entry on a line of its own. */
function endOf(document, text, path, last, mark) {
	if (last === void 0) return void 0;
	const holder = document.spanOf(path);
	const end = document.spanOf([...path, last]).end;
	const span = {
		...holder,
		start: end,
		end
	};
	if (/^[[{]/.test(text.slice(holder.start.offset))) return {
		span,
		before: ", ",
		after: ""
	};
	const column = typeof last === "number" ? holder.start.column : document.keySpanOf([...path, last]).start.column;
	return {
		span,
		before: `\n${" ".repeat(column - 1)}${mark}`,
		after: ""
	};
}
/** An empty list is filled; where there is none it comes before `channels`. */
function noModules(document, text) {
	const list = ownOf(document.value, "modules");
	if (Array.isArray(list)) {
		const { start, end, ...file } = document.spanOf(["modules"]);
		if (text.slice(start.offset, end.offset) !== "[]") return void 0;
		const inside = {
			offset: start.offset + 1,
			line: start.line,
			column: start.column + 1
		};
		return {
			span: {
				...file,
				start: inside,
				end: inside
			},
			before: "",
			after: ""
		};
	}
	if (list !== void 0 || ownOf(document.value, "channels") === void 0) return void 0;
	const key = document.keySpanOf(["channels"]);
	return {
		span: {
			...key,
			end: key.start
		},
		before: "modules: [",
		after: "]\n"
	};
}

// language/settings/settings-uses.ts
/** The names that `relance.yaml` declares for campaigns, and those of tables and tags that it uses. */
function settingsUses(yaml, document) {
	const key = (path, target) => ({
		span: document.keySpanOf(path),
		target,
		role: "declaration"
	});
	const value = (path, target, role) => ({
		span: document.contentSpanOf(path),
		target,
		role
	});
	const named = (section, kind) => Object.keys(yaml[section] ?? {}).map((name) => key([section, name], {
		kind,
		name
	}));
	return [
		...named("endpoints", "endpoint"),
		...replyUses(yaml, document),
		...named("people", "people"),
		...named("connections", "connection"),
		...(yaml.pools ?? []).map((name, index) => value(["pools", index], {
			kind: "pool",
			name
		}, "declaration")),
		...(yaml.modules ?? []).map((name, index) => value(["modules", index], {
			kind: "entity",
			name
		}, "use")),
		...(yaml.policies?.caps ?? []).flatMap(({ tagged: name }, index) => name === void 0 ? [] : [value([
			"policies",
			"caps",
			index,
			"tagged"
		], {
			kind: "tag",
			name
		}, "use")]),
		...(yaml.policies?.control_group?.except ?? []).map((name, index) => value([
			"policies",
			"control_group",
			"except",
			index
		], {
			kind: "tag",
			name
		}, "use"))
	];
}
const NONE$1 = /* @__PURE__ */ new Set();
function replyUses({ endpoints }, document) {
	return Object.entries(endpoints ?? {}).flatMap(([endpoint, { reply }]) => Object.entries(reply ?? {}).map(([name, written]) => {
		const type = parseFieldType(written, NONE$1, NONE$1);
		return {
			span: document.keySpanOf([
				"endpoints",
				endpoint,
				"reply",
				name
			]),
			target: {
				kind: "reply field",
				endpoint,
				name
			},
			role: "declaration",
			...type === void 0 ? {} : { type: typeOfField(type) }
		};
	}));
}

// language/settings/to-settings.ts
/**
* Settings with their defaults. What has been reported is taken as it is meant, else as it lets most through; `isLost` says whether a
* section could not be read whole.
*/
function toSettings(yaml, isLost) {
	const assumed = assumedSettings();
	const channels = toChannels(yaml.channels);
	return {
		language: 1,
		store: toStore(yaml.store),
		modules: isLost("modules") ? assumed.modules : meantModules(yaml.modules ?? []),
		policies: toPolicies(yaml.policies),
		channels: isLost("channels") ? {
			...assumed.channels,
			...channels
		} : channels,
		endpoints: mapValues(yaml.endpoints, ({ url, secret, reply }) => ({
			url,
			...defined({ secret }),
			reply: toReply(reply ?? {})
		})),
		people: yaml.people ?? {},
		pools: [...new Set(yaml.pools)],
		connections: yaml.connections ?? {},
		environments: yaml.environments ?? {},
		lint: yaml.lint ?? {}
	};
}
function toStore({ name, time_zone: zone, currency, locale, url, rates }) {
	const meant = minorDigitsOf(currency) === void 0 ? nearest(currency, currencies()) ?? "XXX" : currency;
	return {
		name,
		timeZone: isTimeZone(zone) ? zone : nearest(zone, timeZones()) ?? "UTC",
		currency: meant === "XXX" ? "" : meant,
		minorDigits: minorDigitsOf(meant) ?? 2,
		locale: isLocale(locale) ? locale : "en",
		...defined({
			url,
			rates
		})
	};
}
function toPolicies(policies = {}) {
	const { quiet_hours: quiet, caps = [], capped, control_group: group, live_runs: liveRuns, max_event_age: age } = policies;
	return {
		...quiet === void 0 ? {} : { quietHours: {
			from: quiet.from,
			until: quiet.until,
			then: quiet.then ?? "hold"
		} },
		caps: caps.map(({ per, ...cap }) => ({
			...cap,
			perMs: parseDuration(per) ?? 0
		})),
		capped: toCapped(capped),
		...group === void 0 ? {} : { controlGroup: {
			share: group.share.replace("%", ""),
			except: group.except ?? []
		} },
		liveRuns: liveRuns ?? "finish",
		maxEventAgeMs: (age === void 0 ? void 0 : parseDuration(age)) ?? 6048e5
	};
}
function toCapped(capped) {
	if (typeof capped !== "object") return { action: capped ?? "skip" };
	const upTo = capped.up_to === void 0 ? void 0 : parseDuration(capped.up_to);
	return {
		action: capped.then,
		...defined({ upTo })
	};
}
function toChannels({ email, sms, push, whatsapp }) {
	return {
		email: {
			provider: "smtp",
			...defined({
				url: email.url,
				rate: toRate(email.rate)
			}),
			from: email.from,
			giveUpAfterMs: giveUpAfter(email.give_up_after)
		},
		...sms === void 0 ? {} : { sms: {
			...toGateway(sms),
			from: sms.from
		} },
		...push === void 0 ? {} : { push: toGateway(push) },
		...whatsapp === void 0 ? {} : { whatsapp: {
			...toGateway(whatsapp),
			from: whatsapp.from
		} }
	};
}
function toGateway({ url, token, rate, give_up_after: written }) {
	return {
		provider: "http",
		...defined({
			url,
			token,
			rate: toRate(rate)
		}),
		giveUpAfterMs: giveUpAfter(written)
	};
}
function giveUpAfter(written) {
	return (written === void 0 ? void 0 : parseDuration(written)) ?? 36e5;
}
const PER_MS = {
	s: 1e3,
	m: 6e4,
	h: 36e5,
	d: 864e5
};
/** `14/s`. */
function toRate(written) {
	const [count, unit] = written?.split("/") ?? [];
	const perMs = unit === void 0 ? void 0 : PER_MS[unit];
	return perMs === void 0 ? void 0 : {
		count: Number(count),
		perMs
	};
}
const NONE = /* @__PURE__ */ new Set();
function toReply(reply) {
	return Object.entries(reply).flatMap(([name, written]) => {
		const type = isReplyType(written) && name !== "status" ? parseFieldType(written, NONE, NONE) : void 0;
		return type === void 0 ? [] : [{
			name,
			type
		}];
	});
}
function mapValues(record, map) {
	return Object.fromEntries(Object.entries(record ?? {}).map(([name, value]) => [name, map(value)]));
}
function defined(record) {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== void 0));
}

// language/settings/read-settings.ts
const validator = createValidator(RELANCE_YAML_SCHEMA);
/** Stands in for required keys that are missing; `*` is any name. */
const FALLBACK = {
	language: 1,
	store: {
		name: "Shop",
		time_zone: "UTC",
		currency: "XXX",
		locale: "en"
	},
	channels: { email: { from: "shop@shop.example" } }
};
const PARTS = {
	channels: {
		...FALLBACK.channels,
		sms: { from: "Shop" },
		push: {},
		whatsapp: { from: "000" }
	},
	endpoints: { "*": { url: "https://endpoint.example" } },
	people: { "*": ["somebody@shop.example"] },
	connections: { "*": { platform: "api" } }
};
/**
* Reads the text of `relance.yaml`: YAML, then its JSON Schema, then what a schema cannot say (zones, currencies, modules). A mistake in
* one section hides none in another. `lintRules`: the names of the rules that `lint` may set; absent: any name.
*/
function readSettings(file, text, lintRules) {
	const document = parseYaml(file, text);
	const { value: yaml, lost, names, diagnostics } = validateYaml(document, validator, FALLBACK, PARTS);
	const isUnreadable = document.diagnostics.length > 0;
	const isLost = (section) => isUnreadable || lost.some((path) => path === "" || path.split(".")[0] === section);
	const check = createSettingsCheck(yaml, document, lintRules);
	const meaning = isUnreadable ? [] : [
		checkStore,
		checkModules,
		checkPolicies,
		checkChannels,
		checkNamed,
		checkLintRules
	].flatMap((one) => one(check));
	return {
		settings: {
			...toSettings(yaml, isLost),
			...isUnreadable ? {} : { places: placesIn(yaml, document, text) }
		},
		broken: isUnreadable ? [...new Set(text.match(/[a-z][a-z0-9_]*/g))] : [...names, ...brokenReplies(yaml, meaning.length > 0)],
		diagnostics: [...diagnostics, ...meaning],
		uses: settingsUses(yaml, document)
	};
}
/** Fields of replies are left out where their type is wrong. */
function brokenReplies({ endpoints }, isWrong) {
	return isWrong ? Object.values(endpoints ?? {}).flatMap(({ reply }) => Object.keys(reply ?? {})) : [];
}

// language/check/read-files.ts
/** Reads the files of a workspace. What was read of a text that has not changed is the same object the next time. */
const SETTINGS_FILE = "relance.yaml";
const SCHEMA_FILE = "schema.yaml";
/** The settings of the workspace, as far as they can be read. */
function readSettingsFile(files) {
	const text = files.get(SETTINGS_FILE);
	if (text !== void 0) return readSettings(SETTINGS_FILE, text, LINT_NAMES);
	const help = "Write one with `language: 1`, `store:` and `channels:`, or let `relance init` do it.";
	const span = createLineIndex(SETTINGS_FILE, "").span(0, 0);
	const diagnostic = createDiagnostic("no-settings", {
		message: "The folder of `relance.yaml` is the workspace.",
		help,
		span
	});
	return {
		settings: assumedSettings(),
		broken: [],
		diagnostics: [diagnostic],
		uses: []
	};
}
/** The built-in schema with what `schema.yaml` adds, if there is one, as far as it can be read. */
function readSchema(files, modules) {
	const text = files.get(SCHEMA_FILE);
	const { own, broken, diagnostics, uses } = text === void 0 ? {
		own: {},
		broken: [],
		diagnostics: [],
		uses: []
	} : readOwnSchema(SCHEMA_FILE, text);
	return {
		schema: loadSchema(modules, own),
		wholeSchema: loadSchema(optionalEntities(), own),
		broken,
		diagnostics,
		uses
	};
}
/** A reader that reads a file again only when its text or the schema has changed. */
function createMessagesReader() {
	const read = createReader((path, text, schema) => readMessage(path, text, schema));
	let last;
	let lastParts = [];
	return (files, schema, storeLocale) => {
		const all = [...files].filter(([path]) => path.startsWith("messages/")).map(([path, text]) => read(path, text, schema));
		const parts = [storeLocale, ...all];
		if (last !== void 0 && sameItems(parts, lastParts)) return last;
		lastParts = parts;
		last = group(all, storeLocale, last?.byName);
		return last;
	};
}
function group(read, storeLocale, before = /* @__PURE__ */ new Map()) {
	const broken = read.flatMap(({ name, message }) => name === void 0 || message !== void 0 ? [] : [name]);
	const messages = read.flatMap(({ message }) => message ?? []);
	const variants = checkVariants(messages, storeLocale, new Set(broken));
	return {
		byName: new Map([...variants.byName].map(([name, list]) => [name, keep(before.get(name), list)])),
		broken,
		diagnostics: [...read.flatMap((one) => one.diagnostics), ...variants.diagnostics],
		uses: read.flatMap((one) => one.uses)
	};
}
function keep(before, list) {
	return before !== void 0 && sameItems(before, list) ? before : list;
}
/** A reader that parses a file again only when its text has changed. */
function createCampaignsReader() {
	const read = createReader((path, text) => parse(path, text));
	return (files) => [...files.keys()].filter((path) => path.endsWith(".campaign")).sort().map((path) => read(path, files.get(path) ?? "", void 0));
}
/** Reads texts by path and remembers the last answer of each; `about` is what else the answer depends on. Paths that are gone are kept: one small object each. */
function createReader(make) {
	const known = /* @__PURE__ */ new Map();
	return (path, text, about) => {
		const found = known.get(path);
		if (found !== void 0 && found.about === about && found.text === text) return found.made;
		const made = make(path, text, about);
		known.set(path, {
			text,
			about,
			made
		});
		return made;
	};
}
/** Whether two lists hold the same objects. */
function sameItems(a, b) {
	return a.length === b.length && a.every((item, index) => item === b[index]);
}

export { findRule as $, byPlace as $t, Times as A, reportUnknownField as At, Alternative as B, entityOf as Bt, Percent as C, findThisEvent as Ct, SymbolMoney as D, isReceived as Dt, SingleQuoted as E, isOfTheShop as Et, word as F, eventFilterScope as Ft, RepetitionMandatoryWithSeparator as G, exampleOf as Gt, Option as H, setUpChannel as Ht, unitWords as I, rowRoot as It, MESSAGE_SCHEMAS as J, sameType as Jt, RepetitionWithSeparator as K, isOrdered as Kt, weekdayWords as L, withRoots as Lt, UnitWord as M, fieldsOf$1 as Mt, WeekdayWord as N, fieldChoices as Nt, Text as O, isRecorded as Ot, isReserved as P, CONTACT_ROOT as Pt, LINT_RULES as Q, tableOf as Qt, tokenMatcher as R, expressionKey as Rt, OpenParen as S, findEvent as St, SingleEquals as T, isIdle as Tt, Repetition as U, aRow as Ut, NonTerminal as V, activateTable as Vt, RepetitionMandatory as W, describe$1 as Wt, objectOf as X, typeOfField as Xt, parseYaml as Y, scalar as Yt, createLineIndex as Z, eventNamed as Zt, Money as _, findHappening as _t, parse as a, ignoreNothingRule as at, OpenBrace as b, isReportedEngagement as bt, CloseBrace as c, readFileName as ct, Comma as d, checkZone as dt, createDiagnostic as en, conditionsOf as et, Comparison as f, findManualSegment as ft, Minus as g, isCampaign as gt, EventWord as h, checkMoney as ht, readSettingsFile as i, ignoreUnknownRule as it, UnclosedText as j, fieldAt as jt, TimeText as k, isReportedAsOff as kt, CloseBracket as l, checkCondition as lt, DurationPart as m, checkLiteral$1 as mt, createMessagesReader as n, childrenOf as nt, tokenize as o, checkUnknownValues as ot, DateText as p, findSegment as pt, Terminal as q, isScalar$1 as qt, readSchema as r, ignoreWithoutReasonRule as rt, createGrammar as s, fileNameOf as st, createCampaignsReader as t, stepsOf as tt, CloseParen as u, checkExpression as ut, Name as v, isFact as vt, Plus as w, reportUnknownEvent as wt, OpenBracket as x, noteEngagement as xt, NumberText as y, findEngagement as yt, Alternation as z, createNotes as zt };