import { t as Temporal } from "./temporal-polyfill-r0Tbj1E0.mjs";
import { n as instantOf, r as localDate } from "./local-time-ZyrcQZET.mjs";
import { n as deployedWorkspace, s as contactZone, t as contactRow } from "./context-jnVayFj0.mjs";

// runtime/entry/receive.ts
/** Stores an event; false if its id is known (the same event twice is one). The contact's row exists from here on. */
async function receiveEvent(tx, workspace, event) {
	const contact = await contactOf(tx, event);
	const about = workspace.schema.events[event.event]?.about;
	const aboutId = about === "contact" ? contact : event.aboutId;
	const stored = {
		id: event.id,
		event: event.event,
		contact,
		occurredAt: event.occurredAt,
		receivedAt: event.receivedAt,
		aboutEntity: aboutId === void 0 ? void 0 : about,
		aboutId,
		payload: event.payload,
		depth: 0
	};
	return tx.events.receive(stored);
}
async function contactOf(tx, event) {
	if (event.contact === void 0) return void 0;
	return "id" in event.contact ? event.contact.id : tx.contacts.idOfKey(event.contact.key);
}

// runtime/clock/calendar.ts
/** Calendar arithmetic over local dates `YYYY-MM-DD`: spans, offsets, dates that come back every year. Source of the rules: language §2, §12. */
/** IANA name of a zone as it is written. */
function zoneName(zone, { contactZone, storeZone }) {
	if (zone.kind === "named") return zone.name;
	return zone.kind === "store" ? storeZone : contactZone;
}
/** The date that lies `count` units later (earlier if negative); months and years clamp to the last day of the month. */
function shiftDate(date, count, unit) {
	return Temporal.PlainDate.from(date).add({ [`${unit}s`]: count }, { overflow: "constrain" }).toString();
}
/** The date that an offset such as `2 days before` makes of a date. */
const offsetDate = (date, offset) => offset === void 0 ? date : shiftDate(date, offset.sign * offset.count, offset.unit);
/** The date in another year; 29 February is the 28th where the year has none. */
const inYear = (date, year) => Temporal.PlainDate.from(date).with({ year }, { overflow: "constrain" }).toString();
const WEEKDAYS = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday"
];
/** The weekday of a date. */
const weekdayOf = (date) => WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? "monday";
/** A value as a local date: a date as it is, an instant (ms) as its date in the zone; undefined for anything else. */
function dateOfValue(value, zone) {
	if (typeof value === "number") return Number.isFinite(value) ? localDate(value, zone) : void 0;
	return typeof value === "string" && isDate(value) ? value : void 0;
}
function isDate(text) {
	try {
		return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
	} catch {
		return false;
	}
}
const DAYS = {
	day: 1,
	week: 7,
	month: 31,
	year: 366
};
/** The occurrence of a yearly date whose (shifted) instant is the first at or after `from`, ms. The date itself is its first one. */
function nextOccurrence(moment, from) {
	const { date, offset, zone } = moment;
	const reach = offset === void 0 ? 0 : Math.ceil(offset.count * DAYS[offset.unit] / 365);
	const earliest = Temporal.PlainDate.from(localDate(from, zone)).year - 1 - (offset?.sign === 1 ? reach : 0);
	for (let year = Math.max(Temporal.PlainDate.from(date).year, earliest);; year += 1) {
		const at = occurrenceIn(moment, year);
		if (at >= from) return {
			year,
			at
		};
	}
}
/** The instant at which the date of that year occurs, ms. */
const occurrenceIn = ({ date, offset, time, zone }, year) => instantOf(offsetDate(inYear(date, year), offset), time, zone);

