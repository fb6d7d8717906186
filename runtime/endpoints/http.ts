/** An endpoint over HTTP: JSON by POST, signed. */
import type { Json } from '../values.ts';
import { verdictOfStatus } from './answer-of-status.ts';
import type { CallAnswer, OutgoingCall } from './port.ts';
import { signatureHeaders } from './sign.ts';

/** Where an endpoint is, and what it knows us by. */
export interface HttpEndpoint {
  readonly url: string;
  /** Without one requests are not signed. */
  readonly secret?: string;
  /** Fields of the answer are declared, so its body is read. */
  readonly wantsReply: boolean;
  /** How long an answer may take, real ms. Shorter than the lease of a call (30 s), so that nobody else takes it meanwhile. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
/** As much of an answer as is read, bytes. */
export const MOST_BYTES = 64 * 1_024;

/** Why a call is made again that nobody has answered. */
export const NO_ANSWER = 'no answer in time';

/** Posts the call once. Invariant: neither the address nor the secret stands in the answer. */
export async function postCall({ url, secret, wantsReply, timeoutMs = TIMEOUT_MS }: HttpEndpoint, call: OutgoingCall): Promise<CallAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'idempotency-key': call.id,
        ...(secret === undefined ? {} : signatureHeaders(secret, call.id, Date.now(), call.body)),
      },
      body: call.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return await answerOf(response, wantsReply);
  } catch (error) {
    return { kind: 'retry', reason: reasonOf(error) };
  }
}

/** A body that breaks off is asked for again: the receiver knows the repetition by its id. */
async function answerOf(response: Response, wantsReply: boolean): Promise<CallAnswer> {
  const { status } = response;
  const verdict = verdictOfStatus(status);
  if (verdict.kind === 'answered' && wantsReply) return { kind: 'answered', status, body: await readJson(response) };
  await response.body?.cancel();
  return verdict.kind === 'answered' ? { kind: 'answered', status, body: null } : verdict;
}

/** The body as JSON; null if it is none, or larger than `MOST_BYTES`, of which no more is read. */
async function readJson(response: Response): Promise<Json> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

/** `fetch` hides the failure of the network behind its own error. Its code alone is told: a message may quote the address. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return NO_ANSWER;
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : undefined;
  return typeof code === 'string' ? `no connection (${code})` : 'the connection failed';
}
