import type { Diagnostic } from './diagnostic.ts';

/** What a renderer knows beside findings and texts. A format uses what it has a place for. */
export interface RenderOptions {
  /** Colours, decided by the caller (is it a terminal, `NO_COLOR`). */
  readonly colour: boolean;
  /** Columns of the terminal; a line of the author's that is wider is cut around its mark. */
  readonly width?: number;
  /** The path that is written for a file of the workspace, such as one relative to the current folder; absent: the path in the workspace. */
  readonly pathOf?: (file: string) => string;
  /** The tool, for formats that name it. */
  readonly tool?: { readonly version: string };
  /** Address of the page about a code: absolute, or relative to the root of the repository; absent: no page is named. */
  readonly pageOf?: (code: string) => string;
}

/** Diagnostics as text in one format. `files` holds the texts that the spans point into; one that is missing is shown by its place alone. */
export type Renderer = (diagnostics: readonly Diagnostic[], files: ReadonlyMap<string, string>, options: RenderOptions) => string;

/** How many of each severity there are. */
export function countSeverities(diagnostics: readonly Diagnostic[]): Readonly<Record<Diagnostic['severity'], number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}
