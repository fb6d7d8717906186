import { n as renderJson } from "./render-json-CLr6anzM.mjs";
import { t as renderTerminal } from "./render-terminal-Df3yascL.mjs";

// language/diagnostics/render-github.ts
const COMMANDS = {
	error: "error",
	warning: "warning",
	hint: "notice"
};
/**
* Diagnostics as annotations of a pull request: one workflow command a line,
* `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::…`. Paths must be relative to the root of the repository.
*/
const renderGithub = (diagnostics, _, { pathOf }) => diagnostics.map((one) => `${command(one, pathOf?.(one.span.file) ?? one.span.file)}\n`).join("");
function command({ severity, code, summary, message, help, span }, file) {
	const { start, end } = span;
	const endLine = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
	const properties = {
		file,
		line: start.line,
		endLine,
		...endLine === start.line ? {
			col: start.column,
			endColumn: Math.max(start.column, end.column)
		} : {},
		title: `${summary} (${code})`
	};
	const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
	return `::${COMMANDS[severity]} ${list.join(",")}::${escapeData(help === void 0 ? message : `${message}\n${help}`)}`;
}
/** As `escapeData` of `actions/toolkit`, `packages/core/src/command.ts`. */
const escapeData = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

// language/diagnostics/render-sarif.ts
const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const LEVELS = {
	error: "error",
	warning: "warning",
	hint: "note"
};
/** Diagnostics as a SARIF 2.1.0 log (OASIS standard): a rule for each code that was found, results with regions, related places and fixes. */
const renderSarif = (diagnostics, _, options) => {
	const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
	const rules = codes.flatMap((code) => diagnostics.find((one) => one.code === code) ?? []).map((one) => ruleOf(one, options));
	const pathOf = options.pathOf ?? ((file) => file);
	const run = {
		tool: { driver: {
			name: "Relance",
			...options.tool && { semanticVersion: options.tool.version },
			rules
		} },
		columnKind: "utf16CodeUnits",
		results: diagnostics.map((one) => resultOf(one, codes.indexOf(one.code), pathOf))
	};
	return `${JSON.stringify({
		$schema: SCHEMA,
		version: "2.1.0",
		runs: [run]
	}, null, 2)}\n`;
};
function ruleOf({ code, severity, summary }, { pageOf }) {
	const page = pageOf?.(code);
	return {
		id: code,
		shortDescription: { text: summary },
		defaultConfiguration: { level: LEVELS[severity] },
		...page === void 0 ? {} : { help: {
			text: `See ${page}.`,
			markdown: `See [\`${code}\`](${page}).`
		} },
		...page !== void 0 && URL.canParse(page) ? { helpUri: page } : {}
	};
}
function resultOf({ code, severity, message, help, span, related, fixes }, ruleIndex, pathOf) {
	const relatedLocations = (related ?? []).map((place, index) => ({
		id: index + 1,
		...locationOf(place.span, pathOf),
		message: { text: place.message }
	}));
	return {
		ruleId: code,
		ruleIndex,
		level: LEVELS[severity],
		message: { text: help === void 0 ? message : `${message}\n${help}` },
		locations: [locationOf(span, pathOf)],
		...relatedLocations.length === 0 ? {} : { relatedLocations },
		...fixes === void 0 || fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, pathOf)) }
	};
}
function locationOf(span, pathOf) {
	return { physicalLocation: {
		artifactLocation: artifactOf(span.file, pathOf),
		region: regionOf(span)
	} };
}
function fixOf({ title, edits }, pathOf) {
	const byFile = Map.groupBy(edits, (edit) => edit.span.file);
	return {
		description: { text: title },
		artifactChanges: [...byFile].map(([file, list]) => ({
			artifactLocation: artifactOf(file, pathOf),
			replacements: list.map(replacementOf)
		}))
	};
}
const replacementOf = ({ span, text }) => ({
	deletedRegion: regionOf(span),
	insertedContent: { text }
});
/** A relative reference: each part of the path with its special characters escaped. */
const artifactOf = (file, pathOf) => ({ uri: pathOf(file).split("/").map(encodeURIComponent).join("/") });
const regionOf = ({ start, end }) => ({
	startLine: start.line,
	startColumn: start.column,
	endLine: end.line,
	endColumn: end.column
});

// language/diagnostics/renderers.ts
/** All formats that diagnostics can be written in, by the name that `--format` takes. */
const RENDERERS = {
	terminal: renderTerminal,
	json: renderJson,
	sarif: renderSarif,
	github: renderGithub
};
/** Is this the name of a format? */
function isFormat(name) {
	return Object.hasOwn(RENDERERS, name);
}

export { isFormat as n, RENDERERS as t };