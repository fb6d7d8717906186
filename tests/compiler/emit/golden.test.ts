/** What the compiler writes for the campaigns in `golden/`, as a reviewer sees it. `vitest -u` writes the files anew. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../../compiler/compile.ts';
import { compileOne, portsOf } from '../support/compile-example.ts';
import { EXAMPLES, SEGMENTS } from '../support/examples.ts';

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

describe('the code of a segment', () => {
  const compiled = async () => (await compile(SEGMENTS.program, portsOf(SEGMENTS.source))).segments;

  it('is the reviewed one', async () => {
    const segments = await compiled();
    expect(segments.map(({ name, kind }) => `${name}: ${kind}`)).toEqual(['loyal: rule', 'young_west: rule']);
    for (const { name, code } of segments) {
      await expect(withoutMap(code ?? '')).toMatchFileSnapshot(`${GOLDEN}${name}.segment.ts.txt`);
    }
  });

  it('is the same each time', async () => {
    expect(await compiled()).toEqual(await compiled());
  });

  it('names nothing of a run, and the contact only where a query over many contacts can put a column', async () => {
    for (const { code } of await compiled()) {
      const sql = /sql: `([^`]*)`/.exec(code ?? '')?.[1] ?? expect.fail('there is no SQL');
      const parameters = new Set([...sql.matchAll(/(?<!:):([a-z_]\w*)/g)].map(([, name]) => name));
      for (const name of parameters) expect(name).toMatch(/^(contact|contact_zone|now|store_zone|in_\w+)$/);
      expect([...sql.matchAll(/ as ("?\w+"?)/g)].map(([, alias]) => alias)).toEqual(sql.match(/(?<= as )t\d+/g));
    }
  });
});
