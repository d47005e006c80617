/* Counts down the minutes for which somebody acts in another's place, and leaves the page when they are over. */
(() => {
  "use strict";
  const banner = document.getElementById("acting");
  const shown = document.getElementById("acting-left");
  if (!banner || !shown) {
    return;
  }
  const end = Date.now() + Number(banner.dataset.left) * 1000;

  const look = () => {
    const left = end - Date.now();
    if (left <= 0) {
      window.location.assign(document.querySelector("a.brand").href);
      return;
    }
    const minutes = String(Math.ceil(left / 60000));
    if (shown.textContent !== minutes) {
      shown.textContent = minutes;
    }
  };

  document.addEventListener("visibilitychange", look);
  window.setInterval(look, 5000);
})();
