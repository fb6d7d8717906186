import { a as factsOf, c as segmentsOf, i as windowEntity, n as eventOf, r as fieldSteps, t as entityOf, u as withInner } from "./fields-C8acOUqj.mjs";
import { u as refused } from "./engine-CldE6POJ.mjs";

// compiler/emit/literals.ts
/** Literals of TypeScript and SQL as text. */
/** Control characters, line separators, and the private-use characters that mark places while a file is printed. */
function isSpecial(character) {
	const code = character.charCodeAt(0);
	return code < 32 || code === 127 || code === 8232 || code === 8233 || code === 57344 || code === 57345;
}
function hex(character) {
	return character.charCodeAt(0).toString(16).padStart(4, "0");
}
/** A TypeScript string in single quotes. */
function quote(text) {
	const escaped = text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
	return `'${Array.from(escaped, (character) => isSpecial(character) ? `\\u${hex(character)}` : character).join("")}'`;
}
/** A TypeScript array of strings. */
function quoteAll(texts) {
	return `[${texts.map(quote).join(", ")}]`;
}
/** A TypeScript template without substitutions, for text of several lines. */
function quoteTemplate(text) {
	return `\`${text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${")}\``;
}
/** A whole number with `_` between its thousands. */
function wholeNumber(value) {
	return String(value).replace(/\B(?=(\d{3})+$)/g, "_");
}
/** An object key: bare where it may be. */
function key(name) {
	return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}
/** An SQL identifier. */
function sqlName(name) {
	return `"${name.replaceAll("\"", "\"\"")}"`;
}
/**
* An SQL text. A colon before a letter is escaped, so that whoever fills in the named parameters need not know SQL's quoting; so are
* control characters, so that indenting the SQL cannot change a text.
*/
function sqlText(text) {
	const quoted = text.replaceAll("'", "''");
	const special = (character, index, all) => isSpecial(character) || character === "\\" || character === ":" && /^[A-Za-z_]/.test(all[index + 1] ?? "");
	const characters = Array.from(quoted);
	if (!characters.some(special)) return `'${quoted}'`;
	return `U&'${characters.map((character, index, all) => special(character, index, all) ? `\\${hex(character)}` : character).join("")}'`;
}
/** An object or array, one entry a line. */
function lines(open, entries, close, indent = "  ") {
	return entries.length === 0 ? `${open}${close}` : `${open}\n${entries.map((entry) => `${indent}${entry}\n`).join("")}${close}`;
}

// compiler/emit/js-rows.ts
/** The outermost place, where the parameter is `scope`. */
function outermost(schema) {
	return {
		schema,
		scope: "scope",
		depth: 1,
		rows: /* @__PURE__ */ new Map()
	};
}
/** The row that a row-typed path leads to: TypeScript of type `Row | undefined`. */
function rowJs(root, path, at) {
	return fieldSteps(at.schema, root.entity, path).reduce((row, { field, type }) => type.kind === "ref" ? `${at.scope}.ref(${row}, ${quote(field)}, ${quote(type.entity)})` : row, rootJs(root, at, path.length > 0));
}
/** The field at the end of a path; of a path without fields the id of its row. */
function pathJs(root, path, at) {
	const last = path.at(-1);
	if (last === void 0) return `${at.scope}.get(${rootJs(root, at, true)}, 'id')`;
	if (isPayload(root, at) && path.length === 1) return payloadJs(root, at, last);
	return `${at.scope}.get(${rowJs(root, path.slice(0, -1), at)}, ${quote(last)})`;
}
/** The row that a path begins at. A payload stands in for a row where a path goes on from one of its references. */
function rootJs(root, at, onwards) {
	const { scope } = at;
	const local = root.from === "filter" || root.from === "sent" ? at.rows.get(root.name) : void 0;
	if (local !== void 0) return local;
	if (isPayload(root, at)) return onwards ? `{ id: '', ...${happeningJs(root, scope)}?.payload }` : `${scope}.rowOf(${happeningJs(root, scope)})`;
	switch (root.from) {
		case "contact": return `${scope}.contact`;
		case "this": return `${scope}.self`;
		case "trigger": return `${scope}.trigger`;
		case "event":
		case "filter":
		case "binding": return `${scope}.rowOf(${happeningJs(root, scope)})`;
		case "reply":
		case "gathered":
		case "sent": return refused(root.name);
	}
}
/** A root whose entity is the name of an event is that event's payload. */
function isPayload(root, { schema }) {
	return schema.events[root.entity] !== void 0;
}
/** The event under test goes by `event`; any other name was bound by `as` in a wait. */
function happeningJs(root, scope) {
	return root.from === "binding" || root.from === "event" && root.name !== "event" ? `${scope}.bound(${quote(root.name)})` : `${scope}.event`;
}
function payloadJs(root, at, field) {
	const name = key(field);
	return `${happeningJs(root, at.scope)}?.payload${name === field ? `.${field}` : `[${name}]`}`;
}

