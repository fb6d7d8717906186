import type { Fact } from '../../language/program.ts';
import { machinesIn } from '../flow/expressions.ts';
import type { FlowNode } from '../flow/flow.ts';
import { isWaiting } from '../flow/waits.ts';
import type { ConstantCode, Declaration } from './code-file.ts';
import { key, lines, quote, subjectCode } from './literals.ts';
import { conditionConstant, momentName, type StageEmission, stageBehind } from './stage-emission.ts';
import { stepWords } from './steps/body.ts';
import { waitOf } from './steps/registry.ts';
import type { WaitsTable } from './steps/step-emission.ts';

/** The table of waits, behind the conditions of its arms. */
export function waitsCode(shared: StageEmission): readonly Declaration[] {
  const { quotes, plan, nodes } = shared;
  const wheres: ConstantCode[] = [];
  const labels = [...new Set(plan.stages.map((stage) => stage.from))];
  const entries = labels.map((label) => {
    const node = nodes.get(label);
    return node !== undefined && isWaiting(node)
      ? waitEntry(node, shared, wheres)
      : `${key(label)}: { arms: [], timeout: ${quote(label === 'start' ? label : stageFrom(label, shared))} },`;
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

/** The one stage behind the beginning of a parallel's arm. */
function stageFrom(position: string, { plan }: StageEmission): string {
  const stage = plan.stages.find(({ from }) => from === position);
  if (stage === undefined) throw new Error(`No stage begins at ${position}.`);
  return stage.name;
}

function waitEntry(node: FlowNode, shared: StageEmission, wheres: ConstantCode[]): string {
  const place = shared.quotes.line(node.span, stepWords(node, shared.quotes));
  const table = createTable(shared, wheres);
  const wait = waitOf(node);
  const arms = wait.arms?.(node, table);
  const fields = wait.fields(node, table);
  if (arms === undefined) return `${key(node.label)}: { arms: [], ${fields.join(', ')} }, ${place}`;
  return [
    `${key(node.label)}: { ${place}`,
    ...lines('  arms: [', arms, '  ],', '    ').split('\n'),
    ...fields.map((field) => `  ${field},`),
    '},',
  ].join('\n  ');
}

function createTable(shared: StageEmission, wheres: ConstantCode[]): WaitsTable {
  return {
    stage: (wait, way, index) => quote(stageBehind(shared, wait, way, index).name),
    moment: (wait) => momentName(shared, wait),
    happening: (event, name) => happeningCode(event, name, shared, wheres),
    place: (span) => shared.quotes.line(span),
  };
}

/** What an event must be to count: its name, whether it concerns the run's row, whose message or coupon it is about, its condition. */
function happeningCode(event: Fact, name: string, shared: StageEmission, wheres: ConstantCode[]): string {
  const where = event.where && conditionConstant(shared.names.take(name), event.where, shared);
  if (where !== undefined) wheres.push(where);
  const parts = [
    `event: ${quote(event.event)}`,
    `aboutThis: ${event.aboutThis}`,
    ...(event.subject === undefined ? [] : [`subject: ${subjectCode(event.subject)}`]),
    ...(machinesIn(event.event, event.where) === 'all' ? ['machines: true'] : []),
    ...(where === undefined ? [] : [`where: ${where.name}`]),
  ];
  return parts.join(', ');
}
