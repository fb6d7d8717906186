import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { t as shownPath } from "./shown-path-DAxmg8ZE.mjs";
import { readFile } from "node:fs/promises";

// cli/workspace/read-text.ts
const strict = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
/** Text of a file in UTF-8. Throws a `RelanceError` that names the file (`cannot-read`), and the line of the first byte that is not UTF-8 (`not-utf8`). */
async function readText(path) {
	const bytes = await readFile(path).catch((error) => {
		throw cannotRead("file", path, error);
	});
	try {
		return strict.decode(bytes);
	} catch (cause) {
		throw notUtf8(path, lineOfBadByte(bytes), cause);
	}
}
/** A line break is one byte, and part of no other character, so lines can be decoded one by one. */
function lineOfBadByte(bytes) {
	let line = 1;
	for (let from = 0; from < bytes.length; line += 1) {
		const end = bytes.indexOf(10, from);
		const next = end === -1 ? bytes.length : end + 1;
		try {
			strict.decode(bytes.subarray(from, next));
		} catch {
			return line;
		}
		from = next;
	}
	return line;
}
const notUtf8 = (path, line, cause) => new RelanceError({
	code: "not-utf8",
	summary: `\`${shownPath(path)}\` is not UTF-8 text.`,
	why: `Line ${line} holds a byte that stands for no character in UTF-8.`,
	help: "Save the file with the encoding UTF-8.",
	cause
});
const WHY = {
	ENOENT: "It does not exist.",
	ENOTDIR: "It is a file, not a folder.",
	EISDIR: "It is a folder, not a file.",
	EACCES: "This user may not read it.",
	EPERM: "This user may not read it."
};
/** A folder or file of the workspace that the system does not let us read. */
function cannotRead(kind, path, cause) {
	const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
	return new RelanceError({
		code: "cannot-read",
		summary: `The ${kind} \`${shownPath(path)}\` cannot be read.`,
		why: WHY[code] ?? (cause instanceof Error ? cause.message : String(cause)),
		help: "Check the path and its permissions.",
		cause
	});
}

export { readText as n, cannotRead as t };