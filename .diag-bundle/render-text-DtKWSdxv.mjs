// compiler/explain/render-text.ts
const WIDTH = 92;
/** The explanation as plain text of lines up to 92 characters, without a line feed at the end. */
function renderExplanation({ title, documentation, sections }) {
	const head = [
		title,
		"=".repeat([...title].length),
		...documentation === void 0 ? [] : wrap(documentation, "", "")
	];
	const parts = sections.map(({ heading, lines }) => [heading, ...lines.flatMap((line) => lineText(line, "  "))].join("\n"));
	return [head.join("\n"), ...parts].join("\n\n");
}
function lineText({ number, text, lines = [] }, indent) {
	const lead = number === void 0 ? "" : `${number}. `;
	const inner = `${indent}${" ".repeat(number === void 0 ? 2 : lead.length)}`;
	return [...wrap(text, `${indent}${lead}`, `${indent}${" ".repeat(lead.length)}`), ...lines.flatMap((line) => lineText(line, inner))];
}
/** Breaks between words; `first` stands before the first line, `rest` before the others. */
function wrap(text, first, rest) {
	const lines = [];
	let line = first;
	for (const word of text.split(/\s+/)) {
		const isEmpty = line === first || line === rest;
		if (!isEmpty && line.length + 1 + word.length > WIDTH) {
			lines.push(line);
			line = `${rest}${word}`;
		} else line = isEmpty ? `${line}${word}` : `${line} ${word}`;
	}
	return [...lines, line];
}

export { renderExplanation };