import { suggest } from '../../diagnostics/nearest.ts';
import type { Span } from '../../program.ts';
import type { EventType, Schema } from '../../schema/schema.ts';
import type { EventPhrase, Name } from '../../syntax/ast.ts';
import { eventOf, eventOfShortName, type Workspace } from '../workspace.ts';
import { isLater } from './later.ts';

/** The event of one or two words, without a report: undefined if there is none that is active. */
export function findEvent(words: readonly Name[], schema: Schema): EventType | undefined {
  const text = words.map((word) => word.text).join(' ');
  return words.length === 1 ? eventOfShortName(schema, text) : eventOf(schema, text);
}

/**
 * The event that a phrase after `this` speaks of. `this cart purchased` is an order made from this very cart: the table of the
 * run's row, then the short name of an event whose row refers to that table.
 */
export function findThisEvent(words: readonly Name[], schema: Schema): EventType | undefined {
  const direct = findEvent(words, schema);
  const [subject, short] = words;
  if (direct !== undefined || subject === undefined || short === undefined) return direct;
  const event = eventOfShortName(schema, short.text);
  return event !== undefined && refersTo(event.about, subject.text, schema) ? event : undefined;
}

/** Whether rows of `entity` have a reference to rows of `to`. */
export function refersTo(entity: string, to: string, schema: Schema): boolean {
  return (schema.entities[entity]?.fields ?? []).some((field) => field.type.kind === 'ref' && field.type.entity === to);
}

/** The event that a phrase speaks of, or undefined once its mistake is reported. */
export function resolveEvent(phrase: EventPhrase, workspace: Workspace): EventType | undefined {
  const event = phrase.aboutThis ? findThisEvent(phrase.words, workspace.schema) : findEvent(phrase.words, workspace.schema);
  if (event === undefined) reportUnknownEvent(phrase.words, phrase.span, workspace);
  return event === undefined || isLater(event, phrase.span, workspace) ? undefined : event;
}

/** What happens to a message or a coupon, which a label stands for: `reminder clicked`, `code redeemed`. */
const ENGAGEMENT = ['delivered', 'opened', 'clicked', 'bounced', 'complained', 'replied', 'redeemed', 'expired'];

/** Reports words that are no event: off, or unknown with the nearest one. */
export function reportUnknownEvent(words: readonly Name[], span: Span, workspace: Workspace): void {
  const text = words.map((word) => word.text).join(' ');
  const off = findEvent(words, workspace.wholeSchema);
  if (off !== undefined) {
    const help = `Add \`${off.about}\` to \`modules\` in relance.yaml.`;
    workspace.report('table-not-active', { message: `\`${text}\` is an event of the table \`${off.about}\`, which is off.`, help, span });
    return;
  }
  if (words.length > 1 && ENGAGEMENT.includes(words.at(-1)?.text ?? '')) {
    const help = 'It is part of the language and comes in a later version; until then use an event of the shop, such as `order placed`.';
    workspace.report('not-known-yet', { message: 'This version of Relance does not know events of messages and coupons yet.', help, span });
    return;
  }
  const names = Object.values(workspace.schema.events).flatMap((event) =>
    event.short === undefined ? [event.name] : [event.name, event.short],
  );
  workspace.report('unknown-event', {
    message: `There is no event \`${text}\`.`,
    help: suggest(text, names, `Events are two words, such as \`order placed\`: ${names.join(', ')}.`),
    span,
  });
}
