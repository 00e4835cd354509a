/** On a small screen a task opens below the list, out of sight: the page moves to it. */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const NARROW = window.matchMedia('(max-width: 767px)');

let search = null;
let shown = null;

window.angular.module('cam.tasklist.custom').run(['search', (service) => {
  search = service;
}]);

onPageChange(() => {
  const card = document.querySelector('.task-card');
  const task = card ? search().task : null;
  if (task !== shown) {
    shown = task;
    if (task && NARROW.matches) {
      card.scrollIntoView();
    }
  }
});
