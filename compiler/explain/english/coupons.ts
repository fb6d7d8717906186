/** The terms of a coupon in sentences. */
import type { Coupon } from '../../../language/program.ts';
import { conditionWords } from './conditions.ts';
import type { Context } from './context.ts';
import { dateWords, duration } from './time.ts';
import { money } from './values.ts';

/** `20% off the order, valid for 14 days`. */
export function termsWords(coupon: Coupon, context: Context): string {
  return `${benefitWords(coupon, context)}${minimumWords(coupon, context)}${validWords(coupon)}`;
}

/** `20% off the order`, `10 EUR off all items where …`, `free shipping`. */
export function benefitWords({ benefit, items }: Coupon, context: Context): string {
  if (benefit.kind === 'free shipping') return 'free shipping';
  const amount = benefit.kind === 'percent' ? `${benefit.percent}%` : money(benefit.minor, benefit.currency);
  const where = items?.where === undefined ? '' : ` where ${conditionWords(items.where, context)}`;
  return `${amount} off ${items === undefined ? 'the order' : `all items${where}`}`;
}

const minimumWords = ({ minimum }: Coupon, { program }: Context): string =>
  minimum === undefined ? '' : ` from ${money(minimum, program.settings.store.currency)} on`;

function validWords({ valid }: Coupon): string {
  switch (valid.kind) {
    case 'for':
      return `, valid for ${duration(valid.ms)}`;
    case 'until':
      return `, valid until ${dateWords(valid.date)}`;
    case 'always':
      return ', valid without end';
  }
}

/** What a contact gets as a code, as a sentence. */
export function codeWords({ code, manyUses }: Coupon): string {
  const uses = manyUses ? 'may be used many times' : 'may be used once';
  switch (code.kind) {
    case 'unique':
      return `Every contact gets a code of their own, such as ${exampleOf(code.template)}, which ${uses}.`;
    case 'shared':
      return `The code is ${code.code} for everybody; each contact may use it ${manyUses ? 'many times' : 'once'}.`;
    case 'pool':
      return `Every contact gets a code out of the pool “${code.pool.replaceAll('_', ' ')}”, which ${uses}. When the pool is empty there is none.`;
  }
}

/** `WINTER-{8}` as `WINTER-K7QW2MXA`. */
function exampleOf(template: string): string {
  return template.replaceAll(/\{(\d+)\}/g, (_, length: string) => 'K7QW2MXA94HT'.repeat(3).slice(0, Number(length)));
}
