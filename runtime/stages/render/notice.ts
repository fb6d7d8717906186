import { LiquidError } from 'liquidjs';
import { FORMAT_KEY } from '../../../compiler/messages/liquid/format.ts';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import type { Settings } from '../../../language/settings/settings.ts';
import { formatFor } from './format.ts';
import { ENGINES } from './templates.ts';
import { LiquidSource } from './to-liquid.ts';

/**
 * Renders the text of a notice, for people of the shop: in the shop's own locale and zone. Throws `RelanceError` `notice-not-rendered` if a
 * value is missing that the text asks for, or a filter fails; the caller records it.
 */
export async function renderNotice(text: string, values: Readonly<Record<string, unknown>>, store: Settings['store']): Promise<string> {
  const format = formatFor(store);
  const binding = { format, minorDigits: store.minorDigits };
  const bound = Object.entries(values).map(([name, value]) => [
    name,
    value instanceof LiquidSource ? value.bind(binding) : (value ?? null),
  ]);
  const scope = { ...Object.fromEntries(bound), store: { name: store.name, url: store.url ?? null } };
  try {
    return String(await ENGINES.text.parseAndRender(text, scope, { globals: { [FORMAT_KEY]: format } })).trim();
  } catch (error) {
    if (!LiquidError.is(error)) throw error;
    throw new RelanceError({
      code: 'notice-not-rendered',
      summary: 'The text of a notice could not be rendered.',
      why: error.message,
      help: 'Make the text ask whether the value is there.',
      cause: error,
    });
  }
}

const LONGEST_SUBJECT = 60;

/** The first words of the text, and the campaign that wrote it. */
export function noticeSubject(text: string, campaign: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `${line.length <= LONGEST_SUBJECT ? line : `${firstWords(line)}…`} (${campaign})`;
}

/** Whole words, where the first is not longer than all of it; never half of a character. */
function firstWords(line: string): string {
  const cut = line.slice(0, LONGEST_SUBJECT + 1);
  const end = cut.lastIndexOf(' ');
  return end > 0 ? cut.slice(0, end) : [...line].slice(0, LONGEST_SUBJECT).join('');
}
