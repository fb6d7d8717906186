/** `campaign NAME [was OLD] { CLAUSES }`. */
import type { IToken } from 'chevrotain';
import type { CampaignNode, ClauseNode } from '../ast.ts';
import { clauseKinds } from '../clauses/clause-kinds.ts';
import { holdRules } from '../clauses/hold.ts';
import { clauseMeantBy } from '../recovery/foreign/tell-foreign.ts';
import { stepKinds } from '../steps/step-kinds.ts';
import { word } from '../tokens/token-types.ts';
import { type BlockKind, blockRule } from './blocks.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import type { SharedRules } from './shared-rules.ts';
import { stepRules } from './steps.ts';

const insideThen = 'Steps stand after `then`: `then { … }`.';

const clauseBlock: BlockKind = {
  unknown: 'unknown-clause',
  item: 'clause',
  words: clauseKinds.flatMap((kind) => kind.words),
  elsewhere: new Map(stepKinds.map((kind) => [kind.word, insideThen])),
};

const kindOfWord = new Map<string, ClauseNode['kind']>(
  clauseKinds.flatMap((kind) => kind.words.map((first): [string, ClauseNode['kind']] => [first, kind.kind])),
);

/** What a broken clause may have been: one that begins like none may stand for any that every campaign needs. */
function kindsOf({ image }: IToken): readonly ClauseNode['kind'][] {
  const kind = kindOfWord.get(image) ?? kindOfWord.get(clauseMeantBy(image) ?? '');
  return kind === undefined ? ['when', 'then'] : [kind];
}

/** Defines campaigns. */
export function campaignRule(p: CampaignParser, shared: SharedRules): Rule<CampaignNode> {
  const parts = { ...shared, ...stepRules(p, shared), ...holdRules(p, shared) };
  const kinds = clauseKinds.map((kind) => kind.define(p, parts));
  const alternatives = kinds.map((rule) => ({ ALT: () => p.call(rule) }));
  const clause = p.rule('clause', () => p.choose<ClauseNode>('a clause', alternatives));
  const block = blockRule(p, 'clauseBlock', clauseBlock, () => clause);
  return p.rule('campaign', () => {
    const first = p.take(word('campaign'));
    const name = p.call(shared.name);
    const was = p.maybe(() => p.call(shared.was));
    const content = p.call(block);
    return p.build(() => ({
      kind: 'campaign',
      name,
      ...(was && { was }),
      ...p.documentationOf(first),
      clauses: content.items,
      broken: content.broken.flatMap(kindsOf),
      span: p.spanFrom(first),
    }));
  });
}
