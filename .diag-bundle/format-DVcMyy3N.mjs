import { a as parse, o as tokenize } from "./read-files-CocT6yUl.mjs";
import { t as builtinSchema } from "./load-schema-aXtmfiWl.mjs";

// language/format/doc/page.ts
const step = "  ";
/** Between code and the comment at the end of its line. */
const beforeRemark = "  ";
/** A page without a line. */
function createPage() {
	const lines = [];
	let current = "";
	/** Indentation of the current line, in steps. */
	let margin = 0;
	/** Whether the current line ends with a comment, and if nothing else stands on it. */
	let remarked = "no";
	let blankNext = false;
	const breakLine = (indentation, blank) => {
		lines.push(current.trimEnd());
		if (blank || blankNext) lines.push("");
		current = step.repeat(indentation);
		margin = indentation;
		remarked = "no";
		blankNext = false;
	};
	/** Goes on in the middle of something, further right than it began; comments and what follows them keep to one margin. */
	const inMiddle = (indentation) => remarked === "alone" ? margin : indentation > margin ? indentation : indentation + 1;
	const goOn = (indentation) => breakLine(inMiddle(indentation), false);
	return {
		column: (indentation) => remarked === "no" ? current.length : 2 * inMiddle(indentation),
		write: (text, indentation) => {
			if (remarked !== "no") {
				if (text.trim() === "") return;
				goOn(indentation);
			}
			current += current.trim() === "" ? text.trimStart() : text;
		},
		breakLine,
		remark: (remark, indentation) => {
			if (!(current.trim() === "") && (remark.alone || remarked !== "no")) goOn(indentation);
			const alone = current.trim() === "";
			current = alone ? current + remark.text : current.trimEnd() + beforeRemark + remark.text;
			remarked = alone ? "alone" : "behind code";
			blankNext = remark.blankAfter;
		},
		text: () => {
			const all = [...lines, current.trimEnd()];
			while (all.at(-1) === "") all.pop();
			return all.map((one) => `${one}\n`).join("");
		}
	};
}

// language/format/doc/lay-out.ts
/** Lays out a document: each group on one line if that is no longer than `width` columns, what is too long for that broken where it may be. */
function layOut(doc, width) {
	const page = createPage();
	const brokenGroups = /* @__PURE__ */ new Set();
	const tasks = [{
		doc,
		indentation: 0,
		flat: false
	}];
	for (let task = tasks.pop(); task !== void 0; task = tasks.pop()) {
		const { doc, indentation, flat } = task;
		if (typeof doc === "string") page.write(doc, indentation);
		else if (!("kind" in doc)) pushAll(tasks, doc, task);
		else if (doc.kind === "indent") tasks.push({
			doc: doc.content,
			indentation: indentation + 1,
			flat
		});
		else if (doc.kind === "remark") page.remark(doc, indentation);
		else if (doc.kind === "line") {
			if (flat && doc.flat !== void 0) page.write(doc.flat, indentation);
			else page.breakLine(indentation, doc.blank);
		} else {
			const follows = doc.breaksWith !== void 0 && brokenGroups.has(doc.breaksWith);
			const whole = {
				doc: doc.content,
				indentation,
				flat: true
			};
			const onOneLine = flat || !doc.broken && !follows && fits(whole, tasks, width - page.column(indentation));
			if (!onOneLine) brokenGroups.add(doc);
			tasks.push({
				...whole,
				flat: onOneLine
			});
		}
	}
	return page.text();
}
function pushAll(tasks, docs, { indentation, flat }) {
	for (let index = docs.length - 1; index >= 0; index -= 1) tasks.push({
		doc: docs[index] ?? "",
		indentation,
		flat
	});
}
/** True if `first`, with what follows it up to the first place where a line may break, takes no more than `room` columns. */
function fits(first, following, room) {
	let left = room;
	let next = following.length;
	const tasks = [first];
	while (left >= 0) {
		const task = tasks.pop() ?? following[--next];
		if (task === void 0) return true;
		const { doc, flat } = task;
		if (typeof doc === "string") left -= doc.length;
		else if (!("kind" in doc)) pushAll(tasks, doc, task);
		else if (doc.kind === "remark") return true;
		else if (doc.kind === "line") {
			if (!flat || doc.flat === void 0) return true;
			left -= doc.flat.length;
		} else tasks.push({
			...task,
			doc: doc.content
		});
	}
	return false;
}

// language/format/doc/doc.ts
/** A space, or a break. */
const line = {
	kind: "line",
	flat: " ",
	blank: false
};
/** Nothing, or a break. */
const softLine = {
	kind: "line",
	flat: "",
	blank: false
};
/** Two spaces, or a break: between things on one line that belong less to each other than words do. */
const wideLine = {
	kind: "line",
	flat: "  ",
	blank: false
};
/** A break. */
const hardLine = {
	kind: "line",
	blank: false
};
/** A break and an empty line. */
const blankLine = {
	kind: "line",
	blank: true
};
/** Makes a group. */
function group(content, breaksWith) {
	return {
		kind: "group",
		content,
		broken: mustBreak(content),
		...breaksWith && { breaksWith }
	};
}
/** Indents what breaks in `content`. */
function indent(content) {
	return {
		kind: "indent",
		content,
		broken: mustBreak(content)
	};
}
/** Puts `separator` between the docs. */
function join(separator, docs) {
	return docs.flatMap((doc, index) => index === 0 ? [doc] : [separator, doc]);
}
/** True if a line breaks in the doc wherever it stands. */
function mustBreak(doc) {
	if (typeof doc === "string") return false;
	if (!("kind" in doc)) return doc.some(mustBreak);
	if (doc.kind === "line") return doc.flat === void 0;
	return doc.kind === "remark" || doc.broken;
}

// language/format/expressions/levels.ts
/** How tightly the parts of an expression hold together: an operand that holds less tightly than its place asks for stands in parentheses. */
const level = {
	junction: 0,
	not: 1,
	comparison: 2,
	sum: 3,
	product: 4,
	primary: 5
};
const comparisons = /* @__PURE__ */ new Set([
	"compare",
	"in",
	"member",
	"in campaign",
	"has",
	"text",
	"known"
]);
/** The level of an expression. */
function levelOf(node) {
	if (node.kind === "and" || node.kind === "or") return level.junction;
	if (node.kind === "not") return level.not;
	if (comparisons.has(node.kind)) return level.comparison;
	if (node.kind !== "arithmetic") return level.primary;
	return node.op === "*" ? level.product : level.sum;
}
/** True if the expression is joined by `and` or `or`, so that lines may break in it. */
function isJunction(node) {
	return levelOf(node) === level.junction;
}
/** What stands first in an expression, and is followed by an operator if the expression has one. */
function leftmost(node) {
	switch (node.kind) {
		case "compare":
		case "in":
		case "has":
		case "text": return leftmost(node.left);
		case "arithmetic": return levelOf(node.left) < levelOf(node) ? node : leftmost(node.left);
		case "known": return leftmost(node.operand);
		case "and":
		case "or": return node.operands[0] === void 0 || isJunction(node.operands[0]) ? node : leftmost(node.operands[0]);
		default: return node;
	}
}

