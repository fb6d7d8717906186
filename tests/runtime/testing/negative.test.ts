/** A test that expects nothing says something only if it fails without the clause that it is about. */
import { expect, test } from 'vitest';
import { runText } from '../../cli/test/support.ts';

async function provesNothing(text: string): Promise<readonly string[]> {
  const { results } = await runText(text);
  expect(results.flatMap(({ failures }) => failures)).toEqual([]);
  return results.flatMap((result) => result.provesNothing.map(({ clause }) => clause.words));
}

const given = 'given contact { consents: ["email"], city: "Lyon" }';

test('an exit that does nothing in the test is told', async () => {
  const campaign = 'campaign carts { repeatable per cart when cart abandoned after 3d unless purchased then email reminder }\n';
  const purchase = `test carts "a purchase" { ${given} at 0d cart updated { items: [{ product: "p", price: 1 EUR, quantity: 1 }] } at 2d order placed { total: 1 EUR } expect no messages }\n`;
  expect(await provesNothing(campaign + purchase)).toEqual(['unless order placed']);
});

test('an exit that stops the mail is not', async () => {
  const campaign = 'campaign welcome { once when contact registered unless purchased then { wait 3d email hello } }\n';
  expect(
    await provesNothing(
      `${campaign}test welcome "a purchase" { ${given} at 0d contact registered at 1d order placed { total: 1 EUR } expect no messages }\n`,
    ),
  ).toEqual([]);
  // Nobody would be written to anyway.
  const nobody = 'test welcome "no consent" { at 0d contact registered at 1d order placed { total: 1 EUR } expect no messages }\n';
  expect(await provesNothing(campaign + nobody)).toEqual(['unless order placed']);
});

test('a condition of entry is tried too, and a goal', async () => {
  const campaign =
    'campaign nice { once when contact registered only if contact.city == "Nice" goal purchased then { wait 1d email hello } }\n';
  expect(await provesNothing(`${campaign}test nice "Lyon" { ${given} at 0d contact registered expect no run }\n`)).toEqual([]);
  const silent = 'test nice "Lyon, without consent" { given contact { city: "Lyon" } at 0d contact registered expect no messages }\n';
  expect(await provesNothing(campaign + silent)).toEqual(['only if contact.city == "Nice"']);
});

test('a test that expects something is left alone', async () => {
  const campaign = 'campaign welcome { once when contact registered unless purchased then { email hello wait 3d } }\n';
  const some = `test welcome "both" { ${given} at 0d contact registered at 1d order placed { total: 1 EUR } expect email hello expect nothing else }\n`;
  expect(await provesNothing(campaign + some)).toEqual([]);
});
