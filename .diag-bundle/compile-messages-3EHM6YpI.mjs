import { i as TagArgumentError, l as require_liquid_node, n as createLiquidEngine, r as CartBlockTag, u as refused } from "./engine-CldE6POJ.mjs";
import { n as nearest, r as suggest } from "./nearest-Bg8ocq69.mjs";
import { c as changeTo } from "./relance-yaml.schema-C_aX0j0r.mjs";

// compiler/not-yet/runnable.ts
/** Whether this version sends messages of the channel. */
function isFlowChannel(channel) {
	return channel === "email" || channel === "sms";
}
/** The channel of a message that runs. */
function flowChannel(channel) {
	return isFlowChannel(channel) ? channel : refused(channel);
}
/** The moment of a wait that runs. */
function flowMoment(moment) {
	return moment.kind === "field span" ? refused("a length that a field holds") : moment;
}
/** A trigger that fires. */
function flowTrigger(trigger) {
	return trigger.kind === "event" || trigger.kind === "idle" || trigger.kind === "date" ? trigger : refused(trigger.kind);
}

// compiler/messages/check/types.ts
/** A value of which nothing is known: every path into it is allowed. */
const ANYTHING = { kind: "anything" };
/** A text. */
const TEXT = {
	kind: "scalar",
	of: "text"
};
/** A number. */
const NUMBER = {
	kind: "scalar",
	of: "number"
};
const BOOLEAN = {
	kind: "scalar",
	of: "boolean"
};
/** What a coupon shows: `code` always; the others where its terms have them. `valid_until` is its last instant. */
const COUPON = {
	kind: "record",
	title: "a coupon",
	fields: {
		code: TEXT,
		name: TEXT,
		percent: {
			kind: "scalar",
			of: "percent"
		},
		amount: {
			kind: "scalar",
			of: "money"
		},
		minimum: {
			kind: "scalar",
			of: "money"
		},
		valid_until: {
			kind: "scalar",
			of: "instant"
		}
	}
};
/** Names that every message has. */
const ALWAYS = {
	contact: {
		kind: "row",
		entity: "contact"
	},
	store: {
		kind: "record",
		title: "the store",
		fields: {
			name: TEXT,
			url: TEXT
		}
	},
	unsubscribe_url: TEXT,
	preferences_url: TEXT,
	view_url: TEXT
};
/** `forloop` inside `for`, `tablerowloop` inside `tablerow`. */
const LOOP = {
	kind: "record",
	title: "a loop",
	fields: {
		index: NUMBER,
		index0: NUMBER,
		rindex: NUMBER,
		rindex0: NUMBER,
		length: NUMBER,
		first: BOOLEAN,
		last: BOOLEAN,
		col: NUMBER,
		col0: NUMBER,
		col_first: BOOLEAN,
		col_last: BOOLEAN,
		row: NUMBER,
		name: TEXT
	}
};
/** The type of a value that the front matter asks for. */
function typeOfNeed(need, schema) {
	switch (need.kind) {
		case "row": return {
			kind: "row",
			entity: need.entity
		};
		case "rows": return {
			kind: "list",
			of: need.of === "entity" ? {
				kind: "row",
				entity: need.name
			} : happening(need.name, schema)
		};
		case "coupon": return COUPON;
		case "scalar": return {
			kind: "scalar",
			of: need.of
		};
	}
}
/** One occurrence of an event: its row by the name of the table, its payload by `event`. */
function happening(event, schema) {
	const type = schema.events[event];
	const payload = Object.fromEntries((type?.fields ?? []).map((field) => [field.name, typeOfField(field)]));
	const row = type === void 0 ? {} : { [type.about]: {
		kind: "row",
		entity: type.about
	} };
	return {
		kind: "record",
		title: `an event \`${event}\``,
		fields: {
			...row,
			event: {
				kind: "record",
				title: "its payload",
				fields: payload
			}
		}
	};
}
/** The type of a field in a template. */
function typeOfField({ type }) {
	if (type.kind === "ref") return {
		kind: "row",
		entity: type.entity
	};
	return type.kind === "list" ? {
		kind: "list",
		of: {
			kind: "scalar",
			of: type.of
		}
	} : {
		kind: "scalar",
		of: type.of
	};
}
/** The names below a value, each with its type: fields, parts of a row, and what Liquid adds to lists and text. */
function fieldsOf(type, schema) {
	switch (type.kind) {
		case "row": return fieldsOfRow(type.entity, schema);
		case "record": return type.fields;
		case "list": return {
			size: NUMBER,
			first: type.of,
			last: type.of
		};
		case "scalar": return type.of === "text" ? { size: NUMBER } : {};
		case "anything": return {};
	}
}
/** How a type is called in a message to a person. */
function describeType(type) {
	switch (type.kind) {
		case "row": return `a ${type.entity.replaceAll("_", " ")}`;
		case "record": return type.title;
		case "list": return "a list";
		case "scalar": return `a ${type.of}`;
		case "anything": return "a value";
	}
}
function fieldsOfRow(name, schema) {
	const entity = schema.entities[name];
	if (entity === void 0) return {};
	const fields = { id: TEXT };
	for (const field of entity.fields) fields[field.name] = typeOfField(field);
	for (const part of Object.values(schema.entities)) if (part.partOf?.entity === name) fields[part.partOf.as] = {
		kind: "list",
		of: {
			kind: "row",
			entity: part.name
		}
	};
	return fields;
}
/** The names of `fieldsOf` for a sentence: in backticks, with commas. */
function quotedFields(type, schema) {
	return Object.keys(fieldsOf(type, schema)).map((name) => `\`${name}\``).join(", ");
}

