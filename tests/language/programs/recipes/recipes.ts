import { birthday } from './birthday.ts';
import { buyers } from './buyers.ts';
import { cart } from './cart.ts';
import { prices } from './prices.ts';
import type { Recipe } from './recipe.ts';
import { segments } from './segments.ts';
import { service } from './service.ts';
import { subscriptions } from './subscriptions.ts';
import { welcome } from './welcome.ts';
import { winBack } from './win-back.ts';

/** All recipes; `generateWorkspace` goes through them in turn. */
export const recipes: readonly [Recipe, ...Recipe[]] = [cart, birthday, welcome, buyers, winBack, prices, subscriptions, service, segments];
