import { describe, expect, test } from 'vitest';
import { hover } from '../../../editors/server/features/hover/hover.ts';
import { keywordHelp } from '../../../editors/server/knowledge/keywords.ts';
import { contextualWords, reservedWords } from '../../../language/syntax/tokens/words.ts';
import { inBase, inCampaign, placeOf } from './support/snapshot.ts';

const SHOP = 'shop.campaign';
const MAIL = 'messages/cart_reminder.email.mjml';

/** What the hover says, as Markdown. */
function said(place: Parameters<typeof hover>[0]): string {
  const contents = hover(place)?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

describe('the pointer shows what a name stands for', () => {
  test.each([
    [
      'a coupon: its terms, documentation and place',
      SHOP,
      'give coupon sav',
      ['20% off the order', '20% off one order.', 'Declared in shop.campaign:2'],
    ],
    ['a segment', SHOP, 'segment big', ['segment big_buyers = manual']],
    [
      'a campaign: its clauses with all that they leave unsaid',
      SHOP,
      'campaign cart_rec',
      [
        'when `cart abandoned after 3d`',
        'repeatable per cart',
        'marketing, priority 3',
        'no quiet hours',
        'live runs finish',
        'It has 1 test.',
      ],
    ],
    ['an event', SHOP, 'unless purch', ['order placed', 'Also written `purchased`.', 'about a row of `order`']],
    [
      'a message: its subject and first lines',
      SHOP,
      'email cart_rem',
      ['Your cart, {{ contact.first_name }}', 'needs { cart: cart, code: coupon }', MAIL],
    ],
    ['a label: its step', SHOP, 'as co', ['give coupon save20 as code']],
    ['a field', SHOP, 'first_na', ['contact.first_name: text']],
    ['a need of a template', MAIL, 'needs: { ca', ['cart: cart', 'What the message `cart_reminder` is given.']],
    ['a field in a template', MAIL, '{{ contact.first', ['contact.first_name: text']],
    ['rows in a template', MAIL, 'in cart.it', ['Rows of the table `cart_item`']],
    ['a field of a row in a loop', MAIL, 'line.prod', ['cart_item.product: product']],
    ['a tag of Liquid', MAIL, '{% fo', ['once for each row']],
    ['a key of the front matter', MAIL, 'subj', ['The subject line']],
    ['a key of relance.yaml', 'relance.yaml', 'time_z', ['The IANA time zone of the shop']],
    ['an endpoint', 'relance.yaml', 'endpoints: { er', ['https://erp.example/hook', '`status`, `state`']],
  ])('%s', (_, file, before, words) => {
    const text = said(inBase(file, before));
    for (const word of words) expect(text).toContain(word);
  });

  test('the function of a condition with how it is written', () => {
    expect(said(inCampaign('segment s = su‸m(orders.total) > 10 EUR'))).toContain('sum(COLLECTION.FIELD [within D] [where (CONDITION)])');
  });

  test('a cohort with its arms', () => {
    expect(said(inCampaign('cohort cop‸y_test { 50% short  50% long }'))).toContain('50% short  50% long');
  });
});

describe('the pointer explains words of the language', () => {
  test.each([...reservedWords, ...contextualWords])('`%s`', (word) => {
    expect(keywordHelp(word)).toMatch(/^[`A-Z].+\.$/);
  });

  test('with what a step leaves unsaid', () => {
    expect(said(inBase(SHOP, '    wai'))).toContain('Waits exactly 3 days; a day is 24 hours.');
    const wait = inCampaign('campaign x {\n  once\n  when order placed\n  then {\n    wa‸it until contact.birthday at 09:00\n  }\n}\n');
    expect(said(wait)).toContain("The zone is the contact's, or the store's (Europe/Paris) where it is not known.");
    expect(said(wait)).toContain('Where the date is unknown or past, the run goes on at once.');
  });

  test('and nothing of space and signs', () => {
    expect(hover(inCampaign('\n‸\n'))).toBeNull();
    expect(hover(placeOf({ 'messages/x.sms.txt': '---\n---\nHel‸lo\n' }))).toBeNull();
  });
});
