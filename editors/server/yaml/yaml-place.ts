/** Where in a YAML document a cursor stands, also while the line is half written: a mark is put there and the text parsed with it. */
import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Pair, parseDocument } from 'yaml';
import type { YamlPath } from '../../../language/yaml/yaml-document.ts';

const MARK = 'relance_cursor_mark';

/** A place in a document: a key of the mapping at `path`, or the value there. */
export interface YamlPlace {
  readonly kind: 'key' | 'value';
  readonly path: YamlPath;
  /** Of a key: those that the mapping has already. */
  readonly beside: readonly string[];
}

/** The place where the word from `start` to `end` stands; undefined where there is none, such as in a comment. */
export function yamlPlaceAt(text: string, start: number, end: number): YamlPlace | undefined {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (/(^|\s)#/.test(line)) return undefined;
  const behind = /^[^\n]*/.exec(text.slice(end))?.[0] ?? '';
  const asKey = /^\s*(-\s+)*$/.test(line) || (/[{,]\s*$/.test(line) && innermost(line) !== '[');
  const colon = /^\s*:/.test(behind);
  const marks = asKey && !colon ? [`${MARK}: x`, MARK] : [MARK];
  for (const mark of marks) {
    const found = placeIn(parseDocument(text.slice(0, start) + mark + text.slice(end), { prettyErrors: false, stringKeys: true }));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The bracket that is open at the end of a line. */
function innermost(line: string): string | undefined {
  const open: string[] = [];
  for (const character of line) {
    if (character === '[' || character === '{') open.push(character);
    else if (character === ']' || character === '}') open.pop();
  }
  return open.at(-1);
}

function placeIn(document: Document): YamlPlace | undefined {
  return search(document.contents, []);
}

function search(node: unknown, path: YamlPath): YamlPlace | undefined {
  if (isScalar(node)) return node.value === MARK ? { kind: 'value', path, beside: [] } : undefined;
  if (isSeq(node)) return firstOf(node.items, (item, index) => search(item, [...path, index]));
  if (!isMap(node)) return undefined;
  const pairs = node.items.filter((pair) => isPair(pair));
  if (pairs.some((pair) => keyOf(pair) === MARK)) return { kind: 'key', path, beside: pairs.map(keyOf).filter((key) => key !== MARK) };
  return firstOf(pairs, (pair) => search(pair.value, [...path, keyOf(pair)]));
}

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

function firstOf<T, R>(items: readonly T[], find: (item: T, index: number) => R | undefined): R | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The path of the key or value at an offset of a document as it is. */
export function yamlPathAt(
  text: string,
  offset: number,
): { readonly path: YamlPath; readonly start: number; readonly end: number } | undefined {
  return covering(parseDocument(text, { prettyErrors: false, stringKeys: true }).contents, [], offset);
}

function covering(node: unknown, path: YamlPath, offset: number): ReturnType<typeof yamlPathAt> {
  if (isSeq(node)) return firstOf(node.items, (item, index) => covering(item, [...path, index], offset));
  if (isMap(node)) {
    return firstOf(
      node.items.filter((pair) => isPair(pair)),
      (pair) => covered(pair.key, [...path, keyOf(pair)], offset) ?? covering(pair.value, [...path, keyOf(pair)], offset),
    );
  }
  return covered(node, path, offset);
}

function covered(node: unknown, path: YamlPath, offset: number): ReturnType<typeof yamlPathAt> {
  const range = isNode(node) ? node.range : undefined;
  return range && range[0] <= offset && offset <= range[1] ? { path, start: range[0], end: range[1] } : undefined;
}
