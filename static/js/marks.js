/* Buttons that put marks around the chosen words of the text that had the focus last, and places that are filled in. */
(() => {
  "use strict";
  document.querySelectorAll("[data-marks]").forEach((bar) => {
    const texts = bar.dataset.marks.split(" ").map((id) => document.getElementById(id));
    let text = texts[0];
    texts.forEach((one) => one.addEventListener("focus", () => {
      text = one;
    }));
    const put = (before, after, usual = "") => {
      // A mark stands at its words, never at the space around them.
      const chosen = text.value.slice(text.selectionStart, text.selectionEnd);
      const from = text.selectionStart + (chosen.length - chosen.trimStart().length);
      const to = Math.max(from, text.selectionEnd - (chosen.length - chosen.trimEnd().length));
      const words = text.value.slice(from, to) || usual;
      text.setRangeText(before + words + after, from, to, "end");
      text.focus();
      text.setSelectionRange(from + before.length, from + before.length + words.length);
      text.dispatchEvent(new Event("input", { bubbles: true }));
    };
    bar.addEventListener("click", (event) => {
      const sign = event.target.closest("[data-around]")?.dataset.around;
      const tone = event.target.closest("[data-tone]")?.dataset.tone;
      if (sign) {
        put(sign, sign);
      } else if (tone) {
        put(`[${tone}:`, "]");
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
