/** Clauses that may be left out of a campaign, to see what its negative tests say without them. Pure: the compiler of tests uses it, and loads nothing for it. */
import type { Artefact } from '../../compiler/artefact.ts';
import { ONLY_IF } from '../../compiler/flow/ways.ts';
import { expressionWords } from '../../compiler/words/expression.ts';
import type { Campaign, CampaignTest, Expectation, Span } from '../../language/program.ts';

/** A clause that can be left out, by the label of its way, in words: `unless order placed`. */
export interface Clause {
  readonly label: string;
  readonly words: string;
  readonly span: Span;
}

/** A campaign without one of its clauses, compiled. */
export interface Variant {
  readonly campaign: string;
  readonly clause: Clause;
  readonly artefact: Artefact;
}

const NOTHING: ReadonlySet<Expectation['kind']> = new Set(['no messages', 'no run', 'no message', 'no coupon', 'nothing else']);

/** Does the test expect nothing, or an exit alone? */
export const isNegative = ({ expectations }: Pick<CampaignTest, 'expectations'>): boolean =>
  expectations.length > 0 && expectations.every((one) => NOTHING.has(one.kind) || (one.kind === 'outcome' && one.outcome === 'exited'));

/** The clauses that may keep a run from starting or end it. */
export function clausesOf({ goals, unless, onlyIf }: Pick<Campaign, 'goals' | 'unless' | 'onlyIf'>): readonly Clause[] {
  return [
    ...unless.map(({ label, when, span }) => ({ label, span, words: `unless ${expressionWords(when)}` })),
    ...goals.map(({ label, when, span }) => ({ label, span, words: `goal ${expressionWords(when)}` })),
    ...(onlyIf === undefined ? [] : [{ label: ONLY_IF, span: onlyIf.span, words: `only if ${expressionWords(onlyIf)}` }]),
  ];
}

/** The campaign without the clause. */
export function without(campaign: Campaign, label: string): Campaign {
  const { onlyIf, ...rest } = campaign;
  const kept = {
    ...rest,
    unless: campaign.unless.filter((exit) => exit.label !== label),
    goals: campaign.goals.filter((exit) => exit.label !== label),
  };
  return label === ONLY_IF || onlyIf === undefined ? kept : { ...kept, onlyIf };
}
