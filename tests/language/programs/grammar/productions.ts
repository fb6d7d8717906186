/** The grammar as data: the productions that Chevrotain recorded, in a form that can be walked. */
import {
  Alternation,
  Alternative,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  Terminal,
  type TokenType,
} from 'chevrotain';
import { createGrammar } from '../../../../language/syntax/grammar/grammar.ts';

/** Something that can stand in a text. */
export type Production =
  | { readonly kind: 'token'; readonly type: TokenType }
  | { readonly kind: 'rule'; readonly name: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Production[] }
  | { readonly kind: 'choice'; readonly of: readonly Production[] }
  /** `atLeast` times or more, with `separator` between them. */
  | {
      readonly kind: 'repetition';
      readonly atLeast: 0 | 1;
      readonly atMost: number;
      readonly of: Production;
      readonly separator?: TokenType;
    };

/** Rules by name, each with how deep the flattest text of it is. */
export interface Productions {
  readonly rules: ReadonlyMap<string, Production>;
  readonly depths: ReadonlyMap<string, number>;
}

/** More of what may be repeated are rare in real files, and say nothing new. */
const MOST = 5;

/** The rules of the whole grammar. */
export function readProductions(): Productions {
  const { parser } = createGrammar();
  const rules = new Map(Object.entries(parser.getGAstProductions()).map(([name, rule]) => [name, sequence(rule.definition)]));
  return { rules, depths: depthsOf(rules) };
}

const sequence = (parts: readonly IProduction[]): Production => ({ kind: 'sequence', parts: parts.map(toProduction) });

function toProduction(production: IProduction): Production {
  if (production instanceof Terminal) return { kind: 'token', type: production.terminalType };
  if (production instanceof NonTerminal) return { kind: 'rule', name: production.nonTerminalName };
  if (production instanceof Alternation) return { kind: 'choice', of: production.definition.map(toProduction) };
  if (production instanceof Alternative) return sequence(production.definition);
  if (production instanceof Option) return { kind: 'repetition', atLeast: 0, atMost: 1, of: sequence(production.definition) };
  if (production instanceof Repetition) return { kind: 'repetition', atLeast: 0, atMost: MOST, of: sequence(production.definition) };
  if (production instanceof RepetitionMandatory)
    return { kind: 'repetition', atLeast: 1, atMost: MOST, of: sequence(production.definition) };
  if (production instanceof RepetitionMandatoryWithSeparator)
    return { kind: 'repetition', atLeast: 1, atMost: MOST, of: sequence(production.definition), separator: production.separator };
  throw new Error(`unknown production ${production.constructor.name}`);
}

/** How many rules the flattest text of each rule goes through. */
function depthsOf(rules: ReadonlyMap<string, Production>): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const [name, production] of rules) {
      const depth = 1 + depthOf(production, depths);
      if (depth < (depths.get(name) ?? Number.POSITIVE_INFINITY)) {
        depths.set(name, depth);
        changed = true;
      }
    }
  }
  return depths;
}

/** Depth of a production, infinite while those of its rules are not known. */
export function depthOf(production: Production, depths: ReadonlyMap<string, number>): number {
  switch (production.kind) {
    case 'token':
      return 0;
    case 'rule':
      return depths.get(production.name) ?? Number.POSITIVE_INFINITY;
    case 'sequence':
      return Math.max(0, ...production.parts.map((part) => depthOf(part, depths)));
    case 'choice':
      return Math.min(...production.of.map((one) => depthOf(one, depths)));
    case 'repetition':
      return production.atLeast === 0 ? 0 : depthOf(production.of, depths);
  }
}
