import type { Fact } from '../../language/program.ts';
import { machinesIn } from '../flow/expressions.ts';
import type { RaceNode } from '../flow/flow.ts';
import { armPosition } from '../flow/stages.ts';
import { isWaiting, type WaitingNode } from '../flow/waits.ts';
import type { ConstantCode, Declaration } from './code-file.ts';
import { key, lines, quote, quoteAll, subjectCode, wholeNumber } from './literals.ts';
import { conditionConstant, momentName, type StageEmission, stageBehind } from './stage-emission.ts';
import { stepWords } from './steps/body.ts';

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

function waitEntry(node: WaitingNode, shared: StageEmission, wheres: ConstantCode[]): string {
  const place = shared.quotes.line(node.span, stepWords(node, shared.quotes));
  if (node.kind !== 'race') return `${key(node.label)}: { arms: [], ${singleWay(node, shared, wheres)} }, ${place}`;
  const arms = node.arms.map((_, index) => armEntry(node, index, shared, wheres));
  return [
    `${key(node.label)}: { ${place}`,
    ...lines('  arms: [', arms, '  ],', '    ').split('\n'),
    `  timeout: ${quote(stageBehind(shared, node.label, 'timeout').name)},`,
    ...(node.notSent === undefined ? [] : [`  notSent: ${quote(stageBehind(shared, node.label, 'not sent').name)},`]),
    '},',
  ].join('\n  ');
}

/** Where a wait without arms leads. */
function singleWay(node: Exclude<WaitingNode, RaceNode>, shared: StageEmission, wheres: ConstantCode[]): string {
  const after = quote(stageBehind(shared, node.label, 'after').name);
  switch (node.kind) {
    case 'wait':
      return `timeout: ${after}`;
    case 'until':
      return `timeout: ${after}, moment: ${momentName(shared, node.label)}`;
    case 'restart':
      return `timeout: ${after}, restart: { ${happeningCode(node.event, `${node.label}_where`, shared, wheres)}, ms: ${wholeNumber(node.ms)}, limitMs: ${wholeNumber(node.limitMs)} }`;
    case 'parallel':
      return `timeout: ${after}, fork: ${quoteAll(node.arms.map((_, index) => armPosition(node.label, index)))}`;
    case 'call': {
      const notSent = node.otherwise === undefined ? '' : `, notSent: ${quote(stageBehind(shared, node.label, 'not sent').name)}`;
      return `timeout: ${after}, reply: { answered: ${after}${notSent} }`;
    }
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
    case 'send': {
      const notSent = quote(stageBehind(shared, node.label, 'not sent').name);
      return `timeout: ${notSent}, delivery: { sent: ${after}, notSent: ${notSent} }`;
    }
  }
}

function armEntry(race: RaceNode, index: number, shared: StageEmission, wheres: ConstantCode[]): string {
  const arm = race.arms[index];
  if (arm === undefined) throw new Error(`The race ${race.label} has no arm ${index}.`);
  const stage = stageBehind(shared, race.label, 'arm', index);
  const { event, binds } = arm;
  const parts = [
    happeningCode(event, `${stage.name}_where`, shared, wheres),
    ...(binds === undefined ? [] : [`binds: ${quote(binds)}`]),
    `stage: ${quote(stage.name)}`,
  ];
  return `{ ${parts.join(', ')} }, ${shared.quotes.line(event.span)}`;
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
