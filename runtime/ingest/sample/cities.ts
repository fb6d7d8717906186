/** Cities of the countries in the example's data, real ones, from which a contact's is drawn. */
import { drawBetween } from './draw.ts';

/** A city, the language that is used with its people where it is not English, and its zone where it is not the capital's. */
export interface City {
  readonly name: string;
  readonly locale?: string;
  readonly timeZone?: string;
}

const city = (name: string): City => ({ name });
const french = (name: string): City => ({ name, locale: 'fr' });

/** By ISO 3166 code. Countries that are not named have unknown cities. */
const CITIES: Readonly<Record<string, readonly City[]>> = {
  AE: ['Abu Dhabi', 'Dubai', 'Sharjah'].map(city),
  AT: ['Graz', 'Linz', 'Salzburg', 'Vienna'].map(city),
  AU: [city('Sydney'), { name: 'Brisbane', timeZone: 'Australia/Brisbane' }, { name: 'Melbourne', timeZone: 'Australia/Melbourne' }],
  BE: [...['Brussels', 'Charleroi', 'Liège', 'Namur'].map(french), ...['Antwerp', 'Ghent'].map(city)],
  CH: [...['Geneva', 'Lausanne', 'Neuchâtel'].map(french), ...['Basel', 'Bern', 'Zurich'].map(city)],
  DE: ['Berlin', 'Cologne', 'Frankfurt am Main', 'Hamburg', 'Leipzig', 'Munich', 'Stuttgart'].map(city),
  ES: ['Barcelona', 'Madrid', 'Seville', 'Valencia'].map(city),
  FR: ['Bordeaux', 'Lille', 'Lyon', 'Marseille', 'Nantes', 'Paris', 'Strasbourg', 'Toulouse'].map(french),
  GB: [
    'Belfast',
    'Birmingham',
    'Bristol',
    'Cardiff',
    'Edinburgh',
    'Glasgow',
    'Leeds',
    'Liverpool',
    'London',
    'Manchester',
    'Newcastle upon Tyne',
    'Norwich',
    'Sheffield',
    'Southampton',
  ].map(city),
  HK: ['Hong Kong'].map(city),
  IE: ['Cork', 'Dublin', 'Galway', 'Limerick'].map(city),
  NO: ['Bergen', 'Oslo', 'Stavanger', 'Trondheim'].map(city),
  PL: ['Gdańsk', 'Kraków', 'Poznań', 'Warsaw', 'Wrocław'].map(city),
};

/** The city of a contact in this country. */
export function cityOf(country: string, key: string): City | undefined {
  const cities = CITIES[country] ?? [];
  return cities[drawBetween(0, cities.length - 1, 'city', key)];
}
