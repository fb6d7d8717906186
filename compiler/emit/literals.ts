/** Literals of TypeScript and SQL as text. */
import type { Fact } from '../../language/program.ts';

/** Control characters, line separators, and the private-use characters that mark places while a file is printed. */
function isSpecial(character: string): boolean {
  const code = character.charCodeAt(0);
  return code < 0x20 || code === 0x7f || code === 0x2028 || code === 0x2029 || code === 0xe000 || code === 0xe001;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}

/** A TypeScript string in single quotes. */
export function quote(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `'${Array.from(escaped, (character) => (isSpecial(character) ? `\\u${hex(character)}` : character)).join('')}'`;
}

/** A TypeScript array of strings. */
export function quoteAll(texts: readonly string[]): string {
  return `[${texts.map(quote).join(', ')}]`;
}

/** A TypeScript template without substitutions, for text of several lines. */
export function quoteTemplate(text: string): string {
  return `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;
}

/** A whole number with `_` between its thousands. */
export function wholeNumber(value: number | string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '_');
}

/** An object key: bare where it may be. */
export function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}

/** An SQL identifier. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * An SQL text. A colon before a letter is escaped, so that whoever fills in the named parameters need not know SQL's quoting; so are
 * control characters, so that indenting the SQL cannot change a text.
 */
export function sqlText(text: string): string {
  const quoted = text.replaceAll("'", "''");
  const special = (character: string, index: number, all: readonly string[]) =>
    isSpecial(character) || character === '\\' || (character === ':' && /^[A-Za-z_]/.test(all[index + 1] ?? ''));
  const characters = Array.from(quoted);
  if (!characters.some(special)) return `'${quoted}'`;
  return `U&'${characters.map((character, index, all) => (special(character, index, all) ? `\\${hex(character)}` : character)).join('')}'`;
}

/** An object or array, one entry a line. */
export function lines(open: string, entries: readonly string[], close: string, indent = '  '): string {
  return entries.length === 0 ? `${open}${close}` : `${open}\n${entries.map((entry) => `${indent}${entry}\n`).join('')}${close}`;
}

/** What engagement is about, as an object literal: the message or coupon of a label, any message of a channel, or the message of a name. */
export function subjectCode(subject: NonNullable<Fact['subject']>): string {
  switch (subject.kind) {
    case 'label':
      return `{ kind: 'label', label: ${quote(subject.label)} }`;
    case 'channel':
      return `{ kind: 'channel', channel: ${quote(subject.channel)} }`;
    case 'message':
      return `{ kind: 'message', message: ${quote(subject.message)} }`;
  }
}
