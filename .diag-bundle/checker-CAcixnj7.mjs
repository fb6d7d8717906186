import { $ as findRule, $t as byPlace, At as reportUnknownField, Bt as entityOf, Ct as findThisEvent, Dt as isReceived, Et as isOfTheShop, Ft as eventFilterScope, Gt as exampleOf, Ht as setUpChannel, It as rowRoot, Jt as sameType, Kt as isOrdered, Lt as withRoots, Mt as fieldsOf, Nt as fieldChoices, Ot as isRecorded, Pt as CONTACT_ROOT, Q as LINT_RULES, Qt as tableOf$1, Rt as expressionKey, St as findEvent, Tt as isIdle, Ut as aRow, Vt as activateTable, Wt as describe, Xt as typeOfField, Yt as scalar, Zt as eventNamed, _t as findHappening, at as ignoreNothingRule, bt as isReportedEngagement, dt as checkZone, et as conditionsOf, ft as findManualSegment, gt as isCampaign, ht as checkMoney, i as readSettingsFile, it as ignoreUnknownRule, jt as fieldAt, kt as isReportedAsOff, lt as checkCondition, mt as checkLiteral, n as createMessagesReader, nt as childrenOf, ot as checkUnknownValues, pt as findSegment, qt as isScalar, r as readSchema, rt as ignoreWithoutReasonRule, st as fileNameOf, t as createCampaignsReader, tt as stepsOf$1, ut as checkExpression, vt as isFact, wt as reportUnknownEvent, xt as noteEngagement, yt as findEngagement, zt as createNotes } from "./read-files-CocT6yUl.mjs";
import { c as changeTo, l as choicesOf, s as canProduce, u as spelling } from "./relance-yaml.schema-C_aX0j0r.mjs";
import { t as formatDuration } from "./duration-DmMsHrS7.mjs";
import { n as nearest } from "./nearest-Bg8ocq69.mjs";
import { t as MESSAGE_ENTITY } from "./message-entity-CdvnEM66.mjs";

// language/check/clauses/active.ts
/** `active from D [at T] until D [at T]`: the end comes after the beginning; a day without time is whole. */
function checkActive(node, { report }) {
	if (node === void 0) return void 0;
	const { from, until } = node;
	if (from !== void 0 && until !== void 0 && instantOf(from, "00:00") >= instantOf(until, "24:00")) {
		report("never-active", {
			message: `It would be active until \`${wordsOf$3(until)}\`, before it begins at \`${wordsOf$3(from)}\`.`,
			help: "Write an end that comes after the beginning.",
			span: until.span,
			related: [{
				span: from.span,
				message: "the beginning"
			}]
		});
		return;
	}
	return {
		...from && { from: dayOf(from) },
		...until && { until: dayOf(until) }
	};
}
/** Both are of the store's calendar, so their texts sort as they do. */
function instantOf({ date, time }, other) {
	return `${date} ${time ?? other}`;
}
function wordsOf$3({ date, time }) {
	return time === void 0 ? date : `${date} at ${time}`;
}
function dayOf({ date, time }) {
	return {
		date,
		...time === void 0 ? {} : { time }
	};
}

// language/check/clauses/positive.ts
/** Reports a duration of zero, in clauses where it would mean nothing. */
function isPositive({ ms, span }, { report }) {
	if (ms > 0) return true;
	report("invalid-duration", {
		message: "This is no time at all.",
		help: "Write a longer duration, or leave it out.",
		span
	});
	return false;
}

// language/check/clauses/backfill.ts
/** What has no past that anybody wrote down: changes of fields and memberships; and what is no occurrence at all. */
const WITHOUT_PAST = {
	field: "Former values of fields are not kept.",
	membership: "Nobody knows when contacts came into a segment before the campaign was there.",
	read: "Reading a segment takes those who are in it now; `read now` does so at once.",
	started: "Runs that are started by hand or by other campaigns have no past."
};
/** `backfill 3d`, `backfill all`: at least one trigger has past occurrences. */
function checkBackfill(node, { nodes }, workspace) {
	if (node === void 0) return void 0;
	const [first] = nodes;
	const why = first && WITHOUT_PAST[first.kind];
	if (why !== void 0 && nodes.every(({ kind }) => WITHOUT_PAST[kind] !== void 0)) {
		workspace.report("nothing-to-backfill", {
			message: why,
			help: "Leave out `backfill`, or start with an event.",
			span: node.span
		});
		return;
	}
	if (node.reach === void 0) return "all";
	return isPositive(node.reach, workspace) ? node.reach.ms : void 0;
}

// language/check/clauses/transactional.ts
/** Reports a clause about what transactional messages never meet: caps, quiet hours, holdout. True for marketing. */
function isForMarketing(clause, what, span, purpose, { report }) {
	if (purpose === "marketing") return true;
	report("not-for-transactional", {
		message: `${what}, so \`${clause}\` would do nothing.`,
		help: "Leave it out, or leave out `transactional`.",
		span
	});
	return false;
}

// language/check/clauses/capped.ts
/** `capped skip`, `capped hold up to 2d`, `capped exit`: of marketing campaigns. */
function checkCapped(node, purpose, workspace) {
	if (node === void 0) return void 0;
	if (!isForMarketing("capped", "Caps do not count transactional messages", node.span, purpose, workspace)) return void 0;
	return node.upTo === void 0 || isPositive(node.upTo, workspace) ? {
		action: node.action,
		...node.upTo === void 0 ? {} : { upTo: node.upTo.ms }
	} : void 0;
}

// language/check/clauses/unknown-table.ts
/** Reports a name that is no active table. */
function reportUnknownTable(name, workspace) {
	if (workspace.broken.has(name.text)) return;
	if (entityOf(workspace.wholeSchema, name.text) !== void 0) {
		const help = `Add \`${name.text}\` to \`modules\` in relance.yaml.`;
		workspace.report("table-not-active", {
			message: `The table \`${name.text}\` is off.`,
			help,
			span: name.span,
			...activateTable(name.text, workspace.settings)
		});
		return;
	}
	const names = Object.keys(workspace.schema.entities);
	workspace.report("unknown-table", {
		message: `There is no table \`${name.text}\`.`,
		...spelling(name, choicesOf(names, "entity"), `There is ${names.join(", ")}.`),
		span: name.span
	});
}

// language/check/clauses/entry.ts
/** `once [per ENTITY]`, `repeatable [per ENTITY] [at most every D] [newest wins]`. Where neither is written, once per contact; lint asks to write it. */
function checkEntry$1(node, when, workspace) {
	if (node === void 0) return {
		mode: "once",
		per: "contact",
		newestWins: false
	};
	const per = node.per === void 0 ? "contact" : checkPer(node.per, when, workspace);
	if (node.atMostEvery !== void 0) isPositive(node.atMostEvery, workspace);
	return {
		mode: node.mode,
		per,
		...node.atMostEvery === void 0 ? {} : { atMostEvery: node.atMostEvery.ms },
		newestWins: node.newestWins
	};
}
function checkPer(per, { binds, uncertain }, workspace) {
	if (per.text === "contact") return "contact";
	if (tableOf$1(workspace.schema, per.text) === void 0) {
		reportUnknownTable(per, workspace);
		return "contact";
	}
	workspace.use(per.span, {
		kind: "entity",
		name: per.text
	});
	const other = binds.find(({ about }) => about !== per.text);
	if (other === void 0) return per.text;
	const own = binds.map(({ about }) => about).find((about) => about !== "contact" && binds.every((one) => one.about === about));
	const instead = own === void 0 || uncertain ? `Leave out \`per ${per.text}\`` : `Write \`per ${own}\``;
	workspace.report("per-not-bound", {
		message: `\`${other.words}\` ${whatItBrings(other)} and brings no \`${per.text}\`.`,
		help: `${instead}, or use triggers that are all about ${aRow(per.text)}.`,
		span: per.span
	});
	return "contact";
}
function whatItBrings({ about, gathered }) {
	if (gathered !== void 0) return `brings the list \`${gathered.name}\``;
	return about === "contact" ? "is about the contact" : `is about ${aRow(about)}`;
}

// language/check/labels/head-of.ts
/** The head of a step: enough to show where it stands, and the place behind which its label goes. */
function headOf(step) {
	const end = endOf(step);
	return end === void 0 ? {
		span: step.span,
		takesLabel: false
	} : {
		span: {
			...step.span,
			end: end.end
		},
		takesLabel: true
	};
}
/** What a label follows; undefined where none can be written, or the tree does not say where. */
function endOf(step) {
	switch (step.kind) {
		case "email":
		case "sms":
		case "push":
		case "whatsapp": return step.message.span;
		case "send": return step.by.at(-1)?.span;
		case "give": return step.coupon.span;
		case "add":
		case "remove": return step.segment.span;
		case "set": return isPlain$2(step.value) ? step.value.span : void 0;
		case "call": return step.endpoint.span;
		case "notify": return step.text.span;
		case "start": return step.campaign.span;
		case "unsubscribe":
		case "suppress": return step.otherwise === void 0 && step.label === void 0 ? step.span : void 0;
		default: return;
	}
}
/** Whether the end of an expression is known: the tree keeps no parentheses. */
function isPlain$2(value) {
	return value.kind === "literal" || value.kind === "path";
}

// language/check/steps/scope-at.ts
/** The scope of a step: that of the campaign, with the names that are bound on every path to it. */
function scopeAt(scope, { bound, partlyBound }) {
	if (bound.size === 0 && partlyBound.size === 0) return scope;
	const roots = [...bound].map(([name, what]) => [name, rootOf(name, what)]);
	const partly = [...partlyBound].map(([name, path]) => [name, absentOn(name, path)]);
	return {
		...scope,
		roots: new Map([...scope.roots, ...roots]),
		absent: new Map([...scope.absent, ...partly])
	};
}
function rootOf(name, what) {
	if (what.kind === "event") return {
		kind: "bound event",
		name,
		event: what.event
	};
	return what.kind === "reply" ? rowRoot("reply", name, what.endpoint, what.fields) : what;
}
function absentOn(name, path) {
	return {
		code: "not-on-every-path",
		why: path.length === 0 ? `\`${name}\` is not the same on all paths that lead here.` : `\`${name}\` stands for nothing where ${path.join(", then ")}.`,
		help: "Use it where it is bound, or end the other paths with `stop`."
	};
}

// language/check/steps/arguments.ts
/** All arguments, or undefined once a mistake in one is reported. */
function checkArguments(node, { workspace, scope, state }) {
	if (node.with.length === 0) return [];
	const here = scopeAt(scope, state);
	const values = /* @__PURE__ */ new Map();
	let whole = true;
	for (const { name, value } of node.with) {
		const checked = checkExpression(value, here, workspace);
		if (values.has(name.text)) {
			workspace.report("duplicate-name", {
				message: `\`${name.text}\` is given twice.`,
				help: "Leave one of them out.",
				span: name.span,
				fixes: [removeArgument(node, name.text, "remove-duplicate")]
			});
			whole = false;
		} else if (checked === void 0) whole = false;
		else values.set(name.text, {
			name: name.text,
			value: checked
		});
	}
	return whole ? [...values.values()] : void 0;
}
/** Takes the last argument of this name out, with the comma beside it; the last of all with its braces. */
function removeArgument(node, name, kind = "remove-argument") {
	const edit = {
		span: spanWithComma(node, node.with.findLastIndex((one) => one.name.text === name)),
		text: node.with.length === 1 && node.otherwise !== void 0 ? " " : ""
	};
	return {
		kind,
		title: `Remove \`${name}\``,
		edits: [edit],
		safe: kind === "remove-argument"
	};
}
function spanWithComma(node, index) {
	const [argument, before, after] = [
		node.with[index],
		node.with[index - 1],
		node.with[index + 1]
	];
	const span = argument?.span ?? node.span;
	if (before !== void 0) return {
		...span,
		start: before.span.end
	};
	if (after !== void 0) return {
		...span,
		end: after.span.start
	};
	return {
		...span,
		start: endOfLabel(node),
		end: endOfArguments(node)
	};
}
/** Puts an argument in, with the braces where there are none yet. */
function addArgument(node, name, value) {
	const last = node.with.at(-1);
	const at = last?.span.end ?? endOfLabel(node);
	const text = last === void 0 ? ` with { ${name}: ${value} }` : `, ${name}: ${value}`;
	const edit = {
		span: {
			...node.span,
			start: at,
			end: at
		},
		text
	};
	return {
		kind: "add-argument",
		title: `Pass \`${name}: ${value}\``,
		edits: [edit],
		safe: false
	};
}
function endOfLabel(node) {
	return (node.was ?? node.label ?? headOf(node)).span.end;
}
/** The `with { … }` goes up to the `else`, and else to the end of the step. */
function endOfArguments({ otherwise, span }) {
	return otherwise === void 0 ? span.end : otherwise.span.start;
}

// language/check/steps/context.ts
/** The parts that every step has. */
function baseOf(node, { labels }) {
	const named = node.label !== void 0 || node.kind === "repeat" || node.kind === "split" && node.by !== "cohort";
	const was = node.was === void 0 ? {} : { was: node.was.text };
	const documentation = node.documentation === void 0 ? {} : { documentation: node.documentation };
	return {
		label: labels.get(node) ?? "",
		named,
		...was,
		...documentation,
		span: node.span
	};
}

// language/check/steps/path-state.ts
/** Key of "any coupon at all", beside the labels of the steps that give one. */
const ANY_COUPON = "*";
/** Nothing has happened yet. */
const START = {
	bound: /* @__PURE__ */ new Map(),
	partlyBound: /* @__PURE__ */ new Map(),
	given: /* @__PURE__ */ new Set(),
	lacking: /* @__PURE__ */ new Map(),
	path: []
};
/** The state behind a `give`. */
function afterGive(state, label) {
	return {
		...state,
		given: /* @__PURE__ */ new Set([
			...state.given,
			label,
			"*"
		])
	};
}
/** The state behind a decision, in words for people: `if_1: then`. */
function afterDecision(state, decision) {
	return {
		...state,
		path: [...state.path, decision]
	};
}
/** The state behind what binds a name. */
function afterBinding(state, name, what) {
	return name === void 0 ? state : {
		...state,
		bound: new Map([...state.bound, [name, what]])
	};
}
/** The state where blocks join: certain is what is certain at the end of each one that can be reached. `before` is the state they began with. */
function join(before, ends) {
	const reached = ends.filter((end) => end !== void 0);
	const [first, ...others] = reached;
	if (first === void 0) return void 0;
	if (others.every((end) => sameCertain(first, end))) return {
		...first,
		path: before.path
	};
	const given = new Set([...first.given].filter((key) => others.every((end) => end.given.has(key))));
	const bound = new Map([...first.bound].filter(([name, what]) => others.every((end) => isSame(what, end.bound.get(name)))));
	return {
		bound,
		partlyBound: partlyOf(reached, bound),
		given,
		lacking: lackingOf(reached, given),
		path: before.path
	};
}
/** The state behind arms that all are taken, side by side: certain is what any of them makes certain. If one ends the run, all have ended. */
function merge(before, ends) {
	const reached = ends.filter((end) => end !== void 0);
	if (reached.length < ends.length) return void 0;
	const bound = new Map(reached.flatMap((end) => [...end.bound]));
	const given = new Set(reached.flatMap((end) => [...end.given]));
	return {
		bound,
		partlyBound: partlyOf(reached, bound),
		given,
		lacking: lackingOf(reached, given),
		path: before.path
	};
}
function sameCertain(a, b) {
	return a.bound === b.bound && a.given === b.given && a.partlyBound === b.partlyBound && a.lacking === b.lacking;
}
function isSame(a, b) {
	if (a.kind === "event") return b?.kind === "event" && a.event.name === b.event.name;
	return a.kind === "reply" ? b?.kind === "reply" && a.endpoint === b.endpoint : b?.kind === "unclear";
}
function partlyOf(ends, bound) {
	const partly = /* @__PURE__ */ new Map();
	for (const name of ends.flatMap((end) => [...end.bound.keys(), ...end.partlyBound.keys()])) {
		if (bound.has(name) || partly.has(name)) continue;
		const without = ends.find((end) => !end.bound.has(name));
		partly.set(name, without === void 0 ? [] : without.partlyBound.get(name) ?? without.path);
	}
	return partly;
}
function lackingOf(ends, given) {
	const lacking = /* @__PURE__ */ new Map();
	for (const key of ends.flatMap((end) => [...end.given, ...end.lacking.keys()])) {
		if (given.has(key) || lacking.has(key)) continue;
		const without = ends.find((end) => !end.given.has(key));
		if (without !== void 0) lacking.set(key, pathWithout(without, key));
	}
	return lacking;
}
/** The decisions of a path to this place on which the coupon `key` was not given. */
function pathWithout(state, key) {
	return state.lacking.get(key) ?? state.path;
}

// language/check/steps/else.ts
/** The steps of an `else` and what is certain behind it; it begins with what was certain before the effect. `why`: when it is taken, for people. */
function checkElse(node, why, { state, block }) {
	return node && block(node.steps, afterDecision(state, why));
}
/** Reports an `else` that can never run. */
function refuseElse(node, why, help, { report }) {
	if (node === void 0) return;
	const edits = [{
		span: node.span,
		text: ""
	}];
	report("else-not-allowed", {
		message: why,
		help,
		span: node.span,
		fixes: [{
			kind: "remove-else",
			title: "Remove the `else`",
			edits,
			safe: true
		}]
	});
}
/** Refuses the `else` of an effect that always succeeds; its steps are checked all the same. False if there is one. */
function hasNoElse(node, subject, context) {
	refuseElse(node, `${subject} always succeeds, so this could never run.`, "Leave it out.", context.workspace);
	checkElse(node, "it fails", context);
	return node === void 0;
}

// language/check/steps/free-name.ts
/** Reports a name that a step binds, and that a trigger gathers under already. */
function checkFree(name, { scope, workspace }) {
	if (name === void 0 || scope.roots.get(name.text)?.kind !== "gathered") return;
	workspace.report("label-not-allowed", {
		message: `\`${name.text}\` is the list that a trigger gathers.`,
		help: "Choose another name.",
		span: name.span
	});
}

// language/check/steps/read-names.ts
/** Whether any step of a campaign reads from a name: as the head of a path, or in the Liquid of a notice. */
function isNameRead(name, labels) {
	for (const step of labels.keys()) if (reads(name, step)) return true;
	return false;
}
function reads(name, step) {
	if (step.kind === "notify") return new RegExp(`\\{[{%][^}]*\\b${name}\\s*[.\\[]`).test(step.text.text);
	return hasPath(name, step);
}
/** Parts of a step that hold steps of their own, which have labels and are looked at by themselves. */
const APART = [
	"steps",
	"otherwise",
	"span"
];
/** Looks through the tree of a step: a path has its words under `names`, a function under `path`. */
function hasPath(name, node) {
	if (typeof node !== "object" || node === null) return false;
	if (Array.isArray(node)) return node.some((one) => hasPath(name, one));
	return Object.entries(node).some(([key, value]) => {
		if (typeof value !== "object" || APART.includes(key)) return false;
		return (key === "names" || key === "path") && beginsWith(name, value) || hasPath(name, value);
	});
}
function beginsWith(name, names) {
	const first = Array.isArray(names) ? names[0] : void 0;
	return typeof first === "object" && first !== null && "text" in first && first.text === name;
}

// language/check/steps/reply-fields.ts
/** The number of the HTTP answer, which every reply has. */
const STATUS = {
	name: "status",
	type: {
		kind: "scalar",
		of: "number"
	},
	documentation: "The number of the HTTP answer, such as 200."
};
/** What can be read of the answer of an endpoint: `status`, and the fields that relance.yaml declares under `reply`. */
function replyFields(endpoint, { endpoints }) {
	const declared = Object.hasOwn(endpoints, endpoint) ? endpoints[endpoint]?.reply ?? [] : [];
	return declared.some(({ name }) => name === STATUS.name) ? declared : [STATUS, ...declared];
}

// language/check/steps/call.ts
/** `call erp as reply with { order: order.id } [else { … }]`: behind it `reply.FIELD` can be read; in the `else` there is no answer. */
function checkCall(node, context) {
	const { workspace, state } = context;
	const base = baseOf(node, context);
	const known = isEndpoint(node.endpoint, workspace);
	checkFree(node.label, context);
	const values = checkArguments(node, context);
	const plain = values?.every((value) => isPlain$1(value, node, workspace)) ?? false;
	const fields = replyFields(node.endpoint.text, workspace.settings);
	const reply = known ? {
		kind: "reply",
		endpoint: node.endpoint.text,
		fields
	} : { kind: "unclear" };
	const answered = afterBinding(state, node.label?.text, reply);
	const otherwise = checkElse(node.otherwise, `\`${base.label}\` fails`, context);
	const end = otherwise === void 0 ? answered : join(state, [answered, otherwise.end]);
	if (!known || values === void 0 || !plain) return { end };
	const awaitsReply = otherwise !== void 0 || node.label !== void 0 && isNameRead(node.label.text, context.labels);
	const unanswered = otherwise && { otherwise: otherwise.steps };
	return {
		step: {
			...base,
			kind: "call",
			endpoint: node.endpoint.text,
			with: values,
			awaitsReply,
			...unanswered
		},
		end
	};
}
/** Whether relance.yaml has this endpoint; else it is reported. */
function isEndpoint(name, { settings, report, use }) {
	if (Object.hasOwn(settings.endpoints, name.text)) {
		use(name.span, {
			kind: "endpoint",
			name: name.text
		});
		return true;
	}
	const choices = choicesOf(Object.keys(settings.endpoints), "endpoint");
	const found = spelling(name, choices, `Add \`${name.text}: { url: "https://…" }\` to \`endpoints\` in relance.yaml.`);
	report("unknown-endpoint", {
		message: `There is no endpoint \`${name.text}\`.`,
		...found,
		span: name.span
	});
	return false;
}
/** A row would send all that is known of it; the shop says what leaves it. */
function isPlain$1({ name, value }, node, { report }) {
	if (value.type.kind !== "row") return true;
	const written = value.kind === "path" ? [value.root.name, ...value.path].join(".") : name;
	report("argument-not-plain", {
		message: `\`${name}\` is a row of \`${value.type.entity}\`.`,
		help: `Pass what the endpoint needs of it, such as \`${written}.id\`.`,
		span: node.with.find((one) => one.name.text === name)?.value.span ?? value.span
	});
	return false;
}

// language/check/steps/give.ts
/** `give coupon save20 as code [else { … }]`: in the `else` there was no code to give. */
function checkGive(node, context) {
	const base = baseOf(node, context);
	const given = afterGive(context.state, base.label);
	const otherwise = checkElse(node.otherwise, `\`${base.label}\` finds no code to give`, context);
	const end = otherwise === void 0 ? given : join(context.state, [given, otherwise.end]);
	if (!isCoupon(node.coupon, context.workspace)) return { end };
	const refused = otherwise === void 0 ? {} : { otherwise: otherwise.steps };
	return {
		step: {
			...base,
			kind: "give",
			coupon: node.coupon.text,
			...refused
		},
		end
	};
}
/** Whether there is a coupon of this name; else it is reported. */
function isCoupon(name, workspace) {
	if (workspace.coupons.has(name.text)) {
		workspace.use(name.span, {
			kind: "coupon",
			name: name.text
		});
		return true;
	}
	if (workspace.broken.has(name.text)) return false;
	const declaration = `coupon ${name.text} { 10% off order }`;
	const found = spelling(name, choicesOf(workspace.coupons.names(), "coupon"), `Declare it: \`${declaration}\`.`);
	const start = {
		offset: 0,
		line: 1,
		column: 1
	};
	const edits = [{
		span: {
			file: name.span.file,
			start,
			end: start
		},
		text: `${declaration}\n\n`
	}];
	const fixes = [...found.fixes, {
		kind: "declare-coupon",
		title: `Declare \`${name.text}\``,
		edits,
		safe: false
	}];
	workspace.report("unknown-coupon", {
		message: `There is no coupon \`${name.text}\`.`,
		...found,
		fixes,
		span: name.span
	});
	return false;
}

// language/check/steps/if.ts
/** `if … else if … else …`: the branches join behind it. */
function checkIf(node, context) {
	const base = baseOf(node, context);
	const scope = scopeAt(context.scope, context.state);
	const branches = node.branches.map((branch, index) => ({
		condition: checkCondition(branch.condition, scope, context.workspace),
		block: context.block(branch.steps, afterDecision(context.state, `\`${base.label}\` takes branch ${index + 1}`))
	}));
	const otherwise = context.block(node.otherwise ?? [], afterDecision(context.state, `\`${base.label}\` takes no branch`));
	const end = join(context.state, [...branches.map(({ block }) => block.end), otherwise.end]);
	const whole = branches.flatMap(({ condition, block }) => condition === void 0 ? [] : [{
		condition,
		steps: block.steps
	}]);
	if (whole.length < branches.length) return { end };
	return {
		step: {
			...base,
			kind: "if",
			branches: whole,
			otherwise: otherwise.steps
		},
		end
	};
}

// language/check/steps/membership.ts
/** `add to big_buyers`, `remove from prospects`: of a manual segment. It always succeeds, so it has no `else`. */
function checkMembership(node, context) {
	const base = baseOf(node, context);
	const end = context.state;
	const words = node.kind === "add" ? "Adding to a segment" : "Removing from a segment";
	const isSure = hasNoElse(node.otherwise, words, context);
	const segment = findManualSegment(node.segment, context.workspace);
	if (segment === void 0 || !isSure) return { end };
	return {
		step: {
			...base,
			kind: node.kind,
			segment: segment.name.text
		},
		end
	};
}

// language/check/steps/channel-words.ts
/** What a message of the channel is called, with its article. */
const MESSAGE_WORDS = {
	email: "an e-mail",
	sms: "an SMS",
	push: "a push message",
	whatsapp: "a WhatsApp message"
};

