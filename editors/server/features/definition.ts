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

/** The places where something is declared; those of a message are the beginnings of its files. */
export function declarationLocations(snapshot: Snapshot, target: Target): Location[] {
  return declarationsOf(snapshot, target).map(({ span }) => locationOf(snapshot, span));
}

/** Go to definition. */
export const definitionFeature = placeFeature(DefinitionRequest.type, { definitionProvider: true }, [], definition);
