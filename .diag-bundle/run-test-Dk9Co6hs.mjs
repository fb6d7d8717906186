import { a as deploy, d as receiveFrom, f as settle, i as CHANNELS, l as createFeed, n as createEngine, p as earliest, s as createVirtualClock, t as createPerform, u as firstDueRuns } from "./perform-DAjwqLwV.mjs";
import { n as inLanes } from "./fill-due-BQhvy1I8.mjs";
import { i as holds, l as rowsOf, n as deployedWorkspace, o as loadScope } from "./context-jnVayFj0.mjs";
import { a as wordOfStep, c as inOrder, d as entityOf, i as labelOfStep, l as UPDATED_AT, m as shapeFields, n as contactClosure, o as byNumber, r as countSteps, s as byText, t as earliestDeadline, u as buildRow } from "./run-deadline-ad-F_ApO.mjs";
import { a as compareText, i as cleanText, n as cleanJson, o as lowerAscii, r as cleanRecord, t as contactIdOfKey } from "./contact-id-CiTRX9-y.mjs";
import { a as valueJs, i as testJs, n as readsOf, s as outermost } from "./predicates-1kFyCTjV.mjs";
import { a as factsOf, c as segmentsOf, s as parts } from "./fields-C8acOUqj.mjs";
import { n as expressionWords } from "./expression-Qqg0RkVN.mjs";
import { t as MESSAGE_ENTITY } from "./message-entity-CdvnEM66.mjs";
import { t as Big } from "./big-BM1QxyaX.mjs";
import { t as Temporal } from "./temporal-polyfill-r0Tbj1E0.mjs";
import { t as moneyText } from "./money-text-770Nwik6.mjs";
import { t as formatDuration } from "./duration-DmMsHrS7.mjs";
import { n as instantOf } from "./local-time-ZyrcQZET.mjs";
import { createHash, randomBytes } from "node:crypto";

// runtime/journey/virtual/create-virtual-host.ts
/** Makes a host over `perform`. The workflow's time is always the clock's, so `now` is 0 and the stage reads the clock. */
function createVirtualHost(store, library, perform) {
	const live = /* @__PURE__ */ new Map();
	const wake = async (run) => {
		const sleeper = live.get(run.id);
		if (sleeper === void 0) return "gone";
		sleeper.wake();
		await sleeper.parked;
		return "woken";
	};
	return {
		start: async (run) => {
			if (live.has(run.id)) return;
			const sleeper = launch(run, (await store.transaction((tx) => library.get(tx, run.campaign, run.revision))).workflow.journey, perform, () => live.delete(run.id));
			live.set(run.id, sleeper);
			await sleeper.parked;
		},
		nudge: wake,
		wake
	};
}
function launch(run, journey, perform, ended) {
	let park = () => void 0;
	let fail = () => void 0;
	const nextPark = () => new Promise((resolve, reject) => {
		park = resolve;
		fail = reject;
	});
	const root = run.cursors[""];
	let seq = (root?.seq ?? 0) + 1;
	const sleeper = {
		wake: () => void 0,
		parked: nextPark()
	};
	const sleep = () => new Promise((resolve) => {
		sleeper.wake = () => {
			sleeper.wake = () => void 0;
			sleeper.parked = nextPark();
			resolve();
		};
		park();
	});
	const ask = async (from) => {
		const answer = await perform({
			run: run.id,
			cursor: "",
			seq,
			from,
			now: 0
		});
		if (answer.stored) seq += 1;
		return answer;
	};
	journey({
		at: root?.label ?? "start",
		perform: async (from) => {
			let answer = await ask(from);
			while (answer.held === true) {
				await sleep();
				answer = await ask(from);
			}
			return answer.next;
		},
		waitUntil: sleep
	}).then(() => {
		ended();
		park();
	}, (error) => {
		ended();
		fail(error);
	});
	return sleeper;
}

// runtime/simulate/simulate.ts
/** Runs until nothing is due or `until` is reached; answers the instant of the end. The build must be deployed to the store. */
async function simulate(simulation) {
	const { store, clock, feed } = simulation;
	const driven = createDriven(simulation);
	const acts = [...simulation.acts ?? []];
	const stops = [...simulation.stops ?? [], ...acts.map((act) => act.at)].sort((a, b) => a - b);
	let now = await clock.now();
	for (;;) {
		while (acts[0] !== void 0 && acts[0].at <= now) await acts.shift()?.do();
		await receiveFeed(store, feed, now);
		const agenda = await settle(driven, now);
		await simulation.onSettled?.(now);
		while (stops[0] !== void 0 && stops[0] <= now) stops.shift();
		if (feed.next() === void 0 && acts.length === 0 && await simulation.rests?.(agenda, now) === true) return now;
		const next = earliest(agenda, soonest(feed.next(), stops[0]));
		if (next === void 0 || next > simulation.until) return now;
		clock.advance(next);
		now = next;
	}
}
const soonest = (a, b) => a === void 0 || b === void 0 ? a ?? b : Math.min(a, b);
function createDriven({ store, library, clock, channels, alert = fail }) {
	const perform = createPerform({
		store,
		library,
		clock,
		alert
	});
	const host = createVirtualHost(store, library, perform);
	return {
		engine: createEngine({
			store,
			library,
			channels,
			host,
			alert
		}),
		wakeDue: async (now) => {
			await inLanes(await firstDueRuns(store, now), (run) => run.contact, host.wake);
		},
		realNow: () => Date.now()
	};
}
function fail(message) {
	throw new Error(message);
}
async function receiveFeed(store, feed, now) {
	const events = feed.take(now);
	if (events.length === 0) return;
	await store.transaction((tx) => receiveFrom(tx, feed, events));
}

// runtime/store/memory/agenda.ts
/** The agenda of the memory store: transactions are serial, so the answers are of one moment. */
async function readAgenda({ events, due, runs, outbox }) {
	const [event, next, deadline] = [
		await events.nextPending(),
		await due.next(),
		await runs.nextDeadline()
	];
	const { next: message, sending } = await outbox.pending();
	return {
		unsettled: await runs.unsettled(),
		sending,
		...event === void 0 ? {} : { event },
		...next === void 0 ? {} : { due: next },
		...deadline === void 0 ? {} : { deadline },
		...message === void 0 ? {} : { message }
	};
}

// runtime/store/memory/sorted-index.ts
/** `compare` must tell any two rows apart (end with the key); `include` picks the rows that the index holds. */
function createSortedIndex(compare, include) {
	const rows = [];
	const place = (row) => bisect(rows, (other) => compare(other, row) < 0);
	const each = (visit) => {
		for (const row of rows) if (!visit(row)) return;
	};
	return {
		add(row) {
			if (include(row)) rows.splice(place(row), 0, row);
		},
		remove(row) {
			if (!include(row)) return;
			const at = place(row);
			if (rows[at] === row) rows.splice(at, 1);
		},
		first: () => rows[0],
		each,
		takeWhile(keep, limit = Number.POSITIVE_INFINITY) {
			const taken = [];
			each((row) => taken.length < limit && keep(row) && taken.push(row) > 0);
			return taken;
		},
		get size() {
			return rows.length;
		}
	};
}
/** How many rows at the front are before the place sought. */
function bisect(rows, isBefore) {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = low + high >>> 1;
		const row = rows[middle];
		if (row !== void 0 && isBefore(row)) low = middle + 1;
		else high = middle;
	}
	return low;
}

// runtime/store/memory/group-index.ts
/** Rows by something that several share (the contact, the run), each group in order. */
/** Groups rows by the text that `of` reads from them (undefined: not held) and sorts each group by `compare`. */
function createGroupIndex(of, compare) {
	const groups = /* @__PURE__ */ new Map();
	return {
		add(row) {
			const group = of(row);
			if (group === void 0) return;
			const rows = groups.get(group) ?? createSortedIndex(compare, () => true);
			groups.set(group, rows);
			rows.add(row);
		},
		remove(row) {
			const group = of(row);
			const rows = group === void 0 ? void 0 : groups.get(group);
			if (group === void 0 || rows === void 0) return;
			rows.remove(row);
			if (rows.size === 0) groups.delete(group);
		},
		get: (group) => groups.get(group)?.takeWhile(() => true) ?? [],
		first: (group) => groups.get(group)?.first()
	};
}

