/** Random walks through the grammar: from a rule to the tokens of a text. */
import type { Random } from '../random.ts';
import { exceptions } from './exceptions.ts';
import { drawToken } from './pools.ts';
import { depthOf, type Production, type Productions } from './productions.ts';

/** A walk that is under way. */
export interface Walk {
  readonly random: Random;
  /** The tokens of a rule, a step deeper. */
  readonly rule: (name: string) => readonly string[];
  /** The tokens of any production. */
  readonly of: (production: Production, rule: string) => readonly string[];
  /** The production of a rule. */
  readonly production: (name: string) => Production;
}

/** Rules that a walk may go through below each other; deeper it takes the shortest way out. */
const DEEPEST = 28;

/** Rules whose loops make programs long. */
const blocks: ReadonlySet<string> = new Set(['clauseBlock', 'stepBlock', 'testBlock', 'couponBlock', 'raceBlock', 'when']);

/** Walks from `start` to tokens. What the productions do not say (gates, checks in the parser) is in `exceptions.ts`. */
export function walk({ rules, depths }: Productions, start: string, random: Random): readonly string[] {
  let depth = 0;
  const production = (name: string): Production => rules.get(name) ?? fail(name);
  const state: Walk = {
    random,
    production,
    rule: (name) => {
      depth += 1;
      const tokens = exceptions[name]?.(state) ?? state.of(production(name), name);
      depth -= 1;
      return tokens;
    },
    of: (node, rule) => {
      switch (node.kind) {
        case 'token':
          return [drawToken(node.type, rule, random)];
        case 'rule':
          return state.rule(node.name);
        case 'sequence':
          return node.parts.flatMap((part) => state.of(part, rule));
        case 'choice':
          return state.of(choose(node.of), rule);
        case 'repetition':
          return Array.from({ length: times(node, rule) }).flatMap((_, index) => [
            ...(index > 0 && node.separator !== undefined ? [drawToken(node.separator, rule, random)] : []),
            ...state.of(node.of, rule),
          ]);
      }
    },
  };
  return state.rule(start);

  function choose(from: readonly Production[]): Production {
    const flattest = Math.min(...from.map((one) => depthOf(one, depths)));
    const open = from.filter((one) => depth + depthOf(one, depths) <= DEEPEST);
    const [first, ...more] = open.length > 0 ? open : from.filter((one) => depthOf(one, depths) === flattest);
    return first === undefined ? fail(start) : random.pick([first, ...more]);
  }

  /** Few are more likely than many but in blocks, and none deep down. */
  function times({ atLeast, atMost, of }: Extract<Production, { kind: 'repetition' }>, rule: string): number {
    const deep = depth + depthOf(of, depths) > DEEPEST;
    const most = deep ? atLeast : atMost;
    return blocks.has(rule) ? random.int(atLeast, most) : Math.min(random.int(atLeast, most), random.int(atLeast, most));
  }
}

function fail(name: string): never {
  throw new Error(`the grammar has no rule ${name}`);
}
