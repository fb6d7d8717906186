/** The tree of a checked campaign: of the whole language, also of what this version cannot run. */
import type { Campaign, Step } from '../../language/program.ts';
import { nodeWords, type PictureWords } from './box-words.ts';
import { outsideBoxes, triggerBoxes } from './clause-words.ts';
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
    ends: step.kind === 'stop',
    ways: waysOf(step, words).map((blocks, index) => ({ label: labels[index] ?? '', blocks })),
  };
}

/** The ways out of a step, in the order of `wayLabels`. */
function waysOf(step: Step, words: PictureWords): readonly (readonly Block[])[] {
  const all = (ways: readonly (readonly Step[])[]) => ways.map((steps) => blocksOf(steps, words));
  switch (step.kind) {
    case 'if':
      return all([...step.branches.map((branch) => branch.steps), step.otherwise]);
    case 'race':
      return all([...step.arms.map((arm) => arm.steps), ...(step.notSent === undefined ? [] : [step.notSent]), step.timeout]);
    case 'split':
      return all(step.arms.map((arm) => arm.steps));
    case 'parallel':
      return all(step.arms);
    case 'repeat':
      return repeatWays(step, blocksOf(step.steps, words));
    default:
      return 'otherwise' in step && step.otherwise !== undefined ? all([[], step.otherwise]) : [];
  }
}
