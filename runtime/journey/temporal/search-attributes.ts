import type { Client } from '@temporalio/client';
import { defineSearchAttributeKey, type SearchAttributePair, SearchAttributeType } from '@temporalio/common';
import { SEARCH_ATTRIBUTES } from '../../deploy/temporal-server/server-arguments.ts';
import type { Run } from '../../store/port.ts';

const KEYWORD = 2;
const keys = {
  campaign: defineSearchAttributeKey(SEARCH_ATTRIBUTES.campaign, SearchAttributeType.KEYWORD),
  revision: defineSearchAttributeKey(SEARCH_ATTRIBUTES.revision, SearchAttributeType.KEYWORD),
  contact: defineSearchAttributeKey(SEARCH_ATTRIBUTES.contact, SearchAttributeType.KEYWORD),
};

/** What a run can be found by. Not encrypted: the contact is its surrogate id. */
export function searchAttributesOf(run: Pick<Run, 'campaign' | 'revision' | 'contact'>): SearchAttributePair[] {
  return [
    { key: keys.campaign, value: run.campaign },
    { key: keys.revision, value: run.revision },
    { key: keys.contact, value: run.contact },
  ];
}

/**
 * Registers our search attributes in the namespace where they are not registered yet; may be called at every start. A server that we
 * start has them from its command line. A server may need some seconds to know new ones everywhere; a start in between is tried again.
 */
export async function registerSearchAttributes(client: Client): Promise<void> {
  const { namespace } = client.options;
  const { operatorService } = client.connection;
  if (operatorService === undefined) return;
  const known = (await operatorService.listSearchAttributes({ namespace })).customAttributes;
  const missing = Object.values(SEARCH_ATTRIBUTES).filter((name) => !Object.hasOwn(known, name));
  if (missing.length === 0) return;
  await operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing.map((name) => [name, KEYWORD])) });
}
