import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Argument, Step, StepBase } from '../../program.ts';
import type { Name } from '../../syntax/ast.ts';
import type { CallStepNode } from '../../syntax/steps/call.ts';
import type { Workspace } from '../workspace.ts';
import { checkArguments } from './arguments.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { checkElse } from './else.ts';
import { checkFree } from './free-name.ts';
import { afterBinding, join } from './path-state.ts';
import { isNameRead } from './read-names.ts';
import { replyFields } from './reply-fields.ts';
import type { EffectCheck } from './step-check.ts';

/** `call erp as reply with { … }`: an endpoint of relance.yaml. `awaitsReply`: a later step reads the reply, or there is an `otherwise`. */
export type CallStep = StepBase & {
  readonly kind: 'call';
  readonly endpoint: string;
  readonly with: readonly Argument[];
  readonly awaitsReply: boolean;
  readonly otherwise?: readonly Step[];
};

/** `call erp as reply with { order: order.id } [else { … }]`: behind it `reply.FIELD` can be read; in the `else` there is no answer. */
function checkCall(node: CallStepNode, context: StepContext): CheckedStep {
  const { workspace, state } = context;
  const base = baseOf(node, context);
  const known = isEndpoint(node.endpoint, workspace);
  checkFree(node.label, context);
  const values = checkArguments(node, context, { rows: false });
  const plain = values?.every((value) => isPlain(value, node, workspace)) ?? false;
  const fields = replyFields(node.endpoint.text, workspace.settings);
  const reply = known ? ({ kind: 'reply', endpoint: node.endpoint.text, fields } as const) : ({ kind: 'unclear' } as const);
  const answered = afterBinding(state, node.label?.text, reply);
  const otherwise = checkElse(node.otherwise, `the call of \`${node.endpoint.text}\` fails`, context);
  const end = otherwise === undefined ? answered : join(state, [answered, otherwise.end]);
  if (!known || values === undefined || !plain) return { end };
  const awaitsReply = otherwise !== undefined || (node.label !== undefined && isNameRead(node.label.text, context.labels));
  const unanswered = otherwise && { otherwise: otherwise.steps };
  return { step: { ...base, kind: 'call', endpoint: node.endpoint.text, with: values, awaitsReply, ...unanswered }, end };
}

/** Whether relance.yaml has this endpoint; else it is reported. */
export function isEndpoint(name: Name, { settings, report, use }: Workspace): boolean {
  if (Object.hasOwn(settings.endpoints, name.text)) {
    use(name.span, { kind: 'endpoint', name: name.text });
    return true;
  }
  const choices = choicesOf(Object.keys(settings.endpoints), 'endpoint');
  const found = spelling(name, choices, `Add \`${name.text}: { url: "https://…" }\` to \`endpoints\` in relance.yaml.`);
  report('unknown-endpoint', { message: `There is no endpoint \`${name.text}\`.`, ...found, span: name.span });
  return false;
}

/** A row would send all that is known of it; the shop says what leaves it. */
function isPlain({ name, value }: Argument, node: CallStepNode, { report }: Workspace): boolean {
  if (value.type.kind !== 'row') return true;
  const last = value.kind === 'aggregate' ? `${value.fn}( … )` : name;
  const written = value.kind === 'path' ? [value.root.name, ...value.path].join('.') : last;
  report('argument-not-plain', {
    message: `\`${name}\` is a row of \`${value.type.entity}\`.`,
    help: `Pass what the endpoint needs of it, such as \`${written}.id\`.`,
    span: node.with.find((one) => one.name.text === name)?.value.span ?? value.span,
  });
  return false;
}

/** `call ENDPOINT …`. */
export const call: EffectCheck<CallStepNode, CallStep> = {
  effect: 'may fail',
  check: checkCall,
  labelWords: ({ endpoint }) => `call_${endpoint.text}`,
  unpassed: ({ label, endpoint }) =>
    label && {
      why: `\`${label.text}\` is the answer of \`call ${endpoint.text}\`, and no path to here makes that call.`,
      help: 'Put the call before it.',
    },
};
