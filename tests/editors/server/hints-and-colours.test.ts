import { describe, expect, test } from 'vitest';
import { codeLenses } from '../../../editors/server/features/code-lens.ts';
import { inlayHints } from '../../../editors/server/features/inlay-hints.ts';
import { colours } from '../../../editors/server/features/semantic-tokens/colours.ts';
import { semanticTokens } from '../../../editors/server/features/semantic-tokens/semantic-tokens.ts';
import { signatureHelp } from '../../../editors/server/features/signature-help.ts';
import { inCampaign, snapshotOf } from './support/snapshot.ts';

// A Monday, 09:00 in Paris.
const NOW = Date.UTC(2026, 10, 23, 8);
const hintsOf = (text: string, now = NOW): readonly unknown[] => inlayHints(inCampaign(`‸${text}`), now).map(({ label }) => label);
const withStep = (step: string): string => `campaign x {\n  once\n  when order placed\n  then {\n    ${step}\n  }\n}\n`;
const fileOf = (file: string) => {
  const snapshot = snapshotOf();
  return { snapshot, file, text: snapshot.files.get(file) ?? '' };
};

describe('hints say what a campaign leaves unsaid', () => {
  test('how often a contact may enter', () => {
    expect(hintsOf('campaign x {\n  when order placed\n  then stop\n}\n')).toContain('once per contact');
    expect(hintsOf('campaign x {\n  once\n  when order placed\n  then stop\n}\n')).not.toContain('once per contact');
  });

  test('names of steps, where they have none', () => {
    expect(hintsOf(withStep('sms hello'))).toContain('as sms_hello');
    expect(hintsOf(withStep('sms hello as greeting'))).toEqual([]);
  });

  test('the zone of a time', () => {
    expect(hintsOf(withStep('wait until monday at 09:00 as x'))).toContain('in contact time');
    expect(hintsOf(withStep('wait until monday at 09:00 in store time as x'))).not.toContain('in contact time');
    expect(hintsOf('campaign x {\n  repeatable\n  when contact.birthday at 10:00\n  then stop\n}\n')).toContain('in contact time');
  });

  test.each([
    ['wait 3d as x', '→ Thu 26 Nov, 09:00'],
    ['wait 90m as x', '→ Mon 23 Nov, 10:30'],
    ['wait 3 days at 10:00 as x', '→ Thu 26 Nov, 10:00'],
    ['wait 2 months at 10:00 as x', '→ Sat 23 Jan 2027, 10:00'],
    ['wait until monday at 09:00 as x', '→ Mon 30 Nov, 09:00'],
    ['wait until monday at 09:01 as x', '→ Mon 23 Nov, 09:01'],
    ['wait until 09:30 as x', '→ Mon 23 Nov, 09:30'],
    ['wait until 09:00 as x', '→ Tue 24 Nov, 09:00'],
    ['wait until today at 18:00 as x', '→ Mon 23 Nov, 18:00'],
    ['wait until today at 08:00 as x', '→ Mon 23 Nov, 09:00'],
    ['wait until 2026-12-24 at 08:00 in "America/New_York" as x', '→ Thu 24 Dec, 08:00'],
    ['wait until between 09:00 and 17:00 on monday to friday as x', '→ Mon 23 Nov, 09:00'],
    ['wait until between 10:00 and 17:00 on tuesday as x', '→ Tue 24 Nov, 10:00'],
    ['wait up to 7d as x {\n      on order placed { }\n    }', '→ Mon 30 Nov, 09:00'],
    ['wait 1h up to 2d restarting on order placed as x', '→ Wed 25 Nov, 09:00'],
  ])('when `%s` would end if it began now', (step, end) => {
    expect(hintsOf(withStep(step))).toContain(end);
  });

  test('over the end of summer time the hour of the clock stays, and months clamp', () => {
    expect(hintsOf(withStep('wait 1 day at 09:00 as x'), Date.UTC(2026, 9, 24, 8))).toContain('→ Sun 25 Oct, 09:00');
    expect(hintsOf(withStep('wait 1 month at 09:00 as x'), Date.UTC(2026, 0, 31, 8))).toContain('→ Sat 28 Feb, 09:00');
  });

  test('a date that a field decides has no hint', () => {
    expect(hintsOf(withStep('wait until contact.birthday at 09:00 as x'))).toEqual(['in contact time']);
    expect(hintsOf(withStep('wait until contact.created_at as x'))).toEqual([]);
  });
});

