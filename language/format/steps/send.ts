import type { SendStepNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printing } from '../printing/printing.ts';
import { givenTails } from './tails.ts';

/** `send NAME by preferred or push …`. */
export function send(step: SendStepNode, p: Printing): Doc {
  const head = [p.words('send'), ' ', p.flat(step.message), ' ', p.words('by')];
  const channels = step.by.map((choice, index) => [index === 0 ? ' ' : [' ', p.words('or'), ' '], p.flat(choice)]);
  return [head, channels, givenTails(step, p)];
}
