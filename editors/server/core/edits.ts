/** Changes of several files, as the protocol has them. */
import type { RenameFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit as LanguageEdit } from '../../../language/diagnostics/diagnostic.ts';
import { rangeOf } from './positions.ts';
import type { Snapshot } from './snapshot.ts';

/** A file that gets another name. */
export interface FileRename {
  readonly from: string;
  readonly to: string;
}

/** What a client can take, and which version of a document the change is made for. */
export interface EditTarget {
  readonly documentChanges: boolean;
  readonly versionOf: (uri: string) => number | null;
}

/** One change of the protocol; files are renamed after their texts have changed. */
export function workspaceEdit(
  snapshot: Snapshot,
  edits: readonly LanguageEdit[],
  target: EditTarget,
  renames: readonly FileRename[] = [],
): WorkspaceEdit {
  const byFile = [...Map.groupBy(edits, ({ span }) => span.file)].map(([file, list]) => ({
    uri: snapshot.uriOf(file),
    edits: list.map(toProtocol),
  }));
  if (!target.documentChanges) return { changes: Object.fromEntries(byFile.map(({ uri, edits: list }) => [uri, list])) };
  const documentChanges: (TextDocumentEdit | RenameFile)[] = [
    ...byFile.map(({ uri, edits: list }) => ({ textDocument: { uri, version: target.versionOf(uri) }, edits: list })),
    ...renames.map(({ from, to }) => ({ kind: 'rename' as const, oldUri: snapshot.uriOf(from), newUri: snapshot.uriOf(to) })),
  ];
  return { documentChanges };
}

/** One replacement. */
export const toProtocol = ({ span, text }: LanguageEdit): TextEdit => ({ range: rangeOf(span), newText: text });
