import type { SemanticTokensLegend } from 'vscode-languageserver';
import type { Target } from '../../../../language/check/uses.ts';

/** Types of tokens, in the order of their numbers. All are the protocol's own, so that every theme has colours for them. */
export const TOKEN_TYPES = [
  'keyword',
  'string',
  'number',
  'operator',
  'comment',
  'class',
  'enumMember',
  'property',
  'event',
  'function',
  'variable',
  'parameter',
  'namespace',
  'type',
  'enum',
] as const;

/** A type of tokens. */
export type TokenKind = (typeof TOKEN_TYPES)[number];

const MODIFIERS = ['declaration', 'documentation', 'defaultLibrary'] as const;

/** A modifier of tokens. */
export type TokenModifier = (typeof MODIFIERS)[number];

/** What the numbers in an answer stand for. */
export const LEGEND: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...MODIFIERS] };

/** The bit set of modifiers. */
export const bitsOf = (modifiers: readonly TokenModifier[]): number =>
  modifiers.reduce((bits, one) => bits | (1 << MODIFIERS.indexOf(one)), 0);

const KINDS: Readonly<Record<Target['kind'], TokenKind>> = {
  campaign: 'class',
  coupon: 'class',
  segment: 'class',
  cohort: 'enum',
  message: 'class',
  endpoint: 'namespace',
  people: 'namespace',
  pool: 'namespace',
  connection: 'namespace',
  tag: 'enumMember',
  outcome: 'enumMember',
  entity: 'type',
  event: 'event',
  channel: 'keyword',
  function: 'function',
  label: 'variable',
  binding: 'variable',
  arm: 'enumMember',
  field: 'property',
  'event field': 'property',
  'reply field': 'property',
  collection: 'property',
  row: 'variable',
  need: 'parameter',
  'test row': 'variable',
};

/** How a name is coloured. */
export const kindOfTarget = ({ kind }: Target): TokenKind => KINDS[kind];
