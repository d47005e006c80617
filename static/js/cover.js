// Lets what is to be covered be marked on the preview by dragging. Without it the numbered lines do the same.
const part = (value) => Math.max(0, Math.min(10000, Math.round(value * 10000)));

for (const form of document.querySelectorAll('[data-cover]')) {
  const stage = form.querySelector('[data-cover-stage]');
  const mark = form.querySelector('[data-cover-mark]');
  const field = (name) => form.querySelector(`[data-cover-${name}]`);
  let from = null;

  const at = (event) => {
    const box = stage.querySelector('img').getBoundingClientRect();
    return { x: part((event.clientX - box.left) / box.width), y: part((event.clientY - box.top) / box.height) };
  };
  const show = (to) => {
    const edges = { left: Math.min(from.x, to.x), top: Math.min(from.y, to.y), right: Math.max(from.x, to.x), bottom: Math.max(from.y, to.y) };
    mark.hidden = false;
    mark.style.left = `${edges.left / 100}%`;
    mark.style.top = `${edges.top / 100}%`;
    mark.style.width = `${(edges.right - edges.left) / 100}%`;
    mark.style.height = `${(edges.bottom - edges.top) / 100}%`;
    for (const [name, value] of Object.entries(edges)) {
      field(name).disabled = false;
      field(name).value = value;
    }
  };
  const clear = () => {
    mark.hidden = true;
    for (const name of ['left', 'top', 'right', 'bottom']) {
      field(name).disabled = true;
    }
  };

  form.querySelector('[data-cover-drag]').hidden = false;
  stage.classList.add('cover-drags');
  stage.addEventListener('pointerdown', (event) => {
    if (event.button === 0) {
      event.preventDefault();
      stage.setPointerCapture(event.pointerId);
      from = at(event);
      clear();
    }
  });
  stage.addEventListener('pointermove', (event) => {
    if (from) {
      show(at(event));
    }
  });
  for (const name of ['pointerup', 'pointercancel']) {
    stage.addEventListener(name, () => {
      from = null;
    });
  }
}
