import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Build } from '../../compiler/artefact.ts';
import { compileWorkspace } from '../compile/compile-workspace.ts';
import { EXIT } from '../output/exit-codes.ts';
import { countFindings, showFindings } from '../output/findings.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { type Command, folderOf } from './command.ts';

/** `relance build`: the generated code, flow graphs and messages, as files to read and to deploy. */
export const buildCommand: Command = {
  name: 'build',
  summary: 'compile campaigns into workflows, stages and messages',
  examples: ['relance build campaigns', 'relance build campaigns --out dist/campaigns'],
  configure: (command) =>
    command.argument('[folder]', 'folder of relance.yaml', '.').option('--out <folder>', 'where to write (default: .relance/build in the workspace)'),
  run: async (reporter, args, options) => {
    const { folder, files } = await readWorkspace(folderOf(args));
    const { diagnostics, build } = await compileWorkspace(files);
    showFindings(reporter, diagnostics, files);
    if (build === undefined) {
      reporter.result(`${countFindings(diagnostics)}; nothing was written`, { ok: false, diagnostics });
      return EXIT.findings;
    }
    const out = typeof options.out === 'string' ? resolve(options.out) : join(folder, '.relance', 'build');
    await writeBuild(out, build);
    const revisions = build.artefacts.map(({ campaign, revision }) => ({ campaign, revision }));
    const lines = revisions.map(({ campaign, revision }) => `${campaign}@${revision}`);
    reporter.result([...lines, `written to ${out}`].join('\n'), { ok: true, out, revisions, diagnostics });
    return EXIT.ok;
  },
};

/** All or nothing: written beside, then moved into place. */
async function writeBuild(out: string, build: Build): Promise<void> {
  const beside = `${out}.new`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(join(beside, 'messages'), { recursive: true });
  for (const { campaign, workflow, stages, flow } of build.artefacts) {
    await writeFile(join(beside, `${campaign}.workflow.ts`), workflow);
    await writeFile(join(beside, `${campaign}.stages.ts`), stages);
    await writeFile(join(beside, `${campaign}.flow.json`), `${JSON.stringify(flow, undefined, 2)}\n`);
  }
  for (const { name, locale, html } of build.messages) {
    await writeFile(join(beside, 'messages', `${name}${locale === undefined ? '' : `.${locale}`}.html`), html);
  }
  await writeFile(join(beside, 'build.json'), `${JSON.stringify(build, undefined, 2)}\n`);
  await rm(out, { recursive: true, force: true });
  await rename(beside, out);
}
