/**
 * Negative tests: those that expect nothing, such as that a purchase stops the mails. Such a test says something only if it fails without the clause
 * that it is about; so it is run again on a variant of its campaign that lacks the clause.
 */
import type { Build } from '../../compiler/artefact.ts';
import type { Flow } from '../../compiler/flow/flow.ts';
import { wakesOn } from '../../compiler/flow/wakes.ts';
import { ONLY_IF } from '../../compiler/flow/ways.ts';
import type { CampaignTest } from '../../language/program.ts';
import type { Library } from '../deploy/library.ts';
import type { JournalEntry } from '../store/port.ts';
import { runTest, type TestResult, type TestRunOptions } from './run-test.ts';
import { type Clause, isNegative, type Variant } from './variants.ts';

/** A negative test that passes without the clause, too. */
export interface ProvesNothing {
  readonly test: CampaignTest;
  readonly clause: Clause;
}

/** The variants in question: the clause took effect in the test, or one of the test's events is what it is about. */
export function variantsFor({ test, journal }: TestResult, build: Build, variants: readonly Variant[]): readonly Variant[] {
  const flow = build.artefacts.find(({ campaign }) => campaign === test.campaign)?.flow;
  const own = variants.filter(({ campaign }) => campaign === test.campaign);
  return flow === undefined || !isNegative(test) ? [] : own.filter(({ clause }) => isNamed(clause, flow, test, journal));
}

function isNamed({ label }: Clause, flow: Flow, test: CampaignTest, journal: readonly JournalEntry[]): boolean {
  const own = journal.filter(({ campaign }) => campaign === test.campaign);
  if (own.some(({ data, kind, label: at }) => (kind === 'ended' && at === label) || data?.exit === label)) return true;
  if (label === ONLY_IF) return own.some(({ reason }) => reason === 'only if is false');
  const exit = [...flow.unless, ...flow.goals].find((one) => one.label === label);
  const names = new Set(exit === undefined ? [] : wakesOn(exit.when));
  // What comes first sets the stage, and so does more of it.
  const [first, ...later] = test.events;
  return later.some(({ event, label: of }) => of === undefined && event !== first?.event && names.has(event));
}

/** Runs a negative test that passed again without each of these clauses; one that fails without any of them says what it should. */
export async function whatProvesNothing(
  { test }: TestResult,
  build: Build,
  library: Library,
  variants: readonly Variant[],
  options: TestRunOptions = {},
): Promise<readonly ProvesNothing[]> {
  const found: ProvesNothing[] = [];
  for (const { artefact, clause } of variants) {
    const artefacts = build.artefacts.map((one) => (one.campaign === artefact.campaign ? artefact : one));
    const again = await runTest(test, { ...build, artefacts }, library, options);
    if (again.failures.length > 0) return [];
    found.push({ test, clause });
  }
  return found;
}
