/** What a step leaves unsaid. */
import type { StepNode } from '../../../../language/syntax/ast.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { unsaidBy } from '../../knowledge/steps/of-step.ts';

/** A sentence about the defaults of a step of this campaign; undefined where it leaves none unsaid. */
export function stepWords({ checked }: Snapshot, campaign: string, step: StepNode): string | undefined {
  const { campaigns, settings } = checked.partial;
  const purpose = campaigns.find(({ name }) => name === campaign)?.purpose;
  return unsaidBy(step, { purpose, storeZone: settings.store.timeZone });
}
