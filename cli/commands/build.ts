import { join, resolve } from 'node:path';
import { asData } from '../../language/diagnostics/render-json.ts';
import { compileFiles } from '../compile/compile-files.ts';
import { writeBuild } from '../compile/write-build.ts';
import { EXIT } from '../output/exit-codes.ts';
import { showFindings } from '../output/findings.ts';
import { shownPath } from '../output/shown-path.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { type Command, FOLDER_HELP, folderOf } from './command.ts';

/** `relance build`: the generated code, flow graphs and messages, as files to read and to deploy. */
export const buildCommand: Command = {
  name: 'build',
  summary: 'compile campaigns into workflows, stages and messages',
  description: 'Compiles campaigns and writes what Temporal runs, to read it or to keep it: workflows, stages, flow graphs and messages.',
  examples: ['relance build campaigns', 'relance build campaigns --out dist/campaigns'],
  configure: (command) =>
    command
      .argument('[folder]', FOLDER_HELP, '.')
      .option('--out <folder>', 'where to write; an earlier build there is replaced (default: .relance/build in the workspace)'),
  run: async (reporter, args, options) => {
    const { folder, files } = await readWorkspace(folderOf(args));
    const { diagnostics, build } = await reporter.step('Compiling campaigns', () => compileFiles(files));
    showFindings(reporter, diagnostics, files, { folder });
    if (build === undefined) {
      reporter.info('Nothing was written.');
      reporter.result('', { ok: false, diagnostics: diagnostics.map(asData) });
      return EXIT.findings;
    }
    const out = typeof options.out === 'string' ? resolve(options.out) : join(folder, '.relance', 'build');
    await writeBuild(out, build);
    const revisions = build.artefacts.map(({ campaign, revision }) => ({ campaign, revision }));
    reporter.fact('Written', `to ${shownPath(out)}`, { out });
    reporter.result(revisions.map(({ campaign, revision }) => `${campaign}@${revision}`).join('\n'), {
      ok: true,
      out,
      revisions,
      diagnostics: diagnostics.map(asData),
    });
    return EXIT.ok;
  },
};
