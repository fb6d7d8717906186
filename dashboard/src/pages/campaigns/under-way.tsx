/** Work over many contacts that goes on, such as the read of a segment. */
import type { CampaignReport, WorkReport } from '../../../../runtime/report/types.ts';
import { count, counted } from '../../format.ts';
import { Bar } from '../../parts/bar.tsx';

/** A line for each, with a bar where it is known how many there are; nothing where nothing goes on. */
export function UnderWay({ work }: Pick<CampaignReport, 'work'>) {
  return (
    <>
      {work.map((one, index) => (
        <Line key={index} work={one} />
      ))}
    </>
  );
}

function Line({ work: { kind, done, total } }: { readonly work: WorkReport }) {
  const howFar = total === undefined ? counted(done, 'contact') : `${count(done)} of ${counted(total, 'contact')}`;
  return (
    <div class="remark under-way">
      <p>
        Under way: {kind}, {howFar}
      </p>
      {total !== undefined && <Bar part={done} whole={total} label={`${kind}: ${howFar}`} />}
    </div>
  );
}
