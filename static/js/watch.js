/* Tells how long each slide of a presentation was in view, when the page is left. Silent for whoever asks not to be followed. */
(() => {
  "use strict";
  const root = document.querySelector("[data-watch]");
  const slides = [...(root?.querySelectorAll(".slide") ?? [])];
  if (slides.length === 0 || navigator.globalPrivacyControl || navigator.doNotTrack === "1" || !navigator.sendBeacon) {
    return;
  }
  const HALF = 0.5;
  const millis = slides.map(() => 0);
  const since = new Map();
  const called = new Set();
  let told = "";

  const settle = (at) => {
    if (since.has(at)) {
      millis[at] += performance.now() - since.get(at);
      since.delete(at);
    }
  };
  const inView = new Set();
  const watch = new IntersectionObserver(
    (entries) => {
      entries.forEach((entry) => {
        const at = slides.indexOf(entry.target);
        const seen = entry.intersectionRatio >= HALF;
        inView[seen ? "add" : "delete"](at);
        if (seen && !document.hidden && !since.has(at)) {
          since.set(at, performance.now());
        } else if (!seen) {
          settle(at);
        }
      });
    },
    { threshold: HALF },
  );

  const tell = () => {
    slides.forEach((slide, at) => settle(at));
    const text = new URLSearchParams({
      edition: root.dataset.edition,
      seen: millis.map((time) => Math.round(time)).join(","),
      called: [...called].join(","),
    });
    if (text.toString() !== told) {
      told = text.toString();
      navigator.sendBeacon(root.dataset.watch, text);
    }
  };

  slides.forEach((slide) => watch.observe(slide));
  root.querySelectorAll("[data-call]").forEach((call) => {
    call.addEventListener("click", () => called.add(call.dataset.call));
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      tell();
    } else {
      inView.forEach((at) => since.set(at, performance.now()));
    }
  });
  addEventListener("pagehide", tell);
})();
