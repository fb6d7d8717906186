// compiler/flow/flow.ts
/** The target that ends the run with outcome `completed`. No label can equal it (labels are identifiers without `$`). */
const END = "$end";

export { END as t };