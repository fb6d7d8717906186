/** Parts of the language that this version does not know yet, by the words that begin them, with what each is called. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../program.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';

/** Words, and what they begin. */
export type NotKnownYet = ReadonlyMap<string, string>;

/** What may begin a declaration. */
export const laterDeclarations: NotKnownYet = new Map([['cohort', 'cohorts']]);

/** What may begin a clause. */
export const laterClauses: NotKnownYet = new Map([
  ['active', 'the clause `active`'],
  ['limit', 'the clause `limit`'],
  ['backfill', 'the clause `backfill`'],
  ['measure', 'the clause `measure`'],
  ['holdout', 'the clause `holdout`'],
  ['capped', 'the clause `capped`'],
  ['quiet', 'the clause `quiet hours`'],
  ['live', 'the clause `live runs`'],
]);

/** What may begin or follow a step. */
export const laterSteps: NotKnownYet = new Map([
  ...['push', 'whatsapp', 'send', 'set', 'call', 'notify', 'start', 'unsubscribe', 'suppress', 'split', 'parallel', 'repeat'].map(
    (word): readonly [string, string] => [word, `the step \`${word}\``],
  ),
]);

/** What may follow the event of a trigger. */
export const laterTriggerParts: NotKnownYet = new Map([
  ['from', '`from` a connection'],
  ['by', '`by` in a trigger'],
  ['to', '`to contacts`'],
  ['gathered', '`gathered for`'],
  ['enters', 'triggers on entering a segment'],
  ['leaves', 'triggers on leaving a segment'],
  ['changes', 'triggers on a field'],
  ['rises', 'triggers on a field'],
  ['falls', 'triggers on a field'],
]);

/** What may begin a trigger. */
export const laterTriggers: NotKnownYet = new Map([
  ['no', 'triggers on inactivity'],
  ['each', 'triggers on each row'],
  ['segment', 'reading a segment'],
]);

/** What may follow `expect`. */
export const laterExpectations: NotKnownYet = new Map([
  ['call', '`expect call`'],
  ['measure', '`expect measure`'],
  ['notice', '`expect notice`'],
  ['push', '`expect push`'],
  ['whatsapp', '`expect whatsapp`'],
]);

/** What may follow `given`. */
export const laterGivens: NotKnownYet = new Map([
  ['split', '`given split`'],
  ['pool', '`given pool`'],
  ['email', '`given email`'],
  ['sms', '`given sms`'],
  ['held', '`given held out`'],
]);

/** Says that this version does not know `what` yet. */
export function notKnownYet(what: string, span: Span): Diagnostic {
  return syntaxDiagnostic(
    'not-known-yet',
    `This version of Relance does not know ${what} yet.`,
    span,
    'It is part of the language and comes in a later version; until then leave it out.',
  );
}
