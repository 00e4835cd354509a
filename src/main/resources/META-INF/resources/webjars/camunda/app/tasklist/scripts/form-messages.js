/** The form renderer (form-js 1.8.8) speaks English only and takes no translation: put its texts into French. */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const plural = (count) => (Number(count) > 1 ? 's' : '');
const decimal = (number) => number.replace('.', ',');

// Where the renderer writes texts of its own: what the author of a form or a user wrote is never touched.
const TEXTS = [
  '.fjs-form-field-error li',
  '.fjs-dropdownlist-empty',
  '.fjs-select-placeholder',
  '.fjs-skip-link, .fjs-taglist-skip-link',
  '.fjs-table-empty',
  '.fjs-table-body td[colspan]',
  '.fjs-table-nav-label',
  '.fjs-iframe-placeholder-text',
].join();

const SENTENCES = [
  [/^Field is required\.$/, () => 'Ce champ est obligatoire.'],
  [/^Field must have minimum value of (.+)\.$/, (min) => `Indiquez un nombre supérieur ou égal à ${decimal(min)}.`],
  [/^Field must have maximum value of (.+)\.$/, (max) => `Indiquez un nombre inférieur ou égal à ${decimal(max)}.`],
  [/^Field must have minimum length of (.+)\.$/, (length) => `Écrivez au moins ${length} caractère${plural(length)}.`],
  [/^Field must have maximum length of (.+)\.$/, (length) => `Écrivez au plus ${length} caractère${plural(length)}.`],
  [/^Field must be a valid email\.$/, () => 'Indiquez une adresse électronique, par exemple prenom.nom@exemple.fr.'],
  [/^Field must be a valid {1,2}international phone number\./,
    () => 'Indiquez un numéro de téléphone au format international, par exemple +33320000000.'],
  [/^Value is not a number\.$/, () => 'Indiquez un nombre.'],
  [/^Value is expected to be an integer\.$/, () => 'Indiquez un nombre entier.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/,
    (digits) => `Indiquez au plus ${digits} chiffre${plural(digits)} après la virgule.`],
  [/^Please select a valid value, the two nearest valid values are (\S+) and (\S+)\.$/,
    (lower, upper) => `Cette valeur n’est pas permise\u00a0; les plus proches sont ${decimal(lower)} et ${decimal(upper)}.`],
  [/^Date and time must both be entered\.$/, () => 'Indiquez la date et l’heure.'],
  [/^Select$/, () => 'Choisir'],
  [/^No results$/, () => 'Aucun résultat'],
  [/^All values selected$/, () => 'Toutes les réponses sont choisies'],
  [/^Skip to search$/, () => 'Aller à la recherche'],
  [/^Nothing to show\.$/, () => 'Rien à afficher.'],
  [/^No content to show\.$/, () => 'Rien à afficher.'],
  [/^External content couldn't be loaded\.$/, () => 'Le contenu externe n’a pas pu être chargé.'],
  [/^ of $/, () => ' sur '],
];

const ATTRIBUTES = [
  [/^Search$/, () => 'Chercher'],
  [/^Increment$/, () => 'Augmenter'],
  [/^Decrement$/, () => 'Diminuer'],
  [/^Remove tag$/, () => 'Retirer cette réponse'],
  [/^Previous page$/, () => 'Page précédente'],
  [/^Next page$/, () => 'Page suivante'],
  [/^Click to sort by (.+) ascending$/, (column) => `Trier par ${column}, ordre croissant`],
  [/^Click to sort by (.+) descending$/, (column) => `Trier par ${column}, ordre décroissant`],
  [/^Click to remove sorting$/, () => 'Ne plus trier'],
];

// A regular expression means nothing to the reader: the field's own indication says what is expected.
const PATTERN = /^Field must match pattern .+\.$/s;

function patternMessage(node) {
  const indication = node.parentElement.closest('.fjs-form-field').querySelector('.fjs-form-field-description');
  const expected = indication && indication.textContent.trim();
  return expected
    ? `Ce champ n’a pas la forme attendue. ${expected}`
    : 'Ce champ n’a pas la forme attendue.';
}

function translate(text, sentences) {
  for (const [english, french] of sentences) {
    const match = english.exec(text);
    if (match) {
      return french(...match.slice(1));
    }
  }
  return undefined;
}

function translateTexts(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const french = PATTERN.test(node.data) ? patternMessage(node) : translate(node.data, SENTENCES);
    if (french !== undefined) {
      node.data = french;
    }
  }
}

function translateAttribute(element, attribute) {
  const french = translate(element.getAttribute(attribute), ATTRIBUTES);
  if (french !== undefined) {
    element.setAttribute(attribute, french);
  }
}

onPageChange(() => {
  for (const form of document.querySelectorAll('.fjs-container')) {
    form.querySelectorAll(TEXTS).forEach(translateTexts);
    for (const attribute of ['placeholder', 'aria-label', 'title']) {
      form.querySelectorAll(`[${attribute}]`).forEach((element) => translateAttribute(element, attribute));
    }
  }
});
