import { duration, SECRET, SMS_SENDER } from './schema-parts.ts';

interface ChannelYaml {
  readonly url?: string;
  readonly rate?: string;
  readonly give_up_after?: string;
  readonly cost?: string;
}

/** A channel behind an HTTP gateway. */
export interface GatewayYaml extends ChannelYaml {
  readonly provider?: 'http';
  readonly token?: string;
}

/** `channels` of `relance.yaml`. */
export interface ChannelsYaml {
  readonly email: ChannelYaml & { readonly provider?: 'smtp'; readonly from: string };
  readonly sms?: GatewayYaml & { readonly from: string };
  readonly push?: GatewayYaml;
  readonly whatsapp?: GatewayYaml & { readonly from: string };
}

const giveUpAfter = { ...duration, description: 'How long an `else` waits for the provider’s answer, such as `1h`.' };

const rate = {
  type: 'string',
  pattern: '^[1-9][0-9]{0,8}/[smhd]$',
  description: 'How many messages leave at most: `14/s`, `600/m`, `10000/h` or `50000/d`.',
};

/** More digits than the currency has: a message may cost a fraction of a cent. */
const cost = {
  type: 'string',
  pattern: '^(0|[1-9][0-9]{0,5})(\\.[0-9]{1,6})? [A-Z]{3}$',
  description: 'What one message costs, in the currency of the store, such as `0.045 EUR`; `relance backtest` estimates with it.',
};

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
    rate,
    give_up_after: giveUpAfter,
    cost,
  },
};

/** A channel that leaves through a gateway; `what` in the plural. */
const gateway = (what: string, from: object | undefined) => ({
  type: 'object',
  description: `How ${what} leave.`,
  additionalProperties: false,
  ...(from === undefined ? {} : { required: ['from'] }),
  properties: {
    provider: { enum: ['http'], description: `How ${what} leave; \`http\`, a gateway that takes JSON, is the one provider there is.` },
    url: {
      type: 'string',
      pattern: '^(https?://|env:[A-Za-z_][A-Za-z0-9_]*$)',
      description: `The gateway as \`https://…\` or \`env:NAME\`; without it ${what} go to the catcher of \`relance dev\`.`,
    },
    token: { ...SECRET, description: 'The bearer token of the gateway as `env:NAME`.' },
    ...(from === undefined ? {} : { from }),
    rate,
    give_up_after: giveUpAfter,
    cost,
  },
});

const smsSender = {
  type: 'string',
  pattern: SMS_SENDER,
  description: 'The sender: a number, or up to 11 letters and digits such as `MaisonLune`.',
};
const whatsappSender = { type: 'string', pattern: '^\\+?[0-9]{3,15}$', description: 'The number that the messages come from.' };

/** JSON Schema of `channels` in `relance.yaml`. */
export const CHANNEL_SCHEMAS = {
  type: 'object',
  description: 'How messages leave.',
  additionalProperties: false,
  required: ['email'],
  properties: {
    email,
    sms: gateway('SMS', smsSender),
    push: gateway('push messages', undefined),
    whatsapp: gateway('WhatsApp messages', whatsappSender),
  },
};
