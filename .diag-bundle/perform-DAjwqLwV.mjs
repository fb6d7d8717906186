import { a as CART_CLASS, c as escapeHtml, l as require_liquid_node, n as createLiquidEngine, o as FORMAT_KEY, s as LiquidValue, u as refused } from "./engine-CldE6POJ.mjs";
import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { n as instantOf, o as nextLocalTime, r as localDate, s as withinLocalTimes, t as endOfDate } from "./local-time-ZyrcQZET.mjs";
import { a as nextOccurrence, c as weekdayOf, i as dateOfValue, l as zoneName, n as inLanes, o as offsetDate, r as dueTriggers, s as shiftDate, t as fillDue, u as receiveEvent } from "./fill-due-BQhvy1I8.mjs";
import { t as Big } from "./big-BM1QxyaX.mjs";
import { c as isAboutThis, i as holds, l as rowsOf, n as deployedWorkspace, o as loadScope, r as happeningOf, s as contactZone, t as contactRow } from "./context-jnVayFj0.mjs";
import { createHash, createHmac } from "node:crypto";
import { compile } from "html-to-text";

// runtime/engine/agenda.ts
/** Reads the agenda in one snapshot, so that work which moves on meanwhile is seen in its old place or in its new one. */
const readAgenda = (store) => store.transaction((tx) => tx.agenda());
/** The earliest instant at which anything is due; undefined if nothing ever is. */
function earliest({ event, due, deadline, message }, other) {
	const instants = [
		event,
		due,
		deadline,
		message,
		other
	].filter((at) => at !== void 0);
	return instants.length === 0 ? void 0 : Math.min(...instants);
}

// runtime/engine/drive.ts
/**
* Driving a clock: everything due at an instant is settled before the clock passes it (semantics §2), in the order: events, runs they started
* or woke, due work, deadlines of runs, dispatch. The virtual host, the scaled clock of development and tests with time skipping all drive.
*/
/** A run that was nudged and did not move is nudged again after this much real time, ms. */
const NUDGE_AGAIN_MS = 3e4;
/** Pause while work goes on elsewhere: a stage in a worker, a message at its provider. Real ms. */
const ELSEWHERE_MS = 5;
/**
* Does everything that is due at `now`, or leaves off between two rounds when `stopped` says so: what is left is found again. Answers the
* agenda that is left: nothing in it is due at `now`.
*/
async function settle$1(driven, now, stopped = () => false) {
	for (;;) {
		const agenda = await readAgenda(driven.engine.store);
		const next = stopped() ? void 0 : nextRound(driven, agenda, now);
		if (next === void 0) return agenda;
		if (!await next()) await (driven.elsewhere?.() ?? new Promise((resolve) => setTimeout(resolve, ELSEWHERE_MS)));
	}
}
/** The round that comes first in the order of one instant; it answers whether it found work, which may be under way elsewhere. */
function nextRound({ engine, wakeDue, realNow }, agenda, now) {
	const isDue = (at) => at !== void 0 && at <= now;
	if (isDue(agenda.event)) return async () => await engine.route(now) > 0;
	if (agenda.unsettled > 0) return async () => await engine.startRuns() + await engine.nudgeRuns(realNow(), NUDGE_AGAIN_MS) > 0;
	if (isDue(agenda.deadline)) return async () => {
		if (isDue(agenda.due) && !await someAreAtStart(engine.store, now)) return await engine.fireDue(now) > 0;
		await wakeDue(now);
		return true;
	};
	if (isDue(agenda.due)) return async () => await engine.fireDue(now) > 0;
	if (isDue(agenda.message) || agenda.sending > 0) return async () => await engine.dispatch(now, realNow()) > 0;
}
/**
* Runs whose deadline has come, in order of (deadline, priority, run): of each contact the first. Contacts do not see each other, so these may
* be woken at once; the next run of a contact comes when all that the first one caused is settled.
*/
async function firstDueRuns(store, now) {
	const due = await store.transaction((tx) => tx.runs.dueUpTo(now, MANY));
	const contacts = /* @__PURE__ */ new Set();
	return due.filter((run) => !contacts.has(run.contact) && contacts.add(run.contact));
}
const MANY = 1e3;
async function someAreAtStart(store, now) {
	return (await store.transaction((tx) => tx.runs.dueUpTo(now, MANY))).some((run) => run.cursors[""]?.seq === 0);
}
/** A feed over a list sorted by receipt; those at or before `after` have been fed already. */
function createFeed(events, after = Number.NEGATIVE_INFINITY, adapt) {
	let index = events.findIndex((event) => event.receivedAt > after);
	if (index === -1) index = events.length;
	return {
		next: () => events[index]?.receivedAt,
		take: (now) => {
			const from = index;
			while (index < events.length && (events[index]?.receivedAt ?? 0) <= now) index += 1;
			return events.slice(from, index);
		},
		fed: () => index,
		...adapt === void 0 ? {} : { adapt }
	};
}
/** Receives these events of the feed, one after the other, in this transaction. */
async function receiveFrom(tx, feed, events) {
	if (events.length === 0) return;
	const workspace = await deployedWorkspace(tx);
	for (const event of events) await receiveEvent(tx, workspace, feed.adapt === void 0 ? event : await feed.adapt(tx, event));
}
/** Moves the stored clock to `to` and receives what the feed has until then, in one transaction: a crash loses neither or both. */
async function advanceStored(store, feed, to) {
	const events = feed.take(to);
	await store.transaction(async (tx) => {
		await receiveFrom(tx, feed, events);
		await tx.clock.advance(to);
	});
}

// runtime/clock/clocks.ts
/** A virtual clock that shows `start` (ms). Workflow time means nothing to it. */
function createVirtualClock(start) {
	let current = start;
	return {
		now: async () => current,
		stageNow: async () => current,
		timer: (now, until) => Math.max(0, until - now),
		advance: (to) => {
			current = Math.max(current, to);
		}
	};
}
/** A clock that stands makes no timer run out; whoever lets it go on wakes the runs that are due then. */
const WHILE_STANDING_MS = 36e5;
/**
* The clock row of the store, which one owner advances. `speed` is 86,400 for `1 day = 1 s`, 1 where the host skips time itself; a timer has the
* speed of the moment at which it is set.
*/
function createStoredClock(store, speed) {
	const read = async () => {
		const row = await store.transaction((tx) => tx.clock.read());
		if (row === void 0) throw new Error("The stored clock was read before its owner set it.");
		return row.now;
	};
	return {
		now: read,
		stageNow: read,
		timer: (now, until) => timer(until - now, typeof speed === "number" ? speed : speed())
	};
}
function timer(ms, speed) {
	if (ms <= 0) return 0;
	return speed === 0 ? WHILE_STANDING_MS : Math.ceil(ms / speed);
}

// runtime/deploy/deploy.ts
/**
* Deploys a build at a business instant (ms): makes it current in one transaction, all of it or nothing, then fills the due table for rows
* that were there before. A process that dies between the two deploys again at its next start, which completes it.
*/
async function deploy(store, build, at) {
	await store.transaction((tx) => tx.deployments.deploy(build, at));
	await fillDue(store, {
		flows: build.artefacts.map((artefact) => artefact.flow),
		now: at
	});
}

// runtime/stages/channels.ts
/** All channels. */
const CHANNELS = {
	email: {
		address: "email",
		consent: "email",
		settings: ({ channels }) => channels.email
	},
	sms: {
		address: "phone",
		consent: "sms",
		settings: ({ channels }) => channels.sms
	}
};

// runtime/stages/consent.ts
/** Consent, address and suppression: one rule for stages and for the claim. */
/** Suppression lists hold hashes, so that an erased address stays suppressed. */
const addressHash = (address) => createHash("sha256").update(address.trim().toLowerCase()).digest("hex");
/** Why the contact may not receive it, in words for the journal; undefined if it may. Transactional messages need no consent. */
async function mayReceive(tx, contact, channel, purpose) {
	const { address: field, consent } = CHANNELS[channel];
	const address = contact[field];
	if (typeof address !== "string" || address === "") return "no address";
	if (await tx.suppressions.has(channel, addressHash(address))) return "suppressed";
	const consents = Array.isArray(contact.consents) ? contact.consents : [];
	return purpose === "marketing" && !consents.includes(consent) ? "no consent" : void 0;
}

// runtime/stages/policies.ts
/** Caps first, so that a message without room is not held. Undefined: it may go. */
async function testPolicies(session, channel, contact) {
	if (session.code.flow.purpose === "transactional") return void 0;
	return await testCaps(session, channel) ?? testQuietHours(session, contact);
}
/** Rolling windows: (now − window, now]. A cap without a channel counts messages of all of them. */
async function testCaps(session, channel) {
	const { settings } = session.workspace;
	for (const cap of settings.policies.caps) {
		if (!((cap.channel ?? channel) === channel && (cap.tagged === void 0 || session.code.flow.tags.includes(cap.tagged)))) continue;
		const filter = {
			...cap.channel === void 0 ? {} : { channel: cap.channel },
			...cap.tagged === void 0 ? {} : { tagged: cap.tagged }
		};
		if (await session.tx.outbox.countSince(session.run().contact, session.now - cap.perMs + 1, filter) >= cap.messages) return {
			kind: "skip",
			reason: "capped"
		};
	}
}
function testQuietHours(session, contact) {
	const { settings } = session.workspace;
	const until = quietUntil(settings, contact, session.now);
	if (until === void 0) return void 0;
	if (settings.policies.quietHours?.then === "skip") return {
		kind: "skip",
		reason: "quiet hours"
	};
	return {
		kind: "hold",
		until,
		reason: "quiet hours"
	};
}
/** The end of the contact's quiet hours if `now` lies in them, ms. */
function quietUntil(settings, contact, now) {
	const quiet = settings.policies.quietHours;
	if (quiet === void 0) return void 0;
	const zone = contactZone({
		contact,
		storeZone: settings.store.timeZone
	});
	return withinLocalTimes(now, quiet.from, quiet.until, zone) ? nextLocalTime(now, quiet.until, zone) : void 0;
}

// runtime/stages/remembering.ts
/**
* The same transaction, with a memory for what decisions about one contact read: rows, events, memberships, coupons, and the declarations of
* messages, coupons and segments. Invariant: a write through it forgets every answer that it may have changed, so all writes of the
* transaction must go through it. What others commit meanwhile is not seen: whoever decides about a contact holds its lock.
*/
function remembering(tx) {
	return {
		...tx,
		...rememberingShop(tx),
		...rememberingDeclarations(tx)
	};
}
function rememberingShop(tx) {
	const { contacts, events, memberships, rows } = tx;
	const row = memory(rows.get);
	const related = memory(rows.ofContact);
	const event = memory(events.get, (answer) => answer !== void 0);
	const isMember = memory(memberships.has);
	return {
		contacts: {
			...contacts,
			idOfKey: writing(contacts.idOfKey, row, related),
			idsOfKeys: writing(contacts.idsOfKeys, row, related)
		},
		rows: {
			...rows,
			get: row.read,
			ofContact: related.read,
			upsert: writing(rows.upsert, row, related),
			upsertMany: writing(rows.upsertMany, row, related),
			replaceParts: writing(rows.replaceParts, row, related)
		},
		memberships: {
			...memberships,
			has: isMember.read,
			add: writing(memberships.add, isMember),
			remove: writing(memberships.remove, isMember)
		},
		events: {
			...events,
			get: event.read,
			receive: writing(events.receive, event),
			receiveHistory: writing(events.receiveHistory, event),
			handled: writing(events.handled, event)
		}
	};
}
function rememberingDeclarations(tx) {
	const { coupons, deployments } = tx;
	const given = memory(coupons.ofContact);
	const message = memory(deployments.message);
	const coupon = memory(deployments.coupon);
	const segment = memory(deployments.segment);
	return {
		coupons: {
			...coupons,
			ofContact: given.read,
			insert: writing(coupons.insert, given),
			redeem: writing(coupons.redeem, given)
		},
		deployments: {
			...deployments,
			message: message.read,
			coupon: coupon.read,
			segment: segment.read,
			deploy: writing(deployments.deploy, message, coupon, segment)
		}
	};
}
/** Answers of `read` by its arguments; `keep` says which may be given again. */
function memory(read, keep = () => true) {
	const known = /* @__PURE__ */ new Map();
	let era = 0;
	return {
		async read(...key) {
			const name = JSON.stringify(key);
			const remembered = known.get(name);
			if (remembered !== void 0) return remembered.answer;
			const asked = era;
			const answer = await read(...key);
			if (asked === era && keep(answer)) known.set(name, { answer });
			return answer;
		},
		forget() {
			era += 1;
			known.clear();
		}
	};
}
/** The write, forgetting before and after it. */
function writing(write, ...memories) {
	const forget = () => {
		for (const one of memories) one.forget();
	};
	return async (...given) => {
		forget();
		try {
			return await write(...given);
		} finally {
			forget();
		}
	};
}

