import { choicesOf, spelling } from '../../diagnostics/spelling.ts';
import type { Coupon } from '../../program.ts';
import type { Name } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';
import type { PartOf } from './check-coupon.ts';

/** Fewer drawn characters could be guessed or run out; more cannot be typed. */
const DRAWN = { least: 6, most: 32 };

/** `code "WINTER-{8}"`, `shared code "BOUTIQUE15"`, `code from pool partner_codes`. */
export function checkCode(node: PartOf<'code'>, workspace: Workspace): Coupon['code'] | undefined {
  if (node.mode === 'pool') return isPool(node.pool, workspace) ? { kind: 'pool', pool: node.pool.text } : undefined;
  const { mode, code } = node;
  const problem = mode === 'shared' ? sharedProblem(code.text) : uniqueProblem(code.text);
  if (problem === undefined) return mode === 'shared' ? { kind: 'shared', code: code.text } : { kind: 'unique', template: code.text };
  workspace.report('invalid-code', { message: `\`${code.text}\` ${problem.why}.`, help: problem.help, span: code.span });
  return undefined;
}

/** Whether relance.yaml has a pool of this name; else it is reported. */
function isPool(name: Name, { settings, broken, report, use }: Workspace): boolean {
  if (settings.pools.includes(name.text)) {
    use(name.span, { kind: 'pool', name: name.text });
    return true;
  }
  if (broken.has(name.text)) return false;
  const fallback = `Add it to relance.yaml: \`pools: [${name.text}]\`.`;
  const help = spelling(name, choicesOf(settings.pools, 'pool'), fallback);
  report('unknown-pool', { message: `relance.yaml has no pool \`${name.text}\`.`, ...help, span: name.span });
  return false;
}

/** The code of a coupon that names none: its name in capitals and ten drawn characters. */
export function defaultCode(name: string): Coupon['code'] {
  return { kind: 'unique', template: `${name.toUpperCase()}-{10}` };
}

interface Problem {
  readonly why: string;
  readonly help: string;
}

const PLAIN = { why: 'holds characters that shops do not take', help: 'Use letters, digits, `-` and `_`.' };

function sharedProblem(code: string): Problem | undefined {
  if (/[{}]/.test(code))
    return {
      why: 'draws characters, but a shared code is the same for all',
      help: 'Leave out the braces, or write `code` without `shared`.',
    };
  return /^[A-Za-z0-9_-]+$/.test(code) ? undefined : PLAIN;
}

function uniqueProblem(code: string): Problem | undefined {
  const drawn = [...code.matchAll(/\{(\d+)\}/g)];
  const count = Number(drawn[0]?.[1] ?? 0);
  if (drawn.length !== 1)
    return {
      why: `draws characters in ${drawn.length === 0 ? 'no place' : 'several places'}`,
      help: 'Put one `{8}` where eight characters are drawn, or write `shared code`.',
    };
  if (count < DRAWN.least || count > DRAWN.most)
    return { why: `draws ${count} characters`, help: `Draw from ${DRAWN.least} to ${DRAWN.most}, such as \`{8}\`.` };
  return /^[A-Za-z0-9_-]*$/.test(code.replace(/\{\d+\}/, '')) ? undefined : PLAIN;
}
