/** Rules about discounts, and about messages that come too often. */
import { describe, expect, it } from 'vitest';
import { afterRegistration, find } from './find.ts';

const GIFTS = 'give coupon save10 as first\nwait 7d\ngive coupon save20 as second\nemail hello';

describe('discounts of one run', () => {
  const only = { only: ['stacking-coupons'] };
  it.each([
    ['both can be used', GIFTS, 'unless contact in vip', ['8 stacking-coupons']],
    ['an order ends the run', GIFTS, 'unless purchased', []],
    ['an order is the goal', GIFTS, 'goal purchased', []],
    ['the first is over', GIFTS.replace('7d', '14d'), 'unless contact in vip', []],
    ['both at once, whatever ends the run', GIFTS.replace('wait 7d\n', ''), 'unless purchased', ['7 stacking-coupons']],
    [
      'on two ways',
      'if contact in vip { give coupon save10 as first } else { give coupon save20 as second }\nemail hello',
      'unless purchased',
      [],
    ],
    [
      'the same one twice',
      'give coupon save10 as first\ngive coupon save10 as second\nemail hello',
      'unless purchased',
      ['7 stacking-coupons'],
    ],
    [
      'in place of one whose codes are used up',
      'give coupon save10 as first else { give coupon save20 as second }\nemail hello',
      'unless purchased',
      [],
    ],
  ])('%s', (_, steps, clause, found) => {
    expect(find(afterRegistration(steps, clause), only)).toEqual(found);
  });

  it('free shipping goes with anything', () => {
    const source = `coupon free { free shipping }\n${afterRegistration('give coupon save10 as first\ngive coupon free as second\nemail hello')}`;
    expect(find(source, only)).toEqual([]);
  });
});

describe('a coupon that no message prints', () => {
  const only = { only: ['coupon-never-shown'] };
  it.each([
    ['behind it', 'email hello\ngive coupon save10 as code', ['7 coupon-never-shown']],
    ['though one did before', 'give coupon save10 as a\nemail offer\ngive coupon save20 as b\nemail hello', ['8 coupon-never-shown']],
    ['because a later one took its place', 'give coupon save10 as a\ngive coupon save20 as b\nemail offer', ['6 coupon-never-shown']],
    ['by the name of its need', 'give coupon save10 as code\ngive coupon save20 as b\nemail offer', ['7 coupon-never-shown']],
    ['on one of two ways is enough', 'give coupon save10 as code\nif contact in vip { email offer }', []],
    ['one of two that were given', 'if contact in vip { give coupon save10 as a } else { give coupon save20 as b }\nemail offer', []],
    ['in place of one that is used up', 'give coupon save10 as a else { give coupon save20 as b }\nemail offer', []],
    ['in what is done again', 'repeat r up to 3 times until purchased { give coupon save10  email offer }', []],
  ])('%s', (_, steps, found) => {
    expect(find(afterRegistration(steps), only)).toEqual(found);
  });

  it('may be printed by what ends the run, and a shared code by any text', () => {
    expect(find(afterRegistration('email hello', 'unless purchased { give coupon save10  email offer }'), only)).toEqual([]);
    expect(find(afterRegistration('email hello', 'unless purchased { give coupon save10 }'), only)).toEqual(['4 coupon-never-shown']);
    const shared = `coupon all { 10% off order  shared code "ALL10" }\n${afterRegistration('give coupon all\nemail hello')}`;
    expect(find(shared, only)).toEqual([]);
  });
});

describe('discounts of two campaigns', () => {
  const only = { only: ['stacking-campaigns'] };
  const cart = (name: string, after: string, clause = 'priority 3'): string =>
    `campaign ${name} {\n  repeatable per cart\n  when cart abandoned after ${after}\n  ${clause}\n  then { give coupon save10 as code  email offer }\n}\n`;
  it.each([
    ['the same carts', cart('a', '1h') + cart('b', '3d'), ['7 stacking-campaigns']],
    ['contacts told apart', cart('a', '1h', 'only if contact in vip') + cart('b', '3d', 'only if contact not in vip'), []],
    ['one asks about the other', cart('a', '1h') + cart('b', '3d', 'only if contact not in campaign a'), []],
    ['only one gives a discount', cart('a', '1h') + cart('b', '3d').replace('give coupon save10 as code  email offer', 'email hello'), []],
    ['other filters', cart('a', '1h').replace('after 1h', 'after 1h where (cart.total > 10 EUR)') + cart('b', '3d'), []],
  ])('%s', (_, source, found) => {
    expect(find(source, only)).toEqual(found);
  });
});

describe('the same message again', () => {
  const only = { only: ['same-message-twice'] };
  it.each([
    ['with a wait between', 'email nudge\nwait 3d\nemail nudge as again', ['8 same-message-twice']],
    ['behind a question', 'if contact in vip { add to vip }\nemail nudge\nwait 3d\nemail nudge as again', ['9 same-message-twice']],
    ['another one between', 'email nudge\nemail hello\nemail nudge as again', []],
    ['by another channel', 'email hello\nwait 3d\nsms hello', []],
    ['because the first was not clicked', 'email nudge as first\nwait up to 3d for first clicked on timeout { email nudge as again }', []],
    ['with another coupon', 'give coupon save10 as code\nemail offer\nwait 20d\ngive coupon save20 as other\nemail offer as again', []],
    ['over and over, on purpose', 'repeat r up to 3 times until purchased { email nudge  wait 1w }', []],
  ])('%s', (_, steps, found) => {
    expect(find(afterRegistration(steps), only)).toEqual(found);
  });
});

describe('a message at every page', () => {
  const only = { only: ['no-cool-down'] };
  const viewed = (entry: string, steps = 'email hello', clause = 'priority 3'): string =>
    `campaign c {\n  ${entry}\n  when product viewed\n  ${clause}\n  then { ${steps} }\n}\n`;
  it.each([
    ['found', viewed('repeatable'), ['3 no-cool-down']],
    ['once', viewed('once'), []],
    ['a pause', viewed('repeatable at most every 7d'), []],
    ['a wait first', viewed('repeatable', 'wait 1d  email hello'), []],
    ['a look at what was sent', viewed('repeatable', 'email hello', 'only if none(messages within 7d)'), []],
    ['no message', viewed('repeatable', 'add to vip'), []],
  ])('%s', (_, source, found) => {
    expect(find(source, only)).toEqual(found);
  });

  it('a cap of the workspace', () => {
    expect(find(viewed('repeatable'), { ...only, settings: 'policies: { caps: [{ messages: 3, per: 7d }] }\n' })).toEqual([]);
  });
});
