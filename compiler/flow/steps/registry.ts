import type { EffectStep, Step } from '../../../language/program.ts';
import type { FlowExit, FlowNode, Target } from '../flow.ts';
import { emailEffect, lowerEmail } from './email.ts';
import { giveEffect, lowerGive } from './give.ts';
import { lowerIf } from './if.ts';
import type { LowerBlock } from './lowering.ts';
import { lowerRace } from './race.ts';
import { lowerStop } from './stop.ts';
import { lowerWait } from './wait.ts';

/** Lowers a step of any kind; the compiler names the kind that has no descriptor. */
export function lowerStep(step: Step, next: Target, lowerBlock: LowerBlock): readonly FlowNode[] {
  switch (step.kind) {
    case 'email':
      return lowerEmail(step, next, lowerBlock);
    case 'give':
      return lowerGive(step, next, lowerBlock);
    case 'wait':
      return lowerWait(step, next, lowerBlock);
    case 'race':
      return lowerRace(step, next, lowerBlock);
    case 'if':
      return lowerIf(step, next, lowerBlock);
    case 'stop':
      return lowerStop(step, next, lowerBlock);
  }
}

/** Lowers an effect of a standing exit, which has no successor. */
export function lowerEffect(step: EffectStep): FlowExit['effects'][number] {
  switch (step.kind) {
    case 'email':
      return emailEffect(step);
    case 'give':
      return giveEffect(step);
  }
}
