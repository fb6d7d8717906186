/** A line of text in a box whose size was computed without the reader's font. */
import { useLayoutEffect, useRef } from 'preact/hooks';

interface FittedTextProps {
  readonly class: string;
  readonly x: number;
  readonly y: number;
  /** Width that it may take, in units of the picture. */
  readonly room: number;
  readonly text: string;
}

/** Drawn narrower where the reader's font is wider than the one that was reckoned with. */
export function FittedText({ room, text, ...rest }: FittedTextProps) {
  const line = useRef<SVGTextElement>(null);
  useLayoutEffect(() => {
    const element = line.current;
    element?.removeAttribute('textLength');
    if (element !== null && element.getComputedTextLength() > room) element.setAttribute('textLength', String(room));
  }, [room, text]);
  return (
    <text {...rest} ref={line} lengthAdjust="spacingAndGlyphs">
      {/* The space keeps this line apart from the next one where text is read without its places. */}
      {`${text} `}
    </text>
  );
}
