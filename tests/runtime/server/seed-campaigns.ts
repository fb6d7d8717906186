/** What the shop of the seed has deployed. */

import type { Build } from '../../../compiler/artefact.ts';
import { END, type Flow } from '../../../compiler/flow/flow.ts';
import type { Span, Trigger } from '../../../language/program.ts';
import type { Schema } from '../../../language/schema/schema.ts';
import { NO_POLICIES, REST_OF_SETTINGS } from '../../support/rest-of-settings.ts';

/** Lengths of business time, ms. */
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Business time of the seed: 2011-01-12 14:05 UTC. */
export const NOW = Date.UTC(2011, 0, 12, 14, 5);

const place = { offset: 0, line: 1, column: 1 };
const span: Span = { file: 'campaigns/seed.campaign', start: place, end: place };

/** The schema of the shop: contacts alone. */
export const SCHEMA: Schema = {
  entities: {
    contact: {
      name: 'contact',
      collection: 'contacts',
      optional: false,
      fields: [{ name: 'email', type: { kind: 'scalar', of: 'text' } }],
    },
  },
  events: {},
  inactive: [],
  kept: { entities: {}, events: {} },
};

/** A campaign of the seed with its one step. */
export interface SeedCampaign {
  readonly name: string;
  readonly documentation: string;
  readonly revision: string;
  readonly trigger: Trigger;
  readonly step: string;
}

const event = (name: string): Trigger => ({ kind: 'event', event: name, span });
const idle: Trigger = { kind: 'idle', event: 'cart abandoned', entity: 'cart', after: 3 * DAY, span };
/** An earlier revision of cart_recovery, with runs that are still alive. */
export const OLD_REVISION = '77aa00bb11cc22dd';
/** The campaigns, in name order. */
export const CAMPAIGNS: readonly SeedCampaign[] = [
  {
    name: 'cart_recovery',
    documentation: 'Bring back carts that were left for three days.',
    revision: '3f2a9c017be4d581',
    trigger: idle,
    step: 'reminder',
  },
  {
    name: 'first_order_nudge',
    documentation: 'A week without an order: 10 %. Another week: 20 %.',
    revision: '90b1c2d3e4f50617',
    trigger: event('contact registered'),
    step: 'nudge',
  },
  {
    name: 'welcome',
    documentation: 'Say thank you for registering.',
    revision: 'c0ffee0123456789',
    trigger: event('contact registered'),
    step: 'thanks',
  },
];

function flow(campaign: SeedCampaign): Flow {
  return {
    version: 1,
    campaign: campaign.name,
    documentation: campaign.documentation,
    purpose: 'marketing',
    priority: 3,
    tags: [],
    entry: { mode: 'repeatable', per: 'contact', newestWins: false },
    triggers: [campaign.trigger],
    unless: [],
    goals: [],
    start: campaign.step,
    nodes: [{ kind: 'email', label: campaign.step, message: campaign.step, with: [], next: END, span }],
    mentions: [],
    uses: [],
  };
}

/** What is deployed. */
export const BUILD: Build = {
  artefacts: CAMPAIGNS.map((campaign) => ({
    campaign: campaign.name,
    revision: campaign.revision,
    port: 1,
    source: 'campaigns/seed.campaign',
    flow: flow(campaign),
    workflow: '',
    stages: '',
  })),
  messages: [],
  coupons: [],
  segments: [],
  cohorts: [],
  settings: {
    language: 1,
    store: { name: 'Gift Corner', timeZone: 'Europe/London', currency: 'GBP', minorDigits: 2, locale: 'en' },
    modules: [],
    ...REST_OF_SETTINGS,
    policies: { ...NO_POLICIES, maxEventAgeMs: 7 * DAY },
    channels: { email: { provider: 'smtp', from: 'Gift Corner <hello@gift-corner.example>', giveUpAfterMs: HOUR } },
  },
  schema: SCHEMA,
};
