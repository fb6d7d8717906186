/** Conditions and values as constants of a generated file. */
import { eventNamed } from '../../language/check/expressions/schema-index.ts';
import type { Collection, Expression } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { factsOf, labelsOf, segmentsOf, withInner } from '../flow/expressions.ts';
import { eventOf, fieldSteps } from '../flow/fields.ts';
import { type JsPlace, outermost, rowJs } from './js-rows.ts';
import { quoteAll, quoteTemplate } from './literals.ts';
import { rowOfJs, testJs, valueJs } from './predicate-js.ts';
import { predicateSql } from './predicate-sql.ts';
import type { BoundValues } from './sql-bound.ts';

/** What predicates depend on: the schema, and the entity of `this`, which only a run has: absent for the rule of a segment. */
export interface PredicateContext {
  readonly schema: Schema;
  readonly per?: string;
}

/** A `Predicate` as an object literal. */
export function predicateCode(expression: Expression, { schema, per }: PredicateContext): string {
  const answer = predicateSql(expression, schema, per);
  return [
    '{',
    `  reads: ${quoteAll(readsOf(expression, schema))},`,
    `  facts: ${quoteAll(factsOf(expression))},`,
    ...optionalFields(expression).map((field) => `  ${field},`),
    ...('values' in answer ? valuesField(answer.values, schema) : []),
    `  test: ${lambda(testJs(expression, outermost(schema)))},`,
    'sql' in answer ? `  sql: ${quoteTemplate(answer.sql.replaceAll('\n', '\n  '))},` : `  // In memory only: ${answer.why}.`,
    '}',
  ].join('\n');
}

/** A `ValueOf` as an object literal. A path to a row gives the row, any other expression its value. */
export function valueCode(expression: Expression, { schema }: PredicateContext): string {
  return valueOfCode(expression, computedJs(expression, outermost(schema)), schema);
}

function valueOfCode(expression: Expression, value: string, schema: Schema): string {
  const fields = [
    `reads: ${quoteAll(readsOf(expression, schema))}`,
    `facts: ${quoteAll(factsOf(expression))}`,
    ...optionalFields(expression),
    `value: ${lambda(value)}`,
  ];
  return `{ ${fields.join(', ')} }`;
}

/** A row stays a row, which an argument may pass on; `valueJs` would give its id. */
function computedJs(expression: Expression, at: JsPlace): string {
  if (expression.type.kind !== 'row') return valueJs(expression, at);
  if (expression.kind === 'path') return rowJs(expression.root, expression.path, at);
  return expression.kind === 'aggregate' && expression.value === undefined ? rowOfJs(expression, at) : valueJs(expression, at);
}

/** Left out where the expression asks for no membership, or for what has happened to no message and no coupon. */
function optionalFields(expression: Expression): readonly string[] {
  const [segments, labels] = [segmentsOf(expression), labelsOf(expression)];
  return [
    ...(segments.length === 0 ? [] : [`segments: ${quoteAll(segments)}`]),
    ...(labels.length === 0 ? [] : [`labels: ${quoteAll(labels)}`]),
  ];
}

/** What the SQL needs as parameters; of a row its id. */
function valuesField(values: BoundValues, schema: Schema): readonly string[] {
  if (values.size === 0) return [];
  return [
    '  values: {',
    ...[...values].map(([name, value]) => `    ${name}: ${valueOfCode(value, valueJs(value, outermost(schema)), schema)},`),
    '  },',
  ];
}

function lambda(body: string): string {
  const parameter = /\bscope\b/.test(body) ? '(scope)' : '()';
  return body.includes('\n') ? `${parameter} =>\n    ${body.replaceAll('\n', '\n    ')}` : `${parameter} => ${body}`;
}

/** Entities whose rows the expression looks at, besides the contact; sorted. */
export function readsOf(expression: Expression, schema: Schema): readonly string[] {
  const reads = withInner(expression).flatMap((inner) => {
    // An answer has the name of its endpoint, and is in no table.
    if (inner.kind === 'path' && inner.root.from === 'reply') return [];
    if (inner.kind === 'path') return pathReads(inner.root.entity, inner.type.kind === 'row' ? [...inner.path, 'id'] : inner.path, schema);
    if (inner.kind === 'aggregate' || inner.kind === 'rows') return collectionReads(inner.over, schema);
    // What is live is told by the rows of runs.
    if (inner.kind === 'in campaign') return ['run'];
    // The row an event is about tells whether it concerns `this`.
    return inner.kind === 'fact' && inner.aboutThis ? [eventOf(schema, inner.event).about] : [];
  });
  return [...new Set(reads)].filter((entity) => entity !== 'contact').sort();
}

function collectionReads({ entity, gathered, of, through }: Collection, schema: Schema): readonly string[] {
  if (gathered !== undefined) return [entity];
  return [entity, ...(through === undefined ? [] : [through.entity]), ...pathReads(of.root.entity, [...of.path, 'id'], schema)];
}

/** Owners of the fields on the way; of an event's payload only where it leads on to a row. */
function pathReads(root: string, path: readonly string[], schema: Schema): readonly string[] {
  const steps = fieldSteps(schema, root, path);
  return steps.map((step) => step.owner).filter((owner) => eventNamed(schema, owner) === undefined);
}
