import { randomUUID } from "node:crypto";
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";

// cli/workspace/write-whole.ts
/**
* Writes a file so that nobody ever reads half of it: its new text is written beside it and takes its place at once. Mode and symbolic links stay.
* Throws the system's error, and leaves the old text, where it cannot be written.
*/
async function writeWhole(path, text) {
	const target = await realpath(path).catch(() => path);
	const mode = await stat(target).then((found) => found.mode, () => void 0);
	const beside = `${target}.${randomUUID()}.tmp`;
	try {
		await writeFile(beside, text, mode === void 0 ? {} : { mode });
		await rename(beside, target);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
}

export { writeWhole as t };