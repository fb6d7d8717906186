/** What the ways out of a step are called; their order is that of the language, and of the picture from left to right. */
import { pictureOf } from './steps/registry.ts';
import type { DrawnStep } from './steps/step-picture.ts';

/** `yes`, `order placed`, `after 7 days`, `not sent`, `50% short` (`short` of a cohort); empty for a step with one way on. */
export const wayLabels = (step: DrawnStep): readonly string[] => pictureOf(step).ways?.(step) ?? [];