// language/format/printing/condition-head.ts
/** A word and a condition: `unless purchased`. A long condition breaks before its `and` or `or`. Prints what is before `{`, with the space. */
function conditionHead(p, word, condition, { words, block = false } = {}) {
	const gap = isJunction(condition) ? line : " ";
	const printed = p.condition(condition);
	const more = words === void 0 ? [] : [gap, words()];
	return group([
		word,
		" ",
		indent([printed, more]),
		block ? gap : ""
	]);
}

// language/format/clauses/goal.ts
/** `goal CONDITION [counted for D] [{ EFFECTS }]`. */
function goal({ condition, countedFor, steps }, p) {
	const counted = countedFor && { words: () => [
		p.words("counted", "for"),
		" ",
		p.flat(countedFor)
	] };
	const head = conditionHead(p, p.words("goal"), condition, {
		...counted,
		block: steps !== void 0
	});
	return steps === void 0 ? head : [head, p.block(steps, { head })];
}

// language/format/clauses/measure.ts
/** `measure CONDITION for D`. */
function measure({ condition, duration }, p) {
	return conditionHead(p, p.words("measure"), condition, { words: () => [
		p.words("for"),
		" ",
		p.flat(duration)
	] });
}

// language/format/clauses/only-if.ts
/** `only if CONDITION`. */
function onlyIf({ condition }, p) {
	return conditionHead(p, p.words("only", "if"), condition);
}

// language/format/clauses/then.ts
/**
* `then STEP`, or `then { STEPS }` if there are several, or a comment or documentation for the one. Not called `then`: a module that exports
* this name is taken for a promise where it is loaded with `import()`.
*/
function thenClause({ steps, span }, p) {
	const [only, ...more] = steps;
	const braced = p.peek(1).image === "{";
	if (only === void 0 || more.length > 0) return [
		p.words("then"),
		" ",
		p.block(steps, { open: true })
	];
	const commented = braced ? hasComments(p, only, span.end.offset) : p.peek().after !== void 0 || p.peek(1).before.length > 0;
	if (braced) return commented ? [
		p.words("then"),
		" ",
		p.block(steps, { open: true })
	] : withoutBraces(p, only);
	return commented ? withBraces(p, only) : [
		p.words("then"),
		" ",
		p.step(only).doc
	];
}
/** True if comments stand right inside the braces, beside those of steps in inner blocks. */
function hasComments(p, step, end) {
	const [then, open, first, last, close] = [
		p.peek(),
		p.peek(1),
		p.peek(2),
		p.tokenAt(step.span.end.offset),
		p.tokenAt(end)
	];
	return [
		then,
		open,
		last
	].some(({ after }) => after !== void 0) || [
		open,
		first,
		close
	].some(({ before }) => before.length > 0);
}
function withoutBraces(p, step) {
	const head = [
		p.words("then"),
		" ",
		p.replace("")
	];
	const { doc } = p.step(step);
	return [
		head,
		doc,
		p.replace("")
	];
}
/** The comment behind `then` goes behind the brace. */
function withBraces(p, step) {
	const word = p.peek();
	const comment = p.trailing(word.end);
	return [
		[
			p.words("then"),
			" {",
			comment
		],
		indent([hardLine, p.step(step).doc]),
		hardLine,
		"}"
	];
}

// language/format/clauses/unless.ts
/** `unless CONDITION [{ EFFECTS }]`. */
function unless({ condition, steps }, p) {
	const head = conditionHead(p, p.words("unless"), condition, { block: steps !== void 0 });
	return steps === void 0 ? head : [head, p.block(steps, { head })];
}

// language/format/printing/items.ts
/** Prints an item with its comments around it, so that they break no group in it. */
function item(p, { span }, print) {
	const blank = p.blankBefore();
	const before = p.leading(true);
	const behind = p.trailing(span.end.offset);
	return {
		doc: [
			before,
			print(),
			behind
		],
		blank
	};
}
/** The same within a phrase, where no empty lines are kept. */
function part(p, { span }, print) {
	const before = p.leading();
	const behind = p.trailing(span.end.offset);
	return [
		before,
		print(),
		behind
	];
}
/** One below the other, with at most one empty line between two of them where the author had some. */
function stack(items) {
	return items.map(({ doc, blank }, index) => [index === 0 ? "" : blank ? blankLine : hardLine, doc]);
}
/** `{`, the items one below the other, `}`; `{ }` if there are none. The items are printed when asked for. */
function braces(p, print) {
	const open = p.words("{");
	const items = print();
	const { doc: rest, any } = remaining(p, true);
	if (items.length === 0 && !any && typeof lastOf(open) === "string") return [
		open,
		" ",
		p.words("}")
	];
	const content = items.length === 0 ? [] : [hardLine, stack(items)];
	return [
		open,
		indent([content, rest]),
		hardLine,
		p.words("}")
	];
}
/** The comments before the token that closes something, each on its line; empty lines before and between them stay if `spaced`. */
function remaining(p, spaced) {
	const any = p.peek().before.length > 0;
	const blank = spaced && any && p.blankBefore();
	p.peek().blankBefore = false;
	return any ? {
		doc: [blank ? blankLine : hardLine, p.leading(spaced)],
		any
	} : {
		doc: [],
		any
	};
}
/** The last part of a token's doc: its text if no comment stands behind it. */
function lastOf(doc) {
	return typeof doc !== "string" && !("kind" in doc) && doc.length > 0 ? lastOf(doc.at(-1) ?? "") : doc;
}

// language/format/expressions/facts.ts
/** `order placed within 30d where ( … )`. */
function fact(node, p) {
	return [
		node.where === void 0 ? shortPhrase(node.phrase, p) : p.flat(node.phrase),
		node.window === void 0 ? "" : [" ", p.flat(node.window)],
		p.where(node)
	];
}
/** The phrase by its short name, if it has one and no comment stands in it: `order placed` is `purchased`. */
function shortPhrase(phrase, p) {
	const short = p.shortNames.get(phraseKey(phrase));
	if (short === void 0 || p.peek().after !== void 0 || p.peek(1).before.length > 0) return p.flat(phrase);
	return [p.replace(short), p.replace("")];
}
/** What the short names go by: the two words of the event. About `this` row it has no short name. */
function phraseKey({ aboutThis, words }) {
	return aboutThis ? "" : words.map(({ text }) => text).join(" ");
}

// language/format/triggers/connections.ts
/** ` from shopify_fr, prestashop`; nothing if no connections are named. */
function connections(names, p) {
	const last = names?.at(-1);
	return last === void 0 ? "" : [" ", p.flat(last)];
}

// language/format/triggers/event.ts
/** `order placed [after D] [by P] [from A, B] [where ( … )] [to contacts where ( … )] [gathered for D as x]`. */
function event(trigger, p) {
	return [
		trigger.where === void 0 ? shortPhrase(trigger.phrase, p) : p.flat(trigger.phrase),
		trigger.kind === "idle" ? [
			" ",
			p.words("after"),
			" ",
			p.flat(trigger.after)
		] : "",
		trigger.by === void 0 ? "" : [" ", p.flat(trigger.by)],
		connections(trigger.from, p),
		p.where(trigger),
		trigger.toContacts === void 0 ? "" : [
			" ",
			p.words("to", "contacts"),
			p.where({ where: trigger.toContacts })
		],
		trigger.gathered === void 0 ? "" : [" ", p.flat(trigger.gathered)]
	];
}

