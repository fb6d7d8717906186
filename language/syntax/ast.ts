/**
 * What a `.campaign` file says, as it was written: names unresolved, expressions untyped, a clause that stands twice
 * kept twice. `language/check` turns it into the `Program`. A node whose text is broken is left out (its diagnostic says
 * why); a node that is here is whole, except for the optional parts named so below. Longer than other files: its types
 * refer to each other, and read best beside `program.ts`, which they mirror.
 */
import type { CalendarUnit, Channel, CompareOp, Span, Weekday } from '../program.ts';
import type { StepNode } from './steps/step-kinds.ts';
import type { TriggerNode } from './triggers/trigger-kinds.ts';

export type { StepNode, TriggerNode };

/** A word of the author's: the name of something, not yet looked up. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}

/** An exact duration as written, `1h 30m`: milliseconds. */
export interface Duration {
  readonly ms: number;
  readonly span: Span;
}

/** A string in quotes, escapes undone. The span includes the quotes. */
export interface Text {
  readonly text: string;
  readonly span: Span;
}

/** A whole or decimal number as written (`3`, `0.5`), a decimal string. */
export interface NumberText {
  readonly value: string;
  readonly span: Span;
}

/** `1000 EUR`: the amount as written, in major units; the decimals are not yet checked against the currency. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
  readonly span: Span;
}

/** `in store time`, `in contact time`, `in "Europe/Paris"`. */
export type ZoneNode = { readonly span: Span } & (
  | { readonly kind: 'contact' }
  | { readonly kind: 'store' }
  | { readonly kind: 'named'; readonly name: string }
);

/** `where ( … )`: the condition inside; the span includes the word and the parentheses. */
export interface Where {
  readonly condition: ExpressionNode;
  readonly span: Span;
}

/** `order placed`, `purchased`, `this cart updated`, `reminder opened`: one or two words, not yet matched with an event or a label. */
export interface EventPhrase {
  /** True for `this cart updated`: only events about the row of the run. `words` does not hold the `this`. */
  readonly aboutThis: boolean;
  readonly words: readonly Name[];
  readonly span: Span;
}

/** The window of a fact or collection as written. `since PATH` and `since DATE` hold their value as an expression. */
export type WindowNode =
  | { readonly kind: 'within'; readonly duration: Duration; readonly span: Span }
  | { readonly kind: 'since entry'; readonly span: Span }
  | { readonly kind: 'since'; readonly at: ExpressionNode; readonly span: Span };

/** An event phrase as a condition. One word without window and filter (`purchased`) is a `path` of one name instead. */
export interface FactNode {
  readonly kind: 'fact';
  readonly phrase: EventPhrase;
  readonly window?: WindowNode;
  readonly where?: Where;
  readonly span: Span;
}

/** A literal. Dates and times that do not exist (`2026-02-30`) have been reported and stand here as written. Numbers and percents (`20%` is `"20"`) are decimal strings, dates `YYYY-MM-DD`, times `HH:MM`, durations ms. */
export type LiteralNode = { readonly kind: 'literal'; readonly span: Span } & (
  | { readonly of: 'text' | 'number' | 'percent' | 'date' | 'time'; readonly value: string }
  | { readonly of: 'boolean'; readonly value: boolean }
  | { readonly of: 'duration'; readonly value: number }
  | { readonly of: 'money'; readonly value: { readonly amount: string; readonly currency: string } }
);

