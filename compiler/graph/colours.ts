/** The colours of boxes: one for all kinds that do the same sort of thing. */
import { kindsOfColour } from './steps/registry.ts';

interface Colour {
  readonly kinds: readonly string[];
  readonly light: string;
  readonly dark: string;
}

const COLOURS: readonly Colour[] = [
  { kinds: ['trigger', ...kindsOfColour('others')], light: '#7a5af8', dark: '#a48afb' },
  { kinds: kindsOfColour('message'), light: '#1570ef', dark: '#53b1fd' },
  { kinds: kindsOfColour('gift'), light: '#c4320a', dark: '#fd853a' },
  { kinds: kindsOfColour('contact'), light: '#088ab2', dark: '#22ccee' },
  { kinds: kindsOfColour('wait'), light: '#a15c07', dark: '#fac515' },
  { kinds: kindsOfColour('fork'), light: '#7839ee', dark: '#c3b5fd' },
  { kinds: ['end', 'goal', 'measure'], light: '#067647', dark: '#47cd89' },
  { kinds: [...kindsOfColour('stop'), 'unless'], light: '#b42318', dark: '#f97066' },
];

/** Style rules that set the colour of each kind of box in a scheme, as `--kind`. */
export const colourRules = (scheme: 'light' | 'dark'): string =>
  COLOURS.map((colour) => `${colour.kinds.map((kind) => `.k-${kind}`).join(',')}{--kind:${colour[scheme]}}`).join('');
