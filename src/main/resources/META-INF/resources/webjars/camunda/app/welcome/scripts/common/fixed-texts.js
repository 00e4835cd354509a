/** Texts that the applications write themselves, outside their translation files. */
import { onPageChange } from './page-changes.js';

const FRENCH = {
  'zoom in': 'Agrandir',
  'zoom out': 'Réduire',
  'reset zoom': 'Recentrer',
  'Toggle this section': 'Afficher ou masquer cette partie',
  'Failed Job': 'Travail en échec',
  Close: 'Fermer',
};

function translateText(element) {
  const node = element.childNodes.length === 1 && element.firstChild;
  const french = node && node.nodeType === Node.TEXT_NODE && FRENCH[node.data.trim()];
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
  document.querySelectorAll('.tooltip-inner, .alert .sr-only, .cam-table td, .cam-table td *').forEach(translateText);
  for (const attribute of ['title', 'aria-label', 'uib-tooltip']) {
    document.querySelectorAll(`[${attribute}]`).forEach((element) => translateAttribute(element, attribute));
  }
});
