/** What a backtest takes from outside: the store of the workspace, and the revision that it compares with. */
import type { Build } from '../../compiler/artefact.ts';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { asData } from '../../language/diagnostics/render-json.ts';
import type { Program } from '../../language/program.ts';
import { deployedBuild } from '../../runtime/backtest/deployed-build.ts';
import type { BacktestReport } from '../../runtime/backtest/report.ts';
import type { Store } from '../../runtime/store/port.ts';
import { showFindings } from '../output/findings.ts';
import type { Reporter } from '../output/reporter.ts';
import { hasStore } from '../workspace/has-store.ts';
import { openWorkspaceStore } from '../workspace/open-store.ts';
import type { WorkspaceFiles } from '../workspace/read-workspace.ts';
import { compileCampaigns } from './compile.ts';
import type { BacktestOptions } from './options.ts';
import { readRevision } from './revision-files.ts';
import { backtest, type Other } from './run.ts';
import { chosenCampaigns, type Targets } from './targets.ts';

/** What was asked for, compiled. */
export interface Asked {
  readonly reporter: Reporter;
  readonly workspace: WorkspaceFiles;
  readonly targets: Targets;
  readonly program: Program;
  readonly build: Build;
  readonly options: BacktestOptions;
}

/** The name that means what the store runs now, in place of a revision of git. */
const DEPLOYED = 'deployed';

/** Opens what is needed, runs, and closes it; undefined, with the findings shown, where the other revision has mistakes. */
export async function withSources(asked: Asked): Promise<BacktestReport | undefined> {
  const { options, program, reporter, workspace } = asked;
  const fromStore = options.files.length === 0;
  if (!fromStore && options.against !== DEPLOYED) return run(asked, undefined);
  if (!(await hasStore(workspace.folder))) throw noHistory(options);
  const { store, close } = await openWorkspaceStore(workspace.folder, { reporter, schema: program.schema });
  try {
    return await run(asked, store);
  } finally {
    await close();
  }
}

async function run(asked: Asked, store: Store | undefined): Promise<BacktestReport | undefined> {
  const { build, options, program, reporter } = asked;
  const other = options.against === undefined ? undefined : await otherOf(asked, options.against, store);
  if (other === 'mistaken') return undefined;
  return backtest({ reporter, program, build, other, options, store: options.files.length === 0 ? store : undefined });
}

/** What is compared with. A campaign that was not there then is new, and has nothing to compare with. */
async function otherOf(asked: Asked, against: string, store: Store | undefined): Promise<Other | 'mistaken'> {
  const { build, reporter, targets, workspace } = asked;
  const names = build.artefacts.map(({ campaign }) => campaign);
  if (against === DEPLOYED && store !== undefined) {
    const deployed = await deployedBuild(store, targets.names.length + targets.files.length === 0 ? undefined : names);
    if (deployed === undefined) throw nothingDeployed();
    return { name: DEPLOYED, build: deployed };
  }
  const { commit, files } = await readRevision(workspace.folder, against);
  const compiled = await reporter.step(`Compiling ${against}`, () =>
    compileCampaigns(files, (whole) => {
      const all = chosenCampaigns({ ...targets, names: [], files: [] }, whole);
      return targets.names.length + targets.files.length === 0 ? all : all.filter((name) => names.includes(name));
    }),
  );
  if (compiled.build !== undefined) return { name: against, commit, build: compiled.build };
  showFindings(reporter, compiled.diagnostics, files, { folder: workspace.folder });
  reporter.info(`These are mistakes of \`${against}\`, not of the workspace as it is now.`);
  reporter.result('', { ok: false, against, diagnostics: compiled.diagnostics.map(asData) });
  return 'mistaken';
}

const noHistory = ({ files }: BacktestOptions): RelanceError =>
  new RelanceError({
    code: 'no-data',
    summary: files.length === 0 ? 'There is no history to run over.' : 'Nothing is deployed that could be compared with.',
    why: `${files.length === 0 ? 'No file is named, and the' : 'The'} workspace has no database: there is no \`.relance/postgres\` in it, and DATABASE_URL is not set.`,
    help: 'Name files, such as `--orders orders.csv --contacts contacts.csv`, import them with `relance import`, or set DATABASE_URL to the database of the shop.',
  });

const nothingDeployed = (): RelanceError =>
  new RelanceError({
    code: 'wrong-option',
    summary: '`--against deployed` cannot be used.',
    why: 'Nothing was ever deployed to the store of the workspace.',
    help: 'Name a revision of git, such as `--against main`.',
  });
