import { t as fillDue, u as receiveEvent } from "./fill-due-BQhvy1I8.mjs";
import { n as readLines, t as readTable } from "./read-table-ChoRCiZj.mjs";
import { n as fromTable, r as newsOf, t as fromLines } from "./import-row-DcurZB0B.mjs";
import { t as faultFinding } from "./findings-Bj6AN-uB.mjs";
import { l as rowsOf } from "./context-jnVayFj0.mjs";
import { createHash } from "node:crypto";

// runtime/ingest/files/tally.ts
/** Findings kept for each kind, by default. */
const MOST_FINDINGS = 1e3;
/** An empty tally. */
function createTally(most = MOST_FINDINGS) {
	const skipped = {
		cancellation: 0,
		"duplicate row": 0,
		"stock correction": 0,
		"no sale": 0
	};
	const counts = {
		good: 0,
		rejected: 0,
		leftOut: 0
	};
	const kept = {
		error: [],
		leftOut: [],
		warning: []
	};
	const keep = (finding) => {
		const list = kept[finding.code === "order-left-out" ? "leftOut" : finding.severity];
		if (list.length < most) list.push(finding);
	};
	const reject = (finding, rows) => {
		counts.rejected += rows;
		if (finding.code === "order-left-out") counts.leftOut += rows;
		keep(finding);
	};
	return {
		take: (item) => {
			if (item.kind === "rejected") return reject(item.finding, 1);
			if (item.kind === "good") counts.good += item.rows;
			else {
				skipped[item.reason] += item.rows;
				if (item.finding !== void 0) keep(item.finding);
			}
		},
		refuse: (finding, rows) => {
			counts.good -= rows;
			reject(finding, rows);
		},
		rows: () => counts.good + counts.rejected + Object.values(skipped).reduce((sum, count) => sum + count, 0),
		good: () => counts.good,
		rejected: () => counts.rejected,
		leftOut: () => counts.leftOut,
		skipped: () => skipped,
		findings: (severity) => severity === "warning" ? kept.warning : [...kept.error, ...kept.leftOut]
	};
}

// runtime/ingest/import/category-names.ts
const PAGE = 1e3;
/** Reads the categories of the store, which are few; undefined where the table is off or the file is not of products. */
async function readCategoryNames({ store, workspace, form }) {
	if (form.entity.name !== "product" || workspace.schema.entities.category === void 0) return void 0;
	const categories = await readAll(store);
	return (given) => {
		const names = /* @__PURE__ */ new Set();
		for (const name of Array.isArray(given) ? given.map(String) : []) {
			const found = categories.byId.get(name) ?? categories.byName.get(name);
			for (let at = found; at !== void 0 && !names.has(at.name); at = categories.byId.get(at.parent ?? "")) names.add(at.name);
			if (found === void 0) names.add(name);
		}
		return [...names];
	};
}
async function readAll(store) {
	const [byId, byName] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
	let after;
	for (;;) {
		const filter = {
			limit: PAGE,
			...after === void 0 ? {} : { after }
		};
		const rows = await store.transaction((tx) => tx.rows.page("category", filter));
		for (const { id, name, parent } of rows) {
			const category = {
				name: typeof name === "string" ? name : id,
				parent: typeof parent === "string" ? parent : void 0
			};
			byId.set(id, category);
			byName.set(category.name, category);
		}
		after = rows.at(-1)?.id;
		if (rows.length < PAGE) return {
			byId,
			byName
		};
	}
}

// runtime/ingest/import/join-contacts.ts
/** Looks up what the rows name. Contacts of new keys are made, in id order as everywhere. */
async function joinContacts(tx, rows) {
	const refs = rows.flatMap(({ contact }) => contact ?? []);
	const valuesBy = (by) => [...new Set(refs.filter((ref) => ref.by === by).map(({ value }) => value))];
	const keys = valuesBy("key");
	const byKey = keys.length === 0 ? /* @__PURE__ */ new Map() : await tx.contacts.idsOfKeys(keys);
	const byEmail = /* @__PURE__ */ new Map();
	for (const email of valuesBy("email")) byEmail.set(email, await idsOfEmail(tx, email));
	return (ref) => {
		if (ref.by === "id") return ref.value;
		if (ref.by === "email") return onlyOne(byEmail.get(ref.value) ?? [], ref);
		return byKey.get(ref.value) ?? noSuchContact(ref);
	};
}
/** More than these share an e-mail only by mistake; two are too many already. */
const MOST = 10;
async function idsOfEmail(tx, email) {
	return (await tx.contacts.find(email, MOST)).filter((row) => String(row.email ?? "").toLowerCase() === email.toLowerCase()).map(({ id }) => id);
}
function onlyOne(ids, ref) {
	const [id, ...more] = ids;
	if (id === void 0) return noSuchContact(ref);
	return more.length === 0 ? id : severalContacts(ref);
}
/** The fault of a row whose contact is not known. */
const noSuchContact = (ref) => ({
	kind: "fault",
	code: "no-such-contact",
	field: ref.field,
	header: ref.header,
	reason: `No contact has the ${ref.by === "email" ? "e-mail" : "id"} \`${ref.value}\` of \`${ref.header}\`.`,
	help: `Import the contacts first, or name them by the shop's unique key: \`--map contact.key=COLUMN\`.`
});
const severalContacts = (ref) => ({
	kind: "fault",
	code: "several-contacts",
	field: ref.field,
	header: ref.header,
	reason: `Several contacts have the e-mail \`${ref.value}\` of \`${ref.header}\`.`,
	help: "Name them by the shop's unique key: `--map contact.key=COLUMN`."
});

