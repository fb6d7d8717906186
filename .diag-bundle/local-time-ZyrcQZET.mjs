import { t as Temporal } from "./temporal-polyfill-r0Tbj1E0.mjs";

// runtime/clock/local-time.ts
/** Local time and instants: the one place where zones are used. Source of the rules: language §2, semantics §2. */
const zoned = (at, zone) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
/** Local date of an instant, `YYYY-MM-DD`. */
const localDate = (at, zone) => zoned(at, zone).toPlainDate().toString();
/** Local time of an instant, `HH:MM`. */
const localTime = (at, zone) => zoned(at, zone).toPlainTime().toString({ smallestUnit: "minute" });
const WEEKDAYS = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday"
];
/** Local weekday of an instant, `monday` to `sunday`. */
const localWeekday = (at, zone) => WEEKDAYS[zoned(at, zone).dayOfWeek - 1] ?? "monday";
/**
* The instant of a wall time, in ms. A wall time that DST skips moves forward by the gap; one that occurs twice means the first
* (`compatible` in Temporal's terms).
*/
function instantOf(date, time, zone) {
	return Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
}
/** The next instant at or after `at` whose local time is `time`. */
function nextLocalTime(at, time, zone) {
	const today = localDate(at, zone);
	const candidate = instantOf(today, time, zone);
	return candidate >= at ? candidate : instantOf(Temporal.PlainDate.from(today).add({ days: 1 }).toString(), time, zone);
}
/** True if the local time lies in [from, until); `from` after `until` spans midnight. Times `HH:MM`. */
function withinLocalTimes(at, from, until, zone) {
	const time = localTime(at, zone);
	return from <= until ? time >= from && time < until : time >= from || time < until;
}
/** The instant after the last moment of a date in a zone: `valid until D` includes D. */
const endOfDate = (date, zone) => instantOf(Temporal.PlainDate.from(date).add({ days: 1 }).toString(), "00:00", zone);

export { localWeekday as a, localTime as i, instantOf as n, nextLocalTime as o, localDate as r, withinLocalTimes as s, endOfDate as t };