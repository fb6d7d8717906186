/** Names for a place whose item cannot be read even with a mark in it: by the words right before it. */
import type { IToken } from 'chevrotain';
import type { Choice } from '../../../../language/diagnostics/diagnostic.ts';
import { choicesOf } from '../../../../language/diagnostics/spelling.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { namesBehind } from '../../knowledge/steps/of-step.ts';

/** Names that fit behind these tokens. */
export function fallbackChoices(snapshot: Snapshot, before: readonly IToken[]): readonly Choice[] {
  const [second, first] = before.slice(-2).map(({ image }) => image);
  const word = before.length === 1 ? second : first;
  const { partial } = snapshot.checked;
  const ofStep = word === undefined ? undefined : namesBehind(word, snapshot);
  if (ofStep !== undefined) return ofStep;
  switch (word) {
    case 'coupon':
      return choicesOf(
        partial.coupons.map(({ name }) => name),
        'coupon',
      );
    case 'campaign':
    case 'test':
      return choicesOf(
        partial.campaigns.map(({ name }) => name),
        'campaign',
      );
    case 'tagged':
      return choicesOf(new Set(partial.campaigns.flatMap(({ tags }) => tags)), 'tag');
    case 'segment':
    case 'enters':
    case 'leaves':
    case 'in':
      return choicesOf(
        partial.segments.map(({ name }) => name),
        'segment',
      );
    case 'when':
    case 'unless':
    case 'goal':
    case 'measure':
    case 'on':
    case 'for':
      return events(snapshot);
    default:
      return [];
  }
}

function events({ checked }: Snapshot): readonly Choice[] {
  return Object.values(checked.partial.schema.events).flatMap(({ name, short, documentation }): readonly Choice[] => {
    const more = documentation === undefined ? {} : { documentation };
    return [name, ...(short === undefined ? [] : [short])].map((one) => ({ name: one, kind: 'event', ...more }));
  });
}
