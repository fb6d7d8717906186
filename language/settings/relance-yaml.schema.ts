import { CHANNEL_SCHEMAS, type ChannelsYaml } from './channels.schema.ts';
import { PLATFORM_NAMES } from './platforms.ts';
import { duration, localTime, NAME_PATTERN, SECRET, text } from './schema-parts.ts';

/** A text, or a mapping that says more: `capped: skip`, `capped: { then: hold, up_to: 2d }`. */
type CappedYaml = CappedAction | { readonly then: CappedAction; readonly up_to?: string };
type CappedAction = 'skip' | 'hold' | 'exit';

/** What `relance.yaml` holds once it fits the JSON Schema below. */
export interface RelanceYaml {
  readonly language: 1;
  readonly store: {
    readonly name: string;
    readonly time_zone: string;
    readonly currency: string;
    readonly locale: string;
    readonly url?: string;
    readonly rates?: string;
  };
  readonly modules?: readonly string[];
  readonly policies?: {
    readonly quiet_hours?: { readonly from: string; readonly until: string; readonly then?: 'hold' | 'skip' };
    readonly caps?: readonly { readonly messages: number; readonly per: string; readonly channel?: string; readonly tagged?: string }[];
    readonly capped?: CappedYaml;
    readonly control_group?: { readonly share: string; readonly except?: readonly string[] };
    readonly live_runs?: 'finish' | 'move' | 'stop';
    readonly max_event_age?: string;
  };
  readonly channels: ChannelsYaml;
  readonly endpoints?: Readonly<
    Record<
      string,
      {
        readonly url: string;
        readonly secret?: string;
        readonly reply?: Readonly<Record<string, string>>;
        readonly give_up_after?: string;
      }
    >
  >;
  readonly people?: Readonly<Record<string, readonly string[]>>;
  readonly pools?: readonly string[];
  readonly connections?: Readonly<Record<string, { readonly platform: string; readonly url?: string; readonly secret?: string }>>;
  readonly environments?: Readonly<Record<string, { readonly temporal?: string; readonly database?: string }>>;
  readonly lint?: Readonly<Record<string, 'off' | 'hint' | 'warning' | 'error'>>;
}

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
    rates: {
      type: 'string',
      pattern: '^[^/].*\\.csv$',
      description: 'A file of exchange rates beside this one, such as `rates.csv`.',
    },
  },
};

const cappedAction = { enum: ['skip', 'hold', 'exit'], description: 'What happens to a message above a cap.' };

const capped = {
  type: ['string', 'object'],
  description: 'What happens to a message above a cap: `skip`, `hold` or `exit`, or `{ then: hold, up_to: 2d }`.',
  if: { type: 'object' },
  then: {
    additionalProperties: false,
    required: ['then'],
    properties: { then: cappedAction, up_to: { ...duration, description: 'How long a message is held at most, such as `2d`.' } },
  },
  else: cappedAction,
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
          channel: { enum: ['email', 'sms', 'push', 'whatsapp'], description: 'Counts only this channel.' },
          tagged: text('Counts only messages of campaigns with this tag.'),
        },
      },
    },
    capped,
    control_group: {
      type: 'object',
      description: 'The share of contacts that get nothing of any campaign.',
      additionalProperties: false,
      required: ['share'],
      properties: {
        share: { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?%$', description: 'The share as a percentage, such as `5%`.' },
        except: { type: 'array', items: text('A tag of campaigns.'), description: 'Tags of campaigns that reach them all the same.' },
      },
    },
    live_runs: { enum: ['finish', 'move', 'stop'], description: 'What becomes of live runs when a campaign has changed.' },
    max_event_age: { ...duration, description: 'How old an event may be to start a run, such as `7d`.' },
  },
};

const named = (description: string, additionalProperties: object) => ({
  type: 'object',
  description,
  propertyNames: { pattern: NAME_PATTERN, description: 'Write names in `snake_case`.' },
  additionalProperties,
});

const endpoints = named('HTTP endpoints that `call` speaks to, by name.', {
  type: 'object',
  additionalProperties: false,
  required: ['url'],
  properties: {
    url: {
      type: 'string',
      pattern: '^(https?://|env:[A-Za-z_][A-Za-z0-9_]*$)',
      description: 'The address as `https://…` or `env:NAME`.',
    },
    secret: { ...SECRET, description: 'The secret that signs requests, as `env:NAME`.' },
    reply: named('The fields of the answer that campaigns may read, by name.', {
      type: 'string',
      description: 'The type of the field: `text`, `number`, … or `list of text`.',
    }),
    give_up_after: { ...duration, description: 'How long a call is tried again and its answer waited for, such as `5m`.' },
  },
});

const people = named('People of the shop that `notify` writes to, by name.', {
  type: 'array',
  minItems: 1,
  description: 'Their e-mail addresses.',
  items: {
    type: 'string',
    pattern: '^[^<>\\s@]+@[^<>\\s@.]+(\\.[^<>\\s@.]+)+$',
    description: 'An e-mail address such as `team@maison-lune.example`.',
  },
});

const connections = named('Shops that data comes from, by name.', {
  type: 'object',
  additionalProperties: false,
  required: ['platform'],
  properties: {
    platform: { enum: PLATFORM_NAMES, description: 'The software of the shop.' },
    url: { type: 'string', pattern: '^(https?://|env:[A-Za-z_][A-Za-z0-9_]*$)', description: 'Its address as `https://…` or `env:NAME`.' },
    secret: { ...SECRET, description: 'The secret that proves where its data comes from, as `env:NAME`.' },
  },
});

const environments = named('Where Relance runs, by name.', {
  type: 'object',
  additionalProperties: false,
  properties: {
    temporal: text('The address of Temporal as `host:port` or `env:NAME`.'),
    database: {
      type: 'string',
      pattern: '^(postgres(ql)?://|env:[A-Za-z_][A-Za-z0-9_]*$)',
      description: 'The database as `postgres://…` or `env:NAME`.',
    },
  },
});

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
    channels: CHANNEL_SCHEMAS,
    endpoints,
    people,
    pools: {
      type: 'array',
      description: 'Pools of coupon codes, filled by an import.',
      items: { type: 'string', pattern: NAME_PATTERN, description: 'A name in `snake_case`.' },
    },
    connections,
    environments,
    lint: {
      type: 'object',
      description: 'How grave what a lint rule finds is, by the name of the rule.',
      additionalProperties: { enum: ['off', 'hint', 'warning', 'error'], description: 'How grave it is.' },
    },
  },
} as const;
