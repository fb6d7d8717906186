import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";

// cli/fmt/options.ts
/** Adds the options. */
function addFmtOptions(command) {
	return command.option("--check", "write nothing; show what would change, and fail if anything would").option("--stdin", "read one file from stdin and write it to stdout").option("--stdin-file-name <name>", "with --stdin: the name of that file");
}
/** Reads them; throws a `RelanceError` (exit code 2) where they do not fit together. */
function readFmtOptions(given, paths) {
	const check = given.check === true;
	const fileName = typeof given.stdinFileName === "string" ? given.stdinFileName : void 0;
	if (given.stdin !== true) {
		if (fileName !== void 0) throw wrong("`--stdin-file-name` cannot be used alone.", "It names the text that `--stdin` reads.");
		return {
			kind: "files",
			paths: paths.length === 0 ? ["."] : paths,
			check
		};
	}
	if (paths.length > 0) throw wrong("`--stdin` takes no paths.", "The text comes from stdin.");
	return {
		kind: "stdin",
		fileName: fileName ?? "stdin.campaign",
		check
	};
}
const wrong = (summary, why) => new RelanceError({
	code: "wrong-option",
	summary,
	why,
	help: "Write `relance fmt --stdin --stdin-file-name NAME`, or `relance fmt PATHS`."
});

// cli/commands/fmt.ts
/** `relance fmt`: the one layout of campaigns. */
const fmtCommand = {
	name: "fmt",
	summary: "lay out campaigns in the one way there is",
	description: "Lays out `.campaign` files: all below the current folder, or the files and folders that are named. There are no options of style. Files with mistakes stay as they are.",
	examples: [
		"relance fmt",
		"relance fmt campaigns/welcome.campaign",
		"relance fmt campaigns --check",
		"relance fmt --stdin < welcome.campaign"
	],
	configure: (command) => addFmtOptions(command.argument("[paths...]", "files and folders")),
	run: async (reporter, args, options) => {
		const wanted = readFmtOptions(options, args);
		if (wanted.kind === "stdin") return (await import("./run-stdin-DIgjbgQD.mjs")).runStdin(reporter, wanted);
		return (await import("./run-BrzMISBT.mjs")).runFmt(reporter, wanted);
	}
};

export { fmtCommand };