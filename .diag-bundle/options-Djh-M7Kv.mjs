import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";
import { n as loadSchema, r as optionalEntities } from "./load-schema-aXtmfiWl.mjs";
import { t as isTimeZone } from "./time-zone-Ba7uShYF.mjs";
import { a as lineForm, o as tableForm } from "./order-CBnr_X9U.mjs";
import { r as newsOf } from "./import-row-DcurZB0B.mjs";
import { t as wrongOption } from "./wrong-option-D2IvnfX2.mjs";

// cli/import/options.ts
/** What `relance import` was asked for. */
const PREVIEW_ROWS = 5;
/** Reads them; throws a `RelanceError` that says which one is wrong. */
function readImportOptions(table, options, { schema, settings }) {
	const entity = findTable(table, schema);
	const form = formOf(entity, options.format);
	const trigger = readTrigger(options.trigger, entity, schema);
	return {
		form,
		wanted: readMap(options.map, form),
		rules: {
			...readCurrency(options.currency, settings),
			timeZone: readZone(options.zone, settings)
		},
		...options.preview === void 0 ? {} : { preview: readPreview(options.preview) },
		...trigger === void 0 ? {} : { trigger },
		...typeof options.rejects === "string" ? { rejects: options.rejects } : {}
	};
}
/** A table by the name of its rows (`orders`) or of one (`order`). */
function findTable(name, schema) {
	const named = (entity) => entity.name === name || entity.collection === name;
	const found = Object.values(schema.entities).find(named);
	if (found !== void 0) return found;
	const off = Object.values(loadSchema(optionalEntities()).entities).find(named);
	if (off !== void 0) throw tableIsOff(off);
	const names = Object.values(schema.entities).map((entity) => `\`${entity.collection}\``);
	throw new RelanceError({
		code: "wrong-call",
		summary: `There is no table \`${name}\`.`,
		why: "It is neither a table of the built-in schema nor one of schema.yaml.",
		help: `Name one of these: ${names.join(", ")}.`
	});
}
const tableIsOff = ({ name, collection }) => new RelanceError({
	code: "wrong-call",
	summary: `The table \`${collection}\` is off.`,
	why: `\`modules\` in relance.yaml does not list \`${name}\`.`,
	help: `Add \`${name}\` to \`modules\`, then import again.`
});
function formOf(entity, format) {
	if (format === void 0) return tableForm(entity);
	if (format !== "lines") throw wrongOption("--format", String(format), "There is one other format.", "Write `--format lines`, or leave it out.");
	if (entity.name === "order") return lineForm(entity);
	throw wrongOption("--format", "lines", `A file of order lines holds orders, not ${entity.collection}.`, "Import it into `orders`.");
}
function readMap(given, form) {
	const wanted = {};
	for (const pair of Array.isArray(given) ? given.map(String) : []) {
		const [, target = "", column = ""] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
		if (target === "") throw wrongOption("--map", pair, "It has not the form `field=Column`.", "Write it like `--map placed_at=\"Order date\"`.");
		if (!form.targets.some(({ name }) => name === target)) throw wrongOption("--map", pair, `${form.table} have no field \`${target}\`.`, fieldsHelp(form));
		wanted[target] = column.trim();
	}
	return wanted;
}
const fieldsHelp = ({ targets }) => `These can be mapped: ${targets.map(({ name }) => `\`${name}\``).join(", ")}.`;
function readCurrency(given, { store }) {
	const { currency, minorDigits } = store;
	if (given === void 0 || given === currency) return {
		currency,
		minorDigits
	};
	const why = `The store counts in ${currency}, and there is no rate to convert the amounts of the file.`;
	throw wrongOption("--currency", String(given), why, `Convert the file to ${currency} first.`);
}
function readZone(given, { store }) {
	if (given === void 0) return store.timeZone;
	if (typeof given === "string" && isTimeZone(given)) return given;
	throw wrongOption("--zone", String(given), "There is no such time zone.", "Give an IANA name, such as `Europe/Paris` or `UTC`.");
}
function readPreview(given) {
	if (given === true) return PREVIEW_ROWS;
	const rows = /^\d{1,3}$/.test(String(given)) ? Number(given) : 0;
	if (rows < 1) throw wrongOption("--preview", String(given), "It is no number of rows.", "Give a number from 1 to 999, or leave it out for 5.");
	return rows;
}
/** The event as which rows are received: the table's own, or for tables of schema.yaml the one that is about them. */
function readTrigger(given, entity, schema) {
	if (given === void 0) return void 0;
	const events = Object.values(schema.events).filter((event) => event.about === entity.name && !event.derived);
	const own = newsOf(entity)?.event ?? (events.length === 1 ? events[0]?.name : void 0);
	const names = events.map(({ name }) => `\`${name}\``).join(", ");
	const help = names === "" ? "Leave `--trigger` out: these rows start no run by themselves." : `Name one of these: ${names}.`;
	if (given === true) {
		if (own !== void 0) return own;
		throw wrongOption("--trigger", "", `It is not clear of which event a row of ${entity.collection} is news.`, help);
	}
	if (events.some(({ name }) => name === given)) return String(given);
	throw wrongOption("--trigger", String(given), `No such event is about a row of ${entity.collection}.`, help);
}

export { readImportOptions };