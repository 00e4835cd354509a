/* Escape closes the menu, and leads back to what opened it. On a telephone the demonstration's banner begins folded. */
(function () {
  'use strict';

  var banner = document.querySelector('.demonstration details');
  if (banner && window.matchMedia('(max-width: 48rem)').matches) {
    banner.open = false;
  }

  document.addEventListener('keydown', function (event) {
    var menu = document.querySelector('details.site-menu[open]');
    if (event.key === 'Escape' && menu && (menu.contains(event.target) || event.target === document.body)) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
})();
