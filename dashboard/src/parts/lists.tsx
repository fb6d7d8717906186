/** The middle pane: the inbox, or the messages that did not go. */
import type { Overview } from '../../../runtime/report/types.ts';
import { count, type Times } from '../format.ts';
import type { Route } from '../route.ts';
import { InboxList } from './inbox-list.tsx';
import { Link } from './link.tsx';
import { UnsentList } from './unsent-list.tsx';

interface ListsProps {
  readonly route: Route;
  readonly go: (to: Route) => void;
  readonly times: Times;
  readonly overview: Overview | undefined;
  readonly everyMs: number;
}

/** Two lists under one head; the chosen campaign narrows both. */
export function Lists({ route, go, times, overview, everyMs }: ListsProps) {
  const narrowed = route.campaign === undefined ? {} : { campaign: route.campaign };
  const List = route.list === 'inbox' ? InboxList : UnsentList;
  return (
    <section class="pane pane-list" aria-label="Mails">
      <div class="list-head">
        <nav class="switch" aria-label="Lists">
          <Link to={{ list: 'inbox', ...narrowed }} go={go} aria-current={route.list === 'inbox' ? 'page' : 'false'}>
            Inbox {overview && route.campaign === undefined && <span class="switch-count">{count(overview.caught)}</span>}
          </Link>
          <Link to={{ list: 'unsent', ...narrowed }} go={go} aria-current={route.list === 'unsent' ? 'page' : 'false'}>
            Not sent
          </Link>
        </nav>
        {route.campaign !== undefined && (
          <Link to={{ list: route.list }} go={go} class="filter" title="Show all campaigns">
            {route.campaign} <span aria-hidden="true">×</span>
            <span class="hidden">, show all campaigns</span>
          </Link>
        )}
      </div>
      <List
        key={`${route.list} ${route.campaign ?? ''}`}
        route={route}
        go={go}
        times={times}
        now={overview?.clock.now ?? 0}
        everyMs={everyMs}
      />
    </section>
  );
}
