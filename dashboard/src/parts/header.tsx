/** The head of the page: whose shop it is, and the business clock. */
import type { ClockReport, Overview } from '../../../runtime/report/types.ts';
import { speed, type Times } from '../format.ts';

/** Shop name at one side, clock and speed at the other. */
export function Header({ overview, times }: { readonly overview: Overview | undefined; readonly times: Times }) {
  return (
    <header class="head">
      <div class="head-shop">
        <img class="head-mark" src="/icon.svg" alt="" width="24" height="24" />
        <h1>{overview?.shop?.name ?? 'Relance'}</h1>
      </div>
      {overview && <BusinessClock clock={overview.clock} times={times} />}
    </header>
  );
}

function BusinessClock({ clock, times }: { readonly clock: ClockReport; readonly times: Times }) {
  return (
    <dl class="clock">
      <dt class="hidden">Business time</dt>
      <dd class="clock-now">
        <time dateTime={new Date(clock.now).toISOString()}>{times.long(clock.now)}</time>
      </dd>
      <dt class="hidden">Speed</dt>
      <dd class="clock-speed" data-paused={clock.paused}>
        {clock.paused ? 'paused' : speed(clock.perSecond)}
      </dd>
    </dl>
  );
}