// compiler/emit/names.ts
/** Words that cannot name a function or constant of a module. */
const RESERVED = new Set("arguments as async await boolean break case catch class const continue debugger default delete do else enum eval export extends false finally for from function if implements import in instanceof interface let new null number of package private protected public return static string super switch symbol this throw true try type typeof undefined var void while with yield NaN Infinity Object Array Error Promise".split(" "));
/** Names of one file; `used` are those that the file always has. */
function createNames(used) {
	const taken = new Set(used);
	return { take(wanted) {
		let name = wanted;
		for (let number = 2; taken.has(name) || RESERVED.has(name); number += 1) name = `${wanted}_${number}`;
		taken.add(name);
		return name;
	} };
}
/** The name of a row as a parameter of a function. */
function parameterName(name) {
	return RESERVED.has(name) || /^scope\d*$/.test(name) ? `${name}_row` : name;
}

// compiler/emit/predicate-js.ts
const COMPARE$1 = {
	"==": "eq",
	"!=": "ne",
	"<": "lt",
	"<=": "le",
	">": "gt",
	">=": "ge"
};
/** A condition: TypeScript of type `boolean`. */
function testJs(expression, at) {
	const { scope } = at;
	switch (expression.kind) {
		case "literal": return String(expression.value === true);
		case "compare": return `${scope}.${COMPARE$1[expression.op]}(${valueJs(expression.left, at)}, ${valueJs(expression.right, at)})`;
		case "in": return inJs(expression, at);
		case "has": return hasJs(expression, at);
		case "text": return `${scope}.${expression.op === "contains" ? "contains" : "startsWith"}(${valueJs(expression.left, at)}, ${valueJs(expression.right, at)})`;
		case "known": return `${expression.negated ? "!" : ""}${scope}.isKnown(${valueJs(expression.operand, at)})`;
		case "and": return joined(expression.operands, "&&", at);
		case "or": return joined(expression.operands, "||", at);
		case "not": return `!${atomJs(expression.operand, at)}`;
		case "fact": return factJs(expression, at);
		case "in campaign": return refused("contact in campaign");
		case "member": return `${expression.negated ? "!" : ""}${scope}.inSegment(${quote(expression.segment)})`;
		case "weekday": return `${scope}.isIn(${scope}.weekday(${zoneJs(expression.zone)}), ${quoteAll(expression.days)})`;
		case "local time": return localTimeJs(expression, at);
		case "aggregate":
			if (expression.fn === "any") return someJs(expression.over, at);
			if (expression.fn === "none") return `!${someJs(expression.over, at)}`;
			return `${scope}.eq(${valueJs(expression, at)}, true)`;
		case "list":
		case "path":
		case "arithmetic":
		case "now":
		case "today":
		case "ago": return `${scope}.eq(${valueJs(expression, at)}, true)`;
	}
}
/** A value: TypeScript of type `Value`. A row is its id. */
function valueJs(expression, at) {
	const { scope } = at;
	switch (expression.kind) {
		case "literal": return literalJs(expression, scope);
		case "list": return `[${expression.items.map((item) => valueJs(item, at)).join(", ")}]`;
		case "path": return pathJs(expression.root, expression.path, at);
		case "arithmetic": return `${scope}.${{
			"+": "add",
			"-": "subtract",
			"*": "multiply"
		}[expression.op]}(${valueJs(expression.left, at)}, ${valueJs(expression.right, at)})`;
		case "now": return `${scope}.now`;
		case "today": return `${scope}.today(${zoneJs(expression.zone)})`;
		case "ago": return `${scope}.now - ${wholeNumber(expression.ms)}`;
		case "aggregate": return aggregateJs(expression, at);
		default: return testJs(expression, at);
	}
}
/** Puts `and` and `or` into parentheses; all else is a single term. */
function atomJs(expression, at) {
	const text = testJs(expression, at);
	if (expression.kind !== "and" && expression.kind !== "or") return text;
	return text.includes("\n") ? `(\n  ${text.replaceAll("\n", "\n  ")}\n)` : `(${text})`;
}
function joined(operands, operator, at) {
	const texts = operands.map((operand) => atomJs(operand, at));
	const line = texts.join(` ${operator} `);
	return line.length > 90 ? texts.join(` ${operator}\n`) : line;
}
function inJs({ negated, left, right }, at) {
	const value = valueJs(left, at);
	if (right.kind === "list") return `${at.scope}.${negated ? "notIn" : "isIn"}(${value}, ${valueJs(right, at)})`;
	return `${negated ? "!" : ""}${at.scope}.has(${valueJs(right, at)}, ${value})`;
}
function hasJs({ mode, left, right }, at) {
	const method = {
		one: "has",
		any: "hasAny",
		all: "hasAll"
	}[mode];
	const items = mode === "one" || right.kind === "list" ? valueJs(right, at) : `[${valueJs(right, at)}].flat()`;
	return `${at.scope}.${method}(${valueJs(left, at)}, ${items})`;
}
function localTimeJs({ from, until, zone }, { scope }) {
	const time = `${scope}.localTime(${zoneJs(zone)})`;
	return `(${scope}.ge(${time}, ${quote(from)}) ${from > until ? "||" : "&&"} ${scope}.lt(${time}, ${quote(until)}))`;
}
function zoneJs(zone) {
	return quote(zone.kind === "named" ? zone.name : zone.kind);
}
function literalJs({ value, type }, scope) {
	if (typeof value === "object") return `${wholeNumber(value.minor)}n`;
	if (typeof value !== "string") return typeof value === "number" && isScalar(type, "number") ? `${scope}.number('${value}')` : literalText(value);
	if (isScalar(type, "number") || isScalar(type, "percent")) return `${scope}.number(${quote(value)})`;
	return isScalar(type, "instant") ? `${scope}.instant(${quote(value)})` : quote(value);
}
function literalText(value) {
	return typeof value === "number" ? wholeNumber(value) : String(value);
}
function collectionJs(over, at) {
	const { entity, via, of, within, through } = over;
	const window = within === void 0 ? "" : `, ${wholeNumber(within)}`;
	const related = (name, field, row, bounds) => `${at.scope}.related(${quote(name)}, ${quote(field)}, ${row}${bounds})`;
	const root = rowJs(of.root, of.path, at);
	if (through === void 0) return related(entity, via, root, window);
	const between = parameterName(through.entity);
	const windowed = windowEntity(over, at.schema);
	return `${related(through.entity, through.via, root, windowed === through.entity ? window : "")}${LINK}.flatMap((${between}) => ${related(entity, via, between, windowed === entity ? window : "")})`;
}
/** Parts the links of a longer chain. */
const LINK = "\n  ";
/** The rows with one more link of the chain behind them. */
function linked(over, link, at) {
	return `${collectionJs(over, at)}${over.through === void 0 ? "" : LINK}.${link}`;
}
/** The place inside a collection's `where`, and its parameter. */
function inside({ row }, at) {
	const parameter = parameterName(row.name);
	return {
		parameter,
		at: {
			...at,
			rows: new Map([...at.rows, [row.name, parameter]])
		}
	};
}
function someJs(over, at) {
	const row = inside(over, at);
	if (over.where === void 0) return linked(over, "some(() => true)", at);
	return linked(over, `some((${row.parameter}) => ${testJs(over.where, row.at)})`, at);
}
function rowsJs(over, at) {
	if (over.where === void 0) return collectionJs(over, at);
	const row = inside(over, at);
	return linked(over, `filter((${row.parameter}) => ${testJs(over.where, row.at)})`, at);
}
function aggregateJs(expression, at) {
	const { fn, over, value, type } = expression;
	if (fn === "any" || fn === "none") return testJs(expression, at);
	const rows = rowsJs(over, at);
	if (fn === "count") return `${at.scope}.count(${rows})`;
	if (fn === "first" || fn === "last") return ofOneRow(expression, `${rows}.at(${fn === "first" ? "0" : "-1"})`, at);
	const row = inside(over, at);
	const of = value === void 0 ? `${at.scope}.get(${row.parameter}, 'id')` : valueJs(value, row.at);
	return `${at.scope}.${fn}(${rows}, (${row.parameter}) => ${of}${fn === "sum" ? `, '${zeroOf(type)}'` : ""})`;
}
function ofOneRow({ over, value }, row, at) {
	if (value === void 0) return `${at.scope}.get(${row}, 'id')`;
	return valueJs(value, {
		...at,
		rows: new Map([...at.rows, [over.row.name, row]])
	});
}
function zeroOf(type) {
	const of = type.kind === "row" ? void 0 : type.of;
	return of === "money" || of === "percent" || of === "duration" ? of : "number";
}
function factJs({ event, aboutThis, window, where }, at) {
	const bounds = [
		...aboutThis ? ["aboutThis: true"] : [],
		...window.kind === "within" ? [`withinMs: ${wholeNumber(window.ms)}`] : [],
		...window.kind === "since" ? [`since: ${valueJs(window.at, at)}`] : []
	];
	const given = bounds.length === 0 ? "{}" : `{ ${bounds.join(", ")} }`;
	return `${at.scope}.happened(${quote(event)}, ${given}${where === void 0 ? "" : `, ${whereJs(event, where, at)}`})`;
}
/** Inside a fact's `where` the event under test is another one, so the scope is; its row hides an outer row of the same name. */
function whereJs(event, where, at) {
	const depth = at.depth + 1;
	const scope = `scope${depth}`;
	const rows = new Map([...at.rows, [eventOf(at.schema, event).about, `${scope}.rowOf(${scope}.event)`]]);
	return `(${scope}) => ${testJs(where, {
		...at,
		scope,
		depth,
		rows
	})}`;
}
function isScalar(type, of) {
	return type.kind === "scalar" && type.of === of;
}

