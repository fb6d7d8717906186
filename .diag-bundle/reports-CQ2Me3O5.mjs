import { a as nodeWords, i as entryWords, n as drawPicture, o as triggerWords, t as couponWords } from "./coupon-Q64p4oBg.mjs";
import { t as END } from "./flow-0xEF2oSk.mjs";
import { t as spokenDuration } from "./duration-DQtWKM9h.mjs";
import { i as moneyWords, n as expressionWords } from "./expression-Qqg0RkVN.mjs";
import { i as localTime, r as localDate } from "./local-time-ZyrcQZET.mjs";
import { a as isMember, n as deployedWorkspace } from "./context-jnVayFj0.mjs";

// runtime/report/campaign-counts.ts
/** Counts for the picture of a campaign: where runs stand, and how many came by each box and line. Over all revisions, by label. */
/** Counts the boxes and lines. */
function countCampaign(flow, picture, tallies) {
	const entered = sum(tallies.runs);
	const counts = {};
	for (const node of flow.nodes) if (isToldApart(flow, node)) counts[node.label] = nodeCount(flow, node, tallies);
	if (flow.triggers.length === 1) counts["trigger 1"] = passedBy(entered);
	counts[END] = passedBy(outcomes(tallies, "completed"));
	const [goal, ...goals] = flow.goals;
	const [unless, ...others] = flow.unless;
	if (goal !== void 0 && goals.length === 0) counts[goal.label] = passedBy(outcomes(tallies, "goal"));
	if (unless !== void 0 && others.length === 0 && goal === void 0) counts[unless.label] = passedBy(outcomes(tallies, "exited"));
	return {
		counts,
		taken: countLines(flow, picture, counts, tallies)
	};
}
const passedBy = (passed) => ({
	here: 0,
	passed,
	failed: 0
});
const sum = (rows) => rows.reduce((total, row) => total + row.count, 0);
const outcomes = ({ runs }, outcome) => sum(runs.filter((row) => row.outcome === outcome));
function nodeCount(flow, node, tallies) {
	const steps = tallies.steps.filter((step) => step.label === node.label);
	const arrived = tallies.arrivals.find((position) => position.label === node.label)?.runs ?? 0;
	const labels = node.label === flow.start ? [node.label, "start"] : [node.label];
	return {
		here: sum(tallies.positions.filter(({ label }) => labels.includes(label))),
		passed: node.kind === "stop" ? outcomes(tallies, node.outcome) : Math.max(arrived, sum(steps)),
		failed: sum(steps.filter((step) => step.result === "skipped"))
	};
}
/** Ends by `stop` are known by their outcome alone, so only where one step has it. */
const isToldApart = (flow, node) => node.kind !== "stop" || flow.nodes.filter((other) => other.kind === "stop" && other.outcome === node.outcome).length === 1;
/** A decision counts its ways; elsewhere a line that is the only one to its box was taken by all that came there. */
function countLines(flow, { lines }, counts, tallies) {
	const taken = {};
	for (const line of lines) {
		const count = branchCount(flow, line, tallies) ?? onlyWay(lines, line, counts);
		if (count !== void 0) taken[`${line.from} ${line.to}`] = count;
	}
	return taken;
}
/** Where a step remembers which way it took. */
function branchCount(flow, { from, to }, tallies) {
	const node = flow.nodes.find(({ label }) => label === from);
	const ways = node === void 0 ? void 0 : waysOf(node);
	return ways && sum(tallies.steps.filter(({ label, result }) => label === from && ways(result) === to));
}
/** The target that a step's remembered result leads to; undefined for steps whose way is decided later, or that have one way only. */
function waysOf(node) {
	if (node.kind === "if") return (result) => result === "0" ? node.otherwise : node.branches[Number(result) - 1]?.next;
	if (node.kind === "give" && node.otherwise !== void 0) return (result) => result === "skipped" ? node.otherwise : node.next;
	if (node.kind === "until" && node.otherwise !== void 0) return (result) => result === "wait" ? node.next : node.otherwise;
}
function onlyWay(lines, { to }, counts) {
	return lines.filter((other) => other.to === to).length === 1 ? counts[to]?.passed : void 0;
}

// runtime/report/coupon-terms.ts
/** By name; a coupon that is not stored is left out. */
async function readCouponTerms({ tx }, names) {
	const found = /* @__PURE__ */ new Map();
	if (names.length === 0) return found;
	const currency = (await tx.deployments.workspace())?.settings.store.currency ?? "";
	for (const name of new Set(names)) {
		const coupon = await tx.deployments.coupon(name);
		if (coupon !== void 0) found.set(name, couponWords(coupon.terms, currency));
	}
	return found;
}
/** Names of the coupons that a flow gives, each once. */
function couponsOf(flow) {
	const effects = [...flow.goals, ...flow.unless].flatMap((exit) => exit.effects);
	return [...new Set([...flow.nodes, ...effects].flatMap((node) => node.kind === "give" ? [node.coupon] : []))].sort();
}

// runtime/report/memory.ts
/** Makes one of at most `most` entries; `forMs` (real time) is how long each is kept. */
function createMemory(most, forMs = Number.POSITIVE_INFINITY) {
	const kept = /* @__PURE__ */ new Map();
	return { async get(key, read) {
		const known = kept.get(key);
		if (known !== void 0 && performance.now() < known.until) return known.value;
		const value = await read();
		if (value === void 0) return value;
		const [oldest] = kept.keys();
		kept.delete(key);
		if (kept.size >= most && oldest !== void 0) kept.delete(oldest);
		kept.set(key, {
			value,
			until: performance.now() + forMs
		});
		return value;
	} };
}
/** How long a name and a count may be old, real ms. */
const NAME_MS = 1e4;
const COUNT_MS = 2e3;
/** An empty one. */
const createReportMemory = () => ({
	heads: createMemory(1e3),
	mails: createMemory(2e3),
	origins: createMemory(5e3),
	names: createMemory(5e3, NAME_MS),
	pictures: createMemory(200),
	counts: createMemory(500, COUNT_MS)
});
/** Flow and source of a revision; undefined if it is not stored (then it is asked for again). */
function readHead({ tx, memory }, campaign, revision) {
	return memory.heads.get(`${campaign}@${revision}`, async () => {
		const stored = await tx.deployments.artefact(campaign, revision);
		return stored === void 0 ? void 0 : {
			flow: stored.flow,
			source: stored.source
		};
	});
}

