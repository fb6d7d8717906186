/** The JSON API: which path asks which report. */
import type { Reports } from '../report/reports.ts';
import type { LiveReport, Overview } from '../report/types.ts';
import { type Answer, failure, json } from './answer.ts';
import { mailDocument } from './mail-document.ts';

/** What the API reads from. */
export interface ApiSources {
  readonly reports: Reports;
  readonly live: () => LiveReport | Promise<LiveReport>;
}

/** Answers an API path (as in the URL, still encoded); undefined if the path is not of the API. */
export type Api = (path: string, query: URLSearchParams) => Promise<Answer | undefined>;

const LARGEST_PAGE = 500;
const SHARED_MS = 250;

/** The API over its sources. Readers that ask for the overview at the same time share one answer. */
export function createApi(sources: ApiSources): Api {
  const overview = shared(async () => sources.reports.overview(await sources.live()));
  return async (path, query) => {
    if (path === '/api/overview') return json(200, await overview());
    if (path === '/api/inbox') return page(query, (asked) => sources.reports.inbox(asked));
    if (path === '/api/unsent') return page(query, (asked) => sources.reports.unsent(asked));
    const mail = /^\/api\/mails\/([^/]+)(\/html)?$/.exec(path);
    if (mail?.[1] !== undefined) return mailAnswer(sources.reports, mail[1], mail[2] !== undefined);
    return path === '/api' || path.startsWith('/api/') ? unknown(path) : undefined;
  };
}

interface PageQuery {
  readonly campaign?: string;
  readonly limit: number;
  readonly offset: number;
}

async function page(query: URLSearchParams, read: (asked: PageQuery) => Promise<unknown>): Promise<Answer> {
  const limit = wholeNumber(query.get('limit') ?? '50');
  const offset = wholeNumber(query.get('offset') ?? '0');
  if (limit === undefined || limit < 1 || limit > LARGEST_PAGE || offset === undefined) {
    const help = `Give \`limit\` as a whole number from 1 to ${LARGEST_PAGE} and \`offset\` from 0.`;
    return failure(400, 'bad-page', 'The page that was asked for does not exist.', help);
  }
  const campaign = query.get('campaign');
  return json(200, await read({ limit, offset, ...(campaign !== null && campaign !== '' && { campaign }) }));
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

async function mailAnswer(reports: Reports, encoded: string, asHtml: boolean): Promise<Answer> {
  const id = decoded(encoded);
  const found = id === undefined ? undefined : asHtml ? await reports.mailHtml(id) : await reports.mail(id);
  if (found === undefined) {
    return failure(404, 'unknown-mail', 'There is no mail with this id.', 'Choose one from the inbox; a fresh start empties it.');
  }
  return typeof found === 'string' ? mailDocument(found) : json(200, found);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function unknown(path: string): Answer {
  const known = '`/api/overview`, `/api/inbox`, `/api/unsent`, `/api/mails/<id>` and `/api/mails/<id>/html`';
  return failure(404, 'unknown-path', `There is nothing at \`${path.slice(0, 80)}\`.`, `The API has ${known}.`);
}

/** One answer for all who ask while it is under way and for a moment after; a failure is not kept. */
function shared(read: () => Promise<Overview>): () => Promise<Overview> {
  let current: { readonly answer: Promise<Overview>; readonly until: number } | undefined;
  return () => {
    if (current !== undefined && performance.now() < current.until) return current.answer;
    const answer = read();
    current = { answer, until: performance.now() + SHARED_MS };
    answer.catch(() => {
      current = undefined;
    });
    return answer;
  };
}
