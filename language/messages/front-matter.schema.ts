import { SMS_SENDER } from '../settings/relance-yaml.schema.ts';

/** The front matter of a message as YAML gives it; an SMS has no subject, preheader and `reply_to`. */
export interface FrontMatter {
  readonly subject?: string;
  readonly preheader?: string;
  readonly from?: string;
  readonly reply_to?: string;
  readonly needs?: Readonly<Record<string, string>>;
}

const text = (description: string) => ({ type: 'string', minLength: 1, description });

const needs = {
  type: 'object',
  description: 'What the template is given: `name: table`, `name: coupon` or `name: text`.',
  propertyNames: { pattern: '^[a-z][a-z0-9_]*$' },
  additionalProperties: { type: 'string' },
};

/** JSON Schema of the front matter of an e-mail, published so that editors can complete and check it. */
export const FRONT_MATTER_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'front-matter-email',
  title: 'Front matter of an e-mail',
  type: 'object',
  additionalProperties: false,
  required: ['subject'],
  properties: {
    subject: text('The subject line; it may hold Liquid.'),
    preheader: text('The line that mail programs show behind the subject.'),
    from: text('The sender, where it is not that of relance.yaml.'),
    reply_to: text('Where answers go.'),
    needs,
  },
};

/** JSON Schema of the front matter of an SMS. */
export const SMS_FRONT_MATTER_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'front-matter-sms',
  title: 'Front matter of an SMS',
  type: 'object',
  additionalProperties: false,
  properties: {
    from: { ...text('The sender, where it is not that of relance.yaml: a number, or up to 11 letters and digits.'), pattern: SMS_SENDER },
    needs,
  },
};

/** Keys that the language has and this version does not support yet. */
export const LATER_FRONT_MATTER = { '': ['link_parameters'] } as const;
