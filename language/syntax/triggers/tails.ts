/** What may follow the event of a trigger: `after 3d`, `by 10%`, `from shopify_fr`, `where ( … )`, … */
import type { Span } from '../../program.ts';
import type { Duration, Name, Where } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { percentOf } from '../grammar/literals.ts';
import { orderedPartsRule, type Part } from '../grammar/ordered-parts.ts';
import type { SharedRules } from '../grammar/shared-rules.ts';
import { Comma, Percent, word } from '../tokens/token-types.ts';

/** `gathered for 1h as drops`: occurrences within `duration` start one run, which sees them as a list under `name`. */
export interface GatheredNode {
  readonly duration: Duration;
  readonly name: Name;
  readonly span: Span;
}

/** What may follow the event of a trigger, in this order; any of them may be left out, and the checker says which fit the event. */
export interface TriggerTail {
  /** `after 3d`. */
  readonly after?: Duration;
  /** `by 10%`: the percentage as a decimal string. */
  readonly by?: { readonly percent: string; readonly span: Span };
  /** `from shopify_fr, prestashop`: connections of relance.yaml. */
  readonly from?: readonly Name[];
  readonly where?: Where;
  /** `to contacts where ( … )`; the span of the `Where` begins at `to`. */
  readonly toContacts?: Where;
  readonly gathered?: GatheredNode;
}

/** What may follow the event of a trigger that no length of time or change comes with. */
export type Filters = Pick<TriggerTail, 'from' | 'where'>;

/** Rules of this section. Each of them may read nothing at all. */
export interface TailRules {
  /** `[after D] [by N%] [from A, B] [where ( … )] [to contacts where ( … )] [gathered for D as NAME]`. */
  readonly tails: Rule<Partial<TriggerTail>>;
  /** `[from A, B] [where ( … )]`. */
  readonly filters: Rule<Partial<Filters>>;
}

/** Defines the ends of triggers. */
export function tailRules(p: CampaignParser, shared: SharedRules): TailRules {
  const filters: readonly Part<Filters>[] = [
    { word: 'from', rule: fromRule(p, shared) },
    { word: 'where', rule: filterRule(p, shared) },
  ];
  const tails: readonly Part<TriggerTail>[] = [
    { word: 'after', rule: afterRule(p, shared) },
    { word: 'by', rule: byRule(p) },
    ...filters,
    { word: 'to contacts', rule: toContactsRule(p, shared) },
    { word: 'gathered', rule: gatheredRule(p, shared) },
  ];
  return { tails: orderedPartsRule(p, 'triggerTails', tails), filters: orderedPartsRule(p, 'triggerFilters', filters) };
}

function afterRule(p: CampaignParser, { duration }: SharedRules): Rule<TriggerTail> {
  return p.rule('after', () => {
    p.take(word('after'));
    const after = p.call(duration);
    return { after };
  });
}

function byRule(p: CampaignParser): Rule<TriggerTail> {
  return p.rule('by', () => {
    p.take(word('by'));
    const share = p.take(Percent);
    return p.build(() => ({ by: { percent: percentOf(share), span: p.spanOf(share) } }));
  });
}

function fromRule(p: CampaignParser, { name }: SharedRules): Rule<Filters> {
  return p.rule('from', () => {
    p.take(word('from'));
    const from: Name[] = [];
    p.separated(Comma, 'a connection of relance.yaml', () => {
      const connection = p.call(name);
      p.build(() => from.push(connection));
    });
    return { from };
  });
}

function filterRule(p: CampaignParser, shared: SharedRules): Rule<Filters> {
  return p.rule('triggerFilter', () => {
    const where = p.call(shared.where);
    return { where };
  });
}

function toContactsRule(p: CampaignParser, { where }: SharedRules): Rule<TriggerTail> {
  return p.rule('toContacts', () => {
    const first = p.take(word('to'));
    p.take(word('contacts'));
    const filter = p.call(where);
    return p.build(() => ({ toContacts: { ...filter, span: p.spanFrom(first) } }));
  });
}

function gatheredRule(p: CampaignParser, { duration, label }: SharedRules): Rule<TriggerTail> {
  return p.rule('gathered', () => {
    const first = p.take(word('gathered'));
    p.take(word('for'));
    const length = p.call(duration);
    const name = p.call(label);
    return p.build(() => ({ gathered: { duration: length, name, span: p.spanFrom(first) } }));
  });
}
