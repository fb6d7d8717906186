/** What may change a rule: events of the contact, instants that its rows and events tell, or the clock at some time that shows at night. */
import { expect, test } from 'vitest';
import { compileWorkspace } from '../../../cli/compile/compile-workspace.ts';
import { classifyRule, type RuleInstant, type RuleWatch } from '../../../compiler/segments/classify.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import type { Program } from '../../../language/program.ts';

const SETTINGS = `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
modules: [item, product, cart, cart_item]
channels: { email: { provider: smtp, from: "Test shop <shop@shop.example>" } }
`;
const SCHEMA = 'contact: { fields: { renewal: instant } }';
const DAY = 86_400_000;

async function programOf(rule: string): Promise<Program> {
  const files = new Map([
    ['relance.yaml', SETTINGS],
    ['schema.yaml', SCHEMA],
    [
      'case.campaign',
      `segment other = contact.city is known\nsegment rule = ${rule}\ncampaign c { once when contact registered then stop }`,
    ],
  ]);
  const { program, diagnostics } = await compileWorkspace(files);
  if (program === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return program;
}

async function watchOf(rule: string): Promise<RuleWatch> {
  const program = await programOf(rule);
  const expression = program.segments.find(({ name }) => name === 'rule')?.rule;
  if (expression === undefined) throw new Error('The rule is gone.');
  return classifyRule(expression, program.schema);
}

const short = (instant: RuleInstant): string =>
  instant.kind === 'rows'
    ? `${instant.entity}.${instant.time} + ${instant.ms}`
    : `${instant.kind === 'events' ? instant.event : instant.value.kind} + ${instant.ms}`;

test.each([
  ['contact.city == "Lyon"', ['contact'], []],
  ['count(orders) >= 2', ['order'], []],
  ['any(items where (item.product.categories has "Toys")) and contact.city is known', ['contact', 'item', 'order', 'product'], []],
  ['contact in other', [], []],
  ['contact subscribed since 2026-01-01', [], ['contact subscribed']],
  ['first(orders).placed_at < 2026-01-01', ['order'], []],
])('events alone change %s', async (rule, rows, events) => {
  expect(await watchOf(rule)).toEqual({ by: 'events', rows, events, instants: [] });
});

test.each([
  // True a millisecond after the three days; false there, if written the other way round.
  ['last(orders).placed_at < 3d ago', [`aggregate + ${3 * DAY + 1}`]],
  ['last(orders).placed_at <= 3d ago', [`aggregate + ${3 * DAY}`]],
  ['last(orders).placed_at > 3d ago', [`aggregate + ${3 * DAY}`]],
  ['3d ago > last(orders).placed_at', [`aggregate + ${3 * DAY + 1}`]],
  ['now >= contact.renewal', ['path + 0']],
  ['any(orders within 2d)', ['order.placed_at + 0', `order.placed_at + ${2 * DAY}`]],
  ['any(items within 2d)', ['order.placed_at + 0', `order.placed_at + ${2 * DAY}`]],
  ['any(orders where (order.delivered_at < 5d ago))', [`order.delivered_at + ${5 * DAY + 1}`]],
  ['order placed within 2d', [`order placed + ${2 * DAY}`]],
])('the clock changes %s at instants that are known', async (rule, instants) => {
  const watch = await watchOf(rule);
  expect([watch.by, watch.instants.map(short)]).toEqual(['instants', instants]);
});

test.each([
  'contact.birthday <= 18 years ago',
  'weekday in [monday to friday]',
  'local time between 09:00 and 18:00',
  'none(messages within 7d)',
  'any(runs where (run.campaign == "c"))',
  'any(items where (item.order.placed_at < 3d ago))',
])('nobody knows when the clock changes %s', async (rule) => {
  expect(await watchOf(rule)).toMatchObject({ by: 'nightly', instants: [] });
});
