// language/diagnostics/relance-error.ts
/** A failure at a boundary (a port in use, a file that cannot be read), told to a person: what, why, what to do. */
var RelanceError = class extends Error {
	/** Stable code, kebab-case. */
	code;
	why;
	help;
	constructor(parts) {
		super(parts.summary, parts.cause === void 0 ? void 0 : { cause: parts.cause });
		this.name = "RelanceError";
		this.code = parts.code;
		this.why = parts.why;
		this.help = parts.help;
	}
};

export { RelanceError as t };