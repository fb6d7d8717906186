import type { Workspace } from '../workspace.ts';

/** Name of the first contact where the test gives it none. */
export const FIRST_CONTACT = 'contact';

/** What the check of a line of a test works with. */
export interface TestContext {
  readonly workspace: Workspace;
  /** Table of each named row that `given` declares, contacts among them. */
  readonly rows: ReadonlyMap<string, string>;
  /** Name of the contact that events without one are about: the first given. */
  readonly firstContact: string;
}
