/** The id by which an endpoint knows a call: that of the outbox row in letters, digits, `_` and `-`, since a `.` parts what is signed. */
export const requestId = (outbox: string): string => outbox.replace(/[^\w]/g, '-');
