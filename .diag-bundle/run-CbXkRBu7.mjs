import { t as asData } from "./render-json-CLr6anzM.mjs";
import { n as countSeverities } from "./render-terminal-Df3yascL.mjs";
import { t as RENDERERS } from "./renderers-BafXAz8p.mjs";
import { n as findMistakes, r as openMjmlMemory } from "./find-mistakes-C8ssHoRL.mjs";
import { t as EXIT } from "./exit-codes-BUCao6MR.mjs";
import { n as showFindings, t as pathsFromHere } from "./findings-CKGWk5RZ.mjs";
import { t as counted } from "./plural-C9zYE3Lj.mjs";
import { n as pageAddress, t as packageVersion } from "./version-l02JzURa.mjs";
import { t as readWorkspace } from "./read-workspace-BSRoVlt8.mjs";
import { t as createChecker } from "./checker-CAcixnj7.mjs";
import { $t as byPlace$1 } from "./read-files-CocT6yUl.mjs";
import { t as writeWhole } from "./write-whole-Dhoqnpgo.mjs";
import { t as unifiedDiff } from "./unified-diff-pJ7b0EaD.mjs";
import { join } from "node:path";

// language/diagnostics/fixes/apply-edits.ts
/** The texts of a workspace with edits applied; every other byte stays. The edits do not overlap. A file that is not there begins empty. */
function applyEdits(files, edits) {
	const changed = [...Map.groupBy(edits, (edit) => edit.span.file)].map(([file, list]) => [file, applyToText(files.get(file) ?? "", list)]);
	return new Map([...files, ...changed]);
}
/** One text with edits applied. */
function applyToText(text, edits) {
	const sorted = [...edits].sort(byPlace);
	let result = "";
	let at = 0;
	for (const { span, text: inserted } of sorted) {
		result += text.slice(at, span.start.offset) + inserted;
		at = Math.max(at, span.end.offset);
	}
	return result + text.slice(at);
}
/** Do two edits touch the same characters, or insert at the same place? Then one of them has to wait for the result of the other. */
function overlap(a, b) {
	if (a.span.file !== b.span.file) return false;
	const [first, second] = [a, b].sort(byPlace);
	if (first === void 0 || second === void 0) return false;
	return second.span.start.offset < first.span.end.offset || second.span.start.offset === first.span.start.offset;
}
function byPlace(a, b) {
	return a.span.start.offset - b.span.start.offset || a.span.end.offset - b.span.end.offset;
}

// language/diagnostics/fixes/choose-fixes.ts
/**
* The fixes of one round, in the order of the diagnostics: of each the first that is wanted. One whose edits overlap those of an earlier one
* is left for the next round, when it is known what the earlier one has made of its place.
*/
function chooseFixes(diagnostics, wanted) {
	const taken = /* @__PURE__ */ new Map();
	const chosen = [];
	for (const diagnostic of diagnostics) {
		const fix = diagnostic.fixes?.find((one) => wanted(diagnostic, one));
		if (fix === void 0 || fix.edits.some((edit) => taken.get(edit.span.file)?.some((other) => overlap(edit, other)))) continue;
		for (const edit of fix.edits) taken.set(edit.span.file, [...taken.get(edit.span.file) ?? [], edit]);
		chosen.push({
			diagnostic,
			fix
		});
	}
	return chosen;
}

