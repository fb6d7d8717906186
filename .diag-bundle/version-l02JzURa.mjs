import { dirname, join } from "node:path";
import { readFileSync } from "node:fs";

// cli/version.ts
/** Version in the package's `package.json`, which lies above this file at different depths in the repository and in the published package. */
function packageVersion() {
	return String(manifest()?.version ?? "unknown");
}
/** Address of the page about a code of a diagnostic: in the repository that `package.json` names, else relative to the root of the repository. */
function pageAddress(code) {
	const page = code.startsWith("lint/") ? `docs/${code}.md` : `docs/diagnostics/${code}.md`;
	const repository = addressOf(manifest()?.repository);
	return repository === void 0 ? page : `${repository}/blob/main/${page}`;
}
/** npm takes a text or `{ url }`, with `git+` in front and `.git` behind. */
function addressOf(repository) {
	const url = typeof repository === "object" && repository !== null && "url" in repository ? repository.url : repository;
	return typeof url === "string" ? url.replace(/^git\+/, "").replace(/\.git$/, "") : void 0;
}
function manifest() {
	for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
		const content = readManifest(join(folder, "package.json"));
		if (content?.name === "relance") return content;
	}
}
function readManifest(file) {
	try {
		return JSON.parse(readFileSync(file, "utf8"));
	} catch {
		return;
	}
}

export { pageAddress as n, packageVersion as t };