// runtime/report/overview.ts
/** The overview: campaigns with live counts. Reads aggregates and deployments only, so that it may be asked for every second. */
/** Reads the overview. `live` is what only the running command knows. Campaigns come in name order, deployed ones first. */
async function readOverview(reading, live) {
	const { tx } = reading;
	const workspace = await tx.deployments.workspace();
	const deployed = await tx.deployments.current();
	const runs = await tx.runs.counts();
	const mails = await tx.outbox.counts();
	const campaigns = [];
	for (const name of campaignNames(deployed, runs)) {
		const head = deployed.find((one) => one.campaign === name);
		campaigns.push((await campaignReport(reading, name, head, runs.filter(of(name)), mails.filter(of(name)))).report);
	}
	return {
		...workspace && { shop: {
			name: workspace.settings.store.name,
			timeZone: workspace.settings.store.timeZone
		} },
		clock: live.clock,
		...live.input && { input: live.input },
		campaigns,
		caught: await tx.mails.count(),
		totals: await readTotals(reading, runs)
	};
}
async function readTotals({ tx, memory }, runs) {
	const coupons = await tx.coupons.counts();
	return {
		contacts: await memory.counts.get("contacts", () => tx.rows.count("contact")),
		runs: total(runs),
		couponsGiven: coupons.reduce((sum, { given }) => sum + given, 0),
		couponsRedeemed: coupons.reduce((sum, { redeemed }) => sum + redeemed, 0),
		segments: (await tx.deployments.segments()).length
	};
}
/** Reads the row of one campaign. */
async function readCampaignReport(reading, name) {
	const { tx } = reading;
	return campaignReport(reading, name, (await tx.deployments.current()).find((one) => one.campaign === name), (await tx.runs.counts()).filter(of(name)), (await tx.outbox.counts()).filter(of(name)));
}
function of(name) {
	return (row) => row.campaign === name;
}
/** Deployed campaigns, then those that are gone but have runs. */
function campaignNames(deployed, runs) {
	const current = deployed.map((one) => one.campaign);
	const gone = [...new Set(runs.map((row) => row.campaign))].filter((name) => !current.includes(name)).sort();
	return [...current, ...gone];
}
async function campaignReport(reading, name, head, runs, mails) {
	const shown = head?.revision ?? runs.at(-1)?.revision;
	const flow = shown === void 0 ? void 0 : (await readHead(reading, name, shown))?.flow;
	return {
		report: {
			name,
			...flow?.documentation !== void 0 && { documentation: flow.documentation },
			triggers: flow?.triggers.map(triggerWords) ?? [],
			...head && {
				revision: head.revision,
				deployedAt: head.deployedAt
			},
			olderRevisions: olderRevisions(runs, head?.revision),
			runs: runCounts(runs),
			mails: mailCounts(mails)
		},
		runs,
		...shown !== void 0 && { shown }
	};
}
function olderRevisions(runs, current) {
	const waiting = /* @__PURE__ */ new Map();
	for (const row of runs) if (row.status !== "ended" && row.revision !== current) waiting.set(row.revision, (waiting.get(row.revision) ?? 0) + row.count);
	return [...waiting].map(([revision, count]) => ({
		revision,
		waiting: count
	})).sort((a, b) => b.waiting - a.waiting);
}
const total = (rows) => rows.reduce((sum, { count }) => sum + count, 0);
/** Sorts runs by where they stand. Outcomes without a count of their own (`completed`, `stopped`, `replaced`, names after `stop outcome`) are done. */
function runCounts(rows) {
	const places = {
		waiting: 0,
		done: 0,
		exited: 0,
		goal: 0,
		failed: 0
	};
	const outcomes = /* @__PURE__ */ new Map();
	for (const row of rows) {
		places[placeOf$1(row)] += row.count;
		if (row.status === "ended") outcomes.set(row.outcome ?? "completed", (outcomes.get(row.outcome ?? "completed") ?? 0) + row.count);
	}
	return {
		...places,
		outcomes: [...outcomes].map(([outcome, count]) => ({
			outcome,
			count
		})).sort(byOutcome)
	};
}
function placeOf$1(row) {
	if (row.status !== "ended") return "waiting";
	if (row.outcome === "exited" || row.outcome === "goal" || row.outcome === "failed") return row.outcome;
	return "done";
}
function byOutcome(a, b) {
	return a.outcome < b.outcome ? -1 : 1;
}
const MAIL_PLACE = {
	queued: "queued",
	sending: "queued",
	sent: "sent",
	refused: "stopped",
	expired: "stopped",
	withdrawn: "stopped",
	unknown: "unknown"
};
function mailCounts(rows) {
	const places = {
		queued: 0,
		sent: 0,
		stopped: 0,
		unknown: 0
	};
	for (const row of rows) places[MAIL_PLACE[row.state]] += row.count;
	return places;
}

// runtime/report/campaign.ts
/** One campaign: its picture with live counts. */
/** Reads a campaign at its current revision (or, if it is no longer deployed, at the last one with runs); undefined if there is none. */
async function readCampaign(reading, name) {
	const { report, shown, runs } = await readCampaignReport(reading, name);
	const head = shown === void 0 ? void 0 : await readHead(reading, name, shown);
	if (head === void 0 || shown === void 0) return void 0;
	const { flow, source } = head;
	const picture = await readPicture(reading, head, shown);
	return {
		...report,
		source,
		tags: flow.tags,
		purpose: flow.purpose,
		entry: entryWords(flow.entry),
		picture,
		...countCampaign(flow, picture, await readTallies(reading, name, runs))
	};
}
async function readTallies({ tx }, name, runs) {
	return {
		positions: await tx.runs.positions(name),
		arrivals: await tx.results.arrivals(name),
		steps: await tx.journal.stepCounts(name),
		runs
	};
}
/** Drawn once for each revision and terms of its coupons. */
async function readPicture(reading, { flow }, revision) {
	const coupons = await readCouponTerms(reading, couponsOf(flow));
	const key = JSON.stringify([
		flow.campaign,
		revision,
		...coupons
	]);
	return reading.memory.pictures.get(key, async () => drawPicture(flow, { coupons }));
}

// runtime/report/contact-names.ts
/** E-mail, else phone, else key, else id. */
function nameOfContact(row) {
	for (const field of [
		"email",
		"phone",
		"key"
	]) {
		const value = row[field];
		if (typeof value === "string" && value !== "") return value;
	}
	return row.id;
}
/** The same by the surrogate id; a name may be ten seconds old. */
function readContactName({ tx, memory }, id) {
	return memory.names.get(id, async () => nameOfContact(await tx.rows.get("contact", id) ?? { id }));
}

// runtime/report/coupons.ts
/** Reads all coupons, in name order, and a page of those given, newest first. */
async function readCoupons(reading, query) {
	const found = await reading.tx.coupons.page({
		...query,
		limit: query.limit + 1
	});
	return {
		coupons: await readCouponReports(reading),
		given: await readGiven(reading, found.slice(0, query.limit)),
		more: found.length > query.limit
	};
}
/** Those that a current campaign gives, and those that were given before. */
async function readCouponReports(reading) {
	const { tx } = reading;
	const counts = await tx.coupons.counts();
	const names = new Set(counts.map(({ coupon }) => coupon));
	for (const { campaign, revision } of await tx.deployments.current()) {
		const flow = (await readHead(reading, campaign, revision))?.flow;
		for (const name of flow === void 0 ? [] : couponsOf(flow)) names.add(name);
	}
	const terms = await readCouponTerms(reading, [...names]);
	return [...names].sort().map((name) => {
		const { given = 0, redeemed = 0 } = counts.find(({ coupon }) => coupon === name) ?? {};
		return {
			name,
			terms: terms.get(name) ?? "",
			given,
			redeemed
		};
	});
}
/** The lines of given coupons. */
async function readGiven(reading, coupons) {
	const lines = [];
	for (const { code, coupon, contact, run, givenAt, validUntil, redeemedAt, redeemedBy } of coupons) lines.push({
		code,
		coupon,
		contact,
		contactName: await readContactName(reading, contact),
		campaign: (await reading.tx.runs.get(run))?.campaign ?? "",
		run,
		givenAt,
		...validUntil !== void 0 && { validUntil },
		...redeemedAt !== void 0 && { redeemedAt },
		...redeemedBy !== void 0 && { order: redeemedBy }
	});
	return lines;
}

// runtime/report/phrases/plain.ts
/** Small words of sentences: names and instants. */
/** A name as people read it: `cart_reminder` is `cart reminder`. */
const plain = (name) => name.replaceAll("_", " ");
/** The same with a capital letter in front. */
const capital = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
/** An instant (ms) in a zone: `2011-01-05 08:00`. */
const instantInWords = (at, zone) => `${localDate(at, zone)} ${localTime(at, zone)}`;

