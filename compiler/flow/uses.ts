/**
 * Signatures of what a flow uses. They are part of its hash (semantics §6): a message that needs one thing more, or a field of another
 * type, makes a new revision; a new body, new terms or another rule of a segment do not.
 */
import type { Channel, Collection, DateTrigger, Expression, Message, Need, Program, Segment, Trigger } from '../../language/program.ts';
import type { FieldType, Schema } from '../../language/schema/schema.ts';
import { flowExpressions, triggerExpressions, withInner } from './expressions.ts';
import { entityOf, eventOf, fieldSteps } from './fields.ts';
import type { Flow, FlowEffect, FlowNode, SendNode } from './flow.ts';
import { yearlyFields } from './moments.ts';

/** What signatures are looked up in. */
export type UsesOf = Pick<Program, 'schema' | 'messages' | 'segments' | 'settings'>;

type BareFlow = Omit<Flow, 'mentions' | 'uses'>;

/** Signatures of the messages, coupons, segments, events and fields that the flow uses, sorted. */
export function usesOf(flow: BareFlow, program: UsesOf): readonly string[] {
  const effects = [...flow.unless, ...flow.goals].flatMap((exit) => exit.effects);
  return sorted([
    ...flow.triggers.flatMap((trigger) => triggerUses(trigger, program)),
    ...[...effects, ...flow.nodes].flatMap((node) => nodeUses(node, program)),
    ...flow.nodes.flatMap((node) => yearlyFields(node).flatMap(({ root, path }) => yearlyUses(program.schema, root.entity, path))),
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

function triggerUses(trigger: Trigger, { schema, segments }: Pick<UsesOf, 'schema' | 'segments'>): readonly string[] {
  switch (trigger.kind) {
    case 'date':
      return dateUses(trigger, schema);
    case 'field':
      return pathUses(schema, trigger.entity, [trigger.field]);
    case 'membership':
    case 'read':
      return [segmentSignature(segments, trigger.segment)];
    case 'each':
      return [eventSignature(schema, trigger.event), `rows ${trigger.entity}`];
    case 'event':
    case 'idle':
    case 'silence':
      return [eventSignature(schema, trigger.event)];
    case 'started':
      return [];
  }
}

/** The event of a date is derived from its field, so it is in no schema. */
function dateUses({ entity, field, yearly }: DateTrigger, schema: Schema): readonly string[] {
  return [...pathUses(schema, entity, [field]), ...(yearly ? yearlyUses(schema, entity, [field]) : [])];
}

function nodeUses(node: FlowNode | FlowEffect, { messages, schema, segments, settings }: UsesOf): readonly string[] {
  switch (node.kind) {
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
      return [messageSignature(messages, node.kind, node.message)];
    case 'send':
      return channelsOf(node, messages).map((channel) => messageSignature(messages, channel, node.message));
    case 'call':
      return [endpointSignature(settings, node.endpoint)];
    case 'set':
      return pathUses(schema, 'contact', [node.field]);
    case 'start':
      return [`campaign ${node.campaign}`];
    case 'notify':
      return [`people ${node.people}`];
    case 'split':
      return node.cohort === undefined ? [] : [`cohort ${node.cohort}`];
    case 'give':
      return [`coupon ${node.coupon}`];
    case 'add':
    case 'remove':
      return [segmentSignature(segments, node.segment)];
    case 'wait':
    case 'until':
    case 'race':
    case 'restart':
    case 'if':
    case 'parallel':
    case 'repeat':
    case 'unsubscribe':
    case 'suppress':
    case 'stop':
      return [];
  }
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

function timeSignature(schema: Schema, entity: string): string {
  return `time ${entity}: ${entityOf(schema, entity).time ?? 'none'}`;
}

function pathUses(schema: Schema, owner: string, path: readonly string[]): readonly string[] {
  return fieldSteps(schema, owner, path).map((step) => `field ${step.owner}.${step.field}: ${fieldTypeText(step.type)}`);
}

function yearlyUses(schema: Schema, owner: string, path: readonly string[]): readonly string[] {
  return fieldSteps(schema, owner, path)
    .slice(-1)
    .map((step) => `yearly ${step.owner}.${step.field}`);
}

function eventSignature(schema: Schema, event: string): string {
  return `event ${event}: ${eventOf(schema, event).about}`;
}

function segmentSignature(segments: readonly Segment[], name: string): string {
  const segment = segments.find((candidate) => candidate.name === name);
  if (segment === undefined) throw new Error(`The checked program names the segment "${name}", which it lacks.`);
  return `segment ${name}: ${segment.rule === undefined ? 'manual' : 'rule'}`;
}

/** A name may stand for a message of each channel. Variants for locales share one signature; the checker has compared them. */
function messageSignature(messages: readonly Message[], channel: Channel, name: string): string {
  const message = messages.find((candidate) => candidate.name === name && candidate.channel === channel);
  if (message === undefined) throw new Error(`The checked program sends the ${channel} "${name}", which it lacks.`);
  const needs = Object.entries(message.needs)
    .map(([need, what]) => `${need}: ${needText(what)}`)
    .sort();
  return `${channel} ${name}(${needs.join(', ')})`;
}

/** The channels that a `send` may come to: those listed; `preferred` adds none that has the message beside them. */
function channelsOf({ by, message }: Pick<SendNode, 'by' | 'message'>, messages: readonly Message[]): readonly Channel[] {
  const listed = by.filter((channel) => channel !== 'preferred');
  const others = by.includes('preferred') ? messages.filter(({ name }) => name === message).map(({ channel }) => channel) : [];
  return [...new Set([...listed, ...others])];
}

function endpointSignature({ endpoints }: UsesOf['settings'], name: string): string {
  const reply = endpoints[name]?.reply ?? [];
  return `endpoint ${name}(${reply.map((field) => `${field.name}: ${fieldTypeText(field.type)}`).join(', ')})`;
}

function needText(need: Need): string {
  switch (need.kind) {
    case 'row':
      return need.entity;
    case 'coupon':
      return 'coupon';
    case 'rows':
      return `list of ${need.name}`;
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
