/** Where code meets a part of the language that `findNotYet` refuses before anything is compiled: coming here is a defect. */
export function refused(what: string): never {
  throw new Error(`\`${what}\` should have been refused before compiling.`);
}
