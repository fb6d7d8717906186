import { t as asData } from "./render-json-CLr6anzM.mjs";
import { a as requireFreePort, n as requireSpace } from "./disk-space-CfsbmPQs.mjs";
import { t as compileFiles } from "./compile-files-DvK8Au81.mjs";
import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { t as shownPath } from "./shown-path-DAxmg8ZE.mjs";
import { n as parseDuration } from "./duration-DmMsHrS7.mjs";
import { t as wrongOption } from "./wrong-option-D2IvnfX2.mjs";
import { t as EXIT } from "./exit-codes-BUCao6MR.mjs";
import { n as showFindings } from "./findings-CKGWk5RZ.mjs";
import { t as counted } from "./plural-C9zYE3Lj.mjs";
import { t as readWorkspace } from "./read-workspace-BSRoVlt8.mjs";
import { n as folderOf, t as FOLDER_HELP } from "./command-Cpvw54XA.mjs";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

// cli/dev/closing.ts
/** Longer than any of our own time-outs for closing: only something that hangs reaches it. Real ms. */
const LONGEST_MS = 45e3;
/** Makes an empty one. */
function createClosing(reporter) {
	const open = [];
	return {
		add: (name, close) => open.push({
			name,
			close
		}),
		closeAll: async () => {
			for (let last = open.pop(); last !== void 0; last = open.pop()) {
				const { name, close } = last;
				await inTime(close()).catch((error) => {
					reporter.warn(`The ${name} did not close cleanly: ${error instanceof Error ? error.message : String(error)}`);
				});
			}
		}
	};
}
async function inTime(work) {
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(/* @__PURE__ */ new Error(`it took longer than ${LONGEST_MS / 1e3} s`)), LONGEST_MS);
	});
	await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

// cli/dev/lock.ts
/** One `relance dev` a workspace: a file that holds the number of the process that runs. */
/** Takes it and answers how to give it back; throws a `RelanceError` if another process has it. One that was killed left its file behind, which is no obstacle. */
async function takeLock(lock, workspace) {
	const own = `${lock}.${process.pid}`;
	await writeFile(own, String(process.pid));
	try {
		while (!await appears(own, lock)) {
			const owner = await ownerOf(lock);
			if (await isDev(owner)) throw alreadyRuns(workspace, owner);
			await removeStale(lock, owner);
		}
	} finally {
		await rm(own, { force: true });
	}
	return () => rm(lock, { force: true });
}
async function appears(own, lock) {
	try {
		await link(own, lock);
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
		throw error;
	}
}
const ownerOf = async (lock) => Number(await readFile(lock, "utf8").catch(() => "0"));
/** Moved away before it is removed: if another process was quicker, its file is put back. */
async function removeStale(lock, owner) {
	const aside = `${lock}.${process.pid}.stale`;
	await rename(lock, aside).catch(() => void 0);
	if (await ownerOf(aside) !== owner) await link(aside, lock).catch(() => void 0);
	await rm(aside, { force: true });
}
/** A number is given again after a while, so the process's command line is asked where the system shows it. */
async function isDev(pid) {
	if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid || !isAlive(pid)) return false;
	const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => void 0);
	return commandLine === void 0 || commandLine.split("\0").includes("dev");
}
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}
const alreadyRuns = (workspace, pid) => new RelanceError({
	code: "already-running",
	summary: `\`relance dev\` runs on \`${shownPath(workspace)}\` already (process ${pid}).`,
	why: "Two of them would share one database and one clock.",
	help: `Use the one that runs, or stop it with Ctrl-C in its terminal (or \`kill ${pid}\`).`
});

// cli/dev/data-folder.ts
/** `.relance/` in the workspace: everything that `relance dev` keeps between two starts. */
/** Opens it for this process alone. Throws a `RelanceError` where another one runs or the disk is nearly full. */
async function openDataFolder(workspace) {
	const root = join(workspace, ".relance");
	const folder = (name) => join(root, name);
	await mkdir(root, { recursive: true });
	await requireSpace(root);
	return {
		root,
		temporal: folder("temporal"),
		postgres: folder("postgres"),
		bundle: folder("bundle"),
		generated: folder("generated"),
		release: await takeLock(folder("dev.pid"), workspace)
	};
}

