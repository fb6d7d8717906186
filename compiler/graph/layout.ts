/**
 * Places of boxes and lines. Blocks stand below each other on one axis; the ways of a fork stand side by side below it, and come back to its axis
 * before the next block. So no two lines cross, and a picture reads from top to bottom like the file.
 */
import type { BoxWords } from './box-words.ts';
import { iconOf } from './icons.ts';
import type { Box, Line } from './picture.ts';
import { roundedPath } from './rounded-path.ts';
import { shorten, textWidth, wrapText } from './text.ts';

/** Sizes in pixels that the renderers share. */
export const SIZES = { width: 240, padding: 12, icon: 28, title: 13, detail: 12, titleLine: 18, detailLine: 16, label: 12 } as const;
const GAP = { below: 36, beside: 28, label: 26, turn: 18 } as const;
const LONGEST_LABEL = 190;
const MOST_TITLE_LINES = 4;
const MOST_DETAIL_LINES = 6;

type Point = { readonly x: number; readonly y: number };

/** A line that is not at its next box yet. */
interface Open {
  readonly from: string;
  readonly label?: string;
  readonly labelAt?: Point & { readonly width: number; readonly text: string };
  readonly points: readonly Point[];
}

/** A part of the picture around its own axis: x is 0 there, y is 0 at its top. */
export interface Part {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** Lines that go on below; none: every way ends inside. */
  readonly exits: readonly Open[];
  /** The box that a line from above goes to; absent: the part is empty, and lines pass. */
  readonly entry?: Box;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** A part that holds nothing. */
export const EMPTY: Part = { boxes: [], lines: [], exits: [], left: 0, right: 0, height: 0 };

/** One box, centred on the axis. */
export function boxPart(id: string, { kind, title, details }: BoxWords, ends = false): Part {
  const inner = SIZES.width - 2 * SIZES.padding - SIZES.icon;
  const titleLines = wrapText(title, inner, SIZES.title, MOST_TITLE_LINES, true);
  const detailLines = details.flatMap((detail) => wrapText(detail, inner, SIZES.detail, MOST_DETAIL_LINES));
  const text = titleLines.length * SIZES.titleLine + detailLines.length * SIZES.detailLine;
  const height = Math.max(text, 20) + 2 * SIZES.padding;
  const half = SIZES.width / 2;
  const box: Box = { id, kind, icon: iconOf(kind), title: titleLines, details: detailLines, x: -half, y: 0, width: SIZES.width, height };
  const exits = ends ? [] : [{ from: id, points: [{ x: 0, y: height }] }];
  return { boxes: [box], lines: [], exits, entry: box, left: half, right: half, height };
}

/** Parts below each other. Lines that are open at the end of one go to the box that begins the next. */
export function stack(parts: readonly Part[]): Part {
  let whole = EMPTY;
  for (const part of parts) whole = below(whole, part);
  return whole;
}

function below(above: Part, part: Part): Part {
  if (above.entry === undefined && above.boxes.length === 0) return part;
  if (part.entry === undefined) return above;
  const y = above.height + GAP.below;
  const moved = shift(part, 0, y);
  const entry = moved.entry ?? part.entry;
  const target = { x: entry.x + entry.width / 2, y: entry.y };
  return {
    boxes: [...above.boxes, ...moved.boxes],
    lines: [...above.lines, ...above.exits.map((open) => close(open, target, entry.id)), ...moved.lines],
    exits: moved.exits,
    ...(above.entry === undefined ? {} : { entry: above.entry }),
    left: Math.max(above.left, part.left),
    right: Math.max(above.right, part.right),
    height: y + part.height,
  };
}

/** A box with its ways side by side below it. A way may be empty. */
export function fork(head: Part, ways: readonly { readonly label: string; readonly part: Part }[]): Part {
  const from = head.entry?.id ?? '';
  const labels = ways.map((way) => shorten(way.label, LONGEST_LABEL, SIZES.label));
  const wayTop = head.height + GAP.turn + GAP.label + GAP.below / 2;
  const sides = ways.map(({ part }, index) => {
    const half = textWidth(labels[index] ?? '', SIZES.label) / 2 + 14;
    return { left: Math.max(part.left, half), right: Math.max(part.right, half) };
  });
  const axes = axesOf(sides);
  const bottom = wayTop + Math.max(...ways.map(({ part }) => part.height));
  const merge = bottom + GAP.turn;
  const boxes = [...head.boxes];
  const lines: Line[] = [...head.lines];
  const exits: Open[] = [];
  for (const [index, { part, label }] of ways.entries()) {
    const x = axes[index] ?? 0;
    const turn = head.height + GAP.turn;
    const open: Open = {
      from,
      label,
      labelAt: { x, y: turn + 20, width: Math.ceil(textWidth(labels[index] ?? '', SIZES.label)) + 16, text: labels[index] ?? '' },
      points:
        x === 0
          ? [{ x, y: head.height }]
          : [
              { x: 0, y: head.height },
              { x: 0, y: turn },
              { x, y: turn },
            ],
    };
    const moved = shift(part, x, wayTop);
    boxes.push(...moved.boxes);
    if (moved.entry !== undefined) lines.push(close(open, { x, y: moved.entry.y }, moved.entry.id));
    lines.push(...moved.lines);
    exits.push(...(moved.entry === undefined ? [open] : moved.exits).map((exit) => toAxis(exit, x, merge)));
  }
  return {
    boxes,
    lines,
    exits,
    ...(head.entry === undefined ? {} : { entry: head.entry }),
    left: Math.max(head.left, -(axes[0] ?? 0) + (sides[0]?.left ?? 0)),
    right: Math.max(head.right, (axes.at(-1) ?? 0) + (sides.at(-1)?.right ?? 0)),
    height: exits.length === 0 ? bottom : merge,
  };
}

/** The axes of ways side by side, their middle at 0. */
function axesOf(sides: readonly { readonly left: number; readonly right: number }[]): readonly number[] {
  const axes: number[] = [];
  let at = 0;
  for (const [index, side] of sides.entries()) {
    at += index === 0 ? 0 : (sides[index - 1]?.right ?? 0) + GAP.beside + side.left;
    axes.push(at);
  }
  const middle = ((axes[0] ?? 0) + (axes.at(-1) ?? 0)) / 2;
  return axes.map((axis) => Math.round(axis - middle));
}

/** Down on its own axis, then across to the fork's. */
const toAxis = (open: Open, x: number, y: number): Open => ({
  ...open,
  points: [...open.points, { x, y }, ...(x === 0 ? [] : [{ x: 0, y }])],
});

function close(open: Open, to: Point, id: string): Line {
  const last = open.points.at(-1);
  const corner =
    last === undefined || last.x === to.x
      ? []
      : [
          { x: last.x, y: to.y - GAP.below / 2 },
          { x: to.x, y: to.y - GAP.below / 2 },
        ];
  const points = straight([...open.points, ...corner, to]);
  return { ...open, to: id, points, path: roundedPath(points) };
}

/** Leaves out points that lie on the way between their neighbours, and repeats. */
function straight(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return true;
    return !(before.x === point.x && point.x === after.x) && !(before.y === point.y && point.y === after.y);
  });
}

/** The part moved by x and y. */
export function shift(part: Part, x: number, y: number): Part {
  const move = (point: Point): Point => ({ x: point.x + x, y: point.y + y });
  const open = <L extends Open>(one: L): L => ({
    ...one,
    points: one.points.map(move),
    ...(one.labelAt === undefined ? {} : { labelAt: { ...one.labelAt, ...move(one.labelAt) } }),
  });
  const line = (one: Line): Line => {
    const moved = open(one);
    return { ...moved, path: roundedPath(moved.points) };
  };
  const box = (one: Box): Box => ({ ...one, ...move(one) });
  return {
    ...part,
    boxes: part.boxes.map(box),
    lines: part.lines.map(line),
    exits: part.exits.map(open),
    ...(part.entry === undefined ? {} : { entry: box(part.entry) }),
  };
}
