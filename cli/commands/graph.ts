import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { asData } from '../../language/diagnostics/render-json.ts';
import type { Program } from '../../language/program.ts';
import type { Graph } from '../graph/draw-graphs.ts';
import { type GraphFormat, graphFormats } from '../graph/formats.ts';
import { EXIT } from '../output/exit-codes.ts';
import { showFindings } from '../output/findings.ts';
import { shownPath } from '../output/shown-path.ts';
import { wrongOption } from '../output/wrong-option.ts';
import { noSuchCampaign } from '../workspace/no-such-campaign.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { type Command, FOLDER_HELP, folderOf } from './command.ts';

const NAMES = graphFormats.map(({ name }) => name);

/** `relance graph`: the flow of a campaign as a picture. */
export const graphCommand: Command = {
  name: 'graph',
  summary: 'draw the flow of a campaign as SVG, Mermaid or DOT',
  description:
    'Draws what starts a campaign, what it does and where it ends, as a marketer reads it. One campaign goes to stdout or to a file; without --only all of them go to the folder of --out.',
  examples: [
    'relance graph campaigns --only cart_recovery > cart-recovery.svg',
    'relance graph campaigns --only cart_recovery --format mermaid',
    'relance graph campaigns --out docs/flows',
  ],
  configure: (command) =>
    command
      .argument('[folder]', FOLDER_HELP, '.')
      .option('--only <campaign>', 'the campaign to draw')
      .option('--format <format>', NAMES.join(', '), NAMES[0])
      .option('--out <path>', 'a file for one campaign, a folder for all of them (default: stdout)'),
  run: async (reporter, args, options) => {
    const format = chosenFormat(String(options.format));
    const { folder, files } = await readWorkspace(folderOf(args));
    const only = typeof options.only === 'string' ? options.only : undefined;
    // Loaded at its first use, since `--help` and a wrong option need not wait for the parser.
    const { check } = await import('../../language/check/check.ts');
    const { program, diagnostics } = check(files);
    showFindings(reporter, diagnostics, files, { folder });
    if (program === undefined) {
      reporter.result('', { ok: false, diagnostics: diagnostics.map(asData) });
      return EXIT.findings;
    }
    const out = typeof options.out === 'string' ? resolve(options.out) : undefined;
    const chosen = chosenCampaigns(program, only);
    if (out === undefined && chosen.length > 1 && !reporter.json) throw whichOne(program);
    const { drawGraphs } = await import('../graph/draw-graphs.ts');
    const graphs = drawGraphs(chosen, program, format);
    const written = out === undefined ? [] : await write(graphs, out, format, only !== undefined);
    if (out !== undefined) reporter.fact('Written', written.map(shownPath).join('\n'), { files: written });
    const [first] = graphs;
    reporter.result(out === undefined ? (first?.text ?? '') : '', {
      ok: true,
      format: format.name,
      ...(out === undefined ? { graphs } : { files: written }),
      diagnostics,
    });
    return EXIT.ok;
  },
};

function chosenFormat(name: string): GraphFormat {
  const format = graphFormats.find((one) => one.name === name);
  if (format === undefined) throw wrongOption('--format', name, 'There is no such format.', `Take one of these: ${NAMES.join(', ')}.`);
  return format;
}

function chosenCampaigns({ campaigns }: Program, only: string | undefined): Program['campaigns'] {
  if (only === undefined) return campaigns;
  const chosen = campaigns.filter(({ name }) => name === only);
  if (chosen.length > 0) return chosen;
  throw noSuchCampaign(only, { campaigns });
}

const namesOf = (campaigns: Program['campaigns']): string => campaigns.map(({ name }) => `\`${name}\``).join(', ');

/** Several pictures in one stream are of no use to anybody. */
const whichOne = ({ campaigns }: Program): RelanceError =>
  new RelanceError({
    code: 'which-campaign',
    summary: 'The workspace has several campaigns, and stdout takes one picture.',
    why: `It has ${namesOf(campaigns)}.`,
    help: 'Name one with `--only`, or give a folder for all of them with `--out`.',
  });

async function write(graphs: readonly Graph[], out: string, { extension }: GraphFormat, one: boolean): Promise<readonly string[]> {
  await mkdir(one ? dirname(out) : out, { recursive: true });
  const files = graphs.map(({ campaign, text }) => ({ path: one ? out : join(out, `${campaign}.${extension}`), text }));
  for (const { path, text } of files) await writeFile(path, text);
  return files.map(({ path }) => path);
}
