import { t as Big } from "./big-BM1QxyaX.mjs";
import { a as compareText, i as cleanText } from "./contact-id-CiTRX9-y.mjs";

// runtime/store/values/row-shape.ts
/** Rows in the form that both stores keep: every field checked against the schema, text cleaned, numbers rounded. */
/** Decimals that a number keeps, and the first magnitude that no longer fits: `numeric(20,6)`. */
const DECIMALS = 6;
const NUMBER_LIMIT = new Big("1e14");
const ROUND_HALF_EVEN = 2;
const MONEY_LIMIT = 2n ** 63n;
/** Instants of the years 1 to 9999 in UTC: what both stores write without loss. */
const FIRST_INSTANT = Date.parse("0001-01-01T00:00:00.000Z");
const LAST_INSTANT = Date.parse("9999-12-31T23:59:59.999Z");
/** Name of the field that decides which of two versions of a row is newer. */
const UPDATED_AT = "updated_at";
/** The entity of that name. Throws if the schema has none, since names were checked before they came here. */
function entityOf(schema, name) {
	const entity = schema.entities[name];
	if (entity === void 0) throw new Error(`The schema has no active entity \`${name}\`.`);
	return entity;
}
/** Fields beside `id`, in the schema's order. */
function fieldsOf(entity) {
	return entity.fields.filter((field) => field.name !== "id");
}
/** The given fields in stored form, without `id`; a field that is given as undefined is to be emptied. Throws if a value does not fit its field. */
function shapeFields(entity, row) {
	const shaped = /* @__PURE__ */ new Map();
	for (const field of fieldsOf(entity)) if (Object.hasOwn(row, field.name)) shaped.set(field.name, shapeValue(entity, field, row[field.name]));
	const known = shaped.size + (Object.hasOwn(row, "id") ? 1 : 0);
	const unknown = Object.keys(row).length === known ? void 0 : Object.keys(row).find((name) => name !== "id" && !shaped.has(name));
	if (unknown !== void 0) throw new Error(`Entity \`${entity.name}\` has no field \`${unknown}\`.`);
	if (shaped.has("updated_at") && shaped.get("updated_at") === void 0) shaped.delete(UPDATED_AT);
	return shaped;
}
function shapeValue(entity, field, value) {
	if (value === void 0) return void 0;
	const fits = field.type.kind === "list" ? shapeList(field.type.of, value) : shapeScalar(field.type.kind === "ref" ? "text" : field.type.of, value);
	if (fits === void 0) throw new TypeError(`\`${entity.name}.${field.name}\` cannot hold ${String(value)} (${typeof value}).`);
	return fits;
}
function shapeList(of, value) {
	if (!isList(value)) return void 0;
	const items = value.map((item) => shapeScalar(of, item));
	return items.includes(void 0) ? void 0 : items;
}
/** The value in stored form, or undefined if it is not of the type. */
function shapeScalar(of, value) {
	switch (of) {
		case "text": return typeof value === "string" ? cleanText(value) : void 0;
		case "date": return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : void 0;
		case "time": return typeof value === "string" && /^\d{2}:\d{2}$/.test(value) ? value : void 0;
		case "boolean": return typeof value === "boolean" ? value : void 0;
		case "money": return typeof value === "bigint" && value < MONEY_LIMIT && value >= -MONEY_LIMIT ? value : void 0;
		case "duration": return Number.isSafeInteger(value) ? value : void 0;
		case "instant": return typeof value === "number" && isInstant(value) ? value : void 0;
		case "number":
		case "percent": return value instanceof Big ? roundNumber(value) : void 0;
	}
}
function isInstant(value) {
	return Number.isSafeInteger(value) && value >= FIRST_INSTANT && value <= LAST_INSTANT;
}
/** Six decimals, half to even; undefined where 20 digits do not hold it. */
function roundNumber(value) {
	const rounded = value.round(DECIMALS, ROUND_HALF_EVEN);
	if (rounded.abs().gte(NUMBER_LIMIT)) return void 0;
	return rounded.eq(0) ? new Big(0) : rounded;
}
/** True for a value that is a list. */
function isList(value) {
	return Array.isArray(value);
}
/** A row from its id and those of its fields that are known, in the schema's order. */
function buildRow(entity, id, read) {
	const row = { id };
	for (const field of fieldsOf(entity)) {
		const value = read(field.name);
		if (value !== void 0) row[field.name] = value;
	}
	return row;
}

