/**
 * A supervisor opens tasks that are for others to do. The Tasklist then shows an error without a word: say what the
 * server answered. (Its stylesheet offers no claim where the form is refused.)
 */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

let search = null;
let asked = null;

window.angular.module('cam.tasklist.custom').run(['search', (service) => {
  search = service;
}]);

async function explain(message, task) {
  const answer = await fetch(
    new URL(`../../../api/engine/engine/default/task/${encodeURIComponent(task)}/form`, document.baseURI));
  if (answer.status !== 403 || search().task !== task) {
    return;
  }
  const groups = document.querySelector('.task-card .groups')?.textContent.trim();
  const reason = (await answer.json()).message;
  message.textContent = groups ? `${reason} Elle revient à\u00a0: ${groups}.` : reason;
  message.closest('.alert').querySelector('.status').textContent = 'Vous ne remplissez pas ce formulaire.';
}

onPageChange(() => {
  const message = document.querySelector('.task-card .form-pane > .alert-danger .message');
  if (!message) {
    asked = null;
  } else if (!message.textContent.trim() && asked !== message) {
    asked = message;
    explain(message, search().task);
  }
});
