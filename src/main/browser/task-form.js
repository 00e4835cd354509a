/*
 * A task's form on our own page: the renderer of the Tasklist, in French, with one button. Steps and drafts are the
 * Tasklist's own scripts.
 */
import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-messages.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-calendar.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-numbers.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-questions.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/hand-votes.js';
import { keepDraft } from '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-draft.js';
import { labelOf, linkTo } from '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-fields.js';
import { FIELD, Mentions } from '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-mentions.js';
import { inSteps } from '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-steps.js';

const page = document.getElementById('tache');
const words = page.dataset;
const button = document.getElementById('envoyer');
const refusal = document.getElementById('refus');

const form = new Form({ container: document.getElementById('formulaire') });
const mentions = new Mentions();
let draft = null;
let steps = null;

function tell(...parts) {
  refusal.replaceChildren(...parts);
  refusal.hidden = false;
  refusal.scrollIntoView({ block: 'nearest' });
  refusal.focus();
}

function paragraph(...parts) {
  const element = document.createElement('p');
  element.append(...parts);
  return element;
}

function correction(field) {
  const item = document.createElement('li');
  item.append(linkTo(field, labelOf(field), () => steps?.open(field)), `\u00a0: ${field.querySelector('.fjs-form-field-error').textContent}`);
  return item;
}

/* The renderer redraws, and the translation follows it, each at its next frame. */
const redrawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

async function tellErrors(others = [], questions = null) {
  await redrawn();
  const fields = [...document.querySelectorAll('#formulaire .fjs-form-field:not(.fjs-form-field-group)')]
    .filter((field) => field.querySelector('.fjs-form-field-error'));
  const list = document.createElement('ul');
  list.append(...fields.map(correction), ...others.map((text) => {
    const item = document.createElement('li');
    item.append(text);
    return item;
  }));
  tell(paragraph(words.correct), list, ...(questions ? [questions] : []));
}

const isShown = (id) => document.querySelector(`#formulaire [id*="-${id}"]`) !== null;

/* Errors of the server stand at their fields; those of no field that is shown stand in the list. */
function placeErrors(refused) {
  const ids = new Map(form.get('formFieldRegistry').getAll().map((field) => [field.key, field.id]));
  const errors = {};
  const others = [];
  for (const { field, label, message } of refused) {
    const id = ids.get(field) ?? ids.get(field.split('.').pop());
    if (id && isShown(id)) {
      errors[id] = [...(errors[id] ?? []), message];
    } else {
      others.push(label ? `${label}\u00a0: ${message}` : message);
    }
  }
  form._setState({ errors });
  return others;
}

function tellSessionEnded() {
  const link = document.createElement('a');
  link.href = location.href;
  link.target = '_blank';
  link.textContent = words.again;
  tell(paragraph(words.ended, ' ', link));
}

const request = (data, token) => fetch(page.action, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': token },
  body: JSON.stringify(data),
});

/* A person who has signed in again in another window has another token. */
async function post(data) {
  const answer = await request(data, page.querySelector('input[name=_csrf]').value);
  if (answer.status !== 401 && answer.status !== 403) {
    return answer;
  }
  const now = await draft.read().catch(() => null);
  return now ? request(data, now.token) : answer;
}

async function send() {
  const { data, errors } = form.submit();
  if (Object.keys(errors).length) {
    // A form in steps tells them at its check.
    await (steps ? steps.go(Infinity) : tellErrors());
    return;
  }
  await draft.flush();
  let answer;
  try {
    answer = await post(mentions.answers.length ? { ...data, [FIELD]: mentions.answers } : data);
  } catch (offline) {
    tell(paragraph(words.offline));
    return;
  }
  if (answer.ok) {
    draft.sent();
    location.reload();
    // The button stays as it is until the next page is there.
    await new Promise(() => {});
  }
  if (answer.status === 401) {
    tellSessionEnded();
    return;
  }
  const { message, fields } = await answer.json().catch(() => ({}));
  if (fields?.length) {
    await tellErrors(placeErrors(fields), mentions.questions(fields));
  } else {
    tell(paragraph(message || words.failed));
  }
}

page.addEventListener('submit', async (event) => {
  event.preventDefault();
  const name = button.textContent;
  button.disabled = true;
  button.textContent = words.sending;
  page.setAttribute('aria-busy', 'true');
  try {
    await send();
  } finally {
    button.disabled = false;
    button.textContent = name;
    page.removeAttribute('aria-busy');
  }
});

form.importSchema(JSON.parse(words.schema), JSON.parse(words.values)).then(() => {
  draft = keepDraft(form, `${page.action}/brouillon`, document.getElementById('brouillon'));
  steps = inSteps(form);
  button.hidden = false;
}).catch((error) => {
  console.error(error);
  tell(paragraph(words.failed));
});
