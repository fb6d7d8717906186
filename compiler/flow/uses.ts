/** What a flow uses, as signatures; see `signatures.ts`. */
import type { Collection, Expression } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { flowExpressions, triggerExpressions, withInner } from './expressions.ts';
import type { Flow } from './flow.ts';
import { eventSignature, pathUses, segmentSignature, timeSignature, type UsesOf } from './signatures.ts';
import { flowOf } from './steps/registry.ts';
import { usesOfTrigger } from './triggers.ts';

export type { UsesOf } from './signatures.ts';

type BareFlow = Omit<Flow, 'mentions' | 'uses'>;

/** Signatures of the messages, coupons, segments, events and fields that the flow uses, sorted. */
export function usesOf(flow: BareFlow, program: UsesOf): readonly string[] {
  const effects = [...flow.unless, ...flow.goals].flatMap((exit) => exit.effects);
  return sorted([
    ...flow.triggers.flatMap((trigger) => usesOfTrigger(trigger, program)),
    ...[...effects, ...flow.nodes].flatMap((node) => flowOf(node).uses?.(node, program) ?? []),
    ...expressionUses([...triggerExpressions(flow), ...flowExpressions(flow)], program),
  ]);
}

/** Signatures of what conditions and values use, sorted. */
export function expressionUses(expressions: readonly Expression[], program: Pick<UsesOf, 'schema' | 'segments'>): readonly string[] {
  return sorted(expressions.flatMap(withInner).flatMap((expression) => partUses(expression, program)));
}

function sorted(uses: readonly string[]): readonly string[] {
  return [...new Set(uses)].sort();
}

function partUses(expression: Expression, { schema, segments }: Pick<UsesOf, 'schema' | 'segments'>): readonly string[] {
  switch (expression.kind) {
    case 'path':
      // The fields of an answer stand in the signature of its endpoint.
      return expression.root.from === 'reply' ? [] : pathUses(schema, expression.root.entity, expression.path);
    case 'aggregate':
      return collectionUses(schema, expression.over, expression.fn === 'first' || expression.fn === 'last');
    case 'rows':
      return collectionUses(schema, expression.over, true);
    case 'fact':
      return [eventSignature(schema, expression.event)];
    case 'member':
      return [segmentSignature(segments, expression.segment)];
    default:
      return [];
  }
}

function collectionUses(schema: Schema, over: Collection, ordered: boolean): readonly string[] {
  const { entity, gathered, via, of, through } = over;
  if (gathered !== undefined) return [eventSignature(schema, gathered.event)];
  const owner = through?.entity;
  return [
    ...pathUses(schema, of.root.entity, of.path),
    ...pathUses(schema, entity, [via]),
    ...(through === undefined ? [] : pathUses(schema, through.entity, [through.via])),
    ...(ordered || over.within !== undefined
      ? [entity, ...(owner === undefined ? [] : [owner])].map((name) => timeSignature(schema, name))
      : []),
  ];
}
