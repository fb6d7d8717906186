/** Rules about conditions: whom they let in, and whom nobody is. */
import { describe, expect, it } from 'vitest';
import { afterRegistration, find, findingsIn } from './find.ts';

describe('opened e-mails', () => {
  const only = { only: ['machine-opens'] };
  it.each([
    ['as a goal', afterRegistration('email hello as first\nwait 3d\nemail nudge', 'goal first opened'), ['4 machine-opens']],
    ['of any e-mail', afterRegistration('if email opened within 30d { email hello }'), ['6 machine-opens']],
    ['of a message by name', afterRegistration('if hello opened within 30d { email nudge }'), ['6 machine-opens']],
    ['by their time', afterRegistration('if any(messages where (message.opened_at is known)) { email hello }'), ['6 machine-opens']],
    ['of a push message, which somebody tapped', afterRegistration('push hello as first\nwait up to 1d for first opened\nemail nudge'), []],
    [
      'of what a push or an e-mail may be',
      afterRegistration('send hello by push or email as first\nwait up to 1d for first opened\nemail nudge'),
      ['7 machine-opens'],
    ],
    [
      'twice in one condition',
      afterRegistration('email hello as first\nwait 1d\nif first opened or email opened within 9d { email nudge }'),
      ['8 machine-opens'],
    ],
  ])('%s', (_, source, found) => {
    expect(find(source, only)).toEqual(found);
  });
});

describe('messages that reach nobody', () => {
  const only = { only: ['unreachable-contacts'] };
  it.each([
    ['no consent', 'if contact.consents has "sms" { sms hello } else { sms hello as other }', ['6 unreachable-contacts']],
    ['no address', 'if contact.email is unknown { email hello }', ['6 unreachable-contacts']],
    ['no phone, for an SMS', 'if contact.phone is known { email hello } else { sms hello }', ['6 unreachable-contacts']],
    ['just unsubscribed', 'unsubscribe from email\nwait 3d\nemail hello', ['8 unreachable-contacts']],
    ['suppressed', 'suppress contact\nsms hello', ['7 unreachable-contacts']],
    ['another channel', 'unsubscribe from email\nsms hello', []],
    ['one channel of several is enough', 'unsubscribe from email\nsend hello by email or push', []],
    ['on one of two ways', 'if contact in vip { unsubscribe from email }\nemail hello', []],
    ['what was asked before a wait may have changed', 'if contact.email is unknown { wait 3d  email hello }', []],
  ])('%s', (_, steps, found) => {
    expect(find(afterRegistration(steps), only)).toEqual(found);
  });

  it('says where it is decided', () => {
    const [finding] = findingsIn(afterRegistration('if contact.email is unknown { email hello }'), only);
    expect(finding).toMatchObject({
      message: 'Only contacts get here whose `contact.email` is unknown.',
      related: [{ message: 'this is why', span: { start: { line: 6 } } }],
    });
  });
});

describe('conditions that exclude each other', () => {
  const only = { only: ['never-true'] };
  const onlyIf = (condition: string, unless = 'purchased'): string =>
    `campaign c {\n  once\n  when contact registered\n  only if ${condition}\n  unless ${unless}\n  then email hello\n}\n`;
  it.each([
    ['a condition and its negation', 'contact in vip and not (contact in vip)', ['4 never-true']],
    ['membership', 'contact in vip and contact not in vip', ['4 never-true']],
    ['two values', 'contact.tier == "gold" and contact.tier == "silver"', ['4 never-true']],
    ['two values of two fields', 'contact.tier == "gold" and contact.city == "Lyon"', []],
    ['under a negation', 'contact in vip and not (contact in vip or count(orders) > 3)', ['4 never-true']],
    ['joined by or', 'contact in vip or contact not in vip', []],
    ['a range', 'count(orders) > 3 and count(orders) <= 3', ['4 never-true']],
  ])('%s', (_, condition, found) => {
    expect(find(onlyIf(condition), only)).toEqual(found);
  });

  it('entry and exit', () => {
    expect(find(onlyIf('contact in vip', 'contact in vip or purchased'), only)).toEqual(['5 never-true']);
    expect(find(onlyIf('contact in vip', 'contact not in vip'), only)).toEqual([]);
  });

  it('rules of segments', () => {
    expect(find('segment s = contact.city == "Lyon" and contact.city == "Paris"\n', only)).toEqual(['1 never-true']);
  });
});

