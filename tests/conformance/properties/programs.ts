/** Random campaigns, as source text, so that the whole pipeline runs: every kind of trigger, clause and step of the language, in every order that compiles. */
import fc from 'fast-check';
import { clauses, writeClauses } from './clauses.ts';
import { declarationsFor } from './declarations.ts';
import { steps } from './steps.ts';
import { entry } from './triggers.ts';
import { type Writing, writeBlock } from './write-steps.ts';

/** A campaign with all that it needs. */
export interface Program {
  readonly name: string;
  readonly source: string;
  /** Its triggers in words. */
  readonly triggers: readonly string[];
  /** Labels of its messages and of its coupons. */
  readonly messages: readonly string[];
  readonly coupons: readonly string[];
}

/** A campaign named `name`. */
export function randomProgram(name: string): fc.Arbitrary<Program> {
  return fc.record({ entry, clauses, steps }).map(({ entry: { mode, triggers, per, brings }, clauses: drawn, steps: taken }) => {
    // Without a wait of a year behind a trigger that comes back for ever most runs are over at the end.
    const noYears = triggers.some(({ returns }) => returns === true);
    const writing: Writing = { labels: 0, messages: [], coupons: [], given: false, row: brings, per, noYears };
    const { text } = writeBlock(taken, writing);
    const lines = [
      mode,
      `when ${triggers.map(({ words }) => words).join(' or ')}`,
      ...writeClauses(
        drawn,
        writing,
        triggers.some(({ past }) => past === true),
      ),
      `then {\n    ${text === '' ? 'wait 1h' : text}\n  }`,
    ];
    const campaign = `campaign ${name} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}\n`;
    return {
      name,
      source: `${declarationsFor(name, campaign)}\n${campaign}`,
      triggers: triggers.map(({ words }) => words),
      messages: writing.messages,
      coupons: writing.coupons,
    };
  });
}
