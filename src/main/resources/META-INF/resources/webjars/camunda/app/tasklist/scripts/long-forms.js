/**
 * Forms in the Tasklist are in steps, and drafts kept, as on our own page. The Tasklist keeps its renderer to itself: it is
 * found among the modules of its bundle, and tells of each form that it has drawn.
 */
import { keepDraft } from './form-draft.js';
import { inSteps } from './form-steps.js';

// Of the bundle of the webapps 7.24, the last that there is.
const RENDERER = 57661;

// What the Tasklist itself keeps in this browser, which the next person at it would read.
const LOCAL_DRAFTS = /^camunda-form:/;

let open = null;

function forgetLocalDrafts() {
  Object.keys(localStorage).filter((name) => LOCAL_DRAFTS.test(name)).forEach((name) => localStorage.removeItem(name));
}

function renderer() {
  let load = null;
  window.webpackChunkcamunda_bpm_webapp.push([['cadre-forms'], {}, (bundle) => { load = bundle; }]);
  return load(RENDERER).Form;
}

function drawn(form, task) {
  inSteps(form);
  const card = form._container.closest('.task-card');
  if (!card || !task) {
    return;
  }
  const place = document.createElement('div');
  place.className = 'draft';
  // In the bar at the foot of the window, which outlives one form.
  const bar = card.querySelector('.form-actions') ?? form._container.parentElement;
  bar.querySelector('.draft')?.remove();
  bar.append(place);
  open = { task, draft: keepDraft(form, new URL(`../../../../taches/${task}/brouillon`, document.baseURI), place) };
}

const { prototype } = renderer();
const importSchema = prototype.importSchema;
let asked = null;

prototype.importSchema = async function importAndTell(...given) {
  const task = asked;
  asked = null;
  const result = await importSchema.apply(this, given);
  drawn(this, task);
  return result;
};

window.angular.module('cam.tasklist.custom').run(['camAPI', '$rootScope', (api, $rootScope) => {
  const tasks = api.resource('task');
  const { formVariables, submitForm } = tasks;

  /** A form that is opened again comes with what was just typed in it. */
  tasks.formVariables = async function readAfterSaving(question, ...more) {
    await open?.draft.flush();
    const answer = await formVariables.call(this, question, ...more);
    asked = question.id;
    return answer;
  };

  tasks.submitForm = async function submitAndForget(question, ...more) {
    await open?.draft.flush();
    const answer = await submitForm.call(this, question, ...more);
    if (open?.task === question.id) {
      open.draft.sent();
    }
    return answer;
  };

  $rootScope.$on('authentication.login.required', () => setTimeout(forgetLocalDrafts));
}]);

forgetLocalDrafts();
