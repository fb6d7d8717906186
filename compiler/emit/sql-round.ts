/** Rounding half to even in SQL, whose own `round` rounds halves away from zero (semantics §7). */

/** The numeric expression, rounded to so many places. `alias` is free. */
export function roundHalfEven(sql: string, places: 0 | 6, alias: string): string {
  const [scaled, back] = places === 0 ? [`(${sql})`, ''] : [`(${sql}) * 1000000`, ' / 1000000'];
  const half = `${alias}.v - floor(${alias}.v)`;
  const up = `${half} > 0.5 or (${half} = 0.5 and mod(floor(${alias}.v), 2) <> 0)`;
  return `(select (floor(${alias}.v) + case when ${up} then 1 else 0 end)${back} from (select ${scaled} as v) as ${alias})`;
}

/** The quotient of two numerics that are whole numbers, rounded to a whole number; null if `divisor` is 0. Exact: division of numerics is not. */
export function divideHalfEven(sum: string, divisor: string): string {
  const floor = `div(${sum} - mod(mod(${sum}, ${divisor}) + ${divisor}, ${divisor}), nullif(${divisor}, 0))`;
  const rest = `mod(mod(${sum}, ${divisor}) + ${divisor}, ${divisor})`;
  return `case when ${divisor} = 0 then null else ${floor} + case when 2 * ${rest} > ${divisor} or (2 * ${rest} = ${divisor} and mod(${floor}, 2) <> 0) then 1 else 0 end end`;
}