// language/format/triggers/field.ts
/** `contact.tier changes [from A] [to B]`, `contact.points rises above N`. */
function field({ names, change, from, to, bound, ...rest }, p) {
	const last = names.at(-1);
	return [
		[
			last === void 0 ? "" : p.flat(last),
			" ",
			p.words(change)
		],
		[
			from === void 0 ? "" : [
				" ",
				p.words("from"),
				" ",
				p.value(from)
			],
			to === void 0 ? "" : [
				" ",
				p.words("to"),
				" ",
				p.value(to)
			],
			bound === void 0 ? "" : [
				" ",
				p.words(change === "rises" ? "above" : "below"),
				" ",
				p.value(bound)
			]
		],
		p.where(rest)
	];
}

// language/format/printing/before.ts
/** The part of a node that stands before one of its parts; the whole node if it has no such part. */
function before(node, part) {
	return part === void 0 ? node : { span: {
		...node.span,
		end: part.span.start
	} };
}

// language/format/triggers/filtered.ts
/** A trigger of words, with or without `where ( … )` at its end: `contact enters SEGMENT`, `no order placed for 90d`. */
function filtered(trigger, p) {
	return [p.flat(before(trigger, trigger.where)), p.where(trigger)];
}

// language/format/triggers/trigger-printers.ts
/** All triggers. Events lose their second word where they have a short name; silence (`no order placed for 90d`) and parts (`each item of …`) read better with both. */
const printers$5 = {
	event,
	idle: event,
	date: filtered,
	silence: filtered,
	field,
	membership: filtered,
	read: filtered,
	each: filtered,
	started: filtered
};
/** Prints a trigger. */
function printTrigger(kind, trigger, p) {
	return printers$5[kind](trigger, p);
}

// language/format/clauses/when.ts
/** `when TRIGGER [or TRIGGER …]`; what is too long for one line breaks before `or`. */
function when({ triggers }, p) {
	const word = p.words("when");
	const all = triggers.map((trigger, index) => {
		return [index === 0 ? [] : [
			line,
			p.leading(),
			p.words("or"),
			" "
		], part(p, trigger, () => printTrigger(trigger.kind, trigger, p))];
	});
	return triggers.length === 1 ? [
		word,
		" ",
		all
	] : group([
		word,
		" ",
		indent(all)
	]);
}

// language/format/clauses/clause-printers.ts
const asWritten$3 = (clause, p) => p.flat(clause);
/** All clauses, in the order in which a formatted campaign has them. Those of a few words are printed word by word. */
const printers$4 = {
	purpose: asWritten$3,
	tagged: asWritten$3,
	active: asWritten$3,
	priority: asWritten$3,
	entry: asWritten$3,
	limit: asWritten$3,
	when,
	backfill: asWritten$3,
	"only if": onlyIf,
	unless,
	goal,
	measure,
	holdout: asWritten$3,
	capped: asWritten$3,
	"quiet hours": asWritten$3,
	"live runs": asWritten$3,
	then: thenClause
};
const ranks$1 = new Map(Object.keys(printers$4).map((kind, index) => [kind, index]));
/** Where clauses of a kind stand in a formatted campaign. */
function clauseRank({ kind }) {
	return ranks$1.get(kind) ?? ranks$1.size;
}
/** Prints a clause without the comments around it. */
function printClause(kind, clause, p) {
	return printers$4[kind](clause, p);
}

// language/format/declarations/named.ts
/** `NAME`, `NAME was OLD`. */
function named({ name, was }, p) {
	return was === void 0 ? p.flat(name) : [
		p.flat(name),
		" ",
		p.words("was"),
		" ",
		p.flat(was)
	];
}

// language/format/declarations/campaign.ts
/** `campaign NAME { CLAUSES }`: one clause a line, in their order; each takes its comments with it. */
function campaign(node, p) {
	const head = [
		p.words("campaign"),
		" ",
		named(node, p),
		" "
	];
	const clauses = () => node.clauses.map((clause) => ({
		clause,
		printed: item(p, clause, () => printClause(clause.kind, clause, p))
	})).sort((a, b) => clauseRank(a.clause) - clauseRank(b.clause)).map(({ printed }) => ({
		...printed,
		blank: false
	}));
	return [head, braces(p, clauses)];
}

// language/format/declarations/parts.ts
/** Short parts in braces, of coupons and cohorts. */
/** More parts than these do not stand on one line. */
const MOST_ON_ONE_LINE = 2;
/** `{ PART  PART }` on one line if it fits and there are no more than two; else one part a line. */
function parts(p, print) {
	const open = p.words("{");
	const items = print();
	const { doc: rest, any } = remaining(p, false);
	const between = items.length > MOST_ON_ONE_LINE ? hardLine : wideLine;
	const edge = items.length > MOST_ON_ONE_LINE ? hardLine : line;
	const content = items.map(({ doc }, index) => [index === 0 ? edge : between, doc]);
	return group([
		open,
		indent([content, rest]),
		items.length === 0 && any ? hardLine : edge,
		p.words("}")
	]);
}

// language/format/declarations/cohort.ts
/** `cohort NAME { 50% short  50% long }`. */
function cohort(node, p) {
	return [[
		p.words("cohort"),
		" ",
		named(node, p),
		" "
	], parts(p, () => node.arms.map((arm) => item(p, arm, () => p.flat(arm))))];
}

// language/format/declarations/coupon.ts
const ranks = {
	benefit: 0,
	minimum: 1,
	valid: 2,
	code: 3,
	uses: 4
};
/** Where a part stands in a formatted coupon. */
function couponPartRank({ kind }) {
	return ranks[kind];
}
/** `coupon NAME { PARTS }`, the parts in their order. */
function coupon(node, p) {
	const head = [
		p.words("coupon"),
		" ",
		named(node, p),
		" "
	];
	const print = () => node.parts.map((part) => ({
		part,
		printed: item(p, part, () => printPart(part, p))
	})).sort((a, b) => couponPartRank(a.part) - couponPartRank(b.part)).map(({ printed }) => printed);
	return [head, parts(p, print)];
}
function printPart(part, p) {
	return part.kind === "benefit" ? [p.flat(before(part, part.where)), p.where(part)] : p.flat(part);
}

// language/format/declarations/segment.ts
/** `segment NAME = CONDITION`; a condition of several lines begins on its own. */
function segment(node, p) {
	const head = [
		p.words("segment"),
		" ",
		named(node, p),
		" ",
		p.words("=")
	];
	if (node.rule === void 0) return [
		head,
		" ",
		p.words("manual")
	];
	const rule = p.condition(node.rule);
	if (isJunction(node.rule)) return group([head, indent([line, rule])]);
	return [
		head,
		" ",
		rule
	];
}

