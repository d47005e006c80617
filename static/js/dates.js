/* A typed date takes a whole one, pasted or typed, and the browser's calendar as an extra. Without this three fields do. */
(() => {
  "use strict";
  const DAY_FIRST = /^\s*(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,9})[\s./,-]+(\d{4})\s*$/i;
  const YEAR_FIRST = /^\s*(\d{4})[./-](\d{1,2})[./-](\d{1,2})\s*$/;

  const parts = (date) => Array.from(date.querySelectorAll("[data-date-part]"));
  const write = (date, values) => {
    parts(date).forEach((field, at) => {
      field.value = values[at];
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  };
  const whole = (text) => {
    const first = DAY_FIRST.exec(text);
    const last = YEAR_FIRST.exec(text);
    return first ? first.slice(1, 4) : last ? last.slice(1, 4).reverse() : null;
  };

  document.addEventListener("paste", (event) => {
    const date = event.target.closest?.("[data-date]");
    const values = date && whole(event.clipboardData.getData("text"));
    if (values) {
      event.preventDefault();
      write(date, values);
      parts(date)[2].focus();
    }
  });

  document.addEventListener("change", (event) => {
    const date = event.target.matches?.("[data-date-part=day]") && event.target.closest("[data-date]");
    const values = date && whole(event.target.value);
    if (values) {
      write(date, values);
    }
  });

  document.querySelectorAll("[data-date-calendar]").forEach((calendar) => {
    const date = calendar.closest("[data-date]");
    const native = calendar.querySelector("input");
    if (!native.showPicker) {
      return;
    }
    calendar.hidden = false;
    calendar.querySelector("button").addEventListener("click", () => {
      const [day, month, year] = parts(date).map((field) => field.value.trim());
      native.value = `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
      native.showPicker();
    });
    native.addEventListener("change", () => {
      if (native.value) {
        write(date, native.value.split("-").reverse().map(Number));
      }
    });
  });
})();
