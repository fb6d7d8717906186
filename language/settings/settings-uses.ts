import { typeOfField } from '../check/types.ts';
import type { Target, Use } from '../check/uses.ts';
import { parseFieldType } from '../schema/field-type.ts';
import type { YamlDocument, YamlPath } from '../yaml/yaml-document.ts';
import type { RelanceYaml } from './relance-yaml.schema.ts';

/** The names that `relance.yaml` declares for campaigns, and those of tables and tags that it uses. */
export function settingsUses(yaml: RelanceYaml, document: YamlDocument): readonly Use[] {
  const key = (path: YamlPath, target: Target): Use => ({ span: document.keySpanOf(path), target, role: 'declaration' });
  const value = (path: YamlPath, target: Target, role: Use['role']): Use => ({ span: document.contentSpanOf(path), target, role });
  const named = (section: 'endpoints' | 'people' | 'connections', kind: 'endpoint' | 'people' | 'connection') =>
    Object.keys(yaml[section] ?? {}).map((name) => key([section, name], { kind, name }));
  return [
    ...named('endpoints', 'endpoint'),
    ...replyUses(yaml, document),
    ...named('people', 'people'),
    ...named('connections', 'connection'),
    ...(yaml.pools ?? []).map((name, index) => value(['pools', index], { kind: 'pool', name }, 'declaration')),
    ...(yaml.modules ?? []).map((name, index) => value(['modules', index], { kind: 'entity', name }, 'use')),
    ...(yaml.policies?.caps ?? []).flatMap(({ tagged: name }, index) =>
      name === undefined ? [] : [value(['policies', 'caps', index, 'tagged'], { kind: 'tag', name }, 'use')],
    ),
    ...(yaml.policies?.control_group?.except ?? []).map((name, index) =>
      value(['policies', 'control_group', 'except', index], { kind: 'tag', name }, 'use'),
    ),
  ];
}

const NONE: ReadonlySet<string> = new Set();

function replyUses({ endpoints }: RelanceYaml, document: YamlDocument): readonly Use[] {
  return Object.entries(endpoints ?? {}).flatMap(([endpoint, { reply }]) =>
    Object.entries(reply ?? {}).map(([name, written]): Use => {
      const type = parseFieldType(written, NONE, NONE);
      const span = document.keySpanOf(['endpoints', endpoint, 'reply', name]);
      const target: Target = { kind: 'reply field', endpoint, name };
      return { span, target, role: 'declaration', ...(type === undefined ? {} : { type: typeOfField(type) }) };
    }),
  );
}
