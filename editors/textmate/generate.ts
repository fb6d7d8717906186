/** Writes the TextMate grammar beside the extension that ships it: `node editors/textmate/generate.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaignGrammar } from './campaign-grammar.ts';

/** Where the grammar stands. */
export const GRAMMAR_FILE = join(import.meta.dirname, '..', 'vscode', 'syntaxes', 'campaign.tmLanguage.json');

/** The grammar as the file holds it. */
export function grammarText(): string {
  return `${JSON.stringify(campaignGrammar(), null, 2)}\n`;
}

if (import.meta.main) writeFileSync(GRAMMAR_FILE, grammarText());
