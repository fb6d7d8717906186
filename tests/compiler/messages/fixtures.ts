import { createHash } from 'node:crypto';
import mjml from 'mjml';
import { compileMessages } from '../../../compiler/messages/compile-messages.ts';
import type { Diagnostic } from '../../../language/diagnostics/diagnostic.ts';
import type { Message, Program } from '../../../language/program.ts';
import type { Entity, Field, FieldType, Schema } from '../../../language/schema/schema.ts';
import { NO_POLICIES, REST_OF_SETTINGS } from '../../support/rest-of-settings.ts';

const scalar = (name: string, of: 'text' | 'number' | 'money' | 'instant' | 'date' | 'percent'): Field => ({
  name,
  type: { kind: 'scalar', of },
});
const field = (name: string, type: FieldType): Field => ({ name, type });
const ref = (entity: string): FieldType => ({ kind: 'ref', entity });

const entities: readonly Entity[] = [
  {
    name: 'contact',
    collection: 'contacts',
    optional: false,
    fields: [
      scalar('first_name', 'text'),
      scalar('locale', 'text'),
      scalar('time_zone', 'text'),
      scalar('birthday', 'date'),
      field('tags', { kind: 'list', of: 'text' }),
    ],
  },
  { name: 'product', collection: 'products', optional: true, fields: [scalar('name', 'text'), scalar('image', 'text')] },
  {
    name: 'cart',
    collection: 'carts',
    optional: true,
    contact: 'contact',
    fields: [field('contact', ref('contact')), scalar('url', 'text'), scalar('total', 'money'), scalar('updated_at', 'instant')],
  },
  {
    name: 'cart_item',
    collection: 'cart_items',
    optional: true,
    partOf: { entity: 'cart', field: 'cart', as: 'items' },
    fields: [
      field('cart', ref('cart')),
      field('product', ref('product')),
      scalar('name', 'text'),
      scalar('quantity', 'number'),
      scalar('price', 'money'),
    ],
  },
];

/** A schema with contacts, products and carts. */
export const schema: Schema = {
  entities: Object.fromEntries(entities.map((entity) => [entity.name, entity])),
  events: {},
  inactive: [],
  kept: { entities: {}, events: {} },
};

/** Settings of a shop in Britain. */
export const settings: Program['settings'] = {
  language: 1,
  store: {
    name: 'Lantern & Loom',
    url: 'https://shop.example',
    timeZone: 'Europe/London',
    currency: 'GBP',
    minorDigits: 2,
    locale: 'en-GB',
  },
  modules: ['product', 'cart', 'cart_item'],
  ...REST_OF_SETTINGS,
  policies: { ...NO_POLICIES, maxEventAgeMs: 604_800_000 },
  channels: { email: { provider: 'smtp', from: 'Lantern & Loom <hello@shop.example>', giveUpAfterMs: 3_600_000 } },
};

/** Lines of front matter before the bodies of these fixtures. */
export const FRONT_LINES = 4;

/** A message of which the body is given; its file has four lines of front matter. */
export function message(body: string, rest: Partial<Message> = {}): Message {
  const front = 60;
  const file = rest.file ?? 'messages/note.email.mjml';
  const subjectSpan = { file, start: { offset: 13, line: 2, column: 10 }, end: { offset: 20, line: 2, column: 17 } };
  const bodySpan = {
    file,
    start: { offset: front, line: FRONT_LINES + 1, column: 1 },
    end: { offset: front + body.length, line: FRONT_LINES + 1 + body.split('\n').length, column: 1 },
  };
  return {
    name: 'note',
    channel: 'email',
    format: 'html',
    file,
    subject: 'A note',
    needs: {},
    body,
    bodyLine: FRONT_LINES + 1,
    subjectSpan,
    bodySpan,
    ...rest,
  };
}

/** Wraps content in a column of an MJML mail; the content begins in the third line of the body. */
export function inMjml(content: string): string {
  return `<mjml>\n<mj-body><mj-section><mj-column>\n${content}\n</mj-column></mj-section></mj-body>\n</mjml>`;
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Compiles messages with the real MJML. */
export function compile(...messages: readonly Message[]) {
  const program: Program = { settings, schema, messages, coupons: [], segments: [], cohorts: [], campaigns: [], tests: [] };
  return compileMessages(program, { mjml }, digest);
}

/** `5:12 code: message help`, one a line, as a reader of a terminal sees it. */
export function shown(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ span, code, message: text, help }) =>
      `${span.start.line}:${span.start.column}-${span.end.column} ${code}: ${text} ${help ?? ''}`.trim(),
    )
    .join('\n');
}
