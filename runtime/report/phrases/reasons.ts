/** Reasons of the journal for people: the runtime notes them in few words that tests and tools compare, and here they become clauses. */
import { CHANNELS, type Channel } from '../../../language/program.ts';
import { CHANNEL_WORDS, NO_ADDRESS } from './channels.ts';

const WHY: Readonly<Record<string, string>> = {
  suppressed: 'the address is on the list of those that must not be written to',
  capped: 'the contact has had as many messages as the shop allows',
  'quiet hours': 'these are quiet hours',
  'its time to live is over': 'it waited longer than a message may',
  'no such channel': 'the shop does not send on it',
  'no such message': 'the message is not written for it',
  refused: 'the provider refused it',
  unknown: 'the answer of the provider was lost',
  'until holds': 'the condition of its `until` holds',
  'all passes are made': 'all its passes are made',
  'no free code': 'no code is free',
  'gave up': 'the provider did not answer in time',
  'only if is false': 'its condition (`only if`) does not hold',
  'a standing exit holds already': 'what ends it (`unless`, `goal`) holds already',
  'once: it has run': 'it runs once, and has run before',
  'not active': 'it is not active (`active`) at this time',
  'an entry waits': 'an entry of it waits already',
  'entered too recently': 'the last entry was too recent',
  'a run is live': 'a run of it is still going on',
  'older than max_event_age': 'it came later than `max_event_age` allows',
  'was a member already': 'the contact was a member already',
  'was no member': 'the contact was no member',
  'the value is unknown': 'its new value is not known',
  'the field cannot hold the value': 'the field cannot hold its new value',
  'the contact has no such field': 'contacts have no such field any more',
  'has the value already': 'it has this value already',
  'had no consent': 'there was no consent',
  'was suppressed already': 'the contact was on the list already',
  'the campaign is not deployed': 'the campaign is not deployed any more',
  'suppressed by a campaign': 'a campaign put the contact on the list',
  'the date is past': 'the date is past',
  'the date is unknown': 'the date is not known',
  'inside the window': 'the time lies in the window',
  'newest wins': 'a newer entry took its place',
  'its workflow ended before it': 'its workflow in Temporal ended before it did',
  'store behind': 'the database is older than the run (restored from a backup?)',
};

const MEANWHILE = 'the run ended meanwhile: ';
const ENDS: Readonly<Record<string, string>> = {
  goal: 'it reached its goal',
  unless: 'its standing exit held',
  'newest wins': 'a newer entry took its place',
};

/** A channel that `send … by` passed, with why: `push: no address`. */
const PASSED = /^(email|sms|push|whatsapp): (.+)$/;
const isChannel = (text: string | undefined): text is Channel => CHANNELS.some((channel) => channel === text);

/**
 * The reason as a clause for the end of a sentence. `channel` names the address and the consent in question. Where several channels were tried, each
 * has its own.
 */
export function reasonWords(reason: string, channel: Channel = 'email'): string {
  const passed = reason.split('; ').map((part) => PASSED.exec(part));
  if (passed.every((part) => part !== null)) return passed.map(([, name, why]) => passedWords(name, why)).join('; ');
  if (reason === 'no consent') return `no consent for ${CHANNEL_WORDS[channel]}`;
  if (reason === 'no address') return NO_ADDRESS[channel];
  if (reason.startsWith(MEANWHILE)) {
    const why = reason.slice(MEANWHILE.length);
    return `the run had ended: ${ENDS[why] ?? why}`;
  }
  const state = /^(?:withdrawn|expired|refused|unknown): (.+)$/.exec(reason);
  return state?.[1] === undefined ? (WHY[reason] ?? reason) : reasonWords(state[1], channel);
}

/** `no push: the contact has no phone for push messages`. */
function passedWords(channel: string | undefined, why = ''): string {
  if (!isChannel(channel)) return why;
  return why === 'no consent' ? reasonWords(why, channel) : `no ${CHANNEL_WORDS[channel]}: ${reasonWords(why, channel)}`;
}
