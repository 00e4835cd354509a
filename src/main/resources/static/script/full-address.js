/* Completes an address of this application with the host by which the reader reached it. */
(function () {
  'use strict';

  document.querySelectorAll('[data-path]').forEach(function (place) {
    place.textContent = window.location.origin + place.dataset.path;
  });
})();
