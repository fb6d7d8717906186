/** Prints generated files: what they declare is plain, so text is put together here, in the layout of the formatter. */
import type { Position } from '../../language/program.ts';
import { type CodeFile, type ConstantCode, type Declaration, type FunctionCode, MARK } from './code-file.ts';
import { sourceMapComment } from './source-map.ts';

/** The text, ending in its inline source map. The same file gives the same text, byte for byte. */
export function printCode(file: CodeFile): string {
  const { lines, places } = marked(typescriptText(file), file);
  return `${[...lines, sourceMapComment(lines, places, file.source)].join('\n')}\n`;
}

/** The same without types and source map, as the body of a function that returns what the file exports: for who runs it at once in this process. */
export function printScript(file: CodeFile): string {
  const declarations = file.declarations.map((declaration) => untyped(declaration)).map((declaration) => declarationText(declaration));
  const exported = file.declarations.filter((declaration) => declaration.exported).map(({ name }) => name);
  return marked(["'use strict';", ...declarations, `return { ${exported.join(', ')} };`].join('\n'), file).lines.join('\n');
}

function untyped(declaration: Declaration): Declaration {
  if (declaration.kind === 'function')
    return { ...declaration, exported: false, parameter: { name: declaration.parameter.name }, returns: undefined };
  const { type: _type, ...constant } = declaration;
  return { ...constant, exported: false };
}

function typescriptText(file: CodeFile): string {
  const header = file.header.map((line) => `// ${line}`.trimEnd()).join('\n');
  const imports = `import type { ${[...file.types].sort().join(', ')} } from 'relance/journey';`;
  const declarations = file.declarations.map((declaration, index) => {
    const before = file.declarations[index - 1];
    return `${gapBefore(declaration, before)}${declarationText(declaration)}`;
  });
  return [header, '', imports, ...declarations].join('\n');
}

/** A blank line around functions, and before a constant that has a comment; other constants stand close together. */
function gapBefore(declaration: Declaration, before: Declaration | undefined): string {
  const isApart = declaration.kind === 'function' || before?.kind === 'function' || declaration.doc !== undefined;
  return isApart ? '\n' : '';
}

const declarationText = (declaration: Declaration): string =>
  declaration.kind === 'constant' ? constantText(declaration) : functionText(declaration);

/** A name with its type, where that is written. */
const typed = (text: string, type: string | undefined): string => `${text}${type === undefined ? '' : `: ${type}`}`;

function constantText({ name, type, value, doc, exported }: ConstantCode): string {
  const documentation = doc === undefined ? '' : `/** ${doc} */\n`;
  return `${documentation}${exported ? 'export ' : ''}const ${typed(name, type)} = ${value};`;
}

function functionText({ name, doc, parameter, returns, body, exported }: FunctionCode): string {
  const head = `${exported ? 'export ' : ''}async function ${name}(${typed(`${typed(parameter.name, parameter.type)})`, returns)} {`;
  const lines = body.flatMap((statement) => statement.split('\n')).map((line) => (line === '' ? '' : `  ${line}`));
  return [docText(doc), head, ...lines.flatMap((line, index) => (isApartFrom(line, lines[index + 1]) ? [line, ''] : [line])), '}'].join(
    '\n',
  );
}

/** Behind a block stands a blank line, but before the end of the one around it. */
const isApartFrom = (line: string, next: string | undefined): boolean => /^\s*\}$/.test(line) && next !== undefined && !/^\s*\}/.test(next);

function docText(doc: string): string {
  const lines = doc.split('\n');
  return lines.length === 1 ? `/** ${doc} */` : ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

/** Takes the marks out; each line belongs to the place of the last mark at or above it. */
function marked(text: string, file: CodeFile): { readonly lines: readonly string[]; readonly places: readonly Position[] } {
  let current = file.source.place;
  const places: Position[] = [];
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => {
      for (const [, number] of line.matchAll(MARK)) current = file.marks.places[Number(number)] ?? current;
      places.push(current);
      return line.replace(MARK, '').trimEnd();
    });
  return { lines, places };
}
