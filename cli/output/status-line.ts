/** The last line of a terminal, written over and over; anything that stays is written above it. */

/** Such a line. */
export interface StatusLine {
  show(text: string): void;
  clear(): void;
  /** Writes text that stays. */
  above(text: string): void;
}

const ERASE = '\r\u001b[2K';

/** On a stream that is no terminal nothing is written over: only what stays is written. */
export function createStatusLine(stream: NodeJS.WriteStream): StatusLine {
  let shown = '';
  const draw = (text: string): void => {
    if (stream.isTTY) stream.write(text);
  };
  return {
    show: (text) => {
      // One that is wider than the terminal would wrap, and could not be erased.
      shown = text.slice(0, Math.max(0, (stream.columns || 80) - 1));
      draw(`${ERASE}${shown}`);
    },
    clear: () => {
      if (shown !== '') draw(ERASE);
      shown = '';
    },
    above: (text) => {
      if (shown !== '') draw(ERASE);
      stream.write(text);
      if (shown !== '') draw(shown);
    },
  };
}
