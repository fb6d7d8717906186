import { t as RelanceError } from "./relance-error-DnXPK3WH.mjs";

// cli/output/wrong-option.ts
/** A value that an option cannot take, told like any other failure at a boundary; the command ends with code 2. `name` is written as `--port`. */
const wrongOption = (name, value, why, help) => new RelanceError({
	code: "wrong-option",
	summary: `\`${name} ${value}\` cannot be used.`,
	why,
	help
});

export { wrongOption as t };