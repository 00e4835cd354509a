import { product } from '../../../../style/identity.js';
import { csrfCookieName } from '../../../../script/csrf-cookie.js';

export default {
  app: { vendor: `${product} –`, name: 'Supervision' },

  csrfCookieName,

  // One language only: with a second one here, a browser set to it would leave French.
  locales: { availableLocales: ['fr'], fallbackLocale: 'fr' },

  // It would ask for a welcome page that is not ours.
  disableWelcomeMessage: true,

  customScripts: [
    '../welcome/scripts/common/texts-first',
    '../welcome/scripts/common/french-angular',
    '../welcome/scripts/common/session',
    '../welcome/scripts/common/page-title',
    '../welcome/scripts/common/fixed-texts',
    '../welcome/scripts/common/icon-names',
    '../welcome/scripts/common/page-roles',
    '../welcome/scripts/common/plain-notices',
    '../welcome/scripts/common/portal-links',
    '../tasklist/scripts/form-messages',
    '../tasklist/scripts/form-calendar',
    '../tasklist/scripts/form-numbers',
  ],
};
