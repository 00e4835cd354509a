/**
 * The header of our own pages above the Tasklist, and the demonstration's line below it, as the server writes them for
 * every page. Each stands in a tree of its own, so that the styles of our pages and of the Tasklist do not touch.
 */
import '../../../../script/menu.js';
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const MAIN = 'contenu';

/** In milliseconds. */
const PATIENCE = 2_000;

/** Makes the place of one of them, which is there from the start so that nothing moves when it comes. */
function place(name) {
  const host = document.createElement('div');
  host.className = name;
  return host;
}

const top = place('shell-top');
const bottom = place('shell-bottom');
document.body.prepend(top);
document.body.append(bottom);

function fill(host, page) {
  const root = host.attachShadow({ mode: 'open' });
  const styles = [...page.querySelectorAll('link[rel="stylesheet"]')].map((style) => style.cloneNode());
  // Hidden until its styles are there.
  host.style.visibility = 'hidden';
  const loaded = styles.map((style) => new Promise((done) => {
    style.onload = done;
    style.onerror = done;
  }));
  Promise.all(loaded).then(() => { host.style.visibility = ''; });
  root.append(...styles, ...page.querySelector(`.${host.className}`).childNodes);
  const banner = root.querySelector('.demonstration details');
  if (banner) {
    banner.open = !window.matchMedia('(max-width: 48rem)').matches;
  }
  root.querySelector('.skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    // The Tasklist's base address would turn the link into one to another page.
    document.getElementById(MAIN).focus();
  });
}

async function ask() {
  const answer = await fetch(new URL('../../../../bandeau', document.baseURI), { headers: { Accept: 'text/html' } });
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.shell-top')?.ownerDocument;
}

// None once the session is over, when the sign-in page is the answer: session.js then leads there.
const given = ask().catch(() => undefined);

given.then((page) => {
  if (page) {
    fill(top, page);
    fill(bottom, page);
  }
});

/** The authority's time when the header was written, on a scale of its own: no zone is needed to go on from it. */
function authorityTime(page) {
  const written = page?.querySelector('[data-now]')?.dataset.now;
  return (written && Date.parse(`${written}Z`)) || Date.now();
}

let ahead = 0;
const known = given.then((page) => { ahead = authorityTime(page) - Date.now(); }).catch(() => undefined);
const patience = new Promise((over) => { window.setTimeout(over, PATIENCE); });

/**
 * Comes to a function that returns today's date by the application's clock, which the demonstration moves. Until the
 * header comes it is the browser's date: nothing waits for a header that is late.
 */
export const today = Promise.race([known, patience])
  .then(() => () => new Date(Date.now() + ahead).toISOString().slice(0, 10));

/** The Tasklist's own header keeps what starts a process; it gets the page's heading. */
onPageChange(() => {
  const header = document.querySelector('[cam-widget-header]');
  if (header?.querySelector('.sections-menu') && !header.querySelector('h1')) {
    header.setAttribute('role', 'region');
    header.setAttribute('aria-label', 'Démarches');
    const heading = document.createElement('h1');
    heading.textContent = 'Mes tâches';
    header.prepend(heading);
  }
  const main = document.querySelector('.site-wrap');
  if (main && main.id !== MAIN) {
    main.id = MAIN;
    main.tabIndex = -1;
  }
  // Filters stand directly under the page's own heading.
  document.querySelectorAll('.task-filter .name:not([aria-level])').forEach((one) => one.setAttribute('aria-level', '2'));
});
