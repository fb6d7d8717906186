import type { Migration } from './migrations.ts';

/** What the whole language needs beside. Each index answers one question of the store port. */
export const wholeLanguage: Migration = {
  version: 4,
  name: 'whole-language',
  statements: `
-- Arms of a parallel that a stage began: the paths of their cursors.
alter table relance.stage_results add column arms json;
`,
};
