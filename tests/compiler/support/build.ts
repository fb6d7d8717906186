/** Checked programs, built by hand. */

import type { Campaign, Expression, Fact, Message, Program, RowRef, Scalar, Segment, Span, Step, Type } from '../../../language/program.ts';
import { loadSchema, optionalEntities } from '../../../language/schema/load-schema.ts';
import { NO_POLICIES, REST_OF_SETTINGS } from '../../support/rest-of-settings.ts';

export const SCHEMA = loadSchema(optionalEntities());

export const scalar = (of: Scalar): Type => ({ kind: 'scalar', of });
export const BOOLEAN = { kind: 'scalar', of: 'boolean' } as const;
export const CONTACT: RowRef = { from: 'contact', name: 'contact', entity: 'contact' };

export function path(root: RowRef, fields: readonly string[], type: Type, span: Span): Expression {
  return { kind: 'path', type, root, path: fields, span };
}

export function fact(event: string, span: Span, more: Partial<Pick<Fact, 'aboutThis' | 'window' | 'where'>> = {}): Fact {
  return { kind: 'fact', type: BOOLEAN, event, aboutThis: false, window: { kind: 'since entry' }, span, ...more };
}

/** The campaign with these steps. */
export function withSteps(campaign: Omit<Campaign, 'then'>, steps: readonly Step[]): Campaign {
  return { ...campaign, then: steps };
}

export function campaign(name: string, span: Span, steps: readonly Step[], more: Partial<Omit<Campaign, 'then'>> = {}): Campaign {
  const entry = { mode: 'once', per: 'contact', newestWins: false } as const;
  return withSteps(
    { name, purpose: 'marketing', priority: 3, tags: [], entry, triggers: [], unless: [], goals: [], measures: [], span, ...more },
    steps,
  );
}

export function message(name: string, needs: Message['needs'], span: Span): Message {
  return {
    name,
    channel: 'email',
    format: 'mjml',
    file: `messages/${name}.email.mjml`,
    subject: 'x',
    needs,
    body: '<mjml></mjml>',
    bodyLine: 1,
    subjectSpan: span,
    bodySpan: span,
  };
}

export function sms(name: string, needs: Message['needs'], span: Span): Message {
  return { ...message(name, needs, span), channel: 'sms', format: 'text', file: `messages/${name}.sms.txt`, subject: '', body: 'x' };
}

export function segment(name: string, span: Span, rule?: Expression): Segment {
  return { name, span, ...(rule === undefined ? {} : { rule, words: name }) };
}

export function program(parts: Partial<Program>): Program {
  return {
    settings: {
      language: 1,
      store: { name: 'Shop', timeZone: 'Europe/Paris', currency: 'EUR', minorDigits: 2, locale: 'en' },
      modules: optionalEntities(),
      ...REST_OF_SETTINGS,
      policies: { ...NO_POLICIES, maxEventAgeMs: 604_800_000 },
      channels: { email: { provider: 'smtp', from: 'shop@shop.example', giveUpAfterMs: 3_600_000 } },
    },
    schema: SCHEMA,
    coupons: [],
    segments: [],
    cohorts: [],
    campaigns: [],
    messages: [],
    tests: [],
    ...parts,
  };
}
