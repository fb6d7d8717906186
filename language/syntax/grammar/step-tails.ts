/** What may follow the head of a step: `as LABEL [was OLD]`, `with { … }`, `else { … }`, in this order. */
import type { ArgumentNode, ElseNode, Name, StepNode } from '../ast.ts';
import { argumentsRule } from './arguments.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { orderedPartsRule } from './ordered-parts.ts';
import { otherwiseRule } from './otherwise.ts';
import type { SharedRules } from './shared-rules.ts';

/** A label, and the name that it had before. */
export interface Labelled {
  readonly label?: Name;
  readonly was?: Name;
}

/** The end of an effect. */
export interface EffectTails extends Labelled {
  readonly otherwise?: ElseNode;
}

/** The end of an effect that is given values. */
export interface GivenTails extends EffectTails {
  readonly with: readonly ArgumentNode[];
}

/** Rules of this section. Each of them may read nothing at all. */
export interface TailRules {
  /** `[as LABEL [was OLD]]`. */
  readonly labelled: Rule<Labelled>;
  /** `[as LABEL [was OLD]] [else { … }]`. */
  readonly effectTails: Rule<EffectTails>;
  /** `[as LABEL [was OLD]] [with { … }] [else { … }]`. */
  readonly givenTails: Rule<GivenTails>;
}

/** Defines the ends of steps; `steps` is what stands in the braces of an `else`. */
export function tailRules(p: CampaignParser, shared: SharedRules, steps: Rule<readonly StepNode[]>): TailRules {
  const as = p.rule('asLabel', (): Labelled => {
    const label = p.call(shared.label);
    const old = p.maybe(() => p.call(shared.was));
    return p.build(() => ({ label, ...(old && { was: old }) }));
  });
  const otherwise = otherwiseRule(p, steps);
  const failed = p.rule('elseTail', () => ({ otherwise: p.call(otherwise) }));
  const given = argumentsRule(p, shared);
  const values = p.rule('withTail', () => ({ with: p.call(given) }));
  const label = { word: 'as', rule: as };
  const last = { word: 'else', rule: failed };
  const effectTails = orderedPartsRule<EffectTails>(p, 'effectTails', [label, last]);
  const tails = orderedPartsRule<GivenTails>(p, 'tails', [label, { word: 'with', rule: values }, last]);
  const givenTails = p.rule('givenTails', (): GivenTails => {
    const found = p.call(tails);
    return p.build(() => ({ ...found, with: found.with ?? [] }));
  });
  const labelled = p.rule('labelled', (): Labelled => {
    const found = p.maybe(() => p.call(as));
    return p.build(() => found ?? {});
  });
  return { labelled, effectTails, givenTails };
}
