import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Renderer } from './renderer.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

/**
 * Diagnostics as annotations of a pull request: one workflow command a line,
 * `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::…`. Paths must be relative to the root of the repository.
 */
export const renderGithub: Renderer = (diagnostics, _, { pathOf }) =>
  diagnostics.map((one) => `${command(one, pathOf?.(one.span.file) ?? one.span.file)}\n`).join('');

function command({ severity, code, summary, message, help, span }: Diagnostic, file: string): string {
  const { start, end } = span;
  const endLine = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  const properties = {
    file,
    line: start.line,
    endLine,
    // GitHub refuses columns of annotations that cover several lines.
    ...(endLine === start.line ? { col: start.column, endColumn: Math.max(start.column, end.column) } : {}),
    title: `${summary} (${code})`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(help === undefined ? message : `${message}\n${help}`)}`;
}

/** As `escapeData` of `actions/toolkit`, `packages/core/src/command.ts`. */
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
