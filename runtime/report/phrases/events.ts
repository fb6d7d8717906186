/** Events of the shop as sentences. */
import { spokenDuration } from '../../../compiler/words/duration.ts';
import type { StoredEvent } from '../../store/port.ts';
import type { Json } from '../../values.ts';
import { capital, plain } from './plain.ts';
import { rowInWords } from './triggers.ts';

/** What happened, without a full stop: `Order placed: order 536365, 80.00 GBP`. */
export function eventSentence(event: StoredEvent): string {
  const { payload } = event;
  const own = SENTENCES[event.event]?.(payload);
  if (own !== undefined) return own;
  if (typeof payload.due === 'string') return `The day has come: ${payload.due}`;
  const about = aboutOf(event);
  const after = typeof payload.after === 'number' ? ` for ${spokenDuration(payload.after)}` : '';
  const details = [about, text(payload.total)].filter((part) => part !== undefined);
  return `${capital(event.event)}${after}${details.length === 0 ? '' : `: ${details.join(', ')}`}`;
}

const text = (value: Json | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function aboutOf({ aboutEntity, aboutId }: StoredEvent): string | undefined {
  return aboutEntity === undefined || aboutId === undefined ? undefined : rowInWords({ entity: aboutEntity, id: aboutId });
}

type OfPayload = (payload: StoredEvent['payload']) => string | undefined;

/** What people do with a message, and what machines do. */
const engaged = (done: string, { message, machine }: StoredEvent['payload']): string =>
  `${machine === true ? `A machine ${done}` : capital(done)} ${plain(text(message) ?? 'a message')}`;

/** Events of Relance's own. */
const SENTENCES: Readonly<Record<string, OfPayload>> = {
  'segment entered': ({ segment }) => `Is now in the segment ${plain(text(segment) ?? '')}`,
  'segment left': ({ segment }) => `Is no longer in the segment ${plain(text(segment) ?? '')}`,
  'campaign started': ({ campaign }) => `Was put into the campaign ${plain(text(campaign) ?? '')}`,
  'message delivered': ({ message }) => `${capital(plain(text(message) ?? 'a message'))} arrived`,
  'message opened': (payload) => engaged('opened', payload),
  'message clicked': (payload) => engaged('clicked', payload),
  'message bounced': ({ message }) => `${capital(plain(text(message) ?? 'a message'))} could not be delivered`,
  'message complained': ({ message }) => `Reported ${plain(text(message) ?? 'a message')} as spam`,
  'message replied': ({ message }) => `Answered ${plain(text(message) ?? 'a message')}`,
  'coupon expired': ({ coupon, code }) =>
    `The coupon ${plain(text(coupon) ?? '')}${code === undefined ? '' : ` (code ${text(code) ?? ''})`} has expired`,
  'coupon redeemed': ({ coupon, code, order }) =>
    [
      'Redeemed the coupon',
      plain(text(coupon) ?? ''),
      code === undefined ? '' : `(code ${text(code) ?? ''})`,
      order === undefined ? '' : `with order ${text(order) ?? ''}`,
    ]
      .filter((part) => part !== '')
      .join(' '),
};

const MOST_NOTES = 12;
const LONGEST_NOTE = 120;
/** What the sentence says, and what is for machines. */
const UNNOTED: ReadonlySet<string> = new Set([
  ...['after', 'due', 'segment', 'campaign', 'run', 'coupon', 'code', 'order', 'total', 'contact'],
  'given',
  ...['currency', 'key', 'name', 'revenue', 'time_zone', 'url'],
]);

/** What a message was, beside the event that happened to it. */
const OF_MESSAGES: ReadonlySet<string> = new Set(['campaign', 'channel', 'machine', 'message', 'sent_at', 'soft', 'tags']);

/** What came with the event, as far as it is a single value or a list of them, in name order. */
export function eventNotes({ aboutEntity, payload }: StoredEvent): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(payload)
    .filter(([name]) => !UNNOTED.has(name) && !(aboutEntity === 'message' && OF_MESSAGES.has(name)))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => noteOf(name, value))
    .slice(0, MOST_NOTES);
}

function noteOf(name: string, value: Json): readonly { readonly name: string; readonly value: string }[] {
  const words = valueInWords(value);
  if (words === undefined || words === '') return [];
  return [{ name, value: words.length > LONGEST_NOTE ? `${words.slice(0, LONGEST_NOTE - 1)}…` : words }];
}

/** No money at all, such as a discount that was not given. */
const NOTHING = /^0(?:\.0+)? [A-Z]{3}$/;

/** Rows in a payload (the items of an order) are counted. */
function valueInWords(value: Json): string | undefined {
  if (value === null || (typeof value === 'string' && NOTHING.test(value))) return undefined;
  if (Array.isArray(value)) {
    return value.some((item) => typeof item === 'object') ? `${value.length}` : value.map(String).join(', ');
  }
  return typeof value === 'object' ? undefined : String(value);
}
