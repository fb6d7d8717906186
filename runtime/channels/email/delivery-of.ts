import type { Delivery } from '../port.ts';

/** What nodemailer tells of a failure. */
interface SmtpFailure {
  readonly code: string | undefined;
  readonly responseCode: number | undefined;
  readonly reason: string;
}

/** Codes that speak of this one message or address; all others speak of the connection, the account or the network. */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);
/** 5xx answers that a login would cure. */
const WANTS_LOGIN = new Set([530, 534, 535, 538]);

/**
 * What became of a mail that SMTP failed to send. An answer of the server decides: 5xx about the mail refuses it, 4xx means it was not
 * taken. Without an answer the place of the break decides: `handedOver` says that the whole text, and with it perhaps the final dot of
 * DATA, had gone to the socket; before that the server cannot have accepted the mail.
 */
export function deliveryOf(error: unknown, handedOver: boolean): Delivery {
  const { code, responseCode, reason } = readFailure(error);
  const aboutTheMail = code !== undefined && ABOUT_THE_MAIL.has(code);
  if (responseCode === undefined) {
    if (handedOver) return { kind: 'unknown', reason };
    return { kind: aboutTheMail ? 'refused' : 'retry', reason };
  }
  if (!aboutTheMail && handedOver) return { kind: 'unknown', reason };
  return { kind: aboutTheMail && responseCode >= 500 && !WANTS_LOGIN.has(responseCode) ? 'refused' : 'retry', reason };
}

function readFailure(error: unknown): SmtpFailure {
  if (typeof error !== 'object' || error === null) return { code: undefined, responseCode: undefined, reason: String(error) };
  const code: unknown = Reflect.get(error, 'code');
  const responseCode: unknown = Reflect.get(error, 'responseCode');
  return {
    code: typeof code === 'string' ? code : undefined,
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    reason: error instanceof Error ? error.message : String(error),
  };
}
