/* Follows a running intake and shows its report when it ends; without it, the page's link does the same. */
(function () {
  'use strict';

  var bar = document.getElementById('progression');
  var words = document.getElementById('progression-texte');
  var PAUSE = 1000;

  function say(progress) {
    var counts = [progress.done, progress.total, progress.accepted, progress.known,
      progress.similar, progress.refused];
    bar.max = progress.total;
    bar.value = progress.done;
    words.textContent = words.dataset.text.replace(/\[(\d)\]/g, function (all, place) { return counts[place]; });
  }

  function ask() {
    fetch(bar.dataset.source, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
      .then(function (answer) {
        if (!answer.ok) { throw new Error(answer.status); }
        return answer.json();
      })
      .then(function (progress) {
        say(progress);
        if (progress.running) {
          window.setTimeout(ask, PAUSE);
        } else {
          window.location.reload();
        }
      })
      .catch(function () { window.setTimeout(ask, 5 * PAUSE); });
  }

  window.setTimeout(ask, PAUSE);
})();
