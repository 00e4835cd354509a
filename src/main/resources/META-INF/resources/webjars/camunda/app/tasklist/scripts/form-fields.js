/** What the scripts of a form have in common, on our own page and in the Tasklist. */

export function element(name, className, text = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** What a field asks, without its mark and its question mark. */
export function labelOf(field) {
  const label = field?.querySelector('.fjs-form-field-label');
  const text = label?.firstChild?.textContent || label?.textContent || '';
  return text.replace('*', '').replace(/\s*\?\s*$/, '').trim();
}

/**
 * A link that leads to a field.
 *
 * @param open shows the field where it may be hidden
 */
export function linkTo(field, text, open = () => {}) {
  const link = element('a', '', text);
  link.href = '';
  link.addEventListener('click', (event) => {
    event.preventDefault();
    open();
    const input = field.querySelector('input, textarea, select, [tabindex]');
    input?.scrollIntoView({ block: 'center' });
    input?.focus();
  });
  return link;
}
