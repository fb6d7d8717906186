import { endsRun } from '../../../language/check/steps/of-step.ts';
import type { Campaign, Program } from '../../../language/program.ts';
import { contextOfCampaign } from '../english/create-context.ts';
import { named } from '../english/names.ts';
import type { Explanation, Line, Section } from '../explanation.ts';
import { stepLines } from '../steps/step-lines.ts';
import { policyLines } from './policies.ts';
import { endLines, measureLines } from './what-ends.ts';
import { entryLines } from './who-enters.ts';

/** A campaign in sentences: who enters, what ends it early, what happens, what is measured, what applies. */
export function explainCampaign(campaign: Campaign, program: Program): Explanation {
  const context = contextOfCampaign(campaign, program);
  const steps = stepLines(campaign.then, context);
  const end: Line = { text: 'Then the run is over.' };
  const last = campaign.then.at(-1);
  return {
    kind: 'campaign',
    name: campaign.name,
    title: `The campaign ${named(campaign.name)}`,
    ...(campaign.documentation === undefined ? {} : { documentation: campaign.documentation }),
    sections: [
      section('Who enters', entryLines(campaign, context)),
      section('What happens', last !== undefined && endsRun(last) ? steps : [...steps, end]),
      section('What ends it early', endLines(campaign, context)),
      section('What is measured', measureLines(campaign, context)),
      section('What applies', [...policyLines(campaign, context), ...zoneLine(campaign)]),
    ].filter(({ lines }) => lines.length > 0),
  };
}

const section = (heading: string, lines: readonly Line[]): Section => ({ heading, lines });

/** Times of day are said without their zone where it is the contact's. */
function zoneLine(campaign: Campaign): readonly Line[] {
  const says = JSON.stringify([campaign.triggers, campaign.then]).includes('"zone":{"kind":"contact"}');
  return says ? [{ text: 'Where no place is named, times of day are those of the contact’s own time zone.' }] : [];
}
