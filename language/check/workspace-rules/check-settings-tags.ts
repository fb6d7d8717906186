import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Program } from '../../program.ts';
import type { Declarations } from '../declarations.ts';
import type { Report } from '../workspace.ts';

/** Reports tags that policies of relance.yaml name and no campaign carries: a misspelt one would limit nothing. */
export function checkSettingsTags({ settings }: Program, { campaigns }: Declarations, report: Report): void {
  const named = settings.places?.tags ?? [];
  if (named.length === 0 || campaigns.length === 0) return;
  const tags = new Set(
    campaigns.flatMap(({ clauses }) => clauses.flatMap((clause) => (clause.kind === 'tagged' ? clause.tags : []))).map(({ text }) => text),
  );
  if (campaigns.some(({ broken }) => broken.includes('tagged'))) return;
  for (const tag of named) {
    if (tags.has(tag.text)) continue;
    const help = spelling(tag, choicesOf(tags, 'tag'), `Write \`tagged ${tag.text}\` in the campaigns that are meant.`);
    report('unknown-tag', { message: `No campaign is tagged \`${tag.text}\`.`, ...help, span: tag.span });
  }
}
