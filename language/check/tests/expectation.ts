import { suggest } from '../../diagnostics/nearest.ts';
import type { Expectation } from '../../program.ts';
import type { CampaignNode, ExpectationNode, Name, StepNode } from '../../syntax/ast.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import { MESSAGE_ENTITY } from '../message-entity.ts';
import { CONTACT_ROOT, rowRoot, type Scope, withRoots } from '../scope.ts';
import { isCoupon } from '../steps/give.ts';
import { findMessage } from '../steps/message.ts';
import type { Workspace } from '../workspace.ts';

/** What an `expect` line demands, or undefined once a mistake is reported. `campaign` is the one under test, if it exists. */
export function checkExpectation(node: ExpectationNode, campaign: CampaignNode | undefined, workspace: Workspace): Expectation | undefined {
  const base = { ...(node.at === undefined ? {} : { at: node.at.ms }), span: node.span };
  switch (node.kind) {
    case 'message': {
      const message = findMessage(node.message, node.channel, workspace);
      const where = node.where && checkCondition(node.where.condition, MESSAGE_SCOPE, workspace);
      if (message === undefined || (node.where !== undefined && where === undefined)) return undefined;
      return { ...base, kind: 'message', channel: node.channel, message: message.name, ...(where === undefined ? {} : { where }) };
    }
    case 'coupon':
      return isCoupon(node.coupon, workspace) ? { ...base, kind: 'coupon', coupon: node.coupon.text } : undefined;
    case 'outcome': {
      const known = campaign === undefined || isOutcome(node.outcome, campaign, workspace);
      const run = node.run === undefined ? {} : { run: Number(node.run.value) };
      return known && isRunNumber(node, workspace) ? { ...base, kind: 'outcome', outcome: node.outcome.text, ...run } : undefined;
    }
    case 'condition': {
      const condition = checkCondition(node.condition, CONTACT_SCOPE, workspace);
      return condition && { ...base, kind: 'condition', condition };
    }
    case 'goal':
    case 'no messages':
    case 'no run':
    case 'nothing else':
      return { ...base, kind: node.kind };
  }
}

const CONTACT_SCOPE: Scope = {
  roots: new Map([['contact', CONTACT_ROOT]]),
  absent: new Map([
    [
      'this',
      {
        code: 'unknown-name',
        why: 'A test looks at the contact from outside of a run.',
        help: 'Ask about `contact`, such as `contact.city == "Paris"`.',
      },
    ],
  ]),
  facts: 'no entry',
};
const MESSAGE_SCOPE = withRoots(CONTACT_SCOPE, [['message', rowRoot('filter', 'message', MESSAGE_ENTITY.name)]], 'forbidden');

/** How a run of any campaign can end. */
const OUTCOMES = ['completed', 'exited', 'goal', 'replaced', 'stopped', 'failed', 'merged', 'erased'];

function isOutcome(name: Name, campaign: CampaignNode, workspace: Workspace): boolean {
  const own = campaign.clauses.flatMap((clause) => (clause.kind === 'then' ? outcomesOf(clause.steps) : []));
  const known = [...OUTCOMES, ...own];
  if (known.includes(name.text)) return true;
  const help = suggest(name.text, known, `Its runs end as ${known.join(', ')}.`);
  workspace.report('unknown-outcome', { message: `No run of \`${campaign.name.text}\` ends as \`${name.text}\`.`, help, span: name.span });
  return false;
}

function outcomesOf(steps: readonly StepNode[]): readonly string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'stop') return step.outcome?.text ?? [];
    if (step.kind === 'if') return [...step.branches.flatMap((branch) => outcomesOf(branch.steps)), ...outcomesOf(step.otherwise ?? [])];
    if (step.kind === 'race') return [...step.arms, ...step.timeouts].flatMap((block) => outcomesOf(block.steps));
    return 'otherwise' in step ? outcomesOf(step.otherwise?.steps ?? []) : [];
  });
}

function isRunNumber(node: ExpectationNode & { readonly kind: 'outcome' }, workspace: Workspace): boolean {
  if (node.run === undefined || (Number.isInteger(Number(node.run.value)) && Number(node.run.value) >= 1)) return true;
  workspace.report('wrong-value', { message: `There is no run ${node.run.value}.`, help: 'Runs are counted from 1.', span: node.run.span });
  return false;
}
