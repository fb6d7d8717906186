import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Choice, Diagnostic } from '../diagnostics/diagnostic.ts';
import { choicesOf, spelling } from '../diagnostics/spelling.ts';
import type { Message, Need } from '../program.ts';
import { scalarNamed, scalarNames } from '../schema/field-type.ts';
import type { Schema } from '../schema/schema.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';

/** What a message needs, as far as it can be told, and what is wrong with it. */
export interface ReadNeeds {
  readonly needs: Message['needs'];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `needs: { cart: cart, code: coupon, headline: text, drops: list of price dropped }`. */
export function readNeeds(written: Readonly<Record<string, string>>, document: YamlDocument, schema: Schema): ReadNeeds {
  const needs: Record<string, Need> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [name, type] of Object.entries(written)) {
    const need = readNeed(type.trim(), schema);
    if (need === undefined) diagnostics.push(unknownNeed(name, type.trim(), document, schema));
    else needs[name] = need;
  }
  return { needs, diagnostics };
}

const LIST = /^list of +/;

function readNeed(type: string, schema: Schema): Need | undefined {
  if (type === 'coupon') return { kind: 'coupon' };
  if (LIST.test(type)) return readList(type.replace(LIST, ''), schema);
  const scalar = scalarNamed(type);
  if (scalar !== undefined) return { kind: 'scalar', of: scalar };
  return Object.hasOwn(schema.entities, type) ? { kind: 'row', entity: type } : undefined;
}

function readList(name: string, schema: Schema): Need | undefined {
  if (Object.hasOwn(schema.events, name)) return { kind: 'rows', of: 'event', name };
  return Object.hasOwn(schema.entities, name) ? { kind: 'rows', of: 'entity', name } : undefined;
}

function unknownNeed(name: string, type: string, document: YamlDocument, schema: Schema): Diagnostic {
  const isList = LIST.test(type);
  const of = type.replace(LIST, '');
  const path = ['needs', name];
  if (schema.inactive.includes(of)) {
    const help = `Add \`${of.includes(' ') ? of.split(' ')[0] : of}\` to \`modules\` in relance.yaml.`;
    const what = of.includes(' ') ? `\`${name}\` holds \`${of}\`, an event` : `\`${name}\` is ${isList ? 'rows' : 'a row'}`;
    const message = of.includes(' ') ? `${what} of a table that is off.` : `${what} of the table \`${of}\`, which is off.`;
    return createDiagnostic('table-not-active', { message, help, span: document.spanOf(path) });
  }
  const word = { text: type, span: document.contentSpanOf(path) };
  const what = isList ? 'which is a list of no table and no event' : 'which is neither a table, nor `coupon`, nor a kind of value';
  return createDiagnostic('unknown-need', {
    message: `\`${name}\` needs \`${type}\`, ${what}.`,
    span: document.spanOf(path),
    ...spelling(word, choices(isList, schema), 'Name a table, `coupon`, a kind of value such as `text`, or `list of` a table or event.'),
  });
}

function choices(isList: boolean, { entities, events }: Schema): readonly Choice[] {
  const tables = Object.keys(entities);
  if (isList)
    return choicesOf(
      [...tables, ...Object.keys(events)].map((name) => `list of ${name}`),
      'value',
    );
  return [{ name: 'coupon', kind: 'coupon' }, ...choicesOf(scalarNames(), 'value'), ...choicesOf(tables, 'entity')];
}
