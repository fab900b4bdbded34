// The blocks of a rich message -> DOM nodes; like all foreign text theirs only ever enters through text nodes.

import { photoOf } from "./api.js";
import { anchor, element, expandable, moment, spoiler } from "./rich.js";

const STYLES = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", subscript: "sub", superscript: "sup", marked: "mark" };
const PROSE = { paragraph: "p", pre: "pre", footer: "footer", pullquote: "aside" };

// The page fetches nothing from elsewhere: of such a photo it shows the address.
export function photo(id) {
  const frame = element("figure", { class: "photo" });
  photoOf(id).then(
    ({ shown, address }) => frame.append(shown ? element("img", { src: shown, alt: "Photo" }) : element("p", { class: "mark" }, "🖼 ", address)),
    (error) => frame.append(element("p", { class: "mark" }, error.message)),
  );
  return frame;
}

export function richMessage(message, scene) {
  const page = { message, scene, names: new Map() };
  return element("div", { class: "rich", dir: message.rich.is_rtl ? "rtl" : "auto" }, ...message.rich.blocks.map((each) => block(each, page)));
}

function block(given, page) {
  const { type } = given;
  if (PROSE[type]) return element(PROSE[type], { dir: "auto" }, text(given.text, page));
  if (type === "heading") return element(`h${given.size}`, { dir: "auto" }, text(given.text, page));
  if (type === "divider") return element("hr");
  if (type === "anchor") return named(given.name, "", page);
  if (type === "list") return list(given, page);
  if (type === "table") return table(given, page);
  if (type === "details") return details(given, page);
  if (type === "buttons") return element("div", { class: `buttons ${given.align ?? ""}` }, ...given.buttons.map((each) => button(each, page)));
  if (type === "blockquote") return element("blockquote", {}, ...given.blocks.map((each) => block(each, page)));
  if (type === "photo") return photo(given.photo.at(-1).file_id);
  if (type === "expandable_blockquote") return expandable(text(given.text, page));
  return element("p", { class: "mark" }, "This block is not shown here.");
}

function list({ items }, page) {
  const isOrdered = items.some((item) => item.value != null);
  return element(isOrdered ? "ol" : "ul", {}, ...items.map((item) =>
    element("li", { value: item.value }, ...item.blocks.map((each) => block(each, page)))));
}

function table({ cells, is_striped, is_bordered }, page) {
  const looks = [is_striped && "striped", is_bordered && "bordered"].filter(Boolean).join(" ");
  return element("table", { class: looks }, ...cells.map((row) => element("tr", {}, ...row.map((cell) =>
    element(cell.is_header ? "th" : "td", { dir: "auto", colspan: cell.colspan, rowspan: cell.rowspan }, text(cell.text ?? "", page))))));
}

function details({ summary, blocks, is_open }, page) {
  return element("details", { open: Boolean(is_open) }, element("summary", { dir: "auto" }, text(summary, page)), ...blocks.map((each) => block(each, page)));
}

function button(given, page) {
  const { message, scene } = page;
  const style = given.style ?? (given.url ? "plain" : "");
  const node = element("button", { type: "button", class: `in-text ${style}` }, text(given.text, page));
  node.addEventListener("click", async () => {
    node.setAttribute("aria-busy", "true");
    await scene.press(message, { data: given.callback_data, url: given.url, copy: given.copy_text?.text });
    node.removeAttribute("aria-busy");
  });
  return node;
}

function text(given, page) {
  const fragment = document.createDocumentFragment();
  if (typeof given === "string") fragment.append(given);
  else if (Array.isArray(given)) fragment.append(...given.map((part) => text(part, page)));
  else fragment.append(formatted(given, page));
  return fragment;
}

function formatted(given, page) {
  const { type } = given;
  if (type === "button") return button(given.button, page);
  if (type === "anchor") return named(given.name, "", page);
  const content = text(given.text ?? "", page);
  if (STYLES[type]) return element(STYLES[type], {}, content);
  if (type === "spoiler") return spoiler(content);
  if (type === "url") return anchor(given.url, content, page.scene);
  if (type === "date_time") return moment(given, content, page.scene);
  if (type === "reference") return named(given.name, content, page);
  if (type === "anchor_link" || type === "reference_link") return jump(given.anchor_name ?? given.reference_name, content, page);
  return content;
}

function named(name, content, page) {
  const node = element("span", { class: "target", tabindex: "-1" }, content);
  page.names.set(name, node);
  return node;
}

function jump(name, content, page) {
  return element("button", { type: "button", class: "link", onclick: () => {
    const node = page.names.get(name);
    node?.closest("details")?.setAttribute("open", "");
    node?.scrollIntoView({ block: "center", behavior: "smooth" });
    node?.focus({ preventScroll: true });
  } }, content);
}
