/** Says how many tasks wait to be taken before one looks: the person who signs in sees an empty list of own tasks first. */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const TO_TAKE = 'À prendre en charge';

let count = () => {};

// What the list shows: when it changes, so may what waits.
let seen = '';

function link() {
  return [...document.querySelectorAll('.task-filter .name a')]
    .find((filter) => filter.firstChild?.textContent.trim() === TO_TAKE);
}

function show(number) {
  const filter = link();
  let waiting = filter?.querySelector('.waiting');
  if (filter && !waiting) {
    waiting = document.createElement('span');
    waiting.className = 'waiting';
    filter.append(waiting);
  }
  if (waiting && waiting.textContent !== `${number}`) {
    waiting.textContent = number;
  }
}

window.angular.module('cam.tasklist.custom').run(['$http', 'Uri', 'camAPI', ($http, Uri, api) => {
  const filters = Uri.appUri('engine://engine/:engine/filter');
  const found = () => $http.get(filters, { params: { name: TO_TAKE, resourceType: 'Task', maxResults: 1 } });
  let filter = null;

  count = async () => {
    filter ??= (await found()).data[0]?.id;
    if (filter) {
      show((await $http.get(`${filters}/${filter}/count`)).data.count);
    }
  };

  // What one starts waits there at once, whatever list is shown.
  const definitions = api.resource('process-definition');
  const start = definitions.submitForm;
  definitions.submitForm = async function startAndCount(...form) {
    const answer = await start.apply(this, form);
    count();
    return answer;
  };
}]);

onPageChange(() => {
  const active = document.querySelector('.task-filter.active .name a');
  const shown = active && link() ? active.textContent.replace(/\s+/g, ' ') : '';
  if (shown && shown !== seen) {
    seen = shown;
    count();
  }
});
