import type { CompiledMessage } from '../../../compiler/artefact.ts';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import type { EmailOptions } from '../../journey/port.ts';
import type { OutboxRow } from '../../store/port.ts';
import type { Json, Row } from '../../values.ts';
import { mayReceive } from '../consent.ts';
import { contactRow } from '../context.ts';
import { gatherValues } from '../message-values.ts';
import { testPolicies } from '../policies.ts';
import { chooseVariant, type RenderedMessage, renderMessage } from '../render.ts';
import { type Session, StageLeft } from '../session.ts';

/** Time to live of a marketing message; a transactional one lives longer, since it is sent at least once. */
const TIME_TO_LIVE_MS = { marketing: 24 * 3_600_000, transactional: 7 * 24 * 3_600_000 } as const;

/** Consent, suppression, address, cap, quiet hours, then render and outbox row: all in the stage's transaction (semantics §4). */
export async function email(session: Session, label: string, options: EmailOptions): Promise<Json> {
  const contact = await contactRow(session.tx, session.run().contact);
  const { purpose } = session.code.flow;
  const message = chooseVariant(
    await session.tx.deployments.message(options.message),
    typeof contact.locale === 'string' ? contact.locale : undefined,
  );
  if (message === undefined) throw new Error(`The message \`${options.message}\` is not deployed.`);
  const refusal = await mayReceive(session.tx, contact, 'email', purpose);
  const policy = refusal === undefined ? await testPolicies(session, contact) : undefined;
  if (policy?.kind === 'hold' && !session.afterEnd) return hold(session, label, message, policy);
  await session.flush();
  const reason = refusal ?? (policy?.kind === 'skip' ? policy.reason : undefined);
  if (reason !== undefined) return skip(session, label, options.message, reason);
  // A run that has ended cannot wait: its message waits in the outbox, and is tested again when it is claimed.
  return queue(session, label, message, contact, options, policy?.kind === 'hold' ? policy.until : session.now);
}

async function skip(session: Session, label: string, message: string, reason: string): Promise<Json> {
  await session.journal({ kind: 'skipped', label, reason, data: { message } });
  return { skipped: reason };
}

/** The stage commits the steps before the message; the run waits and everything is tested again. A coupon that the message needs is given with it. */
async function hold(
  session: Session,
  label: string,
  message: CompiledMessage,
  verdict: { readonly until: number; readonly reason: string },
): Promise<never> {
  if (Object.values(message.needs).some((need) => need.kind === 'coupon')) session.forget();
  await session.flush();
  await session.journal({ kind: 'held', label, reason: verdict.reason, data: { until: new Date(verdict.until).toISOString() } });
  throw new StageLeft(label, verdict.until);
}

async function queue(
  session: Session,
  label: string,
  message: CompiledMessage,
  contact: Row,
  options: EmailOptions,
  availableAt: number,
): Promise<Json> {
  const { now, workspace } = session;
  const run = session.run();
  const rendered = await render(session, label, message, options);
  if (rendered instanceof RelanceError) return skip(session, label, message.name, `not rendered: ${rendered.why}`);
  const { flow } = session.code;
  const row: OutboxRow = {
    id: outboxId(session, label),
    run: run.id,
    campaign: run.campaign,
    revision: run.revision,
    label,
    contact: run.contact,
    channel: 'email',
    purpose: flow.purpose,
    message: message.name,
    messageHash: message.hash,
    ...(message.locale === undefined ? {} : { locale: message.locale }),
    tags: flow.tags,
    priority: flow.priority,
    to: String(contact.email),
    from: message.from ?? workspace.settings.channels.email.from,
    ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
    ...rendered,
    state: 'queued',
    queuedAt: now,
    availableAt,
    expiresAt: availableAt + TIME_TO_LIVE_MS[flow.purpose],
    attempts: 0,
    fence: 0,
  };
  await session.tx.outbox.insert(row);
  if (!session.afterEnd) await session.change({ firstMessageAt: run.firstMessageAt ?? now, lastMessageAt: now, ...goalCounts(session) });
  await session.journal({ kind: 'queued', label, data: { message: message.name, hash: message.hash } });
  return { queued: row.id };
}

/** Until when the goal counts, should the run end behind this message. */
function goalCounts({ code, now }: Session): { readonly countUntil?: number } {
  const times = code.flow.goals.flatMap((goal) => goal.countedFor ?? []);
  return times.length === 0 ? {} : { countUntil: now + Math.max(...times) };
}

/** `<run>/<place in the flow>.<label>/<occurrence>`: messages of one instant sort, and so go out, in the order of the flow. */
function outboxId(session: Session, label: string): string {
  const { nodes, goals, unless } = session.code.flow;
  const labels = [...nodes, ...[...goals, ...unless].flatMap((exit) => exit.effects)].map((node) => node.label);
  return `${session.run().id}/${String(labels.indexOf(label)).padStart(3, '0')}.${label}/1`;
}

/** A template that fails on this contact's data must not stop the run: its reason goes to the journal. */
async function render(
  session: Session,
  label: string,
  message: CompiledMessage,
  options: EmailOptions,
): Promise<RenderedMessage | RelanceError> {
  const { store, channels } = session.workspace.settings;
  const run = session.run();
  try {
    return await renderMessage({
      message,
      values: await gatherValues(session, message, options),
      links: { campaign: run.campaign, run: run.id, label },
      store,
      from: channels.email.from,
    });
  } catch (error) {
    if (error instanceof RelanceError && error.code === 'message-not-rendered') return error;
    throw error;
  }
}
