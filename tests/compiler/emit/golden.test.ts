/** What the compiler writes for the campaigns in `golden/`, as a reviewer sees it. `vitest -u` writes the files anew. */
import { describe, expect, it } from 'vitest';
import { compileOne } from '../support/compile-example.ts';
import { EXAMPLES } from '../support/examples.ts';

const GOLDEN = new URL('../golden/', import.meta.url).pathname;
const withoutMap = (text: string): string => text.replace(/^\/\/# sourceMappingURL=.*\n/m, '');

describe.each(Object.entries(EXAMPLES))('the code of %s', (name, { program, source }) => {
  it('is the reviewed one', async () => {
    const artefact = await compileOne(program, source);
    await expect(withoutMap(artefact.workflow)).toMatchFileSnapshot(`${GOLDEN}${name}.workflow.ts.txt`);
    await expect(withoutMap(artefact.stages)).toMatchFileSnapshot(`${GOLDEN}${name}.stages.ts.txt`);
  });

  it('is the same each time', async () => {
    expect(await compileOne(program, source)).toEqual(await compileOne(program, source));
  });
});