// language/format/tests/align-times.ts
const GAP = "  ";
/** Puts the times of lines that follow each other into one column. An empty line or a line without time ends the column. */
function alignTimes(lines) {
	const columns = [];
	for (let index = lines.length - 1; index >= 0; index -= 1) columns[index] = Math.max(width(lines[index]), below(lines, columns, index));
	for (let index = 1; index < lines.length; index += 1) if (together(lines, index)) columns[index] = columns[index - 1] ?? 0;
	return lines.map(({ blank, before, time, rest }, index) => {
		const padding = " ".repeat(Math.max(0, (columns[index] ?? 0) - (time === void 0 ? 0 : widthOf(time))));
		return {
			blank,
			doc: time === void 0 ? [before, rest] : [
				before,
				time,
				padding + GAP,
				rest
			]
		};
	});
}
function below(lines, columns, index) {
	return together(lines, index + 1) ? columns[index + 1] ?? 0 : 0;
}
/** True if the line at `index` goes on with the column of the line above it. */
function together(lines, index) {
	const line = lines[index];
	return line?.time !== void 0 && lines[index - 1]?.time !== void 0 && !line.blank;
}
function width(line) {
	return line?.time === void 0 ? 0 : widthOf(line.time);
}
/** Columns of a doc without breaks. */
function widthOf(doc) {
	if (typeof doc === "string") return doc.length;
	return "kind" in doc ? 0 : doc.reduce((sum, part) => sum + widthOf(part), 0);
}

// language/format/printing/delimited.ts
/** `open`, the nodes with commas between them, `close`. `tight`: no space inside the brackets. */
function delimited(p, [open, close], nodes, print) {
	const edge = open === "{" ? line : softLine;
	const first = p.words(open);
	const parts = nodes.map((node, index) => {
		return [
			index === 0 ? edge : line,
			part(p, node, () => print(node)),
			index === nodes.length - 1 ? "" : p.words(",")
		];
	});
	const { doc: rest, any } = remaining(p, false);
	const end = nodes.length === 0 && any ? hardLine : edge;
	return group([
		first,
		indent([parts, rest]),
		end,
		p.words(close)
	]);
}
/** `open`, `content`, `close` of the source, such as the parentheses of `where ( … )`. */
function enclosed(p, [open, close], content) {
	const first = p.words(open);
	const inside = content();
	const { doc: rest } = remaining(p, false);
	return group([
		first,
		indent([
			softLine,
			inside,
			rest
		]),
		softLine,
		p.words(close)
	]);
}
/** Parentheses that the source may not have. */
function parenthesized(content) {
	return group([
		"(",
		indent([softLine, content]),
		softLine,
		")"
	]);
}

// language/format/tests/expectation.ts
/** `expect …`, after the time if there is one. */
function expectation(node, p) {
	switch (node.kind) {
		case "condition": return condition(node.condition, p);
		case "measure": return [
			p.words("expect", "measure"),
			" ",
			shortPhrase(node.phrase, p)
		];
		case "message":
		case "call":
		case "notice": return [p.flat(before(node, node.where)), p.where(node)];
		default: return p.flat(node);
	}
}
/** Words after `expect` that say what is expected; a fact that begins with one stands in parentheses. */
const others = /* @__PURE__ */ new Set([
	"email",
	"sms",
	"push",
	"whatsapp",
	"coupon",
	"outcome",
	"notice",
	"nothing",
	"goal"
]);
function condition(node, p) {
	const first = leftmost(node);
	const subject = first.kind === "fact" && !first.phrase.aboutThis ? first.phrase.words[0]?.text : void 0;
	if (subject === void 0 || !others.has(subject)) return conditionHead(p, p.words("expect"), node);
	return [
		p.words("expect"),
		" ",
		parenthesized(p.condition(node))
	];
}

// language/format/tests/line-printers.ts
const asWritten$2 = (line, p) => p.flat(line);
/** All lines of tests, without their time. */
const printers$3 = {
	starting: asWritten$2,
	beside: asWritten$2,
	"given member": asWritten$2,
	given: (line, p) => withRecord(line, line.fields, p),
	"given split": asWritten$2,
	"given pool": asWritten$2,
	"given down": asWritten$2,
	"given replies": (line, p) => withRecord(line, line.reply, p),
	"given held out": asWritten$2,
	event: (line, p) => line.payload === void 0 ? p.flat(line) : withRecord(line, line.payload, p),
	expect: (line, p) => expectation(line.expectation, p),
	until: asWritten$2
};
function withRecord(line, record, p) {
	return [
		p.flat(before(line, record)),
		" ",
		p.record(record)
	];
}
/** Prints a line, its time apart. */
function printLine(line, p) {
	const at = line.kind === "event" ? line.at : line.kind === "expect" ? line.expectation.at : void 0;
	const blank = p.blankBefore();
	const leading = p.leading(true);
	if (at === void 0) return {
		blank,
		before: leading,
		rest: item(p, line, () => print$1(line.kind, line, p)).doc
	};
	const behind = p.trailing(line.span.end.offset);
	return {
		blank,
		before: leading,
		time: [
			p.words("at"),
			" ",
			p.flat(at)
		],
		rest: [print$1(line.kind, line, p), behind]
	};
}
function print$1(kind, line, p) {
	return printers$3[kind](line, p);
}

// language/format/declarations/test.ts
/** `test CAMPAIGN "title" { LINES }`. */
function test(node, p) {
	return [[
		p.words("test"),
		" ",
		p.flat(node.campaign),
		" ",
		p.flat(node.title),
		" "
	], braces(p, () => alignTimes(node.items.map((line) => printLine(line, p))))];
}

// language/format/declarations/declaration-printers.ts
const printers$2 = {
	campaign,
	coupon,
	segment,
	cohort,
	test
};
/** Prints a declaration without the comments around it. */
function printDeclaration(kind, node, p) {
	return printers$2[kind](node, p);
}

// language/format/expressions/comparisons.ts
/** `order.total > 50 EUR`. */
function compare({ op, left, right }, p) {
	return [
		p.value(left),
		" ",
		p.words(op),
		" ",
		p.value(right)
	];
}
/** `contact.city in ["Lyon"]`. */
function isIn({ negated, left, right }, p) {
	const value = p.value(left);
	return [
		takesZone(rightmost(left)) ? parenthesized(value) : value,
		" ",
		negated ? p.words("not", "in") : p.words("in"),
		" ",
		p.value(right)
	];
}
/** What could go on with `in` and a zone. */
function takesZone(node) {
	return (node.kind === "weekday" || node.kind === "local time") && node.zone === void 0;
}
function rightmost(node) {
	return node.kind === "arithmetic" && levelOf(node.right) > levelOf(node) ? rightmost(node.right) : node;
}
/** `contact.city starts with "L"`. */
function text({ op, left, right }, p) {
	return [
		p.value(left),
		" ",
		p.words(...op.split(" ")),
		" ",
		p.value(right)
	];
}
/** `contact.birthday is known`. */
function known({ negated, operand }, p) {
	return [
		p.value(operand),
		" ",
		p.words("is", negated ? "unknown" : "known")
	];
}
/** `order.promotions has "sale"`, `… has any ["a", "b"]`. */
function has({ mode, left, right }, p) {
	const list = p.value(left);
	const words = mode === "one" ? p.words("has") : p.words("has", mode);
	const value = p.value(right);
	return [
		list,
		" ",
		words,
		" ",
		mode === "one" && beginsWithQuantity(right) ? parenthesized(value) : value
	];
}
/** A value that begins with `any` or `all` would be read as the word after `has`. */
function beginsWithQuantity(node) {
	const first = leftmost(node);
	const name = first.kind === "aggregate" ? first.fn : first.kind === "path" ? first.names[0] : void 0;
	return name?.text === "any" || name?.text === "all";
}

