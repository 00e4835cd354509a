/* Draws the case's diagram once somebody wants to see it, at what is being done, large enough to be read. */
(function () {
  'use strict';

  var container = document.getElementById('diagramme');
  if (!container || !window.BpmnJS) {
    return;
  }

  function ids(text) {
    return (text || '').split(' ').filter(Boolean);
  }

  function draw() {
    var diagram = window.CadreDiagram(container);
    var active = ids(container.dataset.active);
    diagram.load(container.dataset.source)
      .then(diagram.draw)
      .then(function () {
        diagram.mark(ids(container.dataset.done), 'is-done');
        diagram.mark(active, 'is-active');
        diagram.fit();
        diagram.show(active[0]);
      })
      .catch(diagram.failed);
  }

  container.closest('details').addEventListener('toggle', draw, { once: true });
})();
