/**
 * Roles and names that let screen readers go straight to the header or to the content, and understand the search field
 * and the windows.
 */
import { onPageChange } from './page-changes.js';

const ROLES = [
  ['[cam-widget-header]', 'banner'],
  ['.site-wrap, .ctn-main', 'main'],
  ['[cam-widget-footer]', 'contentinfo'],
  ['.page-notifications', 'status'],
  ['input[aria-autocomplete]', 'combobox'],
];

const WINDOW_TITLE = 'window-title';

function nameWindow(title) {
  if (title.id !== WINDOW_TITLE) {
    title.id = WINDOW_TITLE;
    title.closest('[role="dialog"]')?.setAttribute('aria-labelledby', WINDOW_TITLE);
  }
}

onPageChange(() => {
  document.querySelectorAll('.modal-title').forEach(nameWindow);
  for (const [selector, role] of ROLES) {
    for (const element of document.querySelectorAll(`:is(${selector}):not([role])`)) {
      element.setAttribute('role', role);
    }
  }
});
