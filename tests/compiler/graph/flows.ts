/** Flows to draw, from text, so that pictures are tested on what authors write. */
import type { Flow } from '../../../compiler/flow/flow.ts';
import { lower } from '../../../compiler/flow/lower.ts';
import { check } from '../../../language/check/check.ts';
import type { Program } from '../../../language/program.ts';

const RELANCE = `language: 1
store: { name: Shop, time_zone: Europe/Paris, currency: EUR, locale: en }
modules: [item, product, category, cart, cart_item]
channels:
  email: { provider: smtp, from: "Shop <shop@shop.example>" }
  sms: { provider: http, from: Shop }
`;

/** Lowers the campaigns of a text (see `programOf`). */
export function flowsOf(text: string): readonly Flow[] {
  const program = programOf(text);
  return program.campaigns.map((campaign) => lower(campaign, program));
}

/** The program of a text; messages that it names (`email x`, `sms x`) are there. Throws with the diagnostics if the text has mistakes. */
export function programOf(text: string): Program {
  const messages = [...text.matchAll(/\b(email|sms) (\w+)/g)].map(([, channel, name]) =>
    channel === 'sms'
      ? [`messages/${name}.sms.txt`, '---\n{}\n---\nHello']
      : [`messages/${name}.email.html`, '---\nsubject: Hello\n---\n<p>Hello</p>'],
  );
  const files = new Map<string, string>([
    ['relance.yaml', RELANCE],
    ['shop.campaign', text],
    ...messages.map(([file = '', body = '']): [string, string] => [file, body]),
  ]);
  const { program, diagnostics } = check(files);
  if (program === undefined)
    throw new Error(diagnostics.map((one) => `${one.code}: ${one.message} (line ${one.span.start.line})`).join('\n'));
  return program;
}

/** Campaigns that hold every kind of box and way. */
export const EVERYTHING = `
segment vip = manual
coupon ten { 10% off order valid 14d }

/// A present for the birthday.
campaign birthday {
  repeatable
  when 1 week before contact.birthday at 09:00 or contact registered
  only if contact.country == "FR"
  unless contact unsubscribed
  goal purchased counted for 7d { email thanks }
  then {
    give coupon ten as code else { stop outcome no_code }
    email card else { sms card }
    wait up to 7d as first {
      on order placed where (order.total > 50 EUR) { add to vip }
      on cart updated { if contact in vip { stop } }
      on timeout { wait until contact.birthday at 09:00 as the_day else { remove from vip } sms wish }
    }
    if contact.city == "Lyon" { wait 3d } else if contact.city == "Paris" { } else { wait 2 days at 10:00 }
  }
}

campaign short { when order placed then email thanks }

campaign ends_everywhere {
  once
  when order placed
  then {
    wait 1h
    if contact in vip { stop outcome kept } else { if contact.city == "Lyon" { stop } else { stop outcome lost } }
  }
}
`;
