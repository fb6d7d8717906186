import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSchema, optionalEntities } from '../../../../language/schema/load-schema.ts';
import { FIELD_ALIASES } from '../../../../runtime/ingest/files/aliases.ts';
import { type FileForm, lineForm, tableForm } from '../../../../runtime/ingest/files/targets.ts';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'import.md'), 'utf8');
const { entities } = loadSchema(optionalEntities());
const forms = Object.values(entities).map(tableForm);

/** Rows of the table of docs/import.md. */
const rowsOf = (form: FileForm, name = form.table): readonly string[] =>
  form.targets
    .filter(({ aliases, contact }) => aliases.length > 0 && contact === undefined)
    .map((target) => `| ${name} | \`${target.name}\` | ${target.aliases.map((alias) => `\`${alias}\``).join(', ')} |`);

describe('the names under which a column is found by itself', () => {
  it('are documented, all of them', () => {
    const { order } = entities;
    const lines = order === undefined ? [] : rowsOf(lineForm(order), 'order lines');
    expect([...forms.flatMap((form) => rowsOf(form)), ...lines].filter((row) => !PAGE.includes(row))).toEqual([]);
  });

  it('are names of fields that there are, each of one field only', () => {
    for (const [entity, aliases] of Object.entries(FIELD_ALIASES)) {
      const names = new Set(['id', ...(entities[entity]?.fields ?? []).map(({ name }) => name)]);
      expect(Object.keys(aliases).filter((field) => !names.has(field))).toEqual([]);
      const all = Object.values(aliases).flat();
      expect(all.filter((alias, index) => all.indexOf(alias) !== index)).toEqual([]);
    }
  });
});
