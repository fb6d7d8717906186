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
modules: [cart, cart_item, item, product, interest]
channels:
  email: { provider: smtp, from: "Shop <shop@shop.example>" }
  sms: { provider: http, from: "Shop" }
`;

/** Front matter by the name of the message; of an SMS behind `sms `. */
type Messages = Readonly<Record<string, string>>;

function messageFile([name, needs]: readonly [string, string]): readonly [string, string] {
  if (name.startsWith('sms ')) return [`messages/${name.slice(4)}.sms.txt`, `---\n${needs}---\nHello\n`];
  return [`messages/${name}.email.html`, `---\nsubject: Hello\n${needs}---\n<p>Hello</p>\n`];
}

/** Checks one file with the messages that its campaigns send. Throws the diagnostics of what does not compile. */
export function checkFile(file: string, text: string, messages: Messages): Omit<Example, 'campaign'> {
  const bodies = Object.entries(messages).map(messageFile);
  const { program, diagnostics } = check(new Map([['relance.yaml', SETTINGS], [file, text], ...bodies]));
  if (program === undefined) throw new Error(diagnostics.map((one) => JSON.stringify(one)).join('\n'));
  return { source: { file, text }, program };
}

/** As `checkFile`, with the file's only campaign. */
export function checkCampaign(file: string, text: string, messages: Messages): Example {
  const checked = checkFile(file, text, messages);
  const [campaign] = checked.program.campaigns;
  if (campaign === undefined) throw new Error(`${file} has no campaign.`);
  return { ...checked, campaign };
}

const golden = (name: string): string => readFileSync(new URL(`../golden/${name}.campaign`, import.meta.url), 'utf8');

function example(name: string, file: string, messages: Messages): Example {
  return checkCampaign(file, golden(name), messages);
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
  birthday: example('birthday', 'birthday.campaign', { birthday_card: CODE, 'sms birthday': '' }),
  big_buyers: example('big_buyers', 'big_buyers.campaign', {}),
  families: example('families', 'families.campaign', { for_families: '' }),
  after_delivery: example('after_delivery', 'after_delivery.campaign', {
    no_code: '',
    thank_you: 'needs: { headline: text }\n',
    'sms thank_you': '',
    'sms thanks_again': '',
    odd_hours: '',
    rate_us: '',
  }),
  asks: example('asks', 'asks.campaign', { hello: 'needs: { lines: list of item, before: order }\n' }),
  collects: example('collects', 'collects.campaign', { cheaper: 'needs: { all: list of price dropped }\n' }),
  side_by_side: example('side_by_side', 'side_by_side.campaign', { hello: '', 'sms hello': '', offer: '' }),
} as const;

/** Rules of segments, in one file. */
export const SEGMENTS = checkFile('segments.campaign', golden('segments'), {});
