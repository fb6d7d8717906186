import { t as moneyText } from "./money-text-770Nwik6.mjs";

// runtime/ingest/files/aliases.ts
const ORDER_ID = [
	"order_id",
	"order_no",
	"order_number",
	"order",
	"invoice_no",
	"invoice_number",
	"invoice_id",
	"invoice",
	"transaction_id"
];
const PRODUCT_ID = [
	"product_id",
	"product_code",
	"sku",
	"stock_code",
	"item_code"
];
const QUANTITY = [
	"qty",
	"pieces",
	"units"
];
const UNIT_PRICE = [
	"unit_price",
	"item_price",
	"price_per_unit"
];
/** By entity, then field. */
const FIELD_ALIASES = {
	contact: {
		id: ["contact_id"],
		key: [
			"contact_key",
			"customer_id",
			"customer_no",
			"customer_number",
			"customer",
			"external_id",
			"id"
		],
		email: [
			"e_mail",
			"email_address",
			"mail"
		],
		phone: [
			"phone_number",
			"mobile",
			"mobile_phone",
			"telephone"
		],
		first_name: ["firstname", "given_name"],
		last_name: [
			"lastname",
			"surname",
			"family_name"
		],
		birthday: [
			"birth_date",
			"date_of_birth",
			"dob"
		],
		city: ["town"],
		region: [
			"state",
			"province",
			"county"
		],
		country: ["country_code"],
		postal_code: [
			"postcode",
			"zip",
			"zip_code"
		],
		locale: ["language", "lang"],
		time_zone: ["timezone", "tz"],
		created_at: [
			"registered_at",
			"registered",
			"created",
			"sign_up_date"
		],
		consents: ["consent", "opt_in"],
		tags: ["tag"]
	},
	order: {
		id: ORDER_ID,
		name: ["order_name"],
		cart: ["cart_id"],
		placed_at: [
			"order_date",
			"ordered_at",
			"invoice_date",
			"created_at",
			"date"
		],
		updated_at: ["updated"],
		total: [
			"total_price",
			"grand_total",
			"amount"
		],
		revenue: ["subtotal", "subtotal_price"],
		shipping: ["shipping_total", "shipping_price"],
		tax: ["total_tax", "vat"],
		discount: ["total_discounts", "discount_total"],
		promotions: ["promotion"],
		coupon_codes: [
			"coupon_code",
			"discount_code",
			"discount_codes",
			"voucher"
		]
	},
	item: {
		id: [
			"item_id",
			"line_id",
			"order_line_id"
		],
		order: ORDER_ID,
		product: PRODUCT_ID,
		variant: ["variant_id"],
		name: [
			"product_name",
			"description",
			"title"
		],
		quantity: QUANTITY,
		price: UNIT_PRICE
	},
	product: {
		id: PRODUCT_ID,
		name: [
			"product_name",
			"title",
			"description"
		],
		categories: ["category", "product_category"],
		price: UNIT_PRICE,
		url: ["link", "product_url"],
		image: ["image_url", "image_link"],
		stock: ["stock_quantity", "inventory"]
	},
	category: {
		id: ["category_id", "category_code"],
		name: ["category_name", "title"],
		parent: ["parent_id", "parent_category"]
	},
	cart: {
		id: [
			"cart_id",
			"basket_id",
			"checkout_id"
		],
		created_at: ["created"],
		updated_at: [
			"updated",
			"last_update",
			"date"
		],
		total: [
			"total_price",
			"grand_total",
			"amount"
		],
		url: ["recovery_url", "checkout_url"]
	},
	cart_item: {
		id: ["item_id", "line_id"],
		cart: [
			"cart_id",
			"basket_id",
			"checkout_id"
		],
		product: PRODUCT_ID,
		name: [
			"product_name",
			"description",
			"title"
		],
		quantity: QUANTITY,
		price: UNIT_PRICE
	}
};
/** Of a file of order lines. */
const LINE_ALIASES = {
	id: ORDER_ID,
	placed_at: FIELD_ALIASES.order?.placed_at ?? [],
	product: PRODUCT_ID,
	name: [
		"product_name",
		"description",
		"title"
	],
	quantity: QUANTITY,
	price: UNIT_PRICE,
	country: ["country_name"]
};
/** Of the column that says whose a row is: by contact id, by unique key, by e-mail. */
const CONTACT_ALIASES = {
	id: ["contact_id"],
	key: [
		"contact_key",
		"customer_id",
		"customer_no",
		"customer_number",
		"customer"
	],
	email: [
		"contact_email",
		"customer_email",
		"email",
		"e_mail",
		"email_address"
	]
};