// runtime/report/phrases/fields.ts
/** Fields of a row in words, by their types. */
/** The contact's known fields, in the schema's order. */
function fieldsInWords(row, { settings, schema }) {
	return (schema.entities.contact?.fields ?? []).flatMap(({ name, type }) => {
		const value = row[name];
		if (value === void 0) return [];
		const words = type.kind === "ref" ? String(value) : valueInWords$1(value, type.of, settings.store);
		return words === "" ? [] : [{
			name,
			value: words
		}];
	});
}
function valueInWords$1(value, type, store) {
	if (Array.isArray(value)) return value.map((item) => valueInWords$1(item, type, store)).join(", ");
	switch (type) {
		case "money": return moneyWords(String(value), store.currency);
		case "percent": return `${String(value)}%`;
		case "instant": return typeof value === "number" ? instantInWords(value, store.timeZone) : String(value);
		case "duration": return typeof value === "number" ? spokenDuration(value) : String(value);
		case "boolean": return value === true ? "yes" : "no";
		default: return String(value);
	}
}

// runtime/journey/temporal/names.ts
/** Workflow type of a revision: `<campaign>@<revision>`. */
function workflowType(of) {
	return `${of.campaign}@${of.revision}`;
}
/** Workflow id of a run: `<campaign>/<run id>`. */
function workflowId(run) {
	return `${run.campaign}/${run.id}`;
}

// runtime/report/phrases/triggers.ts
/** The trigger of the flow that the event is of; undefined where the flow has none, or several that differ in their filter alone. */
function triggerOf(flow, event) {
	const matching = flow?.triggers.filter((trigger) => isOf(trigger, event)) ?? [];
	return matching.length === 1 ? matching[0] : void 0;
}
/** The words of that trigger, else those of the event itself. */
function phraseOfEvent(flow, event) {
	const trigger = triggerOf(flow, event);
	return trigger === void 0 ? eventWords(event) : triggerWords(trigger);
}
function isOf(trigger, { event, payload }) {
	if (trigger.event !== event) return false;
	if (trigger.kind === "idle") return trigger.after === payload.after;
	return trigger.kind !== "date" || trigger.key === payload.due;
}
/** A date trigger's event is named after its field; the words that it fires by are in its payload. */
const eventWords = ({ event, payload }) => typeof payload.due === "string" ? payload.due : event;
/** The row that an event is about, `cart c_17`; an id that names its table already stands alone. Undefined where that is the contact. */
function rowInWords(about) {
	if (about === void 0 || about.entity === "contact") return void 0;
	return about.id.startsWith(`${about.entity}-`) ? about.id : `${about.entity.replaceAll("_", " ")} ${about.id}`;
}

// runtime/report/origin.ts
/** What started the run. */
function readRunOrigin(reading, run) {
	return reading.memory.origins.get(run.id, async () => {
		const event = await reading.tx.events.get(run.entryEvent);
		const head = await readHead(reading, run.campaign, run.revision);
		const about = rowInWords(run.self ?? rowOf(event?.aboutEntity, event?.aboutId));
		return {
			trigger: event === void 0 ? "an event that is no longer stored" : phraseOfEvent(head?.flow, event),
			...event && { occurredAt: event.occurredAt },
			...about !== void 0 && { about }
		};
	});
}
const rowOf = (entity, id) => entity === void 0 || id === void 0 ? void 0 : {
	entity,
	id
};
/** The origin of what an outbox row sent; empty without one. */
async function readMailOrigin(reading, row) {
	if (row === void 0) return {};
	const run = await reading.tx.runs.get(row.run);
	return {
		campaign: row.campaign,
		revision: row.revision,
		run: row.run,
		step: row.label,
		...run && { reason: reasonOf(run, await readRunOrigin(reading, run), row.label) }
	};
}
function reasonOf(run, { trigger, occurredAt, about }, step) {
	return {
		trigger,
		...occurredAt !== void 0 && { occurredAt },
		enteredAt: run.enteredAt,
		...about !== void 0 && { about },
		sentence: `The run entered on ${trigger}${about === void 0 ? "" : ` (${about})`} and came to the step ${step}.`
	};
}

// runtime/report/phrases/steps.ts
const exitsOf = (flow) => [...flow.goals, ...flow.unless];
/** The step of the flow's own `then`. */
const nodeOf = (flow, label) => flow?.nodes.find((node) => node.label === label);
/** The goal or standing exit. */
const exitOf = (flow, label) => flow === void 0 ? void 0 : exitsOf(flow).find((exit) => exit.label === label);
/** The step, or the effect of a clause. */
function effectOf(flow, label) {
	if (flow === void 0) return void 0;
	return nodeOf(flow, label) ?? exitsOf(flow).flatMap((exit) => exit.effects).find((effect) => effect.label === label);
}
/** `cart-recovery.campaign:14`; undefined for a label that the flow does not have. */
function placeOf(flow, label) {
	const found = effectOf(flow, label) ?? exitOf(flow, label);
	return found === void 0 ? void 0 : placeOfSpan(found.span);
}
/** `cart-recovery.campaign:14`. */
const placeOfSpan = (span) => `${span.file}:${span.start.line}`;
/** A message by its label, as the subject of a sentence: `Cart reminder`, `Birthday (SMS)`. */
function messageName(flow, label, message) {
	const effect = effectOf(flow, label);
	const isSms = effect?.kind === "sms" || effect === void 0 && label.startsWith("sms_");
	const name = effect !== void 0 && "message" in effect ? effect.message : message ?? label;
	return `${capital(plain(name))}${isSms ? " (SMS)" : ""}`;
}
/** Where a run stands, for people: `Wait 3d`, `Wait up to 7d for order placed`; the label itself if the flow does not have it. */
function waitWords(flow, label) {
	if (label === "start") return "Starting";
	const node = nodeOf(flow, label);
	if (node === void 0) return plain(label);
	if (node.kind === "race") return `${nodeWords(node, NO_WORDS).title} for ${node.arms.map((arm) => arm.event.event).join(" or ")}`;
	if (node.kind === "email" || node.kind === "sms") return `${messageName(flow, label)} is being sent`;
	return nodeWords(node, NO_WORDS).title;
}
const NO_WORDS = { coupons: /* @__PURE__ */ new Map() };
/** The condition of a goal or standing exit in the language's words; the label if the flow does not have it. */
function exitWords(flow, label) {
	const exit = exitOf(flow, label);
	return exit === void 0 ? plain(label) : expressionWords(exit.when);
}

// runtime/report/mails-of-contact.ts
const MOST$1 = 500;
/** Names a step of a run. */
const mailKey = (run, label) => `${run} ${label}`;
/** Ids of the inbox by `mailKey`. */
async function readMailsOfContact({ tx }, contact) {
	const mails = await tx.mails.list({
		contact,
		limit: MOST$1,
		offset: 0
	});
	return new Map(mails.flatMap(({ id, outbox }) => {
		const step = outbox === void 0 ? void 0 : stepOf(outbox);
		return step === void 0 ? [] : [[step, id]];
	}));
}
/** Run and label in the id of an outbox row: `<run>/<place in the flow>.<label>/<occurrence>`. */
function stepOf(outbox) {
	const match = /^([^/]+)\/(?:\d+\.)?([^/]+)\/\d+$/.exec(outbox);
	return match === null ? void 0 : mailKey(match[1] ?? "", match[2] ?? "");
}