// runtime/store/memory/table.ts
/** An empty table with its indexes. */
function createTable(undo, indexes = []) {
	const rows = /* @__PURE__ */ new Map();
	const replace = (key, row) => {
		const old = rows.get(key);
		if (old !== void 0) for (const index of indexes) index.remove(old);
		if (row === void 0) rows.delete(key);
		else rows.set(key, row);
		if (row !== void 0) for (const index of indexes) index.add(row);
		return old;
	};
	const change = (key, row) => {
		const old = replace(key, row);
		undo.record(() => void replace(key, old));
	};
	return {
		get: (key) => rows.get(key),
		put: change,
		delete: (key) => {
			if (rows.has(key)) change(key, void 0);
		},
		all: () => [...rows.values()],
		get size() {
			return rows.size;
		}
	};
}
/** A cell that holds `initial` at first. */
function createCell(undo, initial) {
	let current = initial;
	return {
		get: () => current,
		set(value) {
			const old = current;
			current = value;
			undo.record(() => {
				current = old;
			});
		}
	};
}

// runtime/store/memory/caught-mails.ts
const oldestFirst = inOrder(byNumber((mail) => mail.at), byText((mail) => mail.id));
/** Caught mails of the memory store. */
function createCaughtMails(undo, outbox) {
	const ofOutbox = createGroupIndex((mail) => mail.outbox, oldestFirst);
	const table = createTable(undo, [ofOutbox]);
	const sentAs = (mail) => mail.outbox === void 0 ? void 0 : outbox.get(mail.outbox);
	return {
		async insert(mail) {
			if (table.get(mail.id) === void 0) table.put(mail.id, mail);
		},
		byOutbox: async (id) => ofOutbox.get(id),
		get: async (id) => table.get(id),
		async list({ campaign, channel, contact, limit, offset }) {
			const wanted = (mail) => (campaign === void 0 || sentAs(mail)?.campaign === campaign) && (contact === void 0 || sentAs(mail)?.contact === contact) && (channel === void 0 || mail.channel === channel);
			return [...table.all().filter(wanted)].sort((a, b) => oldestFirst(b, a)).slice(offset, offset + limit).map(headOf);
		},
		count: async ({ channel } = {}) => channel === void 0 ? table.size : table.all().filter((mail) => mail.channel === channel).length
	};
}
function headOf({ raw: _raw, html: _html, text: _text, ...head }) {
	return head;
}

// runtime/store/memory/clock-row.ts
/** The clock row of the memory store. */
function createClockRow(undo) {
	const now = createCell(undo, void 0);
	return {
		async read() {
			const value = now.get();
			return value === void 0 ? void 0 : { now: value };
		},
		async advance(to) {
			now.set(Math.max(now.get() ?? to, to));
		}
	};
}

// runtime/store/memory/contacts.ts
/** Contacts of the memory store. Transactions are serial, so a lock is held by whoever runs. */
function createContacts(tables) {
	const exists = async (id) => tables.of("contact").get(id) !== void 0;
	const idOfKey = (key) => {
		const id = contactIdOfKey(key);
		const contacts = tables.of("contact");
		if (contacts.get(id) === void 0) contacts.put(id, { id });
		return id;
	};
	return {
		lock: exists,
		lockAll: async (ids) => new Set(ids.filter((id) => tables.of("contact").get(id) !== void 0)),
		tryLock: exists,
		idOfKey: async (key) => idOfKey(key),
		idsOfKeys: async (keys) => new Map(keys.map((key) => [key, idOfKey(key)])),
		find: async (text, limit) => find(tables.of("contact").all(), cleanText(text), limit)
	};
}
/** Whole matches first, then what begins with the text; each by id. */
function find(contacts, text, limit) {
	const found = contacts.map((row) => ({
		row,
		rank: rankOf(row, text)
	})).filter(({ rank }) => rank !== void 0);
	const order = inOrder(byNumber(({ rank }) => rank ?? 0), byText(({ row }) => row.id));
	return found.sort(order).slice(0, limit).map(({ row }) => row);
}
function rankOf(row, text) {
	const ranks = [
		rankOfText(row.id, text),
		rankOfText(row.key, text),
		rankOfText(row.phone, text),
		rankOfText(lowered(row.email), lowerAscii(text))
	];
	return ranks.includes(0) ? 0 : ranks.includes(1) ? 1 : void 0;
}
function rankOfText(value, text) {
	if (typeof value !== "string" || !value.startsWith(text)) return void 0;
	return value === text ? 0 : 1;
}
const lowered = (value) => typeof value === "string" ? lowerAscii(value) : void 0;

// runtime/store/memory/coupons.ts
const inTime = inOrder(byNumber(({ given }) => given.givenAt), byText(({ given }) => given.code), byText(({ given }) => given.run), byText(({ given }) => given.label));
const newestFirst$1 = (a, b) => inTime(b, a);
const givenOf = (records) => records.map((record) => record.given);
/** Given coupons of the memory store. A code that the coupon's terms share is never taken. */
function createCoupons(undo, deployments) {
	const ofCode = createGroupIndex(({ given }) => given.code, inTime);
	const ofContact = createGroupIndex(({ given }) => given.contact, inTime);
	const table = createTable(undo, [ofCode, ofContact]);
	return {
		async insert(given) {
			const key = keyOf(given);
			if (table.get(key) !== void 0) return true;
			const shared = (await deployments.coupon(given.coupon))?.terms.code.kind === "shared";
			if (!shared && ofCode.get(given.code).some((other) => !other.shared)) return false;
			table.put(key, {
				given,
				shared
			});
			return true;
		},
		byCode: async (code, contact) => givenOf(ofCode.get(code)).findLast((given) => given.contact === contact),
		ofContact: async (contact) => givenOf(ofContact.get(contact)),
		all: async (limit) => givenOf([...table.all()].sort(inTime)).slice(0, limit),
		async redeem(code, contact, order, at) {
			const own = ofCode.get(code).filter(({ given }) => given.contact === contact);
			const free = own.find(({ given }) => given.redeemedAt === void 0);
			if (free === void 0 || own.some(({ given }) => given.redeemedBy === order)) return false;
			table.put(keyOf(free.given), {
				...free,
				given: {
					...free.given,
					redeemedAt: at,
					redeemedBy: order
				}
			});
			return true;
		},
		async page({ coupon, contact, limit, offset }) {
			const wanted = ({ given }) => (coupon === void 0 || given.coupon === coupon) && (contact === void 0 || given.contact === contact);
			return givenOf([...table.all()].filter(wanted).sort(newestFirst$1)).slice(offset, offset + limit);
		},
		counts: async () => countByCoupon(givenOf(table.all()))
	};
}
const keyOf = ({ run, label, code }) => JSON.stringify([
	run,
	label,
	code
]);
function countByCoupon(all) {
	const counts = /* @__PURE__ */ new Map();
	for (const { coupon, redeemedAt } of all) {
		const { given, redeemed } = counts.get(coupon) ?? {
			given: 0,
			redeemed: 0
		};
		counts.set(coupon, {
			coupon,
			given: given + 1,
			redeemed: redeemed + (redeemedAt === void 0 ? 0 : 1)
		});
	}
	return [...counts.values()].sort(byText((count) => count.coupon));
}

// runtime/store/memory/dead-letters.ts
/** Dead letters of the memory store; the first of an id stays. */
function createDeadLetters(undo) {
	const table = createTable(undo);
	return {
		async add(letter) {
			if (table.get(letter.id) === void 0) table.put(letter.id, {
				...letter,
				content: cleanJson(letter.content)
			});
		},
		all: async (limit) => [...table.all()].sort(inOrder(byNumber((letter) => letter.at), byText((letter) => letter.id))).slice(0, limit)
	};
}

