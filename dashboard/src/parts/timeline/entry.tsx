/** One line of a timeline. */
import type { TimelineEntry } from '../../../../runtime/report/types.ts';
import { oneOf } from '../../route.ts';
import { Icon } from '../icon.tsx';
import { Link } from '../link.tsx';
import { Time } from '../time.tsx';
import { lookOf } from './looks.ts';

/** Time, sign, sentence; below it what was noted, and where it stands in the source. `within` is the run whose page it is. */
export function Entry({ entry, within }: { readonly entry: TimelineEntry; readonly within: string | undefined }) {
  const { at, kind, sentence, notes, mail } = entry;
  const { icon, colour } = lookOf(kind);
  return (
    <li class="happened" data-colour={colour}>
      <Time at={at} form="minute" class="happened-time" />
      <span class="happened-sign">
        <Icon name={icon} />
      </span>
      <div class="happened-what">
        <p class="happened-sentence">
          <span class="hidden">{kind === 'event' ? 'The shop: ' : ''}</span>
          {sentence}
          {mail !== undefined && (
            <>
              {' '}
              <Link to={oneOf('inbox', mail)} class="more-link">
                Read it<span class="hidden"> in the inbox</span>
              </Link>
            </>
          )}
        </p>
        {notes.length > 0 && (
          <ul class="happened-notes">
            {notes.map((note) => (
              <li key={note.name}>
                {note.name.replaceAll('_', ' ')} <b>{note.value}</b>
              </li>
            ))}
          </ul>
        )}
        <Where entry={entry} within={within} />
      </div>
    </li>
  );
}

function Where({ entry: { campaign, run, place, label }, within }: { readonly entry: TimelineEntry; readonly within: string | undefined }) {
  const elsewhere = run !== within;
  if (campaign === undefined && place === undefined) return null;
  return (
    <p class="happened-where">
      {elsewhere && campaign !== undefined && <Link to={oneOf('campaigns', campaign)}>{campaign}</Link>}
      {elsewhere && run !== undefined && <Link to={oneOf('runs', run)}>run</Link>}
      {place !== undefined && <code title={label}>{place}</code>}
    </p>
  );
}
