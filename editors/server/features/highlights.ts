import { type DocumentHighlight, DocumentHighlightKind, DocumentHighlightRequest } from 'vscode-languageserver';
import { nameAt, namesIn } from '../core/names.ts';
import { rangeOf } from '../core/positions.ts';
import type { Place } from '../core/snapshot.ts';
import { keyOf } from '../core/targets.ts';
import { placeFeature } from './feature.ts';

/** The places in this file that name the same as the place does. */
export function highlights({ snapshot, file, offset }: Place): DocumentHighlight[] {
  const use = nameAt(snapshot, file, offset);
  if (use === undefined) return [];
  const key = keyOf(use.target);
  return namesIn(snapshot, file)
    .filter(({ target }) => keyOf(target) === key)
    .map(({ span, role }) => ({
      range: rangeOf(span),
      kind: role === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}

/** Highlights of the name under the cursor. */
export const highlightsFeature = placeFeature(DocumentHighlightRequest.type, { documentHighlightProvider: true }, [], highlights);
