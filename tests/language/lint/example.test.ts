import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWorkspace } from '../../../cli/workspace/read-workspace.ts';
import { check } from '../../../language/check/check.ts';

it('the example workspace has nothing to be warned of, and two questions', async () => {
  const { files } = await readWorkspace(join(import.meta.dirname, '..', '..', '..', 'campaigns'));
  const found = check(files).lint();
  expect(found.map(({ code, severity, span }) => `${severity} ${code} ${span.file}`)).toEqual([
    'hint lint/this-or-any cart-recovery.campaign',
    'hint lint/this-or-any cart/cart-relaunch.campaign',
  ]);
});
