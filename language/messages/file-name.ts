import type { Channel, Message } from '../program.ts';

/** What the path of a message says. */
export type FileName =
  | {
      readonly kind: 'message';
      readonly name: string;
      readonly channel: Channel;
      readonly format: Message['format'];
      readonly locale?: string;
    }
  /** Looks like a template but is not named like one. */
  | { readonly kind: 'misnamed' }
  /** Something else, such as an image. */
  | { readonly kind: 'other' };

/** Channel and format of each ending that a message may have. */
const ENDINGS: ReadonlyMap<string, { readonly channel: Channel; readonly format: Message['format'] }> = new Map([
  ['email.mjml', { channel: 'email', format: 'mjml' }],
  ['email.html', { channel: 'email', format: 'html' }],
  ['sms.txt', { channel: 'sms', format: 'text' }],
  ['push.yaml', { channel: 'push', format: 'yaml' }],
  ['whatsapp.yaml', { channel: 'whatsapp', format: 'yaml' }],
]);

/** How the file of a message in this channel is named, to say what is missing: `messages/birthday.sms.txt`. */
export function fileNameOf(name: string, channel: Channel): string {
  return `messages/${name}.${[...ENDINGS].find(([, ending]) => ending.channel === channel)?.[0] ?? channel}`;
}

/** Reads `messages/NAME.email.mjml`, `messages/NAME.LOCALE.sms.txt`; folders below `messages/` are the author's own order. */
export function readFileName(path: string): FileName {
  const file = path.split('/').at(-1) ?? '';
  const parts = /^([a-z][a-z0-9_]*)(?:\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.([a-z]+\.[a-z]+)$/.exec(file);
  const [, name, locale, endingWords] = parts ?? [];
  const ending = endingWords === undefined ? undefined : ENDINGS.get(endingWords);
  if (name !== undefined && ending !== undefined) return { kind: 'message', name, ...ending, ...(locale === undefined ? {} : { locale }) };
  return /\.(mjml|html|liquid|sms\.txt|ya?ml)$/.test(file) ? { kind: 'misnamed' } : { kind: 'other' };
}
