/**
 * The checked program: what `check(workspace)` returns and everything after the language works on.
 * Plain data, no behaviour. Names are resolved, defaults filled in, every expression carries its type.
 * Quantities are written so that they survive JSON: durations are milliseconds, money is a decimal string of minor
 * units, numbers and percents are decimal strings, dates are `YYYY-MM-DD`, instants are ISO 8601 in UTC.
 * Longer than other files: it is the contract between the phases, and is read as a whole.
 */
import type { Field, Schema } from './schema/schema.ts';
import type { Settings } from './settings/settings.ts';

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

/** Parts that a trigger on an event may have. */
export interface TriggerParts {
  /** Only from these connections, in written order. */
  readonly from?: readonly string[];
  readonly where?: Expression;
  /** Enters these contacts instead of the one that the event belongs to: a condition about each contact, in which the trigger's row is `this`. */
  readonly toContacts?: Expression;
  /** Occurrences within `ms` start one run, which sees them as a list of this name. */
  readonly gathered?: { readonly ms: number; readonly name: string };
}

/** What starts a run. */
export type Trigger =
  | ({
      readonly kind: 'event';
      readonly event: string;
      /** `price dropped by 10%`: at least so many percent, a decimal string. */
      readonly by?: string;
      /** Of engagement events: any message of this channel, or the message of this name. */
      readonly subject?: { readonly kind: 'channel'; readonly channel: Channel } | { readonly kind: 'message'; readonly message: string };
      readonly span: Span;
    } & TriggerParts)
  /** Derived: `cart abandoned after 3d`; `after` in ms. */
  | ({
      readonly kind: 'idle';
      readonly event: 'cart abandoned' | 'checkout abandoned';
      readonly entity: 'cart' | 'checkout';
      readonly after: number;
      readonly span: Span;
    } & TriggerParts)
  /** `no order placed for 90d`: once per silence; needs one earlier event. `ms`: how long. */
  | ({ readonly kind: 'silence'; readonly event: string; readonly ms: number; readonly span: Span } & Pick<TriggerParts, 'from' | 'where'>)
  | FieldTrigger
  /** `contact enters SEGMENT`. */
  | {
      readonly kind: 'membership';
      readonly change: 'enters' | 'leaves';
      readonly segment: string;
      readonly where?: Expression;
      readonly span: Span;
    }
  /** `segment SEGMENT read …`: its members enter, at once or when the calendar says. */
  | { readonly kind: 'read'; readonly segment: string; readonly at: ReadTime; readonly where?: Expression; readonly span: Span }
  /** `each item of order delivered`: one run for each row of `entity` that is part of the row of the event. */
  | ({ readonly kind: 'each'; readonly entity: string; readonly event: string; readonly span: Span } & Pick<TriggerParts, 'from' | 'where'>)
  /** `started`: only by `start NAME`, the CLI or the API. */
  | { readonly kind: 'started'; readonly span: Span }
  | DateTrigger;

/** `contact.tier changes [from A] [to B]`, `contact.points rises above N`, `falls below N`: a field of the contact, or of a row that belongs to one. */
export interface FieldTrigger {
  readonly kind: 'field';
  readonly entity: string;
  readonly field: string;
  readonly change: 'changes' | 'rises' | 'falls';
  readonly from?: Expression;
  readonly to?: Expression;
  /** Of `rises` (above it) and `falls` (below it). */
  readonly bound?: Expression;
  readonly where?: Expression;
  readonly span: Span;
}

/** When a segment is read; times `HH:MM` are each contact's where the zone is `contact`. `day` of `every month`: 1 to 31, clamped to the last day. */
export type ReadTime =
  | { readonly kind: 'now' }
  | { readonly kind: 'on'; readonly date: string; readonly time: string; readonly zone: Zone }
  | { readonly kind: 'every day'; readonly time: string; readonly zone: Zone }
  | { readonly kind: 'every weekday'; readonly day: Weekday; readonly time: string; readonly zone: Zone }
  | { readonly kind: 'every month'; readonly day: number; readonly time: string; readonly zone: Zone };

