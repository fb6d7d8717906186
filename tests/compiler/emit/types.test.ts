import { expect, it } from 'vitest';
import { compileOne } from '../support/compile-example.ts';
import { EXAMPLES } from '../support/examples.ts';
import { typeErrors } from '../support/type-check.ts';

it('emitted modules fit the journey port exactly', async () => {
  const artefacts = await Promise.all(Object.values(EXAMPLES).map(({ program, source }) => compileOne(program, source)));
  expect(typeErrors(artefacts)).toEqual([]);
});

it('a module that does not fit is found', async () => {
  const { welcome } = EXAMPLES;
  const artefact = await compileOne(welcome.program, welcome.source);
  const broken = { ...artefact, stages: artefact.stages.replace('run.complete()', 'run.finish()') };
  expect(typeErrors([broken])).toEqual([expect.stringContaining("'finish'")]);
});
