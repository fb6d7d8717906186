import type { Step } from '../../language/program.ts';
import type { BoxKind } from './picture.ts';
import { pictureOf } from './steps/registry.ts';

/** Signs of what is no step, drawn in a square of 16: paths only, stroked. */
const OUTSIDE: Readonly<Record<Exclude<BoxKind, Step['kind']>, string>> = {
  trigger: 'M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z',
  end: 'M8 14.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M5 8l2.2 2.200L11 6',
  goal: 'M3 14.500V2h9.500l-2 3.2 2 3.300H3',
  measure: 'M2 14.5h12M4 14.5V9M8 14.5V2.5M12 14.5V6',
  unless: 'M8 14.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M3.5 3.500l9 9',
};

const isOutside = (kind: BoxKind): kind is keyof typeof OUTSIDE => kind in OUTSIDE;

/** The sign of a box. */
export const iconOf = (kind: BoxKind): string => (isOutside(kind) ? OUTSIDE[kind] : pictureOf({ kind }).icon);
