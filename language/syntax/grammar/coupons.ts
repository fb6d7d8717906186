/** `coupon NAME { BENEFIT [minimum MONEY] [valid …] [code …] }`. */
import type { CouponNode, CouponPartNode } from '../ast.ts';
import { DateText, Percent, word } from '../tokens/token-types.ts';
import { type BlockKind, blockRule } from './blocks.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { notKnownYet } from './not-known-yet.ts';
import type { SharedRules } from './shared-rules.ts';

const couponBlock: BlockKind = {
  unknown: 'unknown-coupon-part',
  item: 'part of a coupon',
  words: ['free', 'minimum', 'valid', 'code', 'shared'],
  later: new Map([['many', '`many uses`']]),
};

/** Part kinds by the word that they begin with; a benefit may also begin with a number. */
const kindOfWord = new Map<string, CouponPartNode['kind']>([
  ['minimum', 'minimum'],
  ['valid', 'valid'],
  ['code', 'code'],
  ['shared', 'code'],
]);

/** Defines coupons. */
export function couponRule(p: CampaignParser, shared: SharedRules): Rule<CouponNode> {
  const parts = [benefitRule(p, shared), minimumRule(p, shared), validRule(p, shared), codeRule(p, shared)];
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
    const content = p.call(block);
    return p.build(() => ({
      kind: 'coupon',
      name,
      ...p.documentationOf(first),
      parts: content.items,
      broken: content.broken.map((token) => kindOfWord.get(token.image) ?? 'benefit'),
      span: p.spanFrom(first),
    }));
  });
}

function benefitRule(p: CampaignParser, shared: SharedRules): Rule<CouponPartNode> {
  const off = p.rule('offOrder', () => {
    p.take(word('off'));
    p.build(() => {
      if (p.peek().image === 'items') p.fail(notKnownYet('discounts on items', p.spanOf(p.peek())));
    });
    p.take(word('order'));
  });
  return p.rule('benefit', () => {
    const first = p.peek();
    return p.choose<CouponPartNode>('a benefit such as `20% off order`', [
      {
        ALT: () => {
          const percent = p.take(Percent);
          p.call(off, 0);
          const value = percent.image.slice(0, -1).replace(/^0+(?=\d)/, '');
          return p.build(() => ({ kind: 'benefit', benefit: { kind: 'percent', percent: value }, span: p.spanFrom(first) }));
        },
      },
      {
        ALT: () => {
          const money = p.call(shared.money);
          p.call(off, 1);
          return p.build(() => ({ kind: 'benefit', benefit: { kind: 'amount', money }, span: p.spanFrom(first) }));
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

function codeRule(p: CampaignParser, shared: SharedRules): Rule<CouponPartNode> {
  return p.rule('code', () => {
    const first = p.peek();
    const isShared = p.maybe(() => p.take(word('shared')));
    p.take(word('code'));
    p.build(() => {
      if (p.peek().tokenType === word('from')) p.fail(notKnownYet('codes from a pool', p.spanOf(p.peek())));
    });
    const code = p.call(shared.text);
    return p.build(() => ({ kind: 'code', mode: isShared === undefined ? 'unique' : 'shared', code, span: p.spanFrom(first) }));
  });
}
