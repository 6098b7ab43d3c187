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
