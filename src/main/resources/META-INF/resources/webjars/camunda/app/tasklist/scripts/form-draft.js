/** "Save" keeps the form in this browser only: say so, and do not let one draft fill every start form. */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const LABEL = 'Garder un brouillon sur ce poste';

// Start forms have no task, so Tasklist keeps all their drafts under this one name.
const SHARED_DRAFT = 'camunda-form:undefined';

onPageChange(() => {
  for (const button of document.querySelectorAll('.form-actions button[ng-click="save($event)"]')) {
    if (button.textContent.trim() !== LABEL) {
      button.textContent = LABEL;
    }
  }
  localStorage.removeItem(SHARED_DRAFT);
});