// language/format/expressions/operand.ts
/** An expression where one of this level or above may stand; another one stands in parentheses. */
function operand(p, node, atLeast) {
	return levelOf(node) < atLeast ? parenthesized(p.condition(node)) : p.condition(node);
}

// language/format/expressions/junction.ts
/** Operands with `and` or `or` between them; lines may break before the word. What it stands in groups and indents it. */
function junction({ kind, operands }, p) {
	return operands.map((node, index) => {
		return [index === 0 ? [] : [
			line,
			p.leading(),
			p.words(kind),
			" "
		], part(p, node, () => operand(p, node, level.not))];
	});
}

// language/format/expressions/values.ts
/** `["Lyon", "Paris"]`. */
function list({ items }, p) {
	return delimited(p, ["[", "]"], items, p.value);
}
/** `contact.points + 100`. Operators of one rank are taken together from the left. */
function arithmetic(node, p) {
	const own = levelOf(node);
	return [
		operand(p, node.left, own),
		" ",
		p.words(node.op),
		" ",
		operand(p, node.right, own === level.sum ? level.product : level.primary)
	];
}
/** `count(orders within 90d where ( … ))`, `last(orders).placed_at`. */
function aggregate(node, p) {
	if (node.where === void 0) return p.flat(node);
	return [
		p.flat(before(node, node.where)),
		p.where(node),
		p.flat(node)
	];
}

// language/format/expressions/expression-printers.ts
const asWritten$1 = (node, p) => p.flat(node);
/** `not purchased`; what is more than a name stands in parentheses, so that one sees how far `not` reaches. */
function not({ operand }, p) {
	const word = p.words("not");
	const condition = p.condition(operand);
	return [
		word,
		" ",
		levelOf(operand) < level.primary ? parenthesized(condition) : condition
	];
}
const printers$1 = {
	and: junction,
	or: junction,
	not,
	compare,
	in: isIn,
	member: asWritten$1,
	"in campaign": asWritten$1,
	has,
	text,
	known,
	arithmetic,
	list,
	aggregate,
	fact,
	literal: asWritten$1,
	path: asWritten$1,
	now: asWritten$1,
	today: asWritten$1,
	ago: asWritten$1,
	weekday: asWritten$1,
	"local time": asWritten$1
};
/** Prints an expression. */
function printExpression(kind, node, p) {
	return printers$1[kind](node, p);
}

// language/format/steps/tails.ts
/** ` as LABEL [was OLD]`; nothing if there is no label. */
function label({ label: name, was }, p) {
	if (name === void 0) return "";
	const head = [
		" ",
		p.words("as"),
		" ",
		p.flat(name)
	];
	return was === void 0 ? head : [
		head,
		" ",
		p.words("was"),
		" ",
		p.flat(was)
	];
}
/** ` [as LABEL] [else { … }]`. */
function effectTails(step, p) {
	return [label(step, p), p.otherwise(step)];
}
/** ` [as LABEL] [with { … }] [else { … }]`. */
function givenTails(step, p) {
	return [
		label(step, p),
		step.with.length === 0 ? "" : [
			" ",
			p.words("with"),
			" ",
			delimited(p, ["{", "}"], step.with, (one) => argument(one, p))
		],
		p.otherwise(step)
	];
}
function argument({ name, value }, p) {
	return conditionHead(p, [p.flat(name), p.words(":")], value);
}

// language/format/steps/call.ts
/** `call ENDPOINT …`. */
function call(step, p) {
	return [
		p.words("call"),
		" ",
		p.flat(step.endpoint),
		givenTails(step, p)
	];
}

// language/format/steps/give.ts
/** `give coupon NAME …`. */
function give(step, p) {
	return [
		p.words("give", "coupon"),
		" ",
		p.flat(step.coupon),
		effectTails(step, p)
	];
}

// language/format/printing/blocks.ts
/** `{ STEPS }`: a single short step on one line with its braces if it fits there. */
function printBlock(steps, p, { open = false, head } = {}) {
	const [only, ...more] = steps;
	if (only === void 0 || more.length > 0 || open || !isShort(only)) return braces(p, () => steps.map((step) => p.step(step)));
	const first = p.words("{");
	const { doc } = p.step(only);
	const { doc: rest } = remaining(p, false);
	return group([
		first,
		indent([
			line,
			doc,
			rest
		]),
		line,
		p.words("}")
	], head);
}
/** A step without a block of its own. */
function isShort(step) {
	switch (step.kind) {
		case "if":
		case "split":
		case "parallel":
		case "repeat": return false;
		case "race": return step.form === "for" && step.timeouts.length === 0;
		default: return !("otherwise" in step) || step.otherwise === void 0;
	}
}
/** ` else { STEPS }` of an effect or a wait. */
function printOtherwise({ otherwise }, p) {
	return otherwise === void 0 ? "" : [
		spaceBeforeElse(p),
		p.words("else"),
		" ",
		p.block(otherwise.steps)
	];
}
/** `else` begins a line of its own if comments stand before it. */
function spaceBeforeElse(p) {
	return p.commentsAhead() ? [hardLine, p.leading()] : " ";
}

// language/format/steps/if.ts
/** `if CONDITION { … } else if CONDITION { … } else { … }`: its blocks are always open. */
function branches(step, p) {
	const tests = step.branches.map(({ condition, steps }, index) => {
		return [
			index === 0 ? [] : [
				spaceBeforeElse(p),
				p.words("else"),
				" "
			],
			conditionHead(p, p.words("if"), condition, { block: true }),
			p.block(steps, { open: true })
		];
	});
	if (step.otherwise === void 0) return tests;
	return [
		tests,
		spaceBeforeElse(p),
		p.words("else"),
		" ",
		p.block(step.otherwise, { open: true })
	];
}

// language/format/steps/membership.ts
/** `add to SEGMENT …`, `remove from SEGMENT …`. */
function membership(step, p) {
	return [
		p.words(step.kind, step.kind === "add" ? "to" : "from"),
		" ",
		p.flat(step.segment),
		effectTails(step, p)
	];
}

// language/format/steps/message.ts
/** `email NAME …`, and the other channels. */
function message(step, p) {
	return [
		p.words(step.kind),
		" ",
		p.flat(step.message),
		givenTails(step, p)
	];
}

// language/format/steps/notify.ts
/** `notify PEOPLE "TEXT" …`. */
function notify(step, p) {
	return [
		p.words("notify"),
		" ",
		p.flat(step.people),
		" ",
		p.flat(step.text),
		effectTails(step, p)
	];
}

// language/format/steps/parallel.ts
/** `parallel [as LABEL] { { … } { … } }`. */
function parallel(step, p) {
	return [[
		p.words("parallel"),
		label(step, p),
		" "
	], braces(p, () => step.arms.map((arm) => item(p, arm, () => p.block(arm.steps))))];
}

