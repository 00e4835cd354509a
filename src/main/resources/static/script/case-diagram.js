/* Draws the case's diagram with what is being done and what was done highlighted. */
(function () {
  'use strict';

  var container = document.getElementById('diagramme');
  if (!container || !window.BpmnJS) {
    return;
  }

  var TOO_SMALL_TO_SEE = 0.2;

  function ids(text) {
    return (text || '').split(' ').filter(Boolean);
  }

  var diagram = window.CadreDiagram(container);
  var active = ids(container.dataset.active);

  diagram.load(container.dataset.source)
    .then(diagram.draw)
    .then(function () {
      diagram.mark(ids(container.dataset.done), 'is-done');
      diagram.mark(active, 'is-active');
      diagram.fit(active[0], TOO_SMALL_TO_SEE);
    })
    .catch(diagram.failed);
})();
