import { t as check } from "./check-k5lN6scm.mjs";
import { t as asData } from "./render-json-CLr6anzM.mjs";
import { n as showFindings } from "./findings-CKGWk5RZ.mjs";

// cli/workspace/read-shop.ts
/** The files that say what tables and money a shop has. */
const SHOP_FILES = ["relance.yaml", "schema.yaml"];
/** Settings and schema of a workspace, whatever its campaigns look like; undefined, with the findings shown, where they have a mistake. */
function readShop({ folder, files }, reporter) {
	const { program, diagnostics } = check(new Map([...files].filter(([name]) => SHOP_FILES.includes(name))));
	if (program !== void 0) return {
		schema: program.schema,
		settings: program.settings
	};
	showFindings(reporter, diagnostics, files, { folder });
	reporter.result("", {
		ok: false,
		diagnostics: diagnostics.map(asData)
	});
}

export { readShop };