// runtime/ingest/event-id.ts
/** Ids of events that are made from data: the same data is the same event, so that what is there is recognised. */
/** `ev_` and 32 hex digits of SHA-256, from the event's name and what it is about. */
const eventId = (event, about) => `ev_${createHash("sha256").update(`${event}\0${about}`).digest("hex").slice(0, 32)}`;

// runtime/ingest/import/receive-rows.ts
/** Rows as news: they are received like events of the shop, so that they start runs. */
/** Receives each row as the event of the job, now; the event writes the row when it is handled. What was received before is known. */
async function receiveRows(tx, importing, rows) {
	let fresh = 0;
	for (const row of rows) if (await receiveEvent(tx, importing.job.workspace, await incoming(tx, importing, row))) fresh += 1;
	return {
		written: 0,
		newerStored: 0,
		events: fresh,
		knownEvents: rows.length - fresh
	};
}
async function incoming(tx, { job, now }, row) {
	const event = await eventOf(tx, job.trigger ?? "", row);
	const occurredAt = event === "contact updated" ? now : row.occurredAt ?? now;
	return {
		id: idOf(event, row),
		event,
		...row.contactId === void 0 ? {} : { contact: { id: row.contactId } },
		occurredAt,
		receivedAt: now,
		...row.id === void 0 ? {} : { aboutId: row.id },
		payload: row.payload
	};
}
/** Who has registered before does not register again. */
async function eventOf(tx, event, { contactId }) {
	if (event !== "contact registered" || contactId === void 0) return event;
	return (await tx.rows.get("contact", contactId))?.created_at === void 0 ? event : "contact updated";
}
/** From the data: an order is placed and a contact registers once; anything else happens anew with each instant or content. */
function idOf(event, row) {
	if (event === "order placed") return eventId(event, row.id ?? "");
	const about = row.id ?? row.contact?.value ?? "";
	if (event === "contact registered") return eventId(event, row.contact?.value ?? "");
	const content = createHash("sha256").update(JSON.stringify(row.payload)).digest("hex").slice(0, 32);
	return eventId(event, `${about}@${row.occurredAt ?? ""}/${content}`);
}

