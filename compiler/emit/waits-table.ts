import type { RaceNode } from '../flow/flow.ts';
import type { StagePlan } from '../flow/stages.ts';
import type { ConstantCode, Declaration } from './code-file.ts';
import { key, lines, quote } from './literals.ts';
import { conditionConstant, type StageEmission } from './stage-functions.ts';

/** The table of waits, behind the conditions of its arms. */
export function waitsCode(plan: StagePlan, shared: StageEmission): readonly Declaration[] {
  const { emission, quotes } = shared;
  const wheres: ConstantCode[] = [];
  const labels = [...new Set(plan.stages.map((stage) => stage.from))];
  const entries = labels.map((label) => {
    const node = emission.flow.nodes.find((candidate) => candidate.label === label);
    const timeout = plan.stages.find((stage) => stage.from === label && stage.arm === undefined)?.name ?? label;
    const race = node?.kind === 'race' ? node : undefined;
    const arms = race === undefined ? [] : race.arms.map((_, index) => armEntry(race, index, plan, shared, wheres));
    const place = node === undefined ? '' : ` ${quotes.line(node.span)}`;
    if (arms.length === 0) return `${key(label)}: { arms: [], timeout: ${quote(timeout)} },${place}`;
    return [
      `${key(label)}: {${place}`,
      ...lines('  arms: [', arms, '  ],', '    ').split('\n'),
      `  timeout: ${quote(timeout)},`,
      '},',
    ].join('\n  ');
  });
  return [
    ...wheres,
    {
      kind: 'constant',
      exported: true,
      name: 'waits',
      type: "StagesModule['waits']",
      value: lines('{', entries, '}'),
      doc: quotes.plain(
        'Where each wait leads: to the stage of the first arm, in this order, that takes an event, or to the stage at the deadline.',
      ),
    },
  ];
}

function armEntry(race: RaceNode, index: number, plan: StagePlan, shared: StageEmission, wheres: ConstantCode[]): string {
  const arm = race.arms[index];
  const stage = plan.stages.find((candidate) => candidate.from === race.label && candidate.arm === index);
  if (arm === undefined || stage === undefined) throw new Error(`The race ${race.label} has no arm ${index}.`);
  const { event, binds } = arm;
  const where = event.where && conditionConstant(shared.names.take(`${stage.name}_where`), event.where, shared);
  if (where !== undefined) wheres.push(where);
  const parts = [
    `event: ${quote(event.event)}`,
    `aboutThis: ${event.aboutThis}`,
    ...(binds === undefined ? [] : [`binds: ${quote(binds)}`]),
    ...(where === undefined ? [] : [`where: ${where.name}`]),
    `stage: ${quote(stage.name)}`,
  ];
  return `{ ${parts.join(', ')} }, ${shared.quotes.line(event.span)}`;
}
