import { CAMPAIGN_STARTED } from '../../../compiler/flow/triggers.ts';
import type { Stage } from '../../journey/port.ts';
import type { Json } from '../../values.ts';
import { causeEvent } from '../cause-event.ts';
import type { Session } from '../session.ts';
import { effect, type StageParts } from './stage-parts.ts';

/** The step. */
export const startMethods = (parts: StageParts): Pick<Stage, 'start'> => ({
  start: (label, campaign) => effect(parts, label, 'start', () => startCampaign(parts.session, label, campaign)),
});

/**
 * `start win_back`: causes `campaign started`, which enters the contact into the campaign as that one's clauses allow, with the row that this
 * run is about. A campaign that is not deployed any more starts nothing.
 */
export function startCampaign(session: Session, label: string, campaign: string): Promise<Json> {
  const data = { campaign };
  return causeEvent(session, { label, would: `start \`${campaign}\``, data }, async () => {
    const run = session.run();
    const isThere = (await session.tx.deployments.current()).some((one) => one.campaign === campaign);
    if (!isThere) {
      session.journal({ kind: 'skipped', label, reason: 'the campaign is not deployed', data });
      return undefined;
    }
    session.journal({ kind: 'started', label, data });
    const rows = await rowsOfRun(session);
    return { event: CAMPAIGN_STARTED, payload: { ...rows, campaign, run: run.id } };
  });
}

/** Ids of the rows that the run knows, by entity: a campaign that runs per order is started with the order of this run. */
async function rowsOfRun({ tx, run }: Session): Promise<{ readonly [entity: string]: string }> {
  const { self, entryEvent } = run();
  const trigger = await tx.events.get(entryEvent);
  const ofTrigger = trigger?.aboutEntity === undefined || trigger.aboutId === undefined ? {} : { [trigger.aboutEntity]: trigger.aboutId };
  return { ...ofTrigger, ...(self === undefined ? {} : { [self.entity]: self.id }) };
}
