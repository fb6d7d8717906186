/** A small shop with a short history, written to files as a user would have them. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileCampaigns } from '../../../cli/backtest/compile.ts';
import { readBacktestOptions } from '../../../cli/backtest/options.ts';
import { backtest } from '../../../cli/backtest/run.ts';
import type { BacktestReport } from '../../../runtime/backtest/report.ts';
import { recordingReporter } from '../../cli/check/recording-reporter.ts';

const RELANCE_YAML = `language: 1
store: { name: Corner shop, time_zone: Europe/Paris, currency: EUR, locale: en-GB }
modules: [item, cart, cart_item]
policies:
  quiet_hours: { from: "21:00", until: "08:00" }
  caps:
    - { messages: 1, per: 1d }
channels:
  email: { from: shop@corner.example, cost: 0.002 EUR }
  sms: { from: Corner, cost: 0.05 EUR }
`;

/** Texts of messages that campaigns of these tests send. */
const MESSAGES = ['thanks', 'offer', 'reminder'].map(
  (name) =>
    [
      `messages/${name}.email.mjml`,
      `---\nsubject: "${name}"\n---\n<mjml><mj-body><mj-section><mj-column><mj-text>Hello <a href="{{ unsubscribe_url }}">no more</a></mj-text></mj-column></mj-section></mj-body></mjml>\n`,
    ] as const,
);

/** Files of a workspace with these campaigns. */
export const shopFiles = (campaigns: string): ReadonlyMap<string, string> =>
  new Map([
    ['relance.yaml', RELANCE_YAML],
    ['messages/note.sms.txt', '---\n---\nA note. Answer STOP to end this.\n'],
    ...MESSAGES,
    ['shop.campaign', campaigns],
  ]);

/** What is run: campaigns as text, CSV files by option, other options as on the command line. */
export interface ShopBacktest {
  readonly campaigns: string;
  readonly csv: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Campaigns to compare with. */
  readonly before?: string;
}

/** Compiles and runs it; `log` has what was told meanwhile. */
export async function backtestShop({
  campaigns,
  csv,
  options = {},
  before,
}: ShopBacktest): Promise<{ readonly report: BacktestReport; readonly log: readonly string[] }> {
  const paths: Record<string, readonly string[]> = {};
  for (const [table, text] of Object.entries(csv)) paths[table] = [await writeTemporary(text)];
  const build = await builtShop(campaigns);
  const other = before === undefined ? undefined : { name: 'before', build: (await builtShop(before)).build };
  const { reporter, lines } = recordingReporter();
  const asked = readBacktestOptions({ ...paths, ...options }, build.program);
  const report = await backtest({ reporter, ...build, other, options: asked, store: undefined });
  return { report, log: lines };
}

/** The workspace of the shop, compiled. Throws with the findings if it has mistakes. */
export async function builtShop(campaigns: string) {
  const { build, diagnostics, program } = await compileCampaigns(shopFiles(campaigns), (whole) => whole.campaigns.map(({ name }) => name));
  if (build === undefined || program === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { build, program };
}

/** Writes a file to a folder of its own; answers its path. */
export async function writeTemporary(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'relance-backtest-test-')), 'file.csv');
  await writeFile(path, text);
  return path;
}