/** An expression or condition. Parentheses leave no node, but the span of what stands in them does not include them. */
export type ExpressionNode =
  | LiteralNode
  | { readonly kind: 'list'; readonly items: readonly ExpressionNode[]; readonly span: Span }
  /**
   * Dotted names, `this` among them (only as the first): `order.cart.total`, `this.product`, `this`, `order`.
   * A single name may be a row or the short name of an event (`purchased`), which is then a fact without window.
   */
  | { readonly kind: 'path'; readonly names: readonly Name[]; readonly span: Span }
  | { readonly kind: 'compare'; readonly op: CompareOp; readonly left: ExpressionNode; readonly right: ExpressionNode; readonly span: Span }
  | { readonly kind: 'in'; readonly negated: boolean; readonly left: ExpressionNode; readonly right: ExpressionNode; readonly span: Span }
  /** `contact in SEGMENT`, `contact not in SEGMENT`: what stands left of `in` is the single name `contact`, right of it stands a bare name. */
  | { readonly kind: 'member'; readonly negated: boolean; readonly segment: Name; readonly span: Span }
  /** `contact in campaign NAME`, `contact not in campaign tagged TAG`: has a live run there. One of both names is there. */
  | {
      readonly kind: 'in campaign';
      readonly negated: boolean;
      readonly by: 'name' | 'tag';
      readonly name: Name;
      readonly span: Span;
    }
  | {
      readonly kind: 'has';
      readonly mode: 'one' | 'any' | 'all';
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
      readonly span: Span;
    }
  | {
      readonly kind: 'text';
      readonly op: 'starts with' | 'contains';
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
      readonly span: Span;
    }
  | { readonly kind: 'known'; readonly negated: boolean; readonly operand: ExpressionNode; readonly span: Span }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly ExpressionNode[]; readonly span: Span }
  | { readonly kind: 'not'; readonly operand: ExpressionNode; readonly span: Span }
  | {
      readonly kind: 'arithmetic';
      readonly op: '+' | '-' | '*';
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
      readonly span: Span;
    }
  /**
   * `sum(orders.total)`, `count(orders within 90d where (…))`, `last(orders).placed_at`. `path` is what stands first in the
   * parentheses (collection, with its field if one is written there; `this` may be its first name), `behind` the names that follow after
   * `)`. `fn` may be any word: the checker knows the functions. One word may be the short name of an event: `count(purchased within 30d)`.
   */
  | {
      readonly kind: 'aggregate';
      readonly fn: Name;
      readonly path: readonly Name[];
      readonly within?: Duration;
      readonly where?: Where;
      readonly behind?: readonly Name[];
      readonly span: Span;
    }
  | FactNode
  /** `count(product viewed within 48h)`, `count(this cart updated)`. `fn` may be any word, as above. */
  | { readonly kind: 'fact count'; readonly fn: Name; readonly fact: FactNode; readonly span: Span }
  /** A zone after `now` changes nothing: it is the same instant everywhere. */
  | { readonly kind: 'now'; readonly zone?: ZoneNode; readonly span: Span }
  | { readonly kind: 'today'; readonly zone?: ZoneNode; readonly span: Span }
  /** `3d ago`: a point in time. */
  | { readonly kind: 'ago'; readonly duration: Duration; readonly span: Span }
  /** `18 years ago [in ZONE]`: a date, so long before today. */
  | { readonly kind: 'ago'; readonly length: CalendarSpan; readonly zone?: ZoneNode; readonly span: Span }
  /** `6 months`, which the checker takes only beside a date or a point in time: `today + 6 months`. */
  | { readonly kind: 'calendar span'; readonly length: CalendarSpan; readonly span: Span }
  /** Ranges are spread out: `monday to wednesday` is three days. In written order, each day once. */
  | { readonly kind: 'weekday'; readonly days: readonly Weekday[]; readonly zone?: ZoneNode; readonly span: Span }
  | { readonly kind: 'local time'; readonly from: string; readonly until: string; readonly zone?: ZoneNode; readonly span: Span };

/** A calendar span as written: `3 days`, `1 week`. Whole, at least 1. */
export interface CalendarSpan {
  readonly count: number;
  readonly unit: CalendarUnit;
  readonly span: Span;
}

/**
 * An instant that the calendar gives. `span`: `3 days at 09:00`. `weekday`: `monday at 09:00`. `time`: `09:00`, the next one. `today`: `today at
 * 18:00`. `date`: `2026-12-24 at 08:00`. `path`: a date or instant field with an optional offset before or after it: `contact.birthday at 09:00`,
 * `2 days before subscription.ends_on at 09:00`; an exact offset (`30m before appointment.starts_at`) has no time, and so may an instant field
 * by itself (`sale.due_at`). `window`: `between 09:00 and 17:00 [on monday to friday]`.
 */
