import type { FlowEffect, FlowNode, Target } from '../../flow/flow.ts';
import type { Block, BodyContext } from './body.ts';
import { callLines, emitCall } from './call.ts';
import { effectLines, emitPlain } from './effect.ts';
import { emitGive, giveLines } from './give.ts';
import { emitIf } from './if.ts';
import { emitMembership, membershipLines } from './membership.ts';
import { emitMessage, messageLines } from './message.ts';
import { emitParallel } from './parallel.ts';
import { emitRace } from './race.ts';
import { emitRepeat } from './repeat.ts';
import { emitRestart } from './restart.ts';
import { emitSend, sendLines } from './send.ts';
import { emitSplit } from './split.ts';
import { emitStop } from './stop.ts';
import { emitUntil } from './until.ts';
import { emitWait } from './wait.ts';

/** The code of a node of any kind and of what follows it; the compiler names the kind that has no descriptor. */
export function emitNode(node: FlowNode, context: BodyContext, until: Target | undefined): Block {
  switch (node.kind) {
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
      return emitMessage(node, context, until);
    case 'give':
      return emitGive(node, context, until);
    case 'add':
    case 'remove':
      return emitMembership(node, context, until);
    case 'send':
      return emitSend(node, context, until);
    case 'call':
      return emitCall(node, context, until);
    case 'set':
    case 'notify':
    case 'start':
    case 'unsubscribe':
    case 'suppress':
      return emitPlain(node, context, until);
    case 'restart':
      return emitRestart(node, context, until);
    case 'split':
      return emitSplit(node, context, until);
    case 'parallel':
      return emitParallel(node, context, until);
    case 'repeat':
      return emitRepeat(node, context, until);
    case 'wait':
      return emitWait(node, context, until);
    case 'until':
      return emitUntil(node, context, until);
    case 'race':
      return emitRace(node, context, until);
    case 'if':
      return emitIf(node, context, until);
    case 'stop':
      return emitStop(node, context, until);
  }
}

/** The code of an effect of a standing exit. */
export function emitEffect(effect: FlowEffect, context: BodyContext): readonly string[] {
  switch (effect.kind) {
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
      return messageLines(effect, context);
    case 'give':
      return giveLines(effect, context);
    case 'add':
    case 'remove':
      return membershipLines(effect, context);
    case 'send':
      return sendLines(effect, context);
    case 'call':
      return callLines(effect, context);
    case 'set':
    case 'notify':
    case 'start':
    case 'unsubscribe':
    case 'suppress':
      return effectLines(effect, context);
  }
}
