import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Build } from '../../compiler/artefact.ts';
import { drawPicture } from '../../compiler/graph/draw-picture.ts';
import { couponWords } from '../../compiler/words/coupon.ts';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { asData } from '../../language/diagnostics/render-json.ts';
import { compileFiles } from '../compile/compile-files.ts';
import { type GraphFormat, graphFormats } from '../graph/formats.ts';
import { EXIT } from '../output/exit-codes.ts';
import { showFindings } from '../output/findings.ts';
import { shownPath } from '../output/shown-path.ts';
import { wrongOption } from '../output/wrong-option.ts';
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
    const { diagnostics, build } = await reporter.step('Compiling campaigns', () => compileFiles(files));
    showFindings(reporter, diagnostics, files, { folder });
    if (build === undefined) {
      reporter.result('', { ok: false, diagnostics: diagnostics.map(asData) });
      return EXIT.findings;
    }
    const out = typeof options.out === 'string' ? resolve(options.out) : undefined;
    const graphs = draw(build, format, typeof options.only === 'string' ? options.only : undefined);
    if (out === undefined && graphs.length > 1 && !reporter.json) throw whichOne(build);
    const written = out === undefined ? [] : await write(graphs, out, format, options.only !== undefined);
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

interface Graph {
  readonly campaign: string;
  readonly revision: string;
  readonly text: string;
}

function draw(build: Build, format: GraphFormat, only: string | undefined): readonly Graph[] {
  const chosen = only === undefined ? build.artefacts : build.artefacts.filter(({ campaign }) => campaign === only);
  if (chosen.length === 0) throw noSuchCampaign(build, only ?? '');
  const { currency } = build.settings.store;
  const coupons = new Map(build.coupons.map(({ name, terms }) => [name, couponWords(terms, currency)]));
  return chosen.map(({ campaign, revision, flow }) => ({ campaign, revision, text: format.write(drawPicture(flow, { coupons })) }));
}

const namesOf = (build: Build): string => build.artefacts.map(({ campaign }) => `\`${campaign}\``).join(', ');

/** Several pictures in one stream are of no use to anybody. */
const whichOne = (build: Build): RelanceError =>
  new RelanceError({
    code: 'which-campaign',
    summary: 'The workspace has several campaigns, and stdout takes one picture.',
    why: `It has ${namesOf(build)}.`,
    help: 'Name one with `--only`, or give a folder for all of them with `--out`.',
  });

const noSuchCampaign = (build: Build, only: string): RelanceError =>
  wrongOption('--only', only, 'The workspace has no campaign of this name.', `Name one of these: ${namesOf(build)}.`);

async function write(graphs: readonly Graph[], out: string, { extension }: GraphFormat, one: boolean): Promise<readonly string[]> {
  await mkdir(one ? dirname(out) : out, { recursive: true });
  const files = graphs.map(({ campaign, text }) => ({ path: one ? out : join(out, `${campaign}.${extension}`), text }));
  for (const { path, text } of files) await writeFile(path, text);
  return files.map(({ path }) => path);
}
