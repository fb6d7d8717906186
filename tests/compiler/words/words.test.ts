import { expect, it } from 'vitest';
import { spokenDuration } from '../../../compiler/words/duration.ts';
import { expressionWords } from '../../../compiler/words/expression.ts';
import { momentWords } from '../../../compiler/words/moment.ts';
import { triggerWords } from '../../../compiler/words/trigger.ts';
import { flowsOf } from '../graph/flows.ts';

const campaign = (clauses: string): string => `segment vip = manual\ncampaign c { repeatable ${clauses} }\n`;

it.each([
  'sum(orders.total) > 1000 EUR',
  'count(orders within 90d) >= 3',
  'any(items where (item.product.categories has any ["Boys", "Girls"]))',
  'none(orders where (order.cancelled_at is known))',
  'max(order.items.price) >= 19.90 EUR',
  'last(orders).placed_at < 30d ago',
  'contact in vip',
  'contact.city in ["Lyon", "Paris"]',
  'contact.country is known and contact.country != "FR"',
  'contact.birthday >= 1981-01-01',
  'contact.tags has "vip" or contact.tags has all ["a", "b"]',
  'contact.email starts with "a" and (contact.city == "Lyon" or contact.city == "Paris")',
  'order placed within 30d where (order.total > 50 EUR)',
  'not (order placed within 365d)',
  'weekday in [monday to friday] in store time',
  'local time between 09:00 and 18:00 in "Europe/Paris"',
  'order.total + 5 EUR > 20 EUR',
])('a condition is said as its author wrote it: %s', (text) => {
  const [flow] = flowsOf(campaign(`when order placed only if ${text} then add to vip`));
  const words = flow?.onlyIf === undefined ? '' : expressionWords(flow.onlyIf);
  // The same meaning: what is said is read again as the same condition.
  const [again] = flowsOf(campaign(`when order placed only if ${words} then add to vip`));
  expect(again === undefined || again.onlyIf === undefined ? '' : expressionWords(again.onlyIf)).toBe(words);
  expect(words.replaceAll(/[()]/g, '')).toBe(text.replaceAll(/[()]/g, ''));
});

it.each([
  'order placed where (order.total > 50 EUR)',
  'cart abandoned after 3d',
  'contact.birthday at 10:00',
  '1 week before contact.birthday at 09:00 in store time',
])('a trigger is said as its author wrote it: %s', (text) => {
  const [flow] = flowsOf(campaign(`when ${text} then add to vip`));
  expect(flow?.triggers.map(triggerWords)).toEqual([text]);
});

it.each([
  '3 days at 09:00',
  '1 month at 10:00 in store time',
  'until monday at 09:00',
  'until 2026-12-24 at 08:00 in "Europe/Paris"',
  'until contact.birthday at 09:00',
  'until 2 weeks after contact.created_at at 09:00',
  'until 30m before contact.created_at',
  'until between 09:00 and 17:00 on monday to friday',
])('a calendar wait is said as its author wrote it: wait %s', (text) => {
  const [flow] = flowsOf(campaign(`when order placed then { wait ${text}  add to vip }`));
  const [wait] = flow?.nodes ?? [];
  expect(wait?.kind === 'until' ? momentWords(wait.moment) : wait?.kind).toBe(text);
});

it('a duration is said in units that people use', () => {
  expect([604_800_000, 3 * 86_400_000, 5_400_000, 15 * 86_400_000, 0].map(spokenDuration)).toEqual([
    '1 week',
    '3 days',
    '1 hour 30 minutes',
    '15 days',
    '0 seconds',
  ]);
});
