import type { Delivery } from '../port.ts';

/** Answers of a gateway that is busy, or that wants its token mended: the message itself is not what it objects to. */
const TRY_AGAIN = new Set([401, 407, 408, 409, 425, 429]);

/** What a gateway's answer says of the message. `reason`: the answer in words. */
export function deliveryOfStatus(status: number, reason: string): Delivery {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  // A redirect is not followed: the address in relance.yaml is not the gateway's.
  const again = status < 400 || status >= 500 || TRY_AGAIN.has(status);
  return { kind: again ? 'retry' : 'refused', reason };
}

/** Failures of the network before anything of the request can have left. */
const BEFORE_CONNECTION = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);
const BEFORE_CALLS = new Set(['connect', 'getaddrinfo']);

/** What became of a request that got no answer: without a connection it did not leave; else it may have arrived. */
export function deliveryOfFailure(error: unknown): Delivery {
  const cause = causeOf(error);
  const reason = reasonOf(error, cause);
  const code: unknown = property(cause, 'code');
  const call: unknown = property(cause, 'syscall');
  const neverLeft =
    (typeof code === 'string' && (BEFORE_CONNECTION.has(code) || isHandshake(code))) ||
    (typeof call === 'string' && BEFORE_CALLS.has(call));
  return { kind: neverLeft ? 'retry' : 'unknown', reason };
}

/** A certificate that is not trusted, or a server that speaks no TLS, ends the connection before the request. */
const isHandshake = (code: string): boolean =>
  code.startsWith('ERR_TLS_') || code.startsWith('CERT_') || /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|WRONG_VERSION|HANDSHAKE/.test(code);

/** `fetch` hides the failure of the network behind its own error. */
const causeOf = (error: unknown): unknown => property(error, 'cause') ?? error;

function reasonOf(error: unknown, cause: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'the gateway did not answer in time';
  const text = cause instanceof Error ? cause.message : String(cause);
  const code: unknown = property(cause, 'code');
  return text !== '' ? text : typeof code === 'string' ? code : 'the connection failed';
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
