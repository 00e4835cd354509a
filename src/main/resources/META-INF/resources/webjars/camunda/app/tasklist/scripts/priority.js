/** Every task is born with priority 50: show a priority only when somebody chose one. */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const DEFAULT_PRIORITY = '50';

onPageChange(() => {
  for (const priority of document.querySelectorAll('.tasks-list .priority')) {
    const hidden = priority.textContent.trim() === DEFAULT_PRIORITY;
    if (priority.hidden !== hidden) {
      priority.hidden = hidden;
    }
  }
});
