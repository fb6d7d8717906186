/** The fenced blocks of the documentation. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced block: ` ```campaign fragment=step error=unknown-field `. */
export interface Block {
  /** Name of the page, such as `language.md`. */
  readonly page: string;
  /** Line of the fence, from 1. */
  readonly line: number;
  readonly language: string;
  /** What stands behind the language, as `key=value`; a word alone has the value ''. */
  readonly marks: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Folder of the pages. */
export const DOCS = join(import.meta.dirname, '..', '..', 'docs');

/** Names of the pages, those of the language reference too, and the first page of the repository. Records of decisions, and pages of single diagnostics and rules (which have tests of their own), are not among them. */
export function pageNames(): readonly string[] {
  const inFolder = (folder: string): readonly string[] => readdirSync(join(DOCS, folder)).filter((name) => name.endsWith('.md'));
  return [...[...inFolder('.')].sort(), ...[...inFolder('language')].sort().map((name) => `language/${name}`), '../README.md'];
}

/** Text of a page. */
export function readPage(page: string): string {
  return readFileSync(join(DOCS, page), 'utf8');
}

const FENCE = /^```(\S+)([^\n]*)\n([\s\S]*?)^```$/gm;

/** All blocks of a page that name a language, in order. */
export function blocksOf(page: string): readonly Block[] {
  const text = readPage(page);
  return [...text.matchAll(FENCE)].map((match) => {
    const [, language = '', rest = '', content = ''] = match;
    const marks = rest.split(/\s+/).filter((word) => word !== '');
    return {
      page,
      line: text.slice(0, match.index).split('\n').length,
      language,
      marks: Object.fromEntries(marks.map((mark) => [mark.split('=', 1)[0] ?? mark, mark.split('=').slice(1).join('=')])),
      text: content,
    };
  });
}

/** All blocks of one language in all pages. */
export function blocksIn(language: string): readonly Block[] {
  return pageNames().flatMap((page) => blocksOf(page).filter((block) => block.language === language));
}
