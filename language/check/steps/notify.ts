import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Name, NotifyStepNode } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { hasNoElse } from './else.ts';

/** `notify marketing "A big order: {{ order.total }}"`: the people are declared; the Liquid in the text is checked with the messages. */
export function checkNotify(node: NotifyStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const end = context.state;
  const isSure = hasNoElse(node.otherwise, 'A notice', context);
  if (!arePeople(node.people, context.workspace) || !isSure) return { end };
  return { step: { ...base, kind: 'notify', people: node.people.text, text: node.text.text }, end };
}

/** Whether relance.yaml declares these people; else it is reported. */
export function arePeople(name: Name, { settings, report, use }: Workspace): boolean {
  if (Object.hasOwn(settings.people, name.text)) {
    use(name.span, { kind: 'people', name: name.text });
    return true;
  }
  const choices = choicesOf(Object.keys(settings.people), 'people');
  const found = spelling(name, choices, `Add \`${name.text}: [name@shop.example]\` to \`people\` in relance.yaml.`);
  report('unknown-people', { message: `No people go by the name \`${name.text}\`.`, ...found, span: name.span });
  return false;
}
