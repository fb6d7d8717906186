/** How an entry of the table of foreign phrases is written, and how it is found in a text. */
import { reservedWords } from '../../tokens/words.ts';

/**
 * What people write who know another language, and what this one has for it. A new one is an entry in `foreign-phrases.ts`, with a test.
 */
export interface ForeignPhrase {
  /** Found only where reading stopped at the first word of such an item. */
  readonly begins?: 'clause' | 'step';
  /**
   * Words and signs with a blank between them. `a|b` is either word, `[a]` may be missing, and `<KIND>` is one of `KINDS`: it is spoken of
   * as `<1>`, `<2>`, … in `meant`, in the order in which they stand. An absent optional part is empty.
   */
  readonly written: string;
  /** What the author does not know yet, as a sentence. */
  readonly why: string;
  /** The same in the language; undefined where what was found is no such phrase after all. */
  readonly meant: string | ((found: readonly string[]) => string | undefined);
  /** What is said beside `meant`: where it goes, what else could be meant. */
  readonly also?: string;
  /** True: `meant` holds a word such as `NAME` that only the author knows, or means less than what was written; so it is no fix. */
  readonly example?: true;
}

/** A phrase that was found in a text. */
export interface FoundPhrase {
  readonly phrase: ForeignPhrase;
  readonly meant: string;
  /** Offsets in the text, of its first character and behind its last. */
  readonly start: number;
  readonly end: number;
}

const name = '[A-Za-z_]\\w*';
const reserved = `(?!(?:${reservedWords.join('|')})\\b)`;
const call = `${name}\\([^()]*\\)(?:\\.${name})?`;
const path = `${name}(?:\\.${name})+`;
const literal = '"[^"]*"|\\d{4}-\\d\\d-\\d\\d|\\d\\d?:\\d\\d|-?\\d+(?:\\.\\d+)?(?:%|[ \\t]*[A-Z]{3}\\b|[smhdw]\\b)?|true\\b|false\\b';

/** What `<KIND>` stands for in `written`. */
const KINDS: Readonly<Record<string, string>> = {
  name: `(?<![\\w.])${reserved}${name}\\b(?!\\s*[.(])`,
  /** Subject and verb, or a short name. */
  event: `(?<![\\w.])${reserved}${name}(?:[ \\t]+${reserved}${name})?\\b(?!\\s*[.(])`,
  plural: `(?<![\\w.])${reserved}${name}s\\b(?!\\s*[.(])`,
  channel: '(?:email|sms|push|whatsapp)\\b',
  verb: '\\w+(?:ed|en|pt|ght|lt|nt|ft|id|ade)\\b',
  path,
  /** What can be compared: a field or a function. */
  operand: `(?:${call}|${path})`,
  literal: `(?:${literal})`,
  value: `(?:${literal}|\\[[^\\]]*\\]|${call}|${path})`,
  number: '\\d+(?:\\.\\d+)?(?![\\w%.:-])',
  /** What a condition stands behind. */
  joint: '\\b(?:if|unless|and|or|until)\\b',
  /** What an exact duration stands behind. */
  exactly: '\\b(?:after|for|within|every|up to|valid|at|received|backfill)\\b',
  time: '\\d\\d?:\\d\\d',
  text: '"[^"]*"',
  /** Of a limit: what it counts in. */
  unit: '(?:day|hour)\\b',
  weekday: '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\\b',
  /** `30 days`: exact, and as long as the calendar has it. */
  span: '\\d+[ \\t]*(?:second|minute|hour|day|week)s?\\b',
  months: '\\d+[ \\t]*(?:month|year)s?\\b',
  duration: '\\d+[smhdw]\\b(?:[ \\t]+\\d+[smhdw]\\b)*',
  /** Any of the three. */
  length: '(?:\\d+[ \\t]*(?:second|minute|hour|day|week|month|year)s?\\b|\\d+[smhdw]\\b(?:[ \\t]+\\d+[smhdw]\\b)*)',
};

/** The phrase as a pattern over the text of a file. */
export function patternOf({ written }: ForeignPhrase): RegExp {
  const parts = written.split(' ').map(patternOfPart);
  const pattern = parts.reduce((before, { text, optional, sign }, index) => {
    const glue = index === 0 || before.endsWith('\\s*') ? '' : sign ? '\\s*' : '\\s+';
    const part = optional ? `(?:${glue}${text})?` : `${glue}${text}`;
    return `${before}${part}${sign ? '\\s*' : ''}`;
  }, '');
  return new RegExp(pattern.replace(/\\s\*$/, ''), 'g');
}

interface Part {
  readonly text: string;
  readonly optional: boolean;
  readonly sign: boolean;
}

function patternOfPart(part: string): Part {
  const optional = part.length > 2 && part.startsWith('[');
  const inner = optional ? part.slice(1, -1) : part;
  const kind = inner.match(/^<(\w+)>$/)?.[1];
  if (kind !== undefined) return { text: `(${KINDS[kind] ?? kind})`, optional, sign: false };
  if (/^[\w|]+$/.test(inner)) return { text: `(?<![\\w.])(?:${inner})\\b`, optional, sign: false };
  return { text: inner.replace(/[^\w\s]/g, '\\$&'), optional, sign: true };
}

/**
 * The first of `phrases` that stands in `text` where reading stopped, at the offset `stop`: of those that begin an item of the kind `begins`,
 * or where that is undefined, of all others.
 */
export function findPhrase(
  phrases: readonly (readonly [RegExp, ForeignPhrase])[],
  text: string,
  stop: number,
  begins: string | undefined,
): FoundPhrase | undefined {
  for (const [pattern, phrase] of phrases) {
    if (phrase.begins !== begins) continue;
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (start > stop || end <= stop || (phrase.begins !== undefined && start !== stop)) continue;
      const meant = meantBy(phrase, match.slice(1));
      if (meant !== undefined) return { phrase, meant, start, end };
    }
  }
  return undefined;
}

function meantBy({ meant }: ForeignPhrase, groups: readonly (string | undefined)[]): string | undefined {
  const found = groups.map((group) => group ?? '');
  if (typeof meant === 'function') return meant(found);
  return meant
    .replace(/<(\d)>/g, (_, index: string) => found[Number(index) - 1] ?? '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
