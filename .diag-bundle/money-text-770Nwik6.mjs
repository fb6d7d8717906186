import { r as toMinorUnits } from "./money-QnJzdMCD.mjs";

// runtime/ingest/money-text.ts
/** Money between its text (`80.00 GBP`) and whole minor units. */
/** Largest amount a column of eight bytes holds, in minor units. */
const MOST = 2n ** 63n - 1n;
/** Minor units of a decimal amount (`12.5` → 1250n with two digits); undefined if it is no decimal, has more digits than the currency, or is too large. */
function minorUnits(decimal, minorDigits) {
	const text = toMinorUnits(decimal, minorDigits);
	const minor = text === void 0 ? void 0 : BigInt(text);
	return minor === void 0 || minor > MOST || minor < -MOST ? void 0 : minor;
}
/** Minor units of `80.00 GBP`, or why it is none of the store's money. */
function parseMoney(text, store) {
	const [amount = "", code = "", ...more] = text.trim().split(/\s+/);
	if (!/^[A-Z]{3}$/.test(code) || more.length > 0) return { reason: `\`${text}\` is not money; write it like \`${moneyText(8000n, store)}\`` };
	if (code !== store.currency) return { reason: `\`${text}\` is in ${code}, but the store counts in ${store.currency}` };
	const minor = minorUnits(amount, store.minorDigits);
	if (minor !== void 0) return { minor };
	return { reason: `\`${amount}\` is not an amount of ${code}: a decimal with a point and at most ${store.minorDigits} digits after it` };
}
/** `80.00 GBP` from 8000n. */
function moneyText(minor, store) {
	const digits = (minor < 0n ? -minor : minor).toString().padStart(store.minorDigits + 1, "0");
	const split = digits.length - store.minorDigits;
	const amount = store.minorDigits === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
	return `${minor < 0n ? "-" : ""}${amount} ${store.currency}`;
}

export { parseMoney as n, moneyText as t };