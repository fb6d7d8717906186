import type { Expression } from '../../program.ts';
import type { ExpressionNode } from '../../syntax/ast.ts';
import type { Scope } from '../scope.ts';
import type { Workspace } from '../workspace.ts';
import { checkAggregate } from './aggregate.ts';
import { checkArithmetic } from './arithmetic.ts';
import { refuseSpan } from './calendar-span.ts';
import { checkCompare } from './compare.ts';
import { asCondition } from './condition.ts';
import type { ExpressionContext } from './context.ts';
import { checkFact } from './fact.ts';
import { checkFactCount } from './fact-count.ts';
import { checkHas } from './has.ts';
import { checkIn } from './in.ts';
import { checkInCampaign } from './in-campaign.ts';
import { checkKnown } from './known.ts';
import { checkList } from './list.ts';
import { checkLiteral } from './literal.ts';
import { checkJunction, checkNot } from './logic.ts';
import { checkMember } from './member.ts';
import { checkAgo, checkLocalTime, checkNow, checkToday, checkWeekday } from './moments.ts';
import { checkPath } from './path.ts';
import { checkText } from './text.ts';

/** Checks names and types of an expression. Undefined once a mistake is reported. */
export function checkExpression(node: ExpressionNode, scope: Scope, workspace: Workspace): Expression | undefined {
  return check(node, { workspace, scope, check });
}

/** As `checkExpression`, for places where only a condition makes sense. */
export function checkCondition(node: ExpressionNode, scope: Scope, workspace: Workspace): Expression | undefined {
  return asCondition(checkExpression(node, scope, workspace), node.span, workspace);
}

function check(node: ExpressionNode, context: ExpressionContext): Expression | undefined {
  switch (node.kind) {
    case 'literal':
      return checkLiteral(node, context);
    case 'list':
      return checkList(node, context);
    case 'path':
      return checkPath(node, context);
    case 'compare':
      return checkCompare(node, context);
    case 'in':
      return checkIn(node, context);
    case 'member':
      return checkMember(node, context);
    case 'in campaign':
      return checkInCampaign(node, context);
    case 'has':
      return checkHas(node, context);
    case 'text':
      return checkText(node, context);
    case 'known':
      return checkKnown(node, context);
    case 'and':
    case 'or':
      return checkJunction(node, context);
    case 'not':
      return checkNot(node, context);
    case 'arithmetic':
      return checkArithmetic(node, context);
    case 'aggregate':
      return checkAggregate(node, context);
    case 'fact count':
      return checkFactCount(node, context);
    case 'fact':
      return checkFact(node, context);
    case 'now':
      return checkNow(node, context);
    case 'today':
      return checkToday(node, context);
    case 'ago':
      return checkAgo(node, context);
    case 'calendar span':
      return refuseSpan(node, context);
    case 'weekday':
      return checkWeekday(node, context);
    case 'local time':
      return checkLocalTime(node, context);
  }
}
