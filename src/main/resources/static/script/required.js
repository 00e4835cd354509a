/*
 * Says of each field that must be filled in that it must, in its label, where everybody reads it before sending. A form
 * with one field needs no such word. Forms of tasks say it themselves.
 */
(function () {
  'use strict';

  var word = document.currentScript.dataset.word;
  var SKIPPED = 'input[type=hidden], button, [tabindex="-1"]';

  /* All buttons of a choice count as one field. */
  function fields(form) {
    var names = new Set();
    Array.prototype.forEach.call(form.elements, function (field) {
      if (field.name && !field.matches(SKIPPED)) {
        names.add(field.name);
      }
    });
    return names.size;
  }

  function words(field) {
    var group = field.type === 'radio' && field.closest('fieldset');
    return (group && group.querySelector('legend')) || (field.labels && field.labels[0]);
  }

  function mark(place) {
    if (place && !place.querySelector('.required')) {
      var mention = document.createElement('span');
      mention.className = 'required';
      mention.textContent = ' (' + word + ')';
      (place.matches('.choice') ? place.lastElementChild : place).append(mention);
    }
  }

  document.querySelectorAll('form[method=post]').forEach(function (form) {
    if (fields(form) > 1) {
      form.querySelectorAll('[required]').forEach(function (field) { mark(words(field)); });
    }
  });
})();
