/** Pieces of a hover in Markdown. */
import { type Hover, MarkupKind, type Range } from 'vscode-languageserver';

/** Markdown about a stretch of text. */
export const shown = (value: string, range: Range): Hover => ({ contents: { kind: MarkupKind.Markdown, value }, range });

/** A piece of campaign code. */
export const code = (text: string, language = 'campaign'): string => `\`\`\`${language}\n${text}\n\`\`\``;

/** Paragraphs; those that are missing are left out. */
export const paragraphs = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n');

/** A list of what is said of several things. */
export const list = (items: readonly string[]): string => items.map((item) => `* ${item}`).join('\n');

/** Names in backticks, with commas; of many the first. */
export function names(all: readonly string[], most = 12): string {
  const shown = all.slice(0, most).map((name) => `\`${name}\``);
  return all.length > most ? `${shown.join(', ')} and ${all.length - most} more` : shown.join(', ');
}
