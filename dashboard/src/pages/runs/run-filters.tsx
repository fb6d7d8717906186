/** Narrows the list of runs. */
import type { Overview, RunSummary } from '../../../../runtime/report/types.ts';
import { useSurroundings } from '../../data/surroundings.ts';
import { plain } from '../../format.ts';
import { Chip, Select, Switch } from '../../parts/choice.tsx';
import { type Filters, listOf } from '../../route.ts';

/** By state, campaign and outcome; by step and contact where a link set them. */
export function RunFilters({ filters, runs }: { readonly filters: Filters; readonly runs: readonly RunSummary[] | undefined }) {
  const { overview } = useSurroundings();
  const { status, campaign, outcome, label, contact } = filters;
  const toRuns = (change: { readonly [key in keyof Filters]?: string | undefined }) => listOf('runs', { ...filters, ...change });
  const contactName = runs?.find((run) => run.contact === contact)?.contactName ?? contact;
  return (
    <div class="filters">
      <Switch
        label="State of runs"
        ways={[
          { name: 'All', to: toRuns({ status: undefined, outcome: undefined, label: undefined }), chosen: status === undefined },
          { name: 'Live', to: toRuns({ status: 'live', outcome: undefined }), chosen: status === 'live' },
          { name: 'Ended', to: toRuns({ status: 'ended', label: undefined }), chosen: status === 'ended' },
        ]}
      />
      <Select
        label="Campaign"
        all="All campaigns"
        value={campaign}
        options={overview?.campaigns.map(({ name }) => name) ?? []}
        to={(value) => toRuns({ campaign: value, label: undefined })}
      />
      {status === 'ended' && (
        <Select
          label="Outcome"
          all="All outcomes"
          value={outcome}
          options={outcomesOf(overview, campaign)}
          to={(value) => toRuns({ outcome: value })}
        />
      )}
      {label !== undefined && <Chip name={`at ${plain(label)}`} to={toRuns({ label: undefined })} />}
      {contact !== undefined && <Chip name={`of ${contactName}`} to={toRuns({ contact: undefined })} />}
    </div>
  );
}

/** All outcomes that there are, in name order. */
function outcomesOf(overview: Overview | undefined, campaign: string | undefined): readonly string[] {
  const campaigns = overview?.campaigns.filter(({ name }) => campaign === undefined || name === campaign) ?? [];
  return [...new Set(campaigns.flatMap(({ runs }) => runs.outcomes.map((end) => end.outcome)))].sort();
}
