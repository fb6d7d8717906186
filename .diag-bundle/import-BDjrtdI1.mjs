import { t as EXIT } from "./exit-codes-BUCao6MR.mjs";
import { t as shownPath } from "./shown-path-DAxmg8ZE.mjs";
import { t as openWorkspaceStore } from "./open-store-CRWDPMUG.mjs";
import { t as readWorkspace } from "./read-workspace-BSRoVlt8.mjs";
import { t as FOLDER_HELP } from "./command-Cpvw54XA.mjs";
import { resolve } from "node:path";

// cli/commands/import.ts
const collect = (value, before = []) => [...before, value];
/** `relance import`: a file of contacts, orders or any other table into the store of a workspace. */
const importCommand = {
	name: "import",
	summary: "import a CSV file into a table of a workspace",
	description: `Imports a CSV file into a table: contacts, orders, items, products, categories, carts, cart_items, or one of schema.yaml.
Rows are history: they start no run, unless --trigger says so. Importing the same file again changes nothing.`,
	examples: [
		"relance import contacts customers.csv campaigns --preview",
		"relance import orders orders.csv campaigns --map placed_at=\"Order date\" --zone Europe/Paris",
		"relance import orders order-lines.csv campaigns --format lines --rejects rejects.csv"
	],
	configure: (command) => command.argument("<table>", "table to import into, such as orders").argument("<file>", "CSV file in UTF-8; the first line names the columns").argument("[folder]", FOLDER_HELP, ".").option("--map <field=column>", "the column that holds a field; may be given several times", collect).option("--preview [rows]", "show the mapping and the first rows (5), and write nothing").option("--format <format>", "`lines`: a file of order lines, in which the rows of an order stand together").option("--currency <code>", "currency of amounts without one (default: that of the store)").option("--zone <zone>", "time zone of times without one (default: that of the store)").option("--trigger [event]", "receive the rows as events that start runs, as if they came from the shop").option("--rejects <file>", "write the rejected rows to this CSV file"),
	run: async (reporter, args, options) => {
		const [table = "", file = "", folder = "."] = args;
		const workspace = await readWorkspace(folder);
		const [{ readShop }, { readImportOptions }] = await Promise.all([import("./read-shop-Mmlc4Zzt.mjs"), import("./options-Djh-M7Kv.mjs")]);
		const shop = readShop(workspace, reporter);
		if (shop === void 0) {
			reporter.info("Nothing was imported.");
			return EXIT.findings;
		}
		const read = readImportOptions(table, options, shop);
		return read.preview === void 0 ? runImport(reporter, resolve(file), workspace.folder, shop, read) : runPreview(reporter, resolve(file), read);
	}
};
async function runPreview(reporter, path, options) {
	const { previewImport } = await import("./preview-DwPEasky.mjs");
	const { text, data } = await previewImport(path, shownPath(path), options);
	reporter.result(text, {
		ok: true,
		...data
	});
	reporter.info("This is a preview: nothing was written.");
	return EXIT.ok;
}
async function runImport(reporter, path, folder, shop, options) {
	const { reportData, reportText, tellFindings } = await import("./report-jdjNufVs.mjs");
	const summary = await importInto(reporter, path, folder, shop, options);
	const rejects = options.rejects === void 0 ? void 0 : shownPath(resolve(options.rejects));
	tellFindings(summary, reporter);
	reporter.result(reportText(summary, rejects), reportData(summary, rejects));
	return summary.rejected === 0 ? EXIT.ok : EXIT.findings;
}
/** What fails without a database fails before one is opened: the file is looked at first. */
async function importInto(reporter, path, folder, shop, options) {
	const { form, wanted, rules, trigger, rejects } = options;
	const [{ importFile }, { requireReadable }, { progressOf }, { openRejectsFile }, { patientStore }] = await Promise.all([
		import("./import-file-CH9FyXsc.mjs"),
		import("./require-readable-CaMtpCND.mjs"),
		import("./report-jdjNufVs.mjs"),
		import("./rejects-file-CH07vBZC.mjs"),
		import("./patient-store-DwFrnl8y.mjs")
	]);
	const source = {
		path,
		shownAs: shownPath(path),
		form,
		wanted,
		rules
	};
	await requireReadable(source);
	const list = rejects === void 0 ? void 0 : await openRejectsFile(resolve(rejects));
	const { store, close } = await openWorkspaceStore(folder, {
		reporter,
		schema: shop.schema
	});
	const stop = new AbortController();
	for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => stop.abort());
	try {
		return await importFile({
			...source,
			store: patientStore(store),
			workspace: shop,
			signal: stop.signal,
			onProgress: progressOf(form.table, reporter),
			...trigger === void 0 ? {} : { trigger },
			...list === void 0 ? {} : { onFinding: list.add }
		});
	} finally {
		await list?.close();
		await close();
	}
}

export { importCommand };