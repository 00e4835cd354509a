/** Leads from every application to our own pages: the sign to the home page, and a link to the cases. */
import { onPageChange } from './page-changes.js';
import { product } from '../../../../../style/identity.js';

const portal = new URL('../../../../', document.baseURI);
const cases = new URL('dossiers', portal);

function casesLink() {
  const link = document.createElement('a');
  link.className = 'portal-link';
  link.href = cases;
  link.textContent = 'Dossiers';
  return link;
}

onPageChange(() => {
  for (const sign of document.querySelectorAll('[cam-widget-header] .navbar-brand')) {
    if (sign.getAttribute('href') !== portal.href) {
      sign.setAttribute('href', portal.href);
      sign.title = `Accueil de ${product}`;
    }
    if (!sign.parentElement.querySelector('.portal-link')) {
      sign.after(casesLink());
    }
  }
});