// compiler/messages/check/scope.ts
/** The scope at the head of a message's template: what always is there, and its needs. */
function scopeOf(message, schema) {
	const given = Object.fromEntries(Object.entries(message.needs).map(([name, need]) => [name, typeOfNeed(need, schema)]));
	return createScope({
		...ALWAYS,
		...given
	});
}
/** A scope of these names. */
function createScope(given, outer) {
	const fixed = new Map(Object.entries(given));
	const own = /* @__PURE__ */ new Map();
	const scope = {
		own,
		find: (name) => fixed.get(name) ?? own.get(name) ?? outer?.find(name),
		names: () => [
			...fixed.keys(),
			...own.keys(),
			...outer?.names() ?? []
		],
		inner: (names = {}) => createScope(names, scope),
		assign: (name, type) => {
			own.set(name, type);
		}
	};
	return scope;
}

// compiler/messages/check/branches.ts
var import_liquid_node = require_liquid_node();
/** Takes a tag apart, so that a name counts as assigned only after a tag that assigns it whichever way it goes. */
function blocksOf(template) {
	if (template instanceof import_liquid_node.IfTag || template instanceof import_liquid_node.UnlessTag || template instanceof import_liquid_node.CaseTag) {
		const last = template.elseTemplates;
		return {
			complete: last !== void 0 && last.length > 0,
			blocks: [...template.branches.map((branch) => branch.templates), ...last === void 0 ? [] : [last]]
		};
	}
	return {
		complete: false,
		blocks: [childrenOf(template)]
	};
}
/** The templates directly inside of a tag; partials do not exist here. */
function childrenOf(template) {
	const result = (template.children?.(false, true))?.next();
	return result?.done === true ? result.value : [];
}

// compiler/messages/check/findings.ts
/** Begins a check. */
function createCheck(schema, output) {
	return {
		schema,
		output,
		findings: [],
		used: /* @__PURE__ */ new Set()
	};
}
/** Records a finding at a token. */
function report(check, code, token, text) {
	check.findings.push({
		code,
		start: token.begin,
		end: Math.max(token.end, token.begin + 1),
		...text
	});
}

