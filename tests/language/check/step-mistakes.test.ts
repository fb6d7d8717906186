import { describe, expect, test } from 'vitest';
import { problems, problemsIn, seeShop, steps } from './whole-shop.ts';

describe('send', () => {
  test('needs a choice between channels that have the message and are set up', () => {
    expect(problems('send hello by sms')).toEqual(['too-few-channels: sms']);
    expect(problems('send hello by preferred')).toEqual(['too-few-channels: preferred']);
    expect(problems('send hello by sms or sms')).toEqual(['duplicate-channel: sms']);
    expect(problems('send headline_mail by email or sms with { headline: "x" }')).toEqual(['unknown-message: sms']);
    expect(problems('send helo by email or sms')).toEqual(['unknown-message: helo']);
    expect(problems('send hello by email or push')).toEqual(['channel-not-set-up: push']);
  });

  test('passes what any of its messages needs', () => {
    const more = { 'messages/headline_mail.sms.txt': '---\nneeds: {}\n---\nnews\n' };
    expect(seeShop(steps('send headline_mail by sms or email with { headline: "x" }'), more)).toBe('\n');
    expect(seeShop(steps('send headline_mail by sms or email'), more)).toContain('error[argument-missing]');
    expect(seeShop(steps('send headline_mail by sms or email with { headline: "x", foo: 1 }'), more)).toContain('error[argument-unused]');
  });
});

describe('set', () => {
  test('writes fields of the contact itself, of their type', () => {
    expect(problems('set contact.points = contact.points * 2')).toEqual([]);
    expect(problems('set contact.city = "Lyon"')).toEqual([]);
    expect(problems('set contact.budget = order.total - 10 EUR')).toEqual([]);
    expect(problems('set contact.email = "x"')).toEqual(['field-not-settable: email']);
    expect(problems('set contact.consents = ["email"]')).toEqual(['field-not-settable: consents']);
    expect(problems('set order.total = 3 EUR')).toEqual(['field-not-settable: order.total']);
    expect(problems('set contact.pionts = 3')).toEqual(['unknown-field: pionts']);
    expect(problems('set contact.points = "three"')).toEqual(['type-mismatch: "three"']);
    expect(problems('set contact.points = order.total')).toEqual(['type-mismatch: order.total']);
  });
});

describe('call, notify, start', () => {
  test('names must be declared', () => {
    expect(problems('call epr')).toEqual(['unknown-endpoint: epr']);
    expect(problems('notify marketng "x"')).toEqual(['unknown-people: marketng']);
    expect(problems('start win_bak')).toEqual(['unknown-campaign: win_bak']);
  });

  test('a call passes on plain values only', () => {
    expect(problems('call erp with { order: order }')).toEqual(['argument-not-plain: order']);
    expect(problems('call erp with { order: order.id, codes: order.coupon_codes }')).toEqual([]);
  });

  test('a campaign does not start itself, and one that runs per row is started with a row', () => {
    expect(problems('start c')).toEqual(['starts-itself: c']);
    const source = 'campaign a { once when contact registered then start b }\ncampaign b { once per cart when cart updated then stop }\n';
    expect(problemsIn(source)).toEqual(['row-not-bound: b']);
  });
});

describe('an `else` stands only where the effect can fail', () => {
  test.each(['set contact.points = 3', 'notify marketing "x"', 'start win_back', 'unsubscribe from sms', 'suppress contact', 'add to vip'])(
    '%s',
    (step) => {
      expect(problems(`${step} else { stop }`)).toEqual(['else-not-allowed: else { stop }']);
    },
  );

  test.each(['sms hello', 'send hello by sms or email', 'give coupon save20', 'call erp'])('%s', (step) => {
    expect(problems(`${step} else { stop }`)).toEqual([]);
  });
});

describe('splits', () => {
  test('total 100 %, with arms of different names', () => {
    expect(problems('split tone { 50% a { } 40% b { } }')).toEqual(['shares-not-whole: 40%']);
    expect(problems('split tone { 80% a { } 40% b { } }')).toEqual(['shares-not-whole: 40%']);
    expect(problems('split tone { 0% a { } 100% b { } }')).toEqual(['invalid-share: 0%']);
    expect(problems('split tone { 100% a { } }')).toEqual(['too-few-arms: split tone { 100% a { } }']);
    expect(problems('split evenly tone { a { } a { } }')).toEqual(['duplicate-arm: a']);
  });

  test('by a cohort they have exactly its arms', () => {
    expect(problems('split by copy_test { shrt { } long { } }')).toEqual(['unknown-arm: shrt']);
    expect(problems('split by copy_test { long { } }')).toEqual(['arm-missing: copy_test']);
    expect(problems('split by copy_tst { long { } short { } }')).toEqual(['unknown-cohort: copy_tst']);
  });
});

