import type { Fix } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { changeTo, spelling } from '../../diagnostics/spelling.ts';
import type { Expression, StepBase } from '../../program.ts';
import type { Field } from '../../schema/schema.ts';
import type { Name } from '../../syntax/ast.ts';
import type { SetStepNode } from '../../syntax/steps/set.ts';
import { checkExpression } from '../expressions/check-expression.ts';
import { fieldChoices } from '../expressions/choices.ts';
import { describe, exampleOf, sameType, typeOfField } from '../types.ts';
import { entityOf } from '../workspace.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { hasNoElse } from './else.ts';
import { scopeAt } from './scope-at.ts';
import type { EffectCheck } from './step-check.ts';

/** `set contact.points = …`: an own field of the contact. */
export type SetStep = StepBase & { readonly kind: 'set'; readonly field: string; readonly value: Expression };

/** Fields of the contact that say who it is and how it can be reached; they change by what the shop and the contact do, not by a campaign. */
const FIXED: ReadonlyMap<string, string> = new Map([
  ['id', 'is the id of the contact'],
  ['key', 'is the unique key of the shop'],
  ['email', 'is an address, which the contact gives'],
  ['phone', 'is an address, which the contact gives'],
  ['consents', 'is what the contact allows; `unsubscribe from …` takes a consent back'],
  ['created_at', 'is when the contact registered'],
]);

/** `set contact.points = contact.points + 100`. */
function checkSet(node: SetStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const end = context.state;
  const isSure = hasNoElse(node.otherwise, 'Setting a field', context);
  const field = findTarget(node, context);
  const value = checkExpression(node.value, scopeAt(context.scope, context.state), context.workspace);
  if (field === undefined || value === undefined || !fits(field, value, context) || !isSure) return { end };
  return { step: { ...base, kind: 'set', field: field.name, value }, end };
}

function findTarget({ target }: SetStepNode, context: StepContext): Field | undefined {
  const { workspace } = context;
  const [head, name, more] = target;
  if (head === undefined) return undefined;
  if (head.text !== 'contact' || name === undefined || more !== undefined) {
    reportNoField(target, context);
    return undefined;
  }
  workspace.use(head.span, { kind: 'row', entity: 'contact', name: 'contact' }, { type: { kind: 'row', entity: 'contact' } });
  const fields = settable(context);
  const field = fields.find((one) => one.name === name.text);
  if (field !== undefined) {
    workspace.use(name.span, { kind: 'field', entity: 'contact', name: field.name }, { type: typeOfField(field.type) });
    return field;
  }
  reportField(name, fields, context);
  return undefined;
}

function settable({ workspace }: StepContext): readonly Field[] {
  const fields = entityOf(workspace.schema, 'contact')?.fields ?? [];
  return fields.filter((field) => !FIXED.has(field.name) && field.type.kind !== 'ref');
}

/** `set order.total = …`, `set points = …`, `set cntact.points = …`. */
function reportNoField(target: readonly Name[], context: StepContext): void {
  const [head, name] = target;
  if (head === undefined) return;
  const { help, fixes } = insteadOf(head, target, context);
  context.workspace.report('field-not-settable', {
    message: name === undefined ? `\`${head.text}\` is no field of the contact.` : 'A campaign sets fields of the contact itself.',
    help,
    fixes,
    span: { ...head.span, end: target.at(-1)?.span.end ?? head.span.end },
  });
}

/** A field that exists, or how to declare one of the name that was written. */
function insteadOf(head: Name, target: readonly Name[], context: StepContext): { readonly help: string; readonly fixes: readonly Fix[] } {
  const names = settable(context).map(({ name }) => name);
  const last = target.at(-1)?.text ?? '';
  const isKnown = names.includes(last);
  if (isKnown && target.length === 2 && nearest(head.text, ['contact']) !== undefined)
    return { help: 'Did you mean `contact`?', fixes: [changeTo(head.span, 'contact')] };
  const near = isKnown ? last : nearest(last, names);
  if (near !== undefined) return { help: `Write a field of the contact, such as \`set contact.${near} = …\`.`, fixes: [] };
  const declared = `\`contact: { fields: { ${last}: text } }\``;
  return { help: `Declare a field of the contact in schema.yaml, ${declared}, and set \`contact.${last}\`.`, fixes: [] };
}

function reportField(name: Name, fields: readonly Field[], { workspace }: StepContext): void {
  const why = FIXED.get(name.text);
  const choices = fieldChoices(fields);
  if (why !== undefined) {
    const help = 'Keep it in a field of your own, declared in schema.yaml.';
    workspace.report('field-not-settable', { message: `\`contact.${name.text}\` ${why}.`, help, span: name.span, choices });
    return;
  }
  const found = spelling(name, choices, `Declare it in schema.yaml: \`contact: { fields: { ${name.text}: text } }\`.`);
  workspace.report('unknown-field', { message: `\`contact\` has no field \`${name.text}\`.`, ...found, span: name.span });
}

function fits(field: Field, value: Expression, { workspace }: StepContext): boolean {
  const wanted = typeOfField(field.type);
  if (sameType(wanted, value.type)) return true;
  const example = wanted.kind === 'scalar' ? `, such as \`${exampleOf(wanted.of)}\`` : '';
  workspace.report('type-mismatch', {
    message: `\`contact.${field.name}\` is ${describe(wanted)}; this is ${describe(value.type)}.`,
    help: `Write ${describe(wanted)}${example}.`,
    span: value.span,
  });
  return false;
}

/** `set contact.FIELD = VALUE …`. */
export const set: EffectCheck<SetStepNode, SetStep> = {
  effect: 'succeeds',
  check: checkSet,
  labelWords: ({ target }) => `set_${target.at(-1)?.text ?? ''}`,
  conditions: ({ value }) => [{ place: 'value', condition: value }],
  deeds: (step) => ({ sets: step }),
};
