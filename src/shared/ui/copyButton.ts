import {element, listen} from "./element.js";

/** A button that copies the text, and says so; where copying is forbidden it points to the text on the page. */
export function copyButton(label: string, text: string): HTMLElement {
  const said = element("span", {role: "status"});
  const refused = (): void => {
    said.textContent = " Can't copy here: select the text.";
  };
  const button = element("button", {type: "button", class: "quiet"}, label);
  listen(button, {
    click: () => {
      const {clipboard} = navigator as {clipboard?: Clipboard};
      if (clipboard === undefined) refused();
      else
        void clipboard.writeText(text).then(() => {
          said.textContent = " Copied.";
        }, refused);
    }
  });
  return element("span", {class: "copy"}, button, said);
}
