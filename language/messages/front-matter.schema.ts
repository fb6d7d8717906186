import type { Channel } from '../program.ts';
import { NAME_PATTERN, SMS_SENDER, text } from '../settings/schema-parts.ts';

/** The keys of a message as YAML gives them: the front matter of an e-mail or SMS, the whole file of a push or WhatsApp message. */
export interface FrontMatter {
  readonly subject?: string;
  readonly preheader?: string;
  readonly from?: string;
  readonly reply_to?: string;
  readonly link_parameters?: Readonly<Record<string, string>>;
  readonly title?: string;
  readonly body?: string;
  readonly link?: string;
  readonly image?: string;
  readonly template?: string;
  readonly language?: string;
  readonly needs?: Readonly<Record<string, string>>;
}

const needs = {
  type: 'object',
  description: 'What the template is given: `name: table`, `name: coupon`, `name: text`, or `name: list of order`.',
  propertyNames: { pattern: NAME_PATTERN, description: 'Write names in `snake_case`.' },
  additionalProperties: {
    type: 'string',
    description: 'A table, `coupon`, a kind of value such as `text`, or `list of` a table or event.',
  },
};

const schemaOf = (id: string, title: string, properties: object, required: readonly string[] = []) => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: id,
  title,
  type: 'object',
  additionalProperties: false,
  required,
  properties: { ...properties, needs },
});

/** JSON Schema of the front matter of an e-mail, published so that editors can complete and check it. */
export const FRONT_MATTER_SCHEMA = schemaOf(
  'front-matter-email',
  'Front matter of an e-mail',
  {
    subject: text('The subject line; it may hold Liquid.'),
    preheader: text('The line that mail programs show behind the subject.'),
    from: text('The sender, where it is not that of relance.yaml.'),
    reply_to: text('Where answers go.'),
    link_parameters: {
      type: 'object',
      description: 'Parameters put on every link, such as `utm_campaign: spring`; the values may hold Liquid.',
      propertyNames: { pattern: '^[A-Za-z0-9_.~-]+$', description: 'Write names of parameters with letters, digits, `_`, `.` and `-`.' },
      additionalProperties: text('The value of the parameter.'),
    },
  },
  ['subject'],
);

/** JSON Schema of the front matter of an SMS. */
export const SMS_FRONT_MATTER_SCHEMA = schemaOf('front-matter-sms', 'Front matter of an SMS', {
  from: { ...text('The sender, where it is not that of relance.yaml: a number, or up to 11 letters and digits.'), pattern: SMS_SENDER },
});

/** JSON Schema of a push message, a file of YAML alone. */
export const PUSH_SCHEMA = schemaOf(
  'push-message',
  'Push message',
  {
    title: text('The line in bold; it may hold Liquid.'),
    body: text('The text; it may hold Liquid.'),
    link: text('Where a tap leads; it may hold Liquid.'),
    image: text('The address of a picture; it may hold Liquid.'),
  },
  ['title', 'body'],
);

/** JSON Schema of a WhatsApp message, a file of YAML alone. */
export const WHATSAPP_SCHEMA = schemaOf(
  'whatsapp-message',
  'WhatsApp message',
  {
    template: text('The name of the template at the provider.'),
    language: text('Its language there, such as `fr` or `en_GB`.'),
    body: text('The text, as the template says it; it may hold Liquid.'),
  },
  ['template', 'body'],
);

/** The JSON Schema of a message's keys, by channel. */
export const MESSAGE_SCHEMAS: Readonly<Record<Channel, object>> = {
  email: FRONT_MATTER_SCHEMA,
  sms: SMS_FRONT_MATTER_SCHEMA,
  push: PUSH_SCHEMA,
  whatsapp: WHATSAPP_SCHEMA,
};