// compiler/emit/sql-place.ts
/** The instant of the test. */
const NOW = ":now";
/** The table of an entity. */
function table(entity) {
	return `shop.${sqlName(entity)}`;
}
/** A subquery, one clause a line. */
function select(what, from, where, tail) {
	const conditions = where.map((condition) => condition.replaceAll("\n", "\n  ")).join("\n  and ");
	return `(\n${indent([
		`select ${what}`,
		`from ${from}`,
		`where ${conditions}`,
		...tail === void 0 ? [] : [tail]
	].join("\n"))}\n)`;
}
/** Indents every line. Invariant: texts hold no line breaks (`sqlText` escapes them), so only layout changes. */
function indent(sql) {
	return `  ${sql.replaceAll("\n", "\n  ")}`;
}
/** Id of the row that a path of references leads to; null if there is no such row. */
function rowId(root, path, at) {
	if (path.length > 0) return fieldSql(root, [...path, "id"], at);
	if (root.from === "contact") return ":contact";
	return fieldSql(root, ["id"], at);
}
/** A field reached by a path from a row; null where something on the way is missing. */
function fieldSql(root, path, at) {
	return fieldSteps(at.schema, root.entity, path).reduce((id, { owner, field }) => {
		const local = id === void 0 && root.from === "filter" ? at.rows.get(root.name) : void 0;
		if (local !== void 0) return `${local}.${sqlName(field)}`;
		const from = id ?? rootId(root, at);
		const row = at.alias();
		return `(select ${row}.${sqlName(field)} from ${table(owner)} as ${row} where ${row}."id" = ${from})`;
	}, void 0) ?? rootId(root, at);
}
function rootId(root, at) {
	switch (root.from) {
		case "contact": return ":contact";
		case "this": return ":self";
		case "trigger": return ":trigger";
		case "event":
		case "binding":
		case "filter":
		case "reply":
		case "gathered":
		case "sent": return at.refuse(`\`${root.name}\` comes from an event, whose payload is in no table`);
	}
}