// language/check/steps/draft.ts
/** A first text of a message, which can be sent as it is. */
function draftOf(name, channel, store) {
	const subject = JSON.stringify(inWords(name));
	switch (channel) {
		case "email": return [
			"---",
			`subject: ${subject}`,
			"needs: {}",
			"---",
			"<mjml>",
			"  <mj-body>",
			"    <mj-section>",
			"      <mj-column>",
			`        <mj-text>${inWords(name)}</mj-text>`,
			"        <mj-text><a href=\"{{ unsubscribe_url }}\">Unsubscribe</a></mj-text>",
			"      </mj-column>",
			"    </mj-section>",
			"  </mj-body>",
			"</mjml>",
			""
		].join("\n");
		case "sms": return `---\nneeds: {}\n---\n${store}: ${inWords(name)}\n`;
		case "push": return `title: ${JSON.stringify(store)}\nbody: ${subject}\nneeds: {}\n`;
		case "whatsapp": return `template: ${name}\nbody: ${subject}\nneeds: {}\n`;
	}
}
/** `cart_reminder` as `Cart reminder`. */
function inWords(name) {
	const words = name.replaceAll("_", " ");
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

// language/check/steps/find-message.ts
/** What a channel needs in relance.yaml. */
const CHANNEL_FIELDS = {
	email: "{ from: … }",
	sms: "{ from: … }",
	push: "{ url: … }",
	whatsapp: "{ from: … }"
};
/** Whether relance.yaml sets the channel up; else it is reported. */
function isSetUp(channel, span, { settings, report }) {
	if (settings.channels[channel] !== void 0) return true;
	report("channel-not-set-up", {
		message: `Nothing says how ${MESSAGE_WORDS[channel]} leaves.`,
		help: `Add \`${channel}: ${CHANNEL_FIELDS[channel]}\` to \`channels\` in relance.yaml.`,
		span,
		...setUpChannel(channel, settings)
	});
	return false;
}
/** The message of this name in this channel, or undefined once it is reported. Variants need the same, so any of them stands for all. */
function findMessage(name, channel, workspace, span = name.span) {
	const variants = workspace.messages.get(name.text) ?? [];
	const message = variants.find((one) => one.channel === channel);
	if (message !== void 0) workspace.use(name.span, {
		kind: "message",
		name: name.text
	});
	if (message !== void 0 || workspace.broken.has(name.text)) return message;
	const [other] = variants;
	if (other === void 0) reportUnknown(name, channel, workspace);
	else if (workspace.settings.channels[channel] !== void 0) workspace.report("unknown-message", {
		message: `\`${name.text}\` is written as ${MESSAGE_WORDS[other.channel]} and not as ${MESSAGE_WORDS[channel]}.`,
		help: `Write it as \`${fileNameOf(name.text, channel)}\`.`,
		span,
		fixes: [createMessage(name.text, channel, workspace)]
	});
}
/** Reports a name of no message; `channel` is the one in which it is wanted. */
function reportUnknown(name, channel, workspace) {
	const { messages } = workspace;
	const choices = messages.names().filter((text) => messages.get(text)?.some((one) => one.channel === channel)).map((text) => ({
		name: text,
		kind: "message"
	}));
	const { help, fixes } = spelling(name, choices, `Write it as \`${fileNameOf(name.text, channel)}\`.`);
	workspace.report("unknown-message", {
		message: `There is no message \`${name.text}\`.`,
		help,
		span: name.span,
		fixes: [...fixes, createMessage(name.text, channel, workspace)],
		choices
	});
}
function createMessage(name, channel, { settings }) {
	const file = fileNameOf(name, channel);
	const start = {
		offset: 0,
		line: 1,
		column: 1
	};
	const edit = {
		span: {
			file,
			start,
			end: start
		},
		text: draftOf(name, channel, settings.store.name)
	};
	return {
		kind: "create-message",
		title: `Create \`${file}\``,
		edits: [edit],
		safe: false
	};
}

// language/check/steps/missing-needs.ts
/** Reports a row that neither the run nor its trigger brings. */
function missingRow(name, entity, node, message, context) {
	const { scope, workspace } = context;
	if (entity === "contact" || hasRow(entity, scope)) return;
	const why = scope.absent.get(entity)?.why ?? `No trigger of this campaign brings a row of \`${entity}\`.`;
	workspace.report("row-not-bound", {
		message: `\`${message.name}\` needs \`${name}\` (a row of \`${entity}\`). ${why}`,
		help: `Pass one with \`with { ${name}: … }\`, or use a trigger that is about ${aRow(entity)}.`,
		span: node.message.span,
		fixes: passBound(name, entity, node, context)
	});
}
/** Whether every run of the campaign has a row of the table. */
function hasRow(entity, { self, roots, uncertain }) {
	if (self === entity || uncertain === true) return true;
	const root = roots.get(entity);
	return root?.kind === "row" && root.ref.entity === entity;
}
/** An event that is bound here may bring such a row. */
function passBound(name, entity, node, { state }) {
	return [...state.bound].flatMap(([bound, what]) => what.kind === "event" && what.event.about === entity ? [addArgument(node, name, `${bound}.${entity}`)] : []);
}
/** Reports a list that no trigger gathers. */
function missingList(name, need, node, message, { scope, workspace }) {
	if (scope.uncertain === true) return;
	for (const root of scope.roots.values()) {
		if (root.kind === "unclear") return;
		if (root.kind === "gathered" && (need.of === "event" ? root.event.name : root.event.about) === need.name) return;
	}
	const event = need.of === "event" ? need.name : `… `;
	workspace.report("row-not-bound", {
		message: `\`${message.name}\` needs \`${name}\` (a list of \`${need.name}\`), and no trigger of this campaign gathers one.`,
		help: `Gather it: \`when ${event} gathered for 1h as ${name}\`.`,
		span: node.message.span
	});
}
/** Reports a coupon that is not given on every path, with one on which it is not. */
function missingCoupon(name, node, message, { state, scope, workspace }) {
	const only = Object.values(message.needs).filter((need) => need.kind === "coupon").length === 1;
	if (scope.incomplete === true || state.given.has(name) || only && state.given.has("*")) return;
	const path = pathWithout(state, only ? "*" : name);
	const where = path.length === 0 ? "No coupon is given before it." : `None is given where ${path.join(", then ")}.`;
	const give = only ? `\`give coupon …\`` : `\`give coupon … as ${name}\``;
	workspace.report("coupon-not-given", {
		message: `\`${message.name}\` needs the coupon \`${name}\`. ${where}`,
		help: `Put ${give} before the message on every path that leads to it.`,
		span: node.message.span
	});
}

// language/check/steps/message-needs.ts
/**
* A message's signature against its call: a scalar comes by `with`; a row by `with`, else it is the row of the run or the trigger of
* that table; the contact is always there; a list of rows is what a trigger gathered. A coupon need is met by the give that is labelled with
* the need's name (`give coupon save20 as code`), else, where the message needs only one coupon, by the latest give; either must lie on
* every path.
*/
/** Reports arguments that none of the messages needs, and needs that are not met. `messages` are those of the channels that the step may take. */
function checkNeeds(node, messages, values, context) {
	const given = new Map(values.map((value) => [value.name, value]));
	for (const value of values) checkKey(value, node, messages, context);
	const seen = /* @__PURE__ */ new Set();
	for (const message of messages) for (const name in message.needs) {
		const need = message.needs[name];
		if (need === void 0 || seen.has(`${name} ${keyOf$2(need)}`)) continue;
		seen.add(`${name} ${keyOf$2(need)}`);
		const value = given.get(name);
		if (value !== void 0) checkArgument(value, need, message, context);
		else checkNeed(name, need, node, message, context);
	}
}
function keyOf$2(need) {
	return need.kind === "coupon" ? "coupon" : need.kind === "row" ? need.entity : need.kind === "rows" ? need.name : need.of;
}
function checkNeed(name, need, node, message, context) {
	if (need.kind === "scalar") reportMissing(name, need.of, node, message, context);
	else if (need.kind === "row") missingRow(name, need.entity, node, message, context);
	else if (need.kind === "rows") missingList(name, need, node, message, context);
	else missingCoupon(name, node, message, context);
}
function checkKey({ name, value }, node, messages, { workspace }) {
	const key = node.with.find((one) => one.name.text === name)?.name;
	const [message] = messages;
	if (key === void 0 || message === void 0) return;
	if (messages.some(({ needs }) => Object.hasOwn(needs, name))) {
		workspace.use(key.span, {
			kind: "need",
			message: message.name,
			name
		}, { type: value.type });
		return;
	}
	const choices = choicesOf(new Set(messages.flatMap(({ needs }) => Object.keys(needs))), "argument");
	const found = spelling(key, choices, `Add \`${name}\` to \`needs\` in ${message.file}, or leave it out.`);
	const fixes = [...found.fixes, removeArgument(node, name)];
	workspace.report("argument-unused", {
		message: `\`${message.name}\` does not need \`${name}\`.`,
		...found,
		fixes,
		span: key.span
	});
}
function checkArgument({ name, value }, need, message, { workspace }) {
	if (need.kind === "coupon" || need.kind === "rows") {
		const isCoupon = need.kind === "coupon";
		workspace.report("type-mismatch", {
			message: `\`${name}\` of \`${message.name}\` is a ${isCoupon ? "coupon, which is given" : "list, which a trigger gathers"} and not passed.`,
			help: `Leave it out; ${isCoupon ? `\`give coupon … as ${name}\` before the message` : `a trigger with \`gathered for … as ${name}\``} provides it.`,
			span: value.span
		});
		return;
	}
	const wanted = need.kind === "row" ? {
		kind: "row",
		entity: need.entity
	} : scalar(need.of);
	if (sameType(value.type, wanted)) return;
	const words = `\`${message.name}\` needs ${describe(wanted)} for \`${name}\`; this is ${describe(value.type)}.`;
	workspace.report("type-mismatch", {
		message: words,
		help: `Pass ${need.kind === "row" ? aRow(need.entity) : describe(wanted)}, or change \`needs\` in ${message.file}.`,
		span: value.span
	});
}
function reportMissing(name, of, node, message, { workspace }) {
	if (node.with.some((one) => one.name.text === name)) return;
	workspace.report("argument-missing", {
		message: `\`${message.name}\` needs \`${name}\` (${of}).`,
		help: `Pass it: \`with { ${name}: … }\`.`,
		span: node.message.span,
		fixes: [addArgument(node, name, exampleOf(of))]
	});
}

// language/check/steps/message.ts
/** `email cart_reminder as reminder with { headline: "…" }`, `sms birthday`: the message exists in this channel and gets all that it needs, and nothing else. */
function checkMessage(node, context) {
	const base = baseOf(node, context);
	const isReachable = isSetUp(node.kind, node.message.span, context.workspace);
	const message = findMessage(node.message, node.kind, context.workspace);
	const values = checkArguments(node, context);
	const otherwise = checkElse(node.otherwise, `\`${base.label}\` is not sent`, context);
	const end = otherwise === void 0 ? context.state : join(context.state, [context.state, otherwise.end]);
	if (message === void 0 || values === void 0) return { end };
	checkNeeds(node, [message], values, context);
	if (!isReachable) return { end };
	return {
		step: {
			...base,
			kind: node.kind,
			message: message.name,
			with: values,
			...otherwise && { otherwise: otherwise.steps }
		},
		end
	};
}

// language/check/steps/notify.ts
/** `notify marketing "A big order: {{ order.total }}"`: the people are declared; the Liquid in the text is checked with the messages. */
function checkNotify(node, context) {
	const base = baseOf(node, context);
	const end = context.state;
	const isSure = hasNoElse(node.otherwise, "A notice", context);
	if (!arePeople(node.people, context.workspace) || !isSure) return { end };
	return {
		step: {
			...base,
			kind: "notify",
			people: node.people.text,
			text: node.text.text
		},
		end
	};
}
/** Whether relance.yaml declares these people; else it is reported. */
function arePeople(name, { settings, report, use }) {
	if (Object.hasOwn(settings.people, name.text)) {
		use(name.span, {
			kind: "people",
			name: name.text
		});
		return true;
	}
	const choices = choicesOf(Object.keys(settings.people), "people");
	const found = spelling(name, choices, `Add \`${name.text}: [name@shop.example]\` to \`people\` in relance.yaml.`);
	report("unknown-people", {
		message: `No people go by the name \`${name.text}\`.`,
		...found,
		span: name.span
	});
	return false;
}

// language/check/steps/arms.ts
/** Whether there are two arms or more; else it is reported, if none was left out because it is broken. `subject`: the beginning of the sentence. */
function areEnough$1(arms, subject, span, { scope, workspace }) {
	if (arms.length >= 2) return true;
	if (scope.incomplete === true) return false;
	const count = arms.length === 0 ? "no arm" : "one arm";
	const help = arms.length === 0 ? "Write two or more." : "Write a second one, or only its steps.";
	workspace.report("too-few-arms", {
		message: `${subject} ${count}.`,
		help,
		span
	});
	return false;
}

// language/check/steps/parallel.ts
/** `parallel { { … } { … } }`: behind it all arms are done, so what any of them binds or gives is certain. */
function checkParallel(node, context) {
	const base = baseOf(node, context);
	const isEnough = areEnough$1(node.arms, "`parallel` has", node.span, context);
	const blocks = node.arms.map((arm) => context.block(arm.steps, context.state));
	const end = blocks.length === 0 ? context.state : merge(context.state, blocks.map((block) => block.end));
	return isEnough ? {
		step: {
			...base,
			kind: "parallel",
			arms: blocks.map((block) => block.steps)
		},
		end
	} : { end };
}

// language/check/steps/wait.ts
/** `wait 3d`. */
function checkWait(node, context) {
	const end = context.state;
	return isLongEnough(node.duration, context.workspace) ? {
		step: {
			...baseOf(node, context),
			kind: "wait",
			ms: node.duration.ms
		},
		end
	} : { end };
}
/** Reports a wait of zero. */
function isLongEnough(duration, workspace) {
	if (duration.ms > 0) return true;
	workspace.report("wait-too-short", {
		message: "This wait is over at once.",
		help: "Write a longer one, or leave it out.",
		span: duration.span
	});
	return false;
}

// language/check/steps/race.ts
/** `wait up to 7d for … ` and `wait up to 7d { on … }`: the first event takes its arm, the arms join behind it. */
function checkRace(node, context) {
	const base = baseOf(node, context);
	const fits = isLongEnough(node.duration, context.workspace) && hasEvent(node, context);
	const arms = node.arms.map((arm) => checkArm(arm, base.label, context));
	const late = checkEnd(node.timeouts, "timeout", `\`${base.label}\` runs into its time-out`, context);
	const [unsent] = node.notSent;
	const notSent = unsent && checkEnd(node.notSent, "not sent", `\`${base.label}\` waits for what was not sent`, context);
	const known = unsent === void 0 || awaitsMessage(unsent, arms, context);
	const end = join(context.state, [
		...arms.map(({ block }) => block.end),
		late.end,
		...notSent === void 0 ? [] : [notSent.end]
	]);
	const whole = arms.flatMap(({ arm }) => arm ?? []);
	if (!fits || !known || whole.length < arms.length) return { end };
	return {
		step: {
			...base,
			kind: "race",
			ms: node.duration.ms,
			arms: whole,
			timeout: late.steps,
			...notSent && { notSent: notSent.steps }
		},
		end
	};
}
/** The steps of `on timeout` or `on not sent`, of which there may be one. */
function checkEnd(nodes, words, decision, context) {
	const [first, again] = nodes;
	if (first !== void 0 && again !== void 0) context.workspace.report("duplicate-clause", {
		message: `\`on ${words}\` stands twice.`,
		help: "Put the steps into one of them.",
		span: again.span,
		related: [{
			span: first.span,
			message: "first here"
		}]
	});
	return context.block(first?.steps ?? [], afterDecision(context.state, decision));
}
function hasEvent(node, { scope, workspace }) {
	if (node.arms.length > 0) return true;
	if (scope.incomplete !== true) workspace.report("too-few-arms", {
		message: "This waits for no event.",
		help: "Write `on EVENT { … }` for each event that ends it, or a plain `wait`.",
		span: node.span
	});
	return false;
}
/** `on not sent` speaks of a message of this run that an arm waits for. */
function awaitsMessage(node, arms, { workspace }) {
	if (arms.some(({ arm }) => arm === void 0 || arm.event.subject?.kind === "label" && arm.event.event.startsWith("message "))) return true;
	workspace.report("not-sent-needs-message", {
		message: "What the arms wait for is no message of this run.",
		help: "Wait for the label of a message, such as `on reminder clicked { … }`, or leave it out.",
		span: node.span
	});
	return false;
}
function checkArm(node, label, context) {
	const scope = {
		...scopeAt(context.scope, context.state),
		facts: "since entry"
	};
	const fact = checkExpression(node.event, scope, context.workspace);
	checkFree(node.binds, context);
	const words = node.event.phrase.words.map((word) => word.text).join(" ");
	const taken = afterDecision(context.state, `\`${label}\` ends by \`${words}\``);
	const block = context.block(node.steps, afterBinding(taken, node.binds?.text, boundBy(node, fact, context)));
	if (fact === void 0 || !isFact(fact)) return { block };
	return {
		arm: {
			event: fact,
			...node.binds && { binds: node.binds.text },
			steps: block.steps,
			span: node.span
		},
		block
	};
}
/** The event that an arm binds, also where its filter is broken. */
function boundBy({ event: { phrase } }, fact, { scope, workspace }) {
	const name = fact !== void 0 && isFact(fact) ? fact.event : findHappening(phrase, scope, workspace)?.event.name;
	const event = name === void 0 ? void 0 : eventNamed(workspace.schema, name);
	return event === void 0 ? { kind: "unclear" } : {
		kind: "event",
		event
	};
}

// language/check/steps/reach.ts
/** `unsubscribe from email`: takes back the consent for a channel. */
function checkUnsubscribe(node, context) {
	const base = baseOf(node, context);
	return hasNoElse(node.otherwise, "Unsubscribing", context) ? {
		step: {
			...base,
			kind: "unsubscribe",
			channel: node.channel
		},
		end: context.state
	} : { end: context.state };
}
/** `suppress contact`: no message ever again. */
function checkSuppress(node, context) {
	const base = baseOf(node, context);
	return hasNoElse(node.otherwise, "Suppressing", context) ? {
		step: {
			...base,
			kind: "suppress"
		},
		end: context.state
	} : { end: context.state };
}

// language/check/steps/repeat.ts
/** Most passes of a `repeat`. */
const MOST = 1e3;
/** `repeat nudges up to 3 times until purchased { … }`: `until` is tested before each pass, so there may be none. */
function checkRepeat(node, context) {
	const { state, workspace } = context;
	const base = baseOf(node, context);
	const times = checkTimes(node, context);
	const until = node.until && checkCondition(node.until, scopeAt(context.scope, state), workspace);
	const { steps, end: last } = context.block(node.steps, state);
	const none = node.until === void 0 ? [] : [afterDecision(state, `\`${base.label}\` makes no pass`)];
	const end = join(state, [last, ...none]);
	if (times === void 0 || node.until !== void 0 && until === void 0) return { end };
	return {
		step: {
			...base,
			kind: "repeat",
			times,
			...until && { until },
			steps
		},
		end
	};
}
function checkTimes({ times }, { workspace }) {
	const number = Number(times.value);
	if (Number.isInteger(number) && number >= 1 && number <= MOST) return number;
	workspace.report("invalid-times", {
		message: `\`${times.value}\` passes cannot be made.`,
		help: `Write a whole number from 1 to ${MOST}.`,
		span: times.span
	});
}

// language/check/steps/restart.ts
/** `wait 1h up to 2d restarting on this cart updated`: the limit, which counts from the beginning, is longer than the wait. */
function checkRestart(node, context) {
	const { workspace, state } = context;
	const base = baseOf(node, context);
	const fits = isLongEnough(node.duration, workspace) && hasRoom(node, context);
	const event = checkExpression(node.event, {
		...scopeAt(context.scope, state),
		facts: "since entry"
	}, workspace);
	if (!fits || event === void 0 || !isFact(event)) return { end: state };
	return {
		step: {
			...base,
			kind: "restart",
			ms: node.duration.ms,
			limitMs: node.limit.ms,
			event
		},
		end: state
	};
}
function hasRoom({ duration, limit }, { workspace }) {
	if (limit.ms > duration.ms) return true;
	workspace.report("limit-too-short", {
		message: "The limit is reached before the wait could start again.",
		help: "Write a limit that is longer than the wait, such as `wait 1h up to 2d restarting on …`.",
		span: limit.span,
		related: [{
			span: duration.span,
			message: "the wait"
		}]
	});
	return false;
}

// language/check/steps/send.ts
/** `send cart_reminder by preferred or push or sms`: the message exists in every channel listed, of which there are two or more. */
function checkSend(node, context) {
	const base = baseOf(node, context);
	const isChoice = checkChoice(node, context);
	const messages = findMessages(node, context);
	const values = checkArguments(node, context);
	const otherwise = checkElse(node.otherwise, `\`${base.label}\` is not sent`, context);
	const end = otherwise === void 0 ? context.state : join(context.state, [context.state, otherwise.end]);
	if (messages === void 0 || values === void 0) return { end };
	checkNeeds(node, messages, values, context);
	if (!isChoice) return { end };
	const by = node.by.map(({ channel }) => channel);
	return {
		step: {
			...base,
			kind: "send",
			message: node.message.text,
			by,
			with: values,
			...otherwise && { otherwise: otherwise.steps }
		},
		end
	};
}
/** Whether there are two channels or more, each once, and all are set up. */
function checkChoice(node, { workspace }) {
	const seen = /* @__PURE__ */ new Map();
	let fits = true;
	for (const [index, choice] of node.by.entries()) {
		const first = seen.get(choice.channel);
		if (first !== void 0) {
			const before = node.by[index - 1] ?? choice;
			workspace.report("duplicate-channel", {
				message: `\`${choice.channel}\` was tried already.`,
				help: "Leave it out.",
				span: choice.span,
				related: [{
					span: first.span,
					message: "first here"
				}],
				fixes: [{
					kind: "remove-duplicate",
					title: `Remove \`or ${choice.channel}\``,
					edits: [{
						span: {
							...choice.span,
							start: before.span.end
						},
						text: ""
					}],
					safe: false
				}]
			});
		} else if (choice.channel !== "preferred") fits = isSetUp(choice.channel, choice.span, workspace) && fits;
		seen.set(choice.channel, first ?? choice);
	}
	const [only] = node.by;
	if (node.by.length < 2 && only !== void 0) reportNoChoice(node, only, workspace);
	return fits && seen.size === node.by.length && seen.size > 1;
}
function reportNoChoice({ message }, { channel, span }, { report }) {
	const isPreferred = channel === "preferred";
	report("too-few-channels", {
		message: isPreferred ? "A contact may prefer no channel, or one that does not reach them." : `\`${channel}\` is the only way.`,
		help: isPreferred ? "Name the channels to try then, such as `preferred or email`." : `Write \`${channel} ${message.text}\`, or name another channel behind \`or\`.`,
		span
	});
}
/** The message in each channel, or undefined once one that is missing is reported; a name that no channel has is reported once. */
function findMessages(node, { workspace }) {
	const wanted = [...new Set(node.by.flatMap(({ channel }) => channel === "preferred" ? [] : [channel]))];
	const written = workspace.messages.get(node.message.text) ?? [];
	const [first] = wanted;
	if (written.length === 0 && first !== void 0) {
		if (!workspace.broken.has(node.message.text)) reportUnknown(node.message, first, workspace);
		return;
	}
	const found = node.by.flatMap(({ channel, span }, index) => channel === "preferred" || node.by.findIndex((one) => one.channel === channel) < index ? [] : [findMessage(node.message, channel, workspace, span)]);
	const messages = found.filter((message) => message !== void 0);
	return messages.length < found.length ? void 0 : messages;
}

// language/check/steps/set.ts
/** Fields of the contact that say who it is and how it can be reached; they change by what the shop and the contact do, not by a campaign. */
const FIXED = /* @__PURE__ */ new Map([
	["id", "is the id of the contact"],
	["key", "is the unique key of the shop"],
	["email", "is an address, which the contact gives"],
	["phone", "is an address, which the contact gives"],
	["consents", "is what the contact allows; `unsubscribe from …` takes a consent back"],
	["created_at", "is when the contact registered"]
]);
/** `set contact.points = contact.points + 100`. */
function checkSet(node, context) {
	const base = baseOf(node, context);
	const end = context.state;
	const isSure = hasNoElse(node.otherwise, "Setting a field", context);
	const field = findTarget(node, context);
	const value = checkExpression(node.value, scopeAt(context.scope, context.state), context.workspace);
	if (field === void 0 || value === void 0 || !fits(field, value, context) || !isSure) return { end };
	return {
		step: {
			...base,
			kind: "set",
			field: field.name,
			value
		},
		end
	};
}
function findTarget({ target }, context) {
	const { workspace } = context;
	const [head, name, more] = target;
	if (head === void 0) return void 0;
	if (head.text !== "contact" || name === void 0 || more !== void 0) {
		reportNoField(target, context);
		return;
	}
	workspace.use(head.span, {
		kind: "row",
		entity: "contact",
		name: "contact"
	}, { type: {
		kind: "row",
		entity: "contact"
	} });
	const fields = (entityOf(workspace.schema, "contact")?.fields ?? []).filter((field) => !FIXED.has(field.name) && field.type.kind !== "ref");
	const field = fields.find((one) => one.name === name.text);
	if (field !== void 0) {
		workspace.use(name.span, {
			kind: "field",
			entity: "contact",
			name: field.name
		}, { type: typeOfField(field.type) });
		return field;
	}
	reportField(name, fields, context);
}
/** `set order.total = …`, `set points = …`. */
function reportNoField(target, { workspace }) {
	const [head, name] = target;
	if (head === void 0) return;
	const last = (head.text === "contact" ? target.slice(1) : target).at(-1)?.text ?? "points";
	workspace.report("field-not-settable", {
		message: name === void 0 ? `\`${head.text}\` is no field of the contact.` : "A campaign sets fields of the contact itself.",
		help: `Write a field of the contact, such as \`set contact.${last} = …\`.`,
		span: {
			...head.span,
			end: target.at(-1)?.span.end ?? head.span.end
		}
	});
}
function reportField(name, fields, { workspace }) {
	const why = FIXED.get(name.text);
	const choices = fieldChoices(fields);
	if (why !== void 0) {
		workspace.report("field-not-settable", {
			message: `\`contact.${name.text}\` ${why}.`,
			help: "Keep it in a field of your own, declared in schema.yaml.",
			span: name.span,
			choices
		});
		return;
	}
	const found = spelling(name, choices, `Declare it in schema.yaml: \`contact: { fields: { ${name.text}: text } }\`.`);
	workspace.report("unknown-field", {
		message: `\`contact\` has no field \`${name.text}\`.`,
		...found,
		span: name.span
	});
}
function fits(field, value, { workspace }) {
	const wanted = typeOfField(field.type);
	if (sameType(wanted, value.type)) return true;
	const example = wanted.kind === "scalar" ? `, such as \`${exampleOf(wanted.of)}\`` : "";
	workspace.report("type-mismatch", {
		message: `\`contact.${field.name}\` is ${describe(wanted)}; this is ${describe(value.type)}.`,
		help: `Write ${describe(wanted)}${example}.`,
		span: value.span
	});
	return false;
}

// language/check/steps/find-cohort.ts
/** The shares of the cohort that a split goes by, whose arms must be its arms; undefined once a mistake is reported. */
function findCohort(node, { workspace, scope }) {
	const { name } = node;
	const cohort = workspace.cohorts.get(name.text);
	if (cohort === void 0) {
		if (workspace.broken.has(name.text)) return void 0;
		const found = spelling(name, choicesOf(workspace.cohorts.names(), "cohort"), `Declare it: \`cohort ${name.text} { 50% a  50% b }\`.`);
		workspace.report("unknown-cohort", {
			message: `There is no cohort \`${name.text}\`.`,
			...found,
			span: name.span
		});
		return;
	}
	workspace.use(name.span, {
		kind: "cohort",
		name: name.text
	});
	if (!checkArms(node, cohort, workspace) || scope.incomplete !== true && !hasAllArms(node, cohort, workspace)) return void 0;
	return new Map(cohort.arms.map((arm) => [arm.name.text, arm.percent]));
}
function checkArms({ arms }, cohort, workspace) {
	const names = cohort.arms.map((arm) => arm.name.text);
	const unknown = arms.filter(({ name }) => !names.includes(name.text));
	for (const { name } of arms) if (names.includes(name.text)) workspace.use(name.span, {
		kind: "arm",
		of: cohort.name.text,
		name: name.text
	});
	const written = new Set(arms.map(({ name }) => name.text));
	for (const { name } of unknown) {
		const open = names.filter((one) => !written.has(one));
		const found = spelling(name, choicesOf(open, "value"), `Its arms are ${names.join(", ")}.`);
		workspace.report("unknown-arm", {
			message: `\`${cohort.name.text}\` has no arm \`${name.text}\`.`,
			...found,
			span: name.span,
			related: [{
				span: cohort.name.span,
				message: "the cohort"
			}]
		});
	}
	return unknown.length === 0;
}
function hasAllArms({ arms, name }, cohort, { report }) {
	const missing = cohort.arms.filter((arm) => arms.every((one) => one.name.text !== arm.name.text));
	const [first] = missing;
	if (first === void 0) return true;
	report("arm-missing", {
		message: `Nothing says what contacts of ${missing.map((arm) => `\`${arm.name.text}\``).join(", ")} do.`,
		help: `Add \`${first.name.text} { … }\`; the braces may be empty.`,
		span: name.span,
		related: [{
			span: first.span,
			message: "the arm in the cohort"
		}]
	});
	return false;
}

// language/check/steps/shares.ts
/** Digits behind the point that are looked at. */
const DIGITS = 6;
const WHOLE = 100n * 10n ** BigInt(DIGITS);
/** Whether shares are above zero and total 100 %; else it is reported, with the last share that would mend it. */
function areWhole(shares, report) {
	const zero = shares.find(({ percent }) => toUnits(percent) === 0n);
	if (zero !== void 0) {
		report("invalid-share", {
			message: "Nobody would take this arm.",
			help: "Write a share above zero, or leave the arm out.",
			span: zero.span
		});
		return false;
	}
	const total = shares.reduce((sum, { percent }) => sum + toUnits(percent), 0n);
	const last = shares.at(-1);
	if (total === WHOLE || last === void 0) return true;
	const rest = WHOLE - total + toUnits(last.percent);
	const help = rest > 0n ? `With \`${toPercent(rest)}%\` here all arms total 100 %.` : "Lower the shares so that all arms total 100 %.";
	report("shares-not-whole", {
		message: `All shares total ${toPercent(total)} %.`,
		help,
		span: last.span,
		fixes: fixesOf$1(rest, last)
	});
	return false;
}
function fixesOf$1(rest, { span }) {
	return rest > 0n ? [{
		...changeTo(span, `${toPercent(rest)}%`),
		kind: "even-shares"
	}] : [];
}
/** Equal shares of so many arms; the last one takes what cannot be divided. */
function evenShares(count) {
	const each = WHOLE / BigInt(count);
	return Array.from({ length: count }, (_, index) => toPercent(index < count - 1 ? each : WHOLE - each * BigInt(count - 1)));
}
function toUnits(percent) {
	const [whole = "0", fraction = ""] = percent.split(".");
	return BigInt(`${whole}${fraction.slice(0, DIGITS).padEnd(DIGITS, "0")}`);
}
function toPercent(units) {
	const digits = units.toString().padStart(7, "0");
	const fraction = digits.slice(-6).replace(/0+$/, "");
	return `${digits.slice(0, -6)}${fraction === "" ? "" : `.${fraction}`}`;
}

// language/check/steps/split.ts
/** `split subject_line { 50% short { … } … }`, `split evenly …`, `split by COHORT …`: the arms join behind it. */
function checkSplit(node, context) {
	const base = baseOf(node, context);
	const distinct = areDistinct$1(node, context);
	const shares = sharesOf(node, context);
	const blocks = node.arms.map((arm) => context.block(arm.steps, afterDecision(context.state, `\`${base.label}\` draws \`${arm.name.text}\``)));
	const end = blocks.length === 0 ? context.state : join(context.state, blocks.map((block) => block.end));
	if (shares === void 0 || !distinct) return { end };
	const arms = node.arms.map(({ name, span }, index) => ({
		name: name.text,
		percent: shares.get(name.text) ?? "0",
		steps: blocks[index]?.steps ?? [],
		span
	}));
	return {
		step: {
			...base,
			kind: "split",
			...node.by === "cohort" && { cohort: node.name.text },
			arms
		},
		end
	};
}
/** The share of each arm, or undefined once a mistake is reported. */
function sharesOf(node, context) {
	if (node.by === "cohort") return findCohort(node, context);
	const isEnough = areEnough$1(node.arms, `\`${node.name.text}\` has`, node.span, context);
	if (node.by === "evenly") {
		const shares = evenShares(Math.max(1, node.arms.length));
		return isEnough ? new Map(node.arms.map(({ name }, index) => [name.text, shares[index] ?? "0"])) : void 0;
	}
	const written = node.arms.flatMap(({ share }) => share ?? []);
	if (!isEnough || written.length < node.arms.length || context.scope.incomplete === true) return void 0;
	return areWhole(written, context.workspace.report) ? new Map(node.arms.map(({ name, share }) => [name.text, share?.percent ?? "0"])) : void 0;
}
function areDistinct$1({ arms, name: { text: of }, by }, { workspace }) {
	const seen = /* @__PURE__ */ new Map();
	for (const arm of arms) {
		const { text, span } = arm.name;
		const first = seen.get(text);
		if (first !== void 0) workspace.report("duplicate-arm", {
			message: `\`${text}\` is the name of an earlier arm.`,
			help: "Give this one another name.",
			span,
			related: [{
				span: first.name.span,
				message: "first here"
			}]
		});
		else if (by !== "cohort") workspace.use(span, {
			kind: "arm",
			of,
			name: text
		}, { role: "declaration" });
		seen.set(text, first ?? arm);
	}
	return seen.size === arms.length;
}

// language/check/steps/start.ts
/** `start win_back`: enters the contact into another campaign, with the row that its runs are about. Whether it may enter, that campaign says. */
function checkStart(node, context) {
	const { workspace, scope } = context;
	const base = baseOf(node, context);
	const end = context.state;
	const isSure = hasNoElse(node.otherwise, "Starting a campaign", context);
	if (!isCampaign(node.campaign, workspace)) return { end };
	if (node.campaign.text === scope.campaign) {
		workspace.report("starts-itself", {
			message: `A run of \`${node.campaign.text}\` would start \`${node.campaign.text}\` again.`,
			help: "Use `repeat` to do steps again, or `repeatable` to let each occurrence start a run.",
			span: node.campaign.span
		});
		return { end };
	}
	if (!hasItsRow(node, workspace.campaigns.get(node.campaign.text), context) || !isSure) return { end };
	return {
		step: {
			...base,
			kind: "start",
			campaign: node.campaign.text
		},
		end
	};
}
/** A campaign that runs per cart needs a cart to be started with. */
function hasItsRow(node, campaign, { scope, workspace }) {
	const entry = campaign?.clauses.find((clause) => clause.kind === "entry");
	const per = entry?.kind === "entry" ? entry.per : void 0;
	if (per === void 0 || per.text === "contact" || hasRow(per.text, scope)) return true;
	workspace.report("row-not-bound", {
		message: `\`${node.campaign.text}\` runs per \`${per.text}\`, and no run of this campaign has ${aRow(per.text)}.`,
		help: `Start it from a campaign that is about ${aRow(per.text)}, or let it run per contact.`,
		span: node.campaign.span,
		related: [{
			span: per.span,
			message: `\`per ${per.text}\``
		}]
	});
	return false;
}

// language/check/steps/stop.ts
/** `stop`, `stop outcome not_interested`: nothing comes after it. */
function checkStop(node, context) {
	if (node.outcome !== void 0) context.workspace.use(node.outcome.span, {
		kind: "outcome",
		name: node.outcome.text
	}, { role: "declaration" });
	return {
		step: {
			...baseOf(node, context),
			kind: "stop",
			outcome: node.outcome?.text ?? "stopped"
		},
		end: void 0
	};
}

// language/check/moments/check-moment.ts
/** What a calendar wait waits for, or undefined once a mistake is reported. Where no zone is written it is the contact's. */
function checkMoment(node, scope, workspace) {
	const zone = checkZone(node.zone, workspace);
	switch (node.kind) {
		case "span": return zone && {
			kind: "span",
			count: node.length.count,
			unit: node.length.unit,
			time: node.time,
			zone
		};
		case "weekday": return zone && {
			kind: "weekday",
			day: node.day,
			time: node.time,
			zone
		};
		case "date": return zone && {
			kind: "date",
			date: node.date,
			time: node.time,
			zone
		};
		case "window": return checkWindow(node, zone, workspace);
		case "path": return checkPathMoment(node, zone, scope, workspace);
	}
}
function checkWindow(node, zone, { report }) {
	const { from, until, days } = node;
	if (from === until) {
		report("empty-window", {
			message: `From \`${from}\` to \`${until}\` there is no time, since the end is excluded.`,
			help: "Write an end that differs from the beginning.",
			span: node.span
		});
		return;
	}
	return zone && {
		kind: "window",
		from,
		until,
		...days === void 0 ? {} : { days },
		zone
	};
}
/** With a time of day the field gives the day; without one it must be a point in time itself. */
function checkPathMoment(node, zone, scope, workspace) {
	const value = checkExpression({
		kind: "path",
		names: node.names,
		span: spanOfNames(node)
	}, scope, workspace);
	const { offset } = node;
	if (offset?.kind === "field") return checkFieldSpan(node, offset, {
		value,
		zone
	}, scope, workspace);
	if (value === void 0 || value.kind !== "path" || zone === void 0) return void 0;
	if (node.time === void 0) return checkExact$1(node, value, workspace);
	if (!isDay(value, workspace)) return void 0;
	const yearly = fieldAt(value.root, value.path, workspace)?.yearly === true;
	const calendar = calendarOffset(offset);
	return {
		kind: "field",
		value,
		yearly,
		...calendar === void 0 ? {} : { offset: calendar },
		time: node.time,
		zone
	};
}
function isDay(value, workspace) {
	if (isScalar(value.type, "date", "instant")) return true;
	workspace.report("not-a-date", {
		message: `This is ${describe(value.type)}.`,
		help: "Name a field that holds one, such as `contact.birthday`.",
		span: value.span
	});
	return false;
}
/** `product.lifetime after item.delivered_at at 09:00`. */
function checkFieldSpan(node, offset, { value, zone }, scope, workspace) {
	const { names } = offset;
	const span = {
		...offset.span,
		start: names[0]?.span.start ?? offset.span.start,
		end: names.at(-1)?.span.end ?? offset.span.end
	};
	const length = checkExpression({
		kind: "path",
		names,
		span
	}, scope, workspace);
	const isLength = length !== void 0 && isSpan(length, workspace);
	if (value === void 0 || !isDay(value, workspace) || zone === void 0 || length === void 0 || !isLength) return void 0;
	if (node.time === void 0) return reportNoTime(node.span, workspace);
	return {
		kind: "field span",
		value,
		length,
		sign: offset.direction === "before" ? -1 : 1,
		time: node.time,
		zone
	};
}
function isSpan(length, workspace) {
	if (isScalar(length.type, "span")) return true;
	workspace.report("not-a-span", {
		message: `This is ${describe(length.type)}.`,
		help: "Name a field of type `span`, or write a length, such as `6 months after …`.",
		span: length.span
	});
	return false;
}
/** Invariant: the grammar has refused an exact offset with a time of day. */
function checkExact$1({ offset, span }, value, workspace) {
	if (offset?.kind === "calendar" || isScalar(value.type, "date")) return reportNoTime(span, workspace);
	if (!isScalar(value.type, "instant")) {
		workspace.report("not-a-date", {
			message: `This is ${describe(value.type)}.`,
			help: "Name a field that holds a point in time.",
			span: value.span
		});
		return;
	}
	const ms = offset?.kind === "exact" ? offset.duration.ms : 0;
	return {
		kind: "exact",
		value,
		ms: offset?.direction === "before" ? -ms : ms
	};
}
function reportNoTime(span, workspace) {
	workspace.report("time-of-day-missing", {
		message: "A date is a whole day, and nothing says at what time of it.",
		help: "Say at what time of the day, such as `1 day before contact.birthday at 09:00`.",
		span
	});
}
/** `2 days before`, or undefined where there is none. */
function calendarOffset(node) {
	if (node?.kind !== "calendar") return void 0;
	return {
		count: node.length.count,
		unit: node.length.unit,
		sign: node.direction === "before" ? -1 : 1
	};
}
/** The place of the field alone, without its offset and time. */
function spanOfNames({ names, span }) {
	return {
		...span,
		start: names[0]?.span.start ?? span.start,
		end: names.at(-1)?.span.end ?? span.end
	};
}

// language/check/steps/until.ts
/** Moments that always lie ahead or are now. */
const NEVER_PAST = {
	span: "A span always ends after it begins",
	weekday: "A weekday always comes again",
	window: "A window always comes again"
};
/** `wait 3 days at 09:00`, `wait until contact.birthday at 09:00 else { … }`. */
function checkUntil(node, context) {
	const base = baseOf(node, context);
	const neverPast = NEVER_PAST[node.moment.kind];
	if (neverPast !== void 0) refuseElse(node.otherwise, `${neverPast}, so this could never run.`, "Leave it out.", context.workspace);
	const moment = checkMoment(node.moment, scopeAt(context.scope, context.state), context.workspace);
	const otherwise = checkElse(node.otherwise, `the date of \`${base.label}\` is past or unknown`, context);
	const end = otherwise === void 0 ? context.state : join(context.state, [context.state, otherwise.end]);
	if (moment === void 0) return { end };
	return {
		step: {
			...base,
			kind: "until",
			moment,
			...otherwise === void 0 ? {} : { otherwise: otherwise.steps }
		},
		end
	};
}

// language/check/steps/check-steps.ts
/** Checks the steps of a block in order. A step that cannot be reached is reported once a block; those behind it are still checked. */
function checkSteps(nodes, start, context) {
	const steps = [];
	const block = (inner, before) => checkSteps(inner, before, context);
	let state = start;
	let ended = false;
	let reported = false;
	for (const node of nodes) {
		if (ended && !reported) {
			reportUnreachable(node, nodes.at(-1) ?? node, context);
			reported = true;
		}
		const checked = checkStep(node, {
			...context,
			state,
			block
		});
		if (checked.step !== void 0) steps.push(checked.step);
		if (checked.end === void 0) ended = true;
		else state = checked.end;
	}
	return {
		steps,
		end: ended ? void 0 : state
	};
}
/** Longer than others: one case for each kind of step. */
function checkStep(node, context) {
	switch (node.kind) {
		case "email":
		case "sms":
		case "push":
		case "whatsapp": return checkMessage(node, context);
		case "send": return checkSend(node, context);
		case "give": return checkGive(node, context);
		case "add":
		case "remove": return checkMembership(node, context);
		case "set": return checkSet(node, context);
		case "call": return checkCall(node, context);
		case "notify": return checkNotify(node, context);
		case "start": return checkStart(node, context);
		case "unsubscribe": return checkUnsubscribe(node, context);
		case "suppress": return checkSuppress(node, context);
		case "wait": return checkWait(node, context);
		case "until": return checkUntil(node, context);
		case "race": return checkRace(node, context);
		case "restart": return checkRestart(node, context);
		case "if": return checkIf(node, context);
		case "split": return checkSplit(node, context);
		case "parallel": return checkParallel(node, context);
		case "repeat": return checkRepeat(node, context);
		case "stop": return checkStop(node, context);
	}
}
function reportUnreachable(node, last, { workspace }) {
	const edits = [{
		span: {
			...node.span,
			end: last.span.end
		},
		text: ""
	}];
	workspace.report("unreachable-step", {
		message: "Every path before it ends the run with `stop`.",
		help: "Remove it, or move it before the `stop`.",
		span: node.span,
		fixes: [{
			kind: "remove-unreachable",
			title: "Remove what can never be reached",
			edits,
			safe: false
		}]
	});
}

// language/check/clauses/exit.ts
/** What `unless` and `goal` share: a condition with facts since entry, and effects that run when it ends the run. */
function checkExit(node, label, scope, labels, workspace) {
	const condition = checkCondition(node.condition, {
		...scope,
		facts: "since entry"
	}, workspace);
	const nodes = node.steps ?? [];
	for (const step of nodes) if (!isEffect(step)) reportNoEffect(step, workspace);
	for (const step of nodes) refuseElseOf(step, workspace);
	const { steps } = checkSteps(nodes.filter(isEffect), START, {
		workspace,
		labels,
		scope
	});
	return condition && {
		label,
		when: condition,
		effects: steps.filter(isEffectStep),
		span: node.span
	};
}
/** Steps that do something and do not decide where the run goes on. */
const EFFECTS = [
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
	"suppress"
];
function isEffect(step) {
	return EFFECTS.includes(step.kind);
}
function isEffectStep(step) {
	return EFFECTS.includes(step.kind);
}
function refuseElseOf(step, workspace) {
	if (!("otherwise" in step) || !CAN_FAIL.includes(step.kind) || step.kind === "if") return;
	refuseElse(step.otherwise, "These effects run when the run has ended, and nothing waits for what becomes of them.", "Leave it out.", workspace);
}
const CAN_FAIL = [
	"email",
	"sms",
	"push",
	"whatsapp",
	"send",
	"give",
	"call"
];
const WAITS = [
	"race",
	"until",
	"restart"
];
function reportNoEffect(step, workspace) {
	workspace.report("only-effects-here", {
		message: `\`${WAITS.includes(step.kind) ? "wait" : step.kind}\` is no effect.`,
		help: "Leave it out: these effects run when the run has ended.",
		span: step.span
	});
}

// language/check/clauses/goal.ts
/** `goal FACT counted for D { EFFECTS }`. */
function checkGoal(node, scope, labels, workspace) {
	if (node?.countedFor !== void 0) isPositive(node.countedFor, workspace);
	const exit = node && checkExit(node, "goal_1", scope, labels, workspace);
	return exit && {
		...exit,
		...node.countedFor === void 0 ? {} : { countedFor: node.countedFor.ms }
	};
}
/** Reports a goal that the `unless` repeats: one event cannot both end the run as a success and as an exit. They may overlap in part. */
function checkShadowed(goal, unless, workspace) {
	const exits = new Map(alternatives(unless.when).map((one) => [expressionKey(one), one]));
	for (const one of alternatives(goal.when)) {
		const exit = exits.get(expressionKey(one));
		if (exit === void 0) continue;
		workspace.report("goal-shadowed", {
			message: "The same happening would be a success and an exit.",
			help: "Leave it out of the `unless` if it is a success, else out of the `goal`.",
			span: one.span,
			related: [{
				span: exit.span,
				message: "the same condition"
			}]
		});
	}
}
function alternatives(condition) {
	return condition.kind === "or" ? condition.operands : [condition];
}

// language/check/clauses/holdout.ts
/** `holdout 10%`: above zero, at most half of the contacts, and never of a transactional campaign. */
function checkHoldout(node, purpose, workspace) {
	if (node === void 0) return void 0;
	if (!isForMarketing("holdout", "Everybody gets a transactional message", node.span, purpose, workspace)) return void 0;
	const percent = Number(node.percent);
	if (percent > 0 && percent <= 50) return node.percent;
	workspace.report("invalid-percent", {
		message: `\`${node.percent}%\` of the contacts cannot be held out.`,
		help: `Write a percentage above 0 and up to ${50}, such as \`holdout 10%\`.`,
		span: node.span
	});
}

// language/check/clauses/limit.ts
/** `limit 5000 per day`: a whole number of entries, at least one. */
function checkLimit(node, { report }) {
	if (node === void 0) return void 0;
	const count = Number(node.count.value);
	if (Number.isSafeInteger(count) && count >= 1) return {
		count,
		per: node.per
	};
	report("invalid-limit", {
		message: `\`${node.count.value}\` contacts ${node.per === "day" ? "a day" : "an hour"} cannot be a limit.`,
		help: "Write a whole number from 1, such as `limit 5000 per day`.",
		span: node.count.span
	});
}

// language/check/clauses/measure.ts
/** `measure purchased for 30d`: events, each counted by itself, from entry on. */
function checkMeasure$1(node, scope, workspace) {
	if (node === void 0) return [];
	const long = isPositive(node.duration, workspace);
	const measures = (node.condition.kind === "or" ? node.condition.operands : [node.condition]).flatMap((part) => checkOne(part, node.duration.ms, scope, workspace) ?? []);
	return long ? measures : [];
}
function checkOne(node, ms, scope, workspace) {
	const condition = checkCondition(node, {
		...scope,
		facts: "since entry"
	}, workspace);
	if (condition === void 0) return void 0;
	if (isEvent(condition)) return {
		when: condition,
		ms,
		words: wordsOf$2(node),
		span: node.span
	};
	const help = "Write events, such as `measure purchased for 30d`; joined by `or` each counts by itself.";
	const message = isFact(condition) ? "It counts from entry on, so the event has no window." : "This is a state and no event that could be counted.";
	workspace.report("measure-needs-event", {
		message,
		help,
		span: node.span
	});
}
function isEvent(condition) {
	return isFact(condition) && condition.window.kind === "since entry";
}
/** The event as it is written: `purchased`, `this cart purchased`. */
function wordsOf$2(node) {
	if (node.kind === "path") return node.names.map((name) => name.text).join(".");
	if (node.kind !== "fact") return "";
	const words = node.phrase.words.map((word) => word.text).join(" ");
	return node.phrase.aboutThis ? `this ${words}` : words;
}

// language/check/clauses/only-if.ts
/** `only if CONDITION`: tested at entry, so facts need a window, and what unknown values mean must be said. */
function checkOnlyIf(node, scope, workspace) {
	if (node === void 0) return void 0;
	const condition = checkCondition(node.condition, {
		...scope,
		facts: "window needed"
	}, workspace);
	if (condition !== void 0) checkUnknownValues(condition, workspace);
	return condition;
}

// language/check/clauses/pick-clause.ts
/** The first clause of a kind. Those after it are reported. */
function pickClause(campaign, kind, workspace) {
	const isKind = (clause) => clause.kind === kind;
	const [first, ...others] = campaign.clauses.filter(isKind);
	for (const other of others) workspace.report("duplicate-clause", {
		message: `\`${WORDS$2[kind]}\` may stand once in a campaign.`,
		help: "Join both into one, or leave one of them out.",
		span: other.span,
		fixes: [{
			kind: "remove-duplicate",
			title: "Remove this one",
			edits: [{
				span: other.span,
				text: ""
			}],
			safe: false
		}],
		...first === void 0 ? {} : { related: [{
			span: first.span,
			message: "first here"
		}] }
	});
	return first;
}
/** As `pickClause`, for clauses that every campaign needs. One that is there but broken is not reported again. */
function needClause(campaign, kind, workspace) {
	const clause = pickClause(campaign, kind, workspace);
	if (clause === void 0 && !campaign.broken.includes(kind)) {
		const help = kind === "when" ? "Say what starts it, such as `when order placed`." : "Say what happens, such as `then email welcome`.";
		workspace.report("missing-clause", {
			message: `\`${campaign.name.text}\` has no \`${kind}\`.`,
			help,
			span: campaign.name.span
		});
	}
	return clause;
}
const WORDS$2 = {
	purpose: "marketing` or `transactional",
	tagged: "tagged",
	active: "active",
	priority: "priority",
	entry: "once` or `repeatable",
	limit: "limit",
	when: "when",
	backfill: "backfill",
	"only if": "only if",
	unless: "unless",
	goal: "goal",
	measure: "measure",
	holdout: "holdout",
	capped: "capped",
	"quiet hours": "quiet hours",
	"live runs": "live runs",
	then: "then"
};

// language/check/clauses/priority.ts
const DEFAULT_PRIORITY = 3;
/** `priority 1` to `priority 5`; 3 where it is not written. */
function checkPriority(node, workspace) {
	if (node === void 0) return DEFAULT_PRIORITY;
	const value = Number(node.value.value);
	if (Number.isInteger(value) && value >= 1 && value <= 5) return value;
	workspace.report("invalid-priority", {
		message: `\`${node.value.value}\` is no priority.`,
		help: "Write a whole number from 1 (first) to 5 (last).",
		span: node.value.span
	});
	return DEFAULT_PRIORITY;
}

// language/check/clauses/quiet-hours.ts
/** `quiet hours [22:00 to 08:00] skip|hold [up to D]`: of marketing campaigns; without hours those of relance.yaml. */
function checkQuietHours(node, purpose, workspace) {
	if (node === void 0) return void 0;
	const { action, hours, upTo, span } = node;
	if (!isForMarketing("quiet hours", "Transactional messages keep no quiet hours", span, purpose, workspace)) return void 0;
	const long = upTo === void 0 || isPositive(upTo, workspace);
	if (!hasTime(node, workspace) || !long) return void 0;
	return {
		action,
		...hours === void 0 ? {} : { hours },
		...upTo === void 0 ? {} : { upTo: upTo.ms }
	};
}
function hasTime({ hours, span }, { settings, report }) {
	if (hours === void 0) {
		if (settings.policies.quietHours !== void 0 || settings.store.name === "") return true;
		report("missing-clause", {
			message: "Neither this clause nor relance.yaml says which hours are quiet.",
			help: "Write them, such as `quiet hours 22:00 to 08:00 hold`, or set `policies.quiet_hours` in relance.yaml.",
			span
		});
		return false;
	}
	if (hours.from !== hours.until) return true;
	report("empty-window", {
		message: `From \`${hours.from}\` to \`${hours.until}\` there is no time, since the end is excluded.`,
		help: "Write an end that differs from the beginning.",
		span
	});
	return false;
}

// language/check/clauses/tagged.ts
/** `tagged a, b`: tags in written order, each once. */
function checkTagged(node, workspace) {
	for (const tag of node?.tags ?? []) workspace.use(tag.span, {
		kind: "tag",
		name: tag.text
	}, { role: "declaration" });
	const tags = (node?.tags ?? []).map((tag) => tag.text);
	const twice = node?.tags.find((tag, index) => tags.indexOf(tag.text) < index);
	if (twice !== void 0) workspace.report("duplicate-name", {
		message: `The tag \`${twice.text}\` stands twice.`,
		help: "Leave one of them out.",
		span: twice.span
	});
	return [...new Set(tags)];
}

// language/check/clauses/unless.ts
/** `unless CONDITION { EFFECTS }`: a standing exit. */
function checkUnless(node, scope, labels, workspace) {
	const exit = node && checkExit(node, "unless_1", scope, labels, workspace);
	if (exit !== void 0) checkUnknownValues(exit.when, workspace);
	return exit;
}

// language/check/triggers/binds.ts
/** The same for a trigger that is about the contact alone. */
function aboutContact(words) {
	return {
		words,
		about: "contact"
	};
}
/** What an event brings: its row. */
function ofEvent({ name, about }) {
	return {
		words: name,
		about
	};
}

// language/check/triggers/trigger-field.ts
/** `contact.birthday`, `order.delivered_at`: the field that a trigger watches, or undefined once its mistake is reported. `example`: a right one. */
function findTriggerField(names, example, workspace) {
	const [head, name, more] = names;
	const entity = head && findTable(head, example, workspace);
	if (entity === void 0 || head === void 0) return void 0;
	workspace.use(head.span, {
		kind: "row",
		entity: entity.name,
		name: head.text
	}, { type: {
		kind: "row",
		entity: entity.name
	} });
	const field = name && findField(entity, name, workspace);
	if (field === void 0 || name === void 0) return void 0;
	workspace.use(name.span, {
		kind: "field",
		entity: entity.name,
		name: name.text
	}, { type: typeOfField(field.type) });
	if (more === void 0) return {
		entity,
		field
	};
	const words = names.map((one) => one.text).join(".");
	workspace.report("unknown-field", {
		message: `\`${words}\` is no field of \`${entity.name}\` itself.`,
		help: `A trigger watches a field of one row, such as \`${example}\`.`,
		span: {
			...more.span,
			end: names.at(-1)?.span.end ?? more.span.end
		}
	});
}
function findTable(head, example, workspace) {
	const entity = entityOf(workspace.schema, head.text);
	if (entity === void 0) {
		reportUnknownTable(head, workspace);
		return;
	}
	if (entity.name === "contact" || entity.contact !== void 0) return entity;
	workspace.report("table-without-contact", {
		message: `Rows of \`${entity.name}\` do not say whose they are, so nobody would enter.`,
		help: `Use a field of the contact, or of rows that have a contact, such as \`${example}\`.`,
		span: head.span
	});
}
function findField(entity, name, workspace) {
	const fields = fieldsOf({
		from: "trigger",
		entity: entity.name
	}, workspace);
	const field = fields.find((one) => one.name === name.text);
	if (field === void 0 && !workspace.broken.has(name.text) && !isReportedAsOff(entity.name, name, workspace)) reportUnknownField(name, entity.name, fields, workspace);
	return field;
}

// language/check/triggers/trigger-scope.ts
const NO_RUN = {
	code: "unknown-name",
	why: "A trigger is tested before there is a run that `this` could speak of.",
	help: "Name the row by its table, such as `order`."
};
/** Around a trigger's filter there is the contact only: the run does not exist yet. */
const FILTER_SCOPE = {
	roots: /* @__PURE__ */ new Map([["contact", CONTACT_ROOT]]),
	absent: /* @__PURE__ */ new Map([["this", NO_RUN]]),
	facts: "forbidden"
};
/** The scope of a filter on rows of a table that is not the contact's own. */
function rowFilterScope(table) {
	return table === "contact" ? FILTER_SCOPE : withRoots(FILTER_SCOPE, [[table, rowRoot("trigger", table, table)]]);
}
/** The scope of `to contacts where ( … )`: a contact, and the trigger's row as `this`. */
function toContactsScope(table) {
	const why = `Each contact is tested here, and the row of the trigger goes by \`this\`.`;
	const absent = /* @__PURE__ */ new Map([["event", {
		code: "unknown-name",
		why,
		help: "Ask about `contact`, its collections, or `this`."
	}], [table, {
		code: "unknown-name",
		why,
		help: `Write \`this\` for the \`${table}\` of the trigger.`
	}]]);
	return {
		roots: /* @__PURE__ */ new Map([["contact", CONTACT_ROOT], ["this", rowRoot("trigger", "this", table)]]),
		absent,
		facts: "no entry"
	};
}
function checkPart(key, node, scope, workspace) {
	if (node === void 0) return {
		ok: true,
		part: {}
	};
	const condition = checkCondition(node.condition, scope, workspace);
	return condition === void 0 ? {
		ok: false,
		part: {}
	} : {
		ok: true,
		part: { [key]: condition }
	};
}

// language/check/triggers/date.ts
/** `when 1 week before contact.birthday at 09:00`, `when 30m before appointment.starts_at`: the row that has the date is the trigger's. */
function checkDateTrigger(node, workspace) {
	const { moment } = node;
	if (moment.kind !== "path") {
		workspace.report("not-a-date", {
			message: "A run starts by a date of the contact or of its rows.",
			help: "Name a field that holds a date, such as `contact.birthday at 09:00`.",
			span: node.span
		});
		return {};
	}
	const found = findTriggerField(moment.names, "order.delivered_at", workspace);
	if (found === void 0) return {};
	const { entity } = found;
	const name = `${entity.name}.${found.field.name}`;
	const binds = {
		words: name,
		about: entity.name
	};
	const zone = checkZone(moment.zone, workspace);
	const at = isDate(found, moment, workspace) ? checkAt(moment, found.field, workspace) : void 0;
	const where = checkPart("where", node.where, rowFilterScope(entity.name), workspace);
	if (zone === void 0 || at === void 0 || !where.ok) return { binds };
	return {
		binds,
		trigger: {
			kind: "date",
			event: name,
			key: keyOf$1(name, at, zone),
			entity: entity.name,
			field: found.field.name,
			yearly: found.field.yearly === true,
			...at,
			zone,
			...where.part,
			span: node.span
		}
	};
}
function isDate({ entity, field }, moment, workspace) {
	const type = typeOfField(field.type);
	if (isScalar(type, "date", "instant")) return true;
	const dates = fieldsOf({
		from: "trigger",
		entity: entity.name
	}, workspace).flatMap((one) => isScalar(typeOfField(one.type), "date", "instant") ? [`\`${entity.name}.${one.name}\``] : []);
	const help = dates.length === 0 ? `\`${entity.name}\` has none.` : `There is ${dates.join(", ")}.`;
	const message = `\`${entity.name}.${field.name}\` is ${describe(type)}.`;
	workspace.report("not-a-date", {
		message,
		help,
		span: spanOfNames(moment)
	});
	return false;
}
/** When it fires: at a time of a day, or exactly so long before or after an instant. */
function checkAt(moment, field, workspace) {
	const { offset } = moment;
	if (offset?.kind === "field") return refuseLength(offset, workspace);
	if (offset?.kind === "exact" && moment.time === void 0) return checkExact(offset, field, moment, workspace);
	if (offset?.kind === "exact") {
		workspace.report("offset-not-allowed", {
			message: "An exact duration before a time of the day would be another time of the day.",
			help: "Write a calendar span, such as `1 day before`, or leave out the time.",
			span: offset.span
		});
		return;
	}
	if (moment.time === void 0) {
		workspace.report("time-of-day-missing", {
			message: "A date starts runs at a time of the day.",
			help: "Say at what time, such as `1 day before contact.birthday at 09:00`.",
			span: moment.span
		});
		return;
	}
	const calendar = calendarOffset(offset);
	return {
		...calendar === void 0 ? {} : { offset: calendar },
		time: moment.time
	};
}
function checkExact(offset, field, moment, { report }) {
	if (isScalar(typeOfField(field.type), "instant")) return {
		exact: offset.direction === "before" ? -offset.duration.ms : offset.duration.ms,
		time: ""
	};
	report("offset-not-allowed", {
		message: "The field holds a whole day, so nothing says from which time of it to count.",
		help: "Write a calendar span and a time of day: `1 day before contact.birthday at 09:00`.",
		span: moment.span
	});
}
function refuseLength({ span }, { report }) {
	report("offset-not-allowed", {
		message: "How long before or after a date a trigger fires is written out.",
		help: "Start with an event and wait: `wait until product.lifetime after item.delivered_at at 09:00`.",
		span
	});
}
/** `1 week before contact.birthday at 09:00 in contact time`, `30m before appointment.starts_at`. */
function keyOf$1(name, { offset, exact, time }, zone) {
	if (exact !== void 0) return exact === 0 ? name : `${formatDuration(Math.abs(exact))} ${exact < 0 ? "before" : "after"} ${name}`;
	return `${offset === void 0 ? "" : `${offset.count} ${offset.unit}${offset.count === 1 ? "" : "s"} ${offset.sign < 0 ? "before" : "after"} `}${name} at ${time} in ${zone.kind === "named" ? `"${zone.name}"` : `${zone.kind} time`}`;
}

// language/check/triggers/connections.ts
/** `from shopify_fr, prestashop`: connections of relance.yaml that can lead to the event. `ok` is false once a mistake is reported. */
function checkFrom(names, event, workspace) {
	const [first] = names ?? [];
	const last = names?.at(-1);
	if (names === void 0 || first === void 0 || last === void 0) return {
		ok: true,
		part: {}
	};
	if (event.derived && !isIdle(event)) {
		workspace.report("tail-not-allowed", {
			message: `\`${event.name}\` is written by Relance and comes from no connection.`,
			help: "Leave out `from`.",
			span: {
				...first.span,
				end: last.span.end
			}
		});
		return {
			ok: false,
			part: {}
		};
	}
	return {
		ok: names.map((name, index) => isFirst(name, index, names, workspace) && isConnection(name, event, workspace)).every((one) => one),
		part: { from: names.map((name) => name.text) }
	};
}
function isFirst(name, index, names, { report }) {
	const first = names.find((other) => other.text === name.text);
	if (first === void 0 || first === names[index]) return true;
	const related = [{
		span: first.span,
		message: "first here"
	}];
	report("duplicate-name", {
		message: `\`${name.text}\` stands twice.`,
		help: "Leave one of them out.",
		span: name.span,
		related
	});
	return false;
}
function isConnection(name, event, workspace) {
	const { connections } = workspace.settings;
	const connection = Object.hasOwn(connections, name.text) ? connections[name.text] : void 0;
	if (connection === void 0) {
		if (workspace.broken.has(name.text)) return false;
		const fallback = `Declare it in relance.yaml: \`connections: { ${name.text}: { platform: … } }\`.`;
		const help = spelling(name, choicesOf(Object.keys(connections), "connection"), fallback);
		workspace.report("unknown-connection", {
			message: `relance.yaml has no connection \`${name.text}\`.`,
			...help,
			span: name.span
		});
		return false;
	}
	workspace.use(name.span, {
		kind: "connection",
		name: name.text
	});
	if (event.own === true || canProduce(connection.platform, event.name)) return true;
	const others = Object.entries(connections).flatMap(([other, { platform }]) => canProduce(platform, event.name) ? [other] : []);
	workspace.report("connection-cannot-produce", {
		message: `\`${name.text}\` is of the platform \`${connection.platform}\`, which never sends \`${event.name}\`.`,
		help: others.length > 0 ? `It comes from ${others.map((one) => `\`${one}\``).join(", ")}.` : "Leave it out, or use another event.",
		span: name.span
	});
	return false;
}

// language/check/triggers/trigger-event.ts
/** The event that a trigger names, or undefined once its mistake is reported. Labels are none: no run has begun. */
function resolveTriggerEvent(phrase, workspace) {
	if (phrase.aboutThis) {
		workspace.report("unknown-name", {
			message: FILTER_SCOPE.absent.get("this")?.why ?? "",
			help: "Leave out `this`.",
			span: {
				...phrase.span,
				end: {
					...phrase.span.start,
					offset: phrase.span.start.offset + 4,
					column: phrase.span.start.column + 4
				}
			}
		});
		return;
	}
	const found = findHappening(phrase, FILTER_SCOPE, workspace);
	if (found === void 0) {
		if (!isReportedEngagement(phrase, FILTER_SCOPE, workspace)) reportUnknownEvent(phrase.words, phrase.span, workspace);
		return;
	}
	const { event, subject } = found;
	if (subject === void 0) workspace.use(phrase.span, {
		kind: "event",
		name: event.name
	});
	else noteEngagement(phrase, {
		event,
		subject
	}, FILTER_SCOPE, workspace);
	return subject === void 0 || subject.kind === "label" ? { event } : {
		event,
		subject
	};
}

// language/check/triggers/each.ts
/** `when each item of order delivered`: one run for each part of the row of the event. */
function checkEachTrigger(node, workspace) {
	const event = resolveTriggerEvent(node.phrase, workspace)?.event;
	const entity = entityOf(workspace.schema, node.entity.text);
	if (entity === void 0) reportUnknownTable(node.entity, workspace);
	else workspace.use(node.entity.span, {
		kind: "entity",
		name: entity.name
	});
	if (event === void 0 || entity === void 0) return {};
	const binds = {
		words: `each ${entity.name} of ${event.name}`,
		about: entity.name
	};
	const recorded = isRecorded(event, node.phrase.span, workspace);
	const isPart = entity.partOf?.entity === event.about || isReportedPart(node, event, workspace);
	const from = checkFrom(node.from, event, workspace);
	const scope = withRoots(eventFilterScope(FILTER_SCOPE, event, "filter"), [[entity.name, rowRoot("trigger", entity.name, entity.name)]]);
	const where = checkPart("where", node.where, scope, workspace);
	if (!recorded || !isPart || !from.ok || !where.ok) return { binds };
	return {
		binds,
		trigger: {
			kind: "each",
			entity: entity.name,
			event: event.name,
			...from.part,
			...where.part,
			span: node.span
		}
	};
}
function isReportedPart({ entity }, event, { schema, report }) {
	const parts = Object.values(schema.entities).flatMap((one) => one.partOf?.entity === event.about ? [one.name] : []);
	const fallback = `Start with \`when ${event.name}\`.`;
	report("not-part-of-row", {
		message: `\`${event.name}\` is about a row of \`${event.about}\`, and rows of \`${entity.text}\` are no parts of it.`,
		...parts.length === 0 ? { help: fallback } : spelling(entity, choicesOf(parts, "entity"), fallback),
		span: entity.span
	});
	return false;
}

// language/check/triggers/gathered-binds.ts
/** What an event brings: its row, or with `gathered` the list of what happened, since there is no one row then. */
function gatheredBinds(event, gathered) {
	return gathered === void 0 ? ofEvent(event) : {
		words: `${event.name} gathered`,
		about: "contact",
		gathered: {
			name: gathered.name.text,
			event
		}
	};
}

// language/check/labels/label-name.ts
/** Where a run stands after its last wait. (Where it begins, `start`, is a reserved word already.) */
const END = "end";
/** Labels of the exits of a campaign: `unless_1`, `goal_2`. */
const EXIT = /^(unless|goal|measure)_\d+$/;
/** Reports a word that cannot be a label or the name of an event, since it means something else. */
function checkLabelName(name, workspace) {
	const why = whyNot(name.text, workspace);
	if (why !== void 0) workspace.report("label-not-allowed", {
		message: `\`${name.text}\` ${why}.`,
		help: "Choose another name.",
		span: name.span
	});
}
function whyNot(name, { wholeSchema, messages }) {
	if (name === END) return "names a place of every run";
	if (EXIT.test(name)) return "is the label of a clause";
	if (name === "this" || name === "event") return "has a meaning of its own in conditions";
	if (Object.hasOwn(wholeSchema.entities, name) || Object.hasOwn(wholeSchema.kept.entities, name)) return "is the name of a table";
	const event = firstEvent(wholeSchema.events, name) ?? firstEvent(wholeSchema.kept.events, name);
	if (event !== void 0) return `is the subject of the event \`${event}\``;
	return messages.has(name) ? `is the name of a message, and \`${name} clicked\` would not say which is meant` : void 0;
}
function firstEvent(events, subject) {
	const start = `${subject} `;
	for (const event in events) if (event.startsWith(start)) return event;
}

// language/check/triggers/tails.ts
/** `from`, `where`, `to contacts where`, `gathered`, as they fit the event. */
function checkTails(node, event, workspace, campaign) {
	const from = checkFrom(node.from, event, workspace);
	const where = checkPart("where", node.where, eventFilterScope(FILTER_SCOPE, event, "trigger"), workspace);
	const toContacts = checkToContacts(node, event, workspace);
	const gathered = checkGathered(node.gathered, workspace, campaign);
	return {
		ok: from.ok && where.ok && toContacts.ok && gathered.ok && hasSomebody(node, event, workspace),
		parts: {
			...from.part,
			...where.part,
			...toContacts.part,
			...gathered.part
		}
	};
}
function checkToContacts(node, event, workspace) {
	if (node.toContacts === void 0 || event.about !== "contact") return checkPart("toContacts", node.toContacts, toContactsScope(event.about), workspace);
	workspace.report("tail-not-allowed", {
		message: `\`${event.name}\` happens to one contact, who enters.`,
		help: "Leave out `to contacts`, or start with an event of a row, such as `product restocked`.",
		span: node.toContacts.span
	});
	return {
		ok: false,
		part: {}
	};
}
/** An event of the shop starts runs for contacts with an `interest` row, if nothing else says for whom. */
function hasSomebody(node, event, workspace) {
	if (!isOfTheShop(event) || node.toContacts !== void 0 || entityOf(workspace.schema, "interest") !== void 0) return true;
	workspace.report("table-not-active", {
		message: `No contact causes \`${event.name}\`: it starts runs for contacts with a row of \`interest\`, and that table is off.`,
		help: "Add `interest` to `modules` in relance.yaml, or say who enters with `to contacts where ( … )`.",
		span: node.span,
		...activateTable("interest", workspace.settings)
	});
	return false;
}
function checkGathered(node, workspace, campaign) {
	if (node === void 0) return {
		ok: true,
		part: {}
	};
	checkLabelName(node.name, workspace);
	workspace.use(node.name.span, {
		kind: "binding",
		campaign,
		name: node.name.text
	}, { role: "declaration" });
	return {
		ok: isPositive(node.duration, workspace),
		part: { gathered: {
			ms: node.duration.ms,
			name: node.name.text
		} }
	};
}
/** `by 10%`: of `price dropped` alone. */
function checkBy(by, event, { report }) {
	if (by === void 0) return {
		ok: true,
		part: {}
	};
	if (event.name !== "price dropped") {
		report("tail-not-allowed", {
			message: `\`by\` says how far a price dropped, and \`${event.name}\` is another event.`,
			help: "Leave it out, or filter with `where ( … )`.",
			span: by.span
		});
		return {
			ok: false,
			part: {}
		};
	}
	const percent = Number(by.percent);
	if (percent > 0 && percent <= 100) return {
		ok: true,
		part: { by: by.percent }
	};
	report("invalid-percent", {
		message: `No price drops by \`${by.percent}%\`.`,
		help: "Write a percentage above 0 and up to 100.",
		span: by.span
	});
	return {
		ok: false,
		part: {}
	};
}

// language/check/triggers/event.ts
/** `when order placed where ( … )`, `when price dropped by 10%`, `when email opened`: something that happens. */
function checkEventTrigger(node, workspace, campaign) {
	const found = resolveTriggerEvent(node.phrase, workspace);
	if (found === void 0) return {};
	const { event, subject } = found;
	if (isIdle(event)) {
		const help = `Say how long the ${event.about} must be idle, such as \`${event.name} after 3d\`.`;
		workspace.report("after-missing", {
			message: `\`${event.name}\` is derived from the time since the last change.`,
			help,
			span: node.phrase.span
		});
		return { binds: ofEvent(event) };
	}
	const by = checkBy(node.by, event, workspace);
	const { ok, parts } = checkTails(node, event, workspace, campaign);
	const binds = gatheredBinds(event, node.gathered);
	if (!ok || !by.ok) return { binds };
	return {
		binds,
		trigger: {
			kind: "event",
			event: event.name,
			...by.part,
			...subject && { subject },
			...parts,
			span: node.span
		}
	};
}

// language/check/triggers/field.ts
/** `when contact.tier changes to "gold"`, `when contact.points rises above 100`: a field gets another value. */
function checkFieldTrigger(node, workspace) {
	const found = findTriggerField(node.names, "contact.city", workspace);
	if (found === void 0) return {};
	const { entity, field } = found;
	const binds = {
		words: `${entity.name}.${field.name} ${node.change}`,
		about: entity.name
	};
	const of = checkChange(node, typeOfField(field.type), workspace);
	const where = checkPart("where", node.where, rowFilterScope(entity.name), workspace);
	if (of === void 0) return { binds };
	const values = checkValues(node, of, workspace);
	if (values === void 0 || !where.ok || isNoChange(node, values, workspace)) return { binds };
	const { change, span } = node;
	return {
		binds,
		trigger: {
			kind: "field",
			entity: entity.name,
			field: field.name,
			change,
			...values,
			...where.part,
			span
		}
	};
}
/** Any single value can change; only what has an order can rise. */
function checkChange({ names, change, span }, type, { report }) {
	if (type.kind === "scalar" && (change === "changes" || isOrdered(type))) return type.of;
	const words = names.map((name) => name.text).join(".");
	const help = type.kind === "scalar" ? "Only numbers, amounts, dates and times rise and fall; write `changes` or `changes to`." : "Name a field that holds a single value.";
	const what = change === "changes" ? "cannot be watched as a whole" : `cannot be told to ${change === "rises" ? "rise" : "fall"}`;
	report("type-mismatch", {
		message: `\`${words}\` is ${describe(type)}, which ${what}.`,
		help,
		span
	});
}
/** The values that are written out, of the type of the field. */
function checkValues(node, of, workspace) {
	const written = [
		"from",
		"to",
		"bound"
	].flatMap((key) => {
		const value = node[key];
		return value === void 0 ? [] : [{
			key,
			value: checkValue$1(value, of, workspace)
		}];
	});
	if (written.some(({ value }) => value === void 0)) return void 0;
	return Object.fromEntries(written.map(({ key, value }) => [key, value]));
}
/** No row is in scope: the value is the same for everybody. */
const CONSTANT = {
	roots: /* @__PURE__ */ new Map(),
	absent: new Map([
		"contact",
		"this",
		"event"
	].map((name) => [name, {
		code: "unknown-name",
		why: "The value of a change is written out.",
		help: "Compare with other fields in `only if`."
	}])),
	facts: "forbidden"
};
function checkValue$1(node, of, workspace) {
	const value = checkExpression(node, CONSTANT, workspace);
	const wanted = {
		kind: "scalar",
		of
	};
	if (value === void 0 || sameType(value.type, wanted)) return value;
	workspace.report("type-mismatch", {
		message: `The field holds ${describe(wanted)}; this is ${describe(value.type)}.`,
		help: `Write ${describe(wanted)}, such as \`${exampleOf(of)}\`.`,
		span: value.span
	});
}
function isNoChange(node, { from, to }, { report }) {
	if (from === void 0 || to === void 0 || expressionKey(from) !== expressionKey(to)) return false;
	report("nothing-changes", {
		message: "Both values are the same.",
		help: "Write two values that differ, or leave one out.",
		span: node.span
	});
	return true;
}

// language/check/triggers/idle.ts
/** `when cart abandoned after 3d`: derived when a cart has been idle for so long. */
function checkIdleTrigger(node, workspace, campaign) {
	const event = resolveTriggerEvent(node.phrase, workspace)?.event;
	if (event === void 0) return {};
	const fits = isLongEnough(node.after, workspace);
	const by = checkBy(node.by, event, workspace);
	const { ok, parts } = checkTails(node, event, workspace, campaign);
	const binds = gatheredBinds(event, node.gathered);
	if (!isIdle(event)) reportNotIdle(event, node, workspace);
	if (!isIdle(event) || !fits || !ok || !by.ok) return { binds };
	const entity = event.name === "cart abandoned" ? "cart" : "checkout";
	return {
		binds,
		trigger: {
			kind: "idle",
			event: event.name,
			entity,
			after: node.after.ms,
			...parts,
			span: node.span
		}
	};
}
function reportNotIdle(event, { after }, { report }) {
	const help = `Start with \`when ${event.name}\` and begin the steps with \`wait\`.`;
	report("after-not-allowed", {
		message: `\`${event.name}\` starts a run when it happens.`,
		help,
		span: after.span
	});
}

// language/check/triggers/membership.ts
/** `when contact enters young_west`, `when contact leaves young_west`: of a manual segment or of one with a rule. */
function checkMembershipTrigger(node, workspace) {
	const segment = findSegment(node.segment, workspace);
	const where = checkPart("where", node.where, FILTER_SCOPE, workspace);
	const binds = aboutContact(`contact ${node.change} ${node.segment.text}`);
	if (segment === void 0 || !where.ok) return { binds };
	const { change, span } = node;
	return {
		binds,
		trigger: {
			kind: "membership",
			change,
			segment: segment.name.text,
			...where.part,
			span
		}
	};
}

// language/check/triggers/read.ts
/** `when segment young_west read every monday at 09:00`: its members enter, each at that time of theirs. */
function checkReadTrigger(node, workspace) {
	const segment = findSegment(node.segment, workspace);
	const at = checkReadTime(node.at, workspace);
	const where = checkPart("where", node.where, FILTER_SCOPE, workspace);
	const binds = aboutContact(`segment ${node.segment.text} read`);
	if (segment === void 0 || at === void 0 || !where.ok) return { binds };
	return {
		binds,
		trigger: {
			kind: "read",
			segment: segment.name.text,
			at,
			...where.part,
			span: node.span
		}
	};
}
function checkReadTime(node, workspace) {
	if (node.kind === "now") return { kind: "now" };
	const zone = checkZone(node.zone, workspace);
	if (node.kind === "every month") return checkMonth(node, zone, workspace);
	if (zone === void 0) return void 0;
	if (node.kind === "on") return {
		kind: "on",
		date: node.date,
		time: node.time,
		zone
	};
	return node.kind === "every day" ? {
		kind: "every day",
		time: node.time,
		zone
	} : {
		kind: "every weekday",
		day: node.day,
		time: node.time,
		zone
	};
}
const LAST_DAY = 31;
function checkMonth({ day, time }, zone, { report }) {
	const number = Number(day.value);
	if (Number.isInteger(number) && number >= 1 && number <= LAST_DAY) return zone && {
		kind: "every month",
		day: number,
		time,
		zone
	};
	report("invalid-day", {
		message: `\`${day.value}\` is no day of a month.`,
		help: `Write a day from 1 to ${LAST_DAY}; in shorter months their last day is meant.`,
		span: day.span
	});
}

// language/check/triggers/silence.ts
/** `when no order placed for 90d`: a contact who did so once and has not for so long. */
function checkSilenceTrigger(node, workspace) {
	const found = resolveTriggerEvent(node.phrase, workspace);
	const words = `no ${node.phrase.words.map((word) => word.text).join(" ")}`;
	const binds = aboutContact(words);
	if (found === void 0) return { binds };
	const { event, subject } = found;
	const caused = (subject === void 0 ? isRecorded(event, node.phrase.span, workspace) : isPlain(node, event.name, workspace)) && isCaused(node, workspace, isOfTheShop(event));
	const fits = isPositive(node.duration, workspace);
	const from = checkFrom(node.from, event, workspace);
	const where = checkPart("where", node.where, eventFilterScope(FILTER_SCOPE, event, "filter"), workspace);
	if (!caused || !fits || !from.ok || !where.ok) return { binds };
	return {
		binds,
		trigger: {
			kind: "silence",
			event: event.name,
			ms: node.duration.ms,
			...from.part,
			...where.part,
			span: node.span
		}
	};
}
/** `no email opened for 90d` would need the channel, which a silence does not have: a filter says it. */
function isPlain({ phrase }, event, { report }) {
	report("tail-not-allowed", {
		message: "A silence is about all events of one kind, not about those of one channel or message.",
		help: `Write \`no ${event} for … where (message.channel == "email")\`, or filter by \`message.message\`.`,
		span: phrase.span
	});
	return false;
}
function isCaused({ phrase }, { report }, ofTheShop) {
	if (!ofTheShop) return true;
	report("event-without-contact", {
		message: "It happens in the shop, so no contact can be silent about it.",
		help: "Use an event of a contact, such as `no order placed for 90d`.",
		span: phrase.span
	});
	return false;
}

// language/check/triggers/check-trigger.ts
/** Checks what starts a run. `campaign`: the name of the campaign, which names that are bound belong to. */
function checkTrigger(node, workspace, campaign) {
	switch (node.kind) {
		case "event": return checkEventTrigger(node, workspace, campaign);
		case "idle": return checkIdleTrigger(node, workspace, campaign);
		case "silence": return checkSilenceTrigger(node, workspace);
		case "field": return checkFieldTrigger(node, workspace);
		case "membership": return checkMembershipTrigger(node, workspace);
		case "read": return checkReadTrigger(node, workspace);
		case "each": return checkEachTrigger(node, workspace);
		case "date": return checkDateTrigger(node, workspace);
		case "started": return {
			binds: aboutContact("started"),
			trigger: {
				kind: "started",
				span: node.span
			}
		};
	}
}

// language/check/clauses/when.ts
/** `when TRIGGER or TRIGGER`. */
function checkWhen(node, workspace, campaign) {
	const nodes = node?.triggers ?? [];
	const checked = nodes.map((trigger) => checkTrigger(trigger, workspace, campaign));
	return {
		nodes,
		triggers: checked.flatMap(({ trigger }) => trigger ?? []),
		binds: checked.flatMap(({ binds }) => binds ?? []),
		uncertain: checked.length === 0 || checked.some(({ binds }) => binds === void 0)
	};
}

// language/check/labels/assign-labels.ts
/** Labels of the steps of a campaign's `then` and of the effects of its exits; numbers of exits' steps begin anew in each. */
function assignLabels(blocks, schema) {
	const labels = /* @__PURE__ */ new Map();
	const cohorts = /* @__PURE__ */ new Map();
	for (const block of blocks) assignBlock(block, {
		labels,
		cohorts,
		schema
	});
	return labels;
}
/** The steps of a campaign by their labels; of two with the same label the first. */
function stepsByLabel(labels) {
	const steps = /* @__PURE__ */ new Map();
	for (const [step, label] of labels) if (!steps.has(label)) steps.set(label, step);
	return steps;
}
function assignBlock({ prefix, steps }, assignment) {
	const counts = /* @__PURE__ */ new Map();
	for (const step of steps) {
		const label = step.label?.text ?? ownWords(step, assignment) ?? `${prefix}${numbered(counts, wordOf(step))}`;
		assignment.labels.set(step, label);
		for (const inner of blocksOf$2(step, label, assignment.schema)) assignBlock(inner, assignment);
	}
}
function numbered(counts, word) {
	const number = (counts.get(word) ?? 0) + 1;
	counts.set(word, number);
	return `${word}_${number}`;
}
/** Waits of all kinds are counted together. */
function wordOf({ kind }) {
	return kind === "race" || kind === "until" || kind === "restart" ? "wait" : kind;
}
function ownWords(step, { cohorts }) {
	switch (step.kind) {
		case "email":
		case "sms":
		case "push":
		case "whatsapp":
		case "send": return `${step.kind}_${step.message.text}`;
		case "give": return `give_coupon_${step.coupon.text}`;
		case "add": return `add_to_${step.segment.text}`;
		case "remove": return `remove_from_${step.segment.text}`;
		case "set": return `set_${step.target.at(-1)?.text ?? ""}`;
		case "call": return `call_${step.endpoint.text}`;
		case "notify": return `notify_${step.people.text}`;
		case "start": return `start_${step.campaign.text}`;
		case "unsubscribe": return `unsubscribe_from_${step.channel}`;
		case "suppress": return "suppress_contact";
		case "repeat": return step.name.text;
		case "split": return step.by === "cohort" ? byCohort(step.name.text, cohorts) : step.name.text;
		default: return;
	}
}
/** A cohort may split a campaign more than once, and its name can stand once: later ones are numbered. */
function byCohort(name, cohorts) {
	const number = (cohorts.get(name) ?? 0) + 1;
	cohorts.set(name, number);
	return number === 1 ? name : `${name}_${number}`;
}
function blocksOf$2(step, label, schema) {
	switch (step.kind) {
		case "if": return [...step.branches.map(({ steps }, index) => ({
			prefix: `${label}_then${index === 0 ? "" : index + 1}_`,
			steps
		})), {
			prefix: `${label}_else_`,
			steps: step.otherwise ?? []
		}];
		case "race": {
			const words = unique(step.arms.map((arm) => eventWords(arm, schema)));
			return [
				...step.arms.map(({ steps }, index) => ({
					prefix: `${label}_on_${words[index] ?? index + 1}_`,
					steps
				})),
				...step.notSent.map(({ steps }) => ({
					prefix: `${label}_on_not_sent_`,
					steps
				})),
				...step.timeouts.map(({ steps }) => ({
					prefix: `${label}_on_timeout_`,
					steps
				}))
			];
		}
		case "split": return step.arms.map(({ name, steps }) => ({
			prefix: `${label}_${name.text}_`,
			steps
		}));
		case "parallel": return step.arms.map(({ steps }, index) => ({
			prefix: `${label}_${index + 1}_`,
			steps
		}));
		case "repeat": return [{
			prefix: `${label}_`,
			steps: step.steps
		}];
		default: return "otherwise" in step && step.otherwise !== void 0 ? [{
			prefix: `${label}_else_`,
			steps: step.otherwise.steps
		}] : [];
	}
}
/** `order_placed`, also where the author wrote `purchased`. */
function eventWords({ event }, schema) {
	const { aboutThis, words } = event.phrase;
	return (aboutThis ? findThisEvent(words, schema) : findEvent(words, schema))?.name.replaceAll(" ", "_") ?? words.map((word) => word.text).join("_");
}
/** Arms on the same event are told apart by a number: `order_placed`, `order_placed2`. */
function unique(words) {
	return words.map((word, index) => {
		const before = words.slice(0, index).filter((other) => other === word).length;
		return before === 0 ? word : `${word}${before + 1}`;
	});
}

// language/check/labels/campaign-labels.ts
/** The labels of all steps of a campaign: those of its `then`, and those of the effects of its exits. */
function labelsOfCampaign({ clauses }, schema) {
	return assignLabels([
		{
			prefix: "",
			steps: stepsOf(clauses, "then")
		},
		{
			prefix: "unless_1_",
			steps: stepsOf(clauses, "unless")
		},
		{
			prefix: "goal_1_",
			steps: stepsOf(clauses, "goal")
		}
	], schema);
}
/** The steps of the first clause of a kind: one that stands twice is a mistake, and the first counts. */
function stepsOf(clauses, kind) {
	const clause = clauses.find((one) => one.kind === kind);
	return clause !== void 0 && "steps" in clause ? clause.steps ?? [] : [];
}

// language/check/labels/check-labels.ts
/**
* Reports labels that stand twice, that a wait's `as` takes again, that mean something else already, and renames from a label that is in
* use. `campaign` is the name of the campaign that they belong to.
*/
function checkLabels(labels, workspace, campaign = "") {
	const seen = /* @__PURE__ */ new Map();
	const all = new Set(labels.values());
	for (const [step, label] of labels) {
		const name = ownName(step);
		const span = name?.span ?? headOf(step).span;
		const first = seen.get(label);
		if (first !== void 0) reportTwice$1(step, label, span, first, all, workspace);
		else seen.set(label, span);
		if (name === void 0) continue;
		workspace.use(name.span, {
			kind: "label",
			campaign,
			name: label
		}, { role: "declaration" });
		checkLabelName(name, workspace);
		checkRename(step, all, workspace);
	}
	for (const step of labels.keys()) if (step.kind === "race") for (const arm of step.arms) checkBinding(arm, seen, campaign, workspace);
}
/** The word of the author's that is a step's label: behind `as`, or the name of a split or `repeat`. */
function ownName(step) {
	if (step.kind === "repeat") return step.name;
	return step.kind === "split" && step.by !== "cohort" ? step.name : step.label;
}
function checkBinding({ binds }, labels, campaign, workspace) {
	if (binds === void 0) return;
	workspace.use(binds.span, {
		kind: "binding",
		campaign,
		name: binds.text
	}, { role: "declaration" });
	checkLabelName(binds, workspace);
	const first = labels.get(binds.text);
	if (first === void 0) return;
	workspace.report("duplicate-label", {
		message: `\`${binds.text}\` is the label of a step.`,
		help: "Give the event another name.",
		span: binds.span,
		related: [{
			span: first,
			message: "the label"
		}]
	});
}
function checkRename({ was }, labels, workspace) {
	if (was === void 0 || !labels.has(was.text)) return;
	workspace.report("label-still-used", {
		message: `\`${was.text}\` is the label of a step of this campaign, so it was not renamed.`,
		help: "Leave out `was`, or name the label that the step had before.",
		span: was.span
	});
}
function reportTwice$1(step, label, span, first, all, workspace) {
	const fresh = freshLabel(label, all);
	workspace.report("duplicate-label", {
		message: `\`${label}\` is the label of an earlier step.`,
		help: helpFor(step, fresh),
		span,
		related: [{
			span: first,
			message: "first here"
		}],
		fixes: fixesOf(step, fresh)
	});
}
function helpFor(step, fresh) {
	if (step.kind === "split" || step.kind === "repeat") return `Give this one another name, such as \`${fresh}\`.`;
	return `Give this one a name of its own with \`as\`, such as \`as ${fresh}\`.`;
}
/** A label that no step has yet: `email_hello_again`. */
function freshLabel(label, all) {
	const again = `${label}_again`;
	let number = 2;
	let fresh = again;
	while (all.has(fresh)) {
		fresh = `${again}${number}`;
		number += 1;
	}
	return fresh;
}
/** Only where a label can be put in; one that is written is left to its author. */
function fixesOf(step, fresh) {
	const { span, takesLabel } = headOf(step);
	if (step.label !== void 0 || !takesLabel) return [];
	const edit = {
		span: {
			...span,
			start: span.end
		},
		text: ` as ${fresh}`
	};
	return [{
		kind: "name-label",
		title: `Name it \`${fresh}\``,
		edits: [edit],
		safe: true
	}];
}

// language/check/campaigns/campaign-scope.ts
/**
* The names in scope everywhere in a campaign: the contact; the trigger's row by its table's name, if every trigger brings one of that
* table; the list that every trigger gathers under one name; `this`, the row the run is about, if the campaign runs per row.
*/
function campaignScope(node, { binds, uncertain }, per, labels) {
	const roots = /* @__PURE__ */ new Map([["contact", CONTACT_ROOT]]);
	const row = uncertain ? void 0 : commonRow(binds);
	if (row !== void 0) roots.set(row, rowRoot("trigger", row, row));
	const list = commonList(binds);
	if (list !== void 0) roots.set(list.name, {
		kind: uncertain ? "unclear" : "gathered",
		...list
	});
	if (per !== "contact") roots.set("this", rowRoot("this", "this", per));
	const absent = absentNames(binds, per);
	for (const name of roots.keys()) absent.delete(name);
	return {
		roots,
		absent,
		facts: "since entry",
		uncertain,
		...per === "contact" ? {} : { self: per },
		campaign: node.name.text,
		labels: stepsByLabel(labels),
		incomplete: node.broken.length > 0
	};
}
/** The table of the row that every trigger brings. */
function commonRow(binds) {
	const [first, ...others] = binds;
	if (first === void 0 || first.about === "contact") return void 0;
	return others.every(({ about }) => about === first.about) ? first.about : void 0;
}
/** The list that every trigger gathers, of the same events under the same name. */
function commonList(binds) {
	const [first, ...others] = binds.map(({ gathered }) => gathered);
	if (first === void 0) return void 0;
	return others.every((other) => other?.name === first.name && other.event.name === first.event.name) ? first : void 0;
}
function absentNames(binds, per) {
	const absent = /* @__PURE__ */ new Map();
	absent.set("event", {
		code: "unknown-name",
		why: "`event` is the event that a filter tests.",
		help: "Use it inside a `where ( … )` behind an event, or `NAME.event` behind `as NAME`."
	});
	if (per === "contact") absent.set("this", noThis(binds));
	for (const { about, gathered } of binds) if (gathered !== void 0) for (const [name, why] of inList(gathered)) absent.set(name, why);
	else if (about !== "contact") absent.set(about, notByAll(`a row of \`${about}\``));
	for (const { gathered } of binds) if (gathered !== void 0) absent.set(gathered.name, notByAll(`a list \`${gathered.name}\``));
	return absent;
}
function noThis(binds) {
	const tables = [...new Set(binds.map(({ about }) => about))].filter((about) => about !== "contact");
	const table = tables[0] ?? "cart";
	return {
		code: "this-needs-per",
		why: "The runs of this campaign are about the contact and not about a row.",
		help: tables.length === 1 && binds.every(({ about }) => about === table) ? `Write \`repeatable per ${table}\` or \`once per ${table}\`.` : `Write \`repeatable per ${table}\` in a campaign whose triggers are all about ${aRow(table)}.`
	};
}
function notByAll(what) {
	return {
		code: "unknown-name",
		why: `Not every trigger of this campaign brings ${what}.`,
		help: "Write a campaign of its own for each kind of trigger."
	};
}
/** With `gathered` there is a list in place of one row. */
function inList({ name, event }) {
	if (event.about === "contact") return [];
	const why = `The trigger gathers several, so there is not one ${aRow(event.about).replace(/^an? /, "")}.`;
	return [[event.about, {
		code: "unknown-name",
		why,
		help: `Ask the list, such as \`count(${name})\` or \`last(${name}).…\`.`
	}]];
}

// language/check/campaigns/check-campaign.ts
/**
* Checks a campaign, clause by clause. Mistakes are reported; what comes back is then not whole, and no program is made of it
* (`check` gives one only if there is no error).
*/
function checkCampaign(node, workspace) {
	workspace.use(node.name.span, {
		kind: "campaign",
		name: node.name.text
	}, { role: "declaration" });
	const when = checkWhen(needClause(node, "when", workspace), workspace, node.name.text);
	const entry = checkEntry$1(pickClause(node, "entry", workspace), when, workspace);
	return {
		name: node.name.text,
		...node.was === void 0 ? {} : { was: node.was.text },
		...node.documentation === void 0 ? {} : { documentation: node.documentation },
		entry,
		triggers: when.triggers,
		...checkHeads(node, when, workspace),
		...checkFlow(node, when, entry.per, workspace),
		span: node.span
	};
}
/** The clauses that need no scope. */
function checkHeads(node, when, workspace) {
	const purpose = pickClause(node, "purpose", workspace)?.purpose ?? "marketing";
	const active = checkActive(pickClause(node, "active", workspace), workspace);
	const limit = checkLimit(pickClause(node, "limit", workspace), workspace);
	const backfill = checkBackfill(pickClause(node, "backfill", workspace), when, workspace);
	const holdout = checkHoldout(pickClause(node, "holdout", workspace), purpose, workspace);
	const capped = checkCapped(pickClause(node, "capped", workspace), purpose, workspace);
	const quietHours = checkQuietHours(pickClause(node, "quiet hours", workspace), purpose, workspace);
	const liveRuns = pickClause(node, "live runs", workspace)?.fate;
	return {
		purpose,
		priority: checkPriority(pickClause(node, "priority", workspace), workspace),
		tags: checkTagged(pickClause(node, "tagged", workspace), workspace),
		...active && { active },
		...limit && { limit },
		...backfill !== void 0 && { backfill },
		...holdout !== void 0 && { holdout },
		...capped && { capped },
		...quietHours && { quietHours },
		...liveRuns && { liveRuns }
	};
}
/** The clauses that read what the triggers bring, and the steps. */
function checkFlow(node, when, per, workspace) {
	const then = needClause(node, "then", workspace);
	const unlessNode = pickClause(node, "unless", workspace);
	const goalNode = pickClause(node, "goal", workspace);
	const labels = labelsOfCampaign(node, workspace.schema);
	checkLabels(labels, workspace, node.name.text);
	const scope = campaignScope(node, when, per, labels);
	const onlyIf = checkOnlyIf(pickClause(node, "only if", workspace), scope, workspace);
	const unless = checkUnless(unlessNode, scope, labels, workspace);
	const goal = checkGoal(goalNode, scope, labels, workspace);
	if (goal !== void 0 && unless !== void 0) checkShadowed(goal, unless, workspace);
	return {
		...onlyIf === void 0 ? {} : { onlyIf },
		unless: unless === void 0 ? [] : [unless],
		goals: goal === void 0 ? [] : [goal],
		measures: checkMeasure$1(pickClause(node, "measure", workspace), scope, workspace),
		then: checkSteps(then?.steps ?? [], START, {
			workspace,
			labels,
			scope
		}).steps
	};
}

// language/check/cohorts/check-cohort.ts
/** Checks a cohort, or gives undefined once a mistake is reported: two arms or more, of different names, which total 100 %. */
function checkCohort(node, workspace) {
	const { name, arms } = node;
	workspace.use(name.span, {
		kind: "cohort",
		name: name.text
	}, { role: "declaration" });
	const distinct = areDistinct(node, workspace);
	if (!areEnough(node, workspace) || !areWhole(arms.map(shareOf), workspace.report) || !distinct) return void 0;
	return {
		name: name.text,
		...node.was === void 0 ? {} : { was: node.was.text },
		...node.documentation === void 0 ? {} : { documentation: node.documentation },
		arms: arms.map((arm) => ({
			name: arm.name.text,
			percent: arm.percent
		})),
		span: node.span
	};
}
/** `50%` alone, before the name of the arm. */
function shareOf({ percent, span }) {
	const length = percent.length + 1;
	const { offset, line, column } = span.start;
	return {
		percent,
		span: {
			...span,
			end: {
				offset: offset + length,
				line,
				column: column + length
			}
		}
	};
}
function areEnough({ arms, name }, { report }) {
	if (arms.length > 1) return true;
	report("too-few-arms", {
		message: `\`${name.text}\` has ${arms.length === 0 ? "no arm" : "one arm"}, so there is nothing to split.`,
		help: `Write two or more, such as \`cohort ${name.text} { 50% short  50% long }\`.`,
		span: name.span
	});
	return false;
}
function areDistinct({ arms, name: of }, { report, use }) {
	const seen = /* @__PURE__ */ new Map();
	for (const arm of arms) {
		const first = seen.get(arm.name.text);
		if (first === void 0) {
			seen.set(arm.name.text, arm);
			use(arm.name.span, {
				kind: "arm",
				of: of.text,
				name: arm.name.text
			}, { role: "declaration" });
			continue;
		}
		report("duplicate-arm", {
			message: `\`${arm.name.text}\` is the name of an earlier arm.`,
			help: "Give this one another name.",
			span: arm.name.span,
			related: [{
				span: first.name.span,
				message: "first here"
			}]
		});
	}
	return seen.size === arms.length;
}

// language/check/coupons/benefit.ts
/** `20% off order`, `10 EUR off order`, `free shipping`: above zero, and at most all of it. */
function checkBenefit({ benefit, span }, workspace) {
	if (benefit.kind === "free shipping") return benefit;
	if (benefit.kind === "percent") {
		const percent = Number(benefit.percent);
		if (percent > 0 && percent <= 100) return benefit;
		workspace.report("invalid-percent", {
			message: `\`${benefit.percent}%\` off is not possible.`,
			help: "Write a percentage above 0 and up to 100.",
			span
		});
		return;
	}
	const money = checkMoney(benefit.money.amount, benefit.money.currency, benefit.money.span, workspace);
	if (money !== void 0 && BigInt(money.minor) <= 0n) {
		workspace.report("invalid-amount", {
			message: "The coupon would give nothing.",
			help: "Write an amount above zero.",
			span: benefit.money.span
		});
		return;
	}
	return money && {
		kind: "amount",
		...money
	};
}

// language/check/coupons/code.ts
/** Fewer drawn characters could be guessed or run out; more cannot be typed. */
const DRAWN = {
	least: 6,
	most: 32
};
/** `code "WINTER-{8}"`, `shared code "BOUTIQUE15"`, `code from pool partner_codes`. */
function checkCode(node, workspace) {
	if (node.mode === "pool") return isPool$1(node.pool, workspace) ? {
		kind: "pool",
		pool: node.pool.text
	} : void 0;
	const { mode, code } = node;
	const problem = mode === "shared" ? sharedProblem(code.text) : uniqueProblem(code.text);
	if (problem === void 0) return mode === "shared" ? {
		kind: "shared",
		code: code.text
	} : {
		kind: "unique",
		template: code.text
	};
	workspace.report("invalid-code", {
		message: `\`${code.text}\` ${problem.why}.`,
		help: problem.help,
		span: code.span
	});
}
/** Whether relance.yaml has a pool of this name; else it is reported. */
function isPool$1(name, { settings, broken, report, use }) {
	if (settings.pools.includes(name.text)) {
		use(name.span, {
			kind: "pool",
			name: name.text
		});
		return true;
	}
	if (broken.has(name.text)) return false;
	const fallback = `Add it to relance.yaml: \`pools: [${name.text}]\`.`;
	const help = spelling(name, choicesOf(settings.pools, "pool"), fallback);
	report("unknown-pool", {
		message: `relance.yaml has no pool \`${name.text}\`.`,
		...help,
		span: name.span
	});
	return false;
}
/** The code of a coupon that names none: its name in capitals and ten drawn characters. */
function defaultCode(name) {
	return {
		kind: "unique",
		template: `${name.toUpperCase()}-{10}`
	};
}
const PLAIN = {
	why: "holds characters that shops do not take",
	help: "Use letters, digits, `-` and `_`."
};
function sharedProblem(code) {
	if (/[{}]/.test(code)) return {
		why: "draws characters, but a shared code is the same for all",
		help: "Leave out the braces, or write `code` without `shared`."
	};
	return /^[A-Za-z0-9_-]+$/.test(code) ? void 0 : PLAIN;
}
function uniqueProblem(code) {
	const drawn = [...code.matchAll(/\{(\d+)\}/g)];
	const count = Number(drawn[0]?.[1] ?? 0);
	if (drawn.length !== 1) return {
		why: `draws characters in ${drawn.length === 0 ? "no place" : "several places"}`,
		help: "Put one `{8}` where eight characters are drawn, or write `shared code`."
	};
	if (count < DRAWN.least || count > DRAWN.most) return {
		why: `draws ${count} characters`,
		help: `Draw from ${DRAWN.least} to ${DRAWN.most}, such as \`{8}\`.`
	};
	return /^[A-Za-z0-9_-]*$/.test(code.replace(/\{\d+\}/, "")) ? void 0 : PLAIN;
}

// language/check/coupons/items.ts
/** `off items where ( … )`: which items of an order it is taken off. `ok` is false once a mistake is reported. */
function checkItems({ off, where, span }, workspace) {
	if (off !== "items") return { ok: true };
	if (entityOf(workspace.schema, "item") === void 0) {
		workspace.report("table-not-active", {
			message: "It is taken off items, and the table `item` is off.",
			help: "Add `item` to `modules` in relance.yaml.",
			span,
			...activateTable("item", workspace.settings)
		});
		return { ok: false };
	}
	if (where === void 0) return {
		ok: true,
		items: {}
	};
	const condition = checkCondition(where.condition, ITEM_SCOPE, workspace);
	return condition === void 0 ? { ok: false } : {
		ok: true,
		items: { where: condition }
	};
}
const WHY = {
	code: "unknown-name",
	why: "The shop tests each item of an order by itself.",
	help: "Ask about `item`, such as `item.product.categories has \"Toys\"`."
};
const ITEM_SCOPE = {
	roots: /* @__PURE__ */ new Map([["item", rowRoot("filter", "item", "item")]]),
	absent: new Map([
		"contact",
		"order",
		"this",
		"event"
	].map((name) => [name, WHY])),
	facts: "forbidden"
};

// language/check/coupons/minimum.ts
/** `minimum 50 EUR`: minor units of the store's currency, above zero. */
function checkMinimum({ money }, workspace) {
	const minor = checkMoney(money.amount, money.currency, money.span, workspace)?.minor;
	if (minor === void 0 || BigInt(minor) > 0n) return minor;
	workspace.report("invalid-amount", {
		message: "Every order has at least this total.",
		help: "Write an amount above zero, or leave `minimum` out.",
		span: money.span
	});
}

// language/check/coupons/valid.ts
/** `valid 14d`, `valid until 2026-12-31`. */
function checkValid({ valid, span }, workspace) {
	if (valid.kind === "until") return valid;
	if (valid.duration.ms > 0) return {
		kind: "for",
		ms: valid.duration.ms
	};
	workspace.report("invalid-validity", {
		message: "The coupon would be over when it is given.",
		help: "Write a longer duration, such as `valid 14d`.",
		span
	});
}

// language/check/coupons/check-coupon.ts
/** Checks a coupon, or gives undefined once a mistake is reported. */
function checkCoupon(node, workspace) {
	workspace.use(node.name.span, {
		kind: "coupon",
		name: node.name.text
	}, { role: "declaration" });
	const parts = {
		benefit: pick(node, "benefit", workspace),
		minimum: pick(node, "minimum", workspace),
		valid: pick(node, "valid", workspace),
		code: pick(node, "code", workspace),
		uses: pick(node, "uses", workspace)
	};
	if (parts.benefit === void 0 && !node.broken.includes("benefit")) workspace.report("missing-clause", {
		message: `\`${node.name.text}\` gives nothing.`,
		help: "Add one, such as `20% off order`, `10 EUR off order` or `free shipping`.",
		span: node.name.span
	});
	const benefit = parts.benefit && checkBenefit(parts.benefit, workspace);
	const { ok, items } = parts.benefit === void 0 ? { ok: true } : checkItems(parts.benefit, workspace);
	const minimum = parts.minimum && checkMinimum(parts.minimum, workspace);
	const valid = parts.valid === void 0 ? { kind: "always" } : checkValid(parts.valid, workspace);
	const code = parts.code === void 0 ? defaultCode(node.name.text) : checkCode(parts.code, workspace);
	if (benefit === void 0 || valid === void 0 || code === void 0 || parts.minimum !== void 0 && minimum === void 0 || !ok) return void 0;
	return {
		name: node.name.text,
		...node.was === void 0 ? {} : { was: node.was.text },
		...node.documentation === void 0 ? {} : { documentation: node.documentation },
		benefit,
		...items === void 0 ? {} : { items },
		...minimum === void 0 ? {} : { minimum },
		valid,
		code,
		manyUses: parts.uses !== void 0,
		span: node.span
	};
}
const WORDS$1 = {
	benefit: "What it gives",
	minimum: "`minimum`",
	valid: "`valid`",
	code: "Its code",
	uses: "`many uses`"
};
function pick(node, kind, workspace) {
	const isKind = (part) => part.kind === kind;
	const [first, ...others] = node.parts.filter(isKind);
	for (const other of others) workspace.report("duplicate-clause", {
		message: `${WORDS$1[kind]} may stand once in a coupon.`,
		help: "Leave one of them out.",
		span: other.span,
		...first === void 0 ? {} : { related: [{
			span: first.span,
			message: "first here"
		}] }
	});
	return first;
}

// language/check/declarations.ts
/** Collects what the files declare. A name that is declared twice (campaigns, coupons, segments and cohorts share their names) is reported. */
function collectDeclarations(sources, report) {
	const all = sources.flatMap((source) => source.declarations);
	reportTwice(all.filter((one) => one.kind !== "test").map((one) => ({
		key: one.name.text,
		name: one.name
	})), report);
	const tests = all.filter((one) => one.kind === "test");
	reportTwice(tests.map((one) => ({
		key: `${one.campaign.text} ${one.title.text}`,
		name: one.title
	})), report);
	return {
		campaigns: firsts(all.filter((one) => one.kind === "campaign")),
		coupons: firsts(all.filter((one) => one.kind === "coupon")),
		segments: firsts(all.filter((one) => one.kind === "segment")),
		cohorts: firsts(all.filter((one) => one.kind === "cohort")),
		tests
	};
}
function reportTwice(names, report) {
	const seen = /* @__PURE__ */ new Map();
	for (const { key, name } of names) {
		const first = seen.get(key);
		if (first === void 0) {
			seen.set(key, name);
			continue;
		}
		report("duplicate-name", {
			message: `\`${name.text}\` is declared already.`,
			help: "Give one of them another name.",
			span: name.span,
			related: [{
				span: first.span,
				message: "first here"
			}]
		});
	}
}
function firsts(nodes) {
	const found = /* @__PURE__ */ new Map();
	for (const node of nodes) if (!found.has(node.name.text)) found.set(node.name.text, node);
	return [...found.values()];
}

// language/lint/lint-diagnostic.ts
/** The code of a rule's findings: `lint/machine-opens`. */
const lintCode = (name) => `lint/${name}`;
/** How grave the findings of a rule are in this workspace. */
function levelOf(rule, settings) {
	return (Object.hasOwn(settings.lint, rule.name) ? settings.lint[rule.name] : void 0) ?? rule.level;
}
/** A finding as a diagnostic of its rule. */
function lintDiagnostic(rule, severity, { span, message, help, related, fixes }) {
	return {
		code: lintCode(rule.name),
		severity,
		summary: rule.summary,
		message,
		...help === void 0 ? {} : { help },
		span,
		...related === void 0 ? {} : { related },
		...fixes === void 0 || fixes.length === 0 ? {} : { fixes }
	};
}

// language/lint/ignores/read-ignore.ts
const FORM = /^(\/\/\s*lint-ignore\b\s*)(?:lint\/)?([\w-]*)\s*:?\s*(.*)$/;
/** The comment as an ignore; undefined if it is an ordinary one. */
function readIgnore(comment) {
	const match = FORM.exec(comment.text);
	if (match === null) return void 0;
	const [whole, , rule = "", reason = ""] = match;
	const at = whole.indexOf(rule, match[1]?.length ?? 0);
	const { start } = comment.span;
	const place = (offset) => ({
		offset: start.offset + offset,
		line: start.line,
		column: start.column + offset
	});
	return {
		comment,
		rule: {
			text: rule,
			span: rule === "" ? comment.span : {
				file: comment.span.file,
				start: place(at),
				end: place(at + rule.length)
			}
		},
		reason: reason.trim()
	};
}

// language/lint/ignores/targets.ts
/** Spans of all declarations, clauses, parts, test lines and steps of a file, by place; of those that begin together the longest first. */
function targetsOf(source) {
	return source.declarations.flatMap((declaration) => [declaration.span, ...insideOf(declaration)]).sort((a, b) => a.start.offset - b.start.offset || b.end.offset - a.end.offset);
}
/** The first target that begins behind `offset`. */
const nextTarget = (targets, offset) => targets.find((span) => span.start.offset >= offset);
function insideOf(declaration) {
	switch (declaration.kind) {
		case "campaign": return declaration.clauses.flatMap((clause) => [clause.span, ..."steps" in clause ? stepSpans(clause.steps ?? []) : []]);
		case "coupon": return declaration.parts.map((part) => part.span);
		case "test": return declaration.items.map((item) => item.span);
		default: return [];
	}
}
const stepSpans = (steps) => steps.flatMap((step) => [step.span, ...blocksIn(step).flatMap(stepSpans)]);
function blocksIn(step) {
	switch (step.kind) {
		case "if": return [...step.branches.map((branch) => branch.steps), step.otherwise ?? []];
		case "race": return [
			...step.arms,
			...step.timeouts,
			...step.notSent
		].map((arm) => arm.steps);
		case "split":
		case "parallel": return step.arms.map((arm) => arm.steps);
		case "repeat": return [step.steps];
		default: return "otherwise" in step && step.otherwise !== void 0 ? [step.otherwise.steps] : [];
	}
}

// language/lint/ignores/apply-ignores.ts
/**
* The findings of one file that its comments do not silence, and what is wrong with the comments. `findings` may hold those of other files, which are
* left out. `complete`: all rules have looked; if not, no comment is said to silence nothing.
*/
function applyIgnores(source, findings, settings, complete = true) {
	const here = findings.filter((one) => one.span.file === source.file);
	const ignores = source.comments.map(readIgnore).filter((one) => one !== void 0);
	if (ignores.length === 0) return here;
	const targets = targetsOf(source);
	const silenced = /* @__PURE__ */ new Set();
	const own = [];
	const report = (rule, finding) => {
		const level = levelOf(rule, settings);
		if (level !== "off") own.push(lintDiagnostic(rule, level, finding));
	};
	for (const ignore of ignores) {
		const rule = findRule(ignore.rule.text);
		if (rule === void 0) {
			report(ignoreUnknownRule, unknown(ignore));
			continue;
		}
		const matched = here.filter((one) => one.code === lintCode(rule.name) && covers(ignore, one.span, targets));
		for (const one of matched) silenced.add(one);
		if (ignore.reason === "") report(ignoreWithoutReasonRule, withoutReason(ignore));
		else if (matched.length === 0 && complete && mustFind(rule, settings)) report(ignoreNothingRule, nothing(ignore));
	}
	return [...here.filter((one) => !silenced.has(one)), ...own];
}
function covers({ comment }, place, targets) {
	if (!comment.alone) return place.start.line === comment.span.start.line;
	const target = nextTarget(targets, comment.span.end.offset);
	return target !== void 0 && place.start.offset >= target.start.offset && place.start.offset < target.end.offset;
}
/** A rule that is off, or that only speaks where a deployment is known, may well be silent. */
const mustFind = (rule, settings) => levelOf(rule, settings) !== "off" && rule.needsDeployment !== true;
function unknown({ rule, comment }) {
	if (rule.text === "") return {
		message: "The comment names no rule.",
		help: "Write `// lint-ignore RULE: reason`.",
		span: comment.span
	};
	const names = LINT_RULES.map((one) => one.name);
	const { help, fixes } = spelling(rule, choicesOf(names, "value"), "All rules stand in docs/lint.md.");
	return {
		message: `There is no rule \`${rule.text}\`.`,
		help,
		fixes,
		span: rule.span
	};
}
const withoutReason = ({ rule, comment }) => ({
	message: `The comment does not say why \`${rule.text}\` is wrong here.`,
	help: `Write the reason behind it: \`// lint-ignore ${rule.text}: reason\`.`,
	span: comment.span
});
const nothing = ({ rule, comment }) => ({
	message: `\`${rule.text}\` finds nothing ${comment.alone ? "in what follows" : "on this line"}.`,
	help: "Remove the comment, or move it in front of what it is about.",
	span: comment.span
});

// language/lint/lookups.ts
/** What a lint without memory looks names up in. */
function lookupsOf(program, sources) {
	const all = sources.flatMap((source) => source.declarations);
	const { report, use } = createNotes();
	return {
		settings: program.settings,
		schema: program.schema,
		wholeSchema: program.schema,
		coupons: named(all.filter((one) => one.kind === "coupon")),
		segments: named(all.filter((one) => one.kind === "segment")),
		cohorts: named(all.filter((one) => one.kind === "cohort")),
		campaigns: named(all.filter((one) => one.kind === "campaign")),
		messages: lookup(Map.groupBy(program.messages, (message) => message.name)),
		tags: lookup(new Map(program.campaigns.flatMap((campaign) => campaign.tags.map((tag) => [tag, true])))),
		broken: { has: () => false },
		report,
		use
	};
}
const named = (nodes) => lookup(new Map(nodes.map((node) => [node.name.text, node])));
const lookup = (map) => ({
	get: (name) => map.get(name),
	has: (name) => map.has(name),
	names: () => [...map.keys()].sort()
});

// language/lint/lint.ts
/** Findings about one campaign that its check found no error in; not yet silenced by comments. `campaign` is what the check made of `node`. */
function lintCampaign(campaign, node, workspace) {
	const linted = {
		campaign,
		node,
		workspace,
		steps: stepsOf$1(campaign),
		conditions: conditionsOf(campaign)
	};
	return collect(workspace.settings, (rule, report) => {
		if (rule.of === "campaign") rule.check(linted, report);
	});
}
/** Findings about one segment that its check found no error in; not yet silenced by comments. */
function lintSegment(segment, workspace) {
	return collect(workspace.settings, (rule, report) => {
		if (rule.of === "campaign") rule.checkSegment?.(segment, workspace, report);
	});
}
/** Findings about what a workspace declares, all of which its check found no error in; not yet silenced by comments. */
function lintWorkspace({ program, sources, live = [] }) {
	const tests = sources.flatMap((source) => source.declarations.filter((one) => one.kind === "test"));
	const linted = {
		program,
		workspace: lookupsOf(program, sources),
		tests,
		live
	};
	return collect(program.settings, (rule, report) => {
		if (rule.of === "workspace") rule.check(linted, report);
	});
}
/**
* Findings of any number of files without those that `// lint-ignore` comments silence, and what is wrong with the comments; by file and place.
* `complete`: all rules have looked; if not, no comment is said to silence nothing.
*/
function silence(sources, findings, settings, complete = true) {
	const byFile = Map.groupBy(findings, (one) => one.span.file);
	const written = new Set(sources.map((source) => source.file));
	const elsewhere = findings.filter((one) => !written.has(one.span.file));
	return [...sources.flatMap((source) => applyIgnores(source, byFile.get(source.file) ?? [], settings, complete)), ...elsewhere].sort(byPlace);
}
function collect(settings, run) {
	const found = [];
	for (const rule of LINT_RULES) {
		const level = levelOf(rule, settings);
		if (level !== "off") run(rule, (finding) => found.push(lintDiagnostic(rule, level, finding)));
	}
	return found;
}

// language/check/remember/read-set.ts
/** Names of tables, sorted; made once for each set of tables. */
const namesOf = /* @__PURE__ */ new WeakMap();
function sortedNames(table) {
	const known = namesOf.get(table);
	if (known !== void 0) return known;
	const names = [...table.keys()].sort();
	namesOf.set(table, names);
	return names;
}
/** Notes what is asked of `tables`. */
function createReadSet(tables) {
	const reads = /* @__PURE__ */ new Map();
	const lists = /* @__PURE__ */ new Map();
	const ask = (table, name) => {
		const answer = tableOf(tables, table).get(name);
		const key = `${table} ${name}`;
		if (!reads.has(key)) reads.set(key, {
			table,
			name,
			answer
		});
		return answer;
	};
	return {
		lookup: (table) => ({
			get: (name) => ask(table, name),
			has: (name) => ask(table, name) !== void 0,
			names: () => {
				const names = sortedNames(tables[table]);
				lists.set(table, names);
				return names;
			}
		}),
		holds: (others) => {
			for (const { table, name, answer } of reads.values()) if (others[table].get(name) !== answer) return false;
			for (const [table, names] of lists) if (!sameNames(names, sortedNames(others[table]))) return false;
			return true;
		}
	};
}
function tableOf(tables, table) {
	return tables[table];
}
function sameNames(a, b) {
	return a === b || a.length === b.length && a.every((name, index) => name === b[index]);
}

// language/check/remember/remembered.ts
/**
* A check that remembers its answers by the node of the tree: a file that has not changed has the same nodes. Invariant: `check` reads
* nothing but its node and its workspace.
*/
function createRemembered(check) {
	const entries = /* @__PURE__ */ new WeakMap();
	return (node, environment, tables) => {
		const known = entries.get(node);
		if (known !== void 0 && sameEnvironment(known.environment, environment) && known.reads.holds(tables)) return known.unit;
		const reads = createReadSet(tables);
		const { report, use, diagnostics, uses } = createNotes();
		const unit = {
			value: check(node, workspaceOf(environment, reads, report, use)),
			diagnostics,
			uses
		};
		entries.set(node, {
			environment,
			reads,
			unit
		});
		return unit;
	};
}
function sameEnvironment(a, b) {
	return a.settings === b.settings && a.schema === b.schema && a.wholeSchema === b.wholeSchema;
}
/** The workspace that a check of these tables looks things up in. */
function workspaceOf(environment, { lookup }, report, use) {
	return {
		...environment,
		coupons: lookup("coupons"),
		segments: lookup("segments"),
		cohorts: lookup("cohorts"),
		campaigns: lookup("campaigns"),
		messages: lookup("messages"),
		tags: lookup("tags"),
		broken: lookup("broken"),
		report,
		use
	};
}

// language/check/lint-checked.ts
/** A lint that remembers what it found in declarations that have not changed. */
function createLinter() {
	const lintOne = createRemembered((campaign, workspace) => {
		const node = workspace.campaigns.get(campaign.name);
		return node === void 0 ? [] : lintCampaign(campaign, node, workspace);
	});
	const lintRule = createRemembered(lintSegment);
	return ({ program, campaigns, segments, sources, environment, tables, whole, live }) => {
		const found = [
			...faultless(campaigns).flatMap((campaign) => lintOne(campaign, environment, tables).value),
			...faultless(segments).flatMap((segment) => lintRule(segment, environment, tables).value),
			...whole ? lintWorkspace({
				program,
				sources,
				live
			}) : []
		];
		return silence(sources, found, environment.settings, whole);
	};
}
/** Declarations that their check found no error in. */
function faultless(units) {
	return units.flatMap(({ value, diagnostics }) => value === void 0 || diagnostics.some((one) => one.severity === "error") ? [] : [value]);
}

// language/check/remember/tables.ts
/** The tables of a workspace. */
function tablesOf(declarations, messages, broken) {
	return {
		coupons: byName$1(declarations.coupons),
		segments: byName$1(declarations.segments),
		cohorts: byName$1(declarations.cohorts),
		campaigns: byName$1(declarations.campaigns),
		messages,
		tags: new Map(declarations.campaigns.flatMap(tagsOf).map((tag) => [tag, true])),
		broken: new Map([...broken].map((name) => [name, true]))
	};
}
function byName$1(nodes) {
	return new Map(nodes.map((node) => [node.name.text, node]));
}
function tagsOf({ clauses }) {
	return clauses.flatMap((clause) => clause.kind === "tagged" ? clause.tags.map((tag) => tag.text) : []);
}

// language/check/segments/members.ts
/** Every place in a condition that asks for a membership. */
function membersOf(condition) {
	return condition.kind === "member" ? [condition] : childrenOf(condition).flatMap(membersOf);
}

// language/check/segments/rule-words.ts
/** Texts in quotes, and what stands between words: white space and comments. */
const GAPS = /"(?:\\.|[^"\\])*"|(?:\s|\/\/[^\n]*)+/g;
/** The source of a rule on one line: without comments, with single spaces, and none inside brackets. Texts in quotes stay as they are. */
function ruleWords(source) {
	return source.replaceAll(GAPS, (part, offset) => {
		if (part.startsWith("\"")) return part;
		return /[([]/.test(source[offset - 1] ?? "") || /[)\]]/.test(source[offset + part.length] ?? "") ? "" : " ";
	}).trim();
}

