/** The JSON API: which path asks which report. A new one is one entry in `ROUTES`. */
import type { Reports } from '../report/reports.ts';
import type { LiveReport } from '../report/types.ts';
import { type Answer, failure, json } from './answer.ts';
import { mailDocument } from './mail-document.ts';
import { channelOf, filtersOf, isAnswer, type PageQuery, pageOf, statusOf } from './query.ts';
import { createSharing } from './sharing.ts';

/** What the API reads from. */
export interface ApiSources {
  readonly reports: Reports;
  readonly live: () => LiveReport | Promise<LiveReport>;
}

/** Answers API paths (as in the URL, still encoded). */
export interface Api {
  /** Undefined if the path is not of the API. */
  get(path: string, query: URLSearchParams): Promise<Answer | undefined>;
  /** Something was changed through the page: nothing older is answered from now on. */
  changed(): void;
}

const SHARED_MS = 250;

/** The API over its sources. Readers that ask the same at the same time share one answer. */
export function createApi(sources: ApiSources): Api {
  const sharing = createSharing<Answer>(SHARED_MS);
  return {
    get: async (path, query) => {
      for (const { pattern, read } of ROUTES) {
        const match = pattern.exec(path);
        if (match !== null) return sharing.get(`${path}?${query}`, () => read(sources, query, decoded(match[1] ?? '')));
      }
      return path === '/api' || path.startsWith('/api/') ? unknown(path) : undefined;
    },
    changed: () => sharing.forget(),
  };
}

/** A path of the API. `name` is what stands in the place of `:…`, decoded; undefined if it is malformed. */
interface Route {
  /** As it is told to people. */
  readonly path: string;
  readonly pattern: RegExp;
  read(sources: ApiSources, query: URLSearchParams, name: string | undefined): Promise<Answer>;
}

const route = (path: string, read: Route['read']): Route => ({
  path,
  pattern: new RegExp(`^${path.replace(/:\w+/, '([^/]+)')}$`),
  read,
});

const list = (path: string, read: (sources: ApiSources, page: PageQuery, query: URLSearchParams) => Promise<object>): Route =>
  route(path, async (sources, query) => {
    const page = pageOf(query);
    if (isAnswer(page)) return page;
    const found = await read(sources, page, query);
    return isAnswer(found) ? found : json(200, found);
  });

const one = (path: string, missing: Missing, read: (sources: ApiSources, name: string) => Promise<object | undefined>): Route =>
  route(path, async (sources, _, name) => {
    const found = name === undefined ? undefined : await read(sources, name);
    return found === undefined ? failure(404, ...missing) : json(200, found);
  });

/** Code, summary and help of a 404. */
type Missing = readonly [code: string, summary: string, help: string];

const NO_MAIL: Missing = ['unknown-mail', 'There is no message with this id.', 'Choose one from the inbox; a fresh start empties it.'];
const NO_CAMPAIGN: Missing = ['unknown-campaign', 'There is no campaign of this name.', '`/api/overview` lists the campaigns.'];
const NO_RUN: Missing = ['unknown-run', 'There is no run with this id.', '`/api/runs` lists the runs; a fresh start forgets them.'];
const NO_CONTACT: Missing = [
  'unknown-contact',
  'There is no contact with this id.',
  '`/api/contacts?q=` finds contacts by id, key, e-mail or phone.',
];
const NO_SEGMENT: Missing = ['unknown-segment', 'There is no segment of this name.', '`/api/segments` lists the segments.'];

const ROUTES: readonly Route[] = [
  route('/api/overview', async ({ reports, live }) => json(200, await reports.overview(await live()))),
  one('/api/campaigns/:name', NO_CAMPAIGN, ({ reports }, name) => reports.campaign(name)),
  list('/api/runs', async ({ reports, live }, page, query) => {
    const status = statusOf(query);
    if (isAnswer(status)) return status;
    const filters = filtersOf(query, ['campaign', 'contact', 'outcome', 'label']);
    return reports.runs({ ...page, ...status, ...filters }, (await live()).temporalUi);
  }),
  one('/api/runs/:id', NO_RUN, async ({ reports, live }, id) => reports.run(id, (await live()).temporalUi)),
  list('/api/contacts', ({ reports }, page, query) => reports.contacts({ ...page, ...filtersOf(query, ['q']) })),
  one('/api/contacts/:id', NO_CONTACT, async ({ reports, live }, id) => {
    const { temporalUi } = await live();
    return reports.contact(id, { ...(temporalUi !== undefined && { temporalUi }) });
  }),
  list('/api/coupons', ({ reports }, page, query) => reports.coupons({ ...page, ...filtersOf(query, ['coupon']) })),
  route('/api/segments', async ({ reports }) => json(200, await reports.segments())),
  route('/api/segments/:name', async ({ reports }, query, name) => {
    const page = pageOf(query);
    if (isAnswer(page)) return page;
    const found = name === undefined ? undefined : await reports.segment(name, page);
    return found === undefined ? failure(404, ...NO_SEGMENT) : json(200, found);
  }),
  list('/api/inbox', async ({ reports }, page, query) => {
    const channel = channelOf(query);
    return isAnswer(channel) ? channel : reports.inbox({ ...page, ...channel, ...filtersOf(query, ['campaign', 'contact']) });
  }),
  list('/api/unsent', ({ reports }, page, query) => reports.unsent({ ...page, ...filtersOf(query, ['campaign']) })),
  one('/api/mails/:id', NO_MAIL, ({ reports }, id) => reports.mail(id)),
  route('/api/mails/:id/html', async ({ reports }, _, id) => {
    const html = id === undefined ? undefined : await reports.mailHtml(id);
    return html === undefined ? failure(404, ...NO_MAIL) : mailDocument(html);
  }),
];

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function unknown(path: string): Answer {
  const known = [...ROUTES.map((one) => one.path), '/api/clock'].map((name) => `\`${name}\``);
  return failure(
    404,
    'unknown-path',
    `There is nothing at \`${path.slice(0, 80)}\`.`,
    `The API has ${known.slice(0, -1).join(', ')} and ${known.at(-1)}.`,
  );
}