// runtime/entry/due/date.ts
/** The due side of a date trigger; undefined for other kinds. */
function dateTrigger(trigger) {
	if (trigger.kind !== "date") return void 0;
	return {
		key: trigger.key,
		entity: trigger.entity,
		follow: (change) => follow(trigger, change),
		instantsOf: (place, row) => instantsOf(trigger, place, row, place.now),
		stands: (place, due) => stands(trigger, place, due),
		eventId: (due) => eventId(trigger, due),
		next: async (place, due) => trigger.yearly ? instantsOf(trigger, place, await rowOf(place, due), due.at + 1) : []
	};
}
/** Once a year: the key holds the year. Else once for each value, wherever its instant was moved to. */
const eventId = (trigger, due) => trigger.yearly ? due.key : `${due.key}@${String(due.data.on)}`;
async function rowOf({ tx, contact }, { entity, subject }) {
	return entity === "contact" ? contactRow(tx, contact) : await tx.rows.get(entity, subject) ?? { id: subject };
}
/** Which of the contact's rows an event may have moved. */
async function follow(trigger, change) {
	const { tx, event, contact } = change;
	const moved = await movedBy(trigger, change);
	if (moved === "none") return;
	if (moved === "all" || trigger.yearly || event.aboutId === void 0) {
		await tx.due.deleteOf(contact, trigger.key);
		const rows = trigger.entity === "contact" ? [await contactRow(tx, contact)] : await change.rows(trigger.entity);
		for (const row of rows) await schedule(trigger, change, row);
		return;
	}
	await tx.due.delete(`${trigger.key}/${event.aboutId}`);
	const row = await change.after();
	if (row !== void 0) await schedule(trigger, change, row);
}
/** A date whose trigger time is past when it is set fires nothing (language §12). */
async function schedule(trigger, change, row) {
	const ahead = (await instantsOf(trigger, change, row, change.now)).filter((due) => trigger.yearly || due.at > change.now);
	for (const due of ahead) await change.tx.due.upsert(due);
}
async function movedBy(trigger, change) {
	const { event, before, workspace } = change;
	const { entity, field } = trigger;
	if (event.aboutEntity === "contact") {
		const after = await change.after();
		if (trigger.zone.kind === "contact" && before?.time_zone !== after?.time_zone || entity === "contact" && before?.[field] !== after?.[field]) return "all";
	}
	if (event.aboutEntity !== entity || entity === "contact") return "none";
	const owner = workspace.schema.entities[entity]?.contact ?? "contact";
	const after = await change.after();
	return before?.[field] !== after?.[field] || before?.[owner] !== after?.[owner] ? "one" : "none";
}
/** At most one: of a yearly date the first at or after `from` that has not come yet. */
async function instantsOf(trigger, place, row, from) {
	const moment = await momentOf(trigger, place, row);
	if (moment === void 0) return [];
	const due = (at, key) => ({
		key,
		trigger: trigger.key,
		event: trigger.event,
		entity: trigger.entity,
		subject: row.id,
		contact: place.contact,
		at,
		data: {
			due: trigger.key,
			on: written(row[trigger.field])
		}
	});
	const key = `${trigger.key}/${row.id}`;
	if (!trigger.yearly) return notYet(trigger, place, due(onceAt(moment), key));
	let { year, at } = nextOccurrence(moment, from);
	for (;;) {
		const [next] = await notYet(trigger, place, due(at, `${key}/${year}`));
		if (next !== void 0) return [next];
		year += 1;
		at = occurrenceIn(moment, year);
	}
}
/** What has come already does not come again: the date was moved, or the zone, after it had fired. */
async function notYet(trigger, { tx }, due) {
	return await tx.events.get(eventId(trigger, due)) === void 0 ? [due] : [];
}
/** Still the instant of its date: that of the year in its key, or the only one. */
async function stands(trigger, place, due) {
	const moment = await momentOf(trigger, place, await rowOf(place, due));
	if (moment === void 0) return false;
	return due.at === (trigger.yearly ? occurrenceIn(moment, Number(due.key.split("/").at(-1))) : onceAt(moment));
}
const onceAt = ({ date, offset, time, zone }) => instantOf(offsetDate(date, offset), time, zone);
/** Undefined if the date is unknown. */
async function momentOf(trigger, { tx, workspace, contact }, row) {
	const value = row[trigger.field];
	if (value === void 0) return void 0;
	const storeZone = workspace.settings.store.timeZone;
	const owner = row.id === contact ? row : await contactRow(tx, contact);
	const zone = zoneName(trigger.zone, {
		contactZone: contactZone({
			contact: owner,
			storeZone
		}),
		storeZone
	});
	const date = dateOfValue(value, zone);
	return date === void 0 ? void 0 : {
		date,
		offset: trigger.offset,
		time: trigger.time,
		zone
	};
}
/** A date as it is, an instant as ISO text. */
const written = (value) => typeof value === "number" ? new Date(value).toISOString() : String(value);

