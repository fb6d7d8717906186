/** A push message as it looks on a phone. */
import type { MailDetail } from '../../../../runtime/report/types.ts';
import { Time } from '../../parts/time.tsx';

/**
 * Title, text and picture as a notification, and below where a tap leads. Pictures of other hosts are not loaded by this page, so the address stands in
 * the place of the picture.
 */
export function PushCard({ mail: { subject, text, image, link, at } }: { readonly mail: MailDetail }) {
  return (
    <div class="phone">
      <article class="push-card">
        {image !== undefined && (
          <p class="push-image">
            <span class="push-image-word">Picture</span>
            <span class="push-image-address">{image}</span>
          </p>
        )}
        <h3 class="push-title">{subject}</h3>
        <p class="push-text">{text}</p>
      </article>
      <p class="phone-note">
        <Time at={at} /> · {link === undefined ? 'a tap opens the app' : 'a tap leads to'}
      </p>
      {link !== undefined && <PushLink link={link} />}
    </div>
  );
}

/** Only what a browser opens is a link; `app://cart` is a text. */
function PushLink({ link }: { readonly link: string }) {
  return (
    <p class="push-link">
      {/^https?:\/\//i.test(link) ? (
        <a href={link} class="text-link" target="_blank" rel="noreferrer noopener">
          {link}
        </a>
      ) : (
        <code>{link}</code>
      )}
    </p>
  );
}
