import type { RaceNode } from '../../flow/steps/race.ts';
import { quote, wholeNumber } from '../literals.ts';
import { above } from './body.ts';
import type { StepEmission, WaitsTable } from './step-emission.ts';

/** `wait up to 7d { on … }`: parks the run; every arm and the time-out are stages of their own. */
export const race: StepEmission<RaceNode> = {
  emit: (node, { quotes }) => ({
    lines: [...above(node, quotes), `return run.waitForEvent(${quote(node.label)}, ${wholeNumber(node.ms)});`],
    ends: true,
  }),
  wait: {
    arms: (node, table) => node.arms.map((_, index) => armEntry(node, index, table)),
    fields: ({ label, notSent }, table) => [
      `timeout: ${table.stage(label, 'timeout')}`,
      ...(notSent === undefined ? [] : [`notSent: ${table.stage(label, 'not sent')}`]),
    ],
    notes: ({ arms }, quotes) => arms.map((arm) => `- on ${quotes.words(arm.event.span)}`),
  },
};

function armEntry({ label, arms }: RaceNode, index: number, table: WaitsTable): string {
  const arm = arms[index];
  if (arm === undefined) throw new Error(`The race ${label} has no arm ${index}.`);
  const { event, binds } = arm;
  const stage = table.stage(label, 'arm', index);
  const parts = [
    table.happening(event, `${stage.slice(1, -1)}_where`),
    ...(binds === undefined ? [] : [`binds: ${quote(binds)}`]),
    `stage: ${stage}`,
  ];
  return `{ ${parts.join(', ')} }, ${table.place(event.span)}`;
}
