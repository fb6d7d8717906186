import { waitEnd } from '../../check/steps/of-step.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Campaign, Moment, Step } from '../../program.ts';
import { formatDuration } from '../../settings/duration.ts';
import type { LiveCampaign, WorkspaceRule } from '../lint-rule.ts';
import { stepsOf } from '../walk/steps.ts';

const DAY = 86_400_000;

/** A long wait without a label, in a campaign that is deployed. */
export const unlabelledWaitRule: WorkspaceRule = {
  of: 'workspace',
  name: 'unlabelled-wait',
  level: 'warning',
  summary: 'A long wait of a deployed campaign has no label.',
  why: 'Runs stand in this wait; when steps move around it only a label says for certain where they stand then.',
  needsDeployment: true,
  check: ({ program, live }, report) => {
    for (const deployed of live) {
      const campaign = program.campaigns.find((one) => one.name === deployed.name);
      if (campaign === undefined) continue;
      const steps = stepsOf(campaign);
      for (const step of steps.filter((one) => !one.named && isLongWait(one))) {
        const fix = nameWait(step, steps);
        report({
          message: `${inFlight(deployed)}, and this wait is called \`${step.label}\` only because of where it stands.`,
          help: 'Give it a name with `as`.',
          span: step.span,
          ...(fix === undefined ? {} : { fixes: [fix] }),
        });
      }
    }
  },
};

const inFlight = ({ name, runs }: LiveCampaign): string =>
  runs === 0 ? `\`${name}\` is deployed` : `\`${name}\` has ${runs} ${runs === 1 ? 'run' : 'runs'} in flight`;

function isLongWait(step: Step): boolean {
  const end = waitEnd(step);
  if (end === undefined) return false;
  if (end.kind === 'moment') return mayBeLong(end.moment);
  return (end.kind === 'since event' ? end.limitMs : end.ms) > DAY;
}

/** Not what ends within a day. */
function mayBeLong(moment: Moment): boolean {
  if (moment.kind === 'span') return moment.unit !== 'day' || moment.count > 1;
  return !['window', 'time', 'today'].includes(moment.kind);
}

/** `wait 3d as wait_3d was wait_1`: the old label stays known, so that runs keep their place. */
function nameWait(step: Step, steps: readonly Step[]): Fix | undefined {
  const end = waitEnd(step);
  if (end?.kind !== 'length') return undefined;
  const taken = new Set(steps.map((one: Campaign['then'][number]) => one.label));
  const base = `wait_${formatDuration(end.ms).replaceAll(' ', '_')}`;
  const name = [base, ...Array.from({ length: taken.size }, (_, index) => `${base}_${index + 2}`)].find((one) => !taken.has(one)) ?? base;
  const { span } = step;
  return {
    kind: 'name-label',
    title: `Name it \`${name}\``,
    edits: [{ span: { ...span, start: span.end }, text: ` as ${name} was ${step.label}` }],
    safe: true,
  };
}
