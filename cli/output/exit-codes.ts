/** Exit codes of every command; documented in `docs/cli.md`. */
export const EXIT = {
  /** Done. */
  ok: 0,
  /** The author's text is wrong, or a test failed: see the diagnostics. */
  findings: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** Something outside is missing or broken: a port, a disk, a server. */
  environment: 3,
  /** A defect of Relance. */
  bug: 70,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