/**
 * `[1 week before] contact.birthday at 09:00`: fires when the instant comes. A yearly field fires each year, another once for each value.
 * Entity `contact`: the contact's own field; else a field of a row of that entity, which belongs to a contact.
 */
export interface DateTrigger {
  readonly kind: 'date';
  /** `contact.birthday`: name of the derived event. */
  readonly event: string;
  /** The trigger in canonical words, zone included: `1 week before contact.birthday at 09:00 in contact time`. The same words are the same trigger. */
  readonly key: string;
  readonly entity: string;
  readonly field: string;
  readonly yearly: boolean;
  readonly offset?: CalendarOffset;
  /** Of an instant field: `30m before appointment.starts_at` is -1,800,000 ms from it; then `time` is empty. */
  readonly exact?: number;
  /** `HH:MM`. */
  readonly time: string;
  readonly zone: Zone;
  readonly where?: Expression;
  readonly span: Span;
}

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

interface StepBase {
  /** Unique in the campaign; an identifier. */
  readonly label: string;
  /** True if the author wrote it with `as`. */
  readonly named: boolean;
  /** Its label before a rename: `as new_name was old_name`. */
  readonly was?: string;
  readonly documentation?: string;
  readonly span: Span;
}
/** `email NAME [with { … }] [else { … }]`; the kind is the channel. With `otherwise` the run waits until the message was accepted or will not be. */
export type MessageStep = StepBase & {
  readonly kind: Channel;
  readonly message: string;
  readonly with: readonly Argument[];
  readonly otherwise?: readonly Step[];
};
/** `give coupon NAME [else { … }]`. */
export type GiveStep = StepBase & { readonly kind: 'give'; readonly coupon: string; readonly otherwise?: readonly Step[] };
/** `add to SEGMENT`, `remove from SEGMENT`: of a manual segment. */
export type MembershipStep = StepBase & { readonly kind: 'add' | 'remove'; readonly segment: string };
/** `send NAME by preferred or push or email`: the first channel that can reach the contact. Two or more, each once. */
export type SendStep = StepBase & {
  readonly kind: 'send';
  readonly message: string;
  readonly by: readonly (Channel | 'preferred')[];
  readonly with: readonly Argument[];
  readonly otherwise?: readonly Step[];
};
/** `set contact.points = …`: an own field of the contact. */
export type SetStep = StepBase & { readonly kind: 'set'; readonly field: string; readonly value: Expression };
/** `call erp as reply with { … }`: an endpoint of relance.yaml. `awaitsReply`: a later step reads the reply, or there is an `otherwise`. */
export type CallStep = StepBase & {
  readonly kind: 'call';
  readonly endpoint: string;
  readonly with: readonly Argument[];
  readonly awaitsReply: boolean;
  readonly otherwise?: readonly Step[];
};
/** `notify marketing "…"`: a Liquid text for people of the shop, checked against what is in scope. */
export type NotifyStep = StepBase & {
  readonly kind: 'notify';
  readonly people: string;
  /** May hold Liquid, which the compiler of messages checks. */
  readonly text: string;
  /** Where the text stands, without its quotes. */
  readonly textSpan: Span;
  /** What its Liquid can read by which name, beside the store. */
  readonly names: Readonly<Record<string, NoticeName>>;
  /** Something before it is broken and was reported: names that are missing for that reason are no second mistake. */
  readonly uncertain?: boolean;
};
/**
 * What a name stands for in the Liquid of a notice: a row of a table; an event behind `as NAME`; the list that a trigger gathers; a coupon;
 * a record (the payload of the trigger, the answer of a call), whose title is for people; or nothing here, and why.
 */