// runtime/entry/due/idle.ts
const EVENT = "cart abandoned";
const ENTITY = "cart";
/** The due side of an idle trigger; undefined for other kinds. */
function idleTrigger(trigger) {
	if (trigger.kind !== "idle") return void 0;
	const { after } = trigger;
	const key = `${EVENT} after ${after}`;
	const keyOf = (cart) => `${key}/${cart}`;
	const dueOf = (cart, contact, changed) => ({
		key: keyOf(cart),
		trigger: key,
		event: EVENT,
		entity: ENTITY,
		subject: cart,
		contact,
		at: changed + after,
		data: { after }
	});
	return {
		key,
		entity: ENTITY,
		reach: after,
		async follow(change) {
			const { event, tx } = change;
			if (event.aboutEntity === ENTITY && event.aboutId !== void 0 && change.newest) {
				const changed = changedAt(await change.after());
				await (await isOpen(change, event.aboutId, changed) ? tx.due.upsert(dueOf(event.aboutId, change.contact, changed)) : tx.due.delete(keyOf(event.aboutId)));
			}
			if (event.event === "order placed") for (const cart of await cancelledBy(change)) await tx.due.delete(keyOf(cart));
		},
		instantsOf: async ({ tx, contact }, cart) => cart.contact === contact && await isLeft(tx, cart, contact) ? [dueOf(cart.id, contact, changedAt(cart))] : [],
		async stands({ tx, contact }, due) {
			const cart = await tx.rows.get(ENTITY, due.subject);
			if (cart === void 0 || changedAt(cart) + after !== due.at) return false;
			const { cart_item: items = [], order: orders = [] } = await tx.rows.ofContact(contact, ["cart_item", "order"]);
			return hasItems(items, due.subject) && !orders.some((order) => placedAt(order) > changedAt(cart));
		},
		eventId: (due) => `${due.key}@${due.at}`,
		next: async () => []
	};
}
/** A cart with items that nobody has ordered since. An update that comes late may be older than an order that is known already. */
async function isOpen(change, cart, changed) {
	if (changed === 0 || !hasItems(await change.rows("cart_item"), cart)) return false;
	return !(await change.rows("order")).some((order) => placedAt(order) > changed);
}
/** Carts that were last touched before the order are bought or given up; a later one stays. */
async function cancelledBy(change) {
	const order = await change.after();
	return (await change.rows(ENTITY)).filter((cart) => cart.id === order?.cart || changedAt(cart) <= change.event.occurredAt).map((cart) => cart.id);
}
/** Invariant: what an order has cancelled is never written again. So a cart that was bought stays out, even if the shop touched it afterwards. */
async function isLeft(tx, cart, contact) {
	const { cart_item: items = [], order: orders = [] } = await tx.rows.ofContact(contact, ["cart_item", "order"]);
	return hasItems(items, cart.id) && !orders.some((order) => order.cart === cart.id || placedAt(order) >= changedAt(cart));
}
/** True if one of the parts belongs to the cart. */
const hasItems = (items, cart) => items.some((item) => item.cart === cart);
/** Instant of the cart's last change, ms; 0 if nothing says. */
const changedAt = (row) => typeof row?.updated_at === "number" ? row.updated_at : 0;
/** Instant of the order, ms; 0 if nothing says. */
const placedAt = (row) => typeof row.placed_at === "number" ? row.placed_at : 0;

// runtime/entry/due/registry.ts
const KINDS = [idleTrigger, dateTrigger];
/** The triggers with future instants that these campaigns name, each once, by key: campaigns with the same words share their rows. */
function dueTriggers(flows) {
	const found = flows.flatMap(({ triggers }) => triggers.flatMap((trigger) => KINDS.flatMap((kind) => kind(trigger) ?? [])));
	return [...new Map(found.map((trigger) => [trigger.key, trigger])).values()].sort((a, b) => a.key < b.key ? -1 : 1);
}

