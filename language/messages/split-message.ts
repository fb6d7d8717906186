import type { Channel } from '../program.ts';

/** Where the YAML of a message begins and ends, and where its template begins: offsets. */
export interface MessageParts {
  readonly start: number;
  readonly end: number;
  readonly body: number;
}

/** The parts of a file; undefined where its front matter has no beginning or no end. Files of push and WhatsApp messages are YAML alone. */
export function splitMessage(text: string, channel: Channel): MessageParts | undefined {
  if (channel === 'push' || channel === 'whatsapp') return { start: 0, end: text.length, body: text.length };
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0];
  if (open === undefined) return undefined;
  const close = /^---[ \t]*(?:\r?\n|$)/m;
  const found = close.exec(text.slice(open.length));
  if (found === null) return undefined;
  const end = open.length + found.index;
  return { start: open.length, end, body: end + found[0].length };
}
