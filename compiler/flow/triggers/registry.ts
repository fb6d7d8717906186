/** All kinds of triggers as the flow knows them. A new one is a file beside this, and one entry here. */

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
import type { TriggerFlow } from './trigger-flow.ts';

const TRIGGERS = { event, idle, silence, field, membership, read, each, started, date } satisfies {
  readonly [K in Trigger['kind']]: TriggerFlow<OfKind<Trigger, K>>;
};

// The entry of a trigger's own kind takes it, so the table is held as if every entry took all: methods may be.
const all: Readonly<Record<Trigger['kind'], TriggerFlow<Trigger>>> = TRIGGERS;

/** What the flow knows of the kind of a trigger. */
export const triggerFlowOf = ({ kind }: Pick<Trigger, 'kind'>): TriggerFlow<Trigger> => all[kind];

/** Names of the events that nobody wrote down before a campaign asked for them: what was read, started or left. */
export const EVENTS_WITHOUT_PAST: ReadonlySet<string> = new Set(Object.values(all).flatMap(({ withoutPast = [] }) => withoutPast));
