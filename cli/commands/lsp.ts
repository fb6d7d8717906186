import type { Command } from './command.ts';

/** `relance lsp`: the language server, for editors. */
export const lspCommand: Command = {
  name: 'lsp',
  summary: 'serve editors: the language server, over stdin and stdout',
  description:
    'Speaks the Language Server Protocol over stdin and stdout until the editor leaves. Editors start it themselves; how is told in docs/editors.md.',
  examples: ['relance lsp --stdio'],
  // `--stdio` is what clients add by habit; there is no other way to speak.
  configure: (command) => command.option('--stdio', 'speak over stdin and stdout (always so)'),
  run: async () => {
    const { serveEditor } = await import('../lsp/serve-editor.ts');
    return serveEditor();
  },
};
