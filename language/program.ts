/**
 * The checked program: what `check(workspace)` returns and everything after the language works on.
 * Plain data, no behaviour. Names are resolved, defaults filled in, every expression carries its type.
 * Quantities are written so that they survive JSON: durations are milliseconds, money is a decimal string of minor
 * units, numbers and percents are decimal strings, dates are `YYYY-MM-DD`, instants are ISO 8601 in UTC.
 * Longer than other files: it is the contract between the phases, and is read as a whole.
 */
import type { EffectStep, Step } from './check/steps/registry.ts';
import type { Trigger } from './check/triggers/registry.ts';
import type { Schema } from './schema/schema.ts';
import type { Settings } from './settings/settings.ts';

// What a step or a trigger says when it is checked stands in its descriptor.
export type { CallStep } from './check/steps/call.ts';
export type { GiveStep } from './check/steps/give.ts';
export type { IfStep } from './check/steps/if.ts';
export type { MembershipStep } from './check/steps/membership.ts';
export type { MessageStep } from './check/steps/message.ts';
export type { NoticeName, NotifyStep } from './check/steps/notify.ts';
export type { ParallelStep } from './check/steps/parallel.ts';
export type { Arm, RaceStep } from './check/steps/race.ts';
export type { SuppressStep, UnsubscribeStep } from './check/steps/reach.ts';
export type { RepeatStep } from './check/steps/repeat.ts';
export type { RestartStep } from './check/steps/restart.ts';
export type { SendStep } from './check/steps/send.ts';
export type { SetStep } from './check/steps/set.ts';
export type { SplitStep } from './check/steps/split.ts';
export type { StartStep } from './check/steps/start.ts';
export type { StopStep } from './check/steps/stop.ts';
export type { UntilStep } from './check/steps/until.ts';
export type { WaitStep } from './check/steps/wait.ts';
export type { DateTrigger } from './check/triggers/date.ts';
export type { FieldTrigger } from './check/triggers/field.ts';
export type { ReadTime } from './check/triggers/read.ts';
export type { TriggerParts } from './check/triggers/trigger-check.ts';
export type { EffectStep, Step, Trigger };

