// The conversation: a list of bubbles kept in step with the server's, touching only what changed.

import { photo, richMessage } from "./blocks.js";
import { element, rich, safeAddress, spoiler } from "./rich.js";

const NEAR_S = 300; // messages of one sender this close stand together
const signatures = new WeakMap();

// Makes the children of `list` those of `items` ({ key, …, render }), keeping what is unchanged and where the focus was.
export function sync(list, items, render) {
  const old = new Map([...list.children].map((node) => [node.dataset.key, node]));
  let at = list.firstElementChild;
  for (const item of items) {
    let node = old.get(item.key);
    old.delete(item.key);
    const signature = JSON.stringify(item);
    if (!node || signatures.get(node) !== signature) {
      const fresh = render(item);
      fresh.dataset.key = item.key;
      signatures.set(fresh, signature);
      if (node) {
        if (at === node) at = fresh;
        replace(node, fresh);
      }
      node = fresh;
    }
    if (node === at) at = at.nextElementSibling;
    else list.insertBefore(node, at);
  }
  for (const gone of old.values()) gone.remove();
}

function replace(node, fresh) {
  const buttons = [...node.querySelectorAll("button, a")];
  const unfolded = [...node.querySelectorAll("details")].map((each) => each.open);
  const opened = [...node.querySelectorAll(".toggle")].map((toggle) => toggle.getAttribute("aria-expanded"));
  const focused = buttons.indexOf(document.activeElement);
  node.replaceWith(fresh);
  fresh.classList.add("still"); // an edit does not glide in again
  fresh.querySelectorAll(".toggle").forEach((toggle, index) => opened[index] && toggle.setAttribute("aria-expanded", opened[index]));
  fresh.querySelectorAll("details").forEach((each, index) => (each.open = unfolded[index] ?? each.open));
  if (focused >= 0) counterpart([...fresh.querySelectorAll("button, a")], buttons, focused)?.focus({ preventScroll: true });
}

// Finds the button of the same words; where there is none, that which is as far from the last: what is new comes above.
function counterpart(buttons, before, index) {
  const words = before[index].textContent;
  const same = (button) => button?.textContent === words;
  return same(buttons[index]) ? buttons[index] : (buttons.find(same) ?? buttons.at(index - before.length));
}

// Lays messages out as days and bubbles; `first` and `last` mark where a run of one sender begins and ends.
export function laidOut(messages, dayOf, group) {
  const items = [];
  let day = "";
  messages.forEach((message, index) => {
    const today = dayOf(message.date);
    if (today !== day) items.push({ key: `day-${today}`, day: today });
    const first = today !== day || !together(messages[index - 1], message);
    const next = messages[index + 1];
    const last = !next || dayOf(next.date) !== today || !together(message, next);
    items.push({ key: `message-${message.id}`, message, first, last, named: group && first && !message.mine });
    day = today;
  });
  return items;
}

const together = (a, b) => Boolean(a && b) && a.sender === b.sender && a.mine === b.mine && b.date - a.date < NEAR_S;

export function bubble({ day, message, first, last, named }, scene) {
  if (day) return element("li", { class: "day" }, element("span", {}, day));
  const sides = [message.mine ? "mine" : "theirs", first && "first", last && "last"].filter(Boolean).join(" ");
  const body = element("div", { class: "bubble" });
  if (named) body.append(element("p", { class: `name hue-${hue(message.sender)}` }, message.sender));
  if (message.forwarded) body.append(element("p", { class: "origin", dir: "auto" }, "Forwarded from ", element("b", {}, message.forwarded)));
  if (message.photo) body.append(message.covered ? spoiler(photo(message.photo)) : photo(message.photo));
  if (message.document) body.append(attachment(message, scene));
  if (message.preview?.url) body.append(preview(message.preview));
  const text = message.rich ? richMessage(message, scene) : message.text && element("div", { class: "text", dir: "auto" }, rich(message.text, message.entities, scene));
  if (text) body.append(text);
  (text || body).append(stamp(message, scene));
  const said = element("article", { "aria-label": message.mine ? "You" : message.sender }, body);
  if (message.buttons.length) said.append(inlineKeyboard(message, scene));
  return element("li", { class: `message ${sides}` }, said, scene.forwards && message.text ? forwardButton(message, scene) : null);
}

// Quotes that fit in their three lines need no button to unfold them; known only once they are laid out.
export function fitQuotes(list) {
  for (const clip of list.querySelectorAll(".expandable > .clip")) {
    const toggle = clip.previousElementSibling;
    if (toggle.getAttribute("aria-expanded") === "false") toggle.hidden = clip.scrollHeight <= clip.clientHeight + 1;
  }
}

// No picture is fetched: the page shows where the preview would come from.
function preview({ url }) {
  const address = safeAddress(url);
  return element("a", { class: "preview", href: address?.href, target: "_blank", rel: "noopener noreferrer" },
    element("b", {}, address?.hostname.replace(/^www\./, "") ?? url), element("small", {}, "link preview with its picture"));
}

export function hue(name) {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)) % 997;
  return sum % 7;
}

function stamp(message, scene) {
  const date = new Date(message.date * 1000);
  const text = `${message.edited ? "edited " : ""}${scene.clockTime(date)}`;
  return element("time", { class: "stamp", datetime: date.toISOString() }, text);
}

function attachment(message, scene) {
  const { name, size } = message.document;
  const lines = element("span", { class: "lines" }, element("b", { dir: "auto" }, name), element("small", {}, bytes(size)));
  const icon = element("span", { class: "icon", "aria-hidden": "true" }, "↓");
  return element("button", { type: "button", class: "document", onclick: () => scene.download(message) }, icon, lines);
}

export function bytes(size) {
  if (size < 1024) return `${size} B`;
  return size < 1024 ** 2 ? `${(size / 1024).toFixed(1)} KB` : `${(size / 1024 ** 2).toFixed(1)} MB`;
}

function forwardButton(message, scene) {
  return element(
    "button",
    { type: "button", class: "forward round", "aria-label": "Forward to the bot", title: "Forward to the bot", onclick: () => scene.forward(message) },
    element("span", { "aria-hidden": "true" }, "➦"),
  );
}

function inlineKeyboard(message, scene) {
  const rows = message.buttons.map((row) =>
    element("div", { class: "row" }, ...row.map((button) => inlineButton(message, button, scene))),
  );
  return element("div", { class: "inline", role: "group", "aria-label": "Buttons" }, ...rows);
}

function inlineButton(message, button, scene) {
  const style = ["primary", "success", "danger"].includes(button.style) ? ` ${button.style}` : "";
  const node = element("button", { type: "button", class: `inline-button${style}` }, element("span", { dir: "auto" }, button.text));
  if (button.url) node.append(element("span", { class: "corner", "aria-label": "opens a link" }, "↗"));
  node.addEventListener("click", async () => {
    node.setAttribute("aria-busy", "true");
    await scene.press(message, button);
    node.removeAttribute("aria-busy");
  });
  return node;
}
