/** Writes the generated parts of `language.md`: `node docs/generate-language.ts`. */
import {
  laterClauses,
  laterDeclarations,
  laterExpectations,
  laterGivens,
  laterSteps,
  laterTriggerParts,
  laterTriggers,
  type NotKnownYet,
} from '../language/syntax/grammar/not-known-yet.ts';
import { contextualWords, reservedWords } from '../language/syntax/tokens/words.ts';
import { code, type GeneratedPart, table, writeParts } from './generated-part.ts';

const LATER: readonly (readonly [string, NotKnownYet])[] = [
  ['declarations', laterDeclarations],
  ['clauses', laterClauses],
  ['triggers', laterTriggers],
  ['in a trigger, behind its event', laterTriggerParts],
  ['steps', laterSteps],
  ['after `given`', laterGivens],
  ['after `expect`', laterExpectations],
];

/** The words of the language, and what this version does not know yet. */
export function languageParts(): readonly GeneratedPart[] {
  const reserved = [
    'May not name anything:',
    wrapped(reservedWords),
    'Keywords in one place, names everywhere else:',
    wrapped(contextualWords),
  ].join('\n\n');
  const later = table(
    ['where', 'what'],
    LATER.map(([where, known]) => [where, [...new Set(known.values())].map(withoutPlace).join(', ')]),
  );
  return [
    { page: 'language.md', name: 'reserved-words', text: reserved },
    { page: 'language.md', name: 'not-known-yet', text: later },
  ];
}

/** `the clause …` stands in the column of clauses already. */
const withoutPlace = (what: string): string => what.replace(/^the (clause|step) |^triggers (?=on )/, '');

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