// language/format/steps/race.ts
/** `wait up to D for EVENT …`, `wait up to D { on EVENT { … } … }`. */
function race(step, p) {
	const head = [
		p.words("wait", "up", "to"),
		" ",
		p.flat(step.duration)
	];
	return step.form === "for" ? [
		head,
		" ",
		short(step, p)
	] : [
		head,
		label(step, p),
		" ",
		long(step, p)
	];
}
function short({ arms, timeouts }, p) {
	return [arms.map(({ event, binds }) => [
		p.words("for"),
		" ",
		fact(event, p),
		label({ ...binds && { label: binds } }, p)
	]), timeouts.map((end) => [
		p.commentsAhead() ? [hardLine, p.leading()] : " ",
		p.words("on", "timeout"),
		" ",
		p.block(end.steps)
	])];
}
function long(step, p) {
	const written = [...[
		...step.arms.map((arm) => ({
			span: arm.span,
			print: () => armOf(arm, p)
		})),
		...step.notSent.map((end) => ({
			span: end.span,
			print: () => endOf([
				"on",
				"not",
				"sent"
			], end.steps, p)
		})),
		...step.timeouts.map((end) => ({
			span: end.span,
			print: () => endOf(["on", "timeout"], end.steps, p)
		}))
	]].sort((a, b) => a.span.start.offset - b.span.start.offset);
	return braces(p, () => written.map((part) => item(p, part, part.print)));
}
function armOf({ event, binds, steps }, p) {
	return [
		[
			p.words("on"),
			" ",
			fact(event, p),
			label({ ...binds && { label: binds } }, p)
		],
		" ",
		p.block(steps)
	];
}
function endOf(words, steps, p) {
	return [
		p.words(...words),
		" ",
		p.block(steps)
	];
}

// language/format/steps/repeat.ts
/** `repeat NAME up to N times [until CONDITION] { … }`. */
function repeat({ name, times, until, steps }, p) {
	const count = [
		p.words("repeat"),
		" ",
		p.flat(name),
		" ",
		p.words("up", "to"),
		" ",
		p.flat(times),
		" ",
		p.words("times")
	];
	if (until === void 0) return [
		count,
		" ",
		p.block(steps)
	];
	const head = conditionHead(p, [
		count,
		" ",
		p.words("until")
	], until, { block: true });
	return [head, p.block(steps, { head })];
}

// language/format/steps/restart.ts
/** `wait D up to D restarting on EVENT …`. */
function restart(step, p) {
	return [
		[
			p.words("wait"),
			" ",
			p.flat(step.duration),
			" ",
			p.words("up", "to"),
			" ",
			p.flat(step.limit)
		],
		" ",
		p.words("restarting", "on"),
		" ",
		fact(step.event, p),
		label(step, p)
	];
}

// language/format/steps/send.ts
/** `send NAME by preferred or push …`. */
function send(step, p) {
	return [
		[
			p.words("send"),
			" ",
			p.flat(step.message),
			" ",
			p.words("by")
		],
		step.by.map((choice, index) => [index === 0 ? " " : [
			" ",
			p.words("or"),
			" "
		], p.flat(choice)]),
		givenTails(step, p)
	];
}

// language/format/steps/set.ts
/** `set contact.FIELD = VALUE …`. */
function set(step, p) {
	const target = step.target.at(-1);
	const head = [
		p.words("set"),
		" ",
		target === void 0 ? "" : p.flat(target),
		" ",
		p.words("=")
	];
	return [conditionHead(p, head, step.value), effectTails(step, p)];
}

// language/format/steps/split.ts
const heads = {
	shares: ["split"],
	evenly: ["split", "evenly"],
	cohort: ["split", "by"]
};
/** `split NAME { 50% a { … } … }`, `split evenly NAME { … }`, `split by COHORT { … }`. */
function split({ by, name, arms }, p) {
	const head = [
		p.words(...heads[by]),
		" ",
		p.flat(name),
		" "
	];
	const print = (arm) => {
		return [
			arm.share === void 0 ? [] : [p.flat(arm.share), " "],
			p.flat(arm.name),
			" ",
			p.block(arm.steps)
		];
	};
	return [head, braces(p, () => arms.map((arm) => item(p, arm, () => print(arm))))];
}

// language/format/steps/start.ts
/** `start CAMPAIGN …`. */
function start(step, p) {
	return [
		p.words("start"),
		" ",
		p.flat(step.campaign),
		effectTails(step, p)
	];
}

// language/format/steps/suppress.ts
/** `suppress contact …`. */
function suppress(step, p) {
	return [p.words("suppress", "contact"), effectTails(step, p)];
}

// language/format/steps/unsubscribe.ts
/** `unsubscribe from CHANNEL …`. */
function unsubscribe(step, p) {
	return [p.words("unsubscribe", "from", step.channel), effectTails(step, p)];
}

// language/format/steps/until.ts
/** `wait 3 days at 09:00 …`, `wait until MOMENT …`. */
function until(step, p) {
	return [p.flat(step.moment), effectTails(step, p)];
}

// language/format/steps/step-printers.ts
const asWritten = (step, p) => p.flat(step);
/** All steps. A step that holds no block, list or condition is printed word by word. */
const printers = {
	email: message,
	sms: message,
	push: message,
	whatsapp: message,
	send,
	give,
	add: membership,
	remove: membership,
	set,
	call,
	notify,
	start,
	unsubscribe,
	suppress,
	wait: asWritten,
	until,
	race,
	restart,
	if: branches,
	split,
	parallel,
	repeat,
	stop: asWritten
};
/** Prints a step without the comments around it. */
function printStep(kind, step, p) {
	return printers[kind](step, p);
}

// language/format/tests/record.ts
/** `{ NAME: VALUE, … }`. */
function printRecord({ entries }, p) {
	return delimited(p, ["{", "}"], entries, ({ name, value }) => {
		return [[
			p.flat(name),
			p.words(":"),
			" "
		], printValue(value, p)];
	});
}
function printValue(node, p) {
	if (node.kind === "record") return printRecord(node, p);
	if (node.kind === "list") return delimited(p, ["[", "]"], node.items, (one) => printValue(one, p));
	return p.flat(node);
}

