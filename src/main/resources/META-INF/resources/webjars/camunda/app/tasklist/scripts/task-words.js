/**
 * What is told of a task: in the list its case's title first, then the step, the reference and the day, in the words of the
 * home page's list; at the head of the opened task the day, and the way to its case. The words are written into the task when
 * it comes from the server, and shown by the Tasklist's own templates, so that nothing is drawn twice.
 */
import { today } from './shell.js';

// As the server names a task: see TaskLabels.
const NAME = /^(.+?)\u00a0: ([A-Z]+-\d{4}-\d{4,}) (.+)$/s;
const CASE = /^IA-/;

const USUAL_PRIORITY = 50;
const DAY_LENGTH = 86_400_000;

// The list is asked for again every ten seconds: what has the focus must stay.
const IN_LIST = `
  <li class="task" ng-repeat="task in tasks track by task.id" ng-class="{active: currentTaskId === task.id}">
    <div class="clickable" ng-click="focus($event, task)">
      <h2 class="task">
        <a ng-href="{{ getHrefUrl(task) }}">
          <span class="task-title">{{ task.words.title }}</span>
          <span class="task-step" ng-if="task.words.step">{{ task.words.step }}</span>
        </a>
      </h2>
      <p class="due" ng-if="task.words.due" ng-class="{overdue: task.words.late}">{{ task.words.due }}</p>
      <p class="assignee" ng-if="hasAssignee(task)">{{ assigneeDisplayedName(task) }}</p>
      <p ng-if="task.words.priority">{{ task.words.priority }}</p>
    </div>
  </li>`;

const DUE = '<span class="due-words" ng-if="task.words.due" ng-class="{overdue: task.words.late}">{{ task.words.due }}</span>';
const CASE_LINK = '<a class="case-link" ng-if="task.words.page" ng-href="{{ task.words.page }}">Page du dossier</a>';

const FRENCH_DAY = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

function distance(days) {
  const [yesterday, now, tomorrow] = ['hier', 'aujourd’hui', 'demain'];
  if (Math.abs(days) < 2) {
    return [yesterday, now, tomorrow][days + 1];
  }
  return days < 0 ? `il y a ${-days}\u00a0jours` : `dans\u00a0${days}\u00a0jours`;
}

/**
 * @param due with the hour and the zone of the authority
 * @param now day of the application's clock
 */
function dueWords(due, now) {
  const last = Date.parse(due.slice(0, 10));
  const days = Math.round((last - Date.parse(now)) / DAY_LENGTH);
  const day = `${FRENCH_DAY.format(last).replace(/^1 /, '1er ')} (${distance(days)})`;
  return days < 0
    ? { due: `En retard, attendu le ${day}`, late: true }
    : { due: `À rendre pour le ${day}`, late: false };
}

function words(task, now) {
  const [, step, reference, title] = task.name?.match(NAME) ?? [];
  return {
    title: title ?? task.name ?? task.id,
    step: reference ? `${step} · ${reference}` : '',
    page: CASE.test(reference) ? new URL(`../../../../dossiers/${reference}`, document.baseURI).href : '',
    priority: task.priority === USUAL_PRIORITY ? '' : `Priorité ${task.priority}`,
    ...(task.due ? dueWords(task.due, now) : {}),
  };
}

/** Returns the words, or the task's own name where there is something that nobody expected: a list always appears. */
function told(task, day) {
  try {
    return words(task, day());
  } catch (failure) {
    window.console.error(failure);
    return { title: task.name ?? task.id };
  }
}

/** Adds the words to what the server answers, before anything shows it. */
function telling(resource, method, tasksOf) {
  const ask = resource[method];
  resource[method] = function askAndTell(question, done) {
    return ask.call(this, question, (failure, answer) => today.then((day) => {
      tasksOf(answer).forEach((task) => { task.words = told(task, day); });
      done(failure, answer);
    }));
  };
}

window.angular.module('cam.tasklist.custom').run(['camAPI', 'camTasksDirective', 'camTasklistTaskDirective',
  (api, [list], [task]) => {
    telling(api.resource('filter'), 'getTasks', (answer) => answer?._embedded?.task ?? []);
    telling(api.resource('task'), 'get', (answer) => (answer ? [answer] : []));
    list.template = list.template.replace(/<li class="task"[^]*<\/li>/, IN_LIST);
    task.template = task.template.replace('</h2>', `</h2>${DUE}`)
      .replace('<div class="definition-name">', (start) => start + CASE_LINK);
  }]);
