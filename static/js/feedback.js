/* Says in the page's status region what would otherwise fail in silence, and offers to try again. */
(() => {
  "use strict";
  const region = document.getElementById("flash");
  if (!region) {
    return;
  }

  const clear = () => region.querySelector(".flash-failed, .flash-note")?.remove();

  const show = (text, kind, action) => {
    const shown = region.querySelector(":scope > .flash > span")?.textContent;
    if (shown === text) {
      return;
    }
    clear();
    const box = region.querySelector("template").content.firstElementChild.cloneNode(true);
    box.classList.add(kind);
    box.querySelector("span").textContent = text;
    if (action) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn-sm btn-outline-secondary";
      button.textContent = action.label;
      button.addEventListener("click", () => {
        clear();
        action.run();
      });
      box.append(button);
    }
    region.prepend(box);
    box.scrollIntoView({ block: "nearest" });
  };

  const again = (config) => ({
    label: region.dataset.retry,
    run: () => {
      if (!document.contains(config.elt)) {
        window.location.reload();
        return;
      }
      const target = document.contains(config.target) ? config.target : undefined;
      window.htmx.ajax(config.verb, config.path, { source: config.elt, target, values: config.parameters });
    },
  });

  const failed = (text) => (event) => {
    // What only adds to a page that is whole without it may be missing.
    if (event.detail.elt?.dataset.quiet !== undefined) {
      return;
    }
    const reference = event.detail.xhr?.getResponseHeader?.("X-Request-Id");
    const suffix = reference ? ` ${region.dataset.reference} ${reference}` : "";
    show(text + suffix, "flash-failed", again(event.detail.requestConfig));
  };

  document.body.addEventListener("htmx:responseError", failed(region.dataset.failed));
  document.body.addEventListener("htmx:sendError", failed(region.dataset.unreachable));
  document.body.addEventListener("htmx:timeout", failed(region.dataset.unreachable));
  document.body.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful) {
      clear();
    }
  });
  // What a page said of what led to it does not hold for the next one, which only a part of it becomes.
  document.body.addEventListener("htmx:pushedIntoHistory", () => {
    region.querySelector(":scope > .flash:not(.flash-failed, .flash-note)")?.remove();
  });
  document.addEventListener("portal:unnote", clear);
  document.addEventListener("portal:note", (event) => show(event.detail.text, "flash-note", event.detail.action));

  // A region that is filled from the start is not read aloud; filling it again is.
  const message = region.querySelector(":scope > .flash > span");
  if (message) {
    const text = message.textContent;
    message.textContent = "";
    window.setTimeout(() => {
      message.textContent = text;
    }, 150);
  }
})();
