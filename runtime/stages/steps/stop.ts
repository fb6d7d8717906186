import type { Stage } from '../../journey/port.ts';
import type { StageParts } from './stage-parts.ts';

/** `stop`, and the end of the flow. */
export const stopMethods = ({ leave }: StageParts): Pick<Stage, 'stop' | 'complete'> => ({
  stop: (label, outcome) => leave({ kind: 'finished', label, outcome, reason: 'stop' }),
  complete: () => leave({ kind: 'finished', outcome: 'completed', reason: 'the end of the flow' }),
});
