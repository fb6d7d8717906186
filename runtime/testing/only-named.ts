import type { Build } from '../../compiler/artefact.ts';
import type { Flow } from '../../compiler/flow/flow.ts';
import type { CampaignTest } from '../../language/program.ts';

/** The build of a test: the named campaign runs, with those that the test names beside it, and those that any of them starts (language §12). */
export function onlyNamed(build: Build, test: Pick<CampaignTest, 'campaign' | 'beside'>): Build {
  const flows = new Map(build.artefacts.map(({ campaign, flow }) => [campaign, flow]));
  const named = new Set([test.campaign, ...test.beside]);
  // A set is gone through to its end, also what is added on the way.
  for (const campaign of named) for (const started of startedBy(flows.get(campaign))) named.add(started);
  return { ...build, artefacts: build.artefacts.filter((artefact) => named.has(artefact.campaign)) };
}

function startedBy(flow: Flow | undefined): readonly string[] {
  if (flow === undefined) return [];
  return stepsOf(flow).flatMap((node) => (node.kind === 'start' ? [node.campaign] : []));
}

/** The steps of the flow, and those that its clauses carry. */
const stepsOf = ({ goals, nodes, unless }: Flow) => [...[...unless, ...goals].flatMap((exit) => exit.effects), ...nodes];

/** Pools that its campaigns give codes of. */
export function poolsOf({ artefacts, coupons }: Build): readonly string[] {
  const given = new Set(artefacts.flatMap(({ flow }) => stepsOf(flow).flatMap((step) => (step.kind === 'give' ? [step.coupon] : []))));
  const pools = coupons.flatMap(({ name, terms: { code } }) => (given.has(name) && code.kind === 'pool' ? [code.pool] : []));
  return [...new Set(pools)];
}
