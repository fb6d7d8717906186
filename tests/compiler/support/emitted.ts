/** Everything that the compiler writes for many campaigns: both shops, and random programs. */

import type { Artefact, CompiledSegment } from '../../../compiler/artefact.ts';
import { compile } from '../../../compiler/compile.ts';
import type { Program } from '../../../language/program.ts';
import { createCase } from '../../conformance/harness/case.ts';
import { sampledCase } from '../../conformance/properties/timelines.ts';
import { portsOf } from './compile-example.ts';
import { SHOPS } from './shops.ts';

/** What is written for one workspace. */
export interface Emitted {
  readonly shop: string;
  readonly artefacts: readonly Artefact[];
  readonly segments: readonly CompiledSegment[];
}

const RANDOM = 25;
const SEED = 20260105;

/** What is written for these files. */
export function emittedFor(shop: string, files: ReadonlyMap<string, string>, program: Program): Emitted {
  const { artefacts, segments } = compile(program, portsOf(...[...files].map(([file, text]) => ({ file, text }))));
  return { shop, artefacts, segments };
}

/** For both shops and for so many random programs, the same each time; each random campaign has a name of its own. */
export async function emittedForAll(): Promise<readonly Emitted[]> {
  const random = await Promise.all(
    Array.from({ length: RANDOM }, async (_, index) => {
      const name = `random_${index + 1}`;
      return (await createCase(name, sampledCase(name, SEED + index))).build;
    }),
  );
  const segments = random.flatMap((build, index) => build.segments.map((one) => ({ ...one, name: `${one.name}_${index + 1}` })));
  const artefacts = random.flatMap((build, index) => build.artefacts.map((one) => ({ ...one, campaign: `${one.campaign}_${index + 1}` })));
  return [...SHOPS.map(({ shop, files, program }) => emittedFor(shop, files, program)), { shop: 'random', artefacts, segments }];
}

/** The files of it by name. */
export function filesOf({ artefacts, segments }: Emitted): ReadonlyMap<string, string> {
  return new Map([
    ...artefacts.flatMap(({ campaign, workflow, stages }): [string, string][] => [
      [`${campaign}.workflow.ts`, workflow],
      [`${campaign}.stages.ts`, stages],
    ]),
    ...segments.flatMap(({ name, code }): [string, string][] => (code === undefined ? [] : [[`${name}.segment.ts`, code]])),
  ]);
}
