// Sends a paper as soon as it is chosen: shows it, tells how far it is, and lets a failed one be sent again without choosing
// it once more. What comes back takes the place of the slot; the rest of the page, and what is typed there, stays.
const LARGEST = 5242880;
const TIMEOUT = 120000;
const watched = new WeakSet();

const swap = (slot, text, address) => {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const fresh = page.getElementById(slot.id);
  if (!fresh) {
    window.location.assign(address);
    return;
  }
  slot.replaceWith(document.adoptNode(fresh));
  watch(fresh);
  const target = fresh.querySelector('[aria-invalid]') || fresh.querySelector('h2, h3');
  target.focus();
  document.dispatchEvent(new CustomEvent('papers:changed'));
};

const send = (form, file) => {
  const slot = form.closest('[data-paper-slot]');
  const choice = form.querySelector('[data-paper-choice]');
  const status = form.querySelector('[data-paper-status]');
  const progress = form.querySelector('[data-paper-progress]');
  const retry = form.querySelector('[data-paper-retry]');
  const failed = () => {
    progress.hidden = true;
    status.textContent = choice.dataset.failed;
    retry.hidden = false;
    retry.focus();
  };
  const data = new FormData(form);
  data.delete('photo');
  data.set('file', file, file.name);
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.timeout = TIMEOUT;
  request.upload.addEventListener('progress', (event) => {
    progress.value = event.lengthComputable ? Math.round((100 * event.loaded) / event.total) : 0;
  });
  request.addEventListener('load', () => {
    const path = new URL(request.responseURL).pathname;
    if (request.status >= 500 || (request.status >= 400 && request.status !== 422)) {
      failed();
    } else if (path.endsWith('/cover/edit') || path.startsWith('/login')) {
      window.location.assign(request.responseURL);
    } else {
      swap(slot, request.responseText, request.responseURL);
    }
  });
  for (const name of ['error', 'timeout', 'abort']) {
    request.addEventListener(name, failed);
  }
  retry.hidden = true;
  status.textContent = choice.dataset.sending;
  progress.value = 0;
  progress.hidden = false;
  request.send(data);
};

const watch = (slot) => {
  if (watched.has(slot)) {
    return;
  }
  watched.add(slot);
  for (const form of slot.querySelectorAll('[data-paper-form]')) {
    const preview = form.querySelector('[data-paper-preview]');
    const status = form.querySelector('[data-paper-status]');
    let chosen = null;

    form.querySelector('[data-paper-send]').hidden = true;
    for (const input of form.querySelectorAll('input[type=file]')) {
      input.addEventListener('change', () => {
        [chosen] = input.files;
        if (!chosen) {
          return;
        }
        if (chosen.size > LARGEST) {
          status.textContent = form.querySelector('[data-paper-choice]').dataset.large;
          chosen = null;
          return;
        }
        if (chosen.type.startsWith('image/')) {
          preview.src = URL.createObjectURL(chosen);
          preview.hidden = false;
        }
        send(form, chosen);
      });
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (chosen) {
        send(form, chosen);
      }
    });
  }
};

const watchAll = () => document.querySelectorAll('[data-paper-slot]').forEach(watch);

// A step that is sent may bring its page again, or another.
document.body.addEventListener('htmx:afterSettle', watchAll);
watchAll();
