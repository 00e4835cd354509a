/** Says in words when a task is due: beside the delay in the list, and at the head of the opened task. */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

// Tasks are due at the end of a day: what is left of it is in hours, and is not yet "un jour".
window.angular.module('cam.tasklist.custom').run(['moment', (moment) => {
  moment.relativeTimeThreshold('h', 24);
}]);

// "jeudi 24 décembre 2026 à 00:00": tasks are due on a day, not at an hour.
function day(holder) {
  return holder.getAttribute('uib-tooltip').replace(/ à \d\d:\d\d$/, '');
}

function write(parent, name, text) {
  let element = parent.querySelector(`.${name}`);
  if (!element) {
    element = document.createElement('span');
    element.className = name;
    parent.append(element);
  }
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function inList() {
  for (const due of document.querySelectorAll('.tasks-list .due-date')) {
    const delay = due.querySelector('[am-time-ago]');
    if (delay) {
      write(due, 'due-day', ` (${day(delay)})`);
    }
  }
}

function inTask() {
  const names = document.querySelector('.task-card .names');
  if (names) {
    const due = document.querySelector('.task-card .due-date');
    const delay = due?.querySelector('[am-time-ago]');
    write(names, 'due-words', delay ? `À rendre pour le ${day(delay)} (${delay.textContent.trim()})` : '');
    names.querySelector('.due-words').classList.toggle('overdue', Boolean(due?.classList.contains('overdue')));
  }
}

onPageChange(() => {
  inList();
  inTask();
});
