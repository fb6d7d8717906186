/** The tree of a file as far as formatting must not change it. */

import type { DeclarationNode } from '../../syntax/ast.ts';
import { clauseRank } from '../clauses/clause-printers.ts';
import { couponPartRank } from '../declarations/coupon.ts';

/**
 * The declarations as text: without places, with clauses and parts of coupons in their order, and with one writing of events that have a short
 * name. Equal texts mean equal campaigns.
 */
export function canonicalTree(declarations: readonly DeclarationNode[], shortNames: ReadonlyMap<string, string>): string {
  const short = new Set(shortNames.values());
  return JSON.stringify(declarations.map(sorted), (key, value: unknown) => {
    if (key === 'span') return undefined;
    return isObject(value) ? (shortened(value, shortNames, short) ?? value) : value;
  });
}

function sorted(node: DeclarationNode): DeclarationNode {
  if (node.kind === 'campaign') return { ...node, clauses: [...node.clauses].sort((a, b) => clauseRank(a) - clauseRank(b)) };
  if (node.kind === 'coupon') return { ...node, parts: [...node.parts].sort((a, b) => couponPartRank(a) - couponPartRank(b)) };
  return node;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** `order placed` and `purchased`, as a phrase or as a condition, where it is one of these; else undefined. */
function shortened(
  node: Readonly<Record<string, unknown>>,
  shortNames: ReadonlyMap<string, string>,
  short: ReadonlySet<string>,
): Readonly<Record<string, unknown>> | undefined {
  if (node.aboutThis === false) {
    const name = wordsOf(node.words);
    return shortNames.has(name) ? { short: shortNames.get(name) } : short.has(name) ? { short: name } : undefined;
  }
  if (node.kind === 'path' && short.has(wordsOf(node.names))) return { short: wordsOf(node.names) };
  if (node.kind === 'aggregate' && node.behind === undefined && short.has(wordsOf(node.path))) return counted(node);
  if (node.kind !== 'fact' || node.window !== undefined || node.where !== undefined || !isObject(node.phrase)) return undefined;
  if (typeof node.phrase.short === 'string') return { short: node.phrase.short };
  return shortened(node.phrase, shortNames, short);
}

/** `count(purchased within 30d)`, which is read as rows until it is known what is counted, as `count(order placed within 30d)`. */
function counted({ fn, path, within, where }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const window = within === undefined ? undefined : { kind: 'within', duration: within };
  return { kind: 'fact count', fn, fact: { kind: 'fact', phrase: { short: wordsOf(path) }, where, window } };
}

/** The texts of names, with spaces between them. */
function wordsOf(names: unknown): string {
  return Array.isArray(names) ? names.map((name: unknown) => (isObject(name) ? String(name.text) : '')).join(' ') : '';
}
