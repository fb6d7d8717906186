import type { Fix } from '../diagnostics/diagnostic.ts';
import type { Channel } from '../program.ts';
import type { Settings } from './settings.ts';
import type { Insertion } from './settings-places.ts';

/** The fix that turns an optional table on; none where `relance.yaml` has no place for it. Spread it into a finding. */
export function activateTable(table: string, { places }: Settings): { readonly fixes?: readonly Fix[] } {
  return places?.modules === undefined
    ? {}
    : { fixes: [insert('activate-table', `Turn \`${table}\` on in relance.yaml`, table, places.modules)] };
}

const SENDERS: Readonly<Record<Channel, string>> = {
  email: '{ from: shop@shop.example }',
  sms: '{ from: Shop }',
  push: '{}',
  whatsapp: '{ from: "+33100000000" }',
};

/** The fix that sets a channel up with a sender to fill in; none where `relance.yaml` has no place for it. */
export function setUpChannel(channel: Channel, { places }: Settings): { readonly fixes?: readonly Fix[] } {
  if (places?.channels === undefined) return {};
  const text = `${channel}: ${SENDERS[channel]}`;
  return { fixes: [insert('set-up-channel', `Set up \`${channel}\` in relance.yaml`, text, places.channels)] };
}

function insert(kind: Fix['kind'], title: string, text: string, { span, before, after }: Insertion): Fix {
  return { kind, title, edits: [{ span, text: `${before}${text}${after}` }], safe: false };
}
