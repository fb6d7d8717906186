import type { Settings } from '../../../language/settings/settings.ts';

export const SETTINGS: Pick<Settings, 'store'> = {
  store: { name: 'Shop', timeZone: 'Europe/London', currency: 'GBP', minorDigits: 2, locale: 'en' },
};
