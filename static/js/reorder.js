/* Rows of a table with data-reorder move by dragging, or by Alt with the arrow keys: what is posted is the row's own form. */
(() => {
  "use strict";
  const rowOf = (node) => node.closest?.("[data-reorder] tr[data-position]");
  let dragged = null;

  const clear = () => document.querySelectorAll(".drop-here").forEach((row) => row.classList.remove("drop-here"));

  document.addEventListener("keydown", (event) => {
    const way = { ArrowUp: "up", ArrowDown: "down" }[event.key];
    const row = event.altKey && way ? rowOf(event.target) : null;
    const button = row?.querySelector(`[data-${way}]:not(:disabled)`);
    if (row) {
      event.preventDefault();
    }
    button?.click();
  });

  document.addEventListener("dragstart", (event) => {
    dragged = rowOf(event.target);
    if (dragged) {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", "");
    }
  });
  document.addEventListener("dragend", () => {
    dragged = null;
    clear();
  });
  document.addEventListener("dragover", (event) => {
    const row = dragged && rowOf(event.target);
    if (row) {
      event.preventDefault();
      clear();
      row.classList.add("drop-here");
    }
  });
  document.addEventListener("drop", (event) => {
    const row = dragged && rowOf(event.target);
    if (row && row !== dragged) {
      event.preventDefault();
      const form = dragged.querySelector("[data-up]").form;
      form.elements.to.value = row.dataset.position;
      form.submit();
    }
  });
})();
