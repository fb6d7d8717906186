/** The page: its head, the way between its lists, and the list or thing that the address names. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Overview } from '../../runtime/report/types.ts';
import { LIVE_MS, usePolled } from './data/polling.ts';
import { type Surroundings, SurroundingsContext } from './data/surroundings.ts';
import { placeOf, useRoute } from './data/use-route.ts';
import { timesIn } from './format.ts';
import { PageOf } from './pages/page-of.tsx';
import { Header } from './parts/head/header.tsx';
import { Navigation } from './parts/head/navigation.tsx';
import { Notice } from './parts/notice.tsx';
import type { Route } from './route.ts';

/** The whole page. */
export function App() {
  const [route, go] = useRoute();
  const { data: overview, lostAt } = usePolled<Overview>('/api/overview', LIVE_MS);
  const zone = overview?.shop?.timeZone ?? 'UTC';
  const times = useMemo(() => timesIn(zone), [zone]);
  const main = useFocusOnNewPage(route);
  const surroundings: Surroundings = { go, times, now: overview?.clock.now ?? 0, ...(route && { route }), ...(overview && { overview }) };
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <div class="below-head">
        <Navigation />
        <main id="main" class="main" tabIndex={-1} ref={main} data-page={route?.page}>
          <Notice lostAt={lostAt} />
          <PageOf key={route?.page === 'inbox' ? 'inbox' : placeOf(route)} route={route} />
        </main>
      </div>
    </SurroundingsContext.Provider>
  );
}

/** Who goes to another page goes on from its beginning, with the keyboard and with a screen reader; the inbox moves the focus by itself. */
function useFocusOnNewPage(route: Route | undefined) {
  const main = useRef<HTMLElement>(null);
  const before = useRef(route);
  useEffect(() => {
    const stays = placeOf(before.current) === placeOf(route) || (before.current?.page === 'inbox' && route?.page === 'inbox');
    before.current = route;
    if (!stays) main.current?.focus({ preventScroll: true });
  }, [route]);
  return main;
}
