import { nearest } from '../../diagnostics/nearest.ts';
import { choicesOf } from '../../diagnostics/spelling.ts';
import type { Trigger } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { EventPhrase } from '../../syntax/ast.ts';
import { eventChoices, reportUnknownEvent } from '../events/resolve-event.ts';
import { isReportedEngagement, noteEngagement } from '../expressions/engagement.ts';
import { findHappening } from '../expressions/fact.ts';
import { reportMisspeltWord } from '../misspelt-word.ts';
import type { Workspace } from '../workspace.ts';
import { FILTER_SCOPE } from './trigger-scope.ts';

/** The event of a trigger, and the channel or message it must have happened to. */
export interface TriggerEvent {
  readonly event: EventType;
  readonly subject?: (Trigger & { readonly kind: 'event' })['subject'];
}

/** The event that a trigger names, or undefined once its mistake is reported. Labels are none: no run has begun. */
export function resolveTriggerEvent(phrase: EventPhrase, workspace: Workspace): TriggerEvent | undefined {
  if (phrase.aboutThis) {
    workspace.report('unknown-name', {
      message: FILTER_SCOPE.absent.get('this')?.why ?? '',
      help: 'Leave out `this`.',
      span: { ...phrase.span, end: { ...phrase.span.start, offset: phrase.span.start.offset + 4, column: phrase.span.start.column + 4 } },
    });
    return undefined;
  }
  const found = findHappening(phrase, FILTER_SCOPE, workspace);
  if (found === undefined) {
    if (!isReportedStarted(phrase, workspace) && !isReportedEngagement(phrase, FILTER_SCOPE, workspace))
      reportUnknownEvent(phrase.words, phrase.span, workspace);
    return undefined;
  }
  const { event, subject } = found;
  if (subject === undefined) workspace.use(phrase.span, { kind: 'event', name: event.name });
  else noteEngagement(phrase, { event, subject }, FILTER_SCOPE, workspace);
  return subject === undefined || subject.kind === 'label' ? { event } : { event, subject };
}

/** `when stated`: no event, but the word for runs that are started by name. */
function isReportedStarted({ words, span }: EventPhrase, workspace: Workspace): boolean {
  const [name, ...more] = words;
  const shorts = eventChoices(workspace.schema).map((choice) => choice.name);
  if (name === undefined || more.length > 0 || nearest(name.text, [...shorts, 'started']) !== 'started') return false;
  reportMisspeltWord({ text: name.text, span }, 'started', choicesOf(['started'], 'keyword'), workspace);
  return true;
}
