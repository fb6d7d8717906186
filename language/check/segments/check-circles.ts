import type { Segment } from '../../program.ts';
import type { Report } from '../workspace.ts';
import { circlesIn } from '../workspace-rules/circles.ts';
import { membersOf } from './members.ts';

/** Reports rules that need their own answer. Each circle is reported once, at the segment of it whose name comes first. */
export function checkCircles(segments: readonly Segment[], report: Report): void {
  const asks = segments
    .map(({ name, rule }) => ({ name, members: rule === undefined ? [] : membersOf(rule) }))
    .filter(({ members }) => members.length > 0);
  const graph = new Map(asks.map(({ name, members }) => [name, members.map(({ segment: to, span }) => ({ to, span }))]));
  for (const { start, arrows } of circlesIn(graph)) {
    const [first] = arrows;
    if (first === undefined) continue;
    report('segment-circle', {
      message: arrows.length === 1 ? `\`${start}\` asks for itself.` : `${sentence([start, ...arrows.map(({ to }) => to)])}.`,
      help: arrows.length === 1 ? 'Leave it out.' : 'Write out in one of them what it needs of the next.',
      span: first.span,
      related: arrows.slice(1).map(({ span }) => ({ span, message: 'and here' })),
    });
  }
}

/** `a`, `b`, `a` → "`a` asks for `b`, `b` asks for `a`". */
function sentence(names: readonly string[]): string {
  return names
    .slice(1)
    .map((name, index) => `\`${names[index]}\` asks for \`${name}\``)
    .join(', ');
}
