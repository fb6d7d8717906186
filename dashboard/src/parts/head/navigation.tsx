/** The way between the lists: at the side where there is room, else at the bottom. */
import type { Overview } from '../../../../runtime/report/types.ts';
import { useSurroundings } from '../../data/surroundings.ts';
import { count } from '../../format.ts';
import { listOf, type PageName } from '../../route.ts';
import { Icon, type IconName } from '../icon.tsx';
import { Link } from '../link.tsx';

interface Place {
  readonly page: PageName;
  readonly name: string;
  readonly icon: IconName;
  /** Pages that belong to it besides its own. */
  readonly also?: PageName;
  readonly count: (overview: Overview) => number;
}

const PLACES: readonly Place[] = [
  { page: 'campaigns', name: 'Campaigns', icon: 'campaigns', count: ({ campaigns }) => campaigns.length },
  { page: 'runs', name: 'Runs', icon: 'runs', count: ({ totals }) => totals.runs },
  { page: 'contacts', name: 'Contacts', icon: 'contacts', count: ({ totals }) => totals.contacts },
  { page: 'inbox', name: 'Inbox', icon: 'inbox', also: 'unsent', count: ({ caught }) => caught },
  { page: 'coupons', name: 'Coupons', icon: 'coupons', count: ({ totals }) => totals.couponsGiven },
  { page: 'segments', name: 'Segments', icon: 'segments', count: ({ totals }) => totals.segments },
];

/** Links to all lists, each with how many it holds. */
export function Navigation() {
  const { route, overview } = useSurroundings();
  return (
    <nav class="navigation" aria-label="Pages">
      <ul>
        {PLACES.map((place) => (
          <li key={place.page}>
            <Link to={listOf(place.page)} aria-current={isAt(place, route?.page) ? 'page' : 'false'}>
              <Icon name={place.icon} />
              <span class="navigation-name">{place.name}</span>
              <span class="navigation-count" aria-hidden="true">
                {overview && count(place.count(overview))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const isAt = ({ page, also }: Place, here: PageName | undefined): boolean => here !== undefined && (page === here || also === here);
