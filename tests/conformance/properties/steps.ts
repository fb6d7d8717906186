/** Random steps: every step of the language, nested a few levels. They are written as text by `write-steps.ts`. */
import fc from 'fast-check';
import { CONDITIONS, EVENTS } from './conditions.ts';

type Block = readonly Step[];
type Else = Block | undefined;

/** A step that was drawn. Numbers named `pick` choose among what is there when the step is written. */
export type Step =
  | {
      readonly kind: 'message';
      readonly channel: 'email' | 'sms' | 'push' | 'whatsapp';
      readonly message: number;
      /** What an e-mail prints, where that is there. */
      readonly prints: 'nothing' | 'code' | 'row' | 'values';
      readonly otherwise: Else;
    }
  | { readonly kind: 'send'; readonly message: number; readonly by: readonly string[]; readonly otherwise: Else }
  | { readonly kind: 'give'; readonly coupon: 'gift' | 'shop' | 'pooled'; readonly otherwise: Else }
  | { readonly kind: 'call'; readonly reads: boolean; readonly otherwise: Else; readonly then: Block }
  /** Words without a label, which stands behind the first so many of them. */
  | { readonly kind: 'effect'; readonly head: string; readonly tail: string }
  | { readonly kind: 'wait'; readonly for: string }
  | { readonly kind: 'until'; readonly moment: Moment; readonly otherwise: Else }
  | { readonly kind: 'restart'; readonly for: string; readonly event: string }
  | { readonly kind: 'race'; readonly upTo: string; readonly arms: readonly Arm[]; readonly notSent: Else; readonly timeout: Else }
  | { readonly kind: 'wait for'; readonly upTo: string; readonly event: string; readonly timeout: Else }
  | { readonly kind: 'if'; readonly tests: readonly { readonly condition: Condition; readonly then: Block }[]; readonly otherwise: Else }
  | { readonly kind: 'split'; readonly by: 'shares' | 'evenly' | 'cohort'; readonly arms: readonly [Block, Block] }
  | { readonly kind: 'parallel'; readonly arms: readonly Block[] }
  | { readonly kind: 'repeat'; readonly times: number; readonly until: string | undefined; readonly steps: Block }
  | { readonly kind: 'stop'; readonly outcome: string };

/** Of the campaign, of its row, of what it is about, of a label, or of a list: where there is none the words hold. */
export interface Condition {
  readonly about: 'anything' | 'row' | 'this' | 'label';
  readonly words: string;
  readonly pick: number;
}

/** An arm of a race: an event, or what becomes of a message or coupon of the campaign. */
export interface Arm {
  readonly event: string;
  readonly label: boolean;
  readonly pick: number;
  /** Binds the event and asks about it. */
  readonly binds: boolean;
  readonly steps: Block;
}

/** A moment of the calendar as it is written; `mayFail`: its date may be past or unknown, so that an `else` makes sense. */
export interface Moment {
  readonly words: string;
  readonly mayFail: boolean;
  readonly yearly: boolean;
  /** Table of the row whose field it reads. */
  readonly row?: string;
}

/** Few durations, so that many instants coincide. */
export const duration = fc.constantFrom('1h', '6h', '12h', '1d', '2d');

const fixed = (words: string): Moment => ({ words, mayFail: false, yearly: false });
const dated = (words: string): Moment => ({ words, mayFail: true, yearly: false });
const yearly = (words: string): Moment => ({ words, mayFail: true, yearly: true });
const ofRow = (row: string, words: string): Moment => ({ words, mayFail: true, yearly: false, row });
/** Near the start, a Monday at 10:00, so that some are past and some meet the events; and on the days on which clocks change. */
const MOMENTS: readonly Moment[] = [
  fixed('1 day at 09:00'),
  fixed('2 days at 02:30 in store time'),
  fixed('1 month at 09:00'),
  fixed('until 12:00'),
  fixed('until tuesday at 12:00'),
  fixed('until sunday at 02:30'),
  fixed('until monday at 10:00 in store time'),
  fixed('until between 09:00 and 17:00 on tuesday to friday'),
  fixed('until between 22:00 and 06:00 in "Asia/Tokyo"'),
  dated('until today at 18:00'),
  dated('until 2026-01-06 at 16:00'),
  dated('until 2026-01-07 at 00:00 in store time'),
  dated('until 2026-03-29 at 02:30 in store time'),
  dated('until 2026-10-25 at 02:30'),
  dated('until contact.grown_on at 08:00'),
  dated('until 1 day after contact.created_at at 12:00'),
  dated('until 12h after contact.created_at'),
  yearly('until contact.birthday at 09:00'),
  yearly('until 1 day before contact.birthday at 18:00 in store time'),
  yearly('until contact.renewal at 09:00'),
  ofRow('order', 'until 2 days after order.delivered_at at 09:00'),
  ofRow('cart', 'until 12h after cart.updated_at'),
  ofRow('checkout', 'until checkout.started_at'),
  ofRow('subscription', 'until 1 week before subscription.ends_on at 09:00'),
  ofRow('subscription', 'until subscription.product.lifetime after subscription.started_at at 09:00'),
];

