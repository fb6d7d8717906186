/** What a name stands for, in Markdown: its kind and type, its documentation, what follows from defaults, where it is declared. */
import { couponWords } from '../../../../compiler/words/coupon.ts';
import type { Target, Use } from '../../../../language/check/uses.ts';
import { declarationsOf } from '../../core/names.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { kindWords } from '../../core/targets.ts';
import { functionNamed } from '../../knowledge/functions.ts';
import { keywordHelp } from '../../knowledge/keywords.ts';
import { campaignWords } from './campaign-words.ts';
import { labelWords } from './label-words.ts';
import { code, list, names, paragraphs } from './markdown.ts';
import { messageWords } from './message-words.ts';
import { collectionWords, entityWords, eventFieldWords, eventWords, fieldWords } from './schema-words.ts';
import { typeWords } from './types.ts';

/** Describes the name; never empty. */
export function describe(snapshot: Snapshot, use: Use): string {
  return paragraphs(bodyOf(snapshot, use), declaredIn(snapshot, use.target));
}

function bodyOf(snapshot: Snapshot, { target, type }: Use): string {
  const { partial } = snapshot.checked;
  switch (target.kind) {
    case 'campaign':
      return campaignWords(snapshot, target.name);
    case 'message':
      return messageWords(snapshot, target.name);
    case 'label':
      return labelWords(snapshot, target);
    case 'entity':
      return entityWords(partial.schema, target.name);
    case 'event':
      return eventWords(partial.schema, target.name);
    case 'field':
      return fieldWords(partial.schema, target.entity, target.name);
    case 'event field':
      return eventFieldWords(partial.schema, target.event, target.name);
    case 'collection':
      return collectionWords(partial.schema, target.entity, target.name);
    case 'function':
      return functionWords(target.name);
    case 'channel':
      return paragraphs(code(target.name), keywordHelp(target.name));
    default:
      return ownWords(snapshot, target, type);
  }
}

function ownWords(snapshot: Snapshot, target: Target, type: Use['type']): string {
  const { partial } = snapshot.checked;
  const { settings } = partial;
  switch (target.kind) {
    case 'coupon': {
      const coupon = partial.coupons.find(({ name }) => name === target.name);
      return paragraphs(code(`coupon ${target.name}`), coupon && couponWords(coupon, settings.store.currency), coupon?.documentation);
    }
    case 'segment': {
      const segment = partial.segments.find(({ name }) => name === target.name);
      return paragraphs(code(`segment ${target.name} = ${segment?.words ?? 'manual'}`), segment?.documentation);
    }
    case 'cohort': {
      const cohort = partial.cohorts.find(({ name }) => name === target.name);
      const arms = cohort?.arms.map((arm) => `${arm.percent}% ${arm.name}`).join('  ') ?? '';
      return paragraphs(code(`cohort ${target.name} { ${arms} }`), cohort?.documentation);
    }
    case 'endpoint': {
      const endpoint = Object.hasOwn(settings.endpoints, target.name) ? settings.endpoints[target.name] : undefined;
      const fields = endpoint?.reply.map(({ name }) => name) ?? [];
      return paragraphs(code(`call ${target.name}`), endpoint?.url, `Its reply has ${names(['status', ...fields])}.`);
    }
    case 'people':
      return paragraphs(code(`notify ${target.name}`), (settings.people[target.name] ?? []).join(', '));
    case 'connection':
      return paragraphs(code(`from ${target.name}`), `A shop on \`${settings.connections[target.name]?.platform ?? 'no platform'}\`.`);
    case 'tag':
      return paragraphs(code(`tagged ${target.name}`), taggedWords(snapshot, target.name));
    case 'need':
      return paragraphs(
        code(`${target.name}${type === undefined ? '' : `: ${typeWords(type)}`}`),
        `What the message \`${target.message}\` is given.`,
      );
    case 'row':
      return paragraphs(code(`${target.name}: ${target.entity}`), entityWords(partial.schema, target.entity));
    default:
      return paragraphs(code(`${target.name}${type === undefined ? '' : `: ${typeWords(type)}`}`), sentence(target));
  }
}

function sentence(target: Target): string {
  switch (target.kind) {
    case 'binding':
      return `The event that the campaign \`${target.campaign}\` calls so.`;
    case 'arm':
      return `An arm of the split \`${target.of}\`.`;
    case 'reply field':
      return `A field of the reply of \`${target.endpoint}\`.`;
    case 'test row':
      return `A row of \`${target.entity}\` that this test gives.`;
    default:
      return `This is ${kindWords(target)}.`;
  }
}

function taggedWords({ checked }: Snapshot, tag: string): string {
  const campaigns = checked.partial.campaigns.filter(({ tags }) => tags.includes(tag)).map(({ name }) => name);
  return campaigns.length === 0 ? 'No campaign carries this tag.' : `Campaigns with this tag: ${names(campaigns)}.`;
}

function functionWords(name: string): string {
  const known = functionNamed(name);
  return paragraphs(code(known?.signature ?? name), known?.says);
}

function declaredIn(snapshot: Snapshot, target: Target): string | undefined {
  const places = declarationsOf(snapshot, target).map(({ span }) => `${span.file}:${span.start.line}`);
  return places.length === 0 ? undefined : list(places.map((place) => `Declared in ${place}`)).replace(/^\* (?=[^\n]*$)/, '');
}
