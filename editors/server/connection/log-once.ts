/** Tells of an error of ours; the same one only once, since it comes again with every keystroke. */
export type LogOnce = (what: string, error: unknown) => void;

/** Makes a log that writes by `write`. */
export function createLogOnce(write: (text: string) => void): LogOnce {
  const told = new Set<string>();
  return (what, error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (told.has(text)) return;
    told.add(text);
    write(`An internal error in ${what}; the answer is left out, everything else goes on. ${text}`);
  };
}
