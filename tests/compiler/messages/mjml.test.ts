import { expect, test } from 'vitest';
import type { Message } from '../../../language/program.ts';
import { compile, inMjml, message, shown } from './fixtures.ts';

const mail = (body: string, rest: Partial<Message> = {}) => compile(message(body, { format: 'mjml', ...rest }));

test('MJML becomes HTML with its Liquid untouched', async () => {
  const { messages, diagnostics } = await mail(
    inMjml(
      `<mj-text>Hi {{ contact.first_name | default: "you > me" }}</mj-text><mj-button href="{{ store.url }}/x?a=1">{{ store.name }}</mj-button>`,
    ),
  );
  expect(diagnostics).toEqual([]);
  const html = messages[0]?.html ?? '';
  expect(html).toContain('Hi {{ contact.first_name | default: "you > me" }}');
  expect(html).toContain('href="{{ store.url }}/x?a=1"');
  expect(html).not.toContain('<mj-');
  expect(html).toContain('lang="en-GB"');
});

test('Liquid tags between components work without mj-raw, around sections and inside columns', async () => {
  const { messages, diagnostics } = await mail(`<mjml><mj-body>
    {% if contact.first_name %}
    <mj-section><mj-column>{% for tag in contact.tags %}<mj-text>{{ tag }}</mj-text>{% endfor %}</mj-column></mj-section>
    {% endif %}
  </mj-body></mjml>`);
  expect(shown(diagnostics)).toBe('');
  const order = [...(messages[0]?.html ?? '').matchAll(/\{%[^%]*%\}|\{\{[^}]*\}\}/g)].map((match) => match[0]);
  expect(order).toEqual(['{% if contact.first_name %}', '{% for tag in contact.tags %}', '{{ tag }}', '{% endfor %}', '{% endif %}']);
});

test('Liquid that MJML would drop in silence is an error at its place', async () => {
  const { messages, diagnostics } = await mail(inMjml('  {{ contact.first_name }}'));
  expect(shown(diagnostics)).toBe(
    '7:3-27 message-liquid-lost: MJML keeps no text at this place, so `{{ contact.first_name }}` would not be in the mail. Put it inside of a component with text, such as `<mj-text>`, or into `<mj-raw>`.',
  );
  expect(messages).toEqual([]);
  expect(
    shown((await mail(inMjml('{% cart_block max: 1 %}'), { needs: { cart: { kind: 'row', entity: 'cart' } } })).diagnostics),
  ).toContain('7:1-24 message-liquid-lost');
});

test('an unknown component and an unknown attribute are shown with their line', async () => {
  const { diagnostics } = await mail(inMjml('<mj-text>a</mj-text>\n  <mj-txt>b</mj-txt>\n<mj-text colour="red">c</mj-text>'));
  expect(shown(diagnostics)).toMatch(
    /^8:3-21 message-mjml: `<mj-txt>`: Element mj-txt doesn't exist or is not registered\..*\n9:1-34 message-mjml: `<mj-text>`: Attribute colour is illegal\./,
  );
});

test('a tag that is not closed is shown where it is opened, though MJML would swallow the rest', async () => {
  expect(shown((await mail(inMjml('<mj-text>Hello'))).diagnostics)).toBe(
    '7:1-10 message-mjml-tags: `<mj-text>` is opened here and never closed. Add `</mj-text>` where it ends.',
  );
  expect(shown((await mail('<mjml><mj-body></mj-section></mj-body></mjml>')).diagnostics)).toContain(
    '5:16-29 message-mjml-tags: `</mj-section>` closes a tag that is not open here.',
  );
});

test('a text that is no MJML is one error', async () => {
  const { diagnostics } = await mail('<p>Hello</p>');
  expect(diagnostics.map((found) => found.code)).toEqual(['message-mjml']);
});

test('a colour that Liquid prints is no error', async () => {
  const { diagnostics } = await mail(inMjml('<mj-text color="{{ contact.first_name }}">x</mj-text>'));
  expect(diagnostics).toEqual([]);
});

test('a block whose ends MJML moves apart is found', async () => {
  const { diagnostics } = await mail(
    '<mjml><mj-head>{% if contact.first_name %}<mj-title>a</mj-title></mj-head><mj-body>{% endif %}{% if contact.tags %}</mj-body><mj-raw>{% endif %}</mj-raw></mjml>',
  );
  expect(diagnostics.map((found) => found.code)).toEqual(['message-liquid-moved']);
});

test('files are not read', async () => {
  const { messages } = await mail(inMjml('<mj-text>x</mj-text><mj-include path="./package.json" type="html" />'));
  expect(messages.map(({ html }) => html).join()).not.toContain('dependencies');
});

test('HTML passes unchanged', async () => {
  const body = '<!doctype html>\n<p title="{{ store.name }}">&amp; {{ contact.first_name }}</p>';
  expect((await compile(message(body))).messages[0]?.html).toBe(body);
});

test('the hash follows everything that goes out, and nothing else', async () => {
  const hash = async (rest: Partial<Message>) => (await compile(message('x', rest))).messages[0]?.hash;
  const plain = await hash({});
  expect(plain).toMatch(/^[0-9a-f]{16}$/);
  expect(await hash({ file: 'messages/moved.email.html' })).toBe(plain);
  for (const change of [{ subject: 'B' }, { preheader: 'B' }, { locale: 'fr' }, { from: 'b@shop.example' }, { body: 'y' }])
    expect(await hash(change)).not.toBe(plain);
});
