/** What lint says of a campaign file, in short: a line for each finding. */
import { check } from '../../../language/check/check.ts';
import type { Diagnostic } from '../../../language/diagnostics/diagnostic.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import type { LiveCampaign } from '../../../language/lint/lint-rule.ts';
import { SHOP } from './pages.ts';

/** How a file is linted. */
export interface FindOptions {
  /** Only findings of these rules; absent: all but hints and what is unused in the shop. */
  readonly only?: readonly string[];
  readonly live?: readonly LiveCampaign[];
  /** Text added to relance.yaml. */
  readonly settings?: string;
}

/** The findings in a file of the shop that the pages' examples have. Throws what a person would see if the file has a mistake. */
export function findingsIn(source: string, { only, live = [], settings = '' }: FindOptions = {}): readonly Diagnostic[] {
  const files = new Map([...SHOP, ['relance.yaml', `${SHOP.get('relance.yaml')}${settings}`], ['example.campaign', source]]);
  const { program, diagnostics, lint } = check(files);
  if (program === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return lint(live).filter(({ code, span, severity }) => {
    if (span.file !== 'example.campaign') return false;
    return only === undefined ? severity !== 'hint' : only.includes(code.slice('lint/'.length));
  });
}

/** The same as `line rule` each. */
export const find = (source: string, options?: FindOptions): readonly string[] =>
  findingsIn(source, options).map(({ code, span }) => `${span.start.line} ${code.slice('lint/'.length)}`);

/** A campaign for who registers, whose steps begin on line 6. */
export const afterRegistration = (steps: string, clauses = 'unless purchased'): string =>
  `campaign c {\n  once\n  when contact registered\n  ${clauses}\n  then {\n${steps}\n  }\n}\n`;
