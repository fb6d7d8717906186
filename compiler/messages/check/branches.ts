import { CaseTag, IfTag, type Template, UnlessTag } from 'liquidjs';

/** The blocks inside a tag. `complete`: exactly one of them runs; otherwise it may be none (or, in loops, one many times). */
export interface TagBlocks {
  readonly complete: boolean;
  readonly blocks: readonly (readonly Template[])[];
}

/** Takes a tag apart, so that a name counts as assigned only after a tag that assigns it whichever way it goes. */
export function blocksOf(template: Template): TagBlocks {
  if (template instanceof IfTag || template instanceof UnlessTag || template instanceof CaseTag) {
    const last = template.elseTemplates;
    return {
      complete: last !== undefined && last.length > 0,
      blocks: [...template.branches.map((branch) => branch.templates), ...(last === undefined ? [] : [last])],
    };
  }
  return { complete: false, blocks: [childrenOf(template)] };
}

/** The templates directly inside of a tag; partials do not exist here. */
function childrenOf(template: Template): readonly Template[] {
  const children = template.children?.(false, true);
  const result = children?.next();
  return result?.done === true ? result.value : [];
}