// runtime/report/merge-timeline.ts
/**
* Merges them; each list is in its own order already. The first event of an instant stands before all entries of it, another one before the first
* entry that names it. What Relance itself caused (`segment entered`) is left out where the entry that caused it tells the same.
*/
function mergeTimeline(events, journal) {
	const sorted = sortedBy(journal, (entry) => entry.at);
	const told = events.filter((event) => event.depth === 0 || !sorted.some((entry) => causes(entry, event)));
	const firsts = firstOfEachInstant(told);
	const inOrder = sortedBy(sortedBy(told.map((event) => ({
		event,
		at: instantOfEvent(event),
		index: indexOf(event, sorted, firsts.has(event))
	})), ({ at }) => at), ({ index }) => index);
	const merged = [];
	let next = 0;
	for (const { event, at, index } of inOrder) {
		for (; next < index; next += 1) push(merged, sorted[next]);
		merged.push({
			kind: "event",
			at,
			event
		});
	}
	for (; next < sorted.length; next += 1) push(merged, sorted[next]);
	return merged;
}
/** History that was imported has no receipt number: it is told when it happened. */
const instantOfEvent = (event) => event.seq === 0 ? event.occurredAt : event.receivedAt;
function firstOfEachInstant(events) {
	const firsts = /* @__PURE__ */ new Map();
	for (const event of events) if (!firsts.has(instantOfEvent(event))) firsts.set(instantOfEvent(event), event);
	return new Set(firsts.values());
}
/** How many journal entries stand before the event. */
function indexOf(event, journal, isFirst) {
	const at = instantOfEvent(event);
	const start = journal.findIndex((entry) => entry.at >= at);
	if (start === -1) return journal.length;
	const by = isFirst ? start : journal.findIndex((entry, index) => index >= start && entry.at === at && names(entry, event));
	return by === -1 ? start : by;
}
/** An order is named by the coupon that it used too. */
const names = ({ data }, { id, aboutId, aboutEntity }) => data?.id === id || data?.order !== void 0 && aboutEntity === "order" && data.order === aboutId;
const CAUSES = {
	"segment entered": "added",
	"segment left": "removed",
	"coupon redeemed": "redeemed"
};
function causes({ at, kind, data }, event) {
	const { payload } = event;
	if (kind !== CAUSES[event.event] || at !== instantOfEvent(event)) return false;
	return data?.segment === payload.segment && data?.code === payload.code;
}
/** Those with the same number keep their order. */
function sortedBy(list, of) {
	return list.map((item, index) => ({
		item,
		index
	})).sort((a, b) => of(a.item) - of(b.item) || a.index - b.index).map(({ item }) => item);
}
function push(to, entry) {
	if (entry !== void 0) to.push({
		kind: "journal",
		at: entry.at,
		entry
	});
}

// runtime/report/phrases/events.ts
/** Events of the shop as sentences. */
/** What happened, without a full stop: `Order placed: order 536365, 80.00 GBP`. */
function eventSentence(event) {
	const { payload } = event;
	const own = SENTENCES$1[event.event]?.(payload);
	if (own !== void 0) return own;
	if (typeof payload.due === "string") return `The day has come: ${payload.due}`;
	const about = aboutOf(event);
	const after = typeof payload.after === "number" ? ` for ${spokenDuration(payload.after)}` : "";
	const details = [about, text(payload.total)].filter((part) => part !== void 0);
	return `${capital(event.event)}${after}${details.length === 0 ? "" : `: ${details.join(", ")}`}`;
}
const text = (value) => typeof value === "string" && value !== "" ? value : void 0;
function aboutOf({ aboutEntity, aboutId }) {
	return aboutEntity === void 0 || aboutId === void 0 ? void 0 : rowInWords({
		entity: aboutEntity,
		id: aboutId
	});
}
/** Events of Relance's own. */
const SENTENCES$1 = {
	"segment entered": ({ segment }) => `Is now in the segment ${plain(text(segment) ?? "")}`,
	"segment left": ({ segment }) => `Is no longer in the segment ${plain(text(segment) ?? "")}`,
	"coupon redeemed": ({ coupon, code, order }) => [
		"Redeemed the coupon",
		plain(text(coupon) ?? ""),
		code === void 0 ? "" : `(code ${text(code) ?? ""})`,
		order === void 0 ? "" : `with order ${text(order) ?? ""}`
	].filter((part) => part !== "").join(" ")
};
const MOST_NOTES = 12;
const LONGEST_NOTE = 120;
/** What the sentence says, and what is for machines. */
const UNNOTED$2 = /* @__PURE__ */ new Set([...[
	"after",
	"due",
	"segment",
	"coupon",
	"code",
	"order",
	"total",
	"contact"
], ...[
	"currency",
	"key",
	"name",
	"revenue",
	"time_zone",
	"url"
]]);
/** What came with the event, as far as it is a single value or a list of them, in name order. */
function eventNotes({ payload }) {
	return Object.entries(payload).filter(([name]) => !UNNOTED$2.has(name)).sort(([a], [b]) => a < b ? -1 : 1).flatMap(([name, value]) => noteOf$1(name, value)).slice(0, MOST_NOTES);
}
function noteOf$1(name, value) {
	const words = valueInWords(value);
	if (words === void 0 || words === "") return [];
	return [{
		name,
		value: words.length > LONGEST_NOTE ? `${words.slice(0, 119)}…` : words
	}];
}
/** No money at all, such as a discount that was not given. */
const NOTHING = /^0(?:\.0+)? [A-Z]{3}$/;
/** Rows in a payload (the items of an order) are counted. */
function valueInWords(value) {
	if (value === null || typeof value === "string" && NOTHING.test(value)) return void 0;
	if (Array.isArray(value)) return value.some((item) => typeof item === "object") ? `${value.length}` : value.map(String).join(", ");
	return typeof value === "object" ? void 0 : String(value);
}

// runtime/report/phrases/reasons.ts
/** Reasons of the journal for people: the runtime notes them in few words that tests and tools compare, and here they become clauses. */
const WHY = {
	suppressed: "the address is on the list of those that must not be written to",
	capped: "the contact has had as many messages as the shop allows",
	"quiet hours": "these are quiet hours",
	"its time to live is over": "it waited longer than a message may",
	refused: "the provider refused it",
	unknown: "the answer of the provider was lost",
	"no free code": "no code is free",
	"gave up": "the provider did not answer in time",
	"only if is false": "its condition (`only if`) does not hold",
	"a standing exit holds already": "what ends it (`unless`, `goal`) holds already",
	"once: it has run": "it runs once, and has run before",
	"entered too recently": "the last entry was too recent",
	"a run is live": "a run of it is still going on",
	"older than max_event_age": "it came later than `max_event_age` allows",
	"was a member already": "the contact was a member already",
	"was no member": "the contact was no member",
	"the date is past": "the date is past",
	"the date is unknown": "the date is not known",
	"inside the window": "the time lies in the window",
	"newest wins": "a newer entry took its place",
	"its workflow ended before it": "its workflow in Temporal ended before it did",
	"store behind": "the database is older than the run (restored from a backup?)"
};
const MEANWHILE = "the run ended meanwhile: ";
const ENDS = {
	goal: "it reached its goal",
	unless: "its standing exit held",
	"newest wins": "a newer entry took its place"
};
/** The reason as a clause for the end of a sentence. `channel` names the address and the consent in question. */
function reasonWords(reason, channel = "email") {
	if (reason === "no consent") return `no consent for ${channel === "sms" ? "SMS" : "email"}`;
	if (reason === "no address") return channel === "sms" ? "the contact has no phone number" : "the contact has no e-mail address";
	if (reason.startsWith(MEANWHILE)) {
		const why = reason.slice(25);
		return `the run had ended: ${ENDS[why] ?? why}`;
	}
	const state = /^(?:withdrawn|expired|refused|unknown): (.+)$/.exec(reason);
	return state?.[1] === void 0 ? WHY[reason] ?? reason : reasonWords(state[1], channel);
}

