/** Choices that look random and never change: a SHA-256 of what is chosen for. The same input gives the same feed on every machine. */
import { createHash } from 'node:crypto';

const digest = (parts: readonly string[]): Buffer => createHash('sha256').update(parts.join('\0')).digest();

/** A number in [0, 1) for these words. */
export const draw = (...parts: readonly string[]): number => digest(parts).readUIntBE(0, 6) / 2 ** 48;

/** A whole number from `least` to `most`, both included, for these words. */
export const drawBetween = (least: number, most: number, ...parts: readonly string[]): number =>
  least + Math.floor(draw(...parts) * (most - least + 1));
