/** The steps and clauses of a flow by their labels: what they are called, and where they stand in the source. */
import type { Flow, FlowEffect, FlowExit, FlowNode } from '../../../compiler/flow/flow.ts';
import { nodeWords } from '../../../compiler/graph/box-words.ts';
import { expressionWords } from '../../../compiler/words/expression.ts';
import { CHANNELS, type Span } from '../../../language/program.ts';
import { CHANNEL_WORDS } from './channels.ts';
import { capital, plain } from './plain.ts';

const exitsOf = (flow: Flow): readonly FlowExit[] => [...flow.goals, ...flow.unless];

/** The step of the flow's own `then`. */
export const nodeOf = (flow: Flow | undefined, label: string): FlowNode | undefined => flow?.nodes.find((node) => node.label === label);

/** The goal or standing exit. */
export const exitOf = (flow: Flow | undefined, label: string): FlowExit | undefined =>
  flow === undefined ? undefined : exitsOf(flow).find((exit) => exit.label === label);

/** The step, or the effect of a clause. */
export function effectOf(flow: Flow | undefined, label: string): FlowNode | FlowEffect | undefined {
  if (flow === undefined) return undefined;
  return (
    nodeOf(flow, label) ??
    exitsOf(flow)
      .flatMap((exit) => exit.effects)
      .find((effect) => effect.label === label)
  );
}

/** `cart-recovery.campaign:14`; undefined for a label that the flow does not have. */
export function placeOf(flow: Flow | undefined, label: string): string | undefined {
  const found = effectOf(flow, label) ?? exitOf(flow, label);
  return found === undefined ? undefined : placeOfSpan(found.span);
}

/** `cart-recovery.campaign:14`. */
export const placeOfSpan = (span: Span): string => `${span.file}:${span.start.line}`;

/** A message by its label, as the subject of a sentence: `Cart reminder`, `Birthday (SMS)`. */
export function messageName(flow: Flow | undefined, label: string, message?: string): string {
  const effect = effectOf(flow, label);
  const channel = CHANNELS.find(
    (one) => one !== 'email' && (effect?.kind === one || (effect === undefined && label.startsWith(`${one}_`))),
  );
  const name = effect !== undefined && 'message' in effect ? effect.message : (message ?? label);
  return `${capital(plain(name))}${channel === undefined ? '' : ` (${CHANNEL_WORDS[channel]})`}`;
}

/** Where a run stands, for people: `Wait 3d`, `Wait up to 7d for order placed`; the label itself if the flow does not have it. */
export function waitWords(flow: Flow | undefined, label: string): string {
  if (label === 'start') return 'Starting';
  const node = nodeOf(flow, label);
  if (node === undefined) return plain(label);
  if (node.kind === 'call') return `Waiting for the answer of ${plain(node.endpoint)}`;
  if (node.kind === 'race') return `${nodeWords(node, NO_WORDS).title} for ${node.arms.map((arm) => arm.event.event).join(' or ')}`;
  if (isMessage(node) || node.kind === 'send') return `${messageName(flow, label)} is being sent`;
  return nodeWords(node, NO_WORDS).title;
}

const isMessage = ({ kind }: FlowNode): boolean => CHANNELS.some((channel) => channel === kind);

const NO_WORDS = { coupons: new Map<string, string>() };

/** The condition of a goal or standing exit in the language's words; the label if the flow does not have it. */
export function exitWords(flow: Flow | undefined, label: string): string {
  const exit = exitOf(flow, label);
  return exit === undefined ? plain(label) : expressionWords(exit.when);
}
