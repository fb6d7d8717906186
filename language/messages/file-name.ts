import type { Message } from '../program.ts';

/** What the path of a message says. */
export type FileName =
  | { readonly kind: 'message'; readonly name: string; readonly format: Message['format']; readonly locale?: string }
  /** A channel that is not supported yet. */
  | { readonly kind: 'later'; readonly channel: string }
  /** Looks like a template but is not named like one. */
  | { readonly kind: 'misnamed' }
  /** Something else, such as an image. */
  | { readonly kind: 'other' };

/** Reads `messages/NAME.email.mjml`, `messages/NAME.LOCALE.email.html`; folders below `messages/` are the author's own order. */
export function readFileName(path: string): FileName {
  const file = path.split('/').at(-1) ?? '';
  const message = /^([a-z][a-z0-9_]*)(?:\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.email\.(mjml|html)$/.exec(file);
  const [, name, locale, format] = message ?? [];
  if (name !== undefined && (format === 'mjml' || format === 'html'))
    return { kind: 'message', name, format, ...(locale === undefined ? {} : { locale }) };
  const later = /\.(sms\.txt|push\.yaml|whatsapp\.yaml)$/.exec(file)?.[1]?.split('.')[0];
  if (later !== undefined) return { kind: 'later', channel: later };
  return /\.(mjml|html|liquid)$/.test(file) ? { kind: 'misnamed' } : { kind: 'other' };
}
