/** Roles that let screen readers go straight to the header or to the content, and understand the search field. */
import { onPageChange } from './page-changes.js';

const ROLES = [
  ['[cam-widget-header]', 'banner'],
  ['.site-wrap, .ctn-main', 'main'],
  ['[cam-widget-footer]', 'contentinfo'],
  ['.page-notifications', 'status'],
  ['input[aria-autocomplete]', 'combobox'],
];

onPageChange(() => {
  for (const [selector, role] of ROLES) {
    for (const element of document.querySelectorAll(`:is(${selector}):not([role])`)) {
      element.setAttribute('role', role);
    }
  }
});
