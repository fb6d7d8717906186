/** Conditions of tests as functions: the same JavaScript that campaigns get from the emitter, so they mean the same. */
import { outermost } from '../../compiler/emit/js-rows.ts';
import { testJs } from '../../compiler/emit/predicate-js.ts';
import { readsOf } from '../../compiler/emit/predicates.ts';
import { factsOf } from '../../compiler/flow/expressions.ts';
import { MESSAGE_ENTITY } from '../../language/check/message-entity.ts';
import type { Expression } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import type { Predicate, Scope } from '../journey/port.ts';
import type { OutboxRow } from '../store/port.ts';
import type { Row } from '../values.ts';

/** A condition about the contact. */
export function contactCondition(expression: Expression, schema: Schema): Predicate {
  const test = new Function('scope', `return ${testJs(expression, outermost(schema))};`);
  return { reads: readsOf(expression, schema), facts: factsOf(expression), test: (scope) => test(scope) === true };
}

/** `where ( … )` of an expected message. */
export function messageCondition(expression: Expression, schema: Schema): (scope: Scope, message: OutboxRow) => boolean {
  const withMessage = { ...schema, entities: { ...schema.entities, [MESSAGE_ENTITY.name]: MESSAGE_ENTITY } };
  const place = { ...outermost(withMessage), rows: new Map([[MESSAGE_ENTITY.name, 'message']]) };
  const test = new Function('scope', 'message', `return ${testJs(expression, place)};`);
  return (scope, message) => test(scope, messageRow(message)) === true;
}

const messageRow = ({ id, subject, text, html, to, from }: OutboxRow): Row => ({ id, subject, text, html, to, from });
