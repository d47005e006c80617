/* Puts what an attempt to save found beside the field it is about, and takes it away when it is mended; the form of a slide that was new goes to that slide from then on. */
(() => {
  "use strict";
  const place = document.getElementById("autosave");
  if (!place) {
    return;
  }
  const clear = () => {
    document.querySelectorAll("[data-autosave-error]").forEach((error) => {
      const field = document.getElementById(error.dataset.autosaveError);
      field?.removeAttribute("aria-invalid");
      field?.removeAttribute("aria-describedby");
      if (field?.dataset.described) {
        field.setAttribute("aria-describedby", field.dataset.described);
      }
      error.remove();
    });
  };
  const show = (link) => {
    const field = document.getElementById(link.dataset.errorOf);
    if (!field || document.getElementById(`${field.id}-error`)) {
      return;
    }
    const error = document.createElement("p");
    error.className = "field-error";
    error.id = `${field.id}-error`;
    error.dataset.autosaveError = field.id;
    error.textContent = link.textContent;
    field.dataset.described ??= field.getAttribute("aria-describedby") ?? "";
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", `${field.dataset.described} ${error.id}`.trim());
    field.after(error);
  };
  place.addEventListener("htmx:afterSwap", () => {
    clear();
    place.querySelectorAll("[data-error-of]").forEach(show);
  });
  // Not before the draft is done with, which is kept by the form's address.
  place.addEventListener("htmx:afterSettle", () => {
    const made = place.querySelector("[data-made]");
    if (made) {
      place.closest("form").setAttribute("action", made.dataset.made);
    }
  });
})();
