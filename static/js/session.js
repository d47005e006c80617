/*
 * Warns before a session ends for want of a click, and clears the page once it has: phones are shared. All tabs share the
 * session, so the time of the last request is shared as well.
 */
(() => {
  "use strict";
  const KEY = "last-request";
  const WARNING = 120000;
  const limit = Number(document.body.dataset.idle) * 1000;
  const texts = document.getElementById("flash")?.dataset;
  if (!(limit > 0) || !texts) {
    return;
  }

  let warned = false;
  const asked = () => {
    window.localStorage.setItem(KEY, Date.now());
    warned = false;
  };
  const left = () => Number(window.localStorage.getItem(KEY)) + limit - Date.now();

  // The first page answers everybody; a form that was sent is at an address that only takes forms.
  const stay = async () => {
    const answer = await fetch(document.querySelector("a.brand").href, { method: "HEAD", redirect: "manual" });
    if (answer.ok) {
      asked();
    } else {
      window.location.assign(window.location.href);
    }
  };

  const look = () => {
    if (left() <= 0) {
      window.location.assign(window.location.href);
    } else if (left() <= Math.min(WARNING, limit / 2) && !warned) {
      warned = true;
      const action = { label: texts.stay, run: stay };
      document.dispatchEvent(new CustomEvent("portal:note", { detail: { text: texts.ending, action } }));
    } else if (warned && left() > WARNING) {
      // Another tab went on working.
      warned = false;
      document.dispatchEvent(new CustomEvent("portal:unnote"));
    }
  };

  asked();
  document.body.addEventListener("htmx:afterRequest", asked);
  document.addEventListener("visibilitychange", look);
  window.setInterval(look, 10000);
})();
