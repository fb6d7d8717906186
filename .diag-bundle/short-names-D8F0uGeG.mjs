import { r as readSchema } from "./read-files-CocT6yUl.mjs";
import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { n as readText } from "./read-text-gyStXIn3.mjs";
import { n as builtinShortNames, r as shortNamesOf } from "./format-DVcMyy3N.mjs";
import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";

// cli/fmt/refused.ts
const WHY = {
	syntax: "What the formatter wrote could not be read again.",
	meaning: "What the formatter wrote would mean something else.",
	comments: "What the formatter wrote would have lost a comment.",
	"order of comments": "What the formatter wrote would have moved a comment away from what it speaks of.",
	layout: "The formatter would lay out its own text differently the next time."
};
/** The formatter looked at its own output and did not trust it: a defect of Relance that costs nothing but the layout. */
function refused(path, { what }) {
	return new RelanceError({
		code: "not-formatted",
		summary: `\`${path}\` was left as it is.`,
		why: WHY[what],
		help: "This is a defect of Relance: please report it with the file. The file itself is as good as before."
	});
}

// cli/fmt/short-names.ts
/** The short names of events that hold for a file: those of the schema of its workspace. */
/** A reader that looks at each folder once. `file` is a whole path. */
function createShortNamesReader() {
	const known = /* @__PURE__ */ new Map();
	const ofFolder = (folder) => {
		const before = known.get(folder);
		if (before !== void 0) return before;
		const read = readFolder(folder, ofFolder);
		known.set(folder, read);
		return read;
	};
	return (file) => ofFolder(dirname(file));
}
/** The workspace is the nearest folder above with a `relance.yaml`; without one the built-in names hold. */
async function readFolder(folder, above) {
	if (!await exists(join(folder, "relance.yaml"))) return dirname(folder) === folder ? builtinShortNames() : above(dirname(folder));
	const schema = join(folder, "schema.yaml");
	if (!await exists(schema)) return builtinShortNames();
	return shortNamesOf(readSchema(/* @__PURE__ */ new Map([["schema.yaml", await readText(schema)]]), []).wholeSchema.events);
}
const exists = (path) => stat(path).then(() => true, () => false);

export { refused as n, createShortNamesReader as t };