// runtime/report/phrases/journal/data.ts
/** A text of the entry's data. */
function textOf({ data }, name) {
	const value = data?.[name];
	return typeof value === "string" ? value : void 0;
}
/** An instant of the entry's data (ISO 8601, or ms) in words; undefined where there is none. */
function instantOfData({ data }, name, zone) {
	const value = data?.[name];
	const at = typeof value === "number" ? value : typeof value === "string" ? Date.parse(value) : NaN;
	return Number.isNaN(at) ? void 0 : instantInWords(at, zone);
}
/** `: REASON`, or nothing. */
const because = ({ reason }, channel) => reason === void 0 ? "" : `: ${reasonWords(reason, channel)}`;

// runtime/report/phrases/journal/messages.ts
const name = (entry, { flow }) => messageName(flow, entry.label ?? "message", textOf(entry, "message"));
/** The channel of the message that the entry speaks of. */
function channelOf({ label = "" }, { flow }) {
	const kind = effectOf(flow, label)?.kind;
	return kind === "sms" || kind === void 0 && label.startsWith("sms_") ? "sms" : "email";
}
/** A message; a coupon, where no code was free; a segment, at the end of a chain of campaigns that start each other. */
const skipped = (entry, wording) => {
	const effect = effectOf(wording.flow, entry.label ?? "");
	if (effect?.kind === "give") return `The coupon ${plain(effect.coupon)} was not given${because(entry)}`;
	if (effect?.kind === "add" || effect?.kind === "remove") return `Nothing changed in ${plain(effect.segment)}${because(entry)}`;
	return `${name(entry, wording)} was not queued${because(entry, channelOf(entry, wording))}`;
};
/** Says of a message what happened to it, with the reason. */
const message = (words) => (entry, wording) => `${name(entry, wording)} ${words}${because(entry, channelOf(entry, wording))}`;
/** Sentences by kind; `refused` stands with the runs, since entries are refused too. */
const sentencesOfMessages = {
	queued: message("is on its way"),
	skipped,
	held: (entry, wording) => {
		const until = instantOfData(entry, "until", wording.timeZone);
		return `${name(entry, wording)} waits${until === void 0 ? "" : ` until ${until}`}${because(entry, channelOf(entry, wording))}`;
	},
	sent: message("was sent"),
	withdrawn: message("was taken back"),
	expired: message("expired"),
	unknown: message("may have been sent: the answer of the provider was lost"),
	"not sent": message("did not go out, so `else` was taken")
};

// runtime/report/phrases/journal/runs.ts
/** Entry, end and goals of runs. */
/** What the entry says of the event that it is about: the trigger's words and the row. */
function occasion(entry, { flow, event }) {
	const words = event === void 0 ? textOf(entry, "event") : phraseOfEvent(flow, event);
	const key = textOf(entry, "key")?.split("/");
	const row = key?.[1] === void 0 ? void 0 : rowInWords({
		entity: key[0] ?? "",
		id: key.slice(1).join("/")
	});
	return `${words === void 0 ? "" : `: ${words}`}${row === void 0 ? "" : ` (${row})`}`;
}
const campaignName = (entry) => plain(entry.campaign ?? "a campaign");
/** A provider refuses a message, and a campaign refuses an entry; only the message has a label. */
const refused = (entry, wording) => {
	if (entry.label !== void 0) return `${messageName(wording.flow, entry.label, textOf(entry, "message"))} was refused by the provider${because(entry)}`;
	const occasionWords = occasion(entry, wording).replace(/^: /, "");
	const on = occasionWords === "" ? "" : ` on ${occasionWords}`;
	return `Did not start ${campaignName(entry)}${on}: ${refusalWords(entry, wording)}`;
};
function refusalWords({ reason }, { flow }) {
	const every = flow?.entry.atMostEvery;
	if (reason === "entered too recently" && every !== void 0) return `it starts at most every ${spokenDuration(every)}`;
	return reasonWords(reason ?? "no reason was noted");
}
const ended = (entry, { flow }) => {
	const { label, reason = "" } = entry;
	const outcome = textOf(entry, "outcome") ?? "completed";
	const clause = label === void 0 ? "" : `: ${exitWords(flow, label)}`;
	if (reason === "goal") return outcome === "goal" ? `Reached the goal${clause}` : `Ended before its first message, since the goal was reached${clause}`;
	if (reason === "unless" || outcome === "exited" && label !== void 0 && exitOf(flow, label) !== void 0) return `Ended at once${clause}`;
	if (outcome === "completed") return "Completed: nothing is left to do";
	if (outcome === "stopped") return "Stopped by its own step";
	if (outcome === "replaced") return "Ended, since a newer entry took its place";
	if (outcome === "failed") return `Failed${because(entry)}`;
	return reason === "stop" ? `Stopped as ${plain(outcome)}` : `Ended as ${plain(outcome)}${because(entry)}`;
};
/** Sentences by kind. */
const sentencesOfRuns = {
	entered: (entry, wording) => `Started ${campaignName(entry)}${occasion(entry, wording)}`,
	refused,
	ended,
	"goal counted": (entry, { flow }) => `The goal was reached after the end${entry.label === void 0 ? "" : `: ${exitWords(flow, entry.label)}`}`,
	"chain stopped": (entry) => `${capital(textOf(entry, "event") ?? "an event")} was not handled: campaigns start each other without end`,
	missed: (entry) => `${capital(textOf(entry, "due") ?? "an event")} came too late to start anything${because(entry)}`
};

// runtime/report/phrases/journal/steps.ts
const decided = (entry, { flow }) => {
	const node = nodeOf(flow, entry.label ?? "");
	const branch = Number(entry.data?.branch ?? 1);
	const answer = entry.data?.holds === true ? "yes" : "no";
	const condition = node?.kind === "if" ? node.branches[branch - 1]?.condition : void 0;
	return condition === void 0 ? `${plain(entry.label ?? "condition")}, condition ${branch}: ${answer}` : `${expressionWords(condition)}? ${answer}`;
};
const woke = (entry, { flow, event }) => {
	const wait = waitWords(flow, entry.label ?? "start");
	if (entry.reason === "timeout") return `${wait}: the time is up`;
	return `${wait}: ${event === void 0 ? entry.reason ?? "it went on" : phraseOfEvent(void 0, event)}`;
};
const gave = (entry, { coupons }) => {
	const coupon = textOf(entry, "coupon") ?? entry.label ?? "";
	const terms = coupons.get(coupon);
	const code = textOf(entry, "code");
	return `Gave the coupon ${plain(coupon)}${code === void 0 ? "" : `, code ${code}`}${terms === void 0 ? "" : ` (${terms})`}`;
};
const redeemed = (entry) => {
	const order = textOf(entry, "order");
	const code = textOf(entry, "code");
	return `Used the coupon ${plain(textOf(entry, "coupon") ?? "")}${code === void 0 ? "" : `, code ${code}`}${order === void 0 ? "" : `, with order ${order}`}`;
};
const segment = (entry, { flow }) => {
	const node = nodeOf(flow, entry.label ?? "");
	const named = textOf(entry, "segment") ?? (node !== void 0 && "segment" in node ? node.segment : entry.label);
	return plain(named ?? "a segment");
};
/** Sentences by kind. */
const sentencesOfSteps = {
	decided,
	woke,
	gave,
	redeemed,
	added: (entry, wording) => `Added to ${segment(entry, wording)}`,
	removed: (entry, wording) => `Removed from ${segment(entry, wording)}`,
	kept: (entry, wording) => `Nothing changed in ${segment(entry, wording)}${because(entry)}`,
	passed: (entry, { flow }) => `${waitWords(flow, entry.label ?? "start")}: no wait${because(entry).replace(/^: /, ", since ")}`,
	moved: (entry, { flow, timeZone }) => {
		const until = instantOfData(entry, "until", timeZone);
		return `${waitWords(flow, entry.label ?? "start")}: its date changed${until === void 0 ? "" : `, now until ${until}`}${because(entry)}`;
	}
};