// compiler/messages/check/type-of.ts
/** The type of a value or token of a template. Reports names and fields that do not exist, and answers `anything` for them. */
function typeOf(argument, scope, check) {
	if (argument instanceof import_liquid_node.Value) return typeOfValue(argument, scope, check);
	if (import_liquid_node.TypeGuards.isRangeToken(argument)) {
		for (const end of [argument.lhs, argument.rhs]) typeOf(end, scope, check);
		return {
			kind: "list",
			of: NUMBER
		};
	}
	if (import_liquid_node.TypeGuards.isPropertyAccessToken(argument)) return typeOfPath(argument, argument.props, scope, check);
	if (import_liquid_node.TypeGuards.isQuotedToken(argument)) return TEXT;
	return import_liquid_node.TypeGuards.isNumberToken(argument) ? NUMBER : ANYTHING;
}
function typeOfValue(value, scope, check) {
	const operands = value.initial.postfix.filter((token) => !import_liquid_node.TypeGuards.isOperatorToken(token)).map((token) => typeOf(token, scope, check));
	for (const filter of value.filters) for (const argument of filter.args) typeOf(Array.isArray(argument) ? argument[1] : argument, scope, check);
	const [only] = operands;
	return only !== void 0 && operands.length === 1 && value.filters.every((filter) => keepsType(filter.name)) ? only : ANYTHING;
}
/** `default` keeps the type; the escaping of output is a filter without a proper name. */
function keepsType(filter) {
	return filter === "default" || !/^\w+$/.test(filter);
}
function typeOfPath(path, props, scope, check) {
	const [root, ...rest] = props;
	if (root === void 0 || !import_liquid_node.TypeGuards.isWordToken(root)) return ANYTHING;
	const name = root.content;
	const type = scope.find(name);
	check.used.add(name);
	if (type !== void 0) return rest.reduce((of, property) => typeOfProperty(of, property, scope, check), type);
	const near = nearest(name, scope.names());
	const help = near === void 0 ? `Add \`${name}\` to \`needs\` in the front matter.` : `Did you mean \`${near}\`?`;
	const choices = [...new Set(scope.names())].map((known) => ({
		name: known,
		kind: "row"
	}));
	const unknown = {
		name,
		start: root.begin,
		end: root.end,
		choices
	};
	report(check, "message-unknown-name", path, {
		message: `There is no \`${name}\` at this place of the message.`,
		help,
		unknown
	});
	return ANYTHING;
}
function fieldChoice([name, type]) {
	return {
		name,
		kind: "field",
		detail: describeType(type)
	};
}
function typeOfProperty(of, property, scope, check) {
	if (import_liquid_node.TypeGuards.isPropertyAccessToken(property)) typeOf(property, scope, check);
	if (!import_liquid_node.TypeGuards.isWordToken(property) && !import_liquid_node.TypeGuards.isQuotedToken(property)) return of.kind === "list" ? of.of : ANYTHING;
	if (of.kind === "anything") return ANYTHING;
	const name = property.content;
	const fields = fieldsOf(of, check.schema);
	const type = Object.hasOwn(fields, name) ? fields[name] : void 0;
	if (type !== void 0) return type;
	const fallback = of.kind === "scalar" ? `Take \`.${name}\` away.` : `Its fields are ${quotedFields(of, check.schema)}.`;
	report(check, "message-unknown-field", property, {
		message: `\`${name}\` is not a field of ${describeType(of)}.`,
		help: suggest(name, Object.keys(fields), fallback),
		unknown: {
			name,
			start: property.begin,
			end: property.end,
			choices: Object.entries(fields).map(fieldChoice)
		}
	});
	return ANYTHING;
}

