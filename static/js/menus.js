/* A menu is a details element; it closes on Escape, on a click elsewhere and when the keyboard leaves it. */
(() => {
  "use strict";
  const close = (menu) => menu.removeAttribute("open");

  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
    if (menu) {
      close(menu);
      menu.querySelector("summary").focus();
    }
  });
  const closeOthers = (event) => {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) {
        close(menu);
      }
    });
  };
  document.addEventListener("click", closeOthers);
  document.addEventListener("focusin", closeOthers);
})();
