import type { InitializeParams } from 'vscode-languageserver';
import type { Client } from './host.ts';

/** Reads what a client can do from its first request. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { workspace, window } = capabilities;
  const options: unknown = initializationOptions;
  return {
    showsResults: typeof options === 'object' && options !== null && 'showsResults' in options && options.showsResults === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    renamesFiles: workspace?.workspaceEdit?.resourceOperations?.includes('rename') === true,
    showsDocuments: window?.showDocument?.support === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
  };
}