// runtime/dispatch/settle.ts
/** Writes a final state with its reason (a reason of before is taken away), and the journal line of it. */
async function writeState(tx, row, state, reason, now) {
	await tx.outbox.update(row.id, {
		state,
		reason: reason ?? null,
		...state === "sent" ? { sentAt: now } : {}
	});
	const { contact, run, campaign, revision, label, message } = row;
	const why = reason === void 0 ? {} : { reason };
	await tx.journal.append([{
		at: now,
		contact,
		run,
		campaign,
		revision,
		kind: state,
		label,
		...why,
		data: { message }
	}]);
}
/** As `writeState`, and nudges the run if it stands at this message's `else`. The contact is locked: so the run either stands there already or has not been told to wait. */
async function settle(...given) {
	await writeState(...given);
	const [tx, row] = given;
	const run = await tx.runs.get(row.run, true);
	if (run === void 0 || run.status === "ended") return;
	if (Object.values(run.cursors).some((cursor) => cursor.label === row.label && cursor.hold === void 0)) await tx.runs.update(run.id, { needsNudge: true });
}

// runtime/dispatch/claim.ts
/** Claiming: one transaction under the contact's lock tests again whether the message may still go, and takes it under a fenced lease (semantics §4). */
/** A lease lasts longer than any call to a provider. */
const LEASE_MS = 3e4;
/** Takes the row, or withdraws or expires it with the reason; undefined if there is nothing to send (any more). */
async function claim(store, candidate, { now, realNow }) {
	return store.transaction(async (forgetful) => {
		const tx = remembering(forgetful);
		if (!await tx.contacts.tryLock(candidate.contact)) return void 0;
		const row = await tx.outbox.get(candidate.id, true);
		if (row === void 0 || row.state !== "queued" || (row.retryAt ?? 0) > realNow) return void 0;
		const workspace = await deployedWorkspace(tx);
		const verdict = await test(tx, row, workspace, now);
		if (verdict !== void 0) {
			await settle(tx, row, verdict.state, verdict.reason, now);
			return;
		}
		const quiet = await quietNow(tx, row, workspace, now);
		if (quiet !== void 0) {
			await tx.outbox.update(row.id, {
				availableAt: quiet,
				reason: "quiet hours"
			});
			return;
		}
		const taken = {
			state: "sending",
			fence: row.fence + 1,
			leaseUntil: realNow + LEASE_MS,
			attempts: row.attempts + 1
		};
		await tx.outbox.update(row.id, {
			...taken,
			reason: null
		});
		const { reason: _reason, ...same } = row;
		return {
			...same,
			...taken
		};
	});
}
/** A marketing message that was delayed into the night waits for the morning, ms. */
async function quietNow(tx, row, { settings }, now) {
	if (row.purpose === "transactional") return void 0;
	return quietUntil(settings, await contactRow(tx, row.contact), now);
}
/** Why the message must not go now, if so. A run that completed or stopped by its own flow keeps its messages. */
async function test(tx, row, { settings }, now) {
	if (now >= row.expiresAt) return {
		state: "expired",
		reason: "its time to live is over"
	};
	if (CHANNELS[row.channel].settings(settings) === void 0) return {
		state: "withdrawn",
		reason: `no channel ${row.channel}`
	};
	const run = await tx.runs.get(row.run);
	if (run?.endedBy !== void 0 && !KEEPS_MESSAGES.has(run.endedBy) && !await isEffectOfExit(tx, row)) return {
		state: "withdrawn",
		reason: `the run ended meanwhile: ${run.reason ?? run.endedBy}`
	};
	const contact = await contactRow(tx, row.contact);
	const refusal = await mayReceive(tx, contact, row.channel, row.purpose);
	return refusal === void 0 ? void 0 : {
		state: "withdrawn",
		reason: refusal
	};
}
const KEEPS_MESSAGES = /* @__PURE__ */ new Set(["flow", "failure"]);
/** What a clause sends when it ends the run (`goal purchased { email thanks }`) was queued by the end itself. */
async function isEffectOfExit(tx, row) {
	const artefact = await tx.deployments.artefact(row.campaign, row.revision);
	return (artefact === void 0 ? [] : [...artefact.flow.goals, ...artefact.flow.unless]).some((exit) => exit.effects.some((effect) => effect.label === row.label));
}

// runtime/dispatch/look-up.ts
/**
* Accepted: sent. Certainly not accepted: it may be tried again. If the provider cannot say, a marketing message stays `unknown` (at most
* once) and a transactional one is tried again (at least once). `why` says how the answer was lost.
*/
async function lookUp(channel, row, why) {
	const answer = await channel?.lookup(row.id) ?? "cannot say";
	if (answer === "accepted") return { kind: "sent" };
	if (answer === "not accepted" || row.purpose === "transactional") return {
		kind: "retry",
		reason: why
	};
	return {
		kind: "unknown",
		reason: why
	};
}

// runtime/dispatch/deliver.ts
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 3e5;
/** Sends a claimed row and records what became of it. */
async function deliver(store, channel, row, instants) {
	const delivery = await channel.send(outgoing(row, instants.now));
	await record(store, row, delivery.kind === "unknown" ? await lookUp(channel, row, delivery.reason) : delivery, instants);
}
/** Writes the answer. A result with an old fence changes nothing: whoever took the row over has looked it up (semantics §4). */
async function record(store, claimed, delivery, { now, realNow }) {
	await store.transaction(async (tx) => {
		await tx.contacts.lock(claimed.contact);
		const row = await tx.outbox.get(claimed.id, true);
		if (row === void 0 || row.fence !== claimed.fence || row.state !== "sending") return;
		if (delivery.kind !== "retry") {
			await settle(tx, row, delivery.kind, delivery.kind === "sent" ? void 0 : delivery.reason, now);
			return;
		}
		await tx.outbox.update(row.id, {
			state: "queued",
			reason: delivery.reason,
			retryAt: realNow + backoff(row.attempts)
		});
	});
}
/** Doubles with each attempt. Real time. */
const backoff = (attempts) => Math.min(FIRST_BACKOFF_MS * 2 ** (attempts - 1), LONGEST_BACKOFF_MS);
function outgoing(row, at) {
	const { id, channel, run, campaign, revision, label, message, to, from, replyTo, subject, html, text, purpose } = row;
	return {
		id,
		channel,
		run,
		campaign,
		revision,
		label,
		message,
		to,
		from,
		...replyTo === void 0 ? {} : { replyTo },
		subject,
		html,
		text,
		purpose,
		at
	};
}

// runtime/dispatch/recover.ts
/** Takes over rows whose lease has run out and looks up what became of them; answers how many. */
async function recoverAbandoned(store, channels, instants) {
	const rows = await store.transaction((tx) => tx.outbox.abandoned(instants.realNow, 50));
	for (const candidate of rows) await recover(store, channels, candidate, instants);
	return rows.length;
}
async function recover(store, channels, candidate, instants) {
	const taken = await takeOver(store, candidate, instants.realNow);
	if (taken === void 0) return;
	await record(store, taken, await lookUp(channels.get(taken.channel), taken, "its dispatcher died while sending"), instants);
}
/** The fence grows first: a result of the old owner that still arrives is stored by nobody. */
function takeOver(store, candidate, realNow) {
	return store.transaction(async (tx) => {
		await tx.contacts.lock(candidate.contact);
		const row = await tx.outbox.get(candidate.id, true);
		if (row === void 0 || row.state !== "sending" || (row.leaseUntil ?? 0) > realNow) return void 0;
		const taken = {
			fence: row.fence + 1,
			leaseUntil: realNow + LEASE_MS
		};
		await tx.outbox.update(row.id, taken);
		return {
			...row,
			...taken
		};
	});
}

// runtime/dispatch/dispatch.ts
const BATCH$2 = 50;
/** One round; answers how many rows it decided or tried. Messages to one contact go one after the other, those to different contacts at once. */
async function dispatchReady(dependencies, instants) {
	const { store, channels } = dependencies;
	const recovered = await recoverAbandoned(store, channels, instants);
	const ready = await store.transaction((tx) => tx.outbox.ready(instants.now, instants.realNow, BATCH$2));
	await inLanes(ready, (candidate) => candidate.contact, (candidate) => dispatchOne(dependencies, candidate, instants));
	return recovered + ready.length;
}
async function dispatchOne({ store, channels }, candidate, instants) {
	const row = await claim(store, candidate, instants);
	if (row === void 0) return;
	const channel = channels.get(row.channel);
	if (channel === void 0) throw new Error(`No channel \`${row.channel}\` is configured.`);
	await deliver(store, channel, row, instants);
}

// runtime/stages/steps/decide.ts
/** Decides a branch once: a stage that resumes after a hold takes the branches it took before. */
async function decide$1(session, label, branch, predicate) {
	return await session.once(`${label}#${branch}`, "decide", async () => {
		const taken = await holds(session.context(), predicate);
		session.journal({
			kind: "decided",
			label,
			data: {
				branch,
				holds: taken
			}
		});
		return taken;
	}) === true;
}

// runtime/stages/end-run.ts
/** What an ending changes in the run, and its line in the journal. A run whose workflow never started needs no nudge. */
function endingOf(run, ending) {
	const closed = ending.told || run.status === "starting";
	const { outcome, endedBy, reason, label } = ending;
	return {
		change: {
			status: "ended",
			outcome,
			endedBy,
			reason,
			endedAt: ending.at,
			closed,
			needsNudge: !closed,
			cursors: {}
		},
		line: {
			kind: "ended",
			...label === void 0 ? {} : { label },
			reason,
			data: { outcome }
		}
	};
}
/** Ends it in this transaction, outside any session. */
async function endRun(tx, run, ending) {
	const { change, line } = endingOf(run, ending);
	await tx.runs.update(run.id, change);
	const { id, contact, campaign, revision } = run;
	await tx.journal.append([{
		at: ending.at,
		contact,
		run: id,
		campaign,
		revision,
		...line
	}]);
}

// runtime/stages/session.ts
/** Thrown by a step to leave its stage: a standing exit ended the run, or a message is held. Never leaves `perform`. */
var StageLeft = class {
	next;
	until;
	constructor(next, until) {
		this.next = next;
		this.until = until;
	}
};
/** Opens a session for a locked run. */
function createSession(parts) {
	const { tx, library, workspace, now } = parts;
	const record = createRecord(parts);
	return {
		...parts,
		...record,
		...createSteps(parts, record),
		afterEnd: false,
		context: () => ({
			tx,
			library,
			workspace,
			now,
			subject: record.run()
		})
	};
}
function createRecord({ tx, now, run }) {
	let current = run;
	let changed = {};
	let lines = [];
	let clear = false;
	const record = {
		run: () => current,
		change(change) {
			changed = {
				...changed,
				...change
			};
			current = {
				...current,
				...change
			};
			if (change.bindings !== void 0) clear = false;
		},
		end(given) {
			const { change, line } = endingOf(current, {
				...given,
				at: now
			});
			record.change(change);
			record.journal(line);
		},
		journal: (line) => void lines.push(line),
		async save() {
			const { contact, campaign, revision, id } = current;
			const [change, entries] = [changed, lines.map((line) => ({
				at: now,
				contact,
				run: id,
				campaign,
				revision,
				...line
			}))];
			[changed, lines] = [{}, []];
			if (Object.keys(change).length > 0) await tx.runs.update(id, change);
			if (entries.length > 0) await tx.journal.append(entries);
		},
		exits: {
			areClear: () => clear,
			clear: () => {
				clear = true;
			},
			unclear: () => {
				clear = false;
			}
		}
	};
	return record;
}
/** Steps that show a condition nothing new. */
const SILENT = /* @__PURE__ */ new Set(["decide", "until"]);
function createSteps({ tx, resumed, run: { id } }, { exits }) {
	let pending = [];
	const here = /* @__PURE__ */ new Map();
	const resultOf = async (label) => here.get(label) ?? (resumed ? (await tx.journal.step(id, label, 1))?.result : void 0);
	return {
		later: (step) => void pending.push(step),
		async flush() {
			const steps = pending;
			pending = [];
			for (const step of steps) await step();
		},
		forget() {
			pending = [];
		},
		taken: async (label) => await resultOf(label) !== void 0,
		async once(label, kind, step) {
			const taken = await resultOf(label);
			if (taken !== void 0) return taken;
			const result = await step();
			await tx.journal.takeStep(id, label, 1, {
				kind,
				result
			});
			here.set(label, result);
			if (!SILENT.has(kind)) exits.unclear();
			return result;
		}
	};
}

