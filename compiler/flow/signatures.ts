/**
 * Signatures of what a flow uses. They are part of its hash (semantics §6): a message that needs one thing more, or a field of another
 * type, makes a new revision; a new body, new terms or another rule of a segment do not.
 */
import type { Channel, Message, Need, Program, Segment } from '../../language/program.ts';
import type { FieldType, Schema } from '../../language/schema/schema.ts';
import { entityOf, eventOf, fieldSteps } from './fields.ts';

/** What signatures are looked up in. */
export type UsesOf = Pick<Program, 'schema' | 'messages' | 'segments' | 'settings'>;

/** The fields on a path. */
export function pathUses(schema: Schema, owner: string, path: readonly string[]): readonly string[] {
  return fieldSteps(schema, owner, path).map((step) => `field ${step.owner}.${step.field}: ${fieldTypeText(step.type)}`);
}

/** That the last field of a path comes back every year. */
export function yearlyUses(schema: Schema, owner: string, path: readonly string[]): readonly string[] {
  return fieldSteps(schema, owner, path)
    .slice(-1)
    .map((step) => `yearly ${step.owner}.${step.field}`);
}

/** The field that is an entity's time. */
export function timeSignature(schema: Schema, entity: string): string {
  return `time ${entity}: ${entityOf(schema, entity).time ?? 'none'}`;
}

/** An event, with the entity that it is about. */
export function eventSignature(schema: Schema, event: string): string {
  return `event ${event}: ${eventOf(schema, event).about}`;
}

/** A segment, and whether it has a rule. */
export function segmentSignature(segments: readonly Segment[], name: string): string {
  const segment = segments.find((candidate) => candidate.name === name);
  if (segment === undefined) throw new Error(`The checked program names the segment "${name}", which it lacks.`);
  return `segment ${name}: ${segment.rule === undefined ? 'manual' : 'rule'}`;
}

/** A message with its needs. A name may stand for a message of each channel. Variants for locales share one signature; the checker has compared them. */
export function messageSignature(messages: readonly Message[], channel: Channel, name: string): string {
  const message = messages.find((candidate) => candidate.name === name && candidate.channel === channel);
  if (message === undefined) throw new Error(`The checked program sends the ${channel} "${name}", which it lacks.`);
  const needs = Object.entries(message.needs)
    .map(([need, what]) => `${need}: ${needText(what)}`)
    .sort();
  return `${channel} ${name}(${needs.join(', ')})`;
}

/** An endpoint, with the fields of its answer. */
export function endpointSignature({ endpoints }: UsesOf['settings'], name: string): string {
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
