/**
 * A task one has just claimed leaves the list of unassigned tasks, and the agent believes it lost. When the
 * current filter no longer lists it, go to the filter of one's own tasks and open the task again there.
 */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const OWN_TASKS = 'Mes tâches';
const LIST_RELOADS_WITHIN = 1000;

let unclaimed = null;
let toReopen = null;

function addressOptions() {
  return new URLSearchParams(location.hash.split('?')[1]);
}

function openTask() {
  return addressOptions().get('task');
}

function isListed(task) {
  return document.querySelector(`.tasks-list a[href*="task=${CSS.escape(task)}"]`) !== null;
}

function ownTasksFilter() {
  return [...document.querySelectorAll('.task-filter')]
    .find((filter) => filter.querySelector('.name a')?.firstChild?.textContent.trim() === OWN_TASKS);
}

function showAmongOwnTasks(task) {
  const filter = ownTasksFilter();
  if (filter && openTask() === task && !isListed(task)) {
    toReopen = task;
    filter.click();
  }
}

function reopen(task) {
  const options = addressOptions();
  options.set('task', task);
  location.hash = `#/?${options}`;
}

onPageChange(() => {
  const card = document.querySelector('.task-card');
  if (card?.querySelector('button.claim')) {
    unclaimed = openTask();
  } else if (unclaimed && card?.querySelector('button.unclaim')) {
    const task = unclaimed;
    unclaimed = null;
    // The list reloads just after the task and announces nothing.
    setTimeout(() => showAmongOwnTasks(task), LIST_RELOADS_WITHIN);
  }
  if (toReopen && openTask() === null) {
    const task = toReopen;
    toReopen = null;
    reopen(task);
  }
});
