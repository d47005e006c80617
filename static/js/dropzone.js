// Lets a file be dropped on a file field, names it, refuses what is too large, and shows how far the upload is.
const units = (bytes) => (bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`);

for (const zone of document.querySelectorAll('[data-dropzone]')) {
  const input = zone.querySelector('input[type=file]');
  const chosen = zone.querySelector('[data-dropzone-chosen]');
  const progress = zone.querySelector('[data-dropzone-progress]');
  const form = zone.closest('form');

  const show = () => {
    const file = input.files[0];
    const tooLarge = file && file.size > Number(input.dataset.largest);
    chosen.textContent = !file ? '' : tooLarge ? input.dataset.tooLarge : `${file.name}, ${units(file.size)}`;
    zone.classList.toggle('dropzone-refused', Boolean(tooLarge));
  };

  for (const name of ['dragenter', 'dragover']) {
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.add('over');
    });
  }
  for (const name of ['dragleave', 'drop']) {
    zone.addEventListener(name, () => zone.classList.remove('over'));
  }
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      show();
    }
  });
  input.addEventListener('change', show);

  let sending = false;
  form.addEventListener('submit', (event) => {
    const file = input.files[0];
    if (sending || (file && file.size > Number(input.dataset.largest))) {
      event.preventDefault();
      show();
      return;
    }
    sending = true;
    if (file) {
      // Without a value the bar says that something goes on; the page that answers replaces it.
      progress.removeAttribute('value');
      progress.hidden = false;
    }
  });
  window.addEventListener('pageshow', () => {
    sending = false;
    progress.hidden = true;
  });
}
