/** An SMS or a WhatsApp message as it looks on a phone. */
import type { MailDetail } from '../../../../runtime/report/types.ts';
import { counted } from '../../format.ts';
import { Time } from '../../parts/time.tsx';

/** The text in a bubble, with its sender; in how many parts an SMS travels (each is paid for), and which template of the provider a WhatsApp message is. */
export function Bubble({ mail: { channel, text, from, at, parts, template, language } }: { readonly mail: MailDetail }) {
  return (
    <div class="phone" data-channel={channel}>
      <p class="phone-from">{from}</p>
      <p class="phone-bubble">{text}</p>
      <p class="phone-note">
        <Time at={at} />
        {parts !== undefined && <> · {counted(parts, 'part')}</>} · {counted([...text].length, 'character')}
        {template !== undefined && (
          <>
            {' '}
            · template <code>{template}</code>
            {language !== undefined && <> ({language})</>}
          </>
        )}
      </p>
    </div>
  );
}
