import { expect, test } from 'vitest';
import { withoutSpans } from '../see.ts';
import { problems, shopProgram, steps } from './whole-shop.ts';

function flow(written: string): unknown {
  return withoutSpans(shopProgram(steps(written)).campaigns.find(({ name }) => name === 'c')?.then);
}

test('every effect, with the label of its own words', () => {
  expect(
    flow(`
    sms hello
    send hello by preferred or sms or email
    set contact.points = contact.points + 100
    call erp with { order: order.id }
    notify marketing "A big order: {{ order.total }}"
    start win_back
    unsubscribe from email
    suppress contact
  `),
  ).toMatchObject([
    { kind: 'sms', label: 'sms_hello', named: false },
    { kind: 'send', label: 'send_hello', message: 'hello', by: ['preferred', 'sms', 'email'], with: [] },
    { kind: 'set', label: 'set_points', field: 'points', value: { kind: 'arithmetic', op: '+' } },
    { kind: 'call', label: 'call_erp', endpoint: 'erp', awaitsReply: false, with: [{ name: 'order' }] },
    { kind: 'notify', label: 'notify_marketing', people: 'marketing', text: 'A big order: {{ order.total }}' },
    { kind: 'start', label: 'start_win_back', campaign: 'win_back' },
    { kind: 'unsubscribe', label: 'unsubscribe_from_email', channel: 'email' },
    { kind: 'suppress', label: 'suppress_contact' },
  ]);
});

test('splits by shares, evenly and by a cohort', () => {
  expect(
    flow(
      'split tone { 33.4% soft { wait 1d } 66.6% loud { } } split evenly three { a { } b { } c { } } split by copy_test { long { } short { } }',
    ),
  ).toEqual([
    {
      kind: 'split',
      label: 'tone',
      named: true,
      arms: [
        { name: 'soft', percent: '33.4', steps: [{ kind: 'wait', label: 'tone_soft_wait_1', named: false, ms: 86_400_000 }] },
        { name: 'loud', percent: '66.6', steps: [] },
      ],
    },
    {
      kind: 'split',
      label: 'three',
      named: true,
      arms: [
        { name: 'a', percent: '33.333333', steps: [] },
        { name: 'b', percent: '33.333333', steps: [] },
        { name: 'c', percent: '33.333334', steps: [] },
      ],
    },
    {
      kind: 'split',
      label: 'copy_test',
      named: false,
      cohort: 'copy_test',
      arms: [
        { name: 'long', percent: '50', steps: [] },
        { name: 'short', percent: '50', steps: [] },
      ],
    },
  ]);
});

test('parallel arms, repeats, waits that restart', () => {
  expect(
    flow(`
    parallel { { wait 1d } { wait 2d } }
    parallel as both { { } { wait 1d } }
    repeat nudges up to 3 times until purchased { email hello as nudge wait 1w }
    wait 1h up to 2d restarting on cart updated as idle
  `),
  ).toMatchObject([
    { kind: 'parallel', label: 'parallel_1', arms: [[{ label: 'parallel_1_1_wait_1' }], [{ label: 'parallel_1_2_wait_1' }]] },
    { kind: 'parallel', label: 'both', named: true, arms: [[], [{ label: 'both_2_wait_1' }]] },
    {
      kind: 'repeat',
      label: 'nudges',
      times: 3,
      until: { event: 'order placed' },
      steps: [{ label: 'nudge' }, { label: 'nudges_wait_1' }],
    },
    { kind: 'restart', label: 'idle', ms: 3_600_000, limitMs: 172_800_000, event: { event: 'cart updated' } },
  ]);
});

test('a cohort may split a campaign twice; later splits are numbered', () => {
  expect(flow('split by copy_test { short { } long { } } split by copy_test { short { } long { wait 1d } }')).toMatchObject([
    { label: 'copy_test' },
    { label: 'copy_test_2', arms: [{}, { steps: [{ label: 'copy_test_2_long_wait_1' }] }] },
  ]);
});

test('a race for a message of the run, with what happens if it could not be sent', () => {
  expect(flow('email hello wait up to 1d as waiting { on email_hello opened { } on not sent { wait 1d } }')).toMatchObject([
    {},
    {
      kind: 'race',
      label: 'waiting',
      arms: [{ event: { event: 'message opened', subject: { kind: 'label', label: 'email_hello' } } }],
      timeout: [],
      notSent: [{ label: 'waiting_on_not_sent_wait_1' }],
    },
  ]);
});

test('a label keeps its earlier name', () => {
  expect(flow('email hello as reminder was first_mail')).toMatchObject([{ label: 'reminder', named: true, was: 'first_mail' }]);
});

test('a call waits for its answer only where something reads it', () => {
  const awaits = (written: string): unknown => flow(written);
  expect(awaits('call erp as reply')).toMatchObject([{ awaitsReply: false }]);
  expect(awaits('call erp as reply if reply.state == "paid" { stop }')).toMatchObject([{ awaitsReply: true }, {}]);
  expect(awaits('call erp as reply notify marketing "It says {{ reply.state }}."')).toMatchObject([{ awaitsReply: true }, {}]);
  expect(awaits('call erp as reply wait 1d if order.total > 3 EUR { call erp as again with { state: reply.state } }')).toMatchObject([
    { awaitsReply: true },
    {},
    {},
  ]);
  expect(awaits('call erp else { wait 1d }')).toMatchObject([{ awaitsReply: true, otherwise: [{}] }]);
});

test('a field of type span says how long to wait', () => {
  expect(flow('wait until contact.lifetime after order.delivered_at at 09:00')).toMatchObject([
    {
      kind: 'until',
      moment: { kind: 'field span', sign: 1, time: '09:00', length: { path: ['lifetime'] }, value: { path: ['delivered_at'] } },
    },
  ]);
});

test('effects of every kind may stand in a clause', () => {
  const source = `campaign c {
  once per order
  when order placed
  unless order cancelled { suppress contact unsubscribe from sms set contact.tier = "none" }
  goal purchased { call erp notify marketing "Sold." start win_back send hello by sms or email }
  then wait 3d
}
`;
  expect(shopProgram(source).campaigns[0]).toMatchObject({
    unless: [{ effects: [{ kind: 'suppress' }, { kind: 'unsubscribe' }, { kind: 'set' }] }],
    goals: [{ effects: [{ kind: 'call' }, { kind: 'notify' }, { kind: 'start' }, { kind: 'send' }] }],
  });
});

test('a broken step keeps its label, and names that it binds are not reported again', () => {
  expect(problems('email helo as first wait up to 1d for first clicked on timeout { }')).toEqual(['unknown-message: helo']);
  expect(problems('call epr as reply if reply.state == "x" { stop }')).toEqual(['unknown-endpoint: epr']);
  expect(problems('wait up to 1d for order payd as paid on timeout { stop } if paid.order.total > 1 EUR { stop }')).toEqual([
    'unknown-event: order payd',
  ]);
});
