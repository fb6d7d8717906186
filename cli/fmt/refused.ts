import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import type { Formatted } from '../../language/format/format.ts';

type Refused = Extract<Formatted, { readonly kind: 'meaning-changed' }>;

const WHY: Readonly<Record<Refused['what'], string>> = {
  syntax: 'What the formatter wrote could not be read again.',
  meaning: 'What the formatter wrote would mean something else.',
  comments: 'What the formatter wrote would have lost a comment.',
  'order of comments': 'What the formatter wrote would have moved a comment away from what it speaks of.',
  layout: 'The formatter would lay out its own text differently the next time.',
};

/** The formatter looked at its own output and did not trust it: a defect of Relance that costs nothing but the layout. */
export function refused(path: string, { what }: Refused): RelanceError {
  return new RelanceError({
    code: 'not-formatted',
    summary: `\`${path}\` was left as it is.`,
    why: WHY[what],
    help: 'This is a defect of Relance: please report it with the file. The file itself is as good as before.',
  });
}
