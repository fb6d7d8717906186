import { t as currencies } from "./money-QnJzdMCD.mjs";
import { t as Temporal } from "./temporal-polyfill-r0Tbj1E0.mjs";
import { n as instantOf } from "./local-time-ZyrcQZET.mjs";
import { t as Big } from "./big-BM1QxyaX.mjs";
import { t as moneyText } from "./money-text-770Nwik6.mjs";
import { a as readField, i as cleanText, t as readFields } from "./read-fields-D69Xibdu.mjs";
import { t as faultFinding } from "./findings-Bj6AN-uB.mjs";
import { n as csvBatches, t as mapColumns } from "./mapping-BvvejWLv.mjs";
import { a as lineForm, i as sumOf, n as lineKind } from "./order-CBnr_X9U.mjs";
import { createHash } from "node:crypto";

// runtime/ingest/files/seen-ids.ts
/** A set of ids that keeps eight bytes an id: it grows with the orders of a file, so it must stay small for millions of them. */
const FIRST_SIZE = 1024;
/** Makes an empty set: open addressing over 53 bits of SHA-256, at most half full. */
function createSeenIds() {
	let slots = new Float64Array(FIRST_SIZE);
	let count = 0;
	const grow = () => {
		const before = slots;
		slots = new Float64Array(before.length * 2);
		for (const hash of before) if (hash !== 0) slots[slotOf(slots, hash)] = hash;
	};
	return {
		has: (id) => {
			const hash = hashOf(id);
			return slots[slotOf(slots, hash)] === hash;
		},
		add: (id) => {
			const hash = hashOf(id);
			const slot = slotOf(slots, hash);
			if (slots[slot] === hash) return;
			slots[slot] = hash;
			count += 1;
			if (count * 2 > slots.length) grow();
		}
	};
}
/** Never zero, which marks an empty slot. */
const hashOf = (id) => {
	const bytes = createHash("sha256").update(id).digest();
	return bytes.readUIntBE(0, 6) * 32 + (bytes.readUInt8(6) & 31) || 1;
};
/** The slot of the hash, or the empty one where it belongs. */
function slotOf(slots, hash) {
	let slot = hash % slots.length;
	while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) % slots.length;
	return slot;
}

// runtime/ingest/files/cells.ts
/** The text of a cell to the notation of payloads (`Json` in runtime/values.ts), from which the same readers as for events make typed values. */
/** A reader of cells under these rules. */
function createCellReader(rules) {
	const instants = lastKept((text) => localInstant(text, rules.timeZone));
	const jsonOf = (text, of) => {
		if (of === "instant") return instants(text) ?? text;
		if (of === "money") return /[A-Za-z]/.test(text) ? text : `${text} ${rules.currency}`;
		return of === "boolean" ? BOOLEANS[text.toLowerCase()] ?? text : text;
	};
	return (text, type, name) => {
		const of = type.kind === "ref" ? "text" : type.of;
		const json = type.kind === "list" ? itemsOf(text).map((item) => jsonOf(item, of)) : jsonOf(text, of);
		if (!readField(json, {
			name,
			type
		}, rules).ok) return {
			ok: false,
			...whatIsWrong(of, rules)
		};
		return name === "email" && !EMAIL.test(text) ? {
			ok: false,
			...NO_EMAIL
		} : {
			ok: true,
			json
		};
	};
}
const BOOLEANS = {
	true: true,
	yes: true,
	"1": true,
	false: false,
	no: false,
	"0": false
};
/** What no mail server takes is told here, where it can be mended. */
const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+$/;
const NO_EMAIL = {
	reason: "is not an e-mail address.",
	help: "Write one address, such as `name@example.com`, or leave the field empty."
};
const itemsOf = (text) => text.split(";").map((item) => item.trim()).filter((item) => item !== "");
function whatIsWrong(of, rules) {
	if (of !== "money") return WRONG[of];
	const [example = ""] = moneyText(255n, rules).split(" ");
	return {
		reason: `is not an amount of ${rules.currency}.`,
		help: priceHelp(example, rules)
	};
}
const WRONG = {
	text: {
		reason: "is not text.",
		help: "Write text."
	},
	number: {
		reason: "is not a number.",
		help: "Write digits, with a point before decimals, such as `12.5`."
	},
	percent: {
		reason: "is not a percentage.",
		help: "Write digits, such as `12.5` or `12.5%`."
	},
	boolean: {
		reason: "is neither yes nor no.",
		help: "Write `true` or `false`, `yes` or `no`, `1` or `0`."
	},
	date: {
		reason: "is not a date.",
		help: "Write it like `2026-01-05`."
	},
	instant: {
		reason: "is not a date and time.",
		help: "Write a local time like `2010-12-01 09:37:00`, or an instant like `2010-12-01T09:37:00Z`."
	},
	time: {
		reason: "is not a time.",
		help: "Write it like `09:00`."
	},
	duration: {
		reason: "is not a duration.",
		help: "Write it like `1h 30m`."
	},
	span: {
		reason: "is not a length of the calendar.",
		help: "Write it in ISO 8601, such as `P6M` or `P1Y2M10D`."
	}
};
function priceHelp(example, { minorDigits, currency }) {
	return `Write ${minorDigits === 0 ? "a whole number" : `a decimal with a point and at most ${minorDigits} digits after it`}, such as \`${example}\` or \`${example} ${currency}\`.`;
}
/** Rows that stand together often share their time, so the last answer is kept. */
function lastKept(read) {
	let last;
	return (text) => {
		if (last?.text !== text) last = {
			text,
			value: read(text)
		};
		return last.value;
	};
}
/** A local time (midnight where only the date is given) as ISO text; undefined if it is none. */
function localInstant(text, zone) {
	const [, date, time = "00:00"] = /^((?!0000)\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::[0-5]\d(?:\.\d{1,3})?)?))?$/.exec(text) ?? [];
	if (date === void 0) return void 0;
	try {
		return Temporal.Instant.fromEpochMilliseconds(instantOf(date, time, zone)).toString();
	} catch {
		return;
	}
}

