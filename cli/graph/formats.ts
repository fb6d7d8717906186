/** The formats of `relance graph`: one entry each. */
import { pictureDot } from '../../compiler/graph/dot.ts';
import { pictureMermaid } from '../../compiler/graph/mermaid.ts';
import type { Picture } from '../../compiler/graph/picture.ts';
import { pictureSvg } from '../../compiler/graph/svg.ts';

/** A way to write a picture. */
export interface GraphFormat {
  readonly name: string;
  /** Ending of a file, without the dot. */
  readonly extension: string;
  readonly write: (picture: Picture) => string;
}

/** In the order of the help; the first is the default. */
export const graphFormats: readonly GraphFormat[] = [
  { name: 'svg', extension: 'svg', write: pictureSvg },
  { name: 'mermaid', extension: 'mmd', write: pictureMermaid },
  { name: 'dot', extension: 'dot', write: pictureDot },
];
