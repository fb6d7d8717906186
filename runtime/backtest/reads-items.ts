import type { Build } from '../../compiler/artefact.ts';

/** Words by which generated code, terms of coupons and rules of segments name what orders consist of. */
const OF_ITEMS = /\b(item|items|product|products|category|categories)\b/;

/**
 * Does anything in the build read what orders consist of? Generated code names each table and field that it reads, so where none of these words
 * stands nothing can; a word that stands there for something else only costs time.
 */
export function readsItems({ artefacts, segments, coupons }: Build): boolean {
  const texts = [
    ...artefacts.flatMap(({ stages, workflow, flow }) => [withoutMap(stages), withoutMap(workflow), JSON.stringify(flow.triggers)]),
    ...segments.map(({ code = '' }) => withoutMap(code)),
    ...coupons.map(({ terms }) => JSON.stringify(terms)),
  ];
  return texts.some((text) => OF_ITEMS.test(text));
}

/** A source map holds the whole text of the author's file. */
const withoutMap = (code: string): string => code.replace(/\/\/# sourceMappingURL=.*/, '');
