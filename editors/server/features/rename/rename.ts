import {
  LSPErrorCodes,
  PrepareRenameRequest,
  type PrepareRenameResult,
  RenameRequest,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type EditTarget, workspaceEdit } from '../../core/edits.ts';
import { rangeOf } from '../../core/positions.ts';
import type { Place } from '../../core/snapshot.ts';
import { placeFeature } from '../feature.ts';
import { renameEdits } from './rename-edits.ts';
import { renameableAt, whyNot } from './renameable.ts';

const refusal = (why: string): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, why);

/** The name that would be changed, or why it cannot be. */
export function prepareRename(place: Place): PrepareRenameResult | ResponseError {
  const found = renameableAt(place);
  if (found.kind === 'refused') return refusal(found.why);
  return { range: rangeOf(found.use.span), placeholder: found.use.target.name };
}

/** All changes that give the name at a place another one: in campaigns, messages and YAML, files of messages too. */
export function rename(place: Place, name: string, target: EditTarget & { readonly renamesFiles: boolean }): WorkspaceEdit | ResponseError {
  const found = renameableAt(place);
  if (found.kind === 'refused') return refusal(found.why);
  const { target: named } = found.use;
  const why = named.name === name ? undefined : whyNot(place.snapshot, named, name);
  if (why !== undefined) return refusal(why);
  const { edits, files } = renameEdits(place.snapshot, named, name);
  if (files.length > 0 && !(target.documentChanges && target.renamesFiles)) {
    return refusal(
      `This editor cannot rename files, and \`${named.name}\` is the name of ${files.length === 1 ? 'a file' : 'files'} in \`messages\`.`,
    );
  }
  return named.name === name ? {} : workspaceEdit(place.snapshot, edits, target, files);
}

/** Asks whether a name can be changed. */
export const prepareRenameFeature = placeFeature(
  PrepareRenameRequest.type,
  { renameProvider: { prepareProvider: true } },
  null,
  prepareRename,
);

/** Changes a name everywhere. */
export const renameFeature = placeFeature(RenameRequest.type, {}, null, (place, { newName }, { client, versionOf }) =>
  rename(place, newName, { documentChanges: client.documentChanges, renamesFiles: client.renamesFiles, versionOf }),
);
