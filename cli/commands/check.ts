import { compileWorkspace } from '../compile/compile-workspace.ts';
import { EXIT } from '../output/exit-codes.ts';
import { countFindings, showFindings } from '../output/findings.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { type Command, folderOf } from './command.ts';

/** `relance check`: every mistake of a workspace, before anything runs. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'check campaigns, messages and settings',
  examples: ['relance check campaigns', 'relance check campaigns --json'],
  configure: (command) => command.argument('[folder]', 'folder of relance.yaml', '.'),
  run: async (reporter, args) => {
    const { files } = await readWorkspace(folderOf(args));
    const { diagnostics, build } = await compileWorkspace(files);
    showFindings(reporter, diagnostics, files);
    const count = countFindings(diagnostics);
    const campaigns = build?.artefacts.length ?? 0;
    const text = build === undefined ? count : `${campaigns} campaign${campaigns === 1 ? '' : 's'} checked${count === '' ? '' : `: ${count}`}`;
    reporter.result(text, { ok: build !== undefined, diagnostics });
    return build === undefined ? EXIT.findings : EXIT.ok;
  },
};
