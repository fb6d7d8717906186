import type { Choice } from '../../../../language/diagnostics/diagnostic.ts';
import type { Position } from '../../../../language/program.ts';
import type { MomentNode } from '../../../../language/syntax/ast.ts';
import type { StepNode } from '../../../../language/syntax/steps/step-kinds.ts';
import type { CalendarNow, momentFrom } from '../../core/calendar.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Snippet } from '../snippet.ts';

/** What the words of a step depend on. */
export interface CampaignFacts {
  /** Of the campaign, where it is known. */
  readonly purpose?: 'marketing' | 'transactional' | undefined;
  readonly storeZone: string;
}

/**
 * What an editor says of a kind of step. A new step is one of these, registered in `registry.ts`; all may be left out but `help` where the kind
 * is also the word that begins it. What is asked of a node is a method, so that all kinds stand in one table; `of-step.ts` asks.
 */
export interface StepHelp<N extends StepNode = StepNode> {
  /** What the word that begins it means, in a sentence. */
  readonly help?: string;
  readonly snippets?: readonly Snippet[];
  /** Names that fit right behind its word. */
  behind?(snapshot: Snapshot): readonly Choice[];
  /** A sentence about its defaults; undefined where it leaves none unsaid. */
  unsaid?(step: N, facts: CampaignFacts): string | undefined;
  /** Titles of its blocks in the outline; absent: `else`. */
  titles?(step: N): readonly string[];
  /** Where `as LABEL` would stand; absent: behind its head. */
  labelPlace?(step: N): Position | undefined;
  /** The instant of the calendar that it waits for. */
  moment?(step: N): MomentNode;
  /** When it would end if it began now. */
  ends?(step: N, calendar: CalendarNow): ReturnType<typeof momentFrom>;
  /** Where that is shown; absent: behind its label. */
  endPlace?(step: N): Position;
}

/** The same of a kind whose name is the word that begins it. */
export type WordHelp<N extends StepNode> = StepHelp<N> & { readonly help: string };
