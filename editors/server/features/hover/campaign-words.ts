/** A campaign with everything that its clauses and the workspace leave unsaid. */
import { spokenDuration } from '../../../../compiler/words/duration.ts';
import { triggerWords } from '../../../../compiler/words/trigger.ts';
import type { Campaign } from '../../../../language/program.ts';
import type { Settings } from '../../../../language/settings/settings.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { code, list, paragraphs } from './markdown.ts';

/** What a campaign does when, for whom, and by which rules. */
export function campaignWords({ checked }: Snapshot, name: string): string {
  const { campaigns, settings, tests } = checked.partial;
  const campaign = campaigns.find((one) => one.name === name);
  if (campaign === undefined) return code(`campaign ${name}`);
  const count = tests.filter((test) => test.campaign === name).length;
  const tested = count === 0 ? 'It has no tests.' : `It has ${count} test${count === 1 ? '' : 's'}.`;
  return paragraphs(code(`campaign ${name}`), campaign.documentation, list(rulesOf(campaign, settings)), tested);
}

function rulesOf(campaign: Campaign, settings: Settings): readonly string[] {
  const { entry } = campaign;
  const cooling = entry.atMostEvery === undefined ? '' : `, at most every ${spokenDuration(entry.atMostEvery)}`;
  return [
    ...campaign.triggers.map((trigger) => `when \`${triggerWords(trigger)}\``),
    `${entry.mode} per ${entry.per}${cooling}${entry.newestWins ? ', the newest wins' : ''}`,
    `${campaign.purpose}, priority ${campaign.priority}`,
    ...(campaign.purpose === 'transactional' ? [] : policiesOf(campaign, settings)),
  ];
}

function policiesOf({ quietHours, capped, holdout, liveRuns }: Campaign, { policies }: Settings): readonly string[] {
  const hours = quietHours?.hours ?? policies.quietHours;
  const quiet = quietHours?.action ?? policies.quietHours?.then ?? 'hold';
  return [
    hours === undefined ? 'no quiet hours' : `quiet from ${hours.from} to ${hours.until}: ${quiet}`,
    policies.caps.length === 0 ? 'no caps' : `above a cap: ${(capped ?? policies.capped).action}`,
    ...(holdout === undefined ? [] : [`${holdout}% are held out`]),
    `live runs ${liveRuns ?? policies.liveRuns}`,
  ];
}
