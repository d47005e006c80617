/* Says while a slide is made how well its words can be read, as the server reckons it before anything is published. */
(() => {
  "use strict";
  const line = document.getElementById("contrast");
  const form = line?.closest("form");
  if (!form) {
    return;
  }
  const hexOf = (name, value) => form.querySelector(`[name="${name}"]${value ? `[value="${value}"]` : ":checked"}`)?.dataset.hex;
  const channels = (hex) => {
    return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  };
  const linear = (value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const veiled = (ground, percent, grey) => luminance(ground.map((value) => Math.floor((value * percent + grey * (100 - percent)) / 100)));

  const contrastOf = (colour) => {
    const { kind, veil } = form.elements;
    const light = luminance(colour);
    const percent = ["IMAGE", "VIDEO"].includes(kind.value) ? Math.min(100, Math.max(0, Number(veil.value) || 0)) : 100;
    const behind = channels(hexOf("ground"));
    const [darkest, brightest] = [veiled(behind, percent, 0), veiled(behind, percent, 255)];
    if (percent < 100 && light >= darkest && light <= brightest) {
      return 1;
    }
    return light < darkest ? ratio(light, darkest) : ratio(light, brightest);
  };
  // Words with a colour of their own have to stand out as well.
  const contrast = () => {
    const { title, subtitle, body } = form.elements;
    const words = [title, subtitle, body].map((one) => one.value).join("\n");
    const named = [...words.matchAll(/\[([a-z]+):/g)].map((mark) => hexOf("text", mark[1].toUpperCase()));
    return Math.min(...[hexOf("text"), ...named].filter(Boolean).map((hex) => contrastOf(channels(hex))));
  };
  // Where nothing is to be read nothing has to stand out, as the server sees it.
  const speaks = () => {
    const { title, subtitle, body, call } = form.elements;
    return [title, subtitle, body].some((one) => one.value.trim()) || call.value !== "NONE";
  };
  const show = () => {
    if (!hexOf("text") || !hexOf("ground") || !speaks()) {
      line.hidden = true;
      return;
    }
    const value = Math.floor(contrast() * 100) / 100;
    const low = value < 4.5;
    line.hidden = false;
    line.classList.toggle("contrast-low", low);
    line.querySelector("[data-said]").textContent = (low ? line.dataset.low : line.dataset.enough).replace("{0}", value.toFixed(1));
    const sample = line.querySelector(".contrast-sample");
    sample.style.color = hexOf("text");
    sample.style.backgroundColor = hexOf("ground");
  };
  form.addEventListener("change", show);
  form.addEventListener("input", (event) => ["veil", "title", "subtitle", "body"].includes(event.target.name) && show());
  show();
})();
