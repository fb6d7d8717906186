/** Effects on the contact and on what they hold: coupons, segments, fields, consents. */

import { termsWords } from '../english/coupons.ts';
import { placeOf, slotOf } from '../english/fields.ts';
import { CHANNEL_PLURAL, named } from '../english/names.ts';
import { valueWords } from '../english/values.ts';
import type { ExplainStep } from './step-lines.ts';

/** `Give the coupon “save20”: 20% off the order, valid for 14 days.` */
export const explainGive: ExplainStep<'give'> = (step, context) => {
  const coupon = context.program.coupons.find((one) => one.name === step.coupon);
  return {
    text: `Give the coupon ${named(step.coupon)}${coupon === undefined ? '' : `: ${termsWords(coupon, context)}`}.`,
    branches: step.otherwise === undefined ? [] : [{ text: 'If there is no code left:', steps: step.otherwise }],
  };
};

/** `Add the contact to the segment “big buyers”.` */
export const explainAdd: ExplainStep<'add'> = ({ segment }) => ({ text: `Add the contact to the segment ${named(segment)}.` });

/** `Take the contact out of the segment “prospects”.` */
export const explainRemove: ExplainStep<'remove'> = ({ segment }) => ({ text: `Take the contact out of the segment ${named(segment)}.` });

/** `Set the contact’s points to the contact’s points plus 100.` */
export const explainSet: ExplainStep<'set'> = ({ field, value }, context) => ({
  text: `Set ${slotOf(placeOf('the contact', 'contact', field, context.program.schema))} to ${valueWords(value, context)}.`,
});

/** `Unsubscribe the contact from e-mails.` */
export const explainUnsubscribe: ExplainStep<'unsubscribe'> = ({ channel }) => ({
  text: `Unsubscribe the contact from ${CHANNEL_PLURAL[channel]}.`,
});

/** `Never write to the contact again.` */
export const explainSuppress: ExplainStep<'suppress'> = () => ({ text: 'Never write to the contact again, in any channel.' });
