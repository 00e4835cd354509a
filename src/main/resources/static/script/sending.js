/* Whoever has sent a form sees that it works, and does not send it twice. */
(function () {
  'use strict';

  function isPost(form) {
    return form.method.toLowerCase() === 'post';
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || !isPost(form)) {
      return;
    }
    if (form.getAttribute('aria-busy')) {
      event.preventDefault();
      return;
    }
    form.setAttribute('aria-busy', 'true');
  });

  /* A page that the browser kept comes back as it was left. */
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      document.querySelectorAll('form[aria-busy]').forEach(function (form) {
        form.removeAttribute('aria-busy');
      });
    }
  });
})();
