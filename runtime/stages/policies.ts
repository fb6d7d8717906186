/** Policies that a marketing message meets in its stage: caps and quiet hours, of the workspace or of the campaign's own (language §4, semantics §4). */
import type { Channel } from '../../language/program.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { nextLocalTime, withinLocalTimes } from '../clock/local-time.ts';
import type { Row } from '../values.ts';
import { contactZone } from './scope.ts';
import type { Session } from './session.ts';

/** What a policy says: skip with a reason, hold until an instant, or end the run. */
export type PolicyVerdict =
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'hold'; readonly until: number; readonly reason: string }
  | { readonly kind: 'exit'; readonly reason: string };

/** Longest hold for a cap where nothing says otherwise, ms (runtime.md). */
const LONGEST_CAPPED_MS = 7 * 86_400_000;

/**
 * Caps first, so that a message without room is not held for the night. Undefined: it may go. `heldSince`: when this message was held first, ms; a
 * hold that has reached its limit is a skip.
 */
export async function testPolicies(
  session: Session,
  channel: Channel,
  contact: Row,
  heldSince: number = session.now,
): Promise<PolicyVerdict | undefined> {
  if (session.code.flow.purpose === 'transactional') return undefined;
  return (await testCaps(session, channel, heldSince)) ?? testQuietHours(session, contact, heldSince);
}

async function testCaps(session: Session, channel: Channel, heldSince: number): Promise<PolicyVerdict | undefined> {
  const { settings } = session.workspace;
  const { action, upTo = LONGEST_CAPPED_MS } = session.code.flow.capped ?? settings.policies.capped;
  const room = await roomAt(session, channel);
  if (room === undefined) return undefined;
  if (action !== 'hold') return { kind: action, reason: 'capped' };
  return heldUntil(room, { reason: 'capped', limit: heldSince + upTo, now: session.now });
}

/** When all caps have room again, ms; undefined: they have it now. Rolling windows: (now − window, now]. A cap without a channel counts messages of all of them. */
async function roomAt({ code, now, run, tx, workspace }: Session, channel: Channel): Promise<number | undefined> {
  let latest: number | undefined;
  for (const cap of workspace.settings.policies.caps) {
    const concerned = (cap.channel ?? channel) === channel && (cap.tagged === undefined || code.flow.tags.includes(cap.tagged));
    if (!concerned) continue;
    const filter = {
      ...(cap.channel === undefined ? {} : { channel: cap.channel }),
      ...(cap.tagged === undefined ? {} : { tagged: cap.tagged }),
    };
    const times = await tx.outbox.queuedTimes(run().contact, now - cap.perMs + 1, filter);
    // There is room when so many of the oldest have left the window that less than the cap are in it.
    const leaves = times[times.length - cap.messages];
    if (leaves !== undefined) latest = Math.max(latest ?? 0, leaves + cap.perMs);
  }
  return latest;
}

function testQuietHours(session: Session, contact: Row, heldSince: number): PolicyVerdict | undefined {
  const { settings } = session.workspace;
  const own = session.code.flow.quietHours;
  const until = quietUntil(settings, contact, session.now, own?.hours);
  if (until === undefined) return undefined;
  if ((own?.action ?? settings.policies.quietHours?.then) === 'skip') return { kind: 'skip', reason: 'quiet hours' };
  return heldUntil(until, { reason: 'quiet hours', limit: own?.upTo === undefined ? until : heldSince + own.upTo, now: session.now });
}

/** Waits for the instant, at most until the limit of the hold; at the limit the message is skipped. */
function heldUntil(
  until: number,
  { reason, limit, now }: { readonly reason: string; readonly limit: number; readonly now: number },
): PolicyVerdict {
  if (now >= limit) return { kind: 'skip', reason: `${reason}, and held long enough` };
  return { kind: 'hold', until: Math.min(until, limit), reason };
}

/** The end of the contact's quiet hours if `now` lies in them, ms. `own`: those of a campaign, in place of the workspace's. */
export function quietUntil(
  settings: Settings,
  contact: Row,
  now: number,
  own?: { readonly from: string; readonly until: string },
): number | undefined {
  const quiet = own ?? settings.policies.quietHours;
  if (quiet === undefined) return undefined;
  const zone = contactZone({ contact, storeZone: settings.store.timeZone });
  return withinLocalTimes(now, quiet.from, quiet.until, zone) ? nextLocalTime(now, quiet.until, zone) : undefined;
}
