/** Facts of campaigns that run per row, which may speak of that row or of any. */
import type { Fact } from '../../program.ts';
import type { LintedCampaign } from '../lint-rule.ts';
import { type ConditionPlace, factsOf, partsOf } from './conditions.ts';

/** Places where a fact ends a run, counts for it or moves it on. */
const PLACES: ReadonlySet<ConditionPlace> = new Set(['unless', 'goal', 'measure', 'wait', 'repeat', 'if']);

/** Facts of a keyed campaign that say neither `this` nor, in their filter, which row they mean. */
export function openFacts({ campaign, conditions }: LintedCampaign): readonly Fact[] {
  if (campaign.entry.per === 'contact') return [];
  return conditions
    .filter(({ place }) => PLACES.has(place))
    .flatMap(({ condition }) => factsOf(condition))
    .filter((fact) => !fact.aboutThis && fact.subject === undefined && !namesThis(fact));
}

const namesThis = ({ where }: Fact): boolean =>
  where !== undefined && partsOf(where).some((part) => part.kind === 'path' && part.root.from === 'this');
