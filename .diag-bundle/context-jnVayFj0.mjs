import { n as refuse, r as rowFields, t as readFields } from "./read-fields-D69Xibdu.mjs";
import { a as localWeekday, i as localTime, n as instantOf, r as localDate } from "./local-time-ZyrcQZET.mjs";
import { t as Big } from "./big-BM1QxyaX.mjs";

// runtime/ingest/read-parts.ts
const isObject = (json) => typeof json === "object" && json !== null && !Array.isArray(json);
/** Entities that are parts of this one, in name order. */
const partsOf = (schema, entity) => Object.values(schema.entities).filter((part) => part.partOf?.entity === entity).sort((a, b) => a.name < b.name ? -1 : 1);
/** Reads the parts of the row `id` of `entity`. Kinds that the payload does not name are left out, so that they stay as they are. */
function readParts(payload, entity, id, schema, settings) {
	const parts = [];
	for (const part of partsOf(schema, entity.name)) {
		const { field = "", as = "" } = part.partOf ?? {};
		const json = Object.hasOwn(payload, as) ? payload[as] : void 0;
		if (json === void 0 || json === null) continue;
		const read = readPartRows(json, part, {
			field,
			as,
			id
		}, settings);
		if (!read.ok) return read;
		parts.push({
			entity: part.name,
			field,
			rows: read.rows
		});
	}
	return {
		ok: true,
		parts
	};
}
/** Rows of one kind of part; their ids are `<parent id>/<n>`, n from 1. */
function readPartRows(json, part, parent, settings) {
	if (!Array.isArray(json)) return refuse(parent.as, `\`${parent.as}\` is not a list`);
	const fields = rowFields(part).filter((field) => field.name !== parent.field);
	const rows = [];
	for (const [index, item] of json.entries()) {
		const path = `${parent.as}[${index}]`;
		if (!isObject(item)) return refuse(path, `it is not an object with the fields of a ${part.name}`);
		const read = readFields(item, fields, `${path}.`, settings);
		if (!read.ok) return read;
		rows.push({
			...read.values,
			id: `${parent.id}/${index + 1}`,
			[parent.field]: parent.id
		});
	}
	return {
		ok: true,
		rows
	};
}

// runtime/ingest/receive.ts
/**
* Types the payload of an event by the schema. Keys that the schema does not know stay in the raw payload and make no field. The row gets
* the contact's surrogate id, the instant that the event sets, and `updated_at` = `occurredAt`, where the payload does not give them.
*/
function rowsOf(event, schema, settings) {
	const type = schema.events[event.event];
	const entity = type && schema.entities[type.about];
	if (type === void 0 || entity === void 0) return refuse("", `there is no event \`${event.event}\` in the schema`);
	const id = entity.name === "contact" ? event.contact : event.aboutId;
	if (id === void 0 || id === "") return refuse("", `\`${event.event}\` does not say which ${entity.name} it is about`);
	const given = readFields(event.payload, rowFields(entity), "", settings);
	if (!given.ok) return given;
	const own = readFields(event.payload, type.fields, "", settings);
	if (!own.ok) return own;
	const read = readParts(event.payload, entity, id, schema, settings);
	if (!read.ok) return read;
	const fields = {
		...given.values,
		...implied(event, type, entity, given.values)
	};
	return {
		ok: true,
		about: {
			entity: entity.name,
			row: {
				...fields,
				id
			},
			ifNew: setIfNew(event, type, fields),
			parts: read.parts
		},
		payload: {
			...fields,
			...own.values
		}
	};
}
const hasField = (entity, name) => entity.fields.some((field) => field.name === name);
/** What the event says without the payload: the contact, the instant it sets, and how new its word is. */
function implied(event, type, entity, given) {
	const values = {};
	if (entity.contact !== void 0 && event.contact !== void 0) values[entity.contact] = event.contact;
	if (type.sets !== void 0 && given[type.sets] === void 0) values[type.sets] = event.occurredAt;
	if (hasField(entity, "updated_at") && given.updated_at === void 0) values.updated_at = event.occurredAt;
	return values;
}
const setIfNew = (event, { setsIfNew }, fields) => setsIfNew !== void 0 && fields[setsIfNew] === void 0 ? { [setsIfNew]: event.occurredAt } : {};