// language/diagnostics/fixes/apply-fixes.ts
/** More rounds than any chain of fixes needs; a fix that brings back what another removed ends here. */
const MOST_ROUNDS = 50;
/** Fixes that keep for certain what the author meant. */
const isSafe = (_, fix) => fix.safe;
/**
* Applies every wanted fix. A fix is kept only if its diagnostic is gone and there are no more errors than before; all else stays byte for byte.
* The texts are checked once a round, and more often only where a round as a whole made something worse.
*/
function applyFixes(files, check, wanted = isSafe) {
	const refused = /* @__PURE__ */ new Set();
	const applied = [];
	let state = {
		files,
		diagnostics: check(files)
	};
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const chosen = chooseFixes(state.diagnostics, (diagnostic, fix) => wanted(diagnostic, fix) && !refused.has(keyOf({
			diagnostic,
			fix
		})));
		if (chosen.length === 0) break;
		const result = applyRound(state, chosen, check);
		for (const one of result.refused) refused.add(keyOf(one));
		applied.push(...result.kept);
		state = result.state;
	}
	const changed = [...state.files].filter(([file, text]) => files.get(file) !== text).map(([file]) => file);
	return {
		files: state.files,
		changed,
		applied,
		remaining: state.diagnostics
	};
}
/** All at once if that is good, else each half by itself, down to the single fix that is not. */
function applyRound(state, chosen, check) {
	const files = applyEdits(state.files, chosen.flatMap(({ fix }) => fix.edits));
	const next = {
		files,
		diagnostics: check(files)
	};
	if (isBetter(state, next, chosen)) return {
		state: next,
		kept: chosen,
		refused: []
	};
	if (chosen.length === 1) return {
		state,
		kept: [],
		refused: chosen
	};
	const first = applyRound(state, chosen.slice(0, chosen.length / 2), check);
	if (first.kept.length > 0) return first;
	const second = applyRound(state, chosen.slice(chosen.length / 2), check);
	return {
		...second,
		refused: [...first.refused, ...second.refused]
	};
}
function isBetter(before, after, chosen) {
	if (errorsIn(after) > errorsIn(before)) return false;
	const mended = Map.groupBy(chosen, ({ diagnostic }) => placeOf(diagnostic));
	const [then, now] = [countByPlace(before), countByPlace(after)];
	return [...mended].every(([place, fixes]) => (now.get(place) ?? 0) <= (then.get(place) ?? 0) - fixes.length);
}
const errorsIn = ({ diagnostics }) => diagnostics.filter(({ severity }) => severity === "error").length;
/** Lines move with the text; a code in a file does not. */
const placeOf = ({ code, span }) => `${code} ${span.file}`;
function countByPlace({ diagnostics }) {
	const counts = /* @__PURE__ */ new Map();
	for (const diagnostic of diagnostics) counts.set(placeOf(diagnostic), (counts.get(placeOf(diagnostic)) ?? 0) + 1);
	return counts;
}
/** Knows a fix again after the text before it has changed; of two that look the same both are left alone. */
function keyOf({ diagnostic, fix }) {
	return JSON.stringify([
		placeOf(diagnostic),
		diagnostic.message,
		fix.kind,
		fix.title,
		fix.edits.map(({ text }) => text)
	]);
}

// cli/check/fix.ts
/** `relance check --fix`: mends what can be mended for certain. */
/** All safe fixes applied to the texts, nothing written. */
function fixFiles(files) {
	const { check } = createChecker();
	return applyFixes(files, (current) => {
		const checked = check(current);
		return [...checked.diagnostics, ...checked.lint()].sort(byPlace$1);
	});
}
/** Writes what has changed into the workspace. */
async function writeFixed(folder, { files, changed }) {
	for (const file of changed) await writeWhole(join(folder, ...file.split("/")), files.get(file) ?? "");
}
/** The changes as a unified diff. */
function diffOf(before, { files, changed }, pathOf) {
	return changed.map((file) => unifiedDiff(pathOf(file), before.get(file) ?? "", files.get(file) ?? "")).join("");
}
/** Says what was changed, fix by fix; `written` is false in a dry run. */
function tellFixes(reporter, { applied, changed }, pathOf, written) {
	const label = written ? "Fixed" : "Fixable";
	for (const { diagnostic, fix } of applied) {
		const { file, start } = diagnostic.span;
		reporter.fact(label, `${pathOf(file)}:${start.line}: ${fix.title}`, {
			file,
			line: start.line,
			kind: fix.kind,
			code: diagnostic.code
		});
	}
	const what = applied.length === 0 ? "nothing" : `${counted(applied.length, "mistake")} in ${counted(changed.length, "file")}`;
	reporter.fact(label, written ? what : `${what}; nothing was written`, {
		fixes: applied.length,
		files: changed
	});
}

// cli/check/stopwatch.ts
/** Starts counting; what the process has taken until now is the part `start`. */
function createStopwatch() {
	const parts = /* @__PURE__ */ new Map([["start", performance.now()]]);
	const inner = [];
	const add = (part, began) => {
		const took = performance.now() - began;
		const nested = inner.pop() ?? 0;
		parts.set(part, (parts.get(part) ?? 0) + took - nested);
		const outer = inner.pop();
		if (outer !== void 0) inner.push(outer + took);
	};
	const watch = (part, work) => {
		const began = performance.now();
		inner.push(0);
		const result = work();
		if (!(result instanceof Promise)) {
			add(part, began);
			return result;
		}
		result.finally(() => add(part, began)).catch(() => void 0);
		return result;
	};
	return {
		watch,
		tell: (reporter) => tell(reporter, parts)
	};
}
function tell(reporter, parts) {
	const times = [...parts].map(([part, ms]) => [part, Math.round(ms)]);
	const words = times.map(([part, ms]) => `${part} ${ms} ms`).join(", ");
	const whole = Math.round(performance.now());
	reporter.fact("Timings", `${words}; ${whole} ms since the process began`, {
		ms: Object.fromEntries(times),
		whole
	});
}

