import { t as asData } from "./render-json-CLr6anzM.mjs";
import { t as compileFiles } from "./compile-files-DvK8Au81.mjs";
import { t as wrongOption } from "./wrong-option-D2IvnfX2.mjs";
import { t as EXIT } from "./exit-codes-BUCao6MR.mjs";
import { n as showFindings } from "./findings-CKGWk5RZ.mjs";
import { t as shownPath } from "./shown-path-DAxmg8ZE.mjs";
import { t as readWorkspace } from "./read-workspace-BSRoVlt8.mjs";
import { n as folderOf, t as FOLDER_HELP } from "./command-Cpvw54XA.mjs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

// cli/compile/write-build.ts
/** A build as files. */
/** Marks a folder as a build, and holds all of it. */
const MANIFEST = "build.json";
/** Writes the build into the folder in place of an earlier one: all of it or nothing. A folder that holds anything else is left as it is. */
async function writeBuild(out, build) {
	await refuseOther(out);
	const beside = `${out}.new`;
	await rm(beside, {
		recursive: true,
		force: true
	});
	await mkdir(dirname(out), { recursive: true });
	try {
		await writeFiles(beside, build);
		await rm(out, {
			recursive: true,
			force: true
		});
		await rename(beside, out);
	} finally {
		await rm(beside, {
			recursive: true,
			force: true
		});
	}
}
/** What is replaced is removed first, so it must be ours. */
async function refuseOther(out) {
	const names = await readdir(out).catch((error) => {
		if (error.code === "ENOENT") return [];
		if (error.code === "ENOTDIR") throw wrongOption("--out", out, "It is a file.", "Name a folder of its own for the build.");
		throw error;
	});
	if (names.length === 0 || names.includes(MANIFEST)) return;
	throw wrongOption("--out", out, "The folder holds something that is no build, and a build replaces all of its folder.", "Name a new or empty folder.");
}
async function writeFiles(folder, build) {
	await mkdir(join(folder, "messages"), { recursive: true });
	for (const { campaign, workflow, stages, flow } of build.artefacts) {
		await writeFile(join(folder, `${campaign}.workflow.ts`), workflow);
		await writeFile(join(folder, `${campaign}.stages.ts`), stages);
		await writeFile(join(folder, `${campaign}.flow.json`), `${JSON.stringify(flow, void 0, 2)}\n`);
	}
	for (const { name, code } of build.segments) if (code !== void 0) await writeFile(join(folder, `${name}.segment.ts`), code);
	for (const message of build.messages) await writeFile(join(folder, "messages", messageFile(message)), message.text ?? message.html);
	await writeFile(join(folder, MANIFEST), `${JSON.stringify(build, void 0, 2)}\n`);
}
/** An SMS is a text; a name may stand for a message of each channel. */
function messageFile({ name, channel, locale, text }) {
	const variant = locale === void 0 ? name : `${name}.${locale}`;
	return text === void 0 ? `${variant}.html` : `${variant}.${channel}.txt`;
}

// cli/commands/build.ts
/** `relance build`: the generated code, flow graphs and messages, as files to read and to deploy. */
const buildCommand = {
	name: "build",
	summary: "compile campaigns into workflows, stages and messages",
	description: "Compiles campaigns and writes what Temporal runs, to read it or to keep it: workflows, stages, flow graphs and messages.",
	examples: ["relance build campaigns", "relance build campaigns --out dist/campaigns"],
	configure: (command) => command.argument("[folder]", FOLDER_HELP, ".").option("--out <folder>", "where to write; an earlier build there is replaced (default: .relance/build in the workspace)"),
	run: async (reporter, args, options) => {
		const { folder, files } = await readWorkspace(folderOf(args));
		const { diagnostics, build } = await reporter.step("Compiling campaigns", () => compileFiles(files));
		showFindings(reporter, diagnostics, files, { folder });
		if (build === void 0) {
			reporter.info("Nothing was written.");
			reporter.result("", {
				ok: false,
				diagnostics: diagnostics.map(asData)
			});
			return EXIT.findings;
		}
		const out = typeof options.out === "string" ? resolve(options.out) : join(folder, ".relance", "build");
		await writeBuild(out, build);
		const revisions = build.artefacts.map(({ campaign, revision }) => ({
			campaign,
			revision
		}));
		reporter.fact("Written", `to ${shownPath(out)}`, { out });
		reporter.result(revisions.map(({ campaign, revision }) => `${campaign}@${revision}`).join("\n"), {
			ok: true,
			out,
			revisions,
			diagnostics: diagnostics.map(asData)
		});
		return EXIT.ok;
	}
};

export { buildCommand };