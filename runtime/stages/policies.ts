/** Policies of the workspace that a marketing message meets in its stage: caps and quiet hours (semantics §4). */
import type { Channel } from '../../language/program.ts';
import type { Settings } from '../../language/settings/settings.ts';
import { nextLocalTime, withinLocalTimes } from '../clock/local-time.ts';
import type { Row } from '../values.ts';
import { contactZone } from './scope.ts';
import type { Session } from './session.ts';

/** What a policy says: skip with a reason, or hold until an instant. */
export type PolicyVerdict =
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'hold'; readonly until: number; readonly reason: string };

/** Caps first, so that a message without room is not held. Undefined: it may go. */
export async function testPolicies(session: Session, channel: Channel, contact: Row): Promise<PolicyVerdict | undefined> {
  if (session.code.flow.purpose === 'transactional') return undefined;
  return (await testCaps(session, channel)) ?? testQuietHours(session, contact);
}

/** Rolling windows: (now − window, now]. A cap without a channel counts messages of all of them. */
async function testCaps(session: Session, channel: Channel): Promise<PolicyVerdict | undefined> {
  const { settings } = session.workspace;
  for (const cap of settings.policies.caps) {
    const concerned = (cap.channel ?? channel) === channel && (cap.tagged === undefined || session.code.flow.tags.includes(cap.tagged));
    if (!concerned) continue;
    const filter = {
      ...(cap.channel === undefined ? {} : { channel: cap.channel }),
      ...(cap.tagged === undefined ? {} : { tagged: cap.tagged }),
    };
    const sent = await session.tx.outbox.countSince(session.run().contact, session.now - cap.perMs + 1, filter);
    if (sent >= cap.messages) return { kind: 'skip', reason: 'capped' };
  }
  return undefined;
}

function testQuietHours(session: Session, contact: Row): PolicyVerdict | undefined {
  const { settings } = session.workspace;
  const until = quietUntil(settings, contact, session.now);
  if (until === undefined) return undefined;
  if (settings.policies.quietHours?.then === 'skip') return { kind: 'skip', reason: 'quiet hours' };
  return { kind: 'hold', until, reason: 'quiet hours' };
}

/** The end of the contact's quiet hours if `now` lies in them, ms. */
export function quietUntil(settings: Settings, contact: Row, now: number): number | undefined {
  const quiet = settings.policies.quietHours;
  if (quiet === undefined) return undefined;
  const zone = contactZone({ contact, storeZone: settings.store.timeZone });
  return withinLocalTimes(now, quiet.from, quiet.until, zone) ? nextLocalTime(now, quiet.until, zone) : undefined;
}
