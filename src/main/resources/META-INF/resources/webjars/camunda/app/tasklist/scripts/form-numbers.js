/**
 * Numbers of forms are written with a decimal comma. The renderer writes a point and knows no other: between its fields and
 * the person who reads them, each becomes the other.
 */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const NUMBERS = '.fjs-form-field-number input';
const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

const withComma = (text) => String(text).replace('.', ',');

const known = new WeakSet();

function speakFrench(input) {
  const write = (text) => native.set.call(input, withComma(text));
  write(native.get.call(input));
  Object.defineProperty(input, 'value', {
    get: () => native.get.call(input).replace(',', '.'),
    set: (text) => write(text ?? ''),
  });
  // Before the renderer is told: a typed point becomes a comma at once, where the cursor stays.
  input.addEventListener('input', () => {
    const typed = native.get.call(input);
    if (typed.includes('.')) {
      const place = input.selectionStart;
      write(typed);
      input.setSelectionRange(place, place);
    }
  }, true);
  known.add(input);
}

onPageChange(() => {
  for (const input of document.querySelectorAll(NUMBERS)) {
    if (!known.has(input)) {
      speakFrench(input);
    }
  }
});