export type MomentNode = { readonly zone?: ZoneNode; readonly span: Span } & (
  | { readonly kind: 'span'; readonly length: CalendarSpan; readonly time: string }
  | { readonly kind: 'weekday'; readonly day: Weekday; readonly time: string }
  | { readonly kind: 'time' | 'today'; readonly time: string }
  | { readonly kind: 'date'; readonly date: string; readonly time: string }
  | { readonly kind: 'path'; readonly names: readonly Name[]; readonly offset?: OffsetNode; readonly time?: string }
  | { readonly kind: 'window'; readonly from: string; readonly until: string; readonly days?: readonly Weekday[] }
);

/** `2 days before`, `30m after`: before or after a field. */
export type OffsetNode = { readonly direction: 'before' | 'after'; readonly span: Span } & (
  | { readonly kind: 'calendar'; readonly length: CalendarSpan }
  | { readonly kind: 'exact'; readonly duration: Duration }
  /** `product.lifetime after …`: a field of type span says how long. */
  | { readonly kind: 'field'; readonly names: readonly Name[] }
);

/** What every step has. */
export interface StepBase {
  /** The name after `as`. */
  readonly label?: Name;
  /** The earlier name: `as new_name was old_name`. Only with `label`. */
  readonly was?: Name;
  /** Lines of `///` before it, without the slashes, joined with line feeds. */
  readonly documentation?: string;
  readonly span: Span;
}

/** An argument of `with { headline: "…" }`. */
export interface ArgumentNode {
  readonly name: Name;
  readonly value: ExpressionNode;
  readonly span: Span;
}

/** The `else { … }` after an effect; its span includes the word. */
export interface ElseNode {
  readonly steps: readonly StepNode[];
  readonly span: Span;
}
/** `unless … { EFFECTS }` and `goal … [counted for D] { EFFECTS }`. `steps` absent: no braces. */
interface ExitBase {
  readonly condition: ExpressionNode;
  readonly steps?: readonly StepNode[];
  readonly span: Span;
}

/** A day of the store's calendar, with or without a time of day. */
export interface DayNode {
  readonly date: string;
  readonly time?: string;
  readonly span: Span;
}

/** A clause of a campaign. `priority` is kept as written: its range is checked later. `per` is an entity's name, or `contact`. */
export type ClauseNode =
  | { readonly kind: 'purpose'; readonly purpose: 'marketing' | 'transactional'; readonly span: Span }
  | { readonly kind: 'tagged'; readonly tags: readonly Name[]; readonly span: Span }
  /** `active from D [at T] until D [at T]`: one of both is there. */
  | { readonly kind: 'active'; readonly from?: DayNode; readonly until?: DayNode; readonly span: Span }
  | { readonly kind: 'priority'; readonly value: NumberText; readonly span: Span }
  | {
      readonly kind: 'entry';
      readonly mode: 'once' | 'repeatable';
      readonly per?: Name;
      readonly atMostEvery?: Duration;
      readonly newestWins: boolean;
      readonly span: Span;
    }
  /** `limit 5000 per day`. */
  | { readonly kind: 'limit'; readonly count: NumberText; readonly per: 'day' | 'hour'; readonly span: Span }
  | { readonly kind: 'when'; readonly triggers: readonly TriggerNode[]; readonly span: Span }
  /** `backfill 3d`, or `backfill all` without a reach. */
  | { readonly kind: 'backfill'; readonly reach?: Duration; readonly span: Span }
  | { readonly kind: 'only if'; readonly condition: ExpressionNode; readonly span: Span }
  | ({ readonly kind: 'unless' } & ExitBase)
  | ({ readonly kind: 'goal'; readonly countedFor?: Duration } & ExitBase)
  /** `measure FACT for D`. */
  | { readonly kind: 'measure'; readonly condition: ExpressionNode; readonly duration: Duration; readonly span: Span }
  /** `holdout 10%`: a decimal string. */
  | { readonly kind: 'holdout'; readonly percent: string; readonly span: Span }
  /** `capped skip`, `capped hold [up to D]`, `capped exit`. */
  | { readonly kind: 'capped'; readonly action: 'skip' | 'hold' | 'exit'; readonly upTo?: Duration; readonly span: Span }
  /** `quiet hours [22:00 to 08:00] skip|hold [up to D]`: both times or none, `HH:MM`. */
  | {
      readonly kind: 'quiet hours';
      readonly hours?: { readonly from: string; readonly until: string };
      readonly action: 'skip' | 'hold';
      readonly upTo?: Duration;
      readonly span: Span;
    }
  /** `live runs finish`. */
  | { readonly kind: 'live runs'; readonly fate: 'finish' | 'move' | 'stop'; readonly span: Span }
  | { readonly kind: 'then'; readonly steps: readonly StepNode[]; readonly span: Span };

