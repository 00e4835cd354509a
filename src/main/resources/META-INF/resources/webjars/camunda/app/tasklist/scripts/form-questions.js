/**
 * Adds what the form renderer leaves out. For screen readers: a question with several answers to choose from is one
 * group, read out with its question; the first cell of a fact is its heading; pictures beside words are passed over, and
 * the sign of the renderer's authors, which is only a picture, has a name. For everybody: a long part of a fact is folded
 * and unfolds in its place.
 */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const NARROW = window.matchMedia('(max-width: 48rem)').matches;

/** The most characters of a part of a fact that is not folded: about a line, or two on a telephone. */
const SHORT = NARROW ? 70 : 90;

/** The most characters of a folded part that show. */
const BEGINNING = NARROW ? 45 : 65;

function paragraph(text) {
  const made = document.createElement('p');
  made.append(text);
  return made;
}

function span(className, text) {
  const made = document.createElement('span');
  made.className = className;
  made.append(text);
  return made;
}

/** A part of a fact: a paragraph, or what unfolds to one. */
function part(text) {
  if (text.length <= SHORT) {
    return paragraph(text);
  }
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const end = text.lastIndexOf(' ', BEGINNING);
  summary.append(
    span('fact-beginning', text.slice(0, end > 0 ? end : BEGINNING)),
    ' ',
    span('fact-more', 'Lire la suite'),
    span('fact-less', 'Replier'),
  );
  details.className = 'long-fact';
  details.append(summary, paragraph(text));
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
