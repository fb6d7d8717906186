/** `/contacts`: who the shop knows. */
import type { Contacts } from '../../../../runtime/report/types.ts';
import { useGrowing } from '../../data/growing.ts';
import { useSurroundings } from '../../data/surroundings.ts';
import { useTitle } from '../../data/title.ts';
import { count } from '../../format.ts';
import { Empty, Refused } from '../../parts/empty.tsx';
import { LiveList } from '../../parts/lists/live-list.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import type { Filters } from '../../route.ts';
import { ContactRow } from './contact-row.tsx';
import { ContactSearch } from './contact-search.tsx';

/** The list, or what the search finds. */
export function ContactsPage({ filters: { q } }: { readonly filters: Filters }) {
  const { overview } = useSurroundings();
  useTitle('Contacts');
  return (
    <div class="page">
      <PageHead title="Contacts" beside={overview && <span class="page-count">{count(overview.totals.contacts)}</span>}>
        <ContactSearch q={q ?? ''} />
      </PageHead>
      <Found key={q} q={q} />
    </div>
  );
}

function Found({ q }: { readonly q: string | undefined }) {
  const list = useGrowing<Contacts>('/api/contacts', { q });
  const { answer, failure } = list;
  return (
    <>
      <Refused failure={failure} />
      <LiveList
        label="Contacts"
        noun="contact"
        list={list}
        entries={answer?.contacts}
        idOf={(contact) => contact.id}
        entry={(contact) => <ContactRow contact={contact} />}
        empty={<NoContact q={q} />}
      />
    </>
  );
}

function NoContact({ q }: { readonly q: string | undefined }) {
  if (q === undefined) {
    return <Empty title="No contact yet">Whoever registers, or is named by an event of the shop, is listed here from then on.</Empty>;
  }
  return (
    <Empty title={`Nobody is found by “${q}”`}>
      The search looks at the beginning of ids, keys, e-mail addresses and phone numbers. Try fewer characters.
    </Empty>
  );
}
