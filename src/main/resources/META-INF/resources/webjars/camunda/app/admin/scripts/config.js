export default {
  app: { vendor: 'Cadre IA –', name: 'Administration' },

  // One language only: with a second one here, a browser set to it would leave French.
  locales: { availableLocales: ['fr'], fallbackLocale: 'fr' },

  // It would ask for a welcome page that is not ours.
  disableWelcomeMessage: true,

  // Day first, as everywhere else; searches keep the technical form, which they need.
  dateFormat: { normal: 'DD/MM/YYYY HH:mm:ss', short: 'DD/MM/YYYY' },

  customScripts: [
    '../welcome/scripts/common/french-angular',
    '../welcome/scripts/common/page-title',
    '../welcome/scripts/common/login-labels',
    '../welcome/scripts/common/fixed-texts',
    '../welcome/scripts/common/icon-names',
    '../welcome/scripts/common/page-roles',
  ],
};
