/** Places of the page and their addresses, which can be copied and opened again. */
import { useEffect, useState } from 'preact/hooks';

/** Which list is shown, narrowed to a campaign or not, and the mail that is open. */
export interface Route {
  readonly list: 'inbox' | 'unsent';
  readonly campaign?: string;
  readonly mail?: string;
}

/** The address of a place: `/`, `/unsent`, `/mails/<id>`, each with `?campaign=<name>`. */
export function addressOf(route: Route): string {
  const path = route.mail !== undefined ? `/mails/${encodeURIComponent(route.mail)}` : route.list === 'unsent' ? '/unsent' : '/';
  return route.campaign === undefined ? path : `${path}?campaign=${encodeURIComponent(route.campaign)}`;
}

/** The place of an address; what is not known is the inbox. */
export function routeOf(path: string, search: string): Route {
  const campaign = new URLSearchParams(search).get('campaign');
  const narrowed = campaign === null || campaign === '' ? {} : { campaign };
  const mail = /^\/mails\/([^/]+)$/.exec(path)?.[1];
  if (mail !== undefined) return { list: 'inbox', mail: decoded(mail), ...narrowed };
  return { list: path === '/unsent' ? 'unsent' : 'inbox', ...narrowed };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The present place, and the way to another; the browser's back and forward work. */
export function useRoute(): readonly [Route, (to: Route) => void] {
  const here = () => routeOf(location.pathname, location.search);
  const [route, setRoute] = useState(here);
  useEffect(() => {
    const moved = () => setRoute(here());
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);
  const go = (to: Route) => {
    history.pushState(null, '', addressOf(to));
    setRoute(to);
  };
  return [route, go];
}

/** The same place with no mail open. */
export function withoutMail(route: Route): Route {
  return { list: route.list, ...(route.campaign !== undefined && { campaign: route.campaign }) };
}
