/** The head of every page: whose shop it is, its clock, and how far the input is. */
import type { ClockReport, InputReport } from '../../../../runtime/report/types.ts';
import { useClock } from '../../data/clock-orders.ts';
import { useSurroundings } from '../../data/surroundings.ts';
import { count } from '../../format.ts';
import { listOf } from '../../route.ts';
import { Link } from '../link.tsx';
import { ClockControls } from './clock-controls.tsx';

/** Shop at one side, clock at the other. */
export function Header() {
  const { overview } = useSurroundings();
  return (
    <header class="head">
      <Link to={listOf('campaigns')} class="head-shop">
        <img class="head-mark" src="/icon.svg" alt="" width="22" height="22" />
        <span class="head-name">{overview?.shop?.name ?? 'Relance'}</span>
      </Link>
      {overview && <BusinessClock reported={overview.clock} input={overview.input} />}
    </header>
  );
}

function BusinessClock({ reported, input }: { readonly reported: ClockReport; readonly input: InputReport | undefined }) {
  const { times } = useSurroundings();
  const drive = useClock(reported);
  const { clock, failure } = drive;
  return (
    <>
      {input && <Progress input={input} />}
      <ClockControls drive={drive} />
      <p class="clock" data-paused={clock.paused}>
        <span class="hidden">Business time: </span>
        <time dateTime={new Date(clock.now).toISOString()}>{times.long(clock.now)}</time>
        {clock.paused && <span class="hidden">, the clock stands still</span>}
      </p>
      <div class="head-failure" role="status">
        {failure !== undefined && <p>{failure}</p>}
      </div>
    </>
  );
}

function Progress({ input: { fed, total } }: { readonly input: InputReport }) {
  return (
    <div class="head-progress">
      <span id="head-fed">
        {fed >= total ? `All ${count(total)}` : `${count(fed)} of ${count(total)}`}
        <span class="head-unit"> events</span>
        <span class="hidden"> of the input fed</span>
      </span>
      <progress class="bar" aria-labelledby="head-fed" value={fed} max={Math.max(total, 1)} />
    </div>
  );
}
