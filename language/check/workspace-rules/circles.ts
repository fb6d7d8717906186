/** An arrow of a graph whose nodes are names. */
export interface Arrow {
  readonly to: string;
}

/** Arrows by the name that they leave. */
export type Graph<A extends Arrow> = ReadonlyMap<string, readonly A[]>;

/** A circle: the name where it begins and the arrows that lead back to it. */
export interface Circle<A extends Arrow> {
  readonly start: string;
  readonly arrows: readonly A[];
}

/**
 * Circles of a graph, so that each name that lies on one lies on one of these; the shortest through its first name in the alphabet. Linear
 * in the size of a graph without circles: what lies on none is taken away first.
 */
export function circlesIn<A extends Arrow>(graph: Graph<A>): readonly Circle<A>[] {
  const rest = withoutEnds(graph);
  const told = new Set<string>();
  return [...rest.keys()].sort().flatMap((start) => {
    const arrows = told.has(start) ? [] : shortestBack(start, rest);
    for (const { to } of arrows) told.add(to);
    return arrows.length === 0 ? [] : [{ start, arrows }];
  });
}

/** The graph without names to which no way leads, or from which every way ends. */
function withoutEnds<A extends Arrow>(graph: Graph<A>): Graph<A> {
  const forwards = new Map([...graph].map(([from, arrows]) => [from, arrows.map(({ to }) => to)]));
  const backwards = reversed(forwards);
  const gone = new Set([...endsOf(forwards, backwards), ...endsOf(backwards, forwards)]);
  const kept = [...graph].filter(([name]) => !gone.has(name));
  return new Map(kept.map(([name, arrows]) => [name, arrows.filter(({ to }) => !gone.has(to))]));
}

type Names = ReadonlyMap<string, readonly string[]>;

function reversed(names: Names): Names {
  const back = new Map<string, string[]>();
  for (const [from, all] of names) {
    for (const to of all) {
      const list = back.get(to);
      if (list === undefined) back.set(to, [from]);
      else list.push(from);
    }
  }
  return back;
}

/** Names from which every way ends; `back` are the same ways the other way round. */
function endsOf(ways: Names, back: Names): ReadonlySet<string> {
  const open = new Map([...ways].map(([name, all]) => [name, all.length]));
  const ends = [...new Set([...ways.keys(), ...back.keys()])].filter((name) => (open.get(name) ?? 0) === 0);
  const gone = new Set(ends);
  for (const name of ends) {
    for (const before of back.get(name) ?? []) {
      const left = (open.get(before) ?? 0) - 1;
      open.set(before, left);
      if (left > 0 || gone.has(before)) continue;
      gone.add(before);
      ends.push(before);
    }
  }
  return gone;
}

interface Way<A> {
  readonly arrow: A;
  readonly before?: Way<A>;
}

/** The shortest way from a name back to itself; empty if there is none. */
function shortestBack<A extends Arrow>(start: string, graph: Graph<A>): readonly A[] {
  const ways: Way<A>[] = (graph.get(start) ?? []).map((arrow) => ({ arrow }));
  const seen = new Set<string>();
  for (const way of ways) {
    const { to } = way.arrow;
    if (to === start) return arrowsOf(way);
    if (seen.has(to)) continue;
    seen.add(to);
    for (const arrow of graph.get(to) ?? []) ways.push({ arrow, before: way });
  }
  return [];
}

function arrowsOf<A>(last: Way<A>): readonly A[] {
  const arrows: A[] = [];
  for (let way: Way<A> | undefined = last; way !== undefined; way = way.before) arrows.push(way.arrow);
  return arrows.reverse();
}
