import { r as orderPayload } from "./order-CBnr_X9U.mjs";

// runtime/ingest/import/import-row.ts
const NEWS = {
	contact: {
		event: "contact registered",
		time: "created_at"
	},
	order: {
		event: "order placed",
		time: "placed_at"
	},
	cart: {
		event: "cart updated",
		time: "updated_at"
	}
};
/** Orders, carts and contacts are news of something; rows of other tables are not. */
const newsOf = (entity) => NEWS[entity.name];
/** A row of a table file. */
function fromTable({ value, rows, line, text }, entity) {
	const time = newsOf(entity)?.time ?? entity.time;
	const at = time === void 0 ? void 0 : value.values[time];
	return {
		...value,
		rows,
		line,
		text,
		...typeof at === "number" ? { occurredAt: at } : {}
	};
}
/** An order of a file of order lines. */
function fromLines({ value, rows, line, text }, store) {
	const contact = value.customer === void 0 ? {} : { contact: {
		by: value.contactBy,
		value: value.customer,
		field: 0,
		header: ""
	} };
	return {
		id: value.invoice,
		rows,
		line,
		text,
		...contact,
		payload: orderPayload(value, store),
		values: {},
		occurredAt: value.placedAt
	};
}

export { fromTable as n, newsOf as r, fromLines as t };