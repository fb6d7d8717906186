import type { Migration } from './migrations.ts';

/** Goals that count after the end of their run (`counted for`). */
export const goalsGoOn: Migration = {
  version: 2,
  name: 'goals-go-on',
  statements: `
alter table relance.runs add column count_until timestamptz(3);
create index runs_counting on relance.runs (contact, count_until) where status = 'ended' and count_until is not null;
`,
};
