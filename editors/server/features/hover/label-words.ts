/** A step, by its label. */
import type { Target } from '../../../../language/check/uses.ts';
import { labelsOf } from '../../core/labels.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { declarationsOfKind, stepsOf } from '../../core/syntax.ts';
import { headOf } from '../document-symbols.ts';
import { code, paragraphs } from './markdown.ts';
import { stepWords } from './step-words.ts';

/** What the step of a label does, with its documentation. */
export function labelWords(snapshot: Snapshot, target: Target & { readonly kind: 'label' }): string {
  const labels = labelsOf(snapshot, target.campaign);
  const campaign = declarationsOfKind(snapshot, 'campaign').find(({ name }) => name.text === target.campaign);
  const step = campaign && stepsOf(campaign).find((one) => labels.get(one.span.start.offset)?.label === target.name);
  if (step === undefined) return code(target.name);
  const text = snapshot.files.get(step.span.file) ?? '';
  return paragraphs(code(headOf(step, text)), step.documentation, stepWords(snapshot, target.campaign, step));
}