// runtime/ingest/import/write-history.ts
/** Writes them: rows, their parts where the row is not older than the stored one, and their events. */
async function writeHistory(tx, importing, rows) {
	const { entity } = importing.job.form;
	const drafts = rows.map((row) => draftOf(importing, row));
	await clearParents(tx, entity, rows);
	const ids = new Set(await tx.rows.upsertMany(entity.name, drafts.map(({ row }) => row)));
	const latest = new Map(drafts.map((draft) => [draft.row.id, draft]));
	await replaceParts(tx, [...latest.values()].filter(({ row }) => ids.has(row.id)));
	const events = drafts.flatMap(({ event }) => event ?? []);
	const fresh = events.length === 0 ? [] : await tx.events.receiveHistory(events);
	return {
		written: ids.size,
		newerStored: latest.size - ids.size,
		events: fresh.length,
		knownEvents: events.length - fresh.length
	};
}
/** The parts that a parent had go before its own are written. */
async function clearParents(tx, { name, partOf }, rows) {
	if (partOf === void 0) return;
	for (const { replaces } of rows) if (replaces !== void 0) await tx.rows.replaceParts(name, partOf.field, replaces.parent, []);
}
/** Old parts go order by order, the new ones of all of them come in one statement. */
async function replaceParts(tx, drafts) {
	const fresh = /* @__PURE__ */ new Map();
	for (const { row, parts } of drafts) for (const part of parts) {
		await tx.rows.replaceParts(part.entity, part.field, row.id, []);
		fresh.set(part.entity, [...fresh.get(part.entity) ?? [], ...part.rows]);
	}
	for (const [entity, rows] of fresh) await tx.rows.upsertMany(entity, rows);
}
function draftOf(importing, row) {
	const { entity } = importing.job.form;
	const news = newsOf(entity);
	const id = (entity.name === "contact" ? row.contactId : row.id) ?? "";
	if (news === void 0 || row.occurredAt === void 0) return {
		row: plainRow(importing, entity, row, id),
		parts: []
	};
	return reported(importing, {
		...row,
		occurredAt: row.occurredAt
	}, news.event, id);
}
/** A row as the file gives it. */
function plainRow({ categories }, { contact }, { values, contactId }, id) {
	const owner = contact === void 0 || contactId === void 0 ? {} : { [contact]: contactId };
	const named = categories === void 0 || values.categories === void 0 ? {} : { categories: categories(values.categories) };
	return {
		...values,
		...owner,
		...named,
		id
	};
}
/** A row as the event about it would write it. */
function reported({ job }, row, event, id) {
	const { occurredAt, contactId, payload } = row;
	const { schema, settings } = job.workspace;
	const typed = rowsOf({
		event,
		aboutId: id,
		occurredAt,
		contact: contactId,
		payload
	}, schema, settings);
	if (!typed.ok) throw new Error(`Line ${row.line}: ${typed.path}: ${typed.reason}`);
	const { entity, parts } = typed.about;
	const history = {
		id: historyId(event, row),
		event,
		contact: contactId,
		occurredAt,
		receivedAt: occurredAt,
		aboutEntity: entity,
		aboutId: id,
		payload
	};
	return {
		row: typed.about.row,
		parts,
		event: history
	};
}
/** Of an order and a registration there is one; a cart has as many states as it has instants. The shop's own key stands for a contact. */
function historyId(event, row) {
	if (event === "contact registered") return eventId(event, row.contact?.value ?? "");
	return eventId(event, event === "order placed" ? row.id ?? "" : `${row.id}@${row.occurredAt}`);
}

// runtime/ingest/import/write-batch.ts
/** Some hundred rows in one transaction: contacts locked in id order, rows written, history noted, rejected rows kept as dead letters. */
/** Writes the rows and keeps the findings; all of it or nothing. Writing the same again changes nothing. */
async function writeBatch(importing, rows, findings) {
	const { job } = importing;
	return job.store.transaction(async (tx) => {
		const join = await joinContacts(tx, rows);
		const joined = rows.map((row) => joinRow(row, row.contact === void 0 ? void 0 : join(row.contact)));
		const present = await lockContacts(tx, importing, joined.flatMap((one) => "fault" in one ? [] : [one]));
		const checked = joined.map((one) => "fault" in one ? one : known(one, present));
		const good = checked.flatMap((one) => "fault" in one ? [] : [one]);
		const refused = checked.flatMap((one) => "fault" in one ? [{
			row: one.row,
			finding: faultFinding(one.row, one.fault)
		}] : []);
		const outcome = await (job.trigger === void 0 ? writeHistory(tx, importing, good) : receiveRows(tx, importing, good));
		for (const finding of [...findings, ...refused.map((one) => one.finding)]) await tx.deadLetters.add(deadLetter(importing, finding));
		return {
			...outcome,
			refused
		};
	});
}
const joinRow = (row, contact) => typeof contact === "object" ? {
	row,
	fault: contact
} : {
	...row,
	contactId: contact
};
/** A contact that is named by its id must be there. */
const known = (row, present) => row.contactId === void 0 || row.contact === void 0 || present.has(row.contactId) ? row : {
	row,
	fault: noSuchContact(row.contact)
};
/** Locks the contacts of the rows, directly or through the row that they are parts of; answers those that are there. */
async function lockContacts(tx, importing, rows) {
	const owners = await ownersOfParents(tx, importing, rows);
	const ids = /* @__PURE__ */ new Set([...rows.flatMap(({ contactId }) => contactId ?? []), ...owners]);
	return ids.size === 0 ? ids : tx.contacts.lockAll([...ids]);
}
async function ownersOfParents(tx, { job }, rows) {
	const { entity } = job.form;
	const parent = entity.partOf === void 0 ? void 0 : job.workspace.schema.entities[entity.partOf.entity];
	if (parent?.contact === void 0) return [];
	const field = entity.partOf?.field ?? "";
	const owners = [];
	for (const id of new Set(rows.map(({ values }) => String(values[field])))) {
		const owner = (await tx.rows.get(parent.name, id))?.[parent.contact];
		if (typeof owner === "string") owners.push(owner);
	}
	return owners;
}
/** The same row of the same file for the same reason is one letter. */
function deadLetter({ job, now }, finding) {
	const { table } = job.form;
	const { line, column, header = null, code, reason, help, text } = finding;
	const hash = createHash("sha256").update([
		table,
		job.shownAs,
		line,
		code,
		text
	].join("\0")).digest("hex").slice(0, 32);
	const content = {
		table,
		file: job.shownAs,
		line,
		column,
		header,
		code,
		help,
		row: text
	};
	return {
		id: `import/${table}/${hash}`,
		at: now,
		kind: "import row",
		reason,
		content
	};
}

