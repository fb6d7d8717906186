import { CodeLensRefreshRequest, type Connection, InlayHintRefreshRequest, SemanticTokensRefreshRequest } from 'vscode-languageserver';
import type { Client } from './host.ts';

/** Asks the client to ask again for what it shows between the lines and in colours, where it can: files that are not open have changed. */
export async function refresh(connection: Pick<Connection, 'sendRequest'>, client: Client): Promise<void> {
  const wanted = [
    ...(client.refreshesCodeLenses ? [CodeLensRefreshRequest.type] : []),
    ...(client.refreshesInlayHints ? [InlayHintRefreshRequest.type] : []),
    ...(client.refreshesSemanticTokens ? [SemanticTokensRefreshRequest.type] : []),
  ];
  await Promise.all(wanted.map(({ method }) => connection.sendRequest(method)));
}
