/*
 * Keeps what is typed into a form with data-draft until the server has taken it, so that an ended session or a reload
 * costs nothing. In this tab only and under the viewer's id: phones are shared. Never secrets, files or identity numbers.
 * A page that asks for a proof carries the form along: whoever leaves it finds the draft, whoever goes on sends it.
 */
(() => {
  "use strict";
  const PREFIX = "draft:";
  const SENT = "draft-sent";
  const CARRIED = "input[name=proofTo], input[name=proofForm]";
  const viewer = document.body.dataset.viewer;
  const store = window.sessionStorage;

  // By the form's target: a refused form stands at the URL it was sent to, no longer at that of the empty one.
  const target = (form) => new URL(form.getAttribute("action") || "", window.location.href).pathname;
  const keyOf = (form) => `${PREFIX}${viewer}:${target(form)}:${form.dataset.draft || form.id}`;
  const keeps = (field) =>
    field.name &&
    !["password", "file", "hidden", "submit", "button"].includes(field.type) &&
    !field.hasAttribute("data-private");
  const fields = (form) => Array.from(form.elements).filter(keeps);
  const wipe = (mine) =>
    Object.keys(store)
      .filter((key) => key.startsWith(PREFIX) && mine(key))
      .forEach((key) => store.removeItem(key));

  const save = (form) => {
    const values = fields(form).map((field) => [
      field.name,
      field.value,
      field.type === "checkbox" || field.type === "radio" ? field.checked : null,
    ]);
    store.setItem(keyOf(form), JSON.stringify(values));
  };

  const restore = (form) => {
    const saved = JSON.parse(store.getItem(keyOf(form)) || "null");
    if (!saved || form.querySelector(".error-summary")) {
      return false;
    }
    const open = fields(form);
    let changed = false;
    saved.forEach(([name, value, checked]) => {
      const at = open.findIndex((field) => field.name === name && (checked === null || field.value === value));
      if (at < 0) {
        return;
      }
      const [field] = open.splice(at, 1);
      changed ||= checked === null ? field.value !== value : field.checked !== checked;
      if (checked === null) {
        field.value = value;
      } else {
        field.checked = checked;
      }
    });
    return changed;
  };

  // A sent draft is done with when the next page of the same viewer neither shows the form again with errors nor says
  // that nothing was taken. When the next page is for strangers, the session had ended: the draft waits for their return.
  const settle = (forms, sent) => {
    store.removeItem(SENT);
    if (!sent || !viewer || document.querySelector(CARRIED)) {
      return;
    }
    const refused = forms.some((form) => keyOf(form) === sent && form.querySelector(".error-summary"));
    if (!refused && !document.querySelector(".reference, #flash[data-unsent]")) {
      store.removeItem(sent);
    }
  };

  const forms = Array.from(document.querySelectorAll("form[data-draft]"));
  const sent = store.getItem(SENT);
  if (viewer) {
    wipe((key) => !key.startsWith(`${PREFIX}${viewer}:`));
  }
  settle(forms, sent);
  if (viewer && forms.map(restore).includes(true)) {
    const text = document.getElementById("flash")?.dataset.restored;
    document.dispatchEvent(new CustomEvent("portal:note", { detail: { text } }));
  }

  const changed = (event) => {
    const form = event.target.form;
    if (viewer && form?.matches("[data-draft]")) {
      save(form);
    }
  };
  document.addEventListener("input", changed);
  // What fills in for people may tell of a choice in no other way.
  document.addEventListener("change", changed);
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-signout]")) {
      wipe(() => true);
      store.removeItem(SENT);
    } else if (event.target.matches("[data-draft]")) {
      store.setItem(SENT, keyOf(event.target));
    } else if (sent && event.target.querySelector(CARRIED)) {
      store.setItem(SENT, sent);
    }
  });
  document.body.addEventListener("htmx:afterRequest", (event) => {
    const { elt } = event.detail;
    const form = elt.matches?.("[data-saves]") ? elt.closest("form") : elt;
    if (form.matches?.("[data-draft]") && event.detail.successful && event.detail.xhr.status !== 422) {
      store.removeItem(keyOf(form));
      store.removeItem(SENT);
    }
  });
})();
