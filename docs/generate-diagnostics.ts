/** Writes the generated parts of `diagnostics.md` and of the pages of single codes: `node docs/generate-diagnostics.ts`. */
import { MESSAGE_CODES } from '../compiler/messages/message-codes.ts';
import type { CodeEntry } from '../language/diagnostics/code-entry.ts';
import { CODES } from '../language/diagnostics/codes.ts';
import type { Diagnostic } from '../language/diagnostics/diagnostic.ts';
import { FIX_KINDS } from '../language/diagnostics/fix-kinds.ts';
import { FRONT_MATTER_CODES } from '../language/messages/front-matter-codes.ts';
import { SCHEMA_CODES } from '../language/schema/schema-codes.ts';
import { SETTINGS_CODES } from '../language/settings/settings-codes.ts';
import { SYNTAX_CODES } from '../language/syntax/syntax-codes.ts';
import { YAML_CODES } from '../language/yaml/yaml-codes.ts';
import { codesWithPage, findingsIn, readDiagnosticPage, shownFinding } from './diagnostic-pages.ts';
import { code, type GeneratedPart, table, writeParts } from './generated-part.ts';

/** Every code that a check can report; those of lint rules, which have pages of their own, are not among them. */
export const ALL_CODES: Readonly<Record<string, CodeEntry>> = { ...CODES, ...MESSAGE_CODES };

const PHASES: readonly (readonly [string, Readonly<Record<string, CodeEntry>>])[] = [
  ['the parser', SYNTAX_CODES],
  ['the reader of YAML', YAML_CODES],
  ['the check of relance.yaml', SETTINGS_CODES],
  ['the check of schema.yaml', SCHEMA_CODES],
  ['the check of message files', FRONT_MATTER_CODES],
  ['the check of templates', MESSAGE_CODES],
  ['the check of campaigns', CODES],
];

/** Every code in alphabetical order, with its page; and every kind of fix. */
export function diagnosticsParts(): readonly GeneratedPart[] {
  const codes = Object.entries(ALL_CODES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { severity, summary }]) => [`[${code(name)}](diagnostics/${name}.md)`, severity, phaseOf(name), summary]);
  const fixes = Object.entries(FIX_KINDS).map(([kind, { safe, does }]) => [code(kind), safe ? 'yes' : '–', does]);
  return [
    { page: 'diagnostics.md', name: 'codes', text: table(['code', 'severity', 'found by', 'summary'], codes) },
    { page: 'diagnostics.md', name: 'fixes', text: table(['fix', '`--fix`', 'does'], fixes) },
  ];
}

/** The generated parts of the pages that there are: what the registry says, and the finding as it is shown. */
export async function pageParts(): Promise<readonly GeneratedPart[]> {
  const parts = await Promise.all(
    codesWithPage()
      .filter((name) => Object.hasOwn(ALL_CODES, name))
      .map(partsOf),
  );
  return parts.flat();
}

async function partsOf(name: string): Promise<readonly GeneratedPart[]> {
  const page = `diagnostics/${name}.md`;
  const content = readDiagnosticPage(name);
  const { severity, summary } = ALL_CODES[name] ?? { severity: 'error', summary: '' };
  const fixes = (await findingsIn(content, 'wrong')).flatMap((diagnostic) => diagnostic.fixes ?? []);
  const shown = ['```text', await shownFinding(content), '```', ...fixLines(fixes)].join('\n');
  return [
    { page, name: 'head', text: `**${summary}** ${capital(articled(severity))}, found by ${phaseOf(name)}.` },
    { page, name: 'shown', text: shown },
  ];
}

function fixLines(fixes: readonly NonNullable<Diagnostic['fixes']>[number][]): readonly string[] {
  const lines = new Set(fixes.map(({ title, safe }) => `* ${title}${safe ? ': `relance check --fix` does it' : ''}`));
  return lines.size === 0 ? [] : ['', 'An editor offers:', '', ...lines];
}

const articled = (severity: string): string => (severity === 'error' ? 'an error' : `a ${severity}`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function phaseOf(name: string): string {
  const phase = PHASES.find(([, codes]) => Object.hasOwn(codes, name));
  if (phase === undefined) throw new Error(`The code \`${name}\` belongs to no phase that this page knows.`);
  return phase[0];
}

if (import.meta.main) {
  writeParts(diagnosticsParts());
  writeParts(await pageParts());
}
