/** Coupons, segments and cohorts in sentences, with the campaigns that use them. */
import { deedsOfStep } from '../../../language/check/steps/of-step.ts';
import type { Campaign, Cohort, Coupon, Program, Segment, Step } from '../../../language/program.ts';
import { conditionWords } from '../english/conditions.ts';
import { benefitWords, codeWords } from '../english/coupons.ts';
import { contextOf, contextOfCampaign } from '../english/create-context.ts';
import { list, named, sentence } from '../english/names.ts';
import { dateWords, duration } from '../english/time.ts';
import { money } from '../english/values.ts';
import type { Explanation, Line } from '../explanation.ts';

/** What a coupon is worth, how long, and who gives it. */
export function explainCoupon(coupon: Coupon, program: Program): Explanation {
  const context = contextOf(program);
  const { minimum, valid } = coupon;
  const currency = program.settings.store.currency;
  const terms = [
    sentence(`it gives ${benefitWords(coupon, context)}`),
    ...(minimum === undefined ? [] : [`The order must come to ${money(minimum, currency)} at least.`]),
    VALID[valid.kind](valid.kind === 'for' ? duration(valid.ms) : valid.kind === 'until' ? dateWords(valid.date) : ''),
    codeWords(coupon),
  ];
  const givers = campaignsWith(program, (step) => deedsOfStep(step).gives === coupon.name);
  return {
    ...head('coupon', coupon),
    sections: [{ heading: 'Terms', lines: asLines(terms) }, uses([usedBy(givers, 'gives it', 'give it', 'No campaign gives it.')])],
  };
}

const VALID = {
  for: (words: string): string => `It can be used for ${words} from the moment it is given.`,
  until: (words: string): string => `It can be used until ${words}, that day included.`,
  always: (): string => 'It can be used without end.',
} as const;

/** Who belongs to a segment, and which campaigns read or change it. */
export function explainSegment(segment: Segment, program: Program): Explanation {
  const { name, rule } = segment;
  const members =
    rule === undefined
      ? 'Its members are added and taken out by campaigns, or by an import.'
      : sentence(`a contact belongs to it as long as ${conditionWords(rule, contextOf(program))}`);
  const adding = campaignsWith(program, (step) => deedsOfStep(step).addsTo === name);
  const removing = campaignsWith(program, (step) => deedsOfStep(step).removesFrom === name);
  const asking = program.campaigns.filter((campaign) => asksFor(campaign, name));
  const lines = [
    ...(adding.length === 0 ? [] : [usedBy(adding, 'adds contacts to it', 'add contacts to it', '')]),
    ...(removing.length === 0 ? [] : [usedBy(removing, 'takes contacts out of it', 'take contacts out of it', '')]),
    usedBy(asking, 'asks who is in it', 'ask who is in it', 'No campaign asks who is in it.'),
  ];
  return { ...head('segment', segment), sections: [{ heading: 'Who belongs to it', lines: asLines([members]) }, uses(lines)] };
}

/** How a cohort divides the contacts, and which campaigns share it. */
export function explainCohort(cohort: Cohort, program: Program): Explanation {
  const shares = list(cohort.arms.map(({ name, percent }) => `${percent}% ${named(name)}`));
  const using = campaignsWith(program, (step) => deedsOfStep(step).splitsBy === cohort.name);
  const lines = asLines([`Contacts are divided at random: ${shares}.`, 'A contact stays in the part that was drawn, in every campaign.']);
  return {
    ...head('cohort', cohort),
    sections: [{ heading: 'How it divides', lines }, uses([usedBy(using, 'splits by it', 'split by it', 'No campaign splits by it.')])],
  };
}

type Declared = { readonly name: string; readonly documentation?: string };

const head = (kind: Explanation['kind'], { name, documentation }: Declared) => ({
  kind,
  name,
  title: `The ${kind} ${named(name)}`,
  ...(documentation === undefined ? {} : { documentation }),
});

const asLines = (texts: readonly string[]): readonly Line[] => texts.map((text) => ({ text }));
const uses = (texts: readonly string[]) => ({ heading: 'Where it is used', lines: asLines(texts) });

function usedBy(campaigns: readonly Campaign[], one: string, several: string, none: string): string {
  if (campaigns.length === 0) return none;
  const names = list(campaigns.map(({ name }) => named(name)));
  return campaigns.length === 1 ? `The campaign ${names} ${one}.` : `The campaigns ${names} ${several}.`;
}

const campaignsWith = (program: Program, is: (step: Step) => boolean): readonly Campaign[] =>
  program.campaigns.filter((campaign) => [...contextOfCampaign(campaign, program).steps.values()].some(is));

/** A membership is asked for in a trigger or in any condition. */
function asksFor(campaign: Campaign, segment: string): boolean {
  const isTrigger = campaign.triggers.some((trigger) => 'segment' in trigger && trigger.segment === segment);
  return isTrigger || holdsMember(campaign, segment);
}

/** Conditions may stand anywhere in a campaign, which is plain data. */
function holdsMember(value: unknown, segment: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('kind' in value && value.kind === 'member' && 'segment' in value && value.segment === segment) return true;
  return Object.values(value).some((part) => holdsMember(part, segment));
}
