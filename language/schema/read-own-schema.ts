import { Ajv } from 'ajv';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Use } from '../check/uses.ts';
import { validateYaml } from '../yaml/validate-yaml.ts';
import { parseYaml } from '../yaml/yaml-document.ts';
import { checkOwnNames } from './check-own-names.ts';
import { checkOwnReferences } from './check-own-references.ts';
import { LATER_SCHEMA, type OwnSchemaFile, SCHEMA_YAML_SCHEMA } from './schema-file.ts';

/** What a workspace adds to the built-in schema, as far as it can be read, the names whose declaration is broken, and what is wrong with the file. */
export interface ReadOwnSchema {
  readonly own: OwnSchemaFile;
  readonly broken: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly uses: readonly Use[];
}

const validate = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile<OwnSchemaFile>(SCHEMA_YAML_SCHEMA);

/** Reads the text of `schema.yaml`: YAML, then its JSON Schema, then its names (free, not reserved), then what they refer to. */
export function readOwnSchema(file: string, text: string): ReadOwnSchema {
  const document = parseYaml(file, text);
  if (document.diagnostics.length > 0) return nothing(document.diagnostics);
  if (document.value === null || document.value === undefined) return nothing([]);
  const validated = validateYaml(document, validate, LATER_SCHEMA);
  if (validated.kind === 'invalid') return nothing(validated.diagnostics);
  const own = validated.value;
  const diagnostics = [...checkOwnNames(own, document), ...checkOwnReferences(own, document)];
  return { own: diagnostics.length > 0 ? {} : own, broken: [], diagnostics, uses: [] };
}

function nothing(diagnostics: readonly Diagnostic[]): ReadOwnSchema {
  return { own: {}, broken: [], diagnostics, uses: [] };
}
