import { resolve } from 'node:path';
import { asData } from '../../language/diagnostics/render-json.ts';
import { EXIT } from '../output/exit-codes.ts';
import { showFindings } from '../output/findings.ts';
import { shownPath } from '../output/shown-path.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import type { Command } from './command.ts';

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `relance backtest`: campaigns over recorded history, with nothing sent. */
export const backtestCommand: Command = {
  name: 'backtest',
  summary: 'run campaigns over recorded history, without sending anything',
  description: `Runs campaigns over recorded history: who would have entered, what they would have got, and why not. Nothing is sent or stored.
The history is that of the workspace's store, or CSV files with the columns that \`relance import\` takes.`,
  examples: [
    'relance backtest campaigns --orders campaigns/data/orders.csv --format lines --contacts campaigns/data/contacts.csv',
    'relance backtest long_silence campaigns --from 2011-01-01 --to 2011-12-09 --html report.html',
    'relance backtest campaigns --against main --orders order-lines.csv --format lines --consents email,sms',
  ],
  configure: (command) =>
    command
      .argument('[campaign...]', 'campaigns by name or `.campaign` file (default: all), and the folder that holds relance.yaml')
      .option('--from <date>', 'first day (default: that of the history); what came before is the past, and starts nothing')
      .option('--to <date>', 'last day (default: that of the history)')
      .option('--orders <file>', 'CSV file of orders; like those below in place of the store, may be given several times', collect)
      .option('--contacts <file>', 'CSV file of contacts', collect)
      .option('--carts <file>', 'CSV file of carts', collect)
      .option('--events <file>', 'CSV file of events: event, occurred_at, contact, about, payload (JSON)', collect)
      .option('--file <table=file>', 'CSV file of another table, such as products=products.csv', collect)
      .option('--format <format>', '`lines`: the orders are a file of order lines')
      .option('--map <table.field=column>', 'the column that holds a field; may be given several times', collect)
      .option('--zone <zone>', 'time zone of times without one (default: that of the store)')
      .option('--currency <code>', 'currency of amounts without one (default: that of the store)')
      .option('--connection <name>', 'the connection of relance.yaml that the rows of the files came from')
      .option('--consents <channels>', 'channels that contacts agree to where the history does not say: email,sms, or none')
      .option('--reactions <model>', 'none (default), or shares of messages: opened=30%,clicked=5%')
      .option('--against <revision>', 'compare with the workspace at a git revision, or with what is `deployed`')
      .option('--html <file>', 'write the report as a page, too'),
  run: async (reporter, args, options) => {
    // Loaded here: parser, checker and compiler take half a second to load, which `--help` need not wait for.
    const [{ chosenCampaigns, findTargets }, { compileCampaigns }, { readBacktestOptions }] = await Promise.all([
      import('../backtest/targets.ts'),
      import('../backtest/compile.ts'),
      import('../backtest/options.ts'),
    ]);
    const targets = await findTargets(args);
    const workspace = await readWorkspace(targets.folder);
    const { build, diagnostics, program } = await reporter.step('Compiling campaigns', () =>
      compileCampaigns(workspace.files, (whole) => chosenCampaigns(targets, whole)),
    );
    showFindings(reporter, diagnostics, workspace.files, { folder: workspace.folder });
    if (build === undefined || program === undefined) {
      reporter.result('', { ok: false, diagnostics: diagnostics.map(asData) });
      return EXIT.findings;
    }
    const asked = readBacktestOptions(options, program);
    const { withSources } = await import('../backtest/sources.ts');
    const report = await withSources({ reporter, workspace, targets, program, build, options: asked });
    if (report === undefined) return EXIT.findings;
    const { reportText } = await import('../backtest/text.ts');
    if (asked.html !== undefined) {
      const [{ reportPage }, { writePage }] = await Promise.all([import('../backtest/html/page.ts'), import('../backtest/write-page.ts')]);
      await writePage(resolve(asked.html), reportPage(report));
      reporter.fact('Page', shownPath(resolve(asked.html)), { page: resolve(asked.html) });
    }
    reporter.result(reportText(report, Math.min(100, process.stdout.columns ?? 100)), { ok: true, ...report });
    return EXIT.ok;
  },
};