// runtime/store/memory/deployments.ts
/** Deployments of the memory store. */
function createDeployments(undo, givenSecret) {
	const artefacts = createTable(undo);
	const current = createCell(undo, void 0);
	const keyOf = (campaign, revision) => `${campaign}@${revision}`;
	const secret = givenSecret ?? randomBytes(32).toString("hex");
	return {
		async deploy(build, at) {
			for (const artefact of build.artefacts) {
				const key = keyOf(artefact.campaign, artefact.revision);
				if (artefacts.get(key) === void 0) artefacts.put(key, artefact);
			}
			const last = current.get();
			const before = last?.campaigns ?? [];
			const campaigns = build.artefacts.map(({ campaign, revision }) => {
				return {
					campaign,
					revision,
					deployedAt: before.find((other) => other.campaign === campaign && other.revision === revision)?.deployedAt ?? at
				};
			});
			const messages = withGone(build.messages, last?.build.messages ?? [], ({ name, channel }) => `${channel} ${name}`);
			const coupons = withGone(build.coupons, last?.build.coupons ?? []);
			const segments = withGone(build.segments, last?.build.segments ?? []);
			current.set({
				build: {
					...build,
					messages,
					coupons,
					segments
				},
				segments: [...build.segments].sort(byText(({ name }) => name)),
				campaigns: campaigns.sort(byText((deployed) => deployed.campaign))
			});
		},
		current: async () => current.get()?.campaigns ?? [],
		artefact: async (campaign, revision) => artefacts.get(keyOf(campaign, revision)),
		async message(name) {
			return [...current.get()?.build.messages.filter((message) => message.name === name) ?? []].sort(inOrder(byText((message) => message.channel), byText((message) => message.locale ?? "")));
		},
		coupon: async (name) => current.get()?.build.coupons.find((coupon) => coupon.name === name),
		segment: async (name) => current.get()?.build.segments.find((segment) => segment.name === name),
		segments: async () => current.get()?.segments ?? [],
		async workspace() {
			const build = current.get()?.build;
			return build === void 0 ? void 0 : {
				settings: build.settings,
				schema: build.schema
			};
		},
		secret: async () => secret
	};
}
/** What is deployed now, and what was deployed before under names that are gone. */
function withGone(now, before, keyOf = ({ name }) => name) {
	const keys = new Set(now.map(keyOf));
	return [...now, ...before.filter((one) => !keys.has(keyOf(one)))];
}

// runtime/store/memory/due.ts
/** Due work of the memory store. */
function createDueTable(undo) {
	const inTime = createSortedIndex(inOrder(byNumber((due) => due.at), byText((due) => due.key)), () => true);
	const ofContact = createGroupIndex((due) => due.contact, byText((due) => due.key));
	const table = createTable(undo, [inTime, ofContact]);
	return {
		upsert: async (due) => table.put(due.key, due),
		delete: async (key) => table.delete(key),
		async deleteOf(contact, triggerPrefix) {
			for (const due of ofContact.get(contact)) if (due.trigger.startsWith(triggerPrefix)) table.delete(due.key);
		},
		upTo: async (now, limit) => inTime.takeWhile((due) => due.at <= now, limit),
		async claim(key, at) {
			const due = table.get(key);
			return due?.at === at ? due : void 0;
		},
		next: async () => inTime.first()?.at
	};
}

// runtime/store/memory/events.ts
/** Lane of the events without contact; no contact has an empty id. */
const NO_CONTACT = "";
const inReceipt = inOrder(byNumber((event) => event.receivedAt), byNumber((event) => event.seq), byText((event) => event.id));
const laneOf = (contact) => contact ?? NO_CONTACT;
/** Events of the memory store. */
function createEvents(undo) {
	const pending = createSortedIndex(inOrder(byNumber((r) => r.event.receivedAt), byText((r) => r.event.id)), (record) => record.pending);
	const lanes = createGroupIndex((record) => record.pending ? laneOf(record.event.contact) : void 0, inOrder(byNumber((r) => r.event.receivedAt), byNumber((r) => r.arrival)));
	const handled = createGroupIndex((record) => record.pending ? void 0 : laneOf(record.event.contact), inOrder(byNumber((r) => r.event.seq), byNumber((r) => r.event.occurredAt), byText((r) => r.event.id)));
	const events = createTable(undo, [
		pending,
		lanes,
		handled
	]);
	const receipts = createTable(undo);
	const arrivals = createCell(undo, 0);
	const known = (id) => {
		const record = events.get(id);
		if (record === void 0) throw new Error(`There is no event \`${id}\`.`);
		return record;
	};
	const store = (event, pending) => {
		const id = cleanText(event.id);
		if (events.get(id) !== void 0) return false;
		arrivals.set(arrivals.get() + 1);
		const stored = {
			...event,
			id,
			payload: cleanRecord(event.payload),
			seq: 0
		};
		events.put(id, {
			event: stored,
			pending,
			arrival: arrivals.get(),
			attempts: 0
		});
		return true;
	};
	return {
		receive: async (event) => store(event, true),
		async receiveHistory(history) {
			return history.filter((event) => store({
				...event,
				depth: 0
			}, false)).map((event) => cleanText(event.id));
		},
		async lanes(now, limit) {
			const found = /* @__PURE__ */ new Set();
			pending.each(({ event }) => {
				if (event.receivedAt > now || found.size >= limit) return false;
				found.add(event.contact);
				return true;
			});
			return [...found];
		},
		async nextOf(contact, now) {
			const next = lanes.first(laneOf(contact));
			if (next === void 0 || next.event.receivedAt > now) return void 0;
			const { seq: _, ...event } = next.event;
			return {
				...event,
				attempts: next.attempts
			};
		},
		async handled(id, contact) {
			const record = known(id);
			if (!record.pending) throw new Error(`Event \`${id}\` is handled already.`);
			const seq = (receipts.get(laneOf(contact)) ?? 0) + 1;
			receipts.put(laneOf(contact), seq);
			events.put(id, {
				...record,
				pending: false,
				event: {
					...record.event,
					contact: contact ?? record.event.contact,
					seq
				}
			});
			return seq;
		},
		async failed(id) {
			const record = known(id);
			events.put(id, {
				...record,
				attempts: record.attempts + 1
			});
			return record.attempts + 1;
		},
		get: async (id) => events.get(id)?.event,
		async ofContact(contact, names, afterSeq) {
			return handled.get(contact).map((record) => record.event).filter((event) => event.seq > afterSeq && names.includes(event.event));
		},
		async timeline(contact, limit) {
			const all = [...handled.get(contact), ...lanes.get(contact)].map((record) => record.event).sort(inReceipt);
			return all.slice(Math.max(0, all.length - limit));
		},
		lastSeq: async (contact) => receipts.get(contact) ?? 0,
		nextPending: async () => pending.first()?.event.receivedAt
	};
}

// runtime/store/memory/inbox.ts
/** Inboxes of runs of the memory store. */
function createRunInbox(undo) {
	const open = createGroupIndex((row) => row.consumed ? void 0 : row.run, inOrder(byNumber((row) => row.seq), byText((row) => row.event)));
	const table = createTable(undo, [open]);
	const keyOf = (run, event) => JSON.stringify([run, event]);
	return {
		async append(run, event, seq) {
			if (table.get(keyOf(run, event)) === void 0) table.put(keyOf(run, event), {
				run,
				event,
				seq,
				consumed: false
			});
		},
		unconsumed: async (run) => open.get(run).map(({ event, seq }) => ({
			event,
			seq
		})),
		async consume(run, seq) {
			for (const row of open.get(run)) if (row.seq <= seq) table.put(keyOf(run, row.event), {
				...row,
				consumed: true
			});
		}
	};
}

// runtime/store/memory/journal.ts
/** Journal and memory of steps of the memory store. `campaignOf`: of a run. */
function createJournal(undo, steps, campaignOf) {
	const inWriting = byNumber((record) => record.position);
	const ofRun = createGroupIndex(({ entry }) => entry.run, inWriting);
	const ofContact = createGroupIndex(({ entry }) => entry.contact, inWriting);
	const entries = createTable(undo, [ofRun, ofContact]);
	const last = createCell(undo, 0);
	return {
		async append(added) {
			for (const entry of added) {
				last.set(last.get() + 1);
				const data = entry.data === void 0 ? {} : { data: cleanRecord(entry.data) };
				entries.put(String(last.get()), {
					entry: {
						...entry,
						...data
					},
					position: last.get()
				});
			}
		},
		async read({ contact, run, limit }) {
			return (run !== void 0 ? ofRun.get(run) : contact !== void 0 ? ofContact.get(contact) : [...entries.all()].sort(inWriting)).map((record) => record.entry).filter((entry) => contact === void 0 || entry.contact === contact).slice(0, limit);
		},
		async latest({ kinds, campaign, limit, offset }) {
			const wanted = ({ entry }) => entry.run !== void 0 && kinds.includes(entry.kind) && (campaign === void 0 || entry.campaign === campaign);
			return entries.all().filter(wanted).sort(byNumber((record) => -record.position)).slice(offset, offset + limit).map((record) => record.entry);
		},
		step: async (run, label, occurrence) => steps.get(run, label, occurrence)?.taken,
		async stepCounts(campaign) {
			const taken = steps.all().filter(({ run }) => campaignOf(run) === campaign);
			return countSteps(taken.map((step) => ({
				label: step.label,
				kind: step.taken.kind,
				result: wordOfStep(step.taken),
				count: 1
			})));
		},
		async takeStep(run, label, occurrence, taken) {
			if (steps.get(run, label, occurrence) !== void 0) throw new Error(`Step \`${label}\` of run \`${run}\` was taken before (occurrence ${occurrence}).`);
			steps.put({
				run,
				label,
				occurrence,
				taken: {
					...taken,
					result: cleanJson(taken.result)
				}
			});
		}
	};
}