/** `campaign NAME { … }`. Clauses in written order; clauses left out or written twice are the checker's business. */
export interface CampaignNode {
  readonly kind: 'campaign';
  readonly name: Name;
  /** The earlier name: `campaign new_name was old_name`. */
  readonly was?: Name;
  readonly documentation?: string;
  readonly clauses: readonly ClauseNode[];
  /**
   * Kinds of the clauses that were left out because they are broken, or that hold something that was (a `then` without one
   * of its steps), so that what is missing for that reason is not reported a second time.
   */
  readonly broken: readonly ClauseNode['kind'][];
  readonly span: Span;
}

/** A part of a coupon. */
export type CouponPartNode =
  | {
      readonly kind: 'benefit';
      readonly benefit:
        | { readonly kind: 'percent'; readonly percent: string }
        | { readonly kind: 'amount'; readonly money: Money }
        | { readonly kind: 'free shipping' };
      /** What it is taken off: absent with free shipping. `off items` without `where` are all items. */
      readonly off?: 'order' | 'items';
      readonly where?: Where;
      readonly span: Span;
    }
  | { readonly kind: 'minimum'; readonly money: Money; readonly span: Span }
  | {
      readonly kind: 'valid';
      readonly valid: { readonly kind: 'for'; readonly duration: Duration } | { readonly kind: 'until'; readonly date: string };
      readonly span: Span;
    }
  | { readonly kind: 'code'; readonly mode: 'unique' | 'shared'; readonly code: Text; readonly span: Span }
  /** `code from pool partner_codes`: a pool of relance.yaml. */
  | { readonly kind: 'code'; readonly mode: 'pool'; readonly pool: Name; readonly span: Span }
  /** `many uses`: a contact may redeem it more than once. */
  | { readonly kind: 'uses'; readonly span: Span };

/** `coupon NAME { … }`. Parts in written order, `broken` as in `CampaignNode`. */
export interface CouponNode {
  readonly kind: 'coupon';
  readonly name: Name;
  readonly was?: Name;
  readonly documentation?: string;
  readonly parts: readonly CouponPartNode[];
  readonly broken: readonly CouponPartNode['kind'][];
  readonly span: Span;
}

/** A value in a test: a literal, `3d ago`, `2026-02-05 at 10:00` (store time), `unknown`, the name of a row given by `given product lamp`, a list or a record. */
export type ValueNode =
  | LiteralNode
  | { readonly kind: 'ago'; readonly duration: Duration; readonly span: Span }
  | { readonly kind: 'instant'; readonly date: string; readonly time: string; readonly span: Span }
  | { readonly kind: 'unknown'; readonly span: Span }
  | { readonly kind: 'name'; readonly name: Name; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly ValueNode[]; readonly span: Span }
  | RecordNode;

/** `{ total: 80 EUR, items: [ … ] }`, entries in written order. */
export interface RecordNode {
  readonly kind: 'record';
  readonly entries: readonly { readonly name: Name; readonly value: ValueNode; readonly span: Span }[];
  readonly span: Span;
}

/** What a test expects; `at` is the duration after the test's start, absent: at any time. */
export type ExpectationNode = { readonly at?: Duration; readonly span: Span } & (
  | { readonly kind: 'message'; readonly channel: Channel; readonly message: Name; readonly where?: Where }
  | { readonly kind: 'coupon'; readonly coupon: Name }
  | { readonly kind: 'outcome'; readonly outcome: Name; readonly run?: NumberText }
  | { readonly kind: 'goal' }
  | { readonly kind: 'call'; readonly endpoint: Name; readonly where?: Where }
  | { readonly kind: 'notice'; readonly people: Name; readonly where?: Where }
  /** `expect measure purchased`: the event of the clause `measure`. */
  | { readonly kind: 'measure'; readonly phrase: EventPhrase }
  | { readonly kind: 'condition'; readonly condition: ExpressionNode }
  | { readonly kind: 'no message'; readonly channel: Channel; readonly message: Name }
  | { readonly kind: 'no coupon'; readonly coupon: Name }
  | { readonly kind: 'no goal' }
  | { readonly kind: 'no messages' }
  | { readonly kind: 'no run' }
  | { readonly kind: 'nothing else' }
);

