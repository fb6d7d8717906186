/** An SMS as it looks on a phone. */
import type { MailDetail } from '../../../../runtime/report/types.ts';
import { counted } from '../../format.ts';
import { Time } from '../../parts/time.tsx';

/** The text in a bubble, with its sender, and in how many parts it travels (each is paid for). */
export function SmsBubble({ mail: { text, from, at, parts } }: { readonly mail: MailDetail }) {
  return (
    <div class="phone">
      <p class="phone-from">{from}</p>
      <p class="phone-bubble">{text}</p>
      <p class="phone-note">
        <Time at={at} />
        {parts !== undefined && <> · {counted(parts, 'part')}</>} · {counted([...text].length, 'character')}
      </p>
    </div>
  );
}
