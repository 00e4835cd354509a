/* Follows the history of the demonstration while it is played, and shows the page anew when it is in place. */
(function () {
  'use strict';

  var bar = document.getElementById('histoire');
  var words = document.getElementById('histoire-texte');
  var PAUSE = 1000;

  function say(story) {
    bar.max = story.all;
    bar.value = story.done;
    words.textContent = words.dataset.text
      .replace('[0]', story.month)
      .replace('[1]', story.done)
      .replace('[2]', story.all);
  }

  function ask() {
    fetch(bar.dataset.source, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
      .then(function (answer) {
        if (!answer.ok) { throw new Error(answer.status); }
        return answer.json();
      })
      .then(function (story) {
        if (story.playing) {
          say(story);
          window.setTimeout(ask, PAUSE);
        } else {
          window.location.reload();
        }
      })
      .catch(function () { window.setTimeout(ask, 5 * PAUSE); });
  }

  window.setTimeout(ask, PAUSE);
})();
