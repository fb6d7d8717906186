/** One campaign: its picture with live counts. */
import { entryWords } from '../../compiler/graph/clause-words.ts';
import { drawPicture } from '../../compiler/graph/draw-picture.ts';
import type { Picture } from '../../compiler/graph/picture.ts';
import { countCampaign, type Tallies } from './campaign-counts.ts';
import { couponsOf, readCouponTerms } from './coupon-terms.ts';
import { type ArtefactHead, type Reading, readHead } from './memory.ts';
import { readCampaignReport } from './overview.ts';
import type { CampaignDetail } from './types.ts';

/** Reads a campaign at its current revision (or, if it is no longer deployed, at the last one with runs); undefined if there is none. */
export async function readCampaign(reading: Reading, name: string): Promise<CampaignDetail | undefined> {
  const { report, shown, runs } = await readCampaignReport(reading, name);
  const head = shown === undefined ? undefined : await readHead(reading, name, shown);
  if (head === undefined || shown === undefined) return undefined;
  const { flow, source } = head;
  const picture = await readPicture(reading, head, shown);
  return {
    ...report,
    source,
    tags: flow.tags,
    purpose: flow.purpose,
    entry: entryWords(flow.entry),
    picture,
    ...countCampaign(flow, picture, await readTallies(reading, name, runs)),
  };
}

async function readTallies({ tx }: Reading, name: string, runs: Tallies['runs']): Promise<Tallies> {
  return {
    positions: await tx.runs.positions(name),
    arrivals: await tx.results.arrivals(name),
    steps: await tx.journal.stepCounts(name),
    messages: (await tx.outbox.counts()).filter(({ campaign }) => campaign === name),
    runs,
  };
}

/** Drawn once for each revision and terms of its coupons. */
async function readPicture(reading: Reading, { flow }: ArtefactHead, revision: string): Promise<Picture> {
  const coupons = await readCouponTerms(reading, couponsOf(flow));
  const key = JSON.stringify([flow.campaign, revision, ...coupons]);
  return reading.memory.pictures.get(key, async () => drawPicture(flow, { coupons }));
}
