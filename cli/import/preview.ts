/** What an import would do: the mapping, and the first rows as they would be stored. Opens no database and writes nothing. */

import { findingText } from '../../runtime/ingest/files/findings.ts';
import { orderPayload } from '../../runtime/ingest/files/lines/order.ts';
import { readLines } from '../../runtime/ingest/files/lines/read-lines.ts';
import type { Mapping } from '../../runtime/ingest/files/mapping.ts';
import type { ReadItem } from '../../runtime/ingest/files/read-items.ts';
import { readTable } from '../../runtime/ingest/files/read-table.ts';
import { contactIdOfKey } from '../../runtime/store/values/contact-id.ts';
import type { Json } from '../../runtime/values.ts';
import type { ImportOptions } from './options.ts';

/** The mapping and rows, for `--json`; `text` for people. */
export interface Preview {
  readonly text: string;
  readonly data: {
    readonly columns: readonly { readonly field: string; readonly column: string; readonly by: string }[];
    readonly ignored: readonly string[];
    readonly rows: readonly { readonly [field: string]: Json }[];
    readonly rejected: readonly { readonly line: number; readonly column: number; readonly reason: string; readonly help: string }[];
  };
}

type Fields = { readonly [field: string]: Json };

/** Reads as many rows as asked for. Throws a `RelanceError` if the file as a whole cannot be read. */
export async function previewImport(path: string, shownAs: string, options: ImportOptions): Promise<Preview> {
  let mapping: Mapping | undefined;
  const rows: { readonly line: number; readonly fields: Fields }[] = [];
  const findings: Extract<ReadItem<Fields>, { kind: 'rejected' }>['finding'][] = [];
  const onMapping = (found: Mapping): void => {
    mapping = found;
  };
  reading: for await (const items of readFields(path, shownAs, options, onMapping)) {
    for (const item of items) {
      if (rows.length + findings.length >= (options.preview ?? 0)) break reading;
      if (item.kind === 'good') rows.push({ line: item.line, fields: item.value });
      if (item.kind === 'rejected') findings.push(item.finding);
    }
  }
  const columns = (mapping?.columns ?? []).map(({ target, header, by }) => ({ field: target.name, column: header, by }));
  const ignored = mapping?.ignored ?? [];
  const text = [
    ...mappingText(columns, ignored),
    ...rows.map(({ line, fields }) => `\nline ${line}\n${fieldsText(fields)}`),
    ...findings.map((finding) => `\n${findingText(finding, shownAs)}`),
  ].join('\n');
  const rejected = findings.map(({ line, column, reason, help }) => ({ line, column, reason, help }));
  return { text, data: { columns, ignored, rows: rows.map(({ fields }) => fields), rejected } };
}

async function* readFields(
  path: string,
  shownAs: string,
  { form, wanted, rules }: ImportOptions,
  onMapping: (mapping: Mapping) => void,
): AsyncGenerator<readonly ReadItem<Fields>[]> {
  const file = { path, shownAs };
  if (form.format === 'lines') {
    for await (const items of readLines(file, { ...rules, order: form.entity, wanted, onMapping })) {
      yield items.map((item) => (item.kind === 'good' ? { ...item, value: orderFields(item.value) } : item));
    }
    return;
  }
  for await (const items of readTable(file, { ...rules, form, wanted, onMapping })) {
    yield items.map((item) => {
      if (item.kind !== 'good') return item;
      const { id, contact, payload } = item.value;
      return { ...item, value: { ...(id === undefined ? {} : { id }), ...contactFields(contact), ...payload } };
    });
  }
  function orderFields(order: Parameters<typeof orderPayload>[0]): Fields {
    const ref = order.customer === undefined ? undefined : { by: order.contactBy, value: order.customer };
    return { id: order.invoice, ...contactFields(ref), placed_at: new Date(order.placedAt).toISOString(), ...orderPayload(order, rules) };
  }
}

/** The id that a key has is known without a database; whose e-mail it is is not. */
function contactFields(ref: { readonly by: string; readonly value: string } | undefined): Fields {
  if (ref === undefined) return {};
  if (ref.by === 'email') return { contact: `the contact whose e-mail is ${ref.value}` };
  return { contact: ref.by === 'id' ? ref.value : `${contactIdOfKey(ref.value)} (key ${ref.value})` };
}

function mappingText(columns: Preview['data']['columns'], ignored: readonly string[]): readonly string[] {
  const width = Math.max(...columns.map(({ field }) => field.length));
  const how = { name: 'same name', alias: 'known name', option: '--map' };
  const known = (by: string): string => (by === 'name' || by === 'alias' || by === 'option' ? how[by] : by);
  return [
    ...columns.map(({ field, column, by }) => `${field.padEnd(width)}  ${column}  (${known(by)})`),
    ...(ignored.length === 0 ? [] : [`not used: ${ignored.join(', ')}`]),
  ];
}

function fieldsText(fields: Fields): string {
  const width = Math.max(...Object.keys(fields).map((name) => name.length));
  return Object.entries(fields)
    .map(([name, value]) => `  ${name.padEnd(width)}  ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n');
}
