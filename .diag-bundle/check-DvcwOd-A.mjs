import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { n as isFormat, t as RENDERERS } from "./renderers-BafXAz8p.mjs";
import { t as wrongOption } from "./wrong-option-D2IvnfX2.mjs";
import { n as folderOf, t as FOLDER_HELP } from "./command-Cpvw54XA.mjs";

// cli/check/options.ts
/** Adds the options. */
function addCheckOptions(command) {
	return command.option("--format <format>", `how findings are written: ${FORMATS.join(", ")}; the last three go to stdout`, "terminal").option("--fix", "mend what can be mended for certain, in the files").option("--dry-run", "with --fix: show as a unified diff what would change, and write nothing").option("--hints", "show hints, too").option("--max-warnings <number>", "fail where there are more warnings than this").option("--timings", "say on stderr how long each part took");
}
const FORMATS = Object.keys(RENDERERS);
/** Reads them; throws a `RelanceError` (exit code 2) for one that cannot be used. */
function readCheckOptions(given, json) {
	const format = formatOf(given.format);
	if (json && format !== "terminal") throw wrongOption("--format", format, "`--json` writes the result of the command in a form of its own.", "Give one of the two.");
	const [fix, dryRun] = [given.fix === true, given.dryRun === true];
	if (dryRun && !fix) throw dryRunAlone();
	const maxWarnings = given.maxWarnings === void 0 ? {} : { maxWarnings: numberOf(String(given.maxWarnings)) };
	return {
		format,
		fix,
		dryRun,
		hints: given.hints === true,
		timings: given.timings === true,
		...maxWarnings
	};
}
function formatOf(given) {
	const name = String(given);
	if (isFormat(name)) return name;
	throw wrongOption("--format", name, "There is no such format.", `Name one of these: ${FORMATS.map((one) => `\`${one}\``).join(", ")}.`);
}
function numberOf(text) {
	if (/^\d+$/.test(text)) return Number(text);
	throw wrongOption("--max-warnings", text, "It is no whole number.", "Write how many warnings are allowed, such as `--max-warnings 0`.");
}
const dryRunAlone = () => new RelanceError({
	code: "wrong-option",
	summary: "`--dry-run` cannot be used alone.",
	why: "It shows what `--fix` would change; a check without `--fix` changes nothing.",
	help: "Write `relance check --fix --dry-run`."
});

// cli/commands/check.ts
/** `relance check`: every mistake of a workspace, before anything runs. */
const checkCommand = {
	name: "check",
	summary: "check campaigns, messages and settings",
	description: "Checks campaigns, messages and settings, and names every mistake with its place. Starts nothing, and without `--fix` changes nothing: only what a check remembers of mails is kept, in .relance/cache.",
	examples: [
		"relance check campaigns",
		"relance check campaigns --fix",
		"relance check campaigns --fix --dry-run",
		"relance check campaigns --format sarif > relance.sarif",
		"relance check campaigns --format github --max-warnings 0"
	],
	configure: (command) => addCheckOptions(command.argument("[folder]", FOLDER_HELP, ".")),
	run: async (reporter, args, options) => {
		const wanted = readCheckOptions(options, reporter.json);
		const { runCheck } = await import("./run-CbXkRBu7.mjs");
		return runCheck(reporter, folderOf(args), wanted);
	}
};

export { checkCommand };