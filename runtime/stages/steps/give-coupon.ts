import { createHmac } from 'node:crypto';
import type { CompiledCoupon } from '../../../compiler/artefact.ts';
import { endOfDate } from '../../clock/local-time.ts';
import type { Json } from '../../values.ts';
import type { Session } from '../session.ts';

// 32 characters that are not mistaken for each other when read aloud or typed.
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const ATTEMPTS = 8;

/** Gives a coupon by its current terms and binds its code for the messages after it. */
export async function giveCoupon(session: Session, label: string, options: { readonly coupon: string }): Promise<Json> {
  const { tx, now } = session;
  const coupon = await tx.deployments.coupon(options.coupon);
  if (coupon === undefined) throw new Error(`The coupon \`${options.coupon}\` is not deployed.`);
  const run = session.run();
  const validUntil = endOfValidity(coupon.terms.valid, now, session.workspace.settings.store.timeZone);
  const code = await insertWithCode(session, label, coupon, (candidate) => ({
    code: candidate,
    coupon: coupon.name,
    termsHash: coupon.hash,
    contact: run.contact,
    run: run.id,
    label,
    givenAt: now,
    ...(validUntil === undefined ? {} : { validUntil }),
  }));
  await session.change({ bindings: { ...run.bindings, [label]: { kind: 'coupon', code } } });
  await session.journal({ kind: 'gave', label, data: { coupon: coupon.name, code, terms: coupon.hash } });
  return { code };
}

type Given = Parameters<Session['tx']['coupons']['insert']>[0];

/** Derives codes from the installation's secret and the step's key, so that a stage that runs again gives the same code. */
async function insertWithCode(session: Session, label: string, coupon: CompiledCoupon, given: (code: string) => Given): Promise<string> {
  const { code } = coupon.terms;
  if (code.kind === 'shared') {
    await session.tx.coupons.insert(given(code.code));
    return code.code;
  }
  const secret = await session.tx.deployments.secret();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const candidate = fillTemplate(
      code.template,
      createHmac('sha256', secret).update(`${session.run().id}/${label}/1/${attempt}`).digest(),
    );
    if (await session.tx.coupons.insert(given(candidate))) return candidate;
  }
  throw new Error(
    `No free code for the coupon \`${coupon.name}\` after ${ATTEMPTS} attempts: its template \`${code.template}\` has too few drawn characters.`,
  );
}

function fillTemplate(template: string, bytes: Buffer): string {
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