// runtime/report/phrases/journal.ts
const SENTENCES = {
	...sentencesOfRuns,
	...sentencesOfMessages,
	...sentencesOfSteps
};
/** Kinds that have a sentence of their own. */
const JOURNAL_KINDS = Object.keys(SENTENCES).sort();
/** The sentence of an entry, without a full stop. */
function journalSentence(entry, wording) {
	return (SENTENCES[entry.kind] ?? asWritten)(entry, wording);
}
function asWritten({ kind, label, reason }) {
	const subject = label === void 0 ? capital(kind) : `${capital(plain(label))}: ${kind}`;
	return reason === void 0 ? subject : `${subject}: ${reasonWords(reason)}`;
}

// runtime/report/phrases/notes.ts
/** Said by the sentences, or for machines alone. */
const UNNOTED$1 = /* @__PURE__ */ new Set([
	"at",
	"branch",
	"code",
	"coupon",
	"due",
	"event",
	"hash",
	"holds",
	"id",
	"key",
	"message",
	"order",
	"outcome",
	"segment",
	"terms",
	"until"
]);
/** Single values in name order: the store keeps no order of its own. */
function journalNotes({ data = {} }) {
	return Object.entries(data).sort(([a], [b]) => a < b ? -1 : 1).flatMap(([name, value]) => UNNOTED$1.has(name) || value === null || typeof value === "object" ? [] : [{
		name,
		value: String(value)
	}]);
}

// runtime/report/timeline.ts
/** How many entries a timeline has at most: the newest. */
const LONGEST_TIMELINE = 500;
/** Everything that happened to the contact, oldest first; of one campaign, if it is given: its decisions, and all events. */
async function readContactTimeline(reading, contact, campaign) {
	const events = await reading.tx.events.timeline(contact, 500);
	const journal = await reading.tx.journal.read({ contact });
	const wanted = campaign === void 0 ? journal : journal.filter((entry) => entry.campaign === campaign);
	return tell(reading, contact, mergeTimeline(events, wanted).slice(-500));
}
/** What the run did, and the contact's events from its entry to its end. */
async function readRunTimeline(reading, run) {
	const { tx } = reading;
	const events = (await tx.events.timeline(run.contact, 500)).filter((event) => isDuring(event, run));
	const journal = await tx.journal.read({ run: run.id });
	const entry = events.some(({ id }) => id === run.entryEvent) ? void 0 : await tx.events.get(run.entryEvent);
	return tell(reading, run.contact, mergeTimeline(entry === void 0 ? events : [entry, ...events], journal));
}
const isDuring = ({ id, receivedAt }, run) => id === run.entryEvent || receivedAt >= run.enteredAt && receivedAt <= (run.endedAt ?? Number.POSITIVE_INFINITY);
async function tell(reading, contact, happened) {
	const timeZone = (await reading.tx.deployments.workspace())?.settings.store.timeZone ?? "UTC";
	const mails = await readMailsOfContact(reading, contact);
	const events = new Map(happened.flatMap((one) => one.kind === "event" ? [[one.event.id, one.event]] : []));
	const told = [];
	for (const one of happened) told.push(one.kind === "event" ? eventEntry(one.event, one.at, timeZone) : await journalEntry(reading, one.entry, {
		timeZone,
		mails,
		events
	}));
	return told;
}
function eventEntry(event, at, timeZone) {
	const late = event.occurredAt < at ? [{
		name: "happened",
		value: instantInWords(event.occurredAt, timeZone)
	}] : [];
	return {
		at,
		kind: "event",
		sentence: eventSentence(event),
		notes: [...late, ...eventNotes(event)]
	};
}
async function journalEntry(reading, entry, { timeZone, mails, events }) {
	const { at, kind, campaign, revision, run, label } = entry;
	const flow = campaign === void 0 || revision === void 0 ? void 0 : (await readHead(reading, campaign, revision))?.flow;
	const named = typeof entry.data?.id === "string" ? events.get(entry.data.id) ?? await reading.tx.events.get(entry.data.id) : void 0;
	const trigger = named === void 0 || label !== void 0 ? void 0 : triggerOf(flow, named);
	const place = label === void 0 ? trigger && placeOfSpan(trigger.span) : placeOf(flow, label);
	const mail = kind === "sent" && run !== void 0 && label !== void 0 ? mails.get(mailKey(run, label)) : void 0;
	const coupons = await readCouponTerms(reading, typeof entry.data?.coupon === "string" ? [entry.data.coupon] : []);
	return {
		at,
		kind,
		sentence: journalSentence(entry, {
			flow,
			timeZone,
			coupons,
			...named && { event: named }
		}),
		notes: journalNotes(entry),
		...campaign !== void 0 && { campaign },
		...run !== void 0 && { run },
		...label !== void 0 && { label },
		...place !== void 0 && { place },
		...mail !== void 0 && { mail }
	};
}

// runtime/report/runs.ts
/** Runs: lists of them, and one with all that happened in it. */
/** Reads a page of the runs, newest entry first. `temporalUi` is the address of Temporal's own page, where there is one. */
async function readRuns(reading, query, temporalUi) {
	const { limit, offset, ...filter } = query;
	const found = await reading.tx.runs.page(query);
	const total = await reading.tx.runs.count(filter);
	return {
		runs: await readRunSummaries(reading, found, temporalUi),
		total,
		more: offset + found.length < total
	};
}
/** The lines of these runs. */
async function readRunSummaries(reading, runs, temporalUi) {
	const lines = [];
	for (const run of runs) lines.push(await readRunSummary(reading, run, temporalUi));
	return lines;
}
/** Reads a run; undefined if there is none with this id. */
async function readRun(reading, id, temporalUi) {
	const run = await reading.tx.runs.get(id);
	if (run === void 0) return void 0;
	const head = await readHead(reading, run.campaign, run.revision);
	return {
		...await readRunSummary(reading, run, temporalUi),
		source: head?.source ?? "",
		timeline: await readRunTimeline(reading, run)
	};
}
async function readRunSummary(reading, run, temporalUi) {
	const { trigger, about } = await readRunOrigin(reading, run);
	const { id, campaign, revision, contact, enteredAt, endedAt, outcome, reason } = run;
	const standing = await readStanding(reading, run);
	return {
		id,
		campaign,
		revision,
		contact,
		contactName: await readContactName(reading, contact),
		status: run.status === "ended" ? "ended" : "live",
		enteredAt,
		trigger,
		...about !== void 0 && { about },
		...standing && { at: standing },
		...endedAt !== void 0 && { endedAt },
		...outcome !== void 0 && { outcome },
		...reason !== void 0 && { reason },
		...temporalUi !== void 0 && { temporal: `${temporalUi}/workflows/${encodeURIComponent(workflowId(run))}` }
	};
}
/** Where a live run stands; a held message is named itself, since the run goes on from it. */
async function readStanding(reading, run) {
	const cursor = run.cursors[""];
	if (run.status === "ended" || cursor === void 0) return void 0;
	const flow = (await readHead(reading, run.campaign, run.revision))?.flow;
	const { hold, label, until } = cursor;
	return hold === void 0 ? {
		label,
		words: waitWords(flow, label),
		until
	} : {
		label: hold.label,
		words: `${waitWords(flow, hold.label).replace(/ is being sent$/, "")} is held`,
		until
	};
}