// runtime/store/memory/memberships.ts
const newestLast$1 = inOrder(byNumber((membership) => membership.since), byText((membership) => membership.contact));
/** Members of manual segments of the memory store. */
function createMemberships(undo) {
	const ofContact = createGroupIndex((membership) => membership.contact, byText((membership) => membership.segment));
	const ofSegment = createGroupIndex((membership) => membership.segment, newestLast$1);
	const table = createTable(undo, [ofContact, ofSegment]);
	const keyOf = (segment, contact) => JSON.stringify([segment, contact]);
	return {
		async add(membership) {
			const key = keyOf(membership.segment, membership.contact);
			if (table.get(key) !== void 0) return false;
			table.put(key, membership);
			return true;
		},
		async remove(segment, contact) {
			const key = keyOf(segment, contact);
			if (table.get(key) === void 0) return false;
			table.delete(key);
			return true;
		},
		has: async (segment, contact) => table.get(keyOf(segment, contact)) !== void 0,
		ofContact: async (contact) => ofContact.get(contact),
		members: async (segment, { limit, offset }) => ofSegment.get(segment).toReversed().slice(offset, offset + limit),
		async counts() {
			const counts = /* @__PURE__ */ new Map();
			for (const { segment } of table.all()) counts.set(segment, (counts.get(segment) ?? 0) + 1);
			return [...counts].map(([segment, count]) => ({
				segment,
				count
			})).sort(byText(({ segment }) => segment));
		}
	};
}

// runtime/store/memory/outbox.ts
const UNCOUNTED = [
	"withdrawn",
	"refused",
	"expired"
];
const byId$1 = byText((row) => row.id);
const byQueued = inOrder(byNumber((row) => row.queuedAt), byId$1);
/** Outbox of the memory store. */
function createOutbox(undo) {
	const queued = createSortedIndex(inOrder(byNumber((row) => row.availableAt), byId$1), (row) => row.state === "queued");
	const sending = createSortedIndex(inOrder(byNumber((row) => row.leaseUntil ?? 0), byId$1), (row) => row.state === "sending");
	const ofContact = createGroupIndex((row) => row.contact, byQueued);
	const table = createTable(undo, [
		queued,
		sending,
		ofContact
	]);
	return {
		outbox: {
			async insert(row) {
				if (table.get(row.id) !== void 0) return false;
				table.put(row.id, row);
				return true;
			},
			get: async (id) => table.get(id),
			async update(id, change) {
				const row = table.get(id);
				if (row === void 0) throw new Error(`There is no outbox row \`${id}\`.`);
				const { reason: before, ...same } = row;
				const { reason = before, ...others } = change;
				table.put(id, {
					...same,
					...others,
					...reason === void 0 || reason === null ? {} : { reason }
				});
			},
			async ready(now, realNow, limit) {
				return inRotation(queued.takeWhile((row) => row.availableAt <= now).filter((row) => (row.retryAt ?? realNow) <= realNow)).slice(0, limit).map(addressOf);
			},
			async abandoned(realNow, limit) {
				return sending.takeWhile((row) => row.leaseUntil !== void 0 && row.leaseUntil <= realNow, limit).map(addressOf);
			},
			async pending() {
				const next = queued.first()?.availableAt;
				return {
					...next === void 0 ? {} : { next },
					sending: sending.size
				};
			},
			async countSince(contact, from, { channel, tagged }) {
				return ofContact.get(contact).filter((row) => {
					return row.queuedAt >= from && !UNCOUNTED.includes(row.state) && (channel === void 0 || row.channel === channel) && (tagged === void 0 || row.tags.includes(tagged));
				}).length;
			},
			counts: async () => countByState(table.all()),
			all: async (limit) => [...table.all()].sort(byQueued).slice(0, limit)
		},
		table
	};
}
function addressOf({ id, contact }) {
	return {
		id,
		contact
	};
}
/** By priority; within one, each campaign's first row, then each one's second, and so on. */
function inRotation(rows) {
	const turns = /* @__PURE__ */ new Map();
	const turned = [...rows].sort(byQueued).map((row) => {
		const key = JSON.stringify([row.priority, row.campaign]);
		const turn = (turns.get(key) ?? 0) + 1;
		turns.set(key, turn);
		return {
			row,
			turn
		};
	});
	const order = inOrder(byNumber(({ row }) => row.priority), byNumber(({ turn }) => turn), (a, b) => byQueued(a.row, b.row));
	return turned.sort(order).map(({ row }) => row);
}
function countByState(rows) {
	const counts = /* @__PURE__ */ new Map();
	for (const { campaign, state } of rows) {
		const key = JSON.stringify([campaign, state]);
		counts.set(key, {
			campaign,
			state,
			count: (counts.get(key)?.count ?? 0) + 1
		});
	}
	return [...counts.values()].sort(inOrder(byText((c) => c.campaign), byText((c) => c.state)));
}

// runtime/store/memory/results.ts
/** Results of stages of the memory store. `campaignOf`: of a run. */
function createStageResults(undo, campaignOf) {
	const table = createTable(undo);
	const keyOf = (run, cursor, seq) => JSON.stringify([
		run,
		cursor,
		seq
	]);
	return {
		get: async (run, cursor, seq) => table.get(keyOf(run, cursor, seq))?.result,
		async put(run, cursor, seq, result) {
			const key = keyOf(run, cursor, seq);
			if (table.get(key) !== void 0) throw new Error(`Run \`${run}\` has a result for cursor \`${cursor}\`, seq ${seq}.`);
			table.put(key, {
				run,
				result
			});
		},
		async arrivals(campaign) {
			const runs = /* @__PURE__ */ new Map();
			for (const { run, result } of table.all()) if (result.next !== "end" && campaignOf(run) === campaign) runs.set(result.next, (runs.get(result.next) ?? /* @__PURE__ */ new Set()).add(run));
			return [...runs].map(([label, come]) => ({
				label,
				runs: come.size
			})).sort(byText((arrival) => arrival.label));
		}
	};
}

