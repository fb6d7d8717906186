import type { EffectStep, Step } from '../../../language/program.ts';
import { refused } from '../../not-yet/refused.ts';
import type { FlowEffect, FlowNode, Target } from '../flow.ts';
import { giveEffect, lowerGive } from './give.ts';
import { lowerIf } from './if.ts';
import type { LowerBlock } from './lowering.ts';
import { lowerMembership, membershipEffect } from './membership.ts';
import { lowerMessage, messageEffect } from './message.ts';
import { lowerRace } from './race.ts';
import { lowerStop } from './stop.ts';
import { lowerUntil } from './until.ts';
import { lowerWait } from './wait.ts';

/** Lowers a step of any kind; the compiler names the kind that has no descriptor. */
export function lowerStep(step: Step, next: Target, lowerBlock: LowerBlock): readonly FlowNode[] {
  switch (step.kind) {
    case 'email':
    case 'sms':
      return lowerMessage(step, next, lowerBlock);
    case 'give':
      return lowerGive(step, next, lowerBlock);
    case 'add':
    case 'remove':
      return lowerMembership(step, next, lowerBlock);
    case 'wait':
      return lowerWait(step, next, lowerBlock);
    case 'until':
      return lowerUntil(step, next, lowerBlock);
    case 'race':
      return lowerRace(step, next, lowerBlock);
    case 'if':
      return lowerIf(step, next, lowerBlock);
    case 'stop':
      return lowerStop(step, next, lowerBlock);
    case 'push':
    case 'whatsapp':
    case 'send':
    case 'set':
    case 'call':
    case 'notify':
    case 'start':
    case 'unsubscribe':
    case 'suppress':
    case 'restart':
    case 'split':
    case 'parallel':
    case 'repeat':
      return refused(step.kind);
  }
}

/** Lowers an effect of a standing exit, which has no successor. */
export function lowerEffect(step: EffectStep): FlowEffect {
  switch (step.kind) {
    case 'email':
    case 'sms':
      return messageEffect(step);
    case 'give':
      return giveEffect(step);
    case 'add':
    case 'remove':
      return membershipEffect(step);
    case 'push':
    case 'whatsapp':
    case 'send':
    case 'set':
    case 'call':
    case 'notify':
    case 'start':
    case 'unsubscribe':
    case 'suppress':
      return refused(step.kind);
  }
}
