import { expect, test } from 'vitest';
import { SETTINGS, seeFiles } from '../see.ts';

test('no front matter', () => {
  expect(seeFiles({ 'relance.yaml': SETTINGS, 'messages/a.email.mjml': '<mjml></mjml>\n' })).toMatchInlineSnapshot(`
    "
    error[front-matter-missing]: The message has no front matter.
      --> messages/a.email.mjml:1:1
        |
      1 | <mjml></mjml>
        | ^^^
        |
      The file does not begin with \`---\`.
      help: Begin the file with \`---\`, then \`subject: …\`, then \`---\`, then the template.

    1 error
    "
  `);
});

test('front matter that is never closed', () => {
  expect(seeFiles({ 'relance.yaml': SETTINGS, 'messages/a.email.mjml': '---\nsubject: Hello\n<mjml></mjml>\n' })).toMatchInlineSnapshot(`
    "
    error[front-matter-missing]: The message has no front matter.
      --> messages/a.email.mjml:1:1
        |
      1 | ---
        | ^^^
        |
      The front matter is never closed.
      help: Begin the file with \`---\`, then \`subject: …\`, then \`---\`, then the template.

    1 error
    "
  `);
});

test('no subject', () => {
  expect(seeFiles({ 'relance.yaml': SETTINGS, 'messages/a.email.mjml': '---\nneeds: {}\n---\n<mjml></mjml>\n' })).toMatchInlineSnapshot(`
    "
    error[missing-key]: A required key is missing.
      --> messages/a.email.mjml:2:1
        |
      2 | needs: {}
        | ^
        |
      This file has no \`subject\`.
      help: Add \`subject:\`, the subject line; it may hold Liquid.

    1 error
    "
  `);
});

test('a key with a typo', () => {
  expect(
    seeFiles({ 'relance.yaml': SETTINGS, 'messages/a.email.mjml': '---\nsubject: Hello\npre_header: There\n---\n<mjml></mjml>\n' }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-key]: This key does not exist.
      --> messages/a.email.mjml:3:1
        |
      3 | pre_header: There
        | ^^^^^^^^^^
        |
      There is no key \`pre_header\` at the top of this file.
      help: Did you mean \`preheader\`?

    1 error
    "
  `);
});

test('a need that is nothing', () => {
  expect(
    seeFiles({ 'relance.yaml': SETTINGS, 'messages/a.email.mjml': '---\nsubject: Hello\nneeds:\n  basket: cartt\n---\n<mjml></mjml>\n' }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-need]: The message cannot need this.
      --> messages/a.email.mjml:4:11
        |
      4 |   basket: cartt
        |           ^^^^^
        |
      \`basket\` needs \`cartt\`, which is neither a table, nor \`coupon\`, nor a kind of value.
      help: Did you mean \`cart\`?

    1 error
    "
  `);
});

test('a need whose name is none', () => {
  expect(
    seeFiles({
      'relance.yaml': SETTINGS,
      'messages/a.email.mjml': '---\nsubject: Hello\nneeds: { "my cart": cart }\n---\n<mjml></mjml>\n',
    }),
  ).toMatchInlineSnapshot(`
    "
    error[invalid-value]: This value is not allowed here.
      --> messages/a.email.mjml:3:10
        |
      3 | needs: { "my cart": cart }
        |          ^^^^^^^^^
        |
      The name \`my cart\` is not written in the form that belongs here.
      help: Write names in \`snake_case\`.

    1 error
    "
  `);
});

