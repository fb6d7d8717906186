/** A contact among others. */
import type { ContactSummary } from '../../../../runtime/report/types.ts';
import { Link } from '../../parts/link.tsx';
import { oneOf } from '../../route.ts';

/** What a person calls it, where it is, its language. */
export function ContactRow({ contact: { id, name, city, country, locale } }: { readonly contact: ContactSummary }) {
  const place = [city, country].filter((part) => part !== undefined).join(', ');
  return (
    <Link to={oneOf('contacts', id)} class="entry contact-row" data-entry={id}>
      <span class="contact-name">{name}</span>
      <span class="contact-place">{place}</span>
      <span class="contact-locale">{locale}</span>
    </Link>
  );
}