// language/check/segments/segment-scope.ts
/** The names in scope of a segment's rule: the contact alone, since it is asked outside of any run and event. */
function segmentScope({ schema }) {
	const why = "A segment is about the contact and not about a run or an event.";
	const absent = new Map(["this", "event"].map((name) => [name, {
		code: "unknown-name",
		why,
		help: "Ask about `contact`, such as `contact.city == \"Paris\"`."
	}]));
	for (const { name, contact, collection } of [...Object.values(schema.entities), ...Object.values(schema.kept.entities)]) {
		if (name === "contact") continue;
		const help = contact === void 0 ? "Ask about what belongs to the contact, such as `any(orders where ( … ))`." : `Ask about all of them, such as \`any(${collection} where ( … ))\`.`;
		absent.set(name, {
			code: "unknown-name",
			why: `A segment is about the contact and knows no single \`${name}\`.`,
			help
		});
	}
	return {
		roots: /* @__PURE__ */ new Map([["contact", CONTACT_ROOT]]),
		absent,
		facts: "no entry"
	};
}

// language/check/segments/check-segment.ts
/** Checks a segment, or gives undefined once a mistake is reported. `text` is the whole file that declares it. */
function checkSegment(node, text, workspace) {
	workspace.use(node.name.span, {
		kind: "segment",
		name: node.name.text
	}, { role: "declaration" });
	const was = node.was === void 0 ? {} : { was: node.was.text };
	const documentation = node.documentation === void 0 ? {} : { documentation: node.documentation };
	const base = {
		name: node.name.text,
		...was,
		...documentation,
		span: node.span
	};
	if (node.rule === void 0) return base;
	const rule = checkCondition(node.rule, segmentScope(workspace), workspace);
	if (rule === void 0) return void 0;
	checkUnknownValues(rule, workspace);
	return [...membersOf(rule).map((member) => isComputed(member, workspace)), ...runsIn(rule).map((asked) => isNoRun(asked, workspace))].every((one) => one) ? {
		...base,
		rule,
		words: ruleWords(wordsOf$1(node, text))
	} : void 0;
}
/** What stands behind the `=`; the tree keeps no parentheses, so it is taken from the text. */
function wordsOf$1({ name, span }, text) {
	return text.slice(name.span.end.offset, span.end.offset).replace(/^[^=]*=/, "");
}
/** Reports a manual segment in a rule: what a rule reads must be the contact's own data, so that it can be computed at any moment. */
function isComputed(member, { segments, report }) {
	const manual = segments.get(member.segment);
	if (manual === void 0 || manual.rule !== void 0) return true;
	report("manual-segment-in-rule", {
		message: `\`${member.segment}\` is manual: campaigns and imports say who is in it, and a rule is computed from data of the contact alone.`,
		help: `Ask for it beside the rule, such as \`only if contact in ${member.segment} and contact in …\`.`,
		span: member.span,
		related: [{
			span: manual.name.span,
			message: "declared here"
		}]
	});
	return false;
}
function runsIn(condition) {
	return condition.kind === "in campaign" ? [condition] : childrenOf(condition).flatMap(runsIn);
}
/** Reports a live run in a rule: it changes by what campaigns do, and what enters them may be this very segment. */
function isNoRun({ by, name, span }, { report }) {
	report("campaign-in-rule", {
		message: "A rule is computed from data of the contact alone, and a live run is a state of a campaign.",
		help: `Ask for it beside the rule, such as \`only if ${by === "name" ? `contact in campaign ${name}` : `contact in campaign tagged ${name}`} and contact in …\`, or ask \`any(runs where ( … ))\`.`,
		span
	});
	return false;
}

