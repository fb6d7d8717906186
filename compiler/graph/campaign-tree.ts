/** The tree of a checked campaign: of the whole language, also of what this version cannot run. */
import { endsRun, waysOf } from '../../language/check/steps/of-step.ts';
import type { Campaign, Step } from '../../language/program.ts';
import { nodeWords, type PictureWords } from './box-words.ts';
import { outsideBoxes, triggerBoxes } from './clause-words.ts';
import { pictureOf } from './steps/registry.ts';
import { type Block, repeatWays, type Tree } from './tree.ts';
import { wayLabels } from './way-words.ts';

/** The tree of a campaign; of one that runs it is the same as that of its flow. */
export function campaignTree(campaign: Campaign, words: PictureWords): Tree {
  return {
    campaign: campaign.name,
    ...(campaign.documentation === undefined ? {} : { documentation: campaign.documentation }),
    triggers: triggerBoxes(campaign),
    blocks: blocksOf(campaign.then, words),
    outside: outsideBoxes(campaign, words),
  };
}

const blocksOf = (steps: readonly Step[], words: PictureWords): readonly Block[] => steps.map((step) => blockOf(step, words));

function blockOf(step: Step, words: PictureWords): Block {
  const labels = wayLabels(step);
  return {
    id: step.label,
    box: nodeWords(step, words),
    ends: endsRun(step),
    ways: waysFrom(step, words).map((blocks, index) => ({ label: labels[index] ?? '', blocks })),
  };
}

/** The ways out of a step, in the order of `wayLabels`. */
function waysFrom(step: Step, words: PictureWords): readonly (readonly Block[])[] {
  const blocks = pictureOf(step).blocks?.(step) ?? waysOf(step).map((way) => way.steps);
  const ways = blocks.map((steps) => blocksOf(steps, words));
  const [pass = []] = ways;
  return isLoop(step) ? repeatWays(step, pass) : ways;
}

/** Are its steps taken again and again? */
const isLoop = (step: Step): boolean => waysOf(step).some(({ kind }) => kind === 'pass');