// runtime/store/memory/rows.ts
/** Empty tables for all entities of the schema. */
function createEntityTables(schema, undo) {
	const tables = new Map(Object.values(schema.entities).map((entity) => [entity.name, createEntityTable(entity, undo)]));
	return { of(name) {
		const table = tables.get(name);
		if (table === void 0) throw new Error(`The schema has no active entity \`${name}\`.`);
		return table;
	} };
}
function createEntityTable(entity, undo) {
	const indexed = [...new Set([entity.contact, entity.partOf?.field].filter((field) => field !== void 0))];
	const indexes = new Map(indexed.map((field) => [field, createGroupIndex((row) => textOf(row[field]), byText((row) => row.id))]));
	const table = createTable(undo, [...indexes.values()]);
	return {
		...table,
		where: (field, id) => indexes.get(field)?.get(id) ?? [],
		get size() {
			return table.size;
		}
	};
}
function textOf(value) {
	return typeof value === "string" ? value : void 0;
}
/** Rows of the memory store. */
function createRows(schema, tables) {
	return {
		get: async (entity, id) => tables.of(entity).get(id),
		upsert: async (entity, row) => upsert(entityOf(schema, entity), tables.of(entity), row),
		ofContact: (contact, entities) => contactClosure(schema, contact, entities, async (query) => fetch(tables.of(query.entity.name), query)),
		page: async (entity, filter) => page(entityOf(schema, entity), tables.of(entity), filter),
		async upsertMany(entity, rows) {
			const table = tables.of(entity);
			const written = new Set(rows.filter((row) => upsert(entityOf(schema, entity), table, row)).map((row) => cleanText(row.id)));
			return [...new Set(rows.map((row) => cleanText(row.id)))].filter((id) => written.has(id));
		},
		count: async (entity) => tables.of(entity).size,
		async replaceParts(entity, field, of, rows) {
			const table = tables.of(entity);
			const parts = rows.map((row) => shape(entityOf(schema, entity), {
				...row,
				[field]: of
			}, void 0));
			for (const old of table.where(field, of)) table.delete(old.id);
			for (const part of parts) table.put(part.id, part);
		},
		holds: async () => void 0,
		contactsWhere: async () => void 0,
		countWhere: async () => void 0
	};
}
function page({ time }, table, { after, since, limit }) {
	const changed = (row) => since === void 0 || time !== void 0 && Number(row[time] ?? NaN) > since;
	return [...table.all().filter((row) => changed(row) && (after === void 0 || compareText(row.id, after) > 0))].sort(byText((row) => row.id)).slice(0, limit);
}
function upsert(entity, table, given) {
	const stored = table.get(cleanText(given.id));
	const row = shape(entity, given, stored);
	const [before, after] = [stored?.[UPDATED_AT], row[UPDATED_AT]];
	if (typeof before === "number" && typeof after === "number" && before > after) return false;
	table.put(row.id, row);
	return true;
}
/** The row as it is after the given fields are written over the stored ones. */
function shape(entity, given, stored) {
	const fields = shapeFields(entity, given);
	return buildRow(entity, cleanText(given.id), (field) => fields.has(field) ? fields.get(field) : stored?.[field]);
}
function fetch(table, query) {
	const { entity } = query;
	const part = entity.partOf?.field;
	return [
		...entity.contact === void 0 || query.contact === void 0 ? [] : table.where(entity.contact, query.contact),
		...part === void 0 ? [] : query.parents.flatMap((parent) => table.where(part, parent)),
		...query.ids.map((id) => table.get(id)).filter((row) => row !== void 0)
	];
}

// runtime/store/memory/run-indexes.ts
const isLive = (run) => run.status !== "ended";
const wantsNudge = (run) => run.needsNudge && !run.closed;
const byId = byText(({ run }) => run.id);
const byEntry = inOrder(byNumber(({ run }) => run.enteredAt), byId);
/** Empty indexes. */
function createRunIndexes() {
	const live = createGroupIndex(({ run }) => isLive(run) ? run.contact : void 0, inOrder(byText(({ run }) => run.campaign), byId));
	const ofContact = createGroupIndex(({ run }) => run.contact, byEntry);
	const starting = createSortedIndex(byEntry, ({ run }) => run.status === "starting");
	const inTime = createSortedIndex(inOrder(byNumber(({ deadline }) => deadline ?? 0), byNumber(({ run }) => run.priority), byId), ({ run, deadline }) => isLive(run) && deadline !== void 0);
	const needingNudge = createSortedIndex(inOrder(byNumber((record) => record.nudgedAt), byId), ({ run }) => wantsNudge(run) && run.status !== "starting");
	const unsettled = createSortedIndex(byId, ({ run }) => wantsNudge(run) || run.status === "starting");
	return {
		live,
		ofContact,
		starting,
		inTime,
		needingNudge,
		unsettled,
		all: [
			live,
			ofContact,
			starting,
			inTime,
			needingNudge,
			unsettled
		]
	};
}

// runtime/store/memory/runs.ts
const newestLast = inOrder(byNumber((run) => run.enteredAt), byText((run) => run.id));
const newestFirst = (a, b) => newestLast(b, a);
const byCampaign = inOrder(byText((run) => run.campaign), byText((run) => run.id));
/** Runs of the memory store, and the campaign of each, by which other tables count. */
function createRuns(undo, steps) {
	const indexes = createRunIndexes();
	const table = createTable(undo, indexes.all);
	const put = (run, nudgedAt) => table.put(run.id, {
		run,
		nudgedAt,
		deadline: earliestDeadline(run.cursors)
	});
	const runsOf = (records) => records.map((record) => record.run);
	const found = (filter) => {
		const { contact, label } = filter;
		const at = label === void 0 ? void 0 : {
			label,
			runs: steps.runsAt(label)
		};
		const all = contact === void 0 ? table.all() : indexes.ofContact.get(contact);
		return runsOf(all).filter((run) => fits(run, filter) && (at === void 0 || at.runs.has(run.id) || standsAt(run, at.label)));
	};
	return {
		runs: {
			async insert(run) {
				const rival = indexes.live.get(run.contact).some(({ run: other }) => other.campaign === run.campaign && other.key === run.key);
				if (table.get(run.id) !== void 0 || rival && run.status !== "ended") return false;
				put(run, Number.NEGATIVE_INFINITY);
				return true;
			},
			get: async (id) => table.get(id)?.run,
			async update(id, change) {
				const record = table.get(id);
				if (record === void 0) throw new Error(`There is no run \`${id}\`.`);
				put({
					...record.run,
					...change
				}, change.needsNudge === true ? Number.NEGATIVE_INFINITY : record.nudgedAt);
			},
			liveOf: async (contact) => runsOf(indexes.live.get(contact)),
			async countingOf(contact, at) {
				const counting = (run) => run.status === "ended" && run.outcome !== "goal" && (run.countUntil ?? at) > at;
				return runsOf(indexes.ofContact.get(contact)).filter(counting).sort(byCampaign);
			},
			async ofCampaign(campaign, contact) {
				return runsOf(indexes.ofContact.get(contact)).filter((run) => run.campaign === campaign);
			},
			starting: async (limit) => runsOf(indexes.starting.takeWhile(() => true, limit)),
			async claimNudges(realNow, before, limit) {
				const claimed = indexes.needingNudge.takeWhile((record) => record.nudgedAt < before, limit);
				for (const { run } of claimed) put(run, realNow);
				return runsOf(claimed);
			},
			async dueUpTo(now, limit) {
				return runsOf(indexes.inTime.takeWhile(({ deadline }) => deadline !== void 0 && deadline <= now, limit));
			},
			nextDeadline: async () => indexes.inTime.first()?.deadline,
			unsettled: async () => indexes.unsettled.size,
			counts: async () => countRuns(runsOf(table.all())),
			async liveRevisions() {
				return countRevisions(runsOf(table.all()).filter((run) => !run.closed));
			},
			all: async (limit) => [...runsOf(table.all())].sort(newestLast).slice(0, limit),
			page: async ({ limit, offset, ...filter }) => [...found(filter)].sort(newestFirst).slice(offset, offset + limit),
			count: async (filter) => found(filter).length,
			positions: async (campaign) => countPositions(found({
				campaign,
				status: "live"
			}))
		},
		campaignOf: (run) => table.get(run)?.run.campaign
	};
}
/** All of the filter but the label. */
function fits(run, { campaign, status, outcome }) {
	const ended = run.status === "ended";
	return (status === void 0 || status === "ended" === ended) && (campaign === void 0 || run.campaign === campaign) && (outcome === void 0 || ended && run.outcome === outcome);
}
function standsAt(run, label) {
	return run.status !== "ended" && run.cursors[""]?.label === label;
}
function countPositions(runs) {
	const counts = /* @__PURE__ */ new Map();
	for (const label of runs.flatMap((run) => run.cursors[""]?.label ?? [])) counts.set(label, (counts.get(label) ?? 0) + 1);
	return [...counts].map(([label, count]) => ({
		label,
		count
	})).sort(byText((position) => position.label));
}
function countRuns(runs) {
	const counts = /* @__PURE__ */ new Map();
	for (const { campaign, revision, status, outcome } of runs) {
		const key = JSON.stringify([
			campaign,
			revision,
			status,
			outcome ?? ""
		]);
		const count = (counts.get(key)?.count ?? 0) + 1;
		counts.set(key, {
			campaign,
			revision,
			status,
			...outcome === void 0 ? {} : { outcome },
			count
		});
	}
	return [...counts.values()].sort(inOrder(byText((c) => c.campaign), byText((c) => c.revision), byText((c) => c.status), byText((c) => c.outcome ?? "")));
}
function countRevisions(runs) {
	return [...new Map(runs.map(({ campaign, revision }) => [`${campaign}@${revision}`, {
		campaign,
		revision
	}])).values()].sort(inOrder(byText((r) => r.campaign), byText((r) => r.revision)));
}

