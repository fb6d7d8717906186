/** Broken campaigns, settings and messages: one clear error at the right place, and nothing happens. */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { relance } from './support/command.ts';
import { copyExample } from './support/workspace.ts';

const workspace = copyExample();
afterAll(() => workspace.dispose());

interface Mistake {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** All that `relance check` says. */
  readonly says: string;
}

const MISTAKES: Readonly<Record<string, Mistake>> = {
  'an unknown event': { file: 'cart-recovery.campaign', from: 'when cart abandoned', to: 'when cart abandonned', says: '' },
  'a forgotten brace': { file: 'welcome.campaign', from: 'then email welcome\n}', to: 'then {\n    email welcome\n}', says: '' },
  'a wrong unit': { file: 'first-order-nudge.campaign', from: 'wait 1w as first_week', to: 'wait 1 fortnight as first_week', says: '' },
  'an unknown message': { file: 'welcome.campaign', from: 'then email welcome', to: 'then email welcom', says: '' },
  'a wrong key in relance.yaml': { file: 'relance.yaml', from: 'currency: GBP', to: 'curency: GBP', says: '' },
  'broken YAML': { file: 'relance.yaml', from: 'modules: [cart, cart_item]', to: 'modules: [cart, cart_item', says: '' },
  'an unknown time zone': { file: 'relance.yaml', from: 'Europe/London', to: 'Europe/Londn', says: '' },
  'a field that a message does not know': {
    file: 'messages/welcome.email.mjml',
    from: '{{ contact.first_name',
    to: '{{ contact.firstname',
    says: '',
  },
  'a broken tag in a message': { file: 'messages/cart_reminder.email.mjml', from: '{% cart_block', to: '{% cart_blok', says: '' },
  'broken MJML': { file: 'messages/welcome.email.mjml', from: '</mj-body>', to: '</mj-bdy>', says: '' },
};

describe('relance check', () => {
  afterEach(() => Object.values(MISTAKES).forEach(({ file }) => workspace.restore(file)));

  it.each(Object.entries(MISTAKES))('names %s once, where it stands', async (_, { file, from, to, says }) => {
    workspace.edit(file, from, to);
    const ended = await relance(['check', workspace.folder]);
    console.log(ended.stderr);
    expect(ended).toEqual({ code: 1, stdout: '', stderr: says });
  });
});
