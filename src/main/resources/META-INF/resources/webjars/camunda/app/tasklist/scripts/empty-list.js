/** An empty list says what that means, and where to look instead. */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const MEANINGS = {
  'Ce qui vous attend': 'Rien ne vous attend pour l’instant.',
  'Mes tâches': 'Aucune tâche prise en charge\u00a0: voyez «\u00a0À prendre en charge\u00a0».',
  'À prendre en charge': 'Rien à prendre en charge pour l’instant.',
  'Comité\u00a0: à voter': 'Aucun vote ne vous attend.',
  'En retard': 'Aucune tâche en retard.',
};
const OTHERWISE = 'Aucune tâche ne correspond à ce filtre.';

function meaning() {
  const filter = document.querySelector('.task-filter.active .name a')?.firstChild.textContent.trim();
  const searching = document.querySelector('.tasks-list [cam-widget-search-pill], .tasks-list .search-label');
  return (!searching && MEANINGS[filter]) || OTHERWISE;
}

onPageChange(() => {
  for (const message of document.querySelectorAll('.tasks-list .content .well')) {
    // With a link in it, it is about a page of the list that does not exist.
    if (!message.querySelector('a') && message.lastChild.textContent.trim() !== meaning()) {
      message.lastChild.textContent = ` ${meaning()} `;
    }
  }
});