/** A line of a test. */
export type TestItemNode =
  | { readonly kind: 'starting'; readonly date: string; readonly time?: string; readonly zone?: ZoneNode; readonly span: Span }
  | { readonly kind: 'beside'; readonly campaign: Name; readonly span: Span }
  /** `given contact in vip`: a member of a manual segment before the test starts; `contact` names which contact (`contact`, or `ben`). */
  | { readonly kind: 'given member'; readonly contact: Name; readonly segment: Name; readonly span: Span }
  | { readonly kind: 'given'; readonly entity: Name; readonly name?: Name; readonly fields: RecordNode; readonly span: Span }
  /** `given split subject_line short`: the label of a split, or a cohort. */
  | { readonly kind: 'given split'; readonly split: Name; readonly arm: Name; readonly span: Span }
  /** `given pool partner_codes empty`. */
  | { readonly kind: 'given pool'; readonly pool: Name; readonly span: Span }
  /** `given email down for 2h`, from the start of the test. */
  | { readonly kind: 'given down'; readonly channel: Channel; readonly duration: Duration; readonly span: Span }
  /** `given erp replies { status: 500 }`. */
  | { readonly kind: 'given replies'; readonly endpoint: Name; readonly reply: RecordNode; readonly span: Span }
  | { readonly kind: 'given held out'; readonly span: Span }
  /** `words`: one to three, `[contact] subject verb` or `[contact] short_name`; which it is needs the schema. `id`: `id "e1"`. */
  | {
      readonly kind: 'event';
      readonly at: Duration;
      readonly received?: Duration;
      readonly words: readonly Name[];
      readonly id?: Text;
      readonly payload?: RecordNode;
      readonly span: Span;
    }
  | { readonly kind: 'expect'; readonly expectation: ExpectationNode; readonly span: Span }
  | { readonly kind: 'until'; readonly duration: Duration; readonly span: Span };

/** `test CAMPAIGN "title" { … }`, items in written order. */
export interface TestNode {
  readonly kind: 'test';
  readonly campaign: Name;
  readonly title: Text;
  readonly documentation?: string;
  readonly items: readonly TestItemNode[];
  /** True if something of it was left out because it is broken: the test must not be run. */
  readonly incomplete: boolean;
  readonly span: Span;
}

/** `segment NAME = manual`, `segment NAME = CONDITION`. `rule` absent: manual. */
export interface SegmentNode {
  readonly kind: 'segment';
  readonly name: Name;
  readonly was?: Name;
  readonly documentation?: string;
  readonly rule?: ExpressionNode;
  readonly span: Span;
}

/** `cohort copy_test { 50% short  50% long }`: arms with their shares as decimal strings. */
export interface CohortNode {
  readonly kind: 'cohort';
  readonly name: Name;
  readonly was?: Name;
  readonly documentation?: string;
  readonly arms: readonly { readonly percent: string; readonly name: Name; readonly span: Span }[];
  readonly span: Span;
}

/** A declaration at the top of a file. */
export type DeclarationNode = CampaignNode | CouponNode | SegmentNode | CohortNode | TestNode;

/** A comment that is no documentation: `// …`, slashes included. `alone`: nothing but space stands before it on its line. */
export interface Comment {
  readonly text: string;
  readonly alone: boolean;
  readonly span: Span;
}

/** One file. */
export interface SourceFile {
  readonly file: string;
  readonly declarations: readonly DeclarationNode[];
  /** `//` comments in the order of the file; the lint reads `// lint-ignore RULE: reason` in them. */
  readonly comments: readonly Comment[];
  /**
   * Names of declarations that stand in the file but were left out because their head is broken or their kind is not
   * built yet, so that uses of them need no second diagnostic.
   */
  readonly brokenNames: readonly string[];
}
