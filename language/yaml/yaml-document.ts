import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../program.ts';
import { createLineIndex, type LineIndex } from './line-index.ts';
import { charactersOf } from './scalar-characters.ts';

/** Keys and indexes from the root of a document to one of its values. */
export type YamlPath = readonly (string | number)[];

/** A parsed YAML text whose values know where they stand in their file. */
export interface YamlDocument {
  /** Plain data; what could be read of it where the text is not valid YAML. */
  readonly value: unknown;
  /** Place of a value; of the nearest value around it if there is none. */
  spanOf(path: YamlPath): Span;
  /** Place of a text without its quotes; of a value as `spanOf`. */
  contentSpanOf(path: YamlPath): Span;
  /** Place of a part of a text, counted in its characters without quotes and escapes; of all of it where that cannot be told. */
  partSpanOf(path: YamlPath, start: number, end: number): Span;
  /** Place of a key; of the value if it has none. */
  keySpanOf(path: YamlPath): Span;
  /** Mistakes of YAML itself. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses a YAML text. `text` is the whole file; the YAML is the part from `start` to `end` (front matter), by default all of it.
 * Never throws: mistakes come back as diagnostics.
 */
export function parseYaml(file: string, text: string, start = 0, end = text.length): YamlDocument {
  const lines = createLineIndex(file, text);
  const document = parseDocument(text.slice(start, end), { prettyErrors: false, stringKeys: true });
  // What follows on the same line only repeats that something is not closed.
  const firsts = document.errors.filter(
    ({ pos }, index, all) =>
      lines.position(start + pos[0]).line !== lines.position(start + (all[index - 1]?.pos[0] ?? -1)).line || index === 0,
  );
  const mistakes = firsts.map((error) =>
    createDiagnostic('yaml-syntax', {
      message: `${error.message.replace(/\.$/, '')}.`,
      help: 'Check the indentation, the quotes and the brackets of this line and the one before it.',
      span: lines.span(start + error.pos[0], start + Math.max(error.pos[1], error.pos[0] + 1)),
    }),
  );
  const read = toData(document, lines.span(start, end));
  const spanOf = (path: YamlPath): Span => spanOfNode(nodeAt(document, path), start, end, lines);
  const partSpanOf = (path: YamlPath, from: number, to: number): Span => {
    const node = nodeAt(document, path);
    const map = isScalar(node) ? charactersOf(node, text.slice(start, end)) : undefined;
    const [first, last] = [map?.[from], map?.[to]];
    return first === undefined || last === undefined ? spanOf(path) : lines.span(start + first, start + last);
  };
  return {
    value: read.value,
    spanOf,
    contentSpanOf: (path) => {
      const node = nodeAt(document, path);
      return isScalar(node) && typeof node.value === 'string' ? partSpanOf(path, 0, node.value.length) : spanOf(path);
    },
    partSpanOf,
    keySpanOf: (path) => keySpan(document, path, start, lines) ?? spanOf(path),
    diagnostics: mistakes.length > 0 ? mistakes : read.mistakes,
  };
}

/** Aliases without an anchor, and bombs of aliases, are found only when the data is built. */
function toData(document: Document, span: Span): { readonly value: unknown; readonly mistakes: readonly Diagnostic[] } {
  try {
    return { value: document.toJS(), mistakes: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      value: undefined,
      mistakes: [createDiagnostic('yaml-syntax', { message, help: 'Write the values out in place of the alias.', span })],
    };
  }
}

function nodeAt(document: Document, path: YamlPath): Node | undefined {
  let node: unknown = document.contents;
  for (const key of path) {
    const next = childOf(node, key);
    if (next === undefined) break;
    node = next;
  }
  return isNode(node) ? node : undefined;
}

function childOf(node: unknown, key: string | number): Node | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return isNode(item) ? item : undefined;
  }
  const pair = pairOf(node, key);
  return pair !== undefined && isNode(pair.value) ? pair.value : undefined;
}

function pairOf(node: unknown, key: string | number): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(key));
}

function keySpan(document: Document, path: YamlPath, start: number, lines: LineIndex): Span | undefined {
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const key = pairOf(nodeAt(document, path.slice(0, -1)), last)?.key;
  if (!isNode(key) || !key.range) return undefined;
  return lines.span(start + key.range[0], start + key.range[1]);
}

function spanOfNode(node: Node | undefined, start: number, end: number, lines: LineIndex): Span {
  const range = node?.range;
  return range ? lines.span(start + range[0], start + range[1]) : lines.span(start, Math.min(end, start + 1));
}
