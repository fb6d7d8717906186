/** What happens, as people say it: `the contact places an order`, `an order has been delivered`. */
import type { Context } from './context.ts';
import { aRow, plain } from './names.ts';

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
  const wording = WORDINGS[event] ?? ownWording(event);
  const about = row ?? aRow(aboutOf(event, context));
  const [subject, present, perfect] = wording.map((part) => part.replaceAll('ROW', about));
  return { subject: subject ?? '', present: present ?? '', perfect: perfect ?? '' };
}

/** Own events: `ticket opened` is `a ticket is opened`. */
function ownWording(event: string): Wording {
  const [noun = '', verb = ''] = event.split(' ');
  const subject = aRow(noun);
  return [subject, `is ${plain(verb)}`, `been ${plain(verb)}`];
}

function aboutOf(event: string, { program: { schema } }: Context): string {
  return (schema.events[event] ?? schema.kept.events[event])?.about ?? event.split(' ')[0] ?? event;
}
