/** A failure at a boundary (a port in use, a file that cannot be read), told to a person: what, why, what to do. */
export class RelanceError extends Error {
  /** Stable code, kebab-case. */
  readonly code: string;
  readonly why: string;
  readonly help: string;

  constructor(parts: {
    readonly code: string;
    readonly summary: string;
    readonly why: string;
    readonly help: string;
    readonly cause?: unknown;
  }) {
    super(parts.summary, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.name = 'RelanceError';
    this.code = parts.code;
    this.why = parts.why;
    this.help = parts.help;
  }
}
