/** Gives the login fields visible labels: a placeholder disappears as soon as one types. */
import { onPageChange } from './page-changes.js';

function label(input) {
  const element = document.createElement('label');
  input.id ||= `login-${input.getAttribute('ng-model')}`;
  element.htmlFor = input.id;
  element.className = 'login-label';
  element.textContent = input.placeholder.trim();
  input.before(element);
  input.placeholder = '';
}

onPageChange(() => {
  // The order of the page is already the right one.
  for (const element of document.querySelectorAll('form[name="signinForm"] [tabindex]')) {
    element.removeAttribute('tabindex');
  }
  for (const input of document.querySelectorAll('form[name="signinForm"] input')) {
    if (!input.labels.length && input.placeholder && !input.placeholder.includes('{{')) {
      label(input);
      input.autocomplete = input.type === 'password' ? 'current-password' : 'username';
    }
  }
});
