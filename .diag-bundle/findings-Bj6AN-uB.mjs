import { r as placeOfField } from "./records-B4eQwIWb.mjs";

// runtime/ingest/files/findings.ts
/** What a person is told about rows of a file. */
const AGAIN = "Then import the file again; what is already there is recognised.";
/** A wrong row, with the place of its field. */
function faultFinding(record, fault) {
	const place = placeOfField(record.text, fault.field);
	return {
		code: fault.code,
		severity: "error",
		line: record.line + (fault.at === void 0 ? place.lines : 0),
		column: fault.at ?? place.column,
		...fault.header === void 0 ? {} : { header: fault.header },
		reason: fault.reason,
		help: `${fault.help} ${AGAIN}`,
		text: record.text
	};
}
/** `file:line:column: reason` and, on a line of its own, what to do. */
const findingText = (finding, file) => `${file}:${finding.line}:${finding.column}: ${finding.reason}\n  ${finding.help}`;

export { findingText as n, faultFinding as t };