// runtime/stages/operators.ts
/**
* The operators of the language on values, as `Scope` exposes them (semantics §7). Two-valued: whatever meets a missing value is false,
* and `ne`, `notIn` are the negations. Numbers are decimals of six places, rounded half to even; money is whole minor units.
*/
const HALF_EVEN = 2;
const PLACES = 6;
/** An exact decimal of at most six places. */
function decimal(value) {
	return new Big(typeof value === "bigint" ? value.toString() : value).round(PLACES, HALF_EVEN);
}
const isBig = (value) => value instanceof Big;
const isList = (value) => Array.isArray(value);
/** Negative, zero or positive; undefined where one is missing or the two have no order. Text is compared by code points, as `COLLATE "C"` does. */
function compareValues(a, b) {
	if (a === void 0 || b === void 0) return void 0;
	if (isBig(a) || isBig(b)) return comparableNumber(a) && comparableNumber(b) ? decimal(a).cmp(decimal(b)) : void 0;
	if (typeof a === "string" && typeof b === "string") return compareText(a, b);
	if (typeof a === typeof b && !isList(a) && !isList(b)) return a === b ? 0 : a < b ? -1 : 1;
}
const comparableNumber = (value) => isBig(value) || typeof value === "number" || typeof value === "bigint";
/** UTF-8 byte order equals code point order, which JavaScript's code unit order misses beyond the basic plane. */
function compareText(a, b) {
	if (a === b) return 0;
	const [left, right] = [[...a], [...b]];
	for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
		const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
		if (difference !== 0) return difference;
	}
	return left.length - right.length;
}
const test = (check) => (a, b) => {
	const order = compareValues(a, b);
	return order !== void 0 && check(order);
};
const eq = test((order) => order === 0);
const includes = (list, a) => isList(list) && list.some((item) => eq(item, a));
function arithmetic(onBig, onWhole, onNumber) {
	return (a, b) => {
		if (a === void 0 || b === void 0) return void 0;
		if (typeof a === "bigint" && typeof b === "bigint") return onWhole(a, b);
		if (typeof a === "number" && typeof b === "number") return onNumber(a, b);
		if (typeof a === "bigint" || typeof b === "bigint") return scaleMoney(a, b, onBig);
		if (comparableNumber(a) && comparableNumber(b)) return decimal(onBig(decimal(a), decimal(b)));
	};
}
/** Money times a number: rounded half to even to the minor unit. */
function scaleMoney(a, b, onBig) {
	if (!comparableNumber(a) || !comparableNumber(b)) return void 0;
	return BigInt(onBig(new Big(a.toString()), new Big(b.toString())).round(0, HALF_EVEN).toFixed(0));
}
const known = (rows, of) => rows.map(of).filter((value) => value !== void 0);
const extreme = (wanted) => (rows, of) => known(rows, of).reduce((best, value) => best === void 0 || (compareValues(value, best) ?? 0) * wanted > 0 ? value : best, void 0);
const add = arithmetic((a, b) => a.plus(b), (a, b) => a + b, (a, b) => a + b);
const ZERO = {
	number: decimal(0),
	money: 0n,
	percent: decimal(0),
	duration: 0
};
function average(rows, of) {
	const values = known(rows, of);
	if (values.length === 0) return void 0;
	const total = values.reduce((sum, value) => sum === void 0 ? value : add(sum, value), void 0);
	if (total === void 0 || !comparableNumber(total)) return void 0;
	const exact = new Big(total.toString()).times(new Big(10).pow(PLACES));
	if (typeof total === "bigint") return BigInt(divideHalfEven(BigInt(total), BigInt(values.length)));
	const scaled = divideHalfEven(BigInt(exact.toFixed(0)), BigInt(values.length));
	const result = new Big(scaled.toString()).div(new Big(10).pow(PLACES));
	return typeof total === "number" ? result.toNumber() : decimal(result);
}
function divideHalfEven(a, b) {
	const sign = a < 0n ? -1n : 1n;
	const [whole, rest] = [a * sign / b, a * sign % b];
	return sign * (rest * 2n > b || rest * 2n === b && whole % 2n === 1n ? whole + 1n : whole);
}
/** All operators; they hold no state. */
const operators = {
	eq,
	ne: (a, b) => !eq(a, b),
	lt: test((order) => order < 0),
	le: test((order) => order <= 0),
	gt: test((order) => order > 0),
	ge: test((order) => order >= 0),
	isIn: (a, list) => includes(list, a),
	notIn: (a, list) => !includes(list, a),
	has: (list, a) => includes(list, a),
	hasAny: (list, items) => items.some((item) => includes(list, item)),
	hasAll: (list, items) => isList(list) && items.every((item) => includes(list, item)),
	startsWith: (a, b) => typeof a === "string" && typeof b === "string" && a.startsWith(b),
	contains: (a, b) => typeof a === "string" && typeof b === "string" && a.includes(b),
	isKnown: (a) => a !== void 0,
	add,
	subtract: arithmetic((a, b) => a.minus(b), (a, b) => a - b, (a, b) => a - b),
	multiply: arithmetic((a, b) => a.times(b), (a, b) => a * b, (a, b) => a * b),
	sum: (rows, of, zero) => known(rows, of).reduce((total, value) => add(total, value), ZERO[zero]),
	min: extreme(-1),
	max: extreme(1),
	avg: average,
	count: (rows) => decimal(rows.length),
	number: (text) => decimal(text)
};

