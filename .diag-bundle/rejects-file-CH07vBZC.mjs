import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { t as shownPath } from "./shown-path-DAxmg8ZE.mjs";
import { open } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { once } from "node:events";

// cli/import/rejects-file.ts
/** The rejected rows as a CSV file, written as they are found. */
const COLUMNS = [
	"line",
	"column",
	"header",
	"severity",
	"code",
	"reason",
	"what to do",
	"row"
];
/** Opens it before anything is read, in place of an earlier one. Throws a `RelanceError` if it cannot be written. */
async function openRejectsFile(path) {
	const handle = await open(path, "w").catch((cause) => {
		throw cannotWrite(path, cause);
	});
	const stream = createWriteStream(path, { fd: handle });
	const failed = new Promise((_, reject) => stream.once("error", (cause) => reject(cannotWrite(path, cause))));
	failed.catch(() => void 0);
	const write = async (cells) => {
		if (!stream.write(`${cells.map(quoted).join(",")}\n`)) await Promise.race([once(stream, "drain"), failed]);
	};
	await write(COLUMNS);
	return {
		add: ({ line, column, header = "", severity, code, reason, help, text }) => write([
			line,
			column,
			header,
			severity,
			code,
			reason,
			help,
			text
		]),
		close: async () => {
			stream.end();
			await Promise.race([once(stream, "close"), failed]);
		}
	};
}
const quoted = (cell) => /^[\w .:-]*$/.test(String(cell)) ? String(cell) : `"${String(cell).replaceAll("\"", "\"\"")}"`;
const cannotWrite = (path, cause) => new RelanceError({
	code: "cannot-write",
	summary: `The file \`${shownPath(path)}\` cannot be written.`,
	why: cause instanceof Error ? cause.message : String(cause),
	help: "Check the folder, its permissions and the space on the disk, then import again.",
	cause
});

export { openRejectsFile };