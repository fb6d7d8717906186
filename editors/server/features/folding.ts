import { type FoldingRange, FoldingRangeKind, FoldingRangeRequest } from 'vscode-languageserver';
import { CloseBrace, OpenBrace } from '../../../language/syntax/tokens/token-types.ts';
import { ranges } from '../core/positions.ts';
import { type FilePlace, kindOf } from '../core/snapshot.ts';
import { commentsOf, tokensOf } from '../core/syntax.ts';
import { frontMatterOf } from '../templates/front-matter.ts';
import { fileFeature } from './feature.ts';

/** What can be folded: blocks in braces, comments of several lines; in messages the front matter. */
export function folding({ file, text }: FilePlace): FoldingRange[] {
  if (kindOf(file) === 'campaign') return [...blocks(text), ...comments(file, text)];
  const part = kindOf(file) === 'message' && !/\.ya?ml$/.test(file) ? frontMatterOf(file, text) : undefined;
  if (part === undefined) return [];
  return [{ startLine: 0, endLine: ranges(file, text)(part.end, part.end).start.line, kind: FoldingRangeKind.Region }];
}

function blocks(text: string): FoldingRange[] {
  const open: number[] = [];
  return tokensOf(text).flatMap((token) => {
    const line = (token.startLine ?? 1) - 1;
    if (token.tokenType === OpenBrace) open.push(line);
    if (token.tokenType !== CloseBrace) return [];
    const startLine = open.pop();
    // The line of the closing brace stays in sight.
    return startLine === undefined || line - 1 <= startLine ? [] : [{ startLine, endLine: line - 1 }];
  });
}

function comments(file: string, text: string): FoldingRange[] {
  const rangeAt = ranges(file, text);
  const found: FoldingRange[] = [];
  for (const { start, end } of commentsOf(text)) {
    const { line } = rangeAt(start, end).start;
    const last = found.at(-1);
    if (last !== undefined && last.endLine === line - 1) found.splice(-1, 1, { ...last, endLine: line });
    else found.push({ startLine: line, endLine: line, kind: FoldingRangeKind.Comment });
  }
  return found.filter(({ startLine, endLine }) => endLine > startLine);
}

/** Folding of blocks. */
export const foldingFeature = fileFeature(FoldingRangeRequest.type, { foldingRangeProvider: true }, [], folding);
