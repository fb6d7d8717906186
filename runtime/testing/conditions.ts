/** Conditions of tests as functions: the same JavaScript that campaigns get from the emitter, so they mean the same. */
import { outermost } from '../../compiler/emit/js-rows.ts';
import { testJs, valueJs } from '../../compiler/emit/predicate-js.ts';
import { readsOf } from '../../compiler/emit/predicates.ts';
import { factsOf, parts, segmentsOf } from '../../compiler/flow/expressions.ts';
import { expressionWords } from '../../compiler/words/expression.ts';
import { MESSAGE_ENTITY } from '../../language/check/message-entity.ts';
import type { Expression } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { readField } from '../ingest/read-value.ts';
import { writeValue } from '../ingest/write-value.ts';
import type { Predicate, Scope } from '../journey/port.ts';
import { type Context, holds, loadScope } from '../stages/context.ts';
import { fieldTypeOf } from '../stages/steps/call.ts';
import { flowStep } from '../stages/steps/flow-step.ts';
import type { OutboxRow } from '../store/port.ts';
import type { Json, Row } from '../values.ts';

/** Whether a condition held, and if not what its parts came to: `` `contact.city` is "Lyon" ``. */
export interface Verdict {
  readonly holds: boolean;
  readonly found: readonly string[];
}

/** Tests a condition about the contact. */
export async function judge(context: Context, expression: Expression): Promise<Verdict> {
  const { schema } = context.workspace;
  if (await holds(context, contactCondition(expression, schema))) return { holds: true, found: [] };
  const found: string[] = [];
  for (const part of told(expression)) found.push(await describe(context, part));
  return { holds: false, found: [...new Set(found)] };
}

/** A condition about the contact. */
function contactCondition(expression: Expression, schema: Schema): Predicate {
  const test = new Function('scope', `return ${testJs(expression, outermost(schema))};`);
  return { ...needsOf(expression, schema), test: (scope) => test(scope) === true };
}

const needsOf = (expression: Expression, schema: Schema): Pick<Predicate, 'reads' | 'facts' | 'segments'> => ({
  reads: readsOf(expression, schema),
  facts: factsOf(expression),
  segments: segmentsOf(expression),
});

/** The parts that a reader wants to see: values that are compared, and what is true or false by itself. */
function told(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'and':
    case 'or':
    case 'not':
    case 'compare':
    case 'in':
    case 'has':
    case 'text':
    case 'known':
    case 'arithmetic':
    case 'midnight':
      return parts(expression).flatMap(told);
    case 'literal':
    case 'list':
    case 'rows':
    case 'now':
    case 'ago':
    case 'calendar ago':
      return [];
    case 'path':
    case 'member':
    case 'in campaign':
    case 'aggregate':
    case 'fact':
    case 'fact count':
    case 'today':
    case 'weekday':
    case 'local time':
      return [expression];
  }
}

async function describe(context: Context, part: Expression): Promise<string> {
  return `\`${expressionWords(part)}\` is ${await valueText(context, part)}`;
}

async function valueText(context: Context, part: Expression): Promise<string> {
  const { schema, settings } = context.workspace;
  const isTest =
    part.kind === 'member' || part.kind === 'in campaign' || part.kind === 'fact' || part.kind === 'weekday' || part.kind === 'local time';
  if (isTest || (part.kind === 'aggregate' && (part.fn === 'any' || part.fn === 'none'))) {
    return String(await holds(context, contactCondition(part, schema)));
  }
  const read = new Function('scope', `return ${valueJs(part, outermost(schema))};`);
  const value = read(await loadScope(context, needsOf(part, schema)));
  if (value === undefined) return 'unknown';
  const json = writeValue(value, 'of' in part.type ? part.type : { kind: 'ref', entity: part.type.entity }, settings.store);
  // Money, instants and numbers are written as the language writes them, without quotes.
  return typeof json === 'string' && !isText(part) ? json : JSON.stringify(json);
}

const isText = ({ type }: Expression): boolean => !('of' in type) || type.of === 'text';

/** `where ( … )` of an expected message, call or notice, as a test of its row, which goes by `name`. */
export function sentCondition(
  expression: Expression,
  schema: Schema,
  name: 'message' | 'call' | 'notice',
): (scope: Scope, row: Row) => boolean {
  const withMessage = { ...schema, entities: { ...schema.entities, [MESSAGE_ENTITY.name]: MESSAGE_ENTITY } };
  const place = { ...outermost(withMessage), rows: new Map([[name, 'sent']]) };
  const test = new Function('scope', 'sent', `return ${testJs(expression, place)};`);
  return (scope, row) => test(scope, row) === true;
}

/** Longest text of a message that is quoted. */
const QUOTED = 160;

/** What the parts of such a condition came to: `` `message.subject` is "Hello" ``. */
export function sentFound(
  expression: Expression,
  { schema, settings }: { readonly schema: Schema; readonly settings: Settings },
  name: 'message' | 'call' | 'notice',
): (scope: Scope, row: Row) => readonly string[] {
  const withMessage = { ...schema, entities: { ...schema.entities, [MESSAGE_ENTITY.name]: MESSAGE_ENTITY } };
  const place = { ...outermost(withMessage), rows: new Map([[name, 'sent']]) };
  const paths = told(expression).filter((part) => part.kind === 'path' && part.path.length > 0);
  return (scope, row) =>
    paths.map((part) => {
      const value = new Function('scope', 'sent', `return ${valueJs(part, place)};`)(scope, row);
      const shown = value === undefined ? 'unknown' : shownText(part, value, settings);
      return `\`${expressionWords(part)}\` is ${shown}`;
    });
}

/** A text is quoted, on one line and not too long; other values are written as the language writes them. */
function shownText(part: Expression, value: Parameters<typeof writeValue>[0], settings: Settings): string {
  const json = writeValue(value, 'of' in part.type ? part.type : { kind: 'ref', entity: part.type.entity }, settings.store);
  if (typeof json !== 'string') return JSON.stringify(json);
  if (!isText(part)) return json;
  const text = json.trim().replace(/\s+/g, ' ');
  return JSON.stringify(text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text);
}

/** What such a condition reads of a message or notice. */
export const messageRow = ({ id, subject, text, html, to, from, link }: OutboxRow): Row => ({ id, subject, text, html, to, from, link });

/** What it reads of a call: the arguments by their names, typed as the step writes them. */
export function callRow({ id, label, text }: OutboxRow, flow: Parameters<typeof flowStep>[0], store: Settings['store']): Row {
  const sent: { readonly arguments: { readonly [name: string]: Json } } = JSON.parse(text);
  const values = flowStep(flow, 'call', label).with.map(({ name, value }) => {
    const read = readField(sent.arguments[name] ?? null, { name, type: fieldTypeOf(value.type) }, store);
    return [name, read.ok ? read.value : undefined] as const;
  });
  return { id, ...Object.fromEntries(values) };
}
