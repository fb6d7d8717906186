// language/settings/time-zone.ts
/** Whether this is the name of an IANA time zone (`Europe/Paris`, `UTC`); offsets such as `+01:00` are not. */
function isTimeZone(name) {
	if (!/^[A-Za-z]/.test(name)) return false;
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
}
/** The IANA zones this JavaScript engine lists, for suggestions. */
function timeZones() {
	return ["UTC", ...Intl.supportedValuesOf("timeZone")];
}

export { timeZones as n, isTimeZone as t };