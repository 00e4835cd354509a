/* A person who leaves a form with answers that are not saved is asked first; without scripts, the page says what saves them. */
(function () {
  'use strict';

  document.querySelectorAll('form[data-unsaved]').forEach(function (form) {
    /* What was refused as a whole is shown again, and not saved. */
    var changed = !!document.querySelector('p.problem[role="alert"]');
    form.addEventListener('input', function () { changed = true; });
    form.addEventListener('submit', function () { changed = false; });
    window.addEventListener('beforeunload', function (event) {
      if (changed) {
        event.preventDefault();
      }
    });
  });
})();
