/* A double click sends a form once; forms that come back to this page know its address as it is now, if it has one. */
(() => {
  "use strict";
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || form.closest("[hx-post], [data-hx-post]")) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    form.querySelectorAll("[type=submit]").forEach((button) => button.setAttribute("aria-disabled", "true"));
  });

  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (form.matches("[data-here]") && form.elements.back) {
        form.elements.back.value = window.location.pathname + window.location.search;
      }
    },
    true,
  );

  // Back from the next page finds the form as it was left: let it be sent again.
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => {
      delete form.dataset.sent;
      form.querySelectorAll("[aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
    });
  });
})();
