import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver';
import { offsetAt, ranges, touches } from '../core/positions.ts';
import type { FilePlace, Place } from '../core/snapshot.ts';
import { placedIn, treeOf } from '../core/syntax.ts';
import { wordAt } from '../core/words.ts';
import { fileFeature } from './feature.ts';

/** The stretches around a place, from the word outward: name, expression, step, block, clause, declaration, file. */
export function selection(place: Place): SelectionRange {
  const { file, text, offset } = place;
  const rangeAt = ranges(file, text);
  const word = wordAt(text, offset);
  const around = placedIn(treeOf(place)?.declarations ?? [])
    .filter(({ span }) => touches(span, offset))
    .map(({ span }): readonly [number, number] => [span.start.offset, span.end.offset]);
  const stretches: readonly (readonly [number, number])[] = [[0, text.length], ...around, [word.start, word.end]];
  const nested = stretches
    .filter(([start, end]) => end > start)
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))
    .filter((one, index, all) => index === 0 || String(one) !== String(all[index - 1]));
  return nested.reduce<SelectionRange>((parent, [start, end]) => ({ range: rangeAt(start, end), parent }), {
    range: rangeAt(0, text.length),
  });
}

function selections(place: FilePlace, positions: readonly { readonly line: number; readonly character: number }[]): SelectionRange[] {
  return positions.map((position) => selection({ ...place, offset: offsetAt(place.text, position) }));
}

/** Selection that grows. */
export const selectionFeature = fileFeature(SelectionRangeRequest.type, { selectionRangeProvider: true }, [], (place, { positions }) =>
  selections(place, positions),
);