// runtime/entry/in-lanes.ts
/** Work on independent contacts side by side: what concerns one of them stays in order (semantics §1). */
/** How many lanes are under way at a time: enough to hide the way to the database, fewer than a pool has connections. */
const AT_ONCE = 6;
/**
* Does the work for every item: items of one lane one after the other in their order, different lanes at once. Answers in the order of the
* items. When one fails its lane stops, the other lanes finish what is under way and begin nothing, and the first error is thrown.
*/
async function inLanes(items, laneOf, work) {
	const lanes = /* @__PURE__ */ new Map();
	for (const [index, item] of items.entries()) lanes.set(laneOf(item), [...lanes.get(laneOf(item)) ?? [], {
		item,
		index
	}]);
	const waiting = [...lanes.values()];
	const answers = /* @__PURE__ */ new Map();
	const errors = [];
	const worker = async () => {
		for (let lane = waiting.shift(); lane !== void 0; lane = waiting.shift()) for (const { item, index } of lane) {
			if (errors.length > 0) return;
			answers.set(index, await work(item));
		}
	};
	await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, () => worker().catch((error) => errors.push(error))));
	if (errors.length > 0) throw errors[0];
	return [...answers].sort(([a], [b]) => a - b).map(([, answer]) => answer);
}

// runtime/entry/fill-due.ts
const BATCH = 500;
/** Rows that share a transaction: fewer commits, and no contact is locked for long. */
const TOGETHER = 20;
/** Writes the due rows that existing rows have under these campaigns; answers how many. Events may be handled meanwhile. */
async function fillDue(store, { flows, now, batch = BATCH }) {
	const triggers = dueTriggers(flows);
	if (triggers.length === 0) return 0;
	const workspace = await store.transaction(deployedWorkspace);
	let written = 0;
	for (const entity of [...new Set(triggers.map((trigger) => trigger.entity))].sort()) {
		const table = {
			store,
			workspace,
			now,
			batch,
			entity,
			triggers: triggers.filter((trigger) => trigger.entity === entity)
		};
		written += await fillTable(table);
	}
	return written;
}
async function fillTable(table) {
	const { store, entity, batch } = table;
	const since = changedSince(table);
	let written = 0;
	let after;
	for (;;) {
		const filter = {
			limit: batch,
			...since === void 0 ? {} : { since },
			...after === void 0 ? {} : { after }
		};
		const rows = await store.transaction((tx) => tx.rows.page(entity, filter));
		const counts = await inLanes(inGroups(rows.flatMap((row) => owned(table, row))), ([first]) => first?.row.id ?? "", (group) => fillRows(table, group));
		written += counts.reduce((sum, count) => sum + count, 0);
		after = rows.at(-1)?.id;
		if (rows.length < batch) return written;
	}
}
/** A row that changed before this has no instant left in the future, for none of the triggers. */
function changedSince({ triggers, now }) {
	const reaches = triggers.map((trigger) => trigger.reach);
	return reaches.every((reach) => reach !== void 0) ? now - Math.max(...reaches) : void 0;
}
/** Rows of a contact. A guest's cart has none yet: the event that brings one schedules it. */
function owned({ entity, workspace }, row) {
	const field = workspace.schema.entities[entity]?.contact;
	const contact = entity === "contact" ? row.id : field === void 0 ? void 0 : row[field];
	return typeof contact === "string" ? [{
		row,
		contact
	}] : [];
}
/** In order of contacts, the order in which every transaction locks several. */
function inGroups(rows) {
	const sorted = [...rows].sort((a, b) => a.contact < b.contact ? -1 : Number(a.contact > b.contact));
	return sorted.flatMap((_, index) => index % TOGETHER === 0 ? [index] : []).map((start) => sorted.slice(start, start + TOGETHER));
}
async function fillRows(table, rows) {
	return table.store.transaction(async (tx) => {
		const locked = await tx.contacts.lockAll(rows.map(({ contact }) => contact));
		let written = 0;
		for (const row of rows) if (locked.has(row.contact)) written += await fillRow(tx, table, row);
		return written;
	});
}
/** One row under its contact's lock, read again there: what was paged may have changed. */
async function fillRow(tx, { workspace, now, entity, triggers }, { row, contact }) {
	const current = await tx.rows.get(entity, row.id);
	let written = 0;
	for (const trigger of current === void 0 ? [] : triggers) {
		const instants = await trigger.instantsOf({
			tx,
			workspace,
			now,
			contact
		}, current ?? row);
		for (const due of instants.filter((one) => one.at > now)) {
			await tx.due.upsert(due);
			written += 1;
		}
	}
	return written;
}

export { nextOccurrence as a, weekdayOf as c, dateOfValue as i, zoneName as l, inLanes as n, offsetDate as o, dueTriggers as r, shiftDate as s, fillDue as t, receiveEvent as u };