/** `relance-yaml.md` names every key that is accepted; its examples are read as they are. */
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../language/settings/read-settings.ts';
import { RELANCE_YAML_SCHEMA } from '../../language/settings/relance-yaml.schema.ts';
import { blocksIn, readPage } from './blocks.ts';

const page = readPage('relance-yaml.md');

/** `policies.caps[].per`: the paths of the values that a schema allows. */
function leaves(schema: unknown, path: string): readonly string[] {
  const { properties, items } = parts(schema);
  if (properties !== undefined) {
    return Object.entries(properties).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
  }
  return items !== undefined && parts(items).properties !== undefined ? leaves(items, `${path}[]`) : [path];
}

function parts(schema: unknown): { readonly properties?: object; readonly items?: unknown } {
  if (typeof schema !== 'object' || schema === null) return {};
  const properties = 'properties' in schema ? schema.properties : undefined;
  return {
    ...(typeof properties === 'object' && properties !== null ? { properties } : {}),
    ...('items' in schema ? { items: schema.items } : {}),
  };
}

const section = (title: string): string => page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const firstCells = (text: string): readonly string[] => [...text.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] ?? '');

describe('relance-yaml.md', () => {
  it('lists the keys of the schema, no more and no less', () => {
    expect([...firstCells(section('Keys'))].sort()).toEqual([...leaves(RELANCE_YAML_SCHEMA, '')].sort());
  });
});

const LEAST: Readonly<Record<string, string>> = {
  language: 'language: 1\n',
  store: 'store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }\n',
  channels: 'channels: { email: { from: bonjour@maison-lune.example } }\n',
};

/** A part of a file, completed with what is required. */
function completed(text: string): string {
  const missing = Object.entries(LEAST).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(text));
  return missing.map(([, line]) => line).join('') + text;
}

const examples = blocksIn('yaml').filter((block) => block.marks.file === undefined);

it.each(examples.map((block) => [`${block.page}:${block.line}`, block] as const))('%s is what it says', (_, { text, marks }) => {
  const { diagnostics } = readSettings('relance.yaml', completed(text));
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(marks.error === undefined ? [] : [marks.error]);
});
