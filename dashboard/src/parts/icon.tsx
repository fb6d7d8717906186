/** Signs, drawn as strokes in a square of 16. */

const PATHS = {
  campaigns: 'M5.5 2h5v3.500h-5zM1.500 10.500h5V14h-5zM9.500 10.500h5V14h-5zM8 5.500V8M4 10.500V8h8v2.500',
  runs: 'M2 12.500h3.500c3 0 2-9 5-9H14M11.500 1 14 3.500 11.500 6',
  contacts: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2.500 14.500c.3-3 2.500-4.500 5.500-4.500s5.200 1.500 5.500 4.500',
  inbox: 'M1.500 3.500h13v9h-13zM1.500 4l6.500 5 6.500-5',
  coupons: 'M1.500 4.500h13v2.200a1.4 1.4 0 0 0 0 2.600v2.200h-13V9.300a1.4 1.4 0 0 0 0-2.600zM9.500 4.500v7',
  segments: 'M8 1.500 14.500 5 8 8.500 1.500 5zM1.500 8 8 11.500 14.500 8M1.500 11 8 14.500 14.500 11',
  play: 'M4.500 2.500v11L13 8z',
  pause: 'M5 2.500v11M11 2.500v11',
  step: 'M3.500 2.500v11L11 8zM13 2.500v11',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10M10.800 10.800 14.500 14.500',
  external: 'M9.500 2H14v4.500M14 2 7.500 8.500M12 9.500V14H2V4h4.500',
  back: 'M9.500 3 4.500 8l5 5',
  shop: 'M3 5.500h10l.8 9H2.200zM5.500 5.500V4.500a2.500 2.500 0 0 1 5 0v1',
  sms: 'M2 2.500h12v8.500H7l-3.500 3V11H2zM5 6.800h.01M8 6.800h.01M11 6.800h.01',
  push: 'M4 1.500h8v13H4zM6.800 12.300h2.400',
  whatsapp: 'M8 2a6 6 0 0 1 0 12 6 6 0 0 1-3-.800L2 14l.800-3A6 6 0 0 1 8 2zM5.800 6.200c.4 2 1.800 3.400 3.900 3.900',
  wait: 'M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13M8 4.500V8l2.500 1.500',
  decide: 'M8 1.500 14.500 8 8 14.500 1.500 8z',
  end: 'M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13M5 8l2.200 2.200L11 6',
  begin: 'M9 1.500 3.500 9H8l-1 5.500L12.500 7H8z',
  not: 'M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13M3.500 3.500l9 9',
} as const;

/** Names of the signs. */
export type IconName = keyof typeof PATHS;

/** A sign of 16 pixels; screen readers skip it, so a control needs a name of its own. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
