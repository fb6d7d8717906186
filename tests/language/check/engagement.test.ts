import { describe, expect, test } from 'vitest';
import type { Program } from '../../../language/program.ts';
import { withoutSpans } from '../see.ts';
import { problems, problemsIn, seeShop, shopProgram } from './whole-shop.ts';

function goalOf(program: Program): unknown {
  return withoutSpans(program.campaigns.find(({ name }) => name === 'c')?.goals[0]?.when);
}

function goal(words: string): unknown {
  return goalOf(
    shopProgram(`campaign c { once when order placed goal ${words} then { give coupon save20 as code email hello as reminder } }\n`),
  );
}

test('labels, channels and messages are subjects', () => {
  expect(goal('reminder clicked')).toMatchObject({ event: 'message clicked', subject: { kind: 'label', label: 'reminder' } });
  expect(goal('email opened')).toMatchObject({ event: 'message opened', subject: { kind: 'channel', channel: 'email' } });
  expect(goal('hello replied within 3d')).toMatchObject({ event: 'message replied', subject: { kind: 'message', message: 'hello' } });
  expect(goal('code redeemed')).toMatchObject({ event: 'coupon redeemed', subject: { kind: 'label', label: 'code' } });
  expect(goal('reminder clicked where (event.url contains "sale")')).toMatchObject({ where: { kind: 'text' } });
});

test('a clause may name a later step, and a step one that no path has passed', () => {
  expect(problems('if email_hello clicked { stop } email hello')).toEqual([]);
});

describe('what does not fit', () => {
  test('an unknown subject or verb', () => {
    expect(problems('email hello as reminder if remnder clicked { stop }')).toEqual(['unknown-event: remnder']);
    expect(problems('email hello as reminder if reminder cliked { stop }')).toEqual(['unknown-event: cliked']);
    expect(problems('give coupon save20 if save20 redeemed { stop }')).toEqual(['unknown-event: save20']);
  });

  test('a step of another kind', () => {
    expect(problems('wait 1d as cooling if cooling clicked { stop }')).toEqual(['wrong-subject: cooling']);
    expect(problems('give coupon save20 as code if code clicked { stop }')).toEqual(['unknown-event: clicked']);
  });

  test('a label before there is a run', () => {
    expect(problemsIn('campaign c { once when order placed only if email_hello clicked within 3d then email hello }\n')).toEqual([
      'wrong-subject: email_hello',
    ]);
    expect(problemsIn('segment s = email_hello clicked within 3d\n')).toEqual(['unknown-event: email_hello']);
  });

  test('`this` before a label', () => {
    expect(problems('email hello if this email_hello clicked { stop }')).toEqual(['this-not-related: this email_hello clicked']);
  });

  test('a step that was left out since it is broken is not missed', () => {
    expect(problems('email hello as wth { } if wth clicked { stop }').filter((one) => one.startsWith('unknown-event'))).toEqual([]);
  });
});

test('what a reader sees', () => {
  expect(
    seeShop(`campaign c {
  once when order placed
  only if first clicked within 3d
  goal cooling clicked or save20 redeemed
  unless first opend or frst opened
  then {
    give coupon save20
    wait 1d as cooling
    email hello as first
  }
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[wrong-subject]: This cannot be asked of that subject.
      --> shop.campaign:3:11
        |
      3 |   only if first clicked within 3d
        |           ^^^^^
        |
      \`first\` is a step of the run, and no run has begun here.
      help: Name a channel or a message, such as \`email opened within 30d\`.

    error[wrong-subject]: This cannot be asked of that subject.
      --> shop.campaign:4:8
        |
      4 |   goal cooling clicked or save20 redeemed
        |        ^^^^^^^
      … |
      8 |     wait 1d as cooling
        |                ------- the step
        |
      \`cooling\` is a step that sends no message and gives no coupon.
      help: Name a message (\`NAME clicked\`) or a coupon that was given (\`NAME redeemed\`).

    error[unknown-event]: This event does not exist.
      --> shop.campaign:4:27
        |
      4 |   goal cooling clicked or save20 redeemed
        |                           ^^^^^^
        |
      \`save20\` is a coupon; what is \`redeemed\` is one that a step has given.
      help: Did you mean \`give_coupon_save20\`?

    error[unknown-event]: This event does not exist.
      --> shop.campaign:5:16
        |
      5 |   unless first opend or frst opened
        |                ^^^^^
        |
      \`first\` stands for a message, and \`opend\` is nothing that happens to one.
      help: Did you mean \`opened\`?

    error[unknown-event]: This event does not exist.
      --> shop.campaign:5:25
        |
      5 |   unless first opend or frst opened
        |                         ^^^^
        |
      Nothing that can be \`opened\` goes by the name \`frst\`.
      help: Did you mean \`first\`?

    5 errors
    "
  `);
});