// runtime/ingest/files/check-record.ts
/** What any row must be before its fields are looked at. The first fault in the order of the columns counts. */
/** The fields of a record, trimmed and in the store's form, or its fault. */
function checkRecord(record, width) {
	if (record.notUtf8 !== void 0) return unreadable("not-utf8", record.notUtf8);
	if (record.fields === void 0) return unreadable("broken-quoting", record.text.indexOf("\"") + 1);
	if (record.fields.length !== width) return wrongWidth(record.fields.length, width);
	return record.fields.map((field) => cleanText(field).trim());
}
/** True for a fault. */
const isFault = (checked) => "kind" in checked && checked.kind === "fault";
const UNREADABLE = {
	"not-utf8": ["The row holds a byte that is not UTF-8.", "Save the file with the encoding UTF-8."],
	"broken-quoting": ["A double quote is not closed, or stands inside a field without quotes.", "Quote the whole field and write a double quote in it twice."]
};
function unreadable(code, at) {
	const [reason, help] = UNREADABLE[code];
	return {
		kind: "fault",
		code,
		field: 0,
		at,
		reason,
		help
	};
}
const wrongWidth = (found, width) => ({
	kind: "fault",
	code: "wrong-field-count",
	field: Math.min(found, width),
	reason: `The row has ${found} ${found === 1 ? "field" : "fields"}, but the header names ${width} columns.`,
	help: "Quote a field that holds a comma or a line break; leave an empty field between two commas."
});
/** Fault of a cell that may not be empty. */
const emptyCell = (field, header) => ({
	kind: "fault",
	code: "empty-cell",
	field,
	header,
	reason: `\`${header}\` is empty.`,
	help: "Every row needs a value there."
});

// runtime/ingest/files/lines/check-amounts.ts
/** Whether quantity and price of an order line fit together. */
/** Quantities and line totals beyond these are slips of the keyboard; they also keep every sum within eight bytes. */
const MOST_QUANTITY = 1e9;
const MOST_LINE_TOTAL = 10n ** 15n;
/** Checks both, and that they fit together: only a discount has a negative quantity at a price, unless both make a stock correction at no price. */
function checkAmounts(kind, quantityOf, unitPrice, currency) {
	const quantity = quantityOf.eq(quantityOf.round(0, Big.roundDown)) ? quantityOf.toNumber() : NaN;
	if (!(Math.abs(quantity) <= MOST_QUANTITY)) return wrong("quantity", "is not a whole number.", "Write digits only, such as `12`.");
	if (unitPrice < 0n) return wrong("price", "is below zero.", DISCOUNT_HELP);
	const unlikely = doNotFit(kind, quantity, unitPrice, currency);
	return unlikely === void 0 ? {
		ok: true,
		quantity,
		unitPrice
	} : wrong("quantity", unlikely.reason, unlikely.help);
}
const wrong = (of, reason, help) => ({
	ok: false,
	of,
	reason,
	help
});
const DISCOUNT_HELP = "Give a discount as a row with the stock code `D` and a negative quantity.";
function doNotFit(kind, quantity, unitPrice, currency) {
	if (unitPrice * BigInt(Math.abs(quantity)) > MOST_LINE_TOTAL) return {
		reason: `makes the row worth more than ${moneyText(MOST_LINE_TOTAL, currency)}.`,
		help: "Correct the quantity or the price."
	};
	if (unitPrice === 0n || quantity > 0) return void 0;
	if (quantity === 0) return {
		reason: "sells nothing.",
		help: "Give the number of pieces, or leave the row out."
	};
	if (kind === "discount") return void 0;
	return {
		reason: "is below zero in an order that is no cancellation.",
		help: "Begin the number of a cancellation with `C`."
	};
}

