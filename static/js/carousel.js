/* A carousel after the WAI-ARIA pattern: it shows its buttons, keeps what is out of view out of reach, and turns by itself where nothing speaks against it. */
(() => {
  "use strict";
  const root = document.querySelector("[data-show]");
  const row = root?.querySelector("[data-slides]");
  const slides = [...(row?.children ?? [])];
  const live = root?.querySelector("[data-live]");
  const said = root?.querySelector("[data-said]");
  const rotate = root?.querySelector("[data-rotate]");
  const dots = [...(root?.querySelectorAll("[data-dot]") ?? [])];
  const KEY = "show-rotation";
  const thrifty = navigator.connection?.saveData === true;
  const calm = () => document.documentElement.dataset.motion === "reduced" || matchMedia("(prefers-reduced-motion: reduce)").matches;
  let current = 0;
  let rotating = false;
  let hovered = false;
  let timer = 0;
  let settling = 0;
  // Where the row is on its way to because of a button or a key; null while it goes where a finger moves it.
  let aim = null;

  const failed = (picture) => {
    picture.hidden = true;
    picture.closest(".slide").querySelector("[data-missing]").hidden = false;
  };
  slides.forEach((slide) => {
    const video = slide.querySelector("video");
    video?.querySelector("source").addEventListener("error", () => failed(video));
    video?.addEventListener("ended", () => {
      if (rotating && slide === slides[current]) {
        go(current + 1);
      }
    });
    const picture = slide.querySelector("img");
    picture?.addEventListener("error", () => failed(picture));
    if (picture?.complete && picture.naturalWidth === 0 && picture.currentSrc) {
      failed(picture);
    }
  });
  if (slides.length < 2) {
    return;
  }

  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const remember = (choice) => {
    try {
      localStorage.setItem(KEY, choice);
    } catch {
      // Without a memory it is asked again the next time.
    }
  };

  const preload = () => {
    const next = slides[(current + 1) % slides.length].querySelector("img");
    if (next && !thrifty) {
      next.loading = "eager";
    }
  };
  const arrive = (at) => {
    current = at;
    // What goes out of reach takes no focus with it.
    if (slides.some((slide, index) => index !== at && slide.contains(document.activeElement))) {
      row.focus({ preventScroll: true });
    }
    slides.forEach((slide, index) => {
      slide.inert = index !== at;
      if (slide.inert) {
        slide.querySelector("video")?.pause();
      }
    });
    dots.forEach((dot, index) => dot.setAttribute("aria-disabled", String(index === at)));
    said.textContent = live.dataset.place.replace("{0}", at + 1).replace("{1}", slides.length);
    preload();
    wait();
  };
  const go = (to) => {
    const at = (to + slides.length) % slides.length;
    const slide = slides[at];
    const how = calm() ? "none" : slide.dataset.transition;
    slide.classList.toggle("slide-fading", how === "fade");
    aim = at;
    arrive(at);
    row.scrollTo({ left: slide.offsetLeft - row.offsetLeft, behavior: how === "slide" ? "smooth" : "instant" });
  };

  // A video that plays is seen to its end; one that does not, or waits for its bytes, stays as long as a picture.
  const next = () => {
    const video = slides[current].querySelector("video");
    if (video && !video.paused && video.readyState > 2) {
      timer = setTimeout(next, 1000);
    } else {
      go(current + 1);
    }
  };
  function wait() {
    clearTimeout(timer);
    if (rotating && !hovered && !document.hidden) {
      // It is muted; a browser that refuses all the same leaves the poster.
      slides[current].querySelector("video")?.play().catch(() => {});
      timer = setTimeout(next, Number(slides[current].dataset.seconds) * 1000);
    }
  }
  const turn = (on) => {
    rotating = on;
    root.toggleAttribute("data-rotating", on);
    live.setAttribute("aria-live", on ? "off" : "polite");
    rotate.setAttribute("aria-label", on ? rotate.dataset.stop : rotate.dataset.start);
    wait();
  };

  rotate.addEventListener("click", () => {
    // Whoever asks for it means it, though the pointer still rests here.
    hovered = false;
    turn(!rotating);
    remember(rotating ? "on" : "off");
  });
  root.querySelectorAll("[data-step]").forEach((button) => {
    button.addEventListener("click", () => {
      turn(false);
      go(current + Number(button.dataset.step));
    });
  });
  dots.forEach((dot, index) => {
    dot.addEventListener("click", () => {
      turn(false);
      go(index);
    });
  });
  root.addEventListener("keydown", (event) => {
    const to = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: slides.length - 1 }[event.key];
    // A video has uses of its own for these keys.
    const own = event.target.matches("video");
    if (to !== undefined && !own && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      turn(false);
      go(to);
    }
  });
  // A click leaves the focus on what it hit, which is no reading with the keyboard.
  root.addEventListener("focusin", (event) => {
    if (event.target.matches(":focus-visible")) {
      turn(false);
    }
  });
  // A finger does not hover: where it was last says nothing.
  const hover = (event) => {
    hovered = event.type === "pointerenter" && event.pointerType === "mouse";
    wait();
  };
  root.addEventListener("pointerenter", hover);
  root.addEventListener("pointerleave", hover);
  const taken = () => {
    aim = null;
    turn(false);
  };
  row.addEventListener("pointerdown", taken);
  row.addEventListener("wheel", taken, { passive: true });
  const settle = () => {
    const at = Math.round(row.scrollLeft / row.clientWidth);
    if (aim !== null) {
      // A scroll that another one took over ends somewhere between.
      aim = at === aim ? null : aim;
    } else if (at !== current && slides[at]) {
      arrive(at);
    }
  };
  if ("onscrollend" in window) {
    row.addEventListener("scrollend", settle);
  } else {
    row.addEventListener("scroll", () => {
      clearTimeout(settling);
      settling = setTimeout(settle, 120);
    });
  }
  addEventListener("resize", () => row.scrollTo({ left: slides[current].offsetLeft - row.offsetLeft, behavior: "instant" }));
  document.addEventListener("visibilitychange", wait);

  root.querySelectorAll(".show-bar [hidden]").forEach((button) => {
    button.hidden = false;
  });
  arrive(0);
  turn(!calm() && !thrifty && remembered() !== "off");
})();
