import { suggest } from '../../language/diagnostics/nearest.ts';
import type { RelanceError } from '../../language/diagnostics/relance-error.ts';
import type { Program } from '../../language/program.ts';
import { wrongOption } from '../output/wrong-option.ts';

/** `--only` names a campaign that the workspace does not have: the nearest one is told, or all of them where they are few. */
export function noSuchCampaign(only: string, { campaigns }: Pick<Program, 'campaigns'>): RelanceError {
  const fallback = campaigns.length === 0 ? 'It has none.' : '`relance explain` tells of each campaign that there is.';
  const names = campaigns.map(({ name }) => name);
  return wrongOption('--only', only, 'The workspace has no campaign of this name.', suggest(only, names, fallback));
}
