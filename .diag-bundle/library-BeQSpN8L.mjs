import { t as createLibrary } from "./library-DjbKVtdT.mjs";

export { createLibrary };