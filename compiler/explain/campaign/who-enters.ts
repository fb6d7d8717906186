/** What starts a run, who enters, and how often. */
import type { Campaign } from '../../../language/program.ts';
import { conditionWords } from '../english/conditions.ts';
import type { Context } from '../english/context.ts';
import { figures, plain, sentence } from '../english/names.ts';
import { dayWords, duration } from '../english/time.ts';
import type { Line } from '../explanation.ts';
import { triggerWords } from '../triggers/registry.ts';

/** The lines of `Who enters`. */
export function entryLines(campaign: Campaign, context: Context): readonly Line[] {
  const { onlyIf, limit, active, backfill } = campaign;
  return [
    ...triggerLines(campaign, context),
    ...(onlyIf === undefined ? [] : [{ text: `It starts only if ${conditionWords(onlyIf, context)}.` }]),
    { text: oftenWords(campaign) },
    ...(active === undefined ? [] : [{ text: activeWords(active) }]),
    ...(limit === undefined
      ? []
      : [{ text: `At most ${figures(limit.count)} runs start per ${limit.per}; the others wait for the next ${limit.per}.` }]),
    ...(backfill === undefined ? [] : [{ text: backfillWords(backfill) }]),
  ];
}

function triggerLines({ triggers }: Campaign, context: Context): readonly Line[] {
  const words = triggers.map((trigger) => triggerWords(trigger, context));
  const [only] = words;
  if (words.length === 1) return [{ text: sentence(`a run starts ${only}`) }];
  return [{ text: 'A run starts at each of these:', lines: words.map((text) => ({ text: sentence(text) })) }];
}

function oftenWords({ entry: { mode, per, atMostEvery, newestWins } }: Campaign): string {
  const who = per === 'contact' ? 'contact' : plain(per);
  if (mode === 'once') return `Each ${who} enters once, ever.`;
  const pause = atMostEvery === undefined ? '' : `, but not again within ${duration(atMostEvery)}`;
  const again = newestWins
    ? 'If it happens while a run is under way, that run ends and a new one begins.'
    : 'While a run is under way no second one starts.';
  return `Each ${who} enters every time this happens${pause}. ${per === 'contact' ? again : again.replace('a run is', `a run for the same ${who} is`)}`;
}

function activeWords({ from, until }: NonNullable<Campaign['active']>): string {
  const begin = from === undefined ? '' : ` from ${dayWords(from)}`;
  const end = until === undefined ? '' : ` until ${dayWords(until)}${until.time === undefined ? ' (that day included)' : ''}`;
  return `Entry is open${begin}${end}, store time.`;
}

const backfillWords = (backfill: number | 'all'): string =>
  backfill === 'all'
    ? 'When the campaign is first deployed, all that has happened before enters too.'
    : `When the campaign is first deployed, what happened in the last ${duration(backfill)} enters too.`;