// runtime/report/segments.ts
/** Reads all segments, in name order. */
async function readSegments(reading, rules) {
	const segments = [];
	for (const segment of await reading.tx.deployments.segments()) segments.push(await readReport(reading, rules, segment));
	return { segments };
}
/** Reads a segment with a page of its members: of a manual one newest first, of a rule by id; undefined if there is none of this name. */
async function readSegment(reading, rules, name, page) {
	const segment = (await reading.tx.deployments.segments()).find((one) => one.name === name);
	if (segment === void 0) return void 0;
	const people = segment.kind === "manual" ? await readMembers(reading, name, page) : await readRuled(reading, rules, name, page);
	return {
		...await readReport(reading, rules, segment),
		people: people.slice(0, page.limit),
		more: people.length > page.limit
	};
}
/** Names of the segments that the contact is in now, in name order. */
async function readSegmentsOf(reading, rules, contact) {
	const { tx } = reading;
	const now = await businessNow(tx);
	const manual = new Set((await tx.memberships.ofContact(contact)).map(({ segment }) => segment));
	const found = [];
	for (const { name, kind } of await tx.deployments.segments()) if (kind === "manual" ? manual.has(name) : await rules.has(tx, name, contact, now)) found.push(name);
	return found;
}
async function readReport(reading, rules, segment) {
	const { name, documentation, kind, words } = segment;
	return {
		name,
		...documentation !== void 0 && { documentation },
		kind,
		...words !== void 0 && { words },
		members: await countMembers(reading, rules, segment)
	};
}
async function countMembers({ tx, memory }, rules, { name, kind, hash }) {
	if (kind === "manual") return (await tx.memberships.counts()).find(({ segment }) => segment === name)?.count ?? 0;
	return memory.counts.get(`segment ${name} ${hash}`, async () => rules.count(tx, name, await businessNow(tx)));
}
/** One more than the page, where there are more. */
async function readMembers(reading, name, { limit, offset }) {
	const { tx } = reading;
	const people = [];
	for (const { contact, since, run } of await tx.memberships.members(name, {
		limit: limit + 1,
		offset
	})) {
		const campaign = run === void 0 ? void 0 : (await tx.runs.get(run))?.campaign;
		people.push({
			contact,
			name: await readContactName(reading, contact),
			since,
			...campaign !== void 0 && { campaign },
			...run !== void 0 && { run }
		});
	}
	return people;
}
async function readRuled(reading, rules, name, { limit, offset }) {
	const { tx } = reading;
	const ids = await rules.members(tx, name, await businessNow(tx), { limit: offset + limit + 1 });
	const people = [];
	for (const contact of ids.slice(offset)) people.push({
		contact,
		name: await readContactName(reading, contact)
	});
	return people;
}
const businessNow = async (tx) => (await tx.clock.read())?.now ?? Date.now();

// runtime/report/contacts.ts
/** Reads a page of the contacts. */
async function readContacts({ tx }, { q, limit, offset }) {
	const most = offset + limit + 1;
	const found = q === void 0 ? await tx.rows.page("contact", { limit: most }) : await tx.contacts.find(q, most);
	return {
		contacts: found.slice(offset, offset + limit).map(contactSummary),
		more: found.length > offset + limit
	};
}
function contactSummary(row) {
	const text = (name) => {
		const value = row[name];
		return typeof value === "string" && value !== "" ? { [name]: value } : {};
	};
	return {
		id: row.id,
		name: nameOfContact(row),
		...text("city"),
		...text("country"),
		...text("locale")
	};
}
/** How many of the contact's newest runs are listed. */
const RUNS = 100;
/** Reads a contact; undefined if there is none with this id. */
async function readContact(reading, rules, id, { temporalUi, campaign }) {
	const { tx } = reading;
	const row = await tx.rows.get("contact", id);
	if (row === void 0) return void 0;
	const workspace = await tx.deployments.workspace();
	const runs = await tx.runs.page({
		contact: id,
		limit: RUNS,
		offset: 0,
		...campaign !== void 0 && { campaign }
	});
	return {
		...contactSummary(row),
		fields: workspace === void 0 ? [] : fieldsInWords(row, workspace),
		segments: await readSegmentsOf(reading, rules, id),
		coupons: await readGiven(reading, await tx.coupons.ofContact(id)),
		runs: await readRunSummaries(reading, runs, temporalUi),
		timeline: await readContactTimeline(reading, id, campaign)
	};
}

// runtime/report/find-subject.ts
const MOST = 10;
/** Finds it; an exact match goes before one that only begins so. */
async function findSubject({ tx }, text) {
	const run = await tx.runs.get(text);
	if (run !== void 0) return {
		kind: "run",
		id: run.id
	};
	const found = await tx.contacts.find(text, MOST);
	const contacts = found.length > 0 || !looksLikePhone(text) ? found : await tx.contacts.find(text.replace(/[^+\d]/g, ""), MOST);
	const exact = contacts.filter((row) => isExactly(row, text));
	const meant = exact.length > 0 ? exact : contacts;
	const [only] = meant;
	if (only === void 0) return { kind: "nobody" };
	return meant.length === 1 ? {
		kind: "contact",
		id: only.id
	} : {
		kind: "several",
		contacts: meant.map((row) => ({
			id: row.id,
			name: nameOfContact(row)
		}))
	};
}
/** `+44 7700 900-123`: stored numbers have no spaces. */
const looksLikePhone = (text) => /^\+[\d\s().-]+$/.test(text);
function isExactly({ id, key, phone, email }, text) {
	return id === text || key === text || phone === text || typeof email === "string" && email.toLowerCase() === text.toLowerCase();
}

// runtime/report/inbox.ts
/** Reads a page of the inbox. A caught message and its origin never change, so a page that is asked for again costs one list. */
async function readInbox(reading, query) {
	const found = await reading.tx.mails.list({
		...query,
		limit: query.limit + 1
	});
	const mails = [];
	for (const mail of found.slice(0, query.limit)) mails.push(await readMailSummary(reading, mail));
	return {
		mails,
		more: found.length > query.limit
	};
}
/** The inbox line of a message. */
function readMailSummary(reading, mail) {
	return reading.memory.mails.get(mail.id, async () => {
		const row = mail.outbox === void 0 ? void 0 : await reading.tx.outbox.get(mail.outbox);
		const { id, channel, to, at } = mail;
		return {
			id,
			channel,
			subject: channel === "sms" ? beginning((await reading.tx.mails.get(id))?.text ?? "") : mail.subject,
			to,
			at,
			...row && { contact: row.contact },
			...await readMailOrigin(reading, row)
		};
	});
}
const LONGEST = 80;
/** Of an SMS, on one line. */
function beginning(text) {
	const line = text.replace(/\s+/g, " ").trim();
	return line.length > LONGEST ? `${line.slice(0, 79).trimEnd()}…` : line;
}