describe('colours', () => {
  const kinds = (file: string): ReadonlyMap<string, string> => {
    const place = fileOf(file);
    return new Map(colours(place).map(({ start, end, kind }) => [place.text.slice(start, end), kind]));
  };

  test('of a campaign go by what a name refers to', () => {
    const found = kinds('shop.campaign');
    expect(Object.fromEntries(found)).toMatchObject({
      campaign: 'keyword',
      cart_recovery: 'class',
      purchased: 'event',
      '20%': 'number',
      placed: 'event',
      first_name: 'property',
      '"Ada"': 'string',
      code: 'variable',
      '/// Brings back carts.': 'comment',
    });
  });

  test('of a template show its names, tags and filters', () => {
    expect(Object.fromEntries(kinds('messages/cart_reminder.email.mjml'))).toMatchObject({
      for: 'keyword',
      cart: 'parameter',
      items: 'property',
      code: 'parameter',
    });
  });

  test('never overlap, and a part of a file has the same as the whole', () => {
    for (const file of ['shop.campaign', 'messages/cart_reminder.email.mjml', 'relance.yaml']) {
      const place = fileOf(file);
      const all = colours(place);
      for (const [index, one] of all.entries()) expect(one.start).toBeGreaterThanOrEqual(all[index - 1]?.end ?? 0);
      expect(semanticTokens(place).data.length).toBe(all.length * 5);
      expect(semanticTokens(place, 0, 40).data).toEqual(semanticTokens(place).data.slice(0, semanticTokens(place, 0, 40).data.length));
    }
  });
});

describe('help with arguments', () => {
  const help = (text: string) => {
    const found = signatureHelp(inCampaign(text));
    return [found?.signatures[0]?.label, found?.activeParameter];
  };

  test('of a message says what it needs, and which is being written', () => {
    const label = 'cart_reminder with { cart: cart, code: coupon }';
    expect(help(withStep('email cart_reminder with { ‸ }'))).toEqual([label, 0]);
    expect(help(withStep('email cart_reminder with { code: ‸ }'))).toEqual([label, 1]);
    expect(help(withStep('email cart_reminder with { cart: this, ‸'))).toEqual([label, 1]);
  });

  test('of a function says how it is written', () => {
    expect(help('segment s = count(orders within ‸')).toEqual(['count(COLLECTION [within D] [where (CONDITION)])', 1]);
    expect(help('segment s = sum(‸')).toEqual(['sum(COLLECTION.FIELD [within D] [where (CONDITION)])', 0]);
  });

  test('is not there outside of brackets', () => {
    expect(signatureHelp(inCampaign(withStep('email cart_reminder ‸')))).toBeNull();
    expect(signatureHelp(inCampaign(withStep('if (count(orders) > 1) { ‸ }')))).toBeNull();
  });
});

describe('lines above declarations', () => {
  test('run tests, show the flow, and lead to where a name is used', () => {
    const found = codeLenses(fileOf('shop.campaign'), true).map(({ range, command }) => [
      range.start.line,
      command?.title,
      command?.command,
    ]);
    expect(found).toEqual([
      [1, '1 use', 'relance.showReferences'],
      [9, 'Show flow', 'relance.showFlow'],
      [9, '▷ Run 1 test', 'relance.runTest'],
      [21, '▷ Run test', 'relance.runTest'],
    ]);
  });

  test('say by how many campaigns one is started', () => {
    const place = inCampaign(
      '‸campaign a {\n  once\n  when order placed\n  then start b\n}\n\ncampaign b {\n  once\n  when started\n  then stop\n}\n',
    );
    expect(codeLenses(place, false).map(({ command }) => command?.title)).toEqual([
      'Show flow',
      'no tests',
      'Show flow',
      'no tests',
      'used by 1 campaign',
    ]);
  });
});
