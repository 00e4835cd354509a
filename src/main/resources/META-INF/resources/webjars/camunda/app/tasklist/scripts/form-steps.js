/**
 * A long form is shown one section after the other. Before it is sent, a last step says what is missing and lists every
 * answer, each with a way back to it. The sections are the form's own, in their order: nothing here knows which form it is.
 */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';
import { element, linkTo } from './form-fields.js';

// Shorter ones are seen at a glance.
const MANY_SECTIONS = 5;
const MANY_QUESTIONS = 20;

const CHECK = 'Vérifier et envoyer';

const isQuestion = (component) => Boolean(component.key) && component.type !== 'expression';

const questionsIn = (components = []) => components
  .reduce((count, component) => count + (isQuestion(component) ? 1 : 0) + questionsIn(component.components), 0);

function isLong({ components }) {
  const sections = components.filter((one) => one.type === 'group' && questionsIn(one.components));
  return sections.length >= MANY_SECTIONS && questionsIn(components) >= MANY_QUESTIONS;
}

function button(className, text, act) {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/** The name of a section, which stands on its frame; null for what is none. */
function nameOf(row) {
  const group = row.querySelector('.fjs-form-field-group');
  const asks = group?.querySelector('input, textarea');
  return asks ? group.querySelector(':scope > .fjs-form-field-label') : null;
}

const dayOf = (text) => text.replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$3/$2/$1');

/** An answer as people read it; empty where there is none. */
function words(field, value, lists) {
  if (value === null || value === undefined || value === '' || value.length === 0) {
    return '';
  }
  if (field.type === 'checkbox') {
    return value ? 'Oui' : 'Non';
  }
  if (field.type === 'datetime') {
    return dayOf(String(value));
  }
  if (field.type === 'number') {
    const unit = field.appearance?.suffixAdorner;
    return Number(value).toLocaleString('fr-FR') + (unit ? `\u00a0${unit}` : '');
  }
  const options = field.values ?? lists[field.valuesKey] ?? [];
  const nameOf = (code) => options.find((option) => option.value === code)?.label ?? String(code);
  return Array.isArray(value) ? value.map(nameOf).join(', ') : nameOf(value);
}

function put(node, name, value) {
  if (node[name] !== value) {
    node[name] = value;
  }
}

class Steps {
  constructor(form) {
    this.form = form;
    this.container = form._container;
    this.at = 0;
    this.drawn = '';
    this.title = element('h2', 'step-title');
    this.title.tabIndex = -1;
    this.list = element('ol', 'step-list');
    this.list.setAttribute('aria-label', 'Étapes du formulaire');
    this.head = element('div', 'form-steps');
    this.head.append(this.title, this.list);
    this.check = element('div', 'step-check');
    this.lacking = element('div', 'step-lacking');
    this.answers = element('div', 'step-answers');
    this.check.append(this.lacking, this.answers);
    this.back = button('step-back', 'Étape précédente', () => this.go(this.at - 1));
    this.next = button('step-next', 'Étape suivante', () => this.go(this.at + 1));
    this.moves = element('p', 'step-moves');
    this.moves.append(this.back, this.next);
    this.container.before(this.head, this.check);
    this.container.after(this.moves);
    // A person who presses Enter in an answer goes on; the form is sent from the check alone.
    this.container.addEventListener('submit', (event) => this.stay(event), true);
    // A listener that returns something would be the last that is told.
    form.on('changed', () => {
      if (this.isAtCheck()) {
        this.tellMissing();
      }
    });
  }

  stay(event) {
    if (!this.isAtCheck()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.go(this.at + 1);
    }
  }

  /** What stands before the first section comes with it, what stands between two with the one before. */
  sections() {
    const sections = [];
    const before = [];
    for (const row of this.container.querySelectorAll('.fjs-layout-row')) {
      if (row.parentElement.closest('.fjs-layout-row')) {
        continue;
      }
      const name = nameOf(row);
      if (name) {
        // It is the step's title already.
        name.dataset.stepName = '';
        sections.push({ name: name.textContent.trim(), rows: [...before.splice(0), row] });
      } else {
        (sections.at(-1)?.rows ?? before).push(row);
      }
    }
    return sections;
  }

  isAtCheck() {
    return this.at === this.sections().length;
  }

  draw() {
    const sections = this.sections();
    if (!sections.length || !this.container.isConnected) {
      return;
    }
    this.at = Math.min(this.at, sections.length);
    const names = [...sections.map((section) => section.name), CHECK];
    sections.forEach(({ rows }, place) => rows.forEach((row) => {
      put(row, 'hidden', place !== this.at);
      put(row.dataset, 'place', String(place));
    }));
    const key = [this.at, ...names].join('\n');
    if (key === this.drawn) {
      return;
    }
    this.drawn = key;
    this.title.textContent = `Étape ${this.at + 1} sur ${names.length}\u00a0: ${names[this.at]}`;
    this.list.replaceChildren(...names.map((name, place) => this.item(name, place)));
    const checking = this.at === sections.length;
    this.check.hidden = !checking;
    this.back.hidden = this.at === 0;
    this.next.hidden = checking;
    this.next.textContent = this.at === sections.length - 1 ? CHECK : 'Étape suivante';
    this.head.parentElement.dataset.step = checking ? 'check' : 'section';
  }

  item(name, place) {
    const move = button('', String(place + 1), () => this.go(place));
    move.setAttribute('aria-label', `Étape ${place + 1}\u00a0: ${name}`);
    move.title = name;
    if (place === this.at) {
      move.setAttribute('aria-current', 'step');
    }
    const item = document.createElement('li');
    item.append(move);
    return item;
  }

  go(place) {
    this.at = Math.max(0, Math.min(place, this.sections().length));
    this.draw();
    if (this.isAtCheck()) {
      this.form.validate();
      this.tellMissing();
      this.tellAnswers();
    }
    this.title.focus({ preventScroll: true });
    this.title.scrollIntoView({ block: 'start' });
  }

  /** Opens the section that holds something of the form. */
  open(node) {
    const place = this.sections().findIndex(({ rows }) => rows.some((row) => row.contains(node)));
    if (place >= 0 && place !== this.at) {
      this.go(place);
    }
  }

  fieldOf(id) {
    const input = this.container.querySelector(`[id$="-${id}"], [id*="-${id}-"]`);
    return input?.closest('.fjs-form-field');
  }

  missing() {
    const fields = this.form.get('formFieldRegistry');
    return Object.keys(this.form._getState().errors)
      .map((id) => ({ field: fields.get(id), node: this.fieldOf(id) }))
      .filter(({ field, node }) => field && node);
  }

  link({ field, node }) {
    const group = node.parentElement.closest('.fjs-form-field-group')?.querySelector(':scope > .fjs-form-field-label');
    const label = (field.label || field.dateLabel || '').replace(/\s*\?\s*$/, '');
    const item = document.createElement('li');
    item.append(linkTo(node, label, () => this.open(node)), ` (${group?.textContent.trim() ?? ''})`);
    return item;
  }

  /** The questions of a section that are shown, in their order. */
  questionsOf({ rows }) {
    return this.form.get('formFieldRegistry').getAll()
      .filter((field) => field.key && field.type !== 'expression')
      .map((field) => ({ field, node: this.fieldOf(field.id) }))
      .filter(({ node }) => node && rows.some((row) => row.contains(node)));
  }

  answer({ field, node }, data, lists) {
    const question = (field.label || field.dateLabel || '').trim();
    const said = words(field, data[field.key], lists);
    const change = button('step-change', 'Modifier', () => {
      this.open(node);
      node.querySelector('input, textarea, select, [tabindex]')?.focus();
    });
    change.setAttribute('aria-label', `Modifier\u00a0: ${question}`);
    const line = element('li', 'step-answer');
    line.append(
      element('span', 'step-question', question),
      element('span', said ? 'step-said' : 'step-said step-empty', said || 'Sans réponse'),
      change,
    );
    return line;
  }

  tellAnswers() {
    const { data, initialData } = this.form._getState();
    const lists = { ...initialData, ...data };
    this.answers.replaceChildren(...this.sections().flatMap((section) => {
      const list = element('ul', '');
      list.append(...this.questionsOf(section).map((one) => this.answer(one, data, lists)));
      return [element('h3', '', section.name), list];
    }));
  }

  tellMissing() {
    const missing = this.missing();
    const key = missing.map(({ field }) => field.id).join();
    if (this.lacking.dataset.missing === key) {
      return;
    }
    this.lacking.dataset.missing = key;
    if (!missing.length) {
      this.lacking.replaceChildren(element('p', 'step-complete', 'Rien ne manque\u00a0: vous pouvez envoyer le formulaire.'));
      return;
    }
    const list = document.createElement('ul');
    list.append(...missing.map((one) => this.link(one)));
    const count = missing.length > 1 ? `${missing.length} réponses sont` : 'Une réponse est';
    this.lacking.replaceChildren(element('p', 'step-missing', `${count} à donner ou à corriger avant l’envoi\u00a0:`), list);
  }
}

/** @return the steps of a long form, null for one that is not */
export function inSteps(form) {
  if (!isLong(form._getState().schema)) {
    return null;
  }
  const steps = new Steps(form);
  onPageChange(() => steps.draw());
  steps.draw();
  return steps;
}
