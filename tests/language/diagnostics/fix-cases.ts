/** An example of a mistake for each kind of fix, and what the fix writes. */
import type { FixKind } from '../../../language/diagnostics/fix-kinds.ts';

/** A mistake, and the one stretch of text that its fix replaces: everything else must stay. */
export interface FixCase {
  readonly kind: FixKind;
  readonly code: string;
  /** The file `shop.campaign`, in the shop of the tests. */
  readonly source: string;
  /** Other files beside it. */
  readonly files?: Readonly<Record<string, string>>;
  /** What is written where, in the words before and after; absent file: `shop.campaign`. */
  readonly changes: readonly { readonly file?: string; readonly from: string; readonly to: string }[];
}

const ODD = '// kept:\tas it is  \r\n\r\n';

/** A campaign around steps, in a layout that no formatter would leave. */
const steps = (text: string, head = 'repeatable per cart  when cart updated'): string =>
  `${ODD}campaign  c {\n   ${head}\n\tthen {   // first\r\n      ${text}\n   }\n}   // end`;

const clauses = (text: string): string => `${ODD}campaign  c {\n   ${text}\n   then email hello\n}\n`;

const ONCE = 'once  when cart updated';
const SAVE = 'coupon save20 { 20% off order  valid 14d }\n';

const GOODNIGHT = `---
subject: "Goodnight"
needs: {}
---
<mjml>
  <mj-body>
    <mj-section>
      <mj-column>
        <mj-text>Goodnight</mj-text>
        <mj-text><a href="{{ unsubscribe_url }}">Unsubscribe</a></mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`;

