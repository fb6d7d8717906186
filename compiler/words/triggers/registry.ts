/** The words of all kinds of triggers. A new one is a file beside this, and one entry here. */
import type { OfKind } from '../../../language/of-kind.ts';
import type { Trigger } from '../../../language/program.ts';
import { date } from './date.ts';
import { each } from './each.ts';
import { event } from './event.ts';
import { field } from './field.ts';
import { idle } from './idle.ts';
import { membership } from './membership.ts';
import { read } from './read.ts';
import { silence } from './silence.ts';
import { started } from './started.ts';
import type { TriggerWords } from './trigger-words.ts';

const TRIGGERS = { event, idle, silence, field, membership, read, each, started, date } satisfies {
  readonly [K in Trigger['kind']]: TriggerWords<OfKind<Trigger, K>>;
};

// The entry of a trigger's own kind takes it, so the table is held as if every entry took all: methods may be.
const all: Readonly<Record<Trigger['kind'], TriggerWords<Trigger>>> = TRIGGERS;

/** The words for triggers of this kind. */
export const triggerWordsOf = ({ kind }: Trigger): TriggerWords<Trigger> => all[kind];
