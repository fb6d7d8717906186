import { nearest } from '../../diagnostics/nearest.ts';
import { choicesOf } from '../../diagnostics/spelling.ts';
import type { Expression, Fact, FactWindow } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { EventPhrase, ExpressionNode, WindowNode } from '../../syntax/ast.ts';
import { isRecorded } from '../events/derived.ts';
import { findEvent, findThisEvent, refersTo, reportUnknownEvent } from '../events/resolve-event.ts';
import { reportMisspeltWord } from '../misspelt-word.ts';
import { eventFilterScope, type Scope } from '../scope.ts';
import { aRow, BOOLEAN, describe, isScalar } from '../types.ts';
import type { Workspace } from '../workspace.ts';
import { asCondition } from './condition.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { findEngagement, isReportedEngagement, noteEngagement } from './engagement.ts';
import { isFactAllowed } from './fact-rule.ts';
import { keptEvent } from './schema-index.ts';

/** The event of a phrase, and the message or coupon that it must have happened to. */
export interface Happening {
  readonly event: EventType;
  readonly subject?: NonNullable<Fact['subject']>;
}

/** What a phrase speaks of, without a report: an event of the schema, of a message or of a coupon. */
export function findHappening(phrase: EventPhrase, scope: Scope, workspace: Workspace): Happening | undefined {
  const { schema } = workspace;
  const event = phrase.aboutThis ? findThisEvent(phrase.words, schema) : findEvent(phrase.words, schema);
  if (event !== undefined) return { event };
  const kept = keptEvent(schema, phrase.words.map((word) => word.text).join(' '));
  return kept === undefined ? findEngagement(phrase.words, scope, workspace) : { event: kept };
}

/** An event phrase as a condition: has this happened to this contact? */
export function checkFact(node: NodeOf<'fact'>, context: ExpressionContext): Fact | undefined {
  const { workspace, scope } = context;
  const found = resolve(node.phrase, context);
  if (found === undefined) return undefined;
  const { event, subject } = found;
  const allowed = isRecorded(event, node.span, workspace) && isFactAllowed(node, subject, context);
  const about = !node.phrase.aboutThis || isAboutThis(node.phrase, found, context);
  const window = checkWindow(node.window, context);
  const where =
    node.where &&
    asCondition(
      context.check(node.where.condition, { ...context, scope: eventFilterScope(scope, event, 'filter') }),
      node.where.condition.span,
      workspace,
    );
  if (!allowed || !about || window === undefined || (node.where !== undefined && where === undefined)) return undefined;
  return {
    kind: 'fact',
    type: BOOLEAN,
    event: event.name,
    ...(subject && { subject }),
    aboutThis: node.phrase.aboutThis,
    window,
    ...(where === undefined ? {} : { where }),
    span: node.span,
  };
}

function resolve(phrase: EventPhrase, { scope, workspace }: ExpressionContext): Happening | undefined {
  const found = findHappening(phrase, scope, workspace);
  if (found?.subject !== undefined) noteEngagement(phrase, { event: found.event, subject: found.subject }, scope, workspace);
  else if (found !== undefined) workspace.use(wordsOf(phrase), { kind: 'event', name: found.event.name });
  else if (!isReportedThis(phrase, scope, workspace) && (phrase.aboutThis || !isReportedEngagement(phrase, scope, workspace)))
    reportUnknownEvent(phrase.words, phrase.span, workspace);
  return found;
}

/** `cart purchased`: an order made from a cart, which can be said of the run's own cart only. */
function isReportedThis(phrase: EventPhrase, { self }: Scope, { schema, report }: Workspace): boolean {
  const event = phrase.aboutThis ? undefined : findThisEvent(phrase.words, schema);
  const [subject] = phrase.words;
  if (event === undefined || subject === undefined) return false;
  const words = `this ${phrase.words.map((word) => word.text).join(' ')}`;
  const at = { ...phrase.span, end: phrase.span.start };
  const isOwn = self === subject.text;
  report('unknown-event', {
    message: `Whose \`${subject.text}\` is meant has to be said: that of the run.`,
    help: isOwn
      ? `Write \`${words}\`.`
      : `Write \`${words}\`, in a campaign that runs per \`${subject.text}\`; any other is \`${event.name}\`.`,
    span: phrase.span,
    fixes: isOwn ? [{ kind: 'name-this', title: `Write \`${words}\``, edits: [{ span: at, text: 'this ' }], safe: false }] : [],
  });
  return true;
}

/** The place of the words, without `this`. */
function wordsOf({ words, span }: EventPhrase): EventPhrase['span'] {
  return { ...span, start: words[0]?.span.start ?? span.start };
}

function isAboutThis(phrase: EventPhrase, { event, subject }: Happening, { workspace, scope }: ExpressionContext): boolean {
  if (subject === undefined && scope.self === undefined && scope.uncertain === true) return true;
  if (subject === undefined && scope.self === undefined) {
    const absent = scope.absent.get('this');
    workspace.report('this-needs-per', { message: absent?.why ?? '`this` is not bound here.', help: absent?.help, span: phrase.span });
    return false;
  }
  if (subject === undefined && isRelated(phrase, event, scope, workspace)) return true;
  const run = scope.self === undefined ? 'the contact' : aRow(scope.self);
  workspace.report('this-not-related', {
    message: `The run is about ${run}; \`${event.name}\` is about ${aRow(event.about)}.`,
    help: subject === undefined ? `Leave out \`this\` to ask about any \`${event.about}\` of the contact.` : 'Leave out `this`.',
    span: phrase.span,
  });
  return false;
}

function isRelated({ words }: EventPhrase, event: EventType, { self }: Scope, { schema }: Workspace): boolean {
  if (self === undefined || event.about === self) return self !== undefined;
  return refersTo(event.about, self, schema) && (words.length === 1 || words[0]?.text === self);
}

function checkWindow(node: WindowNode | undefined, context: ExpressionContext): FactWindow | undefined {
  if (node === undefined || node.kind === 'since entry') return { kind: 'since entry' };
  if (node.kind === 'within') return { kind: 'within', ms: node.duration.ms };
  if (isReportedEntry(node.at, context)) return undefined;
  const at = context.check(node.at, context);
  if (at === undefined || isScalar(at.type, 'instant', 'date')) return at && { kind: 'since', at };
  context.workspace.report('type-mismatch', {
    message: `\`since\` needs a date or a point in time; this is ${describe(at.type)}.`,
    help: 'Write a date or a field that holds one.',
    span: at.span,
  });
  return undefined;
}

/** `since enrty`: a name alone is no point in time. */
function isReportedEntry(at: ExpressionNode, { scope, workspace }: ExpressionContext): boolean {
  const [name, ...more] = at.kind === 'path' ? at.names : [];
  if (name === undefined || more.length > 0 || scope.roots.has(name.text) || nearest(name.text, ['entry']) === undefined) return false;
  reportMisspeltWord(name, 'entry', choicesOf(['entry'], 'keyword'), workspace);
  return true;
}

/** Whether an expression is a fact. */
export function isFact(expression: Expression): expression is Fact {
  return expression.kind === 'fact';
}
