import { STATUS_CODES } from 'node:http';

/** Statuses below 500 of an endpoint that is busy, or still at work on the same call. */
const TRY_AGAIN: ReadonlySet<number> = new Set([408, 409, 425, 429]);

/** What a status says of a call. */
export type StatusVerdict =
  | { readonly kind: 'answered' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'retry'; readonly reason: string };

/** 2xx answers; 5xx, and the few others that pass, are tried again; everything else refuses. A redirect is not followed, so it refuses. */
export function verdictOfStatus(status: number): StatusVerdict {
  if (status >= 200 && status < 300) return { kind: 'answered' };
  const words = STATUS_CODES[status];
  const reason = words === undefined ? `HTTP ${status}` : `HTTP ${status} ${words}`;
  return { kind: status >= 500 || TRY_AGAIN.has(status) ? 'retry' : 'refused', reason };
}
