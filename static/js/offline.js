/* Goes on with the page that could not be reached, as soon as it can be. */
(() => {
  "use strict";
  const PAUSE = 3000;
  const again = async () => {
    try {
      await fetch(window.location.href, { method: "HEAD", redirect: "manual", cache: "no-store" });
      // By its address: a form that could not be sent is sent from its own page.
      window.location.assign(window.location.href);
    } catch {
      window.setTimeout(again, PAUSE);
    }
  };
  window.addEventListener("online", again, { once: true });
  window.setTimeout(again, PAUSE);
})();
