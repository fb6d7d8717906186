import type { Workspace } from '../../check/workspace.ts';
import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import { CHANNELS, type Expression } from '../../program.ts';
import type { CampaignRule, LintReport } from '../lint-rule.ts';
import { partsOf } from '../walk/conditions.ts';

/** Names that a text can be compared with, and what they are names of. */
interface Known {
  readonly what: string;
  readonly names: (workspace: Workspace) => readonly string[];
}

const CHANNEL: Known = { what: 'channel', names: () => CHANNELS };
const CAMPAIGN: Known = { what: 'campaign', names: ({ campaigns }) => campaigns.names() };
const TAG: Known = { what: 'tag of a campaign', names: ({ tags }) => tags.names() };

/** Text fields whose values are names, by table or event and field. */
const FIELDS: Readonly<Record<string, Known>> = {
  'contact.consents': CHANNEL,
  'contact.preferred_channel': CHANNEL,
  'message.channel': CHANNEL,
  'message.campaign': CAMPAIGN,
  'message.tags': TAG,
  'message.message': { what: 'message', names: ({ messages }) => messages.names() },
  'run.campaign': CAMPAIGN,
  'run.tags': TAG,
  'coupon.name': { what: 'coupon', names: ({ coupons }) => coupons.names() },
  'contact subscribed.channel': CHANNEL,
  'contact unsubscribed.channel': CHANNEL,
};

/** `contact.consents has "e-mail"`: a text that is compared with names, and is none of them. */
export const unknownValueRule: CampaignRule = {
  of: 'campaign',
  name: 'unknown-value',
  level: 'warning',
  summary: 'This value can never be there.',
  why: 'Texts are compared letter by letter, so a misspelt name is no mistake of the language, and the condition is quietly false for everybody.',
  check: ({ conditions, workspace }, report) => {
    for (const { condition } of conditions) look(condition, workspace, report);
  },
  checkSegment: (segment, workspace, report) => {
    if (segment.rule !== undefined) look(segment.rule, workspace, report);
  },
};

function look(condition: Expression, workspace: Workspace, report: LintReport): void {
  for (const part of partsOf(condition)) {
    const [field, values] = comparisonIn(part);
    const known = field === undefined ? undefined : FIELDS[field];
    if (known === undefined) continue;
    const names = known.names(workspace);
    for (const value of values.filter((one) => !names.includes(one.text))) {
      const { help, fixes } = spelling(value, choicesOf(names, 'value'), `\`${field}\` holds names: of each the ${known.what}.`);
      const quoted = fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, text: `"${edit.text}"` })) }));
      report({ message: `There is no ${known.what} \`${value.text}\`.`, help, fixes: quoted, span: value.span });
    }
  }
}

type Value = { readonly text: string; readonly span: Expression['span'] };

/** The field that a comparison looks at, as `message.channel`, and the texts it is compared with. */
function comparisonIn(part: Expression): readonly [string | undefined, readonly Value[]] {
  if (part.kind !== 'compare' && part.kind !== 'in' && part.kind !== 'has') return [undefined, []];
  if (part.left.kind !== 'path' || part.left.path.length !== 1) return [undefined, []];
  return [`${part.left.root.entity}.${part.left.path[0]}`, textsOf(part.right)];
}

const textsOf = (right: Expression): readonly Value[] => {
  if (right.kind === 'list') return right.items.flatMap(textsOf);
  return right.kind === 'literal' && typeof right.value === 'string' ? [{ text: right.value, span: right.span }] : [];
};
