import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import type { Subject } from '../../runtime/report/find-subject.ts';
import type { Reports } from '../../runtime/report/reports.ts';
import type { Store } from '../../runtime/store/port.ts';
import { EXIT } from '../output/exit-codes.ts';
import type { Reporter } from '../output/reporter.ts';
import { shownPath } from '../output/shown-path.ts';
import { contactText, runText } from '../output/timeline.ts';
import { wrongOption } from '../output/wrong-option.ts';
import { openWorkspaceStore } from '../workspace/open-store.ts';
import { readWorkspace } from '../workspace/read-workspace.ts';
import { requireData } from '../workspace/require-data.ts';
import { type Command, FOLDER_HELP } from './command.ts';

/** `relance trace`: what happened to a contact, or in one run, and why. */
export const traceCommand: Command = {
  name: 'trace',
  summary: 'tell what happened to a contact or in a run, and why',
  description: `Tells what happened to a contact, or in one run, day by day: events of the shop, and each decision of a campaign with its reason
and its place in the source. Works beside \`relance dev\` and without it, and changes nothing.`,
  examples: [
    'relance trace +442079460123 campaigns',
    'relance trace c_17b0c1aa53f2d480 campaigns --campaign cart_recovery',
    'relance trace r_0f3a9c1d27be4568 campaigns --json',
  ],
  configure: (command) =>
    command
      .argument('<contact|run>', 'id of a run, or id, key, e-mail address or phone number of a contact')
      .argument('[folder]', FOLDER_HELP, '.')
      .option('--campaign <name>', 'only the runs and decisions of this campaign'),
  run: async (reporter, args, options) => {
    const [text = '', path = '.'] = args;
    const workspace = await readWorkspace(path);
    await requireData(workspace.folder);
    // Loaded here: the checker takes half a second to load, which `--help` need not wait for.
    const { readShop } = await import('../workspace/read-shop.ts');
    const shop = readShop(workspace, reporter);
    if (shop === undefined) return EXIT.findings;
    const { store, close } = await openWorkspaceStore(workspace.folder, { reporter, schema: shop.schema });
    try {
      await withReports(store, (reports, zone) =>
        trace(reports, reporter, zone, { text, path: workspace.folder, campaign: options.campaign }),
      );
    } finally {
      await close();
    }
    return EXIT.ok;
  },
};

/** Reports over the store, and the zone of the shop. Rules of segments are loaded from a folder of their own, gone afterwards. */
async function withReports(store: Store, work: (reports: Reports, zone: string) => Promise<void>): Promise<void> {
  const [{ createReports }, { createLibrary }] = await Promise.all([
    import('../../runtime/report/reports.ts'),
    import('../../runtime/deploy/library.ts'),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'relance-trace-'));
  try {
    const workspace = await store.transaction((tx) => tx.deployments.workspace());
    await work(createReports(store, createLibrary(folder)), workspace?.settings.store.timeZone ?? 'UTC');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Asked {
  readonly text: string;
  readonly path: string;
  readonly campaign: unknown;
}

async function trace(reports: Reports, reporter: Reporter, zone: string, { text, path, campaign }: Asked): Promise<void> {
  if (typeof campaign === 'string' && (await reports.campaign(campaign)) === undefined) throw noSuchCampaign(campaign);
  const subject = await reports.find(text.trim());
  if (subject.kind === 'run') {
    const run = await reports.run(subject.id);
    if (run === undefined) throw nobody(text, path);
    if (typeof campaign === 'string' && run.campaign !== campaign) throw otherCampaign(campaign, run.id, run.campaign);
    reporter.result(runText(run, zone), { ok: true, run });
    return;
  }
  if (subject.kind === 'several') throw several(text, subject);
  const contact =
    subject.kind === 'contact' ? await reports.contact(subject.id, typeof campaign === 'string' ? { campaign } : {}) : undefined;
  if (contact === undefined) throw nobody(text, path);
  reporter.result(contactText(contact, zone), { ok: true, contact });
}

const nobody = (text: string, folder: string): RelanceError =>
  new RelanceError({
    code: 'nobody-found',
    summary: `No run and no contact is known as \`${text}\`.`,
    why: `Searched in \`${shownPath(folder)}\`: ids of runs; ids, keys, e-mail addresses and phone numbers of contacts, also by their beginning.`,
    help: 'Copy the id from the page, or give the whole e-mail address. A start with `--fresh` forgets earlier contacts and runs.',
  });

const several = (text: string, { contacts }: Subject & { kind: 'several' }): RelanceError =>
  new RelanceError({
    code: 'several-found',
    summary: `Several contacts are known as \`${text}\`.`,
    why: contacts.map(({ id, name }) => `${name} (${id})`).join(', '),
    help: 'Give the id of one of them.',
  });

const noSuchCampaign = (name: string): RelanceError =>
  wrongOption(
    '--campaign',
    name,
    'No campaign of this name is deployed or has runs.',
    'Look at the names with `relance check`, or on the page.',
  );

const otherCampaign = (name: string, run: string, own: string): RelanceError =>
  wrongOption('--campaign', name, `The run ${run} is one of ${own}.`, 'Leave the option out: a run has one campaign.');
