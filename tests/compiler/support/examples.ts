/** The campaigns of the golden files: the source and the program that it means. */
import type { Program, RowRef } from '../../../language/program.ts';
import { campaign, CONTACT, fact, message, ofContact, path, program, scalar } from './build.ts';
import { createSource, type Source } from './source.ts';

export interface Example {
  readonly source: Source;
  readonly program: Program;
}

const WEEK = 604_800_000;

function welcome(): Example {
  const source = createSource(
    'welcome.campaign',
    `/// Thanks everybody who registers.
campaign welcome {
  once
  when contact registered
  then email welcome
}
`,
  );
  const { at } = source;
  const span = at('email welcome');
  return {
    source,
    program: program({
      messages: [message('welcome', {}, span)],
      campaigns: [
        campaign('welcome', at(source.text.slice(source.text.indexOf('campaign'), -1)), {
          documentation: 'Thanks everybody who registers.',
          triggers: [{ kind: 'event', event: 'contact registered', span: at('contact registered') }],
          then: [{ kind: 'email', label: 'email_welcome', named: false, message: 'welcome', with: [], span }],
        }),
      ],
    }),
  };
}

function cartRecovery(): Example {
  const source = createSource(
    'recovery/cart-recovery.campaign',
    `/// Bring back carts that were left for three days.
campaign cart_recovery {
  repeatable per cart
  when cart abandoned after 3d
  unless purchased
  then {
    give coupon save20
    email cart_reminder
  }
}
`,
  );
  const { at } = source;
  return {
    source,
    program: program({
      messages: [message('cart_reminder', { cart: { kind: 'row', entity: 'cart' }, save20: { kind: 'coupon' } }, at('cart_reminder'))],
      campaigns: [
        campaign('cart_recovery', at(source.text.slice(source.text.indexOf('campaign'), -1)), {
          documentation: 'Bring back carts that were left for three days.',
          entry: { mode: 'repeatable', per: 'cart', newestWins: false },
          triggers: [{ kind: 'idle', event: 'cart abandoned', entity: 'cart', after: 259_200_000, span: at('cart abandoned after 3d') }],
          unless: [{ label: 'unless_purchased', when: fact('order placed', at('purchased')), effects: [], span: at('unless purchased') }],
          then: [
            { kind: 'give', label: 'give_save20', named: false, coupon: 'save20', span: at('give coupon save20') },
            { kind: 'email', label: 'email_cart_reminder', named: false, message: 'cart_reminder', with: [], span: at('email cart_reminder') },
          ],
        }),
      ],
    }),
  };
}

function firstOrderNudge(): Example {
  const source = createSource(
    'first_order_nudge.campaign',
    `campaign first_order_nudge {
  once
  when contact registered
  unless purchased
  then {
    wait 1w
    give coupon first10
    email nudge
    wait 1w
    give coupon first20
    /// The last one.
    email last_nudge
  }
}
`,
  );
  const { at } = source;
  return {
    source,
    program: program({
      messages: [message('nudge', { code: { kind: 'coupon' } }, at('email nudge')), message('last_nudge', { code: { kind: 'coupon' } }, at('email last_nudge'))],
      campaigns: [
        campaign('first_order_nudge', at(source.text.slice(0, -1)), {
          triggers: [{ kind: 'event', event: 'contact registered', span: at('contact registered') }],
          unless: [{ label: 'unless_purchased', when: fact('order placed', at('purchased')), effects: [], span: at('unless purchased') }],
          then: [
            { kind: 'wait', label: 'wait_1', named: false, ms: WEEK, span: at('wait 1w') },
            { kind: 'give', label: 'give_first10', named: false, coupon: 'first10', span: at('give coupon first10') },
            { kind: 'email', label: 'email_nudge', named: false, message: 'nudge', with: [], span: at('email nudge') },
            { kind: 'wait', label: 'wait_2', named: false, ms: WEEK, span: at('wait 1w', 1) },
            { kind: 'give', label: 'give_first20', named: false, coupon: 'first20', span: at('give coupon first20') },
            {
              kind: 'email',
              label: 'email_last_nudge',
              named: false,
              documentation: 'The last one.',
              message: 'last_nudge',
              with: [],
              span: at('email last_nudge'),
            },
          ],
        }),
      ],
    }),
  };
}

