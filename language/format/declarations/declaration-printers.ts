import type { OfKind } from '../../of-kind.ts';
import type { DeclarationNode } from '../../syntax/ast.ts';
import type { Doc } from '../doc/doc.ts';
import type { Printers, Printing } from '../printing/printing.ts';
import { campaign } from './campaign.ts';
import { cohort } from './cohort.ts';
import { coupon } from './coupon.ts';
import { segment } from './segment.ts';
import { test } from './test.ts';

const printers: Printers<DeclarationNode> = { campaign, coupon, segment, cohort, test };

/** Prints a declaration without the comments around it. */
export function printDeclaration<K extends DeclarationNode['kind']>(kind: K, node: OfKind<DeclarationNode, K>, p: Printing): Doc {
  return printers[kind](node, p);
}