// runtime/stages/steps/give-coupon.ts
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/** Draws before a coupon counts as used up. */
const ATTEMPTS$1 = 8;
/** Gives a coupon by its current terms and binds its code for the messages after it. Without a free code the run fails. */
async function giveCoupon(session, label, options) {
	return await give(session, label, options) ?? withoutCode(session, label, options.coupon);
}
/** As `giveCoupon`, for a give with an `else`: at once, since what follows depends on it. False if there is no free code. */
async function tryGiveCoupon(session, label, options, before) {
	const result = await session.once(label, "give", async () => {
		await before();
		await session.flush();
		const given = await give(session, label, options);
		if (given !== void 0) return given;
		session.journal({
			kind: "skipped",
			label,
			reason: NO_CODE,
			data: { coupon: options.coupon }
		});
		return { skipped: NO_CODE };
	});
	return typeof result === "object" && result !== null && "code" in result;
}
const NO_CODE = "no free code";
/** The code that was given, undefined if there is none left. */
async function give(session, label, options) {
	const { tx, now } = session;
	const coupon = await tx.deployments.coupon(options.coupon);
	if (coupon === void 0) throw new Error(`The coupon \`${options.coupon}\` is not deployed.`);
	const run = session.run();
	const validUntil = endOfValidity(coupon.terms.valid, now, session.workspace.settings.store.timeZone);
	const code = await insertWithCode(session, label, coupon, (candidate) => ({
		code: candidate,
		coupon: coupon.name,
		termsHash: coupon.hash,
		contact: run.contact,
		run: run.id,
		label,
		givenAt: now,
		...validUntil === void 0 ? {} : { validUntil }
	}));
	if (code === void 0) return void 0;
	session.change({ bindings: {
		...run.bindings,
		[label]: {
			kind: "coupon",
			code
		}
	} });
	session.journal({
		kind: "gave",
		label,
		data: {
			coupon: coupon.name,
			code,
			terms: coupon.hash
		}
	});
	return { code };
}
/** Derives codes from the installation's secret and the step's key, so that a stage that runs again gives the same code. */
async function insertWithCode(session, label, coupon, given) {
	const { code } = coupon.terms;
	if (code.kind === "pool") return refused("code from pool");
	if (code.kind === "shared") {
		await session.tx.coupons.insert(given(code.code));
		return code.code;
	}
	const secret = await session.tx.deployments.secret();
	for (let attempt = 0; attempt < 8; attempt += 1) {
		const candidate = drawCode(code.template, secret, `${session.run().id}/${label}/1/${attempt}`);
		if (await session.tx.coupons.insert(given(candidate))) return candidate;
	}
}
/**
* A message must never go out without its code: the run ends as failed, which the page shows (runtime promises: coupon pool empty). A run
* that has ended already only notes it.
*/
async function withoutCode(session, label, coupon) {
	const reason = `no free code for the coupon ${coupon}: its template has too few drawn characters`;
	if (session.afterEnd) {
		session.journal({
			kind: "skipped",
			label,
			reason
		});
		return { skipped: reason };
	}
	session.end({
		outcome: "failed",
		endedBy: "failure",
		reason,
		label,
		told: true
	});
	throw new StageLeft("end");
}
/** Fills a template's `{8}` with characters drawn from the secret and a key: the same key gives the same code. */
function drawCode(template, secret, key) {
	const bytes = createHmac("sha256", secret).update(key).digest();
	let index = 0;
	const draw = () => {
		const character = ALPHABET[(bytes[index % bytes.length] ?? 0) % 32] ?? "A";
		index += 1;
		return character;
	};
	return template.replace(/\{(\d+)\}/g, (_, count) => Array.from({ length: Number(count) }, draw).join(""));
}
/** Exclusive end, ms: `valid 14d` counts from the give, `valid until D` includes D in store time. */
function endOfValidity(valid, now, storeZone) {
	if (valid.kind === "for") return now + valid.ms;
	return valid.kind === "until" ? endOfDate(valid.date, storeZone) : void 0;
}

// runtime/stages/steps/membership.ts
/** Longest chain of events of which each caused the next (semantics §4). */
const DEEPEST$1 = 8;
const KINDS = {
	add: {
		journal: "added",
		event: "segment entered",
		nothing: "was a member already"
	},
	remove: {
		journal: "removed",
		event: "segment left",
		nothing: "was no member"
	}
};
/** Adds the contact to a manual segment or removes it, and writes the event of it, which other campaigns then see in the contact's lane. */
async function changeMembership(session, kind, label, segment) {
	const { tx, now } = session;
	const { contact, id: run } = session.run();
	const words = KINDS[kind];
	const depth = 1 + await depthOfCause(session);
	if (depth > DEEPEST$1) return tooDeep(session, kind, label, segment);
	const changed = kind === "add" ? await tx.memberships.add({
		segment,
		contact,
		since: now,
		run
	}) : await tx.memberships.remove(segment, contact);
	if (!changed) {
		session.journal({
			kind: "kept",
			label,
			reason: words.nothing,
			data: { segment }
		});
		return { changed };
	}
	session.journal({
		kind: words.journal,
		label,
		data: { segment }
	});
	await tx.events.receive({
		id: `${run}/${label}/1`,
		event: words.event,
		contact,
		occurredAt: now,
		receivedAt: now,
		aboutEntity: "contact",
		aboutId: contact,
		payload: { segment },
		depth
	});
	return { changed };
}
/** Depth of what led here: of the run's entry, or of the event that woke or ended it, whichever is deeper. */
async function depthOfCause({ tx, cause, run }) {
	const entry = await tx.events.get(run().entryEvent);
	return Math.max(entry?.depth ?? 0, cause?.depth ?? 0);
}
/** Campaigns that set each other off without end: the run stops, and a person is told. One that has ended already only notes it. */
async function tooDeep(session, kind, label, segment) {
	const { id, campaign } = session.run();
	const reason = `more than ${DEEPEST$1} events in a row caused each other`;
	session.alert(`Run ${id} of ${campaign} stops at \`${label}\`: ${reason}. Its step would ${kind === "add" ? "add to" : "remove from"} \`${segment}\`; look for campaigns that start each other in a circle.`);
	if (session.afterEnd) {
		session.journal({
			kind: "skipped",
			label,
			reason,
			data: { segment }
		});
		return { changed: false };
	}
	session.end({
		outcome: "failed",
		endedBy: "failure",
		reason,
		label,
		told: true
	});
	throw new StageLeft("end");
}

// runtime/stages/render/format.ts
var import_liquid_node = require_liquid_node();
const STYLES = {
	short: {
		day: "2-digit",
		month: "2-digit",
		year: "numeric"
	},
	medium: {
		day: "numeric",
		month: "short",
		year: "numeric"
	},
	long: {
		day: "numeric",
		month: "long",
		year: "numeric"
	},
	full: {
		weekday: "long",
		day: "numeric",
		month: "long",
		year: "numeric"
	}
};
const UNITS = [
	{
		unit: "day",
		ms: 864e5
	},
	{
		unit: "hour",
		ms: 36e5
	},
	{
		unit: "minute",
		ms: 6e4
	},
	{
		unit: "second",
		ms: 1e3
	}
];
const made = /* @__PURE__ */ new Map();
const MOST$1 = 200;
/** The format for a locale, zone and currency. Formats are kept, since building them costs more than using them. */
function formatFor(settings) {
	const key = JSON.stringify([
		settings.locale,
		settings.timeZone,
		settings.currency,
		settings.minorDigits
	]);
	const known = made.get(key);
	if (known !== void 0) return known;
	if (made.size >= MOST$1) made.clear();
	const format = createFormat(settings);
	made.set(key, format);
	return format;
}
function createFormat({ locale, timeZone, currency, minorDigits }) {
	const money = new Intl.NumberFormat(locale, {
		style: "currency",
		currency,
		minimumFractionDigits: minorDigits,
		maximumFractionDigits: minorDigits
	});
	const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
	const percent = new Intl.NumberFormat(locale, {
		style: "percent",
		maximumFractionDigits: 2
	});
	const day = (ms, style, zone) => new Intl.DateTimeFormat(locale, {
		...STYLES[style],
		timeZone: zone
	}).format(ms);
	return {
		locale,
		money: (major) => money.format(major),
		number: (value) => number.format(value),
		percent: (value) => percent.format(value / 100),
		date: (date, style) => day(Date.parse(`${date}T00:00:00Z`), style, "UTC"),
		instant: (ms, style) => day(ms, style, timeZone),
		duration: (ms) => {
			const { unit, ms: size } = UNITS.find((candidate) => ms % candidate.ms === 0) ?? {
				unit: "second",
				ms: 1e3
			};
			return new Intl.NumberFormat(locale, {
				style: "unit",
				unit,
				unitDisplay: "long",
				maximumFractionDigits: 0
			}).format(ms / size);
		}
	};
}
/** The zone to print instants in: the contact's if it is a real one, else the store's. */
function zoneOr(zone, fallback) {
	if (typeof zone !== "string") return fallback;
	try {
		return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
	} catch {
		return fallback;
	}
}

