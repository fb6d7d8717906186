import type { Sentence } from '../../journal.ts';
import { plain } from '../../plain.ts';
import { effectOf } from '../../steps.ts';
import { because, textOf } from '../data.ts';
import type { StepPhrases } from './step-phrases.ts';

const gave: Sentence = (entry, { coupons }) => {
  const coupon = textOf(entry, 'coupon') ?? entry.label ?? '';
  const terms = coupons.get(coupon);
  const code = textOf(entry, 'code');
  return `Gave the coupon ${plain(coupon)}${code === undefined ? '' : `, code ${code}`}${terms === undefined ? '' : ` (${terms})`}`;
};

const redeemed: Sentence = (entry) => {
  const order = textOf(entry, 'order');
  const code = textOf(entry, 'code');
  return `Used the coupon ${plain(textOf(entry, 'coupon') ?? '')}${code === undefined ? '' : `, code ${code}`}${order === undefined ? '' : `, with order ${order}`}`;
};

const expired: Sentence = (entry) => {
  const code = textOf(entry, 'code');
  return `The coupon ${plain(textOf(entry, 'coupon') ?? '')}${code === undefined ? '' : `, code ${code},`} has expired unused`;
};

/** `Gave the coupon save20, code SAVE-7KQ2`, and what became of it; `skipped`: no code was free. */
export const give: StepPhrases = {
  sentences: { gave, redeemed, 'coupon expired': expired },
  skipped: (entry, { flow }) => {
    const effect = effectOf(flow, entry.label ?? '');
    return effect?.kind === 'give' ? `The coupon ${plain(effect.coupon)} was not given${because(entry)}` : undefined;
  },
};