// language/format/printing/pen.ts
const noSpaceBefore = /* @__PURE__ */ new Set([
	",",
	"(",
	")",
	"]",
	":",
	"."
]);
const noSpaceAfter = /* @__PURE__ */ new Set([
	"(",
	"[",
	".",
	"-"
]);
/** A pen at the first of these tokens. */
function createPen(tokens) {
	let next = 0;
	const peek = (ahead = 0) => tokens[Math.min(next + ahead, tokens.length - 1)] ?? lost("a token");
	const take = () => {
		const token = peek();
		next += 1;
		return token;
	};
	const replace = (instead) => {
		const { before, after } = take();
		return [
			...remarks(before, void 0),
			instead,
			...after === void 0 ? [] : [remark(after, false, false)]
		];
	};
	const word = (expected) => peek().image === expected ? replace(expected) : lost(`\`${expected}\``);
	const tokenAt = (offset) => tokens[indexAt(tokens, offset)] ?? lost("a token");
	return {
		peek,
		replace,
		words: (...expected) => expected.flatMap((one, index) => index === 0 ? [word(one)] : [" ", word(one)]),
		flat: ({ span }) => {
			const docs = [];
			for (let previous = ""; peek().end <= span.end.offset; previous = tokens[next - 1]?.image ?? "") {
				const { image } = peek();
				const joined = previous === "" || noSpaceBefore.has(image) || noSpaceAfter.has(previous);
				docs.push(joined ? "" : " ", replace(image));
			}
			return docs;
		},
		leading: (spaced = false) => {
			const token = peek();
			const docs = remarks(token.before, spaced ? token : void 0);
			if (docs.length > 0) token.blankBefore = false;
			token.before = [];
			return docs;
		},
		trailing: (offset) => {
			const token = tokenAt(offset);
			const { after } = token;
			token.after = void 0;
			return after === void 0 ? [] : [remark(after, false, false)];
		},
		blankBefore: () => (peek().before[0] ?? peek()).blankBefore,
		commentsAhead: () => peek().before.length > 0 || tokens[next - 1]?.after !== void 0,
		tokenAt
	};
	function lost(expected) {
		const found = tokens[next];
		throw new Error(`The formatter expected ${expected} at offset ${found?.start ?? "none"}, but found \`${found?.image ?? ""}\`.`);
	}
}
/** Index of the last token that ends at `offset` or before. */
function indexAt(tokens, offset) {
	let low = 0;
	let high = tokens.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((tokens[middle]?.end ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
/** `spaced`: the token behind them, if empty lines stay. */
function remarks(comments, spaced) {
	return comments.map((comment, index) => {
		const next = comments[index + 1] ?? spaced;
		return remark(comment, true, spaced !== void 0 && next?.blankBefore === true);
	});
}
function remark({ text }, alone, blankAfter) {
	return {
		kind: "remark",
		text,
		alone,
		blankAfter
	};
}

// language/format/printing/create-printing.ts
/** Puts the printers together, to print these tokens. */
function createPrinting(tokens, shortNames) {
	const p = {
		...createPen(tokens),
		shortNames,
		condition: (node) => printExpression(node.kind, node, p),
		value: (node) => operand(p, node, level.sum),
		where: ({ where }) => {
			if (where === void 0) return "";
			return [[
				" ",
				p.words("where"),
				" "
			], enclosed(p, ["(", ")"], () => p.condition(where.condition))];
		},
		record: (node) => printRecord(node, p),
		block: (steps, layout) => printBlock(steps, p, layout),
		step: (step) => item(p, step, () => printStep(step.kind, step, p)),
		otherwise: (node) => printOtherwise(node, p)
	};
	return p;
}
/** The document of a file: its declarations with an empty line between them, and the comments at its end. */
function printFile(declarations, tokens, shortNames) {
	const p = createPrinting(tokens, shortNames);
	const docs = declarations.map((node) => item(p, node, () => printDeclaration(node.kind, node, p)).doc);
	const rest = p.peek().before.length === 0 ? [] : [p.leading(true)];
	return join(blankLine, [...docs, ...rest]);
}

// language/format/safety/canonical-tree.ts
/**
* The declarations as text: without places, with clauses and parts of coupons in their order, and with one writing of events that have a short
* name. Equal texts mean equal campaigns.
*/
function canonicalTree(declarations, shortNames) {
	const short = new Set(shortNames.values());
	return JSON.stringify(declarations.map(sorted), (key, value) => {
		if (key === "span") return void 0;
		return isObject(value) ? shortened(value, shortNames, short) ?? value : value;
	});
}
function sorted(node) {
	if (node.kind === "campaign") return {
		...node,
		clauses: [...node.clauses].sort((a, b) => clauseRank(a) - clauseRank(b))
	};
	if (node.kind === "coupon") return {
		...node,
		parts: [...node.parts].sort((a, b) => couponPartRank(a) - couponPartRank(b))
	};
	return node;
}
function isObject(value) {
	return typeof value === "object" && value !== null;
}
/** `order placed` and `purchased`, as a phrase or as a condition, where it is one of these; else undefined. */
function shortened(node, shortNames, short) {
	if (node.aboutThis === false) {
		const name = wordsOf(node.words);
		return shortNames.has(name) ? { short: shortNames.get(name) } : short.has(name) ? { short: name } : void 0;
	}
	if (node.kind === "path" && short.has(wordsOf(node.names))) return { short: wordsOf(node.names) };
	if (node.kind !== "fact" || node.window !== void 0 || node.where !== void 0 || !isObject(node.phrase)) return void 0;
	return shortened(node.phrase, shortNames, short);
}
/** The texts of names, with spaces between them. */
function wordsOf(names) {
	return Array.isArray(names) ? names.map((name) => isObject(name) ? String(name.text) : "").join(" ") : "";
}

// language/format/safety/comment-places.ts
/**
* The comments of a file in the order that formatting must keep: by declaration, within it by the clause that they stand before, in or
* behind, in the order of the file within that. `tokens` are those of the file, ready to be printed.
*/
function commentPlaces(declarations, tokens) {
	const places = [];
	const add = (text, offset) => {
		const declaration = declarations.findIndex(({ span }) => offset < span.end.offset);
		const parts = movables(declarations[declaration]);
		const rank = offset < Math.min(...parts.map(({ start }) => start)) ? firstRank : parts.find(({ end }) => offset < end)?.rank ?? lastRank;
		places.push({
			text,
			declaration: declaration < 0 ? declarations.length : declaration,
			rank
		});
	};
	for (const { before, after, start } of tokens) {
		for (const { text } of before) add(text, start);
		if (after !== void 0) add(after.text, start);
	}
	return places.sort((a, b) => a.declaration - b.declaration || a.rank - b.rank).map(({ text, declaration }) => `${declaration} ${text}`);
}
const firstRank = -1;
const lastRank = 1e3;
function movables(node) {
	if (node?.kind === "campaign") return node.clauses.map((clause) => movable(clauseRank(clause), clause.span));
	if (node?.kind === "coupon") return node.parts.map((part) => movable(couponPartRank(part), part.span));
	return [];
}
function movable(rank, { start, end }) {
	return {
		rank,
		start: start.offset,
		end: end.offset
	};
}
/** All comments of a file, in no order. */
function allComments(tokens) {
	return tokens.flatMap(({ before, after }) => (after === void 0 ? before : [...before, after]).map(({ text }) => text)).sort();
}

// language/format/short-names.ts
/** Short names of events, which the formatter prefers: `order placed` is `purchased`. */
/** Short names by the two words of their events, `order placed` → `purchased`. */
function shortNamesOf(events) {
	return new Map(Object.entries(events).flatMap(([name, { short }]) => short === void 0 ? [] : [[name, short]]));
}
/** Those of the built-in schema. */
function builtinShortNames() {
	return shortNamesOf(builtinSchema().events);
}
/** Those that mean nothing else in a file: a label or row of the same name (`as purchased`) would take the place of the event. */
function usableShortNames(shortNames, tokens) {
	const labels = new Set(tokens.flatMap(({ image }, index) => tokens[index - 1]?.image === "as" ? [image] : []));
	return new Map([...shortNames].filter(([, short]) => !labels.has(short)));
}

// language/format/source/drop-grouping.ts
/** The tokens without the parentheses around conditions and values; those of `where ( … )` and `sum( … )` stay. Comments stay where they are. */
function dropGrouping(tokens, ast) {
	const functionEnds = new Set(functionsIn(ast));
	const kept = [];
	const open = [];
	let carried = [];
	for (const [index, token] of tokens.entries()) {
		const previous = tokens[index - 1];
		if (token.image === "(") open.push(previous !== void 0 && (previous.image === "where" || functionEnds.has(previous.end)));
		const stays = !(token.image === "(" || token.image === ")") || (token.image === "(" ? open.at(-1) : open.pop()) === true;
		token.before = [...carried, ...token.before];
		carried = [];
		const inside = kept.at(-1);
		if (stays) kept.push(token);
		else if (token.image === "(") carried = commentsOf(token);
		else if (inside !== void 0) giveBack(inside, token);
	}
	return kept;
}
function commentsOf({ before, after }) {
	return after === void 0 ? before : [...before, after];
}
/** The comments around a closing parenthesis go to the token before it: the last one behind it, the others before it. */
function giveBack(previous, token) {
	const moving = commentsOf(token);
	const last = moving.at(-1);
	if (last === void 0) return;
	const all = [...commentsOf(previous), ...moving].map((comment) => ({
		...comment,
		blankBefore: false
	}));
	previous.after = last.documents ? void 0 : all.at(-1);
	previous.before = last.documents ? all : all.slice(0, -1);
	previous.blankBefore = false;
}
/** Where the names of functions end. */
function functionsIn(node) {
	if (typeof node !== "object" || node === null) return [];
	const inside = Object.values(node).flatMap(functionsIn);
	return isAggregate(node) ? [node.fn.span.end.offset, ...inside] : inside;
}
function isAggregate(node) {
	return "kind" in node && node.kind === "aggregate";
}

// language/format/source/read-tokens.ts
/** From the text of a file to its tokens with their comments. */
/** The tokens of a file without mistakes, in order; the last one is the end of the file, which may have comments before it. */
function readTokens(file, text) {
	const { tokens } = tokenize(file, text);
	const found = [];
	let end = 0;
	for (const { image, startOffset } of tokens) {
		found.push(tokenBehind(found.at(-1), text.slice(end, startOffset), oneSpace(image), startOffset, startOffset + image.length));
		end = startOffset + image.length;
	}
	found.push(tokenBehind(found.at(-1), text.slice(end), "", text.length, text.length + 1));
	return found;
}
/** `1000   EUR` has one space. */
function oneSpace(image) {
	return image.startsWith("\"") ? image : image.replace(/\s+/g, " ");
}
/** Makes a token and shares the comments in the gap before it between it and the token before. */
function tokenBehind(previous, gap, image, start, end) {
	const before = [];
	let breaks = previous === void 0 ? 1 : 0;
	for (const [part] of gap.matchAll(/\/\/[^\n\r]*|\r\n|\n|\r/g)) {
		if (!part.startsWith("//")) {
			breaks += 1;
			continue;
		}
		const documents = part.startsWith("///");
		const comment = {
			text: part.trimEnd(),
			documents,
			blankBefore: isBlank(breaks, before.at(-1))
		};
		if (breaks === 0 && !documents && previous !== void 0) previous.after = comment;
		else before.push(comment);
		breaks = 0;
	}
	return {
		image,
		start,
		end,
		before,
		after: void 0,
		blankBefore: isBlank(breaks, before.at(-1))
	};
}
/** So many line breaks leave an empty line; behind documentation it does not count. */
function isBlank(breaks, comment) {
	return breaks > 1 && comment?.documents !== true;
}

// language/format/source/settle-comments.ts
/** Tokens that stand at the end of a line, with the comment behind them. */
const enders = /* @__PURE__ */ new Set([
	"{",
	"(",
	"[",
	","
]);
/** Tokens behind which something of its own begins, a record in a list or an arm of a step. */
const starters = /* @__PURE__ */ new Set([
	"{",
	"}",
	"(",
	"[",
	","
]);
/** Tokens that begin a line. */
const beginners = /* @__PURE__ */ new Set(["and", "or"]);
/** Changes the comments of the tokens. Documentation is left where it is: it belongs to the token that it stands before. */
function settleComments(tokens) {
	for (const [index, token] of tokens.entries()) {
		const previous = tokens[index - 1];
		const next = tokens[index + 1];
		if (previous === void 0 || next === void 0) continue;
		if (enders.has(token.image) && (token.image === "," || !starters.has(previous.image))) moveOn(previous, token, next);
		if (beginners.has(token.image)) moveBack(previous, token, next);
	}
}
/** Comments before `token` go behind it. */
function moveOn(previous, token, next) {
	const moving = [...previous.after === void 0 ? [] : [previous.after], ...token.before];
	if (moving.length === 0 || moving.some(({ documents }) => documents)) return;
	const [first, ...more] = [...moving, ...token.after === void 0 ? [] : [token.after]].map(unspaced);
	previous.after = void 0;
	token.before = [];
	token.after = first;
	next.before = [...more, ...next.before];
}
/** Comments behind `token` go before it. */
function moveBack(previous, token, next) {
	const moving = [...token.after === void 0 ? [] : [token.after], ...next.before];
	if (moving.length === 0 || moving.some(({ documents }) => documents)) return;
	token.after = void 0;
	next.before = [];
	next.blankBefore = false;
	const [first, ...more] = moving.map(unspaced);
	const behind = previous.after === void 0 && token.before.length === 0 && first !== void 0;
	if (behind) previous.after = first;
	token.before = behind ? more : [...token.before, ...moving.map(unspaced)];
}
const unspaced = (comment) => ({
	...comment,
	blankBefore: false
});

// language/format/format.ts
/** Columns of a line, as far as what stands on it can be broken. */
const WIDTH = 100;
/**
* Formats a file: the same text for every text that says the same with the same comments. Clauses and parts of coupons are put in their order,
* comments go with what they stand before or behind, line ends become LF. Its output is read again before it is returned, so a text is never
* replaced by one that means something else; formatting the output changes nothing.
*/
function format(file, text, { shortNames = builtinShortNames() } = {}) {
	const source = read(file, text);
	if (source.diagnostics.length > 0) return {
		kind: "broken",
		diagnostics: source.diagnostics
	};
	const usable = usableShortNames(shortNames, source.tokens);
	const comments = commentPlaces(source.declarations, source.tokens);
	const output = print(source, usable);
	const again = read(file, output);
	const refuse = (what) => ({
		kind: "meaning-changed",
		what,
		output
	});
	if (again.diagnostics.length > 0) return refuse("syntax");
	if (canonicalTree(source.declarations, usable) !== canonicalTree(again.declarations, usable)) return refuse("meaning");
	if (!equal(source.comments, again.comments)) return refuse("comments");
	if (!equal(comments, commentPlaces(again.declarations, again.tokens))) return refuse("order of comments");
	return print(again, usable) === output ? {
		kind: "formatted",
		text: output
	} : refuse("layout");
}
function read(file, text) {
	const { ast, diagnostics } = parse(file, text);
	if (diagnostics.length > 0) return {
		declarations: [],
		diagnostics,
		tokens: [],
		comments: []
	};
	const all = readTokens(file, text);
	const comments = allComments(all);
	const tokens = dropGrouping(all, ast);
	settleComments(tokens);
	return {
		declarations: ast.declarations,
		diagnostics,
		tokens,
		comments
	};
}
function print({ declarations, tokens }, shortNames) {
	return layOut(printFile(declarations, tokens, shortNames), WIDTH);
}
function equal(a, b) {
	return a.length === b.length && a.every((item, index) => item === b[index]);
}

export { builtinShortNames as n, shortNamesOf as r, format as t };