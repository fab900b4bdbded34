// The page: whose seat is taken, what is seen from there, and what one does.

import { act, listen, look, openFile, sendFile } from "./api.js";
import { offerCommands, put, swapDraft, wire } from "./composer.js";
import { alertBox, choose, hush, toast } from "./dialogs.js";
import { bubble, fitQuotes, hue, laidOut, sync } from "./messages.js";
import { element } from "./rich.js";

const CITIES = [
  { label: "Rome", latitude: 41.9, longitude: 12.5 },
  { label: "London", latitude: 51.5, longitude: -0.12 },
  { label: "New York", latitude: 40.71, longitude: -74.0 },
  { label: "Beijing", latitude: 39.9, longitude: 116.4 },
  { label: "Vladivostok", latitude: 43.12, longitude: 131.9 },
  { label: "Kathmandu", latitude: 27.7, longitude: 85.3 },
];
const KINDS = { private: "private chat with the bot", group: "group", channel: "channel" };
const EMPTY = {
  private: "Press Start, then choose topics.",
  editor: "Press Start, then paste an article.",
  group: "The bot is not here yet. In the admin’s private chat with it, send /connect and choose this group.",
  channel: "The bot is not here yet. In the admin’s private chat with it, send /connect and choose this channel.",
};
const TELEGRAM = new Set(["t.me", "telegram.me", "telegram.dog"]);

const $ = (selector) => document.querySelector(selector);
const scroll = $("#scroll");
const messages = $("#messages");
let seat = Number(sessionStorage.getItem("seat") ?? 0);
let view = null;
let looking = false;
let again = false;

const isShown = () => scroll.clientHeight > 0 && !document.hidden; // on a phone the list may hide the chat
const here = () => view.seats[seat];
const now = () => Date.now() + view.ahead;

// What bubbles need to know of the page around them.
const scene = {
  get language() { return here().language; },
  get zone() { return view.zone; },
  now,
  clockTime: (date) => formatted(date, { hour: "2-digit", minute: "2-digit" }),
  command: (command) => tell("say", { text: command }),
  open: (url) => openLink(url),
  press: (message, button) => pressInline(message, button),
  download: (message) => download(message),
  get forwards() { return here().kind !== "private"; },
  forward: (message) => forward(message),
};

const formatted = (date, options) => new Intl.DateTimeFormat("en-GB", { timeZone: view.zone, ...options }).format(date);
const dayOf = (seconds) => formatted(new Date(seconds * 1000), { weekday: "long", day: "numeric", month: "long" });

async function attempt(doing) {
  try {
    return await doing();
  } catch (error) {
    toast(error.message);
    return null;
  }
}

const tell = (action, body = {}) => attempt(() => act(action, { seat, ...body }));

// Looks again; changes that come while looking are seen by one more look.
async function refresh() {
  again = true;
  if (looking) return;
  looking = true;
  while (again) {
    again = false;
    const from = seat;
    const seen = await attempt(() => look(from, isShown()));
    if (seen && from === seat) show(seen);
    else again ||= seen !== null;
  }
  looking = false;
}

function show(seen) {
  const before = view;
  view = { ...seen, ahead: seen.now * 1000 - Date.now() };
  showSeats(before);
  showBar();
  showConversation();
  showBelow();
}

function showSeats(before) {
  sync($("#seats"), view.seats.map((entry, index) => ({ key: `seat-${index}`, ...entry, index, current: index === seat, unread: unreadIn(index) })), seatEntry);
  const unread = view.seats.reduce((sum, _, index) => sum + unreadIn(index), 0);
  document.title = unread ? `(${unread}) newsdigest demo` : "newsdigest demo";
  const grown = view.seats.filter((entry, index) => before && unreadIn(index) > 0 && entry.unread > before.seats[index].unread);
  if (grown.length) $("#news").textContent = `New messages for ${grown.map((entry) => entry.label).join(", ")}`;
}

// What is on the screen counts as read.
const unreadIn = (index) => (index === seat && isShown() ? 0 : view.seats[index].unread);

