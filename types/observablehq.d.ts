/** What pages and components use of Observable's packages, which ship no types. */

declare module "observablehq:stdlib" {
  /** A file of the site; call one of its methods directly on it, so that Framework sees which. */
  export interface FileAttachment {
    readonly name: string;
    url(): Promise<string>;
    arrayBuffer(): Promise<ArrayBuffer>;
    blob(): Promise<Blob>;
    json(): Promise<unknown>;
    text(): Promise<string>;
  }
  export function FileAttachment(name: string): FileAttachment;

  /** An element that draws its content again when its width changes. */
  export function resize(
    render: (width: number, height: number) => Node | string | Promise<Node | string>,
    invalidation?: Promise<void>
  ): HTMLDivElement;

  export const Generators: {
    dark(): AsyncGenerator<boolean>;
    input<T>(element: HTMLElement & {value: T}): AsyncGenerator<T>;
    observe<T>(initialize: (change: (value: T) => void) => (() => void) | undefined): AsyncGenerator<T>;
    width(target: Element): AsyncGenerator<number>;
  };

  export function Mutable<T>(value: T): AsyncGenerator<T> & {value: T};
}

declare module "@observablehq/inputs" {
  /** An input dispatches "input" when its value changes. */
  type Input<T> = HTMLElement & {value: T};

  interface Options<T, V = T> {
    readonly label?: string | Node;
    readonly value?: V;
    readonly format?: (item: T) => string | Node;
    readonly keyof?: (item: T) => string;
    readonly valueof?: (item: T) => unknown;
    readonly disabled?: boolean | Iterable<T>;
    readonly width?: number | string;
  }

  export function checkbox<T>(data: Iterable<T>, options?: Options<T, readonly T[]>): Input<T[]>;
  export function radio<T>(data: Iterable<T>, options?: Options<T, T | null>): Input<T | null>;
  export function select<T>(data: Iterable<T>, options?: Options<T, T | null>): Input<T | null>;
  export function toggle(options?: Options<boolean>): Input<boolean>;
  export function text(options?: Options<string> & {readonly placeholder?: string}): Input<string>;
  export function range(
    extent: readonly [number, number],
    options?: Options<number> & {readonly step?: number}
  ): Input<number>;
  export function search<T>(
    data: Iterable<T>,
    options?: {readonly placeholder?: string; readonly query?: string; readonly columns?: readonly string[]}
  ): Input<T[]>;
  export function table<T>(data: Iterable<T>, options?: Readonly<Record<string, unknown>>): Input<T[]>;
}

declare module "htl" {
  type Template<E> = (strings: TemplateStringsArray, ...values: readonly unknown[]) => E;
  export const html: Template<HTMLElement> & {readonly fragment: Template<DocumentFragment>};
  export const svg: Template<SVGElement> & {readonly fragment: Template<DocumentFragment>};
}
