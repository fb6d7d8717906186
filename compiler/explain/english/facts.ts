/** Facts as people say them, now (`the contact places an order`) or looking back (`the contact has placed an order since the run began`). */
import type { Fact, FactWindow } from '../../../language/program.ts';
import type { Context } from './context.ts';
import { happening, noneOf } from './events.ts';
import { aRow, CHANNEL_NOUN, named, plain } from './names.ts';
import { stretch } from './time.ts';
import { valueWords } from './values.ts';

/** `now`: it happens at this moment, as what ends a run or a wait does. `since`: it has happened by then. */
export type Tense = 'now' | 'since';

/** A fact as a clause. */
export function factWords(fact: Fact, tense: Tense, negated: boolean, context: Context): string {
  const { subject, present, perfect } = happening(fact.event, context, rowOf(fact, context));
  const where = fact.where === undefined ? '' : `, where ${context.condition(fact.where, context)}`;
  if (tense === 'now' && !negated && fact.window.kind === 'since entry') return `${subject} ${present}${where}`;
  // `no order has been delivered` for what is not the contact's doing.
  const none = noneOf(subject);
  if (negated && none !== subject) return `${none} has ${perfect}${windowWords(fact.window, context)}${where}`;
  return `${subject} has ${negated ? 'not ' : ''}${perfect}${windowWords(fact.window, context)}${where}`;
}

/** How often it has happened, as a clause; `times`: `at least 3 times`. */
export function timesWords(fact: Fact, times: string, context: Context): string {
  const { subject, perfect } = happening(fact.event, context, rowOf(fact, context));
  const where = fact.where === undefined ? '' : `, where ${context.condition(fact.where, context)}`;
  return `${subject} has ${perfect} ${times}${windowWords(fact.window, context)}${where}`;
}

function windowWords(window: FactWindow, context: Context): string {
  switch (window.kind) {
    case 'since entry':
      return ' since the run began';
    case 'within':
      return ` in the last ${stretch(window.ms)}`;
    case 'since':
      return ` since ${valueWords(window.at, context)}`;
  }
}

/** The row that a fact is about, where it says so. */
function rowOf(fact: Fact, context: Context): string | undefined {
  if (fact.subject !== undefined) return subjectWords(fact.subject, context);
  if (!fact.aboutThis || context.per === undefined) return undefined;
  const { entities, events } = context.program.schema;
  const about = events[fact.event]?.about;
  const per = `this ${plain(context.per)}`;
  if (about === undefined || about === context.per) return per;
  // `this cart purchased`: an order that was made from this very cart.
  if (context.per === 'cart') return `${aRow(about)} from ${per}`;
  const field = entities[about]?.fields.find(({ type }) => type.kind === 'ref' && type.entity === context.per)?.name;
  return `${aRow(about)}${field === undefined ? '' : ` whose ${plain(field)} is ${per}`}`;
}

/** `the e-mail “cart reminder”`, `the coupon “save20”`, `an SMS`. */
export function subjectWords(subject: NonNullable<Fact['subject']>, { steps, noun, program }: Context): string {
  switch (subject.kind) {
    case 'channel':
      return subject.channel === 'email' || subject.channel === 'sms'
        ? `an ${CHANNEL_NOUN[subject.channel]}`
        : `a ${CHANNEL_NOUN[subject.channel]}`;
    case 'message': {
      const channels = new Set(program.messages.filter((one) => one.name === subject.message).map((one) => one.channel));
      const [only] = channels;
      return `the ${channels.size === 1 && only !== undefined ? CHANNEL_NOUN[only] : 'message'} ${named(subject.message)}`;
    }
    case 'label': {
      const step = steps.get(subject.label);
      return (step === undefined ? undefined : noun(step)) ?? `the message ${named(subject.label)}`;
    }
  }
}
