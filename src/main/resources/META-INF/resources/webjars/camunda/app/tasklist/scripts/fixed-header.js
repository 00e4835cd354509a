/**
 * Due date, groups and person of a task are set by the path: the head of a task shows them and offers no change,
 * which the server would refuse. Taking a task and giving it back stay.
 */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const FIXED = '[cam-tasklist-task-meta] :is([cam-widget-inline-field], .groups > span)';

function refuse(event) {
  // Tab must still lead on.
  if (event.target.closest?.(FIXED) && event.key !== 'Tab') {
    event.preventDefault();
    event.stopPropagation();
  }
}

for (const kind of ['click', 'keydown', 'paste']) {
  document.addEventListener(kind, refuse, true);
}

onPageChange(() => {
  for (const field of document.querySelectorAll(FIXED)) {
    field.removeAttribute('tabindex');
    for (const link of field.querySelectorAll('a[href]')) {
      link.removeAttribute('href');
    }
  }
});
