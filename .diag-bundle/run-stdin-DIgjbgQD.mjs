import { t as asData } from "./render-json-CLr6anzM.mjs";
import { t as format } from "./format-DVcMyy3N.mjs";
import { t as EXIT } from "./exit-codes-BUCao6MR.mjs";
import { n as showFindings } from "./findings-CKGWk5RZ.mjs";
import { n as refused, t as createShortNamesReader } from "./short-names-D8F0uGeG.mjs";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";

// cli/fmt/run-stdin.ts
/** Formats the text of stdin to stdout, for editors. Nothing is written there if it has mistakes. */
async function runStdin(reporter, { fileName, check }) {
	const before = await text(process.stdin);
	const formatted = format(fileName, before, { shortNames: await createShortNamesReader()(resolve(fileName)) });
	if (formatted.kind === "meaning-changed") {
		reporter.error(refused(fileName, formatted));
		return EXIT.defect;
	}
	if (formatted.kind === "broken") {
		showFindings(reporter, formatted.diagnostics, /* @__PURE__ */ new Map([[fileName, before]]));
		reporter.result("", {
			ok: false,
			diagnostics: formatted.diagnostics.map(asData)
		});
		return EXIT.findings;
	}
	const changed = formatted.text !== before;
	reporter.result(check ? "" : formatted.text.replace(/\n$/, ""), {
		ok: !check || !changed,
		changed,
		text: formatted.text
	});
	return check && changed ? EXIT.findings : EXIT.ok;
}

export { runStdin };