import type { Code } from '../diagnostics/codes.ts';
import { createDiagnostic, type Finding } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { YamlDocument, YamlPath } from '../yaml/yaml-document.ts';
import { parseDuration } from './duration.ts';
import type { RelanceYaml } from './relance-yaml.schema.ts';

/** What a check of one section of `relance.yaml` works with. */
export interface SettingsCheck {
  readonly yaml: RelanceYaml;
  readonly document: YamlDocument;
  /** A finding at the value of a path. */
  readonly at: (code: Code, path: YamlPath, message: string, more: Omit<Finding, 'span' | 'message'>) => Diagnostic;
  /** Names of lint rules; absent: any. */
  readonly lintRules?: readonly string[] | undefined;
}

/** A check of `relance.yaml` as far as it fits its JSON Schema. */
export function createSettingsCheck(yaml: RelanceYaml, document: YamlDocument, lintRules?: readonly string[]): SettingsCheck {
  return {
    yaml,
    document,
    lintRules,
    at: (code, path, message, more) => createDiagnostic(code, { message, span: document.contentSpanOf(path), ...more }),
  };
}

/** Reports durations that are none, or zero. */
export function checkDurations(
  written: readonly (readonly [YamlPath, string | undefined])[],
  { at }: SettingsCheck,
): readonly Diagnostic[] {
  return written
    .filter(([, duration]) => duration !== undefined && !((parseDuration(duration) ?? 0) > 0))
    .map(([path, duration]) =>
      at('invalid-value', path, `\`${duration}\` is not a duration.`, {
        help: 'Write a duration above zero with units that fall, each once, such as `7d` or `1h 30m`.',
      }),
    );
}
