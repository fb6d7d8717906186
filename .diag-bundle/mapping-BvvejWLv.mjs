import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { n as parseRecord, t as createRecordReader } from "./records-B4eQwIWb.mjs";
import { stat } from "node:fs/promises";
import { createReadStream } from "node:fs";

// runtime/ingest/files/text-lines.ts
/** Lines of a text file as a stream: memory holds one chunk, never the file. */
const CHUNK = 65536;
const LONGEST_LINE = 1048576;
const NEWLINE = 10;
const strict = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
/** Batches of lines; `onBytes` is told the bytes read so far, `shownAs` names the file in errors. A byte-order mark is dropped. Throws RelanceError for what is no UTF-8 text file. */
async function* textLines(path, shownAs, onBytes) {
	const stream = createReadStream(path, { highWaterMark: CHUNK });
	let rest = Buffer.alloc(0);
	let [bytes, number] = [0, 1];
	for await (const chunk of stream) {
		const data = bytes === 0 ? withoutMark(shownAs, chunk) : Buffer.concat([rest, chunk]);
		bytes += chunk.length;
		const end = data.lastIndexOf(NEWLINE);
		rest = data.subarray(end + 1);
		if (rest.length > LONGEST_LINE) throw notText(shownAs, `Line ${number} is longer than 1 MB.`);
		if (end >= 0) {
			const lines = decodeLines(data.subarray(0, end), number);
			number += lines.length;
			yield lines;
		}
		onBytes(bytes);
	}
	if (rest.length > 0) yield decodeLines(rest, number);
}
const notText = (file, why) => new RelanceError({
	code: "import-file-not-text",
	summary: `\`${file}\` is not a CSV text file.`,
	why,
	help: "Save it as CSV with the encoding UTF-8. Nothing was read."
});
function withoutMark(file, first) {
	const [a, b, c] = first;
	if (a === 255 && b === 254 || a === 254 && b === 255) throw notText(file, "It is in UTF-16.");
	if (first.subarray(0, 1024).includes(0)) throw notText(file, "It begins with binary data.");
	return a === 239 && b === 187 && c === 191 ? first.subarray(3) : first;
}
/** The common case decodes a whole chunk at once; only a chunk with a bad byte goes line by line. */
function decodeLines(data, first) {
	const text = decode(data);
	if (text !== void 0) return text.split("\n").map((line, index) => ({
		number: first + index,
		text: withoutReturn(line)
	}));
	return splitBytes(data).map((line, index) => decodeLine(line, first + index));
}
function decode(data) {
	try {
		return strict.decode(data);
	} catch {
		return;
	}
}
const withoutReturn = (line) => line.endsWith("\r") ? line.slice(0, -1) : line;
function splitBytes(data) {
	const lines = [];
	let from = 0;
	for (let at = data.indexOf(NEWLINE); at >= 0; at = data.indexOf(NEWLINE, from)) {
		lines.push(data.subarray(from, at));
		from = at + 1;
	}
	return [...lines, data.subarray(from)];
}
function decodeLine(data, number) {
	const text = decode(data);
	if (text !== void 0) return {
		number,
		text: withoutReturn(text)
	};
	const shown = withoutReturn(lenient.decode(data));
	return {
		number,
		text: shown,
		notUtf8: shown.indexOf("�") + 1
	};
}

// runtime/ingest/files/csv-file.ts
/** A CSV file as a stream of records, a chunk at a time: who reads slowly makes the file wait. */
/** The name that people see. */
const nameOf = (file) => file.shownAs ?? file.path;
/**
* Batches of records below the header. `accept` is given the header (undefined for an empty file) once, before anything else is read; it
* answers the number of columns or throws. Throws RelanceError if the file is missing or no UTF-8 text.
*/
async function* csvBatches(file, accept) {
	try {
		yield* batches(file, accept);
	} catch (error) {
		throw error instanceof RelanceError || !isSystemError(error) ? error : cannotRead(nameOf(file), error);
	}
}
async function* batches(file, accept) {
	const totalBytes = (await stat(file.path)).size;
	let rows = 0;
	let reader;
	const told = (bytes) => file.onProgress?.({
		bytes,
		totalBytes,
		rows
	});
	for await (const lines of textLines(file.path, nameOf(file), told)) {
		const [first, ...rest] = lines;
		if (first === void 0) continue;
		const body = reader === void 0 ? rest : lines;
		reader ??= createRecordReader(accept(parseRecord(first)));
		const records = reader.take(body);
		rows += records.length;
		yield records;
	}
	if (reader === void 0) accept(void 0);
	else yield reader.end();
}
const isSystemError = (error) => error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error;
const WHY = {
	ENOENT: "There is no such file.",
	EISDIR: "It is a folder.",
	EACCES: "This user may not read it.",
	EPERM: "This user may not read it."
};
const cannotRead = (file, cause) => new RelanceError({
	code: "import-file-unreadable",
	summary: `The file \`${file}\` cannot be read.`,
	why: WHY[cause.code] ?? cause.message,
	help: "Check the path and the permissions of the file. Nothing was read.",
	cause
});

