import { t as renderTerminal } from "./render-terminal-Df3yascL.mjs";
import { relative, sep } from "node:path";

// cli/output/findings.ts
/** How a command shows diagnostics. */
/** Shows them with code frames; the last line counts them. With `--json` the command's own result carries them. Hints are for those who ask for them. */
function showFindings(reporter, diagnostics, files, { hints = false, folder } = {}) {
	if (reporter.json) return;
	const shown = hints ? diagnostics : diagnostics.filter(({ severity }) => severity !== "hint");
	const text = renderTerminal(shown, files, {
		colour: reporter.colour,
		...process.stderr.columns === void 0 ? {} : { width: process.stderr.columns },
		...folder === void 0 ? {} : { pathOf: pathsFromHere(folder) }
	});
	if (text !== "") reporter.block(text.trimEnd());
}
/** Paths of a workspace as they are written from the current folder, where the workspace lies below it; else as they are in the workspace. Always with `/`. */
function pathsFromHere(folder) {
	const fromHere = relative(process.cwd(), folder);
	const below = fromHere !== "" && fromHere !== ".." && !fromHere.startsWith(`..${sep}`);
	return (file) => below ? `${fromHere.split(sep).join("/")}/${file}` : file;
}

export { showFindings as n, pathsFromHere as t };