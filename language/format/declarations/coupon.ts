import type { CouponNode, CouponPartNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import { before } from '../printing/before.ts';
import { item } from '../printing/items.ts';
import type { Printing } from '../printing/printing.ts';
import { named } from './named.ts';
import { parts } from './parts.ts';

const ranks: Readonly<Record<CouponPartNode['kind'], number>> = { benefit: 0, minimum: 1, valid: 2, code: 3, uses: 4 };

/** Where a part stands in a formatted coupon. */
export function couponPartRank({ kind }: Pick<CouponPartNode, 'kind'>): number {
  return ranks[kind];
}

/** `coupon NAME { PARTS }`, the parts in their order. */
export function coupon(node: CouponNode, p: Printing): Doc {
  const head = [p.words('coupon'), ' ', named(node, p), ' '];
  const print = (): readonly ReturnType<typeof item>[] =>
    node.parts
      .map((part) => ({ part, printed: item(p, part, () => printPart(part, p)) }))
      .sort((a, b) => couponPartRank(a.part) - couponPartRank(b.part))
      .map(({ printed }) => printed);
  return [head, parts(p, print)];
}

function printPart(part: CouponPartNode, p: Printing): Doc {
  return part.kind === 'benefit' ? [p.flat(before(part, part.where)), p.where(part)] : p.flat(part);
}
