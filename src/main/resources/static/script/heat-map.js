/* Draws the path's diagram with the number of cases at each place. */
(function () {
  'use strict';

  var container = document.getElementById('parcours');
  if (!container || !window.BpmnJS) {
    return;
  }

  var TOO_SMALL_TO_SEE = 0.2;
  var diagram = window.CadreDiagram(container);
  var places = (container.dataset.heat || '').split(' ').filter(Boolean).map(function (mark) {
    var parts = mark.split(/[=/]/);
    return { element: parts[0], cases: parts[1], shade: parts[2] };
  });

  // What is folded has no size to draw in: it is drawn when somebody opens it.
  var folded = container.closest('details:not([open])');
  if (folded) {
    folded.addEventListener('toggle', draw, { once: true });
  } else {
    draw();
  }

  function draw() {
    diagram.load(container.dataset.source)
      .then(diagram.draw)
      .then(function () {
        places.forEach(function (place) {
          diagram.mark([place.element], 'heat-' + place.shade);
          diagram.badge(place.element, Number(place.cases).toLocaleString('fr-FR'), 'heat');
        });
        diagram.fit(places.length ? places[0].element : null, TOO_SMALL_TO_SEE);
      })
      .catch(diagram.failed);
  }
})();