test('a file name with a typo', () => {
  expect(
    seeFiles({ 'relance.yaml': SETTINGS, 'messages/welcome.emial.mjml': '---\nsubject: Hello\n---\n<mjml></mjml>\n' }),
  ).toMatchInlineSnapshot(`
    "
    error[message-file-name]: This file name is not that of a message.
      --> messages/welcome.emial.mjml:1:1
        |
      1 | ---
        | ^
        |
      \`messages/welcome.emial.mjml\` looks like a template, but no message has such a name.
      help: Name it \`NAME.email.mjml\`, \`NAME.email.html\`, \`NAME.sms.txt\`, \`NAME.push.yaml\`, \`NAME.whatsapp.yaml\` or, for one language, \`NAME.fr.email.mjml\`; NAME is written in \`snake_case\`.

    1 error
    "
  `);
});

test('a push message needs its text', () => {
  expect(seeFiles({ 'relance.yaml': SETTINGS, 'messages/welcome.push.yaml': 'title: Hello' })).toMatchInlineSnapshot(`
    "
    error[missing-key]: A required key is missing.
      --> messages/welcome.push.yaml:1:1
        |
      1 | title: Hello
        | ^
        |
      This file has no \`body\`.
      help: Add \`body:\`, the text; it may hold Liquid.

    1 error
    "
  `);
});

test('keys of a WhatsApp message, a list that is none, and a YAML file that is no message', () => {
  expect(
    seeFiles({
      'relance.yaml': SETTINGS,
      'messages/welcome.whatsapp.yaml': 'template: welcome\nbdy: Hello\nneeds: { drops: list of price droped, all: list of text }\n',
      'messages/welcome.pus.yaml': 'title: Hello',
    }),
  ).toMatchInlineSnapshot(`
    "
    error[message-file-name]: This file name is not that of a message.
      --> messages/welcome.pus.yaml:1:1
        |
      1 | title: Hello
        | ^
        |
      \`messages/welcome.pus.yaml\` looks like a template, but no message has such a name.
      help: Name it \`NAME.email.mjml\`, \`NAME.email.html\`, \`NAME.sms.txt\`, \`NAME.push.yaml\`, \`NAME.whatsapp.yaml\` or, for one language, \`NAME.fr.email.mjml\`; NAME is written in \`snake_case\`.

    error[unknown-key]: This key does not exist.
      --> messages/welcome.whatsapp.yaml:2:1
        |
      2 | bdy: Hello
        | ^^^
        |
      There is no key \`bdy\` at the top of this file.
      help: Did you mean \`body\`?

    error[unknown-need]: The message cannot need this.
      --> messages/welcome.whatsapp.yaml:3:17
        |
      3 | needs: { drops: list of price droped, all: list of text }
        |                 ^^^^^^^^^^^^^^^^^^^^
        |
      \`drops\` needs \`list of price droped\`, which is a list of no table and no event.
      help: Did you mean \`list of price dropped\`?

    error[unknown-need]: The message cannot need this.
      --> messages/welcome.whatsapp.yaml:3:44
        |
      3 | needs: { drops: list of price droped, all: list of text }
        |                                            ^^^^^^^^^^^^
        |
      \`all\` needs \`list of text\`, which is a list of no table and no event.
      help: Did you mean \`list of item\`?

    4 errors
    "
  `);
});

test('variants that need different things', () => {
  expect(
    seeFiles({
      'relance.yaml': SETTINGS,
      'messages/a.email.mjml': '---\nsubject: Hello\n---\n',
      'messages/a.fr.email.mjml': '---\nsubject: Bonjour\nneeds: { cart: cart }\n---\n',
    }),
  ).toMatchInlineSnapshot(`
    "
    error[variants-differ]: The variants of a message need different things.
      --> messages/a.fr.email.mjml:2:10
        |
      2 | subject: Bonjour
        |          ^^^^^^^
        |
      :: messages/a.email.mjml:2:10
        |
      2 | subject: Hello
        |          ----- the other variant
        |
      This variant needs cart: cart; messages/a.email.mjml needs nothing.
      help: Give all variants the same \`needs\`.

    1 error
    "
  `);
});

