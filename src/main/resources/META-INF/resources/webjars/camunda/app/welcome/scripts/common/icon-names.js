/** Names the buttons and links that show only an icon, for screen readers and for people who hover over them. */
import { onPageChange } from './page-changes.js';

// The first selector that fits gives the name: the more precise ones come first.
const NAMES = [
  ['.app-label-wrapper[href*="/cockpit/"]', 'Supervision'],
  ['.app-label-wrapper[href*="/tasklist/"]', 'Tâches'],
  ['.app-label-wrapper[href*="/admin/"]', 'Administration'],
  ['.region-toggle[data-region="filters"]', 'Replier ou déplier la colonne des filtres'],
  ['.region-toggle[data-region="list"]', 'Replier ou déplier la liste des tâches'],
  ['.region-toggle[data-region="task"]', 'Replier ou déplier la tâche'],
  ['.region-toggle', 'Replier ou déplier cette partie'],
  ['.maximize', 'Agrandir la tâche'],
  ['.reset-regions', 'Rendre aux colonnes leur taille habituelle'],
  ['.task-filter .actions a', 'Détail du filtre'],
  ['[ng-click^="changeOrder"]', 'Trier'],
  ['a[state-circle]', 'Ouvrir l’instance'],
  ['.sort-direction', 'Changer le sens du tri'],
  ['.new-sort a', 'Ajouter un tri'],
  ['.instance-link', 'Voir le déroulement du dossier dans la supervision'],
  ['.reset-due-date', 'Effacer l’échéance'],
  ['.reset-followup-date, .reset-follow-up-date', 'Effacer la date de rappel'],
  ['.app-switch > .dropdown-toggle', 'Changer d’application'],
  ['.navbar-toggle', 'Afficher ou masquer le menu'],
  ['.btn.in', 'Agrandir le diagramme'],
  ['.btn.out', 'Réduire le diagramme'],
  ['.navigation.reset .btn', 'Recentrer le diagramme'],
  ['.uib-left', 'Période précédente'],
  ['.uib-right', 'Période suivante'],
  [':has(> .glyphicon-ok)', 'Valider'],
  [':has(> .glyphicon-remove)', 'Annuler'],
  [':has(> .glyphicon-ban-circle)', 'Annuler'],
  [':has(> .glyphicon-pencil)', 'Modifier'],
  [':has(> .glyphicon-trash)', 'Supprimer'],
  [':has(> .glyphicon-plus-sign)', 'Ajouter'],
  [':has(> .glyphicon-plus)', 'Ajouter'],
  [':has(> .glyphicon-link), .glyphicon-link', 'Copier le lien vers cette recherche'],
  [':has(> .glyphicon-copy), .glyphicon-copy', 'Copier'],
  [':has(> .glyphicon-floppy-disk)', 'Recherches enregistrées'],
  [':has(> .glyphicon-eye-open)', 'Afficher les détails'],
  [':has(> .glyphicon-refresh), .glyphicon-refresh', 'Actualiser'],
  [':has(> .glyphicon-download), .glyphicon-download', 'Télécharger'],
  [':has(> .glyphicon-search)', 'Chercher'],
  [':has(> .glyphicon-repeat)', 'Relancer'],
  [':has(> .glyphicon-pause)', 'Suspendre'],
  [':has(> .glyphicon-play)', 'Activer'],
  [':has(> .glyphicon-chevron-left), .glyphicon-chevron-left', 'Précédent'],
  [':has(> .glyphicon-chevron-right), .glyphicon-chevron-right', 'Suivant'],
  [':has(> .glyphicon-chevron-up)', 'Augmenter'],
  [':has(> .glyphicon-chevron-down)', 'Diminuer'],
  [':has(> .glyphicon-menu-down), .glyphicon-menu-down', 'Déplier'],
  [':has(> .glyphicon-menu-up), .glyphicon-menu-up', 'Replier'],
  ['.glyphicon-remove, .glyphicon-remove-sign', 'Retirer'],
  ['.dropdown-toggle', 'Ouvrir le menu'],
];

// The bubble of an icon already says in French what it does.
function bubble(element) {
  const holder = element.matches('[uib-tooltip]') ? element : element.querySelector('[uib-tooltip]');
  const text = holder ? holder.getAttribute('uib-tooltip').trim() : '';
  return text.includes('{{') ? '' : text;
}

function name(element) {
  const found = NAMES.find(([selector]) => element.matches(selector));
  return bubble(element) || (found && found[1]);
}

// Some texts disappear on small screens: only then is it worth the cost of asking what is visible.
function hasVisibleText(element) {
  return element.querySelector('[class*="hidden-"]') ? element.innerText.trim() : element.textContent.trim();
}

function isNamed(element) {
  return hasVisibleText(element) || element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby')
    || element.querySelector('img[alt]:not([alt=""])');
}

onPageChange(() => {
  for (const element of document.querySelectorAll('button, a[href], a[ng-click], [role="button"]')) {
    if (!isNamed(element)) {
      const text = name(element);
      if (text) {
        element.setAttribute('aria-label', text);
        if (!element.title && !bubble(element)) {
          element.title = text;
        }
      }
    }
  }
});
