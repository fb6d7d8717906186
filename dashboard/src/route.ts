/** Places of the page and their addresses, which can be copied and opened again. */

/** What a list can be narrowed by; each is a key of the address's query. */
export type Filter = 'campaign' | 'status' | 'outcome' | 'label' | 'contact' | 'channel' | 'coupon' | 'q';

/** Values of the filters that are set. */
export type Filters = { readonly [key in Filter]?: string };

/** The lists, with the filters that each has, in the order of their address. */
const PAGES = {
  campaigns: [],
  runs: ['campaign', 'status', 'outcome', 'label', 'contact'],
  contacts: ['q'],
  inbox: ['channel', 'campaign', 'contact'],
  unsent: ['campaign'],
  coupons: ['coupon'],
  segments: [],
} as const satisfies Readonly<Record<string, readonly Filter[]>>;

/** A list of the page. */
export type PageName = keyof typeof PAGES;

/** A list, narrowed or not, or (with `id`) one of what it lists: a campaign's or segment's name, a run's, contact's or message's id. */
export interface Route {
  readonly page: PageName;
  readonly id?: string;
  readonly filters: Filters;
}

/** The place of a list. Filters that are undefined or empty are left out. */
export function listOf(page: PageName, filters: { readonly [key in Filter]?: string | undefined } = {}): Route {
  const set: { [key in Filter]?: string } = {};
  for (const name of PAGES[page]) {
    const value = filters[name];
    if (value !== undefined && value !== '') set[name] = value;
  }
  return { page, filters: set };
}

/** The place of one of what a list lists. */
export function oneOf(page: PageName, id: string, filters: Filters = {}): Route {
  return { ...listOf(page, filters), id };
}

/** The address of a place: `/`, `/runs?campaign=welcome`, `/inbox/<id>`. */
export function addressOf({ page, id, filters }: Route): string {
  const list = page === 'campaigns' && id === undefined ? '/' : `/${page}`;
  const query = new URLSearchParams(filters).toString();
  return `${list}${id === undefined ? '' : `/${encodeURIComponent(id)}`}${query === '' ? '' : `?${query}`}`;
}

/** The place of an address; undefined where there is none. `/mails/<id>` is the older address of `/inbox/<id>`. */
export function routeOf(path: string, search: string): Route | undefined {
  const parts = /^\/([^/]*)(?:\/([^/]+))?\/?$/.exec(path);
  const page = parts === null ? undefined : pageOf(parts[1] ?? '');
  if (page === undefined) return undefined;
  const query = new URLSearchParams(search);
  const { filters } = listOf(page, Object.fromEntries(query));
  const id = parts?.[2];
  return id === undefined ? { page, filters } : { page, id: decoded(id), filters };
}

function pageOf(name: string): PageName | undefined {
  if (name === '') return 'campaigns';
  return name === 'mails' ? 'inbox' : pageNames.find((page) => page === name);
}

const isPageName = (name: string): name is PageName => name in PAGES;
const pageNames: readonly PageName[] = Object.keys(PAGES).filter(isPageName);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
