/* Says that a document is too big before it is sent; the server checks again. */
(function () {
  'use strict';

  document.querySelectorAll('input[type=file][data-max-size]').forEach(function (input) {
    input.addEventListener('change', function () {
      var file = input.files[0];
      var tooBig = file && file.size > Number(input.dataset.maxSize);
      input.setCustomValidity(tooBig ? input.dataset.tooBig : '');
      input.reportValidity();
    });
  });
})();
