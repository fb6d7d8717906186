import { describe, expect, test } from 'vitest';
import { withoutSpans } from '../see.ts';
import { brief, campaignOf } from './brief.ts';

function clause(text: string, when = 'order placed'): unknown {
  return withoutSpans(campaignOf(`campaign c { once when ${when} ${text} then email hello }`));
}

function wrong(text: string, when = 'order placed'): string {
  return brief(`segment vip = manual\ncampaign c { once when ${when} ${text} then email hello }`);
}

describe('clauses with their values', () => {
  test.each([
    ['active from 2026-01-01 until 2026-01-01', { active: { from: { date: '2026-01-01' }, until: { date: '2026-01-01' } } }],
    ['active until 2026-02-01 at 10:00', { active: { until: { date: '2026-02-01', time: '10:00' } } }],
    ['limit 5000 per day', { limit: { count: 5000, per: 'day' } }],
    ['backfill 3d', { backfill: 259_200_000 }],
    ['backfill all', { backfill: 'all' }],
    ['measure purchased for 30d', { measures: [{ ms: 2_592_000_000, words: 'purchased', when: { event: 'order placed' } }] }],
    ['measure purchased or order cancelled for 30d', { measures: [{ words: 'purchased' }, { words: 'order cancelled' }] }],
    ['holdout 10%', { holdout: '10' }],
    ['capped hold up to 2d', { capped: { action: 'hold', upTo: 172_800_000 } }],
    ['quiet hours 22:00 to 08:00 skip', { quietHours: { action: 'skip', hours: { from: '22:00', until: '08:00' } } }],
    ['live runs move', { liveRuns: 'move' }],
  ])('%s', (text, wanted) => {
    expect(clause(text)).toMatchObject(wanted);
  });

  test('what was not written is not there', () => {
    const bare = campaignOf('campaign c { once when order placed then email hello }');
    expect(Object.keys(bare)).toEqual([
      'name',
      'entry',
      'triggers',
      'purpose',
      'priority',
      'tags',
      'unless',
      'goals',
      'measures',
      'then',
      'span',
    ]);
  });
});

describe('clauses that make no sense', () => {
  test.each([
    ['active from 2026-02-01 until 2026-01-01', 'order placed'],
    ['active from 2026-02-01 at 10:00 until 2026-02-01 at 10:00', 'order placed'],
    ['limit 0 per hour', 'order placed'],
    ['limit 2.5 per hour', 'order placed'],
    ['backfill 0d', 'order placed'],
    ['backfill all', 'contact enters vip'],
    ['backfill all', 'contact.tier changes or started'],
    ['measure contact.city == "Lyon" for 30d', 'order placed'],
    ['measure order placed within 30d for 30d', 'order placed'],
    ['measure purchased for 0d', 'order placed'],
    ['holdout 60%', 'order placed'],
    ['holdout 0%', 'order placed'],
    ['transactional holdout 60%', 'order placed'],
    ['transactional capped exit', 'order placed'],
    ['transactional quiet hours hold', 'order placed'],
    ['quiet hours hold', 'order placed'],
    ['quiet hours 22:00 to 22:00 hold', 'order placed'],
    ['capped hold up to 0d', 'order placed'],
    ['goal purchased counted for 0d', 'order placed'],
    ['limit 5 per day limit 6 per day', 'order placed'],
    ['goal purchased { wait 3d }', 'order placed'],
    ['goal purchased { email hello else { stop } }', 'order placed'],
    ['unless this cart updated', 'order placed or cart updated'],
  ])('%s (when %s)', (text, when) => {
    expect(wrong(text, when)).toMatchSnapshot();
  });
});
