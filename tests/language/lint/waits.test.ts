/** Rules about time: when messages go out, and what is over by then. */
import { describe, expect, it } from 'vitest';
import { afterRegistration, find } from './find.ts';

const campaign = (clauses: string, steps: string): string =>
  `campaign c {\n  repeatable\n  ${clauses}\n  unless purchased\n  then {\n${steps}\n  }\n}\n`;

describe('a wait that ends at night', () => {
  const only = { only: ['wait-ends-at-night'] };
  it.each([
    ['an e-mail some whole days later comes at the hour of the visit', 'wait 3d\nemail nudge', []],
    ['and one right after it, too', 'wait 1h\nemail nudge', []],
    ['six hours later may be night', 'wait 6h\nemail nudge', ['6 wait-ends-at-night']],
    ['waits add up', 'wait 18h\nsms hello as a\nwait 6h\nemail nudge', ['6 wait-ends-at-night']],
    ['an SMS rings at any hour of another day', 'wait 3d\nsms hello', ['6 wait-ends-at-night']],
    ['a time of day', 'wait 3 days at 10:00\nsms hello', []],
    ['the next time of a day', 'wait 6h\nwait until 10:00\nsms hello', []],
    ['that time at night', 'wait until 22:00\nsms hello', ['6 wait-ends-at-night']],
    ['at night', 'wait 3 days at 22:00\nsms hello', ['6 wait-ends-at-night']],
    ['between two times', 'wait 6h\nwait until between 09:00 and 20:00\nsms hello', []],
    [
      'what follows an event comes right after something the contact did',
      'wait up to 6h for visited\nemail nudge',
      ['7 wait-ends-at-night'],
    ],
    ['and only the time-out does not', 'wait up to 6h {\non visited { email nudge }\non timeout { stop }\n}', []],
    ['no message, no matter', 'wait 6h\nadd to vip', []],
  ])('%s', (_, steps, found) => {
    expect(find(campaign('when contact registered', steps), only)).toEqual(found);
  });

  it('counts from the time of a trigger that has one', () => {
    expect(find(campaign('when contact.birthday at 09:00', 'wait 5h\nsms hello'), only)).toEqual([]);
    expect(find(campaign('when contact.birthday at 09:00', 'wait 14h\nsms hello'), only)).toEqual(['6 wait-ends-at-night']);
  });

  it('leaves alone what quiet hours hold back, and what is transactional', () => {
    const night = campaign('when contact registered', 'wait 6h\nemail nudge');
    const quiet = 'policies: { quiet_hours: { from: "21:00", until: "08:00", then: hold } }\n';
    expect(find(night, { ...only, settings: quiet })).toEqual([]);
    expect(find(night.replace('  repeatable', '  repeatable\n  quiet hours 22:00 to 07:00 hold'), only)).toEqual([]);
    expect(find(night.replace('  repeatable', '  transactional\n  repeatable'), only)).toEqual([]);
  });
});

describe('nothing that stops the messages', () => {
  const only = { only: ['no-stop-condition'] };
  it.each([
    ['a message behind a wait', 'email hello\nwait 3d\nemail nudge', ['8 no-stop-condition']],
    ['a single message, whenever it goes', 'wait 3d\nemail hello', []],
    [
      'the first one that follows on another, only',
      'wait 3d\nemail hello\nwait 3d\nemail nudge\nwait 3d\nsms hello',
      ['9 no-stop-condition'],
    ],
    ['two ways that join', 'if contact in vip { email hello } else { add to vip }\nwait 3d\nemail nudge', ['8 no-stop-condition']],
    ['what repeats follows on itself', 'repeat r up to 3 times { wait 30d  email nudge }', ['6 no-stop-condition']],
    ['what is asked each time does not', 'repeat r up to 3 times until contact in vip { wait 30d  email nudge  stop }', []],
    ['something is asked before it', 'wait 3d\nif contact in vip { email nudge }', []],
    ['a wait for an event', 'email hello\nwait up to 3d for purchased on timeout { email nudge }', []],
    ['behind a question, a wait of its own', 'if contact in vip { email hello }\nwait 3d\nemail nudge', ['8 no-stop-condition']],
    ['no wait', 'email hello\nsms hello', []],
    ['a random split asks nothing', 'sms hello\nwait 3d\nsplit s { 50% a { email hello } 50% b { email nudge } }', ['8 no-stop-condition']],
  ])('%s', (_, steps, found) => {
    expect(find(afterRegistration(steps, 'priority 3'), only)).toEqual(found);
  });

  it('is fine with a goal, and with birthdays', () => {
    expect(find(afterRegistration('email hello\nwait 3d\nemail nudge', 'goal purchased'), only)).toEqual([]);
    const wishes =
      'campaign c {\n  repeatable\n  when 1 week before contact.birthday at 09:00\n  then { email hello  wait 7d  email nudge }\n}\n';
    expect(find(wishes, only)).toEqual([]);
  });
});

describe('a campaign that is very long', () => {
  const only = { only: ['very-long-campaign'] };
  it('counts the messages of the longest way, and what repeats as often as it may', () => {
    const weekly = (times: number): string => afterRegistration(`repeat r up to ${times} times until purchased { email nudge  wait 1w }`);
    expect(find(weekly(30), only)).toEqual([]);
    expect(find(weekly(31), only)).toEqual(['1 very-long-campaign']);
    const ways = (times: number): string =>
      afterRegistration(`if contact in vip { repeat r up to ${times} times { email nudge } } else { email nudge as b }\nemail hello`);
    expect(find(ways(29), only)).toEqual([]);
    expect(find(ways(30), only)).toEqual(['1 very-long-campaign']);
  });

  it('lets a run wait as long as it must', () => {
    expect(find(afterRegistration('wait 23 months at 10:00\nemail hello\nwait 365d\nemail nudge'), only)).toEqual([]);
  });

  it('counts steps', () => {
    const steps = (count: number): string =>
      Array.from({ length: count }, (_, index) => `add to vip as step_${'x'.repeat(index)}a`).join('\n');
    expect(find(afterRegistration(steps(60)), only)).toEqual([]);
    expect(find(afterRegistration(steps(61)), only)).toEqual(['1 very-long-campaign']);
  });
});

describe('a wait without a label', () => {
  const two = afterRegistration('wait 1d\nemail hello\nwait 3d\nsms hello\nwait up to 2d for visited\nwait 2 days at 10:00 as named');
  it('is found in deployed campaigns, if it is longer than a day', () => {
    const only = ['unlabelled-wait'];
    expect(find(two, { only })).toEqual([]);
    expect(find(two, { only, live: [{ name: 'c', runs: 3 }] })).toEqual(['8 unlabelled-wait', '10 unlabelled-wait']);
  });
});

describe('a coupon that is over', () => {
  const only = { only: ['coupon-expires-first'] };
  it.each([
    ['as long as it is valid', 'give coupon save10 as code\nwait 14d\nemail offer', ['8 coupon-expires-first']],
    ['a minute less', 'give coupon save10 as code\nwait 13d 23h\nemail offer', []],
    ['on one of two ways', 'give coupon save10 as code\nif contact in vip { wait 20d }\nemail offer', ['8 coupon-expires-first']],
    [
      'a time-out is as long as it says',
      'give coupon save10 as code\nwait up to 15d for visited on timeout { email offer }',
      ['7 coupon-expires-first'],
    ],
    ['the coupon of the name is meant', 'give coupon save10 as code\nwait 20d\ngive coupon save20 as second_code\nemail better_offer', []],
  ])('%s', (_, steps, found) => {
    expect(find(afterRegistration(steps), only)).toEqual(found);
  });
});