const ORDER: RowRef = { from: 'filter', name: 'order', entity: 'order' };
const CART: RowRef = { from: 'this', name: 'this', entity: 'cart' };

/** A race whose arms join, an `if` with a wait on one side only, a goal with effects, conditions of many kinds. */
function winBack(): Example {
  const source = createSource(
    'win_back.campaign',
    `campaign win_back {
  repeatable per cart
  when cart abandoned after 1h
  only if contact.city in ["Paris", "Lyon"] and none(orders within 90d where (order.total > 50 EUR))
  unless contact unsubscribed { email goodbye }
  goal this cart purchased counted for 7d
  then {
    email hello with { headline: "Still interested?" }
    wait up to 1d as reaction {
      on this cart updated as seen { }
      on order placed where (order.total >= 100 EUR) { stop outcome big_order }
      on order placed { email thanks }
      on timeout {
        if sum(orders.total) > 1000 EUR {
          give coupon vip
          wait 2d as pause
          email vip_offer
        } else if contact.first_name is known and not (local time between 22:00 and 08:00) {
          email offer
        }
      }
    }
    email farewell with { total: this.total }
    if count(this.items) >= 3 { email many } else { email few }
  }
}
`,
  );
  const { at } = source;
  const money = (minor: string, words: string) => ({ kind: 'literal' as const, type: scalar('money'), value: { minor, currency: 'EUR' }, span: at(words) });
  const total = (words: string) => path(ORDER, ['total'], scalar('money'), at(words));
  const compare = (op: '>' | '>=', left: ReturnType<typeof path>, right: ReturnType<typeof path>, words: string) =>
    ({ kind: 'compare', type: scalar('boolean'), op, left, right, span: at(words) }) as const;
  const email = (name: string) => ({ kind: 'email', label: `email_${name}`, named: false, message: name, with: [], span: at(`email ${name}`) }) as const;
  const names = ['goodbye', 'hello', 'thanks', 'vip_offer', 'offer', 'farewell', 'many', 'few'];
  return {
    source,
    program: program({
      messages: names.map((name) => message(name, {}, at(`email ${name}`))),
      campaigns: [
        campaign('win_back', at(source.text.slice(0, -1)), {
          entry: { mode: 'repeatable', per: 'cart', newestWins: false },
          tags: ['recovery'],
          triggers: [{ kind: 'idle', event: 'cart abandoned', entity: 'cart', after: 3_600_000, span: at('cart abandoned after 1h') }],
          onlyIf: {
            kind: 'and',
            type: scalar('boolean'),
            operands: [
              {
                kind: 'in',
                type: scalar('boolean'),
                negated: false,
                left: path(CONTACT, ['city'], scalar('text'), at('contact.city')),
                right: {
                  kind: 'list',
                  type: { kind: 'list', of: 'text' },
                  items: ['Paris', 'Lyon'].map((city) => ({ kind: 'literal', type: scalar('text'), value: city, span: at(`"${city}"`) })),
                  span: at('["Paris", "Lyon"]'),
                },
                span: at('contact.city in ["Paris", "Lyon"]'),
              },
              {
                kind: 'aggregate',
                type: scalar('boolean'),
                fn: 'none',
                over: ofContact('order', {
                  within: 7_776_000_000,
                  where: compare('>', total('order.total > 50'), money('5000', '50 EUR'), 'order.total > 50 EUR'),
                }),
                span: at('none(orders within 90d where (order.total > 50 EUR))'),
              },
            ],
            span: at('contact.city in ["Paris", "Lyon"] and none(orders within 90d where (order.total > 50 EUR))'),
          },
          unless: [
            {
              label: 'unless_contact_unsubscribed',
              when: fact('contact unsubscribed', at('contact unsubscribed')),
              effects: [email('goodbye')],
              span: at('unless contact unsubscribed { email goodbye }'),
            },
          ],
          goals: [
            {
              label: 'goal_purchased',
              when: fact('order placed', at('this cart purchased'), { aboutThis: true }),
              effects: [],
              countedFor: WEEK,
              span: at('goal this cart purchased counted for 7d'),
            },
          ],
          then: [
            {
              ...email('hello'),
              with: [{ name: 'headline', value: { kind: 'literal', type: scalar('text'), value: 'Still interested?', span: at('"Still interested?"') } }],
              span: at('email hello with { headline: "Still interested?" }'),
            },
            {
              kind: 'race',
              label: 'reaction',
              named: true,
              ms: 86_400_000,
              span: at(source.text.slice(source.text.indexOf('wait up to'), source.text.indexOf('    email farewell')).trimEnd()),
              arms: [
                { event: fact('cart updated', at('this cart updated'), { aboutThis: true }), binds: 'seen', steps: [], span: at('on this cart updated as seen { }') },
                {
                  event: fact('order placed', at('order placed where (order.total >= 100 EUR)'), {
                    where: compare('>=', total('order.total >= 100'), money('10000', '100 EUR'), 'order.total >= 100 EUR'),
                  }),
                  steps: [{ kind: 'stop', label: 'stop_big_order', named: false, outcome: 'big_order', span: at('stop outcome big_order') }],
                  span: at('on order placed where (order.total >= 100 EUR) { stop outcome big_order }'),
                },
                { event: fact('order placed', at('order placed', 1)), steps: [email('thanks')], span: at('on order placed { email thanks }') },
              ],
              timeout: [
                {
                  kind: 'if',
                  label: 'if_1',
                  named: false,
                  span: at(source.text.slice(source.text.indexOf('if sum'), source.text.indexOf('      }\n    }\n    email farewell')).trimEnd()),
                  branches: [
                    {
                      condition: compare(
                        '>',
                        { kind: 'aggregate', type: scalar('money'), fn: 'sum', over: ofContact('order'), value: total('orders.total'), span: at('sum(orders.total)') },
                        money('100000', '1000 EUR'),
                        'sum(orders.total) > 1000 EUR',
                      ),
                      steps: [
                        { kind: 'give', label: 'give_vip', named: false, coupon: 'vip', span: at('give coupon vip') },
                        { kind: 'wait', label: 'pause', named: true, ms: 172_800_000, span: at('wait 2d as pause') },
                        email('vip_offer'),
                      ],
                    },
                    {
                      condition: {
                        kind: 'and',
                        type: scalar('boolean'),
                        span: at('contact.first_name is known and not (local time between 22:00 and 08:00)'),
                        operands: [
                          {
                            kind: 'known',
                            type: scalar('boolean'),
                            negated: false,
                            operand: path(CONTACT, ['first_name'], scalar('text'), at('contact.first_name')),
                            span: at('contact.first_name is known'),
                          },
                          {
                            kind: 'not',
                            type: scalar('boolean'),
                            operand: {
                              kind: 'local time',
                              type: scalar('boolean'),
                              from: '22:00',
                              until: '08:00',
                              zone: { kind: 'contact' },
                              span: at('local time between 22:00 and 08:00'),
                            },
                            span: at('not (local time between 22:00 and 08:00)'),
                          },
                        ],
                      },
                      steps: [email('offer')],
                    },
                  ],
                  otherwise: [],
                },
              ],
            },
            {
              ...email('farewell'),
              with: [{ name: 'total', value: path(CART, ['total'], scalar('money'), at('this.total')) }],
              span: at('email farewell with { total: this.total }'),
            },
            {
              kind: 'if',
              label: 'if_2',
              named: false,
              span: at('if count(this.items) >= 3 { email many } else { email few }'),
              branches: [
                {
                  condition: compare(
                    '>=',
                    {
                      kind: 'aggregate',
                      type: scalar('number'),
                      fn: 'count',
                      over: {
                        entity: 'cart_item',
                        of: { root: CART, path: [] },
                        via: 'cart',
                        row: { from: 'filter', name: 'cart_item', entity: 'cart_item' },
                      },
                      span: at('count(this.items)'),
                    },
                    { kind: 'literal', type: scalar('number'), value: '3', span: at('3 {') },
                    'count(this.items) >= 3',
                  ),
                  steps: [email('many')],
                },
              ],
              otherwise: [email('few')],
            },
          ],
        }),
      ],
    }),
  };
}

/** All examples by campaign. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  welcome: welcome(),
  cart_recovery: cartRecovery(),
  first_order_nudge: firstOrderNudge(),
  win_back: winBack(),
};
