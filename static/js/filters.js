/* Filters apply themselves; without this script their button does. */
(() => {
  "use strict";
  const WAIT = 300;
  let waiting;

  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form?.matches(".filters") && event.target.type !== "search") {
      window.clearTimeout(waiting);
      form.requestSubmit();
    }
  });

  // Addresses carry what filters, not every empty field.
  document.addEventListener("htmx:configRequest", (event) => {
    const { elt, parameters } = event.detail;
    if (elt.matches(".filters")) {
      Object.keys(parameters)
        .filter((name) => parameters[name] === "")
        .forEach((name) => delete parameters[name]);
    }
  });

  // What somebody unfolded stays so while they choose.
  const unfolded = new Set();
  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (target.matches(".fold")) {
        unfolded[target.open ? "add" : "delete"](target.id);
      }
    },
    true,
  );
  document.addEventListener("htmx:afterSwap", () => {
    unfolded.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
  });

  // Only where the list alone is replaced: a full page load would take the text field away from the typist. The form may
  // have been replaced around the field in the meantime.
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field.type === "search" && field.form?.matches(".filters[hx-get]")) {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => field.form?.requestSubmit(), WAIT);
    }
  });
})();
