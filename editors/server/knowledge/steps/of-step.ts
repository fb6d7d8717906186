/** What an editor says of any step, asked of its descriptor. */
import type { Choice } from '../../../../language/diagnostics/diagnostic.ts';
import type { Position } from '../../../../language/program.ts';
import type { MomentNode, StepNode } from '../../../../language/syntax/ast.ts';
import { blocksOf, headOf } from '../../../../language/syntax/steps/of-step.ts';
import type { StepBlock } from '../../../../language/syntax/steps/step-kind.ts';
import type { CalendarNow, momentFrom } from '../../core/calendar.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { stepHelps } from './registry.ts';
import type { CampaignFacts, StepHelp } from './step-help.ts';

const byKind: ReadonlyMap<string, StepHelp> = new Map(Object.entries(stepHelps));

/** The words that begin steps, each with what it means. */
export const STEP_WORDS: readonly (readonly [string, string])[] = [...byKind].flatMap(([word, { help }]) =>
  help === undefined ? [] : [[word, help] as const],
);

/** All snippets of steps. */
export const STEP_SNIPPETS = [...byKind.values()].flatMap(({ snippets = [] }) => snippets);

/** Names that fit right behind a word that begins a step; undefined behind any other. */
export function namesBehind(word: string, snapshot: Snapshot): readonly Choice[] | undefined {
  return byKind.get(word)?.behind?.(snapshot);
}

/** A sentence about the defaults of a step: the zone and end of a wait, what a message does when it cannot be sent. */
export function unsaidBy(step: StepNode, facts: CampaignFacts): string | undefined {
  return stepHelps[step.kind].unsaid?.(step, facts);
}

/** A block of a step with the words that stand before it. */
export interface TitledBlock extends StepBlock {
  readonly title: string;
}

/** The blocks of a step, in written order. */
export function titledBlocks(step: StepNode): readonly TitledBlock[] {
  const titles = stepHelps[step.kind].titles?.(step);
  return blocksOf(step).map((block, index) => ({ title: titles?.[index] ?? 'else', ...block }));
}

/** Where `as LABEL` would stand in a step that has none; undefined where none may, or the tree does not say. */
export function labelPlace(step: StepNode): Position | undefined {
  const { labelPlace: place } = stepHelps[step.kind];
  if (place !== undefined) return place(step);
  const { takesLabel, span } = headOf(step);
  return takesLabel ? span.end : undefined;
}

/** The instant of the calendar that a step waits for. */
export function awaitedMoment(step: StepNode): MomentNode | undefined {
  return stepHelps[step.kind].moment?.(step);
}

/** When a wait would end if it began now, and where that is shown. */
export function waitEnd(step: StepNode, calendar: CalendarNow): { readonly end: ReturnType<typeof momentFrom>; readonly place?: Position } {
  const { ends, endPlace } = stepHelps[step.kind];
  const place = endPlace?.(step) ?? (step.was ?? step.label)?.span.end ?? labelPlace(step);
  return { end: ends?.(step, calendar), ...(place && { place }) };
}
