/** Tells browsers and screen readers that the page is in French, and what it is about. */
import { onPageChange } from './page-changes.js';
import { product } from '../../../../../style/identity.js';

const APPLICATIONS = {
  tasklist: 'Tâches',
  cockpit: 'Supervision',
  admin: 'Administration',
  welcome: 'Accueil',
};

const application = APPLICATIONS[document.querySelector('base').getAttribute('app-name')];

// What the page shows, most precise first.
const SUBJECTS = ['.modal-title', '.task-card h2.task', '.ctn-main h1', '.ctn-main h3'];

function subject() {
  for (const selector of SUBJECTS) {
    const element = document.querySelector(selector);
    const text = element && element.textContent.replace(/\s+/g, ' ').trim();
    if (text) {
      return text;
    }
  }
  return '';
}

onPageChange(() => {
  if (document.documentElement.lang !== 'fr') {
    document.documentElement.lang = 'fr';
  }
  const title = [subject(), application, product].filter(Boolean).join(' – ');
  if (document.title !== title) {
    document.title = title;
  }
});
