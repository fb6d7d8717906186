import { addMapping, GenMapping, setSourceContent, toEncodedMap } from '@jridgewell/gen-mapping';
import type { Position } from '../../language/program.ts';

/**
 * The comment that maps a generated file to its source. `places` has one place a line. Column 0 and the indent of every line are mapped,
 * so that a call at any column is found: a stack trace asks for the last mapping at or before it.
 */
export function sourceMapComment(
  lines: readonly string[],
  places: readonly Position[],
  source: { readonly file: string; readonly text: string },
): string {
  const map = new GenMapping();
  setSourceContent(map, source.file, source.text);
  lines.forEach((line, index) => {
    const place = places[index];
    if (place === undefined) return;
    const indent = line.length - line.trimStart().length;
    for (const column of indent > 0 && indent < line.length ? [0, indent] : [0]) {
      addMapping(map, {
        generated: { line: index + 1, column },
        source: source.file,
        original: { line: place.line, column: place.column - 1 },
      });
    }
  });
  return `//# sourceMappingURL=data:application/json;charset=utf-8;base64,${base64(JSON.stringify(toEncodedMap(map)))}`;
}

/** Bytes that are turned at once: a call takes so many arguments. */
const CHUNK = 8_192;

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
