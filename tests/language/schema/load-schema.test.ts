import { expect, test } from 'vitest';
import { loadSchema, optionalEntities, partOwners } from '../../../language/schema/load-schema.ts';

test('without modules there are contacts and orders', () => {
  const schema = loadSchema([]);
  expect(Object.keys(schema.entities)).toEqual(['contact', 'order']);
  expect(schema.inactive).toContain('cart');
  expect(schema.inactive).toContain('cart abandoned');
  expect(Object.keys(schema.events)).not.toContain('cart updated');
});

test('a reference to a table that is off is a text id, and a reference once it is on', () => {
  const cartOf = (modules: readonly string[]) => loadSchema(modules).entities.order?.fields.find((field) => field.name === 'cart')?.type;
  expect(cartOf([])).toEqual({ kind: 'scalar', of: 'text' });
  expect(cartOf(['cart'])).toEqual({ kind: 'ref', entity: 'cart' });
});

test('parts know the row that they belong to', () => {
  const { entities } = loadSchema(optionalEntities());
  expect(entities.cart_item?.partOf).toEqual({ entity: 'cart', field: 'cart', as: 'items' });
  expect(entities.item?.partOf).toEqual({ entity: 'order', field: 'order', as: 'items' });
  expect(partOwners()).toEqual({ cart_item: 'cart', item: 'order' });
});

test('events say which instants of their row they set', () => {
  const { events } = loadSchema(['cart']);
  expect(events['order placed']).toMatchObject({ short: 'purchased', about: 'order', sets: 'placed_at', derived: false });
  expect(events['cart updated']).toMatchObject({ about: 'cart', sets: 'updated_at', setsIfNew: 'created_at' });
  expect(events['contact registered']).toMatchObject({ setsIfNew: 'created_at' });
  expect(events['cart abandoned']).toMatchObject({ derived: true });
});

test('every name that the schema uses is declared in it', () => {
  const { entities, events } = loadSchema(optionalEntities());
  for (const entity of Object.values(entities)) {
    const fields = new Map(entity.fields.map((field) => [field.name, field.type]));
    if (entity.time !== undefined) expect(fields.get(entity.time)).toEqual({ kind: 'scalar', of: 'instant' });
    if (entity.contact !== undefined) expect(fields.get(entity.contact)).toEqual({ kind: 'ref', entity: 'contact' });
    if (entity.partOf !== undefined) expect(fields.get(entity.partOf.field)).toEqual({ kind: 'ref', entity: entity.partOf.entity });
  }
  for (const event of Object.values(events)) {
    const instants = entities[event.about]?.fields
      .filter((field) => field.type.kind === 'scalar' && field.type.of === 'instant')
      .map((field) => field.name);
    for (const set of [event.sets, event.setsIfNew]) if (set !== undefined) expect(instants).toContain(set);
  }
});
