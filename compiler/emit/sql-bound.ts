/** Values that are computed in TypeScript before a query and stand in it as parameters. */
import type { Expression, Type } from '../../language/program.ts';
import { withInner } from '../flow/expressions.ts';
import type { SqlPlace } from './sql-place.ts';

/** By the name of their parameter, in the order in which the SQL names them first. */
export type BoundValues = ReadonlyMap<string, Expression>;

/** Collects the values of one condition. */
export function createBoundValues(): { readonly values: BoundValues; readonly bind: SqlPlace['bind'] } {
  const values = new Map<string, Expression>();
  return {
    values,
    bind(expression, at) {
      const local = withInner(expression).find(
        (inner) => inner.kind === 'path' && inner.root.from === 'filter' && at.rows.has(inner.root.name),
      );
      if (local !== undefined) return at.refuse('local times of rows become instants, which SQL gets and does not make');
      const name = `${prefixOf(expression.type)}_${values.size + 1}`;
      values.set(name, expression);
      return castSql(name, expression.type);
    },
  };
}

function prefixOf(type: Type): 'instant' | 'list' | 'value' {
  if (type.kind === 'list') return 'list';
  return type.kind === 'scalar' && type.of === 'instant' ? 'instant' : 'value';
}

/** As a column of the type would be. */
function castSql(name: string, type: Type): string {
  if (type.kind !== 'scalar') return `:${name}`;
  switch (type.of) {
    case 'number':
    case 'percent':
      return `cast(:${name} as numeric)`;
    case 'money':
    case 'duration':
      return `cast(:${name} as bigint)`;
    case 'boolean':
    case 'date':
      return `cast(:${name} as ${type.of})`;
    case 'text':
    case 'time':
    case 'span':
    case 'instant':
      return `:${name}`;
  }
}
