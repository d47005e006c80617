/* Sends the file of a form in pieces and goes on where a connection broke; then the form names the upload instead of carrying the file. */
(() => {
  "use strict";
  const form = document.querySelector("form[data-pieces]");
  const input = form?.querySelector("input[type=file]");
  const state = form?.querySelector("[data-upload-state]");
  const bar = form?.querySelector("[data-upload-bar]");
  const said = form?.querySelector("[data-upload-said]");
  const TRIES = 8;
  let sending = false;

  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const ask = async (path, options = {}) => {
    const answer = await fetch(form.dataset.pieces + path, {
      cache: "no-store",
      redirect: "error",
      ...options,
      headers: { Accept: "application/json", "X-CSRF-TOKEN": form.elements._csrf.value, ...options.headers },
    });
    if (answer.ok || answer.status === 409) {
      return answer.json();
    }
    const refused = new Error(String(answer.status));
    // What the server refuses it refuses again; what broke may go well the next time.
    refused.final = answer.status < 500;
    throw refused;
  };
  // Each success gives back all tries: a long upload may break often, but not forever at one place.
  const persistent = async (work) => {
    for (let tried = 0; ; tried++) {
      try {
        return await work(tried);
      } catch (failure) {
        if (failure.final || tried === TRIES) {
          throw failure;
        }
        said.textContent = form.dataset.waiting;
        await pause(Math.min(30000, 500 * 2 ** tried));
      }
    }
  };
  const show = (received, size) => {
    const percent = Math.floor((received / size) * 100);
    bar.value = percent;
    said.textContent = form.dataset.progress.replace("{0}", percent);
  };

  const send = async (file) => {
    const facts = new URLSearchParams({ name: file.name, size: file.size, mark: file.lastModified });
    let upload = await persistent(() => ask("", { method: "POST", body: facts }));
    while (upload.received < file.size) {
      show(upload.received, file.size);
      upload = await persistent(async (tried) => {
        const now = tried === 0 ? upload : await ask(`/${upload.id}`);
        const piece = file.slice(now.received, now.received + now.piece);
        return piece.size === 0
          ? now
          : ask(`/${now.id}?from=${now.received}`, { method: "POST", body: piece, headers: { "Content-Type": "application/octet-stream" } });
      });
    }
    return upload.id;
  };

  form?.addEventListener("submit", async (event) => {
    const file = input.files[0];
    if (!file) {
      return;
    }
    event.preventDefault();
    if (sending) {
      return;
    }
    state.hidden = false;
    if (file.size > Number(form.dataset.largest)) {
      said.textContent = form.dataset.tooLarge;
      return;
    }
    sending = true;
    try {
      form.querySelector("[data-upload]").value = await send(file);
      bar.removeAttribute("value");
      said.textContent = form.dataset.examining;
      input.disabled = true;
      form.submit();
    } catch {
      sending = false;
      said.textContent = form.dataset.stopped;
    }
  });
  addEventListener("pageshow", () => {
    sending = false;
    if (input) {
      input.disabled = false;
    }
  });
})();
