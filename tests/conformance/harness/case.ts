/** A conformance case: campaigns, a timeline and the journal that every host must give. One YAML file a case; a new file is a new test. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compileWorkspace } from '../../../cli/compile/compile-workspace.ts';
import type { Build } from '../../../compiler/artefact.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { CHANNELS, type Channel as ChannelName } from '../../../language/program.ts';
import { parseDuration } from '../../../language/settings/duration.ts';
import type { Channel } from '../../../runtime/channels/port.ts';
import { instantOf } from '../../../runtime/clock/local-time.ts';
import { deploy } from '../../../runtime/deploy/deploy.ts';
import type { Endpoints } from '../../../runtime/endpoints/port.ts';
import { addressHash } from '../../../runtime/stages/consent.ts';
import type { IncomingEvent, Store } from '../../../runtime/store/port.ts';
import { contactIdOfKey } from '../../../runtime/store/values/contact-id.ts';
import { collectingChannels, withDown } from '../../../runtime/testing/channel.ts';
import { type GivenReply, scriptedEndpoints } from '../../../runtime/testing/endpoints.ts';
import type { Json } from '../../../runtime/values.ts';

/** A case as it is written. Times count from its start, 5 January 2026 at 10:00 in Paris. */
export interface CaseFile {
  readonly about: string;
  /** Without campaigns only what a later `deploy` brings runs. */
  readonly campaigns?: string;
  readonly settings?: string;
  /** Text of `schema.yaml`. */
  readonly schema?: string;
  /** By name; one that ends in `.sms` is an SMS, in `.push` or `.whatsapp` such a message, all others are e-mails. */
  readonly messages?: Readonly<Record<string, string>>;
  /** Contacts that are known at the start: they have the address `NAME@x.example` and agree to e-mail unless their fields say otherwise. */
  readonly contacts?: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  /** Members of manual segments at the start, by segment. */
  readonly members?: Readonly<Record<string, readonly string[]>>;
  /** Codes of pools at the start. */
  readonly pools?: Readonly<Record<string, readonly string[]>>;
  /** Channels whose provider takes nothing for so long from the start. */
  readonly down?: Readonly<Record<string, string>>;
  /** What endpoints reply, request by request, the last one again and again: a status, a status with the body, or null for no answer. By default 200. */
  readonly replies?: Readonly<Record<string, readonly (number | null | Readonly<Record<string, Json>>)[]>>;
  /** Addresses whose messages the provider refuses for good. */
  readonly refused_by_provider?: readonly string[];
  readonly timeline: readonly (TimelineEvent | DeployEntry | SuppressEntry)[];
  readonly until?: string;
  readonly journal: string;
  /** Messages as they went out: `CONTACT SUBJECT: TEXT`, by instant and contact. Compared only where given. */
  readonly sent?: string;
  /** `WHEN ID: REASON`. Compared always: without it there must be none. */
  readonly dead_letters?: string;
}
interface TimelineEvent {
  readonly at: string;
  readonly occurred?: string;
  /** `null`: an event without a contact. */
  readonly contact?: string | null;
  readonly event: string;
  readonly id?: string;
  readonly about?: string;
  /** `CAMPAIGN.LABEL`: what happens to the message or coupon of a label. */
  readonly of?: string;
  readonly with?: Readonly<Record<string, Json>>;
}
/** From then on these campaigns are the current ones. */
interface DeployEntry {
  readonly at: string;
  readonly deploy: string;
  /** Messages that change with it. */
  readonly messages?: Readonly<Record<string, string>>;
}
/** An address that may not be written to any more. */
interface SuppressEntry {
  readonly at: string;
  readonly suppress: string;
  /** Absent: of e-mails. */
  readonly channel?: ChannelName;
}

/** Something that an operator does, before anything else of that instant. */
export interface Deed {
  readonly at: number;
  readonly do: (store: Store) => Promise<void>;
}