// cli/check/run.ts
/** With fewer files a check is over before anybody could read that it has begun. */
const MANY_FILES = 300;
/** Checks the workspace in `folder` as it is asked for, and answers the exit code. */
async function runCheck(reporter, folder, options) {
	const { watch, tell } = createStopwatch();
	const workspace = await watch("read", () => readWorkspace(folder));
	const { files, diff } = options.fix ? await watch("fix", () => fix(reporter, workspace, options)) : { files: workspace.files };
	const work = () => find({
		...workspace,
		files
	}, watch);
	const found = files.size > MANY_FILES ? await reporter.step("Checking campaigns", work) : await work();
	const code = diff === void 0 || diff === "" ? exitCodeOf(found.diagnostics, options) : EXIT.findings;
	watch("render", () => show({
		reporter,
		workspace: {
			...workspace,
			files
		},
		options,
		code
	}, found, diff));
	if (options.timings) tell(reporter);
	return code;
}
async function find({ folder, files }, watch) {
	const memory = openMjmlMemory(folder);
	const found = await findMistakes(files, {
		mjml: memory.mjml,
		lint: true,
		watch
	});
	if (found.program !== void 0) await watch("messages", memory.prune);
	return found;
}
/** The texts to check: the mended ones, also in a dry run, which shows what would remain. */
async function fix(reporter, { folder, files }, { dryRun }) {
	const fixed = fixFiles(files);
	const pathOf = pathsFromHere(folder);
	if (!dryRun) await writeFixed(folder, fixed);
	tellFixes(reporter, fixed, pathOf, !dryRun);
	return dryRun ? {
		files: fixed.files,
		diff: diffOf(files, fixed, pathOf)
	} : { files: fixed.files };
}
function exitCodeOf(diagnostics, { maxWarnings = Number.POSITIVE_INFINITY }) {
	const { error, warning } = countSeverities(diagnostics);
	return error > 0 || warning > maxWarnings ? EXIT.findings : EXIT.ok;
}
function show({ reporter, workspace, options, code }, found, diff) {
	const { folder, files } = workspace;
	const diagnostics = options.hints ? found.diagnostics : found.diagnostics.filter(({ severity }) => severity !== "hint");
	if (options.format !== "terminal") {
		const text = diff ?? renderAs(options.format, diagnostics, workspace);
		reporter.result(text.trimEnd(), void 0);
		return;
	}
	showFindings(reporter, diagnostics, files, {
		hints: true,
		folder
	});
	tellRest(reporter, diagnostics, options, code);
	const data = {
		ok: code === EXIT.ok,
		diagnostics: diagnostics.map(asData),
		...diff === void 0 ? {} : { diff }
	};
	reporter.result(diff === void 0 ? closingWords(found) : diff.trimEnd(), data);
}
function renderAs(format, diagnostics, { folder, files }) {
	return RENDERERS[format](diagnostics, files, {
		colour: false,
		pathOf: pathsFromHere(folder),
		tool: { version: packageVersion() },
		pageOf: pageAddress
	});
}
function tellRest(reporter, diagnostics, { fix, maxWarnings }, code) {
	const mendable = fix ? 0 : diagnostics.filter(({ fixes }) => fixes?.some(({ safe }) => safe)).length;
	if (mendable > 0) reporter.info(`\`relance check --fix\` mends ${mendable} of them.`, { mendable });
	const { error, warning } = countSeverities(diagnostics);
	if (code !== EXIT.ok && error === 0) reporter.info(`There are more warnings (${warning}) than \`--max-warnings\` allows (${maxWarnings}).`);
}
/** The findings end with their count. */
function closingWords({ program, diagnostics }) {
	if (program === void 0 || countSeverities(diagnostics).error > 0) return "";
	return `${counted(program.campaigns.length, "campaign")} and ${counted(program.messages.length, "message")} checked`;
}

export { runCheck };