/** A place in a text: `offset` counts UTF-16 units from 0, `line` and `column` count from 1. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file. `file` is the path relative to the workspace, with `/`. `end` is exclusive. */
export interface Span {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** The kinds of single values. `instant` is a point in time, `date` a calendar day, `duration` exact milliseconds, `span` a length of the calendar (ISO 8601, `P6M`). */
export type Scalar = 'text' | 'number' | 'boolean' | 'money' | 'percent' | 'date' | 'instant' | 'time' | 'duration' | 'span';

/** The type of an expression. */
export type Type =
  | { readonly kind: 'scalar'; readonly of: Scalar }
  | { readonly kind: 'list'; readonly of: Scalar }
  | { readonly kind: 'row'; readonly entity: string }
  | { readonly kind: 'rows'; readonly entity: string };

/**
 * A row that an expression can start from.
 * `contact`: the contact of the run. `this`: the row the run is about. `trigger`: the row of the triggering event.
 * `event`: the payload of the event under test. `entry`: that of the triggering event, frozen at entry. `binding`: a name bound by `as` in a wait. `filter`: the row under test in a `where ( … )`.
 * `reply`: the answer of a `call … as reply`. `gathered`: the list of a trigger with `gathered … as NAME`, which only aggregates read.
 * `sent`: the message, call or notice that an `expect … where ( … )` looks at.
 */
export interface RowRef {
  readonly from: 'contact' | 'this' | 'trigger' | 'event' | 'entry' | 'binding' | 'filter' | 'reply' | 'gathered' | 'sent';
  /** The name it goes by in the source: `contact`, `this`, `order`, `event`, `bought`, … Unique within its expression. */
  readonly name: string;
  /** Entity of the row; for `event`, `entry` (of several triggers: that of the first) and `gathered` the name of the event (behind `as bought`, `bought.event` has the name `bought`); for `reply` the endpoint. */
  readonly entity: string;
}

/** The ways to reach a contact. */
export type Channel = 'email' | 'sms' | 'push' | 'whatsapp';
/** All of them, in the order in which people are told of them. */
export const CHANNELS: readonly Channel[] = ['email', 'sms', 'push', 'whatsapp'];
/** Units of the calendar; months clamp to their last day. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'year';

/** Comparison operators as they are written. */
export type CompareOp = '==' | '!=' | '<' | '<=' | '>' | '>=';
/** Functions over collections. */
export type AggregateFn = 'any' | 'none' | 'count' | 'sum' | 'min' | 'max' | 'avg' | 'first' | 'last';
/** `contact`: the contact's zone; `store`: the store's; else an IANA name. */
export type Zone = { readonly kind: 'contact' } | { readonly kind: 'store' } | { readonly kind: 'named'; readonly name: string };
/** Days as they are written. */
export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** Related rows under a condition: `orders within 90d where (order.total > 50 EUR)`. */
export interface Collection {
  readonly entity: string;
  /** The row that they belong to: the contact, or a row reached by `path` from `root` (`cart.items`). */
  readonly of: { readonly root: RowRef; readonly path: readonly string[] };
  /** The field of `entity` that points back to it, or to the rows of `through` where that is given. Empty for `gathered` rows. */
  readonly via: string;
  /** The rows are the occurrences of a gathered trigger: `entity` is the entity that its event is about, `of.root` the list. */
  readonly gathered?: { readonly event: string };
  /** `items` of the whole contact: rows of `entity` that are parts of the rows of this entity, which point to the contact by its own field `via`. */
  readonly through?: { readonly entity: string; readonly via: string };
  /**
   * Only rows whose entity time lies in (now − window, now]. Milliseconds. Rows of an entity without a time go by that of the row of
   * `through` that they are parts of (`items` by `order.placed_at`); so do `first` and `last`.
   */
  readonly within?: number;
  /** Name of the row under test inside `where` and the aggregate's value. */
  readonly row: RowRef;
  readonly where?: Expression;
}

/** Since when a fact looks: since entry (default), a window back from now, or since a value (instant or date). */
export type FactWindow =
  | { readonly kind: 'since entry' }
  | { readonly kind: 'within'; readonly ms: number }
  | { readonly kind: 'since'; readonly at: Expression };

/** An event phrase as a condition: has this happened to this contact? The triggering event is excluded. */
export interface Fact {
  readonly kind: 'fact';
  readonly type: { readonly kind: 'scalar'; readonly of: 'boolean' };
  /** Full two-word name: `order placed`; `message opened` behind a label or a channel, `coupon redeemed` behind a give. */
  readonly event: string;
  /** Only what happened to this: the message or coupon of a label of this run, any message of a channel, or the message of a name. */
  readonly subject?:
    | { readonly kind: 'label'; readonly label: string }
    | { readonly kind: 'channel'; readonly channel: Channel }
    | { readonly kind: 'message'; readonly message: string };
  /** `this cart purchased`: only events about (or, for orders, made from) the row of the run. */
  readonly aboutThis: boolean;
  readonly window: FactWindow;
  readonly where?: Expression;
  readonly span: Span;
}

/** A checked expression. Every node has a type; operands have been checked to fit. */
export type Expression =
  | { readonly kind: 'literal'; readonly type: Type; readonly value: LiteralValue; readonly span: Span }
  | { readonly kind: 'list'; readonly type: Type; readonly items: readonly Expression[]; readonly span: Span }
  /** `order.cart.total`: all fields but the last are references. An empty path is the row itself. */
  | { readonly kind: 'path'; readonly type: Type; readonly root: RowRef; readonly path: readonly string[]; readonly span: Span }
  | {
      readonly kind: 'compare';
      readonly type: Type;
      readonly op: CompareOp;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'in';
      readonly type: Type;
      readonly negated: boolean;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  /** `contact in SEGMENT`: membership, computed for a rule, stored for a manual segment; of the moment of the test. */
  | { readonly kind: 'member'; readonly type: Type; readonly negated: boolean; readonly segment: string; readonly span: Span }
  /** `contact in campaign NAME`, `… tagged TAG`: the contact has a live run there; the run being entered is not yet counted. */
  | {
      readonly kind: 'in campaign';
      readonly type: Type;
      readonly negated: boolean;
      readonly by: 'name' | 'tag';
      readonly name: string;
      readonly span: Span;
    }
  /** `X has "a"`: mode `one` (right is a scalar); `has any [..]`, `has all [..]`: right is a list. */
  | {
      readonly kind: 'has';
      readonly type: Type;
      readonly mode: 'one' | 'any' | 'all';
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'text';
      readonly type: Type;
      readonly op: 'starts with' | 'contains';
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | { readonly kind: 'known'; readonly type: Type; readonly negated: boolean; readonly operand: Expression; readonly span: Span }
  | { readonly kind: 'and' | 'or'; readonly type: Type; readonly operands: readonly Expression[]; readonly span: Span }
  | { readonly kind: 'not'; readonly type: Type; readonly operand: Expression; readonly span: Span }
  /**
   * Of numbers, money and durations; and `+` and `-` of a date or an instant with a length behind it, a value of type `span` (of a literal or a
   * field) or, of an instant, a duration. A span moves an instant by the calendar of the contact's zone; months clamp to their last day.
   */
  | {
      readonly kind: 'arithmetic';
      readonly type: Type;
      readonly op: '+' | '-' | '*';
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  /**
   * `value` is absent for `any`, `none`, `count`; for `first`/`last` the field read from that row, absent where the row itself is meant (of
   * no rows it is missing). It is a path whose root is the collection's row, or the `event` of what was gathered.
   */
  | {
      readonly kind: 'aggregate';
      readonly type: Type;
      readonly fn: AggregateFn;
      readonly over: Collection;
      readonly value?: Expression;
      readonly span: Span;
    }
  /** All rows of a collection, as an argument: `with { lines: order.items }`. Neither `within` nor `where`. */
  | { readonly kind: 'rows'; readonly type: Type; readonly over: Collection; readonly span: Span }
  | Fact
  /** `count(product viewed within 48h)`: how often it has happened. */
  | { readonly kind: 'fact count'; readonly type: Type; readonly fact: Fact; readonly span: Span }
  | { readonly kind: 'now'; readonly type: Type; readonly span: Span }
  | { readonly kind: 'today'; readonly type: Type; readonly zone: Zone; readonly span: Span }
  /** `3d ago`: now − ms, an instant. */
  | { readonly kind: 'ago'; readonly type: Type; readonly ms: number; readonly span: Span }
  /** `18 years ago`: the date so long before `today` in the zone. */
  | {
      readonly kind: 'calendar ago';
      readonly type: Type;
      readonly count: number;
      readonly unit: CalendarUnit;
      readonly zone: Zone;
      readonly span: Span;
    }
  /** A date beside an instant, with an order between them: the date's midnight in store time. Literals are of type `instant` themselves. */
  | { readonly kind: 'midnight'; readonly type: Type; readonly operand: Expression; readonly span: Span }
  | { readonly kind: 'weekday'; readonly type: Type; readonly days: readonly Weekday[]; readonly zone: Zone; readonly span: Span }
  /** Start included, end excluded; `from` after `until` spans midnight. `HH:MM`. */
  | {
      readonly kind: 'local time';
      readonly type: Type;
      readonly from: string;
      readonly until: string;
      readonly zone: Zone;
      readonly span: Span;
    };

/** JSON value of a literal; its form follows the type (see the head of this file). Money: minor units and currency. Duration: number of ms. */
export type LiteralValue = string | boolean | number | { readonly minor: string; readonly currency: string };

/** `2 days before`: the sign is -1 for before, 1 for after. */
export interface CalendarOffset {
  readonly count: number;
  readonly unit: CalendarUnit;
  readonly sign: -1 | 1;
}

/**
 * The instant that a calendar wait ends at; `V` is how a value is held (an `Expression` here, a `ValueOf` in generated code).
 * `span` counts from the wait's beginning; `weekday` is the next one whose time lies strictly after now, `time` the next such time of any day;
 * `today` is that time of the day on which the wait begins; `field` reads a date or instant (a yearly date: its next occurrence at or after now);
 * `exact` is an instant plus `ms` (negative: before); `window` ends at once inside it.
 */
export type Moment<V = Expression> =
  | { readonly kind: 'span'; readonly count: number; readonly unit: CalendarUnit; readonly time: string; readonly zone: Zone }
  | { readonly kind: 'weekday'; readonly day: Weekday; readonly time: string; readonly zone: Zone }
  | { readonly kind: 'time' | 'today'; readonly time: string; readonly zone: Zone }
  | { readonly kind: 'date'; readonly date: string; readonly time: string; readonly zone: Zone }
  | {
      readonly kind: 'field';
      readonly value: V;
      readonly yearly: boolean;
      readonly offset?: CalendarOffset;
      readonly time: string;
      readonly zone: Zone;
    }
  | { readonly kind: 'exact'; readonly value: V; readonly ms: number }
  /** `product.lifetime after item.delivered_at at 09:00`: `length` is a value of type span, `sign` is -1 for before. */
  | {
      readonly kind: 'field span';
      readonly value: V;
      readonly length: V;
      readonly sign: -1 | 1;
      readonly time: string;
      readonly zone: Zone;
    }
  | { readonly kind: 'window'; readonly from: string; readonly until: string; readonly days?: readonly Weekday[]; readonly zone: Zone };

/** A standing exit or a goal: a condition that may hold facts, and effects that run when it ends the run. */
export interface Exit {
  readonly label: string;
  readonly when: Expression;
  readonly effects: readonly EffectStep[];
  /** Goals only: keeps counting this long after the last message. Milliseconds. */
  readonly countedFor?: number;
  readonly span: Span;
}

/** What every step has. */
export interface StepBase {
  /** Unique in the campaign; an identifier. */
  readonly label: string;
  /** True if the author wrote it with `as`. */
  readonly named: boolean;
  /** Its label before a rename: `as new_name was old_name`. */
  readonly was?: string;
  readonly documentation?: string;
  readonly span: Span;
}
/** An argument of `with { headline: "…" }`. */
export interface Argument {
  readonly name: string;
  readonly value: Expression;
}
/** A day of the store's calendar; without time its beginning (`from`) or its end (`until`, which includes the day). */
export interface Day {
  readonly date: string;
  readonly time?: string;
}

/** What happens to a message that a cap, or quiet hours, keep back. `upTo`: a hold lasts so long at most, ms. */
export interface Held<Action> {
  readonly action: Action;
  readonly upTo?: number;
}

/** A campaign, checked: clauses with their defaults filled in. */
export interface Campaign {
  readonly name: string;
  readonly was?: string;
  readonly documentation?: string;
  readonly purpose: 'marketing' | 'transactional';
  /** 1 goes first, 5 last. */
  readonly priority: number;
  readonly tags: readonly string[];
  readonly entry: {
    readonly mode: 'once' | 'repeatable';
    /** `contact`, or the entity of the trigger's row. */
    readonly per: string;
    readonly atMostEvery?: number;
    readonly newestWins: boolean;
  };
  /** When entry is open. */
  readonly active?: { readonly from?: Day; readonly until?: Day };
  /** Entries above `count` wait for the next day or hour. */
  readonly limit?: { readonly count: number; readonly per: 'day' | 'hour' };
  readonly triggers: readonly Trigger[];
  /** Past occurrences that enter at first apply: those of the last so many ms, or all. */
  readonly backfill?: number | 'all';
  readonly onlyIf?: Expression;
  readonly unless: readonly Exit[];
  readonly goals: readonly Exit[];
  /** Counts a conversion for `ms` and never ends a run. `words`: the event as written, which `expect measure` names. */
  readonly measures: readonly { readonly when: Expression; readonly ms: number; readonly words: string; readonly span: Span }[];
  /** Percent of contacts that run through without effects, a decimal string. */
  readonly holdout?: string;
  /** Overrides of the workspace's policies; absent: the workspace's. */
  readonly capped?: Held<'skip' | 'hold' | 'exit'>;
  readonly quietHours?: Held<'skip' | 'hold'> & { readonly hours?: { readonly from: string; readonly until: string } };
  readonly liveRuns?: 'finish' | 'move' | 'stop';
  readonly then: readonly Step[];
  readonly span: Span;
}

/** A coupon declaration: terms that are taken at the moment of a give. */
export interface Coupon {
  readonly name: string;
  readonly was?: string;
  readonly documentation?: string;
  readonly benefit:
    | { readonly kind: 'percent'; readonly percent: string }
    | { readonly kind: 'amount'; readonly minor: string; readonly currency: string }
    | { readonly kind: 'free shipping' };
  /** Only these items of the order (`off items`, with or without `where`); absent: the whole order. The row under test is `item`. */
  readonly items?: { readonly where?: Expression };
  /** True: a contact may redeem it more than once. */
  readonly manyUses: boolean;
  /** Least order total, minor units of the store's currency. */
  readonly minimum?: string;
  readonly valid:
    | { readonly kind: 'for'; readonly ms: number }
    | { readonly kind: 'until'; readonly date: string }
    | { readonly kind: 'always' };
  /** `unique`: `template` holds `{8}` for eight drawn characters (default `{10}` after the coupon's name in capitals). `shared`: one code for all. `pool`: imported codes. */
  readonly code:
    | { readonly kind: 'unique'; readonly template: string }
    | { readonly kind: 'shared'; readonly code: string }
    | { readonly kind: 'pool'; readonly pool: string };
  readonly span: Span;
}

/** A segment: `manual`, whose members campaigns and imports add, or a rule about the contact, which is computed. */
export interface Segment {
  readonly name: string;
  readonly was?: string;
  readonly documentation?: string;
  /** Absent: manual. Reads the contact and what belongs to it; its facts have windows. */
  readonly rule?: Expression;
  /** The rule as it is written, on one line; absent: manual. */
  readonly words?: string;
  readonly span: Span;
}

/** A sticky split that campaigns share; shares as in `SplitStep`. */
export interface Cohort {
  readonly name: string;
  readonly was?: string;
  readonly documentation?: string;
  readonly arms: readonly { readonly name: string; readonly percent: string }[];
  readonly span: Span;
}

/** What a template may be given, by the front matter's `needs`. */
export type Need =
  | { readonly kind: 'row'; readonly entity: string }
  /** Rows in a list, such as what a trigger gathered: `list of price dropped` (an event: each has its row and `event`) or `list of order`. */
  | { readonly kind: 'rows'; readonly of: 'entity' | 'event'; readonly name: string }
  | { readonly kind: 'coupon' }
  | { readonly kind: 'scalar'; readonly of: Scalar };

/** One file of `messages/`, front matter read and checked, template untouched. */
export interface Message {
  readonly name: string;
  readonly channel: Channel;
  readonly format: 'mjml' | 'html' | 'text' | 'yaml';
  readonly locale?: string;
  readonly file: string;
  /** Of e-mails, and the title of a push; empty for SMS and WhatsApp. */
  readonly subject: string;
  readonly preheader?: string;
  readonly from?: string;
  readonly replyTo?: string;
  /** Parameters put on every link, in written order; Liquid is allowed in the values. */
  readonly linkParameters?: Readonly<Record<string, string>>;
  /** Of a push: where a tap leads, and its picture; of WhatsApp: the provider's template and its language. Liquid is allowed but in the last two. */
  readonly link?: string;
  readonly image?: string;
  readonly template?: string;
  readonly language?: string;
  readonly needs: Readonly<Record<string, Need>>;
  /** Template text after the front matter, and the line (from 1) where it begins. */
  readonly body: string;
  readonly bodyLine: number;
  /** Span of the subject's value and of the body, for diagnostics of the compilers of messages. */
  readonly subjectSpan: Span;
  readonly bodySpan: Span;
  /** Spans of the values of the file's keys, without quotes, by dotted path: `link`, `link_parameters.utm_campaign`, `needs.cart`. */
  readonly keySpans?: Readonly<Record<string, Span>>;
}

/**
 * A value in a test. A reference is the id of its row, the key of the row that an event is about names its id (`cart: "c1"`); a scalar
 * without value is `unknown`. An instant is so long before the start of the test (`100d ago`), or a day and a time in store time.
 */
export interface TestValue {
  readonly kind: 'scalar' | 'list' | 'record';
  readonly scalar?: LiteralValue;
  readonly instant?: { readonly kind: 'ago'; readonly ms: number } | { readonly kind: 'at'; readonly date: string; readonly time: string };
  readonly type?: Scalar;
  readonly list?: readonly TestValue[];
  readonly record?: readonly { readonly name: string; readonly value: TestValue }[];
}

/** What a test expects. `at` absent: at any time of the test. Durations from the test's start, ms. */
export type Expectation = { readonly at?: number; readonly span: Span } & (
  | { readonly kind: 'message'; readonly channel: Channel; readonly message: string; readonly where?: Expression }
  | { readonly kind: 'coupon'; readonly coupon: string }
  | { readonly kind: 'outcome'; readonly outcome: string; readonly run?: number }
  | { readonly kind: 'goal' }
  | { readonly kind: 'call'; readonly endpoint: string; readonly where?: Expression }
  | { readonly kind: 'notice'; readonly people: string; readonly where?: Expression }
  /** `words` as in `Campaign.measures`. */
  | { readonly kind: 'measure'; readonly words: string }
  | { readonly kind: 'condition'; readonly condition: Expression }
  /** `expect no email reminder`: never, or not at `at`. */
  | { readonly kind: 'no message'; readonly channel: Channel; readonly message: string }
  | { readonly kind: 'no coupon'; readonly coupon: string }
  | { readonly kind: 'no goal' }
  | { readonly kind: 'no messages' }
  | { readonly kind: 'no run' }
  | { readonly kind: 'nothing else' }
);

/** A happening of a test: an event of the named contact at `at`. `receivedAt` differs for late events. */
export interface TestEvent {
  readonly at: number;
  readonly receivedAt: number;
  readonly contact: string;
  readonly event: string;
  /** Of `reminder clicked`, `code redeemed`: the label of the message or coupon that it happens to. */
  readonly label?: string;
  readonly id?: string;
  readonly payload: TestValue;
  readonly span: Span;
}

/** `given contact { … }`, `given product lamp { … }`: a row that exists before the test starts. */
export interface TestRow {
  readonly entity: string;
  /** Name of the row: for contacts the name used by `at 1d ben …` (`contact` for the first), else its id. */
  readonly name: string;
  readonly fields: TestValue;
  readonly span: Span;
}

/** What `given` says of the world of a test, beside its rows and members. */
export interface TestWorld {
  /** `split` is a split's label or a cohort. */
  readonly splits: readonly { readonly split: string; readonly arm: string }[];
  readonly emptyPools: readonly string[];
  /** Down from the start, for so many ms. */
  readonly down: readonly { readonly channel: Channel; readonly ms: number }[];
  readonly replies: readonly { readonly endpoint: string; readonly reply: TestValue }[];
  readonly heldOut: boolean;
}

/** A test of a campaign, checked. */
export interface CampaignTest {
  readonly campaign: string;
  readonly title: string;
  /** Start as local date, time and zone; absent: 2026-01-05 10:00 in the store's zone. */
  readonly starting?: { readonly date: string; readonly time: string; readonly zone: Zone };
  /** Campaigns that run beside it (`with campaign X`). */
  readonly beside: readonly string[];
  readonly given: readonly TestRow[];
  /** Members of manual segments before the test starts; `contact` as in `TestRow.name`. */
  readonly members: readonly { readonly contact: string; readonly segment: string; readonly span: Span }[];
  /** The world of the test: arms of splits, empty pools, providers that are down, replies of endpoints, held out or not. */
  readonly world: TestWorld;
  readonly events: readonly TestEvent[];
  readonly expectations: readonly Expectation[];
  /** `until 30d`: ends the test early, ms. */
  readonly until?: number;
  readonly span: Span;
}

/** The whole workspace, checked. Lists are sorted by name, tests by file and place. */
export interface Program {
  readonly settings: Settings;
  readonly schema: Schema;
  readonly coupons: readonly Coupon[];
  readonly segments: readonly Segment[];
  readonly cohorts: readonly Cohort[];
  readonly campaigns: readonly Campaign[];
  readonly messages: readonly Message[];
  readonly tests: readonly CampaignTest[];
}
