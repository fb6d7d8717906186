/** The campaigns of the golden files, checked. */
import { readFileSync } from 'node:fs';
import { check } from '../../../language/check/check.ts';
import type { Campaign, Program } from '../../../language/program.ts';
import type { Source } from './source.ts';

export interface Example {
  readonly source: Pick<Source, 'file' | 'text'>;
  readonly program: Program;
  readonly campaign: Campaign;
}

const SETTINGS = `language: 1
store: { name: Shop, time_zone: Europe/Paris, currency: EUR, locale: en }
modules: [cart, cart_item]
channels: { email: { provider: smtp, from: "Shop <shop@shop.example>" } }
`;

/** Checks one campaign file with the messages that it sends, by name with their `needs`. Throws the diagnostics of what does not compile. */
export function checkCampaign(file: string, text: string, messages: Readonly<Record<string, string>>): Example {
  const bodies = Object.entries(messages).map(
    ([name, needs]) => [`messages/${name}.email.html`, `---\nsubject: Hello\n${needs}---\n<p>Hello</p>\n`] as const,
  );
  const { program, diagnostics } = check(new Map([['relance.yaml', SETTINGS], [file, text], ...bodies]));
  const [campaign] = program?.campaigns ?? [];
  if (program === undefined || campaign === undefined) throw new Error(diagnostics.map((one) => JSON.stringify(one)).join('\n'));
  return { source: { file, text }, program, campaign };
}

function example(name: string, file: string, messages: Readonly<Record<string, string>>): Example {
  return checkCampaign(file, readFileSync(new URL(`../golden/${name}.campaign`, import.meta.url), 'utf8'), messages);
}

const CODE = 'needs: { code: coupon }\n';

/** All examples by campaign. */
export const EXAMPLES = {
  welcome: example('welcome', 'welcome.campaign', { welcome: '' }),
  cart_recovery: example('cart_recovery', 'recovery/cart-recovery.campaign', { cart_reminder: 'needs: { cart: cart, code: coupon }\n' }),
  first_order_nudge: example('first_order_nudge', 'first_order_nudge.campaign', { nudge: CODE, last_nudge: CODE }),
  win_back: example('win_back', 'win_back.campaign', {
    goodbye: '',
    hello: 'needs: { headline: text }\n',
    thanks: '',
    vip_offer: '',
    offer: '',
    farewell: 'needs: { total: money }\n',
    many: '',
    few: '',
  }),
} as const;
