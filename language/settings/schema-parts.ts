/** Parts that the JSON Schemas of `relance.yaml` and of messages share. */

/** A text that is not empty. */
export const text = (description: string) => ({ type: 'string', minLength: 1, description });

/** A local time in quotes: YAML would read `21:00` as a number. */
export const localTime = {
  type: 'string',
  pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
  description: 'A local time such as `"21:00"`, in quotes.',
};

/** An exact duration of the language. */
export const duration = {
  type: 'string',
  pattern: '^[0-9]+[wdhms]( [0-9]+[wdhms])*$',
  description: 'An exact duration such as `7d`, `6h` or `1h 30m`.',
};

/** What names are written like. */
export const NAME_PATTERN = '^[a-z][a-z0-9_]*$';

/** A secret, which never stands in the file itself. */
export const SECRET = { type: 'string', pattern: '^env:[A-Za-z_][A-Za-z0-9_]*$' };

/** What an SMS may come from: a number, or up to 11 letters, digits and spaces with a letter among them. */
export const SMS_SENDER = '^(\\+?[0-9]{3,15}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$';
