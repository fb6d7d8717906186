import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import type { FilePlace, Snapshot } from '../core/snapshot.ts';
import type { ServerPorts } from './ports.ts';

/** What features ask of the server: the state of the workspaces at this moment, and safe answers. */
export interface Host {
  /** The file of a URI in its workspace, its texts as they are now; undefined where the server does not know the document. */
  readonly find: (uri: string) => FilePlace | undefined;
  /** All workspaces. */
  readonly all: () => readonly Snapshot[];
  /** The version of an open document; null where it is not open. */
  readonly versionOf: (uri: string) => number | null;
  /** What the client can do and the person has chosen. */
  readonly client: Client;
  readonly ports: ServerPorts;
  /** Instant of now, ms. */
  readonly now: () => number;
  /**
   * Answers a request: when everything that was received before has been taken in, unless it has been cancelled by then. Never throws:
   * an error of ours is logged once and the answer is `empty`.
   */
  readonly answer: <R>(method: string, token: CancellationToken, work: () => R | Promise<R>, empty: R) => Promise<R | ResponseError>;
}

/** What the client can do, as far as the server cares. */
export interface Client {
  /** It shows what the commands `relance.runTest` and `relance.showFlow` answer by itself (`initializationOptions.showsResults`). */
  readonly showsResults: boolean;
  readonly documentChanges: boolean;
  readonly renamesFiles: boolean;
  readonly showsDocuments: boolean;
  readonly watchesFiles: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesSemanticTokens: boolean;
}
