import type { Coupon } from '../../program.ts';
import type { Workspace } from '../workspace.ts';
import type { PartOf } from './check-coupon.ts';

/** Fewer drawn characters could be guessed or run out; more cannot be typed. */
const DRAWN = { least: 6, most: 32 };

/** `code "WINTER-{8}"`, `shared code "BOUTIQUE15"`. */
export function checkCode({ mode, code, span }: PartOf<'code'>, workspace: Workspace): Coupon['code'] | undefined {
  const problem = mode === 'shared' ? sharedProblem(code.text) : uniqueProblem(code.text);
  if (problem === undefined) return mode === 'shared' ? { kind: 'shared', code: code.text } : { kind: 'unique', template: code.text };
  workspace.report('invalid-code', { message: `\`${code.text}\` ${problem.why}.`, help: problem.help, span: code.span ?? span });
  return undefined;
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