// runtime/ingest/files/lines/check-line.ts
/** One row of a file of order lines: a checked line of an order, a row that is none, or what is wrong with it. */
/** Checks rows under one mapping. */
function createLineCheck(mapping, rules) {
	const read = createLineReader(mapping, rules);
	return (record) => {
		const fields = checkRecord(record, mapping.width);
		if (isFault(fields)) return {
			kind: "wrong",
			order: likelyOrder(record, mapping),
			fault: fields
		};
		const checked = read(fields);
		return isFault(checked) ? {
			kind: "wrong",
			order: cellOf(fields, mapping.of("id")),
			fault: checked
		} : checked;
	};
}
const cellOf = (fields, column) => column === void 0 ? "" : fields[column.index] ?? "";
/** The order that a row names, as far as it can be read without parsing. */
const likelyOrder = (record, mapping) => (record.fields?.[mapping.of("id")?.index ?? 0] ?? record.text.split(",")[mapping.of("id")?.index ?? 0] ?? "").replaceAll("\"", "").trim();
/** The source of our sample marks cancellations by a `C` before the number. */
const CANCELLATION = /^C\d+$/;
function createLineReader(mapping, rules) {
	const readCell = createCellReader(rules);
	const typed = (fields, name) => {
		const column = needed(mapping, name);
		const text = cellOf(fields, column);
		if (text === "") return emptyCell(column.index, column.header);
		const cell = readCell(text, column.target.type, name);
		if (!cell.ok) return wrongCell("bad-value", text, column, cell);
		const read = readField(cell.json, {
			name,
			type: column.target.type
		}, rules);
		return read.ok ? {
			value: read.value,
			column
		} : wrongCell("bad-value", text, column, {
			reason: `: ${read.reason}`,
			help: ""
		});
	};
	return (fields) => {
		const id = cellOf(fields, mapping.of("id"));
		if (id === "") return emptyCell(needed(mapping, "id").index, needed(mapping, "id").header);
		const placed = typed(fields, "placed_at");
		if (isFault(placed)) return placed;
		const head = headOf(fields, mapping, id, Number(placed.value));
		if (CANCELLATION.test(id)) return {
			kind: "skip",
			reason: "cancellation",
			head
		};
		const product = typed(fields, "product");
		if (isFault(product)) return product;
		const [quantity, price] = [typed(fields, "quantity"), typed(fields, "price")];
		if (isFault(quantity)) return quantity;
		if (isFault(price)) return price;
		const kind = lineKind(String(product.value));
		const amounts = checkAmounts(kind, new Big(String(quantity.value)), BigInt(String(price.value)), rules);
		if (!amounts.ok) {
			const { column } = amounts.of === "quantity" ? quantity : price;
			return wrongCell("bad-value", cellOf(fields, column), column, amounts);
		}
		const currency = wrongCurrency(fields, mapping.of("currency"), rules.currency);
		if (currency !== void 0) return currency;
		if (amounts.quantity <= 0 && amounts.unitPrice === 0n) return {
			kind: "skip",
			reason: "stock correction",
			head
		};
		return {
			kind: "line",
			head,
			line: {
				kind,
				stockCode: String(product.value),
				description: known(cellOf(fields, mapping.of("name"))),
				...sold(amounts)
			},
			contactField: contactColumn(mapping)?.index ?? 0
		};
	};
}
const sold = ({ quantity, unitPrice }) => ({
	quantity,
	unitPrice
});
/** A column that the mapping was refused without. */
function needed(mapping, name) {
	const column = mapping.of(name);
	if (column === void 0) throw new Error(`The mapping has no column for ${name}.`);
	return column;
}
/** The column that says whose the rows are. */
const contactColumn = (mapping) => mapping.columns.find(({ target }) => target.contact !== void 0);
function headOf(fields, mapping, id, placedAt) {
	const column = contactColumn(mapping);
	return {
		id,
		placedAt,
		contact: customerNumber(cellOf(fields, column)),
		contactBy: column?.target.contact ?? "key",
		country: known(cellOf(fields, mapping.of("country")))
	};
}
const known = (text) => text === "" ? void 0 : text;
/** Tables that were numbers once write customer numbers as decimals (`14688.0`). */
const customerNumber = (text) => known(text.replace(/^(\d+)\.0$/, "$1"));
/** A fault of a cell that has a value. */
const wrongCell = (code, text, { index, header }, { reason, help }) => ({
	kind: "fault",
	code,
	field: index,
	header,
	reason: `\`${text}\` in \`${header}\` ${reason}`,
	help
});
/** Amounts are the store's; a column that says otherwise is believed. */
function wrongCurrency(fields, column, store) {
	const code = cellOf(fields, column);
	if (column === void 0 || code === store) return void 0;
	if (code === "") return emptyCell(column.index, column.header);
	const reason = currencies().has(code) ? "is not the currency of the store, and there is no rate to convert it." : "is not an ISO 4217 currency.";
	return wrongCell("unknown-currency", code, column, {
		reason,
		help: `Give amounts in ${store}, the currency that relance.yaml sets for the store.`
	});
}

