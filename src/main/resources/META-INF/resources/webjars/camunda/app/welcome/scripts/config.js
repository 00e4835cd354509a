import { product } from '../../../../style/identity.js';
import { csrfCookieName } from '../../../../script/csrf-cookie.js';

export default {
  app: { vendor: `${product} –`, name: 'Accueil' },

  csrfCookieName,

  // One language only: with a second one here, a browser set to it would leave French.
  locales: { availableLocales: ['fr'], fallbackLocale: 'fr' },

  // It would ask for a welcome page that is not ours.
  disableWelcomeMessage: true,

  customScripts: [
    'scripts/common/texts-first',
    'scripts/common/french-angular',
    'scripts/common/session',
    'scripts/common/page-title',
    'scripts/common/fixed-texts',
    'scripts/common/icon-names',
    'scripts/common/page-roles',
    'scripts/common/plain-notices',
    'scripts/common/portal-links',
  ],

  links: [],
};
