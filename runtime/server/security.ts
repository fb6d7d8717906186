/** What keeps the local page to itself: who may ask, and what a browser may do with the answers. */
import type { IncomingMessage } from 'node:http';
import { type Answer, failure } from './answer.ts';

/** The page may load its own scripts, styles and data, frame its own mails, and nothing else. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * A mail is foreign text: no script, no form, no load from anywhere, an origin of its own. A link that a reader clicks opens in a new tab;
 * only the page itself may frame it.
 */
export const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** Headers of every answer; an answer's own come on top. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': PAGE_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses what no page of this server sends, or undefined if the request may pass. A foreign Host header is a name that somebody pointed at
 * this machine (DNS rebinding); a cross-site fetch is another site's script.
 */
export function refuse(request: IncomingMessage): Answer | undefined {
  const host = request.headers.host ?? '';
  if (!isLoopback(host)) {
    const help = 'Open the address that the command printed: it begins with http://localhost or http://127.0.0.1.';
    return failure(421, 'foreign-host', `This server answers to this machine's own names only, not to \`${printable(host)}\`.`, help);
  }
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' && request.headers['sec-fetch-mode'] !== 'navigate') {
    return failure(403, 'cross-site', 'Another site may not read this server.', 'Open the page itself.');
  }
  if (request.method === 'POST' && pathOf(request) === CLOCK_PATH) return refuseOrder(request, host);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const help = `Use GET. The one thing that takes POST is \`${CLOCK_PATH}\`.`;
    return failure(405, 'method-not-allowed', `${request.method} is not known here: the server is read only.`, help);
  }
  return undefined;
}

/** The one path that changes something: how the scaled clock moves. */
export const CLOCK_PATH = '/api/clock';

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

/**
 * An order to the clock comes from the page itself, or from a program of this machine. A browser names the origin of a POST, and only a script
 * of the same origin may send JSON without asking before (which no answer here allows).
 */
function refuseOrder(request: IncomingMessage, host: string): Answer | undefined {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if ((origin !== undefined && origin !== `http://${host.toLowerCase()}`) || (site !== undefined && site !== 'same-origin')) {
    return failure(403, 'cross-site', 'Another site may not drive this clock.', 'Use the controls of the page itself.');
  }
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json(\s*;\s*charset=utf-8)?$/i.test(type)) {
    return failure(415, 'not-json', 'The order is not JSON.', 'Send the header `content-type: application/json`.');
  }
  return undefined;
}

function isLoopback(host: string): boolean {
  const name = host.replace(/:\d{1,5}$/, '').toLowerCase();
  return LOOPBACK_NAMES.has(name) || /^[a-z0-9-]+\.localhost$/.test(name);
}

/** A header's text, short and without control characters. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 80);
}
