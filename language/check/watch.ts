/** Looks on while a part of a check works, such as a clock does; answers what the work answers. The language itself has no clock. */
export type Watch = <T>(part: string, work: () => T) => T;

/** Nobody looks on. */
export const unwatched: Watch = (_, work) => work();
