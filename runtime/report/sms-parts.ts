/** In how many parts an SMS is sent. Source: 3GPP TS 23.038 (the default alphabet, UCS-2) and 23.040 (concatenation costs 6 octets a part). */

const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Each takes two places: an escape stands before it. */
const EXTENDED = '^{}\\[~]|€\f';

/** The number of parts, at least 1: 160 characters of the default alphabet fit into one and 153 into each of several; else 70 and 67 units of UTF-16. */
export function smsParts(text: string): number {
  const septets = septetsOf(text);
  return septets === undefined ? parts(text.length, 70, 67) : parts(septets, 160, 153);
}

const parts = (length: number, one: number, each: number): number => (length <= one ? 1 : Math.ceil(length / each));

/** Places that the text takes in the default alphabet; undefined if a character is not in it. */
function septetsOf(text: string): number | undefined {
  let total = 0;
  for (const character of text) {
    if (BASIC.includes(character)) total += 1;
    else if (EXTENDED.includes(character)) total += 2;
    else return undefined;
  }
  return total;
}
