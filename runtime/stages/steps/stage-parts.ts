/** What the steps of a stage are made with: each file of this folder gives the methods of `Stage` for one kind of step, `registry.ts` lists them. */
import type { Next } from '../../journey/port.ts';
import type { StepTaken } from '../../store/port.ts';
import type { Json } from '../../values.ts';
import type { Session } from '../session.ts';

/** How a stage function came to its end. */
export type Way =
  | { readonly kind: 'parked'; readonly label: string; readonly until: number }
  | { readonly kind: 'forked'; readonly label: string }
  | { readonly kind: 'arm ended' }
  | { readonly kind: 'finished'; readonly label?: string; readonly outcome: string; readonly reason: string };

/** One stage in flight. */
export interface StageParts {
  readonly session: Session;
  /** Called before every effect that was not taken yet: the place of the standing exits. */
  readonly before: () => Promise<void>;
  /** Takes an effect at once, once a run. A coupon that was put off is given before it, in the order of the steps. */
  take(label: string, kind: StepTaken['kind'], effect: () => Promise<Json>): Promise<Json>;
  /** Leaves the stage: the run stands at the label until then, ms. */
  parkUntil(label: string, until: number): Next;
  /** Leaves the stage: the answer is the label where the run stands then, or the end. */
  leave(way: Way): Next;
}

/** Takes an effect of which nothing is asked. */
export async function effect({ take }: StageParts, label: string, kind: StepTaken['kind'], step: () => Promise<Json>): Promise<void> {
  await take(label, kind, step);
}

/** Leaves the stage for `ms`. */
export const park = ({ session, parkUntil }: StageParts, label: string, ms: number): Next => parkUntil(label, session.now + ms);
