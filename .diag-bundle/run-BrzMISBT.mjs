import { t as asData } from "./render-json-CLr6anzM.mjs";
import { t as format } from "./format-DVcMyy3N.mjs";
import { t as EXIT } from "./exit-codes-BUCao6MR.mjs";
import { n as showFindings } from "./findings-CKGWk5RZ.mjs";
import { t as counted } from "./plural-C9zYE3Lj.mjs";
import { t as shownPath } from "./shown-path-DAxmg8ZE.mjs";
import { n as readText, t as cannotRead } from "./read-text-gyStXIn3.mjs";
import { t as writeWhole } from "./write-whole-Dhoqnpgo.mjs";
import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { n as refused, t as createShortNamesReader } from "./short-names-D8F0uGeG.mjs";
import { t as unifiedDiff } from "./unified-diff-pJ7b0EaD.mjs";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

// cli/fmt/find-files.ts
/** The `.campaign` files that are to be formatted. */
const EXTENSION = ".campaign";
const IGNORED = /* @__PURE__ */ new Set(["node_modules", "dist"]);
/** Whole paths of the files below these, each once, in order. Throws a `RelanceError` for a path that does not exist or is no such file. */
async function findCampaignFiles(paths) {
	const found = await Promise.all(paths.map((path) => filesAt(resolve(path))));
	return [...new Set(found.flat())];
}
async function filesAt(path) {
	if ((await stat(path).catch((error) => {
		throw cannotRead("file", path, error);
	})).isDirectory()) return filesBelow(path);
	if (path.endsWith(EXTENSION)) return [path];
	throw new RelanceError({
		code: "wrong-call",
		summary: `\`${shownPath(path)}\` is no \`.campaign\` file.`,
		why: "`relance fmt` lays out campaigns alone.",
		help: "Name `.campaign` files, or folders that hold some."
	});
}
/** Hidden folders, and those that workspaces leave out, are not looked into. */
async function filesBelow(folder) {
	const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
		throw cannotRead("folder", folder, error);
	});
	return (await Promise.all(entries.filter(({ name }) => !name.startsWith(".") && !IGNORED.has(name)).sort((a, b) => a.name < b.name ? -1 : 1).map((entry) => {
		if (entry.isDirectory()) return filesBelow(join(folder, entry.name));
		return entry.isFile() && entry.name.endsWith(EXTENSION) ? [join(folder, entry.name)] : [];
	}))).flat();
}

// cli/fmt/short-diff.ts
/** Lines of a diff that say enough of what is different. */
const MOST_LINES = 20;
/** What formatting would change in a file, as a unified diff that is cut where it gets long. */
function shortDiff(path, before, formatted) {
	if (formatted.kind !== "formatted") return "";
	const lines = unifiedDiff(path, before, formatted.text).trimEnd().split("\n");
	const left = lines.length - MOST_LINES;
	return left <= 0 ? lines.join("\n") : [...lines.slice(0, MOST_LINES), `… and ${left} more lines`].join("\n");
}

// cli/fmt/run.ts
/** Formats the files, or tells which would change; answers the exit code. Files are written one by one, each whole or not at all. */
async function runFmt(reporter, { paths, check }) {
	const files = await findCampaignFiles(paths);
	const shortNamesFor = createShortNamesReader();
	const outcomes = [];
	for (const file of files) {
		const before = await readText(file);
		const formatted = format(shownPath(file), before, { shortNames: await shortNamesFor(file) });
		const outcome = {
			path: shownPath(file),
			before,
			formatted
		};
		if (!check && isChanged(outcome)) await writeWhole(file, formatted.kind === "formatted" ? formatted.text : before);
		outcomes.push(outcome);
	}
	return tell(reporter, outcomes, check);
}
function isChanged({ before, formatted }) {
	return formatted.kind === "formatted" && formatted.text !== before;
}
function tell(reporter, outcomes, check) {
	const changed = outcomes.filter(isChanged);
	for (const { path } of changed) reporter.fact(check ? "Differs" : "Formatted", path, { file: path });
	const broken = tellBroken(reporter, outcomes);
	const refusals = tellRefused(reporter, outcomes);
	const diffs = check ? changed.map(({ path, before, formatted }) => shortDiff(path, before, formatted)) : [];
	const ok = refusals === 0 && broken.length === 0 && (!check || changed.length === 0);
	const data = {
		ok,
		files: outcomes.length,
		changed: changed.map(({ path }) => path),
		diagnostics: broken.map(asData)
	};
	reporter.result([...diffs, closingWords(outcomes.length, changed.length, check)].join("\n"), data);
	return refusals > 0 ? EXIT.defect : ok ? EXIT.ok : EXIT.findings;
}
function tellBroken(reporter, outcomes) {
	const broken = outcomes.flatMap(({ formatted }) => formatted.kind === "broken" ? formatted.diagnostics : []);
	const texts = new Map(outcomes.map(({ path, before }) => [path, before]));
	showFindings(reporter, broken, texts);
	return broken;
}
function tellRefused(reporter, outcomes) {
	const errors = outcomes.flatMap(({ path, formatted }) => formatted.kind === "meaning-changed" ? [refused(path, formatted)] : []);
	for (const error of errors) reporter.error(error);
	return errors.length;
}
function closingWords(files, changed, check) {
	if (files === 0) return "There are no `.campaign` files.";
	if (changed === 0) return `${counted(files, "file")} looked at, none ${check ? "would change" : "changed"}`;
	return check ? `${changed} of ${counted(files, "file")} would change` : `${changed} of ${counted(files, "file")} formatted`;
}

export { runFmt };