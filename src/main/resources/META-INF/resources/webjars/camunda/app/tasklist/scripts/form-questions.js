/** A question with several answers to choose from is one group, read out with its question. */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const ROLES = { 'fjs-form-field-radio': 'radiogroup', 'fjs-form-field-checklist': 'group' };

onPageChange(() => {
  for (const [kind, role] of Object.entries(ROLES)) {
    for (const field of document.querySelectorAll(`.${kind}:not([role])`)) {
      const question = field.querySelector(':scope > .fjs-form-field-label:not([for])');
      if (question) {
        field.setAttribute('role', role);
        field.setAttribute('aria-label', question.firstChild.textContent.trim());
      }
    }
  }
});
