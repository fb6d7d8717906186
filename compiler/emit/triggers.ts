/** The table of triggers: what an event must be to start a run. */
import type { Expression, FieldTrigger, Trigger } from '../../language/program.ts';
import { machinesIn } from '../flow/expressions.ts';
import { eventOfTrigger, keyOfTrigger } from '../flow/triggers.ts';
import type { Declaration } from './code-file.ts';
import { lines, quote, quoteAll, subjectCode, wholeNumber } from './literals.ts';
import { valueCode } from './predicates.ts';
import { conditionConstant, type StageEmission } from './stage-emission.ts';

/** The constant `triggers`, behind the conditions that it names. */
export function triggersCode(shared: StageEmission): readonly Declaration[] {
  const declared: Declaration[] = [];
  const entries = shared.emission.flow.triggers.map((trigger, index) => {
    const condition = (what: string, expression: Expression): string => {
      const constant = conditionConstant(shared.names.take(`trigger_${index + 1}_${what}`), expression, shared);
      declared.push(constant);
      return constant.name;
    };
    return `{ ${entryFields(trigger, condition, shared).join(', ')} }, ${shared.quotes.line(trigger.span)}`;
  });
  return [
    ...declared,
    {
      kind: 'constant',
      exported: true,
      name: 'triggers',
      type: 'readonly TriggerEntry[]',
      value: lines('[', entries, ']'),
      doc: shared.quotes.plain('What starts a run.'),
    },
  ];
}

/** Declares a condition of the trigger and gives the name of its constant. */
type Declare = (what: string, expression: Expression) => string;

function entryFields(trigger: Trigger, condition: Declare, shared: StageEmission): readonly string[] {
  const event = eventOfTrigger(trigger);
  const due = keyOfTrigger(trigger);
  return [
    ...(event === undefined ? [] : [`event: ${quote(event)}`]),
    ...(due === undefined ? [] : [`due: ${quote(due)}`]),
    ...ownFields(trigger, condition, shared),
    ...(trigger.kind === 'started' || trigger.kind === 'silence' || trigger.where === undefined
      ? []
      : [`where: ${condition('where', trigger.where)}`]),
  ];
}

function ownFields(trigger: Trigger, condition: Declare, shared: StageEmission): readonly string[] {
  switch (trigger.kind) {
    case 'event':
      return [
        ...fromField(trigger),
        ...(trigger.by === undefined ? [] : [`by: ${quote(trigger.by)}`]),
        ...(trigger.subject === undefined ? [] : [`subject: ${subjectCode(trigger.subject)}`]),
        ...(machinesIn(trigger.event, trigger.where) === 'all' ? ['machines: true'] : []),
        ...spreadFields(trigger, condition),
      ];
    case 'idle':
      return [`after: ${wholeNumber(trigger.after)}`, ...fromField(trigger), ...spreadFields(trigger, condition)];
    case 'each':
      return [`each: ${quote(trigger.entity)}`, ...fromField(trigger)];
    case 'silence': {
      const where = trigger.where === undefined ? '' : `, where: ${condition('where', trigger.where)}`;
      return [`silence: { event: ${quote(trigger.event)}${where} }`, ...fromField(trigger)];
    }
    case 'membership':
    case 'read':
      return [`segment: ${quote(trigger.segment)}`];
    case 'field':
      return [`field: { ${fieldFields(trigger, shared).join(', ')} }`];
    case 'started':
    case 'date':
      return [];
  }
}

function fromField({ from }: { readonly from?: readonly string[] }): readonly string[] {
  return from === undefined ? [] : [`from: ${quoteAll(from)}`];
}

function spreadFields({ toContacts, gathered }: Extract<Trigger, { kind: 'event' | 'idle' }>, condition: Declare): readonly string[] {
  return [
    ...(toContacts === undefined ? [] : [`toContacts: ${condition('to_contacts', toContacts)}`]),
    ...(gathered === undefined ? [] : [`gathered: { ms: ${wholeNumber(gathered.ms)}, name: ${quote(gathered.name)} }`]),
  ];
}

function fieldFields({ entity, field, change, from, to, bound }: FieldTrigger, { emission }: StageEmission): readonly string[] {
  const value = (name: string, expression: Expression | undefined): readonly string[] =>
    expression === undefined ? [] : [`${name}: ${valueCode(expression, { schema: emission.schema })}`];
  return [
    `entity: ${quote(entity)}`,
    `field: ${quote(field)}`,
    `change: ${quote(change)}`,
    ...value('from', from),
    ...value('to', to),
    ...value('bound', bound),
  ];
}
