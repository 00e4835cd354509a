import { product } from '../../../../style/identity.js';

export default {
  app: { vendor: `${product} –`, name: 'Tâches' },

  // One language only: with a second one here, a browser set to it would leave French.
  locales: { availableLocales: ['fr'], fallbackLocale: 'fr' },

  // It would ask for a welcome page that is not ours.
  disableWelcomeMessage: true,

  customScripts: [
    'scripts/shell',
    '../welcome/scripts/common/texts-first',
    '../welcome/scripts/common/french-angular',
    '../welcome/scripts/common/session',
    '../welcome/scripts/common/page-title',
    '../welcome/scripts/common/fixed-texts',
    '../welcome/scripts/common/icon-names',
    '../welcome/scripts/common/page-roles',
    '../welcome/scripts/common/plain-notices',
    'scripts/form-messages',
    'scripts/form-calendar',
    'scripts/complete-hint',
    'scripts/keep-claimed-task',
    'scripts/ask-mentions',
    'scripts/task-sent',
    'scripts/long-forms',
    'scripts/priority',
    'scripts/unused-parts',
    'scripts/due-first',
    'scripts/due-words',
    'scripts/empty-list',
    'scripts/fixed-header',
    'scripts/case-link',
    'scripts/case-record',
    'scripts/task-of-others',
    'scripts/form-questions',
    'scripts/hand-votes',
  ],

  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'Prendre en charge la tâche ouverte' },
    focusFilter: { key: 'ctrl+shift+f', description: 'Aller au premier filtre' },
    focusList: { key: 'ctrl+alt+l', description: 'Aller à la première tâche de la liste' },
    focusForm: { key: 'ctrl+alt+f', description: 'Aller au premier champ du formulaire' },
    startProcess: { key: 'ctrl+alt+p', description: 'Commencer une démarche' },
  },
};
