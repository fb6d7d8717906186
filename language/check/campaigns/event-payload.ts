/** `event` in the clauses and steps of a campaign: what the triggering event brought, as it was at entry. */
import type { EventType, Field, Schema } from '../../schema/schema.ts';
import { payloadFields } from '../expressions/fields.ts';
import type { Absent } from '../scope.ts';
import type { Binds } from '../triggers/binds.ts';
import { sameType, typeOfField } from '../types.ts';

/** The fields that the event of every trigger brings with the same type, and the event of the first; undefined where a trigger has none. */
export function commonPayload(
  binds: readonly Binds[],
  schema: Schema,
): { readonly event: EventType; readonly fields: readonly Field[] } | undefined {
  const events = binds.flatMap(({ event }) => event ?? []);
  const [event, ...others] = events;
  if (event === undefined || events.length < binds.length) return undefined;
  const fields = payloadFields(event, { schema }).filter((field) => others.every((other) => hasField(other, field, schema)));
  return { event, fields };
}

function hasField(event: EventType, { name, type }: Field, schema: Schema): boolean {
  const other = payloadFields(event, { schema }).find((field) => field.name === name);
  return other !== undefined && sameType(typeOfField(other.type), typeOfField(type));
}

/** Why `event`, or one of its fields (`event.score`), is not there, by its dotted name. */
export function absentPayload(binds: readonly Binds[], common: readonly Field[], schema: Schema): ReadonlyMap<string, Absent> {
  const absent = new Map<string, Absent>();
  const without = binds.find(({ event }) => event === undefined);
  if (without !== undefined) absent.set('event', noEvent(without));
  const held = new Set(common.map(({ name }) => name));
  for (const { event } of binds) {
    for (const { name } of event?.fields ?? []) if (!held.has(name)) absent.set(`event.${name}`, notByAll(name, binds, schema));
  }
  return absent;
}

function noEvent({ words, gathered }: Binds): Absent {
  const code = 'unknown-name';
  if (gathered === undefined) {
    return {
      code,
      why: `\`event\` is what the triggering event brought, and \`${words}\` brings nothing.`,
      help: 'Read a field of the contact or of a row, or start with an event.',
    };
  }
  return {
    code,
    why: 'The trigger gathers several events, so there is not one `event`.',
    help: `Ask the list, such as \`last(${gathered.name}).event.…\`.`,
  };
}

function notByAll(name: string, binds: readonly Binds[], schema: Schema): Absent {
  const lacking = binds.find(({ event }) => event && !payloadFields(event, { schema }).some((field) => field.name === name));
  return {
    code: 'unknown-name',
    why:
      lacking === undefined
        ? `\`${name}\` is not of the same kind in all events that start this campaign.`
        : `Not every trigger of this campaign brings \`${name}\`: \`${lacking.words}\` does not.`,
    help: 'Write a campaign of its own for each kind of trigger.',
  };
}
