import type { Shares, Stage } from '../../journey/port.ts';
import { cohortKey, type Share, splitKey } from '../draws.ts';
import type { Session } from '../session.ts';
import type { StageParts } from './stage-parts.ts';

/** The step. */
export const splitMethods = ({ session }: StageParts): Pick<Stage, 'split' | 'noSuchArm'> => ({
  split: async (label, shares) => {
    await session.flush();
    return drawArm(session, label, shares);
  },
  noSuchArm: (label) => {
    throw new Error(`The split \`${label}\` came to an arm that the campaign does not have.`);
  },
});

type OfCohort = Extract<Shares, { readonly cohort: string }>;

/** What is drawn for, and among which arms. */
interface Draw {
  readonly key: string;
  readonly shares: readonly Share[];
}

/** The arm that is drawn for the contact under the key, which is the split's own or its cohort's; once a run, and the journal says which. */
export async function drawArm(session: Session, label: string, shares: Shares): Promise<string> {
  const drawn = await session.once(label, 'split', async () => {
    const draw = 'cohort' in shares ? await drawOfCohort(session, shares) : drawOfSplit(session, label, shares.shares);
    const arm = session.draws.arm(draw.key, session.run().contact, draw.shares);
    session.journal({ kind: 'drew', label, reason: arm, data: { arm, ...('cohort' in shares ? { cohort: shares.cohort } : {}) } });
    return arm;
  });
  if (typeof drawn !== 'string') throw new Error(`The split \`${label}\` remembers no arm.`);
  return drawn;
}

/** A campaign and a split that were renamed keep the draws that they had under their old names. */
function drawOfSplit({ code: { flow }, run }: Session, label: string, shares: Readonly<Record<string, string>>): Draw {
  const node = flow.nodes.find((candidate) => candidate.label === label);
  const before = node?.kind === 'split' ? node.was : undefined;
  return {
    key: splitKey(flow.was ?? run().campaign, before ?? label),
    shares: Object.entries(shares).map(([name, percent]) => ({ name, percent })),
  };
}

/** By the current declaration. Of its arms only those count that this revision of the campaign knows; if it knows none of them, each of its own alike. */
async function drawOfCohort({ tx }: Session, { cohort, arms }: OfCohort): Promise<Draw> {
  const declared = await tx.deployments.cohort(cohort);
  if (declared === undefined) throw new Error(`The cohort \`${cohort}\` is not deployed.`);
  const key = cohortKey(declared.was ?? cohort);
  const known = declared.arms.filter(({ name }) => arms.includes(name));
  const total = known.reduce((sum, { percent }) => sum + Number(percent), 0);
  if (total === 0) return { key, shares: arms.map((name) => ({ name, percent: String(100 / arms.length) })) };
  return { key, shares: known.map(({ name, percent }) => ({ name, percent: String((Number(percent) * 100) / total) })) };
}