/** All cases. */
export const FIX_CASES: readonly FixCase[] = [
  {
    kind: 'change-spelling',
    code: 'unknown-event',
    source: clauses('once\n when order plced'),
    changes: [{ from: 'plced', to: 'placed' }],
  },
  {
    kind: 'change-spelling',
    code: 'unknown-field',
    source: clauses(`${ONCE}  only if contact.citi == "Lyon"`),
    changes: [{ from: 'citi', to: 'city' }],
  },
  {
    kind: 'change-spelling',
    code: 'misspelt-keyword',
    source: clauses('once\n whne order placed'),
    changes: [{ from: 'whne', to: 'when' }],
  },
  {
    kind: 'change-spelling',
    code: 'unknown-key',
    source: clauses(ONCE),
    files: { 'schema.yaml': 'contact:\n  feilds: { tier: text } # kept\n' },
    changes: [{ file: 'schema.yaml', from: 'feilds', to: 'fields' }],
  },
  {
    kind: 'double-quotes',
    code: 'single-quotes',
    source: clauses(`${ONCE}  only if contact.city == 'Lyon'`),
    changes: [{ from: "'Lyon'", to: '"Lyon"' }],
  },
  {
    kind: 'close-text',
    code: 'unclosed-text',
    source: clauses(`${ONCE}  only if contact.city == "Lyon`),
    changes: [{ from: '"Lyon', to: '"Lyon"' }],
  },
  {
    kind: 'replace-operator',
    code: 'single-equals',
    source: clauses(`${ONCE}  only if contact.city = "Lyon"`),
    changes: [{ from: ' = ', to: ' == ' }],
  },
  {
    kind: 'replace-operator',
    code: 'foreign-operator',
    source: clauses(`${ONCE}  only if contact.city == "Lyon" && contact.locale == "fr"`),
    changes: [{ from: '&&', to: 'and' }],
  },
  { kind: 'remove-character', code: 'unknown-character', source: clauses(`${ONCE};`), changes: [{ from: ';', to: '' }] },
  {
    kind: 'money-with-code',
    code: 'malformed-money',
    source: clauses(`${ONCE}  only if sum(orders.total) > €1000`),
    changes: [{ from: '€1000', to: '1000 EUR' }],
  },
  {
    kind: 'pad-time',
    code: 'malformed-time',
    source: steps('wait until monday at 9:00  email hello'),
    changes: [{ from: '9:00', to: '09:00' }],
  },
  {
    kind: 'split-unit',
    code: 'malformed-duration',
    source: steps('wait 3days at 09:00  email hello'),
    changes: [{ from: '3days', to: '3 days' }],
  },
  {
    kind: 'calendar-days',
    code: 'duration-with-time-of-day',
    source: steps('wait 3d at 09:00  email hello'),
    changes: [{ from: '3d', to: '3 days' }],
  },
  {
    kind: 'calendar-days',
    code: 'type-mismatch',
    source: clauses(`${ONCE}  only if contact.birthday < today - 365d`),
    changes: [{ from: '365d', to: '365 days' }],
  },
  {
    kind: 'order-parts',
    code: 'parts-out-of-order',
    source: clauses(`${ONCE}  only if now > 6 months  after contact.created_at`),
    changes: [{ from: '6 months  after contact.created_at', to: 'contact.created_at + 6 months' }],
  },
  {
    kind: 'add-braces',
    code: 'steps-need-braces',
    source: `${ODD}campaign c {\n  ${ONCE}\n  then wait 1d\n  email hello\n}\n`,
    changes: [{ from: 'then wait 1d\n  email hello', to: 'then { wait 1d\n  email hello }' }],
  },
  {
    kind: 'close-brace',
    code: 'unclosed-brace',
    source: `${ODD}campaign c {\n  ${ONCE}\n  then {\n    email hello\n}\n`,
    changes: [{ from: 'email hello\n}', to: 'email hello\n  }\n}' }],
  },
  {
    kind: 'remove-brace',
    code: 'unexpected-brace',
    source: `${ODD}campaign c {\n  ${ONCE}\n  then email hello\n}\n}\n// end\n`,
    changes: [{ from: '}\n}\n', to: '}\n' }],
  },
  {
    kind: 'name-label',
    code: 'duplicate-label',
    source: steps('email hello  wait 1d  email hello'),
    changes: [{ from: 'wait 1d  email hello', to: 'wait 1d  email hello as email_hello_again' }],
  },
  {
    kind: 'write-once',
    code: 'lint/entry-mode',
    source: clauses('when cart updated'),
    changes: [{ from: 'when cart', to: 'once\n   when cart' }],
  },
  {
    kind: 'remove-duplicate',
    code: 'duplicate-channel',
    source: steps('send hello by email or sms or email'),
    files: { 'messages/hello.sms.txt': '---\n{}\n---\nHello\n' },
    changes: [{ from: ' or sms or email', to: ' or sms' }],
  },
  {
    kind: 'remove-unreachable',
    code: 'unreachable-step',
    source: steps('email hello  stop  wait 1d'),
    changes: [{ from: 'wait 1d', to: '' }],
  },
  {
    kind: 'remove-else',
    code: 'else-not-allowed',
    source: `segment vip = manual\n${steps('add to vip else { stop }')}`,
    changes: [{ from: 'else { stop }', to: '' }],
  },
  {
    kind: 'remove-argument',
    code: 'argument-unused',
    source: steps('email hello with { headline: "x" }'),
    changes: [{ from: ' with { headline: "x" }', to: '' }],
  },
  {
    kind: 'add-argument',
    code: 'argument-missing',
    source: steps('email headline_mail'),
    changes: [{ from: 'email headline_mail', to: 'email headline_mail with { headline: "Paris" }' }],
  },
  {
    kind: 'say-known',
    code: 'unknown-let-in',
    source: clauses(`${ONCE}  only if contact.city != "Lyon"`),
    changes: [{ from: 'contact.city != "Lyon"', to: 'contact.city != "Lyon" and contact.city is known' }],
  },
  {
    kind: 'add-window',
    code: 'fact-needs-window',
    source: clauses(`${ONCE}  only if purchased`),
    changes: [{ from: 'purchased', to: 'purchased within 30d' }],
  },
  {
    kind: 'add-parentheses',
    code: 'mixed-and-or',
    source: clauses(`${ONCE}  only if contact.city == "a" and contact.locale == "b" or contact.locale == "c"`),
    changes: [{ from: 'contact.city == "a" and contact.locale == "b"', to: '(contact.city == "a" and contact.locale == "b")' }],
  },
  {
    kind: 'activate-table',
    code: 'table-not-active',
    source: clauses('once  when site visited'),
    changes: [{ file: 'relance.yaml', from: 'cart_item]', to: 'cart_item, visit]' }],
  },
  {
    kind: 'set-up-channel',
    code: 'channel-not-set-up',
    source: steps('push nudge'),
    files: { 'messages/nudge.push.yaml': 'title: Hello\nbody: Here\n' },
    changes: [{ file: 'relance.yaml', from: '  sms: { from: MaisonLune }\n', to: '  sms: { from: MaisonLune }\n  push: {}\n' }],
  },
  {
    kind: 'declare-segment',
    code: 'unknown-segment',
    source: steps('add to prospects'),
    changes: [{ from: ODD, to: `segment prospects = manual\n\n${ODD}` }],
  },
  {
    kind: 'declare-coupon',
    code: 'unknown-coupon',
    source: steps('give coupon spring'),
    changes: [{ from: ODD, to: `coupon spring { 10% off order }\n\n${ODD}` }],
  },
  {
    kind: 'create-message',
    code: 'unknown-message',
    source: steps('email goodnight'),
    changes: [{ file: 'messages/goodnight.email.mjml', from: '', to: GOODNIGHT }],
  },
  {
    kind: 'even-shares',
    code: 'shares-not-whole',
    source: steps('split line { 50% a { email hello }  40% b { } }'),
    changes: [{ from: '40%', to: '50%' }],
  },
  {
    kind: 'add-limit',
    code: 'wait-without-limit',
    source: steps('wait for order placed'),
    changes: [{ from: 'wait for', to: 'wait up to 7d for' }],
  },
  {
    kind: 'name-this',
    code: 'lint/this-or-any',
    source: clauses('repeatable per cart  when cart updated  unless purchased'),
    changes: [{ from: 'unless purchased', to: 'unless this cart purchased' }],
  },
  {
    kind: 'order-parts',
    code: 'parts-out-of-order',
    source: `${SAVE}${clauses('once  when cart abandoned where (cart.total > 50 EUR) after 3d')}`,
    changes: [{ from: 'where (cart.total > 50 EUR) after 3d', to: 'after 3d where (cart.total > 50 EUR)' }],
  },
  {
    kind: 'rephrase',
    code: 'foreign-phrase',
    source: clauses(`${ONCE}  holdout 0.1`),
    changes: [{ from: 'holdout 0.1', to: 'holdout 10%' }],
  },
];
