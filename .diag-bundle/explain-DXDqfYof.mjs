import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { t as EXIT } from "./exit-codes-BUCao6MR.mjs";
import { n as showFindings } from "./findings-CKGWk5RZ.mjs";
import { t as wrongOption } from "./wrong-option-D2IvnfX2.mjs";
import { t as readWorkspace } from "./read-workspace-BSRoVlt8.mjs";
import { access, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";

// cli/explain/find-target.ts
/** What `relance explain` is asked to explain: a file, a workspace, or something by its name. */
/**
* Reads the arguments: `what` is a `.campaign` file, a folder or a name; a name is looked for in the workspace `folder`, else in that of the
* current folder, or the nearest one above it. Throws a RelanceError where there is no such file, or no workspace around it.
*/
async function findTarget(what, folder) {
	if (what === void 0) return { folder: folder ?? await workspaceAround(".") };
	if (what.endsWith(".campaign")) {
		const path = resolve(what);
		if (!await isThere(path)) throw noSuchFile(what);
		const root = folder === void 0 ? await workspaceAround(dirname(path)) : resolve(folder);
		return {
			folder: root,
			file: relative(root, path).split(sep).join("/")
		};
	}
	if (folder === void 0 && await isFolder(what)) return { folder: what };
	return {
		folder: folder ?? await workspaceAround("."),
		name: what
	};
}
/** The nearest folder from here upwards that holds relance.yaml; this one where there is none, which reading it then says. */
async function workspaceAround(from) {
	const start = resolve(from);
	for (let folder = start;; folder = dirname(folder)) {
		if (await isThere(join(folder, "relance.yaml"))) return folder;
		if (folder === dirname(folder)) return start;
	}
}
const isThere = (path) => access(path).then(() => true, () => false);
const isFolder = (path) => stat(path).then((found) => found.isDirectory(), () => false);
const noSuchFile = (file) => new RelanceError({
	code: "wrong-option",
	summary: `There is no file \`${file}\`.`,
	why: "A name that ends with `.campaign` is taken for a file.",
	help: "Check the path, or name a campaign as it is called in its file."
});

// cli/commands/explain.ts
/** `relance explain`: a campaign in sentences. */
const explainCommand = {
	name: "explain",
	summary: "say in plain English what a campaign does",
	description: "Says in plain English what campaigns, segments, coupons and cohorts do: who enters, what happens, what ends it, and which rules apply. For people who do not read code. Starts nothing.",
	examples: [
		"relance explain campaigns/cart-recovery.campaign",
		"relance explain cart_recovery campaigns",
		"relance explain campaigns > campaigns.txt",
		"relance explain cart_recovery --json"
	],
	configure: (command) => command.argument("[what]", "a .campaign file, the name of a campaign, segment, coupon or cohort, or a folder (default: everything)").argument("[folder]", "folder that holds relance.yaml (default: the nearest one)"),
	run: async (reporter, args) => {
		const target = await findTarget(args[0], args[1]);
		const { files } = await readWorkspace(target.folder);
		const { check } = await import("./check-CFpoI1Vp.mjs");
		const { program, diagnostics } = check(files);
		const errors = diagnostics.filter((one) => one.severity === "error");
		if (program === void 0) {
			showFindings(reporter, errors, files);
			reporter.result("", {
				ok: false,
				diagnostics: errors
			});
			return EXIT.findings;
		}
		const { renderExplanation } = await import("./render-text-DtKWSdxv.mjs");
		const explanations = await explanationsOf(program, target);
		reporter.result(explanations.map(renderExplanation).join("\n\n\n"), {
			ok: true,
			explanations
		});
		return EXIT.ok;
	}
};
async function explanationsOf(program, { file, name }) {
	const { explain } = await import("./explain-BwJn6N_u.mjs");
	if (name === void 0) return explain(program, (one) => file === void 0 || one.span.file === file);
	const found = explain(program, (one) => one.name === name);
	if (found.length === 0) throw await noSuchName(program, name);
	return found;
}
async function noSuchName({ campaigns, segments, coupons, cohorts }, name) {
	const { suggest } = await import("./nearest-BfDIHnsW.mjs");
	const help = suggest(name, [
		campaigns,
		segments,
		coupons,
		cohorts
	].flatMap((list) => list.map((one) => one.name)), "`relance explain` without a name explains everything.");
	return wrongOption("explain", name, "The workspace declares nothing of this name.", help);
}

export { explainCommand };