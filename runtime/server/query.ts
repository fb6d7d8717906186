/** Reading a request's query: pages and filters. */
import { CHANNELS, type Channel } from '../../language/program.ts';
import { type Answer, failure } from './answer.ts';

/** Which part of a list. */
export interface PageQuery {
  readonly limit: number;
  readonly offset: number;
}

const LARGEST_PAGE = 500;
/** Lists are for looking at: whoever wants more asks the database. */
const FURTHEST = 100_000;

/** `limit` and `offset`, or the answer that says what they take. */
export function pageOf(query: URLSearchParams): PageQuery | Answer {
  const limit = wholeNumber(query.get('limit') ?? '50');
  const offset = wholeNumber(query.get('offset') ?? '0');
  if (limit !== undefined && limit >= 1 && limit <= LARGEST_PAGE && offset !== undefined && offset <= FURTHEST) return { limit, offset };
  const help = `Give \`limit\` as a whole number from 1 to ${LARGEST_PAGE} and \`offset\` from 0 to ${FURTHEST}.`;
  return failure(400, 'bad-page', 'The page that was asked for does not exist.', help);
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

const LONGEST_FILTER = 200;

/** The filters of these names that are given; an empty one is none. */
export function filtersOf<K extends string>(query: URLSearchParams, names: readonly K[]): { readonly [key in K]?: string } {
  const found: { [key in K]?: string } = {};
  for (const name of names) {
    const value = query.get(name)?.trim().slice(0, LONGEST_FILTER);
    if (value !== undefined && value !== '') found[name] = value;
  }
  return found;
}

/** `live`, `ended`, or the answer that says so; absent: both. */
export const statusOf = (query: URLSearchParams): { readonly status?: 'live' | 'ended' } | Answer =>
  oneOf(query, 'status', ['live', 'ended']);

/** One of the channels, or the answer that says so; absent: all. */
export const channelOf = (query: URLSearchParams): { readonly channel?: Channel } | Answer => oneOf(query, 'channel', CHANNELS);

function oneOf<K extends string, V extends string>(
  query: URLSearchParams,
  name: K,
  values: readonly V[],
): { readonly [key in K]?: V } | Answer {
  const given = query.get(name) ?? '';
  const empty: { readonly [key in K]?: V } = {};
  if (given === '') return empty;
  const found = values.find((value) => value === given);
  if (found !== undefined) return { ...empty, [name]: found };
  const help = `Give \`${name}\` as ${values.map((value) => `\`${value}\``).join(' or ')}, or leave it out.`;
  return failure(400, 'bad-filter', `There is no such \`${name}\`.`, help);
}

/** True for what stands for an answer already. */
export const isAnswer = (value: object): value is Answer => 'status' in value && 'body' in value;
