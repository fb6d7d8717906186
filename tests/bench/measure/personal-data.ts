/** Looks for personal data where none may be. */
import type { Journey } from '../journeys.ts';
import type { Message } from '../sides/side.ts';

/** Lines of a mail shorter than this say nothing of a person. */
const SHORTEST_LINE = 12;

/** Everything of a contact and its messages that no history may hold: address, names, key at the shop, subjects and lines of text. */
export function personalDataOf(journey: Journey, messages: readonly Message[]): readonly string[] {
  const own = messages.filter(({ cart }) => cart === journey.cart);
  const lines = own.flatMap(({ text }) => text.split('\n').map((line) => line.trim()));
  return [
    journey.email,
    journey.firstName,
    journey.lastName,
    journey.contact,
    ...own.map(({ subject }) => subject),
    ...lines.filter((line) => line.length >= SHORTEST_LINE),
  ];
}

/** Those that occur in the bytes, in UTF-8 or in Base64 (whatever byte it begins at). Protobuf keeps texts and JSON payloads as they are. */
export function findIn(bytes: Buffer, wanted: readonly string[]): readonly string[] {
  return wanted.filter((text) => bytes.includes(text) || base64Forms(text).some((form) => bytes.includes(form)));
}

/** The characters that stand in Base64 for the text, for each of the three places in a group at which it may begin. */
function base64Forms(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].map((offset) => {
    const form = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const first = offset === 0 ? 0 : offset + 1;
    const whole = Math.floor(((offset + bytes.length) * 8) / 6);
    return form.slice(first, whole);
  });
}
