import type { Fix } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { changeTo, choicesOf, type Spelling, spelling } from '../../diagnostics/spelling.ts';
import type { Name, SegmentNode } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';

/** The segment of this name, or undefined once it is reported; `asked`: it stands behind `contact in`, where other things might be meant. */
export function findSegment(name: Name, workspace: Workspace, asked = false): SegmentNode | undefined {
  const segment = workspace.segments.get(name.text);
  if (segment !== undefined) workspace.use(name.span, { kind: 'segment', name: name.text });
  if (segment !== undefined || workspace.broken.has(name.text)) return segment;
  const declaration = `segment ${name.text} = manual`;
  const isCampaign = asked && nearest(name.text, ['campaign']) !== undefined;
  const choices = [...choicesOf(workspace.segments.names(), 'segment'), ...choicesOf(isCampaign ? ['campaign'] : [], 'keyword')];
  const spelt = spelling(name, choices, `Declare it: \`${declaration}\`.`);
  const found = asked && spelt.fixes.length === 0 ? { ...spelt, ...insteadOf(name, spelt.help, workspace) } : spelt;
  workspace.report('unknown-segment', {
    message: `There is no segment \`${name.text}\`.`,
    ...found,
    fixes: [...found.fixes, declare(name, declaration)],
    span: name.span,
  });
  return undefined;
}

/** What may be meant by `contact in vips` where no segment is like it: a campaign of that name, or a tag. */
function insteadOf({ text, span }: Name, help: string, { campaigns }: Workspace): Pick<Spelling, 'help' | 'fixes'> {
  const asCampaign = `campaign ${text}`;
  if (campaigns.has(text))
    return { help: `\`${text}\` is a campaign: write \`contact in ${asCampaign}\`.`, fixes: [changeTo(span, asCampaign)] };
  return { help: `${help} Ask for a tag of the contact with \`contact.tags has "${text}"\`.`, fixes: [] };
}

/** At the beginning of the same file, before whatever documentation the first declaration has. */
function declare({ text, span }: Name, declaration: string): Fix {
  const start = { offset: 0, line: 1, column: 1 };
  const edits = [{ span: { file: span.file, start, end: start }, text: `${declaration}\n\n` }];
  return { kind: 'declare-segment', title: `Declare \`${text}\` as manual`, edits, safe: false };
}

/** As `findSegment`, where members are added or removed, which only a manual segment allows. */
export function findManualSegment(name: Name, workspace: Workspace): SegmentNode | undefined {
  const segment = findSegment(name, workspace);
  if (segment?.rule === undefined) return segment;
  workspace.report('segment-is-computed', {
    message: `\`${name.text}\` has a rule, so who is in it is computed at every moment.`,
    help: 'Use a segment that is declared as `manual`, or change what the rule reads.',
    span: name.span,
    related: [{ span: segment.name.span, message: 'declared here' }],
  });
  return undefined;
}
