import type { Labels } from '../labels/assign-labels.ts';

/** Whether any step of a campaign reads from a name: as the head of a path, or in the Liquid of a notice. */
export function isNameRead(name: string, labels: Labels): boolean {
  for (const step of labels.keys()) if (hasPath(name, step)) return true;
  return false;
}

/** Parts of a step that hold steps of their own, which have labels and are looked at by themselves. */
const APART: readonly string[] = ['steps', 'otherwise', 'span'];

/** Looks through the tree of a step: a path has its words under `names`, a function under `path`, and text that a person reads may hold Liquid. */
function hasPath(name: string, node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (Array.isArray(node)) return node.some((one) => hasPath(name, one));
  return Object.entries(node).some(([key, value]) => {
    if (key === 'text' && typeof value === 'string') return isInLiquid(name, value);
    if (typeof value !== 'object' || APART.includes(key)) return false;
    return ((key === 'names' || key === 'path') && beginsWith(name, value)) || hasPath(name, value);
  });
}

function beginsWith(name: string, names: unknown): boolean {
  const first: unknown = Array.isArray(names) ? names[0] : undefined;
  return typeof first === 'object' && first !== null && 'text' in first && first.text === name;
}

function isInLiquid(name: string, text: string): boolean {
  return new RegExp(`\\{[{%][^}]*\\b${name}\\s*[.\\[]`).test(text);
}