test('one variant twice', () => {
  expect(
    seeFiles({
      'relance.yaml': SETTINGS,
      'messages/a.email.html': '---\nsubject: Hello\n---\n',
      'messages/a.email.mjml': '---\nsubject: Hello\n---\n',
    }),
  ).toMatchInlineSnapshot(`
    "
    error[duplicate-name]: This name is declared twice.
      --> messages/a.email.mjml:2:10
        |
      2 | subject: Hello
        |          ^^^^^
        |
      :: messages/a.email.html:2:10
        |
      2 | subject: Hello
        |          ----- first here
        |
      \`a\` is also messages/a.email.html.
      help: Remove one of the files.

    1 error
    "
  `);
});

test('no variant for most contacts', () => {
  expect(seeFiles({ 'relance.yaml': SETTINGS, 'messages/a.de.email.mjml': '---\nsubject: Hallo\n---\n' })).toMatchInlineSnapshot(`
    "
    error[default-variant-missing]: The message has no variant for every contact.
      --> messages/a.de.email.mjml:2:10
        |
      2 | subject: Hallo
        |          ^^^^^
        |
      \`a\` is written for some languages only.
      help: Add \`messages/a.email.mjml\`, or a variant for \`fr\`, the language of the store.

    1 error
    "
  `);
});

test('a broken message is not reported again where it is sent', () => {
  expect(
    seeFiles({
      'relance.yaml': SETTINGS,
      'messages/a.email.mjml': '<mjml></mjml>',
      'c.campaign': 'campaign c { once when order placed then email a }',
    }),
  ).toMatchInlineSnapshot(`
    "
    error[front-matter-missing]: The message has no front matter.
      --> messages/a.email.mjml:1:1
        |
      1 | <mjml></mjml>
        | ^^^
        |
      The file does not begin with \`---\`.
      help: Begin the file with \`---\`, then \`subject: …\`, then \`---\`, then the template.

    1 error
    "
  `);
});

test('an SMS without front matter', () => {
  expect(seeFiles({ 'relance.yaml': SETTINGS, 'messages/welcome.sms.txt': 'Hello' })).toMatchInlineSnapshot(`
    "
    error[front-matter-missing]: The message has no front matter.
      --> messages/welcome.sms.txt:1:1
        |
      1 | Hello
        | ^^^
        |
      The file does not begin with \`---\`.
      help: Begin the file with \`---\`, then what it \`needs:\`, if anything, then \`---\`, then the text.

    1 error
    "
  `);
});

test('an SMS has no subject, and its sender is short', () => {
  const text = '---\nsubject: Hello\nfrom: Maison Lune Paris\n---\nHello';
  expect(seeFiles({ 'relance.yaml': SETTINGS, 'messages/welcome.sms.txt': text })).toMatchInlineSnapshot(`
    "
    error[unknown-key]: This key does not exist.
      --> messages/welcome.sms.txt:2:1
        |
      2 | subject: Hello
        | ^^^^^^^
        |
      There is no key \`subject\` at the top of this file.
      help: There is \`needs\`.

    error[invalid-value]: This value is not allowed here.
      --> messages/welcome.sms.txt:3:7
        |
      3 | from: Maison Lune Paris
        |       ^^^^^^^^^^^^^^^^^
        |
      \`from\` is not written in the form that belongs here.
      help: The sender, where it is not that of relance.yaml: a number, or up to 11 letters and digits.

    2 errors
    "
  `);
});

test('an SMS for one language only', () => {
  expect(seeFiles({ 'relance.yaml': SETTINGS, 'messages/welcome.de.sms.txt': '---\n---\nHallo' })).toMatchInlineSnapshot(`
    "
    error[default-variant-missing]: The message has no variant for every contact.
      --> messages/welcome.de.sms.txt:1:1
        |
      1 | ---
        | ^^^
        |
      \`welcome\` is written for some languages only.
      help: Add \`messages/welcome.sms.txt\`, or a variant for \`fr\`, the language of the store.

    1 error
    "
  `);
});
