/** Writes the generated part of `diagnostics.md`: `node docs/generate-diagnostics.ts`. */
import { MESSAGE_CODES } from '../compiler/messages/message-codes.ts';
import { CHECK_CODES } from '../language/check/check-codes.ts';
import type { CodeEntry } from '../language/diagnostics/code-entry.ts';
import { CODES } from '../language/diagnostics/codes.ts';
import { FRONT_MATTER_CODES } from '../language/messages/front-matter-codes.ts';
import { SCHEMA_CODES } from '../language/schema/schema-codes.ts';
import { SYNTAX_CODES } from '../language/syntax/syntax-codes.ts';
import { YAML_CODES } from '../language/yaml/yaml-codes.ts';
import { code, type GeneratedPart, table, writeParts } from './generated-part.ts';

const PHASES: readonly (readonly [string, Readonly<Record<string, CodeEntry>>])[] = [
  ['syntax', SYNTAX_CODES],
  ['YAML', YAML_CODES],
  ['schema.yaml', SCHEMA_CODES],
  ['message files', FRONT_MATTER_CODES],
  ['check', CHECK_CODES],
  ['message templates', MESSAGE_CODES],
];

/** Every code that a check can report, in alphabetical order. */
export function diagnosticsPart(): GeneratedPart {
  const all: Readonly<Record<string, CodeEntry>> = { ...CODES, ...MESSAGE_CODES };
  const rows = Object.entries(all)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { severity, summary }]) => [code(name), severity, phaseOf(name), summary]);
  return { page: 'diagnostics.md', name: 'codes', text: table(['code', 'severity', 'found by', 'summary'], rows) };
}

function phaseOf(name: string): string {
  const phase = PHASES.find(([, codes]) => Object.hasOwn(codes, name));
  if (phase === undefined) throw new Error(`The code \`${name}\` belongs to no phase that this page knows.`);
  return phase[0];
}

if (import.meta.main) writeParts([diagnosticsPart()]);
