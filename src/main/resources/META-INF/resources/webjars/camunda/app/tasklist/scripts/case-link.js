/** Leads from an opened task to the page of its case, whose reference is in the task's name. */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const REFERENCE = /\bIA-\d{4}-\d{4,}\b/;

onPageChange(() => {
  for (const names of document.querySelectorAll('.task-card .names')) {
    const [reference] = names.querySelector('h2.task').textContent.match(REFERENCE) ?? [];
    let link = names.querySelector('.case-link');
    if (reference && link?.dataset.reference !== reference) {
      link ??= document.createElement('a');
      link.className = 'case-link';
      link.dataset.reference = reference;
      link.href = new URL(`../../../../dossiers/${reference}`, document.baseURI);
      link.textContent = 'Page du dossier';
      names.querySelector('.definition-name').append(link);
    } else if (!reference) {
      link?.remove();
    }
  }
});
