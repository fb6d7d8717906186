import { t as importFile } from "./import-file-DPjyTnbX.mjs";

export { importFile };