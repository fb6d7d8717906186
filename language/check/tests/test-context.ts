import type { Workspace } from '../workspace.ts';

/** Name of the contact that a test speaks of where it names none. */
export const FIRST_CONTACT = 'contact';

/** What the check of a line of a test works with. */
export interface TestContext {
  readonly workspace: Workspace;
  /** Table of each named row that `given` declares, contacts among them. */
  readonly rows: ReadonlyMap<string, string>;
}
