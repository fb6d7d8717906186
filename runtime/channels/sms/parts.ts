/** How many messages an SMS is billed as. Source: 3GPP TS 23.038 (alphabets) and TS 23.040 (concatenation, which takes 7 septets or 3 units of each part). */

/** Counted text. `units`: septets of GSM 03.38, or UTF-16 code units of UCS-2. */
export interface SmsParts {
  readonly encoding: 'gsm' | 'ucs-2';
  readonly units: number;
  readonly parts: number;
}

/** One septet each. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Two septets each: an escape stands before them. */
const EXTENSION = new Set('\f^{}\\[~]|€');

const ROOM = { gsm: { single: 160, part: 153 }, 'ucs-2': { single: 70, part: 67 } } as const;

/** Counts the parts of a text; an empty one is one message. One character outside GSM 03.38 makes the whole text UCS-2. */
export function countSmsParts(text: string): SmsParts {
  const characters = [...text];
  const encoding = characters.every((one) => BASIC.has(one) || EXTENSION.has(one)) ? 'gsm' : 'ucs-2';
  const sizes = characters.map((one) => (encoding === 'ucs-2' ? one.length : EXTENSION.has(one) ? 2 : 1));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { single, part } = ROOM[encoding];
  return { encoding, units, parts: units <= single ? 1 : countPacked(sizes, part) };
}

/** A character is never cut in two: one that does not fit begins the next part. */
function countPacked(sizes: readonly number[], room: number): number {
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > room) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
}