// runtime/store/memory/steps.ts
/** An empty table. */
function createStepTable(undo) {
	const keyOf = (run, label, occurrence) => JSON.stringify([
		run,
		label,
		occurrence
	]);
	const keyOfRecord = (record) => keyOf(record.run, record.label, record.occurrence);
	const ofLabel = createGroupIndex((record) => labelOfStep(record.label), byText(keyOfRecord));
	const table = createTable(undo, [ofLabel]);
	return {
		get: (run, label, occurrence) => table.get(keyOf(run, label, occurrence)),
		put: (record) => table.put(keyOfRecord(record), record),
		runsAt: (label) => new Set(ofLabel.get(label).map((record) => record.run)),
		all: table.all
	};
}

// runtime/store/memory/suppressions.ts
/** Suppression list of the memory store; the first reason of an address stays. */
function createSuppressions(undo) {
	const table = createTable(undo);
	const keyOf = (channel, address) => JSON.stringify([channel, address]);
	return {
		has: async (channel, address) => table.get(keyOf(channel, address)) !== void 0,
		async add(channel, address, reason, at) {
			const key = keyOf(channel, address);
			if (table.get(key) === void 0) table.put(key, {
				reason,
				at
			});
		}
	};
}

// runtime/store/memory/undo-log.ts
/** An empty log. */
function createUndoLog() {
	let inverses = [];
	return {
		record(inverse) {
			inverses.push(inverse);
		},
		commit() {
			inverses = [];
		},
		rollback() {
			for (const inverse of inverses.reverse()) inverse();
			inverses = [];
		}
	};
}

// runtime/store/memory/create-memory-store.ts
/**
* An empty store. Transactions run one after the other in the order of their calls, so one that is begun and awaited inside another
* never starts. Work that throws is taken back.
*/
function createMemoryStore(options) {
	const undo = createUndoLog();
	const tx = createTransaction(options, undo);
	let last = Promise.resolve();
	return {
		transaction(work) {
			const result = last.then(() => runTransaction(tx, undo, work));
			last = result.catch(() => void 0);
			return result;
		},
		async close() {
			await last;
		}
	};
}
async function runTransaction(tx, undo, work) {
	try {
		const result = await work(tx);
		undo.commit();
		return result;
	} catch (error) {
		undo.rollback();
		throw error;
	}
}
function createTransaction({ schema, secret }, undo) {
	const tables = createEntityTables(schema, undo);
	const { outbox, table: outboxTable } = createOutbox(undo);
	const deployments = createDeployments(undo, secret);
	const steps = createStepTable(undo);
	const { runs, campaignOf } = createRuns(undo, steps);
	const events = createEvents(undo);
	const due = createDueTable(undo);
	return {
		contacts: createContacts(tables),
		rows: createRows(schema, tables),
		memberships: createMemberships(undo),
		events,
		due,
		runs,
		inbox: createRunInbox(undo),
		results: createStageResults(undo, campaignOf),
		journal: createJournal(undo, steps, campaignOf),
		outbox,
		coupons: createCoupons(undo, deployments),
		suppressions: createSuppressions(undo),
		deployments,
		clock: createClockRow(undo),
		mails: createCaughtMails(undo, outboxTable),
		deadLetters: createDeadLetters(undo),
		agenda: () => readAgenda({
			events,
			due,
			runs,
			outbox
		})
	};
}

// runtime/testing/channel.ts
/** The channel of tests and simulations: accepts everything at once and keeps it in order. */
function createCollectingChannel(name = "email") {
	const sent = [];
	return {
		name,
		sent,
		send: async (message) => {
			sent.push(message);
			return { kind: "sent" };
		},
		lookup: async (id) => sent.some((message) => message.id === id) ? "accepted" : "not accepted",
		close: async () => void 0
	};
}
/** One for each channel that there is, by name. */
function collectingChannels() {
	return new Map(["email", "sms"].filter((name) => name in CHANNELS).map((name) => [name, createCollectingChannel(name)]));
}

// runtime/ingest/write-value.ts
/** Typed values to the JSON of a payload: the inverse of `read-value.ts`. */
function writeScalar(value, of, store) {
	if (typeof value === "bigint") return moneyText(value, store);
	if (value instanceof Big) return of === "percent" ? `${value.toFixed()}%` : value.toFixed();
	if (typeof value === "number") return of === "instant" ? Temporal.Instant.fromEpochMilliseconds(value).toString() : value;
	if (typeof value === "string" || typeof value === "boolean") return value;
	return value.map((item) => writeValue(item, {
		kind: "scalar",
		of
	}, store));
}
/** JSON of a value of a type, as `readField` takes it back; missing is `null`. */
function writeValue(value, type, store) {
	return value === void 0 ? null : writeScalar(value, type.kind === "ref" ? "text" : type.of, store);
}

// runtime/testing/conditions.ts
/** Conditions of tests as functions: the same JavaScript that campaigns get from the emitter, so they mean the same. */
/** Tests a condition about the contact. */
async function judge(context, expression) {
	const { schema } = context.workspace;
	if (await holds(context, contactCondition(expression, schema))) return {
		holds: true,
		found: []
	};
	const found = [];
	for (const part of told(expression)) found.push(await describe(context, part));
	return {
		holds: false,
		found: [...new Set(found)]
	};
}
/** A condition about the contact. */
function contactCondition(expression, schema) {
	const test = new Function("scope", `return ${testJs(expression, outermost(schema))};`);
	return {
		...needsOf(expression, schema),
		test: (scope) => test(scope) === true
	};
}
const needsOf = (expression, schema) => ({
	reads: readsOf(expression, schema),
	facts: factsOf(expression),
	segments: segmentsOf(expression)
});
/** The parts that a reader wants to see: values that are compared, and what is true or false by itself. */
function told(expression) {
	switch (expression.kind) {
		case "and":
		case "or":
		case "not":
		case "compare":
		case "in":
		case "has":
		case "text":
		case "known":
		case "arithmetic": return parts(expression).flatMap(told);
		case "literal":
		case "list":
		case "now":
		case "ago": return [];
		case "path":
		case "member":
		case "in campaign":
		case "aggregate":
		case "fact":
		case "today":
		case "weekday":
		case "local time": return [expression];
	}
}
async function describe(context, part) {
	return `\`${expressionWords(part)}\` is ${await valueText(context, part)}`;
}
async function valueText(context, part) {
	const { schema, settings } = context.workspace;
	if (part.kind === "member" || part.kind === "fact" || part.kind === "weekday" || part.kind === "local time" || part.kind === "aggregate" && (part.fn === "any" || part.fn === "none")) return String(await holds(context, contactCondition(part, schema)));
	const value = new Function("scope", `return ${valueJs(part, outermost(schema))};`)(await loadScope(context, needsOf(part, schema)));
	if (value === void 0) return "unknown";
	const json = writeValue(value, part.type.kind === "row" ? {
		kind: "ref",
		entity: part.type.entity
	} : part.type, settings.store);
	return typeof json === "string" && !isText(part) ? json : JSON.stringify(json);
}
const isText = ({ type }) => type.kind === "row" || type.of === "text";
/** `where ( … )` of an expected message. */
function messageCondition(expression, schema) {
	const withMessage = {
		...schema,
		entities: {
			...schema.entities,
			[MESSAGE_ENTITY.name]: MESSAGE_ENTITY
		}
	};
	const place = {
		...outermost(withMessage),
		rows: /* @__PURE__ */ new Map([[MESSAGE_ENTITY.name, "message"]])
	};
	const test = new Function("scope", "message", `return ${testJs(expression, place)};`);
	return (scope, message) => test(scope, messageRow(message)) === true;
}
const messageRow = ({ id, subject, text, html, to, from }) => ({
	id,
	subject,
	text,
	html,
	to,
	from
});

