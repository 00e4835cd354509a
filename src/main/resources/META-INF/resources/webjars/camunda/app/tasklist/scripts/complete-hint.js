/** Says, beside a greyed button, why it is greyed: a task to claim first, or the fields to correct. */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';
import { labelOf, linkTo } from './form-fields.js';

const BUTTONS = '.form-actions button[ng-click="complete()"], .modal-footer button[ng-click="startProcessInstance()"]';

// More of them would take the form's own room; those named lead from one to the next.
const NAMED = 3;

function others(count) {
  if (count < 1) {
    return '.';
  }
  return count > 1 ? ` et ${count} autres champs.` : ' et un autre champ.';
}

function isShown(element) {
  return element.offsetParent !== null;
}

/** Several fields of one name are told apart by the group they stand in. */
function fieldsInError(scope) {
  const fields = [...scope.querySelectorAll('.fjs-form-field:not(.fjs-form-field-group)')]
    .filter((field) => field.querySelector('.fjs-form-field-error'));
  const labels = fields.map(labelOf);
  return fields.map((field, index) => {
    const label = labels[index];
    const group = labels.indexOf(label) !== labels.lastIndexOf(label) && labelOf(field.closest('.fjs-form-field-group'));
    return { field, label: group ? `${label} (${group})` : label };
  });
}

/** The reason as a key, to tell when it changes, and as what to show. */
function reason(button) {
  if (!button.disabled) {
    return { key: '' };
  }
  const task = button.closest('.task-card');
  if (task?.querySelector('button.claim')) {
    return sentence('Prenez d’abord la tâche en charge.');
  }
  if (task?.querySelector('.disabled-form')) {
    return sentence('Cette tâche est prise en charge par une autre personne.');
  }
  const scope = task ?? button.closest('.modal-content');
  // A form in steps has a check of its own, which opens the right step.
  if (scope.querySelector('.form-steps')) {
    return { key: '' };
  }
  const fields = fieldsInError(scope);
  if (fields.length) {
    return {
      key: fields.map((field) => field.label).join(),
      show: (hint) => {
        hint.replaceChildren('À corriger\u00a0: ');
        fields.slice(0, NAMED).forEach(({ field, label }, index) => {
          hint.append(index ? ', ' : '', linkTo(field, label || 'un champ'));
        });
        hint.append(others(fields.length - NAMED));
      },
    };
  }
  return scope.querySelector('.form-control.ng-invalid')
    ? sentence('Remplissez d’abord les champs obligatoires.')
    : { key: '' };
}

function sentence(text) {
  return { key: text, show: (hint) => hint.replaceChildren(text) };
}

function hintOf(button) {
  let hint = button.parentElement.querySelector('.complete-hint');
  if (!hint) {
    hint = document.createElement('p');
    hint.className = 'complete-hint';
    hint.setAttribute('role', 'status');
    button.parentElement.append(hint);
  }
  return hint;
}

onPageChange(() => {
  for (const button of document.querySelectorAll(BUTTONS)) {
    if (isShown(button)) {
      const { key, show } = reason(button);
      const hint = hintOf(button);
      if (hint.dataset.reason !== key) {
        hint.dataset.reason = key;
        hint.hidden = !key;
        if (show) {
          show(hint);
        }
      }
    }
  }
});
