import { expect, test } from 'vitest';
import type { Step } from '../../../language/program.ts';
import { programOf } from '../see.ts';

/** All labels of a campaign in source order, those of inner blocks behind their step. */
function labels(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => [step.label, ...labels(inner(step))]);
}

function inner(step: Step): readonly Step[] {
  if (step.kind === 'if') return [...step.branches.flatMap((branch) => branch.steps), ...step.otherwise];
  return step.kind === 'race' ? [...step.arms.flatMap((arm) => arm.steps), ...step.timeout] : [];
}

function labelsOf(steps: string): readonly string[] {
  return labels(
    programOf(`coupon save20 { 20% off order }\ncampaign c { once when order placed then { ${steps} } }`).campaigns[0]?.then ?? [],
  );
}

test('effects have their own words, wherever they stand', () => {
  expect(labelsOf('give coupon save20 if order.total > 1 EUR { email hello }')).toEqual(['give_coupon_save20', 'if_1', 'email_hello']);
});

test('waits, ifs and stops are numbered within their block', () => {
  expect(
    labelsOf(
      'wait 1d wait 2d if order.total > 1 EUR { wait 1d stop } else if order.total > 2 EUR { wait 1d } else { wait 1d wait 2d } wait 3d',
    ),
  ).toEqual([
    'wait_1',
    'wait_2',
    'if_1',
    'if_1_then_wait_1',
    'if_1_then_stop_1',
    'if_1_then2_wait_1',
    'if_1_else_wait_1',
    'if_1_else_wait_2',
    'wait_3',
  ]);
});

test('blocks of a wait go by the full name of their event', () => {
  expect(labelsOf('wait up to 7d { on purchased { wait 1d } on order paid { stop } on timeout { wait 1d } } wait 1d')).toEqual([
    'wait_1',
    'wait_1_on_order_placed_wait_1',
    'wait_1_on_order_paid_stop_1',
    'wait_1_on_timeout_wait_1',
    'wait_2',
  ]);
});

test('`as` names a step, and its blocks with it; only unlabelled steps are counted', () => {
  expect(labelsOf('wait 1d as cooling wait up to 2d as reply { on order paid { wait 1d } } wait 1d')).toEqual([
    'cooling',
    'reply',
    'reply_on_order_paid_wait_1',
    'wait_1',
  ]);
});

test('two arms on one event are told apart', () => {
  expect(labelsOf('wait up to 2d { on order placed where (order.total > 9 EUR) { stop } on order placed { stop } }')).toEqual([
    'wait_1',
    'wait_1_on_order_placed_stop_1',
    'wait_1_on_order_placed2_stop_1',
  ]);
});