// runtime/store/values/order.ts
/** Orders put together from simple ones. */
/** By a number, the smallest first. */
function byNumber(of) {
	return (a, b) => {
		const left = of(a);
		const right = of(b);
		return left === right ? 0 : left < right ? -1 : 1;
	};
}
/** By a text, in the order of `COLLATE "C"`. */
function byText(of) {
	return (a, b) => compareText(of(a), of(b));
}
/** By the first order that tells the two apart. */
function inOrder(...orders) {
	return (a, b) => {
		for (const order of orders) {
			const result = order(a, b);
			if (result !== 0) return result;
		}
		return 0;
	};
}

// runtime/store/values/step-counts.ts
/** A decision remembers each branch it tried, as `<label>#<branch>`. */
const BRANCH = "#";
/** The label in the flow of a step as it is remembered: a decision without its branch. */
function labelOfStep(label) {
	const at = label.indexOf(BRANCH);
	return at < 0 ? label : label.slice(0, at);
}
/** What a step came to, in one word; of a branch `true` or `false`. */
function wordOfStep({ kind, result }) {
	if (kind === "decide") return String(result === true);
	const fields = isRecord(result) ? result : {};
	if (kind === "until") return typeof fields.kind === "string" ? fields.kind : "wait";
	if ("skipped" in fields) return "skipped";
	if (kind === "message") return "queued";
	if (kind === "give") return "gave";
	if (fields.changed === false) return "kept";
	return kind === "add" ? "added" : "removed";
}
/** Branches of a decision become one count for each branch that was taken, and `0` where none held; the rest stays. By (label, kind, result). */
function countSteps(steps) {
	const counts = /* @__PURE__ */ new Map();
	const add = (label, kind, result, count) => {
		const key = JSON.stringify([
			label,
			kind,
			result
		]);
		counts.set(key, {
			label,
			kind,
			result,
			count: (counts.get(key)?.count ?? 0) + count
		});
	};
	for (const step of steps) if (step.kind === "decide") countBranch(step, add);
	else add(step.label, step.kind, step.result, step.count);
	return [...counts.values()].filter(({ count }) => count > 0).sort(inOrder(byText((step) => step.label), byText((step) => step.kind), byText((step) => step.result)));
}
/** Branches are tried in turn until one holds: each decision tries the first, and those in which a later one held are taken off `0` again. */
function countBranch(step, add) {
	const label = labelOfStep(step.label);
	const branch = step.label.slice(label.length + 1);
	if (step.result === "true") add(label, "decide", branch, step.count);
	if (step.result === "true" && branch !== "1") add(label, "decide", "0", -step.count);
	if (step.result === "false" && branch === "1") add(label, "decide", "0", step.count);
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// runtime/store/values/row-order.ts
/** Oldest first. The order that `first` and `last` go by. */
function oldestFirst(entity) {
	const time = entity.time;
	return (a, b) => (time === void 0 ? 0 : compareTimes(a[time], b[time])) || compareText(a.id, b.id);
}
function compareTimes(a, b) {
	if (typeof a === "number" && typeof b === "number") return a - b;
	return Number(typeof a !== "number") - Number(typeof b !== "number");
}

// runtime/store/values/contact-closure.ts
/** Rows by entity, oldest first, as `Rows.ofContact` returns them. */
async function contactClosure(schema, contact, asked, fetch) {
	const entities = closureEntities(schema, asked);
	const all = new Map(entities.map((entity) => [entity.name, {
		entity,
		rows: /* @__PURE__ */ new Map(),
		askedParents: /* @__PURE__ */ new Set(),
		askedIds: /* @__PURE__ */ new Set()
	}]));
	let queries = 1;
	for (let round = 0; queries > 0; round += 1) {
		queries = 0;
		for (const found of all.values()) {
			const query = nextQuery(found, all, contact, round === 0);
			if (query === void 0) continue;
			queries += 1;
			for (const row of await fetch(query)) found.rows.set(row.id, row);
		}
	}
	return Object.fromEntries(asked.map((name) => [name, sorted(all, name)]));
}
function sorted(all, name) {
	const found = all.get(name);
	return found === void 0 ? [] : [...found.rows.values()].sort(oldestFirst(found.entity));
}
/** What is not loaded yet of this entity, given all that is; undefined if nothing. */
function nextQuery(found, all, contact, firstRound) {
	const { entity } = found;
	const direct = firstRound && entity.contact !== void 0;
	const parents = parentIds(entity, all).filter((id) => !found.askedParents.has(id));
	const self = firstRound && entity.name === "contact" ? [contact] : [];
	const ids = [.../* @__PURE__ */ new Set([...self, ...referredIds(entity, all)])].filter((id) => !found.askedIds.has(id) && !found.rows.has(id));
	if (!direct && parents.length === 0 && ids.length === 0) return void 0;
	for (const id of parents) found.askedParents.add(id);
	for (const id of ids) found.askedIds.add(id);
	return {
		entity,
		...direct ? { contact } : {},
		parents,
		ids
	};
}
function parentIds(entity, all) {
	return entity.partOf === void 0 ? [] : [...all.get(entity.partOf.entity)?.rows.keys() ?? []];
}
function referredIds(entity, all) {
	const ids = [];
	for (const source of all.values()) for (const field of referencesTo(source.entity, entity.name)) for (const row of source.rows.values()) {
		const id = row[field];
		if (typeof id === "string") ids.push(id);
	}
	return ids;
}
/** Fields that refer to the target. The one that names the owner is none: a foreign row must not bring in its owner. */
function referencesTo(source, target) {
	return source.fields.filter((field) => field.type.kind === "ref" && field.type.entity === target && field.name !== source.contact).map((field) => field.name);
}
/** Entities to load, each after those that it is found through (as far as they run in no circle). */
function closureEntities(schema, asked) {
	const needed = /* @__PURE__ */ new Set();
	const need = (name) => {
		if (needed.has(name)) return;
		needed.add(name);
		const entity = entityOf(schema, name);
		if (entity.partOf !== void 0) need(entity.partOf.entity);
		if (name === "contact" || entity.contact !== void 0 || entity.partOf !== void 0) return;
		const sources = Object.values(schema.entities).filter((source) => source.name !== name && referencesTo(source, name).length > 0);
		if (sources.some((source) => asked.includes(source.name))) return;
		for (const source of sources) need(source.name);
	};
	for (const name of asked) need(name);
	return inDependencyOrder(schema, needed);
}
function inDependencyOrder(schema, names) {
	const order = /* @__PURE__ */ new Map();
	const visited = /* @__PURE__ */ new Set();
	const visit = (name) => {
		if (visited.has(name) || !names.has(name)) return;
		visited.add(name);
		const entity = entityOf(schema, name);
		if (entity.partOf !== void 0) visit(entity.partOf.entity);
		for (const source of names) if (schema.entities[source]?.partOf?.entity !== name && referencesTo(entityOf(schema, source), name).length > 0) visit(source);
		order.set(name, entity);
	};
	for (const name of names) visit(name);
	return [...order.values()];
}

// runtime/store/values/run-deadline.ts
/** The earliest deadline of a run's cursors, ms; undefined if it has none. */
function earliestDeadline(cursors) {
	const deadlines = Object.values(cursors).map((cursor) => cursor.until);
	return deadlines.length === 0 ? void 0 : Math.min(...deadlines);
}

export { wordOfStep as a, inOrder as c, entityOf as d, fieldsOf as f, labelOfStep as i, UPDATED_AT as l, shapeFields as m, contactClosure as n, byNumber as o, isList as p, countSteps as r, byText as s, earliestDeadline as t, buildRow as u };