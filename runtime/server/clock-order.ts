/** `POST /api/clock`: a person pauses the clock, lets it go on, changes its speed, or steps. */
import type { IncomingMessage } from 'node:http';
import type { ClockOrder, ClockReport } from '../report/types.ts';
import { type Answer, failure, json } from './answer.ts';

/** What the running command lets a person do with its clock. Speeds are business ms in one real second. */
export interface ClockControls {
  readonly slowest: number;
  readonly fastest: number;
  /** Carries out what was ordered; answers where the clock stands then. */
  order(order: ClockOrder): Promise<ClockReport>;
}

const LONGEST_BODY = 1_000;

/** Answers the request. `controls` is absent where the page may not drive the clock. */
export async function clockAnswer(request: IncomingMessage, controls: ClockControls | undefined): Promise<Answer> {
  if (controls === undefined)
    return failure(409, 'no-clock', 'This clock cannot be driven from the page.', 'Only `relance dev` has one that can.');
  const order = readOrder(await readBody(request), controls);
  return typeof order === 'string' ? failure(400, 'bad-clock-order', order, HELP) : json(200, await controls.order(order));
}

const HELP = 'Send `{"paused": true}`, `{"paused": false}`, `{"perSecond": 86400000}` or `{"step": true}`.';

/** The body as text; undefined if it is too long. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) return undefined;
    length += chunk.length;
    if (length > LONGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The order, or what is wrong with it. */
function readOrder(body: string | undefined, limits: Pick<ClockControls, 'slowest' | 'fastest'>): ClockOrder | string {
  const value = body === undefined ? undefined : parsed(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'The body is not a JSON object.';
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  if (entries.length === 0) return 'The order says nothing.';
  let order: ClockOrder = {};
  for (const [key, given] of entries) {
    const part = readPart(key, given, limits);
    if (typeof part === 'string') return part;
    order = { ...order, ...part };
  }
  return order.step === true && order.paused === false
    ? 'A step ends with the clock standing, so `paused` cannot be false with it.'
    : order;
}

function readPart(key: string, value: unknown, { slowest, fastest }: Pick<ClockControls, 'slowest' | 'fastest'>): ClockOrder | string {
  switch (key) {
    case 'paused':
      return typeof value === 'boolean' ? { paused: value } : '`paused` is not true or false.';
    case 'step':
      return value === true ? { step: true } : '`step` is not true.';
    case 'perSecond':
      return typeof value === 'number' && value >= slowest && value <= fastest
        ? { perSecond: value }
        : `\`perSecond\` is not a number of business milliseconds from ${slowest} to ${fastest}.`;
    default:
      return `\`${key.slice(0, 40)}\` is not known.`;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