// compiler/messages/check/check-liquid.ts
/** Checks every path of a parsed template against the schema and the names in scope, following loops, branches and assignments. */
function checkLiquid(templates, scope, check) {
	for (const template of templates) visit(template, scope, check);
}
function visit(template, scope, check) {
	if (template instanceof import_liquid_node.Output) visitOutput(template, scope, check);
	else if (template instanceof import_liquid_node.ForTag || template instanceof import_liquid_node.TablerowTag) visitLoop(template, scope, check);
	else visitTag(template, scope, check);
}
function visitTag(template, scope, check) {
	if (template instanceof CartBlockTag) visitCartBlock(template, scope, check);
	const types = [...template.arguments?.() ?? []].map((argument) => typeOf(argument, scope, check));
	visitBlocks(template, scope, check);
	if (template instanceof import_liquid_node.CaptureTag) scope.assign(template.variable, TEXT);
	if (template instanceof import_liquid_node.AssignTag) for (const name of template.localScope()) scope.assign(name.content, types[0] ?? ANYTHING);
}
/** A name is assigned after the tag if each block that can run has assigned it. */
function visitBlocks(template, scope, check) {
	const { complete, blocks } = blocksOf(template);
	const inner = blocks.map((block) => {
		const names = scope.inner();
		checkLiquid(block, names, check);
		return names.own;
	});
	const [first] = inner;
	if (!complete || first === void 0) return;
	for (const [name, type] of first) if (inner.every((names) => names.has(name))) scope.assign(name, type);
}
function visitOutput(output, scope, check) {
	const type = typeOf(output.value, scope, check);
	if (!(type.kind === "row" || type.kind === "record" || type.kind === "list" && type.of.kind !== "scalar")) return;
	report(check, "message-prints-row", output.token, {
		message: `\`${output.token.getText()}\` is ${describeType(type)}, which has no text of its own.`,
		help: type.kind === "list" ? "Loop over it with `{% for … in … %}`." : `Name one of its fields: ${quotedFields(type, check.schema)}.`
	});
}
function visitLoop(loop, scope, check) {
	const [over = ANYTHING] = [...loop.arguments()].map((argument) => typeOf(argument, scope, check));
	if (over.kind !== "list" && over.kind !== "anything") report(check, "message-not-a-list", loop.collection, {
		message: `\`${loop.collection.getText()}\` is ${describeType(over)}, which has no rows to loop over.`,
		help: `Loop over a list${listsBelow(over, check)}.`
	});
	const names = {
		[loop.variable]: over.kind === "list" ? over.of : ANYTHING,
		[loop instanceof import_liquid_node.ForTag ? "forloop" : "tablerowloop"]: LOOP
	};
	for (const block of blocksOf(loop).blocks) checkLiquid(block, scope.inner(names), check);
}
function visitCartBlock(block, scope, check) {
	const { name, entity } = block.needs;
	const type = scope.find(name);
	check.used.add(name);
	if (check.output === "text") {
		report(check, "message-html-in-text", block.token, {
			message: `\`${block.name}\` prints a table of HTML, and this is plain text.`,
			help: "Loop over the lines: `{% for item in cart.items %}{{ item.name }} {% endfor %}`."
		});
		return;
	}
	if (type?.kind === "row" && type.entity === entity) return;
	report(check, "message-unknown-name", block.token, {
		message: `\`${block.name}\` shows the row \`${name}\`, and this message has none.`,
		help: `Add \`${name}: ${entity}\` to \`needs\` in the front matter.`
	});
}
function listsBelow(type, check) {
	const lists = Object.entries(fieldsOf(type, check.schema)).filter(([, of]) => of.kind === "list");
	return lists.length === 0 ? "" : `, here ${lists.map(([name]) => `\`${name}\``).join(" or ")}`;
}

// compiler/messages/liquid/fault-text.ts
/** Says a reason of the Liquid parser in the words of our diagnostics; what is not known is passed on as it is. */
function faultText(reason, names) {
	const filter = /^undefined filter: (\S+)/.exec(reason)?.[1];
	if (filter !== void 0) return {
		message: `There is no filter \`${filter}\`.`,
		help: suggest(filter, names.filters, "The filters are those of Liquid, and `money` and `date`.")
	};
	const tag = /^tag "([^"]+)" not found/.exec(reason)?.[1];
	if (tag !== void 0) return {
		message: `There is no tag \`${tag}\` here.`,
		help: suggest(tag, names.tags, "The tags are those of Liquid that read no files, and the built-in blocks.")
	};
	const block = /^tag (\{%-?\s*(\w+)[\s\S]*?%\}) not closed$/.exec(reason);
	if (block !== null) return {
		message: `\`${block[1]}\` is never closed.`,
		help: `Close it with \`{% end${block[2]} %}\`.`
	};
	const open = /^(output|tag) "([\s\S]*)" not closed$/.exec(reason);
	if (open !== null) return {
		message: `\`${open[2]}\` is never closed.`,
		help: `Close it with \`${open[1] === "tag" ? "%}" : "}}"}\` on the same line.`
	};
	return {
		message: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
		help: "See the syntax of Liquid at liquidjs.com."
	};
}

// compiler/messages/liquid/parse-liquid.ts
const engine = createLiquidEngine("html");
/** Parses a template with the engine that sends it. A fault is data; Liquid reports the first one only. */
function parseLiquid(text) {
	try {
		return {
			kind: "parsed",
			templates: engine.parse(text)
		};
	} catch (error) {
		if (!import_liquid_node.LiquidError.is(error)) throw error;
		return {
			kind: "fault",
			fault: faultOf$1(error)
		};
	}
}
function faultOf$1(error) {
	const { begin, end } = placeOf(error);
	const place = {
		start: begin,
		end: Math.max(end, begin + 1)
	};
	const original = originalOf(error);
	if (original instanceof TagArgumentError) return {
		kind: "argument",
		...place,
		message: `${original.message}.`,
		help: original.help
	};
	const reason = (original ?? error).message.replace(/(, file:.*)?, line:\d+, col:\d+$/, "");
	return {
		kind: "syntax",
		...place,
		...faultText(reason, {
			filters: Object.keys(engine.filters),
			tags: Object.keys(engine.tags)
		})
	};
}
function placeOf(error) {
	const token = Reflect.get(error, "token");
	if (typeof token !== "object" || token === null) return {
		begin: 0,
		end: 1
	};
	const begin = Reflect.get(token, "begin");
	const end = Reflect.get(token, "end");
	return {
		begin: typeof begin === "number" ? begin : 0,
		end: typeof end === "number" ? end : 1
	};
}
function originalOf(error) {
	const original = Reflect.get(error, "originalError");
	if (!(original instanceof Error)) return void 0;
	return import_liquid_node.LiquidError.is(original) ? originalOf(original) ?? original : original;
}

