// The composer: text, files, commands by their first letters, and the keyboard that a bot may put below.

import { bytes } from "./messages.js";
import { confirmFile } from "./dialogs.js";
import { element } from "./rich.js";

const LONGEST = 4096; // UTF-16 units in one message
const LARGEST_FILE = 20 * 1024 ** 2;

const $ = (selector) => document.querySelector(selector);
const text = $("#text");
const list = $("#commands");
const drafts = new Map();
let chosen = 0;
let shown = [];
let dismissed = false;

// Cuts a long text as Telegram's clients do: at the last line or word that fits.
export function parts(whole) {
  const cut = [];
  let rest = whole.trim();
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST + 1);
    const space = Math.max(head.lastIndexOf("\n"), head.lastIndexOf(" "));
    const inPair = /[\uD800-\uDBFF]$/.test(rest.slice(0, LONGEST)) ? LONGEST - 1 : LONGEST;
    const end = space > LONGEST / 2 ? space : inPair;
    cut.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest ? [...cut, rest] : cut;
}

// Wires the composer; `desk` knows the seat(), says (text, seat; falsy where it could not), sends (file, caption), complains (sentence) and knows its commands().
export function wire(desk) {
  $("#composer").addEventListener("submit", (event) => {
    event.preventDefault();
    submit(desk);
  });
  text.addEventListener("input", () => changed(desk));
  text.addEventListener("blur", () => hideCommands());
  text.addEventListener("keydown", (event) => pressed(event, desk));
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const option = event.target.closest("li");
    if (option) run(desk, shown[Number(option.dataset.index)]);
  });
  $("#menu").addEventListener("click", () => {
    put("/");
    changed(desk);
  });
  wireFiles(desk);
}

function wireFiles(desk) {
  const input = $("#file");
  const room = $("#room");
  $("#attach").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    if (input.files[0]) offer(input.files[0], desk);
    input.value = "";
  });
  text.addEventListener("paste", (event) => {
    const file = event.clipboardData.files[0];
    if (!file) return;
    event.preventDefault();
    offer(file, desk);
  });
  room.addEventListener("dragover", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    room.classList.add("dropping");
  });
  room.addEventListener("dragleave", (event) => room.contains(event.relatedTarget) || room.classList.remove("dropping"));
  room.addEventListener("drop", (event) => {
    room.classList.remove("dropping");
    if (!event.dataTransfer.files[0]) return;
    event.preventDefault();
    offer(event.dataTransfer.files[0], desk);
  });
}

async function offer(file, desk) {
  if (file.size > LARGEST_FILE) return desk.complain("Bots can read files of up to 20 MB; this one is larger.");
  const caption = await confirmFile(file.name, bytes(file.size));
  if (caption !== null) await desk.send(file, caption);
  text.focus();
}

async function submit(desk) {
  const said = parts(text.value);
  const seat = desk.seat();
  put("");
  changed(desk);
  while (said.length && (await desk.say(said[0], seat))) said.shift();
  if (said.length) put(said.join("\n")); // what could not be sent is not lost
}

export function put(value) {
  text.value = value;
  text.focus();
  grow();
}

// Each seat keeps what was half written there.
export function swapDraft(from, to) {
  if (from !== null) drafts.set(from, text.value);
  text.value = drafts.get(to) ?? "";
  hideCommands();
  grow();
}

function grow() {
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight}px`;
}

// Shows the commands that begin like what is written; also called when the bot's commands may have changed.
export function offerCommands(desk) {
  const begun = /^\/(\w*)$/.exec(text.value)?.[1].toLowerCase();
  shown = begun === undefined || dismissed ? [] : desk.commands().filter(({ command }) => command.startsWith(begun));
  chosen = Math.min(chosen, Math.max(shown.length - 1, 0));
  showCommands();
}

function changed(desk) {
  grow();
  chosen = 0;
  dismissed = false;
  offerCommands(desk);
}

function showCommands() {
  list.replaceChildren(...shown.map(option));
  list.hidden = !shown.length;
  text.setAttribute("aria-expanded", String(!list.hidden));
  if (list.hidden) text.removeAttribute("aria-activedescendant");
  else text.setAttribute("aria-activedescendant", `command-${chosen}`);
  list.children[chosen]?.scrollIntoView({ block: "nearest" });
}

function option({ command, description }, index) {
  const attributes = { id: `command-${index}`, role: "option", "data-index": index, "aria-selected": String(index === chosen) };
  return element("li", attributes, element("b", {}, `/${command}`), element("span", { dir: "auto" }, description));
}

function hideCommands() {
  dismissed = true;
  shown = [];
  showCommands();
}

function pressed(event, desk) {
  if (event.isComposing) return;
  const { key } = event;
  if (shown.length && ["ArrowDown", "ArrowUp", "Tab", "Enter", "Escape"].includes(key) && !event.shiftKey) {
    event.preventDefault();
    if (key === "Enter") run(desk, shown[chosen]);
    else if (key === "Tab") complete(shown[chosen]);
    else if (key === "Escape") hideCommands();
    else {
      chosen = (chosen + (key === "ArrowDown" ? 1 : shown.length - 1)) % shown.length;
      showCommands();
    }
  } else if (key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit(desk);
  }
}

function run(desk, { command }) {
  put("");
  hideCommands();
  desk.run(command);
}

function complete({ command }) {
  put(`/${command} `);
  hideCommands();
}
