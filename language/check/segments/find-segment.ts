import { suggest } from '../../diagnostics/nearest.ts';
import type { Name, SegmentNode } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';

/** The segment of this name, or undefined once it is reported. */
export function findSegment(name: Name, workspace: Workspace): SegmentNode | undefined {
  const segment = workspace.segments.get(name.text);
  if (segment !== undefined || workspace.broken.has(name.text)) return segment;
  const help = suggest(name.text, workspace.segments.names(), `Declare it: \`segment ${name.text} = manual\`.`);
  workspace.report('unknown-segment', { message: `There is no segment \`${name.text}\`.`, help, span: name.span });
  return undefined;
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
