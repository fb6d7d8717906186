import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { choicesOf, spelling } from '../diagnostics/spelling.ts';
import type { YamlPath } from '../yaml/yaml-document.ts';
import { currencies, minorDigitsOf } from './money.ts';
import type { SettingsCheck } from './settings-check.ts';
import { isTimeZone, timeZones } from './time-zone.ts';

/** What a JSON Schema cannot say of the store: its zone, currency and language exist. */
export function checkStore({ yaml, document, at }: SettingsCheck): readonly Diagnostic[] {
  const { time_zone: zone, currency, locale, rates } = yaml.store;
  const found: Diagnostic[] = [];
  const word = (text: string, path: YamlPath) => ({ text, span: document.contentSpanOf(path) });
  if (!isTimeZone(zone)) {
    const path = ['store', 'time_zone'];
    const help = spelling(word(zone, path), choicesOf(timeZones(), 'value'), 'Use an IANA name such as `Europe/Paris`.');
    found.push(at('unknown-time-zone', path, `There is no time zone \`${zone}\`.`, help));
  }
  if (currency !== UNKNOWN_CURRENCY && minorDigitsOf(currency) === undefined) {
    const path = ['store', 'currency'];
    const help = spelling(word(currency, path), choicesOf(currencies(), 'value'), 'Use an ISO 4217 code such as `EUR`.');
    found.push(at('unknown-currency', path, `There is no currency \`${currency}\`.`, help));
  }
  if (!isLocale(locale)) {
    const help = 'Write a BCP 47 tag such as `fr` or `en-GB`.';
    found.push(at('invalid-value', ['store', 'locale'], `\`${locale}\` is not a language tag.`, { help }));
  }
  if (rates !== undefined) {
    const help = 'Leave it out, and import amounts in the currency of the store.';
    found.push(
      at('setting-without-effect', ['store', 'rates'], 'No amounts are converted yet: those in other currencies are refused.', { help }),
    );
  }
  return found;
}

/** What messages cost is counted in the money of the store. */
export function checkCosts({ yaml, at }: SettingsCheck): readonly Diagnostic[] {
  const { currency } = yaml.store;
  if (minorDigitsOf(currency) === undefined) return [];
  return Object.entries(yaml.channels).flatMap(([channel, { cost }]) => {
    const [amount = '', code = ''] = cost?.split(' ') ?? [];
    if (cost === undefined || code === currency) return [];
    const help = `Write it in ${currency}, the currency of the store, such as \`${amount} ${currency}\`.`;
    return [at('invalid-value', ['channels', channel, 'cost'], `\`${cost}\` is not an amount of ${currency}.`, { help })];
  });
}

/** Stands for a currency that is missing and has been reported: ISO 4217 has it for "no currency". */
export const UNKNOWN_CURRENCY = 'XXX';

/** Whether this is a BCP 47 tag. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
