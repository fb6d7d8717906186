import type { Choice } from '../../diagnostics/diagnostic.ts';
import { listed } from '../../diagnostics/listing.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { changeTo, choicesOf, type Spelling, spelling } from '../../diagnostics/spelling.ts';
import type { Span } from '../../program.ts';
import type { EventType, Schema } from '../../schema/schema.ts';
import { activateTable } from '../../settings/settings-fixes.ts';
import type { Name } from '../../syntax/ast.ts';
import { isFunction } from '../expressions/function-names.ts';
import { collectionOf } from '../expressions/schema-index.ts';
import { reportMisspeltWord } from '../misspelt-word.ts';
import { eventOf, type Workspace } from '../workspace.ts';
import { meantEvent } from './meant-events.ts';

/** Short names are looked up in every condition, so they are indexed once for each schema. */
const shortNames = new WeakMap<Schema, ReadonlyMap<string, EventType>>();

function eventOfShort(schema: Schema, short: string): EventType | undefined {
  let known = shortNames.get(schema);
  if (known === undefined) {
    known = new Map(Object.values(schema.events).flatMap((event) => (event.short === undefined ? [] : [[event.short, event] as const])));
    shortNames.set(schema, known);
  }
  return known.get(short);
}

/** The event of one or two words, without a report: undefined if there is none that is active. */
export function findEvent(words: readonly Name[], schema: Schema): EventType | undefined {
  const text = wordsOf(words);
  return words.length === 1 ? eventOfShort(schema, text) : eventOf(schema, text);
}

/**
 * The event that a phrase after `this` speaks of. `this cart purchased` is an order made from this very cart: the table of the
 * run's row, then the short name of an event whose row refers to that table.
 */
export function findThisEvent(words: readonly Name[], schema: Schema): EventType | undefined {
  const direct = findEvent(words, schema);
  const [subject, short] = words;
  if (direct !== undefined || subject === undefined || short === undefined) return direct;
  const event = eventOfShort(schema, short.text);
  return event !== undefined && refersTo(event.about, subject.text, schema) ? event : undefined;
}

/** Whether rows of `entity` have a reference to rows of `to`. */
export function refersTo(entity: string, to: string, schema: Schema): boolean {
  return (schema.entities[entity]?.fields ?? []).some((field) => field.type.kind === 'ref' && field.type.entity === to);
}

/** Reports words that are no event: off, or unknown with the nearest one. Nothing where its declaration is broken. */
export function reportUnknownEvent(words: readonly Name[], span: Span, workspace: Workspace): void {
  const text = wordsOf(words);
  if (workspace.broken.has(text)) return;
  const off = findEvent(words, workspace.wholeSchema);
  if (off !== undefined) {
    workspace.report('table-not-active', {
      message: `\`${text}\` is an event of the table \`${off.about}\`, which is off.`,
      help: `Add \`${off.about}\` to \`modules\` in relance.yaml.`,
      span,
      ...activateTable(off.about, workspace.settings),
    });
    return;
  }
  const place = placeOf(words, span);
  if (isReportedRows(words, place, workspace) || isReportedNot(words, workspace)) return;
  const choices = [...eventChoices(workspace.schema), ...(isOfThis(words, span) ? madeOfThis(workspace.schema) : [])];
  const names = choices.map(({ name }) => name);
  workspace.report('unknown-event', {
    message: `There is no event \`${text}\`.`,
    ...withMeant(text, place, spelling({ text, span: place }, choices, `Events are two words: ${listed(text, names)}.`), workspace.schema),
    span,
  });
}

/** What people mean by other words comes before what is spelt alike. */
export function withMeant(text: string, span: Span, found: Spelling, schema: Schema): Spelling {
  const meant = meantEvent(text, schema);
  if (meant === undefined) return found;
  const others = found.fixes.filter((fix) => fix.edits[0]?.text !== meant);
  return { help: `Did you mean \`${meant}\`?`, fixes: [changeTo(span, meant), ...others], choices: found.choices };
}

/** `nto purchased`: no event of two words, but a negated one of one. */
function isReportedNot([not, short]: readonly Name[], workspace: Workspace): boolean {
  if (not === undefined || short === undefined || findEvent([short], workspace.schema) === undefined) return false;
  if (nearest(not.text, ['not']) === undefined) return false;
  reportMisspeltWord(not, 'not', choicesOf(['not'], 'keyword'), workspace);
  return true;
}

/** `any messages within 7d`: a function without its parentheses. */
function isReportedRows([fn, rows]: readonly Name[], span: Span, { schema, report }: Workspace): boolean {
  if (fn === undefined || rows === undefined || !isFunction(fn.text) || collectionOf(schema, rows.text) === undefined) return false;
  report('unknown-event', {
    message: `\`${rows.text}\` are rows, and no event.`,
    help: `Put what \`${fn.text}\` asks about into its parentheses: \`${fn.text}(${rows.text} within 7d where ( … ))\`.`,
    span,
  });
  return true;
}

function isOfThis(words: readonly Name[], span: Span): boolean {
  return words[0] !== undefined && words[0].span.start.offset > span.start.offset;
}

/** What can be said behind `this` alone: `cart purchased`, of an order made from this very cart. */
function madeOfThis(schema: Schema): readonly Choice[] {
  return Object.values(schema.events).flatMap(({ name, short, about }) => {
    const fields = short === undefined ? [] : (schema.entities[about]?.fields ?? []);
    const tables = fields.flatMap(({ type }) => (type.kind === 'ref' && type.entity !== 'contact' ? [type.entity] : []));
    return [...new Set(tables)].map((table) => ({ name: `${table} ${short}`, kind: 'event', detail: name }) as const);
  });
}

/** Events that phrases may name, with their short names. */
export function eventChoices(schema: Schema): readonly Choice[] {
  return Object.values(schema.events).flatMap(({ name, short, documentation }) => {
    const more = documentation === undefined ? {} : { documentation };
    const full: Choice = { name, kind: 'event', ...more };
    return short === undefined ? [full] : [full, { name: short, kind: 'event', detail: name, ...more }];
  });
}

function wordsOf(words: readonly Name[]): string {
  return words.map((word) => word.text).join(' ');
}

/** The words alone, without a `this` before them. */
function placeOf(words: readonly Name[], span: Span): Span {
  return { ...span, start: words[0]?.span.start ?? span.start, end: words.at(-1)?.span.end ?? span.end };
}
