/**
 * What a program says and this version cannot run yet. The language knows it, so `relance check` accepts it; whatever would run it is told
 * by name and place instead of running something else.
 */
import { createDiagnostic } from '../../language/diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { Program, Span } from '../../language/program.ts';
import { parseYaml } from '../../language/yaml/yaml-document.ts';

/** A part of the program, what it is called, and where it stands. */
interface Found {
  readonly what: string;
  readonly span: Span;
}

/** What the program is wanted for: to serve a shop, to run its tests, or to draw its flows. */
export type WantedFor = 'service' | 'tests' | 'pictures';

/** One diagnostic for each part that cannot run yet, in the program's order. `source`: the text of a file of the workspace. */
export function findNotYet(_program: Program, source: (file: string) => string, wanted: WantedFor = 'service'): readonly Diagnostic[] {
  // Settings are about the shop that is served: a test on virtual time is the same without them.
  return wanted === 'service' ? settingsNotYet(LATER_KEYS, source).map(notYet) : [];
}

function notYet({ what, span }: Found): Diagnostic {
  return createDiagnostic('cannot-run-yet', {
    message: `This version checks ${what}, and cannot run it yet.`,
    help: 'Leave it out to run the workspace with this version; `relance check`, `relance fmt` and the editor know it already.',
    span,
  });
}

/** Keys of relance.yaml that nothing acts on yet. */
const LATER_KEYS: readonly (readonly string[])[] = [['store', 'rates']];

function settingsNotYet(keys: typeof LATER_KEYS, source: (file: string) => string): readonly Found[] {
  const document = parseYaml('relance.yaml', source('relance.yaml'));
  return keys
    .filter((path) => valueAt(document.value, path) !== undefined)
    .map((path) => ({ what: `\`${path.join('.')}\``, span: document.keySpanOf(path) }));
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
