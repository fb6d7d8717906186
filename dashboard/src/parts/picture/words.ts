/** What the picture says in words: names for screen readers, and the numbers at its boxes. */
import type { BoxCount } from '../../../../runtime/report/types.ts';
import { channelCounts } from '../../channels.ts';
import { count, counted } from '../../format.ts';
import type { Box } from './links.ts';

/** Kinds at which something can come to nothing, and the word for it. */
const FAILED: { readonly [kind in Box['kind']]?: string } = {
  email: 'not sent',
  sms: 'not sent',
  push: 'not sent',
  whatsapp: 'not sent',
  send: 'not sent',
  give: 'not given',
};

/** `2 not sent`; undefined where all went well. */
export function failedWords(kind: Box['kind'], { failed }: BoxCount): string | undefined {
  return failed === 0 ? undefined : `${count(failed)} ${FAILED[kind] ?? 'failed'}`;
}

/** Ends are counted as such: nobody passes them. */
const ENDS: { readonly [kind in Box['kind']]?: string } = {
  trigger: 'entered',
  end: 'ended',
  goal: 'ended',
  unless: 'ended',
  stop: 'ended',
};

/** `340 passed`. */
export const passedWords = (kind: Box['kind'], { passed }: BoxCount): string => `${count(passed)} ${ENDS[kind] ?? 'passed'}`;

/** `Email: cart reminder, 12 runs here, 340 passed, 2 not sent`. */
export function boxName({ kind, title, details }: Pick<Box, 'kind' | 'title' | 'details'>, counts: BoxCount | undefined): string {
  const words = [title.join(' '), ...(details.length === 0 ? [] : [details.join(' ')])];
  if (counts === undefined) return words.join(', ');
  const failed = failedWords(kind, counts);
  if (ENDS[kind] === undefined) words.push(`${counted(counts.here, 'run')} here`);
  const ways = counts.byChannel === undefined || counts.byChannel.length === 0 ? [] : [channelCounts(counts.byChannel)];
  return [...words, passedWords(kind, counts), ...ways, ...(failed === undefined ? [] : [failed])].join(', ');
}
