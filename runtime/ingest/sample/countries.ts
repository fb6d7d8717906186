/** Countries as the Online Retail data names them. */

/** ISO 3166 code, and the IANA zone of the capital. */
export interface Country {
  readonly code: string;
  readonly timeZone: string;
}

const country = (code: string, timeZone: string): Country => ({ code, timeZone });

/** `Channel Islands`, `European Community` and `Unspecified` have no code of their own: they are left out, so country and zone are unknown. */
const COUNTRIES: Readonly<Record<string, Country>> = {
  Australia: country('AU', 'Australia/Sydney'),
  Austria: country('AT', 'Europe/Vienna'),
  Bahrain: country('BH', 'Asia/Bahrain'),
  Belgium: country('BE', 'Europe/Brussels'),
  Brazil: country('BR', 'America/Sao_Paulo'),
  Canada: country('CA', 'America/Toronto'),
  Cyprus: country('CY', 'Asia/Nicosia'),
  'Czech Republic': country('CZ', 'Europe/Prague'),
  Denmark: country('DK', 'Europe/Copenhagen'),
  EIRE: country('IE', 'Europe/Dublin'),
  Finland: country('FI', 'Europe/Helsinki'),
  France: country('FR', 'Europe/Paris'),
  Germany: country('DE', 'Europe/Berlin'),
  Greece: country('GR', 'Europe/Athens'),
  'Hong Kong': country('HK', 'Asia/Hong_Kong'),
  Iceland: country('IS', 'Atlantic/Reykjavik'),
  Israel: country('IL', 'Asia/Jerusalem'),
  Italy: country('IT', 'Europe/Rome'),
  Japan: country('JP', 'Asia/Tokyo'),
  Lebanon: country('LB', 'Asia/Beirut'),
  Lithuania: country('LT', 'Europe/Vilnius'),
  Malta: country('MT', 'Europe/Malta'),
  Netherlands: country('NL', 'Europe/Amsterdam'),
  Norway: country('NO', 'Europe/Oslo'),
  Poland: country('PL', 'Europe/Warsaw'),
  Portugal: country('PT', 'Europe/Lisbon'),
  RSA: country('ZA', 'Africa/Johannesburg'),
  'Saudi Arabia': country('SA', 'Asia/Riyadh'),
  Singapore: country('SG', 'Asia/Singapore'),
  Spain: country('ES', 'Europe/Madrid'),
  Sweden: country('SE', 'Europe/Stockholm'),
  Switzerland: country('CH', 'Europe/Zurich'),
  USA: country('US', 'America/New_York'),
  'United Arab Emirates': country('AE', 'Asia/Dubai'),
  'United Kingdom': country('GB', 'Europe/London'),
};

/** Code and zone of a country by the data's name for it. */
export const countryOf = (name: string | undefined): Country | undefined =>
  name !== undefined && Object.hasOwn(COUNTRIES, name) ? COUNTRIES[name] : undefined;
