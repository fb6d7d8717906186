/** What stands where no run is listed. */
import { Empty } from '../../parts/empty.tsx';
import type { Filters } from '../../route.ts';

/** Says why the list is empty: nothing has started, or nothing is as the filters want it. */
export function NoRuns({ filters }: { readonly filters: Filters }) {
  const { campaign, ...others } = filters;
  if (Object.keys(others).length > 0) {
    return <Empty title="No run is like that now">Runs come and go: take a filter away, or wait until one stands there.</Empty>;
  }
  return (
    <Empty title={campaign === undefined ? 'No run yet' : `No run of ${campaign} yet`}>
      A run starts when what a campaign waits for happens to a contact. It is listed here at once, with where it stands and until when.
    </Empty>
  );
}
