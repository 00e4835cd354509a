/** Texts that the applications write themselves, outside their translation files. */
import { onPageChange } from './page-changes.js';

const TITLES = {
  'zoom in': 'Agrandir',
  'zoom out': 'Réduire',
  'reset zoom': 'Recentrer',
  'Toggle this section': 'Afficher ou masquer cette partie',
};

onPageChange(() => {
  for (const element of document.querySelectorAll('[title]')) {
    const french = TITLES[element.title];
    if (french) {
      element.title = french;
    }
  }
});
