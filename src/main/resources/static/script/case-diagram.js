/* Draws the case's diagram with what is being done and what was done highlighted. */
(function () {
  'use strict';

  var container = document.getElementById('diagramme');
  if (!container || !window.BpmnJS) {
    return;
  }

  var viewer = new window.BpmnJS({ container: container });
  var canvas = viewer.get('canvas');

  function mark(ids, name) {
    ids.split(' ').filter(Boolean).forEach(function (id) {
      if (viewer.get('elementRegistry').get(id)) {
        canvas.addMarker(id, name);
      }
    });
  }

  /* On a narrow screen the whole diagram is too small to read: show where the case stands instead. */
  function fit() {
    canvas.zoom('fit-viewport', 'auto');
    var active = (container.dataset.active || '').split(' ').filter(Boolean)[0];
    if (active && canvas.zoom() < 0.35 && viewer.get('elementRegistry').get(active)) {
      canvas.zoom(0.7);
      canvas.scrollToElement(active, 60);
    }
  }

  var zooms = {
    in: function () { canvas.zoom(canvas.zoom() * 1.25); },
    out: function () { canvas.zoom(canvas.zoom() / 1.25); },
    fit: function () { canvas.zoom('fit-viewport', 'auto'); }
  };

  fetch(container.dataset.source, { credentials: 'same-origin' })
    .then(function (answer) {
      if (!answer.ok) {
        throw new Error('HTTP ' + answer.status);
      }
      return answer.text();
    })
    .then(function (xml) { return viewer.importXML(xml); })
    .then(function () {
      mark(container.dataset.done || '', 'is-done');
      mark(container.dataset.active || '', 'is-active');
      fit();
      var buttons = document.querySelector('.zoom');
      buttons.hidden = false;
      buttons.addEventListener('click', function (event) {
        var zoom = zooms[event.target.dataset.zoom];
        if (zoom) {
          zoom();
        }
      });
    })
    .catch(function () {
      container.textContent = container.dataset.failed;
      container.classList.add('failed');
    });
})();
