/** Pages under a heading of the sidebar. */
interface PageGroup {
  readonly name: string;
  readonly collapsible: boolean;
  readonly pages: readonly {readonly name: string; readonly path: string}[];
}

/** The part of Observable Framework's configuration that this site uses; Framework ships no types. */
export interface Config {
  /** folder of the pages */
  readonly root: string;
  /** folder the site is built into */
  readonly output: string;
  readonly title: string;
  /** name of the first page in the sidebar */
  readonly home: string;
  readonly pages: readonly PageGroup[];
  /** links end in .html, for servers that only send files */
  readonly preserveExtension: boolean;
  /** stylesheet of every page, relative to root */
  readonly style: string;
  /** stylesheets loaded before it; Framework's default is a web font */
  readonly globalStylesheets: readonly string[];
  /** HTML added to every head */
  readonly head: string;
  readonly footer: string;
  /** links to the previous and next page */
  readonly pager: boolean;
  /** table of contents on pages that don't ask for one */
  readonly toc: boolean;
}
