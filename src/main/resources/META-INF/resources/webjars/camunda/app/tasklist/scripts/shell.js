/**
 * The header of our own pages above the Tasklist, and the demonstration's line below it, as the server writes them for
 * every page. Each stands in a tree of its own, so that the styles of our pages and of the Tasklist do not touch.
 */
import '../../../../script/menu.js';
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const MAIN = '.site-wrap';

function tree(part, styles) {
  const host = document.createElement('div');
  host.className = part.className;
  const root = host.attachShadow({ mode: 'open' });
  root.append(...styles.map((style) => document.importNode(style)), ...part.childNodes);
  root.querySelector('.skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    document.querySelector(MAIN).focus();
  });
  return host;
}

async function show() {
  const answer = await fetch(new URL('../../../../bandeau', document.baseURI), { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [top, bottom] = ['.shell-top', '.shell-bottom'].map((name) => page.querySelector(name));
  if (top) {
    const styles = [...page.querySelectorAll('link[rel="stylesheet"]')];
    document.body.prepend(tree(top, styles));
    document.body.append(tree(bottom, styles));
  }
}

show();

/** What is left of the Tasklist's own header says what the page is, and starts what a person may start. */
onPageChange(() => {
  const header = document.querySelector('[cam-widget-header]');
  if (header?.querySelector('.sections-menu') && !header.querySelector('h1')) {
    header.setAttribute('role', 'region');
    header.setAttribute('aria-label', 'Démarches');
    const heading = document.createElement('h1');
    heading.textContent = 'Mes tâches';
    header.prepend(heading);
  }
  const main = document.querySelector(MAIN);
  if (main && !main.hasAttribute('tabindex')) {
    main.tabIndex = -1;
  }
});