// language/check/tests/test-context.ts
/** Name of the first contact where the test gives it none. */
const FIRST_CONTACT = "contact";
/** The scope of a test: it looks at the contact from outside of a run. */
function testScope(campaign, workspace) {
	return {
		...OUTSIDE,
		...campaign && {
			campaign: campaign.name.text,
			labels: stepsByLabel(labelsOfCampaign(campaign, workspace.schema)),
			incomplete: campaign.broken.length > 0
		}
	};
}
const OUTSIDE = {
	roots: /* @__PURE__ */ new Map([["contact", CONTACT_ROOT]]),
	absent: /* @__PURE__ */ new Map([["this", {
		code: "unknown-name",
		why: "A test looks at the contact from outside of a run.",
		help: "Ask about `contact`, such as `contact.city == \"Paris\"`."
	}]]),
	facts: "no entry"
};

// language/check/tests/contact-name.ts
/** The contact that a line of a test names, `contact` for the first; undefined once it is reported that there is none. */
function findContact(name, { rows, firstContact, workspace }) {
	const found = rows.get(name.text) === "contact" ? name.text : name.text === "contact" ? firstContact : void 0;
	if (found !== void 0) {
		workspace.use(name.span, {
			kind: "test row",
			entity: "contact",
			name: found
		});
		return found;
	}
	const contacts = [...rows].flatMap(([row, table]) => table === "contact" ? [row] : []);
	const spelt = spelling(name, choicesOf(contacts, "row"), `Declare it with \`given contact ${name.text} { … }\`.`);
	workspace.report("unknown-contact", {
		message: `No contact of this test is \`${name.text}\`.`,
		...spelt,
		span: name.span
	});
}

