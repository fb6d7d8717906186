/** What is offered in the place of a literal. */
import type { TokenType } from 'chevrotain';
import * as types from '../../../../language/syntax/tokens/token-types.ts';
import { withStops } from '../../knowledge/snippet.ts';

/** An example of a literal, as a snippet. */
export interface LiteralChoice {
  readonly label: string;
  readonly text: string;
  readonly detail: string;
}

const one = (label: string, text: string, detail: string): LiteralChoice => ({ label, text: withStops(text), detail });

/** Examples of a literal of this type; `currency` is the store's, `today` its date. */
export function literalChoices(type: TokenType, currency: string, today: string): readonly LiteralChoice[] {
  switch (type) {
    case types.DurationPart:
      return [one('1h', '‹1h›', 'an exact duration'), one('3d', '‹3d›', 'an exact duration'), one('2w', '‹2w›', 'an exact duration')];
    case types.Percent:
      return [one('10%', '‹10%›', 'a percentage')];
    case types.Money:
      return [one(`10 ${currency}`, `‹10› ${currency}`, 'an amount of money')];
    case types.TimeText:
      return [one('09:00', '‹09:00›', 'a time of day')];
    case types.DateText:
      return [one(today, `‹${today}›`, 'a date')];
    case types.Comparison:
      return ['==', '!=', '<', '<=', '>', '>='].map((sign) => one(sign, sign, 'a comparison'));
    case types.Text:
      return [one('"…"', '"‹›"', 'a text')];
    default:
      return [];
  }
}
