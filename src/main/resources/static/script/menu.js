/*
 * Escape closes the menu, and leads back to what opened it; in the Tasklist too, where the header is a tree of its own. On a
 * telephone the demonstration's banner begins folded.
 */
(function () {
  'use strict';

  var banner = document.querySelector('.demonstration details');
  if (banner && window.matchMedia('(max-width: 48rem)').matches) {
    banner.open = false;
  }

  document.addEventListener('keydown', function (event) {
    var from = event.composedPath()[0];
    var menu = from.getRootNode().querySelector('details.site-menu[open]');
    if (event.key === 'Escape' && menu && (menu.contains(from) || from === document.body)) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
})();
