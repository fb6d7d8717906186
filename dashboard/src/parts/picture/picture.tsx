/** The flow of a campaign with live counts, drawn from the picture that the server computed. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CampaignDetail } from '../../../../runtime/report/types.ts';
import { BoxCounts, FlowBox } from './flow-box.tsx';
import { FlowLine } from './flow-line.tsx';

/** Room around the picture for numbers at the edge of boxes, pixels. */
const MARGIN = 22;
/** Below this share of its size text would be too small: then the frame scrolls. */
const SMALLEST = 0.9;

/** The picture fits the width of its frame where that leaves text readable, and scrolls inside of it elsewhere. */
export function FlowPicture({ campaign }: { readonly campaign: Pick<CampaignDetail, 'name' | 'picture' | 'counts' | 'taken'> }) {
  const { picture, counts, taken, name } = campaign;
  const width = picture.width + 2 * MARGIN;
  const height = picture.height + 2 * MARGIN;
  const frame = useStartInSight(picture, width);
  return (
    <div class="picture-frame" ref={frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: no other element holds the parts of a drawing. */}
      <svg
        class="picture"
        viewBox={`${-MARGIN} ${-MARGIN} ${width} ${height}`}
        style={{ maxWidth: `${width}px`, minWidth: `${Math.round(width * SMALLEST)}px` }}
        role="group"
        aria-label={`Flow of ${name}`}
      >
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse">
            <path class="flow-head" d="M0 0.5 7.5 4 0 7.5z" />
          </marker>
        </defs>
        {picture.lines.map((line) => (
          <path key={`${line.from} ${line.to} ${line.label}`} class="flow-line" d={line.path} marker-end="url(#arrow)" />
        ))}
        {picture.lines.map((line) => (
          <FlowLine key={`${line.from} ${line.to} ${line.label}`} line={line} taken={taken[`${line.from} ${line.to}`]} />
        ))}
        {picture.boxes.map((box) => (
          <FlowBox key={box.id} campaign={name} box={box} counts={counts[box.id]} />
        ))}
        {picture.boxes.map((box) => {
          const count = counts[box.id];
          return count && <BoxCounts key={box.id} box={box} counts={count} />;
        })}
      </svg>
    </div>
  );
}

/** Where the picture is wider than its frame, what starts the campaign is in the middle at first. */
function useStartInSight({ boxes }: CampaignDetail['picture'], width: number) {
  const frame = useRef<HTMLDivElement>(null);
  const [first] = boxes;
  const middle = first === undefined ? 0.5 : (first.x + first.width / 2 + MARGIN) / width;
  useLayoutEffect(() => {
    const box = frame.current;
    if (box !== null) box.scrollLeft = box.scrollWidth * middle - box.clientWidth / 2;
  }, [middle]);
  return frame;
}
