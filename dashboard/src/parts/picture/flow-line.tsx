/** What stands at a way of the picture: who takes it, and how many did. */
import type { CampaignDetail } from '../../../../runtime/report/types.ts';
import { count } from '../../format.ts';

type Line = CampaignDetail['picture']['lines'][number];

/** Width of a digit of the count, and the room beside it, pixels. */
const DIGIT = 7.2;
const ROOM = 14;

/** The label in its pill, with the count behind it in a pill of its own. A way without a label is taken by all: the next box counts them. */
export function FlowLine({ line: { label, labelAt }, taken }: { readonly line: Line; readonly taken: number | undefined }) {
  if (label === undefined || labelAt === undefined) return null;
  const { x, y, width, text } = labelAt;
  const number = taken === undefined ? '' : count(taken);
  const wide = number === '' ? 0 : number.length * DIGIT + ROOM;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a drawn label takes the focus.
    <g class="flow-label" aria-hidden="true">
      <rect class="flow-pill" x={x - width / 2} y={y - 10} width={width + wide} height="20" rx="10" />
      <text x={x} y={y + 4} text-anchor="middle">
        {text}
        {text !== label && <title>{label}</title>}
      </text>
      {number !== '' && (
        <text class="flow-taken" x={x + width / 2 + wide - 10} y={y + 4} text-anchor="end">
          {number}
        </text>
      )}
    </g>
  );
}