test('waits and repeats', () => {
  expect(problems('wait 1d up to 1d restarting on cart updated')).toEqual(['limit-too-short: 1d']);
  expect(problems('repeat nudges up to 0 times { wait 1d }')).toEqual(['invalid-times: 0']);
  expect(problems('repeat nudges up to 1001 times { wait 1d }')).toEqual(['invalid-times: 1001']);
  expect(problems('parallel { { wait 1d } }')).toEqual(['too-few-arms: parallel { { wait 1d } }']);
  expect(problems('wait up to 1d { on timeout { } }')).toEqual(['too-few-arms: wait up to 1d { on timeout { } }']);
  expect(problems('wait up to 1d { on order paid { } on not sent { } }')).toEqual(['not-sent-needs-message: on not sent { }']);
  expect(problems('email hello wait up to 1d { on email_hello opened { } on not sent { } on not sent { } }')).toEqual([
    'duplicate-clause: on not sent { }',
  ]);
  expect(problems('wait until contact.points after order.placed_at at 09:00')).toEqual(['not-a-span: contact.points']);
});

test('labels', () => {
  expect(problems('email hello as hello')).toEqual(['label-not-allowed: hello']);
  expect(problems('email hello as run')).toEqual(['label-not-allowed: run']);
  expect(problems('split order { 50% a { } 50% b { } }')).toEqual(['label-not-allowed: order']);
  expect(problems('email hello as first email hello as second was first')).toEqual(['label-still-used: first']);
  expect(problems('split tone { 50% a { } 50% b { } } repeat tone up to 2 times { wait 1d }')).toEqual(['duplicate-label: tone']);
});

