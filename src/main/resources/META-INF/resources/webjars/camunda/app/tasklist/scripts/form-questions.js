/**
 * What a screen reader needs of a form and the renderer leaves out. A question with several answers to choose from is
 * one group, read out with its question. In the facts above the questions, what heads a line says so. Pictures beside
 * words are passed over, and the sign of the renderer's authors, which only shows a picture, has a name.
 */
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
  for (const heading of document.querySelectorAll('.fjs-form-field-html tr > th:first-child:not([scope])')) {
    heading.scope = 'row';
  }
  for (const picture of document.querySelectorAll('.fjs-container svg:not([aria-hidden], [role])')) {
    picture.setAttribute('aria-hidden', 'true');
  }
  for (const sign of document.querySelectorAll('.fjs-powered-by-link:not([aria-label])')) {
    sign.setAttribute('aria-label', 'bpmn.io');
    sign.removeAttribute('title');
  }
});