// compiler/messages/message-codes.ts
/** Every finding of the compiler of messages. Same shape as the registry of the language; codes are unique over both. */
const MESSAGE_CODES = {
	"message-liquid-syntax": {
		severity: "error",
		summary: "The Liquid in this message cannot be parsed."
	},
	"message-unknown-name": {
		severity: "error",
		summary: "A message uses a name that is not in scope."
	},
	"message-unknown-field": {
		severity: "error",
		summary: "A message uses a field that does not exist."
	},
	"message-prints-row": {
		severity: "error",
		summary: "A message prints a whole row or list."
	},
	"message-not-a-list": {
		severity: "error",
		summary: "A message loops over something that is not a list."
	},
	"message-unused-need": {
		severity: "warning",
		summary: "A message needs something that it never uses."
	},
	"message-tag-argument": {
		severity: "error",
		summary: "A built-in tag has a wrong argument."
	},
	"message-html-in-text": {
		severity: "error",
		summary: "A built-in tag that prints HTML stands in a text."
	},
	"message-mjml": {
		severity: "error",
		summary: "MJML does not accept this message."
	},
	"message-mjml-tags": {
		severity: "error",
		summary: "The MJML tags of this message do not nest."
	},
	"message-liquid-lost": {
		severity: "error",
		summary: "MJML would drop a piece of Liquid."
	},
	"message-liquid-moved": {
		severity: "error",
		summary: "The Liquid no longer fits together once MJML is compiled."
	}
};
/** Makes a diagnostic of a code of this registry; severity and summary come from it. */
function messageDiagnostic(code, finding) {
	return {
		code,
		...MESSAGE_CODES[code],
		...finding
	};
}

// compiler/messages/check-text.ts
/** Parses a piece of Liquid and checks every path in it against the names in scope. */
function checkText({ text, output, place }, scope, schema) {
	const result = parseLiquid(text);
	if (result.kind === "fault") {
		const { fault } = result;
		const code = fault.kind === "argument" ? "message-tag-argument" : "message-liquid-syntax";
		return {
			diagnostics: [messageDiagnostic(code, {
				span: place(fault.start, fault.end),
				message: fault.message,
				help: fault.help
			})],
			used: void 0
		};
	}
	const check = createCheck(schema, output);
	checkLiquid(result.templates, scope, check);
	return {
		diagnostics: check.findings.map((finding) => toDiagnostic(finding, place)),
		used: check.used
	};
}
function toDiagnostic({ code, start, end, unknown, message, help }, place) {
	const span = place(start, end);
	if (unknown === void 0) return messageDiagnostic(code, {
		span,
		message,
		help
	});
	const { choices } = unknown;
	const near = nearest(unknown.name, choices.map((choice) => choice.name));
	const fixes = near === void 0 ? [] : [changeTo(place(unknown.start, unknown.end), near)];
	return messageDiagnostic(code, {
		span,
		message,
		help,
		fixes,
		choices
	});
}