// compiler/emit/sql-round.ts
/** Rounding half to even in SQL, whose own `round` rounds halves away from zero (semantics §7). */
/** The numeric expression, rounded to so many places. `alias` is free. */
function roundHalfEven(sql, places, alias) {
	const [scaled, back] = places === 0 ? [`(${sql})`, ""] : [`(${sql}) * 1000000`, " / 1000000"];
	const half = `${alias}.v - floor(${alias}.v)`;
	return `(select (floor(${alias}.v) + case when ${`${half} > 0.5 or (${half} = 0.5 and mod(floor(${alias}.v), 2) <> 0)`} then 1 else 0 end)${back} from (select ${scaled} as v) as ${alias})`;
}
/** The quotient of two numerics that are whole numbers, rounded to a whole number; null if `divisor` is 0. Exact: division of numerics is not. */
function divideHalfEven(sum, divisor) {
	const floor = `div(${sum} - mod(mod(${sum}, ${divisor}) + ${divisor}, ${divisor}), nullif(${divisor}, 0))`;
	const rest = `mod(mod(${sum}, ${divisor}) + ${divisor}, ${divisor})`;
	return `case when ${divisor} = 0 then null else ${floor} + case when 2 * ${rest} > ${divisor} or (2 * ${rest} = ${divisor} and mod(${floor}, 2) <> 0) then 1 else 0 end end`;
}