// cli/dev/options.ts
/** Reads the options; throws a `RelanceError` that says which one is wrong. */
function readDevOptions(folder, options) {
	const speedText = typeof options.speed === "string" ? options.speed : "2d";
	return {
		folder,
		fresh: options.fresh === true,
		speed: readSpeed(speedText),
		speedText,
		exitWhenDone: options.exitWhenDone === true,
		...typeof options.port === "string" ? { port: readPort(options.port) } : {},
		...typeof options.orders === "string" ? { orders: options.orders } : {}
	};
}
function readSpeed(text) {
	const help = "Give the business time that passes in one second: `2d` (the default), `12h`, `1w`.";
	const business = parseDuration(text);
	if (business === void 0) throw wrongOption("--speed", text, "It is not a duration.", help);
	if (business < 1e3) throw wrongOption("--speed", text, "Business time passes at least as fast as real time: `1s`.", help);
	return business / 1e3;
}
function readPort(text) {
	const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
	if (port < 1 || port > 65535) throw wrongOption("--port", text, "It is not a port.", "Give a number from 1 to 65535, or leave it out: then a free one is taken.");
	return port;
}

// cli/dev/stop.ts
const SIGNALS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
const END_AT_ONCE = 130;
/** npm passes on a Ctrl-C that has reached us from the terminal as well: two within this time are one. Real ms. */
const ONE_PRESS_MS = 500;
/** Listens from now on. */
function listenForStop(reporter) {
	const controller = new AbortController();
	const { signal } = controller;
	const asked = new Promise((resolve) => signal.addEventListener("abort", () => resolve(void 0)));
	const crashed = new Promise((resolve) => process.on("uncaughtException", resolve));
	let firstAt;
	const onSignal = (name) => {
		if (firstAt === void 0) {
			firstAt = performance.now();
			reporter.info("Stopping (Ctrl-C again ends at once) …", { signal: name });
			controller.abort();
		} else if (performance.now() - firstAt > ONE_PRESS_MS) {
			reporter.info("Ended at once. Servers that still run are stopped by the next start.", { signal: name });
			process.exit(END_AT_ONCE);
		}
	};
	for (const name of SIGNALS) process.on(name, onSignal);
	return {
		asked,
		signal,
		crashed,
		now: () => controller.abort()
	};
}

// cli/commands/dev.ts
/** `relance dev`: a whole shop on one machine: servers, deployment, real input on a scaled clock, and a page to look at it. */
const devCommand = {
	name: "dev",
	summary: "run a workspace on this machine and show it on a page",
	description: `Runs a workspace on this machine: checks and deploys its campaigns, starts Temporal and Postgres on .relance/ in the workspace,
feeds the orders, and shows campaigns and mails on a page. Ctrl-C stops it; starting again goes on where it was.`,
	examples: [
		"relance dev campaigns",
		"relance dev campaigns --speed 12h",
		"relance dev campaigns --fresh"
	],
	configure: (command) => command.argument("[folder]", FOLDER_HELP, ".").option("--speed <duration>", "business time that passes in one second", "2d").option("--orders <file>", "orders to feed (default: data/orders.csv of the workspace)").option("--port <port>", "port of the page (default: the first free one from 4747 on)").option("--fresh", "forget everything and start over").option("--exit-when-done", "end when the input is used up and nothing is due"),
	run: async (reporter, args, options) => {
		const dev = readDevOptions(folderOf(args), options);
		const { folder, files } = await readWorkspace(dev.folder);
		const { diagnostics, build } = await reporter.step("Compiling campaigns", () => compileFiles(files));
		showFindings(reporter, diagnostics, files, { folder });
		if (build === void 0) {
			reporter.info("Nothing was deployed or started.");
			reporter.result("", {
				ok: false,
				diagnostics: diagnostics.map(asData)
			});
			return EXIT.findings;
		}
		const { artefacts, messages } = build;
		reporter.fact("Compiled", `${counted(artefacts.length, "campaign")}, ${counted(messages.length, "message")}`, {
			campaigns: artefacts.length,
			diagnostics
		});
		if (dev.port !== void 0) await requireFreePort(dev.port);
		const { runDev } = await import("./run-B9ouLIGS.mjs");
		const stop = listenForStop(reporter);
		const closing = createClosing(reporter);
		try {
			const data = await openDataFolder(folder);
			closing.add("data folder", data.release);
			await runDev({
				dev,
				folder,
				build,
				data,
				reporter,
				closing,
				stop
			});
		} finally {
			await reporter.step("Stopping the servers", () => closing.closeAll());
		}
		return EXIT.ok;
	}
};

export { devCommand };