// compiler/messages/source-map.ts
/** Builds the places of a message. */
function bodyPlaces(message) {
	const starts = lineStarts(message.body);
	const position = (offset) => {
		const inside = Math.max(0, Math.min(offset, message.body.length));
		const line = starts.findLastIndex((start) => start <= inside);
		return {
			offset: message.bodySpan.start.offset + inside,
			line: message.bodyLine + line,
			column: inside - (starts[line] ?? 0) + 1
		};
	};
	const span = (start, end) => ({
		file: message.file,
		start: position(start),
		end: position(end)
	});
	return {
		span,
		lineSpan(line) {
			const start = starts[Math.max(0, Math.min(line, starts.length) - 1)] ?? 0;
			const text = message.body.slice(start).split(/\r?\n/, 1)[0] ?? "";
			return span(start + text.length - text.trimStart().length, start + text.trimEnd().length);
		}
	};
}
function lineStarts(text) {
	return [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
}

// compiler/messages/check-message.ts
/** Checks all Liquid of a message. Findings in pieces whose place is not known (preheader, link, parameters of links) stand at the subject. */
function checkMessage(message, schema) {
	const places = bodyPlaces(message);
	const scope = () => scopeOf(message, schema);
	const output = message.format === "mjml" || message.format === "html" ? "html" : "text";
	const body = checkText({
		text: message.body,
		output,
		place: places.span
	}, scope(), schema);
	const parts = [...headPieces(message).map((piece) => checkText(piece, scope(), schema)), body];
	return {
		diagnostics: parts.flatMap((part) => part.diagnostics),
		used: new Set(parts.flatMap((part) => [...part.used ?? Object.keys(message.needs)])),
		parsed: body.used !== void 0
	};
}
/** The pieces of Liquid beside the body. */
function headPieces(message) {
	const { subjectSpan, preheader, link, image, linkParameters } = message;
	const beside = [
		preheader,
		link,
		image,
		...Object.values(linkParameters ?? {})
	].filter((text) => text !== void 0);
	return [{
		text: message.subject,
		output: "text",
		place: subjectPlace(message)
	}, ...beside.map((text) => ({
		text,
		output: "text",
		place: () => subjectSpan
	}))];
}
/** A subject on one line and without escapes is as long as its span, so places inside of it are known. */
function subjectPlace({ subject, subjectSpan }) {
	const { file, start: from, end: to } = subjectSpan;
	if (to.offset - from.offset !== subject.length || from.line !== to.line) return () => subjectSpan;
	const at = (offset) => ({
		offset: from.offset + offset,
		line: from.line,
		column: from.column + offset
	});
	return (start, end) => ({
		file,
		start: at(start),
		end: at(end)
	});
}

// compiler/messages/check-messages.ts
/** A checker that remembers nothing yet. */
function createMessagesChecker() {
	const known = /* @__PURE__ */ new WeakMap();
	return (messages, schema) => {
		const of = (message) => {
			const found = known.get(message);
			if (found !== void 0 && found.schema === schema) return found.check;
			const check = checkMessage(message, schema);
			known.set(message, {
				schema,
				check
			});
			return check;
		};
		return {
			of,
			unusedNeeds: unusedNeeds(messages, of)
		};
	};
}
/** Variants for locales are one message; a name may stand for one of each channel. */
function keyOf({ channel, name }) {
	return `${channel} ${name}`;
}
/** A need counts as used if any variant of the message uses it; the finding stands at the first variant. */
function unusedNeeds(messages, of) {
	return [...Map.groupBy(messages, keyOf).values()].flatMap((variants) => {
		const [first] = variants;
		if (first === void 0) return [];
		const used = new Set(variants.flatMap((variant) => [...of(variant).used]));
		return Object.keys(first.needs).filter((name) => !used.has(name)).map((name) => unusedNeed(first, name));
	});
}
function unusedNeed(message, name) {
	return messageDiagnostic("message-unused-need", {
		span: message.subjectSpan,
		message: `\`${message.name}\` needs \`${name}\`, and no variant of it uses that.`,
		help: `Use it, or take \`${name}\` out of \`needs\`.`
	});
}

// compiler/messages/mjml/scan.ts
const PIECE = /(?<comment><!--[\s\S]*?(?:-->|$))|(?<tag>\{%-?\s*(?<tagName>\w*)[\s\S]*?%\})|(?<output>\{\{[\s\S]*?\}\})|<(?<slash>\/?)(?<name>[a-zA-Z][\w:-]*)(?<attributes>(?:"[^"]*"|'[^']*'|[^'">])*?)(?<empty>\/?)>/g;
/** Finds the tags and the Liquid of an MJML text, in order. Liquid inside of attributes belongs to its tag. */
function scanMjml(source) {
	return [...source.matchAll(PIECE)].map((match) => {
		const groups = match.groups ?? {};
		const at = {
			start: match.index,
			end: match.index + match[0].length,
			text: match[0]
		};
		if (groups.comment !== void 0) return {
			...at,
			kind: "comment"
		};
		if (groups.tag !== void 0) return {
			...at,
			kind: "liquid tag",
			name: groups.tagName ?? ""
		};
		if (groups.output !== void 0) return {
			...at,
			kind: "liquid output"
		};
		return {
			...at,
			kind: groups.slash === "/" ? "close" : groups.empty === "/" ? "empty" : "open",
			name: groups.name ?? ""
		};
	});
}
/** Components whose content MJML keeps as it is, Liquid included. */
const KEEPS_CONTENT = /* @__PURE__ */ new Set([...[
	"mj-text",
	"mj-button",
	"mj-raw",
	"mj-table",
	"mj-style",
	"mj-title",
	"mj-preview",
	"mj-navbar-link",
	"mj-social-element"
], ...[
	"mj-accordion-title",
	"mj-accordion-text",
	"mj-selector",
	"mj-html-attribute"
]]);
/** Does MJML keep what stands inside of this component? */
function keepsContent(component) {
	return KEEPS_CONTENT.has(component);
}

