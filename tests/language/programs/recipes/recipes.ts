import { birthday } from './birthday.ts';
import { buyers } from './buyers.ts';
import { cart } from './cart.ts';
import type { Recipe } from './recipe.ts';
import { welcome } from './welcome.ts';

/** All recipes; `generateWorkspace` goes through them in turn. */
export const recipes: readonly [Recipe, ...Recipe[]] = [cart, birthday, welcome, buyers];
