/* Buttons that put marks around the chosen words of a text, and places that are filled in. */
(() => {
  "use strict";
  document.querySelectorAll("[data-marks]").forEach((bar) => {
    const text = document.getElementById(bar.dataset.marks);
    const put = (before, after, usual = "") => {
      const { selectionStart: from, selectionEnd: to } = text;
      const words = text.value.slice(from, to) || usual;
      text.setRangeText(before + words + after, from, to, "end");
      text.focus();
      text.setSelectionRange(from + before.length, from + before.length + words.length);
      text.dispatchEvent(new Event("input", { bubbles: true }));
    };
    bar.addEventListener("click", (event) => {
      const sign = event.target.closest("[data-around]")?.dataset.around;
      if (sign) {
        put(sign, sign);
      }
    });
    bar.addEventListener("change", (event) => {
      const select = event.target;
      const [option] = select.selectedOptions;
      if (option.value && select.matches("[data-named]")) {
        put(`[${option.value}:`, "]");
      } else if (option.value) {
        put(`{{${option.value}`, "}}", option.dataset.words ? `|${option.dataset.words}` : "");
      }
      select.value = "";
    });
    bar.hidden = false;
  });
})();
