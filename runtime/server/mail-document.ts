/** A mail's HTML as a document that can be shown. */
import type { Answer } from './answer.ts';
import { MAIL_POLICY } from './security.ts';

/** The mail as a sandboxed page. Links open in a new tab; nothing is loaded and nothing runs (`MAIL_POLICY`). */
export function mailDocument(html: string): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': MAIL_POLICY, 'cache-control': 'no-store' },
    body: withLinksInNewTabs(html),
  };
}

// Links get a target through <base>, placed after an existing <head>: before the doctype it would switch the browser to quirks mode.
function withLinksInNewTabs(html: string): string {
  const base = '<base target="_blank">';
  const head = /<head(\s[^>]*)?>/i.exec(html);
  if (head === null) return `<!doctype html><head>${base}</head>${html.replace(/<!doctype[^>]*>/i, '')}`;
  const end = head.index + head[0].length;
  return `${html.slice(0, end)}${base}${html.slice(end)}`;
}
