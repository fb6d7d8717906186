import type { Coupon } from '../../program.ts';
import { activateTable } from '../../settings/settings-fixes.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import { type Absent, rowRoot, type Scope } from '../scope.ts';
import { entityOf, type Workspace } from '../workspace.ts';
import type { PartOf } from './check-coupon.ts';

/** `off items where ( … )`: which items of an order it is taken off. `ok` is false once a mistake is reported. */
export function checkItems(
  { off, where, span }: PartOf<'benefit'>,
  workspace: Workspace,
): { readonly ok: boolean; readonly items?: Coupon['items'] } {
  if (off !== 'items') return { ok: true };
  if (entityOf(workspace.schema, 'item') === undefined) {
    workspace.report('table-not-active', {
      message: 'It is taken off items, and the table `item` is off.',
      help: 'Add `item` to `modules` in relance.yaml.',
      span,
      ...activateTable('item', workspace.settings),
    });
    return { ok: false };
  }
  if (where === undefined) return { ok: true, items: {} };
  const condition = checkCondition(where.condition, ITEM_SCOPE, workspace);
  return condition === undefined ? { ok: false } : { ok: true, items: { where: condition } };
}

const WHY: Absent = {
  code: 'unknown-name',
  why: 'The shop tests each item of an order by itself.',
  help: 'Ask about `item`, such as `item.product.categories has "Toys"`.',
};

const ITEM_SCOPE: Scope = {
  roots: new Map([['item', rowRoot('filter', 'item', 'item')]]),
  absent: new Map(['contact', 'order', 'this', 'event'].map((name) => [name, WHY])),
  facts: 'forbidden',
};
