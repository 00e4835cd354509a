/** Texts that the applications write themselves, outside their translation files. */
import { onPageChange } from './page-changes.js';

const FRENCH = {
  'zoom in': 'Agrandir',
  'zoom out': 'Réduire',
  'reset zoom': 'Recentrer',
  'Toggle this section': 'Afficher ou masquer cette partie',
  'Failed Job': 'Travail en échec',
  Close: 'Fermer',
  CAM_WIDGET_HEADER_TOGGLE_NAVIGATION: 'Afficher ou masquer le menu',
};

const APPLICATIONS = { Admin: 'Administration', Cockpit: 'Supervision', Tasklist: 'Tâches' };

// Where they stand: what a person wrote elsewhere is never touched.
const TEXTS = [
  '.tooltip-inner',
  '.alert .sr-only',
  '.cam-table td',
  '.cam-table td *',
  '.navbar-toggle em',
].join();

function translateText(element, texts) {
  const node = element.childNodes.length === 1 && element.firstChild;
  const french = node && node.nodeType === Node.TEXT_NODE && texts[node.data.trim()];
  if (french) {
    node.data = french;
  }
}

function translateAttribute(element, attribute) {
  const french = FRENCH[element.getAttribute(attribute)];
  if (french) {
    element.setAttribute(attribute, french);
  }
}

onPageChange(() => {
  document.querySelectorAll(TEXTS).forEach((element) => translateText(element, FRENCH));
  document.querySelectorAll('.app-switch .dropdown-menu a').forEach((element) => translateText(element, APPLICATIONS));
  for (const attribute of ['title', 'aria-label', 'uib-tooltip']) {
    document.querySelectorAll(`[${attribute}]`).forEach((element) => translateAttribute(element, attribute));
  }
});