describe('comparisons of a value with itself', () => {
  const only = { only: ['compared-with-itself'] };
  it('are found in any condition', () => {
    expect(find(afterRegistration('if contact.city == contact.city { email hello }'), only)).toEqual(['6 compared-with-itself']);
    expect(find('segment s = count(orders) > count(orders)\n', only)).toEqual(['1 compared-with-itself']);
    expect(find(afterRegistration('if contact.city == contact.region { email hello }'), only)).toEqual([]);
  });

  it('say which row a name stands for in a filter', () => {
    const source =
      'campaign c {\n  repeatable per review\n  when review posted\n  only if any(reviews where (review.product == review.product))\n  then email hello\n}\n';
    expect(findingsIn(source, only).map(({ message, help }) => `${message} ${help}`)).toEqual([
      'This is true wherever the value is known. `review` is the row under test here; the row of the run is `this`, in a campaign with `per review`.',
    ]);
    expect(find(source.replace('== review.', '== this.'), only)).toEqual([]);
  });
});

describe('values that can never be there', () => {
  const only = { only: ['unknown-value'] };
  const inSteps = (condition: string): string => afterRegistration(`if ${condition} { email hello }`, 'tagged spring');
  it.each([
    ['a channel', 'contact.consents has "mail"', ['6 unknown-value']],
    ['one of several', 'contact.consents has any ["email", "smss"]', ['6 unknown-value']],
    ['a tag', 'none(messages within 7d where (message.tags has "sprng"))', ['6 unknown-value']],
    ['a tag that a campaign has', 'none(messages within 7d where (message.tags has "spring"))', []],
    ['a campaign', 'any(messages where (message.campaign == "d"))', ['6 unknown-value']],
    ['this campaign', 'any(messages where (message.campaign == "c"))', []],
    ['a field of free text', 'contact.city == "Lyonn"', []],
  ])('%s', (_, condition, found) => {
    expect(find(inSteps(condition), only)).toEqual(found);
  });

  it('offers the nearest name, in quotes', () => {
    const [finding] = findingsIn(inSteps('contact.consents has "emial"'), only);
    expect(finding?.help).toBe('Did you mean `email`?');
    expect(finding?.fixes?.[0]?.edits.map(({ text }) => text)).toEqual(['"email"']);
  });
});

describe('facts of campaigns that run per row', () => {
  const per = (unless: string): string =>
    `campaign c {\n  repeatable per order\n  when order placed\n  unless ${unless}\n  then { wait 1d  email hello }\n}\n`;
  it('ask which row is meant', () => {
    const only = { only: ['another-row'] };
    expect(find(per('order cancelled'), only)).toEqual(['4 another-row']);
    expect(find(per('this order cancelled'), only)).toEqual([]);
    expect(find(per('order cancelled where (order.id == this.id)'), only)).toEqual([]);
    expect(find(per('purchased'), only)).toEqual([]);
    expect(find(per('order cancelled').replace(' per order', ''), only)).toEqual([]);
    // It started the run about this one, so it is another's.
    expect(find(per('order paid').replace('when order placed', 'when order paid'), only)).toEqual([]);
    const cart = per('cart updated').replace('per order', 'per cart');
    expect(find(cart.replace('order placed', 'cart updated'), only)).toEqual(['4 another-row']);
  });

  it('name the way to the row where `this` does not go', () => {
    const [finding] = findingsIn(per('review posted'), { only: ['this-or-any'] });
    expect(finding?.help).toBe('If only that of this order is meant, ask for it: `where (review.order == this)`.');
    expect(find(per('review posted where (review.order == this)'), { only: ['this-or-any'] })).toEqual([]);
  });

  it('offer `this`', () => {
    const cart = 'campaign c {\n  repeatable per cart\n  when cart abandoned after 1d\n  unless purchased\n  then email hello\n}\n';
    const [finding] = findingsIn(cart, { only: ['this-or-any'] });
    expect(finding?.fixes?.[0]?.edits.map(({ text }) => text)).toEqual(['this cart purchased']);
  });
});

describe('negations that let unknown values in', () => {
  it('are found where the checker lets them pass', () => {
    const only = { only: ['negation-of-optional'] };
    expect(find(afterRegistration('if contact.country != "FR" { email hello }'), only)).toEqual(['6 negation-of-optional']);
    expect(find(afterRegistration('if contact.country == "FR" { email hello } else { email nudge }'), only)).toEqual([]);
    expect(find(afterRegistration('if count(orders) != 3 { email hello }'), only)).toEqual([]);
  });

  it('are not flags, which nobody set where they are unknown', () => {
    const only = { only: ['negation-of-optional'] };
    const flag = (condition: string): readonly string[] =>
      find(afterRegistration(`if ${condition} { email hello }`, `only if ${condition}`), only);
    expect(flag('not contact.done')).toEqual([]);
    expect(flag('contact.done != true')).toEqual([]);
    expect(flag('not (contact.done == true)')).toEqual([]);
    expect(() => flag('contact.done != false')).toThrow('Where `contact.done` is unknown this is true.');
    expect(() => flag('not (contact.done == false)')).toThrow('Where `contact.done` is unknown this is true.');
  });
});
