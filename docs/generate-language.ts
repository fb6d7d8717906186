/** Writes the generated parts of `language/files.md`: `node docs/generate-language.ts`. */
import { contextualWords, reservedWords } from '../language/syntax/tokens/words.ts';
import { code, type GeneratedPart, writeParts } from './generated-part.ts';

/** The words of the language. */
export function languageParts(): readonly GeneratedPart[] {
  const reserved = [
    'May not name anything:',
    wrapped(reservedWords),
    'Keywords in one place, names everywhere else:',
    wrapped(contextualWords),
  ].join('\n\n');
  return [{ page: 'language/files.md', name: 'reserved-words', text: reserved }];
}

/** The words as code, by alphabet, in lines of readable length. */
function wrapped(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of [...new Set(words)].sort().map(code)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > 130) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

if (import.meta.main) writeParts(languageParts());
