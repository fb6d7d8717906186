import { nearest } from '../diagnostics/nearest.ts';
import type { Held } from '../program.ts';
import { parseFieldType } from '../schema/field-type.ts';
import type { Field } from '../schema/schema.ts';
import { assumedSettings, DEFAULT_CALL_GIVE_UP_AFTER_MS, DEFAULT_GIVE_UP_AFTER_MS, DEFAULT_MAX_EVENT_AGE_MS } from './assumed-settings.ts';
import type { GatewayYaml } from './channels.schema.ts';
import { meantModules } from './check-modules.ts';
import { isReplyType } from './check-names.ts';
import { isLocale, UNKNOWN_CURRENCY } from './check-store.ts';
import { parseDuration } from './duration.ts';
import { currencies, minorDigitsOf } from './money.ts';
import type { RelanceYaml } from './relance-yaml.schema.ts';
import type { Rate, Settings } from './settings.ts';
import { isTimeZone, timeZones } from './time-zone.ts';

/**
 * Settings with their defaults. What has been reported is taken as it is meant, else as it lets most through; `isLost` says whether a
 * section could not be read whole.
 */
export function toSettings(yaml: RelanceYaml, isLost: (section: string) => boolean): Settings {
  const assumed = assumedSettings();
  const channels = toChannels(yaml.channels);
  return {
    language: 1,
    store: toStore(yaml.store),
    modules: isLost('modules') ? assumed.modules : meantModules(yaml.modules ?? []),
    policies: toPolicies(yaml.policies),
    channels: isLost('channels') ? { ...assumed.channels, ...channels } : channels,
    endpoints: mapValues(yaml.endpoints, ({ url, secret, reply, give_up_after: written }) => ({
      url,
      ...defined({ secret }),
      reply: toReply(reply ?? {}),
      giveUpAfterMs: giveUpAfter(written, DEFAULT_CALL_GIVE_UP_AFTER_MS),
    })),
    people: yaml.people ?? {},
    pools: [...new Set(yaml.pools)],
    connections: yaml.connections ?? {},
    environments: yaml.environments ?? {},
    lint: yaml.lint ?? {},
  };
}

function toStore({ name, time_zone: zone, currency, locale, url, rates }: RelanceYaml['store']): Settings['store'] {
  const meant = minorDigitsOf(currency) === undefined ? (nearest(currency, currencies()) ?? UNKNOWN_CURRENCY) : currency;
  return {
    name,
    timeZone: isTimeZone(zone) ? zone : (nearest(zone, timeZones()) ?? 'UTC'),
    currency: meant === UNKNOWN_CURRENCY ? '' : meant,
    minorDigits: minorDigitsOf(meant) ?? 2,
    locale: isLocale(locale) ? locale : 'en',
    ...defined({ url, rates }),
  };
}

function toPolicies(policies: RelanceYaml['policies'] = {}): Settings['policies'] {
  const { quiet_hours: quiet, caps = [], capped, control_group: group, live_runs: liveRuns, max_event_age: age } = policies;
  return {
    ...(quiet === undefined ? {} : { quietHours: { from: quiet.from, until: quiet.until, then: quiet.then ?? 'hold' } }),
    caps: caps.map(({ per, ...cap }) => ({ ...cap, perMs: parseDuration(per) ?? 0 })),
    capped: toCapped(capped),
    ...(group === undefined ? {} : { controlGroup: { share: group.share.replace('%', ''), except: group.except ?? [] } }),
    liveRuns: liveRuns ?? 'finish',
    maxEventAgeMs: (age === undefined ? undefined : parseDuration(age)) ?? DEFAULT_MAX_EVENT_AGE_MS,
  };
}

function toCapped(capped: NonNullable<RelanceYaml['policies']>['capped']): Held<'skip' | 'hold' | 'exit'> {
  if (typeof capped !== 'object') return { action: capped ?? 'skip' };
  const upTo = capped.up_to === undefined ? undefined : parseDuration(capped.up_to);
  return { action: capped.then, ...defined({ upTo }) };
}

function toChannels({ email, sms, push, whatsapp }: RelanceYaml['channels']): Settings['channels'] {
  return {
    email: {
      provider: 'smtp',
      ...defined({ url: email.url, rate: toRate(email.rate), cost: toCost(email.cost) }),
      from: email.from,
      giveUpAfterMs: giveUpAfter(email.give_up_after),
    },
    ...(sms === undefined ? {} : { sms: { ...toGateway(sms), from: sms.from } }),
    ...(push === undefined ? {} : { push: toGateway(push) }),
    ...(whatsapp === undefined ? {} : { whatsapp: { ...toGateway(whatsapp), from: whatsapp.from } }),
  };
}

function toGateway({ url, token, rate, give_up_after: written, cost }: GatewayYaml): NonNullable<Settings['channels']['push']> {
  return { provider: 'http', ...defined({ url, token, rate: toRate(rate), cost: toCost(cost) }), giveUpAfterMs: giveUpAfter(written) };
}

/** `0.045 EUR`: the currency has been checked to be the store's. */
const toCost = (written: string | undefined): string | undefined => written?.split(' ')[0];

function giveUpAfter(written: string | undefined, otherwise = DEFAULT_GIVE_UP_AFTER_MS): number {
  return (written === undefined ? undefined : parseDuration(written)) ?? otherwise;
}

const PER_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `14/s`. */
function toRate(written: string | undefined): Rate | undefined {
  const [count, unit] = written?.split('/') ?? [];
  const perMs = unit === undefined ? undefined : PER_MS[unit];
  return perMs === undefined ? undefined : { count: Number(count), perMs };
}

const NONE: ReadonlySet<string> = new Set();

function toReply(reply: Readonly<Record<string, string>>): readonly Field[] {
  return Object.entries(reply).flatMap(([name, written]) => {
    const type = isReplyType(written) && name !== 'status' ? parseFieldType(written, NONE, NONE) : undefined;
    return type === undefined ? [] : [{ name, type }];
  });
}

function mapValues<A, B>(record: Readonly<Record<string, A>> | undefined, map: (value: A) => B): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(record ?? {}).map(([name, value]) => [name, map(value)]));
}

/** The entries that have a value. */
function defined<T extends object>(record: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> };
function defined(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