// runtime/ingest/files/mapping.ts
/** Which column of a file is which field. */
/**
* Maps the header: first what is asked for, then columns whose name is that of a field or one of its aliases. Throws RelanceError if a
* column that is asked for or needed is missing or stands twice.
*/
function mapColumns(record, form, wanted, file) {
	const where = {
		form,
		file: nameOf(file),
		line: record?.line ?? 1,
		found: (record?.fields ?? []).map((name) => name.trim())
	};
	if (record === void 0) throw wrongColumns(where, `\`${where.file}\` is empty.`, "A file begins with the names of its columns.");
	if (record.notUtf8 !== void 0) throw wrongColumns(where, `The header of \`${where.file}\` is not UTF-8.`, `The first wrong byte is in column ${record.notUtf8}.`);
	const columns = oneContact(form.targets.flatMap((target) => findColumn(target, wanted[target.name], where) ?? []), wanted, where);
	for (const need of form.needs) if (!columns.some(({ target }) => need.anyOf.includes(target.name))) throw missing(where, need);
	const repeated = columns.find(({ header }) => where.found.indexOf(header) !== where.found.lastIndexOf(header));
	if (repeated !== void 0) throw wrongColumns(where, `\`${where.file}\` has the column \`${repeated.header}\` twice.`, whatWasFound(where));
	const used = new Set(columns.map(({ index }) => index));
	const byName = new Map(columns.map((column) => [column.target.name, column]));
	return {
		width: where.found.length,
		columns,
		ignored: where.found.filter((_, index) => !used.has(index)),
		of: (target) => byName.get(target)
	};
}
/** Upper and lower case, spaces and punctuation do not count. */
const plain = (name) => name.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, "");
function findColumn(target, wanted, where) {
	if (wanted !== void 0) return {
		target,
		by: "option",
		header: wanted,
		index: indexOfWanted(target, wanted, where)
	};
	const headers = where.found.map(plain);
	for (const name of target.aliasesOnly === true ? target.aliases : [target.name, ...target.aliases]) {
		const index = headers.indexOf(plain(name));
		if (index !== -1) return {
			target,
			by: name === target.name ? "name" : "alias",
			header: where.found[index] ?? "",
			index
		};
	}
}
function indexOfWanted(target, wanted, where) {
	const exact = where.found.indexOf(wanted);
	const index = exact === -1 ? where.found.map(plain).indexOf(plain(wanted)) : exact;
	if (index !== -1) return index;
	throw new RelanceError({
		code: "wrong-option",
		summary: `\`--map ${target.name}=${wanted}\` cannot be used.`,
		why: `\`${where.file}\` has no column \`${wanted}\`. ${whatWasFound(where)}`,
		help: "Name a column as the first line of the file writes it. Nothing was read."
	});
}
/** A row has one contact: the way that was asked for, else by id, by key, by e-mail. */
function oneContact(columns, wanted, where) {
	const contacts = columns.filter(({ target }) => target.contact !== void 0);
	const asked = contacts.filter(({ target }) => wanted[target.name] !== void 0);
	if (asked.length > 1) throw twoContacts(asked, where);
	const kept = asked[0] ?? contacts[0];
	return columns.filter((column) => column.target.contact === void 0 || column === kept);
}
const twoContacts = (asked, where) => new RelanceError({
	code: "wrong-option",
	summary: `\`--map\` names the contact of \`${where.file}\` twice.`,
	why: `Both ${quoted(asked.map(({ target }) => target.name))} have a column, and a row has one contact.`,
	help: "Map one of them."
});
const quoted = (names) => names.map((name) => `\`${name}\``).join(", ");
const whatWasFound = ({ found, line }) => `Line ${line} names these columns: ${quoted(found)}.`;
function missing(where, need) {
	const [first = ""] = need.anyOf;
	const summary = `\`${where.file}\` has no column for ${need.anyOf.map((name) => `\`${name}\``).join(" or ")}.`;
	const target = where.form.targets.find(({ name }) => name === first);
	const names = target === void 0 || target.aliases.length === 0 ? "" : ` These names are recognised for it: ${quoted([first, ...target.aliases])}.`;
	return wrongColumns(where, summary, whatWasFound(where), `Say which column it is: \`--map ${first}=COLUMN\`.${names}`);
}
function wrongColumns(where, summary, why, help) {
	const { found, form } = where;
	const separated = found.length === 1 && /[;\t|]/.test(found[0] ?? "") ? " Separate the columns by commas." : "";
	const columns = form.needs.map(({ anyOf }) => anyOf.map((name) => `\`${name}\``).join(" or ")).join(", ");
	return new RelanceError({
		code: "import-file-columns",
		summary,
		why,
		help: `${help ?? `The first line must name columns for ${columns}.`}${separated} Nothing was read.`
	});
}

export { csvBatches as n, nameOf as r, mapColumns as t };