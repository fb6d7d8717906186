/** Where the reader is, and the way to elsewhere; the browser's back and forward work. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { addressOf, type Route, routeOf } from '../route.ts';

/** Goes to a place. `replace`: the present one is not kept in the browser's history. */
export type Go = (to: Route, how?: 'replace') => void;

/** The present place (undefined: an address that leads nowhere), and the way to another. */
export function useRoute(): readonly [Route | undefined, Go] {
  const [route, setRoute] = useState(here);
  const scrolls = useRef(false);
  useEffect(() => {
    const moved = () => setRoute(here());
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);
  useLayoutEffect(() => {
    if (scrolls.current) scrollTo(0, 0);
    scrolls.current = false;
  });
  const go: Go = (to, how) => {
    if (how === 'replace') history.replaceState(null, '', addressOf(to));
    else history.pushState(null, '', addressOf(to));
    // A filter leaves the reader where it is; a new page begins at its top.
    scrolls.current = placeOf(to) !== placeOf(route);
    setRoute(to);
  };
  return [route, go];
}

/** An address without its filters: what makes a page another one. */
export const placeOf = (route: Route | undefined): string => (route === undefined ? '' : `${route.page} ${route.id ?? ''}`);

/** Addresses of former times are replaced by those of today. */
function here(): Route | undefined {
  const route = routeOf(location.pathname, location.search);
  if (route !== undefined && location.pathname.startsWith('/mails/')) history.replaceState(null, '', addressOf(route));
  return route;
}
