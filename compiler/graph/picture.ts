/**
 * The picture of a campaign's flow: boxes and lines with their places, computed once and drawn by the SVG renderer and by the page alike.
 * Plain JSON. Units are CSS pixels; y grows downwards; the picture begins at 0, 0.
 */
import type { Step } from '../../language/program.ts';

/** What a box stands for: a step, or `trigger`, what starts a run, `end`, where it ends, `goal` and `unless`, what ends it from outside, `measure`, what is counted. */
export type BoxKind = Step['kind'] | 'trigger' | 'end' | 'goal' | 'unless' | 'measure';

/**
 * A box. `id` is the label of its node; triggers are `trigger 1`, …, measures `measure 1`, …, exits have their clause's label, the way back of a
 * repeat has its label and `again`, the end of the flow is `$end`.
 */
export interface Box {
  readonly id: string;
  readonly kind: BoxKind;
  /** Sign of the kind as an SVG path to be stroked, in a square of 16. */
  readonly icon: string;
  /** What it does, in words for a marketer: `Email: cart reminder`, `Wait 3 days`. One line each. */
  readonly title: readonly string[];
  /** What is said besides: the coupon's terms, a zone, documentation. One line each. */
  readonly details: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line from box to box. */
export interface Line {
  readonly from: string;
  readonly to: string;
  /** What takes this way: `yes`, `otherwise`, `order placed`, `after 7 days`, `not sent`. */
  readonly label?: string;
  /** Middle of the label as it is drawn, the width of the pill that it stands in, and its text, which may be cut with `…`. */
  readonly labelAt?: { readonly x: number; readonly y: number; readonly width: number; readonly text: string };
  /** Corners, from the first box's edge to the second's; the last one carries the arrow head. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** The same as an SVG path with round corners. */
  readonly path: string;
}

/** The whole picture. */
export interface Picture {
  readonly campaign: string;
  readonly documentation?: string;
  readonly width: number;
  readonly height: number;
  /** From top to bottom, left to right: the order in which a screen reader tells them. */
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}