// language/check/tests/find-event.ts
/** Resolves the words of an event: two or one are an event, one word more before them is a contact. Undefined once a mistake is reported. */
function findEventOf(words, context) {
	const { workspace, firstContact } = context;
	const whole = findWords(words, context);
	if (whole !== void 0) return accept(words, whole, firstContact, context);
	const [head, ...rest] = words;
	const found = rest.length === 0 ? void 0 : findWords(rest, context);
	if (head !== void 0 && found !== void 0) {
		const contact = findContact(head, context);
		return contact === void 0 ? void 0 : accept(rest, found, contact, context);
	}
	const phrase = words.length > 2 || head !== void 0 && context.rows.get(head.text) === "contact" ? rest : words;
	const span = spanOf(phrase.length === 0 ? words : phrase);
	if (span === void 0) return void 0;
	if (!isReportedEngagement({
		aboutThis: false,
		words: phrase,
		span
	}, context.scope, workspace)) reportUnknownEvent(phrase, span, workspace);
}
function findWords(words, { scope, workspace }) {
	const event = findEvent(words, workspace.schema);
	if (event !== void 0) return { event };
	return words.length === 2 ? findEngagement(words, scope, workspace) : void 0;
}
/** Notes what was found, unless a test cannot let it happen. */
function accept(words, found, contact, context) {
	const { workspace, scope } = context;
	const span = spanOf(words);
	if (span === void 0) return void 0;
	if (!("subject" in found)) {
		workspace.use(span, {
			kind: "event",
			name: found.event.name
		});
		return isReceived(found.event, span, workspace) ? {
			event: found.event,
			contact
		} : void 0;
	}
	noteEngagement({
		aboutThis: false,
		words,
		span
	}, found, scope, workspace);
	if (found.event.name === "coupon expired") {
		workspace.report("derived-event", {
			message: "A coupon expires when its time is over.",
			help: "Let the time of the test pass the end of the coupon, such as `until 30d`.",
			span
		});
		return;
	}
	if (found.subject.kind === "label") return {
		event: found.event,
		contact,
		label: found.subject.label
	};
	reportNoLabel(words, context);
}
/** `email opened`, `hello opened`: it must be one message of the run. */
function reportNoLabel([subject], { scope, workspace }) {
	if (subject === void 0) return;
	const labels = [...scope.labels ?? []].flatMap(([label, step]) => "message" in step && (step.message.text === subject.text || step.kind === subject.text) ? [label] : []);
	const [only, ...others] = labels;
	const example = only ?? "email_welcome";
	workspace.report("unknown-label", {
		message: `In a test it happens to one message of the run, and \`${subject.text}\` may be several.`,
		help: `Name the label of its step, such as \`${example}\`.`,
		span: subject.span,
		fixes: only !== void 0 && others.length === 0 ? [changeTo(subject.span, only)] : [],
		choices: labels.map((name) => ({
			name,
			kind: "label"
		}))
	});
}
function spanOf(words) {
	const [first, last] = [words[0], words.at(-1)];
	return first && last && {
		...first.span,
		end: last.span.end
	};
}

