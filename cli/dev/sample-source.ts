/** Where the orders come from, as `SOURCE.md` beside them says it in its table. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What is told of a source. */
export interface SampleSource {
  /** Path of the file that says it, with the rules for what is derived. */
  readonly file: string;
  /** Origin and licence, in one sentence; absent where the table has no such rows. */
  readonly sentence?: string;
}

/** Reads the rows `Origin` and `Licence`; undefined if no `SOURCE.md` stands beside the orders. */
export async function readSampleSource(orders: string): Promise<SampleSource | undefined> {
  const file = join(dirname(orders), 'SOURCE.md');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parts = ['Origin', 'Licence'].map((name) => tableRow(text, name)).filter((part) => part !== undefined);
  return parts.length === 0 ? { file } : { file, sentence: parts.join('; ') };
}

/** The first clause of a row's value, links as their words. */
function tableRow(text: string, name: string): string | undefined {
  const value = new RegExp(`^\\| *${name} *\\|(.*)\\|$`, 'm').exec(text)?.[1];
  return value
    ?.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/; | \(|, as /)[0]
    ?.trim();
}
