import { product } from '../../../../style/identity.js';
import { csrfCookieName } from '../../../../script/csrf-cookie.js';

// See src/main/browser/tasklist.js.
const SCRIPTS = '../../../lib/cadre-ia/tasklist';

// Asked for at once: the Tasklist itself asks for them once its plug-ins are there, and adds its version.
const preload = document.createElement('link');
preload.rel = 'modulepreload';
preload.href = new URL(`../${SCRIPTS}.js${new URL(document.querySelector('script[src*="bust="]').src).search}`, import.meta.url);
document.head.append(preload);

export default {
  app: { vendor: `${product} –`, name: 'Tâches' },

  csrfCookieName,

  // One language only: with a second one here, a browser set to it would leave French.
  locales: { availableLocales: ['fr'], fallbackLocale: 'fr' },

  // It would ask for a welcome page that is not ours.
  disableWelcomeMessage: true,

  customScripts: [SCRIPTS],

  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'Prendre en charge la tâche ouverte' },
    focusFilter: { key: 'ctrl+shift+f', description: 'Aller au premier filtre' },
    focusList: { key: 'ctrl+alt+l', description: 'Aller à la première tâche de la liste' },
    focusForm: { key: 'ctrl+alt+f', description: 'Aller au premier champ du formulaire' },
    startProcess: { key: 'ctrl+alt+p', description: 'Commencer une démarche' },
  },
};
