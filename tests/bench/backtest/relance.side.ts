/** A backtest as `relance backtest` runs it: the file read, six campaigns over all of it, and everything counted. Compiling is not part of it. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileCampaigns } from '../../../cli/backtest/compile.ts';
import { readBacktestOptions } from '../../../cli/backtest/options.ts';
import { backtest } from '../../../cli/backtest/run.ts';
import { reportText } from '../../../cli/backtest/text.ts';
import { createReporter } from '../../../cli/output/create-reporter.ts';
import { readWorkspace } from '../../../cli/workspace/read-workspace.ts';
import { measured } from './measured.ts';

const [, , file = ''] = process.argv;
const workspace = join(fileURLToPath(new URL('../../../', import.meta.url)), 'tests', 'bench', 'backtest', 'workspace');

const { build, program } = await compileCampaigns((await readWorkspace(workspace)).files, ({ campaigns }) =>
  campaigns.map(({ name }) => name),
);
if (build === undefined || program === undefined) throw new Error('The workspace of the bench has mistakes.');
const options = readBacktestOptions({ orders: [file], format: 'lines' }, program);
// Progress and rows that are wrong are no part of what is measured.
const silent = { ...createReporter(true), warn: () => undefined, progress: () => undefined };

await measured(async () => {
  const report = await backtest({ reporter: silent, program, build, other: undefined, options, store: undefined });
  const text = reportText(report, 100);
  if (report.figures.messages === 0) throw new Error(text);
  if (process.env.SHOW === 'yes') process.stderr.write(`${text}\n`);
});