// runtime/ingest/files/lines/collect-order.ts
/** Rows of one order, until the next order begins. An order with a wrong row is left out whole, since its total would be wrong. */
/** An order of more rows than this is a file whose column for the order holds something else. */
const MOST_ROWS = 5e3;
/** Begins an order. */
function createOrderDraft(id) {
	const rows = /* @__PURE__ */ new Map();
	let head;
	let wrongLine;
	const reject = (record, row) => {
		wrongLine ??= record.line;
		return [{
			kind: "rejected",
			finding: orderFinding(record, row)
		}];
	};
	return {
		id,
		fail: reject,
		take: (record, row) => {
			head ??= row.head;
			const earlier = rows.get(record.text);
			if (earlier !== void 0) return [{
				kind: "skipped",
				reason: "duplicate row",
				rows: 1,
				finding: duplicateFinding(record, id, earlier.record.line)
			}];
			if (head.contact !== row.head.contact) return reject(record, twoContacts(row, head));
			if (rows.size === MOST_ROWS) return reject(record, tooLong(id));
			rows.set(record.text, {
				record,
				line: row.line
			});
			head = {
				...head,
				placedAt: Math.min(head.placedAt, row.head.placedAt),
				country: head.country ?? row.head.country
			};
			return [];
		},
		end: () => {
			if (head === void 0) return [];
			const kept = [...rows.values()];
			const wrong = wrongLine;
			if (wrong !== void 0) return kept.map(({ record }) => ({
				kind: "rejected",
				finding: leftOutFinding(record, id, wrong)
			}));
			const order = orderOf(head, kept);
			if (!isSale(order)) return [{
				kind: "skipped",
				reason: "no sale",
				rows: kept.length
			}];
			const { line = 0, text = "" } = kept[0]?.record ?? {};
			return [{
				kind: "good",
				value: order,
				rows: kept.length,
				line,
				text
			}];
		}
	};
}
/** A sale has a product and a total above zero. */
const isSale = (order) => order.total > 0n && order.lines.some((line) => line.kind === "product");
function orderOf(head, kept) {
	const lines = kept.map(({ line }) => line);
	return {
		invoice: head.id,
		placedAt: head.placedAt,
		customer: head.contact,
		contactBy: head.contactBy,
		country: head.country,
		lines,
		total: sumOf(lines),
		revenue: sumOf(lines, "product"),
		shipping: sumOf(lines, "shipping"),
		discount: -sumOf(lines, "discount")
	};
}
/** A wrong row, and what becomes of its order. */
function orderFinding(record, { order, fault }) {
	const finding = faultFinding(record, fault);
	if (order === "" || fault.code === "group-finished") return finding;
	return {
		...finding,
		order,
		help: `${finding.help} Until then order \`${order}\` is left out whole, since its total would be wrong.`
	};
}
const customerText = (contact) => contact === void 0 ? "no customer" : `customer \`${contact}\``;
const twoContacts = (row, first) => ({
	kind: "wrong",
	order: row.head.id,
	fault: {
		kind: "fault",
		code: "two-contacts",
		field: row.contactField,
		reason: `The row names ${customerText(row.head.contact)}, but an earlier row of order \`${row.head.id}\` names ${customerText(first.contact)}.`,
		help: "Give all rows of an order the same customer."
	}
});
const tooLong = (order) => ({
	kind: "wrong",
	order,
	fault: {
		kind: "fault",
		code: "order-too-long",
		field: 0,
		reason: `Order \`${order}\` has more than ${MOST_ROWS} rows.`,
		help: "Check which column holds the number of the order."
	}
});
const duplicateFinding = (record, order, earlier) => ({
	code: "duplicate-row",
	severity: "warning",
	line: record.line,
	column: 1,
	order,
	reason: `The row repeats line ${earlier} of order \`${order}\` exactly; it counts once.`,
	help: "If both were sold, write them as one row with the sum of the quantities.",
	text: record.text
});
const leftOutFinding = (record, order, wrong) => ({
	code: "order-left-out",
	severity: "error",
	line: record.line,
	column: 1,
	order,
	reason: `The row is in order, but order \`${order}\` is left out, since line ${wrong} is wrong.`,
	help: `Correct line ${wrong} and import the file again; what is already there is recognised.`,
	text: record.text
});

