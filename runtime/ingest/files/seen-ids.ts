/** A set of ids that keeps eight bytes an id: it grows with the orders of a file, so it must stay small for millions of them. */
import { createHash } from 'node:crypto';

/** Ids that were seen. Two ids of a million are taken for one with a chance of one in ten thousand. */
export interface SeenIds {
  has(id: string): boolean;
  add(id: string): void;
}

const FIRST_SIZE = 1024;

/** Makes an empty set: open addressing over 53 bits of SHA-256, at most half full. */
export function createSeenIds(): SeenIds {
  let slots = new Float64Array(FIRST_SIZE);
  let count = 0;
  const grow = (): void => {
    const before = slots;
    slots = new Float64Array(before.length * 2);
    for (const hash of before) if (hash !== 0) slots[slotOf(slots, hash)] = hash;
  };
  return {
    has: (id) => {
      const hash = hashOf(id);
      return slots[slotOf(slots, hash)] === hash;
    },
    add: (id) => {
      const hash = hashOf(id);
      const slot = slotOf(slots, hash);
      if (slots[slot] === hash) return;
      slots[slot] = hash;
      count += 1;
      if (count * 2 > slots.length) grow();
    },
  };
}

/** Never zero, which marks an empty slot. */
const hashOf = (id: string): number => {
  const bytes = createHash('sha256').update(id).digest();
  return bytes.readUIntBE(0, 6) * 32 + (bytes.readUInt8(6) & 31) || 1;
};

/** The slot of the hash, or the empty one where it belongs. */
function slotOf(slots: Float64Array, hash: number): number {
  let slot = hash % slots.length;
  while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) % slots.length;
  return slot;
}
