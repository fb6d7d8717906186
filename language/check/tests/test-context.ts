import type { CampaignNode } from '../../syntax/ast.ts';
import { stepsByLabel } from '../labels/assign-labels.ts';
import { labelsOfCampaign } from '../labels/campaign-labels.ts';
import { CONTACT_ROOT, type Scope } from '../scope.ts';
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
  /** The campaign under test, if it exists. */
  readonly campaign?: CampaignNode;
  /** What a test can speak of: the contact, and the labels of the campaign. */
  readonly scope: Scope;
}

/** The scope of a test: it looks at the contact from outside of a run. */
export function testScope(campaign: CampaignNode | undefined, workspace: Workspace): Scope {
  return {
    ...OUTSIDE,
    ...(campaign && {
      campaign: campaign.name.text,
      labels: stepsByLabel(labelsOfCampaign(campaign, workspace.schema)),
      incomplete: campaign.broken.length > 0,
    }),
  };
}

const OUTSIDE: Scope = {
  roots: new Map([['contact', CONTACT_ROOT]]),
  absent: new Map([
    [
      'this',
      {
        code: 'unknown-name',
        why: 'A test looks at the contact from outside of a run.',
        help: 'Ask about `contact`, such as `contact.city == "Paris"`.',
      },
    ],
  ]),
  facts: 'no entry',
};
