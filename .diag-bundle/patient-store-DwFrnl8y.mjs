import { t as patientStore } from "./patient-store-BeW_xm8b.mjs";

export { patientStore };