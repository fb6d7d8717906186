import { SymbolKind, type WorkspaceSymbol, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { rangeOf } from '../core/positions.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { documentSymbols } from './document-symbols.ts';
import { inAll, requestFeature } from './feature.ts';

/** Longer lists help nobody; the client asks again with every letter. */
const MOST = 500;

/** Declarations and messages whose names hold the letters of the query, in order. */
export function workspaceSymbols(snapshot: Snapshot, query: string): WorkspaceSymbol[] {
  const declared = snapshot.checked.sources.flatMap(({ file }) =>
    documentSymbols({ snapshot, file, text: '' }).map(
      ({ name, kind, detail, selectionRange }): WorkspaceSymbol => ({
        name,
        kind,
        ...(detail === undefined ? {} : { containerName: detail }),
        location: { uri: snapshot.uriOf(file), range: selectionRange },
      }),
    ),
  );
  const messages = snapshot.checked.partial.messages.map(
    ({ name, channel, file, subjectSpan }): WorkspaceSymbol => ({
      name,
      kind: SymbolKind.File,
      containerName: channel,
      location: { uri: snapshot.uriOf(file), range: rangeOf(subjectSpan) },
    }),
  );
  return [...declared, ...messages].filter(({ name }) => holds(name, query)).slice(0, MOST);
}

function holds(name: string, query: string): boolean {
  let at = 0;
  for (const letter of query.toLowerCase()) {
    at = name.toLowerCase().indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Symbols of all workspaces. */
export const workspaceSymbolsFeature = requestFeature(
  WorkspaceSymbolRequest.type,
  { workspaceSymbolProvider: true },
  [],
  ({ query }, host) => inAll(host.all(), (snapshot) => workspaceSymbols(snapshot, query)),
);
