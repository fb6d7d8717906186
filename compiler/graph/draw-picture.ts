/** A flow or a checked campaign as a picture: boxes and lines with their places (see `picture.ts`). */
import type { Campaign } from '../../language/program.ts';
import { END, type Flow } from '../flow/flow.ts';
import type { BoxWords, PictureWords } from './box-words.ts';
import { campaignTree } from './campaign-tree.ts';
import { boxPart, EMPTY, fork, type Part, shift, stack } from './layout.ts';
import type { Picture } from './picture.ts';
import { type Block, flowTree, type Tree } from './tree.ts';

const MARGIN = 24;
const BESIDE = 40;
const BETWEEN = 14;
const END_BOX: BoxWords = { kind: 'end', title: 'End: completed', details: [] };

/** Draws a flow, as it is stored. The same flow and words give the same picture. */
export const drawPicture = (flow: Flow, words: PictureWords): Picture => drawTree(flowTree(flow, words));

/** Draws a checked campaign, also one that this version cannot run; the picture of one that runs is that of its flow. */
export const drawCampaign = (campaign: Campaign, words: PictureWords): Picture => drawTree(campaignTree(campaign, words));

function drawTree(tree: Tree): Picture {
  const steps = tree.blocks.map(blockPart);
  const triggers = triggersPart(tree.triggers);
  const way = stack([triggers, ...steps]);
  const whole = way.exits.length === 0 ? way : stack([way, boxPart(END, END_BOX, true)]);
  const outside = outsideColumn(tree, whole);
  const parts = [whole, outside].map((part) => shift(part, whole.left + MARGIN, MARGIN));
  const boxes = parts.flatMap((part) => part.boxes);
  const right = Math.max(...boxes.map((box) => box.x + box.width), whole.left + whole.right + MARGIN);
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return {
    campaign: tree.campaign,
    ...(tree.documentation === undefined ? {} : { documentation: tree.documentation }),
    width: Math.ceil(right + MARGIN),
    height: Math.ceil(bottom + MARGIN),
    boxes: [...boxes].sort((a, b) => a.y - b.y || a.x - b.x),
    lines: parts.flatMap((part) => part.lines),
  };
}

function blockPart({ id, box, ends, ways }: Block): Part {
  const head = boxPart(id, box, ends);
  if (ways.length === 0) return head;
  return fork(
    head,
    ways.map(({ label, blocks }) => ({ label, part: stack(blocks.map(blockPart)) })),
  );
}

/** One trigger above the first step; of several each has a line to it, side by side. */
function triggersPart(triggers: readonly BoxWords[]): Part {
  const parts = triggers.map((trigger, index) => boxPart(`trigger ${index + 1}`, trigger));
  const [only] = parts;
  if (parts.length <= 1) return only ?? EMPTY;
  const step = (only?.left ?? 0) * 2 + BESIDE;
  const tallest = Math.max(...parts.map((part) => part.height));
  const moved = parts.map((part, index) => shift(part, (index - (parts.length - 1) / 2) * step, tallest - part.height));
  const half = ((parts.length - 1) / 2) * step + (only?.left ?? 0);
  return {
    boxes: moved.flatMap((part) => part.boxes),
    lines: [],
    exits: moved.flatMap((part) => part.exits),
    ...(moved[0]?.entry === undefined ? {} : { entry: moved[0].entry }),
    left: half,
    right: half,
    height: tallest,
  };
}

/** Goals, measures and standing exits, right of the flow: they look at a run wherever it stands, so no line leads to them. */
function outsideColumn({ outside }: Tree, whole: Part): Part {
  let y = 0;
  const parts = outside.map(({ id, ...box }) => {
    const part = boxPart(id, box, true);
    // Beside what is drawn at this height; a wide fork further down does not push the column away.
    const near = whole.boxes.filter((one) => one.y < y + part.height + BETWEEN && one.y + one.height > y - BETWEEN);
    const right = Math.max(whole.boxes[0] === undefined ? 0 : whole.boxes[0].width / 2, ...near.map((one) => one.x + one.width));
    const moved = shift(part, right + BESIDE + part.left, y);
    y += part.height + BETWEEN;
    return moved;
  });
  const x = Math.max(0, ...parts.map((part) => part.boxes[0]?.x ?? 0));
  return { ...EMPTY, boxes: parts.flatMap((part) => part.boxes.map((box) => ({ ...box, x }))) };
}