function seatEntry({ index, current, label, hint, kind, unread, last }) {
  const icon = { group: "👥", channel: "📣" }[kind] ?? [...label][0];
  return element("li", {},
    element("button", { type: "button", class: "seat", "aria-current": current ? "true" : null, onclick: () => sit(index) },
      element("span", { class: kind === "private" ? `avatar hue-${hue(label)}` : "avatar shared", "aria-hidden": "true" }, icon),
      element("span", { class: "lines" }, element("b", { dir: "auto" }, label), element("small", { dir: "auto" }, last || hint)),
      unread ? element("span", { class: "badge", "aria-label": `${unread} unread` }, String(unread)) : null,
    ),
  );
}

function showBar() {
  $("#title").textContent = here().label;
  $("#subtitle").textContent = `${here().hint} · ${KINDS[here().kind]}`;
  showClock();
}

function showClock() {
  if (!view) return;
  const date = new Date(now());
  $("#time").dateTime = date.toISOString();
  $("#time").textContent = scene.clockTime(date);
  $("#date").textContent = formatted(date, { weekday: "short", day: "numeric", month: "short" });
  $("#clock").title = view.zone;
}

function showConversation() {
  const atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 60;
  const known = new Set([...messages.children].map((node) => node.dataset.key));
  sync(messages, laidOut(view.messages, dayOf, here().kind !== "private"), (item) => bubble(item, scene));
  fitQuotes(messages);
  showEmpty();
  const fresh = [...messages.children].filter((node) => !known.has(node.dataset.key));
  if (!known.size) settle(here().unread ? [...messages.querySelectorAll(".theirs")].at(-here().unread) : null);
  else if (atEnd || fresh.some((node) => node.classList.contains("mine"))) settle(fresh.find((node) => node.classList.contains("theirs")));
  else if (fresh.length) $("#newer").hidden = false;
}

// Goes to the end, but never past the beginning of what is new.
function settle(firstNew) {
  const end = scroll.scrollHeight - scroll.clientHeight;
  scroll.scrollTop = firstNew ? Math.min(end, firstNew.offsetTop - 12) : end;
  $("#newer").hidden = scroll.scrollTop >= end - 60;
}

function showEmpty() {
  const empty = $("#empty");
  empty.hidden = view.messages.length > 0;
  empty.replaceChildren(element("p", {}, here().sample ? EMPTY.editor : EMPTY[here().kind]));
}

function showBelow() {
  const beginning = here().kind === "private" && !view.messages.length;
  $("#start").hidden = !beginning;
  $("#composer").hidden = beginning;
  $("#menu").hidden = !view.commands.length;
  if (document.activeElement === $("#text")) offerCommands(desk);
  showSample();
  const rows = view.keyboard ?? [];
  $("#keyboard").hidden = !rows.length;
  sync($("#keyboard"), rows.map((row, index) => ({ key: `row-${index}`, row })), ({ row }) =>
    element("div", { class: "row" }, ...row.map((button) =>
      element("button", { type: "button", onclick: () => pressReply(button) }, element("span", { dir: "auto" }, button.text)))));
}

function showSample() {
  const { sample } = here();
  $("#sample").hidden = !sample || $("#composer").hidden;
}

async function sit(index) {
  hush();
  if (index !== seat) swapDraft(seat, index);
  if (index !== seat || !isShown()) messages.replaceChildren(); // laid out anew, from what is unread
  $("#app").dataset.showing = "chat";
  seat = index;
  sessionStorage.setItem("seat", String(index));
  await refresh();
  ($("#composer").hidden ? $("#start") : $("#text")).focus();
}

async function pressInline(message, button) {
  hush();
  if (button.url) return follow(button.url);
  if (button.copy) return navigator.clipboard.writeText(button.copy).then(() => toast("Copied"));
  if (!button.data) return toast("This button does nothing here.");
  const answer = await tell("press", { message: message.id, data: button.data });
  if (answer?.url) return follow(answer.url);
  if (!answer?.text) return null;
  return answer.alert ? alertBox(answer.text) : toast(answer.text);
}