// compiler/emit/sql-aggregate.ts
/** Is there such a row? True or false. */
function existsSql(over, at) {
	const rows = collectionSql(over, at);
	return `exists ${select("1", rows.from, rows.where)}`;
}
/** `count`, `sum`, `min`, `max`, `avg`, `first`, `last`. Of nothing: `sum` and `count` are 0, the others null. */
function aggregateSql(expression, at) {
	const { fn, over, value, type } = expression;
	if (fn === "any" || fn === "none") return at.test(expression, at);
	const rows = collectionSql(over, at);
	const of = value === void 0 ? `${rows.row}."id"` : at.value(value, rows.at);
	switch (fn) {
		case "count": return select("count(*)", rows.from, rows.where);
		case "sum": return select(`coalesce(sum(${of}), 0)`, rows.from, rows.where);
		case "min":
		case "max":
			if (isBoolean(type)) return at.refuse(`\`${fn}\` of truth values has no SQL`);
			return select(`${fn}(${of})`, rows.from, rows.where);
		case "avg": return averageSql(of, rows, type, at);
		case "first":
		case "last": return select(of, rows.from, rows.where, orderSql(over, rows, fn, at));
	}
}
function collectionSql(over, at) {
	const row = at.alias();
	const owner = over.through === void 0 ? void 0 : at.alias();
	const inner = {
		...at,
		rows: new Map([...at.rows, [over.row.name, row]])
	};
	const where = [
		`${owner ?? row}.${sqlName(over.through?.via ?? over.via)} = ${rowId(over.of.root, over.of.path, at)}`,
		...windowSql(over, row, owner, at),
		...over.where === void 0 ? [] : [at.test(over.where, inner)]
	];
	return {
		row,
		owner,
		from: fromSql(over, row, owner),
		where,
		at: inner
	};
}
/** The table of the rows; with the rows between, where they belong to the contact through those. */
function fromSql({ entity, via, through }, row, owner) {
	const from = `${table(entity)} as ${row}`;
	if (through === void 0 || owner === void 0) return from;
	return `${from}\njoin ${table(through.entity)} as ${owner} on ${owner}."id" = ${row}.${sqlName(via)}`;
}
/** Windows are (now − D, now]. */
function windowSql(over, row, owner, at) {
	const { entity, within } = over;
	if (within === void 0) return [];
	const windowed = windowEntity(over, at.schema);
	const time = windowed === void 0 ? void 0 : entityOf(at.schema, windowed).time;
	if (time === void 0) return [at.refuse(`\`${entity}\` has no time that a window could go by`)];
	const column = `${windowed === entity ? row : owner ?? row}.${sqlName(time)}`;
	return [`${column} > ${NOW} - interval '${within} milliseconds'`, `${column} <= ${NOW}`];
}
/** By the entity's time, rows without one last, then by id; rows that belong to the contact through others first by the order of those. */
function orderSql({ entity, through }, { row, owner }, fn, at) {
	return `order by ${[...through === void 0 || owner === void 0 ? [] : orderOf(through.entity, owner, fn, at), ...orderOf(entity, row, fn, at)].join(", ")}\nlimit 1`;
}
function orderOf(entity, row, fn, at) {
	const { time } = entityOf(at.schema, entity);
	const direction = fn === "first" ? "asc nulls last" : "desc nulls first";
	return [...time === void 0 ? [] : [`${row}.${sqlName(time)} ${direction}`], `${row}."id" ${fn === "first" ? "asc" : "desc"}`];
}
function averageSql(of, rows, type, at) {
	const scale = type.kind === "scalar" && type.of === "money" ? "" : " * 1000000";
	const sums = at.alias();
	const inner = select(`cast(sum(${of})${scale} as numeric) as s, cast(count(${of}) as numeric) as n`, rows.from, rows.where);
	const quotient = divideHalfEven(`${sums}.s`, `${sums}.n`);
	return `(select ${scale === "" ? quotient : `(${quotient}) / 1000000`} from ${inner} as ${sums})`;
}
function isBoolean(type) {
	return type.kind === "scalar" && type.of === "boolean";
}

