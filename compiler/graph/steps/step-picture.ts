/**
 * How a kind of step is drawn: each file of this folder describes one, `registry.ts` lists them. Functions are written as methods, so that the
 * registry can hand out the entry of any step's kind as one that takes it.
 */
import type { OfKind } from '../../../language/of-kind.ts';
import type { Step } from '../../../language/program.ts';
import type { FlowEffect, FlowNode } from '../../flow/flow.ts';

/** Words that neither flow nor campaign hold: the terms of coupons by name, `20% off the order, valid 14 days`. */
export interface PictureWords {
  readonly coupons: ReadonlyMap<string, string>;
}

/** A step as it is drawn: of a flow, or of a checked campaign, which also knows what this version cannot run. */
export type DrawnStep = FlowNode | Step;

/** The same of one kind, also as the effect of a clause. */
export type Drawn<K extends Step['kind']> = OfKind<DrawnStep | FlowEffect, K>;

/** What stands in a box, unbroken: one title for a marketer, and details in the language's words, each on a line of its own. */
export interface Words {
  readonly title: string;
  readonly details?: readonly string[];
}

/** What steps have in common that have one colour: they speak to others, send, give, change the contact, wait, fork or end. */
export type StepColour = 'others' | 'message' | 'gift' | 'contact' | 'wait' | 'fork' | 'stop';

/** The looks of steps of one kind. */
export interface StepPicture<D extends DrawnStep | FlowEffect, S extends Step = Step> {
  /** Sign of the kind as an SVG path to be stroked, in a square of 16. */
  readonly icon: string;
  /** Left out: that of what changes the contact. */
  readonly colour?: Exclude<StepColour, 'contact'>;
  words(step: D, words: PictureWords): Words;
  /** What its ways out are called, in their order. Left out: it has one way on. */
  ways?(step: D): readonly string[];
  /** The blocks of a checked step, in the order of its ways. Left out: in that of the language. */
  blocks?(step: S): readonly (readonly Step[])[];
}

/** The ways of a step that may have an `else`. */
export const elseWays = (step: { readonly otherwise?: unknown }, done: string, otherwise: string): readonly string[] =>
  step.otherwise === undefined ? [] : [done, otherwise];

/** A name as people read it: `cart_reminder` is `cart reminder`. */
export const plain = (name: string): string => name.replaceAll('_', ' ');
