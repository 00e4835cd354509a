/**
 * What a screen reader needs of a form and the renderer leaves out. A question with several answers to choose from is
 * one group, read out with its question. In the facts above the questions, what heads a line says so, and a long part is
 * folded and unfolds in its place. Pictures beside words are passed over, and the sign of the renderer's authors, which only shows a picture, has a name.
 */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

// The characters of a part of a fact that is read at a glance, and those of a longer one that show before it is unfolded.
const SHORT = 130;
const BEGINNING = 85;

function line(className, ...parts) {
  const made = document.createElement(className ? 'span' : 'p');
  made.className = className;
  made.append(...parts);
  return made;
}

/** A part of a fact: a paragraph, or what unfolds to one. */
function part(text) {
  if (text.length <= SHORT) {
    return line('', text);
  }
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const end = text.lastIndexOf(' ', BEGINNING);
  summary.append(
    line('fact-beginning', text.slice(0, end > 0 ? end : BEGINNING)),
    ' ',
    line('fact-more', 'Lire la suite'),
    line('fact-less', 'Replier'),
  );
  details.className = 'long-fact';
  details.append(summary, line('', text));
  return details;
}

function inParts(fact) {
  const parts = fact.textContent.split('\n').map((text) => text.trim()).filter(Boolean);
  if (parts.length > 1 || parts.some((text) => text.length > SHORT)) {
    fact.replaceChildren(...parts.map(part));
  }
}

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
    inParts(heading.nextElementSibling);
  }
  for (const picture of document.querySelectorAll('.fjs-container svg:not([aria-hidden], [role])')) {
    picture.setAttribute('aria-hidden', 'true');
  }
  for (const sign of document.querySelectorAll('.fjs-powered-by-link:not([aria-label])')) {
    sign.setAttribute('aria-label', 'bpmn.io');
    sign.removeAttribute('title');
  }
});
