/** `schema.md` names every key of `schema.yaml`; its examples are read as they are. */
import { expect, it } from 'vitest';
import { readOwnSchema } from '../../language/schema/read-own-schema.ts';
import { SCHEMA_YAML_SCHEMA } from '../../language/schema/schema-file.ts';
import { blocksIn, readPage } from './blocks.ts';

const { contact, entities, events } = SCHEMA_YAML_SCHEMA.properties;

it.each([
  ['contact', contact.properties],
  ['entities.NAME', entities.additionalProperties.properties],
  ['events.SUBJECT VERB', events.additionalProperties.properties],
])('schema.md has every key under `%s`', (under, keys) => {
  const rows = [...readPage('schema.md').matchAll(/^\| `([^`]+)` \| (`[^|]+`) \| /gm)].filter((row) => row[1] === under);
  const listed = rows.flatMap((row) => [...(row[2] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]));
  expect(listed.sort()).toEqual(Object.keys(keys).sort());
});

const examples = blocksIn('yaml').filter((block) => block.marks.file === 'schema.yaml');

it.each(examples.map((block) => [`${block.page}:${block.line}`, block] as const))('%s is what it says', (_, { text, marks }) => {
  const { diagnostics } = readOwnSchema('schema.yaml', text);
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(marks.error === undefined ? [] : [marks.error]);
});
