import { t as createChecker } from "./checker-CAcixnj7.mjs";

// language/check/check.ts
/**
* Checks a workspace: `relance.yaml`, `schema.yaml`, `*.campaign` anywhere, `messages/**`; other files are ignored. Keys are paths relative
* to the workspace, with `/`. Pure: the same texts give the same answer. Editor, CLI and deploy use this one check (`createChecker` is the
* same check with a memory).
*/
function check(files) {
	return createChecker().check(files);
}

export { check as t };