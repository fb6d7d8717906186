import type { Use } from '../check/uses.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { schemaYaml } from '../generated/validators.ts';
import { createValidator } from '../yaml/create-validator.ts';
import { leaveOut } from '../yaml/mend-yaml.ts';
import { validateYaml } from '../yaml/validate-yaml.ts';
import { parseYaml, type YamlDocument } from '../yaml/yaml-document.ts';
import { checkOwnConditions } from './check-own-conditions.ts';
import { checkOwnNames } from './check-own-names.ts';
import { checkOwnReferences } from './check-own-references.ts';
import type { OwnProblem } from './own-problem.ts';
import { ownUses } from './own-uses.ts';
import type { OwnSchemaFile } from './schema-file.ts';

/** What a workspace adds to the built-in schema, as far as it can be read, the names whose declaration is broken, and what is wrong with the file. */
export interface ReadOwnSchema {
  readonly own: OwnSchemaFile;
  readonly broken: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly uses: readonly Use[];
}

const validator = createValidator<OwnSchemaFile>(schemaYaml);

/** Stands in for required keys that are missing; `*` is any name. */
const PARTS = { contact: { fields: {} }, entities: { '*': { fields: {} } }, events: { '*': {} } } as const;

/**
 * Reads the text of `schema.yaml`: YAML, then its JSON Schema, then its names (free, not reserved), what they refer to, and the conditions of
 * events. What is wrong is left out of `own`, so that a mistake in one table or event stops no check of another.
 */
export function readOwnSchema(file: string, text: string): ReadOwnSchema {
  const document = parseYaml(file, text);
  const isUnreadable = document.diagnostics.length > 0;
  if (!isUnreadable && (document.value === null || document.value === undefined)) return { own: {}, broken: [], diagnostics: [], uses: [] };
  const validated = validateYaml<OwnSchemaFile>(document, validator, {}, PARTS);
  const settled = settle(validated.value, document);
  const conditions = checkOwnConditions(settled.own, document);
  const words = isUnreadable ? (text.match(/[a-z][a-z0-9_]*( [a-z][a-z0-9_]*)?/g) ?? []) : [];
  return {
    own: settled.own,
    broken: [...new Set([...words, ...words.flatMap((word) => word.split(' ')), ...validated.names, ...settled.names])],
    diagnostics: isUnreadable ? document.diagnostics : [...validated.diagnostics, ...settled.diagnostics, ...conditions.diagnostics],
    uses: [...ownUses(settled.own, document), ...conditions.uses],
  };
}

interface Settled {
  readonly own: OwnSchemaFile;
  readonly names: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Each pass leaves out what refers to what the one before left out. */
const MOST_PASSES = 8;

/** What is left when everything with a problem is left out. Problems that only follow from what was left out are not reported. */
function settle(written: OwnSchemaFile, document: YamlDocument): Settled {
  const first = problemsOf(written, document);
  const names: string[] = [];
  let own = written;
  let problems = first;
  for (let pass = 0; pass < MOST_PASSES && problems.length > 0; pass++) {
    const rest = leaveOut(
      own,
      problems.map(({ drop }) => drop),
      validator,
      {},
    );
    own = rest.value;
    names.push(...rest.names);
    problems = problemsOf(own, document);
  }
  return { own: problems.length > 0 ? {} : own, names, diagnostics: first.map(({ diagnostic }) => diagnostic) };
}

function problemsOf(own: OwnSchemaFile, document: YamlDocument): readonly OwnProblem[] {
  return [...checkOwnNames(own, document), ...checkOwnReferences(own, document)];
}
