/** Wraps text in a colour, or leaves it as it is. */
export type Tone = (text: string) => string;

/** The tones of the terminal renderer. */
export interface Paint {
  readonly red: Tone;
  readonly yellow: Tone;
  readonly cyan: Tone;
  readonly bold: Tone;
  readonly dim: Tone;
}

/** Tones as ANSI escapes, or plain text where `colour` is false. */
export function createPaint(colour: boolean): Paint {
  const tone =
    (on: number, off: number): Tone =>
    (text) =>
      colour ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return { red: tone(31, 39), yellow: tone(33, 39), cyan: tone(36, 39), bold: tone(1, 22), dim: tone(2, 22) };
}
