/** Options that the compiler of messages sets: no files are read, and every finding comes back. */
export interface MjmlOptions {
  readonly validationLevel: 'soft';
  readonly ignoreIncludes: true;
  readonly keepComments: boolean;
}

/** A finding of MJML; `line` counts from 1 in the text that it was given. */
export interface MjmlFinding {
  readonly line: number;
  readonly message: string;
  readonly tagName: string;
}

/** MJML, handed in so that this folder loads without it. The default export of `mjml` fits. Rejects if the text is no MJML at all. */
export type MjmlPort = (
  source: string,
  options: MjmlOptions,
) => Promise<{ readonly html: string; readonly errors: readonly MjmlFinding[] }>;
