/* Makes the poster of the frame at which a video stands: it becomes the file of the poster's field, as if it had been chosen there. */
(() => {
  "use strict";
  const place = document.querySelector("[data-frame]");
  const film = document.querySelector("[data-film]");
  const field = document.querySelector("#poster");
  if (!place || !film || !field) {
    return;
  }
  place.hidden = false;
  place.querySelector("button").addEventListener("click", () => {
    if (film.readyState < 2) {
      film.load();
      film.addEventListener("loadeddata", take, { once: true });
    } else {
      take();
    }
  });

  function take() {
    const canvas = document.createElement("canvas");
    canvas.width = film.videoWidth;
    canvas.height = film.videoHeight;
    canvas.getContext("2d").drawImage(film, 0, 0);
    canvas.toBlob(
      (blob) => {
        const files = new DataTransfer();
        files.items.add(new File([blob], "frame.jpg", { type: "image/jpeg" }));
        field.files = files.files;
        film.poster = URL.createObjectURL(blob);
        place.querySelector("[role=status]").textContent = place.dataset.taken;
      },
      "image/jpeg",
      0.92,
    );
  }
})();
