import { expect, test } from 'vitest';
import { programOf, see, withoutSpans } from '../see.ts';

test('what Relance writes down is an event like others in conditions, waits and triggers', () => {
  const { campaigns } = programOf(`
coupon save20 { 20% off order }
campaign c {
  once
  when coupon redeemed where (event.coupon == "save20")
  goal coupon redeemed where (event.code starts with "SAVE")
  then { give coupon save20 wait up to 3d for coupon redeemed }
}
`);
  expect(withoutSpans(campaigns[0])).toMatchObject({
    triggers: [{ kind: 'event', event: 'coupon redeemed' }],
    goals: [{ when: { kind: 'fact', event: 'coupon redeemed' } }],
    then: [{}, { arms: [{ event: { event: 'coupon redeemed' } }] }],
  });
});

test('a review or a photo that a contact posts', () => {
  const source = 'campaign c { once when social participated where (event.kind in ["review", "photo"]) then email hello }';
  expect(programOf(source).campaigns[0]?.triggers).toMatchObject([{ event: 'social participated' }]);
});

test('no shop sends them', () => {
  expect(
    see(`
campaign c { once when order placed then email hello }
test c "x" { at 0d coupon redeemed }
`),
  ).toMatchInlineSnapshot(`
    "
    error[derived-event]: Relance derives this event.
      --> shop.campaign:3:20
        |
      3 | test c "x" { at 0d coupon redeemed }
        |                    ^^^^^^^^^^^^^^^
        |
      \`coupon redeemed\` is written by Relance and not sent by a shop.
      help: Let an order name the code: \`order placed { coupon_codes: ["…"] }\`.

    1 error
    "
  `);
});

test('an event of the shop starts runs for those who are interested, or whom the trigger names', () => {
  const settings = (modules: string) => `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
modules: [${modules}]
channels: { email: { from: "bonjour@maison-lune.example" } }
`;
  const source = `
campaign b { once when product restocked then email hello }
campaign c { once when price dropped by 10% to contacts where (any(items within 365d where (item.product == this.product))) then email hello }
`;
  const needs = { 'messages/cart_reminder.email.mjml': '---\nsubject: a\n---\n<mjml></mjml>\n' };
  expect(see(source, { ...needs, 'relance.yaml': settings('product, item') })).toMatchInlineSnapshot(`
    "
    error[table-not-active]: This belongs to an optional table that is off.
      --> shop.campaign:2:24
        |
      2 | campaign b { once when product restocked then email hello }
        |                        ^^^^^^^^^^^^^^^^^
        |
      No contact causes \`product restocked\`: it starts runs for contacts with a row of \`interest\`, and that table is off.
      help: Add \`interest\` to \`modules\` in relance.yaml, or say who enters with \`to contacts where ( … )\`.

    1 error
    "
  `);
  expect(
    programOf(source, { ...needs, 'relance.yaml': settings('product, item, interest') }).campaigns.map(({ triggers }) => triggers),
  ).toMatchObject([[{ event: 'product restocked' }], [{ event: 'price dropped', by: '10', toContacts: { kind: 'aggregate' } }]]);
});
