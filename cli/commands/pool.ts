import { resolve } from 'node:path';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { EXIT, type ExitCode } from '../output/exit-codes.ts';
import type { Reporter } from '../output/reporter.ts';
import { wrongOption } from '../output/wrong-option.ts';
import { openWorkspaceStore } from '../workspace/open-store.ts';
import type { Shop } from '../workspace/read-shop.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { type Command, FOLDER_HELP, folderOf } from './command.ts';

/** `relance pool`: the stock of coupon codes, and new codes from a file. */
export const poolCommand: Command = {
  name: 'pool',
  summary: 'show the stock of coupon codes, or add codes from a file',
  description: `Shows how many codes each pool of relance.yaml holds and how many are free. With --add it adds codes from a text file, one a line; a header
\`code\` is passed over, and codes that the pool has already are left as they are. An alert tells when a tenth of the stock is left, and when none is.`,
  examples: ['relance pool campaigns', 'relance pool campaigns --add partner_codes=codes.txt'],
  configure: (command) =>
    command.argument('[folder]', FOLDER_HELP, '.').option('--add <pool=file>', 'add the codes of this file to the pool'),
  run: async (reporter, args, options) => {
    const workspace = await readWorkspace(folderOf(args));
    // Loaded here: the checker takes a moment to load, which `--help` need not wait for.
    const { readShop } = await import('../workspace/read-shop.ts');
    const shop = readShop(workspace, reporter);
    if (shop === undefined) return EXIT.findings;
    const wanted = options.add === undefined ? undefined : readAdd(String(options.add), shop);
    return run(reporter, workspace.folder, shop, wanted);
  },
};

interface Add {
  readonly pool: string;
  readonly path: string;
}

function readAdd(text: string, { settings }: Shop): Add {
  const at = text.indexOf('=');
  const [pool, path] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  if (at < 1 || path === '') throw wrongOption('--add', text, 'It names a pool and a file.', 'Write `--add partner_codes=codes.txt`.');
  if (!settings.pools.includes(pool)) throw unknownPool(pool, settings.pools);
  return { pool, path: resolve(path) };
}

const unknownPool = (pool: string, pools: readonly string[]): RelanceError =>
  new RelanceError({
    code: 'unknown-pool',
    summary: 'There is no such pool.',
    why: `relance.yaml lists no pool \`${pool}\`.`,
    help:
      pools.length === 0 ? `Add \`pools: [${pool}]\` to relance.yaml.` : `Its pools are ${pools.map((one) => `\`${one}\``).join(', ')}.`,
  });

async function run(reporter: Reporter, folder: string, { settings, schema }: Shop, wanted: Add | undefined): Promise<ExitCode> {
  const { importCodes, readCodes } = await import('../../runtime/ingest/codes/import-codes.ts');
  // What fails without a database fails before one is opened.
  const read = wanted === undefined ? undefined : await readCodes(wanted.path);
  for (const { line, reason } of read?.rejected.slice(0, SHOWN) ?? []) reporter.warn(`line ${line}: ${reason}`);
  const more = (read?.rejected.length ?? 0) - SHOWN;
  if (more > 0) reporter.warn(`and ${more} more lines that hold no code`);
  const { store, close } = await openWorkspaceStore(folder, { reporter, schema });
  try {
    const added =
      wanted === undefined || read === undefined
        ? undefined
        : await reporter.step(`Adding ${read.codes.length} codes`, () => importCodes(store, wanted.pool, read.codes));
    const stock = await store.transaction((tx) => tx.pools.stock());
    const pools = settings.pools.map((pool) => stock.find((one) => one.pool === pool) ?? { pool, codes: 0, free: 0 });
    const lines = [
      ...(wanted === undefined || added === undefined ? [] : [`${added} new codes in ${wanted.pool}`]),
      ...(pools.length === 0
        ? ['relance.yaml lists no pools']
        : pools.map(({ pool, codes, free }) => `${pool}: ${free} of ${codes} codes are free`)),
    ];
    reporter.result(lines.join('\n'), { ok: true, ...(added === undefined ? {} : { added, rejected: read?.rejected.length ?? 0 }), pools });
  } finally {
    await close();
  }
  return (read?.rejected.length ?? 0) === 0 ? EXIT.ok : EXIT.findings;
}

/** Rejected lines that are told one by one. */
const SHOWN = 20;
