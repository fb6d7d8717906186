/** The registry of triggers in editors: what each kind leaves unsaid. */
import type { OfKind } from '../../../language/of-kind.ts';
import type { Position } from '../../../language/program.ts';
import type { MomentNode } from '../../../language/syntax/ast.ts';
import type { TriggerNode } from '../../../language/syntax/triggers/trigger-kinds.ts';

/** What an editor says of a kind of trigger. What is asked of a node is a method, so that all kinds stand in one table. */
interface TriggerHelp<N extends TriggerNode = TriggerNode> {
  /** Where the zone of its time would stand, if none is written; absent: it has no time of the day. */
  unsaidZone?(trigger: N): Position | undefined;
}

const triggerHelps: Readonly<Record<TriggerNode['kind'], TriggerHelp>> = {
  event: {},
  idle: {},
  silence: {},
  field: {},
  membership: {},
  read: { unsaidZone: ({ at }) => (at.kind === 'now' || at.zone !== undefined ? undefined : at.span.end) },
  each: {},
  started: {},
  date: { unsaidZone: ({ moment }) => (needsZone(moment) ? moment.span.end : undefined) },
} satisfies { readonly [K in TriggerNode['kind']]: TriggerHelp<OfKind<TriggerNode, K>> };

/** Where the zone of a trigger's time would stand, if none is written. */
export function unsaidZone(trigger: TriggerNode): Position | undefined {
  return triggerHelps[trigger.kind].unsaidZone?.(trigger);
}

/** True if a time of the day stands without its zone. */
export function needsZone(moment: MomentNode): boolean {
  const exact = moment.kind === 'path' && moment.time === undefined;
  return moment.zone === undefined && !exact;
}
