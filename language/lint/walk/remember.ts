/**
 * What follows from a checked declaration alone, found once: declarations are plain data that never change, and a workspace is linted again
 * at every keystroke with most of them the same.
 */
export function remember<K extends object, V>(find: (declaration: K) => V): (declaration: K) => V {
  const known = new WeakMap<K, V>();
  return (declaration) => {
    const before = known.get(declaration);
    if (before !== undefined) return before;
    const found = find(declaration);
    known.set(declaration, found);
    return found;
  };
}
