/* The button that gives a presentation the whole screen, where the browser can. */
(() => {
  "use strict";
  const button = document.querySelector("[data-full]");
  if (!button || !document.fullscreenEnabled) {
    return;
  }
  button.hidden = false;
  button.addEventListener("click", () => {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else {
      document.documentElement.requestFullscreen();
    }
  });
})();
