/* Runs before the first paint: resolves the theme "auto", which only the browser can. */
(() => {
  "use strict";
  const root = document.documentElement;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const paint = () => {
    if (root.dataset.theme === "auto") {
      root.dataset.bsTheme = dark.matches ? "dark" : "light";
    }
  };
  root.classList.add("js");
  paint();
  dark.addEventListener("change", paint);
})();
