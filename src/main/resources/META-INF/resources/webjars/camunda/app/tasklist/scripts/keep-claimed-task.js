/**
 * A task one has just claimed leaves the list of those to take, and the agent believes it lost. So the list of one's
 * own tasks is shown instead, and the task stays open with what is already typed in it.
 */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const TO_TAKE = 'À prendre en charge';
const OWN_TASKS = 'Mes tâches';

let search = null;
let unclaimed = null;

window.angular.module('cam.tasklist.custom').run(['search', (service) => {
  search = service;
}]);

function filterLink(name, state = '') {
  return [...document.querySelectorAll(`.task-filter${state} .name a`)]
    .find((link) => link.firstChild?.textContent.trim() === name);
}

function showOwnTasks() {
  const own = filterLink(OWN_TASKS);
  if (own && filterLink(TO_TAKE, '.active')) {
    // Without this, the Tasklist closes the open task when it changes the list.
    search.updateSilently({ forceDisplayTask: true });
    own.click();
  }
}

// From the claim to the next key or click: the Tasklist draws the task anew, once or several times.
let keepsFocus = false;
['keydown', 'pointerdown'].forEach((kind) => {
  document.addEventListener(kind, () => { keepsFocus = false; }, true);
});

/** The button that had the focus is gone, at once or when the task is drawn anew. */
function keepFocus(card) {
  const title = card.querySelector('h2.task');
  if (title && document.activeElement === document.body) {
    title.tabIndex = -1;
    title.focus();
  }
}

onPageChange(() => {
  const card = document.querySelector('.task-card');
  if (card?.querySelector('button.claim')) {
    unclaimed = search().task;
  } else if (unclaimed && card?.querySelector('button.unclaim')) {
    if (search().task === unclaimed) {
      showOwnTasks();
      keepsFocus = true;
    }
    unclaimed = null;
  }
  if (keepsFocus && card) {
    keepFocus(card);
  }
});
