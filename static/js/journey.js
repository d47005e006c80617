/*
 * Keeps what is typed into a step until the server has taken it: in this browser, sealed with a key that only the session
 * knows, without identity numbers. What could not be sent is sent once there is a connection, under the name it had before,
 * so that it lands once.
 */
(() => {
  "use strict";
  const NAME = "portal-drafts";
  const STORE = "drafts";
  const PAUSE = 3000;
  const TYPING = 250;
  const SENDING = ["seen", "send", "row"];
  const viewer = document.body.dataset.viewer;
  const text = new TextEncoder();
  let waiting = null;
  let timer = null;
  let changed = null;

  const steps = () => document.querySelector("form[data-journey]");
  const frame = () => document.getElementById("journey");
  const idOf = (form) => `${viewer}:${form.dataset.journey}`;
  const note = (words) => document.dispatchEvent(new CustomEvent("portal:note", { detail: { text: words } }));

  const asked = (request) =>
    new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const open = () => {
    const request = window.indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    return asked(request);
  };
  const within = async (mode, work) => {
    const base = await open();
    try {
      return await work(base.transaction(STORE, mode).objectStore(STORE));
    } finally {
      base.close();
    }
  };

  const key = () => {
    const bytes = Uint8Array.from(window.atob(frame().dataset.key), (one) => one.charCodeAt(0));
    return window.crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  };
  const seal = async (id, draft) => {
    const iv = window.crypto.getRandomValues(new Uint8Array(12));
    const plain = text.encode(JSON.stringify(draft));
    const how = { name: "AES-GCM", iv, additionalData: text.encode(id) };
    return { id, iv, sealed: await window.crypto.subtle.encrypt(how, await key(), plain) };
  };
  const unseal = async (kept) => {
    const how = { name: "AES-GCM", iv: kept.iv, additionalData: text.encode(kept.id) };
    const plain = await window.crypto.subtle.decrypt(how, await key(), kept.sealed);
    return JSON.parse(new TextDecoder().decode(plain));
  };

  const isPrivate = (field) => field.hasAttribute("data-private");
  const keeps = (field) =>
    field.name &&
    !isPrivate(field) &&
    (SENDING.includes(field.name) || !["password", "file", "hidden", "submit", "button"].includes(field.type));
  const fields = (form) => Array.from(form.elements).filter(keeps);
  const ticks = (field) => field.type === "checkbox" || field.type === "radio";

  const save = async (form, queued) => {
    const draft = {
      queued,
      incomplete: Array.from(form.elements).some((field) => isPrivate(field) && field.value !== ""),
      values: fields(form).map((field) => [field.name, field.value, ticks(field) ? field.checked : null]),
    };
    const sealed = await seal(idOf(form), draft);
    await within("readwrite", (store) => asked(store.put(sealed)));
  };
  const forget = (id) => within("readwrite", (store) => asked(store.delete(id)));

  const fill = (form, values) => {
    const left = fields(form);
    values.forEach(([name, value, checked]) => {
      const at = left.findIndex((field) => field.name === name && (checked === null || field.value === value));
      if (at < 0) {
        return;
      }
      const [field] = left.splice(at, 1);
      if (checked === null) {
        field.value = value;
      } else {
        field.checked = checked;
      }
    });
  };

  /* A draft of another session cannot be read any more, and goes. */
  const restore = async (form) => {
    const kept = await within("readonly", (store) => asked(store.get(idOf(form))));
    if (!kept || form.querySelector(".error-summary")) {
      return;
    }
    let draft;
    try {
      draft = await unseal(kept);
    } catch {
      await forget(kept.id);
      return;
    }
    fill(form, draft.values);
    const words = document.getElementById("flash")?.dataset.restored;
    if (draft.incomplete) {
      note(frame().dataset.private);
    } else if (draft.queued) {
      form.requestSubmit();
    } else {
      note(words);
    }
  };

  const reached = async () => {
    try {
      const place = document.querySelector("a.brand").href;
      return (await fetch(place, { method: "HEAD", redirect: "manual", cache: "no-store" })).status < 500;
    } catch {
      return false;
    }
  };
  const resend = async () => {
    const form = waiting;
    if (!form) {
      return;
    }
    if (await reached()) {
      waiting = null;
      if (document.contains(form)) {
        form.requestSubmit();
      }
    } else {
      window.setTimeout(resend, PAUSE);
    }
  };
  const queue = (event) => {
    const form = event.detail.elt;
    if (!form.matches?.("form[data-journey]")) {
      return;
    }
    const first = !waiting;
    waiting = form;
    save(form, true);
    window.setTimeout(() => note(frame().dataset.queued), 0);
    if (first) {
      window.setTimeout(resend, PAUSE);
    }
  };

  const typed = (event) => {
    const form = event.target.form;
    if (viewer && form?.matches("form[data-journey]")) {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => save(form, waiting === form), TYPING);
    }
  };
  const settle = (event) => {
    // The form itself may be gone from the page by now.
    const form = event.detail.requestConfig?.elt;
    if (form?.matches?.("form[data-journey]") && event.detail.successful && event.detail.xhr.status !== 422) {
      window.clearTimeout(timer);
      changed = form.elements.row?.value;
      forget(idOf(form));
    }
  };

  const begin = () => {
    const form = steps();
    if (form && viewer && frame()?.dataset.key && window.crypto.subtle) {
      restore(form);
    }
    // A swap loses the line that its address named.
    const row = document.getElementById(changed || window.location.hash.slice(1));
    if (row?.matches(".check-row")) {
      row.classList.add("check-changed");
      row.focus();
    }
  };

  document.addEventListener("input", typed);
  document.addEventListener("change", typed);
  document.body.addEventListener("htmx:sendError", queue);
  document.body.addEventListener("htmx:timeout", queue);
  document.body.addEventListener("htmx:afterRequest", settle);
  document.body.addEventListener("htmx:afterSettle", (event) => {
    const part = event.detail.elt;
    if (part.id !== "journey") {
      return;
    }
    // The language was chosen in this step: the rest of the page follows.
    if (part.lang && part.lang !== document.documentElement.lang) {
      window.location.reload();
    } else {
      begin();
    }
  });
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-signout]")) {
      window.indexedDB.deleteDatabase(NAME);
    }
  });

  begin();
  if ("serviceWorker" in navigator && window.isSecureContext && frame()) {
    const base = new URL(document.querySelector("a.brand").href).pathname;
    navigator.serviceWorker.register(`${base}sw.js`, { scope: `${base}onboarding` });
  }
})();
