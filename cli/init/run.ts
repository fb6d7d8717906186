/** `relance init`: a new workspace, from the options and, in a terminal, the answers of a person. */
import { resolve } from 'node:path';
import { EXIT, type ExitCode } from '../output/exit-codes.ts';
import type { Reporter } from '../output/reporter.ts';
import { shownPath } from '../output/shown-path.ts';
import { wrongOption } from '../output/wrong-option.ts';
import { type Answers, defaultAnswers, QUESTIONS } from './answers.ts';
import { askAnswers } from './ask.ts';
import { filesOf } from './workspace-files.ts';
import { refuseExisting, writeNew } from './write-new.ts';

/** What the options say. */
export interface InitOptions {
  readonly given: Partial<Answers>;
  /** Take the defaults for all others. */
  readonly yes: boolean;
}

/** Writes the workspace, and says what to do next. Throws a RelanceError where an option is wrong or something is there already. */
export async function runInit(reporter: Reporter, folder: string, { given, yes }: InitOptions): Promise<ExitCode> {
  const root = resolve(folder);
  for (const { key, wrong, help } of QUESTIONS) {
    const value = given[key];
    const why = value === undefined ? undefined : wrong(value);
    if (value !== undefined && why !== undefined) throw wrongOption(`--${key}`, value, why, help);
  }
  await refuseExisting(root, ['relance.yaml']);
  const defaults = defaultAnswers(root);
  const asks = !yes && !reporter.json && process.stdin.isTTY === true && process.stderr.isTTY === true;
  const answers = asks ? await askAnswers(given, defaults, { input: process.stdin, output: process.stderr }) : { ...defaults, ...given };
  if (answers === undefined) {
    reporter.info('Nothing was written.');
    return EXIT.ok;
  }
  const { written, kept } = await writeNew(root, filesOf(answers));
  reporter.fact('Written', written.join('\n'), { folder: root, files: written });
  if (kept.length > 0) reporter.fact('Left alone', `${kept.join('\n')}\n(there already)`, { files: kept });
  reporter.result(nextSteps(root, answers), { ok: true, folder: root, files: written, kept, ...answers });
  return EXIT.ok;
}

function nextSteps(root: string, { name }: Answers): string {
  const folder = shownPath(root);
  const at = folder === '.' ? '' : ` ${/\s/.test(folder) ? JSON.stringify(folder) : folder}`;
  return [
    `The workspace of ${name} is ready. Next:`,
    `  relance check${at}     finds mistakes`,
    `  relance test${at}      shows what the campaign does in the next weeks`,
    `  relance explain${at}   says it in sentences`,
    `  relance dev${at}       runs it on this machine`,
  ].join('\n');
}
