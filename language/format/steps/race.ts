import type { StepNode } from '../../syntax/ast.ts';
import type { ArmNode, RaceStepNode } from '../../syntax/steps/race.ts';
import { type Doc, hardLine } from '../doc/doc.ts';
import { fact } from '../expressions/facts.ts';
import { braces, item } from '../printing/items.ts';
import type { Printing } from '../printing/printing.ts';
import type { StepPrinter } from './step-printer.ts';
import { label } from './tails.ts';

/** `wait up to D for EVENT …`, `wait up to D { on EVENT { … } … }`. */
export const race: StepPrinter<RaceStepNode> = {
  print: (step, p) => {
    const head = [p.words('wait', 'up', 'to'), ' ', p.flat(step.duration)];
    return step.form === 'for' ? [head, ' ', short(step, p)] : [head, label(step, p), ' ', long(step, p)];
  },
  hasBlocks: ({ form, timeouts }) => form === 'block' || timeouts.length > 0,
};

function short({ arms, timeouts }: RaceStepNode, p: Printing): Doc {
  const awaited = arms.map(({ event, binds }) => [p.words('for'), ' ', fact(event, p), label({ ...(binds && { label: binds }) }, p)]);
  const ends = timeouts.map((end) => [
    p.commentsAhead() ? [hardLine, p.leading()] : ' ',
    p.words('on', 'timeout'),
    ' ',
    p.block(end.steps),
  ]);
  return [awaited, ends];
}

/** A part of the block; they stay in the order that the author gave them. */
interface Part {
  readonly span: ArmNode['span'];
  readonly print: () => Doc;
}

function long(step: RaceStepNode, p: Printing): Doc {
  const parts: readonly Part[] = [
    ...step.arms.map((arm) => ({ span: arm.span, print: () => armOf(arm, p) })),
    ...step.notSent.map((end) => ({ span: end.span, print: () => endOf(['on', 'not', 'sent'], end.steps, p) })),
    ...step.timeouts.map((end) => ({ span: end.span, print: () => endOf(['on', 'timeout'], end.steps, p) })),
  ];
  const written = [...parts].sort((a, b) => a.span.start.offset - b.span.start.offset);
  return braces(p, () => written.map((part) => item(p, part, part.print)));
}

function armOf({ event, binds, steps }: ArmNode, p: Printing): Doc {
  const head = [p.words('on'), ' ', fact(event, p), label({ ...(binds && { label: binds }) }, p)];
  return [head, ' ', p.block(steps)];
}

function endOf(words: readonly string[], steps: readonly StepNode[], p: Printing): Doc {
  return [p.words(...words), ' ', p.block(steps)];
}
