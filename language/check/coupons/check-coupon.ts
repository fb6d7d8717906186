import type { Coupon } from '../../program.ts';
import type { CouponNode, CouponPartNode } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';
import { checkBenefit } from './benefit.ts';
import { checkCode, defaultCode } from './code.ts';
import { checkItems } from './items.ts';
import { checkMinimum } from './minimum.ts';
import { checkValid } from './valid.ts';

/** The part of one kind. */
export type PartOf<K extends CouponPartNode['kind']> = Extract<CouponPartNode, { readonly kind: K }>;

/** Checks a coupon, or gives undefined once a mistake is reported. */
export function checkCoupon(node: CouponNode, workspace: Workspace): Coupon | undefined {
  workspace.use(node.name.span, { kind: 'coupon', name: node.name.text }, { role: 'declaration' });
  const parts = {
    benefit: pick(node, 'benefit', workspace),
    minimum: pick(node, 'minimum', workspace),
    valid: pick(node, 'valid', workspace),
    code: pick(node, 'code', workspace),
    uses: pick(node, 'uses', workspace),
  };
  if (parts.benefit === undefined && !node.broken.includes('benefit')) {
    const help = 'Add one, such as `20% off order`, `10 EUR off order` or `free shipping`.';
    workspace.report('missing-clause', { message: `\`${node.name.text}\` gives nothing.`, help, span: node.name.span });
  }
  const benefit = parts.benefit && checkBenefit(parts.benefit, workspace);
  const { ok, items } = parts.benefit === undefined ? { ok: true } : checkItems(parts.benefit, workspace);
  const minimum = parts.minimum && checkMinimum(parts.minimum, workspace);
  const valid = parts.valid === undefined ? ({ kind: 'always' } as const) : checkValid(parts.valid, workspace);
  const code = parts.code === undefined ? defaultCode(node.name.text) : checkCode(parts.code, workspace);
  const missing =
    benefit === undefined || valid === undefined || code === undefined || (parts.minimum !== undefined && minimum === undefined);
  if (missing || !ok) return undefined;
  return {
    name: node.name.text,
    ...(node.was === undefined ? {} : { was: node.was.text }),
    ...(node.documentation === undefined ? {} : { documentation: node.documentation }),
    benefit,
    ...(items === undefined ? {} : { items }),
    ...(minimum === undefined ? {} : { minimum }),
    valid,
    code,
    manyUses: parts.uses !== undefined,
    span: node.span,
  };
}

const WORDS: Readonly<Record<CouponPartNode['kind'], string>> = {
  benefit: 'What it gives',
  minimum: '`minimum`',
  valid: '`valid`',
  code: 'Its code',
  uses: '`many uses`',
};

function pick<K extends CouponPartNode['kind']>(node: CouponNode, kind: K, workspace: Workspace): PartOf<K> | undefined {
  const isKind = (part: CouponPartNode): part is PartOf<K> => part.kind === kind;
  const [first, ...others] = node.parts.filter(isKind);
  for (const other of others) {
    workspace.report('duplicate-clause', {
      message: `${WORDS[kind]} may stand once in a coupon.`,
      help: 'Leave one of them out.',
      span: other.span,
      ...(first === undefined ? {} : { related: [{ span: first.span, message: 'first here' }] }),
    });
  }
  return first;
}
