/**
 * The head of an open task: leads to the case's page, and offers nothing that the server would refuse (dates and groups
 * are given by the path; a vote cannot be handed to somebody else).
 */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const REFERENCE = /IA-\d{4}-\d{4,}/;

function linkToCase(header) {
  const reference = header.querySelector('h2.task')?.textContent.match(REFERENCE)?.[0];
  const place = header.querySelector('.definition-name');
  let link = header.querySelector('.case-link');
  if (!reference || !place) {
    link?.remove();
    return;
  }
  if (!link) {
    link = document.createElement('a');
    link.className = 'case-link';
    link.textContent = 'Page du dossier';
    place.append(link);
  }
  const page = `/dossiers/${reference}`;
  if (link.getAttribute('href') !== page) {
    link.setAttribute('href', page);
  }
}

function readOnly(header) {
  for (const date of header.querySelectorAll('.followup-date[tabindex], .due-date[tabindex]')) {
    date.removeAttribute('tabindex');
  }
  const group = header.querySelector('.groups a');
  const offered = Boolean(group?.textContent.trim()) && !group.textContent.includes('Ajouter');
  header.classList.toggle('offered-to-nobody', !offered);
}

onPageChange(() => {
  const header = document.querySelector('.task-card header');
  if (header) {
    linkToCase(header);
    readOnly(header);
  }
});