// runtime/ingest/import/import-file.ts
/**
* A file into a table, from end to end as a stream: a chunk of the file is read when the rows before it are written, so memory does not
* grow with the file. Ids come from the data, so an import that was cut short is done again and ends the same.
*/
/** Rows of the file that go into one transaction. */
const BATCH_ROWS = 500;
/** Findings that the summary keeps. */
const FINDINGS = 20;
/** Imports the file. Throws RelanceError, before anything is written, if the file as a whole cannot be read. */
async function importFile(job) {
	const started = performance.now();
	const now = (await job.store.transaction((tx) => tx.clock.read()))?.now ?? Date.now();
	const state = createState({
		job,
		now,
		categories: await readCategoryNames(job)
	});
	let progress = {
		bytes: 0,
		totalBytes: 0,
		rows: 0
	};
	const items = readItems(job, (reading) => {
		progress = reading;
	});
	let stopped = false;
	for await (const batch of items) {
		for (const item of batch) await state.take(item);
		job.onProgress?.({
			...progress,
			written: state.tally.good(),
			rejected: state.tally.rejected()
		});
		stopped = job.signal?.aborted ?? false;
		if (stopped) break;
	}
	await state.flush();
	const due = job.trigger === void 0 && !stopped ? await fillCurrent(job.store, now) : 0;
	return {
		...summaryOf(job, state),
		due,
		stopped,
		ms: performance.now() - started
	};
}
async function* readItems(job, onProgress) {
	const { form, wanted, rules } = job;
	const file = {
		path: job.path,
		shownAs: job.shownAs,
		onProgress
	};
	if (form.format === "lines") for await (const items of readLines(file, {
		...rules,
		order: form.entity,
		wanted
	})) yield items.map((item) => item.kind === "good" ? {
		...item,
		value: fromLines(item, rules)
	} : item);
	else for await (const items of readTable(file, {
		...rules,
		form,
		wanted
	})) yield items.map((item) => item.kind === "good" ? {
		...item,
		value: fromTable(item, form.entity)
	} : item);
}
function createState(importing) {
	const tally = createTally(FINDINGS);
	const sums = {
		written: 0,
		newerStored: 0,
		events: 0,
		knownEvents: 0
	};
	let rows = [];
	let findings = [];
	let waiting = 0;
	const flush = async () => {
		if (rows.length === 0 && findings.length === 0) return;
		const { refused, ...done } = await writeBatch(importing, rows, findings);
		for (const { row, finding } of refused) {
			tally.refuse(finding, row.rows);
			await importing.job.onFinding?.(finding);
		}
		sums.written += done.written;
		sums.newerStored += done.newerStored;
		sums.events += done.events;
		sums.knownEvents += done.knownEvents;
		[rows, findings, waiting] = [
			[],
			[],
			0
		];
	};
	return {
		tally,
		sums,
		flush,
		take: async (item) => {
			tally.take(item);
			const finding = item.kind === "good" ? void 0 : item.finding;
			if (finding !== void 0) await importing.job.onFinding?.(finding);
			if (item.kind === "good") rows.push(item.value);
			if (item.kind === "rejected") findings.push(item.finding);
			waiting += item.kind === "good" ? item.rows : 1;
			if (waiting >= BATCH_ROWS) await flush();
		}
	};
}
/** Instants in the future that rows make for what is deployed; nothing that is already due fires (semantics §2). */
async function fillCurrent(store, now) {
	const flows = await store.transaction(async (tx) => {
		const current = await tx.deployments.current();
		return (await Promise.all(current.map(({ campaign, revision }) => tx.deployments.artefact(campaign, revision)))).flatMap((artefact) => artefact?.flow ?? []);
	});
	return flows.length === 0 ? 0 : fillDue(store, {
		flows,
		now
	});
}
function summaryOf({ form, shownAs }, { tally, sums }) {
	return {
		table: form.table,
		file: shownAs,
		rows: tally.rows(),
		good: tally.good(),
		rejected: tally.rejected(),
		leftOut: tally.leftOut(),
		skipped: tally.skipped(),
		...sums,
		findings: [...tally.findings("error"), ...tally.findings("warning")]
	};
}

export { eventId as n, createTally as r, importFile as t };