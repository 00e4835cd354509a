/* Escape closes the menu, and leads back to what opened it. */
(function () {
  'use strict';

  document.addEventListener('keydown', function (event) {
    var menu = document.querySelector('details.site-menu[open]');
    if (event.key === 'Escape' && menu && (menu.contains(event.target) || event.target === document.body)) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
})();
