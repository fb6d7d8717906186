import type { Field } from '../../schema/schema.ts';
import type { Settings } from '../../settings/settings.ts';

/** The number of the HTTP answer, which every reply has. */
const STATUS: Field = {
  name: 'status',
  type: { kind: 'scalar', of: 'number' },
  documentation: 'The number of the HTTP answer, such as 200.',
};

/** What can be read of the answer of an endpoint: `status`, and the fields that relance.yaml declares under `reply`. */
export function replyFields(endpoint: string, { endpoints }: Settings): readonly Field[] {
  const declared = Object.hasOwn(endpoints, endpoint) ? (endpoints[endpoint]?.reply ?? []) : [];
  return declared.some(({ name }) => name === STATUS.name) ? declared : [STATUS, ...declared];
}
