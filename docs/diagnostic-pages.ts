/**
 * The pages of single diagnostics: `diagnostics/<code>.md`. A page has blocks marked `wrong` and `right`:
 *
 *     ```campaign wrong                                  a whole file, `example.campaign`
 *     ```campaign right fragment=step                    a part of one, as in the other pages
 *     ```yaml wrong file=relance.yaml                    any other file, in place of the one of the shop
 *     ```text wrong file=relance.yaml absent             a file that is not there
 *
 * All `wrong` blocks together with the shop of the examples are a workspace in which exactly this is found; the `right` ones are one without it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMistakes } from '../cli/compile/find-mistakes.ts';
import type { Diagnostic } from '../language/diagnostics/diagnostic.ts';
import { renderTerminal } from '../language/diagnostics/render-terminal.ts';
import type { Block } from '../tests/docs/blocks.ts';
import { examplesOf } from '../tests/docs/workspaces.ts';

/** A page of a code. */
export interface DiagnosticPage {
  readonly code: string;
  readonly text: string;
  readonly wrong: ReadonlyMap<string, string>;
  readonly right: ReadonlyMap<string, string>;
}

const FOLDER = join(import.meta.dirname, 'diagnostics');
const FENCE = /^```(\S+)([^\n]*)\n([\s\S]*?)^```$/gm;

/** The codes that have a page. */
export function codesWithPage(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}

/** The page of a code. Throws where there is none, and says how to begin one. */
export function readDiagnosticPage(code: string): DiagnosticPage {
  const file = join(FOLDER, `${code}.md`);
  if (!existsSync(file))
    throw new Error(`The code \`${code}\` has no page: write docs/diagnostics/${code}.md, as docs/diagnostic-pages.ts says.`);
  const text = readFileSync(file, 'utf8');
  return { code, text, wrong: workspaceOf(code, text, 'wrong'), right: workspaceOf(code, text, 'right') };
}

/** What a check says of an example, as far as the page is about it: lint, which has pages of its own, is left out. */
export async function findingsIn(page: DiagnosticPage, example: 'wrong' | 'right'): Promise<readonly Diagnostic[]> {
  const files = page[example];
  const { diagnostics } = await findMistakes(files);
  return diagnostics.filter(({ code }) => !code.startsWith('lint/'));
}

/** The findings of the wrong example as a terminal shows them, without their count. */
export async function shownFinding(page: DiagnosticPage): Promise<string> {
  const shown = renderTerminal(await findingsIn(page, 'wrong'), page.wrong, { colour: false, width: 100 });
  return shown.replace(/\n\n[^\n]*\n$/, '');
}

/** The workspace of the blocks that carry this mark. */
function workspaceOf(code: string, text: string, mark: 'wrong' | 'right'): ReadonlyMap<string, string> {
  const blocks = blocksIn(code, text).filter((block) => mark in block.marks);
  if (blocks.length === 0) throw new Error(`docs/diagnostics/${code}.md has no block marked \`${mark}\`.`);
  const campaigns = blocks.filter((block) => block.marks.file === undefined);
  const files = new Map(filesAround(campaigns));
  for (const { marks, text: content } of blocks) {
    if (marks.file !== undefined && 'absent' in marks) files.delete(marks.file);
    else if (marks.file !== undefined) files.set(marks.file, content);
  }
  return files;
}

/** The shop with `example.campaign`, which may be written in several blocks. */
function filesAround(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const [first = EMPTY] = blocks;
  const whole = { ...first, text: blocks.map((block) => block.text).join('\n') };
  const example = first.marks.fragment === undefined ? [...examplesOf(whole)] : [...examplesOf(first)];
  return example[0]?.files ?? new Map();
}

const EMPTY: Block = { page: '', line: 1, language: 'campaign', marks: {}, text: '' };

function blocksIn(code: string, text: string): readonly Block[] {
  return [...text.matchAll(FENCE)].map((match) => {
    const [, language = '', rest = '', content = ''] = match;
    const words = rest.split(/\s+/).filter((word) => word !== '');
    const marks = Object.fromEntries(words.map((word) => [word.split('=', 1)[0] ?? word, word.split('=').slice(1).join('=')]));
    return { page: `diagnostics/${code}.md`, line: text.slice(0, match.index).split('\n').length, language, marks, text: content };
  });
}
