/*
 * A task's form on our own page: the renderer of the Tasklist, in French, with one button. What is typed is kept in this
 * browser until it is sent, whatever happens to the page, the session or the network.
 */
import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-messages.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-calendar.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-questions.js';
import '../resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/hand-votes.js';

const page = document.getElementById('tache');
const words = page.dataset;
const button = document.getElementById('envoyer');
const refusal = document.getElementById('refus');
const notice = document.getElementById('brouillon');

/* Of one person and one task: the next one at this device does not read it. */
const draft = `cadre-tache:${words.person}:${words.task}`;

const form = new Form({ container: document.getElementById('formulaire') });
let typed = false;

function stored() {
  try {
    return JSON.parse(localStorage.getItem(draft));
  } catch (unreadable) {
    return null;
  }
}

function keep() {
  if (typed) {
    try {
      localStorage.setItem(draft, JSON.stringify(form._getSubmitData()));
    } catch (full) {
      /* The page still holds it. */
    }
  }
}

function labelOf(field) {
  const label = field.querySelector('.fjs-form-field-label');
  const text = label?.firstChild?.textContent || label?.textContent || '';
  return text.replace('*', '').replace(/\s*\?\s*$/, '').trim();
}

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
  const input = field.querySelector('input, textarea, select, [tabindex]');
  const link = document.createElement('a');
  link.href = '#formulaire';
  link.textContent = labelOf(field);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    input?.scrollIntoView({ block: 'center' });
    input?.focus();
  });
  const item = document.createElement('li');
  item.append(link, ` : ${field.querySelector('.fjs-form-field-error').textContent}`);
  return item;
}

/* The renderer redraws, and the translation follows it, each at its next frame. */
const redrawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));

async function tellErrors(others = []) {
  await redrawn();
  const fields = [...document.querySelectorAll('#formulaire .fjs-form-field:not(.fjs-form-field-group)')]
    .filter((field) => field.querySelector('.fjs-form-field-error'));
  const list = document.createElement('ul');
  list.append(...fields.map(correction), ...others.map((text) => {
    const item = document.createElement('li');
    item.append(text);
    return item;
  }));
  tell(paragraph(words.correct), list);
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
      others.push(label ? `${label} : ${message}` : message);
    }
  }
  form._setState({ errors });
  return others;
}

function tellSessionEnded() {
  const link = document.createElement('a');
  link.href = location.href;
  link.textContent = words.again;
  tell(paragraph(words.ended, ' ', link));
}

async function post(data) {
  const token = page.querySelector('input[name=_csrf]').value;
  return fetch(page.action, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': token },
    body: JSON.stringify(data),
  });
}

async function send() {
  const { data, errors } = form.submit();
  if (Object.keys(errors).length) {
    await tellErrors();
    return;
  }
  typed = true;
  keep();
  let answer;
  try {
    answer = await post(data);
  } catch (offline) {
    tell(paragraph(words.offline));
    return;
  }
  if (answer.ok) {
    typed = false;
    localStorage.removeItem(draft);
    location.reload();
    return;
  }
  if (answer.status === 401) {
    tellSessionEnded();
    return;
  }
  const { message, fields } = await answer.json().catch(() => ({}));
  if (fields?.length) {
    await tellErrors(placeErrors(fields));
  } else {
    tell(paragraph(message || words.failed));
  }
}

page.addEventListener('submit', async (event) => {
  event.preventDefault();
  button.disabled = true;
  try {
    await send();
  } finally {
    button.disabled = false;
  }
});

for (const kind of ['input', 'change', 'click']) {
  page.addEventListener(kind, (event) => { typed ||= event.isTrusted && Boolean(event.target.closest('.fjs-form')); }, true);
}
form.on('changed', keep);
window.addEventListener('pagehide', keep);

const before = stored();
document.getElementById('effacer').addEventListener('click', () => {
  localStorage.removeItem(draft);
  typed = false;
  location.reload();
});

form.importSchema(JSON.parse(words.schema), { ...JSON.parse(words.values), ...before }).then(() => {
  button.hidden = false;
  notice.hidden = !before;
}).catch((error) => {
  console.error(error);
  tell(paragraph(words.failed));
});
