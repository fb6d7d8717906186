/**
 * Signatures of what a flow uses. They are part of its hash (semantics §6): a message that needs one thing more, or a field of another
 * type, makes a new revision; a new body or new terms do not.
 */
import type { Collection, Expression, Message, Need, Program } from '../../language/program.ts';
import type { FieldType, Schema } from '../../language/schema/schema.ts';
import { flowExpressions, triggerExpressions, withInner } from './expressions.ts';
import { entityOf, eventOf, fieldSteps } from './fields.ts';
import type { Flow } from './flow.ts';

type BareFlow = Omit<Flow, 'mentions' | 'uses'>;

/** Signatures of the messages, coupons, events and fields that the flow uses, sorted. */
export function usesOf(flow: BareFlow, program: Pick<Program, 'schema' | 'messages'>): readonly string[] {
  const expressions = [...triggerExpressions(flow), ...flowExpressions(flow)].flatMap(withInner);
  const events = flow.triggers.map((trigger) => eventSignature(program.schema, trigger.event));
  const uses = [
    ...events,
    ...effectsOf(flow).map((effect) =>
      effect.kind === 'email' ? messageSignature(program.messages, effect.message) : `coupon ${effect.coupon}`,
    ),
    ...expressions.flatMap((expression) => expressionUses(program.schema, expression)),
  ];
  return [...new Set(uses)].sort();
}

function effectsOf(flow: BareFlow) {
  const effects = [...flow.unless, ...flow.goals].flatMap((exit) => exit.effects);
  return [...effects, ...flow.nodes].filter((node) => node.kind === 'email' || node.kind === 'give');
}

function expressionUses(schema: Schema, expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'path':
      return pathUses(schema, expression.root.entity, expression.path);
    case 'aggregate':
      return collectionUses(schema, expression.over, expression.fn === 'first' || expression.fn === 'last');
    case 'fact':
      return [eventSignature(schema, expression.event)];
    default:
      return [];
  }
}

function collectionUses(schema: Schema, over: Collection, ordered: boolean): readonly string[] {
  const time = entityOf(schema, over.entity).time;
  return [
    ...pathUses(schema, over.of.root.entity, over.of.path),
    ...pathUses(schema, over.entity, [over.via]),
    ...(ordered || over.within !== undefined ? [`time ${over.entity}: ${time ?? 'none'}`] : []),
  ];
}

function pathUses(schema: Schema, owner: string, path: readonly string[]): readonly string[] {
  return fieldSteps(schema, owner, path).map((step) => `field ${step.owner}.${step.field}: ${fieldTypeText(step.type)}`);
}

function eventSignature(schema: Schema, event: string): string {
  return `event ${event}: ${eventOf(schema, event).about}`;
}

function messageSignature(messages: readonly Message[], name: string): string {
  // Variants for locales share one signature; the checker has compared them.
  const message = messages.find((candidate) => candidate.name === name);
  if (message === undefined) throw new Error(`The checked program sends the message "${name}", which it lacks.`);
  const needs = Object.entries(message.needs)
    .map(([need, what]) => `${need}: ${needText(what)}`)
    .sort();
  return `message ${name}(${needs.join(', ')})`;
}

function needText(need: Need): string {
  switch (need.kind) {
    case 'row':
      return need.entity;
    case 'coupon':
      return 'coupon';
    case 'scalar':
      return need.of;
  }
}

function fieldTypeText(type: FieldType): string {
  switch (type.kind) {
    case 'scalar':
      return type.of;
    case 'list':
      return `list of ${type.of}`;
    case 'ref':
      return `ref ${type.entity}`;
  }
}