// compiler/messages/mjml/nesting.ts
/** Follows the MJML components of a text: MJML itself repairs what does not nest, and content is lost on the way. */
function followNesting(tokens) {
	const open = [];
	const loose = [];
	for (const token of tokens) {
		const current = open.at(-1);
		const inContent = current !== void 0 && keepsContent(current.name);
		if (token.kind === "liquid tag" || token.kind === "liquid output") {
			if (!inContent) loose.push(token);
		} else if (token.kind === "open" && isComponent(token.name)) {
			if (inContent) return {
				fault: unclosed(current),
				loose
			};
			open.push(token);
		} else if (token.kind === "close" && isComponent(token.name)) {
			if (current === void 0) return {
				fault: unopened(token),
				loose
			};
			if (current.name !== token.name) return {
				fault: open.some((tag) => tag.name === token.name) ? unclosed(current) : unopened(token),
				loose
			};
			open.pop();
		}
	}
	const last = open.at(-1);
	return last === void 0 ? { loose } : {
		fault: unclosed(last),
		loose
	};
}
function isComponent(name) {
	return name === "mjml" || name.startsWith("mj-");
}
function unclosed(tag) {
	return {
		start: tag.start,
		end: tag.end,
		message: `\`<${tag.name}>\` is opened here and never closed.`,
		help: `Add \`</${tag.name}>\` where it ends.`
	};
}
function unopened(tag) {
	return {
		start: tag.start,
		end: tag.end,
		message: `\`</${tag.name}>\` closes a tag that is not open here.`,
		help: "Take it away, or open the tag before it."
	};
}

