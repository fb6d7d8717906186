import { type DocumentLink, DocumentLinkRequest } from 'vscode-languageserver';
import { rangeOf } from '../core/positions.ts';
import type { FilePlace } from '../core/snapshot.ts';
import { fileFeature } from './feature.ts';

/** Names of messages lead to their files: the variant without a language first. */
export function documentLinks({ snapshot, file }: FilePlace): DocumentLink[] {
  const { messages } = snapshot.checked.partial;
  return snapshot.checked.uses.in(file).flatMap(({ span, target }): DocumentLink[] => {
    if (target.kind !== 'message') return [];
    const variants = messages.filter(({ name }) => name === target.name);
    const variant = variants.find(({ locale }) => locale === undefined) ?? variants[0];
    return variant === undefined ? [] : [{ range: rangeOf(span), target: snapshot.uriOf(variant.file), tooltip: variant.file }];
  });
}

/** Links to files. */
export const documentLinksFeature = fileFeature(DocumentLinkRequest.type, { documentLinkProvider: {} }, [], documentLinks);