// language/check/tests/value.ts
/**
* A value of a test for a field of this type, in canonical form. References are ids (the name of a given row is its id); `unknown` is
* a scalar without value; `100d ago` is a value of type `duration`, so long before the start of the test. Undefined once a mistake
* is reported.
*/
function checkValue(node, type, of, context) {
	if (node.kind === "unknown") return { kind: "scalar" };
	if (type.kind === "list") return node.kind === "list" ? checkList(node, type.of, of, context) : reportWrong(node, type, of, context);
	if (type.kind === "ref") return checkReference(node, type.entity, of, context);
	if (node.kind === "ago") return type.of === "instant" ? {
		kind: "scalar",
		type: "duration",
		scalar: node.duration.ms
	} : reportWrong(node, type, of, context);
	if (node.kind !== "literal") return reportWrong(node, type, of, context);
	if (type.of === "span") return checkSpan(node, of, context);
	const literal = checkLiteral(node, context);
	if (literal === void 0) return void 0;
	return sameType(literal.type, scalar(type.of)) || type.of === "instant" && node.of === "date" ? {
		kind: "scalar",
		type: node.of,
		scalar: literal.value
	} : reportWrong(node, type, of, context);
}
/** A length of the calendar as ISO 8601 writes it: `P6M`, `P1Y2M10D`, `P2W`. */
const CALENDAR_SPAN = /^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/;
function checkSpan(node, of, context) {
	if (node.of === "text" && CALENDAR_SPAN.test(node.value)) return {
		kind: "scalar",
		type: "span",
		scalar: node.value
	};
	return reportWrong(node, {
		kind: "scalar",
		of: "span"
	}, of, context);
}
/** The id of a row: text, or the name of a given row of the table. */
function checkReference(node, entity, of, context) {
	if (node.kind === "literal" && node.of === "text") return {
		kind: "scalar",
		type: "text",
		scalar: node.value
	};
	if (node.kind !== "name") return reportWrong(node, {
		kind: "ref",
		entity
	}, of, context);
	if (context.rows.get(node.name.text) === entity) {
		context.workspace.use(node.span, {
			kind: "test row",
			entity,
			name: node.name.text
		});
		return {
			kind: "scalar",
			type: "text",
			scalar: node.name.text
		};
	}
	const given = context.rows.get(node.name.text);
	if (given !== void 0 && entityOf(context.workspace.schema, given) === void 0) return void 0;
	const names = [...context.rows].flatMap(([name, table]) => table === entity ? [name] : []);
	const fallback = `Declare it with \`given ${entity} ${node.name.text} { … }\`, or write an id in quotes.`;
	const found = spelling(node.name, choicesOf(names, "row"), fallback);
	context.workspace.report("unknown-name", {
		message: `The test gives no \`${entity}\` of the name \`${node.name.text}\`.`,
		...found,
		span: node.span
	});
}
function checkList(node, of, name, context) {
	const items = node.items.map((item) => checkValue(item, {
		kind: "scalar",
		of
	}, name, context));
	const whole = items.filter((item) => item !== void 0);
	return whole.length < items.length ? void 0 : {
		kind: "list",
		list: whole
	};
}
/** Reports a value that does not fit its field. */
function reportWrong(node, type, of, { workspace }) {
	const wanted = typeOfField(type);
	const help = (node.kind === "name" && wanted.kind === "scalar" && wanted.of === "text" ? `Text stands in quotes: write \`"${node.name.text}"\`.` : void 0) ?? (wanted.kind === "list" ? "Write a list, such as `[\"email\"]`." : wanted.kind === "row" ? "Write its id in quotes, or the name of a given row." : `Write ${describe(wanted)}${wanted.kind === "scalar" ? `, such as \`${exampleOf(wanted.of)}\`` : ""}.`);
	workspace.report("wrong-value", {
		message: `\`${of}\` is ${describe(wanted)}.`,
		help,
		span: node.span
	});
}

