import { describe, expect, test } from 'vitest';
import { circlesIn } from '../../../language/check/workspace-rules/circles.ts';
import { brief } from './brief.ts';

describe('campaigns that start each other', () => {
  test('with `start`, in branches and effects too', () => {
    expect(
      brief(`campaign a { once when started goal purchased { start b } then email hello }
campaign b { once when started then { if contact.city == "Lyon" { start c } } }
campaign c { once when started then { wait 3d start a } }`),
    ).toMatchInlineSnapshot(`
      "
      start-circle «start b»: \`a\` does \`start b\`; \`b\` does \`start c\`; \`c\` does \`start a\`. Take one \`start\` out, so that the chain ends.
      "
    `);
  });

  test('by segments', () => {
    expect(
      brief(`segment v = manual
segment w = manual
campaign a { once when contact enters v then add to w }
campaign b { once when contact enters w then { remove from w add to v } }
campaign c { once when contact leaves v then remove from v }`),
    ).toMatchInlineSnapshot(`
      "
      trigger-loop «add to w»: \`a\` does \`add to w\`, which starts \`b\`; \`b\` does \`add to v\`, which starts \`a\`. Take one of the steps out, or use another segment or field in one of the campaigns.
      trigger-loop «remove from v»: \`c\` does \`remove from v\`, which starts \`c\`. Take one of the steps out, or use another segment or field in one of the campaigns.
      "
    `);
  });

  test('by fields', () => {
    expect(brief('campaign a { once when contact.tier changes then set contact.tier = "gold" }')).toMatchInlineSnapshot(`
      "
      trigger-loop «set contact.tier = "gold"»: \`a\` does \`set contact.tier\`, which starts \`a\`. Take one of the steps out, or use another segment or field in one of the campaigns.
      "
    `);
    expect(brief('campaign a { once when contact.tier changes to "gold" then set contact.tier = "gold" }')).not.toBe('\n\n');
  });

  test.each([
    'campaign a { once when contact.tier changes to "gold" then set contact.tier = "silver" }',
    'campaign a { once when contact.points rises above 100 then set contact.points = contact.points - 100 }',
    'segment v = manual\ncampaign a { once when contact enters v then remove from v }',
    'campaign a { once when started then email hello }\ncampaign b { once when started then start a }\ncampaign c { once when started then { start a start b } }',
  ])('and no circle: %s', (source) => {
    expect(brief(source)).toBe('\n\n');
  });

  test('circles are found where chains are long', () => {
    const size = 20_000;
    const chain = new Map(Array.from({ length: size }, (_, index) => [`n${index}`, [{ to: `n${index + 1}` }]]));
    expect(circlesIn(chain)).toEqual([]);
    chain.set(`n${size}`, [{ to: `n${size - 1}` }]);
    expect(circlesIn(chain)).toEqual([{ start: `n${size - 1}`, arrows: [{ to: `n${size}` }, { to: `n${size - 1}` }] }]);
  });
});

test('a message of marketing in a transactional campaign', () => {
  expect(
    brief(`campaign a { once when order placed then email hello }
campaign b { transactional once when order paid then email hello }`),
  ).toMatchInlineSnapshot(`
    "
    marketing-in-transactional «email hello»: \`a\` sends \`hello\` as marketing; here it leaves without consent, caps and quiet hours. Write a message of its own for each, or let both campaigns have the same purpose.
    "
  `);
});

describe('events that no connection sends', () => {
  const settings = (connections: string) => ({
    'relance.yaml': `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
modules: [cart, review]
channels: { email: { from: shop@maison-lune.example } }
${connections}`,
  });
  const source = `campaign a { once when cart abandoned after 3d goal review posted then { wait up to 3d for review posted email hello } }
campaign b { once when no order placed for 3d or email opened or contact.birthday at 09:00 then email hello }`;

  test('are told where connections are declared', () => {
    expect(brief(source, settings('connections: { till: { platform: square } }'))).toMatchInlineSnapshot(`
      "
      event-not-produced «cart abandoned after 3d»: None of the connections in relance.yaml (\`square\`) sends \`cart abandoned\`. Add a connection that does, such as one of the platform \`api\`, or use another event.
      event-not-produced «review posted»: None of the connections in relance.yaml (\`square\`) sends \`review posted\`. Add a connection that does, such as one of the platform \`api\`, or use another event.
      event-not-produced «review posted»: None of the connections in relance.yaml (\`square\`) sends \`review posted\`. Add a connection that does, such as one of the platform \`api\`, or use another event.
      "
    `);
  });

  test('and not where there are none, or one sends everything', () => {
    expect(brief(source, settings(''))).toBe('\n\n');
    expect(brief(source, settings('connections: { till: { platform: square }, own: { platform: api } }'))).toBe('\n\n');
  });

  test('own events come from anywhere', () => {
    const files = { ...settings('connections: { till: { platform: square } }'), 'schema.yaml': 'events: { ticket opened: {} }' };
    expect(brief('campaign a { once when ticket opened from till then email hello }', files)).toBe('\n\n');
  });
});

test('a tag of relance.yaml that no campaign carries', () => {
  const settings = `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
policies: { caps: [{ messages: 1, per: 1d, tagged: recovry }], control_group: { share: 5%, except: [recovery] } }
channels: { email: { from: shop@maison-lune.example } }
`;
  expect(
    brief('campaign a { tagged recovery once when order placed then email hello }', { 'relance.yaml': settings }),
  ).toMatchInlineSnapshot(`
    "
    table-not-active «»: \`cart\` is a row of the table \`cart\`, which is off. Add \`cart\` to \`modules\` in relance.yaml.
    unknown-tag «recovry»: No campaign is tagged \`recovry\`. Did you mean \`recovery\`? [change-spelling]
    "
  `);
});