test('what a reader sees', () => {
  expect(
    seeShop(`campaign c {
  once per order
  when order placed
  then {
    send hello by sms
    set contact.email = "x"
    call epr with { order: order }
    notify marketng "x"
    split tone { 50% a { } 40% b { } }
    split by copy_test { shrt { } long { } }
    repeat nudges up to 0 times { start c }
    email hello as second was nudges
    wait 1d up to 2h restarting on cart updated
    parallel { { wait 1d } }
    wait up to 1d { on order paid { } on not sent { } }
  }
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[too-few-channels]: There is no choice between channels here.
      --> shop.campaign:5:19
        |
      5 |     send hello by sms
        |                   ^^^
        |
      \`sms\` is the only way.
      help: Write \`sms hello\`, or name another channel behind \`or\`.

    error[field-not-settable]: A campaign cannot set this.
      --> shop.campaign:6:17
        |
      6 |     set contact.email = "x"
        |                 ^^^^^
        |
      \`contact.email\` is an address, which the contact gives.
      help: Keep it in a field of your own, declared in schema.yaml.

    error[unknown-endpoint]: This endpoint does not exist.
      --> shop.campaign:7:10
        |
      7 |     call epr with { order: order }
        |          ^^^
        |
      There is no endpoint \`epr\`.
      help: Did you mean \`erp\`?

    error[argument-not-plain]: A call can pass on single values and lists only.
      --> shop.campaign:7:28
        |
      7 |     call epr with { order: order }
        |                            ^^^^^
        |
      \`order\` is a row of \`order\`.
      help: Pass what the endpoint needs of it, such as \`order.id\`.

    error[unknown-people]: These people are not declared.
      --> shop.campaign:8:12
        |
      8 |     notify marketng "x"
        |            ^^^^^^^^
        |
      No people go by the name \`marketng\`.
      help: Did you mean \`marketing\`?

    error[shares-not-whole]: The shares do not total 100 %.
      --> shop.campaign:9:28
        |
      9 |     split tone { 50% a { } 40% b { } }
        |                            ^^^
        |
      All shares total 90 %.
      help: With \`50%\` here all arms total 100 %.

    error[unknown-arm]: The split has no such arm.
      --> shop.campaign:10:26
         |
      10 |     split by copy_test { shrt { } long { } }
         |                          ^^^^
         |
      :: declared.campaign:3:8
        |
      3 | cohort copy_test { 50% short  50% long }
        |        --------- the cohort
        |
      \`copy_test\` has no arm \`shrt\`.
      help: Did you mean \`short\`?

    error[invalid-times]: This number of passes is not allowed.
      --> shop.campaign:11:25
         |
      11 |     repeat nudges up to 0 times { start c }
         |                         ^
         |
      \`0\` passes cannot be made.
      help: Write a whole number from 1 to 1000.

    error[starts-itself]: A campaign cannot start itself.
      --> shop.campaign:11:41
         |
      11 |     repeat nudges up to 0 times { start c }
         |                                         ^
         |
      A run of \`c\` would start \`c\` again.
      help: Use \`repeat\` to do steps again, or \`repeatable\` to let each occurrence start a run.

    error[label-still-used]: A label cannot be renamed from one that is in use.
      --> shop.campaign:12:31
         |
      12 |     email hello as second was nudges
         |                               ^^^^^^
         |
      \`nudges\` is the label of a step of this campaign, so it was not renamed.
      help: Leave out \`was\`, or name the label that the step had before.

    error[limit-too-short]: The limit of this wait leaves it no time.
      --> shop.campaign:13:19
         |
      13 |     wait 1d up to 2h restarting on cart updated
         |                   ^^
         |          -- the wait
         |
      The limit is reached before the wait could start again.
      help: Write a limit that is longer than the wait, such as \`wait 1h up to 2d restarting on …\`.

    error[too-few-arms]: This needs more arms.
      --> shop.campaign:14:5
         |
      14 |     parallel { { wait 1d } }
         |     ^^^^^^^^^^^^^^^^^^^^^^^^
         |
      \`parallel\` has one arm.
      help: Write a second one, or only its steps.

    error[not-sent-needs-message]: No arm waits for a message that could stay unsent.
      --> shop.campaign:15:39
         |
      15 |     wait up to 1d { on order paid { } on not sent { } }
         |                                       ^^^^^^^^^^^^^^^
         |
      What the arms wait for is no message of this run.
      help: Wait for the label of a message, such as \`on reminder clicked { … }\`, or leave it out.

    13 errors
    "
  `);
});

test('what a reader sees of arms and channels', () => {
  expect(
    seeShop(`campaign c {
  once per order
  when order placed
  then {
    send hello by sms or sms
    call erp with { order: order }
    start other
    split by copy_test { long { } }
    split by copy_tst { long { } }
    split evenly tone { a { } a { } }
    split loud { 0% a { } 100% b { } }
  }
}
campaign other { once per cart when cart updated then stop }
`),
  ).toMatchInlineSnapshot(`
    "
    error[duplicate-channel]: This channel stands twice.
      --> shop.campaign:5:26
        |
      5 |     send hello by sms or sms
        |                          ^^^
        |                   --- first here
        |
      \`sms\` was tried already.
      help: Leave it out.

    error[argument-not-plain]: A call can pass on single values and lists only.
      --> shop.campaign:6:28
        |
      6 |     call erp with { order: order }
        |                            ^^^^^
        |
      \`order\` is a row of \`order\`.
      help: Pass what the endpoint needs of it, such as \`order.id\`.

    error[row-not-bound]: This needs a row that is not there.
      --> shop.campaign:7:11
         |
       7 |     start other
         |           ^^^^^
       … |
      14 | campaign other { once per cart when cart updated then stop }
         |                           ---- \`per cart\`
         |
      \`other\` runs per \`cart\`, and no run of this campaign has a \`cart\`.
      help: Start it from a campaign that is about a \`cart\`, or let it run per contact.

    error[arm-missing]: An arm of the cohort is missing.
      --> shop.campaign:8:14
        |
      8 |     split by copy_test { long { } }
        |              ^^^^^^^^^
        |
      :: declared.campaign:3:20
        |
      3 | cohort copy_test { 50% short  50% long }
        |                    --------- the arm in the cohort
        |
      Nothing says what contacts of \`short\` do.
      help: Add \`short { … }\`; the braces may be empty.

    error[unknown-cohort]: This cohort does not exist.
      --> shop.campaign:9:14
        |
      9 |     split by copy_tst { long { } }
        |              ^^^^^^^^
        |
      There is no cohort \`copy_tst\`.
      help: Did you mean \`copy_test\`?

    error[duplicate-arm]: Two arms have the same name.
      --> shop.campaign:10:31
         |
      10 |     split evenly tone { a { } a { } }
         |                               ^
         |                         - first here
         |
      \`a\` is the name of an earlier arm.
      help: Give this one another name.

    error[invalid-share]: This share is not allowed.
      --> shop.campaign:11:18
         |
      11 |     split loud { 0% a { } 100% b { } }
         |                  ^^
         |
      Nobody would take this arm.
      help: Write a share above zero, or leave the arm out.

    7 errors
    "
  `);
});