// runtime/testing/words.ts
/** What a failed expectation says: what happened instead, in the words of a test. */
/** `at 3d 2h`, as a test would write it. Instants in ms; `start` is the test's. */
const when = (at, start) => `at ${at - start < 1e3 ? "0d" : formatDuration(at - start)}`;
/** `email hello at 1d`. */
const messageText = (message, start) => `${message.channel} ${message.message} ${when(message.sentAt ?? message.queuedAt, start)}`;
/** `gift at 1d`. */
const couponText = (coupon, start) => `${coupon.coupon} ${when(coupon.givenAt, start)}`;
/** `added to vip at 1d`. */
const membershipText = ({ kind, segment, at }, start) => `${kind === "added" ? "added to" : "removed from"} ${segment} ${when(at, start)}`;
/** `a run entered at 0d: \`completed\` at 1d`. */
function runText(run, start) {
	const end = run.endedAt === void 0 ? `live at \`${run.cursors[""]?.label ?? "?"}\`` : `\`${run.outcome ?? "?"}\` ${when(run.endedAt, start)}`;
	return `a run entered ${when(run.enteredAt, start)}: ${end}`;
}
/** All runs; without one why none may have started. */
function runsText({ runs, notes }, start) {
	if (runs.length > 0) return runs.map((run) => runText(run, start)).join(", ");
	const refused = notes.filter((entry) => entry.kind === "refused" && entry.run === void 0);
	if (refused.length === 0) return "there was no run";
	return `there was no run, since entry was refused ${refused.map((entry) => `${when(entry.at, start)} (${entry.reason ?? "?"})`).join(", ")}`;
}
/** Kinds of journal entries that say why a message or coupon did not go out. */
const UNSENT = /* @__PURE__ */ new Set([
	"skipped",
	"held",
	"withdrawn",
	"expired",
	"refused",
	"unknown",
	"not sent"
]);
/** `; email_hello was skipped at 0d (no consent)` for what was tried and did not happen; empty if there is nothing to tell. */
function unsentText(notes, start) {
	const told = notes.filter((entry) => entry.label !== void 0 && UNSENT.has(entry.kind));
	const texts = new Set(told.map((entry) => `${entry.label ?? ""} was ${entry.kind} ${when(entry.at, start)} (${entry.reason ?? "?"})`));
	return texts.size === 0 ? "" : `; ${[...texts].join(", ")}`;
}

// runtime/testing/expectations.ts
/** All failures, in source order. */
function checkExpectations(expectations, seen, frame) {
	const left = {
		messages: [...seen.messages],
		coupons: [...seen.coupons],
		memberships: [...seen.memberships]
	};
	return expectations.flatMap((expectation) => {
		const message = check(expectation, seen, left, frame);
		return message === void 0 ? [] : [{
			expectation,
			message
		}];
	});
}
function check(expectation, seen, left, frame) {
	const { start } = frame;
	switch (expectation.kind) {
		case "message": return consumeMessage(expectation, seen, left, frame);
		case "coupon": return consumeCoupon(expectation, seen, left, frame);
		case "outcome": return checkOutcome(expectation, seen, frame);
		case "goal": return seen.runs.some((run) => run.outcome === "goal" && isAt(expectation, run.endedAt, frame)) ? void 0 : `no run reached its goal; ${runsText(seen, start)}`;
		case "condition": return consumeCondition(expectation, seen, left, frame);
		case "no messages": return none(seen.messages.filter((one) => isAt(expectation, one.sentAt, frame)).map((one) => messageText(one, start)));
		case "no run": return none(seen.runs.filter((run) => isAt(expectation, run.enteredAt, frame)).map((run) => runText(run, start)));
		case "nothing else": return none([
			...left.messages.map((message) => messageText(message, start)),
			...left.coupons.map((coupon) => `coupon ${couponText(coupon, start)}`),
			...left.memberships.map((change) => `the contact ${membershipText(change, start)}`)
		]);
	}
}
const isAt = (expectation, at, frame) => expectation.at === void 0 || at === frame.start + expectation.at;
const none = (found) => found.length === 0 ? void 0 : `there was ${found.join(", ")}`;
/** Removes the first that fits; false if there is none. */
function consume(from, fits) {
	const index = from.findIndex(fits);
	if (index >= 0) from.splice(index, 1);
	return index >= 0;
}
const instead = (what, others, why) => `${what}${others.length === 0 ? "" : `; there was ${others.join(", ")}`}${why}`;
function consumeMessage(expectation, seen, left, frame) {
	const { channel, message: name } = expectation;
	const named = (message) => message.channel === channel && message.message === name;
	if (consume(left.messages, (one) => named(one) && isAt(expectation, one.sentAt, frame) && frame.matches(one, expectation))) return void 0;
	const notes = seen.notes.filter((entry) => entry.data?.message === name);
	return instead("no such message went out", left.messages.map((one) => messageText(one, frame.start)), unsentText(notes, frame.start));
}
function consumeCoupon(expectation, seen, left, frame) {
	if (consume(left.coupons, (one) => one.coupon === expectation.coupon && isAt(expectation, one.givenAt, frame))) return void 0;
	const notes = seen.notes.filter((entry) => entry.data?.coupon === expectation.coupon);
	return instead("no such coupon was given", left.coupons.map((one) => couponText(one, frame.start)), unsentText(notes, frame.start));
}
/** `contact in X` consumes the change that made it so, if one of the test did. */
function consumeCondition(expectation, seen, left, frame) {
	const { at, condition } = expectation;
	const until = at === void 0 ? Number.POSITIVE_INFINITY : frame.start + at;
	const members = membersOf(condition);
	for (const { segment, negated } of members) {
		const kind = negated ? "removed" : "added";
		consume(left.memberships, (change) => change.segment === segment && change.kind === kind && change.at <= until);
	}
	const verdict = frame.conditions.get(expectation);
	if (verdict?.holds === true) return void 0;
	const history = seen.memberships.filter((change) => members.some((member) => member.segment === change.segment)).map((change) => `it was ${membershipText(change, frame.start)}`);
	return [
		"the condition is false",
		...verdict?.found ?? [],
		...history
	].join("; ");
}
/** The memberships that a condition asks for, each of which must hold. */
function membersOf(condition) {
	if (condition.kind === "member") return [condition];
	return condition.kind === "and" ? condition.operands.flatMap(membersOf) : [];
}
function checkOutcome(expectation, seen, frame) {
	const { runs } = seen;
	const run = expectation.run === void 0 ? runs.find((candidate) => candidate.outcome === expectation.outcome) : runs[expectation.run - 1];
	if (run?.outcome === expectation.outcome && isAt(expectation, run.endedAt, frame)) return void 0;
	return `no run ended as \`${expectation.outcome}\`; ${runsText(seen, frame.start)}`;
}

// runtime/testing/happenings.ts
/** Reads it from the store. An expired, withdrawn or refused message is no message (language §12). */
async function readSeen(store, campaign) {
	return store.transaction(async (tx) => {
		const runs = (await tx.runs.all()).filter((run) => run.campaign === campaign);
		const ids = new Set(runs.map((run) => run.id));
		const notes = (await tx.journal.read({})).filter((entry) => entry.campaign === campaign);
		return {
			runs,
			notes,
			memberships: notes.flatMap(membershipOf),
			messages: (await tx.outbox.all()).filter((row) => ids.has(row.run) && row.state === "sent"),
			coupons: (await tx.coupons.all()).filter((coupon) => ids.has(coupon.run))
		};
	});
}
/** A member that stayed one, or none that stayed none, is no change. */
function membershipOf({ kind, at, data }) {
	if (kind !== "added" && kind !== "removed" || typeof data?.segment !== "string") return [];
	return [{
		kind,
		at,
		segment: data.segment
	}];
}

