/** The members of a union whose `kind` may be `K`. */
export type OfKind<N extends { readonly kind: string }, K extends N['kind']> = N extends unknown
  ? K extends N['kind']
    ? N
    : never
  : never;
