// cli/commands/lsp.ts
/** `relance lsp`: the language server, for editors. */
const lspCommand = {
	name: "lsp",
	summary: "serve editors: the language server, over stdin and stdout",
	description: "Speaks the Language Server Protocol over stdin and stdout until the editor leaves. Editors start it themselves; how is told in docs/editors.md.",
	examples: ["relance lsp --stdio"],
	configure: (command) => command.option("--stdio", "speak over stdin and stdout (always so)"),
	run: async () => {
		const { serveEditor } = await import("./serve-editor-ByLJkd2Z.mjs");
		return serveEditor();
	}
};

export { lspCommand };