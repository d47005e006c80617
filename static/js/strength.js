/*
 * Says while a new password is typed how hard it is to guess. A hint only: the server decides, with its list of common ones.
 * What repeats, stands in a row on the keyboard or in the alphabet, or is known of the person, counts for little.
 */
(() => {
  "use strict";
  const SHORTEST = 12;
  const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map((row) => row + " " + Array.from(row).reverse().join(""));

  const known = (form) =>
    Array.from(form.querySelectorAll("[name=name], [name=email], [autocomplete=username]"))
      .flatMap((field) => [field.value.toLowerCase(), ...field.value.toLowerCase().split(/[\s@._-]+/)])
      .concat("agent", "mitra")
      .filter((word) => word.length > 3)
      .sort((one, other) => other.length - one.length);

  /** As the server: what is known is most of it. */
  const mostlyKnown = (password, words) => {
    const typed = password.toLowerCase();
    return words.reduce((text, word) => text.replaceAll(word, ""), typed).length * 2 < typed.length;
  };

  const follows = (before, letter) =>
    Math.abs(before.codePointAt(0) - letter.codePointAt(0)) < 2 || ROWS.some((row) => row.includes(before + letter));

  const worth = (password, words) => {
    const rest = words.reduce((text, word) => text.replaceAll(word, word[0]), password.toLowerCase());
    const letters = Array.from(rest);
    const fresh = letters.filter((letter, i) => i === 0 || !follows(letters[i - 1], letter)).length;
    return Math.min(fresh, new Set(letters).size * 2);
  };

  const level = (password, words) => {
    const length = Array.from(password).length;
    if (length < SHORTEST) {
      return { name: "short", value: 1, missing: SHORTEST - length };
    }
    const value = mostlyKnown(password, words) ? 0 : worth(password, words);
    return value < 10 ? { name: "weak", value: 1 } : value < 16 ? { name: "good", value: 2 } : { name: "strong", value: 3 };
  };

  document.querySelectorAll("[data-strength]").forEach((box) => {
    const field = document.getElementById(box.dataset.strength);
    const meter = box.querySelector("meter");
    const text = box.querySelector("span");
    const look = () => {
      box.hidden = field.value === "";
      if (box.hidden) {
        return;
      }
      const { name, value, missing } = level(field.value, known(field.form));
      meter.value = value;
      const said = box.dataset[name].replace("#", missing);
      if (text.textContent !== said) {
        text.textContent = said;
      }
    };
    field.form.addEventListener("input", look);
    look();
  });
})();
