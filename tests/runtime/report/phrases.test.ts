/** What is noted for machines, said for the owner of a shop. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { END, type Flow } from '../../../compiler/flow/flow.ts';
import { countSmsParts } from '../../../runtime/channels/sms/parts.ts';
import { eventNotes, eventSentence } from '../../../runtime/report/phrases/events.ts';
import { JOURNAL_KINDS, journalSentence, type Wording } from '../../../runtime/report/phrases/journal.ts';
import { journalNotes } from '../../../runtime/report/phrases/notes.ts';
import { reasonWords } from '../../../runtime/report/phrases/reasons.ts';
import { phraseOfEvent } from '../../../runtime/report/phrases/triggers.ts';
import type { JournalEntry, StoredEvent } from '../../../runtime/store/port.ts';
import { createCase } from '../../conformance/harness/case.ts';

const CAMPAIGN = `coupon ten { 10% off order valid 14d }
segment vip = manual
campaign gifts {
  repeatable at most every 30d
  when cart abandoned after 3d or 1 week before contact.birthday at 09:00
  unless order placed where (order.total > 10 EUR)
  goal order paid
  then {
    wait 3 days at 09:00 as morning
    wait up to 2d for cart updated as back
    if contact.city == "Lyon" { email gift_card } else if contact.country == "FR" { sms gift_card }
    give coupon ten
    add to vip
  }
}`;
const message = '---\nsubject: A gift\n---\n<p>A gift</p>';

const WAYS = `cohort copy_test { 50% short  50% long }
campaign ways {
  once
  when contact registered
  then {
    wait 1h up to 2d restarting on cart updated as idle
    split subject_line { 50% short { email gift_card } 50% long { } }
    split by copy_test { short { } long { wait 1h } }
    repeat nudges up to 3 times until purchased { wait 1d as pause }
    parallel as both { { wait 1d as one } { wait 2d as other } }
  }
}`;

const flowOf = async (campaigns = CAMPAIGN): Promise<Flow> => {
  const files = { campaigns, messages: { gift_card: message, 'gift_card.sms': '---\nneeds: {}\n---\nA gift' } };
  const { build } = await createCase('phrases', { about: '', timeline: [], journal: '', ...files });
  const flow = build.artefacts[0]?.flow;
  if (flow === undefined) throw new Error('Nothing was compiled.');
  return flow;
};

const AT = Date.UTC(2026, 0, 5, 9);
const entry = (kind: string, change: Partial<JournalEntry> = {}): JournalEntry => ({
  at: AT,
  contact: 'c_1',
  campaign: 'gifts',
  run: 'r_1',
  kind,
  ...change,
});
const event = (name: string, change: Partial<StoredEvent> = {}): StoredEvent => ({
  ...{ id: 'e_1', event: name, contact: 'c_1', occurredAt: AT, receivedAt: AT, seq: 1 },
  ...{ aboutEntity: undefined, aboutId: undefined, payload: {}, depth: 0, ...change },
});

describe('a journal entry', async () => {
  const flow = await flowOf();
  const ways = { flow: await flowOf(WAYS) };
  const wording: Wording = { flow, timeZone: 'Europe/Paris', coupons: new Map([['ten', '10% off the order, valid 2 weeks']]) };
  const abandoned = event('cart abandoned', { aboutEntity: 'cart', aboutId: 'c9', payload: { after: 259_200_000 } });
  const morning = { data: { until: '2026-01-06T08:00:00.000Z' } };

  const call = { kind: 'call', label: 'reply', endpoint: 'stock_room', with: [], awaitsReply: true, next: END } as const;
  const calling: Flow = {
    ...flow,
    nodes: flow.nodes.flatMap((node, index) => (index === 0 ? [{ ...call, span: node.span }, node] : [node])),
  };

  const cases: readonly (readonly [JournalEntry, string, Partial<Wording>?])[] = [
    [entry('entered', { data: { key: 'cart/c9' } }), 'Started gifts: cart abandoned after 3d (cart c9)', { event: abandoned }],
    [
      entry('refused', { reason: 'only if is false', data: { event: 'cart abandoned' } }),
      'Did not start gifts on cart abandoned: its condition (`only if`) does not hold',
    ],
    [entry('refused', { reason: 'entered too recently' }), 'Did not start gifts: it starts at most every 30 days'],
    [
      entry('queued entry', { reason: 'gathered for 1h', data: { key: 'contact' } }),
      'Waits to start gifts: it gathers for 1h what happens',
    ],
    [entry('gathered', { reason: 'cart abandoned' }), 'Added to what gifts gathers: cart abandoned'],
    [entry('released', { reason: 'gathered for 1h' }), 'Waits no longer to start gifts'],
    [entry('refused', { reason: 'not active' }), 'Did not start gifts: it is not active (`active`) at this time'],
    [entry('refused', { reason: 'an entry waits' }), 'Did not start gifts: an entry of it waits already'],
    [entry('refused', { reason: 'a run is live' }), 'Did not start gifts: a run of it is still going on'],
    [entry('decided', { label: 'if_1', data: { branch: 1, holds: false } }), 'contact.city == "Lyon"? no'],
    [entry('decided', { label: 'if_1', data: { branch: 2, holds: true } }), 'contact.country == "FR"? yes'],
    [
      entry('gave', { label: 'give_coupon_ten', data: { coupon: 'ten', code: 'TEN-1' } }),
      'Gave the coupon ten, code TEN-1 (10% off the order, valid 2 weeks)',
    ],
    [
      entry('redeemed', { label: 'give_coupon_ten', data: { coupon: 'ten', code: 'TEN-1', order: 'o1' } }),
      'Used the coupon ten, code TEN-1, with order o1',
    ],
    [entry('set', { label: 'set_points', data: { field: 'points', was: '5', value: '105' } }), 'Set points to 105 (it was 5)'],
    [entry('set', { label: 'set_vip', data: { field: 'vip', was: null, value: true } }), 'Set vip to true'],
    [
      entry('kept', { label: 'set_points', reason: 'the value is unknown', data: { field: 'points', value: null } }),
      'Left points as it was: its new value is not known',
    ],
    [entry('unsubscribed', { label: 'unsubscribe_from_email', data: { channel: 'email' } }), 'Took back the consent for email'],
    [
      entry('kept', { label: 'unsubscribe_from_sms', reason: 'had no consent', data: { channel: 'sms' } }),
      'There was no consent for SMS to take back',
    ],
    [entry('suppressed', { label: 'suppress_contact' }), 'Put the contact on the list of those that must not be written to'],
    [
      entry('kept', { label: 'suppress_contact', reason: 'was suppressed already' }),
      'The contact was on the list of those that must not be written to',
    ],
    [entry('started', { label: 'start_win_back', data: { campaign: 'win_back' } }), 'Started the campaign win back'],
    [
      entry('skipped', { label: 'start_win_back', reason: 'the campaign is not deployed', data: { campaign: 'win_back' } }),
      'Win back was not started: the campaign is not deployed any more',
    ],
    [entry('skipped', { label: 'give_coupon_ten', reason: 'no free code' }), 'The coupon ten was not given: no code is free'],
    [entry('queued', { label: 'if_1_then_email_gift_card', data: { message: 'gift_card' } }), 'Gift card is on its way'],
    [
      entry('skipped', { label: 'email_gift_card', reason: 'no consent', data: { message: 'gift_card' } }),
      'Gift card was not queued: no consent for email',
    ],
    [entry('skipped', { label: 'sms_gift_card', reason: 'no consent' }), 'Gift card (SMS) was not queued: no consent for SMS'],
    [entry('skipped', { label: 'sms_gift_card', reason: 'no address' }), 'Gift card (SMS) was not queued: the contact has no phone number'],
    [
      entry('skipped', { label: 'email_gift_card', reason: 'capped' }),
      'Gift card was not queued: the contact has had as many messages as the shop allows',
    ],
    [
      entry('held', { label: 'email_gift_card', reason: 'quiet hours', ...morning }),
      'Gift card waits until 2026-01-06 09:00: these are quiet hours',
    ],
    [
      entry('chosen', { label: 'send_gift_card', reason: 'push: no address', data: { message: 'gift_card', channel: 'sms' } }),
      'Gift card goes by SMS: no push: the contact has no phone for push messages',
    ],
    [entry('chosen', { label: 'send_gift_card', data: { message: 'gift_card', channel: 'whatsapp' } }), 'Gift card goes by WhatsApp'],
    [
      entry('skipped', {
        label: 'send_gift_card',
        reason: 'push: suppressed; whatsapp: no such message; sms: no such channel; email: no consent',
        data: { message: 'gift_card' },
      }),
      'Gift card was not queued: no push: the address is on the list of those that must not be written to; no WhatsApp: the message is not written for it; ' +
        'no SMS: the shop does not send on it; no consent for email',
    ],
    [
      entry('withdrawn', { label: 'send_gift_card', reason: 'no consent', data: { message: 'gift_card', channel: 'push' } }),
      'Gift card was taken back: no consent for push',
    ],
    [
      entry('skipped', { label: 'push_gift_card', reason: 'no address', data: { message: 'gift_card' } }),
      'Gift card (push) was not queued: the contact has no phone for push messages',
    ],
    [
      entry('skipped', { label: 'whatsapp_gift_card', reason: 'no consent', data: { message: 'gift_card' } }),
      'Gift card (WhatsApp) was not queued: no consent for WhatsApp',
    ],
    [entry('sent', { label: 'email_gift_card' }), 'Gift card was sent'],
    [
      entry('withdrawn', { label: 'email_gift_card', reason: 'the run ended meanwhile: goal' }),
      'Gift card was taken back: the run had ended: it reached its goal',
    ],
    [
      entry('expired', { label: 'email_gift_card', reason: 'its time to live is over' }),
      'Gift card expired: it waited longer than a message may',
    ],
    [entry('refused', { label: 'email_gift_card', reason: '550 no such user' }), 'Gift card was refused by the provider: 550 no such user'],
    [entry('unknown', { label: 'email_gift_card' }), 'Gift card may have been sent: the answer of the provider was lost'],
    [
      entry('not sent', { label: 'email_gift_card', reason: 'withdrawn: gave up' }),
      'Gift card did not go out, so `else` was taken: the provider did not answer in time',
    ],
    [entry('woke', { label: 'wait_1', reason: 'timeout' }), 'Wait up to 2 days for cart updated: the time is up'],
    [entry('woke', { label: 'wait_1', reason: 'cart updated' }), 'Wait up to 2 days for cart updated: cart updated'],
    [entry('passed', { label: 'morning', reason: 'the date is past' }), 'Wait 3 days at 09:00: no wait, since the date is past'],
    [entry('moved', { label: 'morning', ...morning }), 'Wait 3 days at 09:00: its date changed, now until 2026-01-06 09:00'],
    [entry('added', { label: 'add_to_vip', data: { segment: 'vip' } }), 'Added to vip'],
    [entry('removed', { label: 'remove_from_vip', data: { segment: 'vip' } }), 'Removed from vip'],
    [
      entry('kept', { label: 'add_to_vip', reason: 'was a member already', data: { segment: 'vip' } }),
      'Nothing changed in vip: the contact was a member already',
    ],
    [entry('skipped', { label: 'add_to_vip', reason: 'x' }), 'Nothing changed in vip: x'],
    [entry('ended', { reason: 'the end of the flow', data: { outcome: 'completed' } }), 'Completed: nothing is left to do'],
    [entry('ended', { label: 'stop_1', reason: 'stop', data: { outcome: 'stopped' } }), 'Stopped by its own step'],
    [entry('ended', { label: 'stop_1', reason: 'stop', data: { outcome: 'not_interested' } }), 'Stopped as not interested'],
    [entry('ended', { label: 'goal_1', reason: 'goal', data: { outcome: 'goal' } }), 'Reached the goal: order paid'],
    [
      entry('ended', { label: 'goal_1', reason: 'goal', data: { outcome: 'exited' } }),
      'Ended before its first message, since the goal was reached: order paid',
    ],
    [
      entry('ended', { label: 'unless_1', reason: 'unless', data: { outcome: 'exited' } }),
      'Ended at once: order placed where (order.total > 10 EUR)',
    ],
    [entry('ended', { reason: 'newest wins', data: { outcome: 'replaced' } }), 'Ended, since a newer entry took its place'],
    [
      entry('ended', { reason: 'store behind', data: { outcome: 'failed' } }),
      'Failed: the database is older than the run (restored from a backup?)',
    ],
    [entry('goal counted', { label: 'goal_1', reason: 'order placed' }), 'The goal was reached after the end: order paid'],
    [
      entry('missed', { reason: 'older than max_event_age', data: { due: 'cart abandoned after 3d/c9' } }),
      'Cart abandoned after 3d/c9 came too late to start anything: it came later than `max_event_age` allows',
    ],
    [
      entry('chain stopped', { data: { event: 'segment entered' } }),
      'Segment entered was not handled: campaigns start each other without end',
    ],
    [entry('called', { label: 'reply', data: { endpoint: 'stock_room' } }), 'Called the endpoint stock room'],
    [entry('answered', { label: 'reply', data: { endpoint: 'stock_room', status: 201 } }), 'The endpoint stock room answered with 201'],
    [
      entry('answered', { label: 'reply', reason: 'no `left`', data: { endpoint: 'stock_room', status: 200 } }),
      'The endpoint stock room answered with 200; unknown of its answer: no `left`',
    ],
    [
      entry('answered', { label: 'reply', reason: 'caught, not sent', data: { endpoint: 'stock_room', status: 200 } }),
      'The call of the endpoint stock room was caught, not sent: its variables are not set',
    ],
    [
      entry('unanswered', { label: 'reply', reason: 'refused: HTTP 404 Not Found', data: { endpoint: 'stock_room' } }),
      'The endpoint stock room gave no answer: HTTP 404 Not Found',
    ],
    [
      entry('not sent', { label: 'reply', reason: 'withdrawn: gave up: no answer in time' }),
      'The endpoint stock room did not answer, so `else` was taken: gave up: no answer in time',
      { flow: calling },
    ],
    [entry('notified', { label: 'notify_support', data: { people: 'support' } }), 'Wrote a notice to support'],
    [entry('notice sent', { label: 'notify_support', data: { people: 'support' } }), 'The notice to support was sent'],
    [
      entry('notice lost', { label: 'notify_support', reason: 'expired: its time to live is over', data: { people: 'support' } }),
      'The notice to support did not go out: it waited longer than a message may',
    ],
    [entry('delivered', { label: 'email_gift_card' }), 'Gift card arrived'],
    [entry('opened', { label: 'email_gift_card' }), 'Gift card was opened'],
    [entry('opened', { label: 'email_gift_card', reason: 'by a machine' }), 'Gift card was opened by a machine'],
    [entry('clicked', { label: 'email_gift_card' }), 'Gift card was clicked'],
    [
      entry('bounced', { label: 'email_gift_card', reason: '550 no such mailbox' }),
      'Gift card could not be delivered: 550 no such mailbox',
    ],
    [entry('complained', { label: 'email_gift_card' }), 'Gift card was reported as spam'],
    [entry('replied', { label: 'email_gift_card' }), 'Gift card was answered'],
    [
      entry('coupon expired', { label: 'code', data: { coupon: 'gift_card', code: 'ABC' } }),
      'The coupon gift card, code ABC, has expired unused',
    ],
    [
      entry('held out', { label: 'email_gift_card', data: { message: 'gift_card' } }),
      'Gift card would have gone out now, but the contact is held out',
    ],
    [entry('held out', { label: 'give_coupon_ten' }), 'Give coupon ten was left out: the contact is held out'],
    [entry('measured', { reason: 'order placed', data: { measure: 'order placed' } }), 'Counted as a conversion: order placed'],
    [entry('moved to revision', { data: { from: 'a', to: 'b' } }), 'Went on in the new revision of the campaign'],
    [entry('not moved', { reason: '`pause` has no place in it' }), 'Stayed in its revision of the campaign: `pause` has no place in it'],
    [entry('drew', { label: 'subject_line', reason: 'short', data: { arm: 'short' } }), 'Drew `short` of 2 in subject line', ways],
    [
      entry('drew', { label: 'copy_test', reason: 'long', data: { arm: 'long', cohort: 'copy_test' } }),
      'Drew `long` of 2 in the cohort copy test',
      ways,
    ],
    [entry('repeated', { label: 'nudges', reason: 'pass 2', data: { pass: 2 } }), 'Nudges: pass 2 of at most 3', ways],
    [
      entry('repeated enough', { label: 'nudges', reason: 'until holds' }),
      'Nudges: no further pass: the condition of its `until` holds',
      ways,
    ],
    [
      entry('repeated enough', { label: 'nudges', reason: 'all passes are made' }),
      'Nudges: no further pass: all its passes are made',
      ways,
    ],
    [entry('forked', { label: 'both', data: { arms: 2 } }), 'Goes 2 ways side by side', ways],
    [entry('joined', { label: 'both', reason: 'all arms are done' }), 'All ways are done, so the run goes on', ways],
    [
      entry('restarted', { label: 'idle', reason: 'cart updated', ...morning }),
      'Wait 1 hour: starts again with cart updated, now until 2026-01-06 09:00',
      ways,
    ],
    [entry('woke', { label: 'wait_1', reason: 'not sent' }), 'Wait up to 2 days for cart updated: what it waits for was not sent'],
    [entry('something new', { label: 'x_1', reason: 'why not' }), 'X 1: something new: why not'],
  ];

  for (const [noted, sentence, more = {}] of cases) {
    test(`is said in words: ${sentence}`, () => {
      expect(journalSentence(noted, { ...wording, ...more })).toBe(sentence);
    });
  }

  test('has a sentence whatever its kind, and each of them is shown above', () => {
    const shown = new Set(cases.map(([noted]) => noted.kind));
    expect(JOURNAL_KINDS.filter((kind) => !shown.has(kind))).toEqual([]);
  });

  test('is said without the flow too, by what the entry has', () => {
    const without: Wording = { flow: undefined, timeZone: 'UTC', coupons: new Map() };
    for (const [noted] of cases) expect(journalSentence(noted, without)).toMatch(/^[A-Z]?\S.*[^.\s]$/);
  });

  test('every kind that the runtime writes has a sentence', () => {
    const root = join(import.meta.dirname, '..', '..', '..', 'runtime');
    const files = ['entry', 'stages', 'dispatch'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(root, folder, name)),
    );
    const written = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:journal\(\{|line: \{|journal\.append\(\[\s*\{)[^}]*?kind: '([^']+)'/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect(written.length).toBeGreaterThan(10);
    expect([...new Set(written)].filter((kind) => !JOURNAL_KINDS.includes(kind))).toEqual([]);
  });
});

test('notes hold what the sentence leaves out', () => {
  expect(journalNotes(entry('gave', { data: { coupon: 'ten', code: 'X', terms: 'aa', attempts: 2 } }))).toEqual([
    { name: 'attempts', value: '2' },
  ]);
});

describe('an event', () => {
  test.each([
    [event('order placed', { aboutEntity: 'order', aboutId: 'o1', payload: { total: '80.00 EUR' } }), 'Order placed: order o1, 80.00 EUR'],
    [
      event('cart abandoned', { aboutEntity: 'cart', aboutId: 'c9', payload: { after: 259_200_000 } }),
      'Cart abandoned for 3 days: cart c9',
    ],
    [event('contact registered', { aboutEntity: 'contact', aboutId: 'c_1' }), 'Contact registered'],
    [
      event('contact.birthday', { payload: { due: '1 week before contact.birthday at 09:00 in contact time' } }),
      'The day has come: 1 week before contact.birthday at 09:00 in contact time',
    ],
    [event('segment entered', { payload: { segment: 'big_buyers' } }), 'Is now in the segment big buyers'],
    [event('segment left', { payload: { segment: 'big_buyers' } }), 'Is no longer in the segment big buyers'],
    [
      event('coupon redeemed', { payload: { coupon: 'ten', code: 'TEN-1', order: 'o1' } }),
      'Redeemed the coupon ten (code TEN-1) with order o1',
    ],
    [event('coupon expired', { payload: { coupon: 'ten', code: 'TEN-1' } }), 'The coupon ten (code TEN-1) has expired'],
    [event('message delivered', { payload: { message: 'gift_card' } }), 'Gift card arrived'],
    [event('message opened', { payload: { message: 'gift_card' } }), 'Opened gift card'],
    [event('message clicked', { payload: { message: 'gift_card', machine: true } }), 'A machine clicked gift card'],
    [event('message bounced', { payload: { message: 'gift_card' } }), 'Gift card could not be delivered'],
    [event('message complained', { payload: { message: 'gift_card' } }), 'Reported gift card as spam'],
    [event('message replied', { payload: { message: 'gift_card' } }), 'Answered gift card'],
  ])('%o is said in words', (happened, sentence) => {
    expect(eventSentence(happened)).toBe(sentence);
  });

  test('notes what came with it, lists of rows by their number', () => {
    const payload = {
      source: 'web',
      items: [{ product: 'lamp' }],
      tags: ['a', 'b'],
      nothing: null,
      name: 'o1',
      discount: '0.00 EUR',
      shipping: '4.90 EUR',
      long: 'x'.repeat(200),
    };
    expect(eventNotes(event('visit', { payload }))).toEqual([
      { name: 'items', value: '1' },
      { name: 'long', value: `${'x'.repeat(119)}…` },
      { name: 'shipping', value: '4.90 EUR' },
      { name: 'source', value: 'web' },
      { name: 'tags', value: 'a, b' },
    ]);
  });
});

test('what started a run is the trigger that the event is of', async () => {
  const flow = await flowOf();
  expect(phraseOfEvent(flow, event('cart abandoned', { payload: { after: 259_200_000 } }))).toBe('cart abandoned after 3d');
  expect(phraseOfEvent(flow, event('cart abandoned', { payload: { after: 1 } }))).toBe('cart abandoned');
  const key = flow.triggers.find((trigger) => trigger.kind === 'date')?.key ?? '';
  expect(phraseOfEvent(flow, event('contact.birthday', { payload: { due: key } }))).toBe('1 week before contact.birthday at 09:00');
  expect(phraseOfEvent(undefined, event('contact.birthday', { payload: { due: key } }))).toBe(key);
});

test.each([
  ['refused', 'the provider refused it'],
  ['refused: 550 no', '550 no'],
  ['expired: its time to live is over', 'it waited longer than a message may'],
  ['withdrawn: no consent', 'no consent for email'],
  ['not rendered: `x` is missing', 'not rendered: `x` is missing'],
])('the reason `%s` is %s', (reason, words) => {
  expect(reasonWords(reason)).toBe(words);
});

test.each([
  ['', 1],
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['a'.repeat(306), 2],
  ['a'.repeat(307), 3],
  ['€'.repeat(80), 1],
  ['€'.repeat(81), 2],
  ['ł'.repeat(70), 1],
  ['ł'.repeat(71), 2],
  ['🎁'.repeat(35), 1],
])('an SMS of this text (%#) has %i parts', (text, count) => {
  expect(countSmsParts(text).parts).toBe(count);
});
