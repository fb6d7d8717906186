/** Generated code that runs at once: compiled as scripts, in the process that made it. Tests, simulations and backtests need no file, no loader and no stripping of types. */
import type { SegmentModule, StagesModule, WorkflowModule } from '../journey/port.ts';
import type { StoredArtefact } from '../store/port.ts';
import { type CampaignCode, type Library, notStored, type SegmentCode } from './library.ts';

/** A library over artefacts whose code was printed as scripts (`CompilePorts.code`). A campaign is evaluated once for all stores that it is deployed to. */
export function createScriptLibrary(): Library {
  const campaigns = new Map<string, Promise<CampaignCode>>();
  const segments = new Map<string, SegmentCode>();
  return {
    get(tx, campaign, revision) {
      const key = `${campaign}@${revision}`;
      const known = campaigns.get(key);
      if (known !== undefined) return known;
      const code = tx.deployments.artefact(campaign, revision).then((stored) => evaluate(key, stored));
      campaigns.set(key, code);
      code.catch(() => campaigns.delete(key));
      return code;
    },
    async segment(tx, name) {
      const declared = await tx.deployments.segment(name);
      if (declared?.code === undefined) return declared === undefined ? undefined : { kind: 'manual' };
      const key = `${name}@${declared.hash}`;
      const known = segments.get(key);
      if (known !== undefined) return known;
      const { rule, watch } = exportsOf(declared.code) as SegmentModule;
      const code: SegmentCode = { kind: 'rule', rule, watch };
      segments.set(key, code);
      return code;
    },
  };
}

function evaluate(key: string, stored: StoredArtefact | undefined): CampaignCode {
  if (stored === undefined) throw notStored(key);
  const { flow, stages, workflow } = stored;
  return { flow, stages: exportsOf(stages) as StagesModule, workflow: exportsOf(workflow) as WorkflowModule };
}

/** The one place where a script becomes code: what the emitter writes has the shape of the port's modules (checked by type in the compiler's tests). */
const exportsOf = (script: string): unknown => new Function(script)();