export type NoticeName =
  | { readonly kind: 'row'; readonly entity: string }
  | { readonly kind: 'event' | 'gathered'; readonly event: string }
  | { readonly kind: 'coupon' }
  | { readonly kind: 'record'; readonly title: string; readonly fields: readonly Field[] }
  | { readonly kind: 'absent'; readonly why: string; readonly help: string };
/** `start win_back`. */
export type StartStep = StepBase & { readonly kind: 'start'; readonly campaign: string };
/** `unsubscribe from email`. */
export type UnsubscribeStep = StepBase & { readonly kind: 'unsubscribe'; readonly channel: Channel };
/** `suppress contact`: no message ever again. */
export type SuppressStep = StepBase & { readonly kind: 'suppress' };
/** An argument of `with { headline: "…" }`. */
export interface Argument {
  readonly name: string;
  readonly value: Expression;
}
/** Steps that a clause may carry as its effects; there none of them has an `otherwise`, since the run has ended. */
export type EffectStep =
  | MessageStep
  | SendStep
  | GiveStep
  | MembershipStep
  | SetStep
  | CallStep
  | NotifyStep
  | StartStep
  | UnsubscribeStep
  | SuppressStep;
/** `wait 3d`: milliseconds. */
export type WaitStep = StepBase & { readonly kind: 'wait'; readonly ms: number };
/** `wait 3 days at 09:00`, `wait until … [else { … }]`. `otherwise`: the date is unknown or already past when the wait begins. */
export type UntilStep = StepBase & { readonly kind: 'until'; readonly moment: Moment; readonly otherwise?: readonly Step[] };
/** One arm of a race. `event` is a fact without window; `steps` may be empty. */
export interface Arm {
  readonly event: Fact;
  /** Name bound by `as` to the event that took the arm: `bought.order`. */
  readonly binds?: string;
  readonly steps: readonly Step[];
  readonly span: Span;
}
/** `wait up to 7d { on … }`, also the short form with one event. The arms join after it. */
export type RaceStep = StepBase & {
  readonly kind: 'race';
  readonly ms: number;
  readonly arms: readonly Arm[];
  readonly timeout: readonly Step[];
  /** What happens if the awaited message could not be sent; absent: as `timeout`. */
  readonly notSent?: readonly Step[];
};
/** `wait 1h up to 2d restarting on this cart updated`: ends `ms` after the last such event, `limitMs` after its beginning at the latest. */
export type RestartStep = StepBase & { readonly kind: 'restart'; readonly ms: number; readonly limitMs: number; readonly event: Fact };
/** A sticky split: the label (or the cohort, which campaigns share) is its key. Shares are decimal strings of percent that total 100. */
export type SplitStep = StepBase & {
  readonly kind: 'split';
  readonly cohort?: string;
  readonly arms: readonly { readonly name: string; readonly percent: string; readonly steps: readonly Step[]; readonly span: Span }[];
};
/** All arms, side by side; goes on when all are done. */
export type ParallelStep = StepBase & { readonly kind: 'parallel'; readonly arms: readonly (readonly Step[])[] };
/** `repeat NAME up to N times until FACT { … }`: `until` is tested before each pass. */
export type RepeatStep = StepBase & {
  readonly kind: 'repeat';
  readonly times: number;
  readonly until?: Expression;
  readonly steps: readonly Step[];
};
/** `if … else if … else`: the first branch whose condition holds is taken. */
export type IfStep = StepBase & {
  readonly kind: 'if';
  readonly branches: readonly { readonly condition: Expression; readonly steps: readonly Step[] }[];
  readonly otherwise: readonly Step[];
};
/** Ends the run. Outcome `stopped`, or the name given. */
export type StopStep = StepBase & { readonly kind: 'stop'; readonly outcome: string };
/** A step of `then`. */
export type Step = EffectStep | WaitStep | UntilStep | RaceStep | RestartStep | IfStep | SplitStep | ParallelStep | RepeatStep | StopStep;

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
