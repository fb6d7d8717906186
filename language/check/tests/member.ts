import type { CampaignTest } from '../../program.ts';
import type { TestItemNode } from '../../syntax/ast.ts';
import { findManualSegment } from '../segments/find-segment.ts';
import { findContact } from './contact-name.ts';
import type { TestContext } from './test-context.ts';

/** `given contact in vip`, `given ben in vip`: a member of a manual segment before the test starts. */
export function checkGivenMember(
  node: TestItemNode & { readonly kind: 'given member' },
  context: TestContext,
): CampaignTest['members'][number] | undefined {
  const contact = findContact(node.contact, context);
  const segment = findManualSegment(node.segment, context.workspace);
  return contact === undefined || segment === undefined ? undefined : { contact, segment: segment.name.text, span: node.span };
}
