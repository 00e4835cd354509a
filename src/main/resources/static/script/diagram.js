/* Draws a BPMN diagram in its place on a page, marks elements, and serves the zoom buttons beside it. */
window.CadreDiagram = function (container, moddleExtensions) {
  'use strict';

  /* The letters are then as large as they were drawn. */
  var READABLE = 1;
  /* In pixels: room around the diagram, and below it for the sign of its library, which covers nothing then. */
  var EDGE = 16;
  var FOOT = 44;
  /* Between the margins of a sheet of A4. */
  var PAPER = '18cm';
  var viewer = new window.BpmnJS({ container: container, moddleExtensions: moddleExtensions });
  var canvas = viewer.get('canvas');
  var overlays = viewer.get('overlays');

  function whole() {
    var view = canvas.viewbox();
    var width = view.outer.width;
    var height = view.outer.height - FOOT - EDGE;
    var scale = Math.min(1, (width - 2 * EDGE) / view.inner.width, height / view.inner.height);
    canvas.viewbox({
      x: view.inner.x - (width / scale - view.inner.width) / 2,
      y: view.inner.y - (height / scale - view.inner.height) / 2 - EDGE / scale,
      width: width / scale,
      height: view.outer.height / scale
    });
  }

  function element(id) {
    return viewer.get('elementRegistry').get(id);
  }

  var diagram = {
    element: element,

    all: function () { return viewer.get('elementRegistry').getAll(); },

    load: function (address) {
      return fetch(address, { credentials: 'same-origin' }).then(function (answer) {
        if (!answer.ok) {
          throw new Error('HTTP ' + answer.status);
        }
        return answer.text();
      });
    },

    read: function (xml) {
      return viewer.get('moddle').fromXML(xml).then(function (result) { return result.rootElement; });
    },

    draw: function (xml) {
      return viewer.importXML(xml).then(function () {
        var zoom = container.parentNode.querySelector('.zoom');
        if (zoom) {
          zoom.hidden = false;
        }
      });
    },

    mark: function (ids, name) {
      ids.filter(element).forEach(function (id) { canvas.addMarker(id, name); });
    },

    badge: function (id, text, name) {
      if (element(id) && !element(id).waypoints) {
        var label = document.createElement('span');
        label.className = 'badge ' + name;
        label.textContent = text;
        overlays.add(id, { position: { top: -12, right: 14 }, scale: { min: 0.6 }, html: label });
      }
    },

    clear: function (names) {
      overlays.clear();
      diagram.all().forEach(function (shape) {
        names.forEach(function (name) { canvas.removeMarker(shape, name); });
      });
    },

    /* Where the whole diagram would be too small, the given element is shown instead. */
    fit: function (id, tooSmall) {
      whole();
      if (id && canvas.zoom() < tooSmall) {
        diagram.show(id);
      }
    },

    show: function (id) {
      if (element(id)) {
        canvas.zoom(Math.max(canvas.zoom(), READABLE));
        canvas.scrollToElement(id, { top: 60, right: 60, bottom: 60 + FOOT, left: 60 });
      }
    },

    failed: function () {
      container.textContent = container.dataset.failed;
      container.classList.add('failed');
    }
  };

  var zooms = {
    in: function () { canvas.zoom(canvas.zoom() * 1.25); },
    out: function () { canvas.zoom(canvas.zoom() / 1.25); },
    fit: whole
  };

  container.parentNode.addEventListener('click', function (event) {
    var zoom = zooms[event.target.dataset.zoom];
    if (zoom) {
      zoom();
    }
  });

  /* On paper nobody moves the drawing: it is there as a whole. */
  var onScreen;
  window.addEventListener('beforeprint', function () {
    onScreen = canvas.viewbox();
    container.style.width = PAPER;
    canvas.resized();
    whole();
  });
  window.addEventListener('afterprint', function () {
    container.style.width = '';
    canvas.resized();
    if (onScreen) {
      canvas.viewbox(onScreen);
    }
  });

  return diagram;
};
