// Telegram's text and entities -> DOM nodes. All text is foreign: it only ever enters through text nodes.

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);
const MARKED = new Set(["mention", "text_mention", "hashtag", "cashtag", "phone_number"]);

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

// An address that may be opened; null for javascript:, data: and their like.
export function safeAddress(address) {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`);
    return ["http:", "https:", "mailto:"].includes(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

// Offsets and lengths count UTF-16 units, as JavaScript's strings do.
export function rich(text, entities, scene) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, sorted, 0, text.length, scene);
}

function nodes(text, entities, start, end, scene) {
  const fragment = document.createDocumentFragment();
  let at = start;
  for (let index = 0; index < entities.length; ) {
    const entity = entities[index++];
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (from >= to) continue;
    const inner = [];
    while (index < entities.length && entities[index].offset < to) inner.push(entities[index++]);
    fragment.append(text.slice(at, from), wrapped(entity, text.slice(from, to), nodes(text, inner, from, to, scene), scene));
    at = to;
    if (BLOCKS.has(entity.type) && text[at] === "\n" && at < end) at += 1; // a block ends its line by itself
  }
  fragment.append(text.slice(at, end));
  return fragment;
}

function wrapped(entity, text, content, scene) {
  const { type } = entity;
  if (TAGS[type]) return element(TAGS[type], {}, content);
  if (type === "pre") return element("pre", {}, element("code", {}, content));
  if (type === "blockquote") return element("blockquote", {}, content);
  if (type === "expandable_blockquote") return expandable(content);
  if (type === "spoiler") return spoiler(content);
  if (type === "text_link") return anchor(entity.url, content, scene);
  if (type === "url") return anchor(text, content, scene);
  if (type === "email") return anchor(`mailto:${text}`, content, scene);
  if (type === "bot_command") return element("button", { type: "button", class: "link", onclick: () => scene.command(text) }, content);
  if (type === "date_time") return moment(entity, content, scene);
  return MARKED.has(type) ? element("span", { class: "mark" }, content) : content;
}

export function anchor(address, content, scene) {
  const url = safeAddress(address);
  if (!url) return element("span", {}, content);
  const open = (event) => scene.open(url) && event.preventDefault();
  return element("a", { href: url.href, target: "_blank", rel: "noopener noreferrer", title: url.href, onclick: open }, content);
}

export function expandable(content) {
  const toggle = element("button", { type: "button", class: "toggle", "aria-expanded": "false", "aria-label": "Show the whole quote" });
  toggle.addEventListener("click", () => toggle.setAttribute("aria-expanded", String(toggle.getAttribute("aria-expanded") !== "true")));
  return element("blockquote", { class: "expandable" }, toggle, element("div", { class: "clip" }, content));
}

export function spoiler(content) {
  const cover = element("button", { type: "button", class: "spoiler toggle", "aria-expanded": "false", "aria-label": "Hidden text" }, content);
  cover.addEventListener("click", () => {
    cover.setAttribute("aria-expanded", "true");
    cover.removeAttribute("aria-label");
  });
  return cover;
}

// <tg-time>: the same moment in the local time and language of whoever looks.
export function moment(entity, content, scene) {
  const date = new Date(entity.unix_time * 1000);
  if (Number.isNaN(date.getTime())) return content;
  const format = entity.date_time_format ?? "";
  const full = dated(date, "wDT", scene);
  const shown = format === "r" ? relative(date, scene) : format ? dated(date, format, scene) : content;
  return element("time", { datetime: date.toISOString(), title: full }, shown);
}

function dated(date, format, { language, zone }) {
  const options = { timeZone: zone };
  if (format.includes("w")) options.weekday = "long";
  if (format.includes("d")) Object.assign(options, { day: "2-digit", month: "2-digit", year: "2-digit" });
  if (format.includes("D")) Object.assign(options, { day: "numeric", month: "long", year: "numeric" });
  if (/t/i.test(format)) Object.assign(options, { hour: "2-digit", minute: "2-digit" });
  if (format.includes("T")) options.second = "2-digit";
  return new Intl.DateTimeFormat(language, options).format(date);
}

function relative(date, { language, now }) {
  const seconds = Math.round((date.getTime() - now()) / 1000);
  const units = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? units.at(-1);
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(Math.round(seconds / size), unit);
}
