/* Filters apply themselves; without this script their button does. */
(() => {
  "use strict";
  const WAIT = 300;
  const waiting = new WeakMap();

  const send = (form) => {
    window.clearTimeout(waiting.get(form));
    form.requestSubmit();
  };

  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form?.matches(".filters") && event.target.type !== "search") {
      send(form);
    }
  });

  // Only where the list alone is replaced: a full page load would take the text field away from the typist.
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (event.target.type === "search" && form?.matches(".filters[hx-get]")) {
      window.clearTimeout(waiting.get(form));
      waiting.set(form, window.setTimeout(() => form.requestSubmit(), WAIT));
    }
  });
})();
