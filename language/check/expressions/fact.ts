import type { Expression, Fact, FactWindow } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { EventPhrase, WindowNode } from '../../syntax/ast.ts';
import { isRecorded } from '../events/derived.ts';
import { refersTo, resolveEvent } from '../events/resolve-event.ts';
import { eventFilterScope } from '../scope.ts';
import { aRow, BOOLEAN, describe, isScalar } from '../types.ts';
import { asCondition } from './condition.ts';
import type { ExpressionContext, NodeOf } from './context.ts';

/** An event phrase as a condition: has this happened to this contact? */
export function checkFact(node: NodeOf<'fact'>, context: ExpressionContext): Fact | undefined {
  const { workspace, scope } = context;
  const event = resolveEvent(node.phrase, workspace);
  if (event === undefined) return undefined;
  const allowed = isRecorded(event, node.span, workspace) && isAllowedHere(node, context);
  const about = !node.phrase.aboutThis || isAboutThis(node.phrase, event, context);
  const window = checkWindow(node.window, context);
  const where =
    node.where &&
    asCondition(
      context.check(node.where.condition, { ...context, scope: eventFilterScope(scope, event, 'filter') }),
      node.where.condition.span,
      workspace,
    );
  if (!allowed || !about || window === undefined || (node.where !== undefined && where === undefined)) return undefined;
  return {
    kind: 'fact',
    type: BOOLEAN,
    event: event.name,
    aboutThis: node.phrase.aboutThis,
    window,
    ...(where === undefined ? {} : { where }),
    span: node.span,
  };
}

function isAllowedHere(node: NodeOf<'fact'>, { workspace, scope }: ExpressionContext): boolean {
  if (scope.facts === 'forbidden') {
    const help = 'Ask it in `only if`, `unless` or `if`, beside the filter.';
    workspace.report('fact-in-filter', {
      message: 'A filter tests one row; this asks what happened to the contact.',
      help,
      span: node.span,
    });
    return false;
  }
  if (scope.facts === 'since entry' || (node.window !== undefined && node.window.kind !== 'since entry')) return true;
  const help = 'Say how far to look back, such as `within 30d`.';
  workspace.report('fact-needs-window', {
    message:
      scope.facts === 'no entry'
        ? 'This is asked outside of any run, so there is no entry to count from.'
        : 'Before entry nothing has happened since entry, so this would never be true.',
    help,
    span: node.span,
  });
  return false;
}

function isAboutThis(phrase: EventPhrase, event: EventType, { workspace, scope }: ExpressionContext): boolean {
  if (scope.self === undefined && scope.uncertain === true) return true;
  if (scope.self === undefined) {
    const absent = scope.absent.get('this');
    workspace.report('this-needs-per', { message: absent?.why ?? '`this` is not bound here.', help: absent?.help, span: phrase.span });
    return false;
  }
  const [subject] = phrase.words;
  const direct = event.about === scope.self;
  const made = refersTo(event.about, scope.self, workspace.schema) && (phrase.words.length === 1 || subject?.text === scope.self);
  if (direct || made) return true;
  const help = `Leave out \`this\` to ask about any \`${event.about}\` of the contact.`;
  workspace.report('this-not-related', {
    message: `The run is about ${aRow(scope.self)}; \`${event.name}\` is about ${aRow(event.about)}.`,
    help,
    span: phrase.span,
  });
  return false;
}

function checkWindow(node: WindowNode | undefined, context: ExpressionContext): FactWindow | undefined {
  if (node === undefined || node.kind === 'since entry') return { kind: 'since entry' };
  if (node.kind === 'within') return { kind: 'within', ms: node.duration.ms };
  const at = context.check(node.at, context);
  if (at === undefined || isScalar(at.type, 'instant', 'date')) return at && { kind: 'since', at };
  const help = 'Write a date or a field that holds one.';
  context.workspace.report('type-mismatch', {
    message: `\`since\` needs a date or a point in time; this is ${describe(at.type)}.`,
    help,
    span: at.span,
  });
  return undefined;
}

/** Whether an expression is a fact. */
export function isFact(expression: Expression): expression is Fact {
  return expression.kind === 'fact';
}