// runtime/channels/sms/parts.ts
/** One septet each. */
const BASIC = /* @__PURE__ */ new Set("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
/** Two septets each: an escape stands before them. */
const EXTENSION = /* @__PURE__ */ new Set("\f^{}\\[~]|€");
const ROOM = {
	gsm: {
		single: 160,
		part: 153
	},
	"ucs-2": {
		single: 70,
		part: 67
	}
};
/** Counts the parts of a text; an empty one is one message. One character outside GSM 03.38 makes the whole text UCS-2. */
function countSmsParts(text) {
	const characters = [...text];
	const encoding = characters.every((one) => BASIC.has(one) || EXTENSION.has(one)) ? "gsm" : "ucs-2";
	const sizes = characters.map((one) => encoding === "ucs-2" ? one.length : EXTENSION.has(one) ? 2 : 1);
	const units = sizes.reduce((sum, size) => sum + size, 0);
	const { single, part } = ROOM[encoding];
	return {
		encoding,
		units,
		parts: units <= single ? 1 : countPacked(sizes, part)
	};
}
/** A character is never cut in two: one that does not fit begins the next part. */
function countPacked(sizes, room) {
	let parts = 1;
	let used = 0;
	for (const size of sizes) {
		if (used + size > room) {
			parts += 1;
			used = 0;
		}
		used += size;
	}
	return parts;
}

// runtime/report/mail.ts
/** One message with all that explains it. */
const JOURNAL_LINES = 200;
/** Reads a message; undefined if there is none with this id. */
async function readMail(reading, id) {
	const { tx } = reading;
	const mail = await tx.mails.get(id);
	if (mail === void 0) return void 0;
	const summary = await readMailSummary(reading, mail);
	const run = summary.run === void 0 ? void 0 : await tx.runs.get(summary.run);
	const journal = run === void 0 ? [] : await tx.journal.read({
		run: run.id,
		limit: JOURNAL_LINES
	});
	return {
		...summary,
		...contentOf(mail),
		journal: journal.map(journalLine),
		...run && { runState: runState(run) }
	};
}
function contentOf(mail) {
	const { from, text, headers, raw } = mail;
	return {
		from,
		text,
		hasHtml: mail.html !== "",
		...mail.channel === "sms" && { parts: countSmsParts(text).parts },
		headers,
		raw
	};
}
function journalLine(entry) {
	return {
		at: entry.at,
		kind: entry.kind,
		...entry.label !== void 0 && { label: entry.label },
		...entry.reason !== void 0 && { reason: entry.reason },
		notes: Object.entries(entry.data ?? {}).flatMap(([name, value]) => noteOf(name, value))
	};
}
const UNNOTED = [
	"terms",
	"key",
	"event"
];
function noteOf(name, value) {
	if (UNNOTED.includes(name) || value === null || typeof value === "object") return [];
	return [{
		name,
		value: String(value)
	}];
}
function runState(run) {
	if (run.status === "ended") return {
		status: "ended",
		...run.outcome !== void 0 && { outcome: run.outcome }
	};
	const at = run.cursors[""]?.label;
	return {
		status: "waiting",
		...at !== void 0 && { at }
	};
}

// runtime/report/segment-rules.ts
/** How many contacts are looked at a time. */
const BATCH = 500;
/** Makes it over the library, which has the rules by their hash. */
function createSegmentRules(library) {
	return {
		has: async (tx, segment, contact, now) => isMember(await around(tx, library, now), contact, segment),
		members: async (tx, segment, now, page) => members(await around(tx, library, now), segment, page),
		count: async (tx, segment, now) => count(await around(tx, library, now), segment)
	};
}
const around = async (tx, library, now) => ({
	tx,
	library,
	workspace: await deployedWorkspace(tx),
	now
});
async function members(surroundings, segment, { after, limit }) {
	const rule = await setRule(surroundings, segment);
	return (rule && await surroundings.tx.rows.contactsWhere(rule, instantOf(surroundings), {
		limit,
		...after !== void 0 && { after }
	})) ?? walk(surroundings, segment, {
		limit,
		...after !== void 0 && { after }
	});
}
async function count(surroundings, segment) {
	const rule = await setRule(surroundings, segment);
	return (rule && await surroundings.tx.rows.countWhere(rule, instantOf(surroundings))) ?? (await walk(surroundings, segment, { limit: Number.POSITIVE_INFINITY })).length;
}
const instantOf = ({ now, workspace }) => ({
	now,
	storeZone: workspace.settings.store.timeZone
});
/** A rule over other segments is no set query: they are answered one contact at a time. */
async function setRule({ tx, library }, segment) {
	const code = await library.segment(tx, segment);
	return code?.kind === "rule" && (code.rule.segments ?? []).length === 0 ? code.rule : void 0;
}
async function walk(surroundings, segment, { after, limit }) {
	const found = [];
	let last = after;
	while (found.length < limit) {
		const batch = await surroundings.tx.rows.page("contact", {
			limit: BATCH,
			...last !== void 0 && { after: last }
		});
		for (const { id } of batch) if (found.length < limit && await isMember(surroundings, id, segment)) found.push(id);
		last = batch.at(-1)?.id;
		if (last === void 0 || batch.length < BATCH) return found;
	}
	return found;
}

// runtime/report/unsent.ts
/** Kinds of journal entries that stand for a message which did not go, or may not have gone. */
const UNSENT_KINDS = [
	"skipped",
	"withdrawn",
	"expired",
	"refused",
	"unknown"
];
/** Reads a page of the messages that did not go, newest first. */
async function readUnsent(reading, query) {
	const entries = await reading.tx.journal.latest({
		...query,
		kinds: UNSENT_KINDS,
		limit: query.limit + 1
	});
	const messages = [];
	for (const entry of entries.slice(0, query.limit)) messages.push(await unsentMessage(reading, entry));
	return {
		messages,
		more: entries.length > query.limit
	};
}
async function unsentMessage(reading, entry) {
	const { campaign, revision, reason } = entry;
	const head = campaign === void 0 || revision === void 0 ? void 0 : await readHead(reading, campaign, revision);
	const channel = channelOf(entry, { flow: head?.flow });
	return {
		at: entry.at,
		kind: entry.kind,
		reason: reason === void 0 ? "The journal gives no reason" : capital(reasonWords(reason, channel)),
		...campaign !== void 0 && { campaign },
		...entry.run !== void 0 && { run: entry.run },
		...entry.label !== void 0 && { step: entry.label },
		contact: entry.contact,
		contactName: await readContactName(reading, entry.contact)
	};
}

// runtime/report/reports.ts
/** Reports over the store; the library has the rules of segments. Keeps what never changes (flows, origins of mails) in memory. */
function createReports(store, library) {
	const memory = createReportMemory();
	const rules = createSegmentRules(library);
	const read = (work) => store.transaction((tx) => work({
		tx,
		memory
	}));
	return {
		overview: (live) => read((reading) => readOverview(reading, live)),
		campaign: (name) => read((reading) => readCampaign(reading, name)),
		runs: (query, temporalUi) => read((reading) => readRuns(reading, query, temporalUi)),
		run: (id, temporalUi) => read((reading) => readRun(reading, id, temporalUi)),
		contacts: (query) => read((reading) => readContacts(reading, query)),
		contact: (id, options = {}) => read((reading) => readContact(reading, rules, id, options)),
		find: (text) => read((reading) => findSubject(reading, text)),
		coupons: (query) => read((reading) => readCoupons(reading, query)),
		segments: () => read((reading) => readSegments(reading, rules)),
		segment: (name, page) => read((reading) => readSegment(reading, rules, name, page)),
		inbox: (query) => read((reading) => readInbox(reading, query)),
		mail: (id) => read((reading) => readMail(reading, id)),
		mailHtml: (id) => read(async ({ tx }) => (await tx.mails.get(id))?.html),
		unsent: (query) => read((reading) => readUnsent(reading, query))
	};
}

export { workflowId as n, workflowType as r, createReports as t };