/** A compiled workspace for tests of deployments. */

import type { Artefact, Build, CompiledCoupon, CompiledMessage, CompiledSegment } from '../../../../compiler/artefact.ts';
import { NO_POLICIES, REST_OF_SETTINGS } from '../../../support/rest-of-settings.ts';
import { shop } from './shop.ts';

/** An artefact whose revision is given; its flow does nothing. */
export function makeArtefact(campaign: string, revision: string): Artefact {
  const flow = {
    version: 1,
    campaign,
    purpose: 'marketing',
    priority: 3,
    tags: [],
    entry: { mode: 'once', per: 'contact', newestWins: false },
    triggers: [],
    unless: [],
    goals: [],
    start: '$end',
    nodes: [],
    mentions: [],
    uses: [],
  } as const;
  return { campaign, revision, port: 1, source: `${campaign}.campaign`, flow, workflow: `// ${revision}`, stages: '// stages' };
}

/** A message in a language. As everywhere, a hash stands for one content. */
export function makeMessage(name: string, hash: string, locale?: string): CompiledMessage {
  return {
    name,
    channel: 'email',
    hash: `${name}.${locale ?? ''}.${hash}`,
    subject: 'Hello',
    html: '<p>{{ contact.email }}</p>',
    needs: {},
    ...(locale === undefined ? {} : { locale }),
  };
}

/** A coupon with a code of its own for everyone, or one code for all. */
export function makeCoupon(name: string, hash: string, code: CompiledCoupon['terms']['code']): CompiledCoupon {
  return {
    name,
    hash: `${name}.${JSON.stringify(code)}.${hash}`,
    terms: { name, benefit: { kind: 'percent', percent: '20' }, valid: { kind: 'always' }, manyUses: false, code },
  };
}

/** A segment with a rule, or a manual one. */
export function makeSegment(name: string, hash: string, words?: string): CompiledSegment {
  return {
    name,
    hash: `${name}.${words ?? ''}.${hash}`,
    ...(words === undefined ? { kind: 'manual' } : { kind: 'rule', words, code: `// ${words}` }),
  };
}

/** The workspace of these. */
export function makeBuild(parts: Partial<Pick<Build, 'artefacts' | 'messages' | 'coupons' | 'segments' | 'cohorts'>>): Build {
  return {
    artefacts: [],
    messages: [],
    coupons: [],
    segments: [],
    cohorts: [],
    settings: {
      language: 1,
      store: { name: 'Shop', timeZone: 'Europe/Paris', currency: 'EUR', minorDigits: 2, locale: 'fr' },
      modules: [],
      ...REST_OF_SETTINGS,
      policies: { ...NO_POLICIES, maxEventAgeMs: 1000 },
      channels: { email: { provider: 'smtp', from: 'shop@shop.example', giveUpAfterMs: 1000 } },
    },
    schema: shop,
    ...parts,
  };
}
