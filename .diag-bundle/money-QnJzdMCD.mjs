// language/settings/money.ts
/** Number of decimals of an ISO 4217 currency, or undefined if there is no such currency. */
function minorDigitsOf(currency) {
	if (!currencies().has(currency)) return void 0;
	return new Intl.NumberFormat("en", {
		style: "currency",
		currency
	}).resolvedOptions().maximumFractionDigits ?? 2;
}
/** All ISO 4217 codes that this JavaScript engine knows. */
function currencies() {
	known ??= new Set(Intl.supportedValuesOf("currency"));
	return known;
}
let known;
/**
* Minor units of a plain decimal (`19.9` with 2 digits is `1990`) as a decimal text, or undefined if it has more decimals
* than the currency.
*/
function toMinorUnits(decimal, digits) {
	const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
	if (match === null) return void 0;
	const fraction = (match[3] ?? "").replace(/0+$/, "");
	if (fraction.length > digits) return void 0;
	const minor = BigInt(`${match[2] ?? "0"}${fraction.padEnd(digits, "0")}`);
	return `${minor === 0n ? "" : match[1] ?? ""}${minor}`;
}

export { minorDigitsOf as n, toMinorUnits as r, currencies as t };