import { join } from 'node:path';
import { BINARY_NAME } from '../binary-cache.ts';
import { checkBinary } from '../check-binary.ts';
import { runCommand } from '../run-command.ts';
import { missing, type ServerSource, type SourceContext, type SourceResult } from '../server-source.ts';

const VERSION = '1.5.1';
const MODULE = `github.com/temporalio/cli/cmd/temporal@v${VERSION}`;
const BUILD_WITHIN = 1_200_000;

/** Builds the CLI with Go's own tool. */
export const goInstall: ServerSource = {
  name: 'go install',
  async find(context) {
    const go = await runCommand('go', ['version'], { timeout: 20_000, environment: context.environment });
    if (go.kind === 'failed') return missing(go.reason);
    context.log(`Building the Temporal server (${MODULE}); this takes some minutes…`);
    return context.cache.withScratch((scratch) => buildInto(scratch, context));
  },
};

async function buildInto(scratch: string, { cache, environment }: SourceContext): Promise<SourceResult> {
  const built = await runCommand('go', ['install', MODULE], { timeout: BUILD_WITHIN, environment: { ...environment, GOBIN: scratch } });
  if (built.kind === 'failed') return missing(built.reason);
  return checkBinary(await cache.keep(VERSION, join(scratch, BINARY_NAME)));
}