// runtime/ingest/files/lines/read-lines.ts
/** Orders in the order of the file, with what became of every row. Throws RelanceError if the file as a whole cannot be read. */
async function* readLines(file, options) {
	let check = () => {
		throw new Error("There is no header yet.");
	};
	const grouping = createGrouping(options.onHead);
	const batches = csvBatches(file, (header) => {
		const mapping = mapColumns(header, lineForm(options.order), options.wanted ?? {}, file);
		options.onMapping?.(mapping);
		check = createLineCheck(mapping, options);
		return mapping.width;
	});
	for await (const records of batches) yield records.flatMap((record) => grouping.take(record, check(record)));
	yield grouping.end();
}
function createGrouping(onHead) {
	const finished = createSeenIds();
	let draft;
	const finish = () => {
		if (draft === void 0) return [];
		finished.add(draft.id);
		const items = draft.end();
		draft = void 0;
		return items;
	};
	/** What ends before the order `id` goes on, and its draft; none for an order that was finished. */
	const turnTo = (id) => {
		if (draft?.id === id) return {
			ended: [],
			current: draft
		};
		if (finished.has(id)) return { ended: [] };
		const ended = finish();
		draft = createOrderDraft(id);
		return {
			ended,
			current: draft
		};
	};
	return {
		take: (record, row) => {
			if (row.kind === "skip") {
				onHead?.(row.head);
				return [{
					kind: "skipped",
					reason: row.reason,
					rows: 1
				}];
			}
			const id = row.kind === "line" ? row.head.id : row.order;
			if (id === "" && row.kind === "wrong") return [{
				kind: "rejected",
				finding: orderFinding(record, row)
			}];
			const { ended, current } = turnTo(id);
			if (row.kind === "wrong") return [...ended, ...current?.fail(record, row) ?? [{
				kind: "rejected",
				finding: orderFinding(record, row)
			}]];
			if (current === void 0) return [...ended, {
				kind: "rejected",
				finding: orderFinding(record, tooLate$1(id))
			}];
			onHead?.(row.head);
			return [...ended, ...current.take(record, row)];
		},
		end: finish
	};
}
const tooLate$1 = (order) => ({
	kind: "wrong",
	order,
	fault: {
		kind: "fault",
		code: "group-finished",
		field: 0,
		reason: `Order \`${order}\` was finished before this row: another order stands between them.`,
		help: "Sort the file so that the rows of an order stand together."
	}
});

