import { nearest } from '../../diagnostics/nearest.ts';
import { changeTo, choicesOf } from '../../diagnostics/spelling.ts';
import type { Span } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { Name } from '../../syntax/ast.ts';
import { isReceived } from '../events/derived.ts';
import { eventChoices, findEvent, reportUnknownEvent } from '../events/resolve-event.ts';
import { type Engagement, findEngagement, isReportedEngagement, noteEngagement } from '../expressions/engagement.ts';
import { reportMisspeltWord } from '../misspelt-word.ts';
import type { Workspace } from '../workspace.ts';
import { findContact } from './contact-name.ts';
import { FIRST_CONTACT, type TestContext } from './test-context.ts';

/** The event that happens in a test, to which contact, and of `reminder clicked` the label. */
export interface FoundEvent {
  readonly event: EventType;
  readonly contact: string;
  readonly label?: string;
}

/** Resolves the words of an event: two or one are an event, one word more before them is a contact. Undefined once a mistake is reported. */
export function findEventOf(words: readonly Name[], context: TestContext): FoundEvent | undefined {
  const { workspace, firstContact } = context;
  const whole = findWords(words, context);
  if (whole !== undefined) return accept(words, whole, firstContact, context);
  const [head, ...rest] = words;
  if (isReportedTwice(words, context) || isReportedExpect(words, context)) return undefined;
  const found = rest.length === 0 ? undefined : findWords(rest, context);
  if (head !== undefined && found !== undefined) {
    const contact = findContact(head, context);
    return contact === undefined ? undefined : accept(rest, found, contact, context);
  }
  const hasContact =
    words.length > 2 || (head !== undefined && context.rows.get(head.text) === 'contact' && !isLikeEvent(words, workspace));
  const phrase = hasContact ? rest : words;
  const span = spanOf(phrase.length === 0 ? words : phrase);
  if (span === undefined) return undefined;
  if (!isReportedEngagement({ aboutThis: false, words: phrase, span }, context.scope, workspace))
    reportUnknownEvent(phrase, span, workspace);
  return undefined;
}

/** `contact reistered` is no event that happens to the contact, but one that is called so. */
function isLikeEvent(words: readonly Name[], { schema }: Workspace): boolean {
  const text = words.map((word) => word.text).join(' ');
  const near = nearest(
    text,
    eventChoices(schema).map(({ name }) => name),
  );
  return near !== undefined && near.split(' ')[0] === words[0]?.text;
}

/** `contact contact registered`: without a name before it the first contact is meant. */
function isReportedTwice([head, subject]: readonly Name[], { workspace }: TestContext): boolean {
  if (head?.text !== FIRST_CONTACT || subject?.text !== FIRST_CONTACT) return false;
  const span = { ...head.span, end: subject.span.start };
  workspace.report('duplicate-name', {
    message: '`contact` stands here a second time.',
    help: 'Leave it out: an event without a name before it happens to the first contact.',
    span: head.span,
    fixes: [{ kind: 'remove-duplicate', title: 'Remove the first `contact`', edits: [{ span, text: '' }], safe: false }],
  });
  return true;
}

/** `at 3d expct outcome completed`: looks like an event of a contact. */
function isReportedExpect(words: readonly Name[], context: TestContext): boolean {
  const [head, ...rest] = words;
  if (head === undefined || context.rows.get(head.text) === 'contact' || nearest(head.text, ['expect']) === undefined) return false;
  if (rest.length > 0 && findWords(rest, context) !== undefined) return false;
  reportMisspeltWord(head, 'expect', choicesOf(['expect'], 'keyword'), context.workspace);
  return true;
}

type Found = { readonly event: EventType } | Engagement;

function findWords(words: readonly Name[], { scope, workspace }: TestContext): Found | undefined {
  const event = findEvent(words, workspace.schema);
  if (event !== undefined) return { event };
  return words.length === 2 ? findEngagement(words, scope, workspace) : undefined;
}

/** Notes what was found, unless a test cannot let it happen. */
function accept(words: readonly Name[], found: Found, contact: string, context: TestContext): FoundEvent | undefined {
  const { workspace, scope } = context;
  const span = spanOf(words);
  if (span === undefined) return undefined;
  if (!('subject' in found)) {
    workspace.use(span, { kind: 'event', name: found.event.name });
    return isReceived(found.event, span, workspace) ? { event: found.event, contact } : undefined;
  }
  noteEngagement({ aboutThis: false, words, span }, found, scope, workspace);
  if (found.event.name === 'coupon expired') {
    const help = 'Let the time of the test pass the end of the coupon, such as `until 30d`.';
    workspace.report('derived-event', { message: 'A coupon expires when its time is over.', help, span });
    return undefined;
  }
  if (found.subject.kind === 'label') return { event: found.event, contact, label: found.subject.label };
  reportNoLabel(words, context);
  return undefined;
}

/** `email opened`, `hello opened`: it must be one message of the run. */
function reportNoLabel([subject]: readonly Name[], { scope, workspace }: TestContext): void {
  if (subject === undefined) return;
  const labels = [...(scope.labels ?? [])].flatMap(([label, { node }]) =>
    'message' in node && (node.message.text === subject.text || node.kind === subject.text) ? [label] : [],
  );
  const [only, ...others] = labels;
  const example = only ?? 'email_welcome';
  workspace.report('unknown-label', {
    message: `In a test it happens to one message of the run, and \`${subject.text}\` may be several.`,
    help: `Name the label of its step, such as \`${example}\`.`,
    span: subject.span,
    fixes: only !== undefined && others.length === 0 ? [changeTo(subject.span, only)] : [],
    choices: labels.map((name) => ({ name, kind: 'label' })),
  });
}

function spanOf(words: readonly Name[]): Span | undefined {
  const [first, last] = [words[0], words.at(-1)];
  return first && last && { ...first.span, end: last.span.end };
}
