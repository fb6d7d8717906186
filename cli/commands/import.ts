import { resolve } from 'node:path';
import type { ImportSummary } from '../../runtime/ingest/import/job.ts';
import type { ImportOptions } from '../import/options.ts';
import { EXIT, type ExitCode } from '../output/exit-codes.ts';
import type { Reporter } from '../output/reporter.ts';
import { shownPath } from '../output/shown-path.ts';
import { openWorkspaceStore } from '../workspace/open-store.ts';
import type { Shop } from '../workspace/read-shop.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { type Command, FOLDER_HELP } from './command.ts';

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `relance import`: a file of contacts, orders or any other table into the store of a workspace. */
export const importCommand: Command = {
  name: 'import',
  summary: 'import a CSV file into a table of a workspace',
  description: `Imports a CSV file into a table: contacts, orders, items, products, categories, carts, cart_items, or one of schema.yaml.
Rows are history: they start no run, unless --trigger says so. Importing the same file again changes nothing.`,
  examples: [
    'relance import contacts customers.csv campaigns --preview',
    'relance import orders orders.csv campaigns --map placed_at="Order date" --zone Europe/Paris',
    'relance import orders order-lines.csv campaigns --format lines --rejects rejects.csv',
  ],
  configure: (command) =>
    command
      .argument('<table>', 'table to import into, such as orders')
      .argument('<file>', 'CSV file in UTF-8; the first line names the columns')
      .argument('[folder]', FOLDER_HELP, '.')
      .option('--map <field=column>', 'the column that holds a field; may be given several times', collect)
      .option('--preview [rows]', 'show the mapping and the first rows (5), and write nothing')
      .option('--format <format>', '`lines`: a file of order lines, in which the rows of an order stand together')
      .option('--currency <code>', 'currency of amounts without one (default: that of the store)')
      .option('--zone <zone>', 'time zone of times without one (default: that of the store)')
      .option('--connection <name>', 'the connection of relance.yaml that the rows came from')
      .option('--trigger [event]', 'receive the rows as events that start runs, as if they came from the shop')
      .option('--rejects <file>', 'write the rejected rows to this CSV file'),
  run: async (reporter, args, options) => {
    const [table = '', file = '', folder = '.'] = args;
    const workspace = await readWorkspace(folder);
    // Loaded here: parser and checker take half a second to load, which `--help` need not wait for.
    const [{ readShop }, { readImportOptions }] = await Promise.all([import('../workspace/read-shop.ts'), import('../import/options.ts')]);
    const shop = readShop(workspace, reporter);
    if (shop === undefined) {
      reporter.info('Nothing was imported.');
      return EXIT.findings;
    }
    const read = readImportOptions(table, options, shop);
    return read.preview === undefined
      ? runImport(reporter, resolve(file), workspace.folder, shop, read)
      : runPreview(reporter, resolve(file), read);
  },
};

async function runPreview(reporter: Reporter, path: string, options: ImportOptions): Promise<ExitCode> {
  const { previewImport } = await import('../import/preview.ts');
  const { text, data } = await previewImport(path, shownPath(path), options);
  reporter.result(text, { ok: true, ...data });
  reporter.info('This is a preview: nothing was written.');
  return EXIT.ok;
}

async function runImport(reporter: Reporter, path: string, folder: string, shop: Shop, options: ImportOptions): Promise<ExitCode> {
  const { reportData, reportText, tellFindings } = await import('../import/report.ts');
  const summary = await importInto(reporter, path, folder, shop, options);
  const rejects = options.rejects === undefined ? undefined : shownPath(resolve(options.rejects));
  tellFindings(summary, reporter);
  reporter.result(reportText(summary, rejects), reportData(summary, rejects));
  return summary.rejected === 0 ? EXIT.ok : EXIT.findings;
}

/** What fails without a database fails before one is opened: the file is looked at first. */
async function importInto(reporter: Reporter, path: string, folder: string, shop: Shop, options: ImportOptions): Promise<ImportSummary> {
  const { form, wanted, rules, connection, trigger, rejects } = options;
  const [{ importFile }, { requireReadable }, { progressOf }, { openRejectsFile }, { patientStore }] = await Promise.all([
    import('../../runtime/ingest/import/import-file.ts'),
    import('../../runtime/ingest/import/require-readable.ts'),
    import('../import/report.ts'),
    import('../import/rejects-file.ts'),
    import('../../runtime/store/patient-store.ts'),
  ]);
  const source = { path, shownAs: shownPath(path), form, wanted, rules };
  await requireReadable(source);
  const list = rejects === undefined ? undefined : await openRejectsFile(resolve(rejects));
  const { store, close } = await openWorkspaceStore(folder, { reporter, schema: shop.schema });
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  try {
    return await importFile({
      ...source,
      store: patientStore(store),
      workspace: shop,
      signal: stop.signal,
      onProgress: progressOf(form.table, reporter),
      ...(connection === undefined ? {} : { connection }),
      ...(trigger === undefined ? {} : { trigger }),
      ...(list === undefined ? {} : { onFinding: list.add }),
    });
  } finally {
    await list?.close();
    await close();
  }
}
