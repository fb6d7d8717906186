import { n as countSeverities } from "./render-terminal-Df3yascL.mjs";

// language/diagnostics/render-json.ts
/** Diagnostics as one JSON document: `{ "errors": n, "warnings": n, "hints": n, "diagnostics": [ … ] }`, two spaces, with a newline at the end. */
const renderJson = (diagnostics) => {
	const { error, warning, hint } = countSeverities(diagnostics);
	const document = {
		errors: error,
		warnings: warning,
		hints: hint,
		diagnostics: diagnostics.map(asData)
	};
	return `${JSON.stringify(document, null, 2)}\n`;
};
/** A diagnostic for programs: all but the names for completion, which may be thousands. */
function asData({ choices: _, ...diagnostic }) {
	return diagnostic;
}

export { renderJson as n, asData as t };