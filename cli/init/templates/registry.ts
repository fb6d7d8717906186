import { birthday } from './birthday.ts';
import { cartRecovery } from './cart-recovery.ts';
import { firstOrder } from './first-order.ts';
import { orderThanks } from './order-thanks.ts';
import type { CampaignTemplate } from './template.ts';
import { welcome } from './welcome.ts';
import { winBack } from './win-back.ts';

/** All campaigns to begin with, in the order of the menu; the first is the default. */
export const TEMPLATES: readonly CampaignTemplate[] = [cartRecovery, welcome, birthday, winBack, firstOrder, orderThanks];

/** The one of this name. */
export const findTemplate = (name: string): CampaignTemplate | undefined => TEMPLATES.find((template) => template.name === name);
