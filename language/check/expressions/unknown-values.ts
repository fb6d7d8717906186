/**
 * The rule of two-valued logic: a comparison that meets a missing value is false, so its negation is true for everybody whose value
 * is unknown. In `only if` and `unless` such a negation is an error until `is known` or `is unknown` about the same value stands
 * beside it (joined by `and` or `or`), so that the author has said what is meant.
 * A flag is no comparison: `not contact.seller` and `contact.seller != true` ask for those who are not marked so, and whom nobody marked is not.
 * Never missing: literals, `now`, `today`, facts, `count`, `sum`, `any`, `none`, ids, the contact, and lists (a missing list is empty).
 */
import type { Fix, TextEdit } from '../../diagnostics/diagnostic.ts';
import type { Expression, Span } from '../../program.ts';
import type { Workspace } from '../workspace.ts';
import { expressionKey } from './expression-key.ts';

/** Reports the negations of a condition that let unknown values in. */
export function checkUnknownValues(condition: Expression, workspace: Workspace): void {
  visit(condition, { negated: false, said: new Set(), beside: 'nothing' }, workspace);
}

/** Where a condition stands. */
interface Place {
  readonly negated: boolean;
  /** Values that a neighbour asks `is known` or `is unknown` about. */
  readonly said: ReadonlySet<string>;
  /** What joins it with its neighbours; `not`: it is negated as a whole, so nothing can be added to it. */
  readonly beside: 'nothing' | 'and' | 'or' | 'not';
}

function visit(node: Expression, place: Place, workspace: Workspace): void {
  const { negated, said } = place;
  const inFilter: Place = { negated: false, said: new Set(), beside: 'nothing' };
  if (node.kind === 'and' || node.kind === 'or') {
    const beside = new Set([...said, ...node.operands.flatMap(saidBy)]);
    for (const operand of node.operands)
      visit(operand, { negated, said: beside, beside: place.beside === 'not' ? 'not' : node.kind }, workspace);
  } else if (node.kind === 'not') visit(node.operand, { negated: !negated, said, beside: 'not' }, workspace);
  else if (node.kind === 'fact' && node.where !== undefined) visit(node.where, { ...inFilter, negated }, workspace);
  else if (node.kind === 'aggregate' && node.over.where !== undefined) visit(node.over.where, inFilter, workspace);
  if (isNegated(node) !== negated) reportOpen(node, comparedBy(node), place, workspace);
}

/** Comparisons that are negations of others. */
function isNegated(node: Expression): boolean {
  return node.kind === 'compare' ? node.op === '!=' : node.kind === 'in' && node.negated;
}

/** The values that must be known for a comparison to be true. A flag alone is none: what nobody set is not set. */
function comparedBy(node: Expression): readonly Expression[] {
  if (node.kind === 'compare') return isFlag(node) ? [] : [node.left, node.right];
  if (node.kind === 'text') return [node.left, node.right];
  if (node.kind === 'in') return [node.left];
  if (node.kind === 'has') return [node.right];
  return [];
}

/** `flag == true` and `flag != true`: asks for the flag itself. */
const isFlag = ({ op, right }: Expression & { readonly kind: 'compare' }): boolean =>
  (op === '==' || op === '!=') && right.kind === 'literal' && right.value === true;

/** Values that a neighbour asks `is known` or `is unknown` about, also inside a nested `and`, `or` or `not`. */
function saidBy(node: Expression): readonly string[] {
  if (node.kind === 'known') return [expressionKey(node.operand)];
  if (node.kind === 'and' || node.kind === 'or') return node.operands.flatMap(saidBy);
  return node.kind === 'not' ? saidBy(node.operand) : [];
}

function reportOpen(node: Expression, operands: readonly Expression[], { said, beside }: Place, workspace: Workspace): void {
  const open = operands.flatMap(mayBeMissing).find((value) => !said.has(expressionKey(value)));
  if (open === undefined) return;
  const name = wordsOf(open);
  const words = name.replaceAll('`', '');
  workspace.report('unknown-let-in', {
    message: `Where ${name} is unknown this is true.`,
    help: `Say what is meant: add \`and ${words} is known\`, or \`or ${words} is unknown\`.`,
    span: node.span,
    fixes: open.kind === 'path' && beside !== 'not' && endsPlainly(node) ? [sayKnown(node.span, words, beside === 'or')] : [],
  });
}

/** Whether nothing can stand between the end of a condition and its last value: the tree keeps no parentheses. */
function endsPlainly(node: Expression): boolean {
  if (!('right' in node)) return true;
  return (node.right.kind === 'midnight' ? node.right.operand : node.right).kind !== 'arithmetic';
}

/** Beside an `or` the two stand in parentheses. */
function sayKnown(span: Span, words: string, inParentheses: boolean): Fix {
  const at = (position: Span['start'], text: string): TextEdit => ({ span: { ...span, start: position, end: position }, text });
  const added = at(span.end, ` and ${words} is known${inParentheses ? ')' : ''}`);
  const edits = inParentheses ? [at(span.start, '('), added] : [added];
  return { kind: 'say-known', title: `Leave out where \`${words}\` is unknown`, edits, safe: false };
}

/** The values in an operand that may be missing. */
function mayBeMissing(node: Expression): readonly Expression[] {
  if (node.kind === 'path') return isAlwaysThere(node) ? [] : [node];
  if (node.kind === 'midnight') return mayBeMissing(node.operand);
  if (node.kind === 'arithmetic') return [...mayBeMissing(node.left), ...mayBeMissing(node.right)];
  if (node.kind === 'aggregate') return ['min', 'max', 'avg', 'first', 'last'].includes(node.fn) ? [node] : [];
  return [];
}

function isAlwaysThere(node: Expression & { readonly kind: 'path' }): boolean {
  if (node.type.kind === 'list' || node.path.length === 0) return true;
  return node.path.length === 1 && node.path[0] === 'id';
}

function wordsOf(node: Expression): string {
  if (node.kind === 'path') return `\`${[node.root.name, ...node.path].join('.')}\``;
  return node.kind === 'aggregate' ? `\`${node.fn}( … )\`` : 'the value';
}
