/** How many would enter by the `backfill` of a campaign that is not deployed yet: it is tried, and taken back. */
import type { Build } from '../../../compiler/artefact.ts';
import type { EntryDependencies } from '../../entry/dependencies.ts';
import { inHandling } from '../../entry/handling.ts';
import type { Job } from '../../store/port.ts';
import { backfillJob, backfillPage } from '../kinds/backfill.ts';

/** Contacts that are tried in one transaction. */
const PAGE = 200;

/**
 * Answers how many runs would start if the build were deployed now (business instant, ms); 0 for a campaign without the clause. What no contact has
 * caused is not counted: those whom it concerns are found when it comes. Nothing is changed; contacts are locked for a page at a time.
 */
export async function countBackfill(dependencies: EntryDependencies, build: Build, campaign: string, at: number): Promise<number> {
  const flow = build.artefacts.find((artefact) => artefact.campaign === campaign)?.flow;
  const job = flow === undefined ? undefined : backfillJob(flow, at);
  if (job === undefined) return 0;
  let [entered, after]: [number, string | undefined] = [0, undefined];
  do {
    const page: Tried = await tryPage(dependencies, build, { ...job, ...(after === undefined ? {} : { cursor: { after } }) }, at);
    entered += page.entered;
    after = page.next;
  } while (after !== undefined);
  return entered;
}

interface Tried {
  readonly entered: number;
  /** The last contact of the page, if there are more. */
  readonly next: string | undefined;
}

/** Carries the answer out of a transaction that must not be committed. */
class TakenBack extends Error {
  readonly tried: Tried;
  constructor(tried: Tried) {
    super('Tried, and taken back.');
    this.tried = tried;
  }
}

async function tryPage(dependencies: EntryDependencies, build: Build, job: Job, at: number): Promise<Tried> {
  try {
    return await inHandling(dependencies, at, async (tx, open) => {
      await tx.deployments.deploy(build, at);
      throw new TakenBack(await backfillPage({ ...(await open()), job, limit: PAGE, passOver: false }));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.tried;
    throw error;
  }
}
