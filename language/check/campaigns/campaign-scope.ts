import type { Schema } from '../../schema/schema.ts';
import type { CampaignNode } from '../../syntax/ast.ts';
import type { CheckedTriggers } from '../clauses/when.ts';
import { type Labels, stepsByLabel } from '../labels/assign-labels.ts';
import { type Absent, CONTACT_ROOT, type Root, rowRoot, type Scope } from '../scope.ts';
import type { Binds } from '../triggers/binds.ts';
import { aRow } from '../types.ts';
import { absentPayload, commonPayload } from './event-payload.ts';

/**
 * The names in scope everywhere in a campaign: the contact; the trigger's row by its table's name, if every trigger brings one of that
 * table; the list that every trigger gathers under one name; `event`, the payload of the triggering event, with the fields that every trigger
 * brings; `this`, the row the run is about, if the campaign runs per row.
 */
export function campaignScope(
  node: CampaignNode,
  { binds, uncertain }: CheckedTriggers,
  { per, labels, schema }: { readonly per: string; readonly labels: Labels; readonly schema: Schema },
): Scope {
  const roots = new Map<string, Root>([['contact', CONTACT_ROOT]]);
  const row = uncertain ? undefined : commonRow(binds);
  if (row !== undefined) roots.set(row, rowRoot('trigger', row, row));
  const list = commonList(binds);
  if (list !== undefined) roots.set(list.name, { kind: uncertain ? 'unclear' : 'gathered', ...list });
  if (per !== 'contact') roots.set('this', rowRoot('this', 'this', per));
  const payload = uncertain ? undefined : commonPayload(binds, schema);
  if (payload !== undefined) roots.set('event', rowRoot('entry', 'event', payload.event.name, payload.fields));
  const absent = new Map([...absentNames(binds, per), ...absentPayload(binds, payload?.fields ?? [], schema)]);
  for (const name of roots.keys()) absent.delete(name);
  return {
    roots,
    absent,
    facts: 'since entry',
    uncertain,
    ...(per === 'contact' ? {} : { self: per }),
    campaign: node.name.text,
    labels: stepsByLabel(labels),
    incomplete: node.broken.length > 0,
  };
}

/** The table of the row that every trigger brings. */
function commonRow(binds: readonly Binds[]): string | undefined {
  const [first, ...others] = binds;
  if (first === undefined || first.about === 'contact') return undefined;
  return others.every(({ about }) => about === first.about) ? first.about : undefined;
}

/** The list that every trigger gathers, of the same events under the same name. */
function commonList(binds: readonly Binds[]): Binds['gathered'] {
  const [first, ...others] = binds.map(({ gathered }) => gathered);
  if (first === undefined) return undefined;
  const same = others.every((other) => other?.name === first.name && other.event.name === first.event.name);
  return same ? first : undefined;
}

function absentNames(binds: readonly Binds[], per: string): Map<string, Absent> {
  const absent = new Map<string, Absent>();
  if (per === 'contact') absent.set('this', noThis(binds));
  for (const { about, gathered } of binds) {
    if (gathered !== undefined) for (const [name, why] of inList(gathered)) absent.set(name, why);
    else if (about !== 'contact') absent.set(about, notByAll(`a row of \`${about}\``));
  }
  for (const { gathered } of binds) if (gathered !== undefined) absent.set(gathered.name, notByAll(`a list \`${gathered.name}\``));
  return absent;
}

function noThis(binds: readonly Binds[]): Absent {
  const tables = [...new Set(binds.map(({ about }) => about))].filter((about) => about !== 'contact');
  const table = tables[0] ?? 'cart';
  const fits = tables.length === 1 && binds.every(({ about }) => about === table);
  return {
    code: 'this-needs-per',
    why: 'The runs of this campaign are about the contact and not about a row.',
    help: fits
      ? `Write \`repeatable per ${table}\` or \`once per ${table}\`.`
      : `Write \`repeatable per ${table}\` in a campaign whose triggers are all about ${aRow(table)}.`,
  };
}

function notByAll(what: string): Absent {
  return {
    code: 'unknown-name',
    why: `Not every trigger of this campaign brings ${what}.`,
    help: 'Write a campaign of its own for each kind of trigger.',
  };
}

/** With `gathered` there is a list in place of one row. */
function inList({ name, event }: NonNullable<Binds['gathered']>): readonly (readonly [string, Absent])[] {
  if (event.about === 'contact') return [];
  const why = `The trigger gathers several, so there is not one ${aRow(event.about).replace(/^an? /, '')}.`;
  return [[event.about, { code: 'unknown-name', why, help: `Ask the list, such as \`count(${name})\` or \`last(${name}).…\`.` }]];
}
