import type { FlowEffect, FlowNode, Target } from '../../flow/flow.ts';
import type { Block, BodyContext } from './body.ts';
import { emitGive, giveLines } from './give.ts';
import { emitIf } from './if.ts';
import { emitMembership, membershipLines } from './membership.ts';
import { emitMessage, messageLines } from './message.ts';
import { emitRace } from './race.ts';
import { emitStop } from './stop.ts';
import { emitUntil } from './until.ts';
import { emitWait } from './wait.ts';

/** The code of a node of any kind and of what follows it; the compiler names the kind that has no descriptor. */
export function emitNode(node: FlowNode, context: BodyContext, until: Target | undefined): Block {
  switch (node.kind) {
    case 'email':
    case 'sms':
      return emitMessage(node, context, until);
    case 'give':
      return emitGive(node, context, until);
    case 'add':
    case 'remove':
      return emitMembership(node, context, until);
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
      return messageLines(effect, context);
    case 'give':
      return giveLines(effect, context);
    case 'add':
    case 'remove':
      return membershipLines(effect, context);
  }
}
