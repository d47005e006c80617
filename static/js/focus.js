/* Keeps the keyboard's place when a part of the page is replaced. */
(() => {
  "use strict";
  let held = null;

  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const active = document.activeElement;
    const target = event.detail.target;
    held = active && target?.contains(active) ? { id: active.id, region: target.id } : null;
  });

  document.body.addEventListener("htmx:afterSettle", (event) => {
    const region = (held && document.getElementById(held.region)) || event.detail.elt;
    const wanted = region?.querySelector?.("[autofocus]");
    if (wanted) {
      wanted.focus();
    } else if (held && document.activeElement === document.body) {
      const same = held.id && document.getElementById(held.id);
      const place = same || region || document.getElementById("main");
      if (!same && !place.hasAttribute("tabindex")) {
        place.setAttribute("tabindex", "-1");
      }
      place.focus({ preventScroll: true });
    }
    held = null;
  });

  // How many a search found and what becomes of an import is read aloud: what is swapped in is not by itself.
  document.body.addEventListener("htmx:afterSettle", (event) => {
    const part = event.detail.elt;
    const news = part.querySelector?.(part.id === "progress" ? "#progress-title" : ".pager p, .empty p");
    const voice = document.getElementById("voice");
    if (news && voice && voice.textContent !== news.textContent) {
      voice.textContent = news.textContent;
    }
  });

  // A link of the error summary leads to the field itself, and an error goes once its field is touched.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".error-summary a[href^='#']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (field) {
      event.preventDefault();
      field.focus();
      field.scrollIntoView({ block: "center" });
    }
  });
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field.getAttribute("aria-invalid") === "true") {
      const parts = field.closest("[data-date]")?.querySelectorAll("[data-date-part]") || [field];
      parts.forEach((part) => part.removeAttribute("aria-invalid"));
      document.getElementById(`${parts[0].id}-error`)?.remove();
    }
  });

  document.querySelector(".error-summary[autofocus]")?.focus();
})();
