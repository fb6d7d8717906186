import type {
  CancellationToken,
  Connection,
  ProtocolRequestType,
  RequestHandler,
  ResponseError,
  ServerCapabilities,
  TextDocumentIdentifier,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { Host } from '../connection/host.ts';
import { offsetAt } from '../core/positions.ts';
import type { FilePlace, Place, Snapshot } from '../core/snapshot.ts';

/** A thing that the server can do: one file in this folder and one entry in `registry.ts`. */
export interface Feature {
  readonly name: string;
  /** What it adds to the server's capabilities. */
  readonly capabilities: ServerCapabilities;
  /** Takes its requests. */
  readonly listen: (connection: Pick<Connection, 'onRequest' | 'sendRequest' | 'sendNotification'>, host: Host) => void;
}

/** What a request is answered: a result, or why it is refused. */
type Answer<R> = R | ResponseError;
type Request<P, R, PR, E, RO> = ProtocolRequestType<P, R, PR, E, RO>;

/** A feature of one request; `empty` is what it answers where there is nothing to say. */
export function requestFeature<P, R, PR, E, RO>(
  type: Request<P, R, PR, E, RO>,
  capabilities: ServerCapabilities,
  empty: R,
  answer: (params: P, host: Host) => Answer<R> | Promise<Answer<R>>,
): Feature {
  return {
    name: type.method,
    capabilities,
    listen: (connection, host) => {
      const handler: RequestHandler<P, Promise<unknown>, E> = (params: P, token: CancellationToken) =>
        host.answer<Answer<R>>(type.method, token, () => answer(params, host), empty);
      connection.onRequest(type.method, handler);
    },
  };
}

/** A feature that looks at a place in a document. */
export function placeFeature<P extends TextDocumentPositionParams, R, PR, E, RO>(
  type: Request<P, R, PR, E, RO>,
  capabilities: ServerCapabilities,
  empty: R,
  answer: (place: Place, params: P, host: Host) => Answer<R>,
): Feature {
  return requestFeature(type, capabilities, empty, (params, host) => {
    const found = host.find(params.textDocument.uri);
    return found === undefined ? empty : answer({ ...found, offset: offsetAt(found.text, params.position) }, params, host);
  });
}

/** A feature that looks at a whole document. */
export function fileFeature<P extends { readonly textDocument: TextDocumentIdentifier }, R, PR, E, RO>(
  type: Request<P, R, PR, E, RO>,
  capabilities: ServerCapabilities,
  empty: R,
  answer: (place: FilePlace, params: P, host: Host) => Answer<R>,
): Feature {
  return requestFeature(type, capabilities, empty, (params, host) => {
    const found = host.find(params.textDocument.uri);
    return found === undefined ? empty : answer(found, params, host);
  });
}

/** Runs an answer in every workspace, and puts the results together. */
export function inAll<T>(snapshots: readonly Snapshot[], answer: (snapshot: Snapshot) => readonly T[]): T[] {
  return snapshots.flatMap((snapshot) => [...answer(snapshot)]);
}
