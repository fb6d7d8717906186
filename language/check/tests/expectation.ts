import type { Expectation, Expression } from '../../program.ts';
import type { ExpectationNode, Where } from '../../syntax/ast.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import { isEndpoint } from '../steps/call.ts';
import { findMessage, isSetUp } from '../steps/find-message.ts';
import { isCoupon } from '../steps/give.ts';
import { arePeople } from '../steps/notify.ts';
import { checkMeasure, hasGoal } from './counted.ts';
import { unlessMisspelt } from './misspelt-expectation.ts';
import { isOutcome } from './outcomes.ts';
import { callRoot, MESSAGE_ROOT, NOTICE_ROOT, type SentRoot, sentScope } from './sent.ts';
import type { TestContext } from './test-context.ts';

/** What an `expect` line demands, or undefined once a mistake is reported. */
export function checkExpectation(node: ExpectationNode, context: TestContext): Expectation | undefined {
  const { workspace } = context;
  const base = { ...(node.at === undefined ? {} : { at: node.at.ms }), span: node.span };
  switch (node.kind) {
    case 'message': {
      const isReachable = isSetUp(node.channel, node.message.span, workspace);
      const message = findMessage(node.message, node.channel, workspace);
      const filter = checkWhere(node.where, () => MESSAGE_ROOT, context);
      if (!isReachable || message === undefined || filter === undefined) return undefined;
      return { ...base, kind: 'message', channel: node.channel, message: message.name, ...filter };
    }
    case 'call': {
      const known = isEndpoint(node.endpoint, workspace);
      const filter = checkWhere(node.where, () => callRoot(node.endpoint.text, context), context);
      return known && filter ? { ...base, kind: 'call', endpoint: node.endpoint.text, ...filter } : undefined;
    }
    case 'notice': {
      const known = arePeople(node.people, workspace);
      const filter = checkWhere(node.where, () => NOTICE_ROOT, context);
      return known && filter ? { ...base, kind: 'notice', people: node.people.text, ...filter } : undefined;
    }
    case 'no message': {
      const isReachable = isSetUp(node.channel, node.message.span, workspace);
      const message = findMessage(node.message, node.channel, workspace);
      return isReachable && message ? { ...base, kind: 'no message', channel: node.channel, message: message.name } : undefined;
    }
    case 'coupon':
    case 'no coupon':
      return isCoupon(node.coupon, workspace) ? { ...base, kind: node.kind, coupon: node.coupon.text } : undefined;
    case 'outcome': {
      const run = node.run === undefined ? {} : { run: Number(node.run.value) };
      return isOutcome(node, context) ? { ...base, kind: 'outcome', outcome: node.outcome.text, ...run } : undefined;
    }
    case 'measure': {
      const words = checkMeasure(node.phrase, context);
      return words === undefined ? undefined : { ...base, kind: 'measure', words };
    }
    case 'condition': {
      const condition = unlessMisspelt(node.condition, workspace, (to) => checkCondition(node.condition, context.scope, to));
      return condition && { ...base, kind: 'condition', condition };
    }
    case 'goal':
    case 'no goal':
      return hasGoal(node.span, context) ? { ...base, kind: node.kind } : undefined;
    case 'no messages':
    case 'no run':
    case 'nothing else':
      return { ...base, kind: node.kind };
  }
}

/** The filter of what was sent, nothing where none is written; undefined once a mistake in it is reported. */
function checkWhere(
  where: Where | undefined,
  root: () => SentRoot,
  { scope, workspace }: TestContext,
): { readonly where?: Expression } | undefined {
  if (where === undefined) return {};
  const condition = checkCondition(where.condition, sentScope(scope, root()), workspace);
  return condition && { where: condition };
}
