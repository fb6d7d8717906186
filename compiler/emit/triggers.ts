/** The table of triggers: what an event must be to start a run. */
import type { Trigger } from '../../language/program.ts';
import { eventOfTrigger, keyOfTrigger } from '../flow/triggers.ts';
import type { Declaration } from './code-file.ts';
import { lines, quote } from './literals.ts';
import { valueCode } from './predicates.ts';
import { conditionConstant, type StageEmission } from './stage-emission.ts';
import { triggerEmissionOf } from './triggers/registry.ts';
import type { EntryContext } from './triggers/trigger-emission.ts';

/** The constant `triggers`, behind the conditions that it names. */
export function triggersCode(shared: StageEmission): readonly Declaration[] {
  const declared: Declaration[] = [];
  const entries = shared.emission.flow.triggers.map((trigger, index) => {
    const context: EntryContext = {
      condition: (what, expression) => {
        const constant = conditionConstant(shared.names.take(`trigger_${index + 1}_${what}`), expression, shared);
        declared.push(constant);
        return constant.name;
      },
      value: (expression) => valueCode(expression, { schema: shared.emission.schema }),
    };
    return `{ ${entryFields(trigger, context).join(', ')} }, ${shared.quotes.line(trigger.span)}`;
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

function entryFields(trigger: Trigger, context: EntryContext): readonly string[] {
  const event = eventOfTrigger(trigger);
  const due = keyOfTrigger(trigger);
  const { fields, ownWhere } = triggerEmissionOf(trigger);
  const where = ownWhere === undefined && 'where' in trigger ? trigger.where : undefined;
  return [
    ...(event === undefined ? [] : [`event: ${quote(event)}`]),
    ...(due === undefined ? [] : [`due: ${quote(due)}`]),
    ...(fields?.(trigger, context) ?? []),
    ...(where === undefined ? [] : [`where: ${context.condition('where', where)}`]),
  ];
}
