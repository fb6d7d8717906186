import type { CompiledMessage } from '../../../compiler/artefact.ts';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import type { Channel } from '../../../language/program.ts';
import type { MessageOptions } from '../../journey/port.ts';
import type { OutboxRow } from '../../store/port.ts';
import type { Json, Row } from '../../values.ts';
import { CHANNELS } from '../channels.ts';
import { mayReceive } from '../consent.ts';
import { contactRow } from '../context.ts';
import { gatherValues } from '../message-values.ts';
import { outboxId } from '../outbox-id.ts';
import { testPolicies } from '../policies.ts';
import { chooseVariant, type RenderedMessage, renderMessage } from '../render.ts';
import { type Session, StageLeft } from '../session.ts';

/** Time to live of a marketing message; a transactional one lives longer, since it is sent at least once. */
const TIME_TO_LIVE_MS = { marketing: 24 * 3_600_000, transactional: 7 * 24 * 3_600_000 } as const;

/** One message that a step is about to send. */
interface Sending {
  readonly session: Session;
  readonly channel: Channel;
  readonly label: string;
  readonly message: CompiledMessage;
  readonly contact: Row;
  /** Default sender of the channel. */
  readonly sender: string;
  readonly options: MessageOptions;
}

/** Consent, suppression, address, cap, quiet hours, then render and outbox row: all in the stage's transaction (semantics §4). */
export async function sendMessage(session: Session, channel: Channel, label: string, options: MessageOptions): Promise<Json> {
  const contact = await contactRow(session.tx, session.run().contact);
  const sender = CHANNELS[channel].settings(session.workspace.settings)?.from;
  const message = await variantFor(session, channel, options.message, contact);
  const refusal =
    sender === undefined ? `no channel ${channel}` : await mayReceive(session.tx, contact, channel, session.code.flow.purpose);
  const policy = refusal === undefined ? await testPolicies(session, channel, contact) : undefined;
  if (policy?.kind === 'hold' && !session.afterEnd) return hold(session, label, message, policy);
  await session.flush();
  const reason = refusal ?? (policy?.kind === 'skip' ? policy.reason : undefined);
  if (reason !== undefined || sender === undefined) return skip(session, label, options.message, reason ?? '');
  // A run that has ended cannot wait: its message waits in the outbox, and is tested again when it is claimed.
  const availableAt = policy?.kind === 'hold' ? policy.until : session.now;
  return queue({ session, channel, label, message, contact, sender, options }, availableAt);
}

/** What a message's step answers: it stands in the outbox, and did not have to be left out. */
export const wasQueued = (result: Json): boolean => typeof result === 'object' && result !== null && 'queued' in result;

/** How long the `else` of a message waits for the provider, ms: the step is one of the flow, on a channel that the workspace has. */
export function patienceOf({ code, workspace }: Session, label: string): number {
  const node = code.flow.nodes.find((candidate) => candidate.label === label);
  const settings = node?.kind === 'email' || node?.kind === 'sms' ? CHANNELS[node.kind].settings(workspace.settings) : undefined;
  if (settings === undefined) throw new Error(`The step \`${label}\` is no message that could have been queued.`);
  return settings.giveUpAfterMs;
}

/** Messages of two channels may have one name. */
async function variantFor(session: Session, channel: Channel, name: string, contact: Row): Promise<CompiledMessage> {
  const variants = (await session.tx.deployments.message(name)).filter((message) => message.channel === channel);
  const message = chooseVariant(variants, contact.locale);
  if (message === undefined) throw new Error(`The ${channel} message \`${name}\` is not deployed.`);
  return message;
}

function skip(session: Session, label: string, message: string, reason: string): Json {
  session.journal({ kind: 'skipped', label, reason, data: { message } });
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
  session.journal({ kind: 'held', label, reason: verdict.reason, data: { until: new Date(verdict.until).toISOString() } });
  throw new StageLeft(label, verdict.until);
}

async function queue(sending: Sending, availableAt: number): Promise<Json> {
  const { session, label, message } = sending;
  const rendered = await render(sending);
  if (rendered instanceof RelanceError) return skip(session, label, message.name, `not rendered: ${rendered.why}`);
  const row = outboxRow(sending, rendered, availableAt);
  await session.tx.outbox.insert(row);
  const { now } = session;
  const firstMessageAt = session.run().firstMessageAt ?? now;
  if (!session.afterEnd) session.change({ firstMessageAt, lastMessageAt: now, ...goalCounts(session) });
  session.journal({ kind: 'queued', label, data: { message: message.name, hash: message.hash } });
  return { queued: row.id };
}

function outboxRow(
  { session, channel, label, message, contact, sender }: Sending,
  rendered: RenderedMessage,
  availableAt: number,
): OutboxRow {
  const { flow } = session.code;
  const run = session.run();
  return {
    id: outboxId(flow, run.id, label),
    run: run.id,
    campaign: run.campaign,
    revision: run.revision,
    label,
    contact: run.contact,
    channel,
    purpose: flow.purpose,
    message: message.name,
    messageHash: message.hash,
    ...(message.locale === undefined ? {} : { locale: message.locale }),
    tags: flow.tags,
    priority: flow.priority,
    to: String(contact[CHANNELS[channel].address]),
    from: message.from ?? sender,
    ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
    ...rendered,
    state: 'queued',
    queuedAt: session.now,
    availableAt,
    expiresAt: availableAt + TIME_TO_LIVE_MS[flow.purpose],
    attempts: 0,
    fence: 0,
  };
}

/** Until when the goal counts, should the run end behind this message. */
function goalCounts({ code, now }: Session): { readonly countUntil?: number } {
  const times = code.flow.goals.flatMap((goal) => goal.countedFor ?? []);
  return times.length === 0 ? {} : { countUntil: now + Math.max(...times) };
}

/** A template that fails on this contact's data must not stop the run: its reason goes to the journal. */
async function render({ session, label, message, options }: Sending): Promise<RenderedMessage | RelanceError> {
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
