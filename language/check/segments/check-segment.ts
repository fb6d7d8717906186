import type { Expression, Segment } from '../../program.ts';
import type { SegmentNode } from '../../syntax/ast.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import { childrenOf } from '../expressions/children.ts';
import { checkUnknownValues } from '../expressions/unknown-values.ts';
import type { Workspace } from '../workspace.ts';
import { membersOf } from './members.ts';
import { ruleWords } from './rule-words.ts';
import { segmentScope } from './segment-scope.ts';

/** Checks a segment, or gives undefined once a mistake is reported. `text` is the whole file that declares it. */
export function checkSegment(node: SegmentNode, text: string, workspace: Workspace): Segment | undefined {
  workspace.use(node.name.span, { kind: 'segment', name: node.name.text }, { role: 'declaration' });
  const was = node.was === undefined ? {} : { was: node.was.text };
  const documentation = node.documentation === undefined ? {} : { documentation: node.documentation };
  const base = { name: node.name.text, ...was, ...documentation, span: node.span };
  if (node.rule === undefined) return base;
  const rule = checkCondition(node.rule, segmentScope(workspace), workspace);
  if (rule === undefined) return undefined;
  checkUnknownValues(rule, workspace);
  const isWhole = [
    ...membersOf(rule).map((member) => isComputed(member, workspace)),
    ...runsIn(rule).map((asked) => isNoRun(asked, workspace)),
  ];
  return isWhole.every((one) => one) ? { ...base, rule, words: ruleWords(wordsOf(node, text)) } : undefined;
}

/** What stands behind the `=`; the tree keeps no parentheses, so it is taken from the text. */
function wordsOf({ name, span }: SegmentNode, text: string): string {
  return text.slice(name.span.end.offset, span.end.offset).replace(/^[^=]*=/, '');
}

/** Reports a manual segment in a rule: what a rule reads must be the contact's own data, so that it can be computed at any moment. */
function isComputed(member: Expression & { readonly kind: 'member' }, { segments, report }: Workspace): boolean {
  const manual = segments.get(member.segment);
  if (manual === undefined || manual.rule !== undefined) return true;
  report('manual-segment-in-rule', {
    message: `\`${member.segment}\` is manual: campaigns and imports say who is in it, and a rule is computed from data of the contact alone.`,
    help: `Ask for it beside the rule, such as \`only if contact in ${member.segment} and contact in …\`.`,
    span: member.span,
    related: [{ span: manual.name.span, message: 'declared here' }],
  });
  return false;
}

type InCampaign = Expression & { readonly kind: 'in campaign' };

function runsIn(condition: Expression): readonly InCampaign[] {
  return condition.kind === 'in campaign' ? [condition] : childrenOf(condition).flatMap(runsIn);
}

/** Reports a live run in a rule: it changes by what campaigns do, and what enters them may be this very segment. */
function isNoRun({ by, name, span }: InCampaign, { report }: Workspace): boolean {
  const words = by === 'name' ? `contact in campaign ${name}` : `contact in campaign tagged ${name}`;
  report('campaign-in-rule', {
    message: 'A rule is computed from data of the contact alone, and a live run is a state of a campaign.',
    help: `Ask for it beside the rule, such as \`only if ${words} and contact in …\`, or ask \`any(runs where ( … ))\`.`,
    span,
  });
  return false;
}
