import type { CompiledMessage } from '../../../compiler/artefact.ts';

/** Picks the variant of a message for a contact's locale (a text, or missing): the same locale, else the same language, else the one without a locale, else the first. */
export function chooseVariant(variants: readonly CompiledMessage[], locale: unknown): CompiledMessage | undefined {
  const by = (test: (own: string) => boolean) =>
    variants.find((variant) => variant.locale !== undefined && test(canonical(variant.locale)));
  const neutral = variants.find((variant) => variant.locale === undefined) ?? variants[0];
  if (typeof locale !== 'string') return neutral;
  const wanted = canonical(locale);
  const language = languageOf(wanted);
  return by((own) => own === wanted) ?? by((own) => own === language) ?? by((own) => languageOf(own) === language) ?? neutral;
}

/**
 * The locale that numbers and dates are written in: that of the text. A contact's own region counts if it speaks the same language
 * (`en-AU` in an English mail), so a French contact who gets the English mail reads English dates.
 */
export function formatLocale(message: Pick<CompiledMessage, 'locale'>, store: string, contact: unknown): string {
  const text = canonical(message.locale ?? store);
  const own = typeof contact === 'string' ? canonical(contact) : undefined;
  const regional = own?.includes('-') === true && languageOf(own) === languageOf(text);
  return supported(regional ? own : text);
}

function canonical(locale: string): string {
  return locale.replaceAll('_', '-').toLowerCase();
}

function languageOf(locale: string): string {
  return locale.split('-', 1)[0] ?? locale;
}

function supported(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
