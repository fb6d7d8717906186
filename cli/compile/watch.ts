/** Looks on while a part of a command works, such as a clock does; answers what the work answers. */
export type Watch = <T>(part: string, work: () => T) => T;

/** Nobody looks on. */
export const unwatched: Watch = (_, work) => work();
