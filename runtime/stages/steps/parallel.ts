import type { Stage } from '../../journey/port.ts';
import type { StageParts } from './stage-parts.ts';

/** `parallel { { … } { … } }`, and the ends of its arms. */
export const parallelMethods = ({ leave }: StageParts): Pick<Stage, 'fork' | 'endArm'> => ({
  fork: (label) => leave({ kind: 'forked', label }),
  endArm: () => leave({ kind: 'arm ended' }),
});
