// The way to the server: every request carries the page's key.

const key = document.querySelector("meta[name=key]").content;
const RETRY_MS = 2000;

async function keyed(path, options = {}) {
  try {
    return await fetch(path, { ...options, headers: { "X-Page-Key": key, ...options.headers } });
  } catch {
    throw new Error("The demo does not answer.");
  }
}

async function call(path, options) {
  const response = await keyed(path, options);
  if (response.status === 403) location.reload(); // the demo was started anew, with another key
  const answer = await response.json().catch(() => ({ error: "The demo broke there; its terminal says more." }));
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

// What is seen counts as read.
export const look = (seat, seen) => call(`page/view?${new URLSearchParams({ seat, seen: seen ? "1" : "" })}`);

export const act = (action, body) =>
  call(`page/do/${action}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

export const sendFile = (seat, file, caption) =>
  call(`page/file?${new URLSearchParams({ seat, name: file.name, caption })}`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: file,
  });

export async function openFile(seat, message) {
  const response = await keyed(`page/file?${new URLSearchParams({ seat, message })}`);
  if (!response.ok) throw new Error("The file is no longer there.");
  return response.blob();
}

const photos = new Map();

// What a photo shows, as a data: address, or else ({ address }) where Telegram would fetch it from.
export function photoOf(id) {
  if (!photos.has(id)) photos.set(id, fetchedPhoto(id));
  return photos.get(id);
}

async function fetchedPhoto(id) {
  const response = await keyed(`page/photo?${new URLSearchParams({ id })}`);
  if (!response.ok) throw new Error("The photo is no longer there.");
  if (response.headers.get("Content-Type").startsWith("application/json")) return response.json();
  const reader = new FileReader();
  const read = new Promise((resolve) => (reader.onload = () => resolve({ shown: reader.result })));
  reader.readAsDataURL(await response.blob());
  return read;
}

// Calls `changed` at every change of any chat and `connected` with whether the server can be heard; comes back by itself.
export function listen(changed, connected) {
  const events = new EventSource(`page/events?${new URLSearchParams({ key })}`);
  events.onopen = () => {
    connected(true);
    changed();
  };
  events.onmessage = () => changed();
  events.onerror = () => {
    connected(false);
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(() => call("page/view?seat=0").then(() => listen(changed, connected), () => events.onerror()), RETRY_MS);
    }
  };
}
