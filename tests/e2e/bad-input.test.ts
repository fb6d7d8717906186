/** Broken campaigns, settings and messages: one clear error for each mistake, at its place. */
import { afterAll, describe, expect, it } from 'vitest';
import { relance } from './support/command.ts';
import { copyExample, type TestWorkspace } from './support/workspace.ts';

const workspaces: TestWorkspace[] = [];
afterAll(() => Promise.all(workspaces.map((workspace) => workspace.dispose())));

/** The example workspace with these mistakes: file, right text, wrong text. */
function workspaceWith(...mistakes: readonly (readonly [string, string, string])[]): TestWorkspace {
  const workspace = copyExample();
  workspaces.push(workspace);
  for (const [file, from, to] of mistakes) workspace.edit(file, from, to);
  return workspace;
}

const check = ({ folder }: TestWorkspace) => relance(['check', folder]);

describe('relance check names each mistake once, where it stands', () => {
  it('in campaigns and messages, all of them in one go', async () => {
    const workspace = workspaceWith(
      ['cart-recovery.campaign', 'when cart abandoned', 'when cart abandonned'],
      ['cart-recovery.campaign', 'give coupon save20 as code', 'give coupon save2O as code'],
      ['first-order-nudge.campaign', 'wait 1w as first_week', 'wait 1 fortnight as first_week'],
      ['welcome.campaign', 'then email welcome\n}', 'then {\n    email welcome\n}'],
    );
    const { code, stdout, stderr } = await check(workspace);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`error[unknown-event]: This event does not exist.
  --> cart-recovery.campaign:7:8
    |
  7 |   when cart abandonned after 3d
    |        ^^^^^^^^^^^^^^^
    |
  There is no event \`cart abandonned\`.
  help: Did you mean \`cart abandoned\`?

error[unknown-coupon]: This coupon does not exist.
  --> cart-recovery.campaign:10:17
     |
  10 |     give coupon save2O as code
     |                 ^^^^^^
     |
  There is no coupon \`save2O\`.
  help: Did you mean \`save20\`?

error[unexpected-syntax]: Something else belongs here.
  --> first-order-nudge.campaign:13:12
     |
  13 |     wait 1 fortnight as first_week
     |            ^^^^^^^^^
     |
  \`fortnight\` is no unit of the calendar.
  help: Units are \`days\`, \`weeks\`, \`months\` and \`years\`.

error[unclosed-brace]: This brace is never closed.
  --> welcome.campaign:5:8
    |
  5 |   then {
    |        ^
    |
  No \`}\` closes the block that begins here.
  help: Add \`}\` where the block ends.

4 errors
\`relance check --fix\` mends 1 of them.
`);
  });

  it('in templates', async () => {
    const workspace = workspaceWith(
      ['messages/cart_reminder.email.mjml', '{% cart_block max: 5', '{% cart_blok max: 5'],
      ['messages/first_order_offer.email.mjml', '</mj-body>', '</mj-bdy>'],
      ['messages/welcome.email.mjml', '{{ contact.first_name', '{{ contact.firstname'],
    );
    const { code, stdout, stderr } = await check(workspace);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.replace(/^ .*\n/gm, (line) => (line.startsWith('  -->') ? line : ''))).toMatchInlineSnapshot(`
      "error[message-liquid-syntax]: The Liquid in this message cannot be parsed.
        --> messages/cart_reminder.email.mjml:52:18

      error[message-mjml-tags]: The MJML tags of this message do not nest.
        --> messages/first_order_offer.email.mjml:63:3

      error[message-unknown-field]: A message uses a field that does not exist.
        --> messages/welcome.email.mjml:2:78

      3 errors
      "
    `);
  });

  it('in relance.yaml', async () => {
    const workspace = workspaceWith(['relance.yaml', 'currency: GBP', 'curency: GBP']);
    const { code, stdout, stderr } = await check(workspace);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`error[unknown-key]: This key does not exist.
  --> relance.yaml:8:3
    |
  8 |   curency: GBP
    |   ^^^^^^^
    |
  There is no key \`curency\` under \`store\`.
  help: Did you mean \`currency\`?

1 error
`);
  });

  it('where relance.yaml is no YAML at all', async () => {
    const { code, stdout, stderr } = await check(workspaceWith(['relance.yaml', 'visit, review, subscription, interest]', 'visit']));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^error\[yaml-syntax\]: This is not valid YAML\.\n {2}--> relance\.yaml:14:1\n/);
    expect(stderr).toMatch(/\n1 error\n$/);
  });

  it('where a file is not UTF-8', async () => {
    const workspace = workspaceWith();
    const text = workspace.read('welcome.campaign').replace('Says thank you', 'Says Grüße');
    workspace.write('welcome.campaign', Buffer.from(text, 'latin1'));
    expect(await check(workspace)).toEqual({
      code: 3,
      stdout: '',
      stderr: `error: \`${workspace.folder}/welcome.campaign\` is not UTF-8 text.
  why:  Line 1 holds a byte that stands for no character in UTF-8.
  help: Save the file with the encoding UTF-8.\n`,
    });
  });
});
