/** Snippets for declarations, clauses and steps. */
import { type Snippet, snippet } from '../../knowledge/snippet.ts';
import { STEP_SNIPPETS } from '../../knowledge/steps/of-step.ts';

const DECLARATIONS: readonly Snippet[] = [
  snippet('campaign', 'campaign …', 'campaign ‹name› {\n  once\n  when ‹order placed›\n  then {\n    email ‹message_name›\n  }\n}\n$0'),
  snippet('coupon', 'coupon …', 'coupon ‹name› {\n  ‹10%› off order\n  valid ‹14d›\n}\n$0'),
  snippet('segment', 'segment … = rule', 'segment ‹name› = ‹contact.city› ‹== ""›\n$0'),
  snippet('segment', 'segment … = manual', 'segment ‹name› = manual\n$0'),
  snippet('cohort', 'cohort …', 'cohort ‹name› { 50% ‹a›  50% ‹b› }\n$0'),
  snippet(
    'test',
    'test …',
    'test ‹campaign_name› "‹what it shows›" {\n  given contact { consents: ["email"] }\n  at 0d  ‹order placed› { }\n  expect ‹no messages›\n  expect nothing else\n}\n$0',
  ),
];

const CLAUSES: readonly Snippet[] = [
  snippet('unless', 'unless purchased', 'unless ‹purchased›'),
  snippet('goal', 'goal … counted for', 'goal ‹purchased› counted for ‹7d›'),
  snippet('when', 'when …', 'when ‹order placed›'),
  snippet('thenClause', 'then { }', 'then {\n  $0\n}'),
  snippet('quietHours', 'quiet hours …', 'quiet hours ‹22:00› to ‹08:00› ‹hold|skip›'),
  snippet('liveRuns', 'live runs …', 'live runs ‹finish|move|stop›'),
  snippet('capped', 'capped …', 'capped ‹skip|hold|exit›'),
  snippet('active', 'active from … until …', 'active from ‹2026-12-01› until ‹2026-12-31›'),
  snippet('limit', 'limit … per day', 'limit ‹5000› per ‹day|hour›'),
  snippet('holdout', 'holdout 10%', 'holdout ‹10%›'),
  snippet('measure', 'measure … for …', 'measure ‹purchased› for ‹14d›'),
  snippet('priority', 'priority 1..5', 'priority ‹1|2|3|4|5›'),
  snippet('repeatable', 'repeatable per …', 'repeatable per ‹cart›'),
];

/** All snippets. */
export const SNIPPETS: readonly Snippet[] = [...DECLARATIONS, ...STEP_SNIPPETS, ...CLAUSES];
