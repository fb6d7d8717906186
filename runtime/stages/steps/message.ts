import type { CompiledMessage } from '../../../compiler/artefact.ts';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import type { Channel } from '../../../language/program.ts';
import type { MessageOptions } from '../../journey/port.ts';
import { END } from '../../journey/port.ts';
import type { OutboxRow } from '../../store/port.ts';
import type { Json, Row } from '../../values.ts';
import { CHANNELS } from '../channels.ts';
import { mayReceive } from '../consent.ts';
import { contactRow } from '../context.ts';
import { noteExposure } from '../exposure.ts';
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

/** The channel that `send … by` chose, and why it passed others: `push: no address`; empty if it was the first. */
export interface Choice {
  readonly channel: Channel;
  readonly passed: string;
}

/**
 * Consent, suppression, address, cap, quiet hours, then render and outbox row: all in the stage's transaction (semantics §4). A choice is noted
 * when the message is not held any more, since all is tested again then.
 */
export async function sendMessage(
  session: Session,
  channel: Channel,
  label: string,
  options: MessageOptions,
  choice?: Choice,
): Promise<Json> {
  const contact = await contactRow(session.tx, session.run().contact);
  const sender = CHANNELS[channel].settings(session.workspace.settings)?.from;
  const message = await variantFor(session, channel, options.message, contact);
  const refusal =
    sender === undefined ? `no channel ${channel}` : await mayReceive(session.tx, contact, channel, session.code.flow.purpose);
  const policy = refusal === undefined ? await testPolicies(session, channel, contact, heldSince(session, label)) : undefined;
  if (policy?.kind === 'hold' && !session.afterEnd) return hold(session, label, message, policy);
  if (policy?.kind === 'exit' && !session.afterEnd) return leave(session, label, policy.reason);
  await session.flush();
  const reason = refusal ?? (policy === undefined || policy.kind === 'hold' ? undefined : policy.reason);
  if (choice !== undefined) noteChoice(session, label, options.message, choice);
  if (reason !== undefined || sender === undefined) return skipMessage(session, label, options.message, reason ?? '');
  if (session.run().heldOut !== undefined) return holdOut(session, label, options.message);
  // A run that has ended cannot wait: its message waits in the outbox, and is tested again when it is claimed.
  const availableAt = policy?.kind === 'hold' ? policy.until : session.now;
  return queue({ session, channel, label, message, contact, sender, options }, availableAt);
}

/** What a message's step answers: it stands in the outbox, or would if the contact were not held out, and did not have to be left out. */
export const wasQueued = (result: Json): boolean =>
  typeof result === 'object' && result !== null && ('queued' in result || 'heldOut' in result);

/** How long the `else` of a message waits for the provider, ms: on a channel that the workspace has, since the message was queued. */
export function patienceOf({ workspace }: Session, channel: Channel): number {
  const settings = CHANNELS[channel].settings(workspace.settings);
  if (settings === undefined) throw new Error(`The workspace has no channel ${channel} on which a message could have been queued.`);
  return settings.giveUpAfterMs;
}

function noteChoice(session: Session, label: string, message: string, { channel, passed }: Choice): void {
  session.journal({ kind: 'chosen', label, ...(passed === '' ? {} : { reason: passed }), data: { message, channel } });
}

/** Messages of two channels may have one name. */
async function variantFor(session: Session, channel: Channel, name: string, contact: Row): Promise<CompiledMessage> {
  const variants = (await session.tx.deployments.message(name)).filter((message) => message.channel === channel);
  const message = chooseVariant(variants, contact.locale);
  if (message === undefined) throw new Error(`The ${channel} message \`${name}\` is not deployed.`);
  return message;
}

/** Notes why the message does not go, as the answer of its step. */
export function skipMessage(session: Session, label: string, message: string, reason: string): Json {
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

/** When the message that resumes here was held first, ms; now, for one that comes by for the first time. */
function heldSince(session: Session, label: string): number {
  const hold = session.run().cursors[session.cursor]?.hold;
  return hold?.label === label ? hold.since : session.now;
}

/** `capped exit`: the run ends here. */
async function leave(session: Session, label: string, reason: string): Promise<never> {
  await session.flush();
  session.end({ outcome: 'exited', endedBy: 'exit', reason, label, told: true });
  throw new StageLeft(END);
}

/** All tests were made; in place of the outbox row stands this line, which counts as the exposure (semantics §5). */
function holdOut(session: Session, label: string, message: string): Json {
  noteExposure(session);
  session.journal({ kind: 'held out', label, data: { message } });
  return { heldOut: true };
}

async function queue(sending: Sending, availableAt: number): Promise<Json> {
  const { session, label, message } = sending;
  const rendered = await render(sending);
  if (rendered instanceof RelanceError) return skipMessage(session, label, message.name, `not rendered: ${rendered.why}`);
  const row = outboxRow(sending, rendered, availableAt);
  await session.tx.outbox.insert(row);
  noteExposure(session);
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
    id: outboxId(flow, run.id, label, session.occurrence(label)),
    run: run.id,
    campaign: run.campaign,
    revision: run.revision,
    label,
    contact: run.contact,
    kind: 'message',
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
    ...(message.template === undefined ? {} : { template: message.template }),
    ...(message.language === undefined ? {} : { language: message.language }),
    state: 'queued',
    queuedAt: session.now,
    availableAt,
    expiresAt: availableAt + TIME_TO_LIVE_MS[flow.purpose],
    ...(flow.quietHours?.hours === undefined ? {} : { quietHours: flow.quietHours.hours }),
    attempts: 0,
    fence: 0,
  };
}

/** Without a word there is nothing to fill in: a backtest deploys messages so, since it sends none. */
const isBlank = ({ subject, preheader = '', html, text = '', link = '', image = '' }: CompiledMessage): boolean =>
  `${subject}${preheader}${html}${text}${link}${image}` === '';

/** A template that fails on this contact's data must not stop the run: its reason goes to the journal. */
async function render({ session, label, message, options }: Sending): Promise<RenderedMessage | RelanceError> {
  if (isBlank(message)) return { subject: '', html: '', text: '' };
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
