import { createHash } from 'node:crypto';
import type { Artefact } from '../../../compiler/artefact.ts';
import { type CompilePorts, compile } from '../../../compiler/compile.ts';
import type { Program } from '../../../language/program.ts';
import type { Source } from './source.ts';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Ports of tests: the given sources. */
export function portsOf(...sources: readonly Pick<Source, 'file' | 'text'>[]): CompilePorts {
  return {
    digest,
    source: (file) => sources.find((source) => source.file === file)?.text ?? '',
  };
}

/** Compiles a program with one campaign. */
export async function compileOne(program: Program, source: Pick<Source, 'file' | 'text'>): Promise<Artefact> {
  const { artefacts } = await compile(program, portsOf(source));
  const [artefact] = artefacts;
  if (artefact === undefined) throw new Error('The program has no campaign.');
  return artefact;
}