// compiler/emit/sql-values.ts
/** The wall time of now in a zone. */
function localNow(zone) {
	const name = {
		contact: ":contact_zone",
		store: ":store_zone",
		named: zone.kind === "named" ? sqlText(zone.name) : ""
	};
	return `${NOW} at time zone ${name[zone.kind]}`;
}
const DAYS = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday"
];
/** Number of a weekday as `isodow` counts: monday is 1. */
function dayNumber(day) {
	return DAYS.indexOf(day) + 1;
}
/** `local time between 22:00 and 08:00`: start included, end excluded, over midnight if the start is later. */
function localTimeSql({ from, until, zone }) {
	const time = `to_char(${localNow(zone)}, 'HH24:MI') collate "C"`;
	return `(${time} >= ${sqlText(from)} ${from > until ? "or" : "and"} ${time} < ${sqlText(until)})`;
}
/** A literal of the type of its column. */
function literalSql({ value, type }, at) {
	if (typeof value === "object") return `numeric '${value.minor}'`;
	if (typeof value === "boolean") return String(value);
	switch (scalarOf(type)) {
		case "number":
		case "percent":
		case "duration": return `numeric '${value}'`;
		case "date": return `date ${sqlText(String(value))}`;
		case "instant":
			if (!String(value).includes("T")) return at.refuse("a date stands for an instant, its local midnight");
			return `timestamptz ${sqlText(String(value).replace("T", " "))}`;
		default: return sqlText(String(value));
	}
}
/** Type of a written list. */
function listType(type, at) {
	const of = scalarOf(type);
	if (of === "number" || of === "percent") return "numeric[]";
	return of === "text" ? "text[]" : at.refuse("a list of this type has no column");
}
/** Rows and lists compare by what they hold; a row is its id. */
function scalarOf(type) {
	return type.kind === "row" ? "text" : type.of;
}

// compiler/emit/sql-facts.ts
/** An event of the contact, never the triggering one of a run, handled already. `:entry_seq` is the receipt number of entry. */
function factSql({ event, aboutThis, window, where }, at) {
	if (where !== void 0) return at.refuse(`\`where\` of \`${event}\` looks into the event, whose payload is in no table`);
	const row = at.alias();
	const conditions = [
		`${row}."contact" = :contact`,
		`${row}."event" = ${sqlText(event)}`,
		`${row}."seq" is not null`,
		...at.per === void 0 ? [] : [`${row}."id" <> :entry_event`],
		...window.kind === "since entry" ? [`${row}."seq" > :entry_seq`] : [],
		...window.kind === "within" ? [`${row}."occurred_at" > ${NOW} - interval '${window.ms} milliseconds'`, `${row}."occurred_at" <= ${NOW}`] : [],
		...window.kind === "since" ? [`${row}."occurred_at" >= ${sinceSql(window.at, at)}`] : [],
		...aboutThis ? [aboutThisSql(event, row, at)] : []
	];
	return `exists ${select("1", `relance.events as ${row}`, conditions)}`;
}
function sinceSql(since, at) {
	if (scalarOf(since.type) === "instant") return at.value(since, at);
	return at.refuse("`since` a date means an instant, its local midnight");
}
/** About the row of the run, or about a row made from it: an order whose `cart` is the run's cart. */
function aboutThisSql(event, row, at) {
	const { about } = eventOf(at.schema, event);
	if (about === at.per) return `${row}."about_id" = :self`;
	const links = (at.schema.entities[about]?.fields ?? []).filter((field) => field.type.kind === "ref" && field.type.entity === at.per);
	if (links.length === 0) return at.refuse(`\`${event}\` and \`this\` have no link`);
	const of = at.alias();
	const linked = links.map((field) => `${of}.${sqlName(field.name)} = :self`).join(" or ");
	return `exists ${select("1", `${table(about)} as ${of}`, [`${of}."id" = ${row}."about_id"`, links.length > 1 ? `(${linked})` : linked])}`;
}

