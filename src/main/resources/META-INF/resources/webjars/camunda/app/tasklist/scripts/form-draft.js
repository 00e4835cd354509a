/**
 * What is typed in a form stays in this browser: when one asks for it, and when one leaves the task before it is sent,
 * since the Tasklist would forget it without a word. One draft does not fill every start form.
 */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const SAVE = '.form-actions button[ng-click="save($event)"]';

// Clicks on these lead away from the open task, or close its form.
const WAYS_OUT = '[cam-widget-header] a, .task-filters a, .tasks-list a, .task-card .nav-tabs a, .case-link, .unclaim';

// Start forms have no task, so Tasklist keeps all their drafts under this one name.
const SHARED_DRAFT = 'camunda-form:undefined';

let typed = false;

// The open task. The address names it too, and changes for many other reasons.
let open = null;

function taskInAddress() {
  return new URLSearchParams(location.hash.split('?')[1]).get('task');
}

function keep() {
  const save = document.querySelector(`.task-card ${SAVE}:not([disabled])`);
  if (typed && save) {
    save.click();
  }
  typed = false;
}

for (const kind of ['input', 'change', 'click']) {
  document.addEventListener(kind, (event) => {
    typed ||= event.isTrusted && Boolean(event.target.closest?.('.task-card .fjs-form'));
  }, true);
}
document.addEventListener('click', (event) => event.isTrusted && event.target.closest?.(WAYS_OUT) && keep(), true);
window.addEventListener('popstate', () => taskInAddress() !== open && keep());
window.addEventListener('pagehide', keep);

onPageChange(() => {
  open = document.querySelector('.task-card') && taskInAddress();
  for (const button of document.querySelectorAll(SAVE)) {
    const label = button.disabled ? 'Brouillon gardé sur ce poste' : 'Garder un brouillon sur ce poste';
    if (button.textContent.trim() !== label) {
      button.textContent = label;
    }
  }
  localStorage.removeItem(SHARED_DRAFT);
});
