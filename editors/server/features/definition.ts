import { DefinitionRequest, type Location } from 'vscode-languageserver';
import type { Target } from '../../../language/check/uses.ts';
import { declarationsOf, nameAt } from '../core/names.ts';
import { locationOf } from '../core/positions.ts';
import type { Place, Snapshot } from '../core/snapshot.ts';
import { placeFeature } from './feature.ts';

/** Where the name at a place is declared: in campaigns, in YAML, or as the files of a message. */
export function definition({ snapshot, file, offset }: Place): Location[] {
  const use = nameAt(snapshot, file, offset);
  return use === undefined ? [] : declarationLocations(snapshot, use.target);
}

/** The places where something is declared; the files of a message are all of its variants. */
export function declarationLocations(snapshot: Snapshot, target: Target): Location[] {
  const written = declarationsOf(snapshot, target).map(({ span }) => locationOf(snapshot, span));
  if (target.kind !== 'message') return written;
  const files = snapshot.checked.partial.messages.filter(({ name }) => name === target.name);
  const start = { line: 0, character: 0 };
  return [...new Set(files.map(({ file }) => file))].map((file) => ({ uri: snapshot.uriOf(file), range: { start, end: start } }));
}

/** Go to definition. */
export const definitionFeature = placeFeature(DefinitionRequest.type, { definitionProvider: true }, [], definition);
