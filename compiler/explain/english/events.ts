/** What happens, as people say it: `the contact places an order`, `an order has been delivered`. */
import type { Context } from './context.ts';
import { aRow, named } from './names.ts';
import { isCountable, verbOf } from './verbs.ts';

/** An event in words: who or what, what it does now, and what it has done (behind `has`). */
export interface Happening {
  readonly subject: string;
  readonly present: string;
  readonly perfect: string;
}

/** `ROW` stands for the row that the event is about: `an order`, `this order`. */
type Wording = readonly [subject: string, present: string, perfect: string];

const WORDINGS: Readonly<Record<string, Wording>> = {
  'contact registered': ['the contact', 'registers', 'registered'],
  'contact updated': ['the data of the contact', 'changes', 'changed'],
  'contact subscribed': ['the contact', 'agrees to messages', 'agreed to messages'],
  'contact unsubscribed': ['the contact', 'unsubscribes', 'unsubscribed'],
  'social participated': ['the contact', 'shares something', 'shared something'],
  'order placed': ['the contact', 'places ROW', 'placed ROW'],
  'order paid': ['ROW', 'is paid', 'been paid'],
  'order fulfilled': ['ROW', 'leaves the shop', 'left the shop'],
  'order delivered': ['ROW', 'is delivered', 'been delivered'],
  'order cancelled': ['ROW', 'is cancelled', 'been cancelled'],
  'order refunded': ['ROW', 'is refunded', 'been refunded'],
  'cart created': ['the contact', 'begins ROW', 'begun ROW'],
  'cart updated': ['the contact', 'changes ROW', 'changed ROW'],
  'cart abandoned': ['the contact', 'leaves ROW behind', 'left ROW behind'],
  'checkout started': ['the contact', 'starts ROW', 'started ROW'],
  'checkout abandoned': ['the contact', 'leaves ROW unfinished', 'left ROW unfinished'],
  'site visited': ['the contact', 'visits the shop', 'visited the shop'],
  'search performed': ['the contact', 'searches for something', 'searched for something'],
  'product viewed': ['the contact', 'looks at ROW', 'looked at ROW'],
  'category viewed': ['the contact', 'looks at ROW', 'looked at ROW'],
  'product restocked': ['ROW', 'is back in stock', 'come back in stock'],
  'price dropped': ['the price of ROW', 'drops', 'dropped'],
  'review posted': ['the contact', 'posts ROW', 'posted ROW'],
  'subscription started': ['ROW', 'starts', 'started'],
  'subscription renewed': ['ROW', 'is renewed', 'been renewed'],
  'subscription cancelled': ['ROW', 'is cancelled', 'been cancelled'],
  'subscription ended': ['ROW', 'ends', 'ended'],
  'segment entered': ['the contact', 'enters a segment', 'entered a segment'],
  'segment left': ['the contact', 'leaves a segment', 'left a segment'],
  'message delivered': ['ROW', 'is delivered', 'been delivered'],
  'message opened': ['the contact', 'opens ROW', 'opened ROW'],
  'message clicked': ['the contact', 'clicks on a link in ROW', 'clicked on a link in ROW'],
  'message bounced': ['ROW', 'cannot be delivered', 'bounced'],
  'message complained': ['the contact', 'marks ROW as spam', 'marked ROW as spam'],
  'message replied': ['the contact', 'replies to ROW', 'replied to ROW'],
  'coupon redeemed': ['the contact', 'redeems ROW', 'redeemed ROW'],
  'coupon expired': ['ROW', 'expires', 'expired'],
};

/** The event about `row` (`this cart`, `the e-mail “welcome”`); without it about any row of its table. */
export function happening(event: string, context: Context, row?: string): Happening {
  const entity = aboutOf(event, context);
  const wording = WORDINGS[event] ?? ownWording(event, entity, row);
  const said = wording.map((part) => part.replaceAll('ROW', row ?? aRow(entity)));
  // Where the words do not speak of the row it stands behind them.
  const about = row === undefined || wording.some((part) => part.includes('ROW')) ? '' : ` (about ${row})`;
  const [subject = '', present = '', perfect = ''] = said;
  return { subject, present: `${present}${about}`, perfect: `${perfect}${about}` };
}

/** `a quote` as `no quote`, for what has not happened to any; other subjects as they are. */
export const noneOf = (subject: string): string => subject.replace(/^an? /, 'no ');

/**
 * Events of the shop's own: `payment failed` is `a payment fails`, `quote accepted` `a quote is accepted`, and of the row of the run `this
 * quote is accepted`. What it is not known how to say is quoted: `the event “lead nurtured” happens`.
 */
function ownWording(event: string, entity: string, row: string | undefined): Wording {
  const [noun = '', participle = ''] = event.split(' ');
  const verb = verbOf(participle);
  if (verb === undefined || !isCountable(noun)) return [`the event ${named(event)}`, 'happens', 'happened'];
  // The noun need not be the row that the event is about: `box skipped` may be about a shipment.
  const subject = row !== undefined && noun === entity ? 'ROW' : aRow(noun);
  return [subject, verb.present, verb.perfect];
}

function aboutOf(event: string, { program: { schema } }: Context): string {
  return (schema.events[event] ?? schema.kept.events[event])?.about ?? event.split(' ')[0] ?? event;
}
