import { n as findingText } from "./findings-Bj6AN-uB.mjs";
import { r as orderPayload } from "./order-CBnr_X9U.mjs";
import { n as readLines, t as readTable } from "./read-table-ChoRCiZj.mjs";
import { t as contactIdOfKey } from "./contact-id-CiTRX9-y.mjs";

// cli/import/preview.ts
/** What an import would do: the mapping, and the first rows as they would be stored. Opens no database and writes nothing. */
/** Reads as many rows as asked for. Throws a `RelanceError` if the file as a whole cannot be read. */
async function previewImport(path, shownAs, options) {
	let mapping;
	const rows = [];
	const findings = [];
	const onMapping = (found) => {
		mapping = found;
	};
	reading: for await (const items of readFields(path, shownAs, options, onMapping)) for (const item of items) {
		if (rows.length + findings.length >= (options.preview ?? 0)) break reading;
		if (item.kind === "good") rows.push({
			line: item.line,
			fields: item.value
		});
		if (item.kind === "rejected") findings.push(item.finding);
	}
	const columns = (mapping?.columns ?? []).map(({ target, header, by }) => ({
		field: target.name,
		column: header,
		by
	}));
	const ignored = mapping?.ignored ?? [];
	const text = [
		...mappingText(columns, ignored),
		...rows.map(({ line, fields }) => `\nline ${line}\n${fieldsText(fields)}`),
		...findings.map((finding) => `\n${findingText(finding, shownAs)}`)
	].join("\n");
	const rejected = findings.map(({ line, column, reason, help }) => ({
		line,
		column,
		reason,
		help
	}));
	return {
		text,
		data: {
			columns,
			ignored,
			rows: rows.map(({ fields }) => fields),
			rejected
		}
	};
}
async function* readFields(path, shownAs, { form, wanted, rules }, onMapping) {
	const file = {
		path,
		shownAs
	};
	if (form.format === "lines") {
		for await (const items of readLines(file, {
			...rules,
			order: form.entity,
			wanted,
			onMapping
		})) yield items.map((item) => item.kind === "good" ? {
			...item,
			value: orderFields(item.value)
		} : item);
		return;
	}
	for await (const items of readTable(file, {
		...rules,
		form,
		wanted,
		onMapping
	})) yield items.map((item) => {
		if (item.kind !== "good") return item;
		const { id, contact, payload } = item.value;
		return {
			...item,
			value: {
				...id === void 0 ? {} : { id },
				...contactFields(contact),
				...payload
			}
		};
	});
	function orderFields(order) {
		const ref = order.customer === void 0 ? void 0 : {
			by: order.contactBy,
			value: order.customer
		};
		return {
			id: order.invoice,
			...contactFields(ref),
			placed_at: new Date(order.placedAt).toISOString(),
			...orderPayload(order, rules)
		};
	}
}
/** The id that a key has is known without a database; whose e-mail it is is not. */
function contactFields(ref) {
	if (ref === void 0) return {};
	if (ref.by === "email") return { contact: `the contact whose e-mail is ${ref.value}` };
	return { contact: ref.by === "id" ? ref.value : `${contactIdOfKey(ref.value)} (key ${ref.value})` };
}
function mappingText(columns, ignored) {
	const width = Math.max(...columns.map(({ field }) => field.length));
	const how = {
		name: "same name",
		alias: "known name",
		option: "--map"
	};
	const known = (by) => by === "name" || by === "alias" || by === "option" ? how[by] : by;
	return [...columns.map(({ field, column, by }) => `${field.padEnd(width)}  ${column}  (${known(by)})`), ...ignored.length === 0 ? [] : [`not used: ${ignored.join(", ")}`]];
}
function fieldsText(fields) {
	const width = Math.max(...Object.keys(fields).map((name) => name.length));
	return Object.entries(fields).map(([name, value]) => `  ${name.padEnd(width)}  ${typeof value === "string" ? value : JSON.stringify(value)}`).join("\n");
}

export { previewImport };