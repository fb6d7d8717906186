import type { ReadTime, Trigger } from '../../../language/program.ts';
import { whereWords, zoneWords } from '../expression.ts';
import type { TriggerWords } from './trigger-words.ts';

/** `segment young read every monday at 09:00`. */
export const read: TriggerWords<Trigger & { readonly kind: 'read' }> = {
  say: ({ segment, at, where }) => `segment ${segment} read ${readWords(at)}${whereWords(where)}`,
};

function readWords(at: ReadTime): string {
  switch (at.kind) {
    case 'now':
      return 'now';
    case 'on':
      return `on ${at.date} at ${at.time}${zoneWords(at.zone)}`;
    case 'every day':
      return `every day at ${at.time}${zoneWords(at.zone)}`;
    case 'every weekday':
      return `every ${at.day} at ${at.time}${zoneWords(at.zone)}`;
    case 'every month':
      return `every month on ${at.day} at ${at.time}${zoneWords(at.zone)}`;
  }
}
