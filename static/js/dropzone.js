// Lets files be dropped on a file field, names them, refuses what is too large, and shows how far the upload is.
const units = (bytes) => (bytes < 1048576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`);

for (const zone of document.querySelectorAll('[data-dropzone]')) {
  const input = zone.querySelector('input[type=file]');
  const chosen = zone.querySelector('[data-dropzone-chosen]');
  const progress = zone.querySelector('[data-dropzone-progress]');
  const form = zone.closest('form');

  // All files of a form travel in one request, which may be no larger than one file.
  const size = () => [...input.files].reduce((sum, file) => sum + file.size, 0);
  const tooLarge = () => size() > Number(input.dataset.largest);
  const named = () => {
    if (input.files.length < 2) {
      return input.files[0] ? `${input.files[0].name}, ${units(size())}` : '';
    }
    const count = input.dataset.several.replace('{0}', input.files.length);
    return `${count}: ${[...input.files].map((file) => file.name).join(', ')}, ${units(size())}`;
  };

  const show = () => {
    const refused = input.files.length > 1 ? input.dataset.together : input.dataset.tooLarge;
    chosen.textContent = tooLarge() ? refused : named();
    zone.classList.toggle('dropzone-refused', tooLarge());
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
      const dropped = new DataTransfer();
      [...event.dataTransfer.files].slice(0, input.multiple ? undefined : 1).forEach((file) => dropped.items.add(file));
      input.files = dropped.files;
      show();
    }
  });
  input.addEventListener('change', show);

  let sending = false;
  form.addEventListener('submit', (event) => {
    if (sending || tooLarge()) {
      event.preventDefault();
      show();
      return;
    }
    sending = true;
    if (input.files.length > 0) {
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
