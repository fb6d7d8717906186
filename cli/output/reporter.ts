/** What a command says: data on stdout, everything else on stderr. One renderer a format (`create-reporter.ts`). */
import type { RelanceError } from '../../language/diagnostics/relance-error.ts';

/** What goes to the log beside the words; only `--json` shows it. */
export type Details = Readonly<Record<string, unknown>>;

/** Commands say everything through this and know no format. */
export interface Reporter {
  readonly json: boolean;
  /** True if colours may be used on stderr. */
  readonly colour: boolean;
  /** Something that is so now, under a word of its own: `Postgres   18.4, embedded`. The word is the name of the event in the log. */
  fact(label: string, message: string, details?: Details): void;
  /** A line without such a word. */
  info(message: string, details?: Details): void;
  /** Where a long piece of work stands; a terminal shows the last one only. */
  progress(message: string, details?: Details): void;
  /** Work that may take over a second: it is said meanwhile that it is under way. */
  step<T>(message: string, work: () => Promise<T>): Promise<T>;
  warn(message: string, details?: Details): void;
  /** Text for people that stands as it is, such as diagnostics; the log has it in the result. */
  block(text: string): void;
  /** The command's result: text for people, or one JSON document. */
  result(text: string, data: unknown): void;
  error(error: RelanceError): void;
  /** A defect of Relance, with its stack. */
  defect(error: unknown): void;
}

/** Work that takes longer is announced, real ms. */
export const SLOW_MS = 1_000;
