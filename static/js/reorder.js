/* Rows of a table with data-reorder move by dragging, or by Alt with the arrow keys: what is posted is the row's own form. */
(() => {
  "use strict";
  const rowOf = (node) => node.closest?.("[data-reorder] tr[data-position]");
  let dragged = null;

  const place = (row) => Number(row.dataset.position);
  const clear = () =>
    document.querySelectorAll(".drop-above, .drop-below").forEach((row) => row.classList.remove("drop-above", "drop-below"));

  document.addEventListener("keydown", (event) => {
    const way = { ArrowUp: "up", ArrowDown: "down" }[event.key];
    const row = event.altKey && way ? rowOf(event.target) : null;
    const button = row?.querySelector(`[data-${way}]:not(:disabled)`);
    if (row) {
      event.preventDefault();
    }
    button?.click();
  });

  // A picture or a link that is taken hold of would be moved instead of its row.
  document.querySelectorAll("[data-reorder] tr[draggable] :is(a, img)").forEach((one) => {
    one.draggable = false;
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
      if (row !== dragged) {
        // It takes the place of the row, which moves towards where it came from.
        row.classList.add(place(row) > place(dragged) ? "drop-below" : "drop-above");
      }
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
