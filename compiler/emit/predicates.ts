/** Conditions and values as constants of a generated file. */
import type { Collection, Expression } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import { factsOf, segmentsOf, withInner } from '../flow/expressions.ts';
import { eventOf, fieldSteps } from '../flow/fields.ts';
import { outermost, rowJs } from './js-rows.ts';
import { quoteAll, quoteTemplate } from './literals.ts';
import { testJs, valueJs } from './predicate-js.ts';
import { predicateSql } from './predicate-sql.ts';

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
    ...segmentsField(expression).map((field) => `  ${field},`),
    `  test: ${lambda(testJs(expression, outermost(schema)))},`,
    'sql' in answer ? `  sql: ${quoteTemplate(answer.sql.replaceAll('\n', '\n  '))},` : `  // In memory only: ${answer.why}.`,
    '}',
  ].join('\n');
}

/** A `ValueOf` as an object literal. A path to a row gives the row, any other expression its value. */
export function valueCode(expression: Expression, { schema }: PredicateContext): string {
  const isRow = expression.kind === 'path' && expression.type.kind === 'row';
  const value = isRow ? rowJs(expression.root, expression.path, outermost(schema)) : valueJs(expression, outermost(schema));
  const fields = [
    `reads: ${quoteAll(readsOf(expression, schema))}`,
    `facts: ${quoteAll(factsOf(expression))}`,
    ...segmentsField(expression),
    `value: ${lambda(value)}`,
  ];
  return `{ ${fields.join(', ')} }`;
}

/** Left out where the expression asks for no membership. */
function segmentsField(expression: Expression): readonly string[] {
  const segments = segmentsOf(expression);
  return segments.length === 0 ? [] : [`segments: ${quoteAll(segments)}`];
}

function lambda(body: string): string {
  const parameter = /\bscope\b/.test(body) ? '(scope)' : '()';
  return body.includes('\n') ? `${parameter} =>\n    ${body.replaceAll('\n', '\n    ')}` : `${parameter} => ${body}`;
}

/** Entities whose rows the expression looks at, besides the contact; sorted. */
export function readsOf(expression: Expression, schema: Schema): readonly string[] {
  const reads = withInner(expression).flatMap((inner) => {
    if (inner.kind === 'path') return pathReads(inner.root.entity, inner.type.kind === 'row' ? [...inner.path, 'id'] : inner.path, schema);
    if (inner.kind === 'aggregate') return collectionReads(inner.over, schema);
    // The row an event is about tells whether it concerns `this`.
    return inner.kind === 'fact' && inner.aboutThis ? [eventOf(schema, inner.event).about] : [];
  });
  return [...new Set(reads)].filter((entity) => entity !== 'contact').sort();
}

function collectionReads({ entity, of, through }: Collection, schema: Schema): readonly string[] {
  return [entity, ...(through === undefined ? [] : [through.entity]), ...pathReads(of.root.entity, [...of.path, 'id'], schema)];
}

/** Owners of the fields on the way; of an event's payload only where it leads on to a row. */
function pathReads(root: string, path: readonly string[], schema: Schema): readonly string[] {
  const steps = fieldSteps(schema, root, path);
  return steps.map((step) => step.owner).filter((owner) => schema.events[owner] === undefined);
}