// runtime/stages/render/links.ts
const LINK = /(<(?:a|area|v:roundrect|v:rect)\b[^>]*?\shref=)(?:"([^"]*)"|'([^']*)')/gi;
/** Adds the marks to every link of the HTML that leads to the shop (its host or a host below it). Without a shop nothing is changed. */
function markLinks(html, shop, marks) {
	const host = hostOf(shop);
	if (host === void 0) return html;
	return html.replace(LINK, (link, head, double, single) => {
		const marked = markUrl(unescapeHtml(double ?? single ?? ""), host, marks);
		return marked === void 0 ? link : `${head}"${escapeHtml(marked)}"`;
	});
}
/** A link in plain text ends before a blank, and before signs that belong to the sentence around it. */
const TEXT_LINK = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]]/gi;
/** As `markLinks`, for links that stand in plain text. */
function markTextLinks(text, shop, marks) {
	const host = hostOf(shop);
	return host === void 0 ? text : text.replace(TEXT_LINK, (link) => markUrl(link, host, marks) ?? link);
}
function markUrl(text, host, marks) {
	if (!/^https?:/i.test(text) || !URL.canParse(text)) return void 0;
	const url = new URL(text);
	if (url.hostname !== host && !url.hostname.endsWith(`.${host}`)) return void 0;
	url.searchParams.set("rl_c", marks.campaign);
	url.searchParams.set("rl_r", marks.run);
	url.searchParams.set("rl_m", marks.label);
	return url.href;
}
function hostOf(shop) {
	return shop !== void 0 && URL.canParse(shop) ? new URL(shop).hostname.replace(/^www\./, "") : void 0;
}
function unescapeHtml(text) {
	return text.replaceAll("&quot;", "\"").replaceAll("&#34;", "\"").replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

// runtime/stages/render/plain-text.ts
/** Class of the hidden preheader: not part of the text. */
const PREHEADER_CLASS = "relance-preheader";
const convert$1 = compile({
	wordwrap: 78,
	selectors: [
		{
			selector: `div.${PREHEADER_CLASS}`,
			format: "skip"
		},
		{
			selector: `table.${CART_CLASS}`,
			format: "dataTable",
			options: {
				colSpacing: 3,
				maxColumnWidth: 50,
				rowSpacing: 1
			}
		},
		{
			selector: "img",
			format: "skip"
		},
		{
			selector: "a",
			options: {
				hideLinkHrefIfSameAsText: true,
				linkBrackets: ["(", ")"],
				ignoreHref: false
			}
		},
		...[
			"h1",
			"h2",
			"h3"
		].map((selector) => ({
			selector,
			options: { uppercase: false }
		}))
	]
});
/** The plain-text part of a mail, made from its HTML. */
function plainText(html) {
	return `${convert$1(html).replace(/[ \t]+$/gm, "").replace(/\n{3,}/g, "\n\n").trim()}\n`;
}

// runtime/stages/render/templates.ts
/** The engines: HTML output is escaped, text is not. */
const ENGINES = {
	html: createLiquidEngine("html"),
	text: createLiquidEngine("text")
};
const parsed = /* @__PURE__ */ new Map();
/** More messages than a workspace has at a time; the cache starts over when it is full. */
const MOST = 2e3;
/** Parses a message once; the same hash is the same text. */
function templatesOf(message) {
	const known = parsed.get(message.hash);
	if (known !== void 0) return known;
	if (parsed.size >= MOST) parsed.clear();
	const templates = {
		subject: ENGINES.text.parse(message.subject),
		preheader: message.preheader === void 0 ? void 0 : ENGINES.text.parse(message.preheader),
		html: ENGINES.html.parse(message.html),
		text: message.text === void 0 ? void 0 : ENGINES.text.parse(message.text)
	};
	parsed.set(message.hash, templates);
	return templates;
}

// runtime/stages/render/to-liquid.ts
/** A value of a message before its locale is known: `renderMessage` binds it. */
var LiquidSource = class {
	bind;
	/** The row behind it, if it is one. */
	row;
	constructor(bind, row) {
		this.bind = bind;
		this.row = row;
	}
};
/**
* A row for a template: every field of the schema is there (missing ones print nothing), references and parts (`cart.items`) are
* looked up in `loaded` when the template reads them. A reference whose row is not at hand is missing.
*/
function toLiquid(row, entity, schema, loaded) {
	return new LiquidSource((binding) => liquidRow(row, entity, {
		schema,
		loaded,
		binding
	}), row);
}
/** A single value of a known type, such as an argument of `with { … }`. */
function scalarToLiquid(value, type) {
	return new LiquidSource((binding) => liquidScalar(value, type, binding));
}
/** A coupon that was given: its code, and its terms. `valid_until` shows the last moment, so a coupon valid on a day shows that day. */
function couponToLiquid(coupon, given) {
	return new LiquidSource((binding) => {
		const { benefit, minimum } = coupon.terms;
		const money = (minor) => liquidScalar(minor === void 0 ? void 0 : BigInt(minor), "money", binding);
		return {
			code: given.code,
			name: coupon.name,
			percent: liquidScalar(benefit.kind === "percent" ? new Big(benefit.percent) : void 0, "percent", binding),
			amount: money(benefit.kind === "amount" ? benefit.minor : void 0),
			minimum: money(minimum),
			valid_until: liquidScalar(given.validUntil === void 0 ? void 0 : given.validUntil - 1, "instant", binding)
		};
	});
}
/** Own getters: Liquid reads own properties only, and a name that is not there stays an error. */
function liquidRow(row, entity, context) {
	const readers = { id: () => row.id };
	for (const field of context.schema.entities[entity]?.fields ?? []) {
		const { type, name } = field;
		readers[name] = type.kind === "ref" ? () => rowById(type.entity, row[name], context) : type.kind === "list" ? () => listOf(row[name]).map((value) => liquidScalar(value, type.of, context.binding)) : () => liquidScalar(row[name], type.of, context.binding);
	}
	for (const part of Object.values(context.schema.entities)) {
		const { partOf } = part;
		if (partOf?.entity === entity) readers[partOf.as] = () => partsOf(part.name, partOf.field, row.id, context);
	}
	return withGetters(readers);
}
function withGetters(readers) {
	const object = {};
	for (const [name, get] of Object.entries(readers)) Object.defineProperty(object, name, {
		enumerable: true,
		get
	});
	return object;
}
function rowById(entity, id, context) {
	const row = context.loaded[entity]?.find((candidate) => candidate.id === id);
	return row === void 0 ? null : liquidRow(row, entity, context);
}
function partsOf(entity, field, of, context) {
	return (context.loaded[entity] ?? []).filter((row) => row[field] === of).map((row) => liquidRow(row, entity, context));
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
/** Missing is null: it prints nothing, and a strict template may still ask for it. */
function liquidScalar(value, type, { format, minorDigits }) {
	if (value === void 0) return null;
	if (typeof value === "bigint") {
		const major = new Big(value.toString()).div(new Big(10).pow(minorDigits)).toNumber();
		return new LiquidValue("money", major, format.money(major));
	}
	if (value instanceof Big) {
		const number = value.toNumber();
		return new LiquidValue(type, number, type === "percent" ? format.percent(number) : format.number(number));
	}
	if (typeof value === "number") return new LiquidValue(type, value, type === "duration" ? format.duration(value) : format.instant(value, "long"));
	if (typeof value === "string" && type === "date") return new LiquidValue("date", value, format.date(value, "long"));
	return value;
}

// runtime/stages/render/variant.ts
/** Picks the variant of a message for a contact's locale (a text, or missing): the same locale, else the same language, else the one without a locale, else the first. */
function chooseVariant(variants, locale) {
	const by = (test) => variants.find((variant) => variant.locale !== void 0 && test(canonical(variant.locale)));
	const neutral = variants.find((variant) => variant.locale === void 0) ?? variants[0];
	if (typeof locale !== "string") return neutral;
	const wanted = canonical(locale);
	const language = languageOf(wanted);
	return by((own) => own === wanted) ?? by((own) => own === language) ?? by((own) => languageOf(own) === language) ?? neutral;
}
/**
* The locale that numbers and dates are written in: that of the text. A contact's own region counts if it speaks the same language
* (`en-AU` in an English mail), so a French contact who gets the English mail reads English dates.
*/
function formatLocale(message, store, contact) {
	const text = canonical(message.locale ?? store);
	const own = typeof contact === "string" ? canonical(contact) : void 0;
	return supported(own?.includes("-") === true && languageOf(own) === languageOf(text) ? own : text);
}
function canonical(locale) {
	return locale.replaceAll("_", "-").toLowerCase();
}
function languageOf(locale) {
	return locale.split("-", 1)[0] ?? locale;
}
function supported(locale) {
	try {
		return Intl.getCanonicalLocales(locale)[0] ?? "en";
	} catch {
		return "en";
	}
}

// runtime/stages/render.ts
/**
* Renders a message: strict Liquid, output escaped, numbers and dates in the locale of the text, links to the shop marked.
* Throws `RelanceError` `message-not-rendered` if a name is missing or a filter fails; the caller records it.
*/
async function renderMessage(input) {
	const { message, store } = input;
	const contact = contactOf(input.values);
	const locale = formatLocale(message, store.locale, input.contactLocale ?? contact?.locale);
	const format = formatFor({
		...store,
		locale,
		timeZone: zoneOr(contact?.time_zone, store.timeZone)
	});
	const scope = bindAll(input, {
		format,
		minorDigits: store.minorDigits
	});
	const templates = templatesOf(message);
	const run = (engine, part) => renderPart(message, engine, part, {
		scope,
		globals: { [FORMAT_KEY]: format }
	});
	if (templates.text !== void 0) {
		const text = (await run("text", templates.text)).trim();
		return {
			subject: "",
			html: "",
			text: markTextLinks(text, store.url, input.links)
		};
	}
	const subject = oneLine(await run("text", templates.subject));
	const preheader = templates.preheader === void 0 ? "" : oneLine(await run("text", templates.preheader));
	const html = markLinks(withPreheader(await run("html", templates.html), preheader), store.url, input.links);
	return {
		subject,
		html,
		text: plainText(html)
	};
}
function contactOf(values) {
	const contact = values.contact;
	return contact instanceof LiquidSource ? contact.row : void 0;
}
function bindAll(input, binding) {
	const { message, store, urls } = input;
	const from = (message.channel === "email" ? message.from : void 0) ?? input.from;
	const given = Object.entries(input.values).map(([name, value]) => [name, value instanceof LiquidSource ? value.bind(binding) : value ?? null]);
	return {
		unsubscribe_url: urls?.unsubscribe ?? mailTo(from, "unsubscribe"),
		preferences_url: urls?.preferences ?? mailTo(from, "preferences"),
		view_url: urls?.view ?? null,
		...Object.fromEntries(given),
		store: {
			name: store.name,
			url: store.url ?? null
		}
	};
}
/** Writing to the sender is a way to unsubscribe that needs no page. */
function mailTo(from, subject) {
	if (from === void 0) return null;
	return `mailto:${/<([^>]+)>/.exec(from)?.[1] ?? from}?subject=${subject}`;
}
async function renderPart(message, engine, part, given) {
	try {
		return String(await ENGINES[engine].render([...part], given.scope, { globals: given.globals }));
	} catch (error) {
		if (!import_liquid_node.LiquidError.is(error)) throw error;
		throw new RelanceError({
			code: "message-not-rendered",
			summary: `The message \`${message.name}\` could not be rendered.`,
			why: error.message,
			help: "Give the message what its `needs` name, or make the template ask whether the value is there.",
			cause: error
		});
	}
}
/** A header holds one line. */
function oneLine(text) {
	return text.replace(/\s+/g, " ").trim();
}
/** The preview text of inboxes: hidden, first in the body, followed by blanks so that no other text is drawn into it. */
function withPreheader(html, preheader) {
	if (preheader === "") return html;
	const block = `<div class="${PREHEADER_CLASS}" style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;">${escapeHtml(preheader)}${"&#8199;&#65279;&#847; ".repeat(40)}</div>`;
	const body = /<body\b[^>]*>/i.exec(html);
	if (body === null) return `${block}\n${html}`;
	const at = body.index + body[0].length;
	return `${html.slice(0, at)}\n${block}${html.slice(at)}`;
}

// runtime/stages/message-values.ts
/** By name: `contact` and each need of the message. A need that the run cannot satisfy is left out; the template then fails with its name. */
async function gatherValues(session, message, options) {
	const { schema } = session.workspace;
	const contact = await contactRow(session.tx, session.run().contact);
	const loaded = await loadRows(session, Object.values(message.needs));
	const values = { contact: toLiquid(contact, "contact", schema, loaded) };
	for (const [name, need] of Object.entries(message.needs)) {
		const value = await needed(session, name, need, loaded, options);
		if (value !== void 0) values[name] = value;
	}
	return values;
}
/** A row that is needed may be read with everything that hangs on it: what it refers to and its parts, and theirs. */
async function loadRows(session, needs) {
	const rows = needs.flatMap((need) => need.kind === "row" ? [need.entity] : []);
	if (rows.length === 0) return {};
	const entities = reachable(session.workspace.schema, ["contact", ...rows]).filter((name) => name !== "contact");
	return session.tx.rows.ofContact(session.run().contact, entities);
}
/** Names of the entities that a template can come to from rows of these, sorted. */
function reachable({ entities }, from) {
	const found = new Set(from);
	for (const name of found) {
		for (const { type } of entities[name]?.fields ?? []) if (type.kind === "ref") found.add(type.entity);
		for (const part of Object.values(entities)) if (part.partOf?.entity === name) found.add(part.name);
	}
	return [...found].filter((name) => entities[name] !== void 0).sort();
}
async function needed(session, name, need, loaded, options) {
	switch (need.kind) {
		case "row": {
			const row = await givenRow(session, name, options) ?? await rowFor(session, need.entity, loaded);
			return row === void 0 ? void 0 : toLiquid(row, need.entity, session.workspace.schema, loaded);
		}
		case "coupon": return couponFor(session, name);
		case "scalar": return argument(session, name, need.of, options);
	}
}
/** The row that `with { order: bought.order }` names. */
async function givenRow(session, name, options) {
	const given = options.with?.[name];
	if (given === void 0) return void 0;
	const value = given.value(await loadScope(session.context(), given));
	return isRow(value) ? value : void 0;
}
/** The row of the run, of its trigger, or of an event that a wait bound, in this order. */
async function rowFor(session, entity, loaded) {
	const run = session.run();
	const events = Object.values(run.bindings).flatMap((binding) => binding.kind === "event" ? [binding.id] : []);
	const named = [run.self, ...await Promise.all([run.entryEvent, ...events].map((id) => aboutOf(session, id)))].find((candidate) => candidate?.entity === entity);
	return named === void 0 ? void 0 : loaded[entity]?.find((row) => row.id === named.id);
}
async function aboutOf(session, id) {
	const event = await session.tx.events.get(id);
	return event?.aboutEntity === void 0 || event.aboutId === void 0 ? void 0 : {
		entity: event.aboutEntity,
		id: event.aboutId
	};
}
/** The coupon given `as` the need's name, else the one that was given last: by instant, then by its place in the flow. */
async function couponFor(session, name) {
	const run = session.run();
	const given = (await session.tx.coupons.ofContact(run.contact)).filter((coupon) => coupon.run === run.id);
	const place = (coupon) => session.code.flow.nodes.findIndex((node) => node.label === coupon.label);
	const latest = [...given].sort((a, b) => a.givenAt - b.givenAt || place(a) - place(b)).at(-1);
	const chosen = given.find((coupon) => coupon.label === name) ?? latest;
	const terms = chosen === void 0 ? void 0 : await session.tx.deployments.coupon(chosen.coupon);
	return chosen === void 0 || terms === void 0 ? void 0 : couponToLiquid(terms, chosen);
}
async function argument(session, name, type, options) {
	const given = options.with?.[name];
	if (given === void 0) return void 0;
	const value = given.value(await loadScope(session.context(), given));
	return isRow(value) ? void 0 : scalarToLiquid(value, type);
}
/** Rows are plain objects with an id; all other values are primitives, decimals or lists. */
const isRow = (value) => typeof value === "object" && "id" in value;

// runtime/stages/outbox-id.ts
/** Id of the outbox row of a message's step, `<run>/<place in the flow>.<label>/<occurrence>`: messages of one instant sort, and so go out, in the order of the flow. */
function outboxId(flow, run, label) {
	const labels = [...flow.nodes, ...[...flow.goals, ...flow.unless].flatMap((exit) => exit.effects)].map((node) => node.label);
	return `${run}/${String(labels.indexOf(label)).padStart(3, "0")}.${label}/1`;
}

// runtime/stages/steps/message.ts
/** Time to live of a marketing message; a transactional one lives longer, since it is sent at least once. */
const TIME_TO_LIVE_MS = {
	marketing: 864e5,
	transactional: 6048e5
};
/** Consent, suppression, address, cap, quiet hours, then render and outbox row: all in the stage's transaction (semantics §4). */
async function sendMessage(session, channel, label, options) {
	const contact = await contactRow(session.tx, session.run().contact);
	const sender = CHANNELS[channel].settings(session.workspace.settings)?.from;
	const message = await variantFor(session, channel, options.message, contact);
	const refusal = sender === void 0 ? `no channel ${channel}` : await mayReceive(session.tx, contact, channel, session.code.flow.purpose);
	const policy = refusal === void 0 ? await testPolicies(session, channel, contact) : void 0;
	if (policy?.kind === "hold" && !session.afterEnd) return hold(session, label, message, policy);
	await session.flush();
	const reason = refusal ?? (policy?.kind === "skip" ? policy.reason : void 0);
	if (reason !== void 0 || sender === void 0) return skip(session, label, options.message, reason ?? "");
	const availableAt = policy?.kind === "hold" ? policy.until : session.now;
	return queue({
		session,
		channel,
		label,
		message,
		contact,
		sender,
		options
	}, availableAt);
}
/** What a message's step answers: it stands in the outbox, and did not have to be left out. */
const wasQueued = (result) => typeof result === "object" && result !== null && "queued" in result;
/** How long the `else` of a message waits for the provider, ms: the step is one of the flow, on a channel that the workspace has. */
function patienceOf({ code, workspace }, label) {
	const node = code.flow.nodes.find((candidate) => candidate.label === label);
	const settings = node?.kind === "email" || node?.kind === "sms" ? CHANNELS[node.kind].settings(workspace.settings) : void 0;
	if (settings === void 0) throw new Error(`The step \`${label}\` is no message that could have been queued.`);
	return settings.giveUpAfterMs;
}
/** Messages of two channels may have one name. */
async function variantFor(session, channel, name, contact) {
	const variants = (await session.tx.deployments.message(name)).filter((message) => message.channel === channel);
	const message = chooseVariant(variants, contact.locale);
	if (message === void 0) throw new Error(`The ${channel} message \`${name}\` is not deployed.`);
	return message;
}
function skip(session, label, message, reason) {
	session.journal({
		kind: "skipped",
		label,
		reason,
		data: { message }
	});
	return { skipped: reason };
}
/** The stage commits the steps before the message; the run waits and everything is tested again. A coupon that the message needs is given with it. */
async function hold(session, label, message, verdict) {
	if (Object.values(message.needs).some((need) => need.kind === "coupon")) session.forget();
	await session.flush();
	session.journal({
		kind: "held",
		label,
		reason: verdict.reason,
		data: { until: new Date(verdict.until).toISOString() }
	});
	throw new StageLeft(label, verdict.until);
}
async function queue(sending, availableAt) {
	const { session, label, message } = sending;
	const rendered = await render(sending);
	if (rendered instanceof RelanceError) return skip(session, label, message.name, `not rendered: ${rendered.why}`);
	const row = outboxRow(sending, rendered, availableAt);
	await session.tx.outbox.insert(row);
	const { now } = session;
	const firstMessageAt = session.run().firstMessageAt ?? now;
	if (!session.afterEnd) session.change({
		firstMessageAt,
		lastMessageAt: now,
		...goalCounts(session)
	});
	session.journal({
		kind: "queued",
		label,
		data: {
			message: message.name,
			hash: message.hash
		}
	});
	return { queued: row.id };
}
function outboxRow({ session, channel, label, message, contact, sender }, rendered, availableAt) {
	const { flow } = session.code;
	const run = session.run();
	return {
		id: outboxId(flow, run.id, label),
		run: run.id,
		campaign: run.campaign,
		revision: run.revision,
		label,
		contact: run.contact,
		channel,
		purpose: flow.purpose,
		message: message.name,
		messageHash: message.hash,
		...message.locale === void 0 ? {} : { locale: message.locale },
		tags: flow.tags,
		priority: flow.priority,
		to: String(contact[CHANNELS[channel].address]),
		from: message.from ?? sender,
		...message.replyTo === void 0 ? {} : { replyTo: message.replyTo },
		...rendered,
		state: "queued",
		queuedAt: session.now,
		availableAt,
		expiresAt: availableAt + TIME_TO_LIVE_MS[flow.purpose],
		attempts: 0,
		fence: 0
	};
}
/** Until when the goal counts, should the run end behind this message. */
function goalCounts({ code, now }) {
	const times = code.flow.goals.flatMap((goal) => goal.countedFor ?? []);
	return times.length === 0 ? {} : { countUntil: now + Math.max(...times) };
}
/** A template that fails on this contact's data must not stop the run: its reason goes to the journal. */
async function render({ session, label, message, options }) {
	const { store, channels } = session.workspace.settings;
	const run = session.run();
	try {
		return await renderMessage({
			message,
			values: await gatherValues(session, message, options),
			links: {
				campaign: run.campaign,
				run: run.id,
				label
			},
			store,
			from: channels.email.from
		});
	} catch (error) {
		if (error instanceof RelanceError && error.code === "message-not-rendered") return error;
		throw error;
	}
}

// runtime/clock/moments.ts
/** Computes the instant of a moment. */
function momentAt(moment, at) {
	switch (moment.kind) {
		case "span": {
			const zone = zoneName(moment.zone, at);
			return atOrPast(instantOf(shiftDate(localDate(at.since, zone), moment.count, moment.unit), moment.time, zone), at.now);
		}
		case "weekday": return atOrPast(nextWeekday(moment.day, moment.time, zoneName(moment.zone, at), at.since), at.now);
		case "date": return atOrPast(instantOf(moment.date, moment.time, zoneName(moment.zone, at)), at.now);
		case "field": return ofField(moment, at);
		case "exact": return typeof moment.value === "number" ? atOrPast(moment.value + moment.ms, at.now) : { kind: "unknown" };
		case "window": return ofWindow(moment, at);
	}
}
const atOrPast = (instant, now) => ({
	kind: instant > now ? "at" : "past",
	at: instant
});
function ofField(moment, at) {
	const { offset, time } = moment;
	const zone = zoneName(moment.zone, at);
	const date = dateOfValue(moment.value, zone);
	if (date === void 0) return { kind: "unknown" };
	if (moment.yearly) return {
		kind: "at",
		at: nextOccurrence({
			date,
			offset,
			time,
			zone
		}, at.now).at
	};
	return atOrPast(instantOf(offsetDate(date, offset), time, zone), at.now);
}
/** The first such weekday whose time lies strictly after `after`, ms: today, in the week behind it, or the same day a week on. */
function nextWeekday(day, time, zone, after) {
	const today = localDate(after, zone);
	for (let ahead = 0;; ahead += 1) {
		const date = shiftDate(today, ahead, "day");
		const instant = instantOf(date, time, zone);
		if (instant > after && weekdayOf(date) === day) return instant;
	}
}
/** A window that spans midnight belongs to the day on which it starts. */
function ofWindow(moment, at) {
	const { from, until, days } = moment;
	const zone = zoneName(moment.zone, at);
	const today = localDate(at.now, zone);
	const counts = (date) => days === void 0 || days.length === 0 || days.includes(weekdayOf(date));
	if (withinLocalTimes(at.now, from, until, zone)) {
		if (counts(from > until && withinLocalTimes(at.now, "00:00", until, zone) ? shiftDate(today, -1, "day") : today)) return { kind: "inside" };
	}
	for (let ahead = 0;; ahead += 1) {
		const date = shiftDate(today, ahead, "day");
		const start = instantOf(date, from, zone);
		if (start > at.now && counts(date)) return {
			kind: "at",
			at: start
		};
	}
}

// runtime/stages/calendar-wait.ts
/**
* What the moment comes to for a wait that began at `since` (ms). It is looked at from there, also later: so the answer is the same until
* the date, the contact's zone or the store's changes, and a yearly date that has come is not the next one already.
*/
async function momentOf(context, moment, since) {
	const storeZone = context.workspace.settings.store.timeZone;
	const contact = await contactRow(context.tx, context.subject.contact);
	const at = {
		now: since,
		since,
		contactZone: contactZone({
			contact,
			storeZone
		}),
		storeZone
	};
	if (moment.kind !== "field" && moment.kind !== "exact") return momentAt(moment, at);
	const value = moment.value.value(await loadScope(context, moment.value));
	return momentAt({
		...moment,
		value
	}, at);
}
/**
* Where the deadline of a pending calendar wait has moved to, ms; undefined if it stands where the cursor says, or the cursor stands at no
* such wait. A date that is gone leaves the deadline where it was last known to be.
*/
async function movedDeadline(around, code, run, cursor) {
	const moment = cursor.hold === void 0 ? code.stages.waits[cursor.label]?.moment : void 0;
	if (moment === void 0) return void 0;
	const answer = await momentOf({
		...around,
		subject: run
	}, moment, cursor.since);
	if (answer.kind === "unknown") return void 0;
	const until = answer.kind === "inside" ? cursor.since : answer.at;
	return until === cursor.until ? void 0 : until;
}

// runtime/stages/steps/until.ts
/** Computes the moment of a calendar wait once: a stage that resumes after a hold goes the way it went. */
async function findMoment(session, label, moment) {
	return readMoment(await session.once(label, "until", async () => {
		const answer = await momentOf(session.context(), moment, session.now);
		if (answer.kind === "at") return {
			kind: "wait",
			until: answer.at
		};
		session.journal({
			kind: "passed",
			label,
			reason: REASONS[answer.kind]
		});
		return { kind: answer.kind === "unknown" ? "unknown" : "past" };
	}));
}
const REASONS = {
	past: "the date is past",
	unknown: "the date is unknown",
	inside: "inside the window"
};
function readMoment(taken) {
	if (typeof taken !== "object" || taken === null || !("kind" in taken)) throw new Error("A calendar wait remembers no moment.");
	if (taken.kind === "past" || taken.kind === "unknown") return { kind: taken.kind };
	if (typeof taken.until !== "number") throw new Error("A calendar wait remembers no instant.");
	return {
		kind: "wait",
		until: taken.until
	};
}

// runtime/stages/create-stage.ts
/** Binds the steps to a session. `before` is called before every effect that was not taken yet: the place of the standing exits. */
function createStage(session, before) {
	let way;
	const parkUntil = (label, until) => {
		way = {
			kind: "parked",
			label,
			until
		};
		return label;
	};
	const park = (label, ms) => parkUntil(label, session.now + ms);
	const finish = (finished) => {
		way = {
			kind: "finished",
			...finished
		};
		return "end";
	};
	const moments = /* @__PURE__ */ new Map();
	return {
		stage: {
			...effectsOf(session, before),
			awaitDelivery: (label) => park(label, patienceOf(session, label)),
			decide: async (label, branch, predicate) => {
				await session.flush();
				return decide$1(session, label, branch, predicate);
			},
			wait: park,
			until: async (label, moment) => {
				const found = await findMoment(session, label, moment);
				if (found.until !== void 0) moments.set(label, found.until);
				return found.kind;
			},
			parkUntil: (label) => parkUntil(label, moments.get(label) ?? session.now),
			waitForEvent: park,
			stop: (label, outcome) => finish({
				label,
				outcome,
				reason: "stop"
			}),
			complete: () => finish({
				outcome: "completed",
				reason: "the end of the flow"
			})
		},
		way: () => way
	};
}
function effectsOf(session, before) {
	const send = async (channel, label, options) => wasQueued(await session.once(label, "message", async () => {
		await before();
		return sendMessage(session, channel, label, options);
	}));
	const change = async (kind, label, segment) => {
		await session.once(label, kind, async () => {
			await before();
			await session.flush();
			return changeMembership(session, kind, label, segment);
		});
	};
	return {
		email: (label, options) => send("email", label, options),
		sms: (label, options) => send("sms", label, options),
		giveCoupon: async (label, options) => {
			if (await session.taken(label)) return;
			await before();
			session.later(() => session.once(label, "give", () => giveCoupon(session, label, options)));
		},
		tryGiveCoupon: (label, options) => tryGiveCoupon(session, label, options, before),
		addTo: (label, segment) => change("add", label, segment),
		removeFrom: (label, segment) => change("remove", label, segment)
	};
}

// runtime/stages/guard.ts
/** The first clause that holds, goals before exits. With an event only those that it can make true are tested. */
async function standingExit(context, code, event) {
	const clauses = [...code.stages.goals.map((exit) => ({
		kind: "goal",
		exit
	})), ...code.stages.unless.map((exit) => ({
		kind: "unless",
		exit
	}))];
	for (const clause of clauses) if ((event === void 0 || clause.exit.on.includes("*") || clause.exit.on.includes(event.event)) && await holds(context, clause.exit.when, event)) return clause;
}
/**
* Ends the run by a clause, runs its effects and saves the session. A goal before the first message ends it as `exited`, without effects
* (language §4, §12); in a campaign without messages a goal counts from entry.
*/
async function endByClause(session, standing, told) {
	const reached = standing.kind === "goal" && (session.run().firstMessageAt !== void 0 || !sendsMessages(session.code));
	session.end({
		outcome: reached ? "goal" : "exited",
		endedBy: reached ? "goal" : "exit",
		reason: standing.kind,
		label: standing.exit.label,
		told
	});
	if (standing.exit.effects !== void 0 && (standing.kind === "unless" || reached)) {
		const after = {
			...session,
			afterEnd: true
		};
		await standing.exit.effects(createStage(after, async () => void 0).stage);
		await after.flush();
	}
	await session.save();
}
const sendsMessages = (code) => code.flow.nodes.some((node) => node.kind === "email" || node.kind === "sms");
/** Before every effect of a stage: if a clause holds, the run ends here and the stage is left. */
async function guard(session) {
	if (session.exits.areClear()) return;
	if (await endsNow(session)) throw new StageLeft("end");
}
/** Ends the run if a clause holds now; else notes that none does. The workflow asked, and is told by the answer. */
async function endsNow(session) {
	const standing = await standingExit(session.context(), session.code);
	if (standing !== void 0) await endByClause(session, standing, true);
	else session.exits.clear();
	return standing !== void 0;
}
/** A session outside a stage: the event transaction ends runs through it. `cause` is the event that is handled. */
function sessionOutsideStages(context, code, run, cause, alert = () => void 0) {
	const { tx, library, workspace, now } = context;
	return createSession({
		tx,
		library,
		workspace,
		code,
		now,
		run,
		alert,
		cursor: "",
		from: "",
		resumed: false,
		...cause === void 0 ? {} : { cause }
	});
}

// runtime/entry/consents.ts
/**
* The contact's consents after the event; undefined if it says nothing of them, or says them itself as the field `consents`. Without a
* channel `contact unsubscribed` speaks of all channels; `contact subscribed` without one agrees to nothing in particular.
*/
function consentsAfter(event, payload, contact) {
	if (payload.consents !== void 0) return void 0;
	const { channel } = payload;
	const before = Array.isArray(contact?.consents) ? contact.consents.map(String) : [];
	if (event === "contact unsubscribed") return typeof channel === "string" ? before.filter((one) => one !== channel) : [];
	if (event === "contact subscribed" && typeof channel === "string") return [.../* @__PURE__ */ new Set([...before, channel])];
}

// runtime/entry/apply-rows.ts
/** Writes the rows that the event reports. */
async function applyRows({ tx, workspace }, event) {
	if (isDerived(workspace.schema.events[event.event]?.derived, event)) return { kind: "none" };
	const typed = rowsOf(event, workspace.schema, workspace.settings);
	if (!typed.ok) throw new Error(`\`${event.event}\` ${event.id}: ${typed.path === "" ? "" : `${typed.path}: `}${typed.reason}`);
	const { payload } = typed;
	const { entity, row, ifNew, parts } = typed.about;
	const before = await tx.rows.get(entity, row.id);
	const lacking = Object.fromEntries(Object.entries(ifNew).filter(([field]) => before?.[field] === void 0));
	const consents = consentsAfter(event.event, payload, before);
	const newest = await tx.rows.upsert(entity, {
		...lacking,
		...row,
		...consents === void 0 ? {} : { consents }
	});
	if (newest) for (const part of parts) await tx.rows.replaceParts(part.entity, part.field, row.id, part.rows);
	else await keepInstant(tx, workspace.schema.events[event.event]?.sets, entity, row, before);
	return {
		kind: "rows",
		newest,
		before,
		payload
	};
}
/** Names of date events (`contact.birthday`) are not in the schema: they say which trigger has come due. */
const isDerived = (derived, event) => derived ?? (event.event.includes(".") && typeof event.payload.due === "string");
/** A late event overwrites nothing, but when it happened is known by no other: `order placed` that comes after `order paid` says when the order was placed. */
async function keepInstant(tx, field, entity, row, stored) {
	if (field === void 0 || row[field] === void 0 || stored?.[field] !== void 0) return;
	await tx.rows.upsert(entity, {
		id: row.id,
		[field]: row[field]
	});
}

// runtime/entry/count-goals.ts
/** Goals that go on counting after the end of their run: `counted for D` after its last message (language §4, semantics §5). */
/** Counts the event for every ended run of the contact whose goal it satisfies in time: once a run. The outcome stays, and no effects run. */
async function countGoals(handling, event, contact) {
	for (const run of await handling.tx.runs.countingOf(contact, handling.now)) await countGoal(handling, event, run);
}
async function countGoal({ tx, library, workspace, now }, event, run) {
	const code = await library.get(tx, run.campaign, run.revision);
	const context = {
		tx,
		library,
		workspace,
		now,
		subject: run
	};
	for (const goal of code.stages.goals) {
		if (!(goal.on.includes(event.event) && now < (run.lastMessageAt ?? now) + (goal.countedFor ?? 0)) || !await holds(context, goal.when, event)) continue;
		await tx.runs.update(run.id, { countUntil: 0 });
		const about = {
			contact: run.contact,
			run: run.id,
			campaign: run.campaign,
			revision: run.revision,
			label: goal.label
		};
		await tx.journal.append([{
			...about,
			at: now,
			kind: "goal counted",
			reason: event.event,
			data: {
				event: event.event,
				id: event.id
			}
		}]);
		return;
	}
}

// runtime/entry/enter.ts
/** Entry: which campaigns an event starts a run of, and why the others refuse it (language §4, semantics §5). */
/** Tries every current campaign, in name order. */
async function enterCampaigns(handling, event, contact) {
	if (event.receivedAt - event.occurredAt > handling.workspace.settings.policies.maxEventAgeMs) return;
	for (const current of handling.current) await enterCampaign(handling, event, contact, current);
}
async function enterCampaign(handling, event, contact, current) {
	const { campaign, revision, code } = current;
	const self = rowOfRun(code, event);
	const subject = {
		contact,
		entryEvent: event.id,
		entrySeq: event.seq,
		bindings: {},
		...self === void 0 ? {} : { self }
	};
	const { tx, library, workspace, now } = handling;
	const context = {
		tx,
		library,
		workspace,
		now,
		subject
	};
	if (!await triggered(context, code, event)) return;
	const run = newRun(handling, current, event, contact);
	const refusal = await refuse(context, code, run);
	const note = {
		at: handling.now,
		contact,
		campaign,
		revision,
		data: { event: event.event }
	};
	if (refusal !== void 0) {
		await handling.tx.journal.append([{
			...note,
			kind: "refused",
			reason: refusal
		}]);
		return;
	}
	if (!await handling.tx.runs.insert(run)) throw new Error(`A live run of ${campaign} for ${run.key} stands though none was found.`);
	await handling.tx.journal.append([{
		...note,
		run: run.id,
		kind: "entered",
		reason: event.event,
		data: {
			event: event.event,
			id: event.id,
			key: run.key
		}
	}]);
}
async function triggered(context, code, event) {
	for (const trigger of code.stages.triggers) if (matches(trigger, event) && (trigger.where === void 0 || await holds(context, trigger.where, event))) return true;
	return false;
}
const matches = (trigger, event) => trigger.event === event.event && (trigger.after === void 0 || trigger.after === event.payload.after) && (trigger.due === void 0 || trigger.due === event.payload.due);
/** The row that a `per ENTITY` run is about. */
function rowOfRun(code, event) {
	const { per } = code.flow.entry;
	if (per === "contact" || event.aboutId === void 0) return void 0;
	if (event.aboutEntity === per) return {
		entity: per,
		id: event.aboutId
	};
	const referred = event.payload[per];
	return typeof referred === "string" ? {
		entity: per,
		id: referred
	} : void 0;
}
/** Why no run may start now; undefined if one may. A live run that `newest wins` replaces is ended here. */
async function refuse(context, code, candidate) {
	const { tx, now } = context;
	const { entry } = code.flow;
	if (code.stages.onlyIf !== void 0 && !await holds(context, code.stages.onlyIf)) return "only if is false";
	if (await standingExit(context, code) !== void 0) return "a standing exit holds already";
	const earlier = await tx.runs.ofCampaign(candidate.campaign, candidate.contact);
	const sameKey = earlier.filter((run) => run.key === candidate.key);
	if (entry.mode === "once" && sameKey.length > 0) return "once: it has run";
	const last = earlier.at(-1);
	if (entry.atMostEvery !== void 0 && last !== void 0 && now - last.enteredAt < entry.atMostEvery) return "entered too recently";
	const live = sameKey.find((run) => run.status !== "ended");
	if (live === void 0) return void 0;
	if (!entry.newestWins) return "a run is live";
	await endRun(tx, live, {
		outcome: "replaced",
		endedBy: "replaced",
		reason: "newest wins",
		at: now,
		told: false
	});
}
function newRun(handling, { campaign, revision, code }, event, contact) {
	const self = rowOfRun(code, event);
	const key = self === void 0 ? "contact" : `${self.entity}/${self.id}`;
	return {
		id: `r_${createHash("sha256").update(JSON.stringify([
			campaign,
			contact,
			key,
			event.id
		])).digest("hex").slice(0, 16)}`,
		campaign,
		revision,
		contact,
		key,
		status: "starting",
		closed: false,
		priority: code.flow.priority,
		enteredAt: handling.now,
		entryEvent: event.id,
		entrySeq: event.seq,
		...self === void 0 ? {} : { self },
		cursors: { "": {
			label: "start",
			until: handling.now,
			since: handling.now,
			sinceSeq: event.seq,
			seq: 0
		} },
		bindings: {},
		needsNudge: false
	};
}

// runtime/entry/move-waits.ts
/** Computes the deadlines of a live run's pending calendar waits again. An earlier one nudges; a later one needs no signal. */
async function moveWaits(context, code, run) {
	const moved = {};
	for (const [path, cursor] of Object.entries(run.cursors)) {
		const until = await movedDeadline(context, code, run, cursor);
		if (until !== void 0) moved[path] = {
			...cursor,
			until
		};
	}
	if (Object.keys(moved).length === 0) return;
	const earlier = Object.entries(moved).some(([path, { until }]) => until < (run.cursors[path]?.until ?? until));
	await context.tx.runs.update(run.id, {
		cursors: {
			...run.cursors,
			...moved
		},
		...earlier ? { needsNudge: true } : {}
	});
	const { contact, id, campaign, revision } = run;
	const entries = Object.values(moved).map(({ label, until }) => ({
		at: context.now,
		contact,
		run: id,
		campaign,
		revision,
		kind: "moved",
		label,
		data: { until: new Date(until).toISOString() }
	}));
	await context.tx.journal.append(entries);
}

// runtime/entry/redeem.ts
const ORDER = "order placed";
/**
* Notes the first use of each code that the order names, and writes `coupon redeemed` for the lane of the contact. The same order redeems a
* code once, however often and late it is reported.
*/
async function redeemCodes(handling, event, contact, applied) {
	const order = event.aboutId;
	if (event.event !== ORDER || order === void 0 || applied.kind === "none") return;
	const codes = Array.isArray(applied.payload.coupon_codes) ? applied.payload.coupon_codes.map(String) : [];
	if (codes.length === 0) return;
	const given = await handling.tx.coupons.ofContact(contact);
	for (const code of new Set(codes)) {
		const same = given.filter((coupon) => coupon.code === code);
		if (same.length === 0 || same.some((coupon) => coupon.redeemedBy === order)) continue;
		if (await handling.tx.coupons.redeem(code, contact, order, handling.now)) await noteUse(handling, event, contact, oldestFree(same), order);
	}
}
/** The one that `redeem` took. */
function oldestFree(same) {
	return [...same].filter((coupon) => coupon.redeemedAt === void 0).sort((a, b) => a.givenAt - b.givenAt)[0];
}
async function noteUse({ tx, now }, event, contact, coupon, order) {
	if (coupon === void 0) throw new Error(`The order ${order} redeemed a coupon of ${contact} that was not given.`);
	const run = await tx.runs.get(coupon.run);
	const data = {
		coupon: coupon.coupon,
		code: coupon.code,
		order
	};
	const of = run === void 0 ? {} : {
		campaign: run.campaign,
		revision: run.revision
	};
	await tx.journal.append([{
		at: now,
		contact,
		run: coupon.run,
		...of,
		kind: "redeemed",
		label: coupon.label,
		data
	}]);
	await tx.events.receive({
		id: `coupon redeemed/${coupon.run}/${coupon.label}/${order}`,
		event: "coupon redeemed",
		contact,
		occurredAt: event.occurredAt,
		receivedAt: now,
		aboutEntity: "contact",
		aboutId: contact,
		payload: data,
		depth: event.depth + 1
	});
}

// runtime/entry/stop-chain.ts
/** Causes behind each other: what came from outside has the depth 0. */
const DEEPEST = 8;
/** True for an event that must not be handled any more. */
const isTooDeep = (event) => event.depth > DEEPEST;
/** Keeps the event with its reason and tells a person; it changes nothing, no run hears of it and none enters. */
async function stopChain({ tx, now, alert }, event) {
	const reason = `a chain of more than ${DEEPEST} causes`;
	const { id, contact, payload, depth } = event;
	await tx.deadLetters.add({
		id: `event/${id}`,
		at: now,
		kind: "event",
		reason,
		content: {
			id,
			event: event.event,
			payload,
			depth
		}
	});
	if (contact !== void 0) await tx.journal.append([{
		at: now,
		contact,
		kind: "chain stopped",
		reason,
		data: {
			event: event.event,
			id
		}
	}]);
	alert(`\`${event.event}\` ${id} of contact ${contact ?? "-"} was not handled: it is the end of ${reason}, each started by the one before. Two campaigns probably start each other; add a clause that ends the chain, such as \`unless\` or \`only if\`.`);
}

// runtime/entry/handle.ts
/** Handles a stored event that has its receipt number. The contact, if any, is locked. */
async function handleEvent(handling, event) {
	if (isTooDeep(event)) return stopChain(handling, event);
	const applied = await applyRows(handling, event);
	if (event.contact === void 0) return;
	await followDue(handling, event, event.contact, applied);
	await redeemCodes(handling, event, event.contact, applied);
	await countGoals(handling, event, event.contact);
	const live = await handling.tx.runs.liveOf(event.contact);
	for (const run of live) await tellRun(handling, event, run, applied);
	await enterCampaigns(handling, event, event.contact);
}
/** The due table follows the rows. Derived events change none. */
async function followDue({ tx, workspace, now, due }, event, contact, applied) {
	if (applied.kind === "none" || due.length === 0) return;
	const { aboutEntity, aboutId } = event;
	const change = {
		tx,
		workspace,
		now,
		contact,
		event,
		newest: applied.newest,
		before: applied.before,
		after: async () => aboutEntity === void 0 || aboutId === void 0 ? void 0 : tx.rows.get(aboutEntity, aboutId),
		rows: async (entity) => (await tx.rows.ofContact(contact, [entity]))[entity] ?? []
	};
	for (const trigger of due) await trigger.follow(change);
}
/** Ends the run if the event satisfies a clause; else puts the event into its inbox if its revision mentions it anywhere. */
async function tellRun(handling, event, run, applied) {
	const { tx, library, workspace, now, alert } = handling;
	const code = await library.get(tx, run.campaign, run.revision);
	const context = {
		tx,
		library,
		workspace,
		now,
		subject: run
	};
	const standing = await standingExit(context, code, event);
	if (standing !== void 0) {
		await endByClause(sessionOutsideStages(context, code, run, event, alert), standing, false);
		return;
	}
	if (code.flow.mentions.includes(event.event)) {
		await tx.inbox.append(run.id, event.id, event.seq);
		await tx.runs.update(run.id, { needsNudge: true });
	}
	if (applied.kind === "rows") await moveWaits(context, code, run);
}

// runtime/entry/handling.ts
/** Opens a transaction. `open` reads what is deployed: call it once it is sure that there is something to handle. */
async function inHandling({ store, library, alert }, now, work) {
	const alerts = [];
	const result = await store.transaction((plain) => {
		const tx = remembering(plain);
		return work(tx, async () => {
			const [workspace, deployed] = await Promise.all([deployedWorkspace(tx), tx.deployments.current()]);
			const current = [];
			for (const { campaign, revision } of deployed) current.push({
				campaign,
				revision,
				code: await library.get(tx, campaign, revision)
			});
			const due = dueTriggers(current.map((one) => one.code.flow));
			return {
				tx,
				library,
				workspace,
				now,
				current,
				due,
				alert: (message) => alerts.push(message)
			};
		});
	});
	for (const message of alerts) alert?.(message);
	return result;
}

// runtime/entry/fire-due.ts
const BATCH$1 = 100;
/** Fires what is due at `now`, each contact's in order of (instant, key); answers how many rows it took. */
async function fireDue(dependencies, now) {
	const rows = await dependencies.store.transaction((tx) => tx.due.upTo(now, BATCH$1));
	return (await inLanes(rows, (row) => row.contact, (row) => fire(dependencies, row, now))).filter((one) => one).length;
}
/** False if the row was moved, cancelled or taken by another meanwhile. */
async function fire(dependencies, row, now) {
	let claimed;
	try {
		return await inHandling(dependencies, now, async (tx, open) => {
			if (!await tx.contacts.tryLock(row.contact)) return false;
			const due = await tx.due.claim(row.key, row.at);
			if (due === void 0) return false;
			claimed = due;
			await tx.due.delete(due.key);
			await come(await open(), due);
			return true;
		});
	} catch (error) {
		if (claimed === void 0) throw error;
		return handOver(dependencies, claimed);
	}
}
/** Work of a trigger that no current campaign names is dropped. */
async function come(handling, due) {
	const trigger = handling.due.find((one) => one.key === due.trigger);
	if (trigger === void 0) return;
	const { tx, workspace, now } = handling;
	const place = {
		tx,
		workspace,
		now,
		contact: due.contact
	};
	if (!await trigger.stands(place, due)) {
		const row = await tx.rows.get(due.entity, due.subject);
		await write(tx, (row === void 0 ? [] : await trigger.instantsOf(place, row)).filter((next) => next.at > now));
		return;
	}
	if (now - due.at > workspace.settings.policies.maxEventAgeMs) await noteMissed(handling, due);
	else await happen(handling, trigger, due);
	await write(tx, await trigger.next(place, due));
}
async function write(tx, rows) {
	for (const row of rows) await tx.due.upsert(row);
}
async function noteMissed({ tx, now }, { contact, key, at }) {
	await tx.journal.append([{
		at: now,
		contact,
		kind: "missed",
		reason: "older than max_event_age",
		data: {
			due: key,
			at
		}
	}]);
}
/** The same happening is the same event: one that was received before does nothing. */
async function happen(handling, trigger, due) {
	const event = derivedEvent(trigger.eventId(due), due);
	if (!await handling.tx.events.receive(event)) return;
	const seq = await handling.tx.events.handled(event.id, due.contact);
	await handleEvent(handling, {
		...event,
		seq
	});
}
const derivedEvent = (id, due) => ({
	id,
	event: due.event,
	contact: due.contact,
	occurredAt: due.at,
	receivedAt: due.at,
	aboutEntity: due.entity,
	aboutId: due.subject,
	payload: due.data,
	depth: 0
});
/** What cannot be handled must not stand in the way of all other due work: it goes to its contact's lane, where it is tried again and in the end becomes a dead letter. */
async function handOver(dependencies, due) {
	return inHandling(dependencies, due.at, async (tx, open) => {
		await tx.contacts.lock(due.contact);
		if (await tx.due.claim(due.key, due.at) === void 0) return false;
		const handling = await open();
		const trigger = handling.due.find((one) => one.key === due.trigger);
		await tx.due.delete(due.key);
		if (trigger === void 0) return true;
		await tx.events.receive(derivedEvent(trigger.eventId(due), due));
		const { workspace } = handling;
		await write(tx, await trigger.next({
			tx,
			workspace,
			now: due.at,
			contact: due.contact
		}, due));
		return true;
	});
}

// runtime/entry/route.ts
const LANES = 100;
const ATTEMPTS = 5;
/** Handles what is pending at `now`, one event of each lane, and answers how many it handled. An event that fails five times goes to the dead letters and its lane goes on. */
async function routeEvents(dependencies, now) {
	const lanes = await dependencies.store.transaction((tx) => tx.events.lanes(now, LANES));
	return (await inLanes(lanes, (lane) => lane, (lane) => routeNext(dependencies, lane, now))).filter((one) => one).length;
}
/** The oldest pending event of one lane; false if another router holds the lane or it is empty. */
async function routeNext(dependencies, lane, now) {
	let current;
	try {
		return await inHandling(dependencies, now, async (tx, open) => {
			if (lane !== void 0 && !await tx.contacts.tryLock(lane)) return false;
			const event = await tx.events.nextOf(lane, now);
			if (event === void 0) return false;
			current = event.id;
			const seq = await tx.events.handled(event.id, lane);
			await handleEvent(await open(), {
				...event,
				seq
			});
			return true;
		});
	} catch (error) {
		if (current === void 0) throw error;
		await countFailure(dependencies, current, lane, now, error);
		return true;
	}
}
async function countFailure(dependencies, id, lane, now, error) {
	await dependencies.store.transaction(async (tx) => {
		if (lane !== void 0) await tx.contacts.lock(lane);
		if (await tx.events.failed(id) < ATTEMPTS) return;
		await bury(tx, id, lane, now, error);
	});
}
async function bury(tx, id, lane, now, error) {
	const event = await tx.events.get(id);
	await tx.deadLetters.add({
		id: `event/${id}`,
		at: now,
		kind: "event",
		reason: error instanceof Error ? error.message : String(error),
		content: event === void 0 ? { id } : {
			id,
			event: event.event,
			payload: event.payload
		}
	});
	await tx.events.handled(id, lane);
}

// runtime/engine/reconcile.ts
/** Wakes a run. One whose workflow is gone is closed if it has ended; a live one is started again where the store says that it stands. */
async function wakeRun(store, host, run, alert) {
	if (await host.nudge(run) === "woken") return;
	if (run.status === "ended") {
		await store.transaction((tx) => tx.runs.update(run.id, {
			closed: true,
			needsNudge: false
		}));
		return;
	}
	await host.start(run);
	if (await host.nudge(run) === "gone") await failRun(store, run, alert);
}
/** Its workflow has ended and cannot be started again, though the run is live: a fault in its code, or somebody terminated it. */
async function failRun(store, run, alert) {
	if (await store.transaction(async (tx) => {
		await tx.contacts.lock(run.contact);
		const current = await tx.runs.get(run.id, true);
		if (current === void 0 || current.status === "ended" || current.cursors[""]?.seq !== run.cursors[""]?.seq) return false;
		const at = (await tx.clock.read())?.now ?? Date.now();
		await endRun(tx, current, {
			outcome: "failed",
			endedBy: "failure",
			reason: "its workflow ended before it",
			at,
			told: true
		});
		return true;
	})) alert(`Run ${run.id} of ${run.campaign}@${run.revision} failed: its workflow has ended. Its history in Temporal says why.`);
}

// runtime/engine/engine.ts
/**
* The engine: every kind of work that the runtime does on its own, as single rounds over one store. Production calls them in loops, a driven
* clock (`drive.ts`) calls them until nothing is left to do at an instant.
*/
const BATCH = 100;
/** Makes an engine. */
function createEngine(parts) {
	const { store, host } = parts;
	return {
		store,
		route: (now) => routeEvents(parts, now),
		fireDue: (now) => fireDue(parts, now),
		startRuns: async () => {
			const runs = await store.transaction((tx) => tx.runs.starting(BATCH));
			await inContactLanes(runs, (run) => startRun(store, host, run));
			return runs.length;
		},
		nudgeRuns: async (realNow, againAfterMs) => {
			const runs = await store.transaction((tx) => tx.runs.claimNudges(realNow, realNow - againAfterMs, BATCH));
			await inContactLanes(runs, (run) => wakeRun(store, host, run, parts.alert));
			return runs.length;
		},
		dispatch: (now, realNow) => dispatchReady(parts, {
			now,
			realNow
		})
	};
}
/** Runs of one contact one after the other, since they see what each other does; those of different contacts at once. */
const inContactLanes = (runs, work) => inLanes(runs, (run) => run.contact, work);
/** Starts the workflow, then says so in the run's row; a crash between the two starts it again, which is success. */
async function startRun(store, host, run) {
	await host.start(run);
	await store.transaction(async (tx) => {
		await tx.contacts.lock(run.contact);
		if ((await tx.runs.get(run.id, true))?.status === "starting") await tx.runs.update(run.id, { status: "running" });
	});
}

// runtime/stages/delivery-wait.ts
/** The wait of a message with an `else`: what has become of the message, as its outbox row says (semantics §4). */
/** A message that is being sent when the patience ends is waited for: its dispatcher, or who takes over its lease, settles it and nudges the run. */
const LOOK_AGAIN_MS = 3e4;
/** Reads the row of the label where the cursor stands. Once the patience is over (`isOver`), a message still in the queue is withdrawn first, so that its `else` never doubles it. */
async function deliveryOutcome(session, cursor, isOver) {
	const { code, now, tx } = session;
	const row = await tx.outbox.get(outboxId(code.flow, session.run().id, cursor.label), true);
	if (row === void 0) return {
		kind: "not sent",
		reason: "the message is gone"
	};
	if (row.state === "sent") return { kind: "sent" };
	if (row.state !== "queued" && row.state !== "sending") return {
		kind: "not sent",
		reason: reasonOf(row)
	};
	if (!await isOver()) return {
		kind: "pending",
		until: cursor.until
	};
	if (row.state === "sending") return {
		kind: "pending",
		until: now + LOOK_AGAIN_MS
	};
	await writeState(tx, row, "withdrawn", GAVE_UP, now);
	return {
		kind: "not sent",
		reason: reasonOf({
			state: "withdrawn",
			reason: GAVE_UP
		})
	};
}
const GAVE_UP = "gave up";
const reasonOf = ({ state, reason }) => reason === void 0 ? state : `${state}: ${reason}`;

// runtime/stages/wake.ts
/**
* Reads and consumes the run's inbox and decides. Events are taken in order of receipt, arms in source order; a wait takes only events
* received after it began (semantics §3).
*/
async function chooseExit(session, cursor) {
	const wait = session.code.stages.waits[cursor.label];
	const taken = await consumeInbox(session, cursor, wait?.arms ?? []);
	if (cursor.label === "start" && cursor.hold === void 0) return {
		kind: "go",
		stage: "start"
	};
	if (taken !== void 0) return taken;
	if (cursor.hold !== void 0) return await isOver(session, cursor.until) ? {
		kind: "go",
		stage: cursor.hold.stage
	} : stay(cursor);
	if (wait === void 0) throw new Error(`The campaign has no wait \`${cursor.label}\`.`);
	if (wait.delivery !== void 0) return afterDelivery(session, cursor, wait.delivery);
	return atDeadline(session, cursor, wait);
}
const stay = ({ until }) => ({
	kind: "stay",
	until
});
/** Order at one instant (semantics §2): what the contact's lane has received by now is handled before a deadline is taken. */
async function isOver({ tx, now, run }, deadline) {
	return now >= deadline && await tx.events.nextOf(run().contact, now) === void 0;
}
/** A calendar wait follows its date: later, the run stays; past, it goes on. */
async function atDeadline(session, cursor, wait) {
	const moved = await movedDeadline(session.context(), session.code, session.run(), cursor);
	const until = moved ?? cursor.until;
	if (moved !== void 0) session.journal({
		kind: "moved",
		label: cursor.label,
		data: { until: new Date(until).toISOString() }
	});
	if (!await isOver(session, until)) return {
		kind: "stay",
		until
	};
	return {
		kind: "go",
		stage: wait.timeout,
		...wait.arms.length > 0 ? { line: {
			kind: "woke",
			reason: "timeout"
		} } : {}
	};
}
async function afterDelivery(session, cursor, wait) {
	const outcome = await deliveryOutcome(session, cursor, () => isOver(session, cursor.until));
	switch (outcome.kind) {
		case "sent": return {
			kind: "go",
			stage: wait.sent
		};
		case "not sent": return {
			kind: "go",
			stage: wait.notSent,
			line: {
				kind: "not sent",
				reason: outcome.reason
			}
		};
		case "pending": return {
			kind: "stay",
			until: outcome.until
		};
	}
}
async function consumeInbox(session, cursor, arms) {
	const { tx } = session;
	const { id } = session.run();
	const letters = await tx.inbox.unconsumed(id);
	let taken;
	for (const letter of letters) {
		const event = letter.seq > cursor.sinceSeq && taken === void 0 && cursor.hold === void 0 ? await tx.events.get(letter.event) : void 0;
		if (event !== void 0) taken = await firstArm(session, arms, event);
	}
	const last = letters.at(-1);
	if (last !== void 0) await tx.inbox.consume(id, last.seq);
	return taken;
}
async function firstArm(session, arms, event) {
	for (const arm of arms) {
		if (arm.event !== event.event) continue;
		if (arm.aboutThis && !await concernsThis(session, event)) continue;
		if (arm.where !== void 0 && !await holds(session.context(), arm.where, event)) continue;
		const line = {
			kind: "woke",
			reason: event.event
		};
		return {
			kind: "go",
			stage: arm.stage,
			event,
			line,
			...arm.binds === void 0 ? {} : { binds: arm.binds }
		};
	}
}
async function concernsThis(session, event) {
	const context = session.context();
	const scope = await loadScope(context, {
		reads: [],
		facts: []
	}, event);
	return isAboutThis({
		self: scope.self,
		selfEntity: context.subject.self?.entity,
		schema: context.workspace.schema
	}, scope, happeningOf(event, context.workspace));
}

// runtime/stages/perform.ts
/** Makes the one `perform` that every host calls. */
function createPerform(dependencies) {
	return async (input) => {
		const now = await dependencies.clock.stageNow(input.now);
		return dependencies.store.transaction((tx) => performIn(remembering(tx), dependencies, input, now));
	};
}
async function performIn(tx, dependencies, input, now) {
	const run = await lockRun(tx, input.run);
	const cursor = run?.cursors[input.cursor];
	const answer = (result, stored) => ({
		next: result.next,
		...result.until === void 0 ? {} : { sleep: dependencies.clock.timer(now, result.until) },
		...result.held === true ? { held: true } : {},
		stored
	});
	if (run === void 0) return {
		next: "end",
		stored: false
	};
	const isNext = cursor !== void 0 && input.seq === cursor.seq + 1;
	const known = isNext ? void 0 : await tx.results.get(input.run, input.cursor, input.seq);
	if (known !== void 0) return answer({
		...known,
		...heldAt(cursor, input.seq)
	}, true);
	if (run.status === "ended" || cursor === void 0) {
		await tx.runs.update(run.id, {
			closed: true,
			needsNudge: false
		});
		return {
			next: "end",
			stored: false
		};
	}
	if (!isNext || input.from !== cursor.label) return storeBehind(tx, dependencies, run, cursor, input, now);
	const result = await decide(await openSession(tx, dependencies, run, cursor, input, now), cursor);
	if (result.kind === "not yet") return answer({
		next: cursor.label,
		until: result.until,
		...heldAt(cursor, cursor.seq)
	}, false);
	const { held: _held, kind: _kind, ...stored } = result;
	await tx.results.put(run.id, input.cursor, input.seq, stored);
	return answer(result, true);
}
const heldAt = (cursor, seq) => cursor?.hold !== void 0 && cursor.seq === seq ? { held: true } : {};
/** Contact first, then the run: the lock order of every transaction. */
async function lockRun(tx, id) {
	const run = await tx.runs.get(id);
	if (run === void 0) return void 0;
	await tx.contacts.lock(run.contact);
	return tx.runs.get(id, true);
}
async function openSession(tx, { alert, library }, run, cursor, input, now) {
	const code = await library.get(tx, run.campaign, run.revision);
	const workspace = await deployedWorkspace(tx);
	const resumed = cursor.hold !== void 0;
	return createSession({
		tx,
		workspace,
		library,
		code,
		now,
		run,
		alert,
		resumed,
		cursor: input.cursor,
		from: input.from
	});
}
/** Decides, and writes what has changed in the run. */
async function decide(session, cursor) {
	const { needsNudge, status } = session.run();
	if (needsNudge || status !== "running") session.change({
		needsNudge: false,
		status: "running"
	});
	const decided = await goOn(session, cursor);
	await session.save();
	return decided;
}
/** Standing exits first, then the way out of the wait, then its stage. */
async function goOn(session, cursor) {
	if (await endsNow(session)) return {
		kind: "decided",
		next: "end"
	};
	const way = await chooseExit(session, cursor);
	if (way.kind === "stay") return stayAt(session, cursor, way.until);
	if (way.event !== void 0 && way.binds !== void 0) session.change({ bindings: {
		...session.run().bindings,
		[way.binds]: {
			kind: "event",
			id: way.event.id
		}
	} });
	if (way.line !== void 0) session.journal({
		...way.line,
		label: session.from
	});
	return runStage(way.event === void 0 ? session : {
		...session,
		cause: way.event
	}, cursor, way);
}
/** A deadline that has moved is noted in the cursor, where whoever looks for what is due finds it. */
function stayAt(session, cursor, until) {
	if (until !== cursor.until) saveCursor(session, {
		...cursor,
		until
	});
	return {
		kind: "not yet",
		until
	};
}
/** Runs the stage function and carries out the way it went: parked, finished, or left early. */
async function runStage(session, cursor, { stage }) {
	const run = session.code.stages.stages[stage];
	if (run === void 0) throw new Error(`The campaign has no stage \`${stage}\`.`);
	const inFlight = createStage(session, () => guard(session));
	try {
		await run(inFlight.stage);
		await session.flush();
	} catch (left) {
		if (!(left instanceof StageLeft)) throw left;
		if (left.until === void 0) return {
			kind: "decided",
			next: left.next
		};
		saveCursor(session, {
			...cursor,
			until: left.until,
			seq: cursor.seq + 1,
			hold: {
				stage,
				label: left.next
			}
		});
		return {
			kind: "decided",
			next: session.from,
			until: left.until,
			held: true
		};
	}
	const way = inFlight.way();
	if (way === void 0) throw new Error(`The stage \`${stage}\` ended neither at a wait nor at an end.`);
	if (way.kind === "finished") {
		const label = way.label === void 0 ? {} : { label: way.label };
		session.end({
			outcome: way.outcome,
			endedBy: "flow",
			reason: way.reason,
			told: true,
			...label
		});
		return {
			kind: "decided",
			next: "end"
		};
	}
	const sinceSeq = await session.tx.events.lastSeq(session.run().contact);
	saveCursor(session, {
		label: way.label,
		until: way.until,
		since: session.now,
		sinceSeq,
		seq: cursor.seq + 1
	});
	return {
		kind: "decided",
		next: way.label,
		until: way.until
	};
}
const saveCursor = (session, cursor) => session.change({ cursors: {
	...session.run().cursors,
	[session.cursor]: cursor
} });
/** A workflow that knows more than the store: the run stops with an alert and never executes (semantics §1). */
async function storeBehind(tx, dependencies, run, cursor, input, now) {
	dependencies.alert(`store behind: run ${run.id} asks from \`${input.from}\` with seq ${input.seq}, the store stands at \`${cursor.label}\` with seq ${cursor.seq}. The database was probably restored from an older backup. The run was stopped and nothing was executed.`);
	await endRun(tx, run, {
		outcome: "failed",
		endedBy: "failure",
		reason: "store behind",
		at: now,
		told: true
	});
	return {
		next: "end",
		stored: false
	};
}

export { deploy as a, advanceStored as c, receiveFrom as d, settle$1 as f, CHANNELS as i, createFeed as l, createEngine as n, createStoredClock as o, earliest as p, wakeRun as r, createVirtualClock as s, createPerform as t, firstDueRuns as u };