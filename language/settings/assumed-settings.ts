import { optionalEntities } from '../schema/load-schema.ts';
import type { Settings } from './settings.ts';

/** An event older than this when received enters nothing, where the settings do not say how old. */
export const DEFAULT_MAX_EVENT_AGE_MS = 7 * 86_400_000;

/** Semantics §4: how long an `else` waits for a provider's answer where the settings do not say. */
export const DEFAULT_GIVE_UP_AFTER_MS = 3_600_000;

/** Semantics §4: how long a call is tried, and its answer waited for, where the settings do not say. */
export const DEFAULT_CALL_GIVE_UP_AFTER_MS = 5 * 60_000;

/**
 * What is assumed where `relance.yaml` is missing or broken, so that campaigns are checked all the same and nothing is reported that may
 * only follow from that mistake: every table is on, every channel set up, and the store's currency (empty: unknown) is any. Such settings never run.
 */
export function assumedSettings(): Settings {
  const giveUpAfterMs = DEFAULT_GIVE_UP_AFTER_MS;
  return {
    language: 1,
    store: { name: '', timeZone: 'UTC', currency: '', minorDigits: 2, locale: 'en' },
    modules: optionalEntities(),
    policies: { caps: [], capped: { action: 'skip' }, liveRuns: 'finish', maxEventAgeMs: DEFAULT_MAX_EVENT_AGE_MS },
    channels: {
      email: { provider: 'smtp', from: '', giveUpAfterMs },
      sms: { provider: 'http', from: '', giveUpAfterMs },
      push: { provider: 'http', giveUpAfterMs },
      whatsapp: { provider: 'http', from: '', giveUpAfterMs },
    },
    endpoints: {},
    people: {},
    pools: [],
    connections: {},
    environments: {},
    lint: {},
  };
}
