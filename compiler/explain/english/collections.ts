/** Rows that belong to a contact or to another row: `orders in the last 90 days where …`. */
import type { Collection } from '../../../language/program.ts';
import type { Context } from './context.ts';
import { aRow, plain, plural } from './names.ts';
import { rowWords } from './rows.ts';
import { stretch } from './time.ts';

/** What a contact does with the rows of a table, behind `has`; else the contact just has them. */
const VERBS: Readonly<Record<string, string>> = {
  order: 'placed',
  item: 'bought',
  review: 'posted',
  visit: 'made',
  message: 'been sent',
  coupon: 'been given',
};

const isOfContact = ({ of }: Collection): boolean => of.root.from === 'contact' && of.path.length === 0;

/** `orders in the last 90 days where the order’s total is more than 50 EUR`. */
export const counted = (over: Collection, context: Context): string => `${plural(over.row.name)}${collectionPlace(over, context)}`;

/** Where the rows are and which of them count: ` in the cart in the last 90 days where …`. */
export function collectionPlace(over: Collection, context: Context): string {
  const owner = isOfContact(over) || over.gathered !== undefined ? '' : ` in ${ownerWords(over, context)}`;
  const within = over.within === undefined ? '' : ` in the last ${stretch(over.within)}`;
  return `${owner}${within}${whereWords(over, context, true)}`;
}

function ownerWords({ of: { root, path } }: Collection, context: Context): string {
  return [rowWords(root, context), ...path.map(plain)].join('’s ');
}

/** ` whose total is more than 50 EUR`, ` where …`; in parentheses where it would else be read on into what follows. */
function whereWords({ where, row, within }: Collection, context: Context, goesOn = false): string {
  if (where === undefined) return '';
  const words = context.condition(where, context);
  const own = `${rowWords(row, context)}’s `;
  const isJoined = where.kind === 'and' || where.kind === 'or';
  if (words.includes('; ') || (goesOn && isJoined)) return ` (where ${words})`;
  // Behind `in the last week` it would be the week’s.
  return words.startsWith(own) && !isJoined && within === undefined ? ` whose ${words.slice(own.length)}` : ` where ${words}`;
}

/** `the contact has placed an order in the last 30 days`, `the contact has placed more than 3 orders`; `amount`: `an`, `no`, `more than 3`. */
export function possession(over: Collection, amount: 'one' | 'none' | string, context: Context): string {
  const noun = over.row.name;
  const rows =
    amount === 'one'
      ? aRow(noun)
      : amount === 'none'
        ? `no ${plain(noun)}`
        : `${amount} ${/\b1$/.test(amount) ? plain(noun) : plural(noun)}`;
  const within = over.within === undefined ? '' : ` in the last ${stretch(over.within)}`;
  const rest = `${within}${whereWords(over, context)}`;
  if (over.gathered !== undefined) return `the collected ${plain(over.of.root.name)} hold ${rows}${rest}`;
  if (!isOfContact(over)) return `${ownerWords(over, context)} has ${rows}${rest}`;
  const verb = VERBS[over.entity];
  return `the contact has ${verb === undefined ? '' : `${verb} `}${rows}${rest}`;
}
