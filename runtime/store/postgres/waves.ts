/** Several versions of one row in a batch: which of them can be written by one statement. */
import type { Value } from '../../values.ts';
import { UPDATED_AT } from '../values/row-shape.ts';

/** A version of a row, in stored form. */
export interface Version {
  readonly id: string;
  readonly fields: ReadonlyMap<string, Value>;
}

/**
 * Splits versions into waves, to be written one after the other: a wave has one version of each row, and all of them together do what the versions
 * would do one by one. Versions that follow each other with the same fields are one: the newer wins, of equally new ones the later.
 */
export function wavesOf(versions: readonly Version[]): readonly (readonly Version[])[] {
  const ofRow = new Map<string, Version[]>();
  for (const version of versions) {
    const earlier = ofRow.get(version.id);
    if (earlier === undefined) ofRow.set(version.id, [version]);
    else addTo(earlier, version);
  }
  const waves: Version[][] = [];
  for (const chain of ofRow.values()) {
    for (const [n, version] of chain.entries()) {
      const wave = waves[n] ?? [];
      waves[n] = wave;
      wave.push(version);
    }
  }
  return waves;
}

function addTo(chain: Version[], version: Version): void {
  const last = chain.at(-1);
  if (last === undefined || !sameFields(last, version)) chain.push(version);
  else if (!isNewer(last, version)) chain.splice(-1, 1, version);
}

function sameFields(a: Version, b: Version): boolean {
  return a.fields.size === b.fields.size && [...a.fields.keys()].every((name) => b.fields.has(name));
}

function isNewer(a: Version, b: Version): boolean {
  const [left, right] = [a.fields.get(UPDATED_AT), b.fields.get(UPDATED_AT)];
  return typeof left === 'number' && typeof right === 'number' && left > right;
}
