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

test('events that this version does not act on', () => {
  const settings = `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
modules: [product, cart, checkout]
channels: { email: { from: "bonjour@maison-lune.example" } }
`;
  expect(
    see(
      `
campaign a { once when checkout abandoned after 1h then email hello }
campaign b { once when product restocked then email hello }
campaign c { once when price dropped then email hello }
test c "x" { at 0d price dropped }
`,
      { 'relance.yaml': settings },
    ),
  ).toMatchInlineSnapshot(`
    "
    error[table-not-active]: This belongs to an optional table that is off.
      --> shop.campaign:3:24
        |
      3 | campaign b { once when product restocked then email hello }
        |                        ^^^^^^^^^^^^^^^^^
        |
      No contact causes \`product restocked\`: it starts runs for contacts with a row of \`interest\`, and that table is off.
      help: Add \`interest\` to \`modules\` in relance.yaml, or say who enters with \`to contacts where ( … )\`.

    error[table-not-active]: This belongs to an optional table that is off.
      --> shop.campaign:4:24
        |
      4 | campaign c { once when price dropped then email hello }
        |                        ^^^^^^^^^^^^^
        |
      No contact causes \`price dropped\`: it starts runs for contacts with a row of \`interest\`, and that table is off.
      help: Add \`interest\` to \`modules\` in relance.yaml, or say who enters with \`to contacts where ( … )\`.

    2 errors
    "
  `);
});
