/** `event` in clauses and steps: what the triggering event brought. */
import { describe, expect, test } from 'vitest';
import { withoutSpans } from '../see.ts';
import { brief, campaignOf, usesOf } from './brief.ts';

const SCHEMA = `events:
  survey answered: { fields: { score: number, comment: text, product: product } }
  quiz done: { fields: { score: number, comment: number } }
`;
const FILES = {
  'schema.yaml': SCHEMA,
  'messages/feedback.email.html': '---\nsubject: hello\nneeds: { score: number }\n---\n<p>{{ score }}</p>\n',
};
const answered = (rest: string, when = 'survey answered'): string => `campaign c { repeatable when ${when} ${rest} }\n`;
const found = (source: string): string => brief(source, FILES);

describe('`event` in clauses and steps', () => {
  test('is in scope where every trigger brings the field', () => {
    expect(found(answered('only if event.score < 7 unless event.score > 9 then email feedback with { score: event.score }'))).toBe('\n\n');
    expect(found(answered('then if event.product.price > 3 EUR { wait until contact.birthday at 09:00 }'))).toBe('\n\n');
    expect(found(answered('then { set contact.first_name = event.comment }'))).toBe('\n\n');
    expect(found(answered('then if event.score > 3 { stop }', 'survey answered or quiz done'))).toBe('\n\n');
    expect(found(answered('then if event.order.total > 3 EUR { stop }', 'each item of order placed'))).toContain('unknown-field «order»');
    expect(found(answered('then if event.total > 3 EUR { stop }', 'each item of order placed'))).toBe('\n\n');
  });

  test('is the payload as it was at entry, by the name of its event', () => {
    expect(withoutSpans(campaignOf(answered('only if event.score < 7 then stop'), FILES).onlyIf)).toMatchObject({
      left: { kind: 'path', root: { from: 'entry', name: 'event', entity: 'survey answered' }, path: ['score'] },
    });
  });

  test('is hidden by the event under test', () => {
    const campaign = campaignOf(answered('unless survey answered where (event.score > 5) then stop'), FILES);
    expect(withoutSpans(campaign.unless[0]?.when)).toMatchObject({ where: { left: { root: { from: 'event' } } } });
    expect(found(answered('then if any(items where (item.product == event.product)) { stop }'))).toBe('\n\n');
  });

  test('its fields are noted as those of the event', () => {
    expect(usesOf('campaign c { repeatable when price dropped then if event.percent > 20% { stop } }')).toContain(
      'percent → use of event field percent',
    );
  });

  test('what not every trigger brings, or brings as something else', () => {
    expect(found(answered('then if event.product.price > 3 EUR { stop }', 'survey answered or quiz done'))).toMatchInlineSnapshot(`
      "
      unknown-field «product»: Not every trigger of this campaign brings \`product\`: \`quiz done\` does not. Write a campaign of its own for each kind of trigger.
      "
    `);
    expect(found(answered('then if event.comment == "x" { stop }', 'survey answered or quiz done'))).toMatchInlineSnapshot(`
      "
      unknown-field «comment»: \`comment\` is not of the same kind in all events that start this campaign. Write a campaign of its own for each kind of trigger.
      "
    `);
    expect(found(answered('then if event.scor > 3 { stop }'))).toMatchInlineSnapshot(`
      "
      unknown-field «scor»: \`event\` has no field \`scor\`. Did you mean \`score\`? [change-spelling]
      "
    `);
    expect(found(answered('then if event == event { stop }'))).toMatchInlineSnapshot(`
      "
      unknown-field «event»: \`event\` holds several values. Name one of its fields, such as \`event.score\`.
      unknown-field «event»: \`event\` holds several values. Name one of its fields, such as \`event.score\`.
      "
    `);
  });

  test('where a trigger brings no event', () => {
    expect(found(answered('then if event.score > 3 { stop }', 'survey answered or contact.birthday at 09:00'))).toMatchInlineSnapshot(`
      "
      unknown-name «event»: \`event\` is what the triggering event brought, and \`contact.birthday\` brings nothing. Read a field of the contact or of a row, or start with an event.
      "
    `);
    expect(found(answered('then if event.total > 3 EUR { stop }', 'cart abandoned after 3d'))).toMatchInlineSnapshot(`
      "
      unknown-name «event»: \`event\` is what the triggering event brought, and \`cart abandoned\` brings nothing. Read a field of the contact or of a row, or start with an event.
      "
    `);
    expect(found(answered('then if event.score > 3 { stop }', 'survey answered gathered for 1h as answers'))).toMatchInlineSnapshot(`
      "
      unknown-name «event»: The trigger gathers several events, so there is not one \`event\`. Ask the list, such as \`last(answers).event.…\`.
      "
    `);
    expect(found('segment s = event.score > 3\n')).toContain('unknown-name «event»');
  });

  test('where a trigger is broken, nobody knows', () => {
    expect(found(answered('then if event.score > 3 { stop }', 'survey answred'))).not.toContain('«event»');
  });

  test('a value that is missing may be what the event brought', () => {
    expect(found(answered('then email feedback'))).toMatchInlineSnapshot(`
      "
      argument-missing «feedback»: \`feedback\` needs \`score\` (number). Pass it: \`with { score: event.score }\`. [add-argument]
      "
    `);
  });

  test('a trigger is given no name', () => {
    expect(found(answered('then stop', 'survey answered as told'))).toMatchInlineSnapshot(`
      "
      unexpected-syntax «as told»: A trigger is given no name. Leave it out: what the event brought is \`event.…\` in clauses and steps, and its row goes by the name of its table.
      "
    `);
    expect(found(answered('then stop', 'survey answered or quiz done where (event.score > 3) as told'))).toContain('«as told»');
  });
});
