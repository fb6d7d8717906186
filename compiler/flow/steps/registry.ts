import type { EffectStep, Step } from '../../../language/program.ts';
import type { FlowEffect, FlowNode, Target } from '../flow.ts';
import { callEffect, lowerCall } from './call.ts';
import { lowerSuppress, lowerUnsubscribe, suppressEffect, unsubscribeEffect } from './consent.ts';
import { giveEffect, lowerGive } from './give.ts';
import { lowerIf } from './if.ts';
import type { LowerBlock } from './lowering.ts';
import { lowerMembership, membershipEffect } from './membership.ts';
import { lowerMessage, messageEffect } from './message.ts';
import { lowerNotify, notifyEffect } from './notify.ts';
import { lowerParallel } from './parallel.ts';
import { lowerRace } from './race.ts';
import { lowerRepeat } from './repeat.ts';
import { lowerRestart } from './restart.ts';
import { lowerSend, sendEffect } from './send.ts';
import { lowerSet, setEffect } from './set.ts';
import { lowerSplit } from './split.ts';
import { lowerStart, startEffect } from './start.ts';
import { lowerStop } from './stop.ts';
import { lowerUntil } from './until.ts';
import { lowerWait } from './wait.ts';

/** Lowers a step of any kind; the compiler names the kind that has no descriptor. */
export function lowerStep(step: Step, next: Target, lowerBlock: LowerBlock): readonly FlowNode[] {
  switch (step.kind) {
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
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
    case 'send':
      return lowerSend(step, next, lowerBlock);
    case 'set':
      return lowerSet(step, next, lowerBlock);
    case 'call':
      return lowerCall(step, next, lowerBlock);
    case 'notify':
      return lowerNotify(step, next, lowerBlock);
    case 'start':
      return lowerStart(step, next, lowerBlock);
    case 'unsubscribe':
      return lowerUnsubscribe(step, next, lowerBlock);
    case 'suppress':
      return lowerSuppress(step, next, lowerBlock);
    case 'restart':
      return lowerRestart(step, next, lowerBlock);
    case 'split':
      return lowerSplit(step, next, lowerBlock);
    case 'parallel':
      return lowerParallel(step, next, lowerBlock);
    case 'repeat':
      return lowerRepeat(step, next, lowerBlock);
  }
}

/** Lowers an effect of a standing exit, which has no successor. */
export function lowerEffect(step: EffectStep): FlowEffect {
  switch (step.kind) {
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
      return messageEffect(step);
    case 'give':
      return giveEffect(step);
    case 'add':
    case 'remove':
      return membershipEffect(step);
    case 'send':
      return sendEffect(step);
    case 'set':
      return setEffect(step);
    case 'call':
      return callEffect(step);
    case 'notify':
      return notifyEffect(step);
    case 'start':
      return startEffect(step);
    case 'unsubscribe':
      return unsubscribeEffect(step);
    case 'suppress':
      return suppressEffect(step);
  }
}
