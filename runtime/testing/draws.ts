/** The draws of a test: arms that it gives, else those that stick; nobody is held out but by `given held out` (language §9, §12). */
import type { CampaignTest } from '../../language/program.ts';
import { cohortKey, type Draws, splitKey, stickyDraws } from '../stages/draws.ts';

/** Draws of the world of a test; `seed` draws otherwise what the test does not give. */
export function drawsOf({ beside, campaign, world }: CampaignTest, seed?: string): Draws {
  const given = new Map(
    world.splits.flatMap(({ split, arm }) => {
      // A split of the campaign or of one beside it, or a cohort: names of the first kind are labels, so none of them is meant by mistake.
      const keys = [cohortKey(split), ...[campaign, ...beside].map((name) => splitKey(name, split))];
      return keys.map((key) => [key, arm] as const);
    }),
  );
  return {
    arm: (key, contact, shares) => {
      const arm = given.get(key);
      return shares.some(({ name }) => name === arm) && arm !== undefined
        ? arm
        : stickyDraws.arm(seed === undefined ? key : `${seed} ${key}`, contact, shares);
    },
    heldOut: () => world.heldOut,
  };
}
