/** Drives the business clock: pause, step, speed. */
import type { ClockReport } from '../../../../runtime/report/types.ts';
import type { ClockDrive } from '../../data/clock-orders.ts';
import { useSurroundings } from '../../data/surroundings.ts';
import { speed } from '../../format.ts';
import { Icon } from '../icon.tsx';
import { speedsFor } from './speeds.ts';

/** Buttons and the choice of speed; where the clock cannot be driven from here they say so. */
export function ClockControls({ drive: { clock, order, busy } }: { readonly drive: ClockDrive }) {
  const { times } = useSurroundings();
  const reason = clock.controls === undefined ? 'This clock cannot be driven from here: only `relance dev` has one that can.' : undefined;
  const stopped = clock.controls?.stopped === true;
  const next = clock.controls?.next;
  const step = reason ?? `Do what is due next${next === undefined ? '' : ` (${times.long(next)})`}, then stand still`;
  const off = reason !== undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: three controls need no box with a legend.
    <div class="controls" role="group" aria-label="Business clock">
      <button
        type="button"
        class="control"
        disabled={off}
        title={reason ?? (stopped ? 'Let the clock go on' : 'Pause the clock')}
        onClick={() => order({ paused: !stopped })}
      >
        <Icon name={stopped ? 'play' : 'pause'} />
        <span class="hidden">{stopped ? 'Play' : 'Pause'}</span>
      </button>
      <button type="button" class="control" disabled={off} aria-disabled={busy} title={step} onClick={() => busy || order({ step: true })}>
        <Icon name="step" />
        <span class="hidden">Step to what is due next</span>
      </button>
      <Speed clock={clock} off={off} title={reason} choose={(perSecond) => order({ perSecond })} />
    </div>
  );
}

interface SpeedProps {
  readonly clock: ClockReport;
  readonly off: boolean;
  readonly title: string | undefined;
  readonly choose: (perSecond: number) => void;
}

function Speed({ clock, off, title, choose }: SpeedProps) {
  return (
    <select
      class="select"
      aria-label="Speed of the clock"
      title={title ?? 'Business time that passes in one second'}
      disabled={off}
      value={clock.perSecond}
      onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
    >
      {speedsFor(clock).map((perSecond) => (
        <option key={perSecond} value={perSecond}>
          {speed(perSecond)}
        </option>
      ))}
    </select>
  );
}
