/**
 * Asks the person who sends a form whether words of its texts are a person. What is none is sent along with the form, and kept; a
 * person is taken out by rewording the text.
 */
import { element } from './form-fields.js';

/** Under which the answers are sent, beside the fields of the form. */
export const FIELD = 'notPersons';

export class Mentions {
  constructor() {
    this.dismissed = new Set();
  }

  /** What was answered so far. */
  get answers() {
    return [...this.dismissed];
  }

  /** @param refused what the server refused, by field; @return what to show of it, null when nothing is asked */
  questions(refused = []) {
    const asked = new Map();
    refused.filter(({ mention }) => mention).forEach(({ mention, label }) => {
      asked.set(mention, new Set([...(asked.get(mention) ?? []), label]));
    });
    if (!asked.size) {
      return null;
    }
    const box = element('fieldset', 'mentions');
    box.append(
      element('legend', '', 'Est-ce une personne, son numéro ou son adresse\u00a0?'),
      element('p', 'help', 'Ce texte sera lu par d’autres. Si oui, reformulez. Si non, cochez, puis envoyez de nouveau\u00a0: '
        + 'le texte reste tel quel, et la question ne sera plus posée.'),
      ...[...asked].map(([words, fields]) => this.choice(words, [...fields].join(', '))),
    );
    return box;
  }

  /** @param fields where the words stand */
  choice(words, fields) {
    const label = element('label', 'choice');
    const box = element('input', '');
    box.type = 'checkbox';
    box.addEventListener('change', () => {
      this.dismissed[box.checked ? 'add' : 'delete'](words);
    });
    label.append(box, element('span', '', `«\u00a0${words}\u00a0» (${fields})\u00a0: non`));
    return label;
  }
}
