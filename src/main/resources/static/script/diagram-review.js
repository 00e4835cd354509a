/* Draws diagrams for their review: steps, what changed since the version before, and the way to what is refused. */
(function () {
  'use strict';

  if (!window.BpmnJS || !window.DiagramDifference || !window.DiagramChanges) {
    return;
  }

  var MARKS = ['is-step', 'is-added', 'is-changed', 'is-removed', 'is-path', 'is-refused'];
  var TOO_SMALL_TO_SEE = 0.2;
  var reviews = {};

  function ids(text) {
    return (text || '').split(' ').filter(Boolean);
  }

  function review(figure) {
    var container = figure.querySelector('.canvas');
    var diagram = window.CadreDiagram(container, window.DiagramDifference.moddleExtensions);
    var views = figure.querySelector('.views');
    var steps = ids(figure.dataset.steps);
    var xml = {};
    var drawn;
    var difference;

    function legend(view) {
      figure.querySelectorAll('.legend').forEach(function (part) { part.hidden = part.dataset.view !== view; });
    }

    function badges(changed, text, mark) {
      diagram.mark(changed, mark);
      changed.forEach(function (id) { diagram.badge(id, text, mark); });
    }

    /* Only what is not drawn already is drawn again. */
    function draw(which) {
      figure.querySelector('.shown-path').textContent = '';
      if (drawn === which) {
        diagram.clear(MARKS);
        return Promise.resolve();
      }
      drawn = which;
      return diagram.draw(xml[which]).then(function () { diagram.fit(steps[0], TOO_SMALL_TO_SEE); });
    }

    var shows = {
      steps: function () {
        return draw('current').then(function () { diagram.mark(steps, 'is-step'); });
      },
      difference: function () {
        return draw('current').then(function () {
          badges(difference.added, '+', 'is-added');
          badges(difference.changed, '≠', 'is-changed');
        });
      },
      previous: function () {
        return draw('previous').then(function () {
          badges(difference.removed, '−', 'is-removed');
          badges(difference.changed, '≠', 'is-changed');
        });
      }
    };

    function show(view) {
      views.querySelector('[value=' + view + ']').checked = true;
      legend(view);
      return shows[view]();
    }

    function showPath(path, refused) {
      return show('steps').then(function () {
        diagram.clear(MARKS);
        legend('path');
        views.querySelector('[value=steps]').checked = false;
        views.hidden = false;
        diagram.mark(path, 'is-path');
        diagram.mark(flowsAlong(path), 'is-path');
        path.forEach(function (id, place) {
          if (id !== refused) {
            diagram.badge(id, String(place + 1), 'is-path');
          }
        });
        if (refused) {
          diagram.mark([refused], 'is-refused');
          diagram.badge(refused, '!', 'is-refused');
        }
        diagram.fit(refused || path[path.length - 1], TOO_SMALL_TO_SEE);
        var words = figure.querySelector('.shown-path');
        words.textContent = path.length
          ? words.dataset.text.replace('[0]', path.length)
          : words.dataset.place;
        reveal();
      });
    }

    function flowsAlong(path) {
      return diagram.all().filter(function (element) {
        return element.source && path.some(function (id, place) {
          return element.source.id === id && path[place + 1] === element.target.id;
        });
      }).map(function (flow) { return flow.id; });
    }

    function start() {
      views.addEventListener('change', function (event) { show(event.target.value); });
      var inline = figure.querySelector('.source');
      return (inline ? Promise.resolve(inline.textContent) : diagram.load(container.dataset.source))
        .then(function (text) {
          xml.current = text;
          return show('steps');
        })
        .then(function () {
          return container.dataset.previous ? diagram.load(container.dataset.previous) : null;
        })
        .then(function (text) {
          if (!text) {
            return null;
          }
          xml.previous = text;
          return Promise.all([diagram.read(xml.previous), diagram.read(xml.current)]).then(function (models) {
            difference = window.DiagramDifference.between(models[0], models[1]);
            views.hidden = false;
            return { difference: difference, before: models[0], after: models[1] };
          });
        });
    }

    function reveal() {
      figure.scrollIntoView({ block: 'nearest' });
    }

    return { start: start, showPath: showPath, show: show, reveal: reveal, diagram: diagram };
  }

  document.querySelectorAll('[data-review]').forEach(function (figure) {
    var one = review(figure);
    reviews[figure.id] = one;
    one.start().then(function (result) {
      var place = document.querySelector('[data-drawing="' + figure.id + '"]:not(button)');
      if (result && place) {
        window.DiagramChanges(place, one, result);
      }
      document.querySelectorAll('button[data-drawing="' + figure.id + '"]').forEach(function (button) {
        button.hidden = false;
      });
    }).catch(one.diagram.failed);
  });

  document.addEventListener('click', function (event) {
    var button = event.target.closest('.show-path');
    if (button) {
      reviews[button.dataset.drawing].showPath(ids(button.dataset.path), button.dataset.element);
    }
  });
})();
