/**
 * Draws that stick: the same contact under the same key always comes to the same answer, without anything being stored. Keys are those of what
 * is drawn for: a split (campaign and label), a cohort, a holdout.
 */
import { createHash } from 'node:crypto';

/** Keys of what is drawn for. */
export const splitKey = (campaign: string, label: string): string => `split ${campaign}.${label}`;
export const cohortKey = (cohort: string): string => `cohort ${cohort}`;
export const holdoutKey = (campaign: string): string => `holdout ${campaign}`;
export const CONTROL_GROUP_KEY = 'control group';

/** Share of an arm in percent, a decimal string. The shares of a draw total 100. */
export interface Share {
  readonly name: string;
  readonly percent: string;
}

/** Who draws: the hash of key and contact, or the world of a test. */
export interface Draws {
  /** The arm that the contact comes to. */
  arm(key: string, contact: string, shares: readonly Share[]): string;
  /** Does the contact belong to this share of all? `percent` is a decimal string. */
  heldOut(key: string, contact: string, percent: string): boolean;
}

/** The draws of production. */
export const stickyDraws: Draws = {
  arm(key, contact, shares) {
    const at = 100 * fractionOf(key, contact);
    let upTo = 0;
    for (const { name, percent } of shares) {
      upTo += Number(percent);
      if (at < upTo) return name;
    }
    // Shares that do not quite total 100 in floating point leave the rest to the last one.
    const last = shares.at(-1);
    if (last === undefined) throw new Error(`The draw \`${key}\` has no arms.`);
    return last.name;
  },
  heldOut: (key, contact, percent) => 100 * fractionOf(key, contact) < Number(percent),
};

/** Uniform in [0, 1): the first 48 bits of SHA-256(key, contact). */
function fractionOf(key: string, contact: string): number {
  const digest = createHash('sha256')
    .update(JSON.stringify([key, contact]))
    .digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}
