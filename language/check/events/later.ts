import type { Span } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { Workspace } from '../workspace.ts';

/** Events that the schema has and this version does not act on, with what they are. */
const LATER: Readonly<Record<string, string>> = {
  'checkout abandoned': 'abandoned checkouts',
  'product restocked': 'events that no contact causes',
  'price dropped': 'events that no contact causes',
};

/** Reports an event that this version does not act on yet. */
export function isLater(event: EventType, span: Span, { report }: Workspace): boolean {
  const what = Object.hasOwn(LATER, event.name) ? LATER[event.name] : undefined;
  if (what === undefined) return false;
  report('not-known-yet', {
    message: `This version of Relance does not know ${what} yet.`,
    help: 'It is part of the language and comes in a later version; until then use another event, such as `cart updated`.',
    span,
  });
  return true;
}
