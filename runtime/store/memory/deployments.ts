import { randomBytes } from 'node:crypto';
import type { Build } from '../../../compiler/artefact.ts';
import type { Deployments, StoredArtefact } from '../port.ts';
import { byText, inOrder } from '../values/order.ts';
import { compareText } from '../values/text.ts';
import { createCell, createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

/** The last deployment: what is current, and of messages, coupons, cohorts and segments that are gone the last body, which runs of older revisions may still need. */
interface Current {
  readonly build: Build;
  /** Those of the last build alone. */
  readonly segments: Build['segments'];
  readonly campaigns: Awaited<ReturnType<Deployments['current']>>;
}

/** Deployments of the memory store. */
export function createDeployments(undo: UndoLog, givenSecret: string | undefined): Deployments {
  const artefacts = createTable<StoredArtefact>(undo);
  const current = createCell<Current | undefined>(undo, undefined);
  const keyOf = (campaign: string, revision: string): string => `${campaign}@${revision}`;
  const secret = givenSecret ?? randomBytes(32).toString('hex');
  return {
    async deploy(build, at) {
      for (const artefact of build.artefacts) {
        const key = keyOf(artefact.campaign, artefact.revision);
        if (artefacts.get(key) === undefined) artefacts.put(key, artefact);
      }
      const last = current.get();
      const before = last?.campaigns ?? [];
      const campaigns = build.artefacts.map(({ campaign, revision }) => {
        const same = before.find((other) => other.campaign === campaign && other.revision === revision);
        return { campaign, revision, deployedAt: same?.deployedAt ?? at };
      });
      // An e-mail and an SMS may have one name.
      const messages = withGone(build.messages, last?.build.messages ?? [], ({ name, channel }) => `${channel} ${name}`);
      const coupons = withGone(build.coupons, last?.build.coupons ?? []);
      const segments = withGone(build.segments, last?.build.segments ?? []);
      current.set({
        build: { ...build, messages, coupons, segments, cohorts: withGone(build.cohorts, last?.build.cohorts ?? []) },
        segments: [...build.segments].sort(byText(({ name }) => name)),
        campaigns: campaigns.sort(byText((deployed) => deployed.campaign)),
      });
    },
    current: async () => current.get()?.campaigns ?? [],
    everDeployed: async () => [...new Set(artefacts.all().map(({ campaign }) => campaign))].sort(compareText),
    artefact: async (campaign, revision) => artefacts.get(keyOf(campaign, revision)),
    async message(name) {
      const found = current.get()?.build.messages.filter((message) => message.name === name) ?? [];
      return [...found].sort(
        inOrder(
          byText((message) => message.channel),
          byText((message) => message.locale ?? ''),
        ),
      );
    },
    coupon: async (name) => current.get()?.build.coupons.find((coupon) => coupon.name === name),
    cohort: async (name) => current.get()?.build.cohorts.find((cohort) => cohort.name === name),
    segment: async (name) => current.get()?.build.segments.find((segment) => segment.name === name),
    segments: async () => current.get()?.segments ?? [],
    async workspace() {
      const build = current.get()?.build;
      return build === undefined ? undefined : { settings: build.settings, schema: build.schema };
    },
    secret: async () => secret,
  };
}

/** What is deployed now, and what was deployed before under names that are gone. */
function withGone<T extends { readonly name: string }>(
  now: readonly T[],
  before: readonly T[],
  keyOf: (one: T) => string = ({ name }) => name,
): readonly T[] {
  const keys = new Set(now.map(keyOf));
  return [...now, ...before.filter((one) => !keys.has(keyOf(one)))];
}
