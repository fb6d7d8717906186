import { t as check } from "./check-k5lN6scm.mjs";

export { check };