import type { Expression } from '../../language/program.ts';
import { sqlText } from './literals.ts';
import { type SqlPlace, select, table } from './sql-place.ts';

/** `contact in campaign X`: a run of the contact is live there. A queued one has not entered yet. */
export function inCampaignSql({ negated, by, name }: Extract<Expression, { kind: 'in campaign' }>, at: SqlPlace): string {
  const run = at.alias();
  const there = by === 'name' ? `${run}."campaign" = ${sqlText(name)}` : `${sqlText(name)} = any(${run}."tags")`;
  const conditions = [`${run}."contact" = :contact`, `${run}."ended_at" is null`, there];
  return `${negated ? 'not ' : ''}exists ${select('1', `${table('run', at.schema)} as ${run}`, conditions)}`;
}