// runtime/testing/world.ts
/** The world of a test: its start, the rows that exist before it, and its events in the form in which they are received. */
const DEFAULT_START = {
	date: "2026-01-05",
	time: "10:00"
};
/** Instant at which a test begins, ms. */
function startOf(test, settings) {
	const { date, time } = test.starting ?? DEFAULT_START;
	const zone = test.starting?.zone;
	return instantOf(date, time, zone?.kind === "named" ? zone.name : settings.store.timeZone);
}
/** A value in the notation of received events: money as `"80.00 GBP"`, instants as ISO. A value that is `unknown` is null. */
function toJson(value, notation) {
	if (value.kind === "list") return (value.list ?? []).map((item) => toJson(item, notation));
	if (value.kind === "record") return toRecord(value, notation);
	if (value.type === "duration" && typeof value.scalar === "number") return new Date(notation.start - value.scalar).toISOString();
	return value.scalar === void 0 ? null : scalarToJson(value.scalar, notation.settings);
}
function scalarToJson(value, { store }) {
	if (typeof value !== "object") return value;
	const digits = value.minor.replace("-", "").padStart(store.minorDigits + 1, "0");
	const split = digits.length - store.minorDigits;
	const fraction = store.minorDigits === 0 ? "" : `.${digits.slice(split)}`;
	return `${value.minor.startsWith("-") ? "-" : ""}${digits.slice(0, split)}${fraction} ${value.currency}`;
}
const toRecord = (value, notation) => Object.fromEntries((value.record ?? []).map((field) => [field.name, toJson(field.value, notation)]));
/** Unique key of a test's contact at its imaginary shop; another shop for tests whose runs share a server. */
const contactKey = (name, shop = "test") => `${shop}/${name}`;
/** The address of each channel, unless the test says otherwise: a mailbox and a number that nobody has, different for each name. */
const addressesOf = (name) => ({
	email: `${name}@contact.example`,
	phone: `+3363998${String(createHash("sha256").update(name).digest().readUInt16BE() % 1e4).padStart(4, "0")}`
});
/** Writes the given rows and memberships. They exist before the start and fire nothing. A contact has a valid address for each channel. */
async function writeGiven(tx, test, schema, settings, start, shop) {
	const contacts = test.given.filter((row) => row.entity === "contact");
	const named = contacts.length > 0 ? contacts : [{
		name: "contact",
		fields: {
			kind: "record",
			record: []
		}
	}];
	for (const row of named) {
		const id = await tx.contacts.idOfKey(contactKey(row.name, shop));
		const fields = {
			...addressesOf(row.name),
			...toRecord(row.fields, {
				settings,
				start
			})
		};
		await tx.rows.upsert("contact", givenContact(id, fields, schema, settings, start));
	}
	const owner = await tx.contacts.idOfKey(contactKey(named[0]?.name ?? "contact", shop));
	for (const row of test.given.filter((given) => given.entity !== "contact")) await writeRow(tx, row, owner, schema, settings, start);
	for (const { contact, segment } of test.members) await tx.memberships.add({
		segment,
		contact: await tx.contacts.idOfKey(contactKey(contact, shop)),
		since: start
	});
}
/** A given contact has not registered in the test: it is only there. */
function givenContact(id, fields, schema, settings, start) {
	const { created_at: registered, ...row } = typedRows("contact registered", id, fields, id, schema, settings, start).row;
	return {
		...row,
		id: row.id,
		..."created_at" in fields ? { created_at: registered } : {}
	};
}
async function writeRow(tx, given, owner, schema, settings, start) {
	const reports = Object.values(schema.events).find((event) => event.about === given.entity && !event.derived);
	if (reports === void 0) throw new Error(`given ${given.entity}: no event reports such a row.`);
	const { row, parts } = typedRows(reports.name, given.name, toRecord(given.fields, {
		settings,
		start
	}), owner, schema, settings, start);
	await tx.rows.upsert(given.entity, row);
	for (const part of parts) await tx.rows.replaceParts(part.entity, part.field, given.name, part.rows);
}
function typedRows(event, aboutId, payload, contact, schema, settings, occurredAt) {
	const typed = rowsOf({
		event,
		aboutId,
		payload,
		occurredAt,
		contact
	}, schema, settings);
	if (!typed.ok) throw new Error(`given ${aboutId}: ${typed.path}: ${typed.reason}`);
	return typed.about;
}
/** The test's events as they are received, in order of (receipt, written order). */
function eventsOf(test, schema, settings, start, shop) {
	const latest = /* @__PURE__ */ new Map();
	return [...test.events].map((event, index) => ({
		event,
		index
	})).sort((a, b) => a.event.receivedAt - b.event.receivedAt || a.index - b.index).map(({ event, index }, order) => incoming(event, index, order, schema, settings, start, latest, shop));
}
function incoming(event, index, order, schema, settings, start, latest, shop) {
	const about = schema.events[event.event]?.about ?? "contact";
	const payload = toRecord(event.payload, {
		settings,
		start
	});
	const aboutId = rowId(about, payload[about], index, latest, `${event.contact}/${about}`);
	const { [about]: _named, ...fields } = payload;
	return {
		id: event.id ?? `event-${String(order + 1).padStart(4, "0")}`,
		event: event.event,
		contact: { key: contactKey(event.contact, shop) },
		occurredAt: start + event.at,
		receivedAt: start + event.receivedAt,
		...about === "contact" ? {} : { aboutId },
		payload: fields
	};
}
/** A row that the payload names, else a new one; for carts the contact's latest (language §12). */
function rowId(entity, named, index, latest, lane) {
	const known = entity === "cart" ? latest.get(lane) : void 0;
	const id = typeof named === "string" ? named : known ?? `${entity}-${index + 1}`;
	latest.set(lane, id);
	return id;
}

// runtime/testing/run-test.ts
/** A test ends by itself at the latest after this time. */
const LONGEST_MS = 3456e7;
/** Runs it on a store of its own. */
async function runTest(test, build, library) {
	const { settings, schema } = build;
	const start = startOf(test, settings);
	const store = createMemoryStore({
		schema,
		secret: "74657374"
	});
	await store.transaction((tx) => writeGiven(tx, test, schema, settings, start));
	await deploy(store, onlyNamed(build, test), start);
	const conditions = /* @__PURE__ */ new Map();
	const alerts = [];
	const waiting = test.expectations.filter((expectation) => expectation.kind === "condition");
	const ends = await simulate({
		store,
		build,
		library,
		clock: createVirtualClock(start),
		channels: collectingChannels(),
		alert: (message) => alerts.push(message),
		feed: createFeed(eventsOf(test, schema, settings, start)),
		until: start + (test.until ?? LONGEST_MS),
		stops: waiting.flatMap((expectation) => expectation.at === void 0 ? [] : [start + expectation.at]),
		onSettled: async (now) => {
			const due = waiting.filter((expectation) => expectation.at !== void 0 && start + expectation.at === now);
			for (const expectation of due) conditions.set(expectation, await evaluate(store, library, test, expectation, now));
		}
	});
	for (const expectation of waiting.filter((one) => one.at === void 0)) conditions.set(expectation, await evaluate(store, library, test, expectation, ends));
	const matches = await messageMatcher(store, library, build);
	const failures = checkExpectations(test.expectations, await readSeen(store, test.campaign), {
		start,
		conditions,
		matches
	});
	const alerted = alerts.map((message) => ({
		expectation: {
			kind: "nothing else",
			span: test.span
		},
		message
	}));
	return {
		test,
		failures: [...failures, ...alerted],
		journal: await store.transaction((tx) => tx.journal.read({}))
	};
}
/** The named campaign runs, with those that the test names beside it. */
function onlyNamed(build, test) {
	const named = /* @__PURE__ */ new Set([test.campaign, ...test.beside]);
	return {
		...build,
		artefacts: build.artefacts.filter((artefact) => named.has(artefact.campaign))
	};
}
/** Conditions speak of the test's first contact. */
async function evaluate(store, library, test, expectation, now) {
	return store.transaction(async (tx) => {
		const workspace = await deployedWorkspace(tx);
		const contact = await tx.contacts.idOfKey(contactKey(test.given.find((row) => row.entity === "contact")?.name ?? "contact"));
		return judge({
			tx,
			library,
			workspace,
			now,
			subject: nobodysRun(contact)
		}, expectation.condition);
	});
}
const nobodysRun = (contact) => ({
	contact,
	entryEvent: "",
	entrySeq: 0,
	bindings: {}
});
async function messageMatcher(store, library, build) {
	const scope = await store.transaction(async (tx) => loadScope({
		tx,
		library,
		workspace: await deployedWorkspace(tx),
		now: 0,
		subject: nobodysRun("")
	}, {
		reads: [],
		facts: []
	}));
	return (message, expectation) => expectation.kind !== "message" || expectation.where === void 0 || messageCondition(expectation.where, build.schema)(scope, message);
}

export { runTest };