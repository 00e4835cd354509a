/* A person who has sent a form sees that it works, does not send it twice, and reads first what became of it. */
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

  /*
   * The answer to a form is often the page that held it, and the browser would show it where it was left. The page stands at
   * its top instead, with the focus on what was done or on what is wrong.
   */
  var told = document.querySelector('.content > .notice[role="status"], .content .problem[role="alert"]:not([hidden])');
  if (told && !window.location.hash) {
    history.scrollRestoration = 'manual';
    told.tabIndex = -1;
    window.addEventListener('load', function () {
      window.scrollTo(0, 0);
      told.focus();
    });
  }

  /* A page that the browser kept comes back as it was left. */
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      document.querySelectorAll('form[aria-busy]').forEach(function (form) {
        form.removeAttribute('aria-busy');
      });
    }
  });
})();
