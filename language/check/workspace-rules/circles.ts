/** An arrow of a graph whose nodes are names. */
export interface Arrow {
  readonly to: string;
}

/** Arrows by the name that they leave. */
export type Graph<A extends Arrow> = ReadonlyMap<string, readonly A[]>;

/** A circle: the name where it begins, which comes first of its names in the alphabet, and the arrows that lead back to it. */
export interface Circle<A extends Arrow> {
  readonly start: string;
  readonly arrows: readonly A[];
}

/**
 * The circles of a graph: for each name that lies on one, the shortest through it, each circle once. Linear in the size of a graph
 * without circles: what lies on none is taken away first.
 */
export function circlesIn<A extends Arrow>(graph: Graph<A>): readonly Circle<A>[] {
  const rest = withoutEnds(graph);
  return [...rest.keys()].sort().flatMap((start) => {
    const arrows = shortestBack(start, rest);
    return arrows.length === 0 || arrows.some(({ to }) => to < start) ? [] : [{ start, arrows }];
  });
}

/** The graph without names from which every way ends. */
function withoutEnds<A extends Arrow>(graph: Graph<A>): Graph<A> {
  const before = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [from, arrows] of graph) {
    open.set(from, arrows.length);
    for (const { to } of arrows) {
      const list = before.get(to);
      if (list === undefined) before.set(to, [from]);
      else list.push(from);
    }
  }
  const ends = [...new Set([...graph.keys(), ...before.keys()])].filter((name) => (open.get(name) ?? 0) === 0);
  const gone = new Set(ends);
  for (const name of ends) {
    for (const from of before.get(name) ?? []) {
      const left = (open.get(from) ?? 0) - 1;
      open.set(from, left);
      if (left > 0 || gone.has(from)) continue;
      gone.add(from);
      ends.push(from);
    }
  }
  const kept = [...graph].filter(([name]) => !gone.has(name));
  return new Map(kept.map(([name, arrows]) => [name, arrows.filter(({ to }) => !gone.has(to))]));
}

/** The shortest way from a name back to itself; empty if there is none. */
function shortestBack<A extends Arrow>(start: string, graph: Graph<A>): readonly A[] {
  let ways: readonly (readonly A[])[] = (graph.get(start) ?? []).map((arrow) => [arrow]);
  const seen = new Set<string>();
  while (ways.length > 0) {
    const back = ways.find((way) => way.at(-1)?.to === start);
    if (back !== undefined) return back;
    ways = ways.flatMap((way) => {
      const at = way.at(-1)?.to ?? start;
      if (seen.has(at)) return [];
      seen.add(at);
      return (graph.get(at) ?? []).map((arrow) => [...way, arrow]);
    });
  }
  return [];
}
