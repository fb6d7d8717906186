/** A file: declarations, one after the other. */
import type { IToken } from 'chevrotain';
import type { DeclarationNode } from '../ast.ts';
import { type BlockKind, readItems, restartWords } from './blocks.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { campaignRule } from './campaigns.ts';
import { cohortRule } from './cohorts.ts';
import { couponRule } from './coupons.ts';
import { segmentRule } from './segments.ts';
import type { SharedRules } from './shared-rules.ts';
import { testRule } from './tests.ts';

const declarations: BlockKind = {
  unknown: 'unknown-declaration',
  item: 'declaration',
  words: ['campaign', 'coupon', 'segment', 'cohort', 'test'],
  unbraced: true,
};

const restart = restartWords(declarations);

/** What a file holds: whole declarations, and the first tokens of the broken ones. */
export interface FileContent {
  readonly items: readonly DeclarationNode[];
  readonly broken: readonly IToken[];
}

/** Defines files. */
export function fileRule(p: CampaignParser, shared: SharedRules): Rule<FileContent> {
  const kinds: readonly Rule<DeclarationNode>[] = [
    campaignRule(p, shared),
    couponRule(p, shared),
    segmentRule(p, shared),
    cohortRule(p, shared),
    testRule(p, shared),
  ];
  const declaration = p.rule('declaration', () =>
    p.choose<DeclarationNode>(
      'a declaration',
      kinds.map((rule) => ({ ALT: () => p.call(rule) })),
    ),
  );
  return p.rule('file', () => readItems(p, declarations, restart, declaration));
}
