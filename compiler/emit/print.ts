import type { StatementStructures } from 'ts-morph';
import type { Position } from '../../language/program.ts';
import { type CodeFile, type ConstantCode, type Declaration, type FunctionCode, MARK } from './code-file.ts';
import { sourceMapComment } from './source-map.ts';

/** ts-morph as it is handed in: loaded by whoever compiles, never at the compiler's load time. */
export type TsMorph = Pick<typeof import('ts-morph'), 'Project' | 'StructureKind' | 'IndentationText' | 'QuoteKind'>;

/** Prints generated files. */
export interface Printer {
  /** The text, ending in its inline source map. */
  print(file: CodeFile): string;
}

/** A printer over one in-memory project. */
export function createPrinter(morph: TsMorph): Printer {
  const project = new morph.Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: morph.IndentationText.TwoSpaces, quoteKind: morph.QuoteKind.Single },
  });
  return {
    print(file) {
      const printed = project.createSourceFile('generated.ts', { statements: statementsOf(file, morph) }, { overwrite: true });
      const text = printed.getFullText();
      project.removeSourceFile(printed);
      return withMap(text, file);
    },
  };
}

function statementsOf(file: CodeFile, morph: TsMorph): (string | StatementStructures)[] {
  return [
    `${file.header.map((line) => `// ${line}`.trimEnd()).join('\n')}\n\n`,
    {
      kind: morph.StructureKind.ImportDeclaration,
      isTypeOnly: true,
      namedImports: [...file.types].sort(),
      moduleSpecifier: 'relance/journey',
    },
    ...file.declarations.map((declaration, index) => statementOf(declaration, file.declarations[index - 1], morph)),
  ];
}

function statementOf(declaration: Declaration, before: Declaration | undefined, morph: TsMorph): string | StatementStructures {
  switch (declaration.kind) {
    case 'constant':
      return constantStatement(declaration, before);
    case 'function':
      return functionStatement(declaration, morph);
  }
}

/** As text: ts-morph would indent the lines of an object once more. It parts functions by blank lines, constants not. */
function constantStatement(constant: ConstantCode, before: Declaration | undefined): string {
  const { name, type, value, doc, exported } = constant;
  const blank = doc !== undefined && before?.kind !== 'function' ? '\n' : '';
  const documentation = doc === undefined ? '' : `/** ${doc} */\n`;
  return `${blank}${documentation}${exported ? 'export ' : ''}const ${name}${type === undefined ? '' : `: ${type}`} = ${value};`;
}

function functionStatement(code: FunctionCode, morph: TsMorph): StatementStructures {
  return {
    kind: morph.StructureKind.Function,
    isAsync: true,
    isExported: code.exported,
    name: code.name,
    docs: [code.doc],
    parameters: [code.parameter],
    returnType: code.returns,
    statements: [...code.body],
  };
}

/** Takes the marks out and maps every line to the place of the last mark at or above it. */
function withMap(text: string, file: CodeFile): string {
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
  return `${[...lines, sourceMapComment(lines, places, file.source)].join('\n')}\n`;
}
