import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWorkspace } from '../../../cli/workspace/read-workspace.ts';
import { couponWords } from '../../../compiler/words/coupon.ts';
import { spokenDuration } from '../../../compiler/words/duration.ts';
import { expressionWords } from '../../../compiler/words/expression.ts';
import { momentWords } from '../../../compiler/words/moment.ts';
import { triggerWords } from '../../../compiler/words/trigger.ts';
import { check } from '../../../language/check/check.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { flowsOf } from '../graph/flows.ts';

const campaign = (clauses: string): string => `segment vip = manual\ncampaign c { repeatable ${clauses} }\n`;

it.each([
  'sum(orders.total) > 1000 EUR',
  'count(orders within 90d) >= 3',
  'any(items where (item.product.categories has any ["Boys", "Girls"]))',
  'none(orders where (order.cancelled_at is known))',
  'max(order.items.price) >= 19.90 EUR',
  'last(orders).placed_at < 30d ago',
  'last(orders).cart.total > 3 EUR',
  'count(order placed within 2d where (order.total > 5 EUR)) >= 3',
  'event.total > 5 EUR',
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
  'contact.birthday < 18 years ago in store time',
  'contact.created_at > 1 month ago',
  'today + 60 days > contact.birthday',
  'contact.created_at + 12h < now',
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
  'until 09:00',
  'until 09:00 in store time',
  'until today at 18:00',
  'until contact.created_at',
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

/** The shop whose campaigns hold every construct, checked. */
const constructs = async () => {
  const { files } = await readWorkspace(join(import.meta.dirname, '..', 'explain', 'shop'));
  const { program, diagnostics } = check(files);
  if (program === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return { program, files };
};

it('every construct: triggers are said as their author wrote them', async () => {
  const { program } = await constructs();
  const words = program.campaigns.find(({ name }) => name === 'many_triggers')?.triggers.map(triggerWords);
  expect(words).toEqual([
    'order placed where (order.total > 50 EUR)',
    'order placed from shopify_fr',
    'review posted',
    'social participated where (event.kind in ["review", "photo"])',
    'email opened',
    'hello clicked',
    'no order placed for 90d',
    'contact.tier changes from "silver" to "gold"',
    'contact.points rises above 1000',
    'contact.points falls below 100',
    'contact enters young_west',
    'contact leaves young_west',
    'segment young_west read now',
    'segment young_west read on 2026-12-01 at 09:00',
    'segment young_west read every day at 09:00',
    'segment young_west read every monday at 09:00 in store time',
    'segment young_west read every month on 1 at 09:00',
    'contact.birthday at 10:00',
    '1 week before contact.birthday at 09:00 in "Europe/Paris"',
    '30 days after order.delivered_at at 09:00',
    'checkout abandoned after 1h',
    'ticket opened',
    'started',
  ]);
});

it('every construct: gathered and fanned out triggers, and each row', async () => {
  const { program } = await constructs();
  const wordsOf = (name: string) => program.campaigns.find((campaign) => campaign.name === name)?.triggers.map(triggerWords);
  expect([wordsOf('price_alert'), wordsOf('restocked'), wordsOf('each_item')]).toEqual([
    ['price dropped by 10% gathered for 1h as drops'],
    ['product restocked to contacts where (any(items within 365d where (item.product == this)))'],
    ['each item of order delivered'],
  ]);
});

it('every construct: conditions are said as their author wrote them', async () => {
  const { program, files } = await constructs();
  const campaign = program.campaigns.find(({ name }) => name === 'every_condition');
  const said =
    campaign?.then.flatMap((step) => (step.kind === 'if' ? step.branches.map(({ condition }) => expressionWords(condition)) : [])) ?? [];
  const written = [...(files.get('steps.campaign') ?? '').matchAll(/^ {4}if (.+) \{ \}$/gm)].map((match) => match[1] ?? '');
  const bare = (text: string) => text.replaceAll(/[()]/g, '').replaceAll('purchased', 'order placed');
  expect(said.map(bare)).toEqual(written.map(bare));
});

it('every construct: the terms of coupons', async () => {
  const { program } = await constructs();
  expect(program.coupons.map((coupon) => couponWords(coupon, 'EUR'))).toEqual([
    '15% off items where item.product.categories has "Toys"',
    'free shipping, valid 30 days',
    '20% off the order, valid 2 weeks',
    '10 EUR off the order from 50 EUR, valid until 2026-12-31',
  ]);
});
