import { createHmac } from 'node:crypto';
import type { CompiledCoupon } from '../../../compiler/artefact.ts';
import { endOfDate } from '../../clock/local-time.ts';
import type { Stage } from '../../journey/port.ts';
import { END } from '../../journey/port.ts';
import type { Json } from '../../values.ts';
import { followExpiry } from '../coupon-expiry.ts';
import { type Session, StageLeft } from '../session.ts';
import type { StageParts } from './stage-parts.ts';

/** The step: put off until something needs the code; with an `else` at once. */
export const giveMethods = ({ session, before }: StageParts): Pick<Stage, 'giveCoupon' | 'tryGiveCoupon'> => ({
  giveCoupon: async (label, options) => {
    if (await session.taken(label)) return;
    await before();
    session.later(() => session.once(label, 'give', () => giveCoupon(session, label, options)));
  },
  tryGiveCoupon: (label, options) => tryGiveCoupon(session, label, options, before),
});

// 32 characters that are not mistaken for each other when read aloud or typed.
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** Draws before a coupon counts as used up. */
export const ATTEMPTS = 8;

/** Which coupon is given. */
export interface CouponOptions {
  readonly coupon: string;
}

/** Gives a coupon by its current terms and binds its code for the messages after it. Without a free code the run fails. */
export async function giveCoupon(session: Session, label: string, options: CouponOptions): Promise<Json> {
  return (await give(session, label, options)) ?? withoutCode(session, label, options.coupon);
}

/** As `giveCoupon`, for a give with an `else`: at once, since what follows depends on it. False if there is no free code. */
export async function tryGiveCoupon(
  session: Session,
  label: string,
  options: CouponOptions,
  before: () => Promise<void>,
): Promise<boolean> {
  const result = await session.once(label, 'give', async () => {
    await before();
    await session.flush();
    const given = await give(session, label, options);
    if (given !== undefined) return given;
    session.journal({ kind: 'skipped', label, reason: NO_CODE, data: { coupon: options.coupon } });
    return { skipped: NO_CODE };
  });
  return typeof result === 'object' && result !== null && ('code' in result || 'heldOut' in result);
}

const NO_CODE = 'no free code';

/** The code that was given, undefined if there is none left. */
async function give(session: Session, label: string, options: CouponOptions): Promise<{ readonly code: string } | undefined> {
  const { tx, now } = session;
  const coupon = await tx.deployments.coupon(options.coupon);
  if (coupon === undefined) throw new Error(`The coupon \`${options.coupon}\` is not deployed.`);
  const run = session.run();
  const pass = session.occurrence(label);
  const occurrence = pass === 1 ? {} : { occurrence: pass };
  const validUntil = endOfValidity(coupon.terms.valid, now, session.workspace.settings.store.timeZone);
  const given = (candidate: string): Given => ({
    code: candidate,
    coupon: coupon.name,
    termsHash: coupon.hash,
    contact: run.contact,
    run: run.id,
    label,
    ...occurrence,
    givenAt: now,
    ...(validUntil === undefined ? {} : { validUntil }),
  });
  const code = await insertWithCode(session, label, coupon, given);
  if (code === undefined) return undefined;
  await followExpiry(session, given(code));
  session.change({ bindings: { ...run.bindings, [label]: { kind: 'coupon', code, ...occurrence } } });
  session.journal({ kind: 'gave', label, data: { coupon: coupon.name, code, terms: coupon.hash } });
  return { code };
}

type Given = Parameters<Session['tx']['coupons']['insert']>[0];

/** Derives codes from the installation's secret and the step's key, so that a stage that runs again gives the same code. */
async function insertWithCode(
  session: Session,
  label: string,
  coupon: CompiledCoupon,
  given: (code: string) => Given,
): Promise<string | undefined> {
  const { code } = coupon.terms;
  if (code.kind === 'pool') return insertFromPool(session, code.pool, given);
  if (code.kind === 'shared') {
    await session.tx.coupons.insert(given(code.code));
    return code.code;
  }
  const secret = await session.tx.deployments.secret();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const candidate = drawCode(code.template, secret, `${session.run().id}/${label}/${session.occurrence(label)}/${attempt}`);
    if (await session.tx.coupons.insert(given(candidate))) return candidate;
  }
  return undefined;
}

/** The next code of the pool; one that another coupon gave already, whose pool held the same code, is passed over. */
async function insertFromPool(session: Session, pool: string, given: (code: string) => Given): Promise<string | undefined> {
  for (;;) {
    const taken = await session.tx.pools.take(pool);
    if (taken === undefined) return undefined;
    if (taken.left !== undefined) {
      session.alert(
        `The pool \`${pool}\` has ${taken.left === 0 ? 'no codes' : `${taken.left} codes`} left. Add some by \`relance pool --add ${pool}=FILE\`.`,
      );
    }
    if (await session.tx.coupons.insert(given(taken.code))) return taken.code;
  }
}

/**
 * A message must never go out without its code: the run ends as failed, which the page shows (runtime promises: coupon pool empty). A run
 * that has ended already only notes it.
 */
async function withoutCode(session: Session, label: string, coupon: string): Promise<Json> {
  const reason = `no free code for the coupon ${coupon}: ${await whyNoCode(session, coupon)}`;
  if (session.afterEnd) {
    session.journal({ kind: 'skipped', label, reason });
    return { skipped: reason };
  }
  session.alert(`Run ${session.run().id} of ${session.run().campaign} failed at \`${label}\`: ${reason}.`);
  session.end({ outcome: 'failed', endedBy: 'failure', reason, label, told: true });
  throw new StageLeft(END);
}

async function whyNoCode({ tx }: Session, coupon: string): Promise<string> {
  const code = (await tx.deployments.coupon(coupon))?.terms.code;
  return code?.kind === 'pool' ? `the pool ${code.pool} is empty` : 'its template has too few drawn characters';
}

/** Fills a template's `{8}` with characters drawn from the secret and a key: the same key gives the same code. */
export function drawCode(template: string, secret: string, key: string): string {
  const bytes = createHmac('sha256', secret).update(key).digest();
  let index = 0;
  const draw = (): string => {
    const character = ALPHABET[(bytes[index % bytes.length] ?? 0) % ALPHABET.length] ?? 'A';
    index += 1;
    return character;
  };
  return template.replace(/\{(\d+)\}/g, (_, count: string) => Array.from({ length: Number(count) }, draw).join(''));
}

/** Exclusive end, ms: `valid 14d` counts from the give, `valid until D` includes D in store time. */
function endOfValidity(valid: CompiledCoupon['terms']['valid'], now: number, storeZone: string): number | undefined {
  if (valid.kind === 'for') return now + valid.ms;
  return valid.kind === 'until' ? endOfDate(valid.date, storeZone) : undefined;
}