function follow(address) {
  const link = element("a", { href: address, target: "_blank", rel: "noopener noreferrer" });
  if (!/^https?:$/.test(link.protocol)) return toast("This address cannot be opened here.");
  return openLink(link) || link.click();
}

// Deep links to the bot stay inside the page; returns whether the link was one.
function openLink(url) {
  const ours = TELEGRAM.has(url.hostname) && url.pathname.slice(1).toLowerCase() === view.bot.toLowerCase();
  const wanted = new URLSearchParams(url.search);
  if (!ours) return false;
  if (wanted.has("startgroup") || wanted.has("startchannel")) addBot(wanted.has("startgroup") ? "group" : "channel", wanted);
  else begin(wanted.get("start") ?? "");
  return true;
}

async function begin(payload) {
  await sitInPrivate();
  await tell("start", { payload });
}

async function addBot(kind, wanted) {
  const picked = await pickChat(kind, `Add the bot to which ${kind}?`);
  if (picked) await tell("join", { chat: picked.id, payload: wanted.get("startgroup") ?? "" });
}

const pickChat = (kind, title) => choose(title, view.chats.filter((chat) => chat.kind === kind).map((chat) => ({ ...chat, label: chat.title, detail: chat.kind })));

async function pressReply(button) {
  if (button.request === "location") {
    const city = await choose("Where are you?", CITIES);
    if (city) await tell("locate", { latitude: city.latitude, longitude: city.longitude });
  } else if (button.request === "group" || button.request === "channel") {
    const picked = await pickChat(button.request, `Which ${button.request}?`);
    if (picked) await tell("share", { chat: picked.id });
  } else {
    await tell("say", { text: button.text });
  }
}

async function forward(message) {
  const sent = await tell("forward", { message: message.id });
  if (sent) await sitInPrivate();
}

async function sitInPrivate() {
  const own = view.seats.findIndex((entry) => entry.kind === "private" && entry.person === here().person);
  if (own >= 0) await sit(own);
}

async function download(message) {
  const blob = await attempt(() => openFile(seat, message.id));
  if (!blob) return;
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: message.document.name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

async function moveClock(button, action) {
  $("#hour").disabled = $("#next").disabled = true;
  button.setAttribute("aria-busy", "true");
  const answer = await tell(action);
  button.removeAttribute("aria-busy");
  $("#hour").disabled = $("#next").disabled = false;
  button.focus();
  if (answer?.text) toast(answer.text);
}

function moveByKey(event) {
  if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key) || !view) return;
  event.preventDefault();
  const step = event.key === "ArrowDown" ? 1 : view.seats.length - 1;
  sit((seat + step) % view.seats.length);
}

const desk = {
  seat: () => seat,
  say: (text, from) => tell("say", { text, seat: from }),
  send: (file, caption) => attempt(() => sendFile(seat, file, caption)),
  run: (command) => tell("say", { text: here().kind === "private" ? `/${command}` : `/${command}@${view.bot}` }),
  complain: toast,
  commands: () => view?.commands ?? [],
};
wire(desk);
$("#back").addEventListener("click", () => {
  $("#app").dataset.showing = "list";
  refresh();
});
document.addEventListener("visibilitychange", () => document.hidden || refresh());
$("#start").addEventListener("click", () => begin(""));
$("#sample").addEventListener("click", () => put(here().sample));
$("#newer").addEventListener("click", () => settle());
scroll.addEventListener("scroll", () => {
  if (scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 60) $("#newer").hidden = true;
});
$("#hour").addEventListener("click", (event) => moveClock(event.currentTarget, "hour"));
$("#next").addEventListener("click", (event) => moveClock(event.currentTarget, "next"));
document.addEventListener("keydown", moveByKey);
setInterval(showClock, 1000);
listen(refresh, (heard) => document.body.classList.toggle("offline", !heard));
