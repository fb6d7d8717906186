import { editDistance } from '../../diagnostics/nearest.ts';
import { slipsBetween } from '../../diagnostics/typing-slips.ts';
import { contextualWords, reservedWords, type Word } from '../tokens/words.ts';

/** A word of the language that somebody may have meant, how many edits it is away, and how likely the slip is (`slipsBetween`). */
export interface NearKeyword {
  readonly keyword: Word;
  readonly distance: number;
  readonly slips: number;
}

const keywords: readonly Word[] = [...reservedWords, ...contextualWords];

/** The words of the language that `written` may be a misspelling of: at most a third of its letters differ (one edit at least is allowed). */
export function nearKeywords(written: string): readonly NearKeyword[] {
  const limit = Math.max(1, Math.floor(written.length / 3));
  const lower = written.toLowerCase();
  return keywords.flatMap((keyword) => {
    if (keyword === written || Math.abs(keyword.length - written.length) > limit) return [];
    const distance = editDistance(lower, keyword);
    return distance <= limit ? [{ keyword, distance, slips: slipsBetween(keyword, lower) }] : [];
  });
}
