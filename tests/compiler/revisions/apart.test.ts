/** What a campaign uses: its signature is part of the revision, its body is not (messages, endpoints, fields, policies). */
import { describe, expect, it } from 'vitest';
import type { Campaign, Message, Program } from '../../../language/program.ts';
import type { FieldType } from '../../../language/schema/schema.ts';
import { changed, type Hashes, hashesOf } from '../support/hashes.ts';
import { SHOPS } from '../support/shops.ts';
import { mutantsOf } from './mutants.ts';

/** All objects inside of a piece of the program, places left out. */
function partsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(partsIn);
  if (!isRecord(value)) return [];
  return [value, ...Object.entries(value).flatMap(([key, inner]) => (key === 'span' ? [] : partsIn(inner)))];
}
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const sends = (campaign: Campaign, { name, channel }: Message): boolean =>
  partsIn(campaign).some((part) => {
    if (part.message !== name) return false;
    const by = part.by;
    return part.kind === channel || (Array.isArray(by) && (by.includes(channel) || by.includes('preferred')));
  });

const named = (campaigns: readonly Campaign[]): readonly string[] => campaigns.map(({ name }) => `campaign ${name}`).sort();
const revisionsIn = (names: readonly string[]): readonly string[] => names.filter((name) => name.startsWith('campaign '));

describe.each(SHOPS)('in the $shop shop', ({ program }) => {
  const effect = (before: Hashes, after: Partial<Program>): readonly string[] => changed(before, hashesOf({ ...program, ...after }));

  it('the text of a message is its own, and what it needs is part of whoever sends it', () => {
    const before = hashesOf(program);
    for (const [index, message] of program.messages.entries()) {
      const rewritten = { ...message, body: `${message.body} `, subject: 'Other', preheader: 'Other', file: 'messages/moved' };
      expect(effect(before, { messages: program.messages.with(index, rewritten) })).toEqual([]);
      const needs = { ...message.needs, headline_of_a_test: { kind: 'scalar', of: 'text' } } as const;
      // Variants for locales have one signature.
      const asking = program.messages.map((one) =>
        one.name === message.name && one.channel === message.channel ? { ...one, needs } : one,
      );
      const senders = program.campaigns.filter((campaign) => sends(campaign, message));
      expect(effect(before, { messages: asking }), message.file).toEqual(named(senders));
    }
  });

  it('what an endpoint answers is part of whoever calls it, and its address is not', () => {
    const before = hashesOf(program);
    for (const [name, endpoint] of Object.entries(program.settings.endpoints)) {
      const withOne = (changedOne: typeof endpoint) => ({
        settings: { ...program.settings, endpoints: { ...program.settings.endpoints, [name]: changedOne } },
      });
      const callers = program.campaigns.filter((campaign) =>
        partsIn(campaign).some((part) => part.kind === 'call' && part.endpoint === name),
      );
      const further = { name: 'further', type: { kind: 'scalar', of: 'text' }, documentation: '' } as const;
      expect(effect(before, withOne({ ...endpoint, reply: [...(endpoint.reply ?? []), further] }))).toEqual(named(callers));
      expect(effect(before, withOne({ ...endpoint, url: 'https://elsewhere.example' }))).toEqual([]);
    }
  });

  it('the type of a field is part of whoever reads it, and of nobody else', () => {
    const before = hashesOf(program);
    const read = new Set<string>();
    for (const [entity, declared] of Object.entries(program.schema.entities)) {
      for (const [index, field] of declared.fields.entries()) {
        if (field.type.kind === 'ref') continue;
        const type: FieldType = field.type.kind === 'list' ? { kind: 'scalar', of: 'text' } : { kind: 'list', of: 'text' };
        const other = { ...field, type };
        const entities = { ...program.schema.entities, [entity]: { ...declared, fields: declared.fields.with(index, other) } };
        const hit = revisionsIn(effect(before, { schema: { ...program.schema, entities } }));
        const readers = program.campaigns.filter((campaign) => partsIn(campaign).some((part) => readsField(part, entity, field.name)));
        expect(hit, `${entity}.${field.name}`).toEqual(expect.arrayContaining([...named(readers)]));
        const mention = program.campaigns.filter((campaign) => JSON.stringify(campaign).includes(`"${field.name}"`));
        expect(named(mention), `${entity}.${field.name}`).toEqual(expect.arrayContaining([...hit]));
        if (hit.length > 0) read.add(`${entity}.${field.name}`);
      }
    }
    expect(read.size).toBeGreaterThan(10);
  });

  it('no policy of the workspace is part of a revision', () => {
    const before = hashesOf(program);
    const { policies } = program.settings;
    let count = 0;
    for (const { path, mutated } of mutantsOf(policies)) {
      expect(effect(before, { settings: { ...program.settings, policies: mutated } }), path).toEqual([]);
      count += 1;
    }
    expect(count).toBeGreaterThan(5);
  });
});

/** A path that begins at a row of the entity and reads this field of it. */
function readsField(part: Readonly<Record<string, unknown>>, entity: string, field: string): boolean {
  if (part.kind !== 'path' || !Array.isArray(part.path) || part.path[0] !== field || !isRecord(part.root)) return false;
  return part.root.entity === entity && ['contact', 'this', 'trigger', 'filter'].includes(String(part.root.from));
}
