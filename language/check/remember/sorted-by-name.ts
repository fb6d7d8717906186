import type { Unit } from './remembered.ts';

interface Named {
  readonly name: string;
}

/**
 * Puts what units hold into the order of their names. Where the names are those of the last call, the order is too, so that only what has
 * changed is put in its place.
 */
export function createSortedByName<T extends Named>(): (units: readonly Unit<T | undefined>[]) => readonly T[] {
  let before: readonly Unit<T | undefined>[] = [];
  let sorted: readonly T[] = [];
  let places = new Map<string, number>();
  const replace = (units: readonly Unit<T | undefined>[]): T[] | undefined => {
    if (units.length !== before.length || units.length === 0) return undefined;
    const next = [...sorted];
    for (const [index, unit] of units.entries()) {
      const old = before[index];
      if (old === unit) continue;
      const place = unit.value === undefined || unit.value.name !== old?.value?.name ? undefined : places.get(unit.value.name);
      if (place === undefined || unit.value === undefined) return undefined;
      next[place] = unit.value;
    }
    return next;
  };
  return (units) => {
    const next = replace(units) ?? sortAll(units);
    before = units;
    sorted = next;
    return next;
  };

  function sortAll(units: readonly Unit<T | undefined>[]): T[] {
    const all = units.flatMap(({ value }) => value ?? []).sort((a, b) => (a.name < b.name ? -1 : 1));
    places = new Map(all.map(({ name }, index) => [name, index]));
    return all;
  }
}
