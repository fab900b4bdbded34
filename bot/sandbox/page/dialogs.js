// Questions that lie over the page: an alert, a choice, a file about to be sent.

import { element } from "./rich.js";

const dialog = document.querySelector("#dialog");
const toasts = document.querySelector("#toasts");
const TOAST_MS = 3500;

// Shows a dialog; resolves to what its closing button stands for, null when it is dismissed.
function ask(title, content, buttons) {
  const form = element("form", { method: "dialog" }, element("h2", { id: "dialog-title", dir: "auto" }, title), ...content, buttons);
  dialog.replaceChildren(form);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue || null), { once: true }));
}

const closing = (value, label, style = "") => element("button", { type: "submit", value, class: style }, label);
const ending = (...buttons) => element("div", { class: "ending" }, ...buttons);

export const alertBox = (text) => ask("newsdigest", [element("p", { dir: "auto" }, text)], ending(closing("", "OK", "primary")));

// Offers choices ({ label, detail }); resolves to the one chosen, or null.
export async function choose(title, choices) {
  const list = choices.map(({ label, detail }, index) =>
    closing(String(index), element("span", { class: "lines" }, element("b", {}, label), detail && element("small", {}, detail)), "choice"),
  );
  const nothing = choices.length ? [] : [element("p", {}, "There is nothing to choose from.")];
  const answer = await ask(title, [...nothing, element("div", { class: "choices" }, ...list)], ending(closing("", "Cancel")));
  return answer === null ? null : choices[Number(answer)];
}

// Shows a file before it is sent; resolves to its caption, or null.
export async function confirmFile(name, size) {
  const caption = element("input", { type: "text", placeholder: "Caption", "aria-label": "Caption", maxlength: "1024" });
  const file = element("p", { class: "file-name" }, element("b", { dir: "auto" }, name), ` ${size}`);
  const answer = await ask("Send this file?", [file, caption], ending(closing("send", "Send", "primary"), closing("", "Cancel")));
  return answer === null ? null : caption.value;
}

export const hush = () => toasts.replaceChildren();

export function toast(text) {
  const note = element("p", { dir: "auto" }, text);
  toasts.replaceChildren(note);
  setTimeout(() => note.remove(), TOAST_MS);
}