const words = (head: string, tail = ''): Step => ({ kind: 'effect', head, tail });
const EFFECTS: readonly Step[] = [
  words('add to vip'),
  words('add to vip'),
  words('remove from vip'),
  words('add to warm'),
  words('remove from warm'),
  words('set contact.points = contact.points + 1.5'),
  words('set contact.points = count(orders)'),
  words('notify marketing "{{ contact.city }} of {{ store.name }}"'),
  words('call crm', ' with { city: contact.city, spent: sum(orders.total) }'),
  words('start follower'),
  words('unsubscribe from sms'),
  words('suppress contact'),
];

/** Effects that need nothing and have no `else`. */
export const effect: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...EFFECTS.slice(0, -2)) },
  fc.constantFrom(...EFFECTS),
);

const message = (otherwise: fc.Arbitrary<Else>): fc.Arbitrary<Step> =>
  fc.record({
    kind: fc.constant('message' as const),
    channel: fc.constantFrom('email' as const, 'email' as const, 'email' as const, 'sms' as const, 'push' as const, 'whatsapp' as const),
    message: fc.integer({ min: 1, max: 3 }),
    prints: fc.constantFrom('nothing' as const, 'nothing' as const, 'code' as const, 'row' as const, 'values' as const),
    otherwise,
  });

/** Where one of a kind is to be told from others by more than chance it is rarer. */
const often = <T>(arbitrary: fc.Arbitrary<T>) => ({ weight: 4, arbitrary });
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => ({ weight: 2, arbitrary });

/** Conditions that a step decides by. */
export const condition: fc.Arbitrary<Condition> = fc.record({
  about: fc.constantFrom('anything' as const, 'anything' as const, 'row' as const, 'this' as const, 'label' as const),
  words: fc.constantFrom(...CONDITIONS),
  pick: fc.nat({ max: 30 }),
});

const { block } = fc.letrec<{ block: Block; step: Step }>((tie) => {
  const inner = tie('block');
  const otherwise = fc.option(inner, { nil: undefined, freq: 2 });
  const arm = fc.record({
    event: fc.constantFrom(...EVENTS),
    label: fc.boolean(),
    pick: fc.nat({ max: 30 }),
    binds: fc.boolean(),
    steps: inner,
  });
  const test = fc.record({ condition, then: inner });
  const kind = <T extends string>(name: T) => fc.constant(name);
  return {
    block: fc.array(tie('step'), { maxLength: 4, size: 'max', depthIdentifier: 'step' }),
    step: fc.oneof(
      { depthSize: 'large', depthIdentifier: 'step', maxDepth: 3 },
      // The first one is what stands where the depth is reached: it has no blocks.
      often(message(fc.constant(undefined))),
      often(message(inner)),
      often(effect),
      often(fc.record({ kind: kind('wait'), for: duration })),
      often(fc.record({ kind: kind('until'), moment: fc.constantFrom(...MOMENTS), otherwise })),
      sometimes(fc.record({ kind: kind('give'), coupon: fc.constantFrom('gift' as const, 'shop' as const, 'pooled' as const), otherwise })),
      sometimes(
        fc.record({
          kind: kind('send'),
          message: fc.integer({ min: 1, max: 3 }),
          by: fc.constantFrom(
            ['preferred', 'push', 'sms', 'email'],
            ['whatsapp', 'email'],
            ['push', 'preferred', 'email'],
            ['sms', 'email'],
          ),
          otherwise,
        }),
      ),
      sometimes(fc.record({ kind: kind('call'), reads: fc.boolean(), otherwise, then: inner })),
      sometimes(fc.record({ kind: kind('restart'), for: duration, event: fc.constantFrom(...EVENTS.slice(0, 6)) })),
      often(
        fc.record({
          kind: kind('race'),
          upTo: duration,
          arms: fc.array(arm, { minLength: 1, maxLength: 3 }),
          notSent: otherwise,
          timeout: otherwise,
        }),
      ),
      sometimes(fc.record({ kind: kind('wait for'), upTo: duration, event: fc.constantFrom(...EVENTS), timeout: otherwise })),
      often(fc.record({ kind: kind('if'), tests: fc.array(test, { minLength: 1, maxLength: 2 }), otherwise })),
      sometimes(
        fc.record({
          kind: kind('split'),
          by: fc.constantFrom('shares' as const, 'evenly' as const, 'cohort' as const),
          arms: fc.tuple(inner, inner),
        }),
      ),
      often(fc.record({ kind: kind('parallel'), arms: fc.array(inner, { minLength: 2, maxLength: 3 }) })),
      often(
        fc.record({
          kind: kind('repeat'),
          times: fc.integer({ min: 1, max: 3 }),
          until: fc.option(fc.constantFrom(...CONDITIONS), { nil: undefined, freq: 2 }),
          steps: inner,
        }),
      ),
      // A stop ends much of what was drawn, so it is rarer than all else.
      fc.record({ kind: kind('stop'), outcome: fc.constantFrom('', ' outcome early', ' outcome bored') }),
    ),
  };
});

/** The steps of a campaign. */
export const steps: fc.Arbitrary<Block> = fc.tuple(block, block, block).map((blocks) => blocks.flat());
