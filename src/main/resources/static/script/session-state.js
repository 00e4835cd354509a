/*
 * Says that an open session has gone on since its page was shown, and leaves the page as it is: somebody may be typing.
 * It asks while the page is in sight, and only if its reader has touched it within the last half hour. Without it, the
 * link of the page shows the page anew.
 */
(function () {
  'use strict';

  var told = document.getElementById('avancement');
  var PAUSE = 10000;
  var LONGEST_PAUSE = 120000;
  var HALF_AN_HOUR = 1800000;
  var pause = PAUSE;
  var touched = Date.now();
  var waiting = false;
  var over = false;

  function later() {
    waiting = true;
    window.setTimeout(ask, pause);
  }

  function ask() {
    waiting = false;
    if (document.hidden || Date.now() - touched > HALF_AN_HOUR) {
      return;
    }
    waiting = true;
    fetch(told.dataset.source, {
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      headers: { 'If-None-Match': '"' + told.dataset.version + '"' },
    }).then(function (answer) { heard(answer.status); }).catch(function () { heard(503); });
  }

  function heard(status) {
    if (status === 304) {
      pause = PAUSE;
      later();
    } else if (status === 429 || status >= 500) {
      pause = Math.min(2 * pause, LONGEST_PAUSE);
      later();
    } else {
      over = true; // There is something new, or this person is not signed in any more.
      if (status === 200) {
        told.textContent = told.dataset.text;
        told.className = 'notice';
      }
    }
  }

  function wake() {
    touched = Date.now();
    if (!waiting && !over && !document.hidden) {
      later();
    }
  }

  ['pointerdown', 'keydown'].forEach(function (event) { document.addEventListener(event, wake, { passive: true }); });
  document.addEventListener('visibilitychange', function () { if (!document.hidden) { wake(); } });
  later();
})();
