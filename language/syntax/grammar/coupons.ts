/** `coupon NAME [was OLD] { BENEFIT [minimum MONEY] [valid …] [code …] [many uses] }`. */
import type { CouponNode, CouponPartNode, Where } from '../ast.ts';
import { DateText, Percent, word } from '../tokens/token-types.ts';
import { type BlockKind, blockRule } from './blocks.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { percentOf } from './literals.ts';
import type { SharedRules } from './shared-rules.ts';

const couponBlock: BlockKind = {
  unknown: 'unknown-coupon-part',
  item: 'part of a coupon',
  words: ['free', 'minimum', 'valid', 'code', 'shared', 'many'],
};

/** Part kinds by the word that they begin with; a benefit may also begin with a number. */
const kindOfWord = new Map<string, CouponPartNode['kind']>([
  ['minimum', 'minimum'],
  ['valid', 'valid'],
  ['code', 'code'],
  ['shared', 'code'],
  ['many', 'uses'],
]);

/** Defines coupons. */
export function couponRule(p: CampaignParser, shared: SharedRules): Rule<CouponNode> {
  const parts = [benefitRule(p, shared), minimumRule(p, shared), validRule(p, shared), codeRule(p, shared), usesRule(p)];
  const part = p.rule('couponPart', () =>
    p.choose<CouponPartNode>(
      'a part of a coupon',
      parts.map((rule) => ({ ALT: () => p.call(rule) })),
    ),
  );
  const block = blockRule(p, 'couponBlock', couponBlock, () => part);
  return p.rule('coupon', () => {
    const first = p.take(word('coupon'));
    const name = p.call(shared.name);
    const was = p.maybe(() => p.call(shared.was));
    const content = p.call(block);
    return p.build(() => ({
      kind: 'coupon',
      name,
      ...(was && { was }),
      ...p.documentationOf(first),
      parts: content.items,
      broken: content.broken.map((token) => kindOfWord.get(token.image) ?? 'benefit'),
      span: p.spanFrom(first),
    }));
  });
}

type Benefit = Extract<CouponPartNode, { readonly kind: 'benefit' }>;
type Discount = Pick<Benefit, 'off' | 'where'>;

/** `20% off order`, `10 EUR off items [where ( … )]`, `free shipping`. */
function benefitRule(p: CampaignParser, shared: SharedRules): Rule<CouponPartNode> {
  const off = offRule(p, shared);
  return p.rule('benefit', () => {
    const first = p.peek();
    return p.choose<Benefit>('a benefit such as `20% off order`', [
      {
        ALT: () => {
          const share = p.take(Percent);
          const what = p.call(off, 0);
          return p.build(() => ({
            kind: 'benefit',
            benefit: { kind: 'percent', percent: percentOf(share) },
            ...what,
            span: p.spanFrom(first),
          }));
        },
      },
      {
        ALT: () => {
          const money = p.call(shared.money);
          const what = p.call(off, 1);
          return p.build(() => ({ kind: 'benefit', benefit: { kind: 'amount', money }, ...what, span: p.spanFrom(first) }));
        },
      },
      {
        ALT: () => {
          p.take(word('free'));
          p.take(word('shipping'));
          return p.build(() => ({ kind: 'benefit', benefit: { kind: 'free shipping' }, span: p.spanFrom(first) }));
        },
      },
    ]);
  });
}

function offRule(p: CampaignParser, shared: SharedRules): Rule<Discount> {
  const items = p.rule('offItems', (): Discount => {
    p.take(word('items'));
    const where: Where | undefined = p.maybe(() => p.call(shared.where));
    return p.build(() => ({ off: 'items', ...(where && { where }) }));
  });
  return p.rule('off', () => {
    p.take(word('off'));
    return p.choose<Discount>('`order` or `items`', [
      {
        ALT: () => {
          p.take(word('order'));
          return { off: 'order' };
        },
      },
      { ALT: () => p.call(items) },
    ]);
  });
}

function minimumRule(p: CampaignParser, shared: SharedRules): Rule<CouponPartNode> {
  return p.rule('minimum', () => {
    const first = p.take(word('minimum'));
    const money = p.call(shared.money);
    return p.build(() => ({ kind: 'minimum', money, span: p.spanFrom(first) }));
  });
}

function validRule(p: CampaignParser, shared: SharedRules): Rule<CouponPartNode> {
  return p.rule('valid', () => {
    const first = p.take(word('valid'));
    return p.choose<CouponPartNode>('a duration such as `14d`, or `until` a date', [
      {
        ALT: () => {
          const duration = p.call(shared.duration);
          return p.build(() => ({ kind: 'valid', valid: { kind: 'for', duration }, span: p.spanFrom(first) }));
        },
      },
      {
        ALT: () => {
          p.take(word('until'));
          const date = p.take(DateText);
          return p.build(() => ({ kind: 'valid', valid: { kind: 'until', date: date.image }, span: p.spanFrom(first) }));
        },
      },
    ]);
  });
}

/** `code "WINTER-{8}"`, `shared code "BOUTIQUE15"`, `code from pool partner_codes`. */
function codeRule(p: CampaignParser, shared: SharedRules): Rule<CouponPartNode> {
  const own = p.rule('ownCode', () => {
    const first = p.peek();
    const isShared = p.maybe(() => p.take(word('shared')));
    p.take(word('code'));
    const code = p.call(shared.text);
    return p.build(
      (): CouponPartNode => ({ kind: 'code', mode: isShared === undefined ? 'unique' : 'shared', code, span: p.spanFrom(first) }),
    );
  });
  const pooled = p.rule('pooledCode', () => {
    const first = p.take(word('code'));
    p.take(word('from'));
    p.take(word('pool'));
    const pool = p.call(shared.name);
    return p.build((): CouponPartNode => ({ kind: 'code', mode: 'pool', pool, span: p.spanFrom(first) }));
  });
  return p.rule('code', () =>
    p.choose<CouponPartNode>('a code in quotes, or `from pool`', [{ ALT: () => p.call(own) }, { ALT: () => p.call(pooled) }]),
  );
}

/** `many uses`. */
function usesRule(p: CampaignParser): Rule<CouponPartNode> {
  return p.rule('uses', () => {
    const first = p.take(word('many'));
    p.take(word('uses'));
    return p.build((): CouponPartNode => ({ kind: 'uses', span: p.spanFrom(first) }));
  });
}
