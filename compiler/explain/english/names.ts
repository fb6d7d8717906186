/** Names of the workspace and small words, as people say them. */
import type { Channel } from '../../../language/program.ts';

/** `cart_reminder` as `cart reminder`. */
export const plain = (name: string): string => name.replaceAll('_', ' ');

/** A name of the workspace in a sentence: `“cart reminder”`. */
export const named = (name: string): string => `“${plain(name)}”`;

/** `a cart`, `an order`, `a user`, `an hour`. */
export const aRow = (entity: string): string => `${SOUNDS_OPEN.test(entity) ? 'an' : 'a'} ${plain(entity)}`;

/** Begins with the sound of a vowel, as `order` and `hour` do, and `user` and `euro` do not. */
const SOUNDS_OPEN = /^(?!uni[^nm]|us[aeu]|ut[ei]|eu|one(_|$))[aeiou]|^(hour|hono|heir)/;

/** `orders`, `categories`, `cart items`. */
export function plural(name: string): string {
  const word = plain(name);
  if (/(s|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[], joiner = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joiner} ${last}`;
}

/** The first letter in capitals. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A sentence of these words. */
export const sentence = (text: string): string => `${capital(text)}${/[.:!?]$/.test(text) ? '' : '.'}`;

/** What a message of the channel is called. */
export const CHANNEL_NOUN: Readonly<Record<Channel, string>> = {
  email: 'e-mail',
  sms: 'SMS',
  push: 'push message',
  whatsapp: 'WhatsApp message',
};

/** What a contact agrees to, or takes back. */
export const CHANNEL_PLURAL: Readonly<Record<Channel, string>> = {
  email: 'e-mails',
  sms: 'SMS',
  push: 'push messages',
  whatsapp: 'WhatsApp messages',
};

/** `once`, `twice`, `3 times`. */
export const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** `5000` as `5,000`; a decimal string or a number. */
export function figures(value: string | number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
