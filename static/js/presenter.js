/* One slide after the other with what to say to it; a window that shows the slides goes along, on this computer and without a network. */
(() => {
  "use strict";
  const root = document.querySelector("[data-presenter]");
  const slides = [...(root?.querySelector("[data-slides]").children ?? [])];
  if (slides.length === 0) {
    return;
  }
  const said = root.querySelector("[data-said]");
  const clock = root.querySelector("[data-clock]");
  const steps = [...root.querySelectorAll("[data-step]")];
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(root.dataset.presenter) : null;
  let current = 0;
  let began = 0;

  const show = () => {
    slides.forEach((slide, at) => {
      slide.classList.toggle("presenter-now", at === current);
      slide.classList.toggle("presenter-then", at === current + 1);
      slide.querySelector("[data-next]").hidden = at !== current + 1;
    });
    steps.forEach((button) => {
      const to = current + Number(button.dataset.step);
      button.setAttribute("aria-disabled", String(to < 0 || to >= slides.length));
    });
    said.textContent = said.dataset.place.replace("{0}", current + 1);
  };
  const go = (to) => {
    if (to >= 0 && to < slides.length && to !== current) {
      current = to;
      began ||= Date.now();
      show();
      channel?.postMessage({ go: current });
    }
  };
  steps.forEach((button) => button.addEventListener("click", () => go(current + Number(button.dataset.step))));
  document.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (by && !event.altKey && !event.ctrlKey && !event.metaKey && !event.target.closest("input, textarea, select, summary")) {
      event.preventDefault();
      go(current + by);
    }
  });
  channel?.addEventListener("message", ({ data }) => {
    if (data.opened) {
      channel.postMessage({ go: current });
    } else if (data.at !== undefined && data.at !== current && slides[data.at]) {
      current = data.at;
      show();
    }
  });
  setInterval(() => {
    const seconds = began ? Math.floor((Date.now() - began) / 1000) : 0;
    clock.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
  }, 1000);
  root.classList.add("presenter-live");
  root.querySelectorAll("[data-bar]").forEach((part) => {
    part.hidden = false;
  });
  show();
  channel?.postMessage({ go: current });
})();
