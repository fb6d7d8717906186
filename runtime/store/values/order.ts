/** Orders put together from simple ones. */
import { compareText } from './text.ts';

type Order<T> = (a: T, b: T) => number;

/** By a number, the smallest first. */
export function byNumber<T>(of: (item: T) => number): Order<T> {
  return (a, b) => {
    const left = of(a);
    const right = of(b);
    return left === right ? 0 : left < right ? -1 : 1;
  };
}

/** By a text, in the order of `COLLATE "C"`. */
export function byText<T>(of: (item: T) => string): Order<T> {
  return (a, b) => compareText(of(a), of(b));
}

/** By the first order that tells the two apart. */
export function inOrder<T>(...orders: readonly Order<T>[]): Order<T> {
  return (a, b) => {
    for (const order of orders) {
      const result = order(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };
}
