/**
 * Random timelines of a year: three contacts in zones of their own who register, change, look, order, open and click, with events that come late or
 * twice. Most things happen in the first days, the rest around days on which clocks change and later.
 */
import fc from 'fast-check';
import type { CaseFile } from '../harness/case.ts';
import { MESSAGES, SCHEMA, SETTINGS } from './declarations.ts';
import { fittingFor } from './fitting.ts';
import type { Happening } from './happenings.ts';
import { happening } from './happenings.ts';
import { type Program, randomProgram } from './programs.ts';

type Entry = Extract<CaseFile['timeline'][number], { readonly event: string }>;

/**
 * Days after 5 January around which things happen: 29 March and 25 October, on which clocks change in Paris, are 83 and 293; 8 March in New York
 * is 62.
 */
const ANCHORS = [
  [0, 0, 0],
  [0, 0, 82],
  [0, 61, 292],
  [0, 25, 180],
  [0, 3, 350],
];

/** Whole hours, so that events meet each other and the ends of waits. */
const moment = fc.record({
  anchor: fc.nat({ max: 2 }),
  hour: fc.oneof(fc.integer({ min: 0, max: 71 }), fc.integer({ min: 0, max: 24 })),
  late: fc.constantFrom(0, 0, 0, 0, 0, 1, 30, 300),
  contact: fc.constantFrom('ada', 'ada', 'ben', 'cy'),
  id: fc.constantFrom(...new Array<undefined>(14).fill(undefined), 'same', 'twice'),
  happening,
  /** A happening that may fire the trigger in its place. */
  fits: fc.oneof(fc.constant(undefined), fc.nat({ max: 30 })),
});
type Moment = typeof moment extends fc.Arbitrary<infer T> ? T : never;

/** More than a case gives. */
const MOST_CODES = 200;

const world = fc.record({
  settings: fc.constantFrom(...SETTINGS),
  birthday: fc.constantFrom('1990-01-06', '1990-01-07', undefined),
  cysFields: fc.constantFrom({}, { time_zone: 'Asia/Tokyo', push_token: 'token-cy' }, { preferred_channel: 'sms', city: 'Nice' }),
  refused: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray(['ada@x.example', '+33612345678', 'token-cy']) },
  ),
  bens: fc.constantFrom(['sms'], ['email', 'sms']),
  // None or plenty: contacts are served side by side, so nobody can say who gets the last.
  codes: fc.constantFrom(0, MOST_CODES),
  // One for all: contacts are called side by side, so nobody can say who gets which of several.
  reply: fc.constantFrom(200, 404, 503, null, { status: 200, state: 'fine', credit: '9.00 EUR' }, { status: 202, state: 5 }),
  down: fc.constantFrom({}, {}, { email: '30m' }, { sms: '6h', email: '3h' }),
  members: fc.subarray(['ada', 'cy']),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** A case of one campaign, named `name`. */
export function randomCase(name: string): fc.Arbitrary<CaseFile> {
  return fc
    .record({
      program: randomProgram(name),
      events: fc.array(moment, { minLength: 8, maxLength: 32, size: 'max' }),
      anchors: fc.constantFrom(...ANCHORS),
      world,
      // What is deployed later finds a past that it may fill in.
      deployedAt: fc.constantFrom(undefined, undefined, undefined, '36h', '4d'),
      // Now and then another revision takes its place, while runs are live.
      later: fc.oneof(
        { weight: 4, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.record({ at: fc.constantFrom('30h', '5d', '83d'), program: randomProgram(name) }) },
      ),
    })
    .map(({ program, events, anchors, world: of, deployedAt, later }) => ({
      about: 'a random campaign',
      ...(deployedAt === undefined ? { campaigns: program.source } : {}),
      messages: MESSAGES,
      schema: SCHEMA,
      ...worldOf(of),
      // Past the second birthday, and what a run may still wait for then; before the third.
      until: '600d',
      timeline: [
        { at: '0d', event: 'contact registered', contact: 'ada' },
        { at: '0d', event: 'contact registered', contact: 'ben' },
        ...(deployedAt === undefined ? [] : [{ at: deployedAt, deploy: program.source }]),
        ...(later === undefined ? [] : [{ at: later.at, deploy: later.program.source }]),
        ...events.flatMap((event) => entriesOf(event, (anchors[event.anchor] ?? 0) * 24 + event.hour, program)),
      ],
      journal: '',
    }));
}

/** The case of a seed, of any size: where values are drawn without a liking for small ones programs are long. */
export function sampledCase(name: string, seed: number): CaseFile {
  const file = fc.sample(fc.noBias(randomCase(name)), { seed, numRuns: 1 }).at(-1);
  if (file === undefined) throw new Error('There is no case.');
  return file;
}

function worldOf({
  settings,
  birthday,
  bens,
  cysFields,
  refused,
  codes,
  reply,
  down,
  members,
}: World): Omit<CaseFile, 'about' | 'timeline' | 'journal'> {
  const all = ['email', 'sms', 'push', 'whatsapp'];
  return {
    settings,
    contacts: {
      ada: { consents: all, phone: '+33698765432', push_token: 'token-ada', ...(birthday === undefined ? {} : { birthday }) },
      ben: { consents: bens, phone: '+33612345678', birthday: '1992-02-29', time_zone: 'America/New_York' },
      cy: { consents: all, phone: '+33612345679', points: 50, ...cysFields },
    },
    members: { club: members },
    pools: { partner_codes: Array.from({ length: codes }, (_, index) => `POOLED-${index}`) },
    replies: { erp: [reply] },
    down,
    refused_by_provider: refused,
  };
}

/** What becomes of messages comes again and again, so that one of the times the message is there. */
function entriesOf(drawn: Moment, at: number, program: Program): readonly Entry[] {
  const first = toEntry(drawn, at, program);
  return first.of === undefined ? [first] : [0, 3, 30].map((hours) => toEntry(drawn, at + hours, program));
}

/** Rows belong to one contact, so their ids tell whose they are. */
function toEntry({ late, contact, id, happening: drawn, fits }: Moment, at: number, program: Program): Entry {
  const own = (row: string): string => `${contact}-${row}`;
  const fitting = fits === undefined ? [] : fittingFor(program.triggers);
  const what = fitting[(fits ?? 0) % Math.max(1, fitting.length)] ?? drawn;
  const isOfNobody = what.shop === true && what.event !== 'product viewed';
  return {
    at: `${at}h`,
    contact: isOfNobody ? null : contact,
    event: what.event,
    ...(late === 0 ? {} : { occurred: late > at ? `-${late - at}h` : `${at - late}h` }),
    ...(id === undefined ? {} : { id: own(id) }),
    ...(what.row === undefined ? {} : { about: what.shop === true ? what.row : own(what.row) }),
    ...ofLabel(what, program),
    with: Object.fromEntries(
      Object.entries(what.with ?? {}).map(([field, value]) => [
        field,
        what.own?.includes(field) && typeof value === 'string' ? own(value) : value,
      ]),
    ),
  };
}

/** One of the labels of the campaign; where it has none the event is about something that nobody sent. */
function ofLabel({ label, pick = 0 }: Happening, { name, messages, coupons }: Program): Pick<Entry, 'of'> {
  if (label === undefined) return {};
  if (label === 'message' && pick % 3 === 0) return { of: 'news.hello' };
  // The first ones: most contacts come to these.
  const labels = (label === 'message' ? messages : coupons).slice(0, 4);
  return { of: `${name}.${labels[pick % Math.max(1, labels.length)] ?? 'nothing'}` };
}
