/** A box of the picture: what is done there, and how many runs stand there or came by. */
import type { BoxCount } from '../../../../runtime/report/types.ts';
import { channelCounts } from '../../channels.ts';
import { count } from '../../format.ts';
import { Link } from '../link.tsx';
import { FittedText } from './fitted-text.tsx';
import { type Box, routeOfBox } from './links.ts';
import { boxName, failedWords, passedWords } from './words.ts';

/** Sizes that the picture was computed with, pixels. */
const PADDING = 12;
const ICON = 28;
const TITLE_LINE = 18;
const DETAIL_LINE = 16;

interface FlowBoxProps {
  readonly campaign: string;
  readonly box: Box;
  /** Absent where the store cannot tell. */
  readonly counts: BoxCount | undefined;
}

/** A link to the runs that stand there. */
export function FlowBox({ campaign, box, counts }: FlowBoxProps) {
  const { x, y, width, height, kind, icon, title, details } = box;
  const left = x + PADDING + ICON;
  const room = width - 2 * PADDING - ICON;
  // There is no room for it that lines do not cross.
  const ways = channelCounts(counts?.byChannel ?? []);
  const below = y + PADDING + title.length * TITLE_LINE;
  return (
    <Link to={routeOfBox(campaign, box)} class={`flow-box flow-${kind}`} aria-label={boxName(box, counts)}>
      {ways !== '' && <title>{ways}</title>}
      <rect class="flow-ground" x={x} y={y} width={width} height={height} rx="9" />
      <rect class="flow-tint" x={x + 10} y={y + 10} width="24" height="24" rx="6" />
      <path class="flow-icon" transform={`translate(${x + 14} ${y + 14})`} d={icon} />
      {title.map((line, index) => (
        <FittedText key={line} class="flow-title" x={left} y={y + PADDING + 14 + index * TITLE_LINE} room={room} text={line} />
      ))}
      {details.map((line, index) => (
        <FittedText key={line} class="flow-detail" x={left} y={below + 12 + index * DETAIL_LINE} room={room} text={line} />
      ))}
    </Link>
  );
}

/** Width of a character of the numbers, pixels. */
const CHARACTER = 6.6;

/**
 * At the upper corner of a box who stands there now; below the lower ones who came by, and for whom it could not be done. The box's name says
 * the same to screen readers, so these are for the eye alone.
 */
export function BoxCounts({ box: { x, y, width, height, kind }, counts }: { readonly box: Box; readonly counts: BoxCount }) {
  const right = x + width;
  const failed = failedWords(kind, counts);
  const passed = passedWords(kind, counts);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in drawn numbers takes the focus.
    <g class="flow-counts" aria-hidden="true">
      {counts.here > 0 && <Here x={right} y={y} here={counts.here} />}
      {failed !== undefined && (
        <text class="flow-failed" x={x + 2} y={y + height + 14}>
          {failed}
        </text>
      )}
      <text class="flow-passed" x={right - 2} y={y + height + 14} text-anchor="end">
        {passed}
      </text>
    </g>
  );
}

function Here({ x, y, here }: { readonly x: number; readonly y: number; readonly here: number }) {
  const text = count(here);
  const wide = Math.max(22, text.length * (CHARACTER + 1.2) + 14);
  return (
    <g class="flow-here">
      <rect x={x - wide + 8} y={y - 11} width={wide} height="22" rx="11" />
      <text x={x - wide / 2 + 8} y={y + 4.5} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}
