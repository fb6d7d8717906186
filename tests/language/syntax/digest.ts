/** Trees and diagnostics as texts that a reviewer can compare with the source beside them. */
import type { Diagnostic } from '../../../language/diagnostics/diagnostic.ts';
import type { Parsed } from '../../../language/syntax/parse.ts';

/** Source with its diagnostics under the lines they speak of, then the tree. */
export function report(text: string, { ast, diagnostics }: Parsed): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const source = lines.flatMap((line, index) => [
    `${String(index + 1).padStart(3)} │ ${line}`,
    ...diagnostics.flatMap((found) => under(found, index + 1)),
  ]);
  const tree = ast.declarations.map((declaration) => print(declaration, ''));
  const broken = ast.brokenNames.length > 0 ? [`broken: ${ast.brokenNames.join(', ')}`] : [];
  return `${[...source, '', '── tree ──', ...tree, ...broken].join('\n')}\n`;
}

function under(found: Diagnostic, line: number): string[] {
  const { start, end } = found.span;
  if (start.line !== line) return [];
  const width = end.line === line ? Math.max(1, end.column - start.column) : 1;
  const lead = `    │ ${' '.repeat(start.column - 1)}`;
  const related = (found.related ?? []).map(
    (other) => `${lead}  also ${other.span.start.line}:${other.span.start.column}: ${other.message}`,
  );
  return [
    `${lead}${'^'.repeat(width)} ${found.code}: ${found.message}`,
    ...(found.help === undefined ? [] : [`${lead}  ${found.help}`]),
    ...related,
  ];
}

/** A node on one line if it fits, else its parts on lines of their own. Spans are left out. */
export function print(value: unknown, indent: string): string {
  const short = inline(value);
  if (indent.length + short.length <= 110 || typeof value !== 'object' || value === null) return indent + short;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) return value.map((item) => print(item, indent)).join('\n');
  const fields = entries(value);
  const heads = fields.filter(([, field]) => inline(field).length <= 40).map(([key, field]) => head(key, field));
  const bodies = fields
    .filter(([, field]) => inline(field).length > 40)
    .map(([key, field]) => `${deeper}${key}:\n${print(field, `${deeper}  `)}`);
  return [...(heads.length > 0 ? [indent + heads.join(' ')] : []), ...bodies].join('\n');
}

function head(key: string, field: unknown): string {
  return key === 'kind' ? String(field) : `${key}=${inline(field)}`;
}

function entries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([key]) => key !== 'span');
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = entries(value);
  const [only] = fields;
  if (fields.length === 1 && only !== undefined && (only[0] === 'text' || only[0] === 'ms' || only[0] === 'condition')) {
    return only[0] === 'ms' ? duration(Number(only[1])) : only[0] === 'text' ? String(only[1]) : inline(only[1]);
  }
  return `(${fields.map(([key, field]) => head(key, field)).join(' ')})`;
}

/** In the largest unit that divides it. */
function duration(ms: number): string {
  const units = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
  ] as const;
  const unit = units.find(([, size]) => ms % size === 0);
  return unit === undefined ? `${ms / 1000}s` : `${ms / unit[1]}${unit[0]}`;
}
