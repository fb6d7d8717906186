import type { Fix } from '../../diagnostics/diagnostic.ts';
import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Name, SegmentNode } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';

/** The segment of this name, or undefined once it is reported. */
export function findSegment(name: Name, workspace: Workspace): SegmentNode | undefined {
  const segment = workspace.segments.get(name.text);
  if (segment !== undefined) workspace.use(name.span, { kind: 'segment', name: name.text });
  if (segment !== undefined || workspace.broken.has(name.text)) return segment;
  const declaration = `segment ${name.text} = manual`;
  const found = spelling(name, choicesOf(workspace.segments.names(), 'segment'), `Declare it: \`${declaration}\`.`);
  workspace.report('unknown-segment', {
    message: `There is no segment \`${name.text}\`.`,
    ...found,
    fixes: [...found.fixes, declare(name, declaration)],
    span: name.span,
  });
  return undefined;
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
