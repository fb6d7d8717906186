import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { t as shownPath } from "./shown-path-DAxmg8ZE.mjs";
import { n as readText, t as cannotRead } from "./read-text-gyStXIn3.mjs";
import { readdir } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";

// cli/workspace/read-workspace.ts
/** Reads the files of a workspace: the folder of `relance.yaml`. The only place that touches the author's files. */
const IGNORED = /* @__PURE__ */ new Set(["node_modules", "dist"]);
/** Reads `relance.yaml`, `schema.yaml`, every `*.campaign` and everything below `messages/`. Fails with a `RelanceError` where there is no workspace or a file of it cannot be read. */
async function readWorkspace(folder) {
	const root = resolve(folder);
	const files = /* @__PURE__ */ new Map();
	for (const path of await listFiles(root)) {
		const name = relative(root, path).split(sep).join("/");
		if (isSource(name)) files.set(name, await readText(path));
	}
	if (!files.has("relance.yaml")) throw noWorkspace(root);
	return {
		folder: root,
		files
	};
}
const isSource = (name) => name === "relance.yaml" || name === "schema.yaml" || name.endsWith(".campaign") || name.startsWith("messages/");
/** Hidden files and folders (`.git`, `.relance`, those of editors) are no part of a workspace. */
const isIgnored = (name) => name.startsWith(".") || IGNORED.has(name);
async function listFiles(folder) {
	const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
		throw cannotRead("folder", folder, error);
	});
	return (await Promise.all(entries.filter((entry) => !isIgnored(entry.name)).sort((a, b) => a.name < b.name ? -1 : 1).map(async (entry) => entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)]))).flat();
}
const noWorkspace = (root) => new RelanceError({
	code: "no-workspace",
	summary: `There is no relance.yaml in \`${shownPath(root)}\`.`,
	why: "A workspace is the folder of relance.yaml; campaigns and messages lie below it.",
	help: "Name the folder of the workspace, for example `relance check campaigns`."
});

export { readWorkspace as t };