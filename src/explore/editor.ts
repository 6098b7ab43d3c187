/** The field for SQL: CodeMirror, coloured by the page's own style. Tab leaves it, as any field. */
import {syntaxHighlighting} from "@codemirror/language";
import {classHighlighter} from "@lezer/highlight";
import {basicSetup, EditorView} from "codemirror";
import {exploreLanguage} from "./dialect.js";
import type {ExploreTable} from "./types.js";

export interface Editor {
  readonly node: HTMLElement;
  text(): string;
  write(text: string): void;
}

/** An editor of a text; Ctrl or Command with Enter runs it. */
export function sqlEditor(
  tables: readonly ExploreTable[],
  {run, describedBy}: {readonly run: () => void; readonly describedBy: string}
): Editor {
  const view = new EditorView({
    extensions: [
      EditorView.domEventHandlers({
        keydown: (event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return false;
          run();
          return true;
        }
      }),
      EditorView.contentAttributes.of({"aria-label": "Question in SQL", "aria-describedby": describedBy}),
      EditorView.lineWrapping,
      syntaxHighlighting(classHighlighter),
      basicSetup,
      exploreLanguage(tables)
    ]
  });
  return {
    node: view.dom,
    text: () => view.state.doc.toString(),
    write: (text) => {
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: text}});
    }
  };
}