// compiler/emit/predicate-sql.ts
const BOOLEAN = {
	kind: "scalar",
	of: "boolean"
};
/** Translates a condition of a campaign that runs `per` an entity, or one about the contact alone (`per` undefined), such as a segment's rule. */
function predicateSql(expression, schema, per) {
	let aliases = 0;
	const refusals = [];
	const sql = testSql(expression, {
		schema,
		per,
		rows: /* @__PURE__ */ new Map(),
		alias: () => {
			aliases += 1;
			return `t${aliases}`;
		},
		refuse: (why) => {
			refusals.push(why);
			return "null";
		},
		test: testSql,
		value: valueSql
	});
	const [why] = refusals;
	return why === void 0 ? { sql } : { why };
}
/** A condition: true or false, never null. */
function testSql(expression, at) {
	switch (expression.kind) {
		case "literal": return expression.value === true ? "true" : "false";
		case "compare": return compareSql(expression, at);
		case "in": return `${expression.negated ? "not " : ""}coalesce(${inSql(expression, at)}, false)`;
		case "has": return `coalesce(${hasSql(expression, at)}, false)`;
		case "text": return `coalesce(${textSql(expression, at)}, false)`;
		case "known": return `(${valueSql(expression.operand, at)} is ${expression.negated ? "" : "not "}null)`;
		case "and":
		case "or": return `(${expression.operands.map((operand) => testSql(operand, at)).join(`\n${expression.kind} `)})`;
		case "not": return `not ${testSql(expression.operand, at)}`;
		case "fact": return factSql(expression, at);
		case "in campaign": return refused("contact in campaign");
		case "member": return `${expression.negated ? "not " : ""}:in_${expression.segment}`;
		case "weekday": return `(extract(isodow from ${localNow(expression.zone)}) in (${expression.days.map(dayNumber).join(", ")}))`;
		case "local time": return localTimeSql(expression);
		case "aggregate":
			if (expression.fn === "any") return existsSql(expression.over, at);
			if (expression.fn === "none") return `not ${existsSql(expression.over, at)}`;
			return `coalesce(${valueSql(expression, at)}, false)`;
		case "list":
		case "path":
		case "arithmetic":
		case "now":
		case "today":
		case "ago": return `coalesce(${valueSql(expression, at)}, false)`;
	}
}
/** A value; null where it is missing. */
function valueSql(expression, at) {
	switch (expression.kind) {
		case "literal": return literalSql(expression, at);
		case "list": return `cast(array[${expression.items.map((item) => valueSql(item, at)).join(", ")}] as ${listType(expression.type, at)})`;
		case "path": return expression.path.length === 0 ? rowId(expression.root, [], at) : fieldSql(expression.root, expression.path, at);
		case "arithmetic": return arithmeticSql(expression, at);
		case "now": return NOW;
		case "today": return `cast(${localNow(expression.zone)} as date)`;
		case "ago": return `(${NOW} - interval '${expression.ms} milliseconds')`;
		case "aggregate": return aggregateSql(expression, at);
		default: return testSql(expression, at);
	}
}
const COMPARE = {
	"==": "=",
	"<": "<",
	"<=": "<=",
	">": ">",
	">=": ">="
};
function compareSql({ op, left, right }, at) {
	const texts = scalarOf(left.type) === "text" || scalarOf(left.type) === "time";
	const operator = COMPARE[op === "!=" ? "==" : op];
	const test = `${valueSql(left, at)} ${operator} ${valueSql(right, at)}${texts ? " collate \"C\"" : ""}`;
	return `${op === "!=" ? "not " : ""}coalesce(${test}, false)`;
}
function inSql({ left, right, span }, at) {
	const value = valueSql(left, at);
	if (right.kind !== "list") return hasSql({
		kind: "has",
		type: BOOLEAN,
		mode: "one",
		left: right,
		right: left,
		span
	}, at);
	if (right.items.length === 0) return "false";
	return `${value} in (${right.items.map((item) => valueSql(item, at)).join(", ")})`;
}
function hasSql({ mode, left, right }, at) {
	if (left.type.kind !== "list" || ![
		"text",
		"number",
		"percent"
	].includes(left.type.of)) return at.refuse("a list of this type has no column");
	const list = `cast(${valueSql(left, at)} as ${left.type.of === "text" ? "text[]" : "numeric[]"})`;
	if (mode === "one") return `${valueSql(right, at)} = any(${list})`;
	return `${list} ${mode === "any" ? "&&" : "@>"} ${valueSql(right, at)}`;
}
function textSql({ op, left, right }, at) {
	const [text, part] = [valueSql(left, at), valueSql(right, at)];
	return op === "contains" ? `position(${part} in ${text}) > 0` : `starts_with(${text}, ${part})`;
}
function arithmeticSql({ op, left, right, type }, at) {
	const result = `cast(${valueSql(left, at)} as numeric) ${op} cast(${valueSql(right, at)} as numeric)`;
	if (op !== "*") return `(${result})`;
	return roundHalfEven(result, scalarOf(type) === "money" ? 0 : 6, at.alias());
}

