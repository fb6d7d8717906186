/** What `relance.yaml` holds once it fits the JSON Schema below. */
export interface RelanceYaml {
  readonly language: 1;
  readonly store: {
    readonly name: string;
    readonly time_zone: string;
    readonly currency: string;
    readonly locale: string;
    readonly url?: string;
  };
  readonly modules?: readonly string[];
  readonly policies?: {
    readonly quiet_hours?: { readonly from: string; readonly until: string; readonly then?: 'hold' | 'skip' };
    readonly caps?: readonly { readonly messages: number; readonly per: string; readonly channel?: string; readonly tagged?: string }[];
    readonly max_event_age?: string;
  };
  readonly channels: {
    readonly email: { readonly provider?: 'smtp'; readonly url?: string; readonly from: string; readonly give_up_after?: string };
    readonly sms?: {
      readonly provider?: 'http';
      readonly url?: string;
      readonly token?: string;
      readonly from: string;
      readonly give_up_after?: string;
    };
  };
}

const text = (description: string) => ({ type: 'string', minLength: 1, description });
const localTime = { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: 'A local time such as `"21:00"`, in quotes.' };
const duration = {
  type: 'string',
  pattern: '^[0-9]+[wdhms]( [0-9]+[wdhms])*$',
  description: 'An exact duration such as `7d`, `6h` or `1h 30m`.',
};

const store = {
  type: 'object',
  description: 'The shop: name, time zone, currency and language.',
  additionalProperties: false,
  required: ['name', 'time_zone', 'currency', 'locale'],
  properties: {
    name: text('The name of the shop, as customers know it.'),
    time_zone: text('The IANA time zone of the shop, such as `Europe/Paris`.'),
    currency: text('The ISO 4217 code of the currency in which amounts are compared, such as `EUR`.'),
    locale: text('The language of the shop as a BCP 47 tag, such as `fr` or `en-GB`.'),
    url: { type: 'string', pattern: '^https?://', description: 'The address of the shop, beginning with `https://`.' },
  },
};

const policies = {
  type: 'object',
  description: 'Rules for all campaigns.',
  additionalProperties: false,
  properties: {
    quiet_hours: {
      type: 'object',
      description: 'When no marketing message goes out, in the contact’s time zone.',
      additionalProperties: false,
      required: ['from', 'until'],
      properties: {
        from: localTime,
        until: localTime,
        then: { enum: ['hold', 'skip'], description: 'What happens to a message in quiet hours.' },
      },
    },
    caps: {
      type: 'array',
      description: 'At most so many marketing messages in a rolling window.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['messages', 'per'],
        properties: {
          messages: { type: 'integer', minimum: 1, description: 'How many messages a contact may get in the window.' },
          per: duration,
          channel: { enum: ['email', 'sms'], description: 'Counts only this channel.' },
          tagged: text('Counts only messages of campaigns with this tag.'),
        },
      },
    },
    max_event_age: duration,
  },
};

const giveUpAfter = { ...duration, description: 'How long an `else` waits for the provider’s answer, such as `1h`.' };

const email = {
  type: 'object',
  description: 'How e-mail leaves.',
  additionalProperties: false,
  required: ['from'],
  properties: {
    provider: { enum: ['smtp'], description: 'How e-mail leaves; `smtp` is the one provider there is.' },
    url: {
      type: 'string',
      pattern: '^(smtps?://|env:[A-Za-z_][A-Za-z0-9_]*$)',
      description: 'The SMTP server as `smtp://host:port` or `env:NAME`; without it mails go to the catcher of `relance dev`.',
    },
    from: {
      type: 'string',
      pattern: '^([^<>]*<[^<>\\s@]+@[^<>\\s@]+>|[^<>\\s@]+@[^<>\\s@]+)$',
      description: 'The sender, such as `Maison Lune <bonjour@maison-lune.example>`.',
    },
    give_up_after: giveUpAfter,
  },
};

/** What an SMS may come from: a number, or up to 11 letters, digits and spaces with a letter among them. */
export const SMS_SENDER = '^(\\+?[0-9]{3,15}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$';

const sms = {
  type: 'object',
  description: 'How SMS leave.',
  additionalProperties: false,
  required: ['from'],
  properties: {
    provider: { enum: ['http'], description: 'How SMS leave; `http`, a gateway that takes JSON, is the one provider there is.' },
    url: {
      type: 'string',
      pattern: '^(https?://|env:[A-Za-z_][A-Za-z0-9_]*$)',
      description: 'The gateway as `https://…` or `env:NAME`; without it SMS go to the catcher of `relance dev`.',
    },
    token: {
      type: 'string',
      pattern: '^env:[A-Za-z_][A-Za-z0-9_]*$',
      description: 'The bearer token of the gateway as `env:NAME`.',
    },
    from: {
      type: 'string',
      pattern: SMS_SENDER,
      description: 'The sender: a number, or up to 11 letters and digits such as `MaisonLune`.',
    },
    give_up_after: giveUpAfter,
  },
};

/** JSON Schema of `relance.yaml`, published so that editors can complete and check it. */
export const RELANCE_YAML_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'relance-yaml',
  title: 'relance.yaml',
  type: 'object',
  additionalProperties: false,
  required: ['language', 'store', 'channels'],
  properties: {
    language: { const: 1, description: 'The version of the language, `1`.' },
    store,
    modules: { type: 'array', items: { type: 'string' }, description: 'The optional tables that are on, such as `[cart, cart_item]`.' },
    policies,
    channels: {
      type: 'object',
      description: 'How messages leave.',
      additionalProperties: false,
      required: ['email'],
      properties: { email, sms },
    },
  },
} as const;

/** Keys that the language has and this version does not support yet. */
export const LATER_SETTINGS = {
  '': ['endpoints', 'people', 'pools', 'connections', 'environments', 'lint'],
  store: ['rates'],
  policies: ['capped', 'control_group', 'live_runs'],
  channels: ['push', 'whatsapp'],
  'channels.email': ['rate'],
  'channels.sms': ['rate'],
} as const;
