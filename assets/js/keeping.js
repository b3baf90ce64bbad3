// A form of one page is kept on the server while it is typed, so that a lost connection, a flat
// battery or an ended session takes nothing. Without this file it is kept when it is sent.
const AFTER = 1500;
const SAID = {
  kept: "What you typed is kept.",
  asked: "What you typed is kept. You will be asked to sign in, or why, when you press the button.",
  refused: "What you typed is not kept yet. It is when you press the button.",
  offline:
    "No connection. Stay on this page: what you typed is still here. Press the button again when the connection is back.",
};

export function startKeeping(page) {
  for (const form of page.querySelectorAll("form[data-keep]")) watch(form);
}

function watch(form) {
  const line = form.querySelector("[data-keep-said]");
  let waiting = 0;
  let sending = new AbortController();
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      sending.abort();
      sending = new AbortController();
      keep(form, line, sending.signal);
    }, AFTER);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    sending.abort();
    if (navigator.onLine) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    line.textContent = SAID.offline;
  }, true);
}

async function keep(form, line, signal) {
  const typed = new FormData(form);
  for (const [name, value] of [...typed]) if (value instanceof File) typed.delete(name);
  try {
    const answer = await fetch(form.dataset.keep, { method: "POST", body: typed, redirect: "manual", signal });
    line.textContent = SAID[answer.ok ? "kept" : answer.type === "opaqueredirect" ? "asked" : "refused"];
  } catch {
    if (!signal.aborted) line.textContent = SAID.offline;
  }
}
