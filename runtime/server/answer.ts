/** Answers as plain data: handlers make them, the server writes them. */
import type { Failure } from '../report/types.ts';

/** What goes back for one request. Header names are in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A JSON answer that no cache keeps. */
export function json(status: number, body: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}

/** An error as JSON: a stable code, one sentence on what is wrong, one on what to do. */
export function failure(status: number, code: string, summary: string, help: string): Answer {
  const body: Failure = { error: { code, summary, help } };
  return json(status, body);
}
