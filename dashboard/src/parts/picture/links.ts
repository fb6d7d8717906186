/** Where the boxes of a picture lead: to the runs that stand there, or that ended so. */
import type { CampaignDetail } from '../../../../runtime/report/types.ts';
import { listOf, type Route } from '../../route.ts';

/** A box of the picture. */
export type Box = CampaignDetail['picture']['boxes'][number];

/** The runs behind a box. */
export function routeOfBox(campaign: string, { id, kind }: Pick<Box, 'id' | 'kind'>): Route {
  switch (kind) {
    case 'trigger':
      return listOf('runs', { campaign });
    case 'end':
      return listOf('runs', { campaign, status: 'ended', outcome: 'completed' });
    case 'goal':
      return listOf('runs', { campaign, status: 'ended', outcome: 'goal' });
    case 'unless':
      return listOf('runs', { campaign, status: 'ended', outcome: 'exited' });
    case 'stop':
      return listOf('runs', { campaign, status: 'ended' });
    default:
      return listOf('runs', { campaign, status: 'live', label: id });
  }
}
