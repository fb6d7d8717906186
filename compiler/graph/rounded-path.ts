interface Point {
  readonly x: number;
  readonly y: number;
}

const RADIUS = 8;

/** The corners of a line as an SVG path with round turns. */
export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const parts = [`M${first.x} ${first.y}`];
  for (const [index, point] of rest.entries()) {
    const before = points[index];
    const after = rest[index + 1];
    if (after === undefined || before === undefined) {
      parts.push(`L${point.x} ${point.y}`);
      continue;
    }
    const start = towards(point, before);
    const end = towards(point, after);
    parts.push(`L${start.x} ${start.y}Q${point.x} ${point.y} ${end.x} ${end.y}`);
  }
  return parts.join('');
}

function towards(from: Point, to: Point) {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const part = distance === 0 ? 0 : Math.min(RADIUS, distance / 2) / distance;
  return { x: round(from.x + (to.x - from.x) * part), y: round(from.y + (to.y - from.y) * part) };
}

const round = (value: number): number => Math.round(value * 10) / 10;
