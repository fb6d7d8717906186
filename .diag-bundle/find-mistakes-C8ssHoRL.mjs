import { t as compileMessages } from "./compile-messages-3EHM6YpI.mjs";
import { n as unwatched, t as createChecker } from "./checker-CAcixnj7.mjs";
import { $t as byPlace } from "./read-files-CocT6yUl.mjs";
import { t as writeWhole } from "./write-whole-Dhoqnpgo.mjs";
import { createRequire } from "node:module";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

// cli/compile/mjml-memory.ts
/**
* MJML with a memory on disk: loading it and compiling a handful of mails takes a second, which a check of mails that have not changed need not
* spend. The memory is one file a mail under `.relance/cache/mjml`, named by the digest of all that the answer depends on.
*/
/** MJML itself, loaded at its first use. */
const loadedMjml = async (source, options) => {
	const { default: mjml } = await import("mjml");
	return mjml(source, options);
};
/** Opens the memory of the workspace in `folder`. Where nothing can be read or written, MJML is asked as if there were none. */
function openMjmlMemory(workspace, mjml = loadedMjml) {
	const folder = join(workspace, ".relance", "cache", "mjml");
	const version = mjmlVersion();
	const asked = /* @__PURE__ */ new Set();
	return {
		mjml: async (source, options) => {
			const name = `${createHash("sha256").update(JSON.stringify([
				version,
				options,
				source
			])).digest("hex")}.json`;
			asked.add(name);
			const known = await recall(join(folder, name));
			if (known !== void 0) return known;
			const { html, errors } = await mjml(source, options);
			const compiled = {
				html,
				errors: errors.map(({ line, message, tagName }) => ({
					line,
					message,
					tagName
				}))
			};
			await remember(folder, name, compiled);
			return compiled;
		},
		prune: async () => {
			const names = await readdir(folder).catch(() => []);
			await Promise.all(names.filter((name) => name.endsWith(".json") && !asked.has(name)).map((name) => forget(join(folder, name))));
		}
	};
}
function mjmlVersion() {
	const manifest = createRequire(import.meta.url)("mjml/package.json");
	return isObject(manifest) ? String(manifest.version) : "";
}
async function recall(file) {
	try {
		const value = JSON.parse(await readFile(file, "utf8"));
		return isCompiled(value) ? value : void 0;
	} catch {
		return;
	}
}
/** A workspace that may not be written to is checked all the same. */
async function remember(folder, name, compiled) {
	try {
		await mkdir(folder, { recursive: true });
		await writeFile(join(folder, ".gitignore"), "*\n");
		await writeWhole(join(folder, name), JSON.stringify(compiled));
	} catch {}
}
const forget = (file) => rm(file, { force: true }).catch(() => void 0);
const isCompiled = (value) => isObject(value) && typeof value.html === "string" && Array.isArray(value.errors) && value.errors.every(isFinding);
const isFinding = (value) => isObject(value) && typeof value.line === "number" && typeof value.message === "string" && typeof value.tagName === "string";
const isObject = (value) => typeof value === "object" && value !== null;

// cli/compile/find-mistakes.ts
/** All that is wrong with a workspace, before anything is generated. Every command goes through here, so they cannot disagree. */
/** SHA-256, hex. */
const digest = (text) => createHash("sha256").update(text).digest("hex");
/**
* Checks the texts, and compiles the messages. These are looked at beside a mistake in a campaign, too; not where settings or schema have one.
* Whether this version can run what is said is no question here.
*/
async function findMistakes(files, options = {}) {
	const { mjml = loadedMjml, watch = unwatched } = options;
	const checked = watch("check", () => createChecker(watch).check(files));
	const { program } = checked;
	const lint = options.lint === true ? watch("lint", () => checked.lint()) : [];
	const { messages, diagnostics } = shopIsBroken(checked) ? {
		messages: [],
		diagnostics: []
	} : await watch("messages", () => compileMessages(checked.partial, { mjml }, digest));
	return {
		...program && { program },
		messages,
		diagnostics: [
			...checked.diagnostics,
			...lint,
			...diagnostics
		].sort(byPlace)
	};
}
/** Without settings and schema nothing is known that a template could print. */
const shopIsBroken = ({ diagnostics }) => diagnostics.some(({ severity, span }) => severity === "error" && (span.file === "relance.yaml" || span.file === "schema.yaml"));

export { findMistakes as n, openMjmlMemory as r, digest as t };