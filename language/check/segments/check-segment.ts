import type { Expression, Segment } from '../../program.ts';
import type { SegmentNode } from '../../syntax/ast.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import { checkUnknownValues } from '../expressions/unknown-values.ts';
import type { Workspace } from '../workspace.ts';
import { membersOf } from './members.ts';
import { ruleWords } from './rule-words.ts';
import { segmentScope } from './segment-scope.ts';

/** Checks a segment, or gives undefined once a mistake is reported. `text` is the whole file that declares it. */
export function checkSegment(node: SegmentNode, text: string, workspace: Workspace): Segment | undefined {
  const documentation = node.documentation === undefined ? {} : { documentation: node.documentation };
  const base = { name: node.name.text, ...documentation, span: node.span };
  if (node.rule === undefined) return base;
  const rule = checkCondition(node.rule, segmentScope(workspace), workspace);
  if (rule === undefined) return undefined;
  checkUnknownValues(rule, workspace);
  const isWhole = membersOf(rule).map((member) => isComputed(member, workspace));
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
