import type { Use } from '../check/uses.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { relanceYaml } from '../generated/validators.ts';
import { createValidator } from '../yaml/create-validator.ts';
import { validateYaml } from '../yaml/validate-yaml.ts';
import { parseYaml } from '../yaml/yaml-document.ts';
import { checkModules } from './check-modules.ts';
import { checkLintRules, checkNamed, checkPatience } from './check-names.ts';
import { checkPolicies } from './check-policies.ts';
import { checkCosts, checkStore, UNKNOWN_CURRENCY } from './check-store.ts';
import type { RelanceYaml } from './relance-yaml.schema.ts';
import type { Settings } from './settings.ts';
import { createSettingsCheck } from './settings-check.ts';
import { placesIn } from './settings-places.ts';
import { settingsUses } from './settings-uses.ts';
import { toSettings } from './to-settings.ts';

/** Settings of a `relance.yaml` as far as they can be read (see `assumedSettings` for the rest), and what is wrong with it. */
export interface ReadSettings {
  readonly settings: Settings;
  /** Names that stand in what could not be read: uses of them need no second diagnostic. */
  readonly broken: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly uses: readonly Use[];
}

const validator = createValidator<RelanceYaml>(relanceYaml);

/** Stands in for required keys that are missing; `*` is any name. */
const FALLBACK = {
  language: 1,
  store: { name: 'Shop', time_zone: 'UTC', currency: UNKNOWN_CURRENCY, locale: 'en' },
  channels: { email: { from: 'shop@shop.example' } },
} as const satisfies RelanceYaml;
const PARTS = {
  channels: { ...FALLBACK.channels, sms: { from: 'Shop' }, push: {}, whatsapp: { from: '000' } },
  endpoints: { '*': { url: 'https://endpoint.example' } },
  people: { '*': ['somebody@shop.example'] },
  connections: { '*': { platform: 'api' } },
} as const;

/**
 * Reads the text of `relance.yaml`: YAML, then its JSON Schema, then what a schema cannot say (zones, currencies, modules). A mistake in
 * one section hides none in another. `lintRules`: the names of the rules that `lint` may set; absent: any name.
 */
export function readSettings(file: string, text: string, lintRules?: readonly string[]): ReadSettings {
  const document = parseYaml(file, text);
  const { value: yaml, lost, names, diagnostics } = validateYaml<RelanceYaml>(document, validator, FALLBACK, PARTS);
  const isUnreadable = document.diagnostics.length > 0;
  const isLost = (section: string): boolean => isUnreadable || lost.some((path) => path === '' || path.split('.')[0] === section);
  const check = createSettingsCheck(yaml, document, lintRules);
  const meaning = isUnreadable
    ? []
    : [checkStore, checkCosts, checkModules, checkPolicies, checkPatience, checkNamed, checkLintRules].flatMap((one) => one(check));
  return {
    settings: { ...toSettings(yaml, isLost), ...(isUnreadable ? {} : { places: placesIn(yaml, document, text) }) },
    broken: isUnreadable
      ? [...new Set(text.match(/[a-z][a-z0-9_]*/g))]
      : [
          ...names,
          ...brokenReplies(
            yaml,
            meaning.some(({ severity }) => severity === 'error'),
          ),
        ],
    diagnostics: [...diagnostics, ...meaning],
    uses: settingsUses(yaml, document),
  };
}

/** Fields of replies are left out where their type is wrong. */
function brokenReplies({ endpoints }: RelanceYaml, isWrong: boolean): readonly string[] {
  return isWrong ? Object.values(endpoints ?? {}).flatMap(({ reply }) => Object.keys(reply ?? {})) : [];
}
