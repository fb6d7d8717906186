import type { Segment } from '../../program.ts';
import type { Report } from '../workspace.ts';
import { type Member, membersOf } from './members.ts';

/** Reports rules that need their own answer. Each circle is reported once, at the segment of it whose name comes first. */
export function checkCircles(segments: readonly Segment[], report: Report): void {
  const asks = new Map(segments.map(({ name, rule }) => [name, rule === undefined ? [] : membersOf(rule)]));
  for (const { name } of segments) {
    const circle = circleFrom(name, asks);
    const [first] = circle;
    if (first === undefined || circle.some(({ segment }) => segment < name)) continue;
    report('segment-circle', {
      message: circle.length === 1 ? `\`${name}\` asks for itself.` : `${sentence([name, ...circle.map(({ segment }) => segment)])}.`,
      help: circle.length === 1 ? 'Leave it out.' : 'Write out in one of them what it needs of the next.',
      span: first.span,
      related: circle.slice(1).map(({ span }) => ({ span, message: 'and here' })),
    });
  }
}

/** The shortest way from a segment back to itself: the places that ask, in order; empty if there is none. */
function circleFrom(start: string, asks: ReadonlyMap<string, readonly Member[]>): readonly Member[] {
  let ways: readonly (readonly Member[])[] = (asks.get(start) ?? []).map((member) => [member]);
  const seen = new Set<string>();
  while (ways.length > 0) {
    const back = ways.find((way) => way.at(-1)?.segment === start);
    if (back !== undefined) return back;
    ways = ways.flatMap((way) => {
      const at = way.at(-1)?.segment ?? start;
      if (seen.has(at)) return [];
      seen.add(at);
      return (asks.get(at) ?? []).map((member) => [...way, member]);
    });
  }
  return [];
}

/** `a`, `b`, `a` → "`a` asks for `b`, `b` asks for `a`". */
function sentence(names: readonly string[]): string {
  return names
    .slice(1)
    .map((name, index) => `\`${names[index]}\` asks for \`${name}\``)
    .join(', ');
}
