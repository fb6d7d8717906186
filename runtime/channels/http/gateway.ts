/** Channels behind an HTTP gateway: a message is JSON that is posted once, with its id as the key under which the gateway knows it. SMS, push and WhatsApp differ in what they say. */
import type { Channel as ChannelName } from '../../../language/program.ts';
import type { Channel, Delivery, Outgoing } from '../port.ts';
import { deliveryOfFailure, deliveryOfStatus } from './delivery-of.ts';

/** What a gateway needs. */
export interface GatewayOptions {
  /** Where messages are posted; `GET <url>/<id>` asks for one. */
  readonly url: string;
  /** Bearer token. */
  readonly token?: string;
  /** How long an answer may take, real ms. Shorter than the lease of a message (30 s), so that nobody else takes it meanwhile. */
  readonly timeoutMs?: number;
}

/** What a channel says of a message beside what all say; what is undefined is left out. */
export type GatewayBody = (message: Outgoing) => Readonly<Record<string, string | undefined>>;

const TIMEOUT_MS = 15_000;
const LOOKUP_TIMEOUT_MS = 8_000;
/** As much of an answer as goes into a reason. */
const LONGEST_REASON = 200;

/** A channel over a gateway. */
export function createGatewayChannel(name: ChannelName, options: GatewayOptions, body: GatewayBody): Channel {
  const authorization: Readonly<Record<string, string>> = options.token === undefined ? {} : { authorization: `Bearer ${options.token}` };
  return {
    name,
    send: (message) => post(options, authorization, message, body),
    lookup: (id) => lookup(options, authorization, id),
    close: async () => undefined,
  };
}

async function post(
  { url, timeoutMs = TIMEOUT_MS }: GatewayOptions,
  authorization: Readonly<Record<string, string>>,
  message: Outgoing,
  body: GatewayBody,
): Promise<Delivery> {
  const { id, to, text, campaign, run, label } = message;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': id, ...authorization },
      body: JSON.stringify({ id, to, ...body(message), text, campaign, run, label }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return await answerOf(response);
  } catch (error) {
    return deliveryOfFailure(error);
  }
}

/** The status decides. An answer whose body breaks off was given all the same. */
async function answerOf(response: Response): Promise<Delivery> {
  const body = await response.text().catch(() => '');
  const said = body.trim().replace(/\s+/g, ' ').slice(0, LONGEST_REASON);
  const delivery = deliveryOfStatus(response.status, `${response.status} ${said === '' ? response.statusText : said}`.trim());
  const providerId = delivery.kind === 'sent' ? idIn(body) : undefined;
  return delivery.kind === 'sent' && providerId !== undefined ? { ...delivery, providerId } : delivery;
}

function idIn(body: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    const id: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'id') : undefined;
    return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
  } catch {
    return undefined;
  }
}

/** 200: accepted. 404: not accepted. Anything else says nothing of the message. */
async function lookup(
  { url, timeoutMs = LOOKUP_TIMEOUT_MS }: GatewayOptions,
  authorization: Readonly<Record<string, string>>,
  id: string,
): Promise<'accepted' | 'not accepted' | 'cannot say'> {
  try {
    const response = await fetch(addressOf(url, id), {
      headers: { accept: 'application/json', ...authorization },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.text().catch(() => '');
    if (response.status === 200) return 'accepted';
    return response.status === 404 ? 'not accepted' : 'cannot say';
  } catch {
    return 'cannot say';
  }
}

/** `<url>/<id>`; a query that the url carries stays behind. */
function addressOf(url: string, id: string): URL {
  const address = new URL(url);
  address.pathname = `${address.pathname.replace(/\/$/, '')}/${encodeURIComponent(id)}`;
  return address;
}
