import { Ajv } from 'ajv';
import type { Code } from '../diagnostics/codes.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { optionalEntities, partOwners } from '../schema/load-schema.ts';
import { validateYaml } from '../yaml/validate-yaml.ts';
import { parseYaml, type YamlDocument, type YamlPath } from '../yaml/yaml-document.ts';
import { parseDuration } from './duration.ts';
import { currencies, minorDigitsOf } from './money.ts';
import { LATER_SETTINGS, RELANCE_YAML_SCHEMA, type RelanceYaml } from './relance-yaml.schema.ts';
import type { Settings } from './settings.ts';
import { isTimeZone, timeZones } from './time-zone.ts';

const DEFAULT_MAX_EVENT_AGE_MS = 7 * 86_400_000;

/** Semantics §4: how long an `else` waits for a provider's answer where the settings do not say. */
const DEFAULT_GIVE_UP_AFTER_MS = 3_600_000;

const validate = new Ajv({ allErrors: true, verbose: true }).compile<RelanceYaml>(RELANCE_YAML_SCHEMA);

/** Settings of a `relance.yaml`, and what is wrong with it. Settings are absent where an error leaves none that could be used. */
export interface ReadSettings {
  readonly settings?: Settings;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the text of `relance.yaml`: YAML, then its JSON Schema, then what a schema cannot say (zones, currencies, modules). */
export function readSettings(file: string, text: string): ReadSettings {
  const document = parseYaml(file, text);
  if (document.diagnostics.length > 0) return { diagnostics: document.diagnostics };
  const validated = validateYaml(document, validate, LATER_SETTINGS);
  if (validated.kind === 'invalid') return { diagnostics: validated.diagnostics };
  const yaml = validated.value;
  const diagnostics = meaningErrors(yaml, document);
  const minorDigits = minorDigitsOf(yaml.store.currency);
  return minorDigits === undefined || diagnostics.length > 0 ? { diagnostics } : { settings: toSettings(yaml, minorDigits), diagnostics };
}

function toSettings(yaml: RelanceYaml, minorDigits: number): Settings {
  const { name, time_zone: timeZone, currency, locale, url } = yaml.store;
  const quiet = yaml.policies?.quiet_hours;
  const caps = yaml.policies?.caps ?? [];
  const age = yaml.policies?.max_event_age;
  return {
    language: 1,
    store: { name, timeZone, currency, minorDigits, locale, ...(url === undefined ? {} : { url }) },
    modules: yaml.modules ?? [],
    policies: {
      ...(quiet === undefined ? {} : { quietHours: { from: quiet.from, until: quiet.until, then: quiet.then ?? 'hold' } }),
      caps: caps.map(({ per, ...cap }) => ({ ...cap, perMs: parseDuration(per) ?? 0 })),
      maxEventAgeMs: (age === undefined ? undefined : parseDuration(age)) ?? DEFAULT_MAX_EVENT_AGE_MS,
    },
    channels: toChannels(yaml.channels),
  };
}

function toChannels({ email, sms }: RelanceYaml['channels']): Settings['channels'] {
  return {
    email: {
      provider: 'smtp',
      ...(email.url === undefined ? {} : { url: email.url }),
      from: email.from,
      giveUpAfterMs: giveUpAfter(email.give_up_after),
    },
    ...(sms === undefined
      ? {}
      : {
          sms: {
            provider: 'http',
            ...(sms.url === undefined ? {} : { url: sms.url }),
            ...(sms.token === undefined ? {} : { token: sms.token }),
            from: sms.from,
            giveUpAfterMs: giveUpAfter(sms.give_up_after),
          },
        }),
  };
}

function giveUpAfter(written: string | undefined): number {
  return (written === undefined ? undefined : parseDuration(written)) ?? DEFAULT_GIVE_UP_AFTER_MS;
}

function meaningErrors(yaml: RelanceYaml, document: YamlDocument): readonly Diagnostic[] {
  const error = (code: Code, path: YamlPath, message: string, help: string): Diagnostic =>
    createDiagnostic(code, { message, help, span: document.spanOf(path) });
  const found: Diagnostic[] = [];
  const { time_zone: zone, currency, locale } = yaml.store;
  if (!isTimeZone(zone))
    found.push(
      error(
        'unknown-time-zone',
        ['store', 'time_zone'],
        `There is no time zone \`${zone}\`.`,
        suggest(zone, timeZones(), 'Use an IANA name such as `Europe/Paris`.'),
      ),
    );
  if (minorDigitsOf(currency) === undefined) {
    found.push(
      error(
        'unknown-currency',
        ['store', 'currency'],
        `There is no currency \`${currency}\`.`,
        suggest(currency, currencies(), 'Use an ISO 4217 code such as `EUR`.'),
      ),
    );
  }
  if (!isLocale(locale))
    found.push(
      error('invalid-value', ['store', 'locale'], `\`${locale}\` is not a language tag.`, 'Write a BCP 47 tag such as `fr` or `en-GB`.'),
    );
  found.push(...durationErrors(yaml, error), ...moduleErrors(yaml.modules ?? [], error));
  return found;
}

type MakeError = (code: Code, path: YamlPath, message: string, help: string) => Diagnostic;

function durationErrors(yaml: RelanceYaml, error: MakeError): readonly Diagnostic[] {
  const written: readonly (readonly [YamlPath, string | undefined])[] = [
    ...(yaml.policies?.caps ?? []).map((cap, index) => [['policies', 'caps', index, 'per'], cap.per] as const),
    [['policies', 'max_event_age'], yaml.policies?.max_event_age],
    [['channels', 'email', 'give_up_after'], yaml.channels.email.give_up_after],
    [['channels', 'sms', 'give_up_after'], yaml.channels.sms?.give_up_after],
  ];
  return written
    .filter(([, duration]) => duration !== undefined && !((parseDuration(duration) ?? 0) > 0))
    .map(([path, duration]) =>
      error(
        'invalid-value',
        path,
        `\`${duration}\` is not a duration.`,
        'Write a duration above zero with units that fall, each once, such as `7d` or `1h 30m`.',
      ),
    );
}

function moduleErrors(modules: readonly string[], error: MakeError): readonly Diagnostic[] {
  const known = optionalEntities();
  return modules.flatMap((name, index) => {
    const path = ['modules', index];
    if (!known.includes(name))
      return [
        error('unknown-module', path, `There is no optional table \`${name}\`.`, suggest(name, known, `There is ${known.join(', ')}.`)),
      ];
    if (modules.indexOf(name) !== index) return [error('duplicate-name', path, `\`${name}\` is listed twice.`, 'Leave one of them out.')];
    const owner = partOwners()[name];
    if (owner === undefined || !known.includes(owner) || modules.includes(owner)) return [];
    return [error('unknown-module', path, `\`${name}\` rows are parts of \`${owner}\`, which is off.`, `Add \`${owner}\` to \`modules\`.`)];
  });
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
