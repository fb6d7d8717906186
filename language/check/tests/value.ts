import { nearest } from '../../diagnostics/nearest.ts';
import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Scalar, TestValue, Type } from '../../program.ts';
import type { FieldType } from '../../schema/schema.ts';
import type { ValueNode } from '../../syntax/ast.ts';
import { checkLiteral } from '../expressions/literal.ts';
import { reportMisspeltWord } from '../misspelt-word.ts';
import { describe, exampleOf, sameType, scalar, typeOfField } from '../types.ts';
import { entityOf } from '../workspace.ts';
import type { TestContext } from './test-context.ts';

/**
 * A value of a test for a field of this type, in canonical form. References are ids (the name of a given row is its id); `unknown` is
 * a scalar without value; a date for an instant is its midnight in store time. What is accepted here the receiver of events can read.
 * Undefined once a mistake is reported.
 */
export function checkValue(node: ValueNode, type: FieldType, of: string, context: TestContext): TestValue | undefined {
  if (node.kind === 'unknown') return { kind: 'scalar' };
  if (type.kind === 'list') return node.kind === 'list' ? checkList(node, type.of, of, context) : reportWrong(node, type, of, context);
  if (type.kind === 'ref') return checkReference(node, type.entity, of, context);
  const instant = type.of === 'instant' ? instantOf(node) : undefined;
  if (instant !== undefined) return { kind: 'scalar', type: 'instant', instant };
  if (node.kind !== 'literal') return reportWrong(node, type, of, context);
  if (type.of === 'span') return checkSpan(node, of, context);
  const literal = checkLiteral(node, context);
  if (literal === undefined) return undefined;
  return sameType(literal.type, scalar(type.of))
    ? { kind: 'scalar', type: node.of, scalar: literal.value }
    : reportWrong(node, type, of, context);
}

function instantOf(node: ValueNode): TestValue['instant'] {
  if (node.kind === 'ago') return { kind: 'ago', ms: node.duration.ms };
  if (node.kind === 'instant') return { kind: 'at', date: node.date, time: node.time };
  return node.kind === 'literal' && node.of === 'date' ? { kind: 'at', date: node.value, time: '00:00' } : undefined;
}

/** A length of the calendar as ISO 8601 writes it: `P6M`, `P1Y2M10D`, `P2W`. */
const CALENDAR_SPAN = /^P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?$/;

function checkSpan(node: ValueNode & { readonly kind: 'literal' }, of: string, context: TestContext): TestValue | undefined {
  if (node.of === 'text' && CALENDAR_SPAN.test(node.value)) return { kind: 'scalar', type: 'span', scalar: node.value };
  return reportWrong(node, { kind: 'scalar', of: 'span' }, of, context);
}

/** The id of a row: text, or the name of a given row of the table. */
export function checkReference(node: ValueNode, entity: string, of: string, context: TestContext): TestValue | undefined {
  if (node.kind === 'literal' && node.of === 'text' && node.value !== '') return { kind: 'scalar', type: 'text', scalar: node.value };
  if (node.kind !== 'name') return reportWrong(node, { kind: 'ref', entity }, of, context);
  if (context.rows.get(node.name.text) === entity) {
    context.workspace.use(node.span, { kind: 'test row', entity, name: node.name.text });
    return { kind: 'scalar', type: 'text', scalar: node.name.text };
  }
  // A row of a table that does not exist was reported where it is given.
  const given = context.rows.get(node.name.text);
  if (given !== undefined && entityOf(context.workspace.schema, given) === undefined) return undefined;
  const names = [...context.rows].flatMap(([name, table]) => (table === entity ? [name] : []));
  const fallback = `Declare it with \`given ${entity} ${node.name.text} { … }\`, or write an id in quotes.`;
  const isUnknown = nearest(node.name.text, ['unknown']) !== undefined;
  const found = spelling(node.name, [...choicesOf(names, 'row'), ...choicesOf(isUnknown ? ['unknown'] : [], 'keyword')], fallback);
  context.workspace.report('unknown-name', {
    message: `The test gives no \`${entity}\` of the name \`${node.name.text}\`.`,
    ...found,
    span: node.span,
  });
  return undefined;
}

function checkList(node: ValueNode & { readonly kind: 'list' }, of: Scalar, name: string, context: TestContext): TestValue | undefined {
  const items = node.items.map((item) => checkValue(item, { kind: 'scalar', of }, name, context));
  const whole = items.filter((item) => item !== undefined);
  return whole.length < items.length ? undefined : { kind: 'list', list: whole };
}

const VALUE_WORDS = ['true', 'false', 'unknown'] as const;

/** The word of the language that a name is like, where no name can stand. */
function wordMeant(node: ValueNode, wanted: Type): string | undefined {
  const words = wanted.kind === 'scalar' && wanted.of === 'boolean' ? VALUE_WORDS : ['unknown'];
  return node.kind === 'name' ? nearest(node.name.text, words) : undefined;
}

/** Reports a value that does not fit its field. */
export function reportWrong(node: ValueNode, type: FieldType, of: string, { workspace }: TestContext): undefined {
  const wanted: Type = typeOfField(type);
  const word = wordMeant(node, wanted);
  if (node.kind === 'name' && word !== undefined) {
    reportMisspeltWord(node.name, word, choicesOf(VALUE_WORDS, 'keyword'), workspace);
    return undefined;
  }
  const text =
    node.kind === 'name' && wanted.kind === 'scalar' && wanted.of === 'text'
      ? `Text stands in quotes: write \`"${node.name.text}"\`.`
      : undefined;
  const help =
    text ??
    (wanted.kind === 'list'
      ? 'Write a list, such as `["email"]`.'
      : wanted.kind === 'row'
        ? 'Write its id in quotes, or the name of a given row.'
        : `Write ${describe(wanted)}${wanted.kind === 'scalar' ? `, such as ${exampleIn(wanted.of)}` : ''}.`);
  workspace.report('wrong-value', { message: `\`${of}\` is ${describe(wanted)}.`, help, span: node.span });
}

/** Tests may speak of the future, too. */
function exampleIn(of: Scalar): string {
  const example = `\`${exampleOf(of)}\``;
  return of === 'instant' ? `${example} or \`2026-12-24 at 10:00\`` : example;
}
