import { asData } from '../../language/diagnostics/render-json.ts';
import { requireFreePort } from '../../runtime/server/listen.ts';
import { compileFiles } from '../compile/compile-files.ts';
import { createClosing } from '../dev/closing.ts';
import { openDataFolder } from '../dev/data-folder.ts';
import { readDevOptions } from '../dev/options.ts';
import { listenForStop } from '../dev/stop.ts';
import { EXIT } from '../output/exit-codes.ts';
import { showFindings } from '../output/findings.ts';
import { counted } from '../output/plural.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { type Command, FOLDER_HELP, folderOf } from './command.ts';

/** `relance dev`: a whole shop on one machine: servers, deployment, real input on a scaled clock, and a page to look at it. */
export const devCommand: Command = {
  name: 'dev',
  summary: 'run a workspace on this machine and show it on a page',
  description: `Runs a workspace on this machine: checks and deploys its campaigns, starts Temporal and Postgres on .relance/ in the workspace,
feeds the orders, and shows campaigns and mails on a page. Ctrl-C stops it; starting again goes on where it was.`,
  examples: ['relance dev campaigns', 'relance dev campaigns --speed 12h', 'relance dev campaigns --fresh'],
  configure: (command) =>
    command
      .argument('[folder]', FOLDER_HELP, '.')
      .option('--speed <duration>', 'business time that passes in one second', '2d')
      .option('--orders <file>', 'orders to feed (default: data/orders.csv of the workspace)')
      .option('--port <port>', 'port of the page (default: the first free one from 4747 on)')
      .option('--fresh', 'forget everything and start over')
      .option('--exit-when-done', 'end when the input is used up and nothing is due'),
  run: async (reporter, args, options) => {
    const dev = readDevOptions(folderOf(args), options);
    const { folder, files } = await readWorkspace(dev.folder);
    const { diagnostics, build } = await reporter.step('Compiling campaigns', () => compileFiles(files));
    showFindings(reporter, diagnostics, files, { folder });
    if (build === undefined) {
      reporter.info('Nothing was deployed or started.');
      reporter.result('', { ok: false, diagnostics: diagnostics.map(asData) });
      return EXIT.findings;
    }
    const { artefacts, messages } = build;
    reporter.fact('Compiled', `${counted(artefacts.length, 'campaign')}, ${counted(messages.length, 'message')}`, {
      campaigns: artefacts.length,
      diagnostics,
    });
    if (dev.port !== undefined) await requireFreePort(dev.port);
    // Loaded here: the SDK of Temporal takes half a second, which no other command and no mistake should wait for.
    const { runDev } = await import('../dev/run.ts');
    const stop = listenForStop(reporter);
    const closing = createClosing(reporter);
    try {
      const data = await openDataFolder(folder);
      closing.add('data folder', data.release);
      await runDev({ dev, folder, build, data, reporter, closing, stop });
    } finally {
      await reporter.step('Stopping the servers', () => closing.closeAll());
    }
    return EXIT.ok;
  },
};
