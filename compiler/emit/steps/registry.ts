import type { FlowExit, FlowNode, Target } from '../../flow/flow.ts';
import type { Block, BodyContext } from './body.ts';
import { emailLines, emitEmail } from './email.ts';
import { emitGive, giveLines } from './give.ts';
import { emitIf } from './if.ts';
import { emitRace } from './race.ts';
import { emitStop } from './stop.ts';
import { emitWait } from './wait.ts';

/** The code of a node of any kind and of what follows it; the compiler names the kind that has no descriptor. */
export function emitNode(node: FlowNode, context: BodyContext, until: Target | undefined): Block {
  switch (node.kind) {
    case 'email':
      return emitEmail(node, context, until);
    case 'give':
      return emitGive(node, context, until);
    case 'wait':
      return emitWait(node, context, until);
    case 'race':
      return emitRace(node, context, until);
    case 'if':
      return emitIf(node, context, until);
    case 'stop':
      return emitStop(node, context, until);
  }
}

/** The code of an effect of a standing exit. */
export function emitEffect(effect: FlowExit['effects'][number], context: BodyContext): readonly string[] {
  switch (effect.kind) {
    case 'email':
      return emailLines(effect, context);
    case 'give':
      return giveLines(effect, context);
  }
}
