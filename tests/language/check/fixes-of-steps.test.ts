import { expect, test } from 'vitest';
import { fixed, problemsIn, steps } from './whole-shop.ts';

/** The steps after the fix, which leaves nothing to report. */
function mended(written: string, kind: string): string {
  const after = fixed(steps(written), kind);
  expect(problemsIn(after)).toEqual([]);
  return after.slice(after.indexOf('then {') + 7, after.lastIndexOf('} }') - 1);
}

test('`name-label` puts `as` behind the head of a step, before its tails', () => {
  expect(mended('email hello email hello', 'name-label')).toBe('email hello email hello as email_hello_again');
  expect(mended('email hello as email_hello_again email hello email hello else { stop }', 'name-label')).toBe(
    'email hello as email_hello_again email hello email hello as email_hello_again2 else { stop }',
  );
  expect(mended('send hello by sms or email send hello by email or sms else { stop }', 'name-label')).toBe(
    'send hello by sms or email send hello by email or sms as send_hello_again else { stop }',
  );
  expect(mended('call erp with { a: 1 } call erp with { a: 2 }', 'name-label')).toBe(
    'call erp with { a: 1 } call erp as call_erp_again with { a: 2 }',
  );
  expect(mended('set contact.points = 1 set contact.points = 2', 'name-label')).toBe(
    'set contact.points = 1 set contact.points = 2 as set_points_again',
  );
  expect(mended('notify marketing "x" notify marketing "y"', 'name-label')).toBe(
    'notify marketing "x" notify marketing "y" as notify_marketing_again',
  );
  expect(mended('unsubscribe from sms unsubscribe from sms', 'name-label')).toBe(
    'unsubscribe from sms unsubscribe from sms as unsubscribe_from_sms_again',
  );
});

test('`even-shares` changes the last share', () => {
  expect(mended('split s { 50% a { } 40% b { } }', 'even-shares')).toBe('split s { 50% a { } 50% b { } }');
  expect(mended('split s { 33.3% a { } 33.3% b { } 33.3% c { } }', 'even-shares')).toBe('split s { 33.3% a { } 33.3% b { } 33.4% c { } }');
});

test('`remove-unreachable` takes out all that follows', () => {
  expect(mended('stop wait 3d email hello', 'remove-unreachable')).toBe('stop ');
});

test('`remove-else` takes out an `else` that can never run', () => {
  expect(mended('suppress contact else { stop }', 'remove-else')).toBe('suppress contact ');
});

test('`remove-argument` takes the comma with it, and the last one its braces', () => {
  expect(mended('email headline_mail with { foo: 1, headline: "x" }', 'remove-argument')).toBe(
    'email headline_mail with { headline: "x" }',
  );
  expect(mended('email headline_mail with { headline: "x", foo: 1 }', 'remove-argument')).toBe(
    'email headline_mail with { headline: "x" }',
  );
  expect(mended('email hello as first with { foo: 1 }', 'remove-argument')).toBe('email hello as first');
  expect(mended('email hello with { foo: 1 } else { stop }', 'remove-argument')).toBe('email hello else { stop }');
});

test('`add-argument` passes what a message needs', () => {
  expect(mended('email headline_mail as first', 'add-argument')).toBe('email headline_mail as first with { headline: "Paris" }');
});

test('`remove-duplicate` takes out a channel or a value that stands twice', () => {
  expect(mended('send hello by sms or sms or email', 'remove-duplicate')).toBe('send hello by sms or email');
  expect(mended('email headline_mail with { headline: "x", headline: "y" }', 'remove-duplicate')).toBe(
    'email headline_mail with { headline: "x" }',
  );
});

test('`declare-coupon` declares it at the top of the file', () => {
  const after = fixed(steps('give coupon save5'), 'declare-coupon');
  expect(after).toBe(`coupon save5 { 10% off order }\n\n${steps('give coupon save5')}`);
  expect(problemsIn(after)).toEqual([]);
});

test('`add-window` looks back thirty days', () => {
  const only = (condition: string): string => `campaign c { once when cart updated only if ${condition} then email hello }\n`;
  expect(fixed(only('order placed where (order.total > 3 EUR)'), 'add-window')).toBe(
    only('order placed within 30d where (order.total > 3 EUR)'),
  );
  expect(fixed(only('purchased'), 'add-window')).toBe(only('purchased within 30d'));
  expect(fixed(only('order placed since entry'), 'add-window')).toBe(only('order placed within 30d'));
});

test('`say-known` leaves unknown values out', () => {
  const only = (condition: string): string => `campaign c { once when cart updated only if ${condition} then email hello }\n`;
  const mend = (condition: string): string => {
    const after = fixed(only(condition), 'say-known');
    expect(problemsIn(after)).toEqual([]);
    return after;
  };
  expect(mend('contact.city != "Paris"')).toBe(only('contact.city != "Paris" and contact.city is known'));
  expect(mend('contact.city != "Paris" and contact.points > 3')).toBe(
    only('contact.city != "Paris" and contact.city is known and contact.points > 3'),
  );
  expect(mend('contact.city != "Paris" or contact.points > 3')).toBe(
    only('(contact.city != "Paris" and contact.city is known) or contact.points > 3'),
  );
});

test('`change-spelling` of names of every kind', () => {
  expect(mended('email helo', 'change-spelling')).toBe('email hello');
  expect(mended('call epr', 'change-spelling')).toBe('call erp');
  expect(mended('start win_bak', 'change-spelling')).toBe('start win_back');
  expect(mended('notify marketng "x"', 'change-spelling')).toBe('notify marketing "x"');
  expect(mended('split by copy_tst { short { } long { } }', 'change-spelling')).toBe('split by copy_test { short { } long { } }');
  expect(mended('split by copy_test { shrt { } long { } }', 'change-spelling')).toBe('split by copy_test { short { } long { } }');
  expect(mended('set contact.pionts = 3', 'change-spelling')).toBe('set contact.points = 3');
  expect(mended('if cuont(orders) > 3 { stop }', 'change-spelling')).toBe('if count(orders) > 3 { stop }');
  expect(mended('if count(ordrs) > 3 { stop }', 'change-spelling')).toBe('if count(orders) > 3 { stop }');
  expect(mended('if ordr.total > 3 EUR { stop }', 'change-spelling')).toBe('if order.total > 3 EUR { stop }');
  expect(mended('if purchasd { stop }', 'change-spelling')).toBe('if purchased { stop }');
  expect(mended('email hello if email_helo clicked { stop }', 'change-spelling')).toBe('email hello if email_hello clicked { stop }');
  expect(mended('give coupon save20 if save20 redeemed { stop }', 'change-spelling')).toBe(
    'give coupon save20 if give_coupon_save20 redeemed { stop }',
  );
  expect(mended('if today in "Europe/Pari" > contact.birthday { stop }', 'change-spelling')).toBe(
    'if today in "Europe/Paris" > contact.birthday { stop }',
  );
});

test('`name-this` says which row is meant', () => {
  const unless = (fact: string): string => `campaign c { once per cart when cart updated unless ${fact} then email hello }\n`;
  expect(problemsIn(unless('cart purchased'))).toEqual(['unknown-event: cart purchased']);
  expect(fixed(unless('cart purchased'), 'name-this')).toBe(unless('this cart purchased'));
  expect(problemsIn(unless('this cart purchased'))).toEqual([]);
});
