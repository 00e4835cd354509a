/**
 * Votes by hand are one table: a line for each member, a column for each vote, and no member in two columns. The form's own
 * four lists are hidden beneath it and hold the answers, so that nothing else needs to know of the table.
 */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const LISTS = ['Field_HandFor', 'Field_HandAgainst', 'Field_HandAbstain', 'Field_HandNoPart'];

const boxesOf = (field) => [...field.querySelectorAll('input[type=checkbox]')].filter((box) => !box.closest('.hand-votes'));

const labelOf = (box) => box.closest('label')?.textContent.trim()
  ?? document.querySelector(`label[for="${box.id}"]`)?.textContent.trim() ?? '';

function cell(text, scope) {
  const heading = document.createElement('th');
  heading.scope = scope;
  heading.textContent = text;
  return heading;
}

/** A person who votes in one column no longer votes in the others. */
function choose(fields, line, column, chosen) {
  fields.forEach((field, place) => {
    const box = boxesOf(field)[line];
    if (box.checked !== (place === column && chosen)) {
      box.click();
    }
  });
}

function line(fields, titles, name, index) {
  const row = document.createElement('tr');
  row.append(cell(name, 'row'), ...titles.map((title, column) => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.setAttribute('aria-label', `${name}\u00a0: ${title}`);
    box.addEventListener('change', () => choose(fields, index, column, box.checked));
    const place = document.createElement('td');
    place.append(box);
    return place;
  }));
  return row;
}

function tableOf(fields, names) {
  const titles = fields.map((field) => field.querySelector('.fjs-form-field-label').firstChild.textContent.trim());
  const table = document.createElement('table');
  table.className = 'hand-votes';
  table.dataset.names = names.join('\n');
  const head = document.createElement('tr');
  head.append(cell('Membre', 'col'), ...titles.map((title) => cell(title, 'col')));
  table.createTHead().append(head);
  table.createTBody().append(...names.map((name, index) => line(fields, titles, name, index)));
  return table;
}

onPageChange(() => {
  const fields = LISTS
    .map((id) => document.querySelector(`.fjs-container input[id*="-${id}-"]`)?.closest('.fjs-form-field-checklist'))
    .filter(Boolean);
  if (fields.length !== LISTS.length) {
    return;
  }
  const names = boxesOf(fields[0]).map(labelOf);
  let table = fields[0].querySelector('.hand-votes');
  if (table?.dataset.names !== names.join('\n')) {
    table?.remove();
    table = tableOf(fields, names);
    fields.forEach((field) => { field.dataset.handList = ''; });
    fields[0].append(table);
  }
  // A draft that comes back, or a refusal, changes the lists.
  [...table.tBodies[0].rows].forEach((row, index) => {
    [...row.querySelectorAll('input')].forEach((box, column) => {
      const { checked } = boxesOf(fields[column])[index];
      if (box.checked !== checked) {
        box.checked = checked;
      }
    });
  });
});
