/* A presentation over the whole window goes where the presenter's page says, and fetches all there is in it at once, so that it goes on without a network. */
(() => {
  "use strict";
  const stage = document.querySelector("[data-stage]");
  const root = document.querySelector("[data-show]");
  if (!stage || !root) {
    return;
  }
  const dots = [...root.querySelectorAll("[data-dot]")];
  const current = () => dots.findIndex((dot) => dot.getAttribute("aria-disabled") === "true");
  if ("BroadcastChannel" in window && dots.length > 0) {
    const channel = new BroadcastChannel(stage.dataset.stage);
    channel.addEventListener("message", ({ data }) => {
      // A click stops the slides from changing by themselves: who presents says when it goes on.
      if (dots[data.go] && (data.go !== current() || root.hasAttribute("data-rotating"))) {
        dots[data.go].click();
      }
    });
    new MutationObserver(() => {
      if (current() >= 0) {
        channel.postMessage({ at: current() });
      }
    }).observe(root, { subtree: true, attributeFilter: ["aria-disabled"] });
    channel.postMessage({ opened: true });
  }

  const ready = document.querySelector("[data-ready]");
  const pictures = [...root.querySelectorAll("img")];
  const videos = [...root.querySelectorAll("video")];
  const fetched = (picture) => {
    picture.loading = "eager";
    return picture.decode();
  };
  // What of a video lies in the browser's memory is played from there, whatever becomes of the network.
  const kept = async (video) => {
    const source = video.querySelector("source");
    const answer = await fetch(source.src);
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const address = URL.createObjectURL(await answer.blob());
    if (video.paused && video.currentTime === 0) {
      source.src = address;
      video.load();
    }
  };
  const all = async () => {
    await Promise.all(pictures.map(fetched));
    for (const video of videos) {
      await kept(video);
    }
    ready.hidden = false;
  };
  if (navigator.connection?.saveData !== true) {
    all().catch(() => {
      // What could not be fetched is fetched when its turn comes.
    });
  }
})();
