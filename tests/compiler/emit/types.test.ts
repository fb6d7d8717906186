import { expect, it } from 'vitest';
import { compile } from '../../../compiler/compile.ts';
import { compileOne, portsOf } from '../support/compile-example.ts';
import { EXAMPLES, SEGMENTS } from '../support/examples.ts';
import { typeErrors } from '../support/type-check.ts';

it('emitted modules fit the journey port exactly', async () => {
  const artefacts = await Promise.all(Object.values(EXAMPLES).map(({ program, source }) => compileOne(program, source)));
  expect(typeErrors(artefacts)).toEqual([]);
});

it('emitted rules of segments fit the journey port exactly', async () => {
  const { segments } = await compile(SEGMENTS.program, portsOf(SEGMENTS.source));
  expect(segments.length).toBe(2);
  expect(typeErrors([], segments)).toEqual([]);
  const broken = segments.map((segment) => ({ ...segment, code: segment.code?.replace('reads:', 'loads:') ?? '' }));
  expect(typeErrors([], broken).join()).toContain("'loads'");
});

it('a module that does not fit is found', async () => {
  const { welcome } = EXAMPLES;
  const artefact = await compileOne(welcome.program, welcome.source);
  const broken = { ...artefact, stages: artefact.stages.replace('run.complete()', 'run.finish()') };
  expect(typeErrors([broken])).toEqual([expect.stringContaining("'finish'")]);
});