// compiler/emit/predicates.ts
/** A `Predicate` as an object literal. */
function predicateCode(expression, { schema, per }) {
	const answer = predicateSql(expression, schema, per);
	return [
		"{",
		`  reads: ${quoteAll(readsOf(expression, schema))},`,
		`  facts: ${quoteAll(factsOf(expression))},`,
		...segmentsField(expression).map((field) => `  ${field},`),
		`  test: ${lambda(testJs(expression, outermost(schema)))},`,
		"sql" in answer ? `  sql: ${quoteTemplate(answer.sql.replaceAll("\n", "\n  "))},` : `  // In memory only: ${answer.why}.`,
		"}"
	].join("\n");
}
/** A `ValueOf` as an object literal. A path to a row gives the row, any other expression its value. */
function valueCode(expression, { schema }) {
	const value = expression.kind === "path" && expression.type.kind === "row" ? rowJs(expression.root, expression.path, outermost(schema)) : valueJs(expression, outermost(schema));
	return `{ ${[
		`reads: ${quoteAll(readsOf(expression, schema))}`,
		`facts: ${quoteAll(factsOf(expression))}`,
		...segmentsField(expression),
		`value: ${lambda(value)}`
	].join(", ")} }`;
}
/** Left out where the expression asks for no membership. */
function segmentsField(expression) {
	const segments = segmentsOf(expression);
	return segments.length === 0 ? [] : [`segments: ${quoteAll(segments)}`];
}
function lambda(body) {
	const parameter = /\bscope\b/.test(body) ? "(scope)" : "()";
	return body.includes("\n") ? `${parameter} =>\n    ${body.replaceAll("\n", "\n    ")}` : `${parameter} => ${body}`;
}
/** Entities whose rows the expression looks at, besides the contact; sorted. */
function readsOf(expression, schema) {
	const reads = withInner(expression).flatMap((inner) => {
		if (inner.kind === "path") return pathReads(inner.root.entity, inner.type.kind === "row" ? [...inner.path, "id"] : inner.path, schema);
		if (inner.kind === "aggregate") return collectionReads(inner.over, schema);
		return inner.kind === "fact" && inner.aboutThis ? [eventOf(schema, inner.event).about] : [];
	});
	return [...new Set(reads)].filter((entity) => entity !== "contact").sort();
}
function collectionReads({ entity, of, through }, schema) {
	return [
		entity,
		...through === void 0 ? [] : [through.entity],
		...pathReads(of.root.entity, [...of.path, "id"], schema)
	];
}
/** Owners of the fields on the way; of an event's payload only where it leads on to a row. */
function pathReads(root, path, schema) {
	return fieldSteps(schema, root, path).map((step) => step.owner).filter((owner) => schema.events[owner] === void 0);
}

export { valueJs as a, key as c, quoteAll as d, wholeNumber as f, testJs as i, lines as l, readsOf as n, createNames as o, valueCode as r, outermost as s, predicateCode as t, quote as u };