/** A case, compiled. */
export interface Case {
  readonly name: string;
  readonly about: string;
  /** The first deployment, and all of them. */
  readonly build: Build;
  readonly builds: readonly Build[];
  /** In order of receipt; those of one instant as they are written. */
  readonly events: readonly IncomingEvent[];
  readonly deeds: readonly Deed[];
  /** Writes what was there before the first deployment. */
  readonly before?: (store: Store) => Promise<void>;
  /** Business instants, ms. */
  readonly start: number;
  readonly until: number;
  /** Expected journal, as `journalText` writes it. */
  readonly journal: string;
  readonly sent: string | undefined;
  readonly deadLetters: readonly string[];
  /** Channels that collect what is sent, and refuse what the case says; new ones for each run of it. */
  readonly channels: () => ReadonlyMap<string, Channel>;
  /** Endpoints that reply what the case says; new ones for each run of it. */
  readonly endpoints: () => Endpoints;
  /** Names of the contacts, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

const SETTINGS = `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
modules: [cart, cart_item]
channels:
  email: { provider: smtp, from: "Test shop <shop@shop.example>" }
  sms: { provider: http, from: "TestShop" }
`;

const FOLDER = join(import.meta.dirname, '..', 'cases');

/** Names of all cases. */
export async function caseNames(): Promise<readonly string[]> {
  return (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
}

/** Reads and compiles a case; its errors fail the test with their code frames. */
export async function readCase(name: string): Promise<Case> {
  return createCase(name, parse(await readFile(join(FOLDER, `${name}.yaml`), 'utf8')));
}

/** Compiles a case. */
export async function createCase(name: string, file: CaseFile): Promise<Case> {
  const build = await compileFiles(filesOf(file, file.campaigns ?? ''));
  const start = instantOf('2026-01-05', '10:00', build.settings.store.timeZone);
  const deploys = file.timeline.filter((entry) => 'deploy' in entry);
  const later = await Promise.all(
    deploys.map(async ({ at, deploy: campaigns, messages }) => {
      const changed = { ...file, messages: { ...file.messages, ...messages } };
      return { at, build: await compileFiles(filesOf(changed, campaigns)) };
    }),
  );
  const deeds = [
    ...membersAtStart(file, name, start),
    ...poolsAtStart(file, start),
    ...later.map(({ at, build: next }) => deployment(start + duration(at), next)),
    ...suppressions(file, start),
  ];
  return {
    name,
    about: file.about,
    build,
    builds: [build, ...later.map((one) => one.build)],
    start,
    until: start + (file.until === undefined ? 400 * 86_400_000 : duration(file.until)),
    events: [...knownContacts(file, name, start), ...eventsOf(file, name, start)].sort((a, b) => a.receivedAt - b.receivedAt),
    deeds: deeds.sort((a, b) => a.at - b.at),
    journal: file.journal.trim(),
    sent: file.sent?.trim(),
    deadLetters: (file.dead_letters ?? '').split('\n').filter((line) => line !== ''),
    channels: () => withDown(refusing(collectingChannels(), new Set(file.refused_by_provider ?? [])), downAtStart(file), start),
    endpoints: () => scriptedEndpoints(repliesOf(file)),
    names: new Map(contactsOf(file).map((contact) => [contactIdOfKey(keyOf(name, contact).key), contact])),
  };
}

/** Compiles files and fails with what a person would see. */
export async function compileFiles(files: ReadonlyMap<string, string>): Promise<Build> {
  const { build, diagnostics } = await compileWorkspace(files);
  if (build === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return build;
}

function filesOf(file: CaseFile, campaigns: string): ReadonlyMap<string, string> {
  const messages = Object.entries(file.messages ?? {}).map(([name, text]): [string, string] => [`messages/${fileName(name)}`, text]);
  const schema: readonly [string, string][] = file.schema === undefined ? [] : [['schema.yaml', file.schema]];
  return new Map([['relance.yaml', file.settings ?? SETTINGS], ...schema, ['case.campaign', campaigns], ...messages]);
}

/** `hello` is an e-mail; `birthday.sms` and `birthday.fr.sms` are SMS, `nudge.push` is a push message. */
function fileName(name: string): string {
  if (/\.(push|whatsapp)$/.test(name)) return `${name}.yaml`;
  return name.endsWith('.sms') ? `${name}.txt` : `${name}.email.html`;
}

function downAtStart({ down = {} }: CaseFile): readonly { readonly channel: ChannelName; readonly ms: number }[] {
  return CHANNELS.flatMap((channel) => (down[channel] === undefined ? [] : [{ channel, ms: duration(down[channel]) }]));
}

function repliesOf({ replies = {} }: CaseFile): ReadonlyMap<string, readonly GivenReply[]> {
  const one = (reply: number | null | Readonly<Record<string, Json>>): GivenReply => {
    if (reply === null || typeof reply === 'number') return { status: reply, body: null };
    const { status, ...body } = reply;
    return { status: Number(status ?? 200), body };
  };
  return new Map(Object.entries(replies).map(([endpoint, list]) => [endpoint, list.map(one)]));
}

/** Members that an operator has added before the first event. */
function membersAtStart(file: CaseFile, name: string, start: number): readonly Deed[] {
  const add = (store: Store): Promise<void> =>
    store.transaction(async (tx) => {
      for (const [segment, contacts] of Object.entries(file.members ?? {})) {
        for (const contact of contacts) {
          await tx.memberships.add({ segment, contact: await tx.contacts.idOfKey(keyOf(name, contact).key), since: start });
        }
      }
    });
  return file.members === undefined ? [] : [{ at: start, do: add }];
}

/** Codes that an operator has imported before the first event. */
function poolsAtStart({ pools }: CaseFile, start: number): readonly Deed[] {
  if (pools === undefined) return [];
  const add = (store: Store): Promise<void> =>
    store.transaction(async (tx) => {
      for (const [pool, codes] of Object.entries(pools)) await tx.pools.add(pool, codes);
    });
  return [{ at: start, do: add }];
}

function refusing(channels: ReadonlyMap<string, Channel>, addresses: ReadonlySet<string>): ReadonlyMap<string, Channel> {
  const wrapped = [...channels].map(([name, channel]): [string, Channel] => [
    name,
    {
      ...channel,
      send: async (message) => (addresses.has(message.to) ? { kind: 'refused', reason: '550 no such mailbox' } : channel.send(message)),
    },
  ]);
  return new Map(wrapped);
}

const deployment = (at: number, build: Build): Deed => ({ at, do: (store) => deploy(store, build, at) });

function suppressions(file: CaseFile, start: number): readonly Deed[] {
  return file.timeline.flatMap((entry) => {
    if (!('suppress' in entry)) return [];
    const at = start + duration(entry.at);
    const suppress = (store: Store): Promise<void> =>
      store.transaction((tx) => tx.suppressions.add(entry.channel ?? 'email', addressHash(entry.suppress), 'complained', at));
    return [{ at, do: suppress }];
  });
}

/** Contacts of different cases differ, so that many cases can share one Temporal server. */
const keyOf = (name: string, contact: string): { readonly key: string } => ({ key: `${name}/${contact}` });

function contactsOf(file: CaseFile): readonly string[] {
  const inEvents = file.timeline.flatMap((entry) => ('event' in entry && entry.contact !== null ? [entry.contact ?? 'ada'] : []));
  return [...Object.keys(file.contacts ?? {}), ...Object.values(file.members ?? {}).flat(), ...inEvents];
}

function knownContacts(file: CaseFile, name: string, start: number): readonly IncomingEvent[] {
  return Object.entries(file.contacts ?? {}).map(([contact, fields]) => ({
    id: `known-${contact}`,
    event: 'contact updated',
    contact: keyOf(name, contact),
    occurredAt: start,
    receivedAt: start,
    payload: { email: `${contact}@x.example`, consents: ['email'], ...fields },
  }));
}

function eventsOf(file: CaseFile, name: string, start: number): readonly IncomingEvent[] {
  const events = file.timeline.filter((entry) => 'event' in entry);
  return events.map((entry, index) => incoming(entry, index, name, start));
}

function incoming(entry: TimelineEvent, index: number, name: string, start: number): IncomingEvent {
  const receivedAt = start + duration(entry.at);
  return {
    id: entry.id ?? `e${String(index + 1).padStart(3, '0')}`,
    event: entry.event,
    ...(entry.contact === null ? {} : { contact: keyOf(name, entry.contact ?? 'ada') }),
    occurredAt: entry.occurred === undefined ? receivedAt : start + duration(entry.occurred),
    receivedAt,
    ...(entry.about === undefined ? {} : { aboutId: entry.about }),
    ...ofLabel(entry),
    payload: entry.with ?? {},
  };
}

function ofLabel({ of }: TimelineEvent): Pick<IncomingEvent, 'ofLabel'> {
  const [campaign, label] = of?.split('.') ?? [];
  return campaign === undefined || label === undefined ? {} : { ofLabel: { campaign, label } };
}

/** `3d 2h`, `0d`, and `-1d` for before the start. */
function duration(text: string): number {
  const negative = text.startsWith('-');
  const ms = parseDuration(negative ? text.slice(1) : text);
  if (ms === undefined) throw new Error(`\`${text}\` is no duration`);
  return negative ? -ms : ms;
}
