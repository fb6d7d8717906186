import type { CampaignNode, ClauseNode } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';

/** The clause of one kind. */
export type ClauseOf<K extends ClauseNode['kind']> = Extract<ClauseNode, { readonly kind: K }>;

/** The first clause of a kind. Those after it are reported. */
export function pickClause<K extends ClauseNode['kind']>(campaign: CampaignNode, kind: K, workspace: Workspace): ClauseOf<K> | undefined {
  const isKind = (clause: ClauseNode): clause is ClauseOf<K> => clause.kind === kind;
  const [first, ...others] = campaign.clauses.filter(isKind);
  for (const other of others) {
    workspace.report('duplicate-clause', {
      message: `\`${WORDS[kind]}\` may stand once in a campaign.`,
      help: 'Join both into one, or leave one of them out.',
      span: other.span,
      fixes: [{ kind: 'remove-duplicate', title: 'Remove this one', edits: [{ span: other.span, text: '' }], safe: false }],
      ...(first === undefined ? {} : { related: [{ span: first.span, message: 'first here' }] }),
    });
  }
  return first;
}

/** As `pickClause`, for clauses that every campaign needs. One that is there but broken is not reported again. */
export function needClause<K extends 'when' | 'then'>(campaign: CampaignNode, kind: K, workspace: Workspace): ClauseOf<K> | undefined {
  const clause = pickClause(campaign, kind, workspace);
  if (clause === undefined && !campaign.broken.includes(kind)) {
    const help = kind === 'when' ? 'Say what starts it, such as `when order placed`.' : 'Say what happens, such as `then email welcome`.';
    workspace.report('missing-clause', { message: `\`${campaign.name.text}\` has no \`${kind}\`.`, help, span: campaign.name.span });
  }
  return clause;
}

const WORDS: Readonly<Record<ClauseNode['kind'], string>> = {
  purpose: 'marketing` or `transactional',
  tagged: 'tagged',
  active: 'active',
  priority: 'priority',
  entry: 'once` or `repeatable',
  limit: 'limit',
  when: 'when',
  backfill: 'backfill',
  'only if': 'only if',
  unless: 'unless',
  goal: 'goal',
  measure: 'measure',
  holdout: 'holdout',
  capped: 'capped',
  'quiet hours': 'quiet hours',
  'live runs': 'live runs',
  then: 'then',
};