// language/check/tests/record.ts
/** The keys of a row of a table: its fields and its parts. `without` leaves out fields that are implied. */
function shapeOf(entity, workspace, without = []) {
	const parts = Object.values(workspace.schema.entities).filter((one) => one.partOf?.entity === entity.name);
	return {
		of: entity.name,
		entity: entity.name,
		target: (name) => ({
			kind: "field",
			entity: entity.name,
			name
		}),
		fields: entity.fields.filter((field) => !without.includes(field.name)),
		parts: new Map(parts.flatMap((part) => part.partOf === void 0 ? [] : [[part.partOf.as, shapeOf(part, workspace, [part.partOf.field])]]))
	};
}
/** The keys of an event's payload: the row it is about by its table's name, the row's fields and parts, and the event's own fields. */
function payloadShape({ name: event, about, fields: own }, workspace) {
	const entity = entityOf(workspace.schema, about);
	const isOwn = (name) => own.some((field) => field.name === name);
	const target = (name) => isOwn(name) ? {
		kind: "event field",
		event,
		name
	} : {
		kind: "field",
		entity: about,
		name
	};
	if (entity === void 0) return {
		of: event,
		entity: about,
		target,
		fields: own,
		parts: /* @__PURE__ */ new Map()
	};
	const { fields, parts } = shapeOf(entity, workspace, [entity.contact]);
	return {
		of: event,
		entity: about,
		target,
		...about === "contact" ? {} : { row: about },
		fields: [...own, ...fields],
		parts
	};
}
/** The keys of the answer of an endpoint. */
function replyShape(endpoint, fields) {
	return {
		of: endpoint,
		entity: endpoint,
		target: (name) => ({
			kind: "reply field",
			endpoint,
			name
		}),
		fields,
		parts: /* @__PURE__ */ new Map()
	};
}
/** Checks the entries of a record, or gives undefined once a mistake is reported; every mistake is. */
function checkRecord(node, shape, context) {
	const entries = (node?.entries ?? []).map(({ name, value }, index, all) => {
		if (all.findIndex((other) => other.name.text === name.text) < index) {
			context.workspace.report("duplicate-name", {
				message: `\`${name.text}\` stands twice.`,
				help: "Leave one of them out.",
				span: name.span
			});
			return;
		}
		const checked = checkEntry(name, value, shape, context);
		return checked && {
			name: name.text,
			value: checked
		};
	});
	const record = entries.filter((entry) => entry !== void 0);
	return record.length < entries.length ? void 0 : {
		kind: "record",
		record
	};
}
function checkEntry(name, value, shape, context) {
	const { workspace } = context;
	if (name.text === shape.row) {
		workspace.use(name.span, {
			kind: "entity",
			name: shape.row
		});
		return checkReference(value, shape.row, name.text, context);
	}
	const parts = shape.parts.get(name.text);
	if (parts !== void 0) {
		workspace.use(name.span, {
			kind: "collection",
			entity: parts.entity,
			name: name.text
		});
		return checkParts(name.text, value, parts, context);
	}
	const field = shape.fields.find((one) => one.name === name.text);
	if (field !== void 0) {
		workspace.use(name.span, shape.target(name.text), { type: typeOfField(field.type) });
		return checkValue(value, field.type, name.text, context);
	}
	if (!isReportedAsOff(shape.entity, name, workspace)) reportUnknownKey(name, shape, workspace);
}
function reportUnknownKey(name, { of, row, fields, parts }, { report }) {
	const ofRow = row === void 0 ? [] : [{
		name: row,
		kind: "row",
		detail: `id of the \`${row}\``
	}];
	const ofParts = [...parts].map(([key, part]) => ({
		name: key,
		kind: "collection",
		detail: `rows of \`${part.of}\``
	}));
	const choices = [
		...ofRow,
		...ofParts,
		...fieldChoices(fields)
	];
	const fallback = choices.length === 0 ? "It has none." : `Its fields are ${choices.map((choice) => choice.name).join(", ")}.`;
	report("unknown-field", {
		message: `\`${of}\` has no field \`${name.text}\`.`,
		...spelling(name, choices, fallback),
		span: name.span
	});
}
function checkParts(name, value, shape, context) {
	const rows = value.kind === "list" ? value.items : void 0;
	if (rows === void 0 || !rows.every((row) => row.kind === "record")) {
		const help = `Write one record for each: \`[{ ${shape.fields.slice(0, 2).map((field) => `${field.name}: …`).join(", ")} }]\`.`;
		context.workspace.report("wrong-value", {
			message: `\`${name}\` is a list of \`${shape.of}\` rows.`,
			help,
			span: value.span
		});
		return;
	}
	const checked = rows.map((row) => row.kind === "record" ? checkRecord(row, shape, context) : void 0);
	const list = checked.filter((row) => row !== void 0);
	return list.length < checked.length ? void 0 : {
		kind: "list",
		list
	};
}

// language/check/tests/event.ts
/** `at 2d order placed { total: 80 EUR }`, `at 1d ben purchased`, `at 3d received 3d 1h order placed`, `at 4d reminder clicked`. */
function checkEvent(node, context) {
	const { workspace } = context;
	const found = findEventOf(node.words, context);
	if (found === void 0) return void 0;
	const { event, contact, label } = found;
	const receivedAt = node.received?.ms ?? node.at.ms;
	if (receivedAt < node.at.ms && node.received !== void 0) {
		workspace.report("received-too-early", {
			message: "The event is received before it happens.",
			help: "Give a time after `received` that is not before the one after `at`.",
			span: node.received.span
		});
		return;
	}
	const payload = checkRecord(node.payload, payloadShape(event, workspace), context);
	return payload && {
		at: node.at.ms,
		receivedAt,
		contact,
		event: event.name,
		...label === void 0 ? {} : { label },
		...node.id === void 0 ? {} : { id: node.id.text },
		payload,
		span: node.span
	};
}

// language/check/tests/counted.ts
/** Whether the campaign under test has a goal that can be reached; else it is reported. */
function hasGoal(span, { campaign, workspace }) {
	if (campaign === void 0 || campaign.broken.includes("goal") || campaign.clauses.some(({ kind }) => kind === "goal")) return true;
	workspace.report("unknown-outcome", {
		message: `\`${campaign.name.text}\` has no \`goal\`.`,
		help: "Add one to the campaign, such as `goal purchased`, or expect something else.",
		span
	});
	return false;
}
/** `expect measure purchased`: the words of the `measure` clause that counts this event; undefined once it is reported that none does. */
function checkMeasure(phrase, context) {
	const { campaign, workspace, scope } = context;
	if (campaign === void 0) return void 0;
	const key = keyOf(phrase, context);
	const measured = phrasesOf(campaign);
	const clause = measured.find((one) => keyOf(one, context) === key);
	if (clause !== void 0) {
		const event = findHappening(phrase, scope, workspace)?.event;
		if (event !== void 0) workspace.use(phrase.span, {
			kind: "event",
			name: event.name
		});
		return wordsOf(clause);
	}
	if (campaign.broken.includes("measure")) return void 0;
	const choices = measured.map((one) => ({
		name: wordsOf(one),
		kind: "event"
	}));
	const found = spelling({
		text: wordsOf(phrase),
		span: phrase.span
	}, choices, "Add it to the campaign, such as `measure purchased for 14d`.");
	const message = `\`${campaign.name.text}\` does not measure \`${wordsOf(phrase)}\`.`;
	workspace.report("unknown-measure", {
		message,
		...found,
		span: phrase.span
	});
}
/** The events of the `measure` clauses. */
function phrasesOf({ clauses }) {
	return clauses.flatMap((clause) => clause.kind === "measure" ? [clause.condition] : []).flatMap((condition) => condition.kind === "or" ? condition.operands : [condition]).flatMap((event) => phraseOf(event) ?? []);
}
function phraseOf(condition) {
	if (condition.kind === "fact") return condition.phrase;
	return condition.kind === "path" ? {
		aboutThis: false,
		words: condition.names,
		span: condition.span
	} : void 0;
}
/** The same for `purchased` and `order placed`. */
function keyOf(phrase, { scope, workspace }) {
	const found = findHappening(phrase, scope, workspace);
	if (found === void 0) return wordsOf(phrase);
	return `${phrase.aboutThis ? "this " : ""}${found.subject === void 0 ? "" : `${phrase.words[0]?.text} `}${found.event.name}`;
}
/** The event as it is written. */
function wordsOf({ aboutThis, words }) {
	return [...aboutThis ? ["this"] : [], ...words.map((word) => word.text)].join(" ");
}

// language/check/tests/misspelt-expectation.ts
/** Words after `expect` that begin something else than a condition. */
const WORDS = [
	"email",
	"sms",
	"push",
	"whatsapp",
	"call",
	"notice",
	"coupon",
	"outcome",
	"goal",
	"measure",
	"no",
	"nothing"
];
/**
* Checks the condition behind `expect` by `check`. Where nothing goes by its first name, but the name is like a word that may stand there
* (`expect coupn save20`), that is what is reported, and undefined is the answer.
*/
function unlessMisspelt(node, workspace, check) {
	const first = firstWord(node);
	const meant = first && nearest(first.text, WORDS);
	if (first === void 0 || meant === void 0) return check(workspace);
	const held = [];
	const result = check({
		...workspace,
		report: (...finding) => void held.push(finding)
	});
	const unknown = held.some(([code]) => code === "unknown-event" || code === "unknown-name");
	if (result !== void 0 || !unknown) for (const finding of held) workspace.report(...finding);
	else reportMisspelt(first, meant, workspace);
	return result;
}
/** The name that a bare condition begins with: an event without a window, or a name alone. */
function firstWord(node) {
	if (node.kind === "path") return node.names.length === 1 ? node.names[0] : void 0;
	return node.kind === "fact" && node.window === void 0 && !node.phrase.aboutThis ? node.phrase.words[0] : void 0;
}
function reportMisspelt({ text, span }, meant, { report }) {
	report("misspelt-keyword", {
		message: `\`${text}\` cannot stand here.`,
		help: `Did you mean \`${meant}\`?`,
		span,
		fixes: [changeTo(span, meant)],
		choices: choicesOf(WORDS, "keyword")
	});
}

// language/check/labels/inner-blocks.ts
/** The blocks inside a step, in written order; those of its steps are not among them. */
function innerBlocks(step) {
	switch (step.kind) {
		case "if": return [...step.branches.map(({ steps }) => steps), step.otherwise ?? []];
		case "race": return [
			...step.arms,
			...step.notSent,
			...step.timeouts
		].map(({ steps }) => steps);
		case "split":
		case "parallel": return step.arms.map(({ steps }) => steps);
		case "repeat": return [step.steps];
		case "wait":
		case "restart":
		case "stop": return [];
		default: return step.otherwise === void 0 ? [] : [step.otherwise.steps];
	}
}
/** All steps of a block, those inside others among them, in written order. */
function allSteps$1(steps) {
	return steps.flatMap((step) => [step, ...innerBlocks(step).flatMap(allSteps$1)]);
}

// language/check/tests/outcomes.ts
/** How a run of any campaign can end. */
const OUTCOMES = [
	"completed",
	"exited",
	"goal",
	"replaced",
	"stopped",
	"failed",
	"merged",
	"erased"
];
/** Whether runs of the campaign under test can end so, and the number of the run can be; else it is reported. */
function isOutcome(node, { campaign, workspace }) {
	const known = campaign === void 0 || hasOutcome(node.outcome, campaign, workspace);
	return isRunNumber(node, workspace) && known;
}
function hasOutcome(name, campaign, workspace) {
	const own = ownOutcomes(campaign);
	if (OUTCOMES.includes(name.text) || own.includes(name.text)) {
		workspace.use(name.span, {
			kind: "outcome",
			name: name.text
		});
		return true;
	}
	if (campaign.broken.includes("then")) return false;
	const choices = choicesOf([...OUTCOMES, ...own], "outcome");
	const found = spelling(name, choices, `Its runs end as ${choices.map((choice) => choice.name).join(", ")}.`);
	workspace.report("unknown-outcome", {
		message: `No run of \`${campaign.name.text}\` ends as \`${name.text}\`.`,
		...found,
		span: name.span
	});
	return false;
}
/** The names behind `stop outcome`, wherever it stands. */
function ownOutcomes({ clauses }) {
	const steps = clauses.flatMap((clause) => clause.kind === "then" ? allSteps$1(clause.steps) : []);
	return [...new Set(steps.flatMap((step) => step.kind === "stop" ? step.outcome?.text ?? [] : []))];
}
function isRunNumber({ run }, workspace) {
	if (run === void 0 || Number.isInteger(Number(run.value)) && Number(run.value) >= 1) return true;
	workspace.report("wrong-value", {
		message: `There is no run ${run.value}.`,
		help: "Runs are counted from 1.",
		span: run.span
	});
	return false;
}

// language/check/tests/sent.ts
const TEXT = {
	kind: "scalar",
	of: "text"
};
/** `message.subject`. */
const MESSAGE_ROOT = ["message", rowRoot("sent", "message", MESSAGE_ENTITY.name, MESSAGE_ENTITY.fields)];
/** `notice.text`. */
const NOTICE_ROOT = ["notice", rowRoot("sent", "notice", "notice", [{
	name: "text",
	type: TEXT,
	documentation: "What the people read."
}])];
/** The scope of such a filter. */
function sentScope(outer, root) {
	return withRoots(outer, [root], "forbidden");
}
/** `call.order`: the arguments of the calls that the campaign under test makes to this endpoint. */
function callRoot(endpoint, { campaign, workspace }) {
	if (campaign === void 0) return ["call", { kind: "unclear" }];
	let isWhole = true;
	const report = () => {
		isWhole = false;
	};
	const { then, unless, goals } = checkCampaign(campaign, {
		...workspace,
		report,
		use: () => void 0
	});
	const fields = /* @__PURE__ */ new Map();
	for (const step of [
		...then,
		...unless.flatMap((exit) => exit.effects),
		...goals.flatMap((exit) => exit.effects)
	].flatMap(withInner$1)) {
		if (step.kind !== "call" || step.endpoint !== endpoint) continue;
		for (const { name, value } of step.with) if (value.type.kind !== "row" && !fields.has(name)) fields.set(name, {
			name,
			type: value.type
		});
	}
	return ["call", isWhole ? rowRoot("sent", "call", endpoint, [...fields.values()]) : { kind: "unclear" }];
}
function withInner$1(step) {
	return [step, ...blocksOf$1(step).flatMap((block) => block.flatMap(withInner$1))];
}
function blocksOf$1(step) {
	switch (step.kind) {
		case "if": return [...step.branches.map(({ steps }) => steps), step.otherwise];
		case "race": return [
			...step.arms.map(({ steps }) => steps),
			step.timeout,
			step.notSent ?? []
		];
		case "split": return step.arms.map(({ steps }) => steps);
		case "parallel": return step.arms;
		case "repeat": return [step.steps];
		default: return "otherwise" in step && step.otherwise !== void 0 ? [step.otherwise] : [];
	}
}

// language/check/tests/expectation.ts
/** What an `expect` line demands, or undefined once a mistake is reported. */
function checkExpectation(node, context) {
	const { workspace } = context;
	const base = {
		...node.at === void 0 ? {} : { at: node.at.ms },
		span: node.span
	};
	switch (node.kind) {
		case "message": {
			const isReachable = isSetUp(node.channel, node.message.span, workspace);
			const message = findMessage(node.message, node.channel, workspace);
			const filter = checkWhere(node.where, () => MESSAGE_ROOT, context);
			if (!isReachable || message === void 0 || filter === void 0) return void 0;
			return {
				...base,
				kind: "message",
				channel: node.channel,
				message: message.name,
				...filter
			};
		}
		case "call": {
			const known = isEndpoint(node.endpoint, workspace);
			const filter = checkWhere(node.where, () => callRoot(node.endpoint.text, context), context);
			return known && filter ? {
				...base,
				kind: "call",
				endpoint: node.endpoint.text,
				...filter
			} : void 0;
		}
		case "notice": {
			const known = arePeople(node.people, workspace);
			const filter = checkWhere(node.where, () => NOTICE_ROOT, context);
			return known && filter ? {
				...base,
				kind: "notice",
				people: node.people.text,
				...filter
			} : void 0;
		}
		case "coupon": return isCoupon(node.coupon, workspace) ? {
			...base,
			kind: "coupon",
			coupon: node.coupon.text
		} : void 0;
		case "outcome": {
			const run = node.run === void 0 ? {} : { run: Number(node.run.value) };
			return isOutcome(node, context) ? {
				...base,
				kind: "outcome",
				outcome: node.outcome.text,
				...run
			} : void 0;
		}
		case "measure": {
			const words = checkMeasure(node.phrase, context);
			return words === void 0 ? void 0 : {
				...base,
				kind: "measure",
				words
			};
		}
		case "condition": {
			const condition = unlessMisspelt(node.condition, workspace, (to) => checkCondition(node.condition, context.scope, to));
			return condition && {
				...base,
				kind: "condition",
				condition
			};
		}
		case "goal": return hasGoal(node.span, context) ? {
			...base,
			kind: "goal"
		} : void 0;
		case "no messages":
		case "no run":
		case "nothing else": return {
			...base,
			kind: node.kind
		};
	}
}
/** The filter of what was sent, nothing where none is written; undefined once a mistake in it is reported. */
function checkWhere(where, root, { scope, workspace }) {
	if (where === void 0) return {};
	const condition = checkCondition(where.condition, sentScope(scope, root()), workspace);
	return condition && { where: condition };
}

// language/check/tests/given.ts
/** The name of each given row and its table. Rows without a name are numbered by table (`order_1`); a contact without one is the first. */
function nameRows(nodes, workspace) {
	const names = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Map();
	for (const node of nodes) {
		const name = node.name?.text ?? (node.entity.text === "contact" ? "contact" : nextFree(node.entity.text, taken));
		const first = taken.get(name);
		if (first !== void 0) workspace.report("duplicate-name", {
			message: `The test gives \`${name}\` twice.`,
			help: node.entity.text === "contact" ? "Name the second contact, such as `given contact ben { … }`." : "Give this one another name.",
			span: node.name?.span ?? node.entity.span,
			related: [{
				span: first.name?.span ?? first.entity.span,
				message: "first here"
			}]
		});
		taken.set(name, node);
		names.set(node, name);
	}
	return names;
}
function nextFree(entity, taken) {
	let number = 1;
	while (taken.has(`${entity}_${number}`)) number += 1;
	return `${entity}_${number}`;
}
/** `given contact { … }`, `given product lamp { … }`. */
function checkGiven(node, name, context) {
	const entity = entityOf(context.workspace.schema, node.entity.text);
	if (entity === void 0) {
		reportUnknownTable(node.entity, context.workspace);
		return;
	}
	if (entity.partOf !== void 0) {
		const { entity: owner, as } = entity.partOf;
		context.workspace.report("part-given-alone", {
			message: `Rows of \`${entity.name}\` are parts of a \`${owner}\`.`,
			help: `Give them with it: \`given ${owner} { ${as}: [{ … }] }\`.`,
			span: node.entity.span
		});
		return;
	}
	const { use } = context.workspace;
	use(node.entity.span, {
		kind: "entity",
		name: entity.name
	});
	if (node.name !== void 0) use(node.name.span, {
		kind: "test row",
		entity: entity.name,
		name
	}, { role: "declaration" });
	const fields = checkRecord(node.fields, shapeOf(entity, context.workspace), context);
	return fields && {
		entity: entity.name,
		name,
		fields,
		span: node.span
	};
}

// language/check/tests/member.ts
/** `given contact in vip`, `given ben in vip`: a member of a manual segment before the test starts. */
function checkGivenMember(node, context) {
	const contact = findContact(node.contact, context);
	const segment = findManualSegment(node.segment, context.workspace);
	return contact === void 0 || segment === void 0 ? void 0 : {
		contact,
		segment: segment.name.text,
		span: node.span
	};
}

