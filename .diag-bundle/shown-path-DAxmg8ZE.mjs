import { relative, sep } from "node:path";

// cli/output/shown-path.ts
/** A path as a person would write it from here: relative if it lies below the current folder, else whole. */
function shownPath(path) {
	const fromHere = relative(process.cwd(), path);
	if (fromHere === "") return ".";
	return fromHere === ".." || fromHere.startsWith(`..${sep}`) ? path : fromHere;
}

export { shownPath as t };