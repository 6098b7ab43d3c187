/** Puts a question to the database, which is started for the first one, and shows the answer or the error. */
import {element, listen} from "../shared/ui/element.js";
import type {Resize} from "../shared/ui/resize.js";
import type {Engine} from "./engine.js";
import {answerElement, answerText} from "./results.js";
import type {ExploreTable} from "./types.js";

export interface Asker {
  run(sql: string): void;
  readonly stop: HTMLElement;
  readonly status: HTMLElement;
  readonly result: HTMLElement;
}

export function asker(tables: readonly ExploreTable[], resize: Resize): Asker {
  const status = element("p", {class: "explore-status", role: "status"});
  const result = element("div", {class: "explore-result"});
  const stop = element("button", {type: "button", class: "quiet", hidden: true}, "Stop");
  let engine: Promise<Engine> | undefined;
  /** Of several questions only the last one's answer is shown. */
  let turn = 0;

  const start = async (): Promise<Engine> => (await import("./engine.js")).startEngine(tables);
  const end = (said: string): void => {
    status.textContent = said;
    stop.hidden = true;
  };
  const halt = (): void => {
    turn++;
    void engine?.then(
      (running) => running.stop(),
      () => undefined
    );
    engine = undefined;
  };
  const ask = async (sql: string): Promise<void> => {
    if (!stop.hidden) halt();
    const mine = ++turn;
    result.replaceChildren();
    if (sql.trim() === "") {
      end("Write a question, or choose one.");
      return;
    }
    stop.hidden = false;
    status.textContent = engine === undefined ? "Starting the database (34 MB, once a visit) …" : "Asking …";
    try {
      engine ??= start();
      const answer = await (await engine).ask(sql);
      if (mine !== turn) return;
      result.replaceChildren(answerElement(answer, resize));
      end(answerText(answer));
    } catch (error) {
      if (mine !== turn) return;
      const isStarted = await engine?.then(
        () => true,
        () => false
      );
      if (isStarted !== true) engine = undefined;
      result.replaceChildren(element("pre", {class: "explore-error"}, (error as Error).message));
      end(isStarted === true ? "This can’t be answered as it is written:" : "The database can’t run here:");
    }
  };
  listen(stop, {
    click: () => {
      halt();
      end("Stopped. The next question starts the database anew.");
    }
  });
  return {run: (sql) => void ask(sql), stop, status, result};
}
