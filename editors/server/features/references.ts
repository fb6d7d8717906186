import { type Location, ReferencesRequest } from 'vscode-languageserver';
import { nameAt, usesOf } from '../core/names.ts';
import { locationOf } from '../core/positions.ts';
import type { Place } from '../core/snapshot.ts';
import { placeFeature } from './feature.ts';

/** Everywhere that the name at a place stands, in all files of the workspace. */
export function references({ snapshot, file, offset }: Place, withDeclaration: boolean): Location[] {
  const use = nameAt(snapshot, file, offset);
  if (use === undefined) return [];
  return usesOf(snapshot, use.target)
    .filter(({ role }) => withDeclaration || role === 'use')
    .map(({ span }) => locationOf(snapshot, span));
}

/** Find all references. */
export const referencesFeature = placeFeature(ReferencesRequest.type, { referencesProvider: true }, [], (place, { context }) =>
  references(place, context.includeDeclaration),
);