// runtime/ingest/files/targets.ts
const text = {
	kind: "scalar",
	of: "text"
};
const need = (name) => ({
	anyOf: [name],
	filled: true
});
/** The form of a file whose rows are rows of the table. */
function tableForm(entity) {
	const aliases = FIELD_ALIASES[entity.name] ?? {};
	const target = ({ name, type }) => ({
		name,
		type,
		aliases: aliases[name] ?? []
	});
	const fields = entity.fields.filter((field) => field.name !== entity.contact && field.name !== "id");
	const targets = [
		{
			...target({
				name: "id",
				type: text
			}),
			aliasesOnly: entity.name === "contact"
		},
		...fields.map(target),
		...contactTargets(entity)
	];
	return {
		table: entity.collection,
		entity,
		format: "table",
		targets,
		needs: needsOf(entity)
	};
}
/** The instants without which a row of the table says nothing: what happened has a time. */
const TIMED = {
	order: "placed_at",
	cart: "updated_at"
};
function needsOf(entity) {
	if (entity.name === "contact") return [{
		anyOf: ["key", "id"],
		filled: true
	}];
	const time = TIMED[entity.name];
	return [
		...entity.partOf === void 0 ? [need("id")] : [need(entity.partOf.field)],
		...time === void 0 ? [] : [need(time)],
		...contactNeed(entity)
	];
}
/** A row may belong to nobody (a guest's order), but a file in which none can name a contact is a mistake. */
const contactNeed = (entity) => entity.contact === void 0 ? [] : [{
	anyOf: contactTargets(entity).map((target) => target.name),
	filled: false
}];
/** `contact`, `contact.key` and `contact.email`, under the name that the table gives its contact. The first that has a column counts. */
function contactTargets({ contact }) {
	if (contact === void 0) return [];
	return [
		{
			name: contact,
			type: text,
			aliases: CONTACT_ALIASES.id,
			contact: "id"
		},
		{
			name: `${contact}.key`,
			type: text,
			aliases: CONTACT_ALIASES.key,
			contact: "key"
		},
		{
			name: `${contact}.email`,
			type: text,
			aliases: CONTACT_ALIASES.email,
			contact: "email"
		}
	];
}
/** The form of a file of order lines: what the order is repeats in each of its rows, which stand together. */
function lineForm(order) {
	const target = (name, of) => ({
		name,
		type: {
			kind: "scalar",
			of
		},
		aliases: LINE_ALIASES[name] ?? []
	});
	const targets = [
		target("id", "text"),
		target("placed_at", "instant"),
		target("product", "text"),
		target("name", "text"),
		target("quantity", "number"),
		target("price", "money"),
		target("country", "text"),
		target("currency", "text"),
		...contactTargets(order)
	];
	const needs = [...[
		"id",
		"placed_at",
		"product",
		"quantity",
		"price"
	].map(need), ...contactNeed(order)];
	return {
		table: order.collection,
		entity: order,
		format: "lines",
		targets,
		needs
	};
}

// runtime/ingest/files/lines/order.ts
const KINDS = {
	POST: "shipping",
	DOT: "shipping",
	C2: "shipping",
	M: "charge",
	S: "charge",
	B: "charge",
	"BANK CHARGES": "charge",
	AMAZONFEE: "charge",
	CRUK: "charge",
	D: "discount"
};
/** Kind of a line by its stock code; codes of the Online Retail data set, all others are products. */
const lineKind = (stockCode) => KINDS[stockCode.toUpperCase()] ?? "product";
/** Sum of price times quantity over the lines of these kinds (all of them by default). */
function sumOf(lines, ...kinds) {
	return (kinds.length === 0 ? lines : lines.filter((line) => kinds.includes(line.kind))).reduce((sum, line) => sum + line.unitPrice * BigInt(line.quantity), 0n);
}
/** Lines as `items` of a payload. */
const itemsOf = (lines, store) => lines.map((line) => ({
	product: line.stockCode,
	...line.description === void 0 ? {} : { name: line.description },
	quantity: line.quantity,
	price: moneyText(line.unitPrice, store)
}));
/** The order as the payload of `order placed`. */
const orderPayload = (order, store) => ({
	name: order.invoice,
	total: moneyText(order.total, store),
	revenue: moneyText(order.revenue, store),
	shipping: moneyText(order.shipping, store),
	discount: moneyText(order.discount, store),
	currency: store.currency,
	items: itemsOf(order.lines.filter((line) => line.kind === "product"), store)
});

export { lineForm as a, sumOf as i, lineKind as n, tableForm as o, orderPayload as r, itemsOf as t };