// runtime/ingest/files/read-table.ts
/** Rows in the order of the file. Throws RelanceError if the file as a whole cannot be read. */
async function* readTable(file, options) {
	let check = () => {
		throw new Error("There is no header yet.");
	};
	const batches = csvBatches(file, (header) => {
		const mapping = mapColumns(header, options.form, options.wanted ?? {}, file);
		options.onMapping?.(mapping);
		check = createRowCheck(mapping, options);
		return mapping.width;
	});
	for await (const records of batches) yield records.map((record) => itemOf(record, check(record)));
}
const itemOf = (record, checked) => isFault(checked) ? {
	kind: "rejected",
	finding: faultFinding(record, checked)
} : {
	kind: "good",
	value: checked,
	rows: 1,
	line: record.line,
	text: record.text
};
function createRowCheck(mapping, options) {
	const { form } = options;
	const readCell = createCellReader(options);
	const number = form.entity.partOf === void 0 || mapping.of("id") !== void 0 ? void 0 : numberParts(form.entity.partOf.field);
	return (record) => {
		const fields = checkRecord(record, mapping.width);
		if (isFault(fields)) return fields;
		const empty = emptyNeed(fields, mapping, form);
		if (empty !== void 0) return empty;
		const payload = readCells(fields, mapping, readCell);
		if (isFault(payload)) return payload;
		const wrong = form.entity.name === "order" ? paidElsewhere(fields, mapping, options.currency) : void 0;
		if (wrong !== void 0) return wrong;
		const typed = readFields(payload, form.entity.fields, "", { store: {
			...STORE,
			...options
		} });
		if (!typed.ok) throw new Error(`${typed.path}: ${typed.reason}`);
		const id = textAt(fields, mapping.of("id"));
		const row = {
			...id === "" ? {} : { id },
			...contactOf(fields, mapping, form),
			payload,
			values: typed.values
		};
		return number === void 0 ? row : number(row, mapping);
	};
}
/** Typing needs nothing else of the store than its money. */
const STORE = {
	name: "",
	locale: ""
};
const textAt = (fields, column) => column === void 0 ? "" : fields[column.index] ?? "";
function emptyNeed(fields, mapping, form) {
	for (const need of form.needs) {
		const columns = need.anyOf.flatMap((name) => mapping.of(name) ?? []);
		const [first] = columns;
		if (need.filled && first !== void 0 && columns.every((column) => textAt(fields, column) === "")) return emptyCell(first.index, first.header);
	}
}
/** The fields of the table that have a value; the id and the contact are read apart. */
function readCells(fields, mapping, readCell) {
	const payload = {};
	for (const column of mapping.columns) {
		const { target } = column;
		const text = textAt(fields, column);
		if (text === "" || target.name === "id" || target.contact !== void 0) continue;
		const cell = readCell(text, target.type, target.name);
		if (!cell.ok) return wrongCell("bad-value", text, column, cell);
		payload[target.name] = target.name === "key" ? customerNumber(text) ?? text : cell.json;
	}
	return payload;
}
/** `currency` beside an `original_total` says in what it was paid, and the total is the store's; without one it speaks of the total. */
const paidElsewhere = (fields, mapping, store) => textAt(fields, mapping.of("original_total")) === "" && textAt(fields, mapping.of("currency")) !== "" ? wrongCurrency(fields, mapping.of("currency"), store) : void 0;
/** Whose the row is; a contact itself is named by its id or its key. */
function contactOf(fields, mapping, form) {
	const isContact = form.entity.name === "contact";
	const byId = isContact && textAt(fields, mapping.of("id")) !== "";
	const column = isContact ? mapping.of(byId ? "id" : "key") : contactColumn(mapping);
	const value = customerNumber(textAt(fields, column));
	if (column === void 0 || value === void 0) return {};
	return { contact: {
		by: isContact ? byId ? "id" : "key" : column.target.contact ?? "key",
		value,
		field: column.index,
		header: column.header
	} };
}
/** Parts without ids of their own are numbered within their parent, whose rows therefore stand together. */
function numberParts(parentField) {
	const finished = createSeenIds();
	let current;
	return (row, mapping) => {
		const parent = String(row.values[parentField]);
		if (current?.parent === parent) {
			current.count += 1;
			return {
				...row,
				id: `${parent}/${current.count}`
			};
		}
		if (finished.has(parent)) return tooLate(parentField, parent, mapping.of(parentField));
		if (current !== void 0) finished.add(current.parent);
		current = {
			parent,
			count: 1
		};
		return {
			...row,
			id: `${parent}/1`,
			replaces: { parent }
		};
	};
}
const tooLate = (parentField, parent, column) => ({
	kind: "fault",
	code: "group-finished",
	field: column?.index ?? 0,
	reason: `The rows of ${parentField} \`${parent}\` were finished before this one: another ${parentField} stands between them.`,
	help: `Sort the file so that the rows of a ${parentField} stand together, or give each row an \`id\`.`
});

export { readLines as n, readTable as t };