import { suggest } from '../../diagnostics/nearest.ts';
import type { Argument, Message } from '../../program.ts';
import type { EmailStepNode, Name } from '../../syntax/ast.ts';
import { checkExpression } from '../expressions/check-expression.ts';
import type { Workspace } from '../workspace.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { checkNeeds } from './email-needs.ts';
import { scopeAt } from './scope-at.ts';

/** `email cart_reminder as reminder with { headline: "…" }`: the message exists and gets all that it needs, and nothing else. */
export function checkEmail(node: EmailStepNode, context: StepContext): CheckedStep {
  const end = context.state;
  const message = findMessage(node.message, context.workspace);
  const values = checkArguments(node, context);
  if (message === undefined || values === undefined) return { end };
  checkNeeds(node, message, values, context);
  return { step: { ...baseOf(node, context), kind: 'email', message: message.name, with: values }, end };
}

/** The message of this name, or undefined once it is reported. Variants need the same, so any of them stands for all. */
export function findMessage(name: Name, workspace: Workspace): Message | undefined {
  const message = workspace.messages.get(name.text)?.[0];
  if (message !== undefined || workspace.broken.has(name.text)) return message;
  const help = suggest(name.text, workspace.messages.keys(), `Write it as \`messages/${name.text}.email.mjml\`.`);
  workspace.report('unknown-message', { message: `There is no message \`${name.text}\`.`, help, span: name.span });
  return undefined;
}

/** All arguments, or undefined once a mistake in one is reported. */
function checkArguments(node: EmailStepNode, context: StepContext): readonly Argument[] | undefined {
  const scope = scopeAt(context.scope, context.state);
  const checked = node.with.map(({ name, value }) => ({ name, value: checkExpression(value, scope, context.workspace) }));
  const whole = checked.flatMap(({ name, value }) => (value === undefined ? [] : [{ name: name.text, value }]));
  const twice = checked.find(({ name }, index) => checked.findIndex((other) => other.name.text === name.text) < index);
  if (twice !== undefined) {
    context.workspace.report('duplicate-name', {
      message: `\`${twice.name.text}\` is given twice.`,
      help: 'Leave one of them out.',
      span: twice.name.span,
    });
  }
  return whole.length < checked.length || twice !== undefined ? undefined : whole;
}
