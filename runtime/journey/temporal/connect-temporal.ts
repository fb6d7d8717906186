import { Client, Connection } from '@temporalio/client';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';

/** A client with its connection. */
export interface TemporalConnection {
  readonly client: Client;
  close(): Promise<void>;
}

/** Connects to a server that runs. Throws `RelanceError` `temporal-away` if it does not answer within ten seconds. */
export async function connectTemporal(target: { readonly address: string; readonly namespace: string }): Promise<TemporalConnection> {
  const connection = await Connection.connect({ address: target.address }).catch((cause: unknown) => {
    throw temporalAway(target.address, cause);
  });
  return { client: new Client({ connection, namespace: target.namespace }), close: () => connection.close() };
}

/** The error of a server that does not answer at `host:port`. */
export function temporalAway(address: string, cause: unknown): RelanceError {
  return new RelanceError({
    code: 'temporal-away',
    summary: `The Temporal server at ${address} does not answer.`,
    why: cause instanceof Error ? cause.message : String(cause),
    help: 'Check that the server runs and that TEMPORAL_ADDRESS, if it is set, names its gRPC port (7233 as a rule, not the web page).',
    cause,
  });
}
