declare module '@prantlf/railroad-diagrams/lib/index.mjs' {
  /** What a diagram is made of. `width` is in pixels. */
  export interface Element {
    readonly width: number;
  }
  interface TextOptions {
    readonly href?: string;
  }
  export class Diagram {
    constructor(...elements: Element[]);
    format(padding: number): this;
    toString(): string;
  }
  export class Terminal implements Element {
    constructor(text: string, options?: TextOptions);
    readonly width: number;
  }
  export class NonTerminal implements Element {
    constructor(text: string, options?: TextOptions);
    readonly width: number;
  }
  export class Sequence implements Element {
    constructor(...elements: Element[]);
    readonly width: number;
  }
  export class Stack implements Element {
    constructor(...elements: Element[]);
    readonly width: number;
  }
  export class Choice implements Element {
    constructor(normal: number, ...elements: Element[]);
    readonly width: number;
  }
  export class Optional implements Element {
    constructor(element: Element);
    readonly width: number;
  }
  export class OneOrMore implements Element {
    constructor(element: Element, separator?: Element);
    readonly width: number;
  }
  export class Skip implements Element {
    readonly width: number;
  }
}
