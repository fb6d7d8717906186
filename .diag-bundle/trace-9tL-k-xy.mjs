import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { t as EXIT } from "./exit-codes-BUCao6MR.mjs";
import { t as shownPath } from "./shown-path-DAxmg8ZE.mjs";
import { a as localWeekday, i as localTime, r as localDate } from "./local-time-ZyrcQZET.mjs";
import { t as wrongOption } from "./wrong-option-D2IvnfX2.mjs";
import { t as openWorkspaceStore } from "./open-store-CRWDPMUG.mjs";
import { t as readWorkspace } from "./read-workspace-BSRoVlt8.mjs";
import { t as FOLDER_HELP } from "./command-Cpvw54XA.mjs";
import { access, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { tmpdir } from "node:os";

// cli/output/timeline.ts
/** How `relance trace` tells a contact or a run: who, which runs, and what happened day by day. Dates and times are local ones of the store. */
/** A contact with all its runs, as text. */
function contactText(contact, zone) {
	const runs = [...contact.runs].reverse();
	return [
		contactHead(contact),
		runsText(runs, zone),
		timelineText(contact.timeline, runs, zone)
	].filter((part) => part !== "").join("\n\n");
}
/** One run, as text. */
function runText(run, zone) {
	return [
		`${run.contactName}  (${run.contact})`,
		runsText([run], zone),
		timelineText(run.timeline, [run], zone)
	].join("\n\n");
}
function contactHead({ id, name, city, country, fields, segments, coupons }) {
	const key = fields.find((field) => field.name === "key")?.value;
	const about = [
		id,
		key === void 0 ? void 0 : `key ${key}`,
		[city, country].filter((part) => part !== void 0).join(", ")
	];
	const consents = fields.find((field) => field.name === "consents")?.value ?? "none";
	return [
		`${name}  (${about.filter((part) => part !== void 0 && part !== "").join("; ")})`,
		`  consents: ${consents}`,
		...segments.length === 0 ? [] : [`  segments: ${segments.join(", ")}`],
		...coupons.length === 0 ? [] : [`  coupons:  ${coupons.map(couponText).join(", ")}`]
	].join("\n");
}
const couponText = ({ coupon, code, redeemedAt }) => `${coupon} ${code}${redeemedAt === void 0 ? "" : " (used)"}`;
function runsText(runs, zone) {
	if (runs.length === 0) return "No campaign has a run for this contact.";
	return ["Runs", ...aligned(runs.map((run, index) => [
		`#${index + 1}`,
		run.campaign,
		`${run.trigger}${run.about === void 0 ? "" : ` (${run.about})`}`,
		stateText(run, zone),
		run.id
	]))].join("\n");
}
function stateText({ enteredAt, endedAt, outcome, at }, zone) {
	const since = day(enteredAt, zone);
	if (endedAt !== void 0) return `${since} to ${day(endedAt, zone)}: ${outcome ?? "ended"}`;
	return at === void 0 ? `since ${since}` : `since ${since}: ${at.words}, until ${day(at.until, zone)}`;
}
const day = (at, zone) => `${localDate(at, zone)} ${localTime(at, zone)}`;
/** Entries under their day; those of a run carry its number. */
function timelineText(entries, runs, zone) {
	if (entries.length === 0) return "Nothing has happened yet.";
	const numbers = new Map(runs.map(({ id }, index) => [id, `#${index + 1}`]));
	const width = Math.max(0, ...[...numbers.values()].map((number) => number.length));
	const lines = [];
	let date = "";
	for (const entry of entries) {
		const today = localDate(entry.at, zone);
		if (today !== date) lines.push(...date === "" ? [] : [""], `${today}  ${weekday(entry.at, zone)}`);
		date = today;
		const number = (entry.run === void 0 ? "" : numbers.get(entry.run) ?? "").padEnd(width);
		lines.push(`  ${localTime(entry.at, zone)}  ${number}${width === 0 ? "" : "  "}${entryText(entry)}`);
	}
	return lines.join("\n");
}
function weekday(at, zone) {
	const name = localWeekday(at, zone);
	return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
function entryText({ sentence, notes, place }) {
	return `${sentence}${notes.length === 0 ? "" : ` (${notes.map(({ name, value }) => `${name}: ${value}`).join("; ")})`}${place === void 0 ? "" : `  [${place}]`}`;
}
/** Columns side by side, indented. */
function aligned(rows) {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}

// cli/commands/trace.ts
/** `relance trace`: what happened to a contact, or in one run, and why. */
const traceCommand = {
	name: "trace",
	summary: "tell what happened to a contact or in a run, and why",
	description: `Tells what happened to a contact, or in one run, day by day: events of the shop, and each decision of a campaign with its reason
and its place in the source. Works beside \`relance dev\` and without it, and changes nothing.`,
	examples: [
		"relance trace +442079460123 campaigns",
		"relance trace c_17b0c1aa53f2d480 campaigns --campaign cart_recovery",
		"relance trace r_0f3a9c1d27be4568 campaigns --json"
	],
	configure: (command) => command.argument("<contact|run>", "id of a run, or id, key, e-mail address or phone number of a contact").argument("[folder]", FOLDER_HELP, ".").option("--campaign <name>", "only the runs and decisions of this campaign"),
	run: async (reporter, args, options) => {
		const [text = "", path = "."] = args;
		const workspace = await readWorkspace(path);
		await requireData(workspace.folder);
		const { readShop } = await import("./read-shop-Mmlc4Zzt.mjs");
		const shop = readShop(workspace, reporter);
		if (shop === void 0) return EXIT.findings;
		const { store, close } = await openWorkspaceStore(workspace.folder, {
			reporter,
			schema: shop.schema
		});
		try {
			await withReports(store, (reports, zone) => trace(reports, reporter, zone, {
				text,
				path: workspace.folder,
				campaign: options.campaign
			}));
		} finally {
			await close();
		}
		return EXIT.ok;
	}
};
/** Reports over the store, and the zone of the shop. Rules of segments are loaded from a folder of their own, gone afterwards. */
async function withReports(store, work) {
	const [{ createReports }, { createLibrary }] = await Promise.all([import("./reports-BVpxVNnh.mjs"), import("./library-BeQSpN8L.mjs")]);
	const folder = await mkdtemp(join(tmpdir(), "relance-trace-"));
	try {
		const workspace = await store.transaction((tx) => tx.deployments.workspace());
		await work(createReports(store, createLibrary(folder)), workspace?.settings.store.timeZone ?? "UTC");
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
async function trace(reports, reporter, zone, { text, path, campaign }) {
	if (typeof campaign === "string" && await reports.campaign(campaign) === void 0) throw noSuchCampaign(campaign);
	const subject = await reports.find(text.trim());
	if (subject.kind === "run") {
		const run = await reports.run(subject.id);
		if (run === void 0) throw nobody(text, path);
		if (typeof campaign === "string" && run.campaign !== campaign) throw otherCampaign(campaign, run.id, run.campaign);
		reporter.result(runText(run, zone), {
			ok: true,
			run
		});
		return;
	}
	if (subject.kind === "several") throw several(text, subject);
	const contact = subject.kind === "contact" ? await reports.contact(subject.id, typeof campaign === "string" ? { campaign } : {}) : void 0;
	if (contact === void 0) throw nobody(text, path);
	reporter.result(contactText(contact, zone), {
		ok: true,
		contact
	});
}
/** Without this an empty database would be made only to find nothing in it. */
async function requireData(folder) {
	if ((process.env.DATABASE_URL ?? "") !== "") return;
	const data = join(folder, ".relance", "postgres");
	if (await access(data).then(() => true, () => false)) return;
	throw new RelanceError({
		code: "no-data",
		summary: `Nothing has run in \`${shownPath(folder)}\` yet.`,
		why: "The workspace has no database: there is no `.relance/postgres` in it, and DATABASE_URL is not set.",
		help: "Run `relance dev` or `relance import` first, or set DATABASE_URL to the database of the shop."
	});
}
const nobody = (text, folder) => new RelanceError({
	code: "nobody-found",
	summary: `No run and no contact is known as \`${text}\`.`,
	why: `Searched in \`${shownPath(folder)}\`: ids of runs; ids, keys, e-mail addresses and phone numbers of contacts, also by their beginning.`,
	help: "Copy the id from the page, or give the whole e-mail address. A start with `--fresh` forgets earlier contacts and runs."
});
const several = (text, { contacts }) => new RelanceError({
	code: "several-found",
	summary: `Several contacts are known as \`${text}\`.`,
	why: contacts.map(({ id, name }) => `${name} (${id})`).join(", "),
	help: "Give the id of one of them."
});
const noSuchCampaign = (name) => wrongOption("--campaign", name, "No campaign of this name is deployed or has runs.", "Look at the names with `relance check`, or on the page.");
const otherCampaign = (name, run, own) => wrongOption("--campaign", name, `The run ${run} is one of ${own}.`, "Leave the option out: a run has one campaign.");

export { traceCommand };