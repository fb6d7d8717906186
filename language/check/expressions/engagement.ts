/**
 * Event phrases with a subject of their own: a label of this campaign (`reminder clicked`, `code redeemed`), a channel (`email opened`) or
 * the name of a message (`welcome clicked`). Their events are those that the schema keeps: `message clicked`, `coupon redeemed`.
 */
import type { Choice } from '../../diagnostics/diagnostic.ts';
import { spelling } from '../../diagnostics/spelling.ts';
import { CHANNELS, type Channel, type Fact } from '../../program.ts';
import type { EventType, Schema } from '../../schema/schema.ts';
import type { EventPhrase, Name } from '../../syntax/ast.ts';
import type { Scope } from '../scope.ts';
import type { Workspace } from '../workspace.ts';
import { keptEvent } from './schema-index.ts';

/** An event of a message or a coupon, and whose. */
export interface Engagement {
  readonly event: EventType;
  readonly subject: NonNullable<Fact['subject']>;
}

/** What the two words of a phrase say, if the first is a label, a channel or a message and the second happens to it. */
export function findEngagement(words: readonly Name[], scope: Scope, workspace: Workspace): Engagement | undefined {
  const [subject, verb] = words;
  if (subject === undefined || verb === undefined) return undefined;
  const step = scope.labels?.get(subject.text);
  if (step !== undefined) {
    const event = keptEvent(workspace.schema, `${step.of.engaging?.about ?? ''} ${verb.text}`);
    return event && { event, subject: { kind: 'label', label: subject.text } };
  }
  const event = keptEvent(workspace.schema, `message ${verb.text}`);
  if (event === undefined) return undefined;
  if (isChannel(subject.text)) return { event, subject: { kind: 'channel', channel: subject.text } };
  return workspace.messages.has(subject.text) ? { event, subject: { kind: 'message', message: subject.text } } : undefined;
}

/** Notes what the two words of a phrase refer to. */
export function noteEngagement({ words }: EventPhrase, { event, subject }: Engagement, scope: Scope, { use }: Workspace): void {
  const [first, verb] = words;
  if (first === undefined || verb === undefined) return;
  if (subject.kind === 'label') use(first.span, { kind: 'label', campaign: scope.campaign ?? '', name: subject.label });
  else if (subject.kind === 'channel') use(first.span, { kind: 'channel', name: subject.channel });
  else use(first.span, { kind: 'message', name: subject.message });
  use(verb.span, { kind: 'event', name: event.name });
}

/** Reports a phrase that is about a message or a coupon and does not fit. False if it is about neither. */
export function isReportedEngagement({ words }: EventPhrase, scope: Scope, workspace: Workspace): boolean {
  const [subject, verb] = words;
  if (subject === undefined || verb === undefined || words.length > 2) return false;
  if (workspace.broken.has(`${subject.text} ${verb.text}`)) return true;
  const known = scope.labels?.has(subject.text) === true || isChannel(subject.text) || workspace.messages.has(subject.text);
  if (known) reportVerb(subject, verb, scope, workspace);
  else if (!isVerb(verb.text, workspace.schema)) return false;
  else if (scope.incomplete !== true && !isBroken(subject, verb, workspace)) reportSubject(subject, verb, scope, workspace);
  return true;
}

/** The declaration of the subject, or of an own event of these words, has a mistake of its own. */
function isBroken(subject: Name, verb: Name, { broken }: Workspace): boolean {
  return broken.has(subject.text) || broken.has(`${subject.text} ${verb.text}`);
}

function reportVerb(subject: Name, verb: Name, { labels }: Scope, workspace: Workspace): void {
  const step = labels?.get(subject.text);
  const about = step === undefined ? 'message' : step.of.engaging?.about;
  if (step !== undefined && about === undefined) {
    workspace.report('wrong-subject', {
      message: `\`${subject.text}\` is a step that sends no message and gives no coupon.`,
      help: 'Name a message (`NAME clicked`) or a coupon that was given (`NAME redeemed`).',
      span: subject.span,
      ...(step.node.label && { related: [{ span: step.node.label.span, message: 'the step' }] }),
    });
    return;
  }
  const verbs = verbChoices(about ?? 'message', workspace.schema);
  const found = spelling(verb, verbs, `Write one of ${verbs.map(({ name }) => name).join(', ')}.`);
  const message = `\`${subject.text}\` stands for a ${about}, and \`${verb.text}\` is nothing that happens to one.`;
  workspace.report('unknown-event', { message, ...found, span: verb.span });
}

/** `remnder clicked`, `save20 redeemed`. */
function reportSubject(subject: Name, verb: Name, scope: Scope, workspace: Workspace): void {
  const isMessage = keptEvent(workspace.schema, `message ${verb.text}`) !== undefined;
  const gives = [...(scope.labels ?? [])].filter(([, { node }]) => node.kind === 'give' && node.coupon.text === subject.text);
  const choices = subjectChoices(verb.text, scope, workspace);
  const [only, ...others] = gives;
  const near = only !== undefined && others.length === 0 ? { ...subject, text: only[0] } : subject;
  const fallback = isMessage ? 'Name the label of a message, a channel or a message.' : 'Name the label of a coupon that was given.';
  const found = spelling(near, choices, fallback);
  workspace.report('unknown-event', {
    message: workspace.coupons.has(subject.text)
      ? `\`${subject.text}\` is a coupon; what is \`${verb.text}\` is one that a step has given.`
      : `Nothing that can be \`${verb.text}\` goes by the name \`${subject.text}\`.`,
    ...found,
    span: subject.span,
  });
}

/** Labels, channels, messages and subjects of own events that a verb can be said of. */
function subjectChoices(verb: string, { labels }: Scope, workspace: Workspace): readonly Choice[] {
  const own = [...(labels ?? [])].flatMap(([name, step]): readonly Choice[] => {
    const about = step.of.engaging?.about;
    return about !== undefined && keptEvent(workspace.schema, `${about} ${verb}`) !== undefined ? [{ name, kind: 'label' }] : [];
  });
  const events = Object.keys(workspace.schema.events).flatMap((name): readonly Choice[] =>
    name.endsWith(` ${verb}`) ? [{ name: name.slice(0, -verb.length - 1), kind: 'event', detail: name }] : [],
  );
  if (keptEvent(workspace.schema, `message ${verb}`) === undefined) return [...own, ...events];
  const channels = CHANNELS.map((name) => ({ name, kind: 'keyword' }) as const);
  return [...own, ...events, ...channels, ...workspace.messages.names().map((name) => ({ name, kind: 'message' }) as const)];
}

function verbChoices(about: 'message' | 'coupon', { kept }: Schema): readonly Choice[] {
  return Object.keys(kept.events).flatMap((name) => {
    const [subject, verb] = name.split(' ');
    return subject === about && verb !== undefined ? [{ name: verb, kind: 'event' } as const] : [];
  });
}

function isVerb(verb: string, schema: Schema): boolean {
  return keptEvent(schema, `message ${verb}`) !== undefined || keptEvent(schema, `coupon ${verb}`) !== undefined;
}

/** Whether a word is a channel. */
export function isChannel(name: string): name is Channel {
  return CHANNELS.some((channel) => channel === name);
}
