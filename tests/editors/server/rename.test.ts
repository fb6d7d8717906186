import { describe, expect, test } from 'vitest';
import { ResponseError } from 'vscode-languageserver';
import { offsetAt } from '../../../editors/server/core/positions.ts';
import type { Place } from '../../../editors/server/core/snapshot.ts';
import { prepareRename, rename } from '../../../editors/server/features/rename/rename.ts';
import { inBase, inCampaign, placeOf, snapshotOf, uriOf } from './support/snapshot.ts';

const SHOP = 'shop.campaign';
const MAIL = 'messages/cart_reminder.email.mjml';
const TARGET = { documentChanges: true, renamesFiles: true, versionOf: () => null };

/** The files after a rename, those that it moves under their new names. */
function renamed(place: Place, name: string): ReadonlyMap<string, string> {
  const edit = rename(place, name, TARGET);
  if (edit instanceof ResponseError) throw edit;
  const files = new Map(place.snapshot.files);
  const nameOf = (uri: string): string => uri.replace(uriOf(''), '');
  for (const change of edit.documentChanges ?? []) {
    if ('textDocument' in change) {
      const file = nameOf(change.textDocument.uri);
      const text = files.get(file) ?? '';
      const edits = change.edits
        .map((one) => ({
          from: offsetAt(text, one.range.start),
          until: offsetAt(text, one.range.end),
          text: 'newText' in one ? one.newText : '',
        }))
        .sort((a, b) => b.from - a.from || b.until - a.until);
      files.set(
        file,
        edits.reduce((all, one) => all.slice(0, one.from) + one.text + all.slice(one.until), text),
      );
    } else if (change.kind === 'rename') {
      files.set(nameOf(change.newUri), files.get(nameOf(change.oldUri)) ?? '');
      files.delete(nameOf(change.oldUri));
    }
  }
  return files;
}

const refusal = (place: Place, name: string): string => {
  const found = rename(place, name, TARGET);
  return found instanceof ResponseError ? found.message : 'not refused';
};

describe('a rename', () => {
  test.each([
    ['a coupon', inBase(SHOP, 'give coupon sa'), 'save30', ['coupon save30 was save20 {', 'give coupon save30 as code']],
    ['a campaign', inBase(SHOP, 'test cart_rec'), 'recovery', ['campaign recovery was cart_recovery {', 'test recovery "a purchase']],
    ['a segment', inBase(SHOP, 'segment big'), 'vips', ['segment vips was big_buyers = manual']],
    ['a label', inBase(SHOP, 'as co'), 'gift', ['give coupon save20 as gift was code']],
  ])('of %s changes all places and keeps the earlier name for what is deployed', (_, place, name, lines) => {
    const files = renamed(place, name);
    for (const line of lines) expect(files.get(SHOP)).toContain(line);
    expect(snapshotOf(Object.fromEntries(files)).checked.diagnostics).toEqual([]);
  });

  test('of a message moves its files, all languages of it, and keeps the label of its step', () => {
    const place = placeOf({
      [MAIL.replace('.email', '.fr.email')]: snapshotOf().files.get(MAIL) ?? '',
      'x.campaign':
        'campaign x {\n  once\n  when cart updated\n  then {\n    give coupon save20\n    email cart_rem‸inder\n    wait up to 1d for email_cart_reminder opened\n  }\n}\n',
    });
    const files = renamed(place, 'come_back');
    expect([...files.keys()]).toEqual(expect.arrayContaining(['messages/come_back.email.mjml', 'messages/come_back.fr.email.mjml']));
    expect(files.get('x.campaign')).toContain(
      'email come_back as email_come_back was email_cart_reminder\n    wait up to 1d for email_come_back opened',
    );
    const plain = Object.fromEntries(files);
    expect(snapshotOf({ ...plain, [MAIL]: '' }).checked.diagnostics.filter(({ span }) => span.file.endsWith('.campaign'))).toEqual([]);
  });

  test('of a need changes the front matter and the template', () => {
    const text = renamed(inBase(MAIL, 'needs: { ca'), 'basket').get(MAIL);
    expect(text).toContain('needs: { basket: cart, code: coupon }');
    expect(text).toContain('{% for line in basket.items %}');
  });

  test('of an endpoint changes relance.yaml and the campaigns', () => {
    const files = renamed(inCampaign('campaign x {\n  once\n  when order placed\n  then call er‸p\n}\n'), 'crm');
    expect(files.get('relance.yaml')).toContain('endpoints: { crm: {');
    expect(files.get('cursor.campaign')).toContain('call crm as call_crm was call_erp');
  });

  test('of a step that has no label gives it one, with its own words as the earlier', () => {
    const place = inCampaign(
      'campaign x {\n  once\n  when order placed\n  then {\n    sms hello\n    wait up to 1d for sms_hel‸lo clicked\n  }\n}\n',
    );
    expect(renamed(place, 'greeting').get('cursor.campaign')).toContain(
      'sms hello as greeting was sms_hello\n    wait up to 1d for greeting clicked',
    );
  });

  test('of what was renamed already keeps the name that is deployed, and back again takes it away', () => {
    const twice = inCampaign('coupon ne‸wer was old { 10% off order }\n');
    expect(renamed(twice, 'newest').get('cursor.campaign')).toContain('coupon newest was old {');
    expect(renamed(twice, 'old').get('cursor.campaign')).toContain('coupon old {');
  });

  test.each([
    ['a reserved word', inBase(SHOP, 'give coupon sa'), 'email', '`email` is a word of the language and cannot name anything.'],
    [
      'no name',
      inBase(SHOP, 'give coupon sa'),
      'Save 30',
      '`Save 30` is no name: names are written in `snake_case` and begin with a letter.',
    ],
    ['a name that is taken', inBase(SHOP, 'give coupon sa'), 'big_buyers', '`big_buyers` is a segment already.'],
    ['a message that is there', inBase(SHOP, 'email cart_rem'), 'hello', '`hello` is a message already.'],
    ['a label that is taken', inBase(SHOP, 'as co'), 'sms_hello', '`sms_hello` is a label of `cart_recovery` already.'],
    ['the subject of an event', inBase(SHOP, 'as co'), 'cart', '`cart` is the subject of events already.'],
  ])('to %s is refused', (_, place, name, why) => {
    expect(refusal(place, name)).toBe(why);
  });

  test('of what the language has itself is refused before it is asked for', () => {
    expect(prepareRename(inBase(SHOP, 'unless purch'))).toMatchObject({ message: expect.stringContaining('its name is fixed') });
    expect(prepareRename(inBase(SHOP, '  then'))).toMatchObject({ message: 'There is no name here that could be changed.' });
    expect(prepareRename(inBase(SHOP, 'give coupon sa'))).toMatchObject({ placeholder: 'save20' });
  });

  test('of a message is refused where the editor cannot rename files', () => {
    const found = rename(inBase(SHOP, 'email cart_rem'), 'come_back', { ...TARGET, renamesFiles: false });
    expect(found).toBeInstanceOf(ResponseError);
  });
});