// language/check/tests/split.ts
/** `given split subject_line short`: an arm of a split of the campaign, or of a cohort. */
function checkGivenSplit({ split, arm }, before, context) {
	const { workspace } = context;
	const arms = armsOf(split, context);
	if (arms === void 0) return void 0;
	if (!arms.includes(arm.text)) {
		const found = spelling(arm, choicesOf(arms, "value"), `Its arms are ${arms.join(", ")}.`);
		workspace.report("unknown-arm", {
			message: `\`${split.text}\` has no arm \`${arm.text}\`.`,
			...found,
			span: arm.span
		});
		return;
	}
	workspace.use(arm.span, {
		kind: "arm",
		of: split.text,
		name: arm.text
	});
	if (before.some((one) => one.split === split.text)) {
		workspace.report("duplicate-name", {
			message: `The arm of \`${split.text}\` is given already.`,
			help: "A contact takes one arm: leave one of them out.",
			span: split.span
		});
		return;
	}
	return {
		split: split.text,
		arm: arm.text
	};
}
/** The arms of a split or cohort, or undefined once it is reported that there is none of this name. */
function armsOf(name, { scope, workspace }) {
	const step = scope.labels?.get(name.text);
	if (step?.kind === "split" && step.by !== "cohort") {
		workspace.use(name.span, {
			kind: "label",
			campaign: scope.campaign ?? "",
			name: name.text
		});
		return step.arms.map((arm) => arm.name.text);
	}
	const cohort = workspace.cohorts.get(name.text);
	if (cohort !== void 0) {
		workspace.use(name.span, {
			kind: "cohort",
			name: name.text
		});
		return cohort.arms.map((arm) => arm.name.text);
	}
	if (scope.labels === void 0 || scope.incomplete === true || workspace.broken.has(name.text)) return void 0;
	const choices = [...[...scope.labels].flatMap(([label, one]) => one.kind === "split" ? [{
		name: label,
		kind: "label"
	}] : []), ...choicesOf(workspace.cohorts.names(), "cohort")];
	const found = spelling(name, choices, "Name a split of the campaign, or a cohort.");
	workspace.report("unknown-split", {
		message: `There is no split or cohort \`${name.text}\`.`,
		...found,
		span: name.span
	});
}

// language/check/tests/world.ts
/** What `given` says of the world: arms of splits, empty pools, providers that are down, replies of endpoints, held out or not. */
function checkWorld(items, context) {
	let world = {
		splits: [],
		emptyPools: [],
		down: [],
		replies: [],
		heldOut: false
	};
	for (const item of items) world = {
		...world,
		...checkItem(item, world, context)
	};
	return world;
}
/** What an item of a test adds to the world. */
function checkItem(item, world, context) {
	switch (item.kind) {
		case "given split": {
			const arm = checkGivenSplit(item, world.splits, context);
			return arm === void 0 ? {} : { splits: [...world.splits, arm] };
		}
		case "given pool": return isPool(item, context) ? { emptyPools: [...world.emptyPools, item.pool.text] } : {};
		case "given down": return isDown(item, context) ? { down: [...world.down, {
			channel: item.channel,
			ms: item.duration.ms
		}] } : {};
		case "given replies": {
			const reply = checkReply(item, context);
			return reply === void 0 ? {} : { replies: [...world.replies, reply] };
		}
		case "given held out": return canBeHeldOut(item, context) ? { heldOut: true } : {};
		default: return {};
	}
}
function isPool({ pool }, { workspace }) {
	const { settings, report, use } = workspace;
	if (settings.pools.includes(pool.text)) {
		use(pool.span, {
			kind: "pool",
			name: pool.text
		});
		return true;
	}
	const found = spelling(pool, choicesOf(settings.pools, "pool"), `Add \`${pool.text}\` to \`pools\` in relance.yaml.`);
	report("unknown-pool", {
		message: `There is no pool \`${pool.text}\`.`,
		...found,
		span: pool.span
	});
	return false;
}
function isDown({ channel, duration, span }, { workspace }) {
	if (duration.ms > 0) return isSetUp(channel, span, workspace);
	workspace.report("wrong-value", {
		message: `For no time nothing is down.`,
		help: "Write how long, such as `2h`.",
		span: duration.span
	});
	return false;
}
function checkReply({ endpoint, reply }, context) {
	if (!isEndpoint(endpoint, context.workspace)) return void 0;
	const fields = replyFields(endpoint.text, context.workspace.settings);
	const record = checkRecord(reply, replyShape(endpoint.text, fields), context);
	return record && {
		endpoint: endpoint.text,
		reply: record
	};
}
/** Contacts are held out by the campaign's `holdout`, or by the control group of relance.yaml. */
function canBeHeldOut({ span }, { campaign, workspace }) {
	if (campaign === void 0 || campaign.broken.includes("holdout") || campaign.clauses.some(({ kind }) => kind === "holdout") || workspace.settings.policies.controlGroup !== void 0) return true;
	workspace.report("nobody-held-out", {
		message: `\`${campaign.name.text}\` has no \`holdout\`, and relance.yaml has no control group.`,
		help: "Add `holdout 10%` to the campaign, or leave this line out.",
		span
	});
	return false;
}

// language/check/tests/check-test.ts
/** Where a test begins if it names a day but no time. */
const DEFAULT_TIME = "10:00";
/** Checks a test line by line. Mistakes are reported; lines with one are left out. */
function checkTest(node, workspace) {
	const campaign = isCampaign(node.campaign, workspace) ? workspace.campaigns.get(node.campaign.text) : void 0;
	const items = itemsByKind(node.items);
	const names = nameRows(items.given, workspace);
	const context = contextOf(names, campaign, workspace);
	const starting = checkStarting(items.starting, workspace);
	const until = onlyOne(items.until, "until", workspace)?.duration.ms;
	return {
		campaign: node.campaign.text,
		title: node.title.text,
		...starting === void 0 ? {} : { starting },
		beside: items.beside.flatMap((item) => isBeside(item, node, workspace) ? [item.campaign.text] : []),
		given: items.given.flatMap((row) => checkGiven(row, names.get(row) ?? "", context) ?? []),
		members: items.member.flatMap((member) => checkGivenMember(member, context) ?? []),
		world: checkWorld(node.items, context),
		events: items.event.flatMap((event) => checkEvent(event, context) ?? []),
		expectations: items.expect.flatMap(({ expectation }) => checkExpectation(expectation, context) ?? []),
		...until === void 0 ? {} : { until },
		span: node.span
	};
}
function contextOf(names, campaign, workspace) {
	const rows = new Map([...names].map(([row, name]) => [name, row.entity.text]));
	return {
		workspace,
		rows,
		firstContact: [...rows].find(([, table]) => table === "contact")?.[0] ?? "contact",
		...campaign && { campaign },
		scope: testScope(campaign, workspace)
	};
}
function itemsByKind(items) {
	const of = (kind) => items.filter((item) => item.kind === kind);
	const given = of("given");
	return {
		starting: of("starting"),
		beside: of("beside"),
		given,
		member: of("given member"),
		event: of("event"),
		expect: of("expect"),
		until: of("until")
	};
}
function checkStarting(nodes, workspace) {
	const node = onlyOne(nodes, "starting", workspace);
	const zone = node && checkZone(node.zone, workspace, { kind: "store" });
	return node && zone && {
		date: node.date,
		time: node.time ?? DEFAULT_TIME,
		zone
	};
}
function onlyOne(nodes, word, workspace) {
	const [first, second] = nodes;
	if (first !== void 0 && second !== void 0) workspace.report("duplicate-clause", {
		message: `\`${word}\` may stand once in a test.`,
		help: "Leave one of them out.",
		span: second.span,
		related: [{
			span: first.span,
			message: "first here"
		}]
	});
	return first;
}
/** `with campaign X`: another one, which exists. */
function isBeside({ campaign: name, span }, { campaign }, workspace) {
	if (name.text !== campaign.text) return isCampaign(name, workspace);
	workspace.report("beside-itself", {
		message: `The test is of \`${name.text}\`.`,
		help: "Leave it out, or name another campaign.",
		span
	});
	return false;
}

// language/check/watch.ts
/** Nobody looks on. */
const unwatched = (_, work) => work();

// language/check/workspace-rules/circles.ts
/**
* Circles of a graph, so that each name that lies on one lies on one of these; the shortest through its first name in the alphabet. Linear
* in the size of a graph without circles: what lies on none is taken away first.
*/
function circlesIn(graph) {
	const rest = withoutEnds(graph);
	const told = /* @__PURE__ */ new Set();
	return [...rest.keys()].sort().flatMap((start) => {
		const arrows = told.has(start) ? [] : shortestBack(start, rest);
		for (const { to } of arrows) told.add(to);
		return arrows.length === 0 ? [] : [{
			start,
			arrows
		}];
	});
}
/** The graph without names to which no way leads, or from which every way ends. */
function withoutEnds(graph) {
	const forwards = new Map([...graph].map(([from, arrows]) => [from, arrows.map(({ to }) => to)]));
	const backwards = reversed(forwards);
	const gone = /* @__PURE__ */ new Set([...endsOf(forwards, backwards), ...endsOf(backwards, forwards)]);
	const kept = [...graph].filter(([name]) => !gone.has(name));
	return new Map(kept.map(([name, arrows]) => [name, arrows.filter(({ to }) => !gone.has(to))]));
}
function reversed(names) {
	const back = /* @__PURE__ */ new Map();
	for (const [from, all] of names) for (const to of all) {
		const list = back.get(to);
		if (list === void 0) back.set(to, [from]);
		else list.push(from);
	}
	return back;
}
/** Names from which every way ends; `back` are the same ways the other way round. */
function endsOf(ways, back) {
	const open = new Map([...ways].map(([name, all]) => [name, all.length]));
	const ends = [.../* @__PURE__ */ new Set([...ways.keys(), ...back.keys()])].filter((name) => (open.get(name) ?? 0) === 0);
	const gone = new Set(ends);
	for (const name of ends) for (const before of back.get(name) ?? []) {
		const left = (open.get(before) ?? 0) - 1;
		open.set(before, left);
		if (left > 0 || gone.has(before)) continue;
		gone.add(before);
		ends.push(before);
	}
	return gone;
}
/** The shortest way from a name back to itself; empty if there is none. */
function shortestBack(start, graph) {
	const ways = (graph.get(start) ?? []).map((arrow) => ({ arrow }));
	const seen = /* @__PURE__ */ new Set();
	for (const way of ways) {
		const { to } = way.arrow;
		if (to === start) return arrowsOf(way);
		if (seen.has(to)) continue;
		seen.add(to);
		for (const arrow of graph.get(to) ?? []) ways.push({
			arrow,
			before: way
		});
	}
	return [];
}
function arrowsOf(last) {
	const arrows = [];
	for (let way = last; way !== void 0; way = way.before) arrows.push(way.arrow);
	return arrows.reverse();
}

// language/check/segments/check-circles.ts
/** Reports rules that need their own answer. Each circle is reported once, at the segment of it whose name comes first. */
function checkCircles(segments, report) {
	const asks = segments.flatMap(({ name, rule }) => rule === void 0 ? [] : [{
		name,
		members: membersOf(rule)
	}]);
	const graph = new Map(asks.map(({ name, members }) => [name, members.map(({ segment: to, span }) => ({
		to,
		span
	}))]));
	for (const { start, arrows } of circlesIn(graph)) {
		const [first] = arrows;
		if (first === void 0) continue;
		report("segment-circle", {
			message: arrows.length === 1 ? `\`${start}\` asks for itself.` : `${sentence([start, ...arrows.map(({ to }) => to)])}.`,
			help: arrows.length === 1 ? "Leave it out." : "Write out in one of them what it needs of the next.",
			span: first.span,
			related: arrows.slice(1).map(({ span }) => ({
				span,
				message: "and here"
			}))
		});
	}
}
/** `a`, `b`, `a` → "`a` asks for `b`, `b` asks for `a`". */
function sentence(names) {
	return names.slice(1).map((name, index) => `\`${names[index]}\` asks for \`${name}\``).join(", ");
}

// language/check/workspace-rules/inner-steps.ts
/** Every step of a campaign, those of blocks, branches, arms, `else` and the effects of exits among them. */
function allSteps({ then, unless, goals }) {
	return [then, ...[...unless, ...goals].map(({ effects }) => effects)].flatMap((steps) => steps.flatMap(withInner));
}
function withInner(step) {
	return [step, ...blocksOf(step).flatMap((steps) => steps.flatMap(withInner))];
}
function blocksOf(step) {
	switch (step.kind) {
		case "if": return [...step.branches.map(({ steps }) => steps), step.otherwise];
		case "race": return [
			...step.arms.map(({ steps }) => steps),
			step.timeout,
			step.notSent ?? []
		];
		case "split": return step.arms.map(({ steps }) => steps);
		case "parallel": return step.arms;
		case "repeat": return [step.steps];
		default: return "otherwise" in step && step.otherwise !== void 0 ? [step.otherwise] : [];
	}
}

// language/check/workspace-rules/deeds.ts
const known = /* @__PURE__ */ new WeakMap();
/** The deeds of a campaign. */
function deedsOf(campaign) {
	const before = known.get(campaign);
	if (before !== void 0) return before;
	const steps = allSteps(campaign);
	const deeds = {
		starts: steps.flatMap((step) => step.kind === "start" ? [{
			name: step.campaign,
			span: step.span
		}] : []),
		adds: steps.flatMap((step) => step.kind === "add" ? [{
			name: step.segment,
			span: step.span
		}] : []),
		removes: steps.flatMap((step) => step.kind === "remove" ? [{
			name: step.segment,
			span: step.span
		}] : []),
		sets: steps.filter((step) => step.kind === "set"),
		sends: steps.flatMap((step) => "message" in step ? [{
			name: step.message,
			span: step.span
		}] : []),
		facts: [...[
			...campaign.unless,
			...campaign.goals,
			...campaign.measures
		].flatMap(({ when }) => factsIn(when)), ...steps.flatMap((step) => step.kind === "race" ? step.arms.map(({ event }) => event) : step.kind === "restart" ? [step.event] : [])]
	};
	known.set(campaign, deeds);
	return deeds;
}
function factsIn(condition) {
	return condition.kind === "fact" ? [condition] : childrenOf(condition).flatMap(factsIn);
}

// language/check/workspace-rules/check-loops.ts
/** Reports each circle once, at the campaign of it whose name comes first. */
function checkLoops(campaigns, report) {
	const watchers = createWatchers(campaigns);
	const graph = new Map(campaigns.map((campaign) => [campaign.name, causesOf(campaign, watchers)]));
	for (const circle of circlesIn(graph)) reportCircle(circle, report);
}
/** Campaigns by the segment or the field of the contact that starts them. */
function createWatchers(campaigns) {
	const enters = /* @__PURE__ */ new Map();
	const leaves = /* @__PURE__ */ new Map();
	const changes = /* @__PURE__ */ new Map();
	for (const { name: campaign, triggers } of campaigns) for (const trigger of triggers) {
		if (trigger.kind === "membership") push(trigger.change === "enters" ? enters : leaves, trigger.segment, {
			campaign,
			trigger
		});
		if (trigger.kind === "field" && trigger.entity === "contact") push(changes, trigger.field, {
			campaign,
			trigger
		});
	}
	return {
		enters,
		leaves,
		changes
	};
}
function push(map, key, value) {
	const list = map.get(key);
	if (list === void 0) map.set(key, [value]);
	else list.push(value);
}
function causesOf(campaign, watchers) {
	const { starts, adds, removes, sets } = deedsOf(campaign);
	const from = campaign.name;
	const by = (found, words, span) => (found ?? []).map((one) => ({
		from,
		to: one.campaign,
		how: "trigger",
		words,
		span,
		trigger: one.trigger.span
	}));
	return [
		...starts.filter(({ name }) => name !== from).map(({ name: to, span }) => ({
			from,
			to,
			how: "start",
			words: `start ${to}`,
			span
		})),
		...adds.flatMap(({ name, span }) => by(watchers.enters.get(name), `add to ${name}`, span)),
		...removes.flatMap(({ name, span }) => by(watchers.leaves.get(name), `remove from ${name}`, span)),
		...sets.flatMap((step) => by((watchers.changes.get(step.field) ?? []).filter(({ trigger }) => setsOff(step, trigger)), `set contact.${step.field}`, step.span))
	];
}
/** Whether a value that is set can be the change that a trigger waits for. A bound is passed once and not again and again. */
function setsOff({ value }, { change, to }) {
	if (change !== "changes") return false;
	return to === void 0 || value.kind !== "literal" || expressionKey(value) === expressionKey(to);
}
function reportCircle({ arrows }, report) {
	const [first, ...others] = arrows;
	if (first === void 0) return;
	const onlyStarts = arrows.every(({ how }) => how === "start");
	const sentences = arrows.map(({ from, to, words, how }) => `\`${from}\` does \`${words}\`${how === "start" ? "" : `, which starts \`${to}\``}`);
	report(onlyStarts ? "start-circle" : "trigger-loop", {
		message: `${sentences.join("; ")}.`,
		help: onlyStarts ? "Take one `start` out, so that the chain ends." : "Take one of the steps out, or use another segment or field in one of the campaigns.",
		span: first.span,
		related: [...first.trigger === void 0 ? [] : [{
			span: first.trigger,
			message: `starts \`${first.to}\``
		}], ...others.map(({ span, words }) => ({
			span,
			message: `\`${words}\``
		}))]
	});
}

// language/check/workspace-rules/check-produced.ts
/** Reports events that no connection of relance.yaml can send, where it names connections: who waits for them waits in vain. */
function checkProduced({ settings, schema, campaigns }, report) {
	const platforms = [...new Set(Object.values(settings.connections).map(({ platform }) => platform))];
	if (platforms.length === 0) return;
	const known = /* @__PURE__ */ new Map();
	const isProduced = (event) => {
		const before = known.get(event);
		if (before !== void 0) return before;
		const type = Object.hasOwn(schema.events, event) ? schema.events[event] : void 0;
		const produced = type === void 0 || type.own === true || type.derived && !event.endsWith(" abandoned") || platforms.some((platform) => canProduce(platform, event));
		known.set(event, produced);
		return produced;
	};
	for (const campaign of campaigns) {
		for (const trigger of campaign.triggers) {
			const event = eventOf(trigger);
			if (event !== void 0 && !isProduced(event)) warn(event, trigger.span, platforms, report);
		}
		for (const { event, span } of deedsOf(campaign).facts) if (!isProduced(event)) warn(event, span, platforms, report);
	}
}
/** The event that a shop must send; undefined where the trigger names its connections, which have been looked at there. */
function eventOf(trigger) {
	return "event" in trigger && trigger.kind !== "date" && trigger.from === void 0 ? trigger.event : void 0;
}
function warn(event, span, platforms, report) {
	report("event-not-produced", {
		message: `None of the connections in relance.yaml (${platforms.map((one) => `\`${one}\``).join(", ")}) sends \`${event}\`.`,
		help: "Add a connection that does, such as one of the platform `api`, or use another event.",
		span
	});
}

// language/check/workspace-rules/check-purposes.ts
/** Reports messages that marketing campaigns send and a transactional one sends too: there they would leave without consent, caps and quiet hours. */
function checkPurposes(campaigns, report) {
	const transactional = campaigns.filter(({ purpose }) => purpose === "transactional");
	if (transactional.length === 0) return;
	const marketing = /* @__PURE__ */ new Map();
	for (const campaign of campaigns) {
		if (campaign.purpose !== "marketing") continue;
		for (const deed of deedsOf(campaign).sends) if (!marketing.has(deed.name)) marketing.set(deed.name, {
			campaign: campaign.name,
			deed
		});
	}
	for (const { name, span } of transactional.flatMap((campaign) => deedsOf(campaign).sends)) {
		const other = marketing.get(name);
		if (other === void 0) continue;
		report("marketing-in-transactional", {
			message: `\`${other.campaign}\` sends \`${name}\` as marketing; here it leaves without consent, caps and quiet hours.`,
			help: "Write a message of its own for each, or let both campaigns have the same purpose.",
			span,
			related: [{
				span: other.deed.span,
				message: "sent as marketing"
			}]
		});
	}
}

// language/check/workspace-rules/check-renames.ts
/** Reports `was` where the earlier name is still declared, and where two declarations claim one. */
function checkRenames({ campaigns, coupons, segments, cohorts }, report) {
	const all = [
		...campaigns,
		...coupons,
		...segments,
		...cohorts
	];
	const declared = new Map(all.map(({ name }) => [name.text, name]));
	const claimed = /* @__PURE__ */ new Map();
	for (const { was } of all) {
		if (was === void 0) continue;
		const still = declared.get(was.text);
		const first = claimed.get(was.text);
		if (still !== void 0) report("name-still-used", {
			message: `\`${was.text}\` is declared, so it was not renamed.`,
			help: "Leave out `was`, or name what it was called before.",
			span: was.span,
			related: [{
				span: still.span,
				message: "declared here"
			}]
		});
		else if (first !== void 0) report("renamed-twice", {
			message: `Another declaration was \`${was.text}\` too.`,
			help: "Leave `was` in the one that takes its place.",
			span: was.span,
			related: [{
				span: first.span,
				message: "first here"
			}]
		});
		else claimed.set(was.text, was);
	}
}

// language/check/workspace-rules/check-settings-tags.ts
/** Reports tags that policies of relance.yaml name and no campaign carries: a misspelt one would limit nothing. */
function checkSettingsTags({ settings }, { campaigns }, report) {
	const named = settings.places?.tags ?? [];
	if (named.length === 0 || campaigns.length === 0) return;
	const tags = new Set(campaigns.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.kind === "tagged" ? clause.tags : [])).map(({ text }) => text));
	if (campaigns.some(({ broken }) => broken.includes("tagged"))) return;
	for (const tag of named) {
		if (tags.has(tag.text)) continue;
		const help = spelling(tag, choicesOf(tags, "tag"), `Write \`tagged ${tag.text}\` in the campaigns that are meant.`);
		report("unknown-tag", {
			message: `No campaign is tagged \`${tag.text}\`.`,
			...help,
			span: tag.span
		});
	}
}

// language/check/workspace-rules/check-workspace-rules.ts
/** Rules about several declarations at once. `program` holds what could be checked. Its cost grows with the size of the workspace, no faster. */
function checkWorkspaceRules(program, declarations, report) {
	checkRenames(declarations, report);
	checkCircles(program.segments, report);
	checkLoops(program.campaigns, report);
	checkPurposes(program.campaigns, report);
	checkProduced(program, report);
	checkSettingsTags(program, declarations, report);
}

// language/check/checker.ts
/**
* The check of a workspace, with a memory: files whose text is the same are not read again, declarations whose text and whose answers to
* what they looked up are the same are not checked again. A keystroke in one of many files costs the check of that file.
*/
/** A checker that remembers nothing yet. `watch` is told of the parts `parse` (campaigns) and `settings` (with the schema). */
function createChecker(watch = unwatched) {
	const readCampaigns = createCampaignsReader();
	const readMessages = createMessagesReader();
	const shop = createShopReader();
	let files = /* @__PURE__ */ new Map();
	const units = createUnits(() => files);
	const linter = createLinter();
	return { check: (current) => {
		files = current;
		const parsed = watch("parse", () => readCampaigns(current));
		const { environment, settings, schema } = watch("settings", () => shop(current));
		const messages = readMessages(current, environment.schema, environment.settings.store.locale);
		const sources = parsed.map(({ ast }) => ast);
		const global = createNotes();
		const declarations = collectDeclarations(sources, global.report);
		const broken = [
			...settings.broken,
			...messages.broken,
			...schema.broken,
			...sources.flatMap((source) => source.brokenNames)
		];
		const tables = tablesOf(declarations, messages.byName, broken);
		const checked = units(declarations, environment, tables);
		const partial = {
			...environment,
			...checked.parts,
			messages: [...messages.byName.values()].flat()
		};
		checkWorkspaceRules(partial, declarations, global.report);
		const lists = [
			...parsed.map((one) => one.diagnostics),
			settings.diagnostics,
			schema.diagnostics,
			messages.diagnostics,
			global.diagnostics,
			...checked.units.map((unit) => unit.diagnostics)
		];
		const uses = createUses([
			settings.uses,
			schema.uses,
			messages.uses,
			global.uses,
			...checked.units.map((unit) => unit.uses)
		]);
		const diagnostics = lists.flat().sort(byPlace);
		const whole = !diagnostics.some((one) => one.severity === "error");
		const { campaigns, segments } = checked;
		const lint = (live = []) => linter({
			program: partial,
			campaigns,
			segments,
			sources,
			environment,
			tables,
			whole,
			live
		});
		return {
			...whole ? { program: partial } : {},
			partial,
			diagnostics,
			uses,
			lint,
			sources
		};
	} };
}
/** Checks declarations one by one. `files`: the texts of the current check. */
function createUnits(files) {
	const coupon = createRemembered(checkCoupon);
	const cohort = createRemembered(checkCohort);
	const segment = createRemembered((node, workspace) => checkSegment(node, files().get(node.span.file) ?? "", workspace));
	const campaign = createRemembered(checkCampaign);
	const test = createRemembered(checkTest);
	return (declarations, environment, tables) => {
		const each = (nodes, one) => nodes.map((node) => one(node, environment, tables));
		const coupons = each(declarations.coupons, coupon);
		const cohorts = each(declarations.cohorts, cohort);
		const segments = each(declarations.segments, segment);
		const campaigns = each(declarations.campaigns, campaign);
		const tests = each(declarations.tests, test);
		return {
			parts: {
				coupons: byName(coupons),
				cohorts: byName(cohorts),
				segments: byName(segments),
				campaigns: byName(campaigns),
				tests: tests.map(({ value }) => value)
			},
			units: [
				...coupons,
				...cohorts,
				...segments,
				...campaigns,
				...tests
			],
			campaigns,
			segments
		};
	};
}
function byName(units) {
	return units.flatMap(({ value }) => value ?? []).sort((a, b) => a.name < b.name ? -1 : 1);
}
/** Settings and schema, the same objects as long as their texts are the same. */
function createShopReader() {
	let last;
	return (files) => {
		const texts = [files.get("relance.yaml"), files.get("schema.yaml")];
		if (last !== void 0 && last.texts[0] === texts[0] && last.texts[1] === texts[1]) return last.shop;
		const settings = readSettingsFile(files);
		const schema = readSchema(files, settings.settings.modules);
		last = {
			texts,
			shop: {
				environment: {
					settings: settings.settings,
					schema: schema.schema,
					wholeSchema: schema.wholeSchema
				},
				settings,
				schema
			}
		};
		return last.shop;
	};
}
/** Put together when first asked for: most checks are asked for diagnostics alone. */
function createUses(lists) {
	let all;
	let byFile;
	const everything = () => {
		all ??= lists.flat();
		return all;
	};
	const grouped = () => {
		byFile ??= Map.groupBy(everything(), (use) => use.span.file);
		return byFile;
	};
	return {
		in: (file) => grouped().get(file) ?? [],
		all: everything
	};
}

export { unwatched as n, createChecker as t };