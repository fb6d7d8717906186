/** All that is wrong with a workspace, before anything is generated. Every command goes through here, so they cannot disagree. */
import { createHash } from 'node:crypto';
import type { CompiledMessage } from '../../compiler/artefact.ts';
import { createNoticesChecker } from '../../compiler/messages/check-notices.ts';
import { compileMessages } from '../../compiler/messages/compile-messages.ts';
import type { MjmlPort } from '../../compiler/messages/mjml/port.ts';
import type { Checked } from '../../language/check/check.ts';
import { createChecker } from '../../language/check/checker.ts';
import { unwatched, type Watch } from '../../language/check/watch.ts';
import { byPlace } from '../../language/diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import type { Program } from '../../language/program.ts';
import { loadedMjml } from './mjml-memory.ts';

/** What was found. */
export interface FoundMistakes {
  /** Present if and only if the language finds no error. */
  readonly program?: Program;
  /** Those without errors, compiled. */
  readonly messages: readonly CompiledMessage[];
  /** By file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How it is looked for; each has a default. */
export interface FindOptions {
  readonly mjml?: MjmlPort;
  readonly watch?: Watch;
  /** Lint, too. */
  readonly lint?: boolean;
}

/** SHA-256, hex. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Checks the texts, and compiles the messages. These are looked at beside a mistake in a campaign, too; not where settings or schema have one.
 * Whether this version can run what is said is no question here.
 */
export async function findMistakes(files: ReadonlyMap<string, string>, options: FindOptions = {}): Promise<FoundMistakes> {
  const { mjml = loadedMjml, watch = unwatched } = options;
  const checked = watch('check', () => createChecker(watch).check(files));
  const { program } = checked;
  const lint = options.lint === true ? watch('lint', () => checked.lint()) : [];
  const isWhole = !shopIsBroken(checked);
  const notices = isWhole ? createNoticesChecker()(checked.partial) : [];
  const { messages, diagnostics } = isWhole
    ? await watch('messages', () => compileMessages(checked.partial, { mjml }, digest))
    : { messages: [], diagnostics: [] };
  const all = [...checked.diagnostics, ...lint, ...notices, ...diagnostics];
  return { ...(program && { program }), messages, diagnostics: all.sort(byPlace) };
}

/** Without settings and schema nothing is known that a template could print. */
const shopIsBroken = ({ diagnostics }: Checked): boolean =>
  diagnostics.some(({ severity, span }) => severity === 'error' && (span.file === 'relance.yaml' || span.file === 'schema.yaml'));