// compiler/messages/mjml/compile-mjml.ts
/**
* Compiles MJML and keeps its Liquid. MJML drops text between components, so a Liquid tag that stands there (`{% if … %}` around a
* section) is wrapped in `<mj-raw>` first; what would be lost all the same is a fault. Lines stay where they are.
*/
async function compileMjml(source, mjml) {
	const tokens = scanMjml(source);
	const { fault, loose } = followNesting(tokens);
	if (fault !== void 0) return faults([{
		code: "message-mjml-tags",
		place: fault,
		message: fault.message,
		help: fault.help
	}]);
	const compiled = await run(wrapLoose(source, loose), mjml);
	if (compiled.kind === "faults") return compiled;
	const lost = findLost(source, tokens, compiled.html);
	return lost.length > 0 ? faults(lost) : compiled;
}
function faults(list) {
	return {
		kind: "faults",
		faults: list
	};
}
async function run(source, mjml) {
	try {
		const { html, errors } = await mjml(source, {
			validationLevel: "soft",
			ignoreIncludes: true,
			keepComments: false
		});
		const found = errors.filter((error) => !isLiquidValue(error.message)).map(faultOf);
		return found.length > 0 ? faults(found) : {
			kind: "html",
			html
		};
	} catch (error) {
		return faults([{
			code: "message-mjml",
			place: { line: 1 },
			message: error instanceof Error ? error.message : String(error),
			help: "A message is `<mjml><mj-body>…</mj-body></mjml>`; see the components at documentation.mjml.io."
		}]);
	}
}
/** MJML cannot know the colour or width that Liquid will print. */
function isLiquidValue(message) {
	return message.includes("has invalid value") && /\{\{|\{%/.test(message);
}
function faultOf(error) {
	return {
		code: "message-mjml",
		place: { line: error.line },
		message: `\`<${error.tagName}>\`: ${error.message}.`.replace(/\.\.$/, "."),
		help: "See the component and its attributes at documentation.mjml.io."
	};
}
/** Blocks print HTML and need a place of their own: they are not wrapped, and the check for lost Liquid names them. */
function wrapLoose(source, loose) {
	return loose.filter((token) => token.kind === "liquid tag" && !token.name.endsWith("_block")).reduceRight((text, token) => `${text.slice(0, token.start)}<mj-raw>${token.text}</mj-raw>${text.slice(token.end)}`, source);
}
function findLost(source, tokens, html) {
	const kept = new Set(liquidIn(html).map((piece) => piece.text));
	const comments = tokens.filter((token) => token.kind === "comment");
	return liquidIn(source).filter((piece) => !kept.has(piece.text) && !comments.some((comment) => comment.start <= piece.start && piece.end <= comment.end)).map((piece) => ({
		code: "message-liquid-lost",
		place: {
			start: piece.start,
			end: piece.end
		},
		message: `MJML keeps no text at this place, so \`${piece.text}\` would not be in the mail.`,
		help: "Put it inside of a component with text, such as `<mj-text>`, or into `<mj-raw>`."
	}));
}
/** Liquid of a text with normalised blanks, so that the pieces before and after MJML can be compared. */
function liquidIn(text) {
	return [...text.matchAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
		text: match[0].replace(/\s+/g, " ").replaceAll("&quot;", "\"")
	}));
}

// compiler/messages/compile-messages.ts
/**
* Compiles all messages of a program: Liquid is parsed and every path in it checked, MJML becomes HTML, a text stays one. `digest` is SHA-256 of a text
* in hex; its first 16 digits are a message's hash.
*/
async function compileMessages(program, ports, digest) {
	const messages = [];
	const diagnostics = [];
	const checks = createMessagesChecker()(program.messages, program.schema);
	for (const message of program.messages) {
		const check = checks.of(message);
		const body = check.parsed ? await compileBody(message, ports.mjml) : { findings: [] };
		const found = [...check.diagnostics, ...body.findings];
		diagnostics.push(...found);
		if (isFlowChannel(message.channel) && body.template !== void 0 && !found.some((finding) => finding.severity === "error")) messages.push(assemble(message, body.template, program.settings.store.locale, digest));
	}
	return {
		messages,
		diagnostics: [...diagnostics, ...checks.unusedNeeds]
	};
}
async function compileBody(message, mjml) {
	if (message.format !== "mjml") return {
		template: message.body,
		findings: []
	};
	const result = await compileMjml(message.body, mjml);
	if (result.kind === "faults") return { findings: result.faults.map((fault) => faultDiagnostic(message, fault)) };
	const again = parseLiquid(result.html);
	if (again.kind === "parsed") return {
		template: result.html,
		findings: []
	};
	return { findings: [messageDiagnostic("message-liquid-moved", {
		span: message.bodySpan,
		message: `After MJML: ${again.fault.message}`,
		help: "Open and close each Liquid block between the same MJML components."
	})] };
}
function faultDiagnostic(message, fault) {
	const places = bodyPlaces(message);
	const span = "line" in fault.place ? places.lineSpan(fault.place.line) : places.span(fault.place.start, fault.place.end);
	return messageDiagnostic(fault.code, {
		span,
		message: fault.message,
		help: fault.help
	});
}
/** MJML writes `lang="und"` where the file names no language. */
function withLanguage(html, locale) {
	return html.replaceAll("lang=\"und\"", `lang="${locale}"`);
}
function assemble(message, template, storeLocale, digest) {
	const { name, locale, subject, preheader, from, replyTo, needs } = message;
	const body = message.format === "text" ? {
		html: "",
		text: template.trim()
	} : { html: withLanguage(template, locale ?? storeLocale) };
	const given = Object.fromEntries(Object.entries({
		locale,
		preheader,
		from,
		replyTo
	}).filter(([, value]) => value !== void 0));
	const rest = {
		name,
		channel: flowChannel(message.channel),
		...given,
		subject,
		...body,
		needs: sorted(needs)
	};
	return {
		...rest,
		hash: digest(JSON.stringify(rest)).slice(0, 16)
	};
}
function sorted(record) {
	return Object.fromEntries(Object.entries(record).sort(([a], [b]) => a < b ? -1 : 1));
}

export { TEXT as a, typeOfNeed as c, flowTrigger as d, isFlowChannel as f, LOOP as i, flowChannel as l, ALWAYS as n, describeType as o, ANYTHING as r, fieldsOf as s, compileMessages as t, flowMoment as u };