// runtime/stages/scope.ts
/** Makes the scope. Nothing is loaded later: what was not loaded is not there. */
function createScope(data) {
	const byId = (entity, id) => {
		if (typeof id !== "string") return void 0;
		return entity === "contact" && id === data.contact.id ? data.contact : data.rows[entity]?.find((row) => row.id === id);
	};
	const zone = (name) => name === "contact" ? contactZone(data) : name === "store" ? data.storeZone : name;
	const scope = {
		...operators,
		now: data.now,
		contact: data.contact,
		self: data.self,
		trigger: data.trigger,
		event: data.event,
		bound: (name) => data.bound.get(name),
		rowOf: (happening) => happening?.about === void 0 ? void 0 : byId(happening.about.entity, happening.about.id),
		ref: (row, field, entity) => byId(entity, row?.[field]),
		get: (row, field) => row?.[field],
		related: (entity, via, of, withinMs) => related(data, entity, via, of, withinMs),
		inSegment: (name) => membership(data, name),
		happened: (event, bounds, where) => data.happenings.some((happening) => happening.event === event && happening.id !== data.entryEvent && inBounds(data, scope, happening, bounds) && (where === void 0 || where(createScope({
			...data,
			event: happening
		})))),
		today: (name) => localDate(data.now, zone(name)),
		weekday: (name) => localWeekday(data.now, zone(name)),
		localTime: (name) => localTime(data.now, zone(name)),
		instant: (text) => text.length === 10 ? instantOf(text, "00:00", data.storeZone) : Date.parse(text)
	};
	return scope;
}
/** The contact's zone, or the store's where the contact has none. */
function contactZone(data) {
	return typeof data.contact.time_zone === "string" ? data.contact.time_zone : data.storeZone;
}
/** What was not asked for is a fault of the code: an answer would hide it. */
function membership({ segments }, name) {
	const answer = segments?.[name];
	if (answer === void 0) throw new Error(`The membership in \`${name}\` was asked for, but the code does not list that segment.`);
	return answer;
}
function related(data, entity, via, of, withinMs) {
	if (of === void 0) return [];
	const time = data.schema.entities[entity]?.time;
	return (data.rows[entity] ?? []).filter((row) => {
		if (row[via] !== of.id) return false;
		if (withinMs === void 0) return true;
		const at = time === void 0 ? void 0 : row[time];
		return typeof at === "number" && at > data.now - withinMs && at <= data.now;
	});
}
function inBounds(data, scope, happening, bounds) {
	if (bounds.aboutThis === true && !isAboutThis(data, scope, happening)) return false;
	if (bounds.withinMs !== void 0) return happening.occurredAt > data.now - bounds.withinMs && happening.occurredAt <= data.now;
	if ("since" in bounds) return sinceInstant(data, bounds.since, happening.occurredAt);
	return happening.seq > data.entrySeq;
}
/** A date means its midnight in store time. A missing bound is false, as every comparison that meets one. */
function sinceInstant(data, since, at) {
	if (typeof since === "number") return at >= since;
	return typeof since === "string" && at >= instantOf(since, "00:00", data.storeZone);
}
/** About the run's own row, or made from it: an order whose `cart` is the run's cart. Ids are compared within their entity only. */
function isAboutThis(data, scope, happening) {
	const { self, selfEntity } = data;
	if (self === void 0 || happening.about === void 0) return false;
	if (happening.about.entity === selfEntity) return happening.about.id === self.id;
	const row = scope.rowOf(happening);
	return (data.schema.entities[happening.about.entity]?.fields ?? []).some(({ name, type }) => type.kind === "ref" && type.entity === selfEntity && row?.[name] === self.id);
}

// runtime/stages/context.ts
/** Settings and schema of the last deployment; a run cannot exist without one. */
async function deployedWorkspace(tx) {
	const workspace = await tx.deployments.workspace();
	if (workspace === void 0) throw new Error("Nothing is deployed to this store.");
	return workspace;
}
/** True if the predicate holds: in the store's own back end where it has one, else in memory. `event` is the event under test. */
function holds(context, predicate, event) {
	return holdsWithin(context, predicate, event, []);
}
/** `path` names the segments whose rules are being computed. */
async function holdsWithin(context, predicate, event, path) {
	const segments = await answerSegments(context, predicate.segments, path);
	if (predicate.sql !== void 0) {
		const answer = await context.tx.rows.holds(predicate, {
			...await bindingsOf(context),
			...segments
		});
		if (answer !== void 0) return answer;
	}
	return predicate.test(await scopeWith(context, predicate, event, segments));
}
async function answerSegments(context, names, path) {
	if (names === void 0 || names.length === 0) return {};
	const answers = {};
	for (const name of names) answers[name] = await isMemberWithin(context, context.subject.contact, name, path);
	return { segments: answers };
}
/** Is the contact a member now? A manual segment stores its members; a rule is computed from the current declaration. Throws if there is no such segment. */
function isMember(around, contact, segment) {
	return isMemberWithin(around, contact, segment, []);
}
async function isMemberWithin(around, contact, name, path) {
	if (path.includes(name)) throw new Error(`The segment \`${name}\` refers to itself: ${[...path, name].join(" → ")}.`);
	const code = await around.library.segment(around.tx, name);
	if (code === void 0) throw new Error(`The segment \`${name}\` is not deployed.`);
	if (code.kind === "manual") return around.tx.memberships.has(name, contact);
	return holdsWithin({
		...around,
		subject: withoutEntry(contact)
	}, code.rule, void 0, [...path, name]);
}
/** A rule belongs to no run: there is no event that would be left out of its facts. */
const withoutEntry = (contact) => ({
	contact,
	entryEvent: "",
	entrySeq: 0,
	bindings: {}
});
async function bindingsOf({ tx, workspace, now, subject }) {
	const contact = await contactRow(tx, subject.contact);
	const trigger = await triggerOf(tx, subject);
	return {
		contact: subject.contact,
		now,
		...subject.self === void 0 ? {} : { self: subject.self.id },
		...trigger?.aboutId === void 0 ? {} : { trigger: trigger.aboutId },
		entrySeq: subject.entrySeq,
		entryEvent: subject.entryEvent,
		contactZone: contactZone({
			contact,
			storeZone: workspace.settings.store.timeZone
		}),
		storeZone: workspace.settings.store.timeZone
	};
}
/** The contact's row; an erased or unknown one is empty. */
async function contactRow(tx, id) {
	return await tx.rows.get("contact", id) ?? { id };
}
const triggerOf = async (tx, { entryEvent }) => entryEvent === "" ? void 0 : tx.events.get(entryEvent);
/** Imported history has the receipt number 0: facts with a window see it. */
const BEFORE_HISTORY = -1;
/** Loads what the predicate or value reads, and the rows that the run, its trigger and its bindings are about. */
async function loadScope(context, needs, event) {
	return scopeWith(context, needs, event, await answerSegments(context, needs.segments, []));
}
async function scopeWith(context, needs, event, { segments }) {
	const { tx, workspace, subject } = context;
	const contact = await contactRow(tx, subject.contact);
	const trigger = await triggerOf(tx, subject);
	const bound = await boundEvents(context);
	const named = [...needs.reads, ...aboutEntities(context, needs.facts, [
		trigger,
		event,
		...bound.values()
	])];
	const rows = await tx.rows.ofContact(subject.contact, [...new Set(named)].filter((name) => name !== "contact").sort());
	const facts = needs.facts.length === 0 ? [] : await tx.events.ofContact(subject.contact, needs.facts, BEFORE_HISTORY);
	const find = (about) => about === void 0 ? void 0 : about.entity === "contact" ? contact : rows[about.entity]?.find((row) => row.id === about.id);
	return createScope({
		now: context.now,
		contact,
		self: find(subject.self),
		selfEntity: subject.self?.entity,
		trigger: trigger === void 0 ? void 0 : find(aboutOf(trigger)),
		event: event === void 0 ? void 0 : happeningOf(event, workspace),
		bound: new Map([...bound].map(([name, stored]) => [name, happeningOf(stored, workspace)])),
		rows,
		happenings: facts.map((stored) => happeningOf(stored, workspace)),
		segments: segments ?? {},
		entrySeq: subject.entrySeq,
		entryEvent: subject.entryEvent,
		schema: workspace.schema,
		storeZone: workspace.settings.store.timeZone
	});
}
async function boundEvents({ tx, subject }) {
	const bound = /* @__PURE__ */ new Map();
	for (const [name, binding] of Object.entries(subject.bindings)) {
		const stored = binding.kind === "event" ? await tx.events.get(binding.id) : void 0;
		if (stored !== void 0) bound.set(name, stored);
	}
	return bound;
}
function aboutEntities(context, facts, events) {
	return [
		...facts.map((name) => context.workspace.schema.events[name]?.about),
		...events.map((stored) => stored?.aboutEntity),
		context.subject.self?.entity
	].filter((name) => name !== void 0);
}
const aboutOf = (stored) => stored.aboutEntity === void 0 || stored.aboutId === void 0 ? void 0 : {
	entity: stored.aboutEntity,
	id: stored.aboutId
};
/** An event with its payload typed by the schema; one that no longer fits the schema, or has no entry in it, has no fields. */
function happeningOf(stored, { schema, settings }) {
	const about = aboutOf(stored);
	const typed = rowsOf(stored, schema, settings);
	return {
		id: stored.id,
		event: stored.event,
		occurredAt: stored.occurredAt,
		receivedAt: stored.receivedAt,
		seq: stored.seq,
		...about === void 0 ? {} : { about },
		payload: typed.ok ? typed.payload : {}
	};
}

export { isMember as a, isAboutThis as c, holds as i, rowsOf as l, deployedWorkspace as n, loadScope as o, happeningOf as r, contactZone as s, contactRow as t };