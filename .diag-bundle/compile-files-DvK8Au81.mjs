// cli/compile/compile-files.ts
/** `compileWorkspace`, loaded at its first use: parser and checker take half a second to load, which `--help` and a wrong option need not wait for. */
async function compileFiles(files) {
	const { compileWorkspace } = await import("./compile-workspace-Ct0QFq_8.mjs");
	return compileWorkspace(files);
}

export { compileFiles as t };