/** Dates, lengths and times of day as people say them. */
import { expect, test } from 'vitest';
import { explain } from '../../../compiler/explain/explain.ts';
import { renderExplanation } from '../../../compiler/explain/render-text.ts';
import { programOf } from '../../language/see.ts';

const files = { 'schema.yaml': 'contact: { fields: { renewal: date, term: span } }\n' };

const told = (steps: string): string =>
  explain(programOf(`campaign c { once when order placed then { ${steps} } }`, files))
    .map(renderExplanation)
    .join('');

test.each([
  ['today + 60 days > contact.renewal', '60 days after today is after the contact’s renewal'],
  ['contact.renewal < today - 6 months', 'the contact’s renewal is before 6 months before today'],
  ['contact.birthday < 18 years ago', 'the contact’s birthday is more than 18 years ago'],
  ['order.placed_at > 6 months ago', 'the order was placed less than 6 months ago'],
  ['contact.renewal > 365d ago', 'the contact’s renewal is less than 365 days ago'],
  ['order.placed_at + 12h < now', '12 hours after the time the order was placed is before now'],
])('%s', (condition, words) => {
  expect(told(`if ${condition} { stop } email hello`)).toContain(words);
});

test.each([
  ['wait until 09:00', 'Wait until the next 09:00.'],
  ['wait until 09:00 in store time', 'Wait until the next 09:00 (store time).'],
  ['wait until today at 18:00', 'Wait until 18:00 today.'],
  ['wait until order.delivered_at', 'Wait until the time the order was delivered.'],
])('%s', (wait, words) => {
  expect(told(`${wait} email hello`)).toContain(words);
});

test('what comes where today’s time is past', () => {
  expect(told('wait until today at 18:00 else { stop } email hello')).toContain('If that is already past:');
});
