/** The code of all kinds of triggers. A new one is a file beside this, if it has fields of its own, and one entry here. */

import type { OfKind } from '../../../language/of-kind.ts';
import type { Trigger } from '../../../language/program.ts';
import { each } from './each.ts';
import { event } from './event.ts';
import { field } from './field.ts';
import { idle } from './idle.ts';
import { membership } from './membership.ts';
import { read } from './read.ts';
import { silence } from './silence.ts';
import type { TriggerEmission } from './trigger-emission.ts';

/** Its event, or its key, says all. */
const PLAIN = {};

const TRIGGERS = { event, idle, silence, field, membership, read, each, started: PLAIN, date: PLAIN } satisfies {
  readonly [K in Trigger['kind']]: TriggerEmission<OfKind<Trigger, K>>;
};

// The entry of a trigger's own kind takes it, so the table is held as if every entry took all: methods may be.
const all: Readonly<Record<Trigger['kind'], TriggerEmission<Trigger>>> = TRIGGERS;

/** How the code of a trigger is written. */
export const triggerEmissionOf = ({ kind }: Trigger): TriggerEmission<Trigger> => all[kind];
