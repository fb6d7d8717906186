import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Expression } from '../../program.ts';
import type { Name } from '../../syntax/ast.ts';
import { BOOLEAN } from '../types.ts';
import type { Workspace } from '../workspace.ts';
import type { ExpressionContext, NodeOf } from './context.ts';

/** `contact in campaign win_back`, `contact not in campaign tagged recovery`: whether the contact has a live run there. */
export function checkInCampaign(node: NodeOf<'in campaign'>, { workspace }: ExpressionContext): Expression | undefined {
  const known = node.by === 'name' ? isCampaign(node.name, workspace) : isTag(node.name, workspace);
  if (!known) return undefined;
  return { kind: 'in campaign', type: BOOLEAN, negated: node.negated, by: node.by, name: node.name.text, span: node.span };
}

/** Whether there is a campaign of this name; else it is reported. */
export function isCampaign(name: Name, workspace: Workspace): boolean {
  if (workspace.campaigns.has(name.text)) {
    workspace.use(name.span, { kind: 'campaign', name: name.text });
    return true;
  }
  if (workspace.broken.has(name.text)) return false;
  const found = spelling(name, choicesOf(workspace.campaigns.names(), 'campaign'), `Declare it: \`campaign ${name.text} { … }\`.`);
  workspace.report('unknown-campaign', { message: `There is no campaign \`${name.text}\`.`, ...found, span: name.span });
  return false;
}

function isTag(name: Name, workspace: Workspace): boolean {
  if (workspace.tags.has(name.text)) {
    workspace.use(name.span, { kind: 'tag', name: name.text });
    return true;
  }
  const found = spelling(name, choicesOf(workspace.tags.names(), 'tag'), `Write \`tagged ${name.text}\` in the campaigns that are meant.`);
  workspace.report('unknown-tag', { message: `No campaign is tagged \`${name.text}\`.`, ...found, span: name.span });
  return false;
}
