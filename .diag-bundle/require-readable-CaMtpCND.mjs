import { n as csvBatches, t as mapColumns } from "./mapping-BvvejWLv.mjs";

// runtime/ingest/import/require-readable.ts
/** The file as a whole, before a database is opened for it. */
/** Reads the beginning of the file. Throws a RelanceError if it is missing, no UTF-8 text, or lacks a column. */
async function requireReadable({ path, shownAs, form, wanted }) {
	const file = {
		path,
		shownAs
	};
	const batches = csvBatches(file, (header) => mapColumns(header, form, wanted, file).width);
	for await (const _ of batches) return;
}